/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One piece of equipment: its property record, who has it, its inventories and documents. */

#pragma once

#include "actions/equipment-record.h"
#include "app/page.h"
#include "app/status.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_EQUIPMENT_VIEW (muster_equipment_view_get_type ())
G_DECLARE_FINAL_TYPE (MusterEquipmentView, muster_equipment_view, MUSTER, EQUIPMENT_VIEW, GtkWidget)

/**
 * muster_equipment_view_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): a view without equipment
 */
MusterEquipmentView *
muster_equipment_view_new (MusterPage *page);

/**
 * muster_equipment_view_show:
 * @view: the view
 * @record: (nullable) (transfer full): the thing; NULL shows none
 */
void
muster_equipment_view_show (MusterEquipmentView *view, MusterEquipmentRecord *record);

/**
 * muster_equipment_describe_badge:
 * @entry: a thing
 * @look: (out): how a badge looks
 *
 * Returns: (transfer full) (nullable): words of a badge; NULL where nothing is out of the ordinary
 */
char *
muster_equipment_describe_badge (const MusterEquipmentEntry *entry, MusterLook *look);

G_END_DECLS
