/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking muster-pdf from the main loop: its client waits, so it is called on other threads here. */

#pragma once

#include "pdf/client.h"

G_BEGIN_DECLS

/**
 * muster_pdf_task_inspect:
 * @content: a file's content
 * @cancellable: stops it
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Looks at a file; muster_pdf_task_finish() gives a MusterPdfInfo.
 */
void
muster_pdf_task_inspect (GBytes *content, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data);

/**
 * muster_pdf_task_draw:
 * @content: a file's content
 * @page: which page, from 0
 * @width: how wide, in pixels
 * @cancellable: stops it
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Draws a page; muster_pdf_task_finish() gives MusterPdfPixels.
 */
void
muster_pdf_task_draw (GBytes *content, guint page, guint width, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data);

/**
 * muster_pdf_task_find:
 * @content: a file's content
 * @text: what is looked for
 * @cancellable: stops it
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Looks for a text; muster_pdf_task_finish() gives a GArray of MusterPdfMatch.
 */
void
muster_pdf_task_find (GBytes *content, const char *text, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data);

/**
 * muster_pdf_task_outline:
 * @content: a file's content
 * @cancellable: stops it
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Reads the bookmarks; muster_pdf_task_finish() gives a GArray of MusterPdfBookmark.
 */
void
muster_pdf_task_outline (GBytes *content, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data);

/**
 * muster_pdf_task_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what was asked for
 */
gpointer
muster_pdf_task_finish (GAsyncResult *result, GError **error);

G_END_DECLS
