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
#define SHEET_NAME "xl/worksheets/sheet%u.xml"
#define NAME_SIZE 4 /* "row", "c" or something else */

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

/* --- Elements --------------------------------------------------------------------------------- */

/* Where in the text of a part we are: it comes in pieces that may end anywhere. */
typedef enum
{
  PLACE_TEXT,
  PLACE_TAG, /* behind its "<" */
  PLACE_NAME,
  PLACE_ATTRIBUTES,
} Place;

typedef struct
{
  Place place;
  char name[NAME_SIZE];
  guint n_name;
  char last; /* of the attributes read so far */
  int depth; /* elements that are open */
  gboolean has_root;
  MusterXlsxSize size;
} Scan;

static void
begin_tag (Scan *scan, char c)
{
  scan->n_name = 0;
  scan->last = c;
  scan->place = PLACE_ATTRIBUTES;
  if (c == '/')
    scan->depth--;
  else if (c != '?')
    {
      scan->depth++;
      scan->has_root = TRUE;
      scan->name[scan->n_name++] = c;
      scan->place = PLACE_NAME;
    }
}

static void
count_element (Scan *scan)
{
  if (scan->n_name == 1 && scan->name[0] == 'c')
    scan->size.n_cells++;
  else if (scan->n_name == 3 && memcmp (scan->name, "row", 3) == 0)
    scan->size.n_rows++;
  scan->place = PLACE_ATTRIBUTES;
}

/* Gives the place behind what was read. The library escapes ">" in texts and attributes. */
static const char *
scan_some (Scan *scan, const char *p, const char *end)
{
  const char *found;

  if (scan->place == PLACE_TEXT)
    {
      found = memchr (p, '<', (gsize) (end - p));
      if (found == NULL)
        return end;
      scan->place = PLACE_TAG;
      return found + 1;
    }
  if (scan->place == PLACE_TAG)
    begin_tag (scan, *p++);
  while (scan->place == PLACE_NAME && p < end)
    if (*p == ' ' || *p == '>' || *p == '/')
      count_element (scan);
    else
      {
        if (scan->n_name < NAME_SIZE)
          scan->name[scan->n_name++] = *p;
        p++;
      }
  found = p < end ? memchr (p, '>', (gsize) (end - p)) : NULL;
  if (found == NULL)
    {
      scan->last = end[-1];
      return end;
    }
  if ((found > p ? found[-1] : scan->last) == '/')
    scan->depth--;
  scan->place = PLACE_TEXT;
  return found + 1;
}

/* --- Parts ------------------------------------------------------------------------------------ */

/* Unpacks a part, looking at its text as it comes; that may be more than memory should hold. */
static gboolean
scan_part (Bytes packed, guint32 length, Scan *scan)
{
  g_autoptr (GZlibDecompressor) decompressor =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autofree char *buffer = g_malloc (BUFFER_SIZE);
  GConverterResult result = G_CONVERTER_CONVERTED;
  guint64 total = 0;

  while (result != G_CONVERTER_FINISHED)
    {
      gsize n_read, n_written;
      const char *p = buffer;

      result =
          g_converter_convert (G_CONVERTER (decompressor), packed.data, packed.length, buffer,
                               BUFFER_SIZE, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      packed.data += n_read;
      packed.length -= n_read;
      total += n_written;
      while (p < buffer + n_written)
        p = scan_some (scan, p, buffer + n_written);
    }
  return total == length && scan->has_root && scan->depth == 0 && scan->place == PLACE_TEXT;
}

/* Which sheet a part is; 0 for any other part. */
static guint
find_sheet (Bytes file, gsize entry, guint n_sheets)
{
  gsize length = read_number (file, entry + ENTRY_NAME, 2);
  guint i;

  if (entry + ENTRY_SIZE + length > file.length)
    return 0;
  for (i = n_sheets; i > 0; i--)
    {
      g_autofree char *name = g_strdup_printf (SHEET_NAME, i);

      if (strlen (name) == length && memcmp (name, file.data + entry + ENTRY_SIZE, length) == 0)
        break;
    }
  return i;
}

static gboolean
scan_entry (Bytes file, gsize entry, Scan *scan)
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
  return scan_part (packed, read_number (file, entry + ENTRY_LENGTH, 4), scan);
}

static gboolean
check_file (Bytes file, const MusterXlsxSize *sheets, guint n_sheets)
{
  gsize end = file.length - END_SIZE; /* the library writes no comment behind it */
  gsize entry;
  guint n_found = 0;
  guint n, i;

  if (file.length < END_SIZE || read_number (file, end, 4) != END_SIGNATURE)
    return FALSE;
  n = read_number (file, end + END_COUNT, 2);
  entry = read_number (file, end + END_DIRECTORY, 4);
  for (i = 0; i < n; i++)
    {
      guint sheet = find_sheet (file, entry, n_sheets);
      Scan scan = { 0 };

      if (!scan_entry (file, entry, &scan))
        return FALSE;
      if (sheet > 0 && (scan.size.n_rows != sheets[sheet - 1].n_rows ||
                        scan.size.n_cells != sheets[sheet - 1].n_cells))
        return FALSE;
      n_found += sheet > 0 ? 1 : 0;
      entry += ENTRY_SIZE + read_number (file, entry + ENTRY_NAME, 2) +
               read_number (file, entry + ENTRY_EXTRA, 2) +
               read_number (file, entry + ENTRY_COMMENT, 2);
    }
  return n_found == n_sheets;
}

gboolean
muster_xlsx_check (const char *path, const MusterXlsxSize *sheets, guint n_sheets)
{
  g_autoptr (GMappedFile) mapped = NULL;
  Bytes file;

  g_return_val_if_fail (path != NULL && sheets != NULL && n_sheets > 0, FALSE);

  mapped = g_mapped_file_new (path, FALSE, NULL);
  if (mapped == NULL || g_mapped_file_get_length (mapped) >= ZIP64)
    return FALSE;
  file.data = (const guint8 *) g_mapped_file_get_contents (mapped);
  file.length = g_mapped_file_get_length (mapped);
  return check_file (file, sheets, n_sheets);
}
