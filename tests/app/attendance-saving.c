/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page does where a change of the roster cannot be saved. */

#include "attendance.h"

#include "actions/edit.h"
#include "actions/log.h"
#include "actions/people.h"
#include "actions/reschedule.h"
#include "actions/void.h"
#include "app/attendance-page.h"
#include "app/officer-entry.h"
#include "core/officer.h"

static gpointer
void_first (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);
  MusterId officer = muster_table_get_number (people, 0, MUSTER_PEOPLE_ID);

  return muster_action_void (workspace, &muster_officer_type, officer, "Twice", error) ? data
                                                                                       : NULL;
}

static gpointer
undo_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autofree char *label = muster_action_undo (workspace, error);

  return label != NULL ? data : NULL;
}

static gboolean
shows (TestAttendance *fixture, const char *text)
{
  return test_app_shows (GTK_WIDGET (fixture->app.window), text);
}

static void
act (TestAttendance *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
  test_app_settle (&fixture->app);
}

/* Two columns are typed, and neither can be saved. */
static void
fail (TestAttendance *fixture)
{
  test_app_run (&fixture->app, void_first, fixture, TRUE);
  test_app_settle (&fixture->app);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  g_assert_true (shows (fixture, "Wed 3 Jun\n15 of 15 · 4.00 h"));
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "was voided"));
  test_attendance_press (fixture, GDK_KEY_Right, 0);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_app_settle (&fixture->app);
}

static void
assert_saved (TestAttendance *fixture, guint n_first, guint n_second)
{
  g_autoptr (MusterClassRecord) record = test_attendance_load (fixture);

  g_assert_cmpuint (test_attendance_count_present (record, 0), ==, n_first);
  g_assert_cmpuint (test_attendance_count_present (record, 1), ==, n_second);
}

/* --- Tests ---------------------------------------------------------------------------------------- */

/* What cannot be saved stays as it was typed, and says so to the eye and to the ear. */
static void
test_failed (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *label = NULL;
  GtkWidget *cell;

  fail (fixture);
  g_assert_true (shows (fixture, "was voided"));
  g_assert_true (shows (fixture, "Wed 3 Jun\n15 of 15 · 4.00 h"));
  g_assert_true (shows (fixture, "Wed 10 Jun\n15 of 15 · 4.00 h"));
  g_assert_true (shows (fixture, "30 changes are not saved."));
  cell = gtk_widget_get_parent (
      test_app_find (GTK_WIDGET (fixture->grid), GTK_TYPE_INSCRIPTION, "4.00"));
  g_assert_true (gtk_widget_has_css_class (cell, "unsaved"));
  label =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_nonnull (strstr (label, "4.00 hours, not saved"));
  assert_saved (fixture, 0, 0);
}

