/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Driving a window from its own process. */

#include "support.h"
#include "quark-table.h"

#include <string.h>

#include "actions/environment.h"
#include "actions/sample.h"
#include "app/form.h"
#include "app/settings.h"
#include "support/document.h"

#define WAIT_SECONDS 60
#define NOON_15_JUNE_2026 "1781524800"

void
test_app_init (int *argc, char ***argv)
{
  test_quark_table_forgive ();
  g_setenv ("SOURCE_DATE_EPOCH", NOON_15_JUNE_2026, TRUE);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
}

static void
make_sample (const char *path, const char *state)
{
  MusterSampleOptions options = { state, 0, 1, 7, muster_date_new (2026, 6, 15), NULL };
  g_autofree char *rules = NULL;
  GError *error = NULL;

  rules = muster_rules_read_shipped (muster_sample_find_pack (state), &error);
  g_assert_no_error (error);
  options.rules = rules;
  muster_sample_make (path, &options, &error);
  g_assert_no_error (error);
}

void
test_app_make_empty (TestApp *app)
{
  g_autoptr (MusterAgency) agency = muster_agency_new ();
  MusterEnvironment environment = { { 0 }, 0, NULL, TRUE };
  GError *error = NULL;
  g_autofree char *rules = muster_rules_read_shipped (muster_sample_find_pack ("CT"), &error);

  g_assert_no_error (error);
  agency->name = g_strdup ("Empty Police");
  agency->state = g_strdup ("CT");
  muster_workspace_create (app->path, agency, rules, &environment, &error);
  g_assert_no_error (error);
}

void
test_app_set_up (TestApp *app, gconstpointer state)
{
  g_autoptr (GSettings) settings = muster_settings_new ();

  app->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  app->path = g_build_filename (app->folder, "Agency.muster", NULL);
  if (state != NULL)
    make_sample (app->path, state);
  app->window = muster_app_window_new (NULL, settings);
  gtk_window_present (GTK_WINDOW (app->window));
}

void
test_app_tear_down (TestApp *app, gconstpointer state G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (app->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  test_remove_tree (app->folder);
  g_free (app->folder);
  g_free (app->path);
}

/* --- Waiting -------------------------------------------------------------------------------------- */

static gboolean
wake_up (gpointer data G_GNUC_UNUSED)
{
  return G_SOURCE_CONTINUE;
}

void
test_app_wait (TestCondition condition, gpointer data, const char *what)
{
  gint64 deadline = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;
  guint timer = g_timeout_add (10, wake_up, NULL);

  while (!condition (data))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("Waited in vain for %s", what);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (timer);
}

static gboolean
has_file (gpointer data)
{
  return muster_app_window_get_session (data) != NULL;
}

void
test_app_open (TestApp *app)
{
  muster_app_window_open (app->window, app->path);
  test_app_wait (has_file, app->window, "the file");
  test_app_settle (app);
}

static gboolean
is_idle (gpointer data)
{
  MusterSession *session = muster_app_window_get_session (data);

  return session == NULL || !muster_session_is_busy (session);
}

void
test_app_settle (TestApp *app)
{
  guint i;

  /* What came back may have started more, and so may what was drawn. */
  for (i = 0; i < 3; i++)
    {
      test_app_wait (is_idle, app->window, "work to end");
      while (g_main_context_iteration (NULL, FALSE))
        ;
      gtk_test_widget_wait_for_draw (GTK_WIDGET (app->window));
    }
}

/* --- Work ------------------------------------------------------------------------------------------ */

static void
work_done (GObject *session, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  *(gpointer *) data = muster_session_run_finish (MUSTER_SESSION (session), result, &error);
  g_assert_no_error (error);
}

static gboolean
has_result (gpointer data)
{
  return *(gpointer *) data != NULL;
}

gpointer
test_app_run (TestApp *app, MusterSessionFunc func, gpointer data, gboolean changes)
{
  const MusterSessionWork work = { func, data, NULL, NULL, changes };
  gpointer result = NULL;

  muster_session_run_async (muster_app_window_get_session (app->window), &work, NULL, work_done,
                            &result);
  test_app_wait (has_result, &result, "the work");
  return result;
}

/* --- Looking -------------------------------------------------------------------------------------- */

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (GTK_IS_TEXT (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  return NULL;
}

GtkWidget *
test_app_find (GtkWidget *root, GType type, const char *text)
{
  const char *own = get_text (root);
  GtkWidget *child;

  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      (text == NULL || (own != NULL && strstr (own, text) != NULL)))
    return root;
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_app_find (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
test_app_shows (GtkWidget *root, const char *text)
{
  return test_app_find (root, GTK_TYPE_WIDGET, text) != NULL;
}

/* --- Forms ---------------------------------------------------------------------------------------- */

GtkWidget *
test_app_find_form (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (MUSTER_IS_FORM (window))
        return window;
    }
  return NULL;
}

void
test_app_type (const char *title, const char *text)
{
  GtkWidget *row = test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW, title);

  if (row == NULL)
    g_error ("no row “%s” in the form", title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

void
test_app_choose (const char *title, guint choice)
{
  GtkWidget *row = test_app_find (test_app_find_form (), ADW_TYPE_COMBO_ROW, title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), choice);
}

void
test_app_save_form (TestApp *app)
{
  gtk_widget_activate_action (test_app_find_form (), "form.save", NULL);
  test_app_settle (app);
}

/* --- What every page has to keep ------------------------------------------------------------------ */

static gboolean
needs_name (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) ||
         GTK_IS_DROP_DOWN (widget) || G_OBJECT_TYPE (widget) == GTK_TYPE_LIST_VIEW ||
         GTK_IS_COLUMN_VIEW (widget);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL);
}

void
test_app_check_names (GtkWidget *widget)
{
  GtkWidget *child;

  if (!gtk_widget_get_visible (widget) || GTK_IS_POPOVER (widget))
    return;
  if (needs_name (widget) && !has_name (widget) &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) == NULL &&
      gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW) == NULL &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) == NULL)
    g_error ("A %s in a %s has no accessible name", G_OBJECT_TYPE_NAME (widget),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    test_app_check_names (child);
}

#define SMALLEST 1000
#define RAIL 57
#define LARGE_TEXT_DPI (144 * 1024) /* one and a half times the usual */

void
test_app_assert_fits (TestApp *app, GtkWidget *page)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int usual, minimum;

  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", LARGE_TEXT_DPI, NULL);
  test_app_settle (app);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
  g_assert_cmpint (minimum, <=, SMALLEST - RAIL);
}
