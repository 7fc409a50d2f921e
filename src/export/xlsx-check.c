/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the directory of the ZIP file and each part to its end. It checks what this program wrote a
 * moment ago; it is no reader for files of others. */

#include "export/xlsx-check.h"

#include <gio/gio.h>
#include <string.h>

#define END_SIGNATURE 0x06054b50
#define END_SIZE 22
#define END_COUNT 10
#define END_DIRECTORY 16
#define ENTRY_SIGNATURE 0x02014b50
#define ENTRY_SIZE 46
#define ENTRY_METHOD 10
#define ENTRY_COMPRESSED 20
#define ENTRY_LENGTH 24
#define ENTRY_NAME 28
#define ENTRY_EXTRA 30
#define ENTRY_COMMENT 32
#define ENTRY_LOCAL 42
#define LOCAL_SIGNATURE 0x04034b50
#define LOCAL_SIZE 30
#define LOCAL_NAME 26
#define LOCAL_EXTRA 28
#define METHOD_DEFLATE 8
#define ZIP64 0xffffffffu
#define BUFFER_SIZE 65536
#define TAIL_SIZE 64

typedef struct
{
  const guint8 *data;
  gsize length;
} Bytes;

/* 0 behind the end of the file: no signature is 0. */
static guint32
read_number (Bytes bytes, gsize offset, guint size)
{
  guint32 number = 0;

  if (offset > bytes.length || bytes.length - offset < size)
    return 0;
  while (size-- > 0)
    number = number << 8 | bytes.data[offset + size];
  return number;
}

/* Whether the part ends with the end tag of its root, or is nothing but an empty root. */
static gboolean
is_whole (const char *head, const char *tail)
{
  const char *root = strchr (head, '<');
  const char *end;
  g_autofree char *close = NULL;

  while (root != NULL && root[1] == '?')
    root = strchr (root + 1, '<');
  end = root != NULL ? strchr (root, '>') : NULL;
  if (end == NULL)
    return FALSE;
  if (end[-1] == '/')
    return TRUE;
  close = g_strdup_printf ("</%.*s>", (int) strcspn (root + 1, " >"), root + 1);
  return g_str_has_suffix (tail, close);
}

/* Unpacks a part, keeping its first and its last bytes. */
static gboolean
check_part (Bytes packed, guint32 length)
{
  g_autoptr (GZlibDecompressor) decompressor =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree char *buffer = g_malloc (BUFFER_SIZE + 1);
  g_autofree char *head = NULL;
  char tail[2 * TAIL_SIZE + 1] = "";
  GConverterResult result = G_CONVERTER_CONVERTED;
  guint64 total = 0;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize n_read, n_written, n_kept;

      result =
          g_converter_convert (G_CONVERTER (decompressor), packed.data, packed.length, buffer,
                               BUFFER_SIZE, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      packed.data += n_read;
      packed.length -= n_read;
      total += n_written;
      if (head == NULL)
        head = g_strndup (buffer, MIN (n_written, BUFFER_SIZE));
      n_kept = MIN (n_written, TAIL_SIZE);
      memmove (tail, tail + strlen (tail) - MIN (strlen (tail), TAIL_SIZE),
               MIN (strlen (tail), TAIL_SIZE) + 1);
      strncat (tail, buffer + n_written - n_kept, n_kept);
    }
  return total == length && is_whole (head, g_strchomp (tail));
}

static gboolean
check_entry (Bytes file, gsize entry)
{
  gsize local = read_number (file, entry + ENTRY_LOCAL, 4);
  gsize start = local + LOCAL_SIZE + read_number (file, local + LOCAL_NAME, 2) +
                read_number (file, local + LOCAL_EXTRA, 2);
  Bytes packed = { NULL, read_number (file, entry + ENTRY_COMPRESSED, 4) };

  if (read_number (file, entry, 4) != ENTRY_SIGNATURE ||
      read_number (file, local, 4) != LOCAL_SIGNATURE ||
      read_number (file, entry + ENTRY_METHOD, 2) != METHOD_DEFLATE || start > file.length ||
      packed.length > file.length - start)
    return FALSE;
  packed.data = file.data + start;
  return check_part (packed, read_number (file, entry + ENTRY_LENGTH, 4));
}

static gboolean
check_file (Bytes file)
{
  gsize end = file.length - END_SIZE; /* the library writes no comment behind it */
  gsize entry;
  guint n, i;

  if (file.length < END_SIZE || read_number (file, end, 4) != END_SIGNATURE)
    return FALSE;
  n = read_number (file, end + END_COUNT, 2);
  entry = read_number (file, end + END_DIRECTORY, 4);
  for (i = 0; i < n; i++)
    {
      if (!check_entry (file, entry))
        return FALSE;
      entry += ENTRY_SIZE + read_number (file, entry + ENTRY_NAME, 2) +
               read_number (file, entry + ENTRY_EXTRA, 2) +
               read_number (file, entry + ENTRY_COMMENT, 2);
    }
  return n > 0;
}

gboolean
muster_xlsx_check (const char *path)
{
  g_autoptr (GMappedFile) mapped = NULL;
  Bytes file;

  g_return_val_if_fail (path != NULL, FALSE);

  mapped = g_mapped_file_new (path, FALSE, NULL);
  if (mapped == NULL || g_mapped_file_get_length (mapped) >= ZIP64)
    return FALSE;
  file.data = (const guint8 *) g_mapped_file_get_contents (mapped);
  file.length = g_mapped_file_get_length (mapped);
  return check_file (file);
}
