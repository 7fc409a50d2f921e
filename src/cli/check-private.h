/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a check's text share. */

#pragma once

#include "cli/check.h"
#include "core/duration.h"

G_BEGIN_DECLS

/**
 * muster_check_format_amount:
 * @requirement: a requirement
 * @amount: seconds or occasions, as it counts; MUSTER_NUMBER_NONE = unset
 *
 * Returns: (transfer full): "7.50", "2", or "unset", translated
 */
char *
muster_check_format_amount (const MusterRequirement *requirement, gint64 amount);

/**
 * muster_check_append_reasons:
 * @text: a text
 * @check: a check
 *
 * Appends every duty of everybody who is shown: its questions, and what became of every credit.
 */
void
muster_check_append_reasons (GString *text, const MusterCheck *check);

G_END_DECLS
