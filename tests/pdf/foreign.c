/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making foreign files. */

#include "foreign.h"

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <zlib.h>

#define BOX "/MediaBox [0 0 612 792]"

static void
append (GByteArray *bytes, const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
}

/* --- PDF ------------------------------------------------------------------------------------------ */

void
foreign_begin (Foreign *foreign)
{
  foreign->bytes = g_byte_array_new ();
  foreign->offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  append (foreign->bytes, "%PDF-1.7\n");
}

static guint
start_object (Foreign *foreign)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", foreign->offsets->len + 1);

  g_array_append_val (foreign->offsets, foreign->bytes->len);
  append (foreign->bytes, head);
  return foreign->offsets->len;
}

guint
foreign_add (Foreign *foreign, const char *object)
{
  guint number = start_object (foreign);

  append (foreign->bytes, object);
  append (foreign->bytes, "\nendobj\n");
  return number;
}

guint
foreign_add_stream (Foreign *foreign, const char *fields, const void *data, gsize length)
{
  guint number = start_object (foreign);
  g_autofree char *head =
      g_strdup_printf ("<<%s /Length %" G_GSIZE_FORMAT ">>\nstream\n", fields, length);

  append (foreign->bytes, head);
  g_byte_array_append (foreign->bytes, data, (guint) length);
  append (foreign->bytes, "\nendstream\nendobj\n");
  return number;
}

GBytes *
foreign_end (Foreign *foreign)
{
  g_autoptr (GString) tail = g_string_new (NULL);
  guint n = foreign->offsets->len;
  guint i;

  g_string_append_printf (tail, "xref\n0 %u\n0000000000 65535 f \n", n + 1);
  for (i = 0; i < n; i++)
    g_string_append_printf (tail, "%010u 00000 n \n", g_array_index (foreign->offsets, guint, i));
  g_string_append_printf (tail, "trailer\n<</Size %u /Root 1 0 R>>\nstartxref\n%u\n%%%%EOF\n",
                          n + 1, foreign->bytes->len);
  append (foreign->bytes, tail->str);
  g_array_unref (foreign->offsets);
  return g_byte_array_free_to_bytes (foreign->bytes);
}

static void
begin_page (Foreign *foreign, const char *catalogue, const char *page, const char *resources)
{
  g_autofree char *root = g_strdup_printf ("<</Type /Catalog /Pages 2 0 R %s>>", catalogue);
  g_autofree char *leaf =
      g_strdup_printf ("<</Type /Page /Parent 2 0 R /Contents 4 0 R"
                       " /Resources <<%s>> %s %s>>",
                       resources, page, strstr (page, "/MediaBox") != NULL ? "" : BOX);

  foreign_begin (foreign);
  foreign_add (foreign, root);
  foreign_add (foreign, "<</Type /Pages /Kids [3 0 R] /Count 1>>");
  foreign_add (foreign, leaf);
}

GBytes *
foreign_page (const char *catalogue, const char *page, const char *resources, const char *content)
{
  static const char look[] = "1 0 0 rg 0 0 10 10 re f";
  Foreign foreign;

  begin_page (&foreign, catalogue, page, resources);
  foreign_add_stream (&foreign, "", content, strlen (content));
  foreign_add_stream (&foreign, "/Subtype /Form /BBox [0 0 10 10]", look, strlen (look));
  return foreign_end (&foreign);
}

GBytes *
foreign_pages (guint n)
{
  g_autoptr (GString) kids = g_string_new ("<</Type /Pages /Kids [");
  Foreign foreign;
  guint i;

  foreign_begin (&foreign);
  foreign_add (&foreign, "<</Type /Catalog /Pages 2 0 R>>");
  for (i = 0; i < n; i++)
    g_string_append_printf (kids, "%u 0 R ", i + 3);
  g_string_append_printf (kids, "] /Count %u>>", n);
  foreign_add (&foreign, kids->str);
  for (i = 0; i < n; i++)
    foreign_add (&foreign, "<</Type /Page /Parent 2 0 R " BOX ">>");
  return foreign_end (&foreign);
}

GBytes *
foreign_pack (GBytes *bytes, guint times)
{
  GBytes *packed = g_bytes_ref (bytes);
  guint i;

  for (i = 0; i < times; i++)
    {
      uLongf size = compressBound (g_bytes_get_size (packed));
      guint8 *data = g_malloc (size);

      g_assert_cmpint (
          compress2 (data, &size, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed), 9),
          ==, Z_OK);
      g_bytes_unref (packed);
      packed = g_bytes_new_take (data, size);
    }
  return packed;
}

