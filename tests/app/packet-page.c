/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A packet in the window: chosen, looked at, saved, handed in, taken back. */

#include <string.h>

#include "actions/document.h"
#include "actions/list.h"
#include "actions/officer-record.h"
#include "actions/renewal-list.h"
#include "app/choose-file.h"
#include "app/packet-page.h"
#include "app/packet-part.h"
#include "app/packet-row.h"
#include "app/pdf-view.h"
#include "support.h"
#include "support/document.h"

/* The page, opened from Renewals and settled. */
static MusterPage *
open_packet (TestApp *app)
{
  MusterPage *from, *packet;

  test_app_open (app);
  from = muster_app_window_show_page (app->window, "renewals");
  packet = muster_packet_page_new (muster_date_new (2026, 6, 30), 0);
  muster_page_push (from, packet, "Packet");
  test_app_settle (app);
  return packet;
}

static gboolean
is_drawn (gpointer page)
{
  GtkWidget *view = test_app_find (page, MUSTER_TYPE_PDF_VIEW, NULL);

  return view != NULL && muster_pdf_view_is_drawn (MUSTER_PDF_VIEW (view));
}

static guint
count_pages (MusterPage *page)
{
  return muster_pdf_view_get_n_pages (
      MUSTER_PDF_VIEW (test_app_find (GTK_WIDGET (page), MUSTER_TYPE_PDF_VIEW, NULL)));
}

static gboolean
has_fewer_pages (gpointer data)
{
  gpointer *expected = data;
  guint n = count_pages (expected[0]);

  return n > 0 && n < GPOINTER_TO_UINT (expected[1]);
}

/* Taking somebody out of the packet makes it shorter. */
static void
test_preview (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_packet (app);
  GtkWidget *row = test_app_find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX_ROW, NULL);
  gpointer expected[2] = { page, NULL };

  test_app_wait (is_drawn, page, "the pages");
  expected[1] = GUINT_TO_POINTER (count_pages (page));
  g_assert_nonnull (row);
  g_assert_true (test_app_shows (GTK_WIDGET (page), "is assumed"));
  g_assert_true (test_app_shows (GTK_WIDGET (page), "not ready to renew"));
  gtk_check_button_set_active (muster_packet_row_get_check (GTK_LIST_BOX_ROW (row)), FALSE);
  test_app_wait (has_fewer_pages, expected, "a shorter packet");
  g_assert_cmpstr (muster_page_get_summary (page), ==, "11 of 12 officers are in the packet");
}

static gboolean
is_renewals (gpointer window)
{
  return test_app_shows (window, "Prepare Packet…");
}

