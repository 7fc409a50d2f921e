/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Instructors" over a sample agency: the list, the two questions, the record, and what is added. It is
 * 15 Jun 2026. */

#include "record-page.h"

#include "app/instructor-questions.h"
#include "app/instructor-view.h"

static void
open_instructors (TestApp *app, gconstpointer state)
{
  record_page_set_up (app, state, "instructors", MUSTER_TYPE_INSTRUCTOR_VIEW);
}

static void
choose (TestApp *app, const char *name)
{
  record_page_search (app, name);
  muster_record_list_move (record_page_get_list (app), 1);
  record_page_search (app, "");
  test_app_settle (app);
}

/* The field of a question by what it shows while it is empty. */
static GtkEditable *
find_entry (GtkWidget *root, const char *placeholder, guint *skip)
{
  GtkWidget *child;

  if (GTK_IS_ENTRY (root) &&
      g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (root)), placeholder) == 0 &&
      (*skip)-- == 0)
    return GTK_EDITABLE (root);
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_entry (child, placeholder, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type (TestApp *app, const char *placeholder, guint skip, const char *text)
{
  GtkEditable *entry = find_entry (record_page_get (app), placeholder, &skip);

  g_assert_nonnull (entry);
  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
  test_app_settle (app);
}

/* --- The list ------------------------------------------------------------------------------------- */

static void
test_list (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpuint (record_page_count (app), ==, 6);
  g_assert_true (record_page_shows (app, "6 instructors"));
  g_assert_true (record_page_shows (app, "ends 30 Jun"));
  g_assert_true (test_app_shows (record_page_get_view (app), "Delacroisse, Antoine"));
  record_page_search (app, "juvenile");
  g_assert_cmpuint (record_page_count (app), ==, 1);
  g_assert_true (test_app_shows (record_page_get_view (app), "Delacroisse, Antoine"));
  record_page_search (app, "nobody");
  g_assert_true (record_page_shows (app, "No instructor matches “nobody”."));
  record_page_search (app, "");
  g_assert_cmpuint (record_page_count (app), ==, 6);
}

static void
test_record (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *view = record_page_get_view (app);

  choose (app, "Hickenbury");
  g_assert_true (test_app_shows (view, "Hickenbury, Carol"));
  choose (app, "Delacroisse");
  g_assert_true (test_app_shows (view, "Delacroisse, Antoine"));
  g_assert_true (test_app_shows (view, "I-2023-105"));
  g_assert_true (test_app_shows (view, "301 Firearms"));
  g_assert_true (test_app_shows (view, "Full · 1 Jul 2023 to 30 Jun 2026 · 1 class each year"));
  g_assert_true (test_app_shows (view, "no rule asks for classes"));
  g_assert_true (test_app_shows (view, "none in 2026"));
  g_assert_true (test_app_shows (view, "No source says whether a year of the rule"));
  gtk_widget_activate_action (view, "instructor.open-officer", NULL);
  test_app_settle (app);
  g_assert_true (record_page_shows (app, "certificate good to"));
}

/* A class to come opens on its own page. */
static void
test_open_class (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  record_page_open_class (app, "Classes to come", "No class to come.");
}

/* --- Questions ------------------------------------------------------------------------------------ */

static void
test_who_may_teach (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *button;

  type (app, "Subject or code", 0, "301");
  g_assert_true (record_page_shows (app, "2 instructors may teach Firearms on 15 Jun 2026."));
  button = test_app_find (record_page_get (app), GTK_TYPE_BUTTON,
                          "Delacroisse, Antoine: Full, until 30 Jun 2026");
  g_assert_nonnull (button);
  choose (app, "Hickenbury");
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  g_assert_true (test_app_shows (record_page_get_view (app), "I-2023-105"));
  type (app, "Date", 0, "7/1/2026");
  g_assert_true (record_page_shows (app, "Nobody may teach Firearms on 1 Jul 2026."));
  type (app, "Date", 0, "31 Jun 2026");
  g_assert_true (record_page_shows (app, "June has 30 days."));
  type (app, "Subject or code", 0, "cooking");
  g_assert_true (record_page_shows (app, "“cooking” is no subject of the rules."));
  type (app, "Subject or code", 0, "");
  g_assert_false (record_page_shows (app, "cooking"));
}

static void
test_what_lapses (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "Date", 1, "31 Dec 2026");
  g_assert_true (record_page_shows (app, "Of 2 areas it is not decidable by 31 Dec 2026"));
  g_assert_nonnull (test_app_find (record_page_get (app), GTK_TYPE_BUTTON,
                                   "Delacroisse, Antoine: Firearms, none in 2026 (not decidable)"));
  type (app, "Date", 1, "15 Jun 2026");
  g_assert_true (record_page_shows (app, "Nothing lapses by 15 Jun 2026."));
  type (app, "Date", 1, "1 Jan 2020");
  g_assert_true (record_page_shows (app, "Type a day from today on, 15 Jun 2026."));
}

