/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a cost line stands with the funder. It follows from its claim and the payments. Pure. */

#pragma once

#include "grants/book.h"

G_BEGIN_DECLS

/**
 * MusterLineState:
 *
 * The states of a cost line (semantics C18). What was denied in part is part-paid.
 */
typedef enum
{
  MUSTER_LINE_STATE_PROPOSED,
  MUSTER_LINE_STATE_READY,
  MUSTER_LINE_STATE_CLAIMED,
  MUSTER_LINE_STATE_PART_PAID,
  MUSTER_LINE_STATE_PAID,
  MUSTER_LINE_STATE_DENIED,
  MUSTER_LINE_STATE_WITHDRAWN,
} MusterLineState;

extern const MusterWord muster_line_state_words[];

/**
 * MusterStanding:
 * @state: where it stands
 * @entitled: cents that the funder may be asked for: what is allowed; where the agency must match, what
 *   was claimed
 * @claimed: cents that were claimed, also by lines that ask again
 * @paid: cents that were paid, less repayments
 * @denied: cents that were refused
 * @pending: claimed − paid − denied
 * @claimable: entitled − paid − pending, never below 0
 */
typedef struct
{
  MusterLineState state;
  gint64 entitled;
  gint64 claimed;
  gint64 paid;
  gint64 denied;
  gint64 pending;
  gint64 claimable;
} MusterStanding;

/**
 * muster_standing_of_line:
 * @book: the award's book
 * @line: one of its lines
 *
 * Lines that ask again for @line count with it.
 *
 * Returns: where it stands
 */
MusterStanding
muster_standing_of_line (const MusterAwardBook *book, const MusterCostLine *line);

/**
 * muster_standing_of_claim:
 * @book: the award's book
 * @claim: one of its claims
 *
 * A claim's own request, without what others ask again. A draft is proposed while no line is ready. Payments
 * that name no line count for the claim as a whole.
 *
 * Returns: where it stands
 */
MusterStanding
muster_standing_of_claim (const MusterAwardBook *book, const MusterClaim *claim);

/**
 * muster_standing_denied:
 * @book: the award's book
 * @line_id: a line
 *
 * Returns: cents of that line alone that were refused
 */
gint64
muster_standing_denied (const MusterAwardBook *book, MusterId line_id);

/**
 * muster_standing_paid_at_large:
 * @book: the award's book
 *
 * Returns: cents that were paid, less repayments, of which the funder did not say for which lines
 */
gint64
muster_standing_paid_at_large (const MusterAwardBook *book);

G_END_DECLS
