/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Rules": read, verified, set, reset, compared, adopted, and the agency's own extended. */

#include <string.h>

#include "actions/adopt.h"
#include "actions/check.h"
#include "actions/environment.h"
#include "actions/rules-shelf.h"
#include "app/choose-file.h"
#include "app/grid.h"
#include "app/rules-compare-page.h"
#include "app/rules-page.h"
#include "app/rules-panel.h"
#include "app/suggest.h"
#include "support.h"
#include "support/files.h"

static MusterPage *
get_page (TestApp *app)
{
  GtkWidget *page = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_PAGE, NULL);

  g_assert_nonnull (page);
  return MUSTER_PAGE (page);
}

static void
open_rules (TestApp *app, gconstpointer state)
{
  test_app_set_up (app, state);
  test_app_open (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.open-rules", NULL);
  test_app_settle (app);
}

static gboolean
shows (TestApp *app, const char *text)
{
  return test_app_shows (GTK_WIDGET (app->window), text);
}

static MusterGrid *
get_grid (GtkWidget *page)
{
  return MUSTER_GRID (test_app_find (page, MUSTER_TYPE_GRID, NULL));
}

/* Moves the cursor to the first row of this title. */
static void
go_to (TestApp *app, const char *title)
{
  MusterGrid *grid = get_grid (GTK_WIDGET (get_page (app)));
  g_autofree char *start = g_strconcat (title, "\t", NULL);
  guint i;

  for (i = 0; i < 40; i++)
    {
      g_autofree char *row = NULL;

      muster_grid_set_cursor (grid, i, 0);
      muster_grid_extend_to (grid, i, 5);
      row = muster_grid_copy (grid, FALSE);
      if (g_str_has_prefix (row, start))
        {
          muster_grid_set_cursor (grid, i, 1);
          test_app_settle (app);
          return;
        }
    }
  g_error ("No row is called %s", title);
}

/* The cursor's row as it is copied. */
static char *
copy_row (TestApp *app)
{
  MusterGrid *grid = get_grid (GTK_WIDGET (get_page (app)));
  guint position;

  g_assert_true (muster_grid_get_cursor (grid, &position, NULL));
  muster_grid_set_cursor (grid, position, 0);
  muster_grid_extend_to (grid, position, 5);
  return muster_grid_copy (grid, FALSE);
}

static void
do_action (TestApp *app, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_page (app)), action, NULL));
  test_app_settle (app);
}

static void
undo (TestApp *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
}

/* --- Reading -------------------------------------------------------------------------------------- */

