/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking what a file says. */

#include "config.h"

#include <math.h>

#include "core/error.h"
#include "pdf/client.h"
#include "pdf/protocol.h"
#include "pdf/run.h"

/* Runs the verb; its report begins with a problem, which becomes an error. */
static gboolean
ask (const char *verb, GBytes *request, const GVariantType *type, MusterPdfAnswer *answer,
     GCancellable *cancellable, GError **error)
{
  const char *const arguments[] = { verb, NULL };
  MusterPdfProblem problem = MUSTER_PDF_PROBLEM_BYTES;
  g_autofree char *sentence = NULL;
  guint status;

  if (g_bytes_get_size (request) <= MUSTER_PDF_BYTES_MAX)
    {
      if (!muster_pdf_run (arguments, request, type, MUSTER_PDF_SECONDS, answer, cancellable,
                           error))
        return FALSE;
      problem = answer->problem;
    }
  if (problem == MUSTER_PDF_PROBLEM_NONE)
    {
      g_variant_get_child (answer->report, 0, "u", &status);
      problem = (MusterPdfProblem) MIN (status, (guint) MUSTER_PDF_PROBLEM_STOPPED);
    }
  if (problem == MUSTER_PDF_PROBLEM_NONE)
    return TRUE;
  sentence = muster_pdf_problem_describe (problem);
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

/* --- Finding -------------------------------------------------------------------------------------- */

static GArray *
read_matches (GVariant *report)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (MusterPdfMatch));
  g_autoptr (GVariantIter) iter = NULL;
  MusterPdfMatch match;

  g_variant_get_child (report, 1, "a(udddd)", &iter);
  while (matches->len < MUSTER_PDF_MATCHES_MAX &&
         g_variant_iter_next (iter, "(udddd)", &match.page, &match.x, &match.y, &match.width,
                              &match.height))
    if (isfinite (match.x) && isfinite (match.y) && match.width >= 0 && isfinite (match.width) &&
        match.height >= 0 && isfinite (match.height))
      g_array_append_val (matches, match);
  return matches;
}

GArray *
muster_pdf_find (GBytes *content, const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) file = NULL;
  g_autoptr (GVariant) asked = NULL;
  g_autoptr (GBytes) request = NULL;
  g_auto (MusterPdfAnswer) answer = { 0 };

  g_return_val_if_fail (content != NULL && text != NULL, NULL);

  file = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, content, TRUE));
  asked = g_variant_ref_sink (g_variant_new ("(@ays)", file, text));
  request = g_variant_get_data_as_bytes (asked);
  return ask (MUSTER_PDF_VERB_FIND, request, MUSTER_PDF_FIND_TYPE, &answer, cancellable, error)
             ? read_matches (answer.report)
             : NULL;
}

/* --- Bookmarks ------------------------------------------------------------------------------------ */

static void
clear_bookmark (gpointer data)
{
  g_free (((MusterPdfBookmark *) data)->title);
}

GArray *
muster_pdf_read_outline (GBytes *content, GCancellable *cancellable, GError **error)
{
  g_auto (MusterPdfAnswer) answer = { 0 };
  g_autoptr (GVariantIter) iter = NULL;
  MusterPdfBookmark bookmark;
  GArray *bookmarks;

  g_return_val_if_fail (content != NULL, NULL);

  if (!ask (MUSTER_PDF_VERB_OUTLINE, content, MUSTER_PDF_OUTLINE_TYPE, &answer, cancellable, error))
    return NULL;
  bookmarks = g_array_new (FALSE, FALSE, sizeof (MusterPdfBookmark));
  g_array_set_clear_func (bookmarks, clear_bookmark);
  g_variant_get_child (answer.report, 1, "a(uus)", &iter);
  while (bookmarks->len < MUSTER_PDF_BOOKMARKS_MAX &&
         g_variant_iter_next (iter, "(uus)", &bookmark.depth, &bookmark.page, &bookmark.title))
    g_array_append_val (bookmarks, bookmark);
  return bookmarks;
}
