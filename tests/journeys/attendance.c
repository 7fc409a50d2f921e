/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A range day by keys alone: fifteen officers over three meetings in at most sixty key presses, from the list of
 * classes on, and taken back. */

#include "actions/class-record.h"
#include "actions/class.h"
#include "actions/enrol.h"
#include "actions/people.h"
#include "app/class-details.h"
#include "app/class-page.h"
#include "keys.h"

#define N_OFFICERS 15u
#define N_MEETINGS 3u
#define HOUR 3600
#define BUDGET 60u

static const char title[] = "Range day";

static gboolean
schedule (MusterWorkspace *workspace, MusterId *class_id, GError **error)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (GPtrArray) subjects =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_course_subject_free);
  g_autoptr (GPtrArray) meetings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_meeting_free);
  g_autoptr (MusterClass) details = muster_class_new ();
  MusterClassPlan plan = { course, subjects, details, meetings, NULL, 0, NULL };
  guint i;

  course->title = g_strdup (title);
  course->seconds = N_MEETINGS * 4 * HOUR;
  for (i = 0; i < N_MEETINGS; i++)
    {
      MusterMeeting *meeting = muster_meeting_new ();

      meeting->held_on = muster_date_new (2026, 6, 15 + (int) i);
      meeting->seconds = 4 * HOUR;
      g_ptr_array_add (meetings, meeting);
    }
  return muster_action_schedule_class (workspace, &plan, class_id, error);
}

static gpointer
make_class (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);
  MusterId officers[N_OFFICERS];
  MusterId *class_id = data;
  guint i;

  for (i = 0; i < N_OFFICERS; i++)
    officers[i] = muster_table_get_number (people, i, MUSTER_PEOPLE_ID);
  return schedule (workspace, class_id, error) &&
                 muster_action_enrol (workspace, *class_id, officers, N_OFFICERS, NULL, NULL, error)
             ? data
             : NULL;
}

static gpointer
load_class (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_load_class (workspace, *(MusterId *) data, error);
}

static guint
count_hours (TestApp *app, MusterId *class_id)
{
  g_autoptr (MusterClassRecord) record = test_app_run (app, load_class, class_id, FALSE);
  gint64 seconds = 0;
  guint i, j;

  for (i = 0; i < record->lines->len; i++)
    for (j = 0; j < N_MEETINGS; j++)
      {
        const MusterClassLine *line = g_ptr_array_index (record->lines, i);

        if (line->seconds[j] != MUSTER_NUMBER_NONE)
          seconds += line->seconds[j];
      }
  return (guint) (seconds / HOUR);
}

/* From anywhere to the class's roster. */
static void
open_class (void)
{
  keys_press ("Control+4");
  keys_press ("Control+f");
  keys_type (title);
  keys_press ("Return");
  keys_press ("Return");
}

static void
test_range_day (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterId class_id;

  test_app_open (app);
  test_app_run (app, make_class, &class_id, TRUE);
  test_app_settle (app);
  keys_begin (app);
  open_class ();
  keys_press ("p");
  keys_press ("Right");
  keys_press ("p");
  keys_press ("Right");
  keys_press ("p");
  g_assert_cmpuint (count_hours (app, &class_id), ==, N_OFFICERS * N_MEETINGS * 4);
  /* One came late, one was away on the last day. */
  keys_press ("Down");
  keys_type ("2.5");
  keys_press ("Return");
  keys_press ("a");
  g_assert_cmpuint (count_hours (app, &class_id), ==, N_OFFICERS * N_MEETINGS * 4 - 2 - 4);
  g_assert_cmpuint (keys_end (), <=, BUDGET);
}

/* Arrows go on from where the page is opened, with nothing in between. */
static void
test_first_focus (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_open (app);
  test_app_settle (app);
  keys_begin (app);
  keys_press ("Control+4");
  keys_settle ();
  keys_press ("Down");
  keys_press ("Return");
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_CLASS_PAGE, NULL));
  keys_press ("Control+Page_Up");
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_CLASS_DETAILS, NULL));
  keys_press ("Escape");
  g_assert_null (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_CLASS_PAGE, NULL));
  g_assert_cmpuint (keys_end (), ==, 5);
}

static gpointer
list_classes (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_list_class_rows (workspace, error);
}

/* What was held is found although what is to come is shown. */
static void
test_found_elsewhere (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterTable) table = NULL;
  MusterPage *page;

  test_app_open (app);
  table = test_app_run (app, list_classes, NULL, FALSE);
  page = muster_app_window_show_page (app->window, "classes");
  test_app_settle (app);
  keys_begin (app);
  keys_press ("Control+f");
  keys_type (muster_table_get_text (table, 0, MUSTER_CLASS_NUMBER));
  keys_press ("Return");
  g_assert_cmpuint (g_ascii_strtoull (muster_page_get_summary (page), NULL, 10), ==, 1);
  keys_press ("Return");
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_CLASS_PAGE, NULL));
  keys_end ();
}

static void
test_take_back (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterId class_id;

  test_app_open (app);
  test_app_run (app, make_class, &class_id, TRUE);
  test_app_settle (app);
  keys_begin (app);
  open_class ();
  keys_press ("p");
  g_assert_cmpuint (count_hours (app, &class_id), ==, N_OFFICERS * 4);
  keys_press ("Control+z");
  g_assert_cmpuint (count_hours (app, &class_id), ==, 0);
  keys_press ("Control+Shift+z");
  g_assert_cmpuint (count_hours (app, &class_id), ==, N_OFFICERS * 4);
  /* Back to the list, which shows the class where it was. */
  keys_press ("Escape");
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), title));
  keys_end ();
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add ("/journeys/attendance/range-day", TestApp, "CT", test_app_set_up, test_range_day,
              test_app_tear_down);
  g_test_add ("/journeys/attendance/first-focus", TestApp, "CT", test_app_set_up, test_first_focus,
              test_app_tear_down);
  g_test_add ("/journeys/attendance/found-elsewhere", TestApp, "CT", test_app_set_up,
              test_found_elsewhere, test_app_tear_down);
  g_test_add ("/journeys/attendance/take-back", TestApp, "CT", test_app_set_up, test_take_back,
              test_app_tear_down);

  return g_test_run ();
}
