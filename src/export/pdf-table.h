/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Laying out tables: columns as wide as they need, heads on every page, rows that stay whole. */

#pragma once

#include "export/pdf-page.h"

G_BEGIN_DECLS

/**
 * muster_pdf_table_measure_start:
 * @pages: pages
 * @table: a table
 * @below: height of the signatures that must not be parted from its last row, or 0
 *
 * Returns: height of what must stay together at its start: caption, heads and first row
 */
double
muster_pdf_table_measure_start (MusterPages *pages, const MusterContentTable *table, double below);

/**
 * muster_pdf_table_layout:
 * @pages: pages
 * @table: a table
 * @below: height of what follows it and has to stand on the page of its last row, such as signatures;
 *   in points
 *
 * Adds the table, on as many pages as it takes.
 */
void
muster_pdf_table_layout (MusterPages *pages, const MusterContentTable *table, double below);

G_END_DECLS
