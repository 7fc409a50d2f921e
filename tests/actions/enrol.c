/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Registering for a class that is to come: whoever is new is added, and nothing else changes. */

#include "actions/enrol.h"

#include "actions/class-record.h"
#include "actions/edit.h"
#include "actions/employ.h"
#include "actions/void.h"
#include "core/class.h"
#include "core/credit.h"
#include "core/officer.h"
#include "core/roster.h"
#include "support/agency.h"

#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static MusterId
find_class (const TestAgency *agency)
{
  g_autoptr (GPtrArray) classes = test_agency_load_all (agency, &muster_class_type);

  return ((MusterClass *) g_ptr_array_index (classes, 0))->id;
}

static MusterId
hire (const TestAgency *agency, guint number)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (MusterEmployment) employment = muster_employment_new ();
  MusterId id;
  GError *error = NULL;

  officer->state_id = g_strdup_printf ("18-%04u", number);
  officer->last_name = g_strdup ("Okafor");
  employment->hired_on = muster_date_new (2020, 1, 6);
  muster_action_hire (agency->workspace, officer, employment, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
assert_status (const TestAgency *agency, MusterId officer_id, MusterRosterStatus expected)
{
  g_autoptr (GPtrArray) roster = test_agency_load_all (agency, &muster_roster_entry_type);
  guint n = 0;
  guint i;

  for (i = 0; i < roster->len; i++)
    {
      const MusterRosterEntry *entry = g_ptr_array_index (roster, i);

      if (entry->officer_id != officer_id)
        continue;
      n++;
      g_assert_cmpint (entry->status, ==, expected);
    }
  g_assert_cmpuint (n, ==, 1);
}

/* Of the first class. */
static void
assert_number (const MusterTable *rows, guint column, gint64 expected)
{
  g_assert_cmpint (muster_table_get_number (rows, 0, column), ==, expected);
}

static void
test_adds (TestAgency *agency, gconstpointer data)
{
  const MusterId twice[] = { agency->officers[2], agency->officers[0], agency->officers[2] };
  g_autoptr (GPtrArray) before = test_agency_load_all (agency, &muster_roster_entry_type);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *label = NULL;
  guint n_credits = test_agency_count (agency, &muster_credit_type);
  guint n_steps = test_agency_count_steps (agency);
  guint n_added, n_found = 0, i, j;
  GError *error = NULL;

  muster_action_enrol (agency->workspace, find_class (agency), twice, 3, &n_added, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 1);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Register Tran, Minh for “Firearms review”");
  after = test_agency_load_all (agency, &muster_roster_entry_type);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  for (i = 0; i < before->len; i++)
    for (j = 0; j < after->len; j++)
      n_found += muster_record_equal (&muster_roster_entry_type, before->pdata[i], after->pdata[j]);
  g_assert_cmpuint (n_found, ==, before->len);
  g_assert_cmpuint (test_agency_count (agency, &muster_credit_type), ==, n_credits);

  /* The same again is no step. */
  muster_action_enrol (agency->workspace, find_class (agency), twice, 3, &n_added, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 0);
  g_assert_cmpuint (test_agency_count_steps (agency), ==, n_steps + 1);
}

/* Who finds no seat waits, and does not move up by itself. Somebody who teaches takes no seat. */
static void
test_full (TestAgency *agency, gconstpointer data)
{
  const MusterEdit seats = { &muster_class_type, find_class (agency), "capacity", "3" };
  const gint64 none[] = { MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE };
  const MusterRosterLine lines[] = {
    { agency->officers[0], MUSTER_ROSTER_STATUS_REGISTERED, MUSTER_ROLE_INSTRUCTED,
      MUSTER_NUMBER_NONE, none },
    { agency->officers[1], MUSTER_ROSTER_STATUS_WITHDRAWN, MUSTER_ROLE_ATTENDED, MUSTER_NUMBER_NONE,
      none },
  };
  MusterId more[4];
  g_autoptr (MusterTable) rows = NULL;
  g_autofree char *label = NULL;
  guint n_added, n_waitlisted, i;
  GError *error = NULL;

  for (i = 0; i < G_N_ELEMENTS (more); i++)
    more[i] = hire (agency, i);
  muster_action_edit (agency->workspace, &seats, NULL, &error);
  muster_action_set_roster (agency->workspace, seats.id, lines, 2, 2, &error);
  muster_action_enrol (agency->workspace, seats.id, more, 4, &n_added, &n_waitlisted, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 4);
  g_assert_cmpuint (n_waitlisted, ==, 1);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Register 4 officers for “Firearms review”, 1 of them waiting");
  assert_status (agency, more[2], MUSTER_ROSTER_STATUS_REGISTERED);
  assert_status (agency, more[3], MUSTER_ROSTER_STATUS_WAITLISTED);
  muster_action_enrol (agency->workspace, seats.id, &agency->officers[1], 1, NULL, &n_waitlisted,
                       &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_waitlisted, ==, 1);
  assert_status (agency, agency->officers[1], MUSTER_ROSTER_STATUS_WAITLISTED);
  rows = muster_action_list_class_rows (agency->workspace, &error);
  assert_number (rows, MUSTER_CLASS_SEATS, 3);
  assert_number (rows, MUSTER_CLASS_CAPACITY, 3);
  assert_number (rows, MUSTER_CLASS_WAITING, 2);
}

static void
test_refused (TestAgency *agency, gconstpointer data)
{
  const MusterId nobody = 12345;
  MusterId class_id = find_class (agency);
  GError *error = NULL;

  REFUSED (muster_action_enrol (agency->workspace, class_id, &nobody, 1, NULL, NULL, &error),
           NOT_FOUND, "no longer");
  g_assert_true (muster_action_void (agency->workspace, &muster_officer_type, agency->officers[2],
                                     "Twice", NULL));
  REFUSED (muster_action_enrol (agency->workspace, class_id, &agency->officers[2], 1, NULL, NULL,
                                &error),
           CONSTRAINT, "was voided");
  g_assert_true (
      muster_action_void (agency->workspace, &muster_class_type, class_id, "Twice", NULL));
  REFUSED (muster_action_enrol (agency->workspace, class_id, &agency->officers[0], 1, NULL, NULL,
                                &error),
           CONSTRAINT, "was voided");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/enrol/" name, TestAgency, NULL, test_agency_set_up, test,                  \
              test_agency_tear_down)
  ADD ("adds", test_adds);
  ADD ("full", test_full);
  ADD ("refused", test_refused);

  return g_test_run ();
}
