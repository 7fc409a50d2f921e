/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Rules": read, verified, set and reset. */

#include <string.h>

#include "app/choose-file.h"
#include "app/grid.h"
#include "app/rules-page.h"
#include "app/rules-panel.h"
#include "rules-window.h"

/* --- Reading -------------------------------------------------------------------------------------- */

static void
test_read (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *unset = NULL;
  g_autofree char *set = NULL;

  g_assert_true (rules_window_shows (app, "Connecticut POST: review training"));
  g_assert_true (rules_window_shows (app, "not verified"));
  g_assert_true (rules_window_shows (app, "The agency's own rules"));
  rules_window_go_to (app, "Juvenile matters");
  g_assert_true (
      rules_window_shows (app, "Not set: no source gives this number. Both ways are tried."));
  g_assert_true (rules_window_shows (app, "In each certificate cycle of 3 years"));
  g_assert_true (rules_window_shows (app, "in: Juvenile matters"));
  unset = rules_window_copy_row (app);
  g_assert_true (g_str_has_prefix (unset, "Juvenile matters\t\tno source gives this number\t"));
  rules_window_go_to (app, "Firearms");
  set = rules_window_copy_row (app);
  g_assert_true (g_str_has_prefix (set, "Firearms\t8.00\thours\t\tPOST General Notice"));
  test_app_check_names (
      test_app_find (GTK_WIDGET (rules_window_get_page (app)), MUSTER_TYPE_RULES_PANEL, NULL));
  test_app_assert_fits (app, GTK_WIDGET (rules_window_get_page (app)));
}

static gboolean
offers (GMenuModel *menu, const char *action)
{
  int i;

  for (i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *offered = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &offered) &&
          g_str_equal (offered, action))
        return TRUE;
      if (offers (section, action))
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
find_menu (GtkWidget *root, const char *action)
{
  GtkWidget *child, *found = NULL;

  if (GTK_IS_MENU_BUTTON (root) &&
      offers (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (root)), action))
    return root;
  for (child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_menu (child, action);
  return found;
}

/* The menu of the page of renewals leads here, and Back leads there. */
static void
test_leave (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *renewals = muster_app_window_show_page (app->window, "renewals");
  GtkWidget *button;

  test_app_settle (app);
  button = find_menu (GTK_WIDGET (renewals), "win.open-rules");
  g_assert_nonnull (button);
  gtk_widget_activate_action (button, "win.open-rules", NULL);
  test_app_settle (app);
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_PAGE, NULL));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.back", NULL);
  test_app_settle (app);
  g_assert_null (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_PAGE, NULL));
  g_assert_true (renewals == muster_app_window_show_page (app->window, "renewals"));
}

/* --- Verifying ------------------------------------------------------------------------------------ */

