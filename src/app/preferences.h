/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user prefers: looks, density, the name in the history. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUSTER_TYPE_PREFERENCES (muster_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MusterPreferences, muster_preferences, MUSTER, PREFERENCES, GtkWindow)

/**
 * muster_preferences_new:
 * @parent: (nullable): the window it belongs to
 * @settings: what it shows and sets
 *
 * Returns: (transfer none): the dialog; it destroys itself
 */
GtkWidget *
muster_preferences_new (GtkWindow *parent, GSettings *settings);

G_END_DECLS
