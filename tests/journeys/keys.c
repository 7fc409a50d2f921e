/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "keys.h"

#include "keyboard.h"

static struct
{
  TestApp *app;
  Keyboard *keyboard;
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
  journey.keyboard = keyboard_new ();
  gtk_window_present (GTK_WINDOW (app->window));
  test_app_wait (is_active, app->window, "the keyboard");
}

guint
keys_end (void)
{
  guint n_pressed = keyboard_get_n_pressed (journey.keyboard);

  g_clear_pointer (&journey.keyboard, keyboard_free);
  journey.app = NULL;
  return n_pressed;
}

void
keys_settle (void)
{
  test_app_settle (journey.app);
}

void
keys_press (const char *key)
{
  keyboard_press (journey.keyboard, key);
  keys_settle ();
}

void
keys_type (const char *text)
{
  keyboard_type (journey.keyboard, text);
  keys_settle ();
}
