/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The record of an officer: its tabs, what is added to it, and what is corrected. */

#include "record-page.h"

#include "app/choose-file.h"
#include "app/officer-view.h"
#include "pdf/foreign.h"

static void
open_officers (TestApp *app, gconstpointer state)
{
  record_page_set_up (app, state, "officers", MUSTER_TYPE_OFFICER_VIEW);
}

static void
show_tab (TestApp *app, const char *name)
{
  GtkWidget *view = record_page_get_view (app);

  g_assert_true (gtk_widget_activate_action (view, "officer.show-tab", "s", name));
  test_app_settle (app);
}

/* --- Tabs ---------------------------------------------------------------------------------------- */

/* Every tab of everybody can be looked at. */
static void
test_tabs (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const tabs[] = { "overview", "certificates", "training", "qualifications",
                                      "waivers",  "documents",    "history" };
  guint n = record_page_count (app), i, j;

  for (i = 0; i < n; i++)
    {
      muster_record_list_move (record_page_get_list (app), 1);
      for (j = 0; j < G_N_ELEMENTS (tabs); j++)
        show_tab (app, tabs[j]);
    }
}

static void
test_history (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = test_app_find (record_page_get (app), ADW_TYPE_ENTRY_ROW, "E-mail address");
  g_autofree char *old = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  record_page_commit (app, record_page_get (app), "E-mail address", "new@example.org");
  show_tab (app, "history");
  g_assert_true (record_page_shows (app, "e-mail address"));
  g_assert_true (record_page_shows (app, "new@example.org"));
  g_assert_true (record_page_shows (app, old));
}

/* A step that is not the last comes off by itself, and not twice. */
static void
test_undo_this (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = test_app_find (record_page_get (app), ADW_TYPE_ENTRY_ROW, "E-mail address");
  g_autofree char *old = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  GtkWidget *table;

  record_page_commit (app, record_page_get (app), "E-mail address", "new@example.org");
  record_page_commit (app, record_page_get (app), "Badge number", "4711");
  show_tab (app, "history");
  table = test_app_find (record_page_get (app), GTK_TYPE_COLUMN_VIEW, NULL);
  g_signal_emit_by_name (table, "activate", 1u);
  g_assert_true (test_app_shows (test_app_find_form (), "e-mail address"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_signal_emit_by_name (table, "activate", 2u);
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "was changed again on 15 Jun 2026 by"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  show_tab (app, "overview");
  g_assert_true (test_app_shows (record_page_get (app), old));
  g_assert_true (test_app_shows (record_page_get (app), "4711"));
}

/* --- What is added -------------------------------------------------------------------------------- */

static void
test_training (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  record_page_do (app, "officer.add-training");
  test_app_type ("Title of the training", "Kayak rescue");
  test_app_type ("Hours of training", "many");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Hours of training", "2:30");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (record_page_shows (app, "“Kayak rescue” added to Crowfield, Isaiah"));
  show_tab (app, "training");
  g_assert_true (record_page_shows (app, "Kayak rescue"));
}

static void
test_qualification (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  record_page_do (app, "officer.add-qualification");
  test_app_type ("Qualification", "kayak");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  show_tab (app, "qualifications");
  g_assert_true (record_page_shows (app, "kayak"));
}

static void
test_document (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (app->folder, "Letter.txt", NULL);

  g_assert_true (g_file_set_contents (path, "A letter", -1, NULL));
  muster_choose_file_answer (path);
  record_page_do (app, "officer.add-document");
  g_assert_true (record_page_shows (app, "“Letter.txt” is with the record."));
  g_assert_true (record_page_shows (app, "proves the officer"));

  muster_choose_file_answer (app->folder);
  record_page_do (app, "officer.add-document");
  g_assert_true (record_page_shows (app, "cannot be read"));
}

/* Drops a file with that name and content anywhere on the record. */
static void
drop (TestApp *app, const char *name, GBytes *content)
{
  GtkWidget *view = record_page_get_view (app);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  g_autofree char *path = g_build_filename (app->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };
  GValue value = G_VALUE_INIT;
  gboolean is_taken = FALSE;
  guint i;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (content, NULL),
                                      (gssize) g_bytes_get_size (content), NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (&files));
  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &is_taken);
    }
  g_value_unset (&value);
  g_assert_true (is_taken);
  test_app_settle (app);
}

