/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The matrix of officers and requirements: its columns, and what a cell says. */

#pragma once

#include "app/grid.h"
#include "app/renewals.h"

G_BEGIN_DECLS

/* The first column of the grid that is a requirement's; before it is the name, behind the last one the hours. */
#define MUSTER_RENEWALS_FIRST_REQUIREMENT 1u

/**
 * muster_renewals_describe_cell:
 * @rows: rows that muster_renewals_load() made
 * @row: a row
 * @column: a column of the grid
 * @is_earned: whether it says what is on record rather than what is missing
 * @text: what the cell shows; empty before
 */
void
muster_renewals_describe_cell (const MusterRows *rows, guint row, guint column, gboolean is_earned,
                               MusterGridText *text);

/**
 * muster_renewals_set_columns:
 * @renewals: renewals
 * @grid: the grid that shows them
 */
void
muster_renewals_set_columns (const MusterRenewals *renewals, MusterGrid *grid);

G_END_DECLS
