/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the memo share. */

#pragma once

#include "export/memo.h"

G_BEGIN_DECLS

/**
 * muster_memo_format_amount:
 * @requirement: a requirement
 * @amount: seconds or occasions
 *
 * Returns: (transfer full): "4.00", or "2" where it counts no time
 */
char *
muster_memo_format_amount (const MusterRequirement *requirement, gint64 amount);

/**
 * muster_memo_format_needs:
 * @short_by: the least further time
 * @is_open: whether it is that much at most
 *
 * Returns: (transfer full) (nullable): "4.00", "up to 4.00"; NULL where no time is missing
 */
char *
muster_memo_format_needs (gint64 short_by, gboolean is_open);

/**
 * muster_memo_add_notice:
 * @content: content
 * @memo: what to say
 * @officer: who is short
 *
 * Adds the officer's notice, on a page of its own.
 */
void
muster_memo_add_notice (MusterContent *content, const MusterMemo *memo,
                        const MusterMemoOfficer *officer);

G_END_DECLS