static void
test_drop (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) letter = g_bytes_new_static ("A letter", 8);

  drop (app, "Dropped.txt", letter);
  g_assert_true (record_page_shows (app, "“Dropped.txt” is with the record."));
}

/* What nobody can open is not taken. */
static void
test_drop_encrypted (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) plain = foreign_page ("", "", "", "0 0 9 9 re f");
  g_autoptr (GBytes) secret = foreign_encrypt ("secret", plain);

  drop (app, "Secret.pdf", secret);
  g_assert_true (
      record_page_shows (app, "This PDF is encrypted. Save an open copy and drop it again."));
  g_assert_false (record_page_shows (app, "“Secret.pdf” is with the record."));
}

static void
test_separate (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  record_page_do (app, "officer.separate");
  test_app_type ("Last day of employment", "");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type the last day of employment."));
  test_app_type ("Last day of employment", "1 Jun 2026");
  test_app_save_form (app);
  g_assert_true (record_page_shows (app, "Crowfield, Isaiah is separated on 1 Jun 2026."));
  g_assert_cmpuint (record_page_count (app), ==, 22);
  /* The record stays in sight, so that a rehire or an undo is at hand. */
  record_page_do (app, "officer.rehire");
  test_app_type ("Date of hire", "8 Jun 2026");
  test_app_save_form (app);
  g_assert_cmpuint (record_page_count (app), ==, 23);
}

static void
test_void (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  record_page_do (app, "officer.void");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Why it should not be there", "Entered twice");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (record_page_shows (app, "is voided and counts nowhere."));
  g_assert_cmpuint (record_page_count (app), ==, 22);
}

/* A rehire that was entered by mistake leaves the employment before it; without any, a rehire is offered. */
static void
test_void_employment (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  record_page_do (app, "officer.separate");
  test_app_type ("Last day of employment", "1 Jun 2026");
  test_app_save_form (app);
  record_page_do (app, "officer.rehire");
  test_app_type ("Date of hire", "8 Jun 2026");
  test_app_type ("Rank", "Zzyzx");
  test_app_save_form (app);
  g_assert_true (record_page_shows (app, "Zzyzx · state ID"));
  record_page_do (app, "officer.void-employment");
  test_app_type ("Why it should not be there", "Never came");
  test_app_save_form (app);
  g_assert_true (record_page_shows (app, "“Zzyzx” is voided and counts nowhere."));
  g_assert_false (record_page_shows (app, "Zzyzx · state ID"));
  g_assert_true (record_page_shows (app, "_Rehire…"));
  g_assert_cmpuint (record_page_count (app), ==, 22);
  show_tab (app, "history");
  g_assert_true (record_page_shows (app, "Void “Zzyzx”: Never came"));
  show_tab (app, "overview");
  record_page_undo (app);
  g_assert_true (record_page_shows (app, "Zzyzx · state ID"));
  g_assert_cmpuint (record_page_count (app), ==, 23);
}

