/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The name of the file stands below the title. */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/choose-file.h"
#include "app/file-row.h"

#define PATH_KEY "muster-path"

static void
chosen (const char *path, gpointer data)
{
  g_autofree char *shown = g_filename_display_name (path);

  gtk_editable_set_text (GTK_EDITABLE (data), shown);
  g_object_set_data_full (data, PATH_KEY, g_strdup (path), g_free);
}

static void
choose (GtkWidget *row)
{
  muster_choose_file (GTK_WINDOW (gtk_widget_get_root (row)), MUSTER_FILE_CHOICE_DOCUMENT,
                      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), NULL, chosen,
                      g_object_ref (row), g_object_unref);
}

/* What is typed is a path of its own. */
static void
typed (GtkWidget *row)
{
  g_object_set_data (G_OBJECT (row), PATH_KEY, NULL);
}

GtkWidget *
muster_file_row_new (void)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("C_hoose…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose), row);
  g_signal_connect (row, "changed", G_CALLBACK (typed), NULL);
  return row;
}

char *
muster_file_row_get_path (GtkWidget *row)
{
  const char *path;
  g_autofree char *text = NULL;

  g_return_val_if_fail (ADW_IS_ENTRY_ROW (row), NULL);

  path = g_object_get_data (G_OBJECT (row), PATH_KEY);
  if (path != NULL)
    return g_strdup (path);
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  return *text != '\0' ? g_filename_from_utf8 (text, -1, NULL, NULL, NULL) : NULL;
}
