/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Renewals" over a sample agency on 15 Jun 2026. */

#include "actions/environment.h"
#include "actions/void.h"
#include "app/grid.h"
#include "app/reasons-panel.h"
#include "app/renewals-page.h"
#include "app/renewals-words.h"
#include "support.h"

typedef struct
{
  GtkWidget *page;
  MusterGrid *grid;
  GtkWidget *panel;
} Parts;

static gboolean
has_rows (gpointer data)
{
  return muster_grid_get_cursor (data, NULL, NULL);
}

static Parts
show_page (TestApp *app)
{
  Parts parts;

  test_app_open (app);
  parts.page = GTK_WIDGET (muster_app_window_show_page (app->window, "renewals"));
  gtk_widget_grab_focus (parts.page);
  test_app_settle (app);
  parts.grid = MUSTER_GRID (test_app_find (parts.page, MUSTER_TYPE_GRID, NULL));
  test_app_wait (has_rows, parts.grid, "the rows");
  parts.panel = test_app_find (parts.page, MUSTER_TYPE_REASONS_PANEL, NULL);
  g_assert_nonnull (parts.panel);
  return parts;
}

/* What the whole table says, as it is copied. */
static gboolean
table_says (const Parts *parts, const char *text)
{
  g_autofree char *table = NULL;
  guint position, column;

  g_assert_true (muster_grid_get_cursor (parts->grid, &position, &column));
  table = muster_grid_copy (parts->grid, TRUE);
  return g_strrstr (table, text) != NULL;
}

static guint
count_rows (const Parts *parts)
{
  g_autofree char *table = muster_grid_copy (parts->grid, TRUE);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  return g_strv_length (lines) - 2;
}

static const char *
get_summary (const Parts *parts)
{
  return muster_page_get_summary (MUSTER_PAGE (parts->page));
}

/* --- Connecticut: cycles -------------------------------------------------------------------------- */

static void
test_cycle (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);
  guint position, column;

  /* The cycle that ends first, those who lack most at the top, the cursor on the first requirement. */
  g_assert_true (test_app_shows (parts.page, "Cycle ends 30 Jun 2026 (11)"));
  g_assert_cmpuint (count_rows (&parts), ==, 11);
  g_assert_true (table_says (&parts, "\nRedfeather-Cole, Winona Q.\tshort 16.00\t9.00\t3.00\t"));
  g_assert_true (table_says (&parts, "\nStonehollow, Everett\t89.00\tshort 3.00\t2.00\t"));
  g_assert_cmpstr (get_summary (&parts), ==,
                   "11 officers · 5 short by 26.00 h together · 4 due soon · 2 not decidable · 4 "
                   "with nothing missing");
  g_assert_true (muster_grid_get_cursor (parts.grid, &position, &column));
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (column, ==, 1);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (app->window))), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Redfeather-Cole, Winona Q., Review training in the certification period, short 16.00 hours");
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Nobody here has verified the rules"));
  g_assert_cmpuint (muster_page_get_things_to_do (MUSTER_PAGE (parts.page)), ==, 6);
}

/* Nowhere is anybody called what no source lets us say. */
static void
test_words (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);

  g_assert_true (table_says (&parts, "4 of 10"));
  g_assert_false (test_app_shows (parts.page, "ready"));
  g_assert_false (test_app_shows (parts.page, "ompliant"));
}

static void
test_chips (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);
  GtkWidget *chip = test_app_find (parts.page, GTK_TYPE_TOGGLE_BUTTON, "Short 5");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  g_assert_cmpuint (count_rows (&parts), ==, 5);
  chip = test_app_find (parts.page, GTK_TYPE_TOGGLE_BUTTON, "Nothing missing 4");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  g_assert_cmpuint (count_rows (&parts), ==, 4);
  g_assert_false (table_says (&parts, "short"));
  chip = test_app_find (parts.page, GTK_TYPE_TOGGLE_BUTTON, "Waived 0");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  g_assert_false (muster_grid_get_cursor (parts.grid, NULL, NULL));
  g_assert_true (test_app_shows (parts.page, "Nothing here is waived."));
}

static void
test_periods (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);
  GtkDropDown *chooser = GTK_DROP_DOWN (test_app_find (parts.page, GTK_TYPE_DROP_DOWN, NULL));
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (chooser));

  g_assert_cmpuint (n, ==, 4);
  gtk_drop_down_set_selected (chooser, 1);
  g_assert_true (test_app_shows (parts.page, "Cycle ends 30 Jun 2027 (5)"));
  g_assert_cmpuint (count_rows (&parts), ==, 5);
  gtk_drop_down_set_selected (chooser, n - 1);
  g_assert_true (test_app_shows (parts.page, "Everybody (23)"));
  g_assert_cmpuint (count_rows (&parts), ==, 23);
  /* What is chosen stays chosen when the file changes. */
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
  g_assert_true (test_app_shows (parts.page, "Everybody ("));
}

