/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An officer's record as of another day: typed, or by a cycle of a certificate. */

#include "support.h"

#include "actions/officer-record.h"
#include "actions/people.h"
#include "app/form.h"
#include "app/officer-view.h"

static MusterPage *
get_page (TestApp *app)
{
  return muster_app_window_show_page (app->window, "officers");
}

static GtkWidget *
get_view (TestApp *app)
{
  GtkWidget *view = test_app_find (GTK_WIDGET (get_page (app)), MUSTER_TYPE_OFFICER_VIEW, NULL);

  g_assert_nonnull (view);
  return view;
}

static gboolean
has_cycle (const MusterOfficerRecord *record, int first_year)
{
  guint i;

  for (i = 0; i < record->cycles->len; i++)
    if (((MusterCycle *) record->cycles->pdata[i])->starts_on == muster_date_new (first_year, 7, 1))
      return TRUE;
  return FALSE;
}

/* Gives the id of somebody who renewed in 2023, after as many of them as @data says. */
static gpointer
find_renewed (MusterWorkspace *workspace, gpointer data, GError **error)
{
  guint skipped = GPOINTER_TO_UINT (data);
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);
  guint i;

  for (i = 0; people != NULL && i < muster_table_get_n_rows (people); i++)
    {
      MusterId id = muster_table_get_number (people, i, MUSTER_PEOPLE_ID);
      g_autoptr (MusterOfficerRecord) record =
          muster_action_load_officer_record (workspace, id, error);

      if (record != NULL && has_cycle (record, 2020) && has_cycle (record, 2023) && skipped-- == 0)
        return g_memdup2 (&id, sizeof id);
    }
  return NULL;
}

static void
open_officers (TestApp *app, gconstpointer state)
{
  g_autofree MusterId *id = NULL;

  test_app_set_up (app, state);
  test_app_open (app);
  g_assert_nonnull (get_page (app));
  id = test_app_run (app, find_renewed, NULL, FALSE);
  muster_page_show_record (get_page (app), &muster_officer_type, *id);
  test_app_settle (app);
}

static void
show_tab (TestApp *app, const char *name)
{
  g_assert_true (gtk_widget_activate_action (get_view (app), "officer.show-tab", "s", name));
  test_app_settle (app);
}

static void
show_day (TestApp *app, const char *day)
{
  g_assert_true (gtk_widget_activate_action (get_view (app), "officer.choose-day", NULL));
  test_app_settle (app);
  test_app_type ("Day", day);
  test_app_save_form (app);
}

static GtkWidget *
find_named (GtkWidget *root, const char *beginning)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);
  GtkWidget *child, *found = NULL;

  if (GTK_IS_BUTTON (root) && gtk_widget_is_visible (root) && tooltip != NULL &&
      g_str_has_prefix (tooltip, beginning))
    return root;
  for (child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child))
      found = find_named (child, beginning);
  return found;
}

static void
press (TestApp *app, const char *beginning)
{
  GtkWidget *button = find_named (get_view (app), beginning);

  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
}

static void
test_typed (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *people = g_strdup (muster_page_get_subtitle (get_page (app)));

  show_day (app, "31 Jun 2025");
  g_assert_true (test_app_shows (test_app_find_form (), "June has 30 days."));
  test_app_type ("Day", "6/30/2025");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_cmpstr (muster_page_get_subtitle (get_page (app)), ==, "as of 30 Jun 2025");
  g_assert_true (muster_page_is_other_day (get_page (app)));
  press (app, "Back to today");
  g_assert_cmpstr (muster_page_get_subtitle (get_page (app)), ==, people);
  g_assert_false (muster_page_is_other_day (get_page (app)));
  g_assert_null (find_named (get_view (app), "Back to today"));
}

