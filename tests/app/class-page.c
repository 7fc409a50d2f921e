/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A class with its tabs: details that are changed, its file, and leaving it. */

#include "app/class-page.h"

#include "actions/class-file.h"
#include "actions/class.h"
#include "actions/document.h"
#include "actions/employ.h"
#include "actions/people.h"
#include "app/attendance-page.h"
#include "app/choose-file.h"
#include "app/class-details.h"
#include "app/class-evidence.h"
#include "app/officer-entry.h"
#include "app/paper-page.h"
#include "app/pdf-view.h"
#include "support.h"

#define HOUR 3600

typedef struct
{
  TestApp app;
  MusterId class_id;
  GtkWidget *page;
} Fixture;

/* Two meetings, of which nothing is entered. */
static gpointer
make_class (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Fixture *fixture = data;
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  const MusterClassPlan plan = { course, NULL, details, meetings, NULL, 0, NULL };
  guint i;

  course->title = g_strdup ("Zzyzx tactics");
  for (i = 0; i < 2; i++)
    {
      MusterMeeting *meeting = muster_meeting_new ();

      meeting->held_on = muster_date_new (2026, 6, 3 + 7 * (int) i);
      meeting->starts_at = 8 * HOUR;
      meeting->seconds = 4 * HOUR;
      g_ptr_array_add (meetings, meeting);
    }
  return muster_action_schedule_class (workspace, &plan, &fixture->class_id, error) ? data : NULL;
}

static void
show_tab (Fixture *fixture, const char *name)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, "class.show-tab", "s", name));
  test_app_settle (&fixture->app);
}

static void
set_up (Fixture *fixture, gconstpointer state)
{
  MusterPage *from;

  test_app_set_up (&fixture->app, state);
  test_app_open (&fixture->app);
  test_app_run (&fixture->app, make_class, fixture, TRUE);
  from = muster_app_window_show_page (fixture->app.window, "classes");
  test_app_settle (&fixture->app);
  fixture->page = GTK_WIDGET (muster_class_page_new (fixture->class_id));
  muster_page_push (from, MUSTER_PAGE (fixture->page), "Zzyzx tactics");
  test_app_settle (&fixture->app);
}

static void
tear_down (Fixture *fixture, gconstpointer state)
{
  test_app_tear_down (&fixture->app, state);
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return test_app_shows (GTK_WIDGET (fixture->app.window), text);
}

static gpointer
load_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_load_class_file (workspace, ((Fixture *) data)->class_id, error);
}

static MusterClassFile *
load (Fixture *fixture)
{
  return test_app_run (&fixture->app, load_work, fixture, FALSE);
}

static const MusterClassFileMeeting *
get (const MusterClassFile *file, guint n)
{
  g_assert_cmpuint (n, <, file->meetings->len);
  return g_ptr_array_index (file->meetings, n);
}

static void
change (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
  test_app_settle (&fixture->app);
}

static GtkWidget *
get_details (Fixture *fixture)
{
  return test_app_find (fixture->page, MUSTER_TYPE_CLASS_DETAILS, NULL);
}

/* --- Tests ---------------------------------------------------------------------------------------- */

/* Attendance comes first, and what it says is what the window says. */
static void
test_tabs (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_nonnull (test_app_find (fixture->page, MUSTER_TYPE_ATTENDANCE_PAGE, NULL));
  g_assert_true (shows (fixture, "3–10 Jun 2026"));
  g_assert_true (shows (fixture, "Nobody is on the roster"));
  g_assert_true (shows (fixture, "Class File 0 of 8"));
  show_tab (fixture, "details");
  g_assert_null (test_app_find (fixture->page, MUSTER_TYPE_ATTENDANCE_PAGE, NULL));
  g_assert_nonnull (get_details (fixture));
  g_assert_true (shows (fixture, "Wed 3 Jun 2026"));
  g_assert_true (shows (fixture, "Nobody teaches yet."));
  test_app_check_names (get_details (fixture));
  show_tab (fixture, "file");
  g_assert_true (shows (fixture, "Sign-in sheet"));
  g_assert_true (shows (fixture, "missing"));
  test_app_check_names (test_app_find (fixture->page, MUSTER_TYPE_CLASS_EVIDENCE, NULL));
}

static void
test_fields (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassFile) file = NULL;
  GtkWidget *row;

  show_tab (fixture, "details");
  row = test_app_find (get_details (fixture), ADW_TYPE_ENTRY_ROW, "Place");
  gtk_editable_set_text (GTK_EDITABLE (row), "Range B");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  test_app_settle (&fixture->app);
  row = test_app_find (get_details (fixture), ADW_TYPE_ENTRY_ROW, "Seats");
  gtk_editable_set_text (GTK_EDITABLE (row), "many");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  test_app_settle (&fixture->app);
  file = load (fixture);
  g_assert_cmpstr (file->class->location, ==, "Range B");
  g_assert_cmpint (file->class->capacity, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "many");
  g_assert_true (shows (fixture, "Range B"));
}

