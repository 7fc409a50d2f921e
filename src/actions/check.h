/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is short, by how much, by when: every officer judged by every pack of the file, and what the agency
 * as a whole owes. */

#pragma once

#include "actions/rulebook.h"
#include "core/finding.h"
#include "rules/evaluate.h"

G_BEGIN_DECLS

/**
 * MusterCheckResult:
 * @MUSTER_CHECK_SHORT: something that is not only recommended is surely unmet
 * @MUSTER_CHECK_OPEN: nothing is, but a question decides something, or nothing could be judged
 * @MUSTER_CHECK_FINE: neither
 */
typedef enum
{
  MUSTER_CHECK_SHORT,
  MUSTER_CHECK_OPEN,
  MUSTER_CHECK_FINE,
} MusterCheckResult;

/**
 * MusterCheckOfficer:
 * @facts: who; borrowed from the check
 * @evaluations: (element-type MusterEvaluation): one for each pack, in the rulebook's order
 * @result: how the officer stands
 * @is_unjudged: whether no period runs for the officer, so that what is asked for one is not judged
 * @short_by: the least further time that meets everything open in all packs, in seconds
 * @due_on: the earliest last day of what is unmet, or none
 *
 * One officer, judged.
 */
typedef struct
{
  const MusterOfficerFacts *facts;
  GPtrArray *evaluations;
  MusterCheckResult result;
  gboolean is_unjudged;
  gint64 short_by;
  MusterDate due_on;
} MusterCheckOfficer;

/**
 * MusterCheckAgencyDuty:
 * @pack: the pack; borrowed from the check
 * @requirement: the requirement as it binds; borrowed from the pack
 * @period: its window
 * @due_on: last day on which it can be met, or none
 * @status: met where enough officers meet it; not decidable where enough may
 * @required: how many officers it needs
 * @sure: how many surely meet it
 * @possible: how many may
 * @holders: (element-type MusterOfficer): who meets it, by name; borrowed from the check
 *
 * What the agency as a whole owes.
 */
typedef struct
{
  const MusterPack *pack;
  const MusterRequirement *requirement;
  MusterPeriod period;
  MusterDate due_on;
  MusterDutyStatus status;
  gint64 required;
  gint64 sure;
  gint64 possible;
  GPtrArray *holders;
} MusterCheckAgencyDuty;

/**
 * MusterCheck:
 * @as_of: the day it was judged as of
 * @agency: whose file it is
 * @rulebook: (element-type MusterRulebookEntry): what it was judged by
 * @facts: (element-type MusterOfficerFacts): of everybody who was judged
 * @by_id: officer id → MusterOfficer, of those; keys and values are borrowed
 * @evaluated: (element-type MusterCheckOfficer): everybody who was judged, by name
 * @officers: (element-type MusterCheckOfficer): who is shown; borrowed from @evaluated: the short ones
 *   first, by the earliest last day, then those who lack most time, then by name
 * @agency_duties: (element-type MusterCheckAgencyDuty): what the agency owes; nothing where officers were
 *   asked for, for it is about all of them
 * @findings: (element-type MusterFinding): of the rules first, then officer by officer
 *
 * A check of the file.
 */
typedef struct
{
  /*< private >*/
  gatomicrefcount ref_count;

  /*< public >*/
  MusterDate as_of;
  MusterAgency *agency;
  GPtrArray *rulebook;
  GPtrArray *facts;
  GHashTable *by_id;
  GPtrArray *evaluated;
  GPtrArray *officers;
  GPtrArray *agency_duties;
  GPtrArray *findings;
} MusterCheck;

/**
 * muster_action_check:
 * @workspace: the document
 * @as_of: the day to judge as of; MUSTER_DATE_NONE is today
 * @state_ids: (nullable): whom; NULL is everybody who serves on that day, and who left and owes what
 *   leaving asks for
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no rules were adopted or no officer has a state
 *   ID
 *
 * The order of everything is the same each time.
 *
 * Returns: (transfer full) (nullable): the check
 */
MusterCheck *
muster_action_check (MusterWorkspace *workspace, MusterDate as_of, const char *const *state_ids,
                     GError **error);

/**
 * muster_action_share_check:
 * @workspace: the document
 * @as_of: the day to judge as of; MUSTER_DATE_NONE is today
 * @error: return location; as for muster_action_check()
 *
 * Judges everybody as muster_action_check() does, but once for each state of the file: whoever asks again before
 * anything was changed, on any thread, gets the same check. The last one is kept until the file is closed.
 *
 * Returns: (transfer full) (nullable): the check
 */
MusterCheck *
muster_action_share_check (MusterWorkspace *workspace, MusterDate as_of, GError **error);

/**
 * muster_check_ref:
 * @check: a check
 *
 * Checks are counted, and may be read on any thread: nothing in one changes any more.
 *
 * Returns: (transfer full): @check
 */
MusterCheck *
muster_check_ref (MusterCheck *check);

/**
 * muster_check_unref:
 * @check: (nullable) (transfer full): a check
 */
void
muster_check_unref (MusterCheck *check);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterCheck, muster_check_unref)

/**
 * muster_check_find_officer:
 * @check: a check
 * @officer_id: an officer's id, or none
 *
 * Returns: (nullable): the officer, of those who were judged; owned by the check
 */
const MusterOfficer *
muster_check_find_officer (const MusterCheck *check, MusterId officer_id);

/**
 * muster_check_count_short:
 * @check: a check
 *
 * Returns: how many officers are short, and what the agency owes and has not
 */
guint
muster_check_count_short (const MusterCheck *check);

/**
 * muster_check_count_findings:
 * @check: a check
 *
 * Returns: how many findings are a warning or worse
 */
guint
muster_check_count_findings (const MusterCheck *check);

G_END_DECLS
