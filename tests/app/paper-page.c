/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers over the pages that they are made from: looked at before they are saved. */

#include "app/choose-file.h"
#include "app/officer-view.h"
#include "app/paper-page.h"
#include "app/pdf-view.h"
#include "record-page.h"
#include "support.h"

static gboolean
is_drawn (gpointer window)
{
  GtkWidget *view = test_app_find (window, MUSTER_TYPE_PDF_VIEW, NULL);

  return view != NULL && muster_pdf_view_is_drawn (MUSTER_PDF_VIEW (view));
}

static gboolean
says_saved (gpointer window)
{
  return test_app_shows (window, "papers/");
}

/* The paper, drawn. */
static GtkWidget *
wait_for_paper (TestApp *app)
{
  GtkWidget *paper;

  test_app_wait (is_drawn, app->window, "the paper");
  paper = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_PAPER_PAGE, NULL);
  g_assert_nonnull (paper);
  return paper;
}

/* Saves what is looked at. Returns: (transfer full): the folder */
static char *
save (TestApp *app, GtkWidget *paper)
{
  char *folder = g_build_filename (app->folder, "papers", NULL);

  muster_choose_file_answer (folder);
  gtk_widget_activate_action (paper, "paper.save", NULL);
  test_app_wait (says_saved, app->window, "the files");
  return folder;
}

static guint
count_files (const char *folder, const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, suffix) ? 1 : 0;
  return n;
}

/* --- An officer ----------------------------------------------------------------------------------- */

static void
open_officers (TestApp *app, gconstpointer state)
{
  record_page_set_up (app, state, "officers", MUSTER_TYPE_OFFICER_VIEW);
}

/* From the record, by the key for printing; nothing is left behind by looking. */
static void
test_transcript (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *paper;
  g_autofree char *folder = NULL;

  gtk_widget_activate_action (record_page_get_view (app), "officer.show-transcript", NULL);
  paper = wait_for_paper (app);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Transcript"));
  folder = save (app, paper);
  g_assert_cmpuint (count_files (folder, ".pdf"), ==, 1);
  g_assert_cmpuint (count_files (folder, ".xlsx"), ==, 1);
  test_app_assert_fits (app, paper);
}

/* Without any file there is nothing to save. */
static void
test_no_file (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *paper, *button;
  static const char *const files[] = { "PDF, to print and sign", "Workbook, to go on with" };
  guint i;

  gtk_widget_activate_action (record_page_get_view (app), "officer.show-transcript", NULL);
  paper = wait_for_paper (app);
  button = test_app_find (paper, GTK_TYPE_BUTTON, "_Save As…");
  g_assert_nonnull (button);
  for (i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_assert_true (gtk_widget_is_sensitive (button));
      gtk_check_button_set_active (
          GTK_CHECK_BUTTON (gtk_widget_get_ancestor (
              test_app_find (paper, GTK_TYPE_LABEL, files[i]), GTK_TYPE_CHECK_BUTTON)),
          FALSE);
    }
  g_assert_false (gtk_widget_is_sensitive (button));
}

/* --- Everybody ------------------------------------------------------------------------------------ */

static void
test_renewals (TestApp *app, gconstpointer data)
{
  MusterPage *page;
  GtkWidget *paper;
  g_autofree char *folder = NULL;

  test_app_open (app);
  page = muster_app_window_show_page (app->window, "renewals");
  test_app_settle (app);
  gtk_widget_activate_action (GTK_WIDGET (page), "renewals.show-paper", "s", data);
  paper = wait_for_paper (app);
  folder = save (app, paper);
  g_assert_cmpuint (count_files (folder, ".xlsx"), ==, 1);
}

static void
test_matrix (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_renewals (app, "matrix");
}

static void
test_memo (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_renewals (app, "memo");
}

static void
test_worksheet (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_renewals (app, "worksheet");
}

#define ADD(name, set_up, func)                                                                    \
  g_test_add ("/app/paper-page/" name, TestApp, "CT", set_up, func, test_app_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  ADD ("transcript", open_officers, test_transcript);
  ADD ("no-file", open_officers, test_no_file);
  ADD ("matrix", test_app_set_up, test_matrix);
  ADD ("memo", test_app_set_up, test_memo);
  ADD ("worksheet", test_app_set_up, test_worksheet);
  return g_test_run ();
}
