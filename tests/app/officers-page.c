/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Officers" over a sample agency: finding somebody, the record, and what is added to it. */

#include "support.h"

#include "actions/environment.h"
#include "actions/people.h"
#include "app/choose-file.h"
#include "app/form.h"
#include "app/officer-list.h"
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

static gboolean
shows (TestApp *app, const char *text)
{
  return test_app_shows (GTK_WIDGET (app->window), text);
}

static GtkSelectionModel *
get_list (TestApp *app)
{
  GtkWidget *list = test_app_find (get_page (app), GTK_TYPE_LIST_VIEW, NULL);

  g_assert_nonnull (list);
  return gtk_list_view_get_model (GTK_LIST_VIEW (list));
}

static guint
count_shown (TestApp *app)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_list (app)));
}

static void
search (TestApp *app, const char *text)
{
  GtkWidget *entry = test_app_find (get_page (app), GTK_TYPE_SEARCH_ENTRY, NULL);

  g_assert_nonnull (entry);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  test_app_settle (app);
}

/* Does what the record's menu does. */
static void
choose (TestApp *app, const char *action)
{
  GtkWidget *view = test_app_find (get_page (app), MUSTER_TYPE_OFFICER_VIEW, NULL);

  g_assert_nonnull (view);
  g_assert_true (gtk_widget_activate_action (view, action, NULL));
  test_app_settle (app);
}

static void
show_tab (TestApp *app, const char *name)
{
  GtkWidget *view = test_app_find (get_page (app), MUSTER_TYPE_OFFICER_VIEW, NULL);

  g_assert_true (gtk_widget_activate_action (view, "officer.show-tab", "s", name));
  test_app_settle (app);
}

/* The people and what was found of them come from two threads, in any order. */
static void
test_check_first (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  MusterEnvironment environment = muster_environment_read ();
  MusterWorkspace *workspace =
      muster_workspace_open (app->path, MUSTER_WORKSPACE_READ, &environment, &error);
  g_autoptr (MusterCheck) check = muster_action_check (workspace, MUSTER_DATE_NONE, NULL, &error);
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, &error);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = g_object_new (MUSTER_TYPE_OFFICER_LIST, NULL);

  g_assert_no_error (error);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  muster_officer_list_set_check (MUSTER_OFFICER_LIST (list), check);
  muster_officer_list_set_people (MUSTER_OFFICER_LIST (list), people);
  gtk_test_widget_wait_for_draw (list);
  g_assert_true (test_app_shows (list, "short "));
  gtk_window_destroy (GTK_WINDOW (window));
  muster_workspace_close (workspace);
}

/* --- Finding somebody ----------------------------------------------------------------------------- */

static void
test_list (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpuint (count_shown (app), ==, 23);
  g_assert_true (shows (app, "23 on the books · 1 separated is hidden"));
  g_assert_true (shows (app, "23 officers shown · "));
  g_assert_true (shows (app, "short "));
  /* The first is chosen, so that the page is not half empty. */
  g_assert_true (test_app_shows (test_app_find (get_page (app), MUSTER_TYPE_OFFICER_VIEW, NULL),
                                 "Crowfield, Isaiah"));
}

static void
test_search (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  search (app, "delac");
  g_assert_cmpuint (count_shown (app), ==, 1);
  search (app, "ct-1004");
  g_assert_cmpuint (count_shown (app), ==, 1);
  g_assert_true (shows (app, "Gwynfor-Price, Owen P."));
  search (app, "nobody");
  g_assert_true (shows (app, "No officer matches “nobody”. Separated officers are hidden."));
  g_signal_emit_by_name (test_app_find (get_page (app), GTK_TYPE_BUTTON, "_Show Them"), "clicked");
  test_app_settle (app);
  g_assert_true (shows (app, "No officer matches “nobody”."));
  search (app, "");
  g_assert_cmpuint (count_shown (app), ==, 24);
  g_assert_true (shows (app, "23 on the books · 1 separated"));
}

static void
tick (TestApp *app, const char *label, gboolean is_ticked)
{
  GtkWidget *button = test_app_find (get_page (app), GTK_TYPE_MENU_BUTTON, NULL);
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (gtk_popover_get_child (popover)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child) &&
        g_str_equal (gtk_check_button_get_label (GTK_CHECK_BUTTON (child)), label))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), is_ticked);
  test_app_settle (app);
}

/* Kinds add up; what is short or about to end narrows them. */
static void
test_filter (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n_all = count_shown (app), n_short;

  tick (app, "Re_cruits", TRUE);
  g_assert_cmpuint (count_shown (app), ==, 1);
  g_assert_true (shows (app, "Crowfield, Isaiah"));
  tick (app, "S_worn", TRUE);
  g_assert_cmpuint (count_shown (app), ==, n_all);
  tick (app, "_Short", TRUE);
  n_short = count_shown (app);
  g_assert_cmpuint (n_short, >, 0);
  g_assert_cmpuint (n_short, <, n_all);
  tick (app, "_Expiring within 90 days", TRUE);
  g_assert_cmpuint (count_shown (app), >, 0);
  g_assert_cmpuint (count_shown (app), <, n_short);
}

