/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the list at the left of a page: two lines and, for exceptions, a badge; and how keys go from row to row. */

#pragma once

#include <gtk/gtk.h>

#include "app/status.h"

G_BEGIN_DECLS

/**
 * muster_list_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
muster_list_row_new (void);

/**
 * muster_list_row_set_lines:
 * @row: a row
 * @title: first line
 * @detail: (nullable): second line
 */
void
muster_list_row_set_lines (GtkWidget *row, const char *title, const char *detail);

/**
 * muster_list_row_set_badge:
 * @row: a row
 * @look: how the badge looks
 * @word: (nullable): what it says; NULL is no badge
 */
void
muster_list_row_set_badge (GtkWidget *row, MusterLook look, const char *word);

/**
 * muster_list_row_set_dim:
 * @row: a row
 * @is_dim: whether it is of no account any more
 */
void
muster_list_row_set_dim (GtkWidget *row, gboolean is_dim);

/**
 * muster_list_move:
 * @list: a list
 * @difference: how many rows down
 *
 * Selects another row: the first one where none was, and none beyond the ends.
 *
 * Returns: (transfer none) (nullable): the row that is selected now
 */
GtkListBoxRow *
muster_list_move (GtkListBox *list, int difference);

G_END_DECLS