GBytes *
foreign_bomb (gsize size, gboolean is_split)
{
  g_autoptr (GBytes) noughts = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GBytes) packed = foreign_pack (noughts, 2);
  Foreign foreign;

  foreign_begin (&foreign);
  foreign_add (&foreign, "<</Type /Catalog /Pages 2 0 R>>");
  foreign_add (&foreign, "<</Type /Pages /Kids [3 0 R] /Count 1>>");
  foreign_add (&foreign, is_split ? "<</Type /Page /Parent 2 0 R /Contents [4 0 R 4 0 R] " BOX ">>"
                                  : "<</Type /Page /Parent 2 0 R /Contents 4 0 R " BOX ">>");
  foreign_add_stream (&foreign, "/Filter [/FlateDecode /FlateDecode]",
                      g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  return foreign_end (&foreign);
}

GBytes *
foreign_exponential (void)
{
  static const char calls[] = "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do";
  Foreign foreign;
  guint i;

  begin_page (&foreign, "", "", "/XObject <</X 5 0 R>>");
  foreign_add_stream (&foreign, "", "/X Do", 5);
  for (i = 0; i < 30; i++)
    {
      g_autofree char *fields = g_strdup_printf ("/Type /XObject /Subtype /Form /BBox [0 0 99 99]"
                                                 " /Resources <</XObject <</X %u 0 R>>>>",
                                                 6 + i);

      foreign_add_stream (&foreign, fields, calls, strlen (calls));
    }
  foreign_add_stream (&foreign, "/Type /XObject /Subtype /Form /BBox [0 0 99 99]", "0 0 9 9 re f",
                      12);
  return foreign_end (&foreign);
}

GBytes *
foreign_operators (void)
{
  gsize size = (gsize) 1 << 28;
  char *operators = g_malloc (size);
  g_autoptr (GBytes) plain = g_bytes_new_take (operators, size);
  g_autoptr (GBytes) packed = NULL;
  Foreign foreign;
  gsize i;

  for (i = 0; i < size; i++)
    operators[i] = "0 0 m 9 9 l S\n\n\n"[i & 15];
  packed = foreign_pack (plain, 1);
  begin_page (&foreign, "", "", "");
  foreign_add_stream (&foreign, "/Filter /FlateDecode", g_bytes_get_data (packed, NULL),
                      g_bytes_get_size (packed));
  return foreign_end (&foreign);
}

GBytes *
foreign_image (guint width, guint height)
{
  g_autofree char *fields =
      g_strdup_printf ("/Type /XObject /Subtype /Image /Width %u /Height %u /BitsPerComponent 8"
                       " /ColorSpace /DeviceGray",
                       width, height);
  g_autofree char *pixels = g_malloc0 (10000);
  Foreign foreign;

  begin_page (&foreign, "", "", "/XObject <</I 5 0 R>>");
  foreign_add_stream (&foreign, "", "/I Do", 5);
  foreign_add_stream (&foreign, fields, pixels, 10000);
  return foreign_end (&foreign);
}

/* --- Images --------------------------------------------------------------------------------------- */

static void
insert_orientation (GByteArray *bytes, int orientation)
{
  const guint8 exif[] = { 0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,
                          'M',  'M',  0, 42, 0,   0,   0,   8,   0, 1,
                          1,    0x12, 0, 3,  0,   0,   0,   1,   0, (guint8) orientation,
                          0,    0,    0, 0,  0,   0 };
  gsize rest = bytes->len - 2;

  g_byte_array_set_size (bytes, bytes->len + sizeof exif);
  memmove (bytes->data + 2 + sizeof exif, bytes->data + 2, rest);
  memcpy (bytes->data + 2, exif, sizeof exif);
}

GBytes *
foreign_jpeg (guint width, guint height, int orientation)
{
  g_autoptr (GdkPixbuf) pixbuf =
      gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, (int) width, (int) height);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  GByteArray *bytes = g_byte_array_new ();
  g_autofree char *data = NULL;
  gsize length;
  guint x, y;

  gdk_pixbuf_fill (pixbuf, 0xffffffff);
  for (y = 0; y < height / 4; y++)
    for (x = 0; x < width / 4; x++)
      memset (pixels + y * stride + x * 3, 0, 3);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "jpeg", NULL, NULL));
  g_byte_array_append (bytes, (const guint8 *) data, (guint) length);
  if (orientation > 0)
    insert_orientation (bytes, orientation);
  return g_byte_array_free_to_bytes (bytes);
}

