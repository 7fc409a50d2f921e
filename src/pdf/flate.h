/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Packing and unpacking streams, never further than a budget allows. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_deflate:
 * @data: bytes
 * @length: how many
 *
 * Returns: (transfer full): the bytes, packed as /FlateDecode reads them
 */
GBytes *
muster_deflate (const void *data, gsize length);

/**
 * muster_inflate:
 * @data: packed bytes
 * @length: how many
 * @budget: (inout): most bytes that may come of it; what came is taken off
 *
 * Like a viewer, takes what came before the first fault.
 *
 * Returns: (transfer full) (nullable): the bytes; NULL where the budget does not suffice
 */
GByteArray *
muster_inflate (const void *data, gsize length, gsize *budget);

/**
 * muster_inflate_measure:
 * @data: packed bytes
 * @length: how many
 * @limit: most bytes that are counted
 *
 * Returns: how many bytes come of it, without keeping them; 0 where it is cut off or faulty
 */
guint64
muster_inflate_measure (const void *data, gsize length, guint64 limit);

G_END_DECLS
