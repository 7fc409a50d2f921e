/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of training that are pasted into an officer's record. */

#include "app/officer-paste.h"

#include "actions/officer-record.h"
#include "actions/people.h"
#include "app/officer-view.h"
#include "support.h"

#define GOOD "30 Jun 2025\tZzyzx review\tLaw and legal updates\t2.00\tAttended\tElsewhere\n"
#define GOOD_TOO "29 Jun 2025\tZzyzx basics\t\t2:30\tInstructed\t\n"
#define BAD "31 Jun 2025\tZzyzx tactics\tfirearms\t4\tAttended\tElsewhere\n"
#define MENDED "30 Jun 2025\tZzyzx tactics\tfirearms\t4\tAttended\tElsewhere\n"

/* Id of the first officer, who is the one that the page shows. */
static gpointer
find_officer (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);
  MusterId id = MUSTER_ID_NONE;

  if (people == NULL)
    return NULL;
  id = muster_table_get_number (people, 0, MUSTER_PEOPLE_ID);
  return g_memdup2 (&id, sizeof id);
}

/* How many credits the officer has whose title begins so, and their time. */
typedef struct
{
  MusterId officer_id;
  guint n;
  gint64 seconds;
} Count;

static gpointer
count_credits (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Count *count = data;
  g_autoptr (MusterOfficerRecord) record =
      muster_action_load_officer_record (workspace, count->officer_id, error);
  guint i;

  count->n = 0;
  count->seconds = 0;
  for (i = 0; record != NULL && i < record->credits->len; i++)
    {
      const MusterCredit *credit =
          ((const MusterRecordCredit *) g_ptr_array_index (record->credits, i))->credit;

      if (!g_str_has_prefix (credit->title, "Zzyzx"))
        continue;
      count->n++;
      count->seconds += credit->seconds;
    }
  return record != NULL ? data : NULL;
}

static void
assert_credits (TestApp *app, guint n, gint64 minutes)
{
  g_autofree MusterId *id = test_app_run (app, find_officer, NULL, FALSE);
  Count count = { *id, 0, 0 };

  test_app_run (app, count_credits, &count, FALSE);
  g_assert_cmpuint (count.n, ==, n);
  g_assert_cmpint (count.seconds, ==, minutes * 60);
}

static MusterPage *
get_page (TestApp *app)
{
  return muster_app_window_show_page (app->window, "officers");
}

static void
open_officers (TestApp *app, gconstpointer state)
{
  test_app_set_up (app, state);
  test_app_open (app);
  get_page (app);
  test_app_settle (app);
}

static void
paste (TestApp *app, const char *text)
{
  g_autofree MusterId *id = test_app_run (app, find_officer, NULL, FALSE);

  muster_officer_paste_present (get_page (app), *id, text);
  test_app_settle (app);
  g_assert_nonnull (test_app_find_form ());
}

static gboolean
form_shows (const char *text)
{
  return test_app_shows (test_app_find_form (), text);
}

static void
set_text (TestApp *app, const char *text)
{
  GtkWidget *view = test_app_find (test_app_find_form (), GTK_TYPE_TEXT_VIEW, NULL);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  test_app_settle (app);
}

/* All of it is one step. */
static void
test_taken (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  paste (app, GOOD GOOD_TOO);
  g_assert_true (form_shows ("2 rows are taken"));
  g_assert_true (form_shows ("Law and legal updates"));
  g_assert_true (form_shows ("Unclassified"));
  assert_credits (app, 0, 0);
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  assert_credits (app, 2, 270);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
  assert_credits (app, 0, 0);
}

/* What cannot be taken is there again behind what was, and can be mended. */
static void
test_refused (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  paste (app, GOOD BAD);
  g_assert_true (form_shows ("1 row is taken, 1 is not"));
  g_assert_true (form_shows ("Row 2: “31 Jun 2025” is not a date."));
  test_app_save_form (app);
  assert_credits (app, 1, 120);
  g_assert_nonnull (test_app_find_form ());
  g_assert_true (form_shows ("0 rows are taken, 2 are not"));
  g_assert_true (form_shows ("This credit is already on file."));
  test_app_save_form (app);
  g_assert_true (form_shows ("No row can be taken."));
  set_text (app, MENDED);
  g_assert_true (form_shows ("1 row is taken"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  assert_credits (app, 2, 360);
}

static void
test_nothing (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  paste (app, "");
  g_assert_true (form_shows ("There are no rows yet."));
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  set_text (app, "one\ttwo\n");
  g_assert_true (form_shows ("Copy at least date, course, subject and hours"));
  set_text (app, "Hours\tDate\tCourse\n2\t2025-06-30\tZzyzx review\n");
  g_assert_true (form_shows ("1 row is taken"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

static gboolean
has_form (gpointer data G_GNUC_UNUSED)
{
  return test_app_find_form () != NULL;
}

/* The tab takes what was copied. */
static void
test_clipboard (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *view = test_app_find (GTK_WIDGET (get_page (app)), MUSTER_TYPE_OFFICER_VIEW, NULL);
  GtkWidget *button;

  g_assert_true (gtk_widget_activate_action (view, "officer.show-tab", "s", "training"));
  test_app_settle (app);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (view), GOOD);
  button = test_app_find (view, GTK_TYPE_BUTTON, "_Paste Rows…");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_wait (has_form, NULL, "the form");
  test_app_settle (app);
  g_assert_true (form_shows ("1 row is taken"));
  test_app_check_names (test_app_find_form ());
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/officer-paste/" name, TestApp, "CT", open_officers, func, test_app_tear_down)
  ADD ("taken", test_taken);
  ADD ("refused", test_refused);
  ADD ("nothing", test_nothing);
  ADD ("clipboard", test_clipboard);

  return g_test_run ();
}
