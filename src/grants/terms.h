/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the terms of an award make of outlays and dates. Pure. */

#pragma once

#include "core/claim.h"

G_BEGIN_DECLS

/**
 * muster_terms_share:
 * @award: its match
 * @outlays: cents spent up to and with a claim; not of one line, since rounding is done once
 *
 * A percentage divides every outlay; a fixed match comes first, so that the agency has met it whenever the
 * funder pays. A percentage or amount that the award does not state is taken for nothing.
 *
 * Returns: cents that are the funder's, rounded half up; the award's amount does not limit it here
 */
gint64
muster_terms_share (const MusterAward *award, gint64 outlays);

/**
 * muster_terms_amend:
 * @award: an award as it was entered; receives what holds now
 * @amendments: (element-type MusterAwardAmendment): what changed it, in any order; voided ones do nothing
 *
 * Of two amendments the one decided later holds, of one day the one entered later.
 */
void
muster_terms_amend (MusterAward *award, const GPtrArray *amendments);

/**
 * muster_terms_asked_on:
 * @preapproval: a request for approval
 *
 * Returns: when the funder was asked
 */
MusterDate
muster_terms_asked_on (const MusterPreapproval *preapproval);

/**
 * muster_terms_due:
 * @award: its terms
 * @class_ended_on: last day of the class, or MUSTER_DATE_NONE
 *
 * Calendar days from the class's end, or the award's date, whichever is sooner; a weekend shifts nothing
 * (semantics C18).
 *
 * Returns: the last day on which a claim is in time, or MUSTER_DATE_NONE where the award sets none
 */
MusterDate
muster_terms_due (const MusterAward *award, MusterDate class_ended_on);

/**
 * muster_terms_date:
 * @award: its terms
 * @line: a cost line
 * @class_ended_on: last day of the class that the line is for, or MUSTER_DATE_NONE
 *
 * The payment's date where the award goes by it; else meals by their own day, whatever else belongs to a
 * class by the class's last day, and the rest by the day of the service (semantics C18).
 *
 * Returns: the date that must lie in the award's period, or MUSTER_DATE_NONE where it is not known
 */
MusterDate
muster_terms_date (const MusterAward *award, const MusterCostLine *line, MusterDate class_ended_on);

/**
 * muster_terms_allowed:
 * @line: a cost line
 *
 * Returns: cents of it that the award allows: all that it cost, where nothing else was said
 */
gint64
muster_terms_allowed (const MusterCostLine *line);

/**
 * muster_terms_counts:
 * @claim: a claim
 * @line: one of its lines
 *
 * Returns: whether the line is an outlay: ready, not voided, and on a claim that stands
 */
gboolean
muster_terms_counts (const MusterClaim *claim, const MusterCostLine *line);

/**
 * muster_terms_asks_again:
 * @line: a cost line
 *
 * Returns: whether it asks again for what was denied on an earlier claim, and costs nothing itself
 */
gboolean
muster_terms_asks_again (const MusterCostLine *line);

G_END_DECLS
