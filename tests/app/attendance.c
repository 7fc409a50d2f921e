/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "attendance.h"

#include "actions/class.h"
#include "actions/enrol.h"
#include "actions/people.h"
#include "app/attendance-page.h"

/* --- The class ------------------------------------------------------------------------------------ */

static MusterId
schedule (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (GPtrArray) meetings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_meeting_free);
  MusterClassPlan plan = { course, NULL, details, meetings, NULL, 0, NULL };
  MusterId class_id = MUSTER_ID_NONE;
  guint i;

  course->title = g_strdup ("Firearms review");
  details->number = g_strdup ("FA-301");
  for (i = 0; i < N_MEETINGS; i++)
    {
      MusterMeeting *meeting = muster_meeting_new ();

      meeting->held_on = muster_date_new (2026, 6, 3 + 7 * (int) i);
      meeting->seconds = 4 * HOUR;
      g_ptr_array_add (meetings, meeting);
    }
  muster_action_schedule_class (workspace, &plan, &class_id, error);
  return class_id;
}

/* A class with the first fifteen of the agency. */
static gpointer
make_class (MusterWorkspace *workspace, gpointer data, GError **error)
{
  TestAttendance *fixture = data;
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);
  MusterId officers[N_OFFICERS];
  guint i;

  for (i = 0; i < N_OFFICERS; i++)
    officers[i] = muster_table_get_number (people, i, MUSTER_PEOPLE_ID);
  fixture->class_id = schedule (workspace, error);
  return muster_action_enrol (workspace, fixture->class_id, officers, N_OFFICERS, NULL, NULL, error)
             ? data
             : NULL;
}

static gpointer
load_class (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_load_class (workspace, ((TestAttendance *) data)->class_id, error);
}

MusterClassRecord *
test_attendance_load (TestAttendance *fixture)
{
  return test_app_run (&fixture->app, load_class, fixture, FALSE);
}

static gpointer
list_people (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_list_people (workspace, error);
}

void
test_attendance_show_page (TestAttendance *fixture, MusterPage *from)
{
  g_autoptr (MusterTable) people = test_app_run (&fixture->app, list_people, NULL, FALSE);

  fixture->page = muster_attendance_page_new (fixture->class_id);
  muster_attendance_page_set_people (MUSTER_ATTENDANCE_PAGE (fixture->page), people);
  muster_page_push (from, fixture->page, "Firearms review");
  test_app_settle (&fixture->app);
}

void
test_attendance_set_up (TestAttendance *fixture, gconstpointer state)
{
  MusterPage *from;

  test_app_set_up (&fixture->app, state);
  test_app_open (&fixture->app);
  test_app_run (&fixture->app, make_class, fixture, TRUE);
  test_app_settle (&fixture->app);
  from = muster_app_window_show_page (fixture->app.window, "classes");
  test_attendance_show_page (fixture, from);
  fixture->grid = MUSTER_GRID (test_app_find (GTK_WIDGET (fixture->page), MUSTER_TYPE_GRID, NULL));
}

void
test_attendance_tear_down (TestAttendance *fixture, gconstpointer state)
{
  test_app_tear_down (&fixture->app, state);
}

/* --- Keys ----------------------------------------------------------------------------------------- */

void
test_attendance_press (TestAttendance *fixture, guint key, GdkModifierType modifiers)
{
  fixture->n_pressed++;
  g_assert_true (muster_grid_press (fixture->grid, key, modifiers));
}

/* The first one begins the field, as the window would send it; the others are typed into it. */
void
test_attendance_type (TestAttendance *fixture, const char *text)
{
  GtkWidget *focus;

  test_attendance_press (fixture, gdk_unicode_to_keyval ((gunichar) *text), 0);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->app.window));
  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
  fixture->n_pressed += (guint) g_utf8_strlen (text, -1) - 1;
}

gint64
test_attendance_get_seconds (const MusterClassRecord *record, guint line, guint meeting)
{
  return ((const MusterClassLine *) g_ptr_array_index (record->lines, line))->seconds[meeting];
}

guint
test_attendance_count_present (const MusterClassRecord *record, guint meeting)
{
  guint n = 0;
  guint i;

  for (i = 0; i < record->lines->len; i++)
    n += test_attendance_get_seconds (record, i, meeting) == 4 * HOUR;
  return n;
}
