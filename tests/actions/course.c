/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Courses entered and changed: how their time is divided, and what classes keep of them. */

#include "actions/course.h"

#include "actions/class.h"
#include "actions/edit.h"
#include "actions/log.h"
#include "actions/void.h"
#include "core/class.h"
#include "support/agency.h"

#define HOUR 3600
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

typedef struct
{
  TestAgency agency;
  MusterCourse *course;
  GPtrArray *subjects;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_agency_set_up (&fixture->agency, NULL);
  fixture->course = muster_course_new ();
  fixture->course->code = g_strdup (" LW-200 ");
  fixture->course->title = g_strdup ("Legal  update");
  fixture->course->seconds = 8 * HOUR;
  fixture->subjects = g_ptr_array_new_with_free_func (muster_course_subject_type.free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  muster_course_free (fixture->course);
  g_ptr_array_unref (fixture->subjects);
  test_agency_tear_down (&fixture->agency, NULL);
}

static void
add_subject (const Fixture *fixture, const char *subject, gint64 seconds)
{
  MusterCourseSubject *part = muster_course_subject_new ();

  part->subject = g_strdup (subject);
  part->seconds = seconds;
  g_ptr_array_add (fixture->subjects, part);
}

static gboolean
enter (const Fixture *fixture, MusterId *id, GError **error)
{
  return muster_action_enter_course (fixture->agency.workspace, fixture->course, fixture->subjects,
                                     id, error);
}

/* "law 2.00; driving 5.00"; hours as tenths, so that they are read at a glance. */
static char *
describe (const Fixture *fixture, const MusterRecordType *type, const char *parent, MusterId id)
{
  g_autoptr (GPtrArray) parts = test_agency_load_all (&fixture->agency, type);
  gsize owner = muster_record_find_field (type, parent)->offset;
  gsize subject = muster_record_find_field (type, "subject")->offset;
  gsize seconds = muster_record_find_field (type, "seconds")->offset;
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < parts->len; i++)
    {
      gconstpointer part = g_ptr_array_index (parts, i);
      const char *name = G_STRUCT_MEMBER (char *, part, subject);

      if (G_STRUCT_MEMBER (MusterId, part, owner) == id)
        g_string_append_printf (text, "%s%s %.1f", text->len > 0 ? "; " : "",
                                name != NULL ? name : "-",
                                (double) G_STRUCT_MEMBER (gint64, part, seconds) / HOUR);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_divided (const Fixture *fixture, MusterId id, const char *expected)
{
  g_autofree char *found = describe (fixture, &muster_course_subject_type, "course_id", id);

  g_assert_cmpstr (found, ==, expected);
}

static MusterCourse *
find_course (const Fixture *fixture, MusterId id)
{
  g_autoptr (GPtrArray) courses = test_agency_load_all (&fixture->agency, &muster_course_type);
  guint i;

  for (i = 0; i < courses->len; i++)
    if (((MusterCourse *) courses->pdata[i])->id == id)
      return muster_course_copy (courses->pdata[i]);
  return NULL;
}

/* --- Entering ------------------------------------------------------------------------------------- */

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL;
  g_autoptr (MusterCourse) course = NULL;
  MusterId id;
  GError *error = NULL;

  fixture->course->objectives = g_strdup (" Search\n\n Seizure \n");
  add_subject (fixture, "law", 6 * HOUR);
  enter (fixture, &id, &error);
  g_assert_no_error (error);
  label = test_agency_get_label (&fixture->agency);
  g_assert_cmpstr (label, ==, "Enter the course “Legal update”");
  course = find_course (fixture, id);
  g_assert_cmpstr (course->code, ==, "LW-200");
  g_assert_cmpstr (course->objectives, ==, "Search\n\nSeizure");
  /* What no subject takes stays unclassified, and does not become law. */
  assert_divided (fixture, id, "law 6.0; - 2.0");
}

static void
test_undivided (Fixture *fixture, gconstpointer data)
{
  MusterId id;
  GError *error = NULL;

  fixture->course->seconds = MUSTER_NUMBER_NONE;
  enter (fixture, &id, &error);
  g_assert_no_error (error);
  assert_divided (fixture, id, "");
}

/* --- Changing ------------------------------------------------------------------------------------- */

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) classes = test_agency_load_all (&fixture->agency, &muster_class_type);
  const MusterClass *class = g_ptr_array_index (classes, 0);
  g_autofree char *of_class = describe (fixture, &muster_class_subject_type, "class_id", class->id);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  guint n_steps = test_agency_count_steps (&fixture->agency);
  GError *error = NULL;

  fixture->course->id = class->course_id;
  add_subject (fixture, "law", 2 * HOUR);
  add_subject (fixture, NULL, HOUR);
  add_subject (fixture, "firearms", 3 * HOUR);
  enter (fixture, NULL, &error);
  g_assert_no_error (error);
  assert_divided (fixture, class->course_id, "law 2.0; firearms 3.0; - 3.0");
  after = describe (fixture, &muster_class_subject_type, "class_id", class->id);
  g_assert_cmpstr (after, ==, of_class);

  /* The same again is no step. */
  enter (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count_steps (&fixture->agency), ==, n_steps + 1);

  g_ptr_array_set_size (fixture->subjects, 1);
  fixture->course->seconds = 2 * HOUR;
  enter (fixture, NULL, &error);
  g_assert_no_error (error);
  assert_divided (fixture, class->course_id, "law 2.0");
  undone = muster_action_undo (fixture->agency.workspace, &error);
  g_assert_cmpstr (undone, ==, "Change the course “Legal update”");
  assert_divided (fixture, class->course_id, "law 2.0; firearms 3.0; - 3.0");
}