static void
test_read (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *unset = NULL;
  g_autofree char *set = NULL;

  g_assert_true (shows (app, "Connecticut POST: review training"));
  g_assert_true (shows (app, "not verified"));
  g_assert_true (shows (app, "The agency's own rules"));
  go_to (app, "Juvenile matters");
  g_assert_true (shows (app, "Not set: no source gives this number. Both ways are tried."));
  g_assert_true (shows (app, "In each certificate cycle of 3 years"));
  g_assert_true (shows (app, "in: Juvenile matters"));
  unset = copy_row (app);
  g_assert_true (g_str_has_prefix (unset, "Juvenile matters\t\tno source gives this number\t"));
  go_to (app, "Firearms");
  set = copy_row (app);
  g_assert_true (g_str_has_prefix (set, "Firearms\t8.00\thours\t\tPOST General Notice"));
  test_app_check_names (test_app_find (GTK_WIDGET (get_page (app)), MUSTER_TYPE_RULES_PANEL, NULL));
  test_app_assert_fits (app, GTK_WIDGET (get_page (app)));
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
  g_assert_true (shows (app, "Nobody here has verified"));
  do_action (app, "rules.verify");
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
  g_assert_null (muster_page_get_banner (get_page (app)));
  g_assert_true (shows (app, "verified 1 Jun 2026 by Pat Quill with “Notice 24-01”"));
  /* It is there to be chosen for the next version. */
  do_action (app, "rules.verify");
  g_assert_true (test_app_shows (test_app_find_form (), "Copy that is in the file already"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  undo (app);
  g_assert_nonnull (muster_page_get_banner (get_page (app)));
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
  do_action (app, "rules.verify");
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
  MusterGrid *grid = get_grid (GTK_WIDGET (get_page (app)));

  g_assert_true (muster_grid_edit (grid, text));
  muster_grid_press (grid, GDK_KEY_Return, 0);
  test_app_settle (app);
}

static void
test_set (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *row = NULL;
  g_autofree char *reset = NULL;

  go_to (app, "Juvenile matters");
  type_in_cell (app, "many");
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (app, "type hours up to 10000"));
  muster_grid_press (get_grid (GTK_WIDGET (get_page (app))), GDK_KEY_Escape, 0);
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
  go_to (app, "Juvenile matters");
  row = copy_row (app);
  g_assert_true (g_str_has_prefix (
      row, "Juvenile matters\t3.00\thours\t\tLetter of the Council\tagency, 15 Jun"));
  g_assert_true (shows (app, "Set by the agency"));
  do_action (app, "rules.reset");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type why the agency's value"));
  test_app_type ("Why it does not hold any more", "The Council took it back");
  test_app_save_form (app);
  go_to (app, "Juvenile matters");
  reset = copy_row (app);
  g_assert_true (g_str_has_prefix (reset, "Juvenile matters\t\tno source gives this number\t"));
}

/* Other things than the number, and the answers to how the pack counts. */
static void
test_set_others (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  const char *question = "Does time count that the state rejected?";
  g_autofree char *row = NULL;

  go_to (app, "Domestic violence");
  do_action (app, "rules.set");
  test_app_choose ("What is set", 5);
  test_app_type ("Value", "true");
  test_app_type ("What it stands on, such as an order with its date", "Order 5");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  go_to (app, "Domestic violence");
  row = copy_row (app);
  g_assert_nonnull (strstr (row, "switched off"));
  undo (app);
  go_to (app, question);
  type_in_cell (app, "perhaps");
  g_assert_true (shows (app, "type one of refused, counts, unset."));
  muster_grid_press (get_grid (GTK_WIDGET (get_page (app))), GDK_KEY_Escape, 0);
  type_in_cell (app, "refused");
  test_app_type ("What it stands on, such as an order with its date", "Letter of the Council");
  test_app_save_form (app);
  go_to (app, question);
  g_assert_true (shows (app, "Letter of the Council"));
}

/* --- The agency's own ----------------------------------------------------------------------------- */

static void
test_requirement (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = get_page (app);
  GtkWidget *list, *row;

  muster_page_add_new (page);
  test_app_settle (app);
  test_app_type ("What is asked", "Low-light shooting");
  test_app_choose ("For whom", 2);
  test_app_type ("Which of them; apart by semicolons", "Sergeant; Lieutenant");
  test_app_type ("Hours", "two");
  test_app_choose ("Period", 1);
  test_app_type ("Subjects that count; empty is all training", "Firearms; Juggling");
  test_app_type ("What it stands on, such as General Order 9", "General Order 9");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type how many hours are asked"));
  test_app_type ("Hours", "2");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "“Juggling”"));
  test_app_type ("Subjects that count; empty is all training", "Firearms");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  list = test_app_find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX, NULL);
  row = test_app_find (list, ADW_TYPE_ACTION_ROW, "The agency's own rules");
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  test_app_settle (app);
  go_to (app, "Low-light shooting");
  g_assert_true (shows (app, "Officers of the rank: sergeant, lieutenant"));
  g_assert_true (shows (app, "Always within the last 12 months"));
  g_assert_true (shows (app, "in: Firearms"));
}

static gpointer
judge (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_check (workspace, MUSTER_DATE_NONE, NULL, error);
}

static gboolean
is_asked (const MusterCheckOfficer *officer, const char *title)
{
  guint i, j;

  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (g_str_equal (duty->requirement->title, title))
            return duty->status != MUSTER_DUTY_STATUS_NOT_APPLICABLE;
        }
    }
  return FALSE;
}

