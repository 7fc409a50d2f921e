/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu Add of an officer's record: ranks and assignments, education, milestones; each is one step, is refused at
 * its field, and can be corrected where it stands. */

#include "support.h"

#include "app/form.h"
#include "app/officer-view.h"

static GtkWidget *
get_page (TestApp *app)
{
  return GTK_WIDGET (muster_app_window_show_page (app->window, "officers"));
}

static void
open_officers (TestApp *app, gconstpointer state)
{
  test_app_set_up (app, state);
  test_app_open (app);
  g_assert_nonnull (get_page (app));
  test_app_settle (app);
}

static void
do_with_view (TestApp *app, const char *action, const char *parameter)
{
  GtkWidget *view = test_app_find (get_page (app), MUSTER_TYPE_OFFICER_VIEW, NULL);

  g_assert_nonnull (view);
  g_assert_true (
      gtk_widget_activate_action (view, action, parameter != NULL ? "s" : NULL, parameter));
  test_app_settle (app);
}

static void
undo (TestApp *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
}

static gboolean
shows (TestApp *app, const char *text)
{
  return test_app_shows (get_page (app), text);
}

/* What is refused stands at its field, whose text stays. */
static void
assert_refused (const char *title, const char *sentence)
{
  GtkWidget *row = test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_true (test_app_shows (test_app_find_form (), sentence));
}

static void
test_rank (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  do_with_view (app, "officer.add-assignment", NULL);
  test_app_check_names (test_app_find_form ());
  test_app_choose ("What it is", 1);
  test_app_type ("Rank or assignment", "Corporal");
  test_app_type ("First day of the assignment", "1 Jan 2020");
  test_app_type ("Last day of the assignment", "1 Jan 2019");
  test_app_save_form (app);
  assert_refused ("Last day of the assignment", "Type a last day that is not before the first.");
  test_app_type ("Last day of the assignment", "");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (app, "Corporal · state ID"));
  g_assert_true (shows (app, "1 Jan 2020 to now"));

  do_with_view (app, "officer.add-assignment", NULL);
  test_app_choose ("What it is", 1);
  test_app_type ("Rank or assignment", "Sergeant");
  test_app_type ("First day of the assignment", "1 Jan 2019");
  test_app_choose ("Ends on the day before", 1);
  test_app_save_form (app);
  assert_refused ("First day of the assignment", "“Corporal” started on 1 Jan 2020.");
  test_app_type ("First day of the assignment", "1 Mar 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (app, "Sergeant · state ID"));
  g_assert_true (shows (app, "1 Jan 2020 to 28 Feb 2026"));
  undo (app);
  g_assert_true (shows (app, "Corporal · state ID"));
  g_assert_true (shows (app, "1 Jan 2020 to now"));
}

static void
test_education (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  do_with_view (app, "officer.add-education", NULL);
  test_app_check_names (test_app_find_form ());
  test_app_save_form (app);
  assert_refused ("School", "The education has no school. Type where it was.");
  test_app_type ("School", "Tidewater College");
  test_app_type ("Degree", "Associate");
  test_app_type ("Credit hours", "61.5");
  test_app_type ("Date of the degree", "20 May 2030");
  test_app_save_form (app);
  assert_refused ("Date of the degree", "20 May 2030 is in the future; type the real date.");
  test_app_type ("Date of the degree", "20 May 2011");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  do_with_view (app, "officer.show-tab", "qualifications");
  g_assert_true (shows (app, "Tidewater College"));
  g_assert_true (shows (app, "Associate · 61.5 credit hours · 20 May 2011"));
  undo (app);
  g_assert_false (shows (app, "Tidewater College"));
}

/* Milestones are called as the requirement that counts them, which they meet. */
static void
test_milestone (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  do_with_view (app, "officer.add-milestone", NULL);
  test_app_check_names (test_app_find_form ());
  test_app_type ("Date of the milestone", "1 Jan 2030");
  test_app_save_form (app);
  assert_refused ("Date of the milestone", "is in the future");
  test_app_type ("Date of the milestone", "11 Jul 2014");
  test_app_type ("Authority of the milestone", "The academy");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  do_with_view (app, "officer.show-tab", "qualifications");
  g_assert_true (shows (app, "Registration with the academy"));
  g_assert_true (shows (app, "11 Jul 2014 · The academy"));
}

/* What contradicts the file or the other fields stands at the field to change. */
static void
test_refusals (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_type ("Last name", "Zzyzx");
  test_app_type ("State ID", "CT-1019");
  test_app_save_form (app);
  assert_refused ("State ID", "Type another ID");
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));

  do_with_view (app, "officer.separate", NULL);
  test_app_type ("Last day of employment", "1 Jan 1950");
  test_app_save_form (app);
  assert_refused ("Last day of employment", "Separated on 1 Jan 1950, before being hired on");
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));

  do_with_view (app, "officer.add-certificate", NULL);
  test_app_type ("Date of issue", "1 Jul 2023");
  test_app_type ("Date of expiry", "30 Jun 2021");
  test_app_save_form (app);
  assert_refused ("Date of expiry", "before it was issued on 1 Jul 2023");
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/officer-forms/" name, TestApp, "CT", open_officers, func, test_app_tear_down)
  ADD ("rank", test_rank);
  ADD ("education", test_education);
  ADD ("milestone", test_milestone);
  ADD ("refusals", test_refusals);
#undef ADD

  return g_test_run ();
}
