/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attendance by keys: fifteen officers at three meetings, exceptions, undo, refusals. */

#include "attendance.h"

#include "actions/edit.h"
#include "actions/reschedule.h"
#include "app/attendance.h"
#include "core/officer.h"

/* Nothing waits between the keys. */
static void
test_journey (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;

  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_attendance_press (fixture, GDK_KEY_Right, 0);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_attendance_press (fixture, GDK_KEY_Right, 0);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window),
                                 "15 officers marked present on Wed 17 Jun"));
  test_attendance_press (fixture, GDK_KEY_Down, 0);
  test_attendance_press (fixture, GDK_KEY_a, 0);
  test_attendance_press (fixture, GDK_KEY_Down, 0);
  test_attendance_type (fixture, "2:30");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  test_attendance_type (fixture, "3.5");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  test_attendance_press (fixture, GDK_KEY_Delete, 0);
  test_attendance_press (fixture, GDK_KEY_r, 0);
  g_assert_cmpuint (fixture->n_pressed, <=, 60);

  test_app_settle (&fixture->app);
  record = test_attendance_load (fixture);
  g_assert_cmpuint (record->lines->len, ==, N_OFFICERS);
  g_assert_cmpuint (test_attendance_count_present (record, 0), ==, N_OFFICERS);
  g_assert_cmpuint (test_attendance_count_present (record, 1), ==, N_OFFICERS);
  g_assert_cmpuint (test_attendance_count_present (record, 2), ==, N_OFFICERS - 4);
  g_assert_cmpint (test_attendance_get_seconds (record, 1, 2), ==, 0);
  g_assert_cmpint (test_attendance_get_seconds (record, 2, 2), ==, 9000);
  g_assert_cmpint (test_attendance_get_seconds (record, 3, 2), ==, 12600);
  g_assert_cmpint (test_attendance_get_seconds (record, 4, 2), ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (((MusterClassLine *) g_ptr_array_index (record->lines, 4))->role, ==,
                   MUSTER_ROLE_INSTRUCTED);
  g_assert_cmpint (((MusterClassLine *) g_ptr_array_index (record->lines, 0))->status, ==,
                   MUSTER_ROSTER_STATUS_ATTENDED);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 17 Jun\n13 of 15 · 4.00 h"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "1.50 missed"));
}

/* One command is one step. */
static void
test_undo (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) before = NULL;
  g_autoptr (MusterClassRecord) after = NULL;

  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_attendance_press (fixture, GDK_KEY_Right, 0);
  test_attendance_press (fixture, GDK_KEY_c, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  before = test_attendance_load (fixture);
  g_assert_cmpuint (test_attendance_count_present (before, 0), ==, N_OFFICERS);
  g_assert_cmpuint (test_attendance_count_present (before, 1), ==, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 10 Jun\n0 of 15 · 4.00 h"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  after = test_attendance_load (fixture);
  g_assert_cmpuint (test_attendance_count_present (after, 0), ==, 0);
}

/* What was missed and is made up later: the day is asked for in the cell. */
static void
test_made_up (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window = GTK_WIDGET (fixture->app.window);
  g_autoptr (MusterClassRecord) record = NULL;
  g_autoptr (MusterClassRecord) undone = NULL;
  const MusterClassLine *line;
  const struct
  {
    const char *typed;
    const char *sentence;
  } refused[] = {
    { "M 3 Jun 2026",
      "This meeting is held on 3 Jun 2026. It is made up on a later day: type that." },
    { "M 4 Jun 2031", "4 Jun 2031 is still to come." },
    { "M 4 Jun 2026, 1:45", "1.50 h of this meeting were missed. No more can be made up." },
    { "M soon", "Type the day on which it was made up, such as M 12 Jun 2026" },
  };
  guint i;

  test_attendance_type (fixture, "M 4 Jun 2026");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  g_assert_true (
      test_app_shows (window, "Nothing is entered here yet. Press Escape, then A or the hours."));
  test_attendance_press (fixture, GDK_KEY_Escape, 0);
  test_attendance_type (fixture, "2.5");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  test_attendance_press (fixture, GDK_KEY_Up, 0);
  for (i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      test_attendance_type (fixture, refused[i].typed);
      test_attendance_press (fixture, GDK_KEY_Return, 0);
      g_assert_true (test_app_shows (window, refused[i].sentence));
      test_attendance_press (fixture, GDK_KEY_Escape, 0);
    }
  test_attendance_type (fixture, "M 4 Jun 2026");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "2.50 + 1.50 made up"));
  record = test_attendance_load (fixture);
  line = g_ptr_array_index (record->lines, 0);
  g_assert_cmpint (line->seconds[0], ==, 9000);
  g_assert_cmpint (line->made_up_seconds[0], ==, 5400);
  g_assert_cmpint (line->made_up_on[0], ==, muster_date_new (2026, 6, 4));
  g_assert_cmpint (muster_attendance_get_total (record, line), ==, 4 * HOUR);
  gtk_widget_activate_action (window, "win.undo", NULL);
  test_app_settle (&fixture->app);
  undone = test_attendance_load (fixture);
  line = g_ptr_array_index (undone->lines, 0);
  g_assert_cmpint (line->seconds[0], ==, 9000);
  g_assert_cmpint (line->made_up_seconds[0], ==, MUSTER_NUMBER_NONE);
}