/* Where nobody is in it there is nothing to look at, and a button leads to those who could be. */
static void
test_nobody (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_packet (app);
  GtkWidget *everybody = gtk_widget_get_ancestor (
      test_app_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Everybody"), GTK_TYPE_CHECK_BUTTON);
  GtkWidget *button;

  g_assert_null (test_app_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Choose officers to renew."));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (everybody), FALSE);
  g_assert_true (test_app_shows (GTK_WIDGET (page), "Choose officers to renew."));
  button = test_app_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Open Renewals");
  g_assert_nonnull (button);
  gtk_widget_activate (button);
  test_app_wait (is_renewals, app->window, "the page Renewals");
}

static gboolean
has_pages (gpointer row)
{
  return muster_packet_row_get_first_page (row) > 0;
}

typedef struct
{
  GtkListBox *officers;
  MusterPdfView *view;
  guint page;
  int selected;
} Place;

static gboolean
is_at (gpointer data)
{
  const Place *place = data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (place->officers);

  return muster_pdf_view_get_page (place->view) == place->page && row != NULL &&
         gtk_list_box_row_get_index (row) == place->selected;
}

/* Selecting an officer shows the pages, and scrolling selects whose they are. */
static void
test_contents (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_packet (app);
  GtkWidget *widget = test_app_find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX_ROW, NULL);
  Place place = { GTK_LIST_BOX (gtk_widget_get_parent (widget)),
                  MUSTER_PDF_VIEW (test_app_find (GTK_WIDGET (page), MUSTER_TYPE_PDF_VIEW, NULL)),
                  0, 2 };
  GtkListBoxRow *third = gtk_list_box_get_row_at_index (place.officers, 2);
  GtkListBoxRow *fourth = gtk_list_box_get_row_at_index (place.officers, 3);

  test_app_wait (is_drawn, page, "the pages");
  test_app_wait (has_pages, third, "the bookmarks");
  place.page = muster_packet_row_get_first_page (third);
  g_assert_cmpuint (
      place.page, >,
      muster_packet_row_get_first_page (gtk_list_box_get_row_at_index (place.officers, 1)));
  g_assert_true (muster_packet_row_has_page (third, muster_packet_row_get_first_page (fourth) - 1));
  g_assert_false (muster_packet_row_has_page (third, muster_packet_row_get_first_page (fourth)));
  gtk_list_box_select_row (place.officers, third);
  test_app_wait (is_at, &place, "the third officer's pages");
  place.page = muster_packet_row_get_first_page (fourth);
  place.selected = 3;
  muster_pdf_view_scroll_to (place.view, place.page);
  test_app_wait (is_at, &place, "the fourth officer's row");
}

/* The first exhibit below @row. */
static GtkListBoxRow *
find_exhibit (GtkListBox *officers, GtkListBoxRow *row)
{
  GtkListBoxRow *part;
  int i = gtk_list_box_row_get_index (row) + 1;

  for (; (part = gtk_list_box_get_row_at_index (officers, i)) != NULL &&
         muster_packet_part_is_one (part);
       i++)
    if (muster_packet_part_get_check (part) != NULL)
      return part;
  return NULL;
}

/* The row of the first officer with an exhibit, opened. */
static GtkListBoxRow *
open_officer (MusterPage *page, GtkListBox **officers)
{
  GtkListBoxRow *row;
  int i = 0;

  *officers = GTK_LIST_BOX (
      gtk_widget_get_parent (test_app_find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX_ROW, NULL)));
  while ((row = muster_packet_row_next (*officers, &i)) != NULL)
    {
      gtk_toggle_button_set_active (muster_packet_row_get_expander (row), TRUE);
      if (find_exhibit (*officers, row) != NULL)
        return row;
    }
  g_error ("Nobody has an exhibit");
}

static gboolean
has_page (gpointer part)
{
  return muster_packet_part_get_page (part) > 0;
}

static gboolean
says_left_out (gpointer page)
{
  return test_app_shows (page, "is left out, though it proves what counts");
}

static gboolean
says_nothing_left_out (gpointer page)
{
  return !says_left_out (page);
}

/* An exhibit that is left out is a finding where it proves something, the packet gets shorter, and the officer's tick
 * says that not all is in it; ticked again, all is as before. */
static void
test_left_out (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_packet (app);
  GtkListBox *officers;
  GtkListBoxRow *row, *part;
  guint n_pages;

  test_app_wait (is_drawn, page, "the pages");
  row = open_officer (page, &officers);
  part = find_exhibit (officers, row);
  g_assert_nonnull (part);
  test_app_wait (has_page, part, "the exhibit's page");
  n_pages = count_pages (page);
  gtk_check_button_set_active (muster_packet_part_get_check (part), FALSE);
  g_assert_true (gtk_check_button_get_inconsistent (muster_packet_row_get_check (row)));
  test_app_wait (says_left_out, page, "the finding");
  test_app_wait (is_drawn, page, "the pages");
  g_assert_cmpuint (count_pages (page), <, n_pages);
  g_assert_true (find_exhibit (officers, row) == part);
  g_assert_cmpuint (muster_packet_part_get_page (part), ==, 0);
  gtk_check_button_set_active (muster_packet_part_get_check (part), TRUE);
  test_app_wait (says_nothing_left_out, page, "the finding to go");
  g_assert_false (gtk_check_button_get_inconsistent (muster_packet_row_get_check (row)));
  gtk_toggle_button_set_active (muster_packet_row_get_expander (row), FALSE);
  g_assert_null (find_exhibit (officers, row));
}

/* The officer's first credit in the period, or none. */
static MusterId
find_credit (MusterWorkspace *workspace, const MusterRenewalEntry *entry, GError **error)
{
  g_autoptr (MusterOfficerRecord) record =
      muster_action_load_officer_record (workspace, entry->officer_id, error);
  guint i;

  for (i = 0; record != NULL && i < record->credits->len; i++)
    {
      const MusterCredit *credit =
          ((const MusterRecordCredit *) g_ptr_array_index (record->credits, i))->credit;

      if (credit->earned_on >= entry->period.from && credit->earned_on <= entry->period.to &&
          credit->subject != NULL)
        return credit->id;
    }
  return MUSTER_ID_NONE;
}