static void
append_long (GByteArray *bytes, guint value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

static void
append_chunk (GByteArray *bytes, const char *name, const void *data, gsize length)
{
  gsize start;

  append_long (bytes, (guint) length);
  start = bytes->len;
  append (bytes, name);
  if (length > 0)
    g_byte_array_append (bytes, data, (guint) length);
  append_long (bytes, (guint) crc32 (0, bytes->data + start, (uInt) length + 4));
}

GBytes *
foreign_png (guint width, guint height, guint depth, guint colour, gboolean is_interlaced)
{
  static const guint samples[] = { 1, 0, 3, 1, 2, 0, 4 };
  static const guint8 palette[] = { 255, 0, 0, 0, 0, 255 };
  gsize size =
      MIN (((gsize) width * depth * samples[colour] + 7) / 8 + 1, 4096) * MIN (height, 4096);
  g_autoptr (GBytes) rows = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GBytes) packed = foreign_pack (rows, 1);
  GByteArray *head = g_byte_array_new ();
  GByteArray *bytes = g_byte_array_new ();
  const guint8 rest[] = { (guint8) depth, (guint8) colour, 0, 0, is_interlaced ? 1 : 0 };

  append_long (head, width);
  append_long (head, height);
  g_byte_array_append (head, rest, sizeof rest);
  append (bytes, "\x89PNG\r\n\x1a\n");
  append_chunk (bytes, "IHDR", head->data, head->len);
  if (colour == 3)
    append_chunk (bytes, "PLTE", palette, sizeof palette);
  append_chunk (bytes, "IDAT", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  append_chunk (bytes, "IEND", NULL, 0);
  g_byte_array_unref (head);
  return g_byte_array_free_to_bytes (bytes);
}

/* --- Changed files -------------------------------------------------------------------------------- */

GBytes *
foreign_cut (GBytes *bytes, gsize length)
{
  return g_bytes_new_from_bytes (bytes, 0, length);
}

GBytes *
foreign_encrypt (const char *user_password, GBytes *bytes)
{
  g_autofree char *folder = g_dir_make_tmp ("muster-foreign-XXXXXX", NULL);
  g_autofree char *plain = g_build_filename (folder, "plain.pdf", NULL);
  g_autofree char *secret = g_build_filename (folder, "secret.pdf", NULL);
  g_autoptr (GSubprocess) process = NULL;
  char *data;
  gsize length;

  g_assert_true (g_file_set_contents (plain, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "qpdf", "--encrypt", user_password,
                              "owner", "256", "--extract=n", "--", plain, secret, NULL);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  g_assert_true (g_file_get_contents (secret, &data, &length, NULL));
  g_unlink (plain);
  g_unlink (secret);
  g_rmdir (folder);
  return g_bytes_new_take (data, length);
}

/* --- Papers --------------------------------------------------------------------------------------- */

static cairo_status_t
write_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_tagged (cairo_t *cr, const char *tag, const char *text, double y)
{
  cairo_tag_begin (cr, tag, NULL);
  cairo_move_to (cr, 54, y);
  cairo_show_text (cr, text);
  cairo_tag_end (cr, tag);
}

GBytes *
foreign_paper (guint n_pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, 612, 792);
  cairo_t *cr = cairo_create (surface);
  guint i;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-05-14T00:00:00Z");
  for (i = 0; i < n_pages; i++)
    {
      if (i == 0)
        cairo_tag_begin (cr, "Document", NULL);
      draw_tagged (cr, "Private", "Running head (Private <</MCID 9>> BDC)", 40);
      draw_tagged (cr, "H1", "Heading", 80);
      cairo_tag_begin (cr, "Table", NULL);
      cairo_tag_begin (cr, "TR", NULL);
      draw_tagged (cr, "TH", "Course", 120);
      cairo_tag_end (cr, "TR");
      cairo_tag_end (cr, "Table");
      if (i + 1 == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, "Ashwick, Dana",
                                 "page=1 pos=[0 0]", 0);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}
