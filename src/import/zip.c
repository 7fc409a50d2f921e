/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing that the archive says of itself is believed before it is held against its length; what a part says of its
 * size is not used at all. Names of parts are only compared, never made into files. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/zip.h"

#define MAX_PARTS 10000
#define MAX_READ ((gsize) 512 << 20)
#define PIECE ((gsize) 64 << 10)

/* The ends of archives, in bytes (APPNOTE.TXT of PKWARE, 4.3). */
#define END_SIZE 22u
#define MAX_COMMENT 65535u
#define ENTRY_SIZE 46u
#define LOCAL_SIZE 30u

#define METHOD_STORED 0
#define METHOD_DEFLATED 8
#define FLAG_ENCRYPTED 1u

typedef struct
{
  gsize offset; /* of its local head */
  gsize packed; /* bytes */
  guint method;
  guint flags;
} Part;

struct _MusterZip
{
  GBytes *bytes;
  const guchar *data;
  gsize length;
  GHashTable *parts; /* name → Part */
  gsize n_read;
};

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

static gboolean
refuse_damaged (GError **error)
{
  return refuse (error, _ ("The workbook is damaged. Open it in a spreadsheet, save it again and "
                           "import that."));
}

static guint
get_16 (const guchar *p)
{
  return p[0] | (guint) p[1] << 8;
}

static guint32
get_32 (const guchar *p)
{
  return get_16 (p) | (guint32) get_16 (p + 2) << 16;
}

/* --- What is in it -------------------------------------------------------------------------------- */

/* It stands at the end, before a comment of unknown length. */
static const guchar *
find_end (const MusterZip *zip)
{
  gsize back;

  for (back = END_SIZE; back <= END_SIZE + MAX_COMMENT && back <= zip->length; back++)
    {
      const guchar *p = zip->data + zip->length - back;

      if (memcmp (p, "PK\005\006", 4) == 0 && get_16 (p + 20) <= back - END_SIZE)
        return p;
    }
  return NULL;
}

/* Reads one entry of the list at @place, which goes behind it. */
static gboolean
read_entry (MusterZip *zip, gsize *place, GError **error)
{
  const guchar *p = zip->data + *place;
  g_autofree char *name = NULL;
  gsize name_length, size;
  Part *part;

  if (*place > zip->length || zip->length - *place < ENTRY_SIZE || memcmp (p, "PK\001\002", 4) != 0)
    return refuse_damaged (error);
  name_length = get_16 (p + 28);
  size = ENTRY_SIZE + name_length + get_16 (p + 30) + get_16 (p + 32);
  if (zip->length - *place < size)
    return refuse_damaged (error);
  name = g_strndup ((const char *) p + ENTRY_SIZE, name_length);
  part = g_new0 (Part, 1);
  part->flags = get_16 (p + 8);
  part->method = get_16 (p + 10);
  part->packed = get_32 (p + 20);
  part->offset = get_32 (p + 42);
  g_hash_table_replace (zip->parts, g_steal_pointer (&name), part);
  *place += size;
  return TRUE;
}

static gboolean
read_list (MusterZip *zip, GError **error)
{
  const guchar *end = find_end (zip);
  gsize place;
  guint n, i;

  if (end == NULL)
    return refuse_damaged (error);
  n = get_16 (end + 10);
  place = get_32 (end + 16);
  if (n > MAX_PARTS)
    return refuse (error,
                   _ ("The workbook has more than 10,000 parts. Save the sheet that is to be "
                      "imported as a workbook of its own."));
  for (i = 0; i < n; i++)
    if (!read_entry (zip, &place, error))
      return FALSE;
  return TRUE;
}

MusterZip *
muster_zip_open (GBytes *bytes, GError **error)
{
  g_autoptr (MusterZip) zip = g_new0 (MusterZip, 1);

  g_return_val_if_fail (bytes != NULL, NULL);

  zip->bytes = g_bytes_ref (bytes);
  zip->data = g_bytes_get_data (bytes, &zip->length);
  zip->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!read_list (zip, error))
    return NULL;
  return g_steal_pointer (&zip);
}

void
muster_zip_free (MusterZip *zip)
{
  if (zip == NULL)
    return;
  g_hash_table_unref (zip->parts);
  g_bytes_unref (zip->bytes);
  g_free (zip);
}

gboolean
muster_zip_has (const MusterZip *zip, const char *name)
{
  g_return_val_if_fail (zip != NULL && name != NULL, FALSE);

  return g_hash_table_contains (zip->parts, name);
}

/* --- Unpacking ------------------------------------------------------------------------------------ */

/* Its bytes as they are packed, or NULL where they cannot be there. */
static const guchar *
find_packed (const MusterZip *zip, const Part *part)
{
  gsize room = part->offset <= zip->length ? zip->length - part->offset : 0;
  const guchar *local;
  gsize head;

  if (room < LOCAL_SIZE)
    return NULL;
  local = zip->data + part->offset;
  head = LOCAL_SIZE + get_16 (local + 26) + get_16 (local + 28);
  if (memcmp (local, "PK\003\004", 4) != 0 || room < head || room - head < part->packed)
    return NULL;
  return local + head;
}

static gboolean
hand_on (MusterZip *zip, const char *data, gsize length, MusterZipFunc func, gpointer user_data,
         GError **error)
{
  zip->n_read += length;
  if (zip->n_read > MAX_READ)
    return refuse (error, _ ("The workbook unpacks to more than 512 MiB. Save the sheet that is to "
                             "be imported as CSV and import that."));
  return length == 0 || func (data, length, user_data, error);
}

static gboolean
inflate_all (MusterZip *zip, const guchar *packed, gsize length, MusterZipFunc func,
             gpointer user_data, GError **error)
{
  g_autoptr (GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree char *piece = g_malloc (PIECE);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize n_taken = 0, n_given = 0;

      result = g_converter_convert (G_CONVERTER (inflate), packed, length, piece, PIECE,
                                    G_CONVERTER_INPUT_AT_END, &n_taken, &n_given, NULL);
      if (result == G_CONVERTER_ERROR)
        return refuse_damaged (error);
      packed += n_taken;
      length -= n_taken;
      if (!hand_on (zip, piece, n_given, func, user_data, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
muster_zip_read (MusterZip *zip, const char *name, MusterZipFunc func, gpointer user_data,
                 GError **error)
{
  const guchar *packed;
  const Part *part;
  gsize done;

  g_return_val_if_fail (zip != NULL && name != NULL && func != NULL, FALSE);

  part = g_hash_table_lookup (zip->parts, name);
  if (part == NULL)
    return refuse_damaged (error);
  if (part->flags & FLAG_ENCRYPTED)
    return refuse (error, _ ("The workbook is password-protected. Save an open copy and import "
                             "that."));
  packed = find_packed (zip, part);
  if (packed == NULL)
    return refuse_damaged (error);
  if (part->method == METHOD_DEFLATED)
    return inflate_all (zip, packed, part->packed, func, user_data, error);
  if (part->method != METHOD_STORED)
    return refuse_damaged (error);
  for (done = 0; done < part->packed; done += MIN (PIECE, part->packed - done))
    if (!hand_on (zip, (const char *) packed + done, MIN (PIECE, part->packed - done), func,
                  user_data, error))
      return FALSE;
  return TRUE;
}
