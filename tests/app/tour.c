/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages are those of the sidebar, so a new one is walked through without being named here. Nothing is found
 * by its words, which are other ones in another language. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "tour-private.h"

#include "actions/people.h"
#include "app/application.h"
#include "app/attendance-page.h"
#include "app/class-page.h"
#include "app/class-scores.h"
#include "app/classes-page.h"
#include "app/grid.h"
#include "app/new-agency.h"
#include "app/officer-paste.h"
#include "app/officer-view.h"
#include "app/packet-page.h"
#include "app/pdf-view.h"
#include "app/preferences.h"
#include "app/rules-page.h"
#include "app/settings.h"
#include "app/sidebar.h"
#include "app/unclassified-page.h"

#define SMALLEST_WIDTH 1000
#define SMALLEST_HEIGHT 640

static void
look (const TestTour *tour, GtkWidget *root, const char *stop)
{
  test_app_settle (tour->app);
  tour->visit (root, stop, tour->data);
}

void
test_tour_look_at_window (const TestTour *tour, const char *stop)
{
  look (tour, GTK_WIDGET (tour->app->window), stop);
}

/* --- Dialogs -------------------------------------------------------------------------------------- */

static GtkWidget *
find_dialog (const TestTour *tour)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (tour->app->window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

gboolean
test_tour_look_at_dialog (const TestTour *tour, const char *stop)
{
  GtkWidget *dialog;

  test_app_settle (tour->app);
  dialog = find_dialog (tour);
  if (dialog == NULL)
    return FALSE;
  gtk_test_widget_wait_for_draw (dialog);
  look (tour, dialog, stop);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_app_settle (tour->app);
  return TRUE;
}

static void
look_at_dialogs (const TestTour *tour)
{
  g_autoptr (GSettings) settings = muster_settings_new ();
  GLogLevelFlags fatal;
  GtkWidget *preferences = muster_preferences_new (GTK_WINDOW (tour->app->window), settings);

  gtk_window_present (GTK_WINDOW (preferences));
  g_assert_true (test_tour_look_at_dialog (tour, "preferences"));
  /* GTK 4.8 warns of the widths of labels in its own window of shortcuts. */
  fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  gtk_widget_activate_action (GTK_WIDGET (tour->app->window), "win.show-shortcuts", NULL);
  g_assert_true (test_tour_look_at_dialog (tour, "shortcuts"));
  g_log_set_always_fatal (fatal);
  gtk_widget_activate_action (GTK_WIDGET (tour->app->window), "win.go-to", NULL);
  g_assert_true (test_tour_look_at_dialog (tour, "go-to"));
  gtk_widget_activate_action (GTK_WIDGET (tour->app->window), "win.new-agency", NULL);
  g_assert_true (test_tour_look_at_dialog (tour, "new-agency"));
}

/* --- Pages ---------------------------------------------------------------------------------------- */

/* What Ctrl+N begins on the page: a dialog, or a page over it. */
static void
look_at_addition (const TestTour *tour, MusterPage *page, const char *name)
{
  GtkWidget *window = GTK_WIDGET (tour->app->window);
  g_autofree char *stop = g_strconcat (name, "-new", NULL);

  if (MUSTER_PAGE_GET_CLASS (page)->add_new == NULL)
    return;
  gtk_widget_activate_action (window, "win.add-new", NULL);
  if (test_tour_look_at_dialog (tour, stop))
    return;
  test_tour_look_at_window (tour, stop);
  gtk_widget_activate_action (window, "win.back", NULL);
  test_app_settle (tour->app);
}

static gpointer
find_officer (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);
  MusterId id =
      people != NULL ? muster_table_get_number (people, 0, MUSTER_PEOPLE_ID) : MUSTER_ID_NONE;

  return id != MUSTER_ID_NONE ? g_memdup2 (&id, sizeof id) : NULL;
}