/* Voids those whose period ends then. */
static gpointer
void_cohort (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterRows) rows =
      muster_renewals_load (workspace, GINT_TO_POINTER (MUSTER_DATE_NONE), error);
  gboolean is_done = rows != NULL;
  guint i;

  for (i = 0; is_done && i < muster_rows_get_n (rows); i++)
    if (muster_renewals_is_wanted (rows, i, GPOINTER_TO_INT (data), 0))
      is_done = muster_action_void (workspace, &muster_officer_type, muster_rows_get_id (rows, i),
                                    "Entered twice", error);
  return GINT_TO_POINTER (is_done);
}

/* A period from which the last officer went is still the one that was chosen; a button leads on. */
static void
test_nobody (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);
  GtkDropDown *chooser = GTK_DROP_DOWN (test_app_find (parts.page, GTK_TYPE_DROP_DOWN, NULL));
  GtkWidget *next;

  gtk_drop_down_set_selected (chooser, 1);
  g_assert_cmpuint (count_rows (&parts), ==, 5);
  test_app_run (app, void_cohort, GINT_TO_POINTER (muster_date_new (2027, 6, 30)), TRUE);
  test_app_settle (app);
  g_assert_true (test_app_shows (parts.page, "Cycle ends 30 Jun 2027 (0)"));
  g_assert_true (test_app_shows (parts.page, "Nobody renews on 30 Jun 2027."));
  next = test_app_find (parts.page, GTK_TYPE_BUTTON, "Next: ");
  g_assert_nonnull (next);
  g_signal_emit_by_name (next, "clicked");
  g_assert_false (test_app_shows (parts.page, "Nobody renews on"));
  g_assert_cmpuint (count_rows (&parts), ==, 6);
  g_assert_cmpuint (gtk_drop_down_get_selected (chooser), ==, 2);
}

static void
test_panel (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);

  g_assert_true (test_app_shows (parts.panel, "Review training in the certification period"));
  g_assert_true (test_app_shows (parts.panel, "Redfeather-Cole, Winona Q. · CT-10"));
  g_assert_true (test_app_shows (parts.panel, "44.00 of 60.00 h · by 30 Jun 2026 · 15 days left"));
  g_assert_true (test_app_shows (parts.panel, "Rule: "));
  g_assert_true (test_app_shows (parts.panel, "Would close it"));
  /* It follows the cursor. */
  muster_grid_press (parts.grid, GDK_KEY_Right, 0);
  g_assert_true (test_app_shows (parts.panel, "9.00 of 9.00 h"));
  g_assert_false (test_app_shows (parts.panel, "Would close it"));
  /* Escape closes it, Enter opens it again. */
  muster_grid_press (parts.grid, GDK_KEY_Escape, 0);
  g_assert_false (gtk_widget_get_visible (parts.panel));
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (parts.grid)) != NULL);
  muster_grid_press (parts.grid, GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_get_visible (parts.panel));
  g_assert_true (test_app_shows (parts.panel, "Firearms"));
}

/* A column of several lists them; each one can be opened. */
static void
test_group (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);
  GtkWidget *row;

  muster_grid_set_cursor (parts.grid, 0, 4);
  g_assert_true (test_app_shows (parts.panel, "Other duties"));
  g_assert_true (test_app_shows (parts.panel, "CPR card in force at all times"));
  muster_grid_set_cursor (parts.grid, 0, 5);
  g_assert_true (test_app_shows (parts.panel, "Topics"));
  g_assert_true (test_app_shows (parts.panel, "no hours set"));
  muster_grid_press (parts.grid, GDK_KEY_Return, 0);
  row = test_app_find (parts.panel, GTK_TYPE_LIST_BOX_ROW, NULL);
  gtk_widget_activate (row);
  g_assert_nonnull (gtk_widget_get_focus_child (parts.panel));
  g_assert_true (test_app_shows (parts.panel, "no source says how many are asked"));
}

static void
test_earned (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);
  GtkWidget *earned = test_app_find (parts.page, GTK_TYPE_TOGGLE_BUTTON, "_Earned");

  g_assert_false (test_app_shows (GTK_WIDGET (parts.grid), "44.00 of 60"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (earned), TRUE);
  g_assert_true (test_app_shows (GTK_WIDGET (parts.grid), "44.00 of 60"));
}

