/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* cairo draws into a document of its own, one page each; from there they are copied as pictures. The
 * font comes with the request, so nothing here depends on the machine. */

#include "pdf/stamp.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "pdf/object.h"

#define FONT_SIZE 8.5
#define PADDING 3.0
#define CORNER 12.0
#define REFERENCE_SIDE 612.0
#define SCALE_MIN 0.55
#define WIDTH_SHARE 0.9

#define LETTER_SHORT 612.0
#define LETTER_LONG 792.0
#define SHEET_MARGIN 72.0
#define HEADING_SIZE 16.0
#define TEXT_SIZE 11.0
#define LEADING 1.4

struct _MusterStamps
{
  FT_Library library;
  FT_Face face;
  cairo_font_face_t *font;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  qpdf_data document;
};

static cairo_status_t
write_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_up_font (MusterStamps *stamps)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options (stamps->cr, options);
  cairo_font_options_destroy (options);
  cairo_set_font_face (stamps->cr, stamps->font);
}

MusterStamps *
muster_stamps_new (GBytes *font)
{
  g_autoptr (MusterStamps) stamps = g_new0 (MusterStamps, 1);
  gsize size;
  const void *data = g_bytes_get_data (font, &size);

  stamps->bytes = g_byte_array_new ();
  if (FT_Init_FreeType (&stamps->library) != 0 ||
      FT_New_Memory_Face (stamps->library, data, (FT_Long) size, 0, &stamps->face) != 0)
    return NULL;
  stamps->font = cairo_ft_font_face_create_for_ft_face (stamps->face, FT_LOAD_NO_HINTING);
  stamps->surface =
      cairo_pdf_surface_create_for_stream (write_cb, stamps->bytes, LETTER_SHORT, LETTER_LONG);
  cairo_pdf_surface_restrict_to_version (stamps->surface, CAIRO_PDF_VERSION_1_5);
  stamps->cr = cairo_create (stamps->surface);
  set_up_font (stamps);
  return g_steal_pointer (&stamps);
}

/* cairo may keep the font in a cache, but what is left of the process never draws again. */
static void
finish_drawing (MusterStamps *stamps)
{
  g_clear_pointer (&stamps->cr, cairo_destroy);
  if (stamps->surface != NULL)
    cairo_surface_finish (stamps->surface);
}

void
muster_stamps_free (MusterStamps *stamps)
{
  if (stamps == NULL)
    return;
  finish_drawing (stamps);
  g_clear_pointer (&stamps->surface, cairo_surface_destroy);
  g_clear_pointer (&stamps->font, cairo_font_face_destroy);
  cairo_debug_reset_static_data ();
  if (stamps->face != NULL)
    FT_Done_Face (stamps->face);
  if (stamps->library != NULL)
    FT_Done_FreeType (stamps->library);
  if (stamps->document != NULL)
    qpdf_cleanup (&stamps->document);
  g_byte_array_unref (stamps->bytes);
  g_free (stamps);
}

void
muster_stamps_add (MusterStamps *stamps, const char *text, gboolean is_boxed)
{
  cairo_t *cr = stamps->cr;
  double padding = is_boxed ? PADDING : 0;
  cairo_font_extents_t font;
  cairo_text_extents_t extents;
  double width, height;

  cairo_set_font_size (cr, FONT_SIZE);
  cairo_font_extents (cr, &font);
  cairo_text_extents (cr, text, &extents);
  width = MAX (extents.x_advance, 1) + 2 * padding;
  height = font.ascent + font.descent + 2 * padding;
  cairo_pdf_surface_set_size (stamps->surface, width, height);
  if (is_boxed)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_set_source_rgb (cr, 0.35, 0.37, 0.40);
      cairo_set_line_width (cr, 0.5);
      cairo_rectangle (cr, 0.25, 0.25, width - 0.5, height - 0.5);
      cairo_stroke (cr);
    }
  cairo_set_source_rgb (cr, 0.09, 0.10, 0.12);
  cairo_move_to (cr, padding, padding + font.ascent);
  cairo_show_text (cr, text);
  cairo_show_page (cr);
}

static double
measure_character (cairo_t *cr, const char *p)
{
  cairo_text_extents_t extents;
  char character[8] = { 0 };

  g_utf8_strncpy (character, p, 1);
  cairo_text_extents (cr, character, &extents);
  return extents.x_advance;
}

/* How many bytes fit on a line: up to a space, or within a word that is wider than a line. */
static gsize
fit_line (cairo_t *cr, const char *text)
{
  gsize to_space = 0;
  double width = 0;
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      width += measure_character (cr, p);
      if (width > LETTER_SHORT - 2 * SHEET_MARGIN && p > text)
        return to_space > 0 ? to_space : (gsize) (p - text);
      if (*p == ' ')
        to_space = (gsize) (p - text);
    }
  return (gsize) (p - text);
}

