/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The desktop starts Muster by its name on the message bus, as when a file is opened by double click. */

#include <X11/Xlib.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "support/document.h"

#define NOON_15_JUNE_2026 "1781524800"
#define NAME "org.muster.Muster"
#define PATH "/org/muster/Muster"
#define WAIT_SECONDS 60
#define LOOK_AGAIN (G_USEC_PER_SEC / 10)

typedef struct
{
  TestDocument *document;
  char *service; /* the file that tells the bus how to start us */
  GDBusConnection *bus;
} Desktop;

/* --- The desktop ---------------------------------------------------------------------------------- */

/* The bus of this session is told of the file that is installed, but for where the program is. */
static void
install_service (Desktop *desktop)
{
  g_autofree char *installed = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "dbus-1", "services", NULL);
  g_autofree char *exec = NULL;
  g_autoptr (GVariant) done = NULL;
  GError *error = NULL;

  g_key_file_load_from_file (file, g_getenv ("MUSTER_TEST_SERVICE"), G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  installed = g_key_file_get_string (file, "D-BUS Service", "Exec", &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (installed, "/bin/muster "));
  exec = g_strconcat (g_getenv ("MUSTER_TEST_PROGRAM"), strchr (installed, ' '), NULL);
  g_key_file_set_string (file, "D-BUS Service", "Exec", exec);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  desktop->service = g_build_filename (folder, NAME ".service", NULL);
  g_key_file_save_to_file (file, desktop->service, &error);
  g_assert_no_error (error);
  done = g_dbus_connection_call_sync (desktop->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                      "org.freedesktop.DBus", "ReloadConfig", NULL, NULL,
                                      G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Desktop *desktop, gconstpointer data)
{
  GError *error = NULL;

  desktop->document = test_document_new ();
  desktop->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  install_service (desktop);
}

static void
tear_down (Desktop *desktop, gconstpointer data)
{
  g_unlink (desktop->service);
  g_clear_object (&desktop->bus);
  test_document_free (desktop->document);
  g_free (desktop->service);
}

/* --- Windows -------------------------------------------------------------------------------------- */

static gboolean
has_title (Display *display, Window window, const char *part)
{
  Atom text = XInternAtom (display, "UTF8_STRING", False);
  Atom type;
  int format;
  unsigned long n, left;
  unsigned char *title = NULL;
  gboolean found = FALSE;

  if (XGetWindowProperty (display, window, XInternAtom (display, "_NET_WM_NAME", False), 0, 1024,
                          False, text, &type, &format, &n, &left, &title) == Success &&
      title != NULL)
    found = strstr ((const char *) title, part) != NULL;
  if (title != NULL)
    XFree (title);
  return found;
}

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static gboolean
shows_window (const char *part)
{
  Display *display = XOpenDisplay (NULL);
  Window root, parent, *windows = NULL;
  unsigned int n = 0, i;
  gboolean found = FALSE;

  g_assert_nonnull (display);
  /* A window may be gone before it is asked. */
  XSetErrorHandler (ignore_error);
  if (XQueryTree (display, DefaultRootWindow (display), &root, &parent, &windows, &n))
    for (i = 0; i < n && !found; i++)
      found = has_title (display, windows[i], part);
  if (windows != NULL)
    XFree (windows);
  XCloseDisplay (display);
  return found;
}

static void
wait_window (const char *title)
{
  guint i;

  for (i = 0; i < WAIT_SECONDS * G_USEC_PER_SEC / LOOK_AGAIN; i++)
    {
      if (shows_window (title))
        return;
      g_usleep (LOOK_AGAIN);
    }
  g_error ("No window of “%s” comes up", title);
}

/* --- What the desktop asks ------------------------------------------------------------------------ */

static void
ask (Desktop *desktop, const char *method, GVariant *arguments)
{
  g_autoptr (GVariant) answer = NULL;
  GError *error = NULL;

  answer = g_dbus_connection_call_sync (desktop->bus, NAME, PATH, "org.freedesktop.Application",
                                        method, arguments, NULL, G_DBUS_CALL_FLAGS_NONE,
                                        WAIT_SECONDS * 1000, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_running (Desktop *desktop)
{
  g_autoptr (GVariant) answer = NULL;
  gboolean has_owner;
  GError *error = NULL;

  answer = g_dbus_connection_call_sync (
      desktop->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "NameHasOwner", g_variant_new ("(s)", NAME), G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE,
      -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(b)", &has_owner);
  return has_owner;
}

static void
quit (Desktop *desktop)
{
  guint i;

  ask (desktop, "ActivateAction", g_variant_new ("(sava{sv})", "quit", NULL, NULL));
  for (i = 0; i < WAIT_SECONDS * G_USEC_PER_SEC / LOOK_AGAIN && is_running (desktop); i++)
    g_usleep (LOOK_AGAIN);
  g_assert_false (is_running (desktop));
}

static void
test_open (Desktop *desktop, gconstpointer data)
{
  g_autofree char *uri = g_filename_to_uri (desktop->document->path, NULL, NULL);
  const char *const uris[] = { uri, NULL };

  g_assert_false (is_running (desktop));
  ask (desktop, "Open", g_variant_new ("(^asa{sv})", uris, NULL));
  wait_window ("Spring Falls");
  /* Who is running already comes to the front, and is asked no second time. */
  ask (desktop, "Activate", g_variant_new ("(a{sv})", NULL));
  g_assert_true (is_running (desktop));
  quit (desktop);
}

static void
test_activate (Desktop *desktop, gconstpointer data)
{
  ask (desktop, "Activate", g_variant_new ("(a{sv})", NULL));
  wait_window ("Muster");
  quit (desktop);
}

int
main (int argc, char *argv[])
{
  g_setenv ("SOURCE_DATE_EPOCH", NOON_15_JUNE_2026, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/journeys/activation/open", Desktop, NULL, set_up, test_open, tear_down);
  g_test_add ("/journeys/activation/activate", Desktop, NULL, set_up, test_activate, tear_down);

  return g_test_run ();
}