static void
test_refused (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;
  GtkWidget *focus;

  test_attendance_type (fixture, "4.25");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window),
                                 "This meeting is 4.00 h long. Type 0 to 4.00, or 2:30."));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->app.window));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "4.25");
  test_attendance_press (fixture, GDK_KEY_Escape, 0);
  test_attendance_press (fixture, GDK_KEY_c, 0);
  g_assert_true (
      test_app_shows (GTK_WIDGET (fixture->app.window), "There is no meeting before this one"));
  test_attendance_type (fixture, "L 240");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window),
                                 "This meeting is 4.00 h long. Type how many minutes late"));
  test_attendance_press (fixture, GDK_KEY_Escape, 0);
  test_attendance_press (fixture, GDK_KEY_w, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "has a seat already."));
  test_app_settle (&fixture->app);
  record = test_attendance_load (fixture);
  g_assert_cmpint (test_attendance_get_seconds (record, 0, 0), ==, MUSTER_NUMBER_NONE);
}

static const MusterClassLine *
get_line (const MusterClassRecord *record, guint line)
{
  return g_ptr_array_index (record->lines, line);
}

/* One absence is excused, not the class. P leaves it alone, but not Shift+P. */
static void
test_excused (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) some = NULL;
  g_autoptr (MusterClassRecord) all = NULL;

  test_attendance_press (fixture, GDK_KEY_Down, 0);
  test_attendance_press (fixture, GDK_KEY_space, 0);
  test_attendance_press (fixture, GDK_KEY_e, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "excused"));
  test_attendance_press (fixture, GDK_KEY_Down, 0);
  test_attendance_press (fixture, GDK_KEY_a, 0);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_attendance_press (fixture, GDK_KEY_Right, 0);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_app_settle (&fixture->app);
  some = test_attendance_load (fixture);
  g_assert_cmpuint (test_attendance_count_present (some, 0), ==, N_OFFICERS - 2);
  g_assert_cmpuint (test_attendance_count_present (some, 1), ==, N_OFFICERS);
  g_assert_true (get_line (some, 1)->excused[0]);
  g_assert_false (get_line (some, 1)->excused[1]);
  g_assert_false (get_line (some, 2)->excused[0]);
  g_assert_cmpint (get_line (some, 1)->status, ==, MUSTER_ROSTER_STATUS_ATTENDED);
  test_attendance_press (fixture, GDK_KEY_Left, 0);
  test_attendance_press (fixture, GDK_KEY_P, GDK_SHIFT_MASK);
  test_app_settle (&fixture->app);
  all = test_attendance_load (fixture);
  g_assert_cmpuint (test_attendance_count_present (all, 0), ==, N_OFFICERS);
  g_assert_false (get_line (all, 1)->excused[0]);
}

/* Who was excused from every meeting was excused from the class; who was absent from one did not come. */
static void
test_never_there (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;

  test_attendance_press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  test_attendance_press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  test_attendance_press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  test_attendance_press (fixture, GDK_KEY_e, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "6 entries changed"));
  test_attendance_press (fixture, GDK_KEY_Down, 0);
  test_attendance_press (fixture, GDK_KEY_Up, 0);
  test_attendance_press (fixture, GDK_KEY_a, 0);
  test_app_settle (&fixture->app);
  record = test_attendance_load (fixture);
  g_assert_cmpint (get_line (record, 0)->status, ==, MUSTER_ROSTER_STATUS_EXCUSED);
  g_assert_cmpint (get_line (record, 1)->status, ==, MUSTER_ROSTER_STATUS_NO_SHOW);
}

/* Nobody knows when the meeting starts, so what is left of it is entered. */
static void
test_late (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;
  GtkWidget *focus;

  test_attendance_press (fixture, GDK_KEY_l, 0);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->app.window));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "L ");
  gtk_editable_set_text (GTK_EDITABLE (focus), "L 90");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "2.50"));
  test_app_settle (&fixture->app);
  record = test_attendance_load (fixture);
  g_assert_cmpint (test_attendance_get_seconds (record, 0, 0), ==, 9000);
}

