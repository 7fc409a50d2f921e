/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of classes and one class as the pages show them. */

#include "actions/class-record.h"

#include <string.h>

#include "actions/class.h"
#include "actions/course-list.h"
#include "actions/edit.h"
#include "actions/log.h"
#include "actions/paper.h"
#include "actions/reschedule.h"
#include "actions/void.h"
#include "core/credit.h"
#include "core/officer.h"
#include "support/agency.h"

#define HOUR 3600

static MusterId
find_class (const TestAgency *agency)
{
  g_autoptr (GPtrArray) classes = test_agency_load_all (agency, &muster_class_type);

  return ((MusterClass *) g_ptr_array_index (classes, 0))->id;
}

static MusterClassRecord *
load (const TestAgency *agency)
{
  GError *error = NULL;
  MusterClassRecord *record =
      muster_action_load_class (agency->workspace, find_class (agency), &error);

  g_assert_no_error (error);
  return record;
}

static MusterTable *
list (const TestAgency *agency)
{
  GError *error = NULL;
  MusterTable *table = muster_action_list_class_rows (agency->workspace, &error);

  g_assert_no_error (error);
  return table;
}

static void
assert_cell (const MusterTable *table, guint row, MusterClassColumn column, const char *expected)
{
  g_autofree char *text = muster_table_format_cell (table, row, column);

  g_assert_cmpstr (text, ==, expected);
}

/* An earlier class of another course, which nobody teaches yet. */
static void
schedule_earlier (const TestAgency *agency)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (MusterMeeting) meeting = muster_meeting_new ();
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  MusterClassPlan plan = { course, NULL, details, meetings, NULL, 0, NULL };
  GError *error = NULL;

  course->title = g_strdup ("Animal cruelty");
  details->number = g_strdup ("AC-1");
  details->location = g_strdup ("Room 2");
  meeting->held_on = muster_date_new (2026, 4, 1);
  meeting->seconds = 2 * HOUR;
  g_ptr_array_add (meetings, meeting);
  muster_action_schedule_class (agency->workspace, &plan, NULL, &error);
  g_assert_no_error (error);
}

static void
test_list (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterTable) table = NULL;
  g_autoptr (MusterTable) after = NULL;

  schedule_earlier (agency);
  table = list (agency);
  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 2);
  assert_cell (table, 0, MUSTER_CLASS_TITLE, "Animal cruelty");
  assert_cell (table, 0, MUSTER_CLASS_NUMBER, "AC-1");
  assert_cell (table, 0, MUSTER_CLASS_PLACE, "Room 2");
  assert_cell (table, 0, MUSTER_CLASS_INSTRUCTORS, "");
  assert_cell (table, 0, MUSTER_CLASS_SEATS, "0");
  assert_cell (table, 1, MUSTER_CLASS_TITLE, "Firearms review");
  assert_cell (table, 1, MUSTER_CLASS_FROM, "14 Apr 2026");
  assert_cell (table, 1, MUSTER_CLASS_TO, "15 Apr 2026");
  assert_cell (table, 1, MUSTER_CLASS_INSTRUCTORS, "Corvane, Luis");
  assert_cell (table, 1, MUSTER_CLASS_SEATS, "2");
  assert_cell (table, 1, MUSTER_CLASS_STATUS, "planned");
  assert_cell (table, 0, MUSTER_CLASS_TO_ENTER, "0");
  g_assert_true (muster_action_void (agency->workspace, &muster_class_type, find_class (agency),
                                     "Twice", NULL));
  after = list (agency);
  g_assert_cmpuint (muster_table_get_n_rows (after), ==, 1);
}

static void
assert_to_enter (const TestAgency *agency, const char *expected)
{
  g_autoptr (MusterTable) table = list (agency);

  assert_cell (table, 0, MUSTER_CLASS_TO_ENTER, expected);
}

/* A meeting that is over waits until everybody with a seat is entered; who waits for a seat is not asked about. */
static void
test_to_enter (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassRecord) record = load (agency);
  const MusterEdit cancel = { &muster_class_type, record->class->id, "status", "Cancelled" };
  guint i, m;
  GError *error = NULL;

  for (i = 0; i < record->lines->len; i++)
    for (m = 0; m < record->meetings->len; m++)
      ((MusterClassLine *) g_ptr_array_index (record->lines, i))->seconds[m] = HOUR;
  muster_class_record_save_roster (agency->workspace, record, &error);
  g_assert_no_error (error);
  assert_to_enter (agency, "0");
  ((MusterClassLine *) g_ptr_array_index (record->lines, 0))->seconds[0] = MUSTER_NUMBER_NONE;
  muster_class_record_save_roster (agency->workspace, record, &error);
  g_assert_no_error (error);
  assert_to_enter (agency, "1");
  ((MusterClassLine *) g_ptr_array_index (record->lines, 0))->seconds[1] = MUSTER_NUMBER_NONE;
  muster_class_record_save_roster (agency->workspace, record, &error);
  g_assert_no_error (error);
  assert_to_enter (agency, "2");
  ((MusterClassLine *) g_ptr_array_index (record->lines, 0))->status =
      MUSTER_ROSTER_STATUS_WAITLISTED;
  muster_class_record_save_roster (agency->workspace, record, &error);
  g_assert_no_error (error);
  assert_to_enter (agency, "0");
  for (i = 0; i < record->lines->len; i++)
    for (m = 0; m < record->meetings->len; m++)
      ((MusterClassLine *) g_ptr_array_index (record->lines, i))->seconds[m] = MUSTER_NUMBER_NONE;
  muster_class_record_save_roster (agency->workspace, record, &error);
  g_assert_no_error (error);
  assert_to_enter (agency, "2");
  muster_action_edit (agency->workspace, &cancel, NULL, &error);
  g_assert_no_error (error);
  assert_to_enter (agency, "0");
}

