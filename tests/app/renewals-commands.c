/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done from a cell of the page "Renewals", over a sample agency on 15 Jun 2026. */

#include "app/grid.h"
#include "app/packet-page.h"
#include "app/reasons-panel.h"
#include "app/renewals-page.h"
#include "core/waiver.h"
#include "renewals-window.h"

/* Columns of the sample's matrix. */
enum
{
  NAME,
  TOTAL,
  FIREARMS,
  LEGAL,
  OTHERS,
  TOPICS,
};

static char *
read_cell (MusterGrid *grid)
{
  return g_strchomp (muster_grid_copy (grid, FALSE));
}

static void
assert_cell (MusterGrid *grid, const char *expected)
{
  g_autofree char *text = read_cell (grid);

  g_assert_cmpstr (text, ==, expected);
}

static void
press (TestApp *app, MusterGrid *grid, guint key)
{
  g_assert_true (muster_grid_press (grid, key, 0));
  test_app_settle (app);
}

static void
undo (TestApp *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
}

/* --- Waivers -------------------------------------------------------------------------------------- */

/* What is refused stands beside its field, and what was typed stays. */
static void
test_waiver_refused (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  GtkWidget *form;

  muster_grid_set_cursor (grid, 0, FIREARMS);
  press (app, grid, GDK_KEY_w);
  form = test_app_find_form ();
  g_assert_nonnull (form);
  test_app_type ("Hours taken off, of 9.00 h", "9.25");
  test_app_save_form (app);
  g_assert_true (test_app_shows (form, "A waiver can take off at most the 9.00 h that are asked."));
  test_app_type ("Hours taken off, of 9.00 h", "lots");
  test_app_save_form (app);
  g_assert_false (test_app_shows (form, "at most the 9.00 h"));
  test_app_type ("Hours taken off, of 9.00 h", "2:30");
  test_app_save_form (app);
  g_assert_true (test_app_shows (form, "Give the reason for the waiver"));
  test_app_choose ("Status", MUSTER_WAIVER_STATUS_APPROVED);
  test_app_save_form (app);
  g_assert_true (test_app_shows (form, "Give the reason and the date it was approved."));
  test_app_type ("Reason", "Military leave");
  test_app_save_form (app);
  g_assert_true (test_app_shows (form, "Name the authority that decided the waiver."));
  test_app_type ("Decided by", "POST Council");
  test_app_save_form (app);
  g_assert_true (test_app_shows (form, "Give the reason and the date it was approved."));
  test_app_type ("Decided on", "31 Jun 2026");
  test_app_save_form (app);
  g_assert_true (test_app_shows (form, "June has 30 days."));
  g_assert_true (test_app_find_form () == form);
  gtk_window_destroy (GTK_WINDOW (form));
}

