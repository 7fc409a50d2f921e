/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attendance by keys: fifteen officers at three meetings, exceptions, undo, refusals. */

#include "actions/class-record.h"
#include "actions/class.h"
#include "actions/enrol.h"
#include "actions/people.h"
#include "actions/void.h"
#include "app/attendance-page.h"
#include "app/grid.h"
#include "app/officer-entry.h"
#include "core/officer.h"
#include "support.h"

#define HOUR 3600
#define N_OFFICERS 15u
#define N_MEETINGS 3u
#define FIRST_MEETING 3u /* column */

typedef struct
{
  TestApp app;
  MusterId class_id;
  MusterPage *page;
  MusterGrid *grid;
  guint n_pressed;
} Fixture;

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
  Fixture *fixture = data;
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
  return muster_action_load_class (workspace, ((Fixture *) data)->class_id, error);
}

static MusterClassRecord *
load (Fixture *fixture)
{
  return test_app_run (&fixture->app, load_class, fixture, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer state)
{
  MusterPage *from;

  test_app_set_up (&fixture->app, state);
  test_app_open (&fixture->app);
  test_app_run (&fixture->app, make_class, fixture, TRUE);
  test_app_settle (&fixture->app);
  from = muster_app_window_show_page (fixture->app.window, "classes");
  fixture->page = muster_attendance_page_new (fixture->class_id);
  muster_page_push (from, fixture->page, "Firearms review");
  test_app_settle (&fixture->app);
  fixture->grid = MUSTER_GRID (test_app_find (GTK_WIDGET (fixture->page), MUSTER_TYPE_GRID, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer state)
{
  test_app_tear_down (&fixture->app, state);
}

/* --- Keys ----------------------------------------------------------------------------------------- */

static void
press (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  fixture->n_pressed++;
  g_assert_true (muster_grid_press (fixture->grid, key, modifiers));
}

/* The first one begins the field, as the window would send it; the others are typed into it. */
static void
type (Fixture *fixture, const char *text)
{
  GtkWidget *focus;

  press (fixture, gdk_unicode_to_keyval ((gunichar) *text), 0);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->app.window));
  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_set_text (GTK_EDITABLE (focus), text);
  fixture->n_pressed += (guint) g_utf8_strlen (text, -1) - 1;
}

static gint64
get_seconds (const MusterClassRecord *record, guint line, guint meeting)
{
  return ((const MusterClassLine *) g_ptr_array_index (record->lines, line))->seconds[meeting];
}

static guint
count_present (const MusterClassRecord *record, guint meeting)
{
  guint n = 0;
  guint i;

  for (i = 0; i < record->lines->len; i++)
    n += get_seconds (record, i, meeting) == 4 * HOUR;
  return n;
}

/* --- Tests ---------------------------------------------------------------------------------------- */

/* Nothing waits between the keys. */
static void
test_journey (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;

  press (fixture, GDK_KEY_p, 0);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_p, 0);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_p, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window),
                                 "15 officers marked present on Wed 17 Jun"));
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_a, 0);
  press (fixture, GDK_KEY_Down, 0);
  type (fixture, "2:30");
  press (fixture, GDK_KEY_Return, 0);
  type (fixture, "3.5");
  press (fixture, GDK_KEY_Return, 0);
  press (fixture, GDK_KEY_Delete, 0);
  press (fixture, GDK_KEY_r, 0);
  g_assert_cmpuint (fixture->n_pressed, <=, 60);

  test_app_settle (&fixture->app);
  record = load (fixture);
  g_assert_cmpuint (record->lines->len, ==, N_OFFICERS);
  g_assert_cmpuint (count_present (record, 0), ==, N_OFFICERS);
  g_assert_cmpuint (count_present (record, 1), ==, N_OFFICERS);
  g_assert_cmpuint (count_present (record, 2), ==, N_OFFICERS - 4);
  g_assert_cmpint (get_seconds (record, 1, 2), ==, 0);
  g_assert_cmpint (get_seconds (record, 2, 2), ==, 9000);
  g_assert_cmpint (get_seconds (record, 3, 2), ==, 12600);
  g_assert_cmpint (get_seconds (record, 4, 2), ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (((MusterClassLine *) g_ptr_array_index (record->lines, 4))->role, ==,
                   MUSTER_ROLE_INSTRUCTED);
  g_assert_cmpint (((MusterClassLine *) g_ptr_array_index (record->lines, 0))->status, ==,
                   MUSTER_ROSTER_STATUS_ATTENDED);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 17 Jun\n13 of 15 · 4.00 h"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "1.50 missed"));
}