/* Nothing that stands in it is there to be translated. */
static void
look_at_paste (const TestTour *tour, MusterPage *page)
{
  g_autofree MusterId *id = test_app_run (tour->app, find_officer, NULL, FALSE);

  muster_officer_paste_present (page, *id, "2025-06-30\t–\t\t2\n2025-06-31\t–\t\t2\n");
  g_assert_true (test_tour_look_at_dialog (tour, "officer-paste"));
}

static void
look_at_officer (const TestTour *tour)
{
  static const char *const tabs[] = { "overview",       "certificates", "training", "waivers",
                                      "qualifications", "documents",    "history" };
  /* A document is chosen in a dialog of GTK's. */
  static const char *const forms[] = { "add-training",  "add-qualification", "add-certificate",
                                       "add-education", "add-milestone",     "add-assignment",
                                       "choose-day",    "separate",          "void" };
  MusterPage *page = muster_app_window_show_page (tour->app->window, "officers");
  GtkWidget *view;
  guint i;

  test_app_settle (tour->app);
  view = test_app_find (GTK_WIDGET (page), MUSTER_TYPE_OFFICER_VIEW, NULL);
  g_assert_nonnull (view);
  for (i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autofree char *stop = g_strconcat ("officer-", tabs[i], NULL);

      g_assert_true (gtk_widget_activate_action (view, "officer.show-tab", "s", tabs[i]));
      test_tour_look_at_window (tour, stop);
    }
  for (i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *action = g_strconcat ("officer.", forms[i], NULL);
      g_autofree char *stop = g_strconcat ("officer-", forms[i], NULL);

      gtk_widget_activate_action (view, action, NULL);
      test_tour_look_at_dialog (tour, stop);
    }
  look_at_paste (tour, page);
}

static void
look_at_class_tabs (const TestTour *tour)
{
  static const char *const forms[] = { "add-meetings", "add-instructor", "write-note", "repeat",
                                       "void" };
  GtkWidget *page = test_app_find (GTK_WIDGET (tour->app->window), MUSTER_TYPE_CLASS_PAGE, NULL);
  guint i;

  g_assert_nonnull (page);
  g_assert_true (gtk_widget_activate_action (page, "class.show-tab", "s", "file"));
  test_tour_look_at_window (tour, "class-file");
  g_assert_true (gtk_widget_activate_action (page, "class.show-tab", "s", "scores"));
  test_tour_look_at_window (tour, "class-scores");
  gtk_widget_activate_action (test_app_find (page, MUSTER_TYPE_CLASS_SCORES_PAGE, NULL),
                              "scores.new-test", NULL);
  g_assert_true (test_tour_look_at_dialog (tour, "class-new-test"));
  g_assert_true (gtk_widget_activate_action (page, "class.show-tab", "s", "details"));
  test_tour_look_at_window (tour, "class-details");
  for (i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *action = g_strconcat ("class.", forms[i], NULL);
      g_autofree char *stop = g_strconcat ("class-", forms[i], NULL);

      gtk_widget_activate_action (page, action, NULL);
      g_assert_true (test_tour_look_at_dialog (tour, stop));
    }
}

static void
look_at_class (const TestTour *tour)
{
  MusterPage *page = muster_app_window_show_page (tour->app->window, "classes");
  MusterGrid *grid;

  test_app_settle (tour->app);
  gtk_widget_activate_action (GTK_WIDGET (page), "classes.show-month", "b", TRUE);
  test_tour_look_at_window (tour, "classes-month");
  gtk_widget_activate_action (GTK_WIDGET (page), "classes.show-month", "b", FALSE);
  grid = MUSTER_GRID (test_app_find (GTK_WIDGET (page), MUSTER_TYPE_GRID, NULL));
  muster_grid_set_cursor (grid, 1, 2);
  g_assert_true (muster_grid_press (grid, GDK_KEY_Return, 0));
  test_app_settle (tour->app);
  g_assert_nonnull (
      test_app_find (GTK_WIDGET (tour->app->window), MUSTER_TYPE_ATTENDANCE_PAGE, NULL));
  test_tour_look_at_window (tour, "attendance");
  look_at_class_tabs (tour);
  gtk_widget_activate_action (GTK_WIDGET (tour->app->window), "win.back", NULL);
}

