/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lists show of classes, posted credits and employments. */

#include "actions/employ.h"
#include "actions/gather.h"
#include "actions/list.h"
#include "actions/void.h"
#include "support/action-samples.h"
#include "support/document.h"

#define HOUR 3600

typedef struct
{
  char *folder;
  MusterWorkspace *workspace;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "Agency.muster", NULL);
  test_action_create (path);
  fixture->workspace = test_action_open (path);
  test_action_prepare (fixture->workspace);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  muster_workspace_close (fixture->workspace);
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static MusterTable *
list (Fixture *fixture, MusterListing listing)
{
  GError *error = NULL;
  MusterTable *table = muster_action_list (fixture->workspace, listing, &error);

  g_assert_no_error (error);
  return table;
}

static guint
find_column (const MusterTable *table, const char *id)
{
  guint i;

  for (i = 0; i < muster_table_get_n_columns (table); i++)
    if (g_str_equal (muster_table_get_column (table, i)->id, id))
      return i;
  g_error ("There is no column %s", id);
}

static void
assert_cell (const MusterTable *table, guint row, const char *id, const char *expected)
{
  g_autofree char *text = muster_table_format_cell (table, row, find_column (table, id));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_classes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterTable) table = list (fixture, MUSTER_LISTING_CLASSES);

  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 1);
  assert_cell (table, 0, "course_code", "FA-900");
  assert_cell (table, 0, "title", "Firearms review");
  assert_cell (table, 0, "starts_on", "14 Apr 2026");
  assert_cell (table, 0, "ends_on", "15 Apr 2026");
  assert_cell (table, 0, "seconds", "8.00");
  assert_cell (table, 0, "officers", "2");
  assert_cell (table, 0, "status", "planned");
  assert_cell (table, 0, "capacity", "");
  assert_cell (table, 0, "waiting", "0");
}

static void
test_courses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterTable) table = list (fixture, MUSTER_LISTING_COURSES);

  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 1);
  assert_cell (table, 0, "subjects", "firearms;unclassified");
  assert_cell (table, 0, "seconds", "8.00");
}

/* Six of eight hours are firearms: who was there for all of it has exactly that, meeting by meeting, and
 * who left early has the same share of less (semantics C4). */
static void
test_posted_credits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterTable) table = list (fixture, MUSTER_LISTING_CREDITS);
  gint64 firearms[2] = { 0, 0 }, all[2] = { 0, 0 };
  guint row;

  for (row = 0; row < muster_table_get_n_rows (table); row++)
    {
      const char *subject = muster_table_get_text (table, row, find_column (table, "subject"));
      const char *state_id = muster_table_get_text (table, row, find_column (table, "state_id"));
      gint64 seconds = muster_table_get_number (table, row, find_column (table, "seconds"));
      guint officer = g_str_equal (state_id, "14-0001") ? 0 : 1;

      all[officer] += seconds;
      firearms[officer] += g_str_equal (subject, "firearms") ? seconds : 0;
    }
  g_assert_cmpint (all[0], ==, 8 * HOUR);
  g_assert_cmpint (firearms[0], ==, 6 * HOUR);
  g_assert_cmpint (all[1], ==, 5 * HOUR);
  g_assert_cmpint (firearms[1], ==, 5 * HOUR * 6 / 8);
}

/* What was voided neither is listed nor gathered for judging and papers. */
static void
assert_without_rehire (Fixture *fixture, guint row)
{
  const char *const who[] = { "14-0003", NULL };
  g_autoptr (GPtrArray) before = muster_gather_facts (fixture->workspace, who, NULL);
  const MusterOfficerFacts *officer = g_ptr_array_index (before, 0);
  const MusterEmployment *rehire = g_ptr_array_index (officer->employments, 1);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (MusterTable) table = NULL;
  GError *error = NULL;

  muster_action_void (fixture->workspace, &muster_employment_type, rehire->id, "Never came",
                      &error);
  g_assert_no_error (error);
  table = list (fixture, MUSTER_LISTING_OFFICERS);
  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 3);
  assert_cell (table, row, "employment_type", "full-time");
  assert_cell (table, row, "separated_on", "1 Feb 2024");
  after = muster_gather_facts (fixture->workspace, who, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((MusterOfficerFacts *) after->pdata[0])->employments->len, ==, 1);
}

/* An officer who left and came back is one row, with the employment that counts now. */
static void
test_rehired (Fixture *fixture, gconstpointer data)
{
  const char *const who[] = { "14-0003", NULL };
  g_autoptr (GPtrArray) facts = muster_gather_facts (fixture->workspace, who, NULL);
  const MusterOfficerFacts *officer = g_ptr_array_index (facts, 0);
  g_autoptr (MusterEmployment) employment = muster_employment_new ();
  g_autoptr (MusterTable) table = NULL;
  GError *error = NULL;
  guint row;

  muster_action_separate (fixture->workspace, officer->officer->id, muster_date_new (2024, 2, 1),
                          "Resigned", &error);
  g_assert_no_error (error);
  employment->employment_type = MUSTER_EMPLOYMENT_TYPE_PART_TIME;
  employment->rank = g_strdup ("Sergeant");
  employment->hired_on = muster_date_new (2024, 9, 1);
  muster_action_hire (fixture->workspace, officer->officer, employment, NULL, &error);
  g_assert_no_error (error);

  table = list (fixture, MUSTER_LISTING_OFFICERS);
  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 3);
  for (row = 0; row < 3; row++)
    if (g_str_equal (muster_table_get_text (table, row, 0), "14-0003"))
      break;
  g_assert_cmpuint (row, <, 3);
  assert_cell (table, row, "rank", "Sergeant");
  assert_cell (table, row, "employment_type", "part-time");
  assert_cell (table, row, "hired_on", "1 Sep 2024");
  assert_cell (table, row, "separated_on", "");
  assert_without_rehire (fixture, row);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/actions/list/classes", Fixture, NULL, set_up, test_classes, tear_down);
  g_test_add ("/actions/list/courses", Fixture, NULL, set_up, test_courses, tear_down);
  g_test_add ("/actions/list/posted-credits", Fixture, NULL, set_up, test_posted_credits,
              tear_down);
  g_test_add ("/actions/list/rehired", Fixture, NULL, set_up, test_rehired, tear_down);

  return g_test_run ();
}
