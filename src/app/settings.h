/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window remembers of its user; nothing of it is in an agency's file. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MUSTER_SETTING_WIDTH "window-width"
#define MUSTER_SETTING_HEIGHT "window-height"
#define MUSTER_SETTING_MAXIMIZED "window-maximized"
#define MUSTER_SETTING_PAGE "page"
#define MUSTER_SETTING_RECENT "recent-files"
#define MUSTER_SETTING_OPERATOR "operator"
#define MUSTER_SETTING_COLOR_SCHEME "color-scheme"
#define MUSTER_SETTING_DENSITY "density"

/**
 * muster_settings_new:
 *
 * Finds the schema where the program was installed, or beside it in the build tree.
 *
 * Returns: (transfer full): the settings
 */
GSettings *
muster_settings_new (void);

/**
 * muster_settings_add_recent:
 * @settings: the settings
 * @path: (type filename): a file that was opened
 *
 * Puts it first among those opened last; ten are kept.
 */
void
muster_settings_add_recent (GSettings *settings, const char *path);

G_END_DECLS
