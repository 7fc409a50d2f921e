/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A keyboard on the display: what is pressed comes to whichever window has the focus. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A connection of its own to the display. Free it with keyboard_free(). */
typedef struct _Keyboard Keyboard;

Keyboard *
keyboard_new (void);
void
keyboard_free (Keyboard *keyboard);

/* Presses a key by its GDK name, such as "Return", with modifiers before it: "Control+Shift+z". */
void
keyboard_press (Keyboard *keyboard, const char *key);

/* Types @text, ASCII, a key for each letter. */
void
keyboard_type (Keyboard *keyboard, const char *text);

/* How many keys were pressed. A modifier that is held counts with its key. */
guint
keyboard_get_n_pressed (Keyboard *keyboard);

G_END_DECLS
