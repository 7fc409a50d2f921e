/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the list at the left of a page: two lines and, for exceptions, a badge. */

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

G_END_DECLS