/* All of it is saved as one step. */
static void
test_try_again (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fail (fixture);
  act (fixture, "attendance.try-again");
  g_assert_true (shows (fixture, "30 changes are not saved."));
  test_app_run (&fixture->app, undo_work, fixture, TRUE);
  test_app_settle (&fixture->app);
  assert_saved (fixture, 0, 0);
  act (fixture, "attendance.try-again");
  assert_saved (fixture, N_OFFICERS, N_OFFICERS);
  g_assert_false (shows (fixture, "not saved"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  assert_saved (fixture, 0, 0);
  g_assert_true (shows (fixture, "Wed 10 Jun\n0 of 15 · 4.00 h"));
}

/* What else is typed and can be saved takes along what could not: who is in the way is taken off. */
static void
test_next_save (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fail (fixture);
  test_attendance_press (fixture, GDK_KEY_Delete, GDK_SHIFT_MASK);
  test_app_settle (&fixture->app);
  assert_saved (fixture, N_OFFICERS - 1, N_OFFICERS - 1);
  g_assert_false (shows (fixture, "not saved"));
}

/* As many seats as there are officers; who is next in the list, by name. */
static gpointer
fill_seats (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const TestAttendance *fixture = data;
  const MusterEdit edit = { &muster_class_type, fixture->class_id, "capacity", "15" };
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);

  return muster_action_edit (workspace, &edit, NULL, error)
             ? g_strdup (muster_table_get_text (people, N_OFFICERS, MUSTER_PEOPLE_STATE_ID))
             : NULL;
}

/* Who is added while something is not saved gets a seat only where one is free. */
static void
test_add_unsaved (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *entry = test_app_find (GTK_WIDGET (fixture->page), MUSTER_TYPE_OFFICER_ENTRY, NULL);
  g_autofree char *next = NULL;
  g_autoptr (MusterClassRecord) record = NULL;
  guint n_waiting = 0;
  guint i;

  fail (fixture);
  next = test_app_run (&fixture->app, fill_seats, fixture, TRUE);
  test_app_settle (&fixture->app);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (entry)), next);
  muster_officer_entry_take (MUSTER_OFFICER_ENTRY (entry));
  g_assert_true (shows (fixture, "put on the waiting list"));
  test_app_settle (&fixture->app);
  muster_grid_set_cursor (fixture->grid, 0, FIRST_MEETING);
  test_attendance_press (fixture, GDK_KEY_Delete, GDK_SHIFT_MASK);
  test_app_settle (&fixture->app);
  record = test_attendance_load (fixture);
  for (i = 0; i < record->lines->len; i++)
    n_waiting += ((const MusterClassLine *) g_ptr_array_index (record->lines, i))->status ==
                 MUSTER_ROSTER_STATUS_WAITLISTED;
  g_assert_cmpuint (record->lines->len, ==, N_OFFICERS);
  g_assert_cmpuint (n_waiting, ==, 1);
}

static void
test_discard (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fail (fixture);
  act (fixture, "attendance.discard");
  g_assert_false (shows (fixture, "not saved"));
  g_assert_true (shows (fixture, "Wed 3 Jun\n0 of 15 · 4.00 h"));
  assert_saved (fixture, 0, 0);
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
  g_assert_true (shows (fixture, "was voided"));
  g_assert_true (shows (fixture, "45 changes are not saved."));
  g_assert_true (shows (fixture, "Wed 17 Jun\n15 of 15 · 4.00 h"));
}

/* Another window or page enters the last officer at the last meeting, and the second one at the first. */
static gpointer
enter_elsewhere (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const TestAttendance *fixture = data;
  g_autoptr (MusterClassRecord) record =
      muster_action_load_class (workspace, fixture->class_id, error);
  MusterClassLine *last = g_ptr_array_index (record->lines, N_OFFICERS - 1);
  MusterClassLine *second = g_ptr_array_index (record->lines, 1);

  last->seconds[2] = HOUR;
  second->seconds[0] = 2 * HOUR;
  g_ptr_array_remove_index (record->lines, 0);
  return muster_class_record_save_roster (workspace, record, error) ? data : NULL;
}

/* The typed cells win, also those of who was taken off; everything else is what the file says. */
static void
test_changed_elsewhere (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;

  fail (fixture);
  test_app_run (&fixture->app, enter_elsewhere, fixture, TRUE);
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "31 changes are not saved."));
  g_assert_true (shows (fixture, "Wed 17 Jun\n1 of 15 · 4.00 h"));
  test_attendance_press (fixture, GDK_KEY_Delete, GDK_SHIFT_MASK);
  test_app_settle (&fixture->app);
  record = test_attendance_load (fixture);
  g_assert_cmpuint (record->lines->len, ==, N_OFFICERS - 1);
  g_assert_cmpuint (test_attendance_count_present (record, 0), ==, N_OFFICERS - 1);
  g_assert_cmpint (test_attendance_get_seconds (record, N_OFFICERS - 2, 2), ==, HOUR);
}

