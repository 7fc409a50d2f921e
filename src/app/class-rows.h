/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes as rows of a grid. */

#pragma once

#include "app/grid.h"
#include "core/class.h"

G_BEGIN_DECLS

/** MUSTER_CLASS_ROWS_DATE: the column of the grid that is sorted by the first day. */
#define MUSTER_CLASS_ROWS_DATE 0

/**
 * muster_class_rows_setup:
 * @grid: a grid
 * @model: rows over what muster_action_list_class_rows() gives
 * @today: today, which is asked again whenever a cell is shown; lives as long as @grid
 *
 * Gives the grid its columns.
 */
void
muster_class_rows_setup (MusterGrid *grid, MusterTableModel *model, const MusterDate *today);

/**
 * muster_class_rows_get_status:
 * @rows: rows over what muster_action_list_class_rows() gives
 * @row: a row
 * @today: today
 *
 * Returns: where the class stands
 */
MusterClassStatus
muster_class_rows_get_status (const MusterRows *rows, guint row, MusterDate today);

G_END_DECLS
