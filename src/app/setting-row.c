/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing a setting: field-row.c does the same for fields of records, which are saved in the background. */

#include "config.h"

#include "app/problem.h"
#include "app/setting-row.h"

typedef struct
{
  GSettings *settings;
  MusterSettingPrintFunc print;
  MusterSettingSetFunc set;
  GtkWidget *row; /* owns this */
  GtkWidget *text;
  GtkLabel *caption; /* owned */
  char *shown;       /* what was set when it was shown; whatever else stands there was typed */
} SettingRow;

static void
setting_row_free (gpointer data)
{
  SettingRow *self = data;

  g_object_unref (self->settings);
  g_object_unref (self->caption);
  g_free (self->shown);
  g_free (self);
}

static void
show (SettingRow *self)
{
  g_free (self->shown);
  self->shown = self->print (self->settings);
  gtk_editable_set_text (GTK_EDITABLE (self->row), self->shown);
  muster_problem_set (self->row, self->text, self->caption, NULL);
}

static gboolean
is_typing (SettingRow *self)
{
  return !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->row)), self->shown);
}

static void
commit (SettingRow *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row)));
  g_autoptr (GError) error = NULL;

  if (!is_typing (self) || self->set (self->settings, typed, &error))
    show (self);
  else
    muster_problem_set (self->row, self->text, self->caption, error->message);
}

static gboolean
key_pressed (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType modifiers G_GNUC_UNUSED, gpointer data)
{
  SettingRow *self = data;

  if (key != GDK_KEY_Escape || !is_typing (self))
    return GDK_EVENT_PROPAGATE;
  show (self);
  return GDK_EVENT_STOP;
}

static void
connect (SettingRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (self->row, "entry-activated", G_CALLBACK (commit), self);
  /* A window that closes does not say that the focus left. */
  g_signal_connect_swapped (self->row, "unmap", G_CALLBACK (commit), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (self->text, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (commit), self);
  gtk_widget_add_controller (self->text, focus);
}

void
muster_setting_row_add (AdwPreferencesGroup *group, const char *title, GSettings *settings,
                        MusterSettingPrintFunc print, MusterSettingSetFunc set)
{
  SettingRow *self;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group) && title != NULL);
  g_return_if_fail (G_IS_SETTINGS (settings) && print != NULL && set != NULL);

  self = g_new0 (SettingRow, 1);
  self->settings = g_object_ref (settings);
  self->print = print;
  self->set = set;
  self->row = adw_entry_row_new ();
  self->text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->row)));
  self->caption = g_object_ref_sink (muster_problem_create_caption ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  connect (self);
  g_object_set_data_full (G_OBJECT (self->row), "muster-setting-row", self, setting_row_free);
  adw_preferences_group_add (group, self->row);
  adw_preferences_group_add (group, GTK_WIDGET (self->caption));
  show (self);
}