/* Approved at once: the cell says so after the save, and undo takes it back. */
static void
test_waiver_approved (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);

  muster_grid_set_cursor (grid, 1, TOTAL);
  assert_cell (grid, "short 6.00");
  press (app, grid, GDK_KEY_w);
  test_app_type ("Hours taken off, of 60.00 h", "4");
  test_app_choose ("Status", MUSTER_WAIVER_STATUS_APPROVED);
  test_app_type ("Reason", "Military leave");
  test_app_type ("Decided by", "POST Council");
  test_app_type ("Decided on", "1 Jun 2026");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "after it was decided on 1 Jun 2026"));
  test_app_type ("Requested on", "1 Jan 2090");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type a day that is not in the future."));
  test_app_type ("Requested on", "20 May 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  assert_cell (grid, "short 2.00");
  g_assert_true (test_app_shows (renewals_window_get_page (app), "Waived 1"));
  /* What is asked without the waiver is what another one can take off. */
  press (app, grid, GDK_KEY_w);
  g_assert_true (test_app_shows (test_app_find_form (), "Hours taken off, of 60.00 h"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  undo (app);
  assert_cell (grid, "short 6.00");
}

/* Requested first: nothing changes until it is decided, from the same cell. */
static void
test_waiver_decided (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  GtkWidget *panel =
      test_app_find (renewals_window_get_page (app), MUSTER_TYPE_REASONS_PANEL, NULL);
  GtkWidget *button = test_app_find (panel, GTK_TYPE_BUTTON, "Add _Waiver…");

  muster_grid_set_cursor (grid, 1, TOTAL);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  test_app_type ("Hours taken off", "6");
  test_app_type ("Reason", "Military leave");
  g_assert_false (test_app_shows (test_app_find_form (), "Decided by"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  assert_cell (grid, "short 6.00");
  press (app, grid, GDK_KEY_w);
  g_assert_true (test_app_shows (test_app_find_form (), "Reduction to 54.00 h: Military leave"));
  test_app_type ("Decided by", "POST Council");
  test_app_type ("Decided on", "6/10/2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  assert_cell (grid, "54.00");
}

/* What counts no time is excused or put off, and its group says which one is meant. */
static void
test_waiver_group (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  GtkWidget *panel =
      test_app_find (renewals_window_get_page (app), MUSTER_TYPE_REASONS_PANEL, NULL);

  muster_grid_set_cursor (grid, 0, TOPICS);
  press (app, grid, GDK_KEY_w);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (GTK_WIDGET (grid), "Move to a requirement."));
  gtk_widget_activate (test_app_find (panel, GTK_TYPE_LIST_BOX_ROW, NULL));
  press (app, grid, GDK_KEY_w);
  g_assert_nonnull (test_app_find_form ());
  g_assert_false (test_app_shows (test_app_find_form (), "Hours taken off"));
  test_app_choose ("Kind", 2);
  g_assert_true (test_app_shows (test_app_find_form (), "New deadline"));
  test_app_type ("New deadline", "1 Jun 2026");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "The new deadline must be later"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

/* --- Classes -------------------------------------------------------------------------------------- */

/* The first button of the list, which is called as the class is, not "Add Waiver…". */
static GtkWidget *
find_add (GtkWidget *root)
{
  GtkWidget *child, *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), "Add") == 0)
    return root;
  for (child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_add (child);
  return found;
}

/* Add in the panel puts the officer on the roster of that class. */
static void
test_add (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  GtkWidget *panel =
      test_app_find (renewals_window_get_page (app), MUSTER_TYPE_REASONS_PANEL, NULL);
  GtkWidget *button = find_add (panel);

  g_assert_false (test_app_shows (panel, "· registered"));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  g_assert_true (test_app_shows (panel, "· registered"));
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "1 officer is on the roster of “"));
  assert_cell (grid, "short 16.00");
  undo (app);
  g_assert_false (test_app_shows (panel, "· registered"));
}

/* A takes the officers of all selected rows; where several classes would do, it asks which. */
static void
test_choose_class (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);

  muster_grid_press (grid, GDK_KEY_Down, GDK_SHIFT_MASK);
  muster_grid_press (grid, GDK_KEY_Down, GDK_SHIFT_MASK);
  muster_grid_press (grid, GDK_KEY_Up, GDK_SHIFT_MASK);
  press (app, grid, GDK_KEY_a);
  g_assert_nonnull (test_app_find_form ());
  test_app_choose ("Class", 1);
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "2 officers are on the roster of “"));
}

/* Where no class can help, a sentence says what to do. */
static void
test_no_class (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);

  muster_grid_set_cursor (grid, 0, FIREARMS);
  press (app, grid, GDK_KEY_a);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (GTK_WIDGET (grid), "Nothing is missing here"));
  muster_grid_press (grid, GDK_KEY_Down, 0);
  g_assert_false (test_app_shows (GTK_WIDGET (grid), "Nothing is missing here"));
}

/* --- Packets and copies --------------------------------------------------------------------------- */

static guint
count_ticked (GtkWidget *root)
{
  GtkWidget *child;
  guint n = GTK_IS_CHECK_BUTTON (root) && gtk_widget_get_ancestor (root, GTK_TYPE_LIST_BOX_ROW) &&
            gtk_check_button_get_active (GTK_CHECK_BUTTON (root));

  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_ticked (child);
  return n;
}

/* G prepares the packet of the selected rows alone. */
static void
test_packet (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  GtkWidget *packet;

  muster_grid_press (grid, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (app, grid, GDK_KEY_g);
  packet = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_PACKET_PAGE, NULL);
  g_assert_nonnull (packet);
  g_assert_cmpuint (count_ticked (packet), ==, 2);
}

/* --- Another day ---------------------------------------------------------------------------------- */

static GtkWidget *
find_named (GtkWidget *root, const char *tooltip)
{
  GtkWidget *child, *found = NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_named (child, tooltip);
  return found;
}

static void
show_day (TestApp *app, const char *day)
{
  GtkWidget *button =
      find_named (renewals_window_get_page (app), "How everybody stands on another day");

  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  test_app_type ("Day", day);
  test_app_save_form (app);
}

/* Everybody is judged as of the day that is typed, which the title says until one is back at today. */
static void
test_date (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  MusterPage *page = MUSTER_PAGE (renewals_window_get_page (app));
  guint to_do = muster_page_get_things_to_do (page);
  GtkWidget *back;

  show_day (app, "31 Jun 2025");
  g_assert_true (test_app_shows (test_app_find_form (), "June has 30 days."));
  test_app_type ("Day", "6/30/2025");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_cmpstr (muster_page_get_subtitle (page), ==, "as of 30 Jun 2025");
  g_assert_true (muster_page_is_other_day (page));
  assert_cell (grid, "short 20.00");
  /* What is to be done is to be done today. */
  g_assert_cmpuint (muster_page_get_things_to_do (page), ==, to_do);
  back = find_named (GTK_WIDGET (page), "Back to today");
  g_assert_true (gtk_widget_get_visible (back));
  g_signal_emit_by_name (back, "clicked");
  test_app_settle (app);
  g_assert_cmpstr (muster_page_get_subtitle (page), ==, "as of today, 15 Jun 2026");
  g_assert_false (muster_page_is_other_day (page));
  g_assert_false (gtk_widget_get_visible (back));
  assert_cell (grid, "short 16.00");
}

