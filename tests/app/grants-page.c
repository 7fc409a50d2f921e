/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Grants": the awards, a new one from a template, and its page. */

#include "support.h"

#include "app/award-page.h"
#include "app/grants-page.h"

static GtkWidget *
open_grants (TestApp *app)
{
  MusterPage *page = muster_app_window_show_page (app->window, "grants");

  test_app_settle (app);
  return GTK_WIDGET (page);
}

static void
test_list (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = open_grants (app);

  g_assert_true (test_app_shows (page, "REG-07"));
  g_assert_true (test_app_shows (page, "12,000.00"));
  /* Enter opens an award, so an award has the focus. */
  g_assert_true (gtk_widget_grab_focus (page));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (app->window)),
                                             GTK_TYPE_COLUMN_VIEW));
  test_app_check_names (page);
  test_app_assert_fits (app, page);
}

/* What is refused says so; what is entered is shown at once, with what its terms are worth. */
static void
test_new (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = open_grants (app);
  GtkWidget *award;

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_type ("Number of the award", "X-9");
  test_app_save_form (app);
  g_assert_true (
      test_app_shows (GTK_WIDGET (test_app_find_form ()), "Type what the award is for."));
  test_app_choose ("Template", 3);
  test_app_type ("Amount awarded", "lots");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Amount awarded", "1234.56");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  test_app_settle (app);
  award = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_AWARD_PAGE, NULL);
  g_assert_nonnull (award);
  g_assert_true (test_app_shows (award, "us-co-regional"));
  g_assert_true (test_app_shows (award, "1,234.56"));
  test_app_check_names (award);
  test_app_assert_fits (app, award);
  g_assert_nonnull (page);
}

static void
test_empty (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = open_grants (app);

  g_assert_true (test_app_shows (page, "No awards yet."));
  g_assert_true (test_app_shows (page, "Start from a template or enter your award letter."));
}

/* Opens a sample of @data, or an agency that has nothing yet. */
static void
set_up (TestApp *app, gconstpointer data)
{
  test_app_set_up (app, data);
  if (data == NULL)
    test_app_make_empty (app);
  test_app_open (app);
}

#define ADD(name, state, func)                                                                     \
  g_test_add ("/app/grants-page/" name, TestApp, state, set_up, func, test_app_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  ADD ("list", "CO", test_list);
  ADD ("new", "CO", test_new);
  ADD ("empty", NULL, test_empty);
  return g_test_run ();
}
