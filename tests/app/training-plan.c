/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The year's training plan from the page "Renewals", over a sample agency on 15 Jun 2026. */

#include "app/choose-file.h"
#include "app/paper-page.h"
#include "app/pdf-view.h"
#include "support.h"

static gboolean
says_saved (gpointer window)
{
  return test_app_shows (window, "plan-2026.");
}

static GtkWidget *
show_page (TestApp *app)
{
  GtkWidget *page;

  test_app_open (app);
  page = GTK_WIDGET (muster_app_window_show_page (app->window, "renewals"));
  test_app_settle (app);
  return page;
}

static gboolean
shows_plan (gpointer window)
{
  GtkWidget *view = test_app_find (window, MUSTER_TYPE_PDF_VIEW, NULL);

  return view != NULL && muster_pdf_view_is_drawn (MUSTER_PDF_VIEW (view));
}

/* From the menu, the page's own year: it is looked at first, then saved as a workbook alone. */
static void
test_workbook (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = show_page (app);
  g_autofree char *folder = g_build_filename (app->folder, "papers", NULL);
  g_autofree char *pdf = g_build_filename (folder, "plan-2026.pdf", NULL);
  g_autofree char *workbook = g_build_filename (folder, "plan-2026.xlsx", NULL);
  GtkWidget *paper;

  gtk_widget_activate_action (page, "renewals.training-plan", NULL);
  g_assert_nonnull (test_app_find_form ());
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  test_app_wait (shows_plan, app->window, "the plan");
  paper = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_PAPER_PAGE, NULL);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Training Plan 2026"));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gtk_widget_get_ancestor (
          test_app_find (paper, GTK_TYPE_LABEL, "PDF, to print and sign"), GTK_TYPE_CHECK_BUTTON)),
      FALSE);
  muster_choose_file_answer (folder);
  gtk_widget_activate_action (paper, "paper.save", NULL);
  test_app_wait (says_saved, app->window, "the file");
  g_assert_true (g_file_test (workbook, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (pdf, G_FILE_TEST_EXISTS));
}

/* From the plan, and a year that is none is refused where it stands. */
static void
test_year (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = show_page (app);
  GtkWidget *button;

  g_signal_emit_by_name (test_app_find (page, GTK_TYPE_BUTTON, "P_lan…"), "clicked");
  test_app_settle (app);
  button = test_app_find (page, GTK_TYPE_BUTTON, "As Pape_r…");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  test_app_type ("Calendar year", "26");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  g_assert_true (test_app_shows (test_app_find_form (), "Type a year of training, such as 2026."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  g_test_add ("/app/training-plan/workbook", TestApp, "CT", test_app_set_up, test_workbook,
              test_app_tear_down);
  g_test_add ("/app/training-plan/year", TestApp, "CT", test_app_set_up, test_year,
              test_app_tear_down);
  return g_test_run ();
}
