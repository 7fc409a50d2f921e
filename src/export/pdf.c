/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two passes: everything is laid out, then drawn. Between the passes nothing depends on the machine:
 * the font is the program's own and the date is the content's. */

#include "config.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>

#include "export/font.h"
#include "export/output.h"
#include "export/pdf-draw.h"
#include "export/pdf-layout.h"
#include "export/pdf.h"

#define BUFFER_SIZE (256 * 1024)

/* cairo writes a few bytes at a time. */
typedef struct
{
  MusterOutput *output; /* NULL = all stays in the buffer */
  GByteArray *buffer;
  GError *error;
} Stream;

static gboolean
flush (Stream *stream)
{
  if (stream->output == NULL)
    return TRUE;
  if (stream->error != NULL || !muster_output_write (stream->output, stream->buffer->data,
                                                     stream->buffer->len, &stream->error))
    return FALSE;
  g_byte_array_set_size (stream->buffer, 0);
  return TRUE;
}

static cairo_status_t
write_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  Stream *stream = data;

  g_byte_array_append (stream->buffer, bytes, length);
  if (stream->buffer->len >= BUFFER_SIZE && !flush (stream))
    return CAIRO_STATUS_WRITE_ERROR;
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
draw_to_stream (const MusterPages *pages, Stream *stream, GError **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      write_cb, stream, MUSTER_PAGE_SHORT_SIDE, MUSTER_PAGE_LONG_SIDE);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  muster_pdf_draw (pages, surface, stream->output != NULL);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (stream->error != NULL || (status == CAIRO_STATUS_SUCCESS && !flush (stream)))
    {
      g_propagate_error (error, g_steal_pointer (&stream->error));
      return FALSE;
    }
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL, _ ("The PDF could not be drawn: %s."),
               cairo_status_to_string (status));
  return FALSE;
}

static gboolean
draw (const MusterContent *content, Stream *stream, GPtrArray *boxed, GError **error)
{
  g_autoptr (MusterShaper) shaper = NULL;
  g_autoptr (MusterPages) pages = NULL;
  PangoContext *context = muster_font_create_context (error);
  const GPtrArray *texts;
  guint i;

  if (context == NULL)
    return FALSE;
  shaper = muster_shaper_new (context);
  g_object_unref (context);
  pages = muster_pages_new (content, shaper);
  muster_pdf_layout (pages);
  texts = muster_shaper_get_boxed (shaper);
  for (i = 0; boxed != NULL && i < texts->len; i++)
    g_ptr_array_add (boxed, g_strdup (g_ptr_array_index (texts, i)));
  return draw_to_stream (pages, stream, error);
}

gboolean
muster_pdf_write (const MusterContent *content, const char *path, GError **error)
{
  g_autoptr (MusterOutput) output = NULL;
  g_autoptr (GByteArray) buffer = g_byte_array_new ();
  Stream stream = { NULL, buffer, NULL };

  g_return_val_if_fail (content != NULL && path != NULL, FALSE);

  stream.output = output = muster_output_begin (path, error);
  return output != NULL && draw (content, &stream, NULL, error) &&
         muster_output_commit (output, error);
}

GBytes *
muster_pdf_draw_paper (const MusterContent *content, GPtrArray *boxed, GError **error)
{
  g_autoptr (GByteArray) buffer = g_byte_array_new ();
  Stream stream = { NULL, buffer, NULL };

  g_return_val_if_fail (content != NULL, NULL);

  if (!draw (content, &stream, boxed, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&buffer));
}
