/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A run of muster-pdf. Request and answer are files in memory, so there is nothing to pump while it runs
 * and only the deadline is waited for. */

#include "config.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/error.h"
#include "pdf/protocol.h"
#include "pdf/run.h"
#include "pdf/sandbox.h"

#define PROBE_SECONDS 5u

typedef struct
{
  GMainLoop *loop;
  GSubprocess *process;
  gboolean is_done;
  gboolean is_late;
} Wait;

void
muster_pdf_answer_clear (MusterPdfAnswer *answer)
{
  g_clear_pointer (&answer->payload, g_bytes_unref);
  g_clear_pointer (&answer->report, g_variant_unref);
}

/* --- Files in memory ------------------------------------------------------------------------------ */

static gboolean
set_errno (GError **error, int errnum)
{
  g_set_error (
      error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL,
      _ ("The program that reads documents could not be started (%s). Close other programs and try again."),
      g_strerror (errnum));
  return FALSE;
}

static int
open_memory (const char *name, GBytes *content, GError **error)
{
  int fd = memfd_create (name, MFD_CLOEXEC);
  gsize size = content != NULL ? g_bytes_get_size (content) : 0;
  const char *p = content != NULL ? g_bytes_get_data (content, NULL) : NULL;

  if (fd < 0)
    {
      set_errno (error, errno);
      return -1;
    }
  while (size > 0)
    {
      gssize n = write (fd, p, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          set_errno (error, errno);
          close (fd);
          return -1;
        }
      p += n;
      size -= (gsize) n;
    }
  lseek (fd, 0, SEEK_SET);
  return fd;
}

/* The answer is copied before it is looked at: whoever wrote it might still change it. */
static GBytes *
read_memory (int fd)
{
  struct stat status;
  char *data;
  gsize size, done = 0;

  if (fstat (fd, &status) != 0 || status.st_size <= 0)
    return NULL;
  size = (gsize) status.st_size;
  data = g_try_malloc (size);
  while (data != NULL && done < size)
    {
      gssize n = pread (fd, data + done, size - done, (off_t) done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          g_free (data);
          return NULL;
        }
      done += (gsize) n;
    }
  return data != NULL ? g_bytes_new_take (data, size) : NULL;
}

/* --- The process ---------------------------------------------------------------------------------- */

static void
done_cb (GObject *process, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  g_subprocess_wait_finish (wait->process, result, NULL);
  wait->is_done = TRUE;
  g_main_loop_quit (wait->loop);
}

static gboolean
late_cb (gpointer data)
{
  Wait *wait = data;

  wait->is_late = TRUE;
  g_subprocess_force_exit (wait->process);
  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  Wait *wait = data;

  g_subprocess_force_exit (wait->process);
  return G_SOURCE_REMOVE;
}

static void
attach (GSource *source, GMainContext *context, GSourceFunc function, Wait *wait)
{
  g_source_set_callback (source, function, wait, NULL);
  g_source_attach (source, context);
}

/* Waits until the process is gone, which it is soon after the deadline at the latest. */
static gboolean
wait_for (GSubprocess *process, guint seconds, GCancellable *cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (GSource) deadline = g_timeout_source_new_seconds (seconds);
  g_autoptr (GSource) stop = cancellable != NULL ? g_cancellable_source_new (cancellable) : NULL;
  Wait wait = { loop, process, FALSE, FALSE };

  g_main_context_push_thread_default (context);
  attach (deadline, context, late_cb, &wait);
  if (stop != NULL)
    attach (stop, context, G_SOURCE_FUNC (cancelled_cb), &wait);
  g_subprocess_wait_async (process, NULL, done_cb, &wait);
  while (!wait.is_done)
    g_main_loop_run (loop);
  g_source_destroy (deadline);
  if (stop != NULL)
    g_source_destroy (stop);
  g_main_context_pop_thread_default (context);
  return !wait.is_late;
}

static GSubprocess *
start (GPtrArray *words, int input, int output, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) failure = NULL;
  GSubprocess *process;

  g_subprocess_launcher_take_stdin_fd (launcher, input);
  g_subprocess_launcher_take_stdout_fd (launcher, output);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &failure);
  if (process == NULL)
    g_set_error (
        error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL,
        _ ("The program that reads documents could not be started (%s). Close other programs and try again."),
        failure->message);
  return process;
}

/* --- The sandbox ---------------------------------------------------------------------------------- */

/* bubblewrap may be missing, or be there and not be allowed to work: inside a container, or where user
 * namespaces are forbidden. Only a try says. */
