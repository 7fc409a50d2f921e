/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Registering for a class that is to come: whoever is new is added, and nothing else changes. */

#include "actions/enrol.h"

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

  muster_action_enrol (agency->workspace, find_class (agency), twice, 3, &n_added, &error);
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
  muster_action_enrol (agency->workspace, find_class (agency), twice, 3, &n_added, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_added, ==, 0);
  g_assert_cmpuint (test_agency_count_steps (agency), ==, n_steps + 1);
}

static void
test_refused (TestAgency *agency, gconstpointer data)
{
  const MusterId nobody = 12345;
  MusterId class_id = find_class (agency);
  GError *error = NULL;

  REFUSED (muster_action_enrol (agency->workspace, class_id, &nobody, 1, NULL, &error), NOT_FOUND,
           "no longer");
  g_assert_true (muster_action_void (agency->workspace, &muster_officer_type, agency->officers[2],
                                     "Twice", NULL));
  REFUSED (muster_action_enrol (agency->workspace, class_id, &agency->officers[2], 1, NULL, &error),
           CONSTRAINT, "was voided");
  g_assert_true (
      muster_action_void (agency->workspace, &muster_class_type, class_id, "Twice", NULL));
  REFUSED (muster_action_enrol (agency->workspace, class_id, &agency->officers[0], 1, NULL, &error),
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
  ADD ("refused", test_refused);

  return g_test_run ();
}
