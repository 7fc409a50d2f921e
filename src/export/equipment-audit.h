/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file that an auditor of equipment asks for: the property records of 2 CFR 200.313(d), with what proves them. */

#pragma once

#include "core/agency.h"
#include "core/award.h"
#include "core/equipment.h"
#include "export/content.h"
#include "export/exhibit.h"

G_BEGIN_DECLS

/**
 * MusterEquipmentAuditItem:
 * @equipment: a piece of equipment
 * @holder: (nullable): to whom it is issued
 * @count: (nullable): what the last inventory found of it
 */
typedef struct
{
  const MusterEquipment *equipment;
  const char *holder;
  const MusterInventoryCount *count;
} MusterEquipmentAuditItem;

/**
 * MusterEquipmentAudit:
 * @agency: whose it is
 * @as_of: the day it speaks of
 * @award: (nullable): the award that paid for all of it; NULL is all equipment
 * @items: (element-type MusterEquipmentAuditItem): the equipment, in order
 * @last_full_on: when the last inventory was closed, or none
 * @exhibits: photos and proofs of purchase
 *
 * What the paper says; everything is borrowed.
 */
typedef struct
{
  const MusterAgency *agency;
  MusterDate as_of;
  const MusterAward *award;
  const GPtrArray *items;
  MusterDate last_full_on;
  MusterExhibits *exhibits;
} MusterEquipmentAudit;

/**
 * muster_equipment_audit_make:
 * @audit: what to say
 *
 * Returns: (transfer full): the paper, for pages and for a workbook
 */
MusterContent *
muster_equipment_audit_make (const MusterEquipmentAudit *audit);

G_END_DECLS
