/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an officer owes by which day, and which planned classes would bring an officer further. */

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

typedef struct _MusterUpcoming MusterUpcoming;

/**
 * muster_upcoming_load:
 * @workspace: the document
 * @as_of: the day; classes with a meeting on it or later are planned
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the planned classes; cancelled and voided ones are none
 */
MusterUpcoming *
muster_upcoming_load (MusterWorkspace *workspace, MusterDate as_of, GError **error);

/**
 * muster_upcoming_free:
 * @upcoming: (nullable) (transfer full): planned classes
 */
void
muster_upcoming_free (MusterUpcoming *upcoming);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterUpcoming, muster_upcoming_free)

/**
 * muster_upcoming_list:
 * @upcoming: planned classes
 * @judged: an officer
 *
 * A class helps where its course or one of its subjects is what an unmet duty is about and it is not
 * after the duty's last day. What else a duty asks, such as a provider, is looked at where the class says
 * it.
 *
 * Returns: (transfer full) (element-type MusterMemoClass): the classes that would help, each course once:
 *   those in a subject that is missing first, each part by date
 */
GPtrArray *
muster_upcoming_list (const MusterUpcoming *upcoming, const MusterCheckOfficer *judged);

/**
 * muster_paper_describe_rules:
 * @rulebook: (element-type MusterRulebookEntry): what was judged by
 *
 * Returns: (transfer full) (element-type utf8): each pack, its version, and who verified it
 */
GPtrArray *
muster_paper_describe_rules (const GPtrArray *rulebook);

G_END_DECLS
