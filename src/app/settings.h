/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window remembers of its user; nothing of it is in an agency's file. */

#pragma once

#include <gio/gio.h>

#include "actions/agenda-tiers.h"

G_BEGIN_DECLS

#define MUSTER_SETTING_WIDTH "window-width"
#define MUSTER_SETTING_HEIGHT "window-height"
#define MUSTER_SETTING_MAXIMIZED "window-maximized"
#define MUSTER_SETTING_PAGE "page"
#define MUSTER_SETTING_RECENT "recent-files"
#define MUSTER_SETTING_OPERATOR "operator"
#define MUSTER_SETTING_COLOR_SCHEME "color-scheme"
#define MUSTER_SETTING_DENSITY "density"
#define MUSTER_SETTING_WARNINGS "warning-days"

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

/**
 * muster_settings_get_warnings:
 * @settings: the settings
 *
 * Returns: how long before a deadline to warn; the usual tiers where somebody set what are none by other means
 */
MusterAgendaTiers
muster_settings_get_warnings (GSettings *settings);

/**
 * muster_settings_set_warnings:
 * @settings: the settings
 * @text: what was typed, such as "90, 60, 30, 7"
 * @error: return location; as for muster_agenda_tiers_parse()
 *
 * Returns: whether it is set; where not, everything stays as it was
 */
gboolean
muster_settings_set_warnings (GSettings *settings, const char *text, GError **error);

G_END_DECLS
