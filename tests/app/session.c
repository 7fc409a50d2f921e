/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Work on threads: changes are made in the order in which they were asked for. */

#include "actions/list.h"
#include "actions/note.h"
#include "actions/people.h"
#include "app/session.h"
#include "core/officer.h"
#include "support.h"

#define N_CHANGES 12u

typedef struct
{
  GMutex mutex;
  GArray *made; /* of guint: the changes in the order in which they were made */
  GCancellable *cancellable;
  guint n_ended;
  guint n_cancelled;
} Log;

typedef struct
{
  Log *log;
  guint number;
} Change;

/* The earlier ones take longer. */
static gpointer
make_change (MusterWorkspace *workspace G_GNUC_UNUSED, gpointer data, GError **error G_GNUC_UNUSED)
{
  const Change *change = data;

  g_usleep ((N_CHANGES - change->number) * 2000);
  g_mutex_lock (&change->log->mutex);
  g_array_append_val (change->log->made, change->number);
  g_mutex_unlock (&change->log->mutex);
  return data;
}

static void
ended (GObject *source, GAsyncResult *result, gpointer data)
{
  Log *log = data;
  g_autoptr (GError) error = NULL;

  muster_session_run_finish (MUSTER_SESSION (source), result, &error);
  log->n_ended++;
  log->n_cancelled += g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
all_ended (gpointer log)
{
  return ((Log *) log)->n_ended == N_CHANGES;
}

static void
log_clear (Log *log)
{
  g_mutex_clear (&log->mutex);
  g_array_unref (log->made);
  g_object_unref (log->cancellable);
}

static void
start (TestApp *app, Log *log, Change *changes)
{
  guint i;

  g_mutex_init (&log->mutex);
  log->made = g_array_new (FALSE, FALSE, sizeof (guint));
  log->cancellable = g_cancellable_new ();
  test_app_open (app);
  for (i = 0; i < N_CHANGES; i++)
    {
      MusterSessionWork work = { make_change, &changes[i], NULL, NULL, TRUE };

      changes[i] = (Change){ log, i };
      muster_session_run_async (muster_app_window_get_session (app->window), &work,
                                log->cancellable, ended, log);
    }
}

static void
test_order (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Log log = { 0 };
  Change changes[N_CHANGES];
  guint i;

  start (app, &log, changes);
  test_app_wait (all_ended, &log, "the changes");
  g_assert_cmpuint (log.made->len, ==, N_CHANGES);
  for (i = 0; i < N_CHANGES; i++)
    g_assert_cmpuint (g_array_index (log.made, guint, i), ==, i);
  log_clear (&log);
}

/* What still waits is not made any more. */
static void
test_cancelled (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Log log = { 0 };
  Change changes[N_CHANGES];

  start (app, &log, changes);
  g_cancellable_cancel (log.cancellable);
  test_app_wait (all_ended, &log, "the changes");
  g_assert_cmpuint (log.made->len + log.n_cancelled, ==, N_CHANGES);
  g_assert_cmpuint (log.n_cancelled, >=, N_CHANGES - 1);
  log_clear (&log);
}

static void
page_done (MusterPage *page G_GNUC_UNUSED, gpointer result)
{
  const Change *change = result;

  change->log->n_ended++;
}

static gboolean
all_made (gpointer data)
{
  Log *log = data;
  guint n;

  g_mutex_lock (&log->mutex);
  n = log->made->len;
  g_mutex_unlock (&log->mutex);
  return n == N_CHANGES;
}

/* What was changed on a page is made although the page was left before its turn came; nobody is told. */
static void
test_page_left (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Log log = { 0 };
  Change changes[N_CHANGES];
  MusterPage *page;
  guint i;

  g_mutex_init (&log.mutex);
  log.made = g_array_new (FALSE, FALSE, sizeof (guint));
  log.cancellable = g_cancellable_new ();
  test_app_open (app);
  page = muster_app_window_show_page (app->window, "today");
  for (i = 0; i < N_CHANGES; i++)
    {
      MusterSessionWork work = { make_change, &changes[i], NULL, NULL, TRUE };

      changes[i] = (Change){ &log, i };
      muster_page_run (page, &work, page_done);
    }
  muster_page_set_session (page, NULL);
  test_app_wait (all_made, &log, "the changes");
  test_app_settle (app);
  g_assert_cmpuint (log.n_ended, ==, 0);
  log_clear (&log);
}

/* --- Undo while something is saved ---------------------------------------------------------------- */

/* A note that is saved, or refused, when it is let go. */
typedef struct
{
  GMutex mutex;
  GCond let_go;
  gboolean is_held;
  const char *text;
} HeldNote;

static gpointer
write_held_note (MusterWorkspace *workspace, gpointer data, GError **error)
{
  HeldNote *note = data;
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, NULL);
  MusterId id = muster_table_get_number (people, 0, MUSTER_PEOPLE_ID);

  g_mutex_lock (&note->mutex);
  while (note->is_held)
    g_cond_wait (&note->let_go, &note->mutex);
  g_mutex_unlock (&note->mutex);
  return muster_action_write_note (workspace, &muster_officer_type, id, note->text, NULL, error)
             ? data
             : NULL;
}

