/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the queue of unclassified training shows: titles, or the credits of one title. */

#pragma once

#include "actions/unclassified.h"
#include "app/grid.h"

G_BEGIN_DECLS

/**
 * muster_unclassified_rows_load:
 * @workspace: the document
 * @title: (nullable): the title whose credits are the rows; NULL has a row for each title
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the rows, none where nothing is left to classify
 */
MusterRows *
muster_unclassified_rows_load (MusterWorkspace *workspace, const char *title, GError **error);

/**
 * muster_unclassified_rows_get_rulebook:
 * @rows: such rows
 *
 * Returns: (transfer none) (element-type MusterRulebookEntry): the rules whose subjects can be given
 */
const GPtrArray *
muster_unclassified_rows_get_rulebook (const MusterRows *rows);

/**
 * muster_unclassified_rows_get_group:
 * @rows: such rows
 * @row: a row
 *
 * Returns: (transfer none): the title that it is, or is of
 */
const MusterUnclassifiedGroup *
muster_unclassified_rows_get_group (const MusterRows *rows, guint row);

/**
 * muster_unclassified_rows_get_credit:
 * @rows: such rows
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the credit that it is; NULL where the rows are titles
 */
const MusterUnclassifiedCredit *
muster_unclassified_rows_get_credit (const MusterRows *rows, guint row);

/**
 * muster_unclassified_rows_add_ids:
 * @rows: such rows
 * @row: a row
 * @ids: (element-type MusterId): receives the credits that it stands for
 */
void
muster_unclassified_rows_add_ids (const MusterRows *rows, guint row, GArray *ids);

/**
 * muster_unclassified_rows_set_columns:
 * @grid: a grid that shows such rows
 * @is_of_title: whether they are the credits of one title
 *
 * Column n of the grid is column n + 1 of the rows' table.
 */
void
muster_unclassified_rows_set_columns (MusterGrid *grid, gboolean is_of_title);

G_END_DECLS
