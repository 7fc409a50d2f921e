/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of training that were copied, with headings and without. */

#include "import/paste.h"

#include "source.h"

#define HOUR 3600
#define CORVANE 1

static MusterImportPlan *
read_text (const char *text)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GError) error = NULL;
  MusterImportPlan *plan = muster_import_paste_read (text, CORVANE, known, &error);

  g_assert_no_error (error);
  return plan;
}

static const MusterCredit *
get_credit (const MusterImportPlan *plan, guint i)
{
  g_assert_cmpuint (i, <, plan->accepted->len);
  return ((const MusterImportTraining *) g_ptr_array_index (plan->accepted, i))->credit;
}

/* As the tab shows them: dates in words, too. */
static void
test_without_headings (void)
{
  g_autoptr (MusterImportPlan) plan =
      read_text ("30 Jun 2025\tHandgun review\tFirearms\t4.00\tAttended\tRegional Council\n"
                 "29 Jun 2025\tCold cases\t\t2:30\tInstructed\t\n");
  const MusterCredit *credit = get_credit (plan, 0);

  g_assert_cmpuint (plan->refused->len, ==, 0);
  g_assert_cmpint (credit->officer_id, ==, CORVANE);
  g_assert_cmpint (credit->earned_on, ==, source_date ("2025-06-30"));
  g_assert_cmpstr (credit->title, ==, "Handgun review");
  g_assert_cmpstr (credit->subject, ==, "firearms");
  g_assert_cmpint (credit->seconds, ==, 4 * HOUR);
  g_assert_cmpint (credit->role, ==, MUSTER_ROLE_ATTENDED);
  g_assert_cmpstr (credit->provider, ==, "Regional Council");
  g_assert_cmpint (credit->source_row, ==, MUSTER_NUMBER_NONE);
  credit = get_credit (plan, 1);
  g_assert_null (credit->subject);
  g_assert_cmpint (credit->seconds, ==, 2 * HOUR + HOUR / 2);
  g_assert_cmpint (credit->role, ==, MUSTER_ROLE_INSTRUCTED);
}

/* Headings may come in any order, in the words of the tab or of files; others are named in a note. */
static void
test_with_headings (void)
{
  g_autoptr (MusterImportPlan) plan =
      read_text ("Hours\tCourse\tDATE\tcourse_code\tColour\r\n"
                 "4\t\"Traffic\tstops\"\t6/30/2025\tTS-1\tblue\r\n");
  const MusterCredit *credit = get_credit (plan, 0);

  g_assert_cmpint (credit->earned_on, ==, source_date ("2025-06-30"));
  g_assert_cmpstr (credit->title, ==, "Traffic stops");
  g_assert_cmpstr (credit->course_code, ==, "TS-1");
  g_assert_true (source_has_note (plan, "*Colour*"));
}

static void
assert_refused (const MusterImportPlan *plan, guint i, guint row, const char *pattern)
{
  const MusterImportRefusal *refusal;

  g_assert_cmpuint (i, <, plan->refused->len);
  refusal = g_ptr_array_index (plan->refused, i);
  g_assert_cmpuint (refusal->row, ==, row);
  if (!g_pattern_match_simple (pattern, refusal->reason))
    g_error ("“%s” is not “%s”", refusal->reason, pattern);
}

/* Rows have the numbers that they have in what was copied. */
static void
test_refused (void)
{
  g_autoptr (MusterImportPlan) plan = read_text ("2025-06-30\tA\tfirearms\tfour\n"
                                                 "2025-06-29\tB\tfirearms\t4\n"
                                                 "2031-06-29\tC\tfirearms\t4\n"
                                                 "2025-06-28\tD\tfirearms\t25\n"
                                                 "2025-06-27\t\tfirearms\t4\n");
  g_autoptr (MusterImportPlan) headed = read_text ("state_id\tDate\tCourse\tHours\n"
                                                   "14-2041\t2025-06-30\tA\t4\n"
                                                   "14-2117\t2025-06-30\tA\t4\n");

  g_assert_cmpuint (plan->accepted->len, ==, 1);
  assert_refused (plan, 0, 1, "*four*");
  assert_refused (plan, 1, 3, "*in the future*");
  assert_refused (plan, 2, 4, "*longer than a day*");
  assert_refused (plan, 3, 5, "*");
  g_assert_cmpuint (headed->accepted->len, ==, 1);
  assert_refused (headed, 0, 3, "*another officer*");
}

static void
test_whole (void)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  GError *error = NULL;

  g_assert_null (muster_import_paste_read ("only\ttwo", CORVANE, known, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_nonnull (strstr (error->message, "Copy at least date"));
  g_clear_error (&error);
  g_assert_null (muster_import_paste_read ("\n", CORVANE, known, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_nonnull (strstr (error->message, "There are no rows yet."));
  g_clear_error (&error);
  g_assert_null (muster_import_paste_read ("Date\tCourse\n", CORVANE, known, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_nonnull (strstr (error->message, "hours is missing"));
  g_clear_error (&error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/paste/without-headings", test_without_headings);
  g_test_add_func ("/import/paste/with-headings", test_with_headings);
  g_test_add_func ("/import/paste/refused", test_refused);
  g_test_add_func ("/import/paste/whole", test_whole);

  return g_test_run ();
}
