/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes: what somebody wanted to remember of a record. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterNote:
 * @id: its id
 * @owner_table: table of the record: officer, course, class
 * @owner_id: its id
 * @written_on: when
 * @author: the operator who wrote it; the step log has it too, but reading that for each page is slow
 * @text: what; its lines separated by newlines
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A note on a record. It is internal: no paper prints it.
 */
typedef struct
{
  MusterId id;
  char *owner_table;
  gint64 owner_id;
  MusterDate written_on;
  char *author;
  char *text;
  gboolean voided;
  char *void_reason;
} MusterNote;

MUSTER_DECLARE_RECORD (MusterNote, muster_note)

G_END_DECLS
