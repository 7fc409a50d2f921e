/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What recording training, correcting it and voiding it share. */

#pragma once

#include "core/credit.h"
#include "core/error.h"

G_BEGIN_DECLS

/**
 * muster_training_check:
 * @credit: a credit from outside
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it has no title, date or time, or more than a
 *   day of time
 *
 * Returns: whether it can be recorded
 */
gboolean
muster_training_check (const MusterCredit *credit, GError **error);

/**
 * muster_training_check_outside:
 * @credit: a credit on file
 * @error: return location; MUSTER_ERROR_CONSTRAINT where a class posted it
 *
 * Returns: whether it may be changed by itself
 */
gboolean
muster_training_check_outside (const MusterCredit *credit, GError **error);

G_END_DECLS
