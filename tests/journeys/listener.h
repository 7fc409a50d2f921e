/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody who cannot see the window: the program runs in a process of its own, and what it tells a screen reader is
 * all there is to go by. A control is found by its name, which must be the only one of that name in the window or in
 * the dialog over it. What is not there after a minute fails the test, and everything that is there is printed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Starts the program of the environment variable MUSTER_TEST_PROGRAM; the home and all it keeps is in @folder. */
void
listener_start (const char *folder);

/* Ends the program as whoever closes its window. */
void
listener_end (void);

/* Waits until something whose name is @name, or holds it, is shown. */
void
listener_wait (const char *name);

/* Waits until @n windows are open; what follows is meant for the last one, whose title is, or holds, @title. To be said
 * after everything that opens or closes one. */
void
listener_wait_window (guint n, const char *title);

/* Presses the button or the row of this name. */
void
listener_press (const char *name);

/* Chooses the page of this name in the list of pages. */
void
listener_show_page (const char *name);

/* Types @text into the field of this name in place of what is there. */
void
listener_fill (const char *name, const char *text);

/* Chooses @choice in the row of this name. */
void
listener_choose (const char *name, const char *choice);

/* Answers the dialog of files that has come up, the last of the windows. */
void
listener_answer_file (const char *path);

/* Presses a key, as keyboard_press() does. */
void
listener_key (const char *key);

G_END_DECLS