/* One command is one step. */
static void
test_undo (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) before = NULL;
  g_autoptr (MusterClassRecord) after = NULL;

  press (fixture, GDK_KEY_p, 0);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_c, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  before = load (fixture);
  g_assert_cmpuint (count_present (before, 0), ==, N_OFFICERS);
  g_assert_cmpuint (count_present (before, 1), ==, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 10 Jun\n0 of 15 · 4.00 h"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  after = load (fixture);
  g_assert_cmpuint (count_present (after, 0), ==, 0);
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;
  GtkWidget *focus;

  type (fixture, "4.25");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window),
                                 "This meeting is 4.00 h long. Type 0 to 4.00, or 2:30."));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->app.window));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "4.25");
  press (fixture, GDK_KEY_Escape, 0);
  press (fixture, GDK_KEY_c, 0);
  g_assert_true (
      test_app_shows (GTK_WIDGET (fixture->app.window), "There is no meeting before this one"));
  press (fixture, GDK_KEY_space, 0);
  press (fixture, GDK_KEY_e, 0);
  g_assert_true (
      test_app_shows (GTK_WIDGET (fixture->app.window), "only who was at none can be excused"));
  test_app_settle (&fixture->app);
  record = load (fixture);
  g_assert_cmpint (get_seconds (record, 0, 0), ==, 4 * HOUR);
  g_assert_cmpint (get_seconds (record, 1, 0), ==, MUSTER_NUMBER_NONE);
}

/* Who is excused is left alone by P, but not by Shift+P. */
static void
test_excused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) some = NULL;
  g_autoptr (MusterClassRecord) all = NULL;

  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_e, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "excused"));
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_a, 0);
  press (fixture, GDK_KEY_p, 0);
  test_app_settle (&fixture->app);
  some = load (fixture);
  g_assert_cmpuint (count_present (some, 0), ==, N_OFFICERS - 2);
  g_assert_cmpint (((MusterClassLine *) g_ptr_array_index (some->lines, 1))->status, ==,
                   MUSTER_ROSTER_STATUS_EXCUSED);
  press (fixture, GDK_KEY_P, GDK_SHIFT_MASK);
  test_app_settle (&fixture->app);
  all = load (fixture);
  g_assert_cmpuint (count_present (all, 0), ==, N_OFFICERS);
}

/* A range is one command, too. */
static void
test_range (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;
  g_autoptr (MusterClassRecord) undone = NULL;

  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_space, 0);
  test_app_settle (&fixture->app);
  record = load (fixture);
  g_assert_cmpuint (count_present (record, 0), ==, 3);
  g_assert_cmpuint (count_present (record, 1), ==, 3);
  g_assert_cmpuint (count_present (record, 2), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  undone = load (fixture);
  g_assert_cmpuint (count_present (undone, 0), ==, 0);
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
test_add (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *entry = test_app_find (GTK_WIDGET (fixture->page), MUSTER_TYPE_OFFICER_ENTRY, NULL);
  GtkEditable *field = GTK_EDITABLE (gtk_widget_get_first_child (entry));
  g_autofree char *others = test_app_run (&fixture->app, find_others, fixture, FALSE);
  g_autoptr (MusterClassRecord) record = NULL;
  const MusterClassLine *first;

  press (fixture, GDK_KEY_p, 0);
  gtk_editable_set_text (field, others);
  muster_officer_entry_take (MUSTER_OFFICER_ENTRY (entry));
  g_assert_cmpstr (gtk_editable_get_text (field), ==, "99-9999");
  g_assert_true (
      test_app_shows (GTK_WIDGET (fixture->app.window), "No officer has state ID 99-9999."));
  test_app_settle (&fixture->app);
  g_assert_true (
      test_app_shows (GTK_WIDGET (fixture->app.window), "2 officers added to the roster"));
  record = load (fixture);
  g_assert_cmpuint (record->lines->len, ==, N_OFFICERS + 2);
  g_assert_cmpuint (count_present (record, 0), ==, N_OFFICERS);
  first = g_ptr_array_index (record->lines, 0);
  gtk_editable_set_text (field, first->name);
  muster_officer_entry_take (MUSTER_OFFICER_ENTRY (entry));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "Already on this roster."));
}

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
test_failed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;

  test_app_run (&fixture->app, void_first, fixture, TRUE);
  test_app_settle (&fixture->app);
  press (fixture, GDK_KEY_p, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 3 Jun\n15 of 15 · 4.00 h"));
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_p, 0);
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "was voided"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 3 Jun\n0 of 15 · 4.00 h"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 10 Jun\n0 of 15 · 4.00 h"));
  record = load (fixture);
  g_assert_cmpuint (count_present (record, 0), ==, 0);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/app/attendance-page/" name, Fixture, "CT", set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("journey", test_journey);
  ADD ("undo", test_undo);
  ADD ("refused", test_refused);
  ADD ("excused", test_excused);
  ADD ("range", test_range);
  ADD ("add", test_add);
  ADD ("failed", test_failed);

  return g_test_run ();
}
