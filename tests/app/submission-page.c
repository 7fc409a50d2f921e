/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was handed in, and the state's answers: found from the packet and from Renewals, answered for many at once. */

#include "app/choose-file.h"
#include "app/form.h"
#include "app/handed-in-page.h"
#include "app/packet-page.h"
#include "app/pdf-view.h"
#include "app/submission-page.h"
#include "support.h"

#define N_OFFICERS 12 /* whose period ends by 30 Jun 2026 */

static gboolean
says_saved (gpointer window)
{
  return test_app_shows (window, "and 1 more file");
}

static gboolean
says_submitted (gpointer window)
{
  return test_app_shows (window, "Recorded as handed in: the packets of 12 officers");
}

/* Saves the packet into a folder of the test, and hands it in. */
static char *
hand_in (TestApp *app)
{
  g_autofree char *folder = g_build_filename (app->folder, "papers", NULL);
  MusterPage *from, *packet;

  test_app_open (app);
  from = muster_app_window_show_page (app->window, "renewals");
  packet = muster_packet_page_new (muster_date_new (2026, 6, 30), 0);
  muster_page_push (from, packet, "Packet");
  test_app_settle (app);
  muster_choose_file_answer (folder);
  gtk_widget_activate_action (GTK_WIDGET (packet), "packet.save", NULL);
  test_app_wait (says_saved, app->window, "the files");
  gtk_widget_activate_action (GTK_WIDGET (packet), "packet.submit", NULL);
  test_app_wait (says_submitted, app->window, "the record");
  test_app_settle (app);
  return g_build_filename (folder, "renewal-2026-06-30.pdf", NULL);
}

static GtkWidget *
find_page (TestApp *app, GType type)
{
  GtkWidget *page = test_app_find (GTK_WIDGET (app->window), type, NULL);

  g_assert_nonnull (page);
  return page;
}

/* The newest submission, found from the banner of the packet. */
static GtkWidget *
open_submission (TestApp *app)
{
  GtkWidget *button = test_app_find (GTK_WIDGET (app->window), GTK_TYPE_BUTTON, "_Handed In");
  GtkWidget *view;

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  view = test_app_find (find_page (app, MUSTER_TYPE_HANDED_IN_PAGE), GTK_TYPE_COLUMN_VIEW, NULL);
  g_assert_nonnull (view);
  g_signal_emit_by_name (view, "activate", 0);
  test_app_settle (app);
  return find_page (app, MUSTER_TYPE_SUBMISSION_PAGE);
}

static GtkWidget *
find_form (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GList *link;

  for (link = windows; link != NULL; link = link->next)
    if (MUSTER_IS_FORM (link->data))
      return link->data;
  return NULL;
}

static void
type (const char *title, const char *text)
{
  GtkWidget *row = test_app_find (find_form (), ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
press_record (TestApp *app)
{
  gtk_widget_activate_action (find_form (), "form.save", NULL);
  test_app_settle (app);
}

static void
choose_outcome (guint outcome)
{
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (test_app_find (find_form (), ADW_TYPE_COMBO_ROW, "What the state did")),
      outcome);
}

static void
tick_first (GtkWidget *page)
{
  GtkWidget *row = test_app_find (page, ADW_TYPE_ACTION_ROW, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_app_find (row, GTK_TYPE_CHECK_BUTTON, NULL)),
                               TRUE);
}

static void
tick_everybody (GtkWidget *page)
{
  GtkWidget *label = test_app_find (page, GTK_TYPE_LABEL, "Everybody who waits for an answer");

  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON)), TRUE);
}

