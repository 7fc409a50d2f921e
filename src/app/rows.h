/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list on screen shows: a table that does not change any more, what it searches and sorts its texts by, and
 * whatever the page keeps for its cells. It is made on the session's thread and handed to the main loop. */

#pragma once

#include "core/table.h"

G_BEGIN_DECLS

typedef struct _MusterRows MusterRows;

/**
 * muster_rows_new:
 * @table: (transfer full): the table; its texts are searched, its columns sorted by
 * @id_column: the whole number in it that tells a row from all others, whatever order they come in
 * @data: (nullable) (transfer full): what else belongs to the rows
 * @free_data: (nullable): frees @data
 *
 * Returns: (transfer full): rows; ref-counted, and not changed any more
 */
MusterRows *
muster_rows_new (MusterTable *table, guint id_column, gpointer data, GDestroyNotify free_data);

/**
 * muster_rows_ref:
 * @rows: rows
 *
 * Returns: (transfer full): @rows
 */
MusterRows *
muster_rows_ref (MusterRows *rows);

/**
 * muster_rows_unref:
 * @rows: (nullable) (transfer full): rows
 */
void
muster_rows_unref (MusterRows *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterRows, muster_rows_unref)

/**
 * muster_rows_get_table:
 * @rows: rows
 *
 * Returns: (transfer none): their table
 */
const MusterTable *
muster_rows_get_table (const MusterRows *rows);

/**
 * muster_rows_get_data:
 * @rows: rows
 *
 * Returns: (nullable): what else belongs to them
 */
gpointer
muster_rows_get_data (const MusterRows *rows);

/**
 * muster_rows_get_n:
 * @rows: rows
 *
 * Returns: how many there are
 */
guint
muster_rows_get_n (const MusterRows *rows);

/**
 * muster_rows_get_id:
 * @rows: rows
 * @row: a row
 *
 * Returns: its id
 */
MusterId
muster_rows_get_id (const MusterRows *rows, guint row);

/**
 * muster_rows_find:
 * @rows: (nullable): rows
 * @id: an id
 * @row: (out) (optional): receives its row
 *
 * Returns: whether @rows have it
 */
gboolean
muster_rows_find (const MusterRows *rows, MusterId id, guint *row);

/**
 * muster_rows_sort:
 * @rows: rows
 * @column: a column of the table, or -1 for the table's own order
 * @descending: whether the greatest comes first
 *
 * Texts sort as they are searched, without case and accents. Empty cells come last either way; equal ones keep the
 * table's order.
 *
 * Returns: (transfer full) (array): the numbers of all rows in that order
 */
guint32 *
muster_rows_sort (const MusterRows *rows, int column, gboolean descending);

/**
 * muster_rows_matches:
 * @rows: rows
 * @row: a row
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether each word stands in one of the row's texts
 */
gboolean
muster_rows_matches (const MusterRows *rows, guint row, const char *const *words);

G_END_DECLS
