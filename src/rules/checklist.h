/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a state asks for when an officer is hired or leaves, as data/checklists writes it. */

#pragma once

#include "core/checklist.h"

G_BEGIN_DECLS

/**
 * MusterChecklistTask:
 * @list: which list it is on
 * @title: what is to be done
 * @days: days from the date of hire, or from the last day, until it is due; MUSTER_CHECKLIST_NO_DAYS where no source
 *   gives a number
 * @milestone: (nullable): the kind of milestone that doing it is
 * @citation: what asks for it
 * @address: where that can be read
 * @note: (nullable): what is to be known about it
 *
 * One thing to do of a template.
 */
typedef struct
{
  MusterChecklistKind list;
  char *title;
  int days;
  char *milestone;
  char *citation;
  char *address;
  char *note;
} MusterChecklistTask;

#define MUSTER_CHECKLIST_NO_DAYS (-1)

/**
 * muster_checklist_read:
 * @json: text of a file of data/checklists
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, naming the place
 *
 * Returns: (transfer full) (nullable) (element-type MusterChecklistTask): what is to be done, in the order of the file;
 *   the array owns it
 */
GPtrArray *
muster_checklist_read (const char *json, GError **error);

G_END_DECLS
