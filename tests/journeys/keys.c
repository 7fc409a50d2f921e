/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "keys.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <string.h>

static struct
{
  TestApp *app;
  Display *display; /* a connection of its own: what it sends comes to the window from outside */
  guint n_pressed;
} journey;

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

void
keys_begin (TestApp *app)
{
  g_assert_null (journey.app);

  journey.app = app;
  journey.n_pressed = 0;
  journey.display = XOpenDisplay (NULL);
  g_assert_nonnull (journey.display);
  gtk_window_present (GTK_WINDOW (app->window));
  test_app_wait (is_active, app->window, "the keyboard");
}

guint
keys_end (void)
{
  XCloseDisplay (journey.display);
  journey.display = NULL;
  journey.app = NULL;
  return journey.n_pressed;
}

void
keys_settle (void)
{
  test_app_settle (journey.app);
}

/* --- Pressing ------------------------------------------------------------------------------------- */

static void
send (KeySym symbol, gboolean is_down)
{
  KeyCode code = XKeysymToKeycode (journey.display, symbol);

  g_assert_cmpint (code, !=, 0);
  XTestFakeKeyEvent (journey.display, code, is_down, CurrentTime);
}

/* Whether the second symbol of the key is meant, as "?" on the key of "/". */
static gboolean
needs_shift (KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (journey.display, symbol);

  return XkbKeycodeToKeysym (journey.display, code, 0, 0) != symbol;
}

static void
press_symbol (KeySym symbol)
{
  gboolean is_shifted = needs_shift (symbol);

  if (is_shifted)
    send (XK_Shift_L, TRUE);
  send (symbol, TRUE);
  send (symbol, FALSE);
  if (is_shifted)
    send (XK_Shift_L, FALSE);
  XSync (journey.display, False);
  journey.n_pressed++;
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
keys_press (const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "+", -1);
  guint n = g_strv_length (parts);
  KeySym symbol = XStringToKeysym (parts[n - 1]);
  guint i;

  g_assert_cmpuint (symbol, !=, NoSymbol);
  for (i = 0; i + 1 < n; i++)
    send (find_modifier (parts[i]), TRUE);
  press_symbol (symbol);
  for (i = n - 1; i > 0; i--)
    send (find_modifier (parts[i - 1]), FALSE);
  XSync (journey.display, False);
  keys_settle ();
}

void
keys_type (const char *text)
{
  for (; *text != '\0'; text++)
    press_symbol ((KeySym) *text); /* ASCII is its own symbol */
  keys_settle ();
}
