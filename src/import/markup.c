/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GLib's parser knows no entities but the five of XML, so none can unfold into gigabytes. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/markup.h"

#define MARK "\xef\xbb\xbf" /* of the byte order */

typedef struct
{
  GMarkupParseContext *context;
  gboolean has_begun;
} Reading;

static gboolean
take_piece (const char *piece, gsize length, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  gsize n_marks =
      !reading->has_begun && length >= strlen (MARK) && memcmp (piece, MARK, strlen (MARK)) == 0
          ? strlen (MARK)
          : 0;

  reading->has_begun = TRUE;
  return g_markup_parse_context_parse (reading->context, piece + n_marks,
                                       (gssize) (length - n_marks), error);
}

gboolean
muster_markup_read (MusterZip *zip, const char *name, const GMarkupParser *parser, gpointer data,
                    GError **error)
{
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) why = NULL;
  Reading reading = { 0 };

  g_return_val_if_fail (zip != NULL && name != NULL && parser != NULL, FALSE);

  context = g_markup_parse_context_new (parser, 0, data, NULL);
  reading.context = context;
  if (muster_zip_read (zip, name, take_piece, &reading, &why) &&
      g_markup_parse_context_end_parse (context, &why))
    return TRUE;
  if (why->domain != G_MARKUP_ERROR)
    g_propagate_error (error, g_steal_pointer (&why));
  else
    g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                         _ ("The workbook is damaged. Open it in a spreadsheet, save it again and "
                            "import that."));
  return FALSE;
}

const char *
muster_markup_get_local (const char *name)
{
  const char *colon;

  g_return_val_if_fail (name != NULL, NULL);

  colon = strchr (name, ':');
  return colon != NULL ? colon + 1 : name;
}

const char *
muster_markup_find (const char **names, const char **values, const char *name)
{
  guint i;

  g_return_val_if_fail (names != NULL && values != NULL && name != NULL, NULL);

  for (i = 0; names[i] != NULL; i++)
    if (g_str_equal (muster_markup_get_local (names[i]), name))
      return values[i];
  return NULL;
}
