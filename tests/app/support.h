/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A real window over a real file, and waiting for what it does. */

#pragma once

#include <adwaita.h>

#include "app/app-window.h"

G_BEGIN_DECLS

/**
 * TestApp:
 * @folder: a folder of its own
 * @path: the agency's file in it
 * @window: the window, which is shown; it has no file yet
 */
typedef struct
{
  char *folder;
  char *path;
  MusterAppWindow *window;
} TestApp;

/* Begins a test program that shows windows: after g_test_init(). */
void
test_app_init (int *argc, char ***argv);

/* A window; @state is CT or CO for a sample agency made for 15 Jun 2026 in app.path, NULL for none. For
 * g_test_add() with the state as its data. */
void
test_app_set_up (TestApp *app, gconstpointer state);
void
test_app_tear_down (TestApp *app, gconstpointer state);

/* Makes an agency of Connecticut in app.path that has nothing yet, where the state was NULL. */
void
test_app_make_empty (TestApp *app);

/* Opens the file in the window and waits for it. */
void
test_app_open (TestApp *app);

typedef gboolean (*TestCondition) (gpointer data);

/* Lets the main loop run until @condition is true; fails the test after a minute, naming @what. */
void
test_app_wait (TestCondition condition, gpointer data, const char *what);

/* Waits until no work is under way and everything is drawn. */
void
test_app_settle (TestApp *app);

/* Runs @func with @data on a thread of the session and waits for what it gives; fails the test where that is NULL.
 * @changes says that it changes the file. */
gpointer
test_app_run (TestApp *app, MusterSessionFunc func, gpointer data, gboolean changes);

/* The first visible descendant of @root of type @type whose text (label, inscription, button, row title or
 * editable) is @text, or holds it; NULL where there is none. */
GtkWidget *
test_app_find (GtkWidget *root, GType type, const char *text);

/* Whether @text is to be read anywhere under @root. */
gboolean
test_app_shows (GtkWidget *root, const char *text);

/* The form that is open, or NULL. */
GtkWidget *
test_app_find_form (void);

/* Types @text into the row of the form whose title is @title. */
void
test_app_type (const char *title, const char *text);

/* Chooses the number @choice in the row of the form whose title is @title. */
void
test_app_choose (const char *title, guint choice);

/* Presses the form's button and waits for what it does. */
void
test_app_save_form (TestApp *app);
/* Fails where a control under @widget has no accessible name. */
void
test_app_check_names (GtkWidget *widget);

/* Fails where @page does not fit into the window as small as it gets, with large text. */
void
test_app_assert_fits (TestApp *app, GtkWidget *page);

G_END_DECLS
