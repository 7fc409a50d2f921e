/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys as a keyboard sends them: through the display, so that focus, shortcuts and entries see what they would see from
 * a person. Each key pressed is counted. */

#pragma once

#include "../app/support.h"

G_BEGIN_DECLS

/** keys_begin: begins a journey in the window of @app: it gets the keyboard, and counting starts at 0. */
void
keys_begin (TestApp *app);

/** keys_end: lets the keyboard go; gives how many keys were pressed. A modifier that is held counts with its key. */
guint
keys_end (void);

/** keys_press: presses a key by its GDK name, such as "Return", with modifiers before it: "Control+Shift+z". */
void
keys_press (const char *key);

/** keys_type: types @text, ASCII, a key for each letter. */
void
keys_type (const char *text);

/** keys_settle: waits until what the keys began has ended. */
void
keys_settle (void);

G_END_DECLS