static void
test_courses (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) courses = NULL;
  GError *error = NULL;

  schedule_earlier (agency);
  courses = muster_action_list_courses (agency->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (courses->len, ==, 2);
  g_assert_cmpstr (((MusterCourse *) g_ptr_array_index (courses, 0))->title, ==, "Animal cruelty");
  g_assert_cmpstr (((MusterCourse *) g_ptr_array_index (courses, 1))->title, ==, "Firearms review");
}

static void
test_load (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassRecord) record = load (agency);
  const MusterClassMeeting *meeting = g_ptr_array_index (record->meetings, 1);
  const MusterClassLine *line = g_ptr_array_index (record->lines, 1);
  GError *error = NULL;

  g_assert_cmpstr (record->class->title, ==, "Firearms review");
  g_assert_cmpint (record->course->seconds, ==, 8 * HOUR);
  g_assert_cmpuint (record->meetings->len, ==, 2);
  g_assert_cmpint (meeting->meeting->held_on, ==, muster_date_new (2026, 4, 15));
  g_assert_cmpstr (meeting->instructors, ==, "Corvane, Luis");
  g_assert_cmpuint (record->lines->len, ==, 2);
  g_assert_cmpint (line->officer_id, ==, agency->officers[0]);
  g_assert_cmpstr (line->name, ==, "Corvane, Luis");
  g_assert_cmpstr (line->state_id, ==, "14-0001");
  g_assert_cmpint (line->status, ==, MUSTER_ROSTER_STATUS_PASSED);
  g_assert_cmpint (line->score, ==, 9500);
  g_assert_cmpint (line->seconds[0], ==, 4 * HOUR);
  g_assert_cmpint (line->arrived_at[0], ==, MUSTER_NUMBER_NONE);
  g_assert_true (
      muster_action_void (agency->workspace, &muster_class_type, record->class->id, "Twice", NULL));
  g_assert_null (muster_action_load_class (agency->workspace, record->class->id, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_clear_error (&error);
}

/* What a copy says is saved; what it was copied from stays as it was. */
static void
test_save (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassRecord) record = load (agency);
  g_autoptr (MusterClassRecord) copy = muster_class_record_copy (record);
  g_autoptr (MusterClassRecord) saved = NULL;
  MusterClassLine *line;
  GError *error = NULL;

  line = muster_class_record_add_line (copy, agency->officers[2], "Tran, Minh", NULL);
  g_assert_cmpint (line->seconds[1], ==, MUSTER_NUMBER_NONE);
  line->seconds[1] = HOUR;
  line->status = MUSTER_ROSTER_STATUS_ATTENDED;
  g_assert_cmpuint (record->lines->len, ==, 2);
  g_assert_true (muster_class_record_save_roster (agency->workspace, copy, &error));
  g_assert_no_error (error);
  saved = load (agency);
  g_assert_cmpuint (saved->lines->len, ==, 3);
  line = g_ptr_array_index (saved->lines, 2);
  g_assert_cmpstr (line->name, ==, "Tran, Minh");
  g_assert_cmpint (line->seconds[0], ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (line->seconds[1], ==, HOUR);
}

/* An excused absence gives no credit; it is saved, copied and undone with the roster. */
static void
test_excused (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassRecord) record = load (agency);
  g_autoptr (MusterClassRecord) saved = NULL;
  g_autoptr (MusterClassRecord) copy = NULL;
  g_autoptr (MusterClassRecord) undone = NULL;
  MusterClassLine *line = g_ptr_array_index (record->lines, 0);
  guint n_credits = test_agency_count (agency, &muster_credit_type);
  GError *error = NULL;

  g_assert_false (line->excused[1]);
  line->excused[1] = TRUE;
  g_assert_false (muster_class_record_save_roster (agency->workspace, record, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_cmpstr (error->message, ==,
                   "Abernathy, Rose was at the meeting on 15 Apr 2026, and only an absence can be "
                   "excused. Take one out.");
  g_clear_error (&error);
  line->seconds[1] = MUSTER_NUMBER_NONE;
  line->organisation = g_strdup ("Lakemere Police");
  g_assert_true (muster_class_record_save_roster (agency->workspace, record, &error));
  g_assert_no_error (error);
  saved = load (agency);
  copy = muster_class_record_copy (saved);
  line = g_ptr_array_index (copy->lines, 0);
  g_assert_false (line->excused[0]);
  g_assert_true (line->excused[1]);
  g_assert_cmpint (line->seconds[1], ==, 0);
  g_assert_cmpstr (line->organisation, ==, "Lakemere Police");
  g_assert_cmpuint (test_agency_count (agency, &muster_credit_type), <, n_credits);
  g_free (muster_action_undo (agency->workspace, &error));
  g_assert_no_error (error);
  undone = load (agency);
  line = g_ptr_array_index (undone->lines, 0);
  g_assert_false (line->excused[1]);
  g_assert_null (line->organisation);
  g_assert_cmpuint (test_agency_count (agency, &muster_credit_type), ==, n_credits);
}

/* The second officer serves elsewhere. */
static void
make_outside (const TestAgency *agency)
{
  g_autoptr (GPtrArray) employments = test_agency_load_all (agency, &muster_employment_type);
  GError *error = NULL;
  guint i;

  for (i = 0; i < employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (employments, i);
      const MusterEdit edit = { &muster_employment_type, employment->id, "employment_type",
                                "outside" };

      if (employment->officer_id == agency->officers[1])
        muster_action_edit (agency->workspace, &edit, NULL, &error);
    }
  g_assert_no_error (error);
}

/* The printed roster has whom an outside student serves, and nobody who only waits for a seat. */
static void
test_printed (TestAgency *agency, gconstpointer data)
{
  const MusterEdit number = { &muster_class_type, find_class (agency), "number", "26-1" };
  const MusterRosterRequest request = { .class_number = "26-1",
                                        .formats = MUSTER_PAPER_CSV,
                                        .folder = agency->folder };
  g_autoptr (MusterClassRecord) record = load (agency);
  g_autoptr (MusterPapers) papers = NULL;
  g_autofree char *path = g_build_filename (agency->folder, "roster-26-1.csv", NULL);
  g_autofree char *csv = NULL;
  MusterClassLine *line =
      muster_class_record_add_line (record, agency->officers[2], "Tran, Minh", NULL);
  GError *error = NULL;

  line->status = MUSTER_ROSTER_STATUS_WAITLISTED;
  line = g_ptr_array_index (record->lines, 0);
  line->organisation = g_strdup ("Lakemere Police");
  g_assert_true (muster_class_record_save_roster (agency->workspace, record, &error));
  g_assert_true (muster_action_edit (agency->workspace, &number, NULL, &error));
  g_assert_no_error (error);
  make_outside (agency);
  papers = muster_action_export_roster (agency->workspace, &request, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &csv, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (csv, "\"Abernathy, Rose\",14-0002,Lakemere Police,"));
  g_assert_nonnull (strstr (csv, "\"Corvane, Luis\",14-0001,Spring Falls Police Department,"));
  g_assert_null (strstr (csv, "Tran"));
}

/* Every day of every class, by time; a class that was cancelled is held on none. */
static void
test_dates (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) dates = NULL;
  g_autoptr (GPtrArray) twice = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  MusterReschedule change = { .added = meetings };
  MusterEdit cancelled = { &muster_class_type, MUSTER_ID_NONE, "status", "Cancelled" };
  MusterMeeting *evening = muster_meeting_new ();
  const MusterClassDate *first;
  GError *error = NULL;

  dates = muster_action_list_class_dates (agency->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dates->len, ==, 2);
  first = g_ptr_array_index (dates, 0);
  g_assert_cmpint (first->held_on, ==, muster_date_new (2026, 4, 14));
  g_assert_cmpstr (first->title, ==, "Firearms review");
  /* Twice on one day is one class of that day. */
  evening->held_on = first->held_on;
  evening->starts_at = 18 * HOUR;
  evening->seconds = HOUR;
  g_ptr_array_add (meetings, evening);
  change.class_id = cancelled.id = first->class_id;
  muster_action_reschedule (agency->workspace, &change, &error);
  g_assert_no_error (error);
  twice = muster_action_list_class_dates (agency->workspace, &error);
  g_assert_cmpuint (twice->len, ==, 2);
  muster_action_set_roster (agency->workspace, first->class_id, NULL, 0, 0, &error);
  muster_action_edit (agency->workspace, &cancelled, NULL, &error);
  g_assert_no_error (error);
  none = muster_action_list_class_dates (agency->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/class-record/" name, TestAgency, NULL, test_agency_set_up, test,           \
              test_agency_tear_down)
  ADD ("list", test_list);
  ADD ("to-enter", test_to_enter);
  ADD ("dates", test_dates);
  ADD ("courses", test_courses);
  ADD ("load", test_load);
  ADD ("save", test_save);
  ADD ("excused", test_excused);
  ADD ("printed", test_printed);

  return g_test_run ();
}