static void
look_at_renewals (const TestTour *tour)
{
  MusterPage *page = muster_app_window_show_page (tour->app->window, "renewals");

  test_app_settle (tour->app);
  gtk_widget_activate_action (GTK_WIDGET (page), "renewals.training-plan", NULL);
  g_assert_true (test_tour_look_at_dialog (tour, "training-plan"));
}

static gboolean
is_drawn (gpointer page)
{
  GtkWidget *view = test_app_find (page, MUSTER_TYPE_PDF_VIEW, NULL);

  return view != NULL && muster_pdf_view_is_drawn (MUSTER_PDF_VIEW (view));
}

static void
look_at_packet (const TestTour *tour)
{
  MusterPage *from = muster_app_window_show_page (tour->app->window, "renewals");
  MusterPage *page = muster_packet_page_new (muster_date_new (2026, 6, 30), 0);

  test_app_settle (tour->app);
  muster_page_push (from, page, "2026");
  test_app_settle (tour->app);
  test_app_wait (is_drawn, page, "the packet");
  test_tour_look_at_window (tour, "packet");
  gtk_widget_activate_action (GTK_WIDGET (tour->app->window), "win.back", NULL);
}

static void
look_at_paper (const TestTour *tour)
{
  MusterPage *from = muster_app_window_show_page (tour->app->window, "renewals");

  test_app_settle (tour->app);
  gtk_widget_activate_action (GTK_WIDGET (from), "renewals.show-paper", "s", "matrix");
  test_app_settle (tour->app);
  test_app_wait (is_drawn, tour->app->window, "the paper");
  test_tour_look_at_window (tour, "paper");
  gtk_widget_activate_action (GTK_WIDGET (tour->app->window), "win.back", NULL);
}

/* The last of the adopted rules are the agency's own. */
static void
look_at_own_rules (const TestTour *tour, GtkWidget *page)
{
  GtkListBox *list = GTK_LIST_BOX (test_app_find (page, GTK_TYPE_LIST_BOX, NULL));
  GtkListBoxRow *row;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    gtk_list_box_select_row (list, row);
  test_app_settle (tour->app);
  gtk_widget_activate_action (page, "rules.change", NULL);
  g_assert_true (test_tour_look_at_dialog (tour, "rules-change"));
  gtk_widget_activate_action (page, "rules.end", NULL);
  g_assert_true (test_tour_look_at_dialog (tour, "rules-end"));
}

static void
look_at_rules (const TestTour *tour)
{
  static const char *const forms[] = { "verify", "set", "add-requirement", "add-subject",
                                       "adopt-file" };
  GtkWidget *window = GTK_WIDGET (tour->app->window);
  GtkWidget *page;
  guint i;

  gtk_widget_activate_action (window, "win.open-rules", NULL);
  test_tour_look_at_window (tour, "rules");
  page = test_app_find (window, MUSTER_TYPE_RULES_PAGE, NULL);
  g_assert_nonnull (page);
  for (i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *action = g_strconcat ("rules.", forms[i], NULL);
      g_autofree char *stop = g_strconcat ("rules-", forms[i], NULL);

      gtk_widget_activate_action (page, action, NULL);
      g_assert_true (test_tour_look_at_dialog (tour, stop));
    }
  look_at_own_rules (tour, page);
  gtk_widget_activate_action (page, "rules.compare", NULL);
  test_tour_look_at_window (tour, "rules-compare");
  gtk_widget_activate_action (window, "win.back", NULL);
  gtk_widget_activate_action (window, "win.back", NULL);
}

