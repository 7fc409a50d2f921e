/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is set in the preferences takes effect; what is typed wrong says so and stays. */

#include "app/preferences.h"

#include "actions/check.h"
#include "actions/note.h"
#include "actions/officer-record.h"
#include "app/density.h"
#include "app/settings.h"
#include "support.h"

typedef struct
{
  TestApp app;
  GSettings *settings;
  MusterPage *today;
  GtkWidget *dialog;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer state)
{
  test_app_set_up (&fixture->app, state);
  test_app_open (&fixture->app);
  fixture->settings = muster_settings_new ();
  fixture->today = muster_app_window_show_page (fixture->app.window, "today");
  test_app_settle (&fixture->app);
  fixture->dialog = muster_preferences_new (GTK_WINDOW (fixture->app.window), fixture->settings);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  test_app_settle (&fixture->app);
}

static void
tear_down (Fixture *fixture, gconstpointer state)
{
  g_settings_reset (fixture->settings, MUSTER_SETTING_WARNINGS);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  g_object_unref (fixture->settings);
  test_app_tear_down (&fixture->app, state);
}

static GtkWidget *
type (Fixture *fixture, const char *title, const char *text)
{
  GtkWidget *row = test_app_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "entry-activated");
  test_app_settle (&fixture->app);
  return row;
}

static void
test_warnings (Fixture *fixture, gconstpointer state G_GNUC_UNUSED)
{
  GtkWidget *page = GTK_WIDGET (fixture->today);
  guint n = muster_page_get_things_to_do (fixture->today);
  GtkWidget *row = type (fixture, "Days before", "120 45, 3");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "120, 45, 3");
  g_assert_true (test_app_shows (page, "Within 45 days"));
  g_assert_true (test_app_shows (page, "Within 120 days"));
  g_assert_false (test_app_shows (page, "Within 30 days"));
  type (fixture, "Days before", "5");
  g_assert_cmpuint (muster_page_get_things_to_do (fixture->today), <, n);
}

static void
test_refused (Fixture *fixture, gconstpointer state G_GNUC_UNUSED)
{
  GtkWidget *row = type (fixture, "Days before", "7, 30, 60, 90");
  g_autofree char *set = g_settings_get_string (fixture->settings, MUSTER_SETTING_WARNINGS);

  g_assert_true (test_app_shows (fixture->dialog, "Tiers go down: 90, 60, 30, 7."));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "7, 30, 60, 90");
  g_assert_cmpstr (set, ==, "90, 60, 30, 7");
  type (fixture, "Days before", "14");
  g_assert_false (test_app_shows (fixture->dialog, "Tiers go down"));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
}

/* Closing leaves the row, so what is typed is not lost. */
static void
test_closed (Fixture *fixture, gconstpointer state G_GNUC_UNUSED)
{
  GtkWidget *row = test_app_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, "Days before");
  g_autofree char *set = NULL;

  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "45, 5");
  g_object_ref (fixture->dialog);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  test_app_settle (&fixture->app);
  set = g_settings_get_string (fixture->settings, MUSTER_SETTING_WARNINGS);
  g_assert_cmpstr (set, ==, "45, 5");
  g_object_unref (fixture->dialog);
  fixture->dialog = gtk_window_new ();
}

/* What another program wrote there is no reason to show nothing. */
static void
test_foreign (Fixture *fixture, gconstpointer state G_GNUC_UNUSED)
{
  g_settings_set_string (fixture->settings, MUSTER_SETTING_WARNINGS, "sometimes");
  test_app_settle (&fixture->app);
  g_assert_cmpint (muster_settings_get_warnings (fixture->settings).days[0], ==, 90);
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->today), "Within 30 days"));
}

/* --- Looks ---------------------------------------------------------------------------------------- */

static GtkWidget *
find_cell (GtkWidget *root)
{
  GtkWidget *child;

  if (gtk_widget_has_css_class (root, "c") && gtk_widget_get_mapped (root))
    return root;
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static int
measure_row (Fixture *fixture, GtkWidget *page)
{
  GtkWidget *cell = find_cell (page);

  g_assert_nonnull (cell);
  test_app_settle (&fixture->app);
  return gtk_widget_get_height (gtk_widget_get_parent (cell));
}

static void
test_density (Fixture *fixture, gconstpointer state G_GNUC_UNUSED)
{
  GtkWidget *page = GTK_WIDGET (muster_app_window_show_page (fixture->app.window, "renewals"));
  int heights[3];
  int i;

  muster_density_follow (fixture->settings);
  test_app_settle (&fixture->app);
  for (i = 0; i < 3; i++)
    {
      GtkWidget *row = test_app_find (fixture->dialog, ADW_TYPE_COMBO_ROW, "Rows of tables");

      adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) i);
      test_app_settle (&fixture->app);
      heights[i] = measure_row (fixture, page);
    }
  g_assert_cmpint (heights[0], <, heights[1]);
  g_assert_cmpint (heights[1], <, heights[2]);
  g_settings_reset (fixture->settings, MUSTER_SETTING_DENSITY);
}

/* --- Who is at the keyboard ----------------------------------------------------------------------- */

static gpointer
write_note (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterCheck) check = muster_action_check (workspace, MUSTER_DATE_NONE, NULL, error);
  g_autoptr (MusterOfficerRecord) record = NULL;
  MusterId officer_id =
      ((const MusterCheckOfficer *) g_ptr_array_index (check->officers, 0))->facts->officer->id;

  if (!muster_action_write_note (workspace, &muster_officer_type, officer_id, "Called", NULL,
                                 error))
    return NULL;
  record = muster_action_load_officer_record (workspace, officer_id, error);
  return g_strdup (((const MusterNote *) g_ptr_array_index (record->notes, 0))->author);
}

/* From then on, not only where the file is opened the next time. */
static void
test_operator (Fixture *fixture, gconstpointer state G_GNUC_UNUSED)
{
  GtkWidget *row = type (fixture, "Your name", " Pat  Quill ");
  g_autofree char *author = NULL;

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Pat Quill");
  author = test_app_run (&fixture->app, write_note, NULL, TRUE);
  g_assert_cmpstr (author, ==, "Pat Quill");
  g_settings_reset (fixture->settings, MUSTER_SETTING_OPERATOR);
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, test)                                                                            \
  g_test_add ("/app/preferences/" name, Fixture, "CT", set_up, test, tear_down)
  ADD ("warnings", test_warnings);
  ADD ("refused", test_refused);
  ADD ("closed", test_closed);
  ADD ("foreign", test_foreign);
  ADD ("density", test_density);
  ADD ("operator", test_operator);

  return g_test_run ();
}
