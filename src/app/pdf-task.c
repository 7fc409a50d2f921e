/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tasks around the client of muster-pdf. */

#include "config.h"

#include "app/pdf-task.h"

typedef enum
{
  INSPECT,
  DRAW,
  FIND,
  OUTLINE,
} Verb;

typedef struct
{
  Verb verb;
  GBytes *content;
  guint page;
  guint width;
  char *text;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_bytes_unref (request->content);
  g_free (request->text);
  g_free (request);
}

static gpointer
ask (const Request *request, GDestroyNotify *free_answer, GCancellable *cancellable, GError **error)
{
  switch (request->verb)
    {
    case DRAW:
      *free_answer = (GDestroyNotify) muster_pdf_pixels_free;
      return muster_pdf_preview (request->content, request->page, request->width, cancellable,
                                 error);
    case FIND:
      *free_answer = (GDestroyNotify) g_array_unref;
      return muster_pdf_find (request->content, request->text, cancellable, error);
    case OUTLINE:
      *free_answer = (GDestroyNotify) g_array_unref;
      return muster_pdf_read_outline (request->content, cancellable, error);
    case INSPECT:
    default:
      *free_answer = (GDestroyNotify) muster_pdf_info_free;
      return muster_pdf_inspect (request->content, cancellable, error);
    }
}

static void
run (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  GDestroyNotify free_answer;
  GError *error = NULL;
  gpointer answer = ask (data, &free_answer, cancellable, &error);

  if (answer != NULL)
    g_task_return_pointer (task, answer, free_answer);
  else
    g_task_return_error (task, error);
}

/* Takes @text. */
static void
start (Request values, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_memdup2 (&values, sizeof values);

  g_bytes_ref (request->content);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, run);
}

void
muster_pdf_task_inspect (GBytes *content, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (content != NULL);

  start ((Request){ INSPECT, content, 0, 0, NULL }, cancellable, callback, user_data);
}

void
muster_pdf_task_draw (GBytes *content, guint page, guint width, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (content != NULL && width > 0);

  start ((Request){ DRAW, content, page, width, NULL }, cancellable, callback, user_data);
}

void
muster_pdf_task_find (GBytes *content, const char *text, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (content != NULL && text != NULL);

  start ((Request){ FIND, content, 0, 0, g_strdup (text) }, cancellable, callback, user_data);
}

void
muster_pdf_task_outline (GBytes *content, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (content != NULL);

  start ((Request){ OUTLINE, content, 0, 0, NULL }, cancellable, callback, user_data);
}

gpointer
muster_pdf_task_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
