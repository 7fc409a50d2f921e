/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Starting, opening files from outside, and what concerns no single window. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/app-window.h"
#include "app/application.h"
#include "app/density.h"
#include "app/preferences.h"
#include "app/settings.h"

struct _MusterApplication
{
  AdwApplication parent_instance;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (MusterApplication, muster_application, ADW_TYPE_APPLICATION)

/* --- Windows -------------------------------------------------------------------------------------- */

static void
muster_application_activate (GApplication *application)
{
  MusterApplication *self = MUSTER_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (muster_app_window_new (GTK_APPLICATION (self), self->settings));
  gtk_window_present (window);
}

static MusterAppWindow *
find_window (MusterApplication *self, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  MusterAppWindow *empty = NULL;

  for (; windows != NULL; windows = windows->next)
    {
      MusterSession *session;

      if (!MUSTER_IS_APP_WINDOW (windows->data))
        continue;
      session = muster_app_window_get_session (windows->data);
      if (session == NULL)
        empty = windows->data;
      else if (g_str_equal (muster_session_get_path (session), path))
        return windows->data;
    }
  return empty;
}

static void
muster_application_open (GApplication *application, GFile **files, int n_files,
                         const char *hint G_GNUC_UNUSED)
{
  MusterApplication *self = MUSTER_APPLICATION (application);
  int i;

  for (i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      MusterAppWindow *window = path != NULL ? find_window (self, path) : NULL;

      if (path == NULL)
        continue;
      if (window == NULL)
        window = muster_app_window_new (GTK_APPLICATION (self), self->settings);
      /* The file is read while the window is laid out. */
      muster_app_window_open (window, path);
      gtk_window_present (GTK_WINDOW (window));
    }
  if (gtk_application_get_windows (GTK_APPLICATION (self)) == NULL)
    g_application_activate (application);
}

/* --- Actions -------------------------------------------------------------------------------------- */

static void
show_about (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  adw_show_about_window (
      window, "application-name", "Muster", "application-icon", MUSTER_APP_ID, "version",
      MUSTER_VERSION, "developer-name", _ ("The Muster maintainers"), "license-type",
      GTK_LICENSE_GPL_3_0, "comments",
      _ ("Training records, renewal packets and grant reimbursement of one agency, in one file that "
         "it owns. Nothing leaves this computer."),
      NULL);
}

static void
show_preferences (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED,
                  gpointer data)
{
  MusterApplication *self = data;
  GtkWidget *dialog = muster_preferences_new (
      gtk_application_get_active_window (GTK_APPLICATION (self)), self->settings);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
new_window (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  MusterApplication *self = data;

  gtk_window_present (GTK_WINDOW (muster_app_window_new (GTK_APPLICATION (self), self->settings)));
}

/* Closing a window is where it keeps what is typed and its size. */
static void
quit (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));
  GList *l;

  for (l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
update_color_scheme (MusterApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  int chosen = g_settings_get_enum (self->settings, MUSTER_SETTING_COLOR_SCHEME);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[chosen]);
}

static void
muster_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "about", show_about, NULL, NULL, NULL, { 0 } },
    { "preferences", show_preferences, NULL, NULL, NULL, { 0 } },
    { "new-window", new_window, NULL, NULL, NULL, { 0 } },
    { "quit", quit, NULL, NULL, NULL, { 0 } },
  };
  static const char *const quit_keys[] = { "<Control>q", NULL };
  static const char *const preferences_keys[] = { "<Control>comma", NULL };
  static const char *const shortcuts_keys[] = { "<Control>question", NULL };
  MusterApplication *self = MUSTER_APPLICATION (application);

  G_APPLICATION_CLASS (muster_application_parent_class)->startup (application);
  self->settings = muster_settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.preferences",
                                         preferences_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "win.show-shortcuts",
                                         shortcuts_keys);
  g_signal_connect_object (self->settings, "changed::" MUSTER_SETTING_COLOR_SCHEME,
                           G_CALLBACK (update_color_scheme), self, G_CONNECT_SWAPPED);
  update_color_scheme (self);
  muster_density_follow (self->settings);
}

static void
muster_application_finalize (GObject *object)
{
  g_clear_object (&MUSTER_APPLICATION (object)->settings);
  G_OBJECT_CLASS (muster_application_parent_class)->finalize (object);
}

static void
muster_application_class_init (MusterApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muster_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = muster_application_startup;
  G_APPLICATION_CLASS (klass)->activate = muster_application_activate;
  G_APPLICATION_CLASS (klass)->open = muster_application_open;
}

static void
muster_application_init (MusterApplication *self G_GNUC_UNUSED)
{
}

MusterApplication *
muster_application_new (void)
{
  return g_object_new (MUSTER_TYPE_APPLICATION, "application-id", MUSTER_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/muster/Muster",
                       NULL);
}
