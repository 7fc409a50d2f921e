/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done when an officer is hired or leaves. */

#pragma once

#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterChecklistKind:
 *
 * What a list of things to do is for.
 */
typedef enum
{
  MUSTER_CHECKLIST_KIND_HIRE,
  MUSTER_CHECKLIST_KIND_DEPARTURE,
} MusterChecklistKind;

extern const MusterWord muster_checklist_kind_words[];

/**
 * MusterChecklistItem:
 * @id: its id
 * @officer_id: whose
 * @list: which list it is on
 * @title: what is to be done
 * @due_on: last day, or none where no source gives one
 * @done_on: when it was done, or none
 * @citation: what asks for it, or none where the agency does
 * @address: where that can be read
 * @milestone: the kind of milestone that doing it is, as rules name it, or none
 * @document_id: what proves it
 * @note: what is to be known about it
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * One thing to do. Those of the state are copied when a list is started: a newer template changes no list.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  MusterChecklistKind list;
  char *title;
  MusterDate due_on;
  MusterDate done_on;
  char *citation;
  char *address;
  char *milestone;
  MusterId document_id;
  char *note;
  gboolean voided;
  char *void_reason;
} MusterChecklistItem;

MUSTER_DECLARE_RECORD (MusterChecklistItem, muster_checklist_item)

/**
 * muster_checklist_item_is_open:
 * @item: a thing to do
 *
 * Returns: whether it is not done yet
 */
gboolean
muster_checklist_item_is_open (const MusterChecklistItem *item);

G_END_DECLS
