/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was handed in, as the pages show it. */

#include "actions/submission-record.h"
#include "actions/submit.h"
#include "actions/void.h"
#include "support/agency.h"

static const char *const two[] = { "14-0002", "14-0003", NULL };
static const char *const one[] = { "14-0003", NULL };

/* Hands in what Minh Tran and another owe, with a file of the content @content. */
static void
submit (const TestAgency *agency, const char *content)
{
  g_autofree char *path = g_build_filename (agency->folder, "packet.pdf", NULL);
  const char *files[] = { path, NULL };
  const MusterSubmitRequest request = { .due_before = muster_date_new (2026, 6, 30),
                                        .state_ids = two,
                                        .files = files,
                                        .method = MUSTER_SUBMISSION_METHOD_MAIL,
                                        .recipient = "POST Council" };
  GError *error = NULL;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  muster_action_submit_renewal (agency->workspace, &request, NULL, &error);
  g_assert_no_error (error);
}

static MusterTable *
list (const TestAgency *agency)
{
  GError *error = NULL;
  MusterTable *table = muster_action_list_submission_rows (agency->workspace, &error);

  g_assert_no_error (error);
  return table;
}

/* Which row is about two officers. */
static guint
find_row (const MusterTable *table)
{
  guint i;

  for (i = 0; i < muster_table_get_n_rows (table); i++)
    if (muster_table_get_number (table, i, MUSTER_SUBMISSION_OFFICERS) == 2)
      return i;
  g_assert_not_reached ();
}

static void
answer (const TestAgency *agency)
{
  g_autoptr (GBytes) scan = g_bytes_new_static ("signed", 6);
  const MusterSubmissionDecision decision = { .state_ids = one,
                                              .outcome = MUSTER_SUBMISSION_OUTCOME_RETURNED,
                                              .reason = "A page is missing",
                                              .scan = scan,
                                              .scan_name = "letter.pdf" };
  GError *error = NULL;

  muster_action_decide_submission (agency->workspace, &decision, &error);
  g_assert_no_error (error);
}

static void
test_list (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterTable) table = NULL;
  g_autoptr (MusterTable) less = NULL;
  GError *error = NULL;
  guint row, n;

  submit (agency, "abc");
  answer (agency);
  table = list (agency);
  row = find_row (table);
  g_assert_cmpstr (muster_table_get_text (table, row, MUSTER_SUBMISSION_METHOD), ==, "Mail");
  g_assert_cmpstr (muster_table_get_text (table, row, MUSTER_SUBMISSION_RECIPIENT), ==,
                   "POST Council");
  g_assert_cmpint (muster_table_get_number (table, row, MUSTER_SUBMISSION_PENDING), ==, 1);
  g_assert_cmpint (muster_table_get_number (table, row, MUSTER_SUBMISSION_RETURNED), ==, 1);
  g_assert_cmpint (muster_table_get_number (table, row, MUSTER_SUBMISSION_ACCEPTED), ==, 0);
  n = muster_table_get_n_rows (table);
  muster_action_void (agency->workspace, &muster_submission_type,
                      muster_table_get_number (table, row, MUSTER_SUBMISSION_ID), "Entered twice",
                      &error);
  g_assert_no_error (error);
  less = list (agency);
  g_assert_cmpuint (muster_table_get_n_rows (less), ==, n - 1);
}

static void
test_record (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterTable) table = NULL;
  g_autoptr (MusterSubmissionRecord) record = NULL;
  g_autoptr (GBytes) same = g_bytes_new_static ("abc", 3);
  g_autoptr (GBytes) other = g_bytes_new_static ("abd", 3);
  const MusterSubmissionPart *part;
  const MusterSubmissionLine *line;
  GError *error = NULL;

  submit (agency, "abc");
  answer (agency);
  table = list (agency);
  record = muster_action_load_submission (
      agency->workspace, muster_table_get_number (table, find_row (table), MUSTER_SUBMISSION_ID),
      &error);
  g_assert_no_error (error);
  g_assert_cmpuint (record->parts->len, ==, 2);
  g_assert_cmpuint (muster_submission_record_count (record, MUSTER_SUBMISSION_OUTCOME_PENDING), ==,
                    1);
  part = g_ptr_array_index (record->parts, 1);
  g_assert_cmpstr (part->name, ==, "Tran, Minh");
  g_assert_cmpstr (part->state_id, ==, "14-0003");
  g_assert_cmpstr (part->entry->reason, ==, "A page is missing");
  g_assert_cmpuint (part->documents->len, ==, 1);
  g_assert_cmpuint (part->lines->len, >, 3);
  line = g_ptr_array_index (part->lines, 0);
  g_assert_cmpstr (line->title, !=, line->duty->requirement);
  g_assert_nonnull (muster_submission_record_find_file (record, same));
  g_assert_null (muster_submission_record_find_file (record, other));
}

static void
test_missing (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  GError *error = NULL;

  test_agency_assert_refused (muster_action_load_submission (agency->workspace, 99, &error) != NULL,
                              &error, MUSTER_ERROR_NOT_FOUND, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/actions/submission-record/list", TestAgency, NULL, test_agency_set_up, test_list,
              test_agency_tear_down);
  g_test_add ("/actions/submission-record/record", TestAgency, NULL, test_agency_set_up,
              test_record, test_agency_tear_down);
  g_test_add ("/actions/submission-record/missing", TestAgency, NULL, test_agency_set_up,
              test_missing, test_agency_tear_down);
  return g_test_run ();
}
