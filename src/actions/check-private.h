/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a check share. */

#pragma once

#include "actions/check.h"
#include "actions/equipment-book.h"
#include "actions/workspace-private.h"
#include "core/checklist.h"

G_BEGIN_DECLS

/**
 * MusterSharedCheck:
 * @mutex: of what follows; held while everybody is judged, so that who asks meanwhile waits for the answer
 * @check: (nullable): of everybody, as of its day
 * @head: (nullable): hash of the last step of the file that it was made of
 *
 * What a workspace keeps for muster_action_share_check().
 */
struct _MusterSharedCheck
{
  GMutex mutex;
  MusterCheck *check;
  char *head;
};

/**
 * muster_shared_check_init:
 * @shared: what is set to hold nothing
 */
void
muster_shared_check_init (MusterSharedCheck *shared);

/**
 * muster_shared_check_clear:
 * @shared: what lets go of the check
 */
void
muster_shared_check_clear (MusterSharedCheck *shared);

/**
 * muster_check_judge_officer:
 * @check: a check, of which the rulebook is looked at
 * @facts: an officer; has to live as long as what comes back
 * @as_of: the day to judge as of
 *
 * Returns: (transfer full): the officer, judged
 */
MusterCheckOfficer *
muster_check_judge_officer (const MusterCheck *check, const MusterOfficerFacts *facts,
                            MusterDate as_of);

/**
 * muster_check_is_to_do:
 * @officer: an officer, judged
 * @item: what is to be done when that officer is hired or leaves
 *
 * A duty that counts the same milestone speaks for the item, so that nothing is said twice.
 *
 * Returns: whether it is open and nothing else speaks for it
 */
gboolean
muster_check_is_to_do (const MusterCheckOfficer *officer, const MusterChecklistItem *item);

/** muster_check_officer_free: frees a MusterCheckOfficer; a GDestroyNotify. */
void
muster_check_officer_free (gpointer officer);

/**
 * muster_check_list_agency_duties:
 * @check: a check whose officers were judged
 *
 * Returns: (transfer full) (element-type MusterCheckAgencyDuty): what the agency owes, in the order of
 *   the packs and their requirements
 */
GPtrArray *
muster_check_list_agency_duties (const MusterCheck *check);

/**
 * muster_check_list_findings:
 * @check: a check whose officers were judged
 *
 * Returns: (transfer full) (element-type MusterFinding): each once, although several packs noticed it
 */
GPtrArray *
muster_check_list_findings (const MusterCheck *check);

typedef struct _MusterCheckSubmissions MusterCheckSubmissions;

/**
 * muster_check_load_submissions:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what was handed in
 */
MusterCheckSubmissions *
muster_check_load_submissions (MusterWorkspace *workspace, GError **error);

/**
 * muster_check_submissions_free:
 * @submissions: (nullable) (transfer full): what was handed in
 */
void
muster_check_submissions_free (MusterCheckSubmissions *submissions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterCheckSubmissions, muster_check_submissions_free)

/**
 * muster_check_compare_submissions:
 * @check: a check
 * @submissions: what was handed in
 * @findings: (inout) (element-type MusterFinding): where what is on record is less now is added
 */
void
muster_check_compare_submissions (const MusterCheck *check,
                                  const MusterCheckSubmissions *submissions, GPtrArray *findings);

/**
 * muster_check_find_equipment:
 * @check: a check
 * @book: all equipment
 * @findings: (inout) (element-type MusterFinding): where what is wrong with equipment is added
 */
void
muster_check_find_equipment (const MusterCheck *check, const MusterEquipmentBook *book,
                             GPtrArray *findings);

G_END_DECLS
