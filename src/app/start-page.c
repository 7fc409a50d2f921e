/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the start page. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/banner.h"
#include "app/start-page.h"

struct _MusterStartPage
{
  AdwBin parent_instance;
  MusterBanner *problem;
  GtkWidget *recent_group;
  GtkListBox *recent;
};

G_DEFINE_FINAL_TYPE (MusterStartPage, muster_start_page, ADW_TYPE_BIN)

static GtkWidget *
create_row (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *title = g_filename_display_name (name);
  g_autofree char *place = g_filename_display_name (folder);
  g_autofree char *lost = NULL;
  GtkWidget *row = adw_action_row_new ();
  gboolean is_there = g_file_test (path, G_FILE_TEST_EXISTS);

  if (!is_there)
    /* Translators: folder of a file that is no longer there. */
    lost = g_strdup_printf (_ ("%s · not found"), place);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), is_there ? place : lost);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "^ay", path);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

void
muster_start_page_set_recent (MusterStartPage *self, const char *const *paths)
{
  GtkWidget *row;
  guint i;

  g_return_if_fail (MUSTER_IS_START_PAGE (self) && paths != NULL);

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent))) != NULL)
    gtk_list_box_remove (self->recent, row);
  for (i = 0; paths[i] != NULL; i++)
    gtk_list_box_append (self->recent, create_row (paths[i]));
  gtk_widget_set_visible (self->recent_group, i > 0);
}

void
muster_start_page_set_problem (MusterStartPage *self, const char *sentence)
{
  g_return_if_fail (MUSTER_IS_START_PAGE (self));

  if (sentence != NULL)
    muster_banner_show (self->problem, sentence, TRUE, NULL, NULL);
  else
    muster_banner_hide (self->problem);
}

static void
muster_start_page_class_init (MusterStartPageClass *klass)
{
  g_type_ensure (MUSTER_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/muster/Muster/ui/start-page.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MusterStartPage, problem);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MusterStartPage, recent_group);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MusterStartPage, recent);
}

static void
muster_start_page_init (MusterStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