/* Before anybody served there is nothing to show. */
static void
test_date_before (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page;

  renewals_window_show_grid (app);
  page = MUSTER_PAGE (renewals_window_get_page (app));
  show_day (app, "1 Jan 1950");
  test_app_settle (app);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Nobody served on 1 Jan 1950."));
  g_assert_cmpstr (muster_page_get_subtitle (page), ==, "as of today, 15 Jun 2026");
}

/* --- A plan --------------------------------------------------------------------------------------- */

static guint
count_planned (GtkWidget *root)
{
  guint n = gtk_widget_get_mapped (root) && gtk_widget_has_css_class (root, "planned");
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_planned (child);
  return n;
}

static void
press_button (TestApp *app, const char *label)
{
  GtkWidget *button = test_app_find (renewals_window_get_page (app), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
}

/* Takes the selected rows out of every class of the plan. */
static void
remove_rows (GtkWidget *root)
{
  GtkWidget *child;

  if (GTK_IS_BUTTON (root) && gtk_widget_get_tooltip_text (root) != NULL &&
      g_str_has_prefix (gtk_widget_get_tooltip_text (root), "Remove the selected rows from "))
    g_signal_emit_by_name (root, "clicked");
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      remove_rows (child);
}

/* Ticks every class of the plan. */
static guint
tick_all (GtkWidget *root)
{
  GtkWidget *child;
  guint n = 0;

  if (GTK_IS_CHECK_BUTTON (root))
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (root), TRUE);
      return 1;
    }
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += tick_all (child);
  return n;
}

/* What would change is dotted and says both; nothing is saved, and leaving forgets it. */
static void
test_plan (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  MusterPage *page = MUSTER_PAGE (renewals_window_get_page (app));

  press_button (app, "P_lan…");
  g_assert_cmpstr (muster_page_get_banner (page), ==, "Plan: nothing is saved.");
  g_assert_true (test_app_shows (GTK_WIDGET (page), "If these classes run"));
  g_assert_cmpuint (count_planned (GTK_WIDGET (grid)), ==, 0);
  g_assert_cmpuint (tick_all (GTK_WIDGET (page)), >, 1);
  test_app_settle (app);
  g_assert_cmpuint (count_planned (GTK_WIDGET (grid)), >, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (grid), "16.00 → "));
  /* Who is taken out of all classes stands as before. */
  muster_grid_set_cursor (grid, 0, TOTAL);
  remove_rows (GTK_WIDGET (page));
  assert_cell (grid, "short 16.00");
  /* Enter leads to the classes, Escape does not close them. */
  muster_grid_press (grid, GDK_KEY_Escape, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (page), "If these classes run"));
  press_button (app, "Lea_ve Plan");
  g_assert_cmpuint (count_planned (GTK_WIDGET (grid)), ==, 0);
  assert_cell (grid, "short 16.00");
  g_assert_cmpstr (muster_page_get_banner (page), !=, "Plan: nothing is saved.");
  undo (app);
  g_assert_false (test_app_shows (GTK_WIDGET (app->window), "Undone: Register"));
}

/* Rosters are saved, a step for each class. */
static void
test_save_plan (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  GtkWidget *panel =
      test_app_find (renewals_window_get_page (app), MUSTER_TYPE_REASONS_PANEL, NULL);

  g_assert_false (test_app_shows (panel, "· registered"));
  press_button (app, "P_lan…");
  tick_all (renewals_window_get_page (app));
  press_button (app, "_Save Rosters");
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), " added to rosters."));
  g_assert_true (test_app_shows (panel, "· registered"));
  g_assert_cmpuint (count_planned (GTK_WIDGET (grid)), ==, 0);
  undo (app);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Undone: Register"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (TestApp *app, gconstpointer data);
  } tests[] = {
    { "/app/renewals-commands/waiver-refused", test_waiver_refused },
    { "/app/renewals-commands/waiver-approved", test_waiver_approved },
    { "/app/renewals-commands/waiver-decided", test_waiver_decided },
    { "/app/renewals-commands/waiver-group", test_waiver_group },
    { "/app/renewals-commands/add", test_add },
    { "/app/renewals-commands/choose-class", test_choose_class },
    { "/app/renewals-commands/no-class", test_no_class },
    { "/app/renewals-commands/packet", test_packet },
    { "/app/renewals-commands/date", test_date },
    { "/app/renewals-commands/date-before", test_date_before },
    { "/app/renewals-commands/plan", test_plan },
    { "/app/renewals-commands/save-plan", test_save_plan },
  };
  guint i;

  test_app_init (&argc, &argv);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestApp, "CT", test_app_set_up, tests[i].test, test_app_tear_down);
  return g_test_run ();
}