/* Whoever is shown next is judged as of the same day; today's list stays today's. */
static void
test_next_officer (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *summary = g_strdup (muster_page_get_summary (get_page (app)));
  MusterPage *page = get_page (app);
  g_autofree MusterId *other = test_app_run (app, find_renewed, GUINT_TO_POINTER (1), FALSE);

  show_day (app, "30 Jun 2023");
  muster_page_show_record (page, &muster_officer_type, *other);
  test_app_settle (app);
  g_assert_cmpstr (muster_page_get_subtitle (page), ==, "as of 30 Jun 2023");
  g_assert_cmpstr (muster_page_get_summary (page), ==, summary);
}

/* A cycle is shown as it stood on its last day, with its reasons; the focus stays on it. */
static void
test_cycle (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *button, *focus;

  press (app, "Cycle 1 Jul 2020 to 30 Jun 2023, ");
  g_assert_cmpstr (muster_page_get_subtitle (get_page (app)), ==, "as of 30 Jun 2023");
  button = find_named (get_view (app), "Cycle 1 Jul 2020 to 30 Jun 2023, ");
  focus = gtk_root_get_focus (GTK_ROOT (app->window));
  g_assert_true (focus == button);
  g_assert_true (gtk_widget_has_css_class (button, "shown"));
  gtk_widget_child_focus (GTK_WIDGET (app->window), GTK_DIR_RIGHT);
  focus = gtk_root_get_focus (GTK_ROOT (app->window));
  g_assert_true (focus == find_named (get_view (app), "Cycle 1 Jul 2023 to 30 Jun 2026, "));
  show_tab (app, "certificates");
  g_assert_true (
      test_app_shows (get_view (app), "Cycle 1 Jul 2020 to 30 Jun 2023, as of 30 Jun 2023"));
  test_app_check_names (GTK_WIDGET (get_page (app)));
  press (app, "Cycle 1 Jul 2023 to 30 Jun 2026, ");
  g_assert_false (muster_page_is_other_day (get_page (app)));
  g_assert_true (
      test_app_shows (get_view (app), "Cycle 1 Jul 2023 to 30 Jun 2026, as of today, 15 Jun 2026"));
  show_day (app, "30 Jun 2026");
  g_assert_true (test_app_shows (get_view (app), "last day of the cycle"));
}

/* The training is filtered by the same choice, in both directions. */
static void
test_training (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkDropDown *filter;
  GtkStringObject *chosen;
  GtkSelectionModel *rows;
  guint all;

  show_tab (app, "training");
  rows = gtk_column_view_get_model (
      GTK_COLUMN_VIEW (test_app_find (get_view (app), GTK_TYPE_COLUMN_VIEW, NULL)));
  all = g_list_model_get_n_items (G_LIST_MODEL (rows));
  filter = GTK_DROP_DOWN (test_app_find (get_view (app), GTK_TYPE_DROP_DOWN, NULL));
  gtk_drop_down_set_selected (filter, 2);
  test_app_settle (app);
  g_assert_true (muster_page_is_other_day (get_page (app)));
  g_assert_cmpuint (gtk_drop_down_get_selected (filter), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), <, all);
  press (app, "Back to today");
  g_assert_cmpuint (gtk_drop_down_get_selected (filter), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, all);
  show_day (app, "30 Jun 2023");
  chosen = gtk_drop_down_get_selected_item (filter);
  g_assert_cmpstr (gtk_string_object_get_string (chosen), ==, "Cycle 1 Jul 2020 to 30 Jun 2023");
}

static void
test_width (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  show_day (app, "30 Jun 2023");
  show_tab (app, "certificates");
  test_app_assert_fits (app, GTK_WIDGET (get_page (app)));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/officer-day/" name, TestApp, "CT", open_officers, func, test_app_tear_down)
  ADD ("typed", test_typed);
  ADD ("next-officer", test_next_officer);
  ADD ("cycle", test_cycle);
  ADD ("training", test_training);
  ADD ("width", test_width);
#undef ADD

  return g_test_run ();
}
