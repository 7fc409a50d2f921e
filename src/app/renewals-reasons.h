/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the panel beside the matrix says of a cell. */

#pragma once

#include "app/reasons-panel.h"
#include "app/renewals.h"

G_BEGIN_DECLS

/**
 * muster_renewals_show_reasons:
 * @renewals: renewals
 * @row: a row
 * @column: number of a requirement's column
 * @panel: shows the reasons of the duty, or a list where the column has several
 */
void
muster_renewals_show_reasons (const MusterRenewals *renewals, guint row, guint column,
                              MusterReasonsPanel *panel);

/**
 * muster_renewals_show_one:
 * @renewals: renewals
 * @row: a row
 * @column: number of a requirement's column
 * @index: place in muster_renewals_list_duties()
 * @panel: shows the reasons of that duty
 */
void
muster_renewals_show_one (const MusterRenewals *renewals, guint row, guint column, guint index,
                          MusterReasonsPanel *panel);

G_END_DECLS
