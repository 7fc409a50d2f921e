/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Equipment: what is held, what is federal, and what its record lacks. */

#include "core/equipment.h"

static MusterEquipment *
make_complete (void)
{
  MusterEquipment *equipment = muster_equipment_new ();

  equipment->tag = g_strdup ("RA-0001");
  equipment->description = g_strdup ("Driving simulator");
  equipment->serial = g_strdup ("DS-88");
  equipment->funding_source = g_strdup ("State board");
  equipment->title_holder = g_strdup ("Lakemere Police Department");
  equipment->acquired_on = muster_date_new (2025, 9, 4);
  equipment->cost = 1240000;
  equipment->federal_percent = 0;
  equipment->location = g_strdup ("Range");
  equipment->condition = MUSTER_EQUIPMENT_CONDITION_GOOD;
  equipment->use_note = g_strdup ("In-service driving");
  return equipment;
}

static void
test_missing (void)
{
  g_autoptr (MusterEquipment) equipment = make_complete ();
  g_autofree char *missing = muster_equipment_list_missing (equipment);

  g_assert_null (missing);
  muster_record_set_text (&equipment->serial, NULL);
  equipment->acquired_on = MUSTER_DATE_NONE;
  equipment->federal_percent = MUSTER_NUMBER_NONE;
  equipment->condition = MUSTER_EQUIPMENT_CONDITION_UNKNOWN;
  missing = muster_equipment_list_missing (equipment);
  g_assert_cmpstr (missing, ==,
                   "serial number, acquisition date, federal participation, condition");
}

static void
test_federal (void)
{
  g_autoptr (MusterEquipment) equipment = make_complete ();

  g_assert_false (muster_equipment_is_federal (equipment));
  equipment->federal_percent = MUSTER_NUMBER_NONE;
  g_assert_false (muster_equipment_is_federal (equipment));
  equipment->federal_percent = 1;
  g_assert_true (muster_equipment_is_federal (equipment));
}

static void
test_held (void)
{
  g_autoptr (MusterEquipment) equipment = make_complete ();

  g_assert_true (muster_equipment_is_held (equipment));
  equipment->disposal = MUSTER_DISPOSAL_LOST;
  g_assert_false (muster_equipment_is_held (equipment));
  equipment->disposal = MUSTER_DISPOSAL_HELD;
  equipment->voided = TRUE;
  g_assert_false (muster_equipment_is_held (equipment));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/equipment/missing", test_missing);
  g_test_add_func ("/core/equipment/federal", test_federal);
  g_test_add_func ("/core/equipment/held", test_held);
  return g_test_run ();
}
