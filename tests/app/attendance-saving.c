/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page does where a change of the roster cannot be saved. */

#include "attendance.h"

#include "actions/people.h"
#include "actions/void.h"
#include "core/officer.h"

static gpointer
void_first (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);
  MusterId officer = muster_table_get_number (people, 0, MUSTER_PEOPLE_ID);

  return muster_action_void (workspace, &muster_officer_type, officer, "Twice", error) ? data
                                                                                       : NULL;
}

/* What cannot be saved is taken back, and so is what was typed upon it. */
static void
test_failed (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;

  test_app_run (&fixture->app, void_first, fixture, TRUE);
  test_app_settle (&fixture->app);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 3 Jun\n15 of 15 · 4.00 h"));
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "was voided"));
  test_attendance_press (fixture, GDK_KEY_Right, 0);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "was voided"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 3 Jun\n0 of 15 · 4.00 h"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 10 Jun\n0 of 15 · 4.00 h"));
  record = test_attendance_load (fixture);
  g_assert_cmpuint (test_attendance_count_present (record, 0), ==, 0);
}

/* Of two that fail at once, the first one's reason is told, not that the other was given up. */
static void
test_both_failed (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint i;

  test_app_run (&fixture->app, void_first, fixture, TRUE);
  test_app_settle (&fixture->app);
  for (i = 0; i < N_MEETINGS; i++)
    {
      test_attendance_press (fixture, GDK_KEY_p, 0);
      test_attendance_press (fixture, GDK_KEY_Right, 0);
    }
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "was voided"));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/app/attendance-saving/" name, TestAttendance, "CT", test_attendance_set_up, test,  \
              test_attendance_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("failed", test_failed);
  ADD ("both-failed", test_both_failed);

  return g_test_run ();
}
