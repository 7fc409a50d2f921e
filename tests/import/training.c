/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Training histories from CSV. */

#include "import/training.h"
#include "source.h"

#define HEAD                                                                                       \
  "state_id,date,course_code,title,subject,hours,status,score,provider,instructor,delivery,role\n"
#define REFUSED(text, row, column, pattern)                                                        \
  source_assert_row_refused (muster_import_training_read, HEAD text, row, column, pattern)

static const MusterCredit *
get_credit (const MusterImportPlan *plan, guint i)
{
  g_assert_cmpuint (i, <, plan->accepted->len);
  return ((const MusterImportTraining *) g_ptr_array_index (plan->accepted, i))->credit;
}

/* The fixture's oddities are those of a state's transcript. */
static void
test_fixture (void)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GBytes) bytes = source_fixture ("training.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterImportPlan) plan = muster_import_training_read (bytes, known, &error);
  guint i, n_of_corvane = 0, n_without_time = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->accepted->len + plan->refused->len, ==, plan->n_rows);
  for (i = 0; i < plan->accepted->len; i++)
    {
      const MusterCredit *credit = get_credit (plan, i);

      n_of_corvane += credit->officer_id == 1 ? 1 : 0;
      n_without_time += credit->seconds == 0 ? 1 : 0;
      g_assert_cmpint (g_utf8_strlen (credit->title, -1), <=, 50);
    }
  g_assert_cmpuint (n_of_corvane, ==, 61);
  g_assert_cmpuint (n_without_time, ==, 3);
  g_assert_true (source_has_note (plan, "Row * books 640.00 hours on one date;*"));
  g_assert_true (source_has_note (plan, "* rows have no subject that the rules know;*"));
  g_assert_cmpstr (get_credit (plan, 10)->title, ==, "Directive 630.61, Stolen Vehicles");
  g_assert_cmpint (get_credit (plan, 4)->seconds, ==, 2592);
}

