/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is on the roster: those who wait, those who are added, and whom they serve. */

#include "attendance.h"

#include "actions/edit.h"
#include "actions/people.h"
#include "app/officer-entry.h"

static const MusterClassLine *
get_line (const MusterClassRecord *record, guint line)
{
  return g_ptr_array_index (record->lines, line);
}

/* The first of the roster waits, and serves elsewhere. */
static gpointer
wait_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const TestAttendance *fixture = data;
  const MusterEdit edit = { &muster_class_type, fixture->class_id, "capacity", "14" };
  g_autoptr (MusterClassRecord) record =
      muster_action_load_class (workspace, fixture->class_id, error);
  MusterClassLine *line = g_ptr_array_index (record->lines, 0);

  line->status = MUSTER_ROSTER_STATUS_WAITLISTED;
  line->organisation = g_strdup ("Hamden Police");
  return muster_class_record_save_roster (workspace, record, error) &&
                 muster_action_edit (workspace, &edit, NULL, error)
             ? data
             : NULL;
}

/* Who waits comes last, is entered by nothing, and gets a seat by a key. */
static void
test_waiting (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) waiting = NULL;
  g_autoptr (MusterClassRecord) admitted = NULL;

  test_app_run (&fixture->app, wait_work, fixture, TRUE);
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "14 officers · 1 waiting"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "· Hamden Police"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 3 Jun\n0 of 14 · 4.00 h"));
  test_attendance_press (fixture, GDK_KEY_P, GDK_SHIFT_MASK);
  muster_grid_set_cursor (fixture->grid, N_OFFICERS - 1, FIRST_MEETING);
  test_attendance_press (fixture, GDK_KEY_space, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "waits for a seat."));
  test_app_settle (&fixture->app);
  waiting = test_attendance_load (fixture);
  g_assert_cmpuint (test_attendance_count_present (waiting, 0), ==, N_OFFICERS - 1);
  g_assert_cmpint (test_attendance_get_seconds (waiting, 0, 0), ==, MUSTER_NUMBER_NONE);
  test_attendance_press (fixture, GDK_KEY_w, 0);
  g_assert_true (
      test_app_shows (GTK_WIDGET (fixture->app.window), "admitted: 15 officers on 14 seats"));
  test_app_settle (&fixture->app);
  admitted = test_attendance_load (fixture);
  g_assert_cmpint (get_line (admitted, 0)->status, ==, MUSTER_ROSTER_STATUS_REGISTERED);
  g_assert_cmpstr (get_line (admitted, 0)->organisation, ==, "Hamden Police");
}

static gpointer
find_others (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);

  return g_strdup_printf ("%s\n%s\t99-9999, %s",
                          muster_table_get_text (people, N_OFFICERS, MUSTER_PEOPLE_STATE_ID),
                          muster_table_get_text (people, N_OFFICERS + 1, MUSTER_PEOPLE_STATE_ID),
                          muster_table_get_text (people, 0, MUSTER_PEOPLE_STATE_ID));
}

/* State IDs from a list; who is not found stays in the field. */
static void
test_add (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *entry = test_app_find (GTK_WIDGET (fixture->page), MUSTER_TYPE_OFFICER_ENTRY, NULL);
  GtkEditable *field = GTK_EDITABLE (gtk_widget_get_first_child (entry));
  g_autofree char *others = test_app_run (&fixture->app, find_others, fixture, FALSE);
  g_autoptr (MusterClassRecord) record = NULL;
  const MusterClassLine *first;

  test_attendance_press (fixture, GDK_KEY_p, 0);
  gtk_editable_set_text (field, others);
  muster_officer_entry_take (MUSTER_OFFICER_ENTRY (entry));
  g_assert_cmpstr (gtk_editable_get_text (field), ==, "99-9999");
  g_assert_true (
      test_app_shows (GTK_WIDGET (fixture->app.window), "No officer has state ID 99-9999."));
  test_app_settle (&fixture->app);
  g_assert_true (
      test_app_shows (GTK_WIDGET (fixture->app.window), "2 officers added to the roster"));
  record = test_attendance_load (fixture);
  g_assert_cmpuint (record->lines->len, ==, N_OFFICERS + 2);
  g_assert_cmpuint (test_attendance_count_present (record, 0), ==, N_OFFICERS);
  first = g_ptr_array_index (record->lines, 0);
  gtk_editable_set_text (field, first->name);
  muster_officer_entry_take (MUSTER_OFFICER_ENTRY (entry));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "Already on this roster."));
}

/* Whom an outside student serves is asked by a key, offers what is on file, and is one step. */
static void
test_organisation (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;
  g_autoptr (MusterClassRecord) cleared = NULL;

  muster_grid_set_cursor (fixture->grid, 1, 0);
  test_attendance_press (fixture, GDK_KEY_o, 0);
  test_app_settle (&fixture->app);
  g_assert_nonnull (test_app_find_form ());
  test_app_check_names (test_app_find_form ());
  test_app_type ("Serves, as the sign-in sheet says", "  Hamden  Police ");
  test_app_save_form (&fixture->app);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "· Hamden Police"));
  record = test_attendance_load (fixture);
  g_assert_cmpstr (get_line (record, 1)->organisation, ==, "Hamden Police");
  g_assert_cmpstr (get_line (record, 0)->organisation, ==, NULL);
  test_app_settle (&fixture->app);
  test_attendance_press (fixture, GDK_KEY_o, 0);
  test_app_settle (&fixture->app);
  g_assert_nonnull (test_app_find_form ());
  g_assert_true (test_app_shows (test_app_find_form (), "Hamden Police"));
  test_app_type ("Serves, as the sign-in sheet says", "");
  test_app_save_form (&fixture->app);
  cleared = test_attendance_load (fixture);
  g_assert_cmpstr (get_line (cleared, 1)->organisation, ==, NULL);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/app/attendance-roster/" name, TestAttendance, "CT", test_attendance_set_up, test,  \
              test_attendance_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("waiting", test_waiting);
  ADD ("add", test_add);
  ADD ("organisation", test_organisation);

  return g_test_run ();
}
