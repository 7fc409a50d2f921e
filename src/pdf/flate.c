/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* zlib, in pieces, so that a bomb is noticed while it goes off. */

#include "pdf/flate.h"

#include <zlib.h>

#define PIECE 65536

GBytes *
muster_deflate (const void *data, gsize length)
{
  uLongf size = compressBound (length);
  guint8 *packed = g_malloc (size);

  if (compress2 (packed, &size, data, length, Z_DEFAULT_COMPRESSION) != Z_OK)
    g_error ("zlib cannot pack %" G_GSIZE_FORMAT " bytes", length);
  return g_bytes_new_take (g_realloc (packed, MAX (size, 1)), size);
}

/* Gives the status that ended it; @limit bounds what comes of it, at @total. */
static int
inflate_pieces (const void *data, gsize length, guint64 limit, GByteArray *result, guint64 *total)
{
  z_stream stream = { 0 };
  guint8 *piece = g_malloc (PIECE);
  int status = inflateInit (&stream);

  stream.next_in = (Bytef *) data;
  stream.avail_in = (uInt) length;
  *total = 0;
  while (status == Z_OK && *total <= limit)
    {
      gsize n;

      stream.next_out = piece;
      stream.avail_out = PIECE;
      status = inflate (&stream, Z_NO_FLUSH);
      n = PIECE - stream.avail_out;
      *total += n;
      if (result != NULL && *total <= limit)
        g_byte_array_append (result, piece, (guint) n);
    }
  inflateEnd (&stream);
  g_free (piece);
  return status;
}

GByteArray *
muster_inflate (const void *data, gsize length, gsize *budget)
{
  g_autoptr (GByteArray) result = g_byte_array_new ();
  guint64 total;

  if (length > G_MAXUINT)
    return NULL;
  inflate_pieces (data, length, *budget, result, &total);
  if (total > *budget)
    return NULL;
  *budget -= total;
  return g_steal_pointer (&result);
}

guint64
muster_inflate_measure (const void *data, gsize length, guint64 limit)
{
  guint64 total;

  if (length > G_MAXUINT)
    return 0;
  return inflate_pieces (data, length, limit, NULL, &total) == Z_STREAM_END ? total : 0;
}
