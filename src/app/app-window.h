/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: the start page, or the pages of one open file with the sidebar between them. */

#pragma once

#include <adwaita.h>

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_APP_WINDOW (muster_app_window_get_type ())
G_DECLARE_FINAL_TYPE (MusterAppWindow, muster_app_window, MUSTER, APP_WINDOW, AdwApplicationWindow)

/**
 * muster_app_window_new:
 * @application: (nullable): the application
 * @settings: what is remembered
 *
 * Returns: (transfer none): a window without a file
 */
MusterAppWindow *
muster_app_window_new (GtkApplication *application, GSettings *settings);

/**
 * muster_app_window_open:
 * @window: a window
 * @path: (type filename): a file
 *
 * Opens the file. Where another has it, it is opened read-only, and a banner says who has it; where it cannot be
 * opened at all, the start page says why.
 */
void
muster_app_window_open (MusterAppWindow *window, const char *path);

/**
 * muster_app_window_get_session:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): the open file
 */
MusterSession *
muster_app_window_get_session (MusterAppWindow *window);

/**
 * muster_app_window_show_page:
 * @window: a window
 * @name: name of a page, such as "officers"
 *
 * Returns: (transfer none) (nullable): the page, which is shown now; NULL where there is none of that name
 */
MusterPage *
muster_app_window_show_page (MusterAppWindow *window, const char *name);

/**
 * muster_app_window_report:
 * @window: a window
 * @sentence: what was done, or what failed
 * @can_undo: whether a button takes it back
 *
 * Says it in passing and leaves it in the status line.
 */
void
muster_app_window_report (MusterAppWindow *window, const char *sentence, gboolean can_undo);

G_END_DECLS