/* A waiver that is asked for here is decided here. */
static void
test_waiver (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row;

  /* The first one is a recruit, of whom nothing is asked that can be waived. */
  record_page_do (app, "officer.add-waiver");
  g_assert_true (record_page_shows (app, "Nothing is asked of the officer that can be waived."));
  muster_record_list_move (record_page_get_list (app), 1);
  test_app_settle (app);
  record_page_do (app, "officer.add-waiver");
  test_app_save_form (app);
  test_app_type ("Reason", "Hurt at work");
  if (test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW, "Hours taken off, of") != NULL)
    test_app_type ("Hours taken off, of", "2");
  test_app_type ("Requested on", "2 Jun 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  show_tab (app, "waivers");
  g_assert_true (record_page_shows (app, "Hurt at work"));
  row = test_app_find (record_page_get (app), GTK_TYPE_LABEL, "Hurt at work");
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  test_app_settle (app);
  test_app_type ("Decided by", "POST Council");
  test_app_type ("Decided on", "14 Jun 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  row = test_app_find (record_page_get (app), GTK_TYPE_LABEL,
                       "requested 2 Jun 2026 · POST Council · 14 Jun 2026");
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
}

/* --- What is corrected ---------------------------------------------------------------------------- */

/* Opens the row of the tab that is seen, and gives the window of its fields. */
static GtkWidget *
open_row (TestApp *app, const char *title)
{
  GtkWidget *row = test_app_find (record_page_get (app), ADW_TYPE_ACTION_ROW, title);
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  test_app_settle (app);
  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_WINDOW (window) && gtk_window_get_modal (GTK_WINDOW (window)))
        return window;
    }
  g_assert_not_reached ();
}

static void
test_note (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window;

  record_page_do (app, "officer.add-note");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Note", "Asked for the day shift & got it");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (record_page_get (app), "Asked for the day shift & got it"));
  window = open_row (app, "Asked for the day shift");
  record_page_commit (app, window, "Note", "Asked for the night shift");
  g_assert_true (test_app_shows (record_page_get (app), "Asked for the night shift"));
  g_signal_emit_by_name (test_app_find (window, GTK_TYPE_BUTTON, "_Void…"), "clicked");
  test_app_type ("Why it should not be there", "Wrong officer");
  test_app_save_form (app);
  g_assert_false (test_app_shows (record_page_get (app), "Asked for the night shift"));
}

static void
test_identity (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  record_page_commit (app, record_page_get (app), "Badge number", "4711");
  record_page_commit (app, record_page_get (app), "Telephone number", "860 555 0100");
  g_assert_true (test_app_shows (record_page_get (app), "badge 4711"));
  g_assert_true (test_app_shows (record_page_get (app), "860 555 0100"));
}

static void
test_correct (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window;

  record_page_do (app, "officer.add-qualification");
  test_app_type ("Qualification", "kayak");
  test_app_save_form (app);
  show_tab (app, "qualifications");
  window = open_row (app, "kayak");
  test_app_check_names (window);
  record_page_commit (app, window, "Qualification", "canoe");
  gtk_window_close (GTK_WINDOW (window));
  test_app_settle (app);
  g_assert_true (test_app_shows (record_page_get (app), "canoe"));
  g_assert_false (test_app_shows (record_page_get (app), "kayak"));
}

/* --- Reach ---------------------------------------------------------------------------------------- */

static void
test_names (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_check_names (record_page_get (app));
  record_page_do (app, "officer.add-training");
  test_app_check_names (test_app_find_form ());
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

/* The page fits where the window is as small as it gets, with large text too. */
static void
test_width (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_assert_fits (app, record_page_get (app));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/app/officer-view/" name, TestApp, "CT", open_officers, func, test_app_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  ADD ("tabs", test_tabs);
  ADD ("history", test_history);
  ADD ("undo-this", test_undo_this);
  ADD ("training", test_training);
  ADD ("qualification", test_qualification);
  ADD ("document", test_document);
  ADD ("drop", test_drop);
  ADD ("drop-encrypted", test_drop_encrypted);
  ADD ("separate", test_separate);
  ADD ("void", test_void);
  ADD ("void-employment", test_void_employment);
  ADD ("waiver", test_waiver);
  ADD ("note", test_note);
  ADD ("identity", test_identity);
  ADD ("correct", test_correct);
  ADD ("names", test_names);
  ADD ("width", test_width);
  return g_test_run ();
}
