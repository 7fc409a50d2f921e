/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dense table in a record that is read, not typed in. */

#pragma once

#include <gtk/gtk.h>

#include "app/table-model.h"

G_BEGIN_DECLS

/**
 * MusterRecordColumn:
 * @column: which column of the rows' table
 * @chars: its width in characters
 * @expands: whether it takes what is left
 * @flag: a column of truth values; where it is false, the cell looks like something that is missing; -1 for none
 *
 * A column of the table on screen; its title is the rows'.
 */
typedef struct
{
  guint column;
  int chars;
  gboolean expands;
  int flag;
} MusterRecordColumn;

/**
 * muster_record_table_new:
 * @label: its accessible name
 * @columns: (array length=n): the columns; static
 * @n: how many
 * @activated: (nullable): called with a row's id where it is opened
 * @data: for @activated
 *
 * Returns: (transfer floating): a scrolled table without rows
 */
GtkWidget *
muster_record_table_new (const char *label, const MusterRecordColumn *columns, guint n,
                         void (*activated) (MusterId id, gpointer data), gpointer data);

/**
 * muster_record_table_set_lines:
 * @table: a table that shows nothing yet
 * @lines: how many lines of text each row has room for; 1 unless told
 */
void
muster_record_table_set_lines (GtkWidget *table, guint lines);

/**
 * muster_record_table_set_rows:
 * @table: a table
 * @rows: (transfer full): what it shows from now on
 */
void
muster_record_table_set_rows (GtkWidget *table, MusterRows *rows);

/**
 * muster_record_table_get_model:
 * @table: a table
 *
 * Returns: (transfer none): its model, for searching and filtering
 */
MusterTableModel *
muster_record_table_get_model (GtkWidget *table);

G_END_DECLS
