/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row above a page that says one thing which is true of all of it, such as that the file can only be read. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUSTER_TYPE_BANNER (muster_banner_get_type ())
G_DECLARE_FINAL_TYPE (MusterBanner, muster_banner, MUSTER, BANNER, GtkWidget)

/**
 * muster_banner_show:
 * @banner: a banner
 * @sentence: what it says
 * @is_warning: whether it is a warning rather than information
 * @button: (nullable): label of its button
 * @action: (nullable): name of the action that the button activates
 *
 * Shows the banner, in place of what it said before.
 */
void
muster_banner_show (MusterBanner *banner, const char *sentence, gboolean is_warning,
                    const char *button, const char *action);

/**
 * muster_banner_hide:
 * @banner: a banner
 *
 * Hides it.
 */
void
muster_banner_hide (MusterBanner *banner);

G_END_DECLS
