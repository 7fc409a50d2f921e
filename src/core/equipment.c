/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Equipment: vocabularies, field tables, and what its record needs. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/equipment.h"

const MusterWord muster_equipment_condition_words[] = {
  { "unknown", N_ ("Unknown") },
  { "new", N_ ("New") },
  { "good", N_ ("Good") },
  { "fair", N_ ("Fair") },
  { "poor", N_ ("Poor") },
  { "broken", N_ ("Broken") },
  { NULL, NULL },
};

const MusterWord muster_disposal_words[] = {
  { "held", N_ ("Held") },           { "sold", N_ ("Sold") },
  { "traded-in", N_ ("Traded in") }, { "transferred", N_ ("Transferred") },
  { "scrapped", N_ ("Scrapped") },   { "lost", N_ ("Lost") },
  { "stolen", N_ ("Stolen") },       { NULL, NULL },
};

static const MusterField equipment_fields[] = {
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, tag),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, description),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, serial),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, kind),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, funding_source),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_REF, award_id),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_REF, cost_line_id),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, title_holder),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, vendor),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_DATE, acquired_on),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_NUMBER, cost),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_NUMBER, federal_percent),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, location),
  MUSTER_FIELD_OF_WORDS (MusterEquipment, condition, muster_equipment_condition_words),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, use_note),
  MUSTER_FIELD_OF_WORDS (MusterEquipment, disposal, muster_disposal_words),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_DATE, disposed_on),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_NUMBER, proceeds),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_NUMBER, funder_share),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, notes),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterEquipment, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterEquipment, muster_equipment, "equipment", equipment_fields)

gboolean
muster_equipment_is_held (const MusterEquipment *equipment)
{
  g_return_val_if_fail (equipment != NULL, FALSE);

  return !equipment->voided && equipment->disposal == MUSTER_DISPOSAL_HELD;
}

gboolean
muster_equipment_is_federal (const MusterEquipment *equipment)
{
  g_return_val_if_fail (equipment != NULL, FALSE);

  return equipment->federal_percent != MUSTER_NUMBER_NONE && equipment->federal_percent > 0;
}

/* --- What 2 CFR 200.313(d) asks ------------------------------------------------------------------- */

/* Translators: the fields of a property record, as 2 CFR 200.313(d) names them. */
static const MusterEquipmentField required_fields[] = {
  { "description", N_ ("description") },
  { "serial", N_ ("serial number") },
  { "funding_source", N_ ("source of funding") },
  { "title_holder", N_ ("title holder") },
  { "acquired_on", N_ ("acquisition date") },
  { "cost", N_ ("cost") },
  { "federal_percent", N_ ("federal participation") },
  { "location", N_ ("location") },
  { "use_note", N_ ("use") },
  { "condition", N_ ("condition") },
};

const MusterEquipmentField *
muster_equipment_list_required_fields (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (required_fields);
  return required_fields;
}

static gboolean
is_empty (const MusterEquipment *equipment, const char *name)
{
  const MusterField *field = muster_record_find_field (&muster_equipment_type, name);

  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
      return G_STRUCT_MEMBER (char *, equipment, field->offset) == NULL;
    case MUSTER_FIELD_DATE:
      return G_STRUCT_MEMBER (MusterDate, equipment, field->offset) == MUSTER_DATE_NONE;
    case MUSTER_FIELD_NUMBER:
      return G_STRUCT_MEMBER (gint64, equipment, field->offset) == MUSTER_NUMBER_NONE;
    case MUSTER_FIELD_WORD:
      return G_STRUCT_MEMBER (int, equipment, field->offset) == 0;
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
    case MUSTER_FIELD_BOOLEAN:
    default:
      g_return_val_if_reached (FALSE);
    }
}

char *
muster_equipment_list_missing (const MusterEquipment *equipment)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (equipment != NULL, NULL);

  for (i = 0; i < G_N_ELEMENTS (required_fields); i++)
    if (is_empty (equipment, required_fields[i].name))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                              g_dgettext (GETTEXT_PACKAGE, required_fields[i].label));
  return missing->len > 0 ? g_strdup (missing->str) : NULL;
}

/* --- Inventories and loans ------------------------------------------------------------------------ */

static const MusterField inventory_round_fields[] = {
  MUSTER_FIELD (MusterInventoryRound, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterInventoryRound, MUSTER_FIELD_DATE, started_on),
  MUSTER_FIELD (MusterInventoryRound, MUSTER_FIELD_DATE, ended_on),
  MUSTER_FIELD (MusterInventoryRound, MUSTER_FIELD_TEXT, authority),
  MUSTER_FIELD (MusterInventoryRound, MUSTER_FIELD_TEXT, notes),
  MUSTER_FIELD (MusterInventoryRound, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterInventoryRound, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterInventoryRound, muster_inventory_round, "inventory_round",
                      inventory_round_fields)

const MusterWord muster_inventory_result_words[] = {
  { "counted", N_ ("Counted") },
  { "missing", N_ ("Missing") },
  { "moved", N_ ("Moved") },
  { NULL, NULL },
};

static const MusterField inventory_count_fields[] = {
  MUSTER_FIELD (MusterInventoryCount, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterInventoryCount, MUSTER_FIELD_REF, round_id),
  MUSTER_FIELD (MusterInventoryCount, MUSTER_FIELD_REF, equipment_id),
  MUSTER_FIELD (MusterInventoryCount, MUSTER_FIELD_DATE, counted_on),
  MUSTER_FIELD_OF_WORDS (MusterInventoryCount, result, muster_inventory_result_words),
  MUSTER_FIELD (MusterInventoryCount, MUSTER_FIELD_TEXT, location),
  MUSTER_FIELD_OF_WORDS (MusterInventoryCount, condition, muster_equipment_condition_words),
  MUSTER_FIELD (MusterInventoryCount, MUSTER_FIELD_TEXT, note),
};

MUSTER_DEFINE_RECORD (MusterInventoryCount, muster_inventory_count, "inventory_count",
                      inventory_count_fields)

static const MusterField equipment_loan_fields[] = {
  MUSTER_FIELD (MusterEquipmentLoan, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterEquipmentLoan, MUSTER_FIELD_REF, equipment_id),
  MUSTER_FIELD (MusterEquipmentLoan, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterEquipmentLoan, MUSTER_FIELD_DATE, issued_on),
  MUSTER_FIELD (MusterEquipmentLoan, MUSTER_FIELD_DATE, returned_on),
  MUSTER_FIELD_OF_WORDS (MusterEquipmentLoan, condition_out, muster_equipment_condition_words),
  MUSTER_FIELD_OF_WORDS (MusterEquipmentLoan, condition_in, muster_equipment_condition_words),
  MUSTER_FIELD (MusterEquipmentLoan, MUSTER_FIELD_TEXT, notes),
  MUSTER_FIELD (MusterEquipmentLoan, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterEquipmentLoan, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterEquipmentLoan, muster_equipment_loan, "equipment_loan",
                      equipment_loan_fields)
