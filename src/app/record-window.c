/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window of field rows, and the way to void the record. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/field-row.h"
#include "app/record-window.h"
#include "app/void-form.h"

#define WIDTH 480
#define MARGIN 18

typedef struct
{
  MusterPage *page;
  const MusterRecordType *type;
  MusterId id;
  char *what;
  GtkWindow *window; /* it holds this */
} Opened;

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  g_object_unref (opened->page);
  g_free (opened->what);
  g_free (opened);
}

static void
void_record (GtkButton *button G_GNUC_UNUSED, gpointer data)
{
  const Opened *opened = data;

  muster_void_form_present (opened->page, opened->type, opened->id, opened->what);
  gtk_window_close (opened->window);
}

static gboolean
close_requested (GtkWindow *window, gpointer data G_GNUC_UNUSED)
{
  /* What is typed is saved where the focus leaves it. */
  gtk_window_set_focus (window, NULL);
  return FALSE;
}

static void
add_close_key (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

static GtkWidget *
create_rows (MusterPage *page, const MusterRecordWindow *shown, gconstpointer record)
{
  GtkWidget *group = adw_preferences_group_new ();
  guint i;

  gtk_widget_add_css_class (group, "compact");
  for (i = 0; shown->fields[i] != NULL; i++)
    muster_field_row_show (
        muster_field_row_add (ADW_PREFERENCES_GROUP (group), page, shown->type, shown->fields[i]),
        record);
  gtk_widget_set_margin_start (group, MARGIN);
  gtk_widget_set_margin_end (group, MARGIN);
  gtk_widget_set_margin_top (group, MARGIN);
  gtk_widget_set_margin_bottom (group, MARGIN);
  return group;
}

static GtkWidget *
create_header (Opened *opened)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *button;

  if (opened->what == NULL)
    return header;
  button = gtk_button_new_with_mnemonic (_ ("_Void…"));
  g_signal_connect (button, "clicked", G_CALLBACK (void_record), opened);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
  return header;
}

void
muster_record_window_present (MusterPage *page, const MusterRecordWindow *shown,
                              gconstpointer record)
{
  GtkWidget *window;
  Opened *opened;

  g_return_if_fail (MUSTER_IS_PAGE (page) && shown != NULL && record != NULL);

  window = g_object_new (GTK_TYPE_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  opened = g_new0 (Opened, 1);
  opened->page = g_object_ref (page);
  opened->type = shown->type;
  opened->id = muster_record_get_id (shown->type, record);
  opened->what = g_strdup (shown->what);
  opened->window = GTK_WINDOW (window);
  g_object_set_data_full (G_OBJECT (window), "muster-opened", opened, opened_free);
  gtk_window_set_titlebar (GTK_WINDOW (window), create_header (opened));
  gtk_window_set_title (GTK_WINDOW (window), shown->title);
  gtk_window_set_child (GTK_WINDOW (window), create_rows (page, shown, record));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  g_signal_connect (window, "close-request", G_CALLBACK (close_requested), NULL);
  add_close_key (window);
  gtk_window_present (GTK_WINDOW (window));
}