static void
test_search (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);
  GtkWidget *entry;

  muster_page_search (MUSTER_PAGE (parts.page));
  entry = test_app_find (parts.page, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "lavallee");
  test_app_settle (app);
  g_assert_cmpuint (count_rows (&parts), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "zzz");
  test_app_settle (app);
  g_assert_true (test_app_shows (parts.page, "No officer here matches “zzz”."));
}

/* Below the table where the window is narrow, beside it where it is wide. */
static void
test_narrow (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);
  GtkWidget *paned = gtk_widget_get_ancestor (parts.panel, GTK_TYPE_PANED);

  muster_page_set_narrow (MUSTER_PAGE (parts.page), TRUE);
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (paned)), ==,
                   GTK_ORIENTATION_VERTICAL);
  /* The window knows better. */
  gtk_widget_queue_resize (GTK_WIDGET (app->window));
  test_app_settle (app);
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (paned)), ==,
                   GTK_ORIENTATION_HORIZONTAL);
}

static void
note_record (MusterPage *page G_GNUC_UNUSED, gpointer type, gint64 id, gpointer data)
{
  g_assert_true (type == &muster_officer_type);
  *(gint64 *) data = id;
}

static void
test_open_record (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);
  GtkWidget *button = test_app_find (parts.panel, GTK_TYPE_BUTTON, "Open _Record");
  gint64 id = 0;

  g_signal_connect (parts.page, "open-record", G_CALLBACK (note_record), &id);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (id, !=, 0);
}

/* --- Colorado: years ------------------------------------------------------------------------------ */

static void
test_year (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Parts parts = show_page (app);

  g_assert_true (test_app_shows (parts.page, "Year 2026 (38)"));
  g_assert_cmpuint (count_rows (&parts), ==, 38);
  g_assert_true (table_says (&parts, "\nKovalenchuk, Vasyl V.\tshort 17.00\tshort 8.00\t"));
  g_assert_true (table_says (&parts, "\tlate 60 d\t"));
}

/* --- Nothing and much ----------------------------------------------------------------------------- */

static void
test_empty (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterEnvironment environment = muster_environment_read ();
  g_autoptr (MusterAgency) agency = muster_agency_new ();
  g_autofree char *rules = NULL;
  GtkWidget *page;
  GError *error = NULL;

  rules = muster_rules_read_shipped ("us-ct", &error);
  g_assert_no_error (error);
  agency->name = g_strdup ("Nobody’s Police");
  agency->state = g_strdup ("CT");
  muster_workspace_create (app->path, agency, rules, &environment, &error);
  g_assert_no_error (error);
  test_app_open (app);
  page = GTK_WIDGET (muster_app_window_show_page (app->window, "renewals"));
  test_app_settle (app);
  g_assert_true (test_app_shows (page, "No officers yet"));
  g_assert_null (muster_page_get_banner (MUSTER_PAGE (page)));
}

/* At one and a half times the size of text the page still fits the smallest window, beside the rail. */
static void
test_large_text (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkSettings *settings = gtk_settings_get_default ();
  Parts parts = show_page (app);
  int minimum, dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 144 * 1024, NULL);
  muster_page_set_narrow (MUSTER_PAGE (parts.page), TRUE);
  gtk_widget_measure (parts.page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 900);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    const char *state;
    void (*test) (TestApp *app, gconstpointer data);
  } tests[] = {
    { "/app/renewals-page/cycle", "CT", test_cycle },
    { "/app/renewals-page/words", "CT", test_words },
    { "/app/renewals-page/chips", "CT", test_chips },
    { "/app/renewals-page/periods", "CT", test_periods },
    { "/app/renewals-page/nobody", "CT", test_nobody },
    { "/app/renewals-page/panel", "CT", test_panel },
    { "/app/renewals-page/group", "CT", test_group },
    { "/app/renewals-page/earned", "CT", test_earned },
    { "/app/renewals-page/search", "CT", test_search },
    { "/app/renewals-page/narrow", "CT", test_narrow },
    { "/app/renewals-page/open-record", "CT", test_open_record },
    { "/app/renewals-page/year", "CO", test_year },
    { "/app/renewals-page/empty", NULL, test_empty },
    { "/app/renewals-page/large-text", "CT", test_large_text },
  };
  guint i;

  test_app_init (&argc, &argv);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestApp, tests[i].state, test_app_set_up, tests[i].test,
                test_app_tear_down);
  return g_test_run ();
}
