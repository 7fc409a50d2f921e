/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of everybody on the books. */

#include "actions/people.h"

#include "actions/employ.h"
#include "actions/log.h"
#include "actions/void.h"
#include "support/agency.h"

static MusterTable *
list (const TestAgency *agency)
{
  GError *error = NULL;
  MusterTable *table = muster_action_list_people (agency->workspace, &error);

  g_assert_no_error (error);
  return table;
}

static void
assert_cell (const MusterTable *table, guint row, MusterPeopleColumn column, const char *expected)
{
  g_autofree char *text = muster_table_format_cell (table, row, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_by_name (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterTable) table = list (agency);

  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 3);
  assert_cell (table, 0, MUSTER_PEOPLE_NAME, "Abernathy, Rose");
  assert_cell (table, 1, MUSTER_PEOPLE_NAME, "Corvane, Luis");
  assert_cell (table, 1, MUSTER_PEOPLE_STATE_ID, "14-0001");
  assert_cell (table, 1, MUSTER_PEOPLE_KIND, "sworn");
  assert_cell (table, 1, MUSTER_PEOPLE_FOLDED_NAME, "corvane luis");
  g_assert_cmpint (muster_table_get_number (table, 1, MUSTER_PEOPLE_ID), ==, agency->officers[0]);
  g_assert_cmpint (muster_table_get_number (table, 1, MUSTER_PEOPLE_IS_EMPLOYED), ==, 1);
}

/* Who left is still there, as what they were last; who was voided is not. */
static void
test_left_and_back (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (MusterEmployment) employment = muster_employment_new ();
  g_autoptr (MusterTable) left = NULL;
  g_autoptr (MusterTable) back = NULL;
  GError *error = NULL;

  muster_action_separate (agency->workspace, agency->officers[0], muster_date_new (2026, 3, 3),
                          NULL, &error);
  g_assert_no_error (error);
  muster_action_void (agency->workspace, &muster_officer_type, agency->officers[1], "Twice",
                      &error);
  g_assert_no_error (error);
  left = list (agency);
  g_assert_cmpuint (muster_table_get_n_rows (left), ==, 2);
  g_assert_cmpint (muster_table_get_number (left, 0, MUSTER_PEOPLE_IS_EMPLOYED), ==, 0);

  officer->id = agency->officers[0];
  employment->employment_type = MUSTER_EMPLOYMENT_TYPE_RESERVE;
  employment->rank = g_strdup ("Sergeant");
  employment->hired_on = muster_date_new (2026, 5, 1);
  muster_action_hire (agency->workspace, officer, employment, NULL, &error);
  g_assert_no_error (error);
  back = list (agency);
  assert_cell (back, 0, MUSTER_PEOPLE_KIND, "reserve");
  assert_cell (back, 0, MUSTER_PEOPLE_RANK, "Sergeant");
  g_assert_cmpint (muster_table_get_number (back, 0, MUSTER_PEOPLE_IS_EMPLOYED), ==, 1);
}

static void
void_employment (const TestAgency *agency, MusterId officer_id, guint nth)
{
  g_autoptr (GPtrArray) employments = test_agency_load_all (agency, &muster_employment_type);
  GError *error = NULL;
  guint i;

  for (i = 0; i < employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (employments, i);

      if (employment->officer_id != officer_id || nth-- > 0)
        continue;
      muster_action_void (agency->workspace, &muster_employment_type, employment->id,
                          "Entered twice", &error);
      g_assert_no_error (error);
      return;
    }
  g_assert_not_reached ();
}

/* A voided rehire leaves what was before it; without any employment the kind is not known, as of who never had
 * one, and nothing is left to end. Undo brings it back. */
static void
test_voided_employment (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (MusterEmployment) employment = muster_employment_new ();
  g_autoptr (MusterTable) before = list (agency);
  g_autoptr (MusterTable) after = NULL;
  g_autoptr (MusterTable) without = NULL;
  g_autoptr (MusterTable) undone = NULL;
  g_autofree char *label = NULL;
  g_autofree char *rank = NULL;
  guint row = 1, column;
  GError *error = NULL;

  officer->id = agency->officers[0];
  employment->employment_type = MUSTER_EMPLOYMENT_TYPE_RESERVE;
  employment->rank = g_strdup ("Sergeant");
  employment->hired_on = muster_date_new (2026, 5, 1);
  muster_action_hire (agency->workspace, officer, employment, NULL, &error);
  g_assert_no_error (error);
  void_employment (agency, officer->id, 1);
  after = list (agency);
  for (column = 0; column < MUSTER_N_PEOPLE_COLUMNS; column++)
    {
      g_autofree char *expected = muster_table_format_cell (before, row, column);

      assert_cell (after, row, column, expected);
    }

  void_employment (agency, officer->id, 0);
  without = list (agency);
  assert_cell (without, row, MUSTER_PEOPLE_KIND, "unknown");
  assert_cell (without, row, MUSTER_PEOPLE_RANK, "");
  muster_action_separate (agency->workspace, officer->id, muster_date_new (2026, 5, 2), NULL,
                          &error);
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  label = muster_action_undo (agency->workspace, &error);
  g_assert_no_error (error);
  undone = list (agency);
  rank = muster_table_format_cell (before, row, MUSTER_PEOPLE_RANK);
  assert_cell (undone, row, MUSTER_PEOPLE_RANK, rank);
  assert_cell (undone, row, MUSTER_PEOPLE_KIND, "sworn");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/people/" name, TestAgency, NULL, test_agency_set_up, test,                 \
              test_agency_tear_down)
  ADD ("by-name", test_by_name);
  ADD ("left-and-back", test_left_and_back);
  ADD ("voided-employment", test_voided_employment);

  return g_test_run ();
}
