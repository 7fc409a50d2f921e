/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/workbook-private.h"
#include "import/workbook.h"

#define MAX_LENGTH ((gsize) 256 << 20)

/* How archives start. */
static const char start[] = "PK\003\004";

gboolean
muster_workbook_recognise (GBytes *bytes)
{
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  return length >= strlen (start) && memcmp (data, start, strlen (start)) == 0;
}

void
muster_workbook_refuse_sheet (const char *name, const GPtrArray *names, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint i;

  g_return_if_fail (names != NULL);

  for (i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (names, i));
  if (names->len == 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("The workbook has no sheet with cells."));
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: a sheet's name, a list of names. */
                 _ ("The workbook has no sheet “%s”. Name one of %s."), name, list->str);
}

static MusterSheet *
read_any (MusterZip *zip, const char *name, GPtrArray *names, GError **error)
{
  if (muster_zip_has (zip, "content.xml"))
    return muster_ods_read (zip, name, names, error);
  if (muster_zip_has (zip, "_rels/.rels"))
    return muster_xlsx_read (zip, name, names, error);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("This is an archive, not a workbook. Unpack it and import the file that is in "
                  "it."));
  return NULL;
}

MusterSheet *
muster_workbook_read (GBytes *bytes, const char *name, GPtrArray **names, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MusterZip) zip = NULL;
  g_autoptr (MusterSheet) sheet = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > MAX_LENGTH)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The file is larger than 256 MiB; split it and import the parts."));
      return NULL;
    }
  zip = muster_zip_open (bytes, error);
  sheet = zip != NULL ? read_any (zip, name, found, error) : NULL;
  if (sheet == NULL)
    return NULL;
  if (muster_sheet_get_n_rows (sheet) == 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The sheet “%s” is empty. Move the one that is to be imported to the front "
                      "and save the workbook."),
                   name != NULL ? name : (const char *) g_ptr_array_index (found, 0));
      return NULL;
    }
  if (names != NULL)
    *names = g_steal_pointer (&found);
  return g_steal_pointer (&sheet);
}
