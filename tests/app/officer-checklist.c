/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The checklists of an officer's record: started by hand and by hiring and leaving, ticked, added to, proven, voided. */

#include "record-page.h"

#include "app/choose-file.h"
#include "app/form.h"
#include "app/officer-view.h"

static void
open_officers (TestApp *app, gconstpointer state)
{
  record_page_set_up (app, state, "officers", MUSTER_TYPE_OFFICER_VIEW);
}

/* Buttons whose word stands on several are told apart by their tooltip. */
static GtkWidget *
find_by_tooltip (GtkWidget *root, const char *tooltip)
{
  GtkWidget *found = NULL;
  GtkWidget *child;

  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_by_tooltip (child, tooltip);
  return found;
}

static void
click (TestApp *app, const char *tooltip)
{
  GtkWidget *button = find_by_tooltip (record_page_get_view (app), tooltip);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
}

static GtkWidget *
find_check (TestApp *app, const char *title)
{
  GtkWidget *label = test_app_find (record_page_get_view (app), GTK_TYPE_LABEL, title);
  GtkWidget *row;

  g_assert_nonnull (label);
  row = gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
  return test_app_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
}

/* What is imported has no list until somebody starts it. */
static void
test_start (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  muster_record_list_move (record_page_get_list (app), 3);
  test_app_settle (app);
  g_assert_false (record_page_shows (app, "Register the appointment"));
  click (app, "Start the Hire Checklist");
  g_assert_true (record_page_shows (app, "The checklist is started."));
  g_assert_true (record_page_shows (app, "Register the appointment with the Council"));
  g_assert_true (record_page_shows (app, "late"));
  test_app_check_names (record_page_get_view (app));
  record_page_undo (app);
  g_assert_false (record_page_shows (app, "Register the appointment"));
}

/* Hiring and leaving start the lists in their own step. */
static void
test_hire_and_leave (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_type ("Last name", "Zzyzx");
  test_app_type ("Date of hire", "11 Jun 2026");
  test_app_save_form (app);
  g_assert_true (record_page_shows (app, "Hand in proof of education and age"));
  g_assert_true (record_page_shows (app, "due 21 Jun 2026"));
  g_assert_false (record_page_shows (app, "Departure Checklist"));
  record_page_do (app, "officer.separate");
  test_app_type ("Last day of employment", "14 Jun 2026");
  test_app_save_form (app);
  g_assert_true (record_page_shows (app, "Departure Checklist"));
  g_assert_true (record_page_shows (app, "Register the departure with the Council"));
  record_page_undo (app);
  g_assert_false (record_page_shows (app, "Register the departure with the Council"));
}

static void
test_tick (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (app->folder, "Receipt.txt", NULL);
  GtkWidget *check;

  click (app, "Add to the Hire Checklist");
  test_app_check_names (test_app_find_form ());
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type what is to be done."));
  test_app_type ("What is to be done", "Issue a locker");
  test_app_type ("Day by which it is due", "20 Jun 2026");
  test_app_save_form (app);
  g_assert_true (record_page_shows (app, "“Issue a locker” is on the checklist."));
  check = find_check (app, "Issue a locker");
  g_assert_true (gtk_widget_grab_focus (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  test_app_settle (app);
  g_assert_true (record_page_shows (app, "done 15 Jun 2026"));
  check = find_check (app, "Issue a locker");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_true (gtk_widget_has_focus (check));

  g_assert_true (g_file_set_contents (path, "A receipt", -1, NULL));
  muster_choose_file_answer (path);
  click (app, "Add a document to “Issue a locker”");
  g_assert_true (record_page_shows (app, "1 document"));
  record_page_undo (app);
  record_page_undo (app);
  g_assert_true (record_page_shows (app, "due 20 Jun 2026"));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/officer-checklist/" name, TestApp, "CT", open_officers, func,                  \
              test_app_tear_down)
  ADD ("start", test_start);
  ADD ("hire-and-leave", test_hire_and_leave);
  ADD ("tick", test_tick);
#undef ADD

  return g_test_run ();
}
