/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due, in the window: the very agenda of the action, and each line leads on. */

#include "actions/agenda.h"
#include "actions/environment.h"
#include "app/rules-page.h"
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
  agenda = muster_action_make_agenda (workspace, MUSTER_DATE_NONE, NULL, &error);
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

/* --- Focus and snoozing --------------------------------------------------------------------------- */

static GtkWidget *
get_focused_row (TestApp *app)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (app->window));

  return focus != NULL && GTK_IS_LIST_BOX_ROW (focus) ? focus : NULL;
}

static gboolean
row_is_focused (gpointer app)
{
  return get_focused_row (app) != NULL;
}

static MusterPage *
open_today (TestApp *app)
{
  MusterPage *page;

  test_app_open (app);
  page = muster_app_window_show_page (app->window, "today");
  gtk_widget_grab_focus (GTK_WIDGET (page));
  test_app_settle (app);
  test_app_wait (row_is_focused, app, "the focus in a row");
  return page;
}

/* The page has the focus in its first row, and arrows leave a tier for the next. */
static void
test_focus (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_today (app);
  GtkWidget *row = get_focused_row (app);
  GtkWidget *list = gtk_widget_get_parent (row);
  GtkWidget *next;
  gboolean is_done;

  g_assert_true (row == gtk_widget_get_first_child (list));
  g_assert_null (gtk_widget_get_prev_sibling (gtk_widget_get_parent (list)));
  g_signal_emit_by_name (list, "keynav-failed", GTK_DIR_DOWN, &is_done);
  g_assert_true (is_done);
  next = get_focused_row (app);
  g_assert_nonnull (next);
  g_assert_true (gtk_widget_get_parent (next) != list);
  g_signal_emit_by_name (gtk_widget_get_parent (next), "keynav-failed", GTK_DIR_UP, &is_done);
  g_assert_true (get_focused_row (app) == gtk_widget_get_last_child (list));
  g_assert_true (gtk_widget_is_ancestor (list, GTK_WIDGET (page)));
}

static gboolean
says_snoozed (gpointer page)
{
  return test_app_shows (page, "until 16 Jun 2026");
}

static gboolean
says_nothing_snoozed (gpointer page)
{
  return !test_app_shows (page, "until 16 Jun 2026");
}

static gboolean
says_why (gpointer page)
{
  return test_app_shows (page, "Snooze to a day before the due date");
}

static void
type_day (MusterPage *page, const char *day)
{
  GtkWidget *entry = test_app_find (GTK_WIDGET (page), GTK_TYPE_ENTRY, NULL);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), day);
  g_signal_emit_by_name (entry, "activate");
}

static void
focus_item (MusterPage *page, const char *detail)
{
  GtkWidget *label = test_app_find (GTK_WIDGET (page), GTK_TYPE_LABEL, detail);

  g_assert_nonnull (label);
  gtk_widget_grab_focus (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW));
}

/* An item of the sample that can be put off for a day. */
static char *
find_snoozable (TestApp *app)
{
  MusterEnvironment environment = muster_environment_read ();
  GError *error = NULL;
  g_autoptr (MusterWorkspace) workspace =
      muster_workspace_open (app->path, MUSTER_WORKSPACE_READ, &environment, &error);
  g_autoptr (MusterAgenda) agenda = NULL;
  char *detail = NULL;
  guint i;

  g_assert_no_error (error);
  agenda = muster_action_make_agenda (workspace, MUSTER_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  for (i = 0; i < agenda->items->len && detail == NULL; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);

      if (item->days > 5)
        detail = g_strdup (item->detail);
    }
  g_assert_nonnull (detail);
  return detail;
}

static void
test_snooze (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *detail = find_snoozable (app);
  MusterPage *page = open_today (app);
  guint n = muster_page_get_things_to_do (page);

  focus_item (page, detail);
  gtk_widget_activate_action (GTK_WIDGET (page), "today.snooze", NULL);
  type_day (page, "someday");
  g_assert_true (test_app_shows (GTK_WIDGET (page), "Type a date such as"));
  type_day (page, "1 Jan 2040");
  test_app_wait (says_why, page, "the refusal");
  type_day (page, "16 Jun 2026");
  test_app_wait (says_snoozed, page, "the item behind the others");
  test_app_settle (app);
  g_assert_cmpuint (muster_page_get_things_to_do (page), ==, n - 1);
  g_assert_true (row_is_focused (app));
  focus_item (page, "until 16 Jun 2026");
  gtk_widget_activate_action (GTK_WIDGET (page), "today.snooze", NULL);
  test_app_wait (says_nothing_snoozed, page, "the item in its place");
  test_app_settle (app);
  g_assert_cmpuint (muster_page_get_things_to_do (page), ==, n);
}

/* --- Where the other rows lead -------------------------------------------------------------------- */

static GtkWidget *
find_list (GtkWidget *root, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (root, G_OBJECT_TYPE (root), name));
}

static void
test_class (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_today (app);
  GtkWidget *list = find_list (GTK_WIDGET (page), "classes");
  GtkWidget *row = gtk_widget_get_first_child (list);

  g_assert_nonnull (row);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_signal_emit_by_name (list, "row-activated", row);
  test_app_settle (app);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page)));
}

static void
test_findings (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_today (app);
  GtkWidget *list = find_list (GTK_WIDGET (page), "findings");
  GtkWidget *row;

  for (row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)))
      break;
  g_assert_nonnull (row);
  g_signal_emit_by_name (list, "row-activated", row);
  test_app_settle (app);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page)));
}

/* What is about an officer names the officer; what is about rules leads to them. */
static void
test_rules (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_today (app);
  GtkWidget *list = find_list (GTK_WIDGET (page), "findings");
  GtkWidget *row;

  g_assert_true (test_app_shows (list, ", "));
  for (row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (test_app_shows (row, "Nobody here verified"))
      break;
  g_assert_nonnull (row);
  g_signal_emit_by_name (list, "row-activated", row);
  test_app_settle (app);
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_PAGE, NULL));
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
  g_test_add ("/app/today-page/focus", TestApp, "CT", test_app_set_up, test_focus,
              test_app_tear_down);
  g_test_add ("/app/today-page/snooze", TestApp, "CT", test_app_set_up, test_snooze,
              test_app_tear_down);
  g_test_add ("/app/today-page/class", TestApp, "CT", test_app_set_up, test_class,
              test_app_tear_down);
  g_test_add ("/app/today-page/rules", TestApp, "CT", test_app_set_up, test_rules,
              test_app_tear_down);
  g_test_add ("/app/today-page/findings", TestApp, "CT", test_app_set_up, test_findings,
              test_app_tear_down);
  g_test_add ("/app/today-page/empty", TestApp, NULL, test_app_set_up, test_empty,
              test_app_tear_down);

  return g_test_run ();
}
