/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a list as GTK wants them: sorted, filtered, and in slots. A slot stands for a position, not for a row:
 * when the order changes, the few slots that are on screen load what stands there now, and nothing else happens. */

#pragma once

#include <gtk/gtk.h>

#include "app/rows.h"

G_BEGIN_DECLS

#define MUSTER_TABLE_LIVE_ROWS                                                                     \
  205 /* as many as GTK 4.8 keeps from the row on that it scrolled to */

#define MUSTER_TYPE_TABLE_SLOT (muster_table_slot_get_type ())
G_DECLARE_FINAL_TYPE (MusterTableSlot, muster_table_slot, MUSTER, TABLE_SLOT, GObject)

#define MUSTER_TYPE_TABLE_MODEL (muster_table_model_get_type ())
G_DECLARE_FINAL_TYPE (MusterTableModel, muster_table_model, MUSTER, TABLE_MODEL, GObject)

/**
 * muster_table_slot_get_rows:
 * @slot: a slot; ::changed is emitted whenever it holds another row
 *
 * Returns: (transfer none): the rows that it shows one of
 */
const MusterRows *
muster_table_slot_get_rows (MusterTableSlot *slot);

/**
 * muster_table_slot_get_row:
 * @slot: a slot
 *
 * Returns: the row that it shows
 */
guint
muster_table_slot_get_row (MusterTableSlot *slot);

/**
 * MusterTableSlotShow:
 * @slot: a slot
 * @widget: the child of the list item that has it
 *
 * Shows the row of @slot.
 */
typedef void (*MusterTableSlotShow) (MusterTableSlot *slot, GtkWidget *widget);

/**
 * muster_table_slot_bind:
 * @factory: (type GtkSignalListItemFactory): makes the items of a view over a MusterTableModel
 * @show: called for each item that gets a slot, and again whenever that slot holds another row
 */
void
muster_table_slot_bind (GtkListItemFactory *factory, MusterTableSlotShow show);

/**
 * MusterTableFilter:
 * @rows: rows
 * @row: one of them
 * @data: the caller's
 *
 * Returns: whether the row is shown
 */
typedef gboolean (*MusterTableFilter) (const MusterRows *rows, guint row, gpointer data);

/**
 * muster_table_model_new:
 *
 * Returns: (transfer full): a model without rows
 */
MusterTableModel *
muster_table_model_new (void);

/**
 * muster_table_model_set_rows:
 * @model: a model
 * @rows: (nullable): what it shows from now on, sorted and filtered as before
 */
void
muster_table_model_set_rows (MusterTableModel *model, MusterRows *rows);

/**
 * muster_table_model_get_rows:
 * @model: a model
 *
 * Returns: (transfer none) (nullable): what it shows
 */
const MusterRows *
muster_table_model_get_rows (MusterTableModel *model);

/**
 * muster_table_model_set_sort:
 * @model: a model
 * @column: a column of the rows' table, or -1 for the table's own order
 * @descending: whether the greatest comes first
 */
void
muster_table_model_set_sort (MusterTableModel *model, int column, gboolean descending);

/**
 * muster_table_model_set_search:
 * @model: a model
 * @text: (nullable): what is searched; each word of it must stand somewhere in the row
 */
void
muster_table_model_set_search (MusterTableModel *model, const char *text);

/**
 * muster_table_model_set_filter:
 * @model: a model
 * @filter: (nullable): which rows are shown; called again for each row when it is set again
 * @data: for @filter
 */
void
muster_table_model_set_filter (MusterTableModel *model, MusterTableFilter filter, gpointer data);

/**
 * muster_table_model_refresh:
 * @model: a model
 *
 * What filter and cells say of the same rows has changed: filters anew, and every slot says that it changed.
 */
void
muster_table_model_refresh (MusterTableModel *model);

/**
 * muster_table_model_get_row:
 * @model: a model
 * @position: a position that it has
 *
 * Returns: the row that is shown there
 */
guint
muster_table_model_get_row (MusterTableModel *model, guint position);

/**
 * muster_table_model_find:
 * @model: a model
 * @id: a row's id
 *
 * Returns: where it is shown, or GTK_INVALID_LIST_POSITION
 */
guint
muster_table_model_find (MusterTableModel *model, MusterId id);

/**
 * muster_table_model_list_selected:
 * @model: a model
 * @selection: a selection of it
 *
 * Selections go by position. Whoever sets rows, order or filter takes the ids first and selects them again.
 *
 * Returns: (transfer full) (element-type MusterId): ids of the rows that are selected
 */
GArray *
muster_table_model_list_selected (MusterTableModel *model, GtkSelectionModel *selection);

/**
 * muster_table_model_select:
 * @model: a model
 * @selection: a selection of it
 * @ids: (element-type MusterId): ids
 *
 * Selects those rows, as far as they are shown, and no others.
 */
void
muster_table_model_select (MusterTableModel *model, GtkSelectionModel *selection,
                           const GArray *ids);

G_END_DECLS
