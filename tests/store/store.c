/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Jobs: one after the other on one thread, from whichever thread they come; cancelled before, between and
 * within statements; asynchronous; finished before the document is closed. */

#include "store/db-private.h"
#include "store/statement.h"
#include "support/document.h"
#include "support/jobs.h"

/* --- Order ---------------------------------------------------------------------------------------- */

#define N_THREADS 8
#define N_JOBS 200

typedef struct
{
  guint n_inside; /* jobs that run at this moment: never two */
  GThread *thread;
  guint n_done;
  guint last[N_THREADS];
} Order;

typedef struct
{
  MusterStore *store;
  Order *order;
  guint caller;
  guint number;
} Caller;

static gboolean
order_job (MusterDb *db, gpointer data, GError **error)
{
  Caller *caller = data;
  Order *order = caller->order;

  g_assert_cmpuint (order->n_inside++, ==, 0);
  if (order->thread == NULL)
    order->thread = g_thread_self ();
  g_assert_true (order->thread == g_thread_self ());
  g_assert_cmpuint (caller->number, ==, order->last[caller->caller] + 1);
  order->last[caller->caller] = caller->number;
  order->n_done++;
  order->n_inside--;
  return TRUE;
}

static gpointer
call_often (gpointer data)
{
  Caller *caller = data;

  for (caller->number = 1; caller->number <= N_JOBS; caller->number++)
    g_assert_true (muster_store_run (caller->store, order_job, caller, NULL, NULL));
  return NULL;
}

static void
test_order (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  Order order = { 0 };
  Caller callers[N_THREADS];
  GThread *threads[N_THREADS];
  guint i;

  for (i = 0; i < N_THREADS; i++)
    {
      callers[i] = (Caller){ store, &order, i, 0 };
      threads[i] = g_thread_new ("caller", call_often, &callers[i]);
    }
  for (i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (order.n_done, ==, N_THREADS * N_JOBS);
  g_assert_true (order.thread != g_thread_self ());
}

/* --- Cancelling ----------------------------------------------------------------------------------- */

static gboolean
never_job (MusterDb *db, gpointer data, GError **error)
{
  g_assert_not_reached ();
}

static void
test_cancelled_before (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (muster_store_run (store, never_job, NULL, cancellable, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED);
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_HISTORY), ==, 1);
}

/* A statement that would count for minutes. */
static gboolean
count_for_ever (MusterDb *db, GError **error)
{
  gint64 n;

  return muster_db_get_number (db,
                               "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                               "WHERE i < 10000000000) SELECT count(*) FROM n",
                               &n, error);
}

typedef struct
{
  GMutex mutex;
  GCond changed;
  gboolean is_running;
} Flag;

static void
raise_flag (Flag *flag)
{
  g_mutex_lock (&flag->mutex);
  flag->is_running = TRUE;
  g_cond_signal (&flag->changed);
  g_mutex_unlock (&flag->mutex);
}

static void
wait_for_flag (Flag *flag)
{
  g_mutex_lock (&flag->mutex);
  while (!flag->is_running)
    g_cond_wait (&flag->changed, &flag->mutex);
  g_mutex_unlock (&flag->mutex);
}

static gboolean
long_step (MusterDb *db, gpointer data, GError **error)
{
  if (!test_document_add_officer (db, (gpointer) "14-0001", error))
    return FALSE;
  raise_flag (data);
  return count_for_ever (db, error);
}

static gboolean
long_step_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_step_run (db, "hire", long_step, data, error);
}

typedef struct
{
  Flag *flag;
  GCancellable *cancellable;
} Canceller;

static gpointer
cancel_soon (gpointer data)
{
  Canceller *canceller = data;

  wait_for_flag (canceller->flag);
  g_usleep (5000);
  g_cancellable_cancel (canceller->cancellable);
  return NULL;
}

/* Within a statement of a step: the statement is interrupted and all of the step is taken back. */
static void
test_cancelled_within (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autofree char *before = test_document_digest (store);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Flag flag = { 0 };
  Canceller canceller = { &flag, cancellable };
  GThread *thread = g_thread_new ("cancel", cancel_soon, &canceller);

  g_assert_false (muster_store_run (store, long_step_job, &flag, cancellable, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED);
  g_thread_join (thread);
  after = test_document_digest (store);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);
  g_assert_true (test_job_add_officer (store, "14-0002", &error));
  g_assert_no_error (error);
  test_document_verify (store);
}

/* --- Progress ------------------------------------------------------------------------------------- */

typedef struct
{
  guint64 last;
  guint n_calls;
  GCancellable *cancellable;
} Progress;

