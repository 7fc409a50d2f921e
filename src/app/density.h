/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How high the rows of tables are. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_density_follow:
 * @settings: the settings
 *
 * Gives the tables of every window the height that is set, now and whenever it changes, as long as @settings live.
 */
void
muster_density_follow (GSettings *settings);

G_END_DECLS
