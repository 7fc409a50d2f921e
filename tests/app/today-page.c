/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due, in the window: the very agenda of the action, and each line leads on. */

#include "actions/agenda.h"
#include "actions/environment.h"
#include "support.h"
#include "support/document.h"

static void
test_sample (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page;
  guint i, n_rows = 0;
  g_autoptr (MusterAgenda) agenda = NULL;
  g_autoptr (MusterWorkspace) workspace = NULL;
  MusterEnvironment environment = muster_environment_read ();
  GError *error = NULL;

  workspace = muster_workspace_open (app->path, MUSTER_WORKSPACE_READ, &environment, &error);
  g_assert_no_error (error);
  agenda = muster_action_make_agenda (workspace, MUSTER_DATE_NONE, &error);
  g_assert_no_error (error);
  g_clear_pointer (&workspace, muster_workspace_close);
  test_app_open (app);
  page = muster_app_window_show_page (app->window, "today");
  test_app_settle (app);
  g_assert_cmpstr (muster_page_get_subtitle (page), ==, "Monday, 15 June 2026");
  g_assert_cmpuint (muster_page_get_things_to_do (page), ==, agenda->items->len);
  for (i = 0; i < agenda->items->len; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);

      g_assert_true (test_app_shows (GTK_WIDGET (page), item->title));
      g_assert_true (test_app_shows (GTK_WIDGET (page), item->detail));
      n_rows++;
    }
  g_assert_cmpuint (n_rows, >, 3);
  g_assert_true (test_app_shows (GTK_WIDGET (page), "with nothing missing"));
}

/* An item about one officer leads to the officer. */
static void
test_leads_on (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page;
  GtkWidget *row;

  test_app_open (app);
  page = muster_app_window_show_page (app->window, "today");
  test_app_settle (app);
  row = test_app_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Certificate “Basic” ended");
  if (row == NULL)
    row = test_app_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Qualification “");
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page)));
}

/* What no page shows yet leads nowhere, rather than to a click without an answer. */
static void
test_leads_nowhere (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page;
  GtkWidget *label;

  test_app_open (app);
  page = muster_app_window_show_page (app->window, "today");
  test_app_settle (app);
  label = test_app_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Claim 1 of REG-07 was due");
  g_assert_nonnull (label);
  g_assert_false (gtk_list_box_row_get_activatable (
      GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW))));
}

static gboolean
says_no_officers (gpointer window)
{
  return test_app_shows (window, "No officers yet");
}

static void
test_empty (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterAgency) agency = muster_agency_new ();
  g_autofree char *rules = NULL;
  MusterEnvironment environment = muster_environment_read ();
  GError *error = NULL;

  agency->name = g_strdup ("Spring Falls Police Department");
  agency->state = g_strdup ("CO");
  rules = muster_rules_read_shipped ("us-co", &error);
  g_assert_no_error (error);
  muster_workspace_create (app->path, agency, rules, &environment, &error);
  g_assert_no_error (error);
  test_app_open (app);
  muster_app_window_show_page (app->window, "today");
  test_app_wait (says_no_officers, app->window, "the empty page");
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "_Add Officer"));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add ("/app/today-page/sample", TestApp, "CT", test_app_set_up, test_sample,
              test_app_tear_down);
  g_test_add ("/app/today-page/leads-on", TestApp, "CT", test_app_set_up, test_leads_on,
              test_app_tear_down);
  g_test_add ("/app/today-page/leads-nowhere", TestApp, "CO", test_app_set_up, test_leads_nowhere,
              test_app_tear_down);
  g_test_add ("/app/today-page/empty", TestApp, NULL, test_app_set_up, test_empty,
              test_app_tear_down);

  return g_test_run ();
}
