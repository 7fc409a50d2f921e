/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a form that takes a file of any kind, such as a copy of a document. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_file_row_new:
 *
 * Returns: (transfer floating): an AdwEntryRow for the name of a file, which is typed, or chosen by its button
 */
GtkWidget *
muster_file_row_new (void);

/**
 * muster_file_row_get_path:
 * @row: what muster_file_row_new() gave
 *
 * Returns: (transfer full) (type filename) (nullable): what was chosen or typed
 */
char *
muster_file_row_get_path (GtkWidget *row);

G_END_DECLS