static void
note_written (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  muster_session_run_finish (MUSTER_SESSION (source), result, &error);
}

static gpointer
count_steps (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterTable) history = muster_action_list (workspace, MUSTER_LISTING_HISTORY, error);

  *(guint *) data = history != NULL ? muster_table_get_n_rows (history) : 0;
  return data;
}

/* Undo is pressed, twice where @n is 2, while a note of @text is saved; gives how many steps there are more. */
static guint
undo_while_saving (TestApp *app, const char *text, guint n)
{
  HeldNote note = { .is_held = TRUE, .text = text };
  const MusterSessionWork work = { write_held_note, &note, NULL, NULL, TRUE };
  guint before, after, i;

  g_mutex_init (&note.mutex);
  g_cond_init (&note.let_go);
  test_app_run (app, count_steps, &before, FALSE);
  muster_session_run_async (muster_app_window_get_session (app->window), &work, NULL, note_written,
                            NULL);
  for (i = 0; i < n; i++)
    gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  g_mutex_lock (&note.mutex);
  note.is_held = FALSE;
  g_cond_signal (&note.let_go);
  g_mutex_unlock (&note.mutex);
  test_app_settle (app);
  test_app_run (app, count_steps, &after, FALSE);
  g_mutex_clear (&note.mutex);
  g_cond_clear (&note.let_go);
  return after - before;
}

/* Undo waits for what is being saved and takes that back. */
static void
test_undo_waits (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_open (app);
  g_assert_cmpuint (undo_while_saving (app, "Called the academy.", 1), ==, 2);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Undone: Write a note on "));
}

/* What was undone was never saved, and what was saved before is not what was meant. */
static void
test_undo_of_refused (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_open (app);
  g_assert_cmpuint (undo_while_saving (app, "", 2), ==, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Nothing was undone, for"));
  g_assert_cmpuint (undo_while_saving (app, "Called the academy.", 1), ==, 2);
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add ("/app/session/order", TestApp, "CT", test_app_set_up, test_order, test_app_tear_down);
  g_test_add ("/app/session/page-left", TestApp, "CT", test_app_set_up, test_page_left,
              test_app_tear_down);
  g_test_add ("/app/session/undo-waits", TestApp, "CT", test_app_set_up, test_undo_waits,
              test_app_tear_down);
  g_test_add ("/app/session/undo-of-refused", TestApp, "CT", test_app_set_up, test_undo_of_refused,
              test_app_tear_down);
  g_test_add ("/app/session/cancelled", TestApp, "CT", test_app_set_up, test_cancelled,
              test_app_tear_down);

  return g_test_run ();
}
