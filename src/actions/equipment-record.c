/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads one piece of equipment with its documents in one job. */

#include "actions/equipment-record.h"

#include "actions/equipment-private.h"
#include "actions/record-document-private.h"

typedef struct
{
  MusterId equipment_id;
  MusterEquipmentRecord *record;
} Loading;

void
muster_equipment_record_free (MusterEquipmentRecord *record)
{
  if (record == NULL)
    return;
  muster_equipment_book_free (record->book);
  g_clear_pointer (&record->documents, g_ptr_array_unref);
  g_free (record);
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  const Loading *loading = data;
  MusterEquipmentRecord *record = loading->record;
  g_autoptr (MusterEquipment) live =
      muster_workspace_load_live (db, &muster_equipment_type, loading->equipment_id, error);
  guint n = 0;

  if (live != NULL)
    record->book = muster_equipment_book_load (db, error);
  if (record->book == NULL)
    return FALSE;
  record->entry = muster_equipment_book_find (record->book, loading->equipment_id);
  record->documents = muster_record_documents_new ();
  if (!muster_record_documents_add_linked (db, record->documents, &muster_equipment_type,
                                           loading->equipment_id, &n, error))
    return FALSE;
  muster_record_documents_sort (record->documents);
  return TRUE;
}

MusterEquipmentRecord *
muster_action_load_equipment_record (MusterWorkspace *workspace, MusterId equipment_id,
                                     GError **error)
{
  g_autoptr (MusterEquipmentRecord) record = NULL;
  Loading loading;

  g_return_val_if_fail (workspace != NULL, NULL);

  record = g_new0 (MusterEquipmentRecord, 1);
  loading = (Loading){ equipment_id, record };
  return muster_workspace_run (workspace, load_job, &loading, error) ? g_steal_pointer (&record)
                                                                     : NULL;
}