/* Two days in three weeks are six meetings in one step; one of them is removed. */
static void
test_meetings (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterClassFile) added = NULL;
  g_autoptr (MusterClassFile) removed = NULL;
  g_autoptr (MusterClassFile) undone = NULL;

  change (fixture, "class.add-meetings");
  test_app_type ("Days", "17 Jun 2026; 6/19/2026");
  test_app_type ("Weeks in which it is held", "three");
  test_app_save_form (&fixture->app);
  g_assert_true (
      test_app_shows (test_app_find_form (), "Type in how many weeks it is held, 1 to 53."));
  test_app_type ("Weeks in which it is held", "3");
  test_app_save_form (&fixture->app);
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (fixture, "6 meetings added"));
  added = load (fixture);
  g_assert_cmpuint (added->meetings->len, ==, 8);
  g_assert_cmpint (get (added, 7)->meeting->held_on, ==, muster_date_new (2026, 7, 3));
  g_assert_cmpint (get (added, 7)->meeting->starts_at, ==, 8 * HOUR);
  g_assert_cmpint (get (added, 7)->meeting->seconds, ==, 4 * HOUR);
  g_assert_true (gtk_widget_activate_action (get_details (fixture), "class.remove-meeting", "x",
                                             get (added, 0)->meeting->id));
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "Removed the meeting on 3 Jun 2026"));
  removed = load (fixture);
  g_assert_cmpuint (removed->meetings->len, ==, 7);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  undone = load (fixture);
  g_assert_cmpuint (undone->meetings->len, ==, 2);
}

/* What is asked at that time already is refused, and stays as it was typed. */
static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  change (fixture, "class.add-meetings");
  test_app_type ("Days", "10 Jun 2026");
  test_app_save_form (&fixture->app);
  g_assert_true (
      test_app_shows (test_app_find_form (), "There is a meeting on 10 Jun 2026 at that time"));
  test_app_type ("Days", "31 Jun 2026");
  test_app_save_form (&fixture->app);
  g_assert_true (test_app_shows (test_app_find_form (), "30 days"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

static gpointer
find_officer (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);

  return people != NULL ? g_strdup (muster_table_get_text (people, 0, MUSTER_PEOPLE_STATE_ID))
                        : NULL;
}

/* Somebody teaches the second meeting; the record says that no certificate allows it. */
static void
test_instructors (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *state_id = test_app_run (&fixture->app, find_officer, NULL, FALSE);
  g_autoptr (MusterClassFile) file = NULL;
  g_autoptr (MusterClassFile) removed = NULL;
  MusterId officer;

  change (fixture, "class.add-instructor");
  test_app_type ("Officer, by name or state ID", "nobody at all");
  test_app_save_form (&fixture->app);
  g_assert_true (test_app_shows (test_app_find_form (), "choose one of the list"));
  test_app_type ("Officer, by name or state ID", state_id);
  test_app_choose ("Teaches", 2);
  test_app_save_form (&fixture->app);
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (fixture, "teaches this class"));
  g_assert_true (shows (fixture, "10 Jun 2026: no instructor certificate in force"));
  g_assert_true (shows (fixture, "not endorsed"));
  file = load (fixture);
  g_assert_cmpuint (get (file, 0)->instructors->len, ==, 0);
  g_assert_cmpuint (get (file, 1)->instructors->len, ==, 1);
  officer = g_array_index (get (file, 1)->instructors, MusterId, 0);
  g_assert_true (
      gtk_widget_activate_action (get_details (fixture), "class.remove-instructor", "x", officer));
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "does not teach this class any more"));
  removed = load (fixture);
  g_assert_cmpuint (get (removed, 1)->instructors->len, ==, 0);
}

static gpointer
hire (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (MusterEmployment) employment = muster_employment_new ();

  officer->last_name = g_strdup ("Latecomer");
  officer->first_name = g_strdup ("Ada");
  officer->state_id = g_strdup (data);
  employment->hired_on = muster_date_new (2026, 6, 1);
  return muster_action_hire (workspace, officer, employment, NULL, error) ? data : NULL;
}

