/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Equipment: what an auditor asks of a thing that a grant paid for (2 CFR 200.313(d)), the physical inventories
 * that counted it, and who was issued it. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterEquipmentCondition:
 * @MUSTER_EQUIPMENT_CONDITION_UNKNOWN: nobody said; the others are typed as the digits 1 to 5
 *
 * In what condition a thing is.
 */
typedef enum
{
  MUSTER_EQUIPMENT_CONDITION_UNKNOWN,
  MUSTER_EQUIPMENT_CONDITION_NEW,
  MUSTER_EQUIPMENT_CONDITION_GOOD,
  MUSTER_EQUIPMENT_CONDITION_FAIR,
  MUSTER_EQUIPMENT_CONDITION_POOR,
  MUSTER_EQUIPMENT_CONDITION_BROKEN,
  MUSTER_N_EQUIPMENT_CONDITIONS,
} MusterEquipmentCondition;

extern const MusterWord muster_equipment_condition_words[];

/**
 * MusterDisposal:
 * @MUSTER_DISPOSAL_HELD: the agency has it still
 *
 * How a thing left the agency.
 */
typedef enum
{
  MUSTER_DISPOSAL_HELD,
  MUSTER_DISPOSAL_SOLD,
  MUSTER_DISPOSAL_TRADED_IN,
  MUSTER_DISPOSAL_TRANSFERRED,
  MUSTER_DISPOSAL_SCRAPPED,
  MUSTER_DISPOSAL_LOST,
  MUSTER_DISPOSAL_STOLEN,
} MusterDisposal;

extern const MusterWord muster_disposal_words[];

/**
 * MusterEquipment:
 * @id: its id
 * @tag: the agency's number, as on its label
 * @description: what it is
 * @serial: the maker's number, or another that identifies it
 * @kind: which sort of thing, as the agency sorts them
 * @funding_source: who paid, with the federal award identification number (FAIN)
 * @award_id: the award that paid, or none
 * @cost_line_id: the line of a claim that it was bought by, or none
 * @title_holder: who holds the title
 * @vendor: who sold it
 * @acquired_on: when it was acquired, or none
 * @cost: what it cost, in cents, or none
 * @federal_percent: how much of that was federal money, in hundredths of a percent, or none
 * @location: where it is
 * @condition: in what condition
 * @use_note: what it is used for
 * @disposal: how it left the agency
 * @disposed_on: when, or none
 * @proceeds: what it was sold for, in cents, or none
 * @funder_share: how much of that is the funder's, in cents, or none
 * @notes: what else is to be said
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A piece of equipment.
 */
typedef struct
{
  MusterId id;
  char *tag;
  char *description;
  char *serial;
  char *kind;
  char *funding_source;
  MusterId award_id;
  MusterId cost_line_id;
  char *title_holder;
  char *vendor;
  MusterDate acquired_on;
  gint64 cost;
  gint64 federal_percent;
  char *location;
  MusterEquipmentCondition condition;
  char *use_note;
  MusterDisposal disposal;
  MusterDate disposed_on;
  gint64 proceeds;
  gint64 funder_share;
  char *notes;
  gboolean voided;
  char *void_reason;
} MusterEquipment;

MUSTER_DECLARE_RECORD (MusterEquipment, muster_equipment)

/**
 * muster_equipment_is_held:
 * @equipment: a piece of equipment
 *
 * Returns: whether it is neither voided nor disposed of
 */
gboolean
muster_equipment_is_held (const MusterEquipment *equipment);

/**
 * muster_equipment_is_federal:
 * @equipment: a piece of equipment
 *
 * Returns: whether federal money is known to have paid a part of it
 */
gboolean
muster_equipment_is_federal (const MusterEquipment *equipment);

/**
 * MusterEquipmentField:
 * @name: a field of MusterEquipment
 * @label: what the regulation calls it, marked for translation
 *
 * One of the fields of 2 CFR 200.313(d).
 */
typedef struct
{
  const char *name;
  const char *label;
} MusterEquipmentField;

/**
 * muster_equipment_list_required_fields:
 * @n: (out): how many
 *
 * Returns: (array length=n): the fields that the record of a thing needs while it is held, in the order of
 *   2 CFR 200.313(d)
 */
const MusterEquipmentField *
muster_equipment_list_required_fields (guint *n);

/**
 * muster_equipment_list_missing:
 * @equipment: a piece of equipment
 *
 * Returns: (transfer full) (nullable): the labels of required fields that are empty, separated by ", "; NULL where none
 *   is
 */
char *
muster_equipment_list_missing (const MusterEquipment *equipment);

/**
 * MusterInventoryRound:
 * @id: its id
 * @started_on: first day
 * @ended_on: the day on which it was closed, or none while it runs
 * @authority: who took it
 * @notes: what else is to be said
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A physical inventory.
 */
typedef struct
{
  MusterId id;
  MusterDate started_on;
  MusterDate ended_on;
  char *authority;
  char *notes;
  gboolean voided;
  char *void_reason;
} MusterInventoryRound;

MUSTER_DECLARE_RECORD (MusterInventoryRound, muster_inventory_round)

/**
 * MusterInventoryResult:
 *
 * What a physical inventory found.
 */
typedef enum
{
  MUSTER_INVENTORY_RESULT_COUNTED,
  MUSTER_INVENTORY_RESULT_MISSING,
  MUSTER_INVENTORY_RESULT_MOVED,
} MusterInventoryResult;

extern const MusterWord muster_inventory_result_words[];

/**
 * MusterInventoryCount:
 * @id: its id
 * @round_id: in which inventory
 * @equipment_id: of which thing
 * @counted_on: when
 * @result: what was found
 * @location: where it was found, or none
 * @condition: in what condition
 * @note: what else is to be said
 *
 * One thing, counted.
 */
typedef struct
{
  MusterId id;
  MusterId round_id;
  MusterId equipment_id;
  MusterDate counted_on;
  MusterInventoryResult result;
  char *location;
  MusterEquipmentCondition condition;
  char *note;
} MusterInventoryCount;

MUSTER_DECLARE_RECORD (MusterInventoryCount, muster_inventory_count)

/**
 * MusterEquipmentLoan:
 * @id: its id
 * @equipment_id: which thing
 * @officer_id: to whom
 * @issued_on: when
 * @returned_on: when it came back, or none
 * @condition_out: in what condition it was issued
 * @condition_in: in what condition it came back
 * @notes: what else is to be said
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A thing that was issued to an officer.
 */
typedef struct
{
  MusterId id;
  MusterId equipment_id;
  MusterId officer_id;
  MusterDate issued_on;
  MusterDate returned_on;
  MusterEquipmentCondition condition_out;
  MusterEquipmentCondition condition_in;
  char *notes;
  gboolean voided;
  char *void_reason;
} MusterEquipmentLoan;

MUSTER_DECLARE_RECORD (MusterEquipmentLoan, muster_equipment_loan)

G_END_DECLS
