/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The queue of training without a subject. In the prepared agency a class "Firearms review" divides its time: a part
 * of each of its four credits has no subject. */

#include "actions/unclassified.h"

#include "actions/classify.h"
#include "actions/log.h"
#include "actions/training.h"
#include "actions/void.h"
#include "core/officer.h"
#include "support/agency.h"

#define HOUR 3600

static GPtrArray *
list_groups (const TestAgency *agency)
{
  GError *error = NULL;
  GPtrArray *groups = muster_action_list_unclassified (agency->workspace, &error);

  g_assert_no_error (error);
  return groups;
}

static const MusterUnclassifiedGroup *
find_group (const GPtrArray *groups, const char *title)
{
  guint i;

  for (i = 0; i < groups->len; i++)
    if (g_str_equal (((MusterUnclassifiedGroup *) g_ptr_array_index (groups, i))->title, title))
      return g_ptr_array_index (groups, i);
  return NULL;
}

static void
record (const TestAgency *agency, guint officer, const char *title, const char *subject,
        MusterDate date)
{
  g_autoptr (MusterCredit) credit = muster_credit_new ();
  g_autoptr (GPtrArray) credits = g_ptr_array_new ();
  GError *error = NULL;

  credit->officer_id = agency->officers[officer];
  credit->title = g_strdup (title);
  credit->subject = g_strdup (subject);
  credit->earned_on = date;
  credit->seconds = 2 * HOUR;
  g_ptr_array_add (credits, credit);
  muster_action_record_training (agency->workspace, credits, &error);
  g_assert_no_error (error);
}

static void
classify (const TestAgency *agency, const MusterUnclassifiedGroup *group, guint n,
          const char *subject)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  GError *error = NULL;
  guint i;

  for (i = 0; i < n; i++)
    g_array_append_val (ids,
                        ((MusterUnclassifiedCredit *) g_ptr_array_index (group->credits, i))->id);
  muster_action_classify (agency->workspace, ids, subject, &error);
  g_assert_no_error (error);
}

/* Titles are those that were typed: another spelling is another group. */
static void
test_groups (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = NULL;
  const MusterUnclassifiedGroup *group;
  const MusterUnclassifiedCredit *credit;

  record (agency, 0, "Cold case review", NULL, muster_date_new (2025, 3, 2));
  record (agency, 0, "Cold case review", NULL, muster_date_new (2024, 3, 2));
  record (agency, 1, "Cold case review", NULL, muster_date_new (2026, 1, 9));
  record (agency, 1, "COLD CASE REVIEW", NULL, muster_date_new (2026, 1, 9));
  groups = list_groups (agency);
  g_assert_nonnull (find_group (groups, "COLD CASE REVIEW"));
  group = find_group (groups, "Cold case review");
  g_assert_nonnull (group);
  g_assert_cmpuint (group->credits->len, ==, 3);
  g_assert_cmpuint (group->n_officers, ==, 2);
  g_assert_cmpint (group->seconds, ==, 6 * HOUR);
  g_assert_cmpint (group->first_on, ==, muster_date_new (2024, 3, 2));
  g_assert_cmpint (group->last_on, ==, muster_date_new (2026, 1, 9));
  g_assert_null (group->before);
  credit = g_ptr_array_index (group->credits, 0);
  g_assert_cmpint (credit->earned_on, ==, muster_date_new (2024, 3, 2));
  g_assert_cmpint (credit->officer_id, ==, agency->officers[0]);
  g_assert_nonnull (credit->officer);
}

static void
test_order (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = list_groups (agency);
  guint i;

  for (i = 1; i < groups->len; i++)
    {
      const MusterUnclassifiedGroup *before = g_ptr_array_index (groups, i - 1);
      const MusterUnclassifiedGroup *group = g_ptr_array_index (groups, i);

      g_assert_cmpuint (before->credits->len, >=, group->credits->len);
    }
  g_assert_cmpuint (groups->len, >, 0);
}

/* What most of the title are says what the rest may be. */
static void
test_before (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = NULL;
  const MusterUnclassifiedGroup *group;

  record (agency, 0, "Cold case review", "law", muster_date_new (2024, 3, 2));
  record (agency, 1, "Cold case review", "law", muster_date_new (2024, 3, 3));
  record (agency, 1, "Cold case review", "firearms", muster_date_new (2024, 3, 4));
  record (agency, 2, "Cold case review", NULL, muster_date_new (2024, 3, 2));
  groups = list_groups (agency);
  group = find_group (groups, "Cold case review");
  g_assert_nonnull (group);
  g_assert_cmpuint (group->credits->len, ==, 1);
  g_assert_cmpstr (group->before, ==, "Law and legal updates");
  g_assert_cmpuint (group->n_before, ==, 2);
  g_assert_cmpuint (group->n_classified, ==, 3);
}

/* A subject that no rules know counts nowhere either; it is replaced, and comes back with undo. */
static void
test_unknown_subject (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *undone = NULL;
  GError *error = NULL;
  const MusterUnclassifiedGroup *group;

  record (agency, 0, "Cold case review", "astrology", muster_date_new (2024, 3, 2));
  groups = list_groups (agency);
  group = find_group (groups, "Cold case review");
  g_assert_nonnull (group);
  g_assert_cmpstr (((MusterUnclassifiedCredit *) g_ptr_array_index (group->credits, 0))->subject,
                   ==, "astrology");
  classify (agency, group, 1, "law");
  g_clear_pointer (&groups, g_ptr_array_unref);
  groups = list_groups (agency);
  g_assert_null (find_group (groups, "Cold case review"));
  undone = muster_action_undo (agency->workspace, &error);
  g_assert_no_error (error);
  g_clear_pointer (&groups, g_ptr_array_unref);
  groups = list_groups (agency);
  group = find_group (groups, "Cold case review");
  g_assert_cmpstr (((MusterUnclassifiedCredit *) g_ptr_array_index (group->credits, 0))->subject,
                   ==, "astrology");
}

/* Some of a title are classified, then the rest; nothing is left of it. */
static void
test_some (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = list_groups (agency);
  const MusterUnclassifiedGroup *group = find_group (groups, "Firearms review");

  g_assert_nonnull (group);
  g_assert_cmpuint (group->credits->len, ==, 4);
  classify (agency, group, 1, "law");
  g_clear_pointer (&groups, g_ptr_array_unref);
  groups = list_groups (agency);
  group = find_group (groups, "Firearms review");
  g_assert_cmpuint (group->credits->len, ==, 3);
  classify (agency, group, 3, "law");
  g_clear_pointer (&groups, g_ptr_array_unref);
  groups = list_groups (agency);
  g_assert_null (find_group (groups, "Firearms review"));
}

/* Whoever was voided has no training to classify. */
static void
test_voided (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = NULL;
  GError *error = NULL;

  record (agency, 2, "Cold case review", NULL, muster_date_new (2024, 3, 2));
  muster_action_void (agency->workspace, &muster_officer_type, agency->officers[2], "Entered twice",
                      &error);
  g_assert_no_error (error);
  groups = list_groups (agency);
  g_assert_null (find_group (groups, "Cold case review"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/actions/unclassified/" name, TestAgency, NULL, test_agency_set_up, func,           \
              test_agency_tear_down)
  ADD ("groups", test_groups);
  ADD ("order", test_order);
  ADD ("before", test_before);
  ADD ("unknown-subject", test_unknown_subject);
  ADD ("some", test_some);
  ADD ("voided", test_voided);

  return g_test_run ();
}
