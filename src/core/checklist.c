/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done when an officer is hired or leaves: vocabulary and field table. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/checklist.h"

const MusterWord muster_checklist_kind_words[] = {
  { "hire", N_ ("Hire") },
  { "departure", N_ ("Departure") },
  { NULL, NULL },
};

static const MusterField checklist_item_fields[] = {
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD_OF_WORDS (MusterChecklistItem, list, muster_checklist_kind_words),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_DATE, due_on),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_DATE, done_on),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_TEXT, citation),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_TEXT, address),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_TEXT, milestone),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_TEXT, note),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterChecklistItem, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterChecklistItem, muster_checklist_item, "checklist_item",
                      checklist_item_fields)

gboolean
muster_checklist_item_is_open (const MusterChecklistItem *item)
{
  g_return_val_if_fail (item != NULL, FALSE);

  return !item->voided && item->done_on == MUSTER_DATE_NONE;
}
