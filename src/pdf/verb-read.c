/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file says: where a text stands in it, and its bookmarks. */

#include <poppler.h>

#include "pdf/exhibit.h"
#include "pdf/protocol.h"
#include "pdf/verb.h"

/* Opens a document. Of an image nothing can be read, and that is no problem. */
static PopplerDocument *
open_document (GBytes *content, MusterPdfProblem *problem)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);
  PopplerDocument *document;

  *problem = MUSTER_PDF_PROBLEM_NONE;
  switch (muster_exhibit_get_kind (data, length))
    {
    case MUSTER_PDF_KIND_PDF:
      document = poppler_document_new_from_bytes (content, NULL, &error);
      if (document == NULL)
        *problem = g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)
                       ? MUSTER_PDF_PROBLEM_ENCRYPTED
                       : MUSTER_PDF_PROBLEM_DAMAGED;
      return document;
    case MUSTER_PDF_KIND_JPEG:
    case MUSTER_PDF_KIND_PNG:
      return NULL;
    default:
      *problem = MUSTER_PDF_PROBLEM_KIND;
      return NULL;
    }
}

/* --- Finding -------------------------------------------------------------------------------------- */

/* poppler measures from the bottom, whoever draws measures from the top. */
static guint
find_on_page (PopplerPage *page, guint number, const char *text, guint room,
              GVariantBuilder *matches)
{
  GList *found = poppler_page_find_text_with_options (page, text, POPPLER_FIND_IGNORE_DIACRITICS);
  GList *link;
  double width, height;
  guint n = 0;

  poppler_page_get_size (page, &width, &height);
  for (link = found; link != NULL && n < room; link = link->next, n++)
    {
      const PopplerRectangle *place = link->data;

      g_variant_builder_add (matches, "(udddd)", number, place->x1, height - place->y2,
                             place->x2 - place->x1, place->y2 - place->y1);
    }
  g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
  return n;
}

gboolean
muster_verb_find (GBytes *request)
{
  g_autoptr (GVariant) asked =
      g_variant_ref_sink (g_variant_new_from_bytes (MUSTER_PDF_FIND_REQUEST_TYPE, request, FALSE));
  g_autoptr (GVariant) file = g_variant_get_child_value (asked, 0);
  g_autoptr (GBytes) content = g_variant_get_data_as_bytes (file);
  PopplerDocument *document;
  MusterPdfProblem problem;
  GVariantBuilder matches;
  const char *text;
  guint i, n_pages, n = 0;

  g_variant_get_child (asked, 1, "&s", &text);
  g_variant_builder_init (&matches, G_VARIANT_TYPE ("a(udddd)"));
  document = open_document (content, &problem);
  n_pages = document != NULL ? (guint) MAX (poppler_document_get_n_pages (document), 0) : 0;
  for (i = 0; *text != '\0' && i < n_pages && n < MUSTER_PDF_MATCHES_MAX; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, (int) i);

      if (page != NULL)
        n += find_on_page (page, i, text, MUSTER_PDF_MATCHES_MAX - n, &matches);
      g_clear_object (&page);
    }
  g_clear_object (&document);
  return muster_answer_write (NULL, g_variant_new ("(ua(udddd))", (guint) problem, &matches));
}

/* --- Bookmarks ------------------------------------------------------------------------------------ */

/* The page of an action, from 1; 0 where it leads to none. */
static guint
find_page (PopplerDocument *document, const PopplerAction *action)
{
  PopplerDest *dest;
  int page;

  if (action->type != POPPLER_ACTION_GOTO_DEST || action->goto_dest.dest == NULL)
    return 0;
  dest = action->goto_dest.dest;
  if (dest->type != POPPLER_DEST_NAMED)
    return (guint) MAX (dest->page_num, 0);
  dest = poppler_document_find_dest (document, dest->named_dest);
  page = dest != NULL ? dest->page_num : 0;
  if (dest != NULL)
    poppler_dest_free (dest);
  return (guint) MAX (page, 0);
}

/* Takes @iter. Bookmarks can lead back into themselves, so depth and number are limited. */
static void
read_bookmarks (PopplerDocument *document, PopplerIndexIter *iter, guint depth, guint *n,
                GVariantBuilder *bookmarks)
{
  guint n_pages = (guint) MAX (poppler_document_get_n_pages (document), 0);
  gboolean more = iter != NULL && depth < MUSTER_PDF_BOOKMARK_DEPTH_MAX;

  while (more && *n < MUSTER_PDF_BOOKMARKS_MAX)
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      guint page = action != NULL ? find_page (document, action) : 0;

      (*n)++;
      if (page > 0 && page <= n_pages && action->any.title != NULL)
        g_variant_builder_add (bookmarks, "(uus)", depth, page - 1, action->any.title);
      if (action != NULL)
        poppler_action_free (action);
      read_bookmarks (document, poppler_index_iter_get_child (iter), depth + 1, n, bookmarks);
      more = poppler_index_iter_next (iter);
    }
  if (iter != NULL)
    poppler_index_iter_free (iter);
}

gboolean
muster_verb_outline (GBytes *request)
{
  PopplerDocument *document;
  MusterPdfProblem problem;
  GVariantBuilder bookmarks;
  guint n = 0;

  g_variant_builder_init (&bookmarks, G_VARIANT_TYPE ("a(uus)"));
  document = open_document (request, &problem);
  if (document != NULL)
    read_bookmarks (document, poppler_index_iter_new (document), 0, &n, &bookmarks);
  g_clear_object (&document);
  return muster_answer_write (NULL, g_variant_new ("(ua(uus))", (guint) problem, &bookmarks));
}
