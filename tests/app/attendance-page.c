/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attendance by keys: fifteen officers at three meetings, exceptions, undo, refusals. */

#include "actions/class-record.h"
#include "actions/class.h"
#include "actions/edit.h"
#include "actions/enrol.h"
#include "actions/people.h"
#include "actions/reschedule.h"
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
  type (fixture, "L 240");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window),
                                 "This meeting is 4.00 h long. Type how many minutes late"));
  press (fixture, GDK_KEY_Escape, 0);
  press (fixture, GDK_KEY_w, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "has a seat already."));
  test_app_settle (&fixture->app);
  record = load (fixture);
  g_assert_cmpint (get_seconds (record, 0, 0), ==, MUSTER_NUMBER_NONE);
}

static const MusterClassLine *
get_line (const MusterClassRecord *record, guint line)
{
  return g_ptr_array_index (record->lines, line);
}

/* One absence is excused, not the class. P leaves it alone, but not Shift+P. */
static void
test_excused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) some = NULL;
  g_autoptr (MusterClassRecord) all = NULL;

  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_space, 0);
  press (fixture, GDK_KEY_e, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "excused"));
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_a, 0);
  press (fixture, GDK_KEY_p, 0);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_p, 0);
  test_app_settle (&fixture->app);
  some = load (fixture);
  g_assert_cmpuint (count_present (some, 0), ==, N_OFFICERS - 2);
  g_assert_cmpuint (count_present (some, 1), ==, N_OFFICERS);
  g_assert_true (get_line (some, 1)->excused[0]);
  g_assert_false (get_line (some, 1)->excused[1]);
  g_assert_false (get_line (some, 2)->excused[0]);
  g_assert_cmpint (get_line (some, 1)->status, ==, MUSTER_ROSTER_STATUS_ATTENDED);
  press (fixture, GDK_KEY_Left, 0);
  press (fixture, GDK_KEY_P, GDK_SHIFT_MASK);
  test_app_settle (&fixture->app);
  all = load (fixture);
  g_assert_cmpuint (count_present (all, 0), ==, N_OFFICERS);
  g_assert_false (get_line (all, 1)->excused[0]);
}

/* Who was excused from every meeting was excused from the class; who was absent from one did not come. */
static void
test_never_there (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;

  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_e, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "6 entries changed"));
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Up, 0);
  press (fixture, GDK_KEY_a, 0);
  test_app_settle (&fixture->app);
  record = load (fixture);
  g_assert_cmpint (get_line (record, 0)->status, ==, MUSTER_ROSTER_STATUS_EXCUSED);
  g_assert_cmpint (get_line (record, 1)->status, ==, MUSTER_ROSTER_STATUS_NO_SHOW);
}

/* Nobody knows when the meeting starts, so what is left of it is entered. */
static void
test_late (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;
  GtkWidget *focus;

  press (fixture, GDK_KEY_l, 0);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->app.window));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "L ");
  gtk_editable_set_text (GTK_EDITABLE (focus), "L 90");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "2.50"));
  test_app_settle (&fixture->app);
  record = load (fixture);
  g_assert_cmpint (get_seconds (record, 0, 0), ==, 9000);
}

static gpointer
start_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Fixture *fixture = data;
  g_autoptr (MusterClassRecord) record =
      muster_action_load_class (workspace, fixture->class_id, error);
  const MusterClassMeeting *held = g_ptr_array_index (record->meetings, 0);
  const MusterEdit edit = { &muster_meeting_type, held->meeting->id, "starts_at", "8:00" };

  return muster_action_edit (workspace, &edit, NULL, error) ? data : NULL;
}

static void
test_came_at (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) late = NULL;
  g_autoptr (MusterClassRecord) whole = NULL;

  test_app_run (&fixture->app, start_work, fixture, TRUE);
  test_app_settle (&fixture->app);
  type (fixture, "l0:30");
  press (fixture, GDK_KEY_Return, 0);
  test_app_settle (&fixture->app);
  late = load (fixture);
  g_assert_cmpint (get_seconds (late, 0, 0), ==, 12600);
  g_assert_cmpint (get_line (late, 0)->arrived_at[0], ==, 8 * HOUR + 1800);
  press (fixture, GDK_KEY_Up, 0);
  press (fixture, GDK_KEY_space, 0);
  test_app_settle (&fixture->app);
  whole = load (fixture);
  g_assert_cmpint (get_seconds (whole, 0, 0), ==, 4 * HOUR);
  g_assert_cmpint (get_line (whole, 0)->arrived_at[0], ==, MUSTER_NUMBER_NONE);
}

/* The first of the roster waits, and serves elsewhere. */
static gpointer
wait_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Fixture *fixture = data;
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
test_waiting (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) waiting = NULL;
  g_autoptr (MusterClassRecord) admitted = NULL;

  test_app_run (&fixture->app, wait_work, fixture, TRUE);
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "14 officers · 1 waiting"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "· Hamden Police"));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Wed 3 Jun\n0 of 14 · 4.00 h"));
  press (fixture, GDK_KEY_P, GDK_SHIFT_MASK);
  muster_grid_set_cursor (fixture->grid, N_OFFICERS - 1, FIRST_MEETING);
  press (fixture, GDK_KEY_space, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "waits for a seat."));
  test_app_settle (&fixture->app);
  waiting = load (fixture);
  g_assert_cmpuint (count_present (waiting, 0), ==, N_OFFICERS - 1);
  g_assert_cmpint (get_seconds (waiting, 0, 0), ==, MUSTER_NUMBER_NONE);
  press (fixture, GDK_KEY_w, 0);
  g_assert_true (
      test_app_shows (GTK_WIDGET (fixture->app.window), "admitted: 15 officers on 14 seats"));
  test_app_settle (&fixture->app);
  admitted = load (fixture);
  g_assert_cmpint (get_line (admitted, 0)->status, ==, MUSTER_ROSTER_STATUS_REGISTERED);
  g_assert_cmpstr (get_line (admitted, 0)->organisation, ==, "Hamden Police");
}

/* Four more weeks of three days each. */
static gpointer
lengthen_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  const MusterReschedule change = { .class_id = ((Fixture *) data)->class_id, .added = meetings };
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
test_pages (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassRecord) record = NULL;

  g_assert_false (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 1"));
  test_app_run (&fixture->app, lengthen_work, fixture, TRUE);
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 1–6 of 15"));
  press (fixture, GDK_KEY_Page_Up, GDK_ALT_MASK);
  press (fixture, GDK_KEY_Page_Down, GDK_ALT_MASK);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 7–12 of 15"));
  press (fixture, GDK_KEY_p, 0);
  press (fixture, GDK_KEY_Page_Down, GDK_ALT_MASK);
  press (fixture, GDK_KEY_Page_Down, GDK_ALT_MASK);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 13–15 of 15"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "attendance.earlier", NULL);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->page), "Meetings 7–12 of 15"));
  test_app_settle (&fixture->app);
  record = load (fixture);
  g_assert_cmpint (get_seconds (record, 0, 6), ==, 2 * HOUR);
  g_assert_cmpint (get_seconds (record, 0, 0), ==, MUSTER_NUMBER_NONE);
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
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->app.window), "was voided"));
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
  ADD ("never-there", test_never_there);
  ADD ("late", test_late);
  ADD ("came-at", test_came_at);
  ADD ("waiting", test_waiting);
  ADD ("pages", test_pages);
  ADD ("range", test_range);
  ADD ("add", test_add);
  ADD ("failed", test_failed);

  return g_test_run ();
}
