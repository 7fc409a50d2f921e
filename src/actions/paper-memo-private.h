/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an officer owes by which day, and what the memo and the matrix say alike. */

#pragma once

#include "actions/check.h"

G_BEGIN_DECLS

/**
 * muster_shares_is_owed:
 * @duty: a duty
 *
 * Returns: whether people are told of it: it is unmet or, where somebody said how much is asked, undecided
 */
gboolean
muster_shares_is_owed (const MusterDuty *duty);

/**
 * muster_shares_list_by_day:
 * @judged: an officer
 *
 * Returns: (transfer full) (element-type MusterMemoShare): what is owed, a share for each day on which something surely
 *   is, the earliest first; what has no day, last
 */
GPtrArray *
muster_shares_list_by_day (const MusterCheckOfficer *judged);

/**
 * muster_shares_list:
 * @judged: an officer
 *
 * Returns: (transfer full) (element-type MusterMemoShare): what is owed, the earliest day first; a day on
 *   which nothing is surely missing is none
 */
GPtrArray *
muster_shares_list (const MusterCheckOfficer *judged);

/**
 * muster_shares_describe_lack:
 * @duty: what the agency owes
 *
 * Returns: (transfer full): what is missing of it, a clause
 */
char *
muster_shares_describe_lack (const MusterCheckAgencyDuty *duty);

/**
 * muster_paper_describe_rules:
 * @rulebook: (element-type MusterRulebookEntry): what was judged by
 *
 * Returns: (transfer full) (element-type utf8): each pack, its version, and who verified it
 */
GPtrArray *
muster_paper_describe_rules (const GPtrArray *rulebook);

G_END_DECLS