/* --- Refusals ------------------------------------------------------------------------------------- */

/* Hours that are changed by themselves leave the division true. */
static void
test_hours (Fixture *fixture, gconstpointer data)
{
  MusterEdit hours = { &muster_course_type, MUSTER_ID_NONE, "seconds", "10" };
  GError *error = NULL;

  add_subject (fixture, "law", 2 * HOUR);
  add_subject (fixture, "driving", 5 * HOUR);
  g_assert_true (enter (fixture, &hours.id, &error));
  assert_divided (fixture, hours.id, "law 2.0; driving 5.0; - 1.0");
  g_assert_true (muster_action_edit (fixture->agency.workspace, &hours, NULL, &error));
  assert_divided (fixture, hours.id, "law 2.0; driving 5.0; - 3.0");
  hours.text = "7";
  g_assert_true (muster_action_edit (fixture->agency.workspace, &hours, NULL, &error));
  assert_divided (fixture, hours.id, "law 2.0; driving 5.0");
  hours.text = "6";
  REFUSED (muster_action_edit (fixture->agency.workspace, &hours, NULL, &error), INVALID_INPUT,
           "Subjects add up to 7.00 h, the course is 6.00 h.");
  hours.text = "0";
  REFUSED (muster_action_edit (fixture->agency.workspace, &hours, NULL, &error), INVALID_INPUT,
           "Type its hours");
  hours.text = "";
  g_assert_true (muster_action_edit (fixture->agency.workspace, &hours, NULL, &error));
  assert_divided (fixture, hours.id, "law 2.0; driving 5.0");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) courses = test_agency_load_all (&fixture->agency, &muster_course_type);
  const MusterCourse *other = g_ptr_array_index (courses, 0);
  g_autofree char *taken = g_strdup_printf ("Code %s is taken by Firearms review.", other->code);
  GError *error = NULL;

  muster_record_set_text (&fixture->course->code, other->code);
  REFUSED (enter (fixture, NULL, &error), CONSTRAINT, taken);
  muster_record_set_text (&fixture->course->code, NULL);
  fixture->course->seconds = 0;
  REFUSED (enter (fixture, NULL, &error), INVALID_INPUT, "A course takes some time.");
  fixture->course->seconds = -HOUR;
  REFUSED (enter (fixture, NULL, &error), INVALID_INPUT, "A course takes some time.");
  fixture->course->seconds = 7 * HOUR;
  add_subject (fixture, "law", 5 * HOUR);
  add_subject (fixture, "firearms", 5 * HOUR / 2);
  REFUSED (enter (fixture, NULL, &error), INVALID_INPUT,
           "Subjects add up to 7.50 h, the course is 7.00 h.");
  add_subject (fixture, "driving", 0);
  REFUSED (enter (fixture, NULL, &error), INVALID_INPUT, "Subject 3 of the course has no time.");
  muster_record_set_text (&fixture->course->title, " ");
  REFUSED (enter (fixture, NULL, &error), INVALID_INPUT, "The course has no title.");
}

/* A class of a new course adds the course, so its code is checked there too. */
static void
test_refused_class (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) courses = test_agency_load_all (&fixture->agency, &muster_course_type);
  const MusterCourse *other = g_ptr_array_index (courses, 0);
  g_autofree char *taken = g_strdup_printf ("Code %s is taken by Firearms review.", other->code);
  g_autoptr (GPtrArray) meetings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_meeting_free);
  g_autoptr (MusterClass) details = muster_class_new ();
  MusterClassPlan plan = { fixture->course, NULL, details, meetings, NULL, 0, NULL };
  MusterMeeting *meeting = muster_meeting_new ();
  guint n_steps = test_agency_count_steps (&fixture->agency);
  GError *error = NULL;

  meeting->held_on = muster_date_new (2026, 6, 20);
  meeting->seconds = HOUR;
  g_ptr_array_add (meetings, meeting);
  muster_record_set_text (&fixture->course->code, other->code);
  REFUSED (muster_action_schedule_class (fixture->agency.workspace, &plan, NULL, &error),
           CONSTRAINT, taken);
  g_assert_cmpuint (test_agency_count_steps (&fixture->agency), ==, n_steps);
}

static void
test_voided (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  enter (fixture, &fixture->course->id, &error);
  g_assert_no_error (error);
  muster_action_void (fixture->agency.workspace, &muster_course_type, fixture->course->id, "Twice",
                      &error);
  g_assert_no_error (error);
  REFUSED (enter (fixture, NULL, &error), CONSTRAINT, "This record was voided (Twice)");
  /* The code of a voided course is free. */
  fixture->course->id = MUSTER_ID_NONE;
  enter (fixture, NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/actions/course/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("add", test_add);
  ADD ("undivided", test_undivided);
  ADD ("replace", test_replace);
  ADD ("hours", test_hours);
  ADD ("refused", test_refused);
  ADD ("refused-class", test_refused_class);
  ADD ("voided", test_voided);

  return g_test_run ();
}
