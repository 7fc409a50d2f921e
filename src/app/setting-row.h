/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A setting as a row that is typed into. It is set as soon as it is left; what is refused stays as it was typed, with a
 * sentence below that says why, and the setting stays as it was. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MusterSettingPrintFunc:
 * @settings: the settings
 *
 * Returns: (transfer full): the setting as it is typed
 */
typedef char *(*MusterSettingPrintFunc) (GSettings *settings);

/**
 * MusterSettingSetFunc:
 * @settings: the settings
 * @text: what was typed
 * @error: return location; says what to type
 *
 * Returns: whether it is set
 */
typedef gboolean (*MusterSettingSetFunc) (GSettings *settings, const char *text, GError **error);

/**
 * muster_setting_row_add:
 * @group: the group that it stands in
 * @title: what it is
 * @settings: the settings
 * @print: gives what is shown
 * @set: takes what is typed
 *
 * Adds a row for one setting, and below the group's rows the place for its sentence. Enter and leaving the row set what
 * is typed, Escape gives back what is set.
 */
void
muster_setting_row_add (AdwPreferencesGroup *group, const char *title, GSettings *settings,
                        MusterSettingPrintFunc print, MusterSettingSetFunc set);

G_END_DECLS
