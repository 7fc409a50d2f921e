/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of courses as the page shows it. The prepared agency teaches "Firearms review". */

#include "actions/course-list.h"

#include "actions/approve.h"
#include "actions/course.h"
#include "actions/void.h"
#include "support/agency.h"

static MusterId
find_course (const TestAgency *agency)
{
  g_autoptr (GPtrArray) courses = test_agency_load_all (agency, &muster_course_type);

  return ((MusterCourse *) g_ptr_array_index (courses, 0))->id;
}

static void
approve (const TestAgency *agency, const char *authority, MusterDate from, MusterDate to)
{
  g_autoptr (MusterCourseApproval) approval = muster_course_approval_new ();
  GError *error = NULL;

  approval->course_id = find_course (agency);
  approval->authority = g_strdup (authority);
  approval->approved_on = from;
  approval->expires_on = to;
  muster_action_approve_course (agency->workspace, approval, NULL, &error);
  g_assert_no_error (error);
}

static void
test_list (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (MusterTable) table = NULL;
  g_autofree char *until = NULL;
  GError *error = NULL;

  course->title = g_strdup ("Animal cruelty");
  muster_action_enter_course (agency->workspace, course, none, NULL, &error);
  g_assert_no_error (error);
  approve (agency, "POST", muster_date_new (2024, 1, 1), muster_date_new (2026, 12, 31));
  approve (agency, "POST", muster_date_new (2025, 1, 1), muster_date_new (2026, 6, 30));
  table = muster_action_list_course_rows (agency->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (muster_table_get_text (table, 0, MUSTER_COURSE_TITLE), ==, "Animal cruelty");
  g_assert_cmpint (muster_table_get_number (table, 0, MUSTER_COURSE_IS_APPROVED), ==, 0);
  g_assert_cmpstr (muster_table_get_text (table, 1, MUSTER_COURSE_CODE), ==, "FA-900");
  g_assert_cmpint (muster_table_get_number (table, 1, MUSTER_COURSE_IS_APPROVED), ==, 1);
  until = muster_table_format_cell (table, 1, MUSTER_COURSE_APPROVED_UNTIL);
  g_assert_cmpstr (until, ==, "31 Dec 2026");
}

/* What was voided does not approve, and a voided course is not listed. */
static void
test_voided (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterTable) before = NULL;
  g_autoptr (MusterTable) after = NULL;
  g_autoptr (GPtrArray) approvals = NULL;
  GError *error = NULL;

  approve (agency, "POST", muster_date_new (2024, 1, 1), MUSTER_DATE_NONE);
  approvals = test_agency_load_all (agency, &muster_course_approval_type);
  g_assert_true (muster_action_void (
      agency->workspace, &muster_course_approval_type,
      ((MusterCourseApproval *) g_ptr_array_index (approvals, 0))->id, "Wrong course", NULL));
  before = muster_action_list_course_rows (agency->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpint (muster_table_get_number (before, 0, MUSTER_COURSE_IS_APPROVED), ==, 0);
  g_assert_true (muster_action_void (agency->workspace, &muster_course_type, find_course (agency),
                                     "Twice", NULL));
  after = muster_action_list_course_rows (agency->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muster_table_get_n_rows (after), ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/actions/course-list/" name, TestAgency, NULL, test_agency_set_up, func,            \
              test_agency_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("list", test_list);
  ADD ("voided", test_voided);
  return g_test_run ();
}
