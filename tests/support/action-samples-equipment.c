/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls of the actions on equipment. */

#include "actions/equipment.h"
#include "actions/inventory.h"
#include "core/officer.h"
#include "support/action-samples-private.h"

/* Of the things that were prepared, in the order in which they were entered. */
enum
{
  FREE,
  ISSUED,
  N_PREPARED,
};

static MusterId
find_equipment (MusterWorkspace *workspace, guint index, GError **error)
{
  return test_sample_find_id (workspace, &muster_equipment_type, index, error);
}

static gboolean
enter (MusterWorkspace *workspace, const char *tag, GError **error)
{
  g_autoptr (MusterEquipment) equipment = muster_equipment_new ();

  equipment->tag = g_strdup (tag);
  equipment->description = g_strdup ("Training pistol");
  equipment->serial = g_strdup_printf ("S-%s", tag);
  equipment->cost = 48000;
  equipment->federal_percent = 0;
  equipment->location = g_strdup ("Range");
  equipment->condition = MUSTER_EQUIPMENT_CONDITION_GOOD;
  return muster_action_enter_equipment (workspace, equipment, NULL, error);
}

static gboolean
issue (MusterWorkspace *workspace, guint index, MusterDate issued_on, GError **error)
{
  g_autoptr (MusterEquipmentLoan) loan = muster_equipment_loan_new ();

  loan->equipment_id = find_equipment (workspace, index, error);
  if (loan->equipment_id != MUSTER_ID_NONE)
    loan->officer_id = test_sample_find_id (workspace, &muster_officer_type, 1, error);
  loan->issued_on = issued_on;
  return loan->officer_id != MUSTER_ID_NONE &&
         muster_action_issue_equipment (workspace, loan, error);
}

void
test_sample_prepare_equipment (MusterWorkspace *workspace, GError **error)
{
  MusterInventoryMark marks[N_PREPARED] = { { .result = MUSTER_INVENTORY_RESULT_COUNTED },
                                            { .result = MUSTER_INVENTORY_RESULT_COUNTED } };
  guint i;

  if (!enter (workspace, "RA-0001", error) || !enter (workspace, "RA-0002", error))
    return;
  for (i = 0; i < N_PREPARED; i++)
    marks[i].equipment_id = find_equipment (workspace, i, error);
  if (muster_action_count_equipment (workspace, marks, N_PREPARED, error))
    issue (workspace, ISSUED, muster_date_new (2026, 2, 2), error);
}

gboolean
test_sample_enter_equipment (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *tag = g_strdup_printf ("RB-%04u", round);

  return enter (workspace, tag, error);
}

gboolean
test_sample_issue_equipment (MusterWorkspace *workspace, guint round, GError **error)
{
  return issue (workspace, FREE, muster_date_new (2026, 2, 2) + (MusterDate) (round % 90), error);
}

gboolean
test_sample_return_equipment (MusterWorkspace *workspace, guint round, GError **error)
{
  const MusterEquipmentReturn back = { find_equipment (workspace, ISSUED, error),
                                       muster_date_new (2026, 5, 4),
                                       MUSTER_EQUIPMENT_CONDITION_FAIR, "Holster worn" };

  return back.equipment_id != MUSTER_ID_NONE &&
         muster_action_return_equipment (workspace, &back, error);
}

gboolean
test_sample_dispose_equipment (MusterWorkspace *workspace, guint round, GError **error)
{
  const MusterEquipmentDisposal disposal = { find_equipment (workspace, FREE, error),
                                             MUSTER_DISPOSAL_SOLD, muster_date_new (2026, 5, 5),
                                             10000 + round, 7500 };

  return disposal.equipment_id != MUSTER_ID_NONE &&
         muster_action_dispose_equipment (workspace, &disposal, error);
}

gboolean
test_sample_count_equipment (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *location = g_strdup_printf ("Room %u", round);
  const MusterInventoryMark mark = { find_equipment (workspace, FREE, error),
                                     MUSTER_INVENTORY_RESULT_MOVED, location,
                                     MUSTER_EQUIPMENT_CONDITION_POOR, NULL };

  return mark.equipment_id != MUSTER_ID_NONE &&
         muster_action_count_equipment (workspace, &mark, 1, error);
}

gboolean
test_sample_end_inventory (MusterWorkspace *workspace, guint round, GError **error)
{
  return muster_action_end_inventory (workspace, "All rooms", error);
}