static void
test_verify (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *copy = g_build_filename (app->folder, "notice.txt", NULL);
  GtkWidget *button;

  g_assert_true (g_file_set_contents (copy, "The words of the notice", -1, NULL));
  g_assert_true (rules_window_shows (app, "Nobody here has verified"));
  rules_window_do (app, "rules.verify");
  test_app_type ("Who compared the rules with it", "");
  test_app_type ("On which day; empty is today", "31 Jun 2026");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Name the document that the rules"));
  g_assert_true (test_app_shows (test_app_find_form (), "Name who compared the rules"));
  g_assert_true (test_app_shows (test_app_find_form (), "June has 30 days."));
  test_app_type ("Document with its date, such as Notice 24-01 of 3 Mar 2024", "Notice 24-01");
  test_app_type ("Who compared the rules with it", "Pat Quill");
  test_app_type ("On which day; empty is today", "1 Jun 2026");
  muster_choose_file_answer (copy);
  button = test_app_find (test_app_find_form (), GTK_TYPE_BUTTON, "C_hoose…");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  g_assert_true (test_app_shows (test_app_find_form (), "notice.txt"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_null (muster_page_get_banner (rules_window_get_page (app)));
  g_assert_true (rules_window_shows (app, "verified 1 Jun 2026 by Pat Quill with “Notice 24-01”"));
  /* It is there to be chosen for the next version. */
  rules_window_do (app, "rules.verify");
  g_assert_true (test_app_shows (test_app_find_form (), "Copy that is in the file already"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  rules_window_undo (app);
  g_assert_nonnull (muster_page_get_banner (rules_window_get_page (app)));
}

/* What the page of renewals warned of is gone. */
static void
test_banner (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *renewals = muster_app_window_show_page (app->window, "renewals");

  test_app_settle (app);
  g_assert_nonnull (muster_page_get_banner (renewals));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.open-rules", NULL);
  test_app_settle (app);
  rules_window_do (app, "rules.verify");
  test_app_type ("Document with its date, such as Notice 24-01 of 3 Mar 2024", "Notice 24-01");
  test_app_type ("Who compared the rules with it", "Pat Quill");
  test_app_save_form (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.back", NULL);
  test_app_settle (app);
  g_assert_null (muster_page_get_banner (renewals));
}

/* --- Setting -------------------------------------------------------------------------------------- */

static void
type_in_cell (TestApp *app, const char *text)
{
  MusterGrid *grid = rules_window_get_grid (GTK_WIDGET (rules_window_get_page (app)));

  g_assert_true (muster_grid_edit (grid, text));
  muster_grid_press (grid, GDK_KEY_Return, 0);
  test_app_settle (app);
}

static void
test_set (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *row = NULL;
  g_autofree char *reset = NULL;

  rules_window_go_to (app, "Juvenile matters");
  type_in_cell (app, "many");
  g_assert_null (test_app_find_form ());
  g_assert_true (rules_window_shows (app, "type hours up to 10000"));
  muster_grid_press (rules_window_get_grid (GTK_WIDGET (rules_window_get_page (app))),
                     GDK_KEY_Escape, 0);
  type_in_cell (app, "3");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Name what the value stands on"));
  test_app_type ("What it stands on, such as an order with its date", "Letter of the Council");
  test_app_type ("Value", "much");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "type hours up to 10000"));
  test_app_type ("Value", "3");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  rules_window_go_to (app, "Juvenile matters");
  row = rules_window_copy_row (app);
  g_assert_true (g_str_has_prefix (
      row, "Juvenile matters\t3.00\thours\t\tLetter of the Council\tagency, 15 Jun"));
  g_assert_true (rules_window_shows (app, "Set by the agency"));
  rules_window_do (app, "rules.reset");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type why the agency's value"));
  test_app_type ("Why it does not hold any more", "The Council took it back");
  test_app_save_form (app);
  rules_window_go_to (app, "Juvenile matters");
  reset = rules_window_copy_row (app);
  g_assert_true (g_str_has_prefix (reset, "Juvenile matters\t\tno source gives this number\t"));
}

/* Other things than the number, and the answers to how the pack counts. */
static void
test_set_others (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  const char *question = "Does time count that the state rejected?";
  g_autofree char *row = NULL;

  rules_window_go_to (app, "Domestic violence");
  rules_window_do (app, "rules.set");
  test_app_choose ("What is set", 5);
  test_app_type ("Value", "true");
  test_app_type ("What it stands on, such as an order with its date", "Order 5");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  rules_window_go_to (app, "Domestic violence");
  row = rules_window_copy_row (app);
  g_assert_nonnull (strstr (row, "switched off"));
  rules_window_undo (app);
  rules_window_go_to (app, question);
  type_in_cell (app, "perhaps");
  g_assert_true (rules_window_shows (app, "type one of refused, counts, unset."));
  muster_grid_press (rules_window_get_grid (GTK_WIDGET (rules_window_get_page (app))),
                     GDK_KEY_Escape, 0);
  type_in_cell (app, "refused");
  test_app_type ("What it stands on, such as an order with its date", "Letter of the Council");
  test_app_save_form (app);
  rules_window_go_to (app, question);
  g_assert_true (rules_window_shows (app, "Letter of the Council"));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/rules-page/" name, TestApp, "CT", rules_window_set_up, func, test_app_tear_down)
  ADD ("read", test_read);
  ADD ("leave", test_leave);
  ADD ("verify", test_verify);
  ADD ("banner", test_banner);
  ADD ("set", test_set);
  ADD ("set-others", test_set_others);

  return g_test_run ();
}
