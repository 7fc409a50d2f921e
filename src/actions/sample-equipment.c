/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The equipment of a sample: what Colorado's office bought with its regional grant, all of it counted and one piece
 * issued. Makers, numbers and prices are invented. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/equipment-book.h"
#include "actions/equipment.h"
#include "actions/inventory.h"
#include "actions/sample-private.h"

#define AWARD "REG-07"
#define ISSUED 1  /* which of the things */
#define HOLDER 12 /* number of a person */
#define ISSUED_AGO 20

static const struct
{
  const char *tag;
  const char *description;
  const char *serial;
  const char *kind;
  const char *location;
  const char *use;
  gint64 cost;
  int bought_ago; /* days */
  MusterEquipmentCondition condition;
} things[] = {
  { "SC-0101", "Use-of-force simulator, portable", "UFS-20418", N_ ("Simulator"), "Training room",
    "Judgment training, all patrol", 418000, 240, MUSTER_EQUIPMENT_CONDITION_GOOD },
  { "SC-0102", "Marking pistol, 9 mm", "MP-77310", N_ ("Training weapon"), "Armory",
    "Force-on-force scenarios", 46500, 180, MUSTER_EQUIPMENT_CONDITION_GOOD },
  { "SC-0103", "Marking pistol, 9 mm", "MP-77311", N_ ("Training weapon"), "Armory",
    "Force-on-force scenarios", 46500, 180, MUSTER_EQUIPMENT_CONDITION_FAIR },
  { "SC-0104", "Turning target system, five lanes", "TT-0093", N_ ("Range equipment"),
    "Outdoor range", "Qualification and night fire", 287500, 120, MUSTER_EQUIPMENT_CONDITION_NEW },
};

static gboolean
enter_things (MusterSample *sample, MusterId award_id, MusterId *ids, GError **error)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (things); i++)
    {
      g_autoptr (MusterEquipment) equipment = muster_equipment_new ();

      equipment->tag = g_strdup (things[i].tag);
      equipment->description = g_strdup (things[i].description);
      equipment->serial = g_strdup (things[i].serial);
      equipment->kind = g_strdup (g_dgettext (GETTEXT_PACKAGE, things[i].kind));
      equipment->funding_source = g_strdup ("Colorado POST, training region, " AWARD);
      equipment->award_id = award_id;
      equipment->title_holder = g_strdup (sample->department->agency);
      equipment->vendor = g_strdup ("Ridgeline Training Supply (invented)");
      equipment->acquired_on = sample->as_of - things[i].bought_ago;
      equipment->cost = things[i].cost;
      equipment->federal_percent = 0;
      equipment->location = g_strdup (things[i].location);
      equipment->condition = things[i].condition;
      equipment->use_note = g_strdup (things[i].use);
      if (!muster_action_enter_equipment (sample->workspace, equipment, &ids[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
issue (MusterSample *sample, MusterId equipment_id, GError **error)
{
  const MusterSamplePerson *person = muster_sample_get (sample, HOLDER);
  g_autoptr (MusterEquipmentLoan) loan = NULL;

  if (person == NULL || !muster_sample_is_there (person, sample->as_of))
    return TRUE;
  loan = muster_equipment_loan_new ();
  loan->equipment_id = equipment_id;
  loan->officer_id = person->officer->id;
  loan->issued_on = sample->as_of - ISSUED_AGO;
  return muster_action_issue_equipment (sample->workspace, loan, error);
}

static gboolean
count_all (MusterSample *sample, const MusterId *ids, GError **error)
{
  MusterInventoryMark marks[G_N_ELEMENTS (things)] = { 0 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (things); i++)
    marks[i].equipment_id = ids[i];
  return muster_action_count_equipment (sample->workspace, marks, G_N_ELEMENTS (marks), error) &&
         muster_action_end_inventory (sample->workspace, NULL, error);
}

static gboolean
enter (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterEquipmentBook) book = muster_action_load_equipment (sample->workspace, error);
  MusterId ids[G_N_ELEMENTS (things)];
  const MusterAward *award;

  if (book == NULL)
    return FALSE;
  award = muster_equipment_book_find_award (book, AWARD);
  return enter_things (sample, award != NULL ? award->id : MUSTER_ID_NONE, ids, error) &&
         issue (sample, ids[ISSUED], error) && count_all (sample, ids, error);
}

void
muster_sample_plan_equipment (MusterSample *sample)
{
  if (g_str_equal (sample->department->state, "CO"))
    muster_sample_plan (sample, sample->as_of, enter, NULL, NULL);
}
