/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that nobody vouches for, made by hand: real PDF, JPEG and PNG bytes. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Foreign:
 * @bytes: what is written so far
 * @offsets: (element-type guint): where each object starts
 *
 * A PDF while it is written; objects are numbered from 1, and 1 is the catalogue.
 */
typedef struct
{
  GByteArray *bytes;
  GArray *offsets;
} Foreign;

void
foreign_begin (Foreign *foreign);

/* Adds the next object; gives its number. */
guint
foreign_add (Foreign *foreign, const char *object);

/* Adds a stream; @fields go into its dictionary. */
guint
foreign_add_stream (Foreign *foreign, const char *fields, const void *data, gsize length);

GBytes *
foreign_end (Foreign *foreign);

/* One page: what is in its catalogue, its page and its resources, and what it draws; @form is object 5. */
GBytes *
foreign_page (const char *catalogue, const char *page, const char *resources, const char *content);

/* Many pages. */
GBytes *
foreign_pages (guint n);

/* Bytes packed by zlib so many times. */
GBytes *
foreign_pack (GBytes *bytes, guint times);

/* A page whose content, unpacked, has so many bytes, packed twice; in one stream or in two. */
GBytes *
foreign_bomb (gsize size, gboolean is_split);

/* Forms that call each other ten times, thirty deep. */
GBytes *
foreign_exponential (void);

/* A page of seventeen million operators and more. */
GBytes *
foreign_operators (void);

/* A page with an image that says it has so many pixels. */
GBytes *
foreign_image (guint width, guint height);

/* A picture with a dark corner at the left above; @orientation as Exif counts, 0 = none. */
GBytes *
foreign_jpeg (guint width, guint height, int orientation);

/* A PNG of noughts. */
GBytes *
foreign_png (guint width, guint height, guint depth, guint colour, gboolean is_interlaced);

/* Its first bytes. */
GBytes *
foreign_cut (GBytes *bytes, gsize length);

/* The same page, encrypted by qpdf's own program. */
GBytes *
foreign_encrypt (const char *user_password, GBytes *bytes);

/* A tagged paper of so many pages, as the writer of papers draws it. */
GBytes *
foreign_paper (guint n_pages);

G_END_DECLS