static gboolean
try_sandbox (const char *program)
{
  g_autoptr (GPtrArray) words = muster_pdf_sandbox_get (program);
  g_autoptr (GSubprocess) process = NULL;
  int input = open_memory ("muster-pdf-probe", NULL, NULL);
  int output = open_memory ("muster-pdf-answer", NULL, NULL);

  if (input < 0 || output < 0)
    {
      if (input >= 0)
        close (input);
      return FALSE;
    }
  g_ptr_array_add (words, g_strdup (MUSTER_PDF_VERB_PROBE));
  g_ptr_array_add (words, NULL);
  process = start (words, input, output, NULL);
  return process != NULL && wait_for (process, PROBE_SECONDS, NULL) &&
         g_subprocess_get_successful (process);
}

static gboolean
has_sandbox (const char *program)
{
  static gsize known = 0; /* 1 = no, 2 = yes */

  if (g_once_init_enter (&known))
    {
      gboolean works =
          !g_str_equal (g_getenv ("MUSTER_PDF_SANDBOX") != NULL ? g_getenv ("MUSTER_PDF_SANDBOX")
                                                                : "",
                        "none") &&
          try_sandbox (program);

      g_debug ("muster-pdf runs %s bubblewrap", works ? "under" : "without");
      g_once_init_leave (&known, works ? 2 : 1);
    }
  return known == 2;
}

static GPtrArray *
get_command (const char *const *arguments, GError **error)
{
  g_autofree char *program = muster_pdf_find_program ();
  GPtrArray *words;

  if (program == NULL)
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL,
                           _ ("The program muster-pdf, which reads documents, is missing. Install "
                              "Muster again."));
      return NULL;
    }
  if (has_sandbox (program))
    words = muster_pdf_sandbox_get (program);
  else
    {
      words = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (words, g_strdup (program));
    }
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add (words, g_strdup (*arguments));
  g_ptr_array_add (words, NULL);
  return words;
}

/* --- The answer ----------------------------------------------------------------------------------- */

/* Nothing in the answer is believed: neither its lengths nor that the report is well formed. */
static gboolean
split_answer (GBytes *bytes, const GVariantType *type, MusterPdfAnswer *answer)
{
  gsize size = bytes != NULL ? g_bytes_get_size (bytes) : 0;
  g_autoptr (GBytes) part = NULL;
  guint64 length;

  if (size < MUSTER_PDF_LENGTH_SIZE)
    return FALSE;
  memcpy (&length, (const char *) g_bytes_get_data (bytes, NULL) + size - MUSTER_PDF_LENGTH_SIZE,
          MUSTER_PDF_LENGTH_SIZE);
  length = GUINT64_FROM_LE (length);
  size -= MUSTER_PDF_LENGTH_SIZE;
  if (length > size)
    return FALSE;
  part = g_bytes_new ((const char *) g_bytes_get_data (bytes, NULL) + size - (gsize) length,
                      (gsize) length);
  answer->report = g_variant_ref_sink (g_variant_new_from_bytes (type, part, FALSE));
  answer->payload = g_bytes_new_from_bytes (bytes, 0, size - (gsize) length);
  return g_variant_is_normal_form (answer->report);
}

static gboolean
check_cancelled (GCancellable *cancellable, GError **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return TRUE;
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED,
                       _ ("Reading the document was cancelled."));
  return FALSE;
}

gboolean
muster_pdf_run (const char *const *arguments, GBytes *request, const GVariantType *report_type,
                guint seconds, MusterPdfAnswer *answer, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean is_in_time;
  int input, output, result;

  memset (answer, 0, sizeof *answer);
  /* bubblewrap leaves a process behind where it is killed while it is still setting up. */
  if (!check_cancelled (cancellable, error))
    return FALSE;
  words = get_command (arguments, error);
  if (words == NULL || (input = open_memory ("muster-pdf-request", request, error)) < 0)
    return FALSE;
  output = open_memory ("muster-pdf-answer", NULL, error);
  if (output < 0)
    {
      close (input);
      return FALSE;
    }
  result = dup (output);
  process = start (words, input, output, error);
  if (process == NULL)
    {
      close (result);
      return FALSE;
    }
  is_in_time = wait_for (process, seconds, cancellable);
  if (is_in_time && g_subprocess_get_successful (process))
    bytes = read_memory (result);
  close (result);
  if (!check_cancelled (cancellable, error))
    return FALSE;
  if (!is_in_time)
    answer->problem = MUSTER_PDF_PROBLEM_DEADLINE;
  else if (!split_answer (bytes, report_type, answer))
    {
      muster_pdf_answer_clear (answer);
      answer->problem = MUSTER_PDF_PROBLEM_STOPPED;
    }
  return TRUE;
}