static void
test_cells (void)
{
  g_autoptr (MusterImportPlan) plan =
      source_read (muster_import_training_read, HEAD
                   "14-2041,2026-06-30,F1,In-Service  PVO,FIREARMS,1:30,Passed,92.5,P,I,online,\n"
                   "14-2041,2026-06-29 00:00:00,,Law,,0.72,,0.0,,,,\n"
                   "14-2041,2026-06-28,,Law,weaving,8,Instructed,,,,,\n"
                   "14-2041,2026-06-27,,Law,,8,Completed,85%,,,,instructed\n"
                   "14-2041,2026-06-27,,Law,,8,no show,n/a,,,,attended\n"
                   "14-2041,2026-06-26,,Law,,8,failed,0,,,,\n"
                   "14-2041,2026-06-26,,Law,,8,failed,n/a,,,,\n"
                   "14-2041,2026-06-26,,Law,,8,passed,0,,,,\n");
  const MusterCredit *first = get_credit (plan, 0);

  g_assert_cmpuint (plan->accepted->len, ==, 8);
  g_assert_cmpstr (first->title, ==, "In-Service PVO");
  g_assert_cmpstr (first->subject, ==, "firearms");
  g_assert_cmpint (first->seconds, ==, 5400);
  g_assert_cmpint (first->status, ==, MUSTER_ROSTER_STATUS_PASSED);
  g_assert_cmpint (first->score, ==, 9250);
  g_assert_cmpint (first->source_row, ==, 2);
  g_assert_cmpint (get_credit (plan, 1)->status, ==, MUSTER_ROSTER_STATUS_COMPLETED);
  g_assert_cmpint (get_credit (plan, 1)->score, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (get_credit (plan, 1)->seconds, ==, 2592);
  g_assert_null (get_credit (plan, 2)->subject);
  g_assert_cmpint (get_credit (plan, 2)->role, ==, MUSTER_ROLE_INSTRUCTED);
  g_assert_cmpint (get_credit (plan, 2)->status, ==, MUSTER_ROSTER_STATUS_COMPLETED);
  g_assert_cmpint (get_credit (plan, 3)->role, ==, MUSTER_ROLE_INSTRUCTED);
  g_assert_cmpint (get_credit (plan, 3)->score, ==, 8500);
  g_assert_cmpint (get_credit (plan, 4)->status, ==, MUSTER_ROSTER_STATUS_NO_SHOW);
  g_assert_cmpint (get_credit (plan, 5)->score, ==, 0);
  g_assert_cmpint (get_credit (plan, 6)->score, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (get_credit (plan, 7)->score, ==, MUSTER_NUMBER_NONE);
}

static void
test_refused_rows (void)
{
  REFUSED ("14-2041,2/30/2024,,Law,,8\n", 2, "date",
           "February 2024 has 29 days, so there is no day 30.");
  REFUSED ("14-2041,1/1/1950,,Law,,8\n", 2, "date",
           "1 Jan 1950 stands for “no date” in some exports;*");
  REFUSED ("14-2041,3/5/2071,,Law,,8\n", 2, "date", "5 Mar 2071 is in the future;*");
  REFUSED ("14-2041,12/31/1949,,Law,,8\n", 2, "date", "31 Dec 1949 is before 1950;*");
  REFUSED ("14-2041,yesterday,,Law,,8\n", 2, "date", "“yesterday” is not a date.*");
  REFUSED ("14-2041,,,Law,,8\n", 2, "date", "The cell of date is empty*");
  REFUSED ("14-2041,6/1/2026,,Law,,8\n14-2041,2026-06-02,,Law,,8\n", 3, "date",
           "“2026-06-02” is not written as the first date of the file, “6/1/2026”.*");
  REFUSED ("14-9999,6/1/2026,,Law,,8\n", 2, "state_id", "No officer has state ID 14-9999.*");
  REFUSED ("14-2041,6/1/2026,,,,8\n", 2, "title", "The cell of title is empty*");
  REFUSED ("14-2041,6/1/2026,,Law,,-8\n", 2, "hours", "“-8” is less than nothing.*");
  REFUSED ("14-2041,6/1/2026,,Law,,eight\n", 2, "hours", "“eight” is not a time.*");
  REFUSED ("14-2041,6/1/2026,,Law,,1:75\n", 2, "hours", "“1:75” is not a time.*");
  REFUSED ("14-2041,6/1/2026,,Law,,\n", 2, "hours", "The cell of hours is empty*");
  REFUSED ("14-2041,6/1/2026,,Law,,8,vanished\n", 2, "status", "“vanished” is no status*");
  REFUSED ("14-2041,6/1/2026,,Law,,8,passed,great\n", 2, "score", "“great”: type a quantity*");
  REFUSED ("14-2041,6/1/2026,,Law,,8,,,,,,watched\n", 2, "role", "“watched” is no role*");
}

static void
test_long_text (void)
{
  g_autofree char *title = g_strnfill (501, 'x');
  g_autofree char *text = g_strconcat (HEAD, "14-2041,6/1/2026,,", title, ",,8\n", NULL);

  source_assert_row_refused (muster_import_training_read, text, 2, "title",
                             "The text is longer than 500 characters;*");
}

static void
test_many_long_credits (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (MusterImportPlan) plan = NULL;
  int i;

  for (i = 0; i < 25; i++)
    g_string_append (text, "14-2041,6/1/2026,,Law,firearms,25\n");
  plan = source_read (muster_import_training_read, text->str);
  g_assert_cmpuint (plan->accepted->len, ==, 25);
  g_assert_cmpuint (plan->notes->len, ==, 21);
  g_assert_true (source_has_note (plan, "5 further rows book more than 24 hours*"));
}

/* A file that is imported a second time brings nothing; a row twice in one file is for a person. */
static void
test_import_again (void)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GBytes) bytes = source_bytes (HEAD "14-2041,6/1/2026,F1,Law,firearms,8\n"
                                                "14-2041,6/1/2026,F2,Law,,8\n"
                                                "14-2041,6/1/2026,F2,Law,,8\n"
                                                "14-2041,6/1/2026,F2,Law,,9\n");
  g_autoptr (MusterImportPlan) first = muster_import_training_read (bytes, known, NULL);
  g_autoptr (MusterImportPlan) second = NULL;
  g_autoptr (MusterCredit) classified = muster_credit_copy (get_credit (first, 1));
  const MusterImportRefusal *refusal;

  g_assert_cmpuint (first->accepted->len, ==, 4);
  muster_import_known_add_credit (known, get_credit (first, 0));
  muster_record_set_text (&classified->subject, "firearms");
  muster_import_known_add_credit (known, classified);
  second = muster_import_training_read (bytes, known, NULL);
  g_assert_cmpuint (second->accepted->len, ==, 1);
  g_assert_cmpuint (second->refused->len, ==, 3);
  refusal = g_ptr_array_index (second->refused, 0);
  g_assert_cmpstr (refusal->reason, ==, "This credit is already on file.");
  g_assert_null (refusal->column);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/training/fixture", test_fixture);
  g_test_add_func ("/import/training/cells", test_cells);
  g_test_add_func ("/import/training/refused-rows", test_refused_rows);
  g_test_add_func ("/import/training/long-text", test_long_text);
  g_test_add_func ("/import/training/many-long-credits", test_many_long_credits);
  g_test_add_func ("/import/training/import-again", test_import_again);
  return g_test_run ();
}