static void
test_show_record (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkSelectionModel *list = get_list (app);
  GtkWidget *view = test_app_find (get_page (app), MUSTER_TYPE_OFFICER_VIEW, NULL);

  gtk_selection_model_select_item (list, 2, TRUE);
  test_app_settle (app);
  g_assert_true (test_app_shows (view, "Ellsberry, Tamika"));
  g_assert_false (test_app_shows (view, "Crowfield, Isaiah"));
}

/* Every tab of everybody can be looked at. */
static void
test_tabs (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const tabs[] = { "overview", "certificates", "training", "qualifications",
                                      "waivers",  "documents",    "history" };
  guint n = count_shown (app), i, j;

  for (i = 0; i < n; i += 4)
    {
      gtk_selection_model_select_item (get_list (app), i, TRUE);
      for (j = 0; j < G_N_ELEMENTS (tabs); j++)
        show_tab (app, tabs[j]);
    }
}

static void
test_history (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = test_app_find (get_page (app), ADW_TYPE_ENTRY_ROW, "E-mail address");
  g_autofree char *old = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  gtk_editable_set_text (GTK_EDITABLE (row), "new@example.org");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  test_app_settle (app);
  show_tab (app, "history");
  g_assert_true (shows (app, "e-mail address"));
  g_assert_true (shows (app, "new@example.org"));
  g_assert_true (shows (app, old));
}

/* A step that is not the last comes off by itself, and not twice. */
static void
test_undo_this (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = test_app_find (get_page (app), ADW_TYPE_ENTRY_ROW, "E-mail address");
  g_autofree char *old = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  GtkWidget *table;

  gtk_editable_set_text (GTK_EDITABLE (row), "new@example.org");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  test_app_settle (app);
  row = test_app_find (get_page (app), ADW_TYPE_ENTRY_ROW, "Badge number");
  gtk_editable_set_text (GTK_EDITABLE (row), "4711");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  test_app_settle (app);
  show_tab (app, "history");
  table = test_app_find (get_page (app), GTK_TYPE_COLUMN_VIEW, NULL);
  g_signal_emit_by_name (table, "activate", 1u);
  g_assert_true (test_app_shows (test_app_find_form (), "e-mail address"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_signal_emit_by_name (table, "activate", 2u);
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "was changed again on 15 Jun 2026 by"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  show_tab (app, "overview");
  g_assert_true (test_app_shows (get_page (app), old));
  g_assert_true (test_app_shows (get_page (app), "4711"));
}

/* --- What is added -------------------------------------------------------------------------------- */

static void
test_hire (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "The officer has no last name. Type it."));
  test_app_type ("Last name", "Zzyzx");
  test_app_type ("State ID", "CT-1019");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type another ID"));
  test_app_type ("State ID", "CT-9999");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (app, "Zzyzx is on the books."));
  g_assert_cmpuint (count_shown (app), ==, 24);
  g_assert_true (test_app_shows (test_app_find (get_page (app), MUSTER_TYPE_OFFICER_VIEW, NULL),
                                 "state ID CT-9999"));

  /* Undone, the officer is gone, and somebody else is shown. */
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
  g_assert_cmpuint (count_shown (app), ==, 23);
  g_assert_false (
      test_app_shows (test_app_find (get_page (app), MUSTER_TYPE_OFFICER_VIEW, NULL), "Zzyzx"));
}

static void
test_training (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  choose (app, "officer.add-training");
  test_app_type ("Title of the training", "Kayak rescue");
  test_app_type ("Hours of training", "many");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Hours of training", "2:30");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (app, "“Kayak rescue” added to Crowfield, Isaiah"));
  show_tab (app, "training");
  g_assert_true (shows (app, "Kayak rescue"));
}

static void
test_qualification (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  choose (app, "officer.add-qualification");
  test_app_type ("Qualification", "kayak");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  show_tab (app, "qualifications");
  g_assert_true (shows (app, "kayak"));
}

static void
test_document (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (app->folder, "Letter.txt", NULL);

  g_assert_true (g_file_set_contents (path, "A letter", -1, NULL));
  muster_choose_file_answer (path);
  choose (app, "officer.add-document");
  g_assert_true (shows (app, "“Letter.txt” is with the record."));
  g_assert_true (shows (app, "proves the officer"));

  muster_choose_file_answer (app->folder);
  choose (app, "officer.add-document");
  g_assert_true (shows (app, "cannot be read"));
}