/* Where the rules ask nobody to teach, that is what is said. */
static void
test_no_rule (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "Date", 1, "31 Dec 2030");
  g_assert_true (record_page_shows (
      app, "The adopted rules ask nobody to teach: no rule says that anything lapses."));
}

/* --- What is added -------------------------------------------------------------------------------- */

static void
test_make_instructor (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_save_form (app);
  g_assert_true (
      test_app_shows (test_app_find_form (), "Type a name or a state ID and choose one"));
  test_app_type ("Officer, by name or state ID", "Ellsberry");
  test_app_save_form (app);
  g_assert_true (
      test_app_shows (test_app_find_form (), "Type the day from which the certificate holds."));
  test_app_type ("Date of issue", "1 Jan 2026");
  test_app_type ("Date of expiry", "31 Dec 2028");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (record_page_shows (app, "Ellsberry, Tamika has an instructor certificate."));
  g_assert_cmpuint (record_page_count (app), ==, 7);
  g_assert_true (test_app_shows (record_page_get_view (app), "Ellsberry, Tamika"));
  g_assert_true (test_app_shows (record_page_get_view (app), "Endorsed for nothing."));
  record_page_undo (app);
  g_assert_cmpuint (record_page_count (app), ==, 6);
  g_assert_false (test_app_shows (record_page_get_view (app), "Ellsberry, Tamika"));
}

static void
test_endorse (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *view = record_page_get_view (app);

  gtk_widget_activate_action (view, "instructor.endorse", NULL);
  test_app_settle (app);
  test_app_save_form (app);
  g_assert_true (
      test_app_shows (test_app_find_form (), "Type a subject and choose one of the list."));
  test_app_type ("Subject, by title or code", "301a");
  test_app_type ("First day of the endorsement", "30 Jun 2023");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (),
                                 "Endorsement starts before the certificate, 1 Jul 2023."));
  test_app_type ("First day of the endorsement", "1 Jan 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (view, "301A Instructor area 301A"));
  g_assert_true (test_app_shows (view, "Full · 1 Jan 2026 to 30 Jun 2026 · 1 class each year"));
}

/* Somebody from outside is entered first, and is an instructor with the certificate. */
static void
test_outside (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_activate_action (record_page_get (app), "instructors.add-outside", NULL);
  test_app_settle (app);
  test_app_type ("Last name", "Zzyzx");
  test_app_save_form (app);
  g_assert_true (record_page_shows (app, "Zzyzx is on file as somebody from outside."));
  g_assert_cmpuint (record_page_count (app), ==, 6);
  test_app_type ("Date of issue", "1 Jan 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_cmpuint (record_page_count (app), ==, 7);
  g_assert_true (test_app_shows (record_page_get_view (app), "Zzyzx"));
}

/* Without any instructor the page says what to do. */
static void
test_empty (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = record_page_get (app);

  g_assert_true (test_app_shows (page, "No instructors."));
  g_assert_true (test_app_shows (page, "Make an officer an instructor, or add one from outside."));
  g_assert_nonnull (test_app_find (page, GTK_TYPE_BUTTON, "_Make an Officer an Instructor…"));
}

static void
test_names (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "Subject or code", 0, "301");
  test_app_check_names (record_page_get (app));
}

static void
test_width (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "Subject or code", 0, "301");
  type (app, "Date", 1, "31 Dec 2026");
  test_app_assert_fits (app, record_page_get (app));
}

#define ADD(name, state, func)                                                                     \
  g_test_add (name, TestApp, state, open_instructors, func, test_app_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  ADD ("/app/instructors-page/list", "CT", test_list);
  ADD ("/app/instructors-page/record", "CT", test_record);
  ADD ("/app/instructors-page/open-class", "CT", test_open_class);
  ADD ("/app/instructors-page/who-may-teach", "CT", test_who_may_teach);
  ADD ("/app/instructors-page/what-lapses", "CT", test_what_lapses);
  ADD ("/app/instructors-page/no-rule", "CO", test_no_rule);
  ADD ("/app/instructors-page/make-instructor", "CT", test_make_instructor);
  ADD ("/app/instructors-page/endorse", "CT", test_endorse);
  ADD ("/app/instructors-page/outside", "CT", test_outside);
  ADD ("/app/instructors-page/names", "CT", test_names);
  ADD ("/app/instructors-page/width", "CT", test_width);
  ADD ("/app/instructors-page/empty", NULL, test_empty);
  return g_test_run ();
}
