/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "archive.h"

#include <string.h>

struct _Archive
{
  GByteArray *bytes;
  GByteArray *list;
  guint n_parts;
};

Archive *
archive_new (void)
{
  Archive *archive = g_new0 (Archive, 1);

  archive->bytes = g_byte_array_new ();
  archive->list = g_byte_array_new ();
  return archive;
}

static void
put_16 (GByteArray *to, guint number)
{
  const guint8 bytes[] = { (guint8) number, (guint8) (number >> 8) };

  g_byte_array_append (to, bytes, sizeof bytes);
}

static void
put_32 (GByteArray *to, guint32 number)
{
  put_16 (to, number & 0xffff);
  put_16 (to, number >> 16);
}

static GBytes *
pack (const void *data, gsize length)
{
  g_autoptr (GConverter) deflate =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 6));
  g_autoptr (GInputStream) plain =
      g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, deflate);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  g_assert_cmpint (
      g_output_stream_splice (out, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL), >=, 0);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* What local head and list have in common; checksums are not looked at. */
static void
put_part (GByteArray *to, const char *name, guint method, gsize packed, gsize length)
{
  put_16 (to, 20);
  put_16 (to, 0);
  put_16 (to, method);
  put_32 (to, 0);
  put_32 (to, 0);
  put_32 (to, (guint32) packed);
  put_32 (to, (guint32) length);
  put_16 (to, (guint) strlen (name));
  put_16 (to, 0);
}

void
archive_add_bytes (Archive *archive, const char *name, const void *data, gsize length,
                   gboolean is_packed)
{
  g_autoptr (GBytes) bytes = is_packed ? pack (data, length) : g_bytes_new (data, length);
  guint32 offset = archive->bytes->len;
  gsize packed;
  gconstpointer held = g_bytes_get_data (bytes, &packed);

  g_byte_array_append (archive->bytes, (const guint8 *) "PK\003\004", 4);
  put_part (archive->bytes, name, is_packed ? 8 : 0, packed, length);
  g_byte_array_append (archive->bytes, (const guint8 *) name, (guint) strlen (name));
  if (packed > 0)
    g_byte_array_append (archive->bytes, held, (guint) packed);
  g_byte_array_append (archive->list, (const guint8 *) "PK\001\002", 4);
  put_16 (archive->list, 20);
  put_part (archive->list, name, is_packed ? 8 : 0, packed, length);
  put_16 (archive->list, 0);
  put_16 (archive->list, 0);
  put_16 (archive->list, 0);
  put_32 (archive->list, 0);
  put_32 (archive->list, offset);
  g_byte_array_append (archive->list, (const guint8 *) name, (guint) strlen (name));
  archive->n_parts++;
}

void
archive_add (Archive *archive, const char *name, const char *text)
{
  archive_add_bytes (archive, name, text, strlen (text), *text != '\0');
}

GBytes *
archive_finish (Archive *archive)
{
  GByteArray *bytes = archive->bytes;
  guint32 place = bytes->len;

  g_byte_array_append (bytes, archive->list->data, archive->list->len);
  g_byte_array_append (bytes, (const guint8 *) "PK\005\006", 4);
  put_32 (bytes, 0);
  put_16 (bytes, archive->n_parts);
  put_16 (bytes, archive->n_parts);
  put_32 (bytes, archive->list->len);
  put_32 (bytes, place);
  put_16 (bytes, 0);
  g_byte_array_unref (archive->list);
  g_free (archive);
  return g_byte_array_free_to_bytes (bytes);
}

#define RELATIONS                                                                                  \
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

GBytes *
archive_make_xlsx (const char *rows, const char *strings)
{
  Archive *archive = archive_new ();
  g_autofree char *sheet =
      g_strconcat ("<worksheet><sheetData>", rows, "</sheetData></worksheet>", NULL);
  g_autofree char *shared = g_strconcat ("<sst>", strings != NULL ? strings : "", "</sst>", NULL);

  archive_add (archive, "_rels/.rels",
               RELATIONS "<Relationship Id=\"rId1\" Type=\"" TYPE
                         "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  archive_add (archive, "xl/workbook.xml",
               "\xef\xbb\xbf<?xml version=\"1.0\"?><workbook xmlns:r=\"r\"><sheets>"
               "<sheet name=\"Lists\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/>"
               "<sheet name=\"Chart\" sheetId=\"2\" r:id=\"rId8\"/>"
               "<sheet name=\"Roster\" sheetId=\"3\" r:id=\"rId1\"/>"
               "</sheets></workbook>");
  archive_add (
      archive, "xl/_rels/workbook.xml.rels",
      RELATIONS
      "<Relationship Id=\"rId9\" Type=\"" TYPE "worksheet\" Target=\"worksheets/lists.xml\"/>"
      "<Relationship Id=\"rId8\" Type=\"" TYPE "chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"
      "<Relationship Id=\"rId1\" Type=\"" TYPE "worksheet\" Target=\"/xl/worksheets/odd.xml\"/>"
      "<Relationship Id=\"rId2\" Type=\"" TYPE
      "sharedStrings\" Target=\"../xl/sharedStrings.xml\"/>"
      "<Relationship Id=\"rId3\" Type=\"" TYPE "styles\" Target=\"styles.xml\"/></Relationships>");
  archive_add (archive, "xl/worksheets/odd.xml", sheet);
  archive_add (archive, "xl/sharedStrings.xml", shared);
  archive_add (archive, "xl/styles.xml",
               "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"000000\"/>"
               "<numFmt numFmtId=\"165\" formatCode=\"m/d/yyyy\\ h:mm\"/>"
               "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/></numFmts>"
               "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
               "<xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"164\"/>"
               "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>");
  return archive_finish (archive);
}

GBytes *
archive_make_ods (const char *tables)
{
  Archive *archive = archive_new ();
  g_autofree char *text =
      g_strconcat ("<office:document-content><office:body><office:spreadsheet>", tables,
                   "</office:spreadsheet></office:body></office:document-content>", NULL);
  static const char type[] = "application/vnd.oasis.opendocument.spreadsheet";

  archive_add_bytes (archive, "mimetype", type, strlen (type), FALSE);
  archive_add (archive, "content.xml", text);
  return archive_finish (archive);
}
