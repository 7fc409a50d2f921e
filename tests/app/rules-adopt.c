/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules that are adopted in the window: a new version, the first ones, those of a file. */

#include <string.h>

#include "actions/adopt.h"
#include "actions/environment.h"
#include "actions/rules-shelf.h"
#include "app/choose-file.h"
#include "app/grid.h"
#include "app/rules-compare-page.h"
#include "rules-window.h"
#include "support/files.h"

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
  g_assert_true (rules_window_shows (app, "2026-11-21 is newer"));
  list = test_app_find (GTK_WIDGET (rules_window_get_page (app)), GTK_TYPE_LIST_BOX, NULL);
  row = test_app_find (list, ADW_TYPE_ACTION_ROW, "Colorado POST");
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  rules_window_do (app, "rules.compare");
  compare = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_COMPARE_PAGE, NULL);
  g_assert_nonnull (compare);
  g_assert_cmpstr (muster_page_get_summary (MUSTER_PAGE (compare)), ==, "1 rule is different");
  cells = muster_grid_copy (rules_window_get_grid (compare), TRUE);
  g_assert_nonnull (strstr (cells, "24.00 ← 23.00"));
  g_assert_true (test_app_shows (compare, "the hours changed from 23.00 to 24.00"));
  test_app_assert_fits (app, compare);
  gtk_widget_activate_action (compare, "rules.adopt", NULL);
  test_app_settle (app);
  g_assert_null (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_COMPARE_PAGE, NULL));
  g_assert_false (rules_window_shows (app, "2026-11-21 is newer"));
  /* Any two can be compared afterwards. */
  rules_window_do (app, "rules.compare");
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
  g_assert_true (rules_window_shows (app, "No rules chosen"));
  g_assert_true (rules_window_shows (app, "not verified"));
  g_assert_false (rules_window_shows (app, "Colorado"));
  test_app_assert_fits (app, GTK_WIDGET (rules_window_get_page (app)));
  row = test_app_find (GTK_WIDGET (rules_window_get_page (app)), ADW_TYPE_ACTION_ROW,
                       "Connecticut POST: review training");
  gtk_widget_activate (row);
  test_app_settle (app);
  g_assert_true (test_app_shows (find_compare (app), "No version of these rules was adopted"));
  g_assert_false (test_app_shows (find_compare (app), "against"));
  gtk_widget_activate_action (find_compare (app), "rules.adopt", NULL);
  test_app_settle (app);
  g_assert_null (find_compare (app));
  g_assert_nonnull (
      strstr (muster_page_get_banner (rules_window_get_page (app)), "Nobody here has verified"));
  rules_window_undo (app);
  g_assert_true (rules_window_shows (app, "No rules chosen"));
  g_assert_null (muster_page_get_banner (rules_window_get_page (app)));
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

  rules_window_do (app, "rules.adopt-file");
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
  g_assert_false (rules_window_shows (app, "Other rules"));
}

static void
test_file (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *first = make_pack ("CT", "hours", 1);
  g_autoptr (GString) second = g_string_new (first);
  g_autofree char *path = write_file (app, first);
  GtkWidget *list;

  rules_window_do (app, "rules.adopt-file");
  look_at_file (app, path);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (find_compare (app), "No version of these rules was adopted"));
  gtk_widget_activate_action (find_compare (app), "rules.adopt", NULL);
  test_app_settle (app);
  g_assert_true (rules_window_shows (app, "Other rules"));
  g_string_replace (second, "2026-01-01", "2026-02-01", 1);
  g_string_replace (second, "\"hours\": 8", "\"hours\": 9", 1);
  g_assert_true (g_file_set_contents (path, second->str, -1, NULL));
  rules_window_do (app, "rules.adopt-file");
  look_at_file (app, path);
  g_assert_true (test_app_shows (find_compare (app), "the hours changed from 8.00 to 9.00"));
  gtk_widget_activate_action (find_compare (app), "rules.adopt", NULL);
  test_app_settle (app);
  list = test_app_find (GTK_WIDGET (rules_window_get_page (app)), GTK_TYPE_LIST_BOX, NULL);
  g_assert_true (test_app_shows (list, "version 2026-02-01"));
  rules_window_undo (app);
  g_assert_true (test_app_shows (list, "version 2026-01-01"));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/rules-adopt/" name, TestApp, "CT", rules_window_set_up, func,                  \
              test_app_tear_down)
  ADD ("adopt", test_adopt);
  ADD ("file-refused", test_file_refused);
  ADD ("file", test_file);
  g_test_add ("/app/rules-adopt/first", TestApp, NULL, test_app_set_up, test_first,
              test_app_tear_down);

  return g_test_run ();
}
