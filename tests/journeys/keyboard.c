/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "keyboard.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

struct _Keyboard
{
  Display *display;
  guint n_pressed;
};

Keyboard *
keyboard_new (void)
{
  Keyboard *self = g_new0 (Keyboard, 1);

  self->display = XOpenDisplay (NULL);
  g_assert_nonnull (self->display);
  return self;
}

void
keyboard_free (Keyboard *self)
{
  XCloseDisplay (self->display);
  g_free (self);
}

guint
keyboard_get_n_pressed (Keyboard *self)
{
  return self->n_pressed;
}

static void
send (Keyboard *self, KeySym symbol, gboolean is_down)
{
  KeyCode code = XKeysymToKeycode (self->display, symbol);

  g_assert_cmpint (code, !=, 0);
  XTestFakeKeyEvent (self->display, code, is_down, CurrentTime);
}

/* Whether the second symbol of the key is meant, as "?" on the key of "/". */
static gboolean
needs_shift (Keyboard *self, KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (self->display, symbol);

  return XkbKeycodeToKeysym (self->display, code, 0, 0) != symbol;
}

static void
press_symbol (Keyboard *self, KeySym symbol)
{
  gboolean is_shifted = needs_shift (self, symbol);

  if (is_shifted)
    send (self, XK_Shift_L, TRUE);
  send (self, symbol, TRUE);
  send (self, symbol, FALSE);
  if (is_shifted)
    send (self, XK_Shift_L, FALSE);
  XSync (self->display, False);
  self->n_pressed++;
}

static KeySym
find_modifier (const char *name)
{
  static const struct
  {
    const char *name;
    KeySym symbol;
  } modifiers[] = { { "Control", XK_Control_L }, { "Shift", XK_Shift_L }, { "Alt", XK_Alt_L } };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (modifiers[i].name, name))
      return modifiers[i].symbol;
  g_error ("No modifier is called %s", name);
}

void
keyboard_press (Keyboard *self, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "+", -1);
  guint n = g_strv_length (parts);
  KeySym symbol = XStringToKeysym (parts[n - 1]);
  guint i;

  g_assert_cmpuint (symbol, !=, NoSymbol);
  for (i = 0; i + 1 < n; i++)
    send (self, find_modifier (parts[i]), TRUE);
  press_symbol (self, symbol);
  for (i = n - 1; i > 0; i--)
    send (self, find_modifier (parts[i - 1]), FALSE);
  XSync (self->display, False);
}

void
keyboard_type (Keyboard *self, const char *text)
{
  for (; *text != '\0'; text++)
    press_symbol (self, (KeySym) *text); /* ASCII is its own symbol */
}