/* Files that are dropped anywhere on the record. */
static void
test_drop (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *view = test_app_find (get_page (app), MUSTER_TYPE_OFFICER_VIEW, NULL);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  g_autofree char *path = g_build_filename (app->folder, "Dropped.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };
  GValue value = G_VALUE_INIT;
  gboolean is_taken = FALSE;
  guint i;

  g_assert_true (g_file_set_contents (path, "A letter", -1, NULL));
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
  g_assert_true (shows (app, "“Dropped.txt” is with the record."));
}

static void
test_separate (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  choose (app, "officer.separate");
  test_app_type ("Last day of employment", "");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type the last day of employment."));
  test_app_type ("Last day of employment", "1 Jun 2026");
  test_app_save_form (app);
  g_assert_true (shows (app, "Crowfield, Isaiah is separated on 1 Jun 2026."));
  g_assert_cmpuint (count_shown (app), ==, 22);
  /* The record stays in sight, so that a rehire or an undo is at hand. */
  choose (app, "officer.rehire");
  test_app_type ("Date of hire", "8 Jun 2026");
  test_app_save_form (app);
  g_assert_cmpuint (count_shown (app), ==, 23);
}

static void
test_void (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  choose (app, "officer.void");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Why it should not be there", "Entered twice");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (app, "is voided and counts nowhere."));
  g_assert_cmpuint (count_shown (app), ==, 22);
}

/* A waiver that is asked for here is decided here. */
static void
test_waiver (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row;

  choose (app, "officer.add-waiver");
  test_app_save_form (app);
  test_app_type ("Reason", "Hurt at work");
  if (test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW, "Hours taken off, of") != NULL)
    test_app_type ("Hours taken off, of", "2");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  show_tab (app, "waivers");
  g_assert_true (shows (app, "Hurt at work"));
  row = test_app_find (get_page (app), GTK_TYPE_LABEL, "Hurt at work");
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  test_app_settle (app);
  test_app_type ("Decided by", "POST Council");
  test_app_type ("Decided on", "14 Jun 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  row = test_app_find (get_page (app), GTK_TYPE_LABEL, "POST Council · 14 Jun 2026");
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
}

/* --- What is corrected ---------------------------------------------------------------------------- */

/* Opens the row of the tab that is seen, and gives the window of its fields. */
static GtkWidget *
open_row (TestApp *app, const char *title)
{
  GtkWidget *row = test_app_find (get_page (app), ADW_TYPE_ACTION_ROW, title);
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
type_field (TestApp *app, GtkWidget *window, const char *title, const char *text)
{
  GtkWidget *row = test_app_find (window, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  test_app_settle (app);
}

static void
test_note (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window;

  choose (app, "officer.add-note");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Note", "Asked for the day shift & got it");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (get_page (app), "Asked for the day shift & got it"));
  window = open_row (app, "Asked for the day shift");
  type_field (app, window, "Note", "Asked for the night shift");
  g_assert_true (test_app_shows (get_page (app), "Asked for the night shift"));
  g_signal_emit_by_name (test_app_find (window, GTK_TYPE_BUTTON, "_Void…"), "clicked");
  test_app_type ("Why it should not be there", "Wrong officer");
  test_app_save_form (app);
  g_assert_false (test_app_shows (get_page (app), "Asked for the night shift"));
}

static void
test_identity (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type_field (app, get_page (app), "Badge number", "4711");
  type_field (app, get_page (app), "Telephone number", "860 555 0100");
  g_assert_true (test_app_shows (get_page (app), "badge 4711"));
  g_assert_true (test_app_shows (get_page (app), "860 555 0100"));
}

static void
test_correct (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window;

  choose (app, "officer.add-qualification");
  test_app_type ("Qualification", "kayak");
  test_app_save_form (app);
  show_tab (app, "qualifications");
  window = open_row (app, "kayak");
  test_app_check_names (window);
  type_field (app, window, "Qualification", "canoe");
  gtk_window_close (GTK_WINDOW (window));
  test_app_settle (app);
  g_assert_true (test_app_shows (get_page (app), "canoe"));
  g_assert_false (test_app_shows (get_page (app), "kayak"));
}

/* --- Reach ---------------------------------------------------------------------------------------- */

static void
test_names (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_check_names (get_page (app));
  choose (app, "officer.add-training");
  test_app_check_names (test_app_find_form ());
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

/* The page fits where the window is as small as it gets, with large text too. */
static void
test_width (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_assert_fits (app, get_page (app));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/officers-page/" name, TestApp, "CT", open_officers, func, test_app_tear_down)
  ADD ("list", test_list);
  ADD ("search", test_search);
  ADD ("filter", test_filter);
  ADD ("show-record", test_show_record);
  ADD ("tabs", test_tabs);
  ADD ("history", test_history);
  ADD ("undo-this", test_undo_this);
  ADD ("hire", test_hire);
  ADD ("training", test_training);
  ADD ("qualification", test_qualification);
  ADD ("document", test_document);
  ADD ("drop", test_drop);
  ADD ("separate", test_separate);
  ADD ("void", test_void);
  ADD ("waiver", test_waiver);
  ADD ("note", test_note);
  ADD ("correct", test_correct);
  ADD ("identity", test_identity);
  ADD ("names", test_names);
  ADD ("width", test_width);
#undef ADD
  g_test_add ("/app/officers-page/check-first", TestApp, "CT", test_app_set_up, test_check_first,
              test_app_tear_down);

  return g_test_run ();
}