/* Attaches a file that is no scan to a credit; gives whose it is. */
static gpointer
attach_unreadable (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (GPtrArray) entries =
      muster_action_list_renewals (workspace, muster_date_new (2026, 6, 30), 0, error);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Dear Sir", 8);
  guint i;

  for (i = 0; entries != NULL && i < entries->len; i++)
    {
      const MusterRenewalEntry *entry = g_ptr_array_index (entries, i);
      MusterId id = find_credit (workspace, entry, error);

      if (id != MUSTER_ID_NONE)
        return muster_action_attach_document (workspace, &muster_credit_type, id, "Letter",
                                              "letter.txt", bytes, NULL, error)
                   ? g_strdup (entry->name)
                   : NULL;
    }
  g_error ("Nobody has a credit");
}

/* The row of the officer of that name, opened. */
static GtkListBoxRow *
open_named (MusterPage *page, GtkListBox **officers, const char *name)
{
  GtkListBoxRow *row;
  int i = 0;

  *officers = GTK_LIST_BOX (
      gtk_widget_get_parent (test_app_find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX_ROW, NULL)));
  while ((row = muster_packet_row_next (*officers, &i)) != NULL)
    if (g_str_equal (muster_packet_row_get_entry (row)->name, name))
      break;
  g_assert_nonnull (row);
  gtk_toggle_button_set_active (muster_packet_row_get_expander (row), TRUE);
  return row;
}

/* What cannot be read says why below its officer, whose mark is the worst there is; left out, nothing is wrong. */
static void
test_unreadable (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page;
  GtkListBox *officers;
  GtkListBoxRow *row, *part;
  g_autofree char *name = NULL;
  g_autofree char *whose = NULL;

  test_app_open (app);
  name = test_app_run (app, attach_unreadable, NULL, TRUE);
  page = muster_packet_page_new (muster_date_new (2026, 6, 30), 0);
  muster_page_push (muster_app_window_show_page (app->window, "renewals"), page, "Packet");
  test_app_settle (app);
  test_app_wait (is_drawn, page, "the pages");
  row = open_named (page, &officers, name);
  for (part = find_exhibit (officers, row);
       part != NULL && !test_app_shows (GTK_WIDGET (part), "Letter");
       part = gtk_list_box_get_row_at_index (officers, gtk_list_box_row_get_index (part) + 1))
    ;
  g_assert_nonnull (part);
  g_assert_true (test_app_shows (GTK_WIDGET (part), "attach it again. Or leave it out."));
  whose = g_strdup_printf (" of %s (Letter) could not be included.", name);
  g_assert_true (test_app_shows (GTK_WIDGET (page), whose));
  gtk_check_button_set_active (muster_packet_part_get_check (part), FALSE);
  g_assert_false (test_app_shows (GTK_WIDGET (part), "Or leave it out."));
  test_app_wait (says_left_out, page, "the finding");
  g_assert_false (test_app_shows (GTK_WIDGET (page), "(Letter)"));
}

/* Where it is narrow, contents and check share a pane, and nothing of either is lost. */
static void
test_narrow (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_packet (app);
  GtkWidget *button, *save;

  test_app_wait (is_drawn, page, "the pages");
  save = test_app_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Save As…");
  g_assert_true (gtk_widget_get_mapped (save));
  MUSTER_PAGE_GET_CLASS (page)->set_narrow (page, TRUE);
  test_app_settle (app);
  g_assert_false (gtk_widget_get_mapped (save));
  button = test_app_find (GTK_WIDGET (page), GTK_TYPE_TOGGLE_BUTTON, "Check 2");
  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  test_app_settle (app);
  g_assert_true (gtk_widget_get_mapped (save));
  MUSTER_PAGE_GET_CLASS (page)->set_narrow (page, FALSE);
  test_app_settle (app);
  g_assert_true (gtk_widget_get_mapped (save));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (button)));
}

static gboolean
says_saved (gpointer window)
{
  return test_app_shows (window, "and 1 more file");
}