static void
progress_cb (guint64 done, guint64 total, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpuint (total, ==, 100000);
  g_assert_true (progress->n_calls == 0 || done > progress->last);
  progress->last = done;
  if (++progress->n_calls == 10)
    g_cancellable_cancel (progress->cancellable);
}

static gboolean
step_by_step_job (MusterDb *db, gpointer data, GError **error)
{
  guint64 i;

  for (i = 1; i <= 100000; i++)
    {
      muster_db_report_progress (db, i, 100000);
      if (!muster_db_check_cancelled (db, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_progress (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Progress progress = { 0 };
  GError *error = NULL;

  progress.n_calls = 100; /* never cancels */
  muster_store_run_with_progress (store, step_by_step_job, NULL, progress_cb, &progress, NULL,
                                  &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.last, ==, 100000);

  progress = (Progress){ 0, 0, cancellable };
  g_assert_false (muster_store_run_with_progress (store, step_by_step_job, NULL, progress_cb,
                                                  &progress, cancellable, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (progress.n_calls, ==, 10);

  /* Nobody is told of the next job. */
  muster_store_run (store, step_by_step_job, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.n_calls, ==, 10);
}

/* --- Asynchronous jobs ---------------------------------------------------------------------------- */

typedef struct
{
  MusterStore *store;
  GMainLoop *loop;
  guint n_called;
  gboolean done;
  GError *error;
} Answer;

static void
answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->done = muster_store_run_finish (answer->store, result, &answer->error);
  answer->n_called++;
  g_main_loop_quit (answer->loop);
}

static gboolean
add_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_step_run (db, "hire", test_document_add_officer, data, error);
}

static gboolean
add_and_cancel_job (MusterDb *db, gpointer data, GError **error)
{
  gboolean done = add_job (db, (gpointer) "14-0077", error);

  g_cancellable_cancel (data);
  return done;
}

static void
run_async (Answer *answer, MusterJobFunc func, gpointer data, GDestroyNotify free_data,
           GCancellable *cancellable)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_clear_error (&answer->error);
  answer->loop = loop;
  muster_store_run_async (answer->store, func, data, free_data, cancellable, answer_cb, answer);
  g_main_loop_run (loop);
}

static void
test_async (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { store, NULL, 0, FALSE, NULL };

  run_async (&answer, add_job, g_strdup ("14-0001"), g_free, NULL);
  g_assert_no_error (answer.error);
  g_assert_true (answer.done);
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_OFFICERS), ==, 1);

  g_cancellable_cancel (cancellable);
  run_async (&answer, never_job, NULL, NULL, cancellable);
  g_assert_error (answer.error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED);
  g_assert_false (answer.done);
  g_clear_error (&answer.error);
  g_assert_cmpuint (answer.n_called, ==, 2);
}

/* What was saved before somebody cancelled is saved, and is reported so. */
static void
test_async_cancelled_late (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { store, NULL, 0, FALSE, NULL };

  run_async (&answer, add_and_cancel_job, cancellable, NULL, cancellable);
  g_assert_no_error (answer.error);
  g_assert_true (answer.done);
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_OFFICERS), ==, 1);
}

/* --- Closing -------------------------------------------------------------------------------------- */

#define N_QUEUED 20

static void
count_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_close_finishes (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  MusterStore *store = test_document_open (document);
  guint n_called = 0, i;

  for (i = 0; i < N_QUEUED; i++)
    muster_store_run_async (store, add_job, g_strdup_printf ("14-%04u", i), g_free, NULL, count_cb,
                            &n_called);
  muster_store_close (store);
  while (n_called < N_QUEUED)
    g_main_context_iteration (NULL, TRUE);

  store = test_document_open (document);
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_OFFICERS), ==, N_QUEUED);
  test_document_verify (store);
  muster_store_close (store);
}

static void
test_operator (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autoptr (MusterTable) history = NULL;
  g_autofree char *name = NULL;
  GError *error = NULL;

  muster_store_set_operator (store, "Pat Quill");
  g_assert_true (test_job_add_officer (store, "14-0001", &error));
  history = test_job_list (store, MUSTER_LISTING_HISTORY);
  name = muster_table_format_cell (history, 1, 2);
  g_assert_cmpstr (name, ==, "Pat Quill");
  g_assert_false (muster_store_is_newer (store));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store/order", test_order);
  g_test_add_func ("/store/store/cancelled-before", test_cancelled_before);
  g_test_add_func ("/store/store/cancelled-within", test_cancelled_within);
  g_test_add_func ("/store/store/progress", test_progress);
  g_test_add_func ("/store/store/async", test_async);
  g_test_add_func ("/store/store/async-cancelled-late", test_async_cancelled_late);
  g_test_add_func ("/store/store/close-finishes", test_close_finishes);
  g_test_add_func ("/store/store/operator", test_operator);

  return g_test_run ();
}
