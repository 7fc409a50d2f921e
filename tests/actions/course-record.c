/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One course as its page shows it. */

#include "actions/course-record.h"

#include "actions/approve.h"
#include "actions/document.h"
#include "actions/enrol.h"
#include "actions/note.h"
#include "actions/list.h"
#include "actions/void.h"
#include "core/officer.h"
#include "support/agency.h"

static MusterId
find_course (const TestAgency *agency)
{
  g_autoptr (GPtrArray) courses = test_agency_load_all (agency, &muster_course_type);

  return muster_record_get_id (&muster_course_type, g_ptr_array_index (courses, 0));
}

static MusterCourseRecord *
load (const TestAgency *agency)
{
  GError *error = NULL;
  MusterCourseRecord *record =
      muster_action_load_course (agency->workspace, find_course (agency), &error);

  g_assert_no_error (error);
  return record;
}

static MusterId
approve (const TestAgency *agency, int year, MusterId document_id)
{
  g_autoptr (MusterCourseApproval) approval = muster_course_approval_new ();
  MusterId id;
  GError *error = NULL;

  approval->course_id = find_course (agency);
  approval->authority = g_strdup_printf ("Board of %d", year);
  approval->approved_on = muster_date_new (year, 3, 1);
  approval->expires_on = muster_date_new (year + 3, 2, 28);
  approval->document_id = document_id;
  muster_action_approve_course (agency->workspace, approval, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* A lesson plan, and a letter that an approval names. */
static void
fill (const TestAgency *agency)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.4", 8);
  MusterId course = find_course (agency);
  MusterId letter;
  GError *error = NULL;

  muster_action_attach_document (agency->workspace, &muster_officer_type, agency->officers[0],
                                 "Letter", "letter.pdf", bytes, &letter, &error);
  muster_action_attach_proof (agency->workspace, &muster_course_type, course,
                              MUSTER_PROOF_KIND_LESSON_PLAN, "Plan", "plan.pdf", bytes, &error);
  muster_action_write_note (agency->workspace, &muster_course_type, course, "Ask the range", NULL,
                            &error);
  g_assert_no_error (error);
  approve (agency, 2023, MUSTER_ID_NONE);
  muster_action_void (agency->workspace, &muster_course_approval_type,
                      approve (agency, 2025, MUSTER_ID_NONE), "Another course", &error);
  approve (agency, 2024, letter);
  g_assert_no_error (error);
}

static const MusterRecordDocument *
find_document (const MusterCourseRecord *record, MusterProofKind proof)
{
  guint i;

  for (i = 0; i < record->documents->len; i++)
    if (((MusterRecordDocument *) record->documents->pdata[i])->proof == proof)
      return record->documents->pdata[i];
  return NULL;
}

static void
test_load (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterCourseRecord) record = NULL;
  const MusterCourseApproval *approval;
  const MusterRecordDocument *letter;

  fill (agency);
  record = load (agency);
  g_assert_cmpstr (record->course->title, ==, "Firearms review");
  g_assert_cmpuint (record->subjects->len, ==, 2);
  g_assert_cmpstr (((MusterCourseSubject *) record->subjects->pdata[0])->subject, ==, "firearms");
  g_assert_cmpuint (record->notes->len, ==, 1);
  g_assert_cmpuint (record->approvals->len, ==, 2);
  approval = g_ptr_array_index (record->approvals, 0);
  g_assert_cmpstr (approval->authority, ==, "Board of 2024");
  g_assert_cmpuint (record->documents->len, ==, 2);
  letter = find_document (record, MUSTER_PROOF_KIND_COURSE_APPROVAL);
  g_assert_cmpstr (letter->document->title, ==, "Letter");
  g_assert_true (letter->owner == &muster_course_approval_type);
  g_assert_cmpint (letter->owner_id, ==, approval->id);
  g_assert_cmpstr (find_document (record, MUSTER_PROOF_KIND_LESSON_PLAN)->document->title, ==,
                   "Plan");
}

static void
test_classes (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterCourseRecord) record = load (agency);
  g_autoptr (MusterCourseRecord) enrolled = NULL;
  const MusterCourseClass *class = g_ptr_array_index (record->classes, 0);
  GError *error = NULL;

  g_assert_cmpuint (record->classes->len, ==, 1);
  g_assert_cmpint (class->from, ==, muster_date_new (2026, 4, 14));
  g_assert_cmpint (class->to, ==, muster_date_new (2026, 4, 15));
  g_assert_cmpuint (class->n_seats, ==, 2);
  g_assert_cmpuint (class->n_waiting, ==, 0);
  muster_action_enrol (agency->workspace, class->class->id, &agency->officers[2], 1, NULL, NULL,
                       &error);
  enrolled = load (agency);
  class = g_ptr_array_index (enrolled->classes, 0);
  g_assert_cmpuint (class->n_seats, ==, 3);
  muster_action_void (agency->workspace, &muster_course_type, record->course->id, "Twice", &error);
  g_assert_no_error (error);
  g_assert_null (muster_action_load_course (agency->workspace, record->course->id, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_clear_error (&error);
}

/* The list of courses says who approved each until when: by the approval that holds longest. */
static void
test_list (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterTable) table = NULL;
  g_autofree char *authority = NULL;
  g_autofree char *until = NULL;
  guint last;
  GError *error = NULL;

  fill (agency);
  table = muster_action_list (agency->workspace, MUSTER_LISTING_COURSES, &error);
  g_assert_no_error (error);
  last = muster_table_get_n_columns (table) - 1;
  authority = muster_table_format_cell (table, 0, last - 1);
  until = muster_table_format_cell (table, 0, last);
  g_assert_cmpstr (authority, ==, "Board of 2024");
  g_assert_cmpstr (until, ==, "28 Feb 2027");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/course-record/" name, TestAgency, NULL, test_agency_set_up, test,          \
              test_agency_tear_down)
  ADD ("load", test_load);
  ADD ("classes", test_classes);
  ADD ("list", test_list);

  return g_test_run ();
}
