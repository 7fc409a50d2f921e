/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What entering and changing awards share. Inside src/actions only. */

#pragma once

#include "actions/award.h"
#include "actions/workspace-private.h"

G_BEGIN_DECLS

/**
 * muster_award_check_period:
 * @award: an award, as it is to be entered or as amended
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether it does not end before it starts
 */
gboolean
muster_award_check_period (const MusterAward *award, GError **error);

/**
 * muster_award_check_terms:
 * @award: an award
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether its period, amounts and match can be
 */
gboolean
muster_award_check_terms (const MusterAward *award, GError **error);

/**
 * muster_award_find:
 * @db: the open file
 * @number: the funder's number of an award
 * @id: (out): the award that has it and is not voided, or MUSTER_ID_NONE
 * @error: return location
 *
 * Returns: whether the awards could be read
 */
gboolean
muster_award_find (MusterDb *db, const char *number, MusterId *id, GError **error);

/**
 * muster_award_check_number:
 * @db: the document
 * @number: a funder's number
 * @error: return location; MUSTER_ERROR_CONSTRAINT
 *
 * Returns: whether no award has it
 */
gboolean
muster_award_check_number (MusterDb *db, const char *number, GError **error);

/**
 * muster_award_enter:
 * @workspace: the document
 * @award: the award; its id does not matter
 * @proofs: (nullable) (element-type MusterAwardProof): what its terms demand
 * @budget: (nullable) (element-type MusterAwardBudget): what they say of categories
 * @award_id: (out) (optional): its id
 * @error: return location; see muster_action_enter_award()
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_award_enter (MusterWorkspace *workspace, const MusterAward *award, const GPtrArray *proofs,
                    const GPtrArray *budget, MusterId *award_id, GError **error);

/**
 * muster_award_require_day:
 * @workspace: the document
 * @date: a day, or none
 * @sentence: what to type where there is none
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether there is a day, not in the future
 */
gboolean
muster_award_require_day (MusterWorkspace *workspace, MusterDate date, const char *sentence,
                          GError **error);

/**
 * muster_award_check_amount:
 * @amount: cents, or none
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether it is not below 0
 */
gboolean
muster_award_check_amount (gint64 amount, GError **error);

G_END_DECLS