/* How many are asked for it; fails where somebody is whose rank is none of @ranks. */
static guint
count_asked (TestApp *app, const char *title, const char *const *ranks)
{
  g_autoptr (MusterCheck) check = test_app_run (app, judge, NULL, FALSE);
  guint i, n = 0;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->officers, i);
      const GPtrArray *employments = officer->facts->employments;
      const MusterEmployment *last = g_ptr_array_index (employments, employments->len - 1);
      gboolean is_meant = ranks == NULL || g_strv_contains (ranks, last->rank);

      g_assert_true (is_meant || !is_asked (officer, title));
      n += is_asked (officer, title);
    }
  return n;
}

static gboolean
says (const char *sentence)
{
  return test_app_shows (test_app_find_form (), sentence);
}

/* One of each kind, each from its words in the form to whom it is asked of. */
static void
test_kinds (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  const char *const sergeants[] = { "Sergeant", NULL };
  guint n_sergeants, n_everybody;

  do_action (app, "rules.add-requirement");
  g_assert_true (says ("Something is still missing above."));
  test_app_type ("What is asked", "Local firearms");
  test_app_choose ("For whom", 2);
  test_app_type ("Which of them; apart by semicolons", "Sergeant");
  test_app_type ("Hours", "4");
  test_app_type ("Subjects that count; empty is all training", "Firearms");
  test_app_type ("Asked from when; empty is always", "1 Jan 2026");
  test_app_type ("What it stands on, such as General Order 9", "General Order 9");
  g_assert_true (says ("Officers of the rank: sergeant: 4.00 h of Firearms in each calendar year, "
                       "from 1 Jan 2026"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());

  do_action (app, "rules.add-requirement");
  test_app_type ("What is asked", "Ethics course");
  test_app_choose ("Kind", 1);
  test_app_type ("Courses of which one will do, by code or title", "Ethics");
  test_app_choose ("Period", 6);
  test_app_type ("How many years", "30");
  test_app_type ("What it stands on, such as General Order 9", "General Order 10");
  test_app_save_form (app);
  g_assert_true (says ("Type a number of years from 1 to 20, such as 5."));
  test_app_type ("How many years", "5");
  g_assert_true (says ("Every sworn officer: the course ethics completed every 5 years"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());

  do_action (app, "rules.add-requirement");
  test_app_type ("What is asked", "CPR");
  test_app_choose ("Kind", 2);
  test_app_choose ("For whom", 1);
  test_app_choose ("Force", 1);
  test_app_type ("Qualification or card, such as CPR", "CPR");
  test_app_type ("Months it holds; empty is until its own date", "24");
  test_app_type ("What it stands on, such as General Order 9", "General Order 12");
  g_assert_true (says ("cpr in force all the time, which holds for 24 months (recommended)"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());

  n_sergeants = count_asked (app, "Local firearms", sergeants);
  n_everybody = count_asked (app, "CPR", NULL);
  g_assert_cmpuint (n_sergeants, >, 0);
  g_assert_cmpuint (count_asked (app, "Ethics course", NULL), >, n_sergeants);
  g_assert_cmpuint (n_everybody, >=, count_asked (app, "Ethics course", NULL));
}

static void
choose_own (TestApp *app)
{
  GtkWidget *list = test_app_find (GTK_WIDGET (get_page (app)), GTK_TYPE_LIST_BOX, NULL);
  GtkWidget *row = test_app_find (list, ADW_TYPE_ACTION_ROW, "The agency's own rules");

  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  test_app_settle (app);
}

/* From a day on, with the old value kept; then not at all; and each is one step. */
static void
test_change (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n;

  do_action (app, "rules.change");
  g_assert_null (test_app_find_form ());
  do_action (app, "rules.add-requirement");
  test_app_type ("What is asked", "Local firearms");
  test_app_type ("Hours", "4");
  test_app_type ("Asked from when; empty is always", "1 Jan 2026");
  test_app_type ("What it stands on, such as General Order 9", "General Order 9");
  test_app_save_form (app);
  choose_own (app);
  go_to (app, "Local firearms");
  do_action (app, "rules.change");
  test_app_type ("Hours", "6");
  test_app_type ("From which day the change holds; empty corrects", "1 Jan 2027");
  g_assert_true (says ("6.00 h of any training in each calendar year, from 1 Jan 2027"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (app, "4.00"));
  g_assert_true (shows (app, "6.00"));
  n = count_asked (app, "Local firearms", NULL);
  g_assert_cmpuint (n, >, 0);
  go_to (app, "Local firearms");
  do_action (app, "rules.end");
  test_app_type ("From which day it is not asked; empty takes it out", "2 Jan 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_cmpuint (count_asked (app, "Local firearms", NULL), ==, 0);
  undo (app);
  g_assert_cmpuint (count_asked (app, "Local firearms", NULL), ==, n);
  undo (app);
  go_to (app, "Local firearms");
  do_action (app, "rules.end");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_false (shows (app, "Local firearms"));
}

/* What cannot be is refused as soon as its row is left, and typing on takes the sentence away. */
static void
test_refused_at_once (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  do_action (app, "rules.add-requirement");
  gtk_widget_grab_focus (test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW, "Hours"));
  test_app_type ("Hours", "many");
  test_app_settle (app);
  gtk_widget_grab_focus (
      test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW, "What is asked"));
  test_app_settle (app);
  g_assert_true (says ("Type how many hours are asked, such as 4 or 2:30."));
  g_assert_false (says ("Name what it stands on"));
  test_app_type ("Hours", "3");
  g_assert_false (says ("Type how many hours are asked, such as 4 or 2:30."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

/* The last piece of a list is completed; what stands before it stays. */
static void
test_suggest (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row;

  do_action (app, "rules.add-requirement");
  row = test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW,
                       "Subjects that count; empty is all training");
  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "Use of force; domestic");
  test_app_settle (app);
  g_assert_true (muster_suggest_press (row, GDK_KEY_Down));
  g_assert_true (muster_suggest_press (row, GDK_KEY_Return));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   "Use of force; Domestic violence");
  /* What is complete is not suggested again. */
  g_assert_false (muster_suggest_press (row, GDK_KEY_Down));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

static void
test_subject (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  do_action (app, "rules.add-subject");
  test_app_type ("Name", "firearms");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "have this subject already"));
  test_app_type ("Name", "Drone flying");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  do_action (app, "rules.add-subject");
  test_app_type ("Name", "Drone flying");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "have this subject already"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

/* --- Versions ------------------------------------------------------------------------------------- */

/* Adopts the rules of Colorado as an old version with another number, so that what ships is newer. */
static gpointer
adopt_old (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autofree char *text = muster_rules_read_shipped ("us-co", NULL);
  g_autoptr (GString) old = g_string_new (text);

  g_assert_cmpuint (
      g_string_replace (old, "\"version\": \"2026-11-21\"", "\"version\": \"2020-01-01\"", 1), ==,
      1);
  g_assert_cmpuint (g_string_replace (old, "\"hours\": 24", "\"hours\": 23", 1), ==, 1);
  return muster_action_adopt_pack (workspace, old->str, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
test_adopt (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *list, *row, *compare;
  g_autofree char *cells = NULL;

  test_app_run (app, adopt_old, NULL, TRUE);
  test_app_settle (app);
  g_assert_true (shows (app, "2026-11-21 is newer"));
  list = test_app_find (GTK_WIDGET (get_page (app)), GTK_TYPE_LIST_BOX, NULL);
  row = test_app_find (list, ADW_TYPE_ACTION_ROW, "Colorado POST");
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  do_action (app, "rules.compare");
  compare = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_COMPARE_PAGE, NULL);
  g_assert_nonnull (compare);
  g_assert_cmpstr (muster_page_get_summary (MUSTER_PAGE (compare)), ==, "1 rule is different");
  cells = muster_grid_copy (get_grid (compare), TRUE);
  g_assert_nonnull (strstr (cells, "24.00 ← 23.00"));
  g_assert_true (test_app_shows (compare, "the hours changed from 23.00 to 24.00"));
  test_app_assert_fits (app, compare);
  gtk_widget_activate_action (compare, "rules.adopt", NULL);
  test_app_settle (app);
  g_assert_null (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_COMPARE_PAGE, NULL));
  g_assert_false (shows (app, "2026-11-21 is newer"));
  /* Any two can be compared afterwards. */
  do_action (app, "rules.compare");
  compare = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_COMPARE_PAGE, NULL);
  g_assert_cmpstr (muster_page_get_summary (MUSTER_PAGE (compare)), ==, "1 rule is different");
  g_assert_null (test_app_find (compare, GTK_TYPE_BUTTON, "_Adopt"));
}

/* --- Other rules ---------------------------------------------------------------------------------- */

static GtkWidget *
find_compare (TestApp *app)
{
  return test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_COMPARE_PAGE, NULL);
}

/* A file that adopted none is offered what comes with Muster for its state. */
static void
test_first (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row, *renewals;

  test_app_make_empty (app);
  test_file_exec (app->path, "DELETE FROM adopted_pack");
  test_app_open (app);
  renewals = GTK_WIDGET (muster_app_window_show_page (app->window, "renewals"));
  test_app_settle (app);
  g_assert_true (test_app_shows (renewals, "Adopt a rule pack to see who is short."));
  g_signal_emit_by_name (test_app_find (renewals, GTK_TYPE_BUTTON, "Choose _Rules…"), "clicked");
  test_app_settle (app);
  g_assert_true (shows (app, "No rules chosen"));
  g_assert_true (shows (app, "not verified"));
  g_assert_false (shows (app, "Colorado"));
  test_app_assert_fits (app, GTK_WIDGET (get_page (app)));
  row = test_app_find (GTK_WIDGET (get_page (app)), ADW_TYPE_ACTION_ROW,
                       "Connecticut POST: review training");
  gtk_widget_activate (row);
  test_app_settle (app);
  g_assert_true (test_app_shows (find_compare (app), "No version of these rules was adopted"));
  g_assert_false (test_app_shows (find_compare (app), "against"));
  gtk_widget_activate_action (find_compare (app), "rules.adopt", NULL);
  test_app_settle (app);
  g_assert_null (find_compare (app));
  g_assert_nonnull (strstr (muster_page_get_banner (get_page (app)), "Nobody here has verified"));
  undo (app);
  g_assert_true (shows (app, "No rules chosen"));
  g_assert_null (muster_page_get_banner (get_page (app)));
}

static char *
write_file (TestApp *app, const char *text)
{
  char *path = g_build_filename (app->folder, "rules.json", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Chooses the file and has it looked at. */
static void
look_at_file (TestApp *app, const char *path)
{
  muster_choose_file_answer (path);
  g_signal_emit_by_name (test_app_find (test_app_find_form (), GTK_TYPE_BUTTON, "C_hoose…"),
                         "clicked");
  test_app_save_form (app);
}

static void
assert_refused (TestApp *app, const char *path, const char *words)
{
  look_at_file (app, path);
  g_assert_nonnull (test_app_find_form ());
  if (!test_app_shows (test_app_find_form (), words))
    g_error ("Nothing says: %s", words);
  g_assert_null (find_compare (app));
}

static void
assert_text_refused (TestApp *app, const char *text, const char *words)
{
  g_autofree char *path = write_file (app, text);

  assert_refused (app, path, words);
}

/* A pack with this state, kind of counting and number of subjects. */
static char *
make_pack (const char *state, const char *counts, guint n_subjects)
{
  g_autoptr (GString) subjects = g_string_new (NULL);
  guint i;

  for (i = 0; i < n_subjects; i++)
    g_string_append_printf (subjects, "%s{\"id\": \"s%u\", \"title\": \"S%u\"}", i > 0 ? "," : "",
                            i, i);
  return g_strdup_printf (
      "{\"format\": 1, \"id\": \"other\", \"title\": \"Other rules\", \"state\": \"%s\","
      "\"version\": \"2026-01-01\", \"period\": {\"kind\": \"calendar-year\"},"
      "\"subjects\": [%s], \"requirements\": [{\"id\": \"total\", \"title\": \"Total\","
      "\"counts\": \"%s\", \"hours\": 8, \"citation\": {\"text\": \"Order 1\"}}]}",
      state, subjects->str, counts);
}

static void
test_file_refused (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *other = make_pack ("NY", "hours", 1);
  g_autofree char *unknown = make_pack ("CT", "wishes", 1);
  g_autofree char *many = make_pack ("CT", "hours", 10000);
  g_autofree char *nested = g_strnfill (100, '[');
  g_autofree char *shipped = muster_rules_read_shipped ("us-ct", NULL);
  g_autofree char *missing = g_build_filename (app->folder, "none.json", NULL);

  do_action (app, "rules.adopt-file");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Choose the file that holds the rules."));
  assert_text_refused (app, "Rule 1: train", "is not JSON: line 1");
  assert_text_refused (app, "\xff\xfe", "is no text in UTF-8");
  assert_text_refused (app, nested, "nested deeper than 16 levels");
  assert_text_refused (app, other, "are rules of NY, and this agency is in CT");
  assert_text_refused (app, unknown, "requirements[0].counts: expected one of");
  assert_text_refused (app, many, "subjects: expected at most 500");
  assert_text_refused (app, shipped, "was adopted already");
  assert_refused (app, app->folder, "is no file");
  assert_refused (app, missing, "cannot be read");
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  test_app_settle (app);
  g_assert_false (shows (app, "Other rules"));
}

static void
test_file (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *first = make_pack ("CT", "hours", 1);
  g_autoptr (GString) second = g_string_new (first);
  g_autofree char *path = write_file (app, first);
  GtkWidget *list;

  do_action (app, "rules.adopt-file");
  look_at_file (app, path);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (find_compare (app), "No version of these rules was adopted"));
  gtk_widget_activate_action (find_compare (app), "rules.adopt", NULL);
  test_app_settle (app);
  g_assert_true (shows (app, "Other rules"));
  g_string_replace (second, "2026-01-01", "2026-02-01", 1);
  g_string_replace (second, "\"hours\": 8", "\"hours\": 9", 1);
  g_assert_true (g_file_set_contents (path, second->str, -1, NULL));
  do_action (app, "rules.adopt-file");
  look_at_file (app, path);
  g_assert_true (test_app_shows (find_compare (app), "the hours changed from 8.00 to 9.00"));
  gtk_widget_activate_action (find_compare (app), "rules.adopt", NULL);
  test_app_settle (app);
  list = test_app_find (GTK_WIDGET (get_page (app)), GTK_TYPE_LIST_BOX, NULL);
  g_assert_true (test_app_shows (list, "version 2026-02-01"));
  undo (app);
  g_assert_true (test_app_shows (list, "version 2026-01-01"));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/rules-page/" name, TestApp, "CT", open_rules, func, test_app_tear_down)
  ADD ("read", test_read);
  ADD ("leave", test_leave);
  ADD ("verify", test_verify);
  ADD ("banner", test_banner);
  ADD ("set", test_set);
  ADD ("set-others", test_set_others);
  ADD ("requirement", test_requirement);
  ADD ("kinds", test_kinds);
  ADD ("change", test_change);
  ADD ("refused-at-once", test_refused_at_once);
  ADD ("suggest", test_suggest);
  ADD ("subject", test_subject);
  ADD ("adopt", test_adopt);
  ADD ("file-refused", test_file_refused);
  ADD ("file", test_file);
  g_test_add ("/app/rules-page/first", TestApp, NULL, test_app_set_up, test_first,
              test_app_tear_down);

  return g_test_run ();
}
