/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Rules" in its window. */

#pragma once

#include "app/grid.h"
#include "support.h"

G_BEGIN_DECLS

/* Begins with the rules of a sample of @state. For the function of g_test_add() that sets up. */
void
rules_window_set_up (TestApp *app, gconstpointer state);

MusterPage *
rules_window_get_page (TestApp *app);

/* The table of @page. */
MusterGrid *
rules_window_get_grid (GtkWidget *page);

/* Whether @text is to be read anywhere in the window. */
gboolean
rules_window_shows (TestApp *app, const char *text);

/* Moves the cursor to the first row of this title. */
void
rules_window_go_to (TestApp *app, const char *title);

/* The cursor's row as it is copied. Free it with g_free(). */
char *
rules_window_copy_row (TestApp *app);

/* Does what the page's menus do. */
void
rules_window_do (TestApp *app, const char *action);

void
rules_window_undo (TestApp *app);

G_END_DECLS
