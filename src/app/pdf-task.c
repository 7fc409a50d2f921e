/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tasks around the client of muster-pdf. */

#include "config.h"

#include "app/pdf-task.h"

typedef struct
{
  GBytes *content;
  guint page;
  guint width; /* 0: the file is only looked at */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_bytes_unref (request->content);
  g_free (request);
}

static void
run (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GDestroyNotify free_answer = (GDestroyNotify) muster_pdf_info_free;
  GError *error = NULL;
  gpointer answer;

  if (request->width > 0)
    {
      answer =
          muster_pdf_preview (request->content, request->page, request->width, cancellable, &error);
      free_answer = (GDestroyNotify) muster_pdf_pixels_free;
    }
  else
    {
      answer = muster_pdf_inspect (request->content, cancellable, &error);
    }
  if (answer != NULL)
    g_task_return_pointer (task, answer, free_answer);
  else
    g_task_return_error (task, error);
}

static void
start (GBytes *content, guint page, guint width, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->content = g_bytes_ref (content);
  request->page = page;
  request->width = width;
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, run);
}

void
muster_pdf_task_inspect (GBytes *content, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (content != NULL);

  start (content, 0, 0, cancellable, callback, user_data);
}

void
muster_pdf_task_draw (GBytes *content, guint page, guint width, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (content != NULL && width > 0);

  start (content, page, width, cancellable, callback, user_data);
}

gpointer
muster_pdf_task_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