/* The first meeting goes and another one comes. */
static gpointer
reschedule_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const TestAttendance *fixture = data;
  g_autoptr (MusterClassRecord) record =
      muster_action_load_class (workspace, fixture->class_id, error);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  const MusterClassMeeting *first = g_ptr_array_index (record->meetings, 0);
  g_autoptr (GArray) removed = g_array_new (FALSE, FALSE, sizeof (MusterId));
  const MusterReschedule change = { .class_id = fixture->class_id,
                                    .added = meetings,
                                    .removed = removed };
  guint i;

  g_array_append_val (removed, first->meeting->id);
  for (i = 0; i < 2; i++)
    {
      MusterMeeting *meeting = muster_meeting_new ();

      meeting->held_on = muster_date_new (2026, 7, 1 + (int) i);
      meeting->seconds = 4 * HOUR;
      g_ptr_array_add (meetings, meeting);
    }
  return muster_action_reschedule (workspace, &change, error) ? data : NULL;
}

/* The page has not heard of it when the second column is typed. */
static void
test_other_meetings (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  test_app_run (&fixture->app, reschedule_work, fixture, FALSE);
  test_attendance_press (fixture, GDK_KEY_space, 0);
  test_attendance_press (fixture, GDK_KEY_Right, 0);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "has other meetings now"));
  g_assert_true (shows (fixture, "15 changes are not saved."));
  g_assert_true (shows (fixture, "Wed 10 Jun\n15 of 15 · 4.00 h"));
  g_assert_true (shows (fixture, "Thu 2 Jul\n0 of 15 · 4.00 h"));
  act (fixture, "attendance.try-again");
  g_assert_false (shows (fixture, "not saved"));
  assert_saved (fixture, N_OFFICERS, 0);
}

/* Undo takes back what is saved, which is not what was typed last. */
static void
test_undo (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fail (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "Save or discard it before anything is undone."));
  act (fixture, "attendance.try-again");
  g_assert_true (shows (fixture, "was voided"));
  act (fixture, "attendance.discard");
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  test_attendance_press (fixture, GDK_KEY_p, 0);
  test_app_settle (&fixture->app);
  assert_saved (fixture, 0, N_OFFICERS);
}

static GtkWidget *
find_dot (GtkWidget *root)
{
  GtkWidget *found = NULL;
  GtkWidget *child;

  if (!gtk_widget_get_visible (root))
    return NULL;
  if (gtk_widget_has_css_class (root, "draft-dot"))
    return root;
  for (child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_dot (child);
  return found;
}

static gboolean
has_dot (TestAttendance *fixture)
{
  return find_dot (GTK_WIDGET (fixture->app.window)) != NULL;
}

/* Who leaves the page finds it again. */
static void
test_left (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *from;

  fail (fixture);
  from = muster_app_window_show_page (fixture->app.window, "classes");
  test_app_settle (&fixture->app);
  g_assert_false (shows (fixture, "30 changes are not saved."));
  g_assert_true (has_dot (fixture));
  test_attendance_show_page (fixture, from);
  g_assert_true (shows (fixture, "30 changes are not saved."));
  g_assert_true (shows (fixture, "was voided"));
  g_assert_true (shows (fixture, "Wed 10 Jun\n15 of 15 · 4.00 h"));
  test_app_run (&fixture->app, undo_work, fixture, TRUE);
  act (fixture, "attendance.try-again");
  assert_saved (fixture, N_OFFICERS, N_OFFICERS);
  g_assert_false (has_dot (fixture));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/app/attendance-saving/" name, TestAttendance, "CT", test_attendance_set_up, test,  \
              test_attendance_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("failed", test_failed);
  ADD ("try-again", test_try_again);
  ADD ("next-save", test_next_save);
  ADD ("add-unsaved", test_add_unsaved);
  ADD ("discard", test_discard);
  ADD ("both-failed", test_both_failed);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  ADD ("other-meetings", test_other_meetings);
  ADD ("undo", test_undo);
  ADD ("left", test_left);

  return g_test_run ();
}