static gpointer
start_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const TestAttendance *fixture = data;
  g_autoptr (MusterClassRecord) record =
      muster_action_load_class (workspace, fixture->class_id, error);
  const MusterClassMeeting *held = g_ptr_array_index (record->meetings, 0);
  const MusterEdit edit = { &muster_meeting_type, held->meeting->id, "starts_at", "8:00" };

  return muster_action_edit (workspace, &edit, NULL, error) ? data : NULL;
}

static void
test_came_at (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) late = NULL;
  g_autoptr (MusterClassRecord) whole = NULL;

  test_app_run (&fixture->app, start_work, fixture, TRUE);
  test_app_settle (&fixture->app);
  test_attendance_type (fixture, "l0:30");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  test_app_settle (&fixture->app);
  late = test_attendance_load (fixture);
  g_assert_cmpint (test_attendance_get_seconds (late, 0, 0), ==, 12600);
  g_assert_cmpint (get_line (late, 0)->arrived_at[0], ==, 8 * HOUR + 1800);
  test_attendance_press (fixture, GDK_KEY_Up, 0);
  test_attendance_press (fixture, GDK_KEY_space, 0);
  test_app_settle (&fixture->app);
  whole = test_attendance_load (fixture);
  g_assert_cmpint (test_attendance_get_seconds (whole, 0, 0), ==, 4 * HOUR);
  g_assert_cmpint (get_line (whole, 0)->arrived_at[0], ==, MUSTER_NUMBER_NONE);
}

/* Four more weeks of three days each. */
static gpointer
lengthen_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  const MusterReschedule change = { .class_id = ((TestAttendance *) data)->class_id,
                                    .added = meetings };
  guint i;

  for (i = 0; i < 12; i++)
    {
      MusterMeeting *meeting = muster_meeting_new ();

      meeting->held_on = muster_date_new (2026, 7, 6) + (MusterDate) (i / 3 * 7 + i % 3);
      meeting->seconds = 2 * HOUR;
      g_ptr_array_add (meetings, meeting);
    }
  return muster_action_reschedule (workspace, &change, error) ? data : NULL;
}

/* Whole weeks are shown, as many as fit in eight columns: 3 + 3, then 6 and 3. */
static void
test_pages (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;

  g_assert_false (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 1"));
  test_app_run (&fixture->app, lengthen_work, fixture, TRUE);
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 1–6 of 15"));
  test_attendance_press (fixture, GDK_KEY_Page_Up, GDK_ALT_MASK);
  test_attendance_press (fixture, GDK_KEY_Page_Down, GDK_ALT_MASK);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 7–12 of 15"));
  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_attendance_press (fixture, GDK_KEY_Page_Down, GDK_ALT_MASK);
  test_attendance_press (fixture, GDK_KEY_Page_Down, GDK_ALT_MASK);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 13–15 of 15"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "attendance.earlier", NULL);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 7–12 of 15"));
  test_app_settle (&fixture->app);
  record = test_attendance_load (fixture);
  g_assert_cmpint (test_attendance_get_seconds (record, 0, 6), ==, 2 * HOUR);
  g_assert_cmpint (test_attendance_get_seconds (record, 0, 0), ==, MUSTER_NUMBER_NONE);
}

/* A range is one command, too. */
static void
test_range (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;
  g_autoptr (MusterClassRecord) undone = NULL;

  test_attendance_press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  test_attendance_press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  test_attendance_press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  test_attendance_press (fixture, GDK_KEY_space, 0);
  test_app_settle (&fixture->app);
  record = test_attendance_load (fixture);
  g_assert_cmpuint (test_attendance_count_present (record, 0), ==, 3);
  g_assert_cmpuint (test_attendance_count_present (record, 1), ==, 3);
  g_assert_cmpuint (test_attendance_count_present (record, 2), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  undone = test_attendance_load (fixture);
  g_assert_cmpuint (test_attendance_count_present (undone, 0), ==, 0);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/app/attendance-page/" name, TestAttendance, "CT", test_attendance_set_up, test,    \
              test_attendance_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("journey", test_journey);
  ADD ("undo", test_undo);
  ADD ("made-up", test_made_up);
  ADD ("refused", test_refused);
  ADD ("excused", test_excused);
  ADD ("never-there", test_never_there);
  ADD ("late", test_late);
  ADD ("came-at", test_came_at);
  ADD ("pages", test_pages);
  ADD ("range", test_range);

  return g_test_run ();
}