static void
look_at_unclassified (const TestTour *tour)
{
  GtkWidget *window = GTK_WIDGET (tour->app->window);
  GtkWidget *page;

  gtk_widget_activate_action (window, "win.unclassified", NULL);
  test_tour_look_at_window (tour, "unclassified");
  page = test_app_find (window, MUSTER_TYPE_UNCLASSIFIED_PAGE, NULL);
  g_assert_nonnull (page);
  gtk_widget_activate_action (page, "unclassified.give-subject", NULL);
  g_assert_true (test_tour_look_at_dialog (tour, "unclassified-subject"));
  g_assert_true (muster_grid_press (MUSTER_GRID (test_app_find (page, MUSTER_TYPE_GRID, NULL)),
                                    GDK_KEY_Return, 0));
  test_tour_look_at_window (tour, "unclassified-title");
  gtk_widget_activate_action (window, "win.back", NULL);
  gtk_widget_activate_action (window, "win.back", NULL);
}

void
test_tour (TestApp *app, TestTourVisit visit, gpointer data)
{
  const TestTour tour = { app, visit, data };
  const MusterSidebarEntry *entries;
  guint n, i;

  test_tour_look_at_window (&tour, "start");
  test_app_open (app);
  entries = muster_sidebar_get_entries (&n);
  for (i = 0; i < n; i++)
    {
      MusterPage *page = muster_app_window_show_page (app->window, entries[i].name);

      test_tour_look_at_window (&tour, entries[i].name);
      look_at_addition (&tour, page, entries[i].name);
    }
  look_at_officer (&tour);
  look_at_class (&tour);
  test_tour_look_at_grants (&tour);
  test_tour_look_at_equipment (&tour);
  look_at_renewals (&tour);
  look_at_packet (&tour);
  look_at_paper (&tour);
  look_at_rules (&tour);
  look_at_unclassified (&tour);
  look_at_dialogs (&tour);
}

GApplication *
test_tour_start (gboolean is_pseudo)
{
  GApplication *application = G_APPLICATION (muster_application_new ());

  if (is_pseudo)
    {
      const char *folder = g_getenv ("MUSTER_TEST_LOCALEDIR");

      g_assert_nonnull (folder);
      g_setenv ("LANGUAGE", "en_XA", TRUE);
      /* GTK's tests run in English, in which nothing is looked up. */
      setlocale (LC_ALL, "C.UTF-8");
      bindtextdomain (GETTEXT_PACKAGE, folder);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
      g_assert_cmpstr (_ ("Officers"), !=, "Officers");
    }
  g_assert_true (g_application_register (application, NULL, NULL));
  return application;
}

static int
get_min_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* Names the widest of what is inside, level by level, for whoever has to mend it. */
static void
name_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL, *child;
  int width = 0;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && get_min_width (child) > width)
      {
        width = get_min_width (child);
        widest = child;
      }
  if (widest == NULL)
    return;
  g_test_message ("%d: %s “%s”", width, G_OBJECT_TYPE_NAME (widest),
                  GTK_IS_LABEL (widest) ? gtk_label_get_text (GTK_LABEL (widest)) : "");
  name_widest (widest);
}

/* The window asks for its smallest size itself, so it is its content that is measured. */
void
test_tour_check_size (GtkWidget *root, const char *stop, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *content = root;
  int width, height;

  if (GTK_IS_SHORTCUTS_WINDOW (root))
    return;
  if (ADW_IS_APPLICATION_WINDOW (root))
    content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));
  width = get_min_width (content);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, MAX (width, SMALLEST_WIDTH), &height, NULL,
                      NULL, NULL);
  if (width > SMALLEST_WIDTH || height > SMALLEST_HEIGHT)
    {
      g_test_message ("%s cannot be smaller than %d by %d", stop, width, height);
      name_widest (content);
      g_test_fail ();
    }
}
