/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Trying whether gdk-pixbuf can decode an image, and decoding it. */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/**
 * muster_image_decode:
 * @data: an image file
 * @length: its length
 * @scale: how many times smaller it may be, or 0 for @width
 * @width: how wide it shall be, in pixels, where @scale is 0
 *
 * An image over the limits of finding.h is not decoded.
 *
 * Returns: (transfer full) (nullable): the image, or NULL where it cannot be decoded to its end
 */
GdkPixbuf *
muster_image_decode (const void *data, gsize length, guint scale, guint width);

/**
 * muster_image_get_orientation:
 * @pixbuf: a decoded image
 *
 * Returns: how the camera was held, 1 to 8 as Exif counts; 1 where it does not say
 */
int
muster_image_get_orientation (GdkPixbuf *pixbuf);

/**
 * muster_image_flatten:
 * @pixbuf: a decoded image
 *
 * Returns: (transfer full): red, green and blue of each pixel without gaps, painted on white
 */
GBytes *
muster_image_flatten (GdkPixbuf *pixbuf);

/**
 * muster_image_is_too_large:
 * @width: in pixels
 * @height: in pixels
 *
 * Returns: whether it is over the limits of finding.h
 */
gboolean
muster_image_is_too_large (guint64 width, guint64 height);

G_END_DECLS