/* Who is hired while the class is shown can be added to its roster. */
static void
test_new_people (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *entry, *field;

  test_app_run (&fixture->app, hire, (gpointer) "77-7777", TRUE);
  show_tab (fixture, "attendance");
  entry = test_app_find (GTK_WIDGET (fixture->app.window), MUSTER_TYPE_OFFICER_ENTRY, NULL);
  field = gtk_widget_get_first_child (entry);
  gtk_editable_set_text (GTK_EDITABLE (field), "77-7777");
  muster_officer_entry_take (MUSTER_OFFICER_ENTRY (entry));
  test_app_settle (&fixture->app);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "");
  g_assert_true (shows (fixture, "Latecomer, Ada"));
}

static void
test_notes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  change (fixture, "class.write-note");
  test_app_save_form (&fixture->app);
  g_assert_true (test_app_shows (test_app_find_form (), "The note says nothing. Type it."));
  test_app_type ("Note", "Ask for the range");
  test_app_save_form (&fixture->app);
  g_assert_null (test_app_find_form ());
  g_assert_nonnull (
      test_app_find (get_details (fixture), ADW_TYPE_ACTION_ROW, "Ask for the range"));
}

static gpointer
attach_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("names", 5);

  return muster_action_attach_proof (workspace, &muster_class_type, ((Fixture *) data)->class_id,
                                     MUSTER_PROOF_KIND_SIGN_IN, "signed.pdf", "signed.pdf", bytes,
                                     error)
             ? data
             : NULL;
}

static void
test_file (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  show_tab (fixture, "file");
  test_app_run (&fixture->app, attach_work, fixture, TRUE);
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "Class File 1 of 8"));
  g_assert_true (shows (fixture, "signed.pdf"));
  g_assert_true (shows (fixture, "have"));
}

/* The page of a class that is no more is left, and nothing is said to have failed. */
static void
test_void (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  change (fixture, "class.void");
  test_app_type ("Why it should not be there", "Twice");
  test_app_save_form (&fixture->app);
  g_assert_null (test_app_find (GTK_WIDGET (fixture->app.window), MUSTER_TYPE_CLASS_PAGE, NULL));
  g_assert_true (shows (fixture, "is voided and counts nowhere"));
}

static void
note_report (MusterPage *page G_GNUC_UNUSED, const char *sentence, gboolean can_undo G_GNUC_UNUSED,
             gpointer data)
{
  g_ptr_array_add (data, g_strdup (sentence));
}

/* Undoing the making of the class leaves its page without a complaint, whatever tab is shown. */
static void
test_undone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_free);

  g_assert_nonnull (test_app_find (fixture->page, MUSTER_TYPE_ATTENDANCE_PAGE, NULL));
  g_signal_connect (fixture->page, "report", G_CALLBACK (note_report), reports);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  g_assert_null (test_app_find (GTK_WIDGET (fixture->app.window), MUSTER_TYPE_CLASS_PAGE, NULL));
  g_assert_cmpuint (reports->len, ==, 0);
}

/* --- On paper ------------------------------------------------------------------------------------- */

static gboolean
is_paper_drawn (gpointer window)
{
  GtkWidget *view = test_app_find (window, MUSTER_TYPE_PDF_VIEW, NULL);

  return view != NULL && muster_pdf_view_is_drawn (MUSTER_PDF_VIEW (view));
}

static gboolean
says_saved (gpointer window)
{
  return test_app_shows (window, "and 1 more file");
}

/* A class that nobody has numbered has sign-in sheets, too; that nobody is on them is found. */
static void
test_roster (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_build_filename (fixture->app.folder, "papers", NULL);
  g_autofree char *pdf = g_build_filename (folder, "roster-class.pdf", NULL);

  gtk_widget_activate_action (fixture->page, "class.show-roster", NULL);
  test_app_wait (is_paper_drawn, fixture->app.window, "the roster");
  g_assert_true (shows (fixture, "Nobody is on the roster of this class yet"));
  muster_choose_file_answer (folder);
  gtk_widget_activate_action (
      test_app_find (GTK_WIDGET (fixture->app.window), MUSTER_TYPE_PAPER_PAGE, NULL), "paper.save",
      NULL);
  test_app_wait (says_saved, fixture->app.window, "the files");
  g_assert_true (g_file_test (pdf, G_FILE_TEST_EXISTS));
}

#define ADD(name, test) g_test_add ("/app/class-page/" name, Fixture, "CT", set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("tabs", test_tabs);
  ADD ("fields", test_fields);
  ADD ("meetings", test_meetings);
  ADD ("refused", test_refused);
  ADD ("instructors", test_instructors);
  ADD ("new-people", test_new_people);
  ADD ("notes", test_notes);
  ADD ("file", test_file);
  ADD ("roster", test_roster);
  ADD ("void", test_void);
  ADD ("undone", test_undone);

  return g_test_run ();
}