/* Draws all lines of a text; gives where the next one starts. */
static double
draw_lines (cairo_t *cr, const char *text, double size, double y)
{
  cairo_set_font_size (cr, size);
  while (*text != '\0')
    {
      gsize length = fit_line (cr, text);
      g_autofree char *line = g_strndup (text, length);

      cairo_move_to (cr, SHEET_MARGIN, y);
      cairo_show_text (cr, line);
      y += size * LEADING;
      text += length + (text[length] == ' ' ? 1 : 0);
    }
  return y;
}

void
muster_stamps_add_sheet (MusterStamps *stamps, const char *heading, const char *text)
{
  double y = SHEET_MARGIN + HEADING_SIZE;

  cairo_pdf_surface_set_size (stamps->surface, LETTER_SHORT, LETTER_LONG);
  cairo_set_source_rgb (stamps->cr, 0.09, 0.10, 0.12);
  y = draw_lines (stamps->cr, heading, HEADING_SIZE, y);
  draw_lines (stamps->cr, text, TEXT_SIZE, y + TEXT_SIZE / 2);
  cairo_show_page (stamps->cr);
}

gboolean
muster_stamps_finish (MusterStamps *stamps)
{
  finish_drawing (stamps);
  if (cairo_surface_status (stamps->surface) != CAIRO_STATUS_SUCCESS)
    return FALSE;
  stamps->document = qpdf_init ();
  qpdf_silence_errors (stamps->document);
  return (qpdf_read_memory (stamps->document, "stamps", (const char *) stamps->bytes->data,
                            stamps->bytes->len, NULL) &
          QPDF_ERRORS) == 0 &&
         (qpdf_push_inherited_attributes_to_page (stamps->document) & QPDF_ERRORS) == 0;
}

gboolean
muster_stamps_copy (MusterStamps *stamps, guint number, qpdf_data q, MusterExhibitPage *picture)
{
  qpdf_oh page = qpdf_get_page_n (stamps->document, number);
  gsize budget = stamps->bytes->len * 1024;
  qpdf_oh form;

  if (!muster_exhibit_wrap_page (stamps->document, page, &budget, picture))
    return FALSE;
  form = picture->form;
  picture->form = qpdf_oh_copy_foreign_object (q, stamps->document, form);
  qpdf_oh_release (stamps->document, form);
  qpdf_oh_release (stamps->document, page);
  return qpdf_oh_is_stream (q, picture->form);
}

char *
muster_stamp_print (const char *format, guint page, guint n_pages)
{
  const guint numbers[] = { page, n_pages };
  GString *text = g_string_new (NULL);
  const char *p;
  guint n = 0;

  for (p = format; *p != '\0'; p++)
    if (g_str_has_prefix (p, "%u") && n < 2)
      {
        g_string_append_printf (text, "%u", numbers[n++]);
        p++;
      }
    else if (g_str_has_prefix (p, "%1$u") || g_str_has_prefix (p, "%2$u"))
      {
        g_string_append_printf (text, "%u", numbers[p[1] - '1']);
        p += 3;
      }
    else
      g_string_append_c (text, *p);
  return g_string_free (text, FALSE);
}

void
muster_stamp_get_corner (const MusterExhibitPage *page, const MusterExhibitPage *stamp,
                         double matrix[6])
{
  /* What is right and up of the page as it is seen, in the directions of its own axes. */
  static const double turns[4][4] = {
    { 1, 0, 0, 1 }, { 0, 1, -1, 0 }, { -1, 0, 0, -1 }, { 0, -1, 1, 0 }
  };
  const double *turn = turns[page->rotation / 90];
  double stamp_width, stamp_height, width, height, scale, u, v;

  muster_exhibit_get_size (page, &width, &height);
  muster_exhibit_get_size (stamp, &stamp_width, &stamp_height);
  scale = MAX (SCALE_MIN, MIN (width, height) / REFERENCE_SIDE);
  scale = MIN (scale, WIDTH_SHARE * width / stamp_width);
  u = MAX (width - (CORNER + stamp_width) * scale, 0) / page->unit;
  v = MIN (CORNER * scale, height / 10) / page->unit;
  scale /= page->unit;
  matrix[0] = turn[0] * scale;
  matrix[1] = turn[1] * scale;
  matrix[2] = turn[2] * scale;
  matrix[3] = turn[3] * scale;
  matrix[4] = (turn[0] + turn[2] > 0 ? page->box[0] : page->box[2]) + turn[0] * u + turn[2] * v;
  matrix[5] = (turn[1] + turn[3] > 0 ? page->box[1] : page->box[3]) + turn[1] * u + turn[3] * v;
}