/* Refusals stand beside their fields; then one is returned and all others are accepted, each in one step. */
static void
test_answer (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *scan = g_build_filename (app->folder, "letter.pdf", NULL);
  GtkWidget *page;

  g_free (hand_in (app));
  page = open_submission (app);
  g_assert_cmpstr (muster_page_get_banner (MUSTER_PAGE (page)), ==,
                   "Handed in 15 Jun 2026; the file as it was.");
  g_assert_cmpstr (muster_page_get_summary (MUSTER_PAGE (page)), ==,
                   "12 of 12 officers wait for an answer");
  gtk_widget_activate_action (page, "submission.answer", NULL);
  g_assert_null (find_form ());
  tick_first (page);
  gtk_widget_activate_action (page, "submission.answer", NULL);
  choose_outcome (1);
  press_record (app);
  g_assert_true (test_app_shows (find_form (), "Type why the packet was returned."));
  type ("Why it was returned or withdrawn", "A page is missing");
  type ("On which day; empty is today", "31 Jun 2026");
  press_record (app);
  g_assert_true (test_app_shows (find_form (), "June has 30 days."));
  g_assert_false (test_app_shows (find_form (), "Type why the packet was returned."));
  type ("On which day; empty is today", "");
  press_record (app);
  g_assert_null (find_form ());
  g_assert_true (test_app_shows (page, "A page is missing"));

  tick_everybody (page);
  gtk_widget_activate_action (page, "submission.answer", NULL);
  type ("New expiry; empty is the end of the next cycle", "30 Jun 2020");
  press_record (app);
  g_assert_true (test_app_shows (find_form (), "is not later than the old one"));
  type ("New expiry; empty is the end of the next cycle", "");
  type ("Signed answer, a scan", scan);
  press_record (app);
  g_assert_true (test_app_shows (find_form (), "There is no such file."));
  g_assert_true (g_file_set_contents (scan, "signed", -1, NULL));
  muster_choose_file_answer (scan);
  g_signal_emit_by_name (test_app_find (find_form (), GTK_TYPE_BUTTON, "C_hoose…"), "clicked");
  press_record (app);
  g_assert_null (find_form ());
  g_assert_true (test_app_shows (page, "letter.pdf"));
  g_assert_cmpstr (muster_page_get_summary (MUSTER_PAGE (page)), ==,
                   "0 of 12 officers wait for an answer");

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
  g_assert_cmpstr (muster_page_get_summary (MUSTER_PAGE (page)), ==,
                   "11 of 12 officers wait for an answer");
}

static gboolean
shows_file (gpointer page)
{
  GtkWidget *view = test_app_find (page, MUSTER_TYPE_PDF_VIEW, NULL);

  return view != NULL && muster_pdf_view_get_n_pages (MUSTER_PDF_VIEW (view)) > N_OFFICERS;
}

/* The file that was saved is the file that was handed in; another is not. */
static void
test_copy (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *pdf = hand_in (app);
  g_autofree char *other = g_build_filename (app->folder, "other.pdf", NULL);
  GtkWidget *page = open_submission (app);

  g_assert_true (test_app_shows (page, "renewal-2026-06-30.xlsx"));
  g_assert_true (g_file_set_contents (other, "abc", -1, NULL));
  muster_choose_file_answer (other);
  gtk_widget_activate_action (page, "submission.compare", NULL);
  test_app_settle (app);
  g_assert_true (test_app_shows (page, "it differs"));
  muster_choose_file_answer (pdf);
  gtk_widget_activate_action (page, "submission.compare", NULL);
  test_app_settle (app);
  g_assert_true (test_app_shows (page, "That is “renewal-2026-06-30.pdf” as it was handed in."));
  test_app_wait (shows_file, page, "the pages");
}

/* Renewals leads to the list, and each officer shows how they stood. */
static void
test_list (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page;

  test_app_open (app);
  muster_app_window_show_page (app->window, "renewals");
  test_app_settle (app);
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), GTK_TYPE_MENU_BUTTON, NULL));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.handed-in", NULL);
  test_app_settle (app);
  page = find_page (app, MUSTER_TYPE_HANDED_IN_PAGE);
  g_assert_nonnull (muster_page_get_summary (MUSTER_PAGE (page)));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.back", NULL);
  g_assert_null (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_HANDED_IN_PAGE, NULL));
}

#define SMALLEST 1000
#define RAIL 57

static void
test_width (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  int minimum;

  g_free (hand_in (app));
  gtk_widget_measure (open_submission (app), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, SMALLEST - RAIL);
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/submission-page/" name, TestApp, "CT", test_app_set_up, func,                  \
              test_app_tear_down)
  ADD ("answer", test_answer);
  ADD ("copy", test_copy);
  ADD ("list", test_list);
  ADD ("width", test_width);

  return g_test_run ();
}
