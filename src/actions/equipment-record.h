/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that is on file about one piece of equipment. */

#pragma once

#include "actions/equipment-book.h"
#include "actions/record-document.h"

G_BEGIN_DECLS

/**
 * MusterEquipmentRecord:
 * @book: all equipment
 * @entry: the thing; borrowed from @book
 * @documents: (element-type MusterRecordDocument): photos, proofs of purchase and other documents; the newest first
 *
 * Everything else is owned.
 */
typedef struct
{
  MusterEquipmentBook *book;
  const MusterEquipmentEntry *entry;
  GPtrArray *documents;
} MusterEquipmentRecord;

/**
 * muster_action_load_equipment_record:
 * @workspace: the document
 * @equipment_id: which
 * @error: return location; MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_CONSTRAINT where it was voided
 *
 * Returns: (transfer full) (nullable): the thing, read in one job
 */
MusterEquipmentRecord *
muster_action_load_equipment_record (MusterWorkspace *workspace, MusterId equipment_id,
                                     GError **error);

/**
 * muster_equipment_record_free:
 * @record: (nullable) (transfer full): a record
 */
void
muster_equipment_record_free (MusterEquipmentRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterEquipmentRecord, muster_equipment_record_free)

G_END_DECLS
