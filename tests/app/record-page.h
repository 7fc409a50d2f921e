/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page with a list of records at the left and one of them at the right. */

#pragma once

#include "app/record-list.h"
#include "support.h"

G_BEGIN_DECLS

/* Begins with the page @name of a sample of @state, or of an agency that has nothing yet where that is NULL; its
 * records are shown by a widget of type @view. For the function of g_test_add() that sets up. */
void
record_page_set_up (TestApp *app, const char *state, const char *name, GType view);

/* The page, its list, and what shows the record that is chosen. */
GtkWidget *
record_page_get (TestApp *app);
MusterRecordList *
record_page_get_list (TestApp *app);
GtkWidget *
record_page_get_view (TestApp *app);

/* Whether @text is to be read anywhere in the window. */
gboolean
record_page_shows (TestApp *app, const char *text);

/* How many records the list shows. */
guint
record_page_count (TestApp *app);

/* Searches the list for @text. */
void
record_page_search (TestApp *app, const char *text);

/* Does what the record's menus do. */
void
record_page_do (TestApp *app, const char *action);

/* Goes to the first record that does not say @none, opens the first class of its group @title, and looks whether it is
 * shown. */
void
record_page_open_class (TestApp *app, const char *title, const char *none);

/* Types @text into the field @title under @root and presses Enter. */
void
record_page_commit (TestApp *app, GtkWidget *root, const char *title, const char *text);

/* Takes the last step back. */
void
record_page_undo (TestApp *app);

G_END_DECLS
