/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dividing time among parts without losing a second. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_share_time:
 * @time: what to divide, in seconds, not negative
 * @weights: (array length=n): the parts' weights, not negative, not all zero
 * @n: how many parts
 * @shares: (array length=n) (out caller-allocates): each part's time in seconds
 *
 * Divides in proportion, by largest remainder; of equal remainders the earlier part gets the second
 * (semantics C4). The shares add up to @time exactly.
 */
void
muster_share_time (gint64 time, const gint64 *weights, guint n, gint64 *shares);

G_END_DECLS
