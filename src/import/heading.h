/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which column of a file is which column that a reader knows. */

#pragma once

#include "import/sheet.h"
#include "import/plan.h"

G_BEGIN_DECLS

#define MUSTER_HEADING_ABSENT (-1)

/**
 * MusterImportColumn:
 * @name: its heading; case and the difference of space, "_" and "-" do not matter
 * @is_required: whether the file must have it and no cell of it may be empty
 * @is_date: whether its cells are dates
 */
typedef struct
{
  const char *name;
  gboolean is_required;
  gboolean is_date;
} MusterImportColumn;

/**
 * muster_heading_map:
 * @sheet: a file, its first row being the header
 * @columns: (array length=n_columns): what the reader knows
 * @n_columns: how many
 * @plan: receives a note that names columns which are not read
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where a required column is missing, a column is
 *   there twice, or one holds Social Security numbers
 *
 * Returns: (transfer full) (nullable): for each of @columns its place in the file, or
 *   MUSTER_HEADING_ABSENT
 */
int *
muster_heading_map (const MusterSheet *sheet, const MusterImportColumn *columns, guint n_columns,
                    MusterImportPlan *plan, GError **error);

G_END_DECLS