static void
test_save (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_packet (app);
  g_autofree char *folder = g_build_filename (app->folder, "papers", NULL);
  g_autofree char *pdf = g_build_filename (folder, "renewal-2026-06-30.pdf", NULL);
  g_autofree char *workbook = g_build_filename (folder, "renewal-2026-06-30.xlsx", NULL);

  muster_choose_file_answer (folder);
  gtk_widget_activate_action (GTK_WIDGET (page), "packet.save", NULL);
  test_app_wait (says_saved, app->window, "the files");
  g_assert_true (g_file_test (pdf, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (workbook, G_FILE_TEST_EXISTS));
}

static gboolean
says_submitted (gpointer window)
{
  return test_app_shows (window, "Recorded as handed in: the packets of 12 officers");
}

static gpointer
count_submissions (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterTable) table = muster_action_list (workspace, MUSTER_LISTING_SUBMISSIONS, error);

  return table != NULL ? GUINT_TO_POINTER (muster_table_get_n_rows (table) + 1) : NULL;
}

static void
counted (GObject *source, GAsyncResult *result, gpointer data)
{
  guint *n = data;

  *n = GPOINTER_TO_UINT (muster_session_run_finish (MUSTER_SESSION (source), result, NULL)) - 1;
}

static guint
get_n_submissions (TestApp *app)
{
  const MusterSessionWork work = { count_submissions, NULL, NULL, NULL, FALSE };
  guint n = G_MAXUINT;

  muster_session_run_async (muster_app_window_get_session (app->window), &work, NULL, counted, &n);
  test_app_settle (app);
  return n;
}

/* The entry below the caption. */
static GtkEditable *
find_entry_of (MusterPage *page, const char *caption)
{
  GtkWidget *label = test_app_find (GTK_WIDGET (page), GTK_TYPE_LABEL, caption);

  g_assert_nonnull (label);
  return GTK_EDITABLE (gtk_widget_get_next_sibling (label));
}

static void
test_submit (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_packet (app);
  guint before = get_n_submissions (app);
  GtkEditable *day = find_entry_of (page, "On which day");

  gtk_editable_set_text (day, "31 Jun 2026");
  gtk_widget_activate_action (GTK_WIDGET (page), "packet.submit", NULL);
  g_assert_true (test_app_shows (GTK_WIDGET (page), "June has 30 days."));
  g_assert_cmpstr (gtk_editable_get_text (day), ==, "31 Jun 2026");
  gtk_editable_set_text (day, "");
  gtk_widget_activate_action (GTK_WIDGET (page), "packet.submit", NULL);
  test_app_wait (says_submitted, app->window, "the record");
  g_assert_cmpuint (get_n_submissions (app), ==, before + 12);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
  g_assert_cmpuint (get_n_submissions (app), ==, before);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.back", NULL);
  g_assert_false (test_app_shows (GTK_WIDGET (app->window), "Record as Submitted"));
}

static gboolean
shows_packet (gpointer window)
{
  return test_app_shows (window, "Record as Submitted") && test_app_shows (window, "Everybody");
}

/* Renewals leads here, with the period that is chosen there. */
static void
test_from_renewals (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *renewals;
  GtkWidget *button;

  test_app_open (app);
  renewals = muster_app_window_show_page (app->window, "renewals");
  test_app_settle (app);
  button = gtk_widget_get_ancestor (
      test_app_find (GTK_WIDGET (renewals), GTK_TYPE_LABEL, "Prepare Packet…"), GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  gtk_widget_activate (button);
  test_app_wait (shows_packet, app->window, "the packet");
  test_app_settle (app);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Periods that end by 30 Jun 2026"));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add ("/app/packet-page/preview", TestApp, "CT", test_app_set_up, test_preview,
              test_app_tear_down);
  g_test_add ("/app/packet-page/nobody", TestApp, "CT", test_app_set_up, test_nobody,
              test_app_tear_down);
  g_test_add ("/app/packet-page/contents", TestApp, "CT", test_app_set_up, test_contents,
              test_app_tear_down);
  g_test_add ("/app/packet-page/left-out", TestApp, "CT", test_app_set_up, test_left_out,
              test_app_tear_down);
  g_test_add ("/app/packet-page/unreadable", TestApp, "CT", test_app_set_up, test_unreadable,
              test_app_tear_down);
  g_test_add ("/app/packet-page/narrow", TestApp, "CT", test_app_set_up, test_narrow,
              test_app_tear_down);
  g_test_add ("/app/packet-page/save", TestApp, "CT", test_app_set_up, test_save,
              test_app_tear_down);
  g_test_add ("/app/packet-page/from-renewals", TestApp, "CT", test_app_set_up, test_from_renewals,
              test_app_tear_down);
  g_test_add ("/app/packet-page/submit", TestApp, "CT", test_app_set_up, test_submit,
              test_app_tear_down);

  return g_test_run ();
}
