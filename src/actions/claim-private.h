/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims and their lines inside steps. What was submitted is frozen: everything that changes a line loads it with
 * muster_cost_line_load_free(). Inside src/actions only. */

#pragma once

#include "actions/workspace-private.h"
#include "core/claim.h"
#include "grants/book.h"

G_BEGIN_DECLS

/**
 * muster_claim_format_name:
 * @db: the document
 * @claim: a claim
 * @error: return location; also where its award was voided
 *
 * Returns: (transfer full) (nullable): “claim 2 of award REG-07”, for a label
 */
char *
muster_claim_format_name (MusterDb *db, const MusterClaim *claim, GError **error);

/**
 * muster_claim_load_draft:
 * @db: the document
 * @id: a claim
 * @error: return location; MUSTER_ERROR_CONSTRAINT where it is no draft
 *
 * Returns: (transfer full) (nullable): the draft
 */
MusterClaim *
muster_claim_load_draft (MusterDb *db, MusterId id, GError **error);

/**
 * muster_claim_load_submitted:
 * @db: the document
 * @id: a claim
 * @error: return location; MUSTER_ERROR_CONSTRAINT where it was not submitted
 *
 * Returns: (transfer full) (nullable): the claim
 */
MusterClaim *
muster_claim_load_submitted (MusterDb *db, MusterId id, GError **error);

/**
 * muster_claim_open_draft:
 * @db: the document, in a step
 * @award_id: an award
 * @class_id: for which class, or none for any
 * @class_ended_on: its last day, or none
 * @error: return location; also where the award was voided
 *
 * Of the drafts that are for that class the first by number; where there is none, a new claim with the next
 * number.
 *
 * Returns: (transfer full) (nullable): the draft
 */
MusterClaim *
muster_claim_open_draft (MusterDb *db, MusterId award_id, MusterId class_id,
                         MusterDate class_ended_on, GError **error);

/**
 * muster_cost_line_load_free:
 * @db: the document
 * @id: a line
 * @error: return location; MUSTER_ERROR_CONSTRAINT where it was voided, or was claimed
 *
 * A line that is only proposed was not claimed, even where the rest of its claim was.
 *
 * Returns: (transfer full) (nullable): the line, which may be changed
 */
MusterCostLine *
muster_cost_line_load_free (MusterDb *db, MusterId id, GError **error);

/**
 * muster_cost_line_check_free:
 * @db: the document
 * @line: a line
 * @error: return location; as for muster_cost_line_load_free()
 *
 * Returns: whether it may be changed
 */
gboolean
muster_cost_line_check_free (MusterDb *db, const MusterCostLine *line, GError **error);

/**
 * muster_cost_line_check:
 * @line: a line as it shall be
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with what to type
 *
 * Returns: whether it agrees with itself
 */
gboolean
muster_cost_line_check (const MusterCostLine *line, GError **error);

/**
 * muster_cost_line_follow:
 * @db: the document, in a step
 * @before: a line as it was
 * @line: the line with one field changed; receives what follows from that
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * A quantity and a rate make the amount; backfill is allowed up to the award's cap; and an amount that was typed has
 * no arithmetic.
 *
 * Returns: whether it could be worked out
 */
gboolean
muster_cost_line_follow (MusterDb *db, const MusterCostLine *before, MusterCostLine *line,
                         GError **error);

G_END_DECLS
