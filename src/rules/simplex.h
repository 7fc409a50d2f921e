/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least sum that satisfies a few linear demands. Inside src/rules only. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_simplex_minimise:
 * @n_rows: how many demands
 * @n_columns: how many amounts
 * @coefficients: (array): @n_rows × @n_columns, row by row
 * @bounds: (array length=n_rows): what each demand asks at least; may be negative
 * @minimum: (out): the least sum of all amounts, none of them negative, such that for each row the
 *   products of coefficients and amounts add up to its bound or more
 *
 * Returns: FALSE where nothing satisfies all demands
 */
gboolean
muster_simplex_minimise (guint n_rows, guint n_columns, const double *coefficients,
                         const double *bounds, double *minimum);

G_END_DECLS
