/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the figures of the window. Names on the command line choose rows. */

#include <adwaita.h>
#include <string.h>

#include "actions/import.h"
#include "perf/agency.h"
#include "perf/window/window.h"
#include "support/document.h"

static const struct
{
  const char *word;
  void (*measure) (void);
} rows[] = {
  { "launch", perf_row_launch_measure },
  { "list", perf_row_list_measure },
  { "loop", perf_row_loop_measure },
};

static struct
{
  char *folder;
  char *path;
} agency;

const char *
perf_window_get_agency (void)
{
  g_autofree char *training = NULL;
  MusterWorkspace *workspace;

  if (agency.path != NULL)
    return agency.path;
  training = perf_agency_make_training (PERF_N_CREDITS, PERF_N_OFFICERS);
  agency.folder = g_dir_make_tmp ("muster-bench-XXXXXX", NULL);
  agency.path = g_build_filename (agency.folder, "Agency.muster", NULL);
  perf_agency_create (agency.path, PERF_N_OFFICERS);
  workspace = perf_agency_open (agency.path);
  perf_agency_import (workspace, MUSTER_IMPORT_TRAINING, training);
  muster_workspace_close (workspace);
  return agency.path;
}

void
perf_window_remove_agency (void)
{
  if (agency.folder != NULL)
    test_remove_tree (agency.folder);
  g_clear_pointer (&agency.folder, g_free);
  g_clear_pointer (&agency.path, g_free);
}

static gboolean
has_rows (GtkWidget *widget)
{
  GtkWidget *child;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LIST_VIEW (widget))
    {
      GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (widget));

      if (model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0)
        return TRUE;
    }
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_rows (child))
      return TRUE;
  return FALSE;
}

gboolean
perf_window_shows_rows (MusterAppWindow *window)
{
  return has_rows (GTK_WIDGET (window));
}

static gboolean
is_chosen (const char *word, int argc, char **argv)
{
  int i;

  for (i = 1; i < argc; i++)
    if (strcmp (argv[i], word) == 0)
      return TRUE;
  return argc == 1;
}

int
main (int argc, char *argv[])
{
  guint i;

  if (argc == 4 && strcmp (argv[1], "--child") == 0)
    return perf_launch_run_child (argv[2], argv[3]);
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    if (is_chosen (rows[i].word, argc, argv))
      rows[i].measure ();
  perf_window_remove_agency ();
  return 0;
}
