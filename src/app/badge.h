/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A status as an icon and a word on a tint. */

#pragma once

#include <gtk/gtk.h>

#include "app/status.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_BADGE (muster_badge_get_type ())
G_DECLARE_FINAL_TYPE (MusterBadge, muster_badge, MUSTER, BADGE, GtkWidget)

/**
 * muster_badge_new:
 *
 * Returns: (transfer floating): an empty badge
 */
GtkWidget *
muster_badge_new (void);

/**
 * muster_badge_set:
 * @badge: a badge
 * @look: how it looks
 * @word: what it says
 * @spoken: (nullable): the same for the ear; NULL is @word
 */
void
muster_badge_set (MusterBadge *badge, MusterLook look, const char *word, const char *spoken);

/**
 * muster_badge_set_duty:
 * @badge: a badge
 * @duty: a duty
 * @as_of: the day it was judged as of
 *
 * Says how the duty stands.
 */
void
muster_badge_set_duty (MusterBadge *badge, const MusterDuty *duty, MusterDate as_of);

G_END_DECLS
