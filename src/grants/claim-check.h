/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a claim before it is submitted. Pure: whoever asks has gathered. */

#pragma once

#include "core/class.h"
#include "core/document.h"
#include "core/finding.h"
#include "core/officer.h"
#include "core/roster.h"
#include "grants/claim-total.h"

G_BEGIN_DECLS

/**
 * MusterClaimCase:
 * @book: the award's book, with the claim and its lines
 * @claim: the claim
 * @as_of: today
 * @officers: (element-type MusterOfficer): whom the lines name
 * @meetings: (element-type MusterMeeting): meetings of the classes of the claim and its lines
 * @roster: (element-type MusterRosterEntry): their rosters
 * @links: (element-type MusterDocumentLink): documents of the claim, its lines and their classes
 * @others: (element-type MusterAwardBook): the books of all other awards
 *
 * All of it is borrowed; voided records may be among it.
 */
typedef struct
{
  const MusterAwardBook *book;
  const MusterClaim *claim;
  MusterDate as_of;
  const GPtrArray *officers;
  const GPtrArray *meetings;
  const GPtrArray *roster;
  const GPtrArray *links;
  const GPtrArray *others;
} MusterClaimCase;

/**
 * muster_claim_check:
 * @claim_case: the claim and what is around it
 *
 * The findings of muster_claim_sum_new(), and:
 * - `not-on-roster`, `no-state-id`: whoever a line is for
 * - `many-miles`: 400 miles a day or more
 * - `no-class`, `backfill-unnamed`, `same-officer`: what a line does not say
 * - `no-preapproval`, `preapproval-late`, `over-preapproval`: where the award asks for approval before
 * - `claimed-twice`: the same cost on another claim of any award, unless that was denied
 * - `over-denied`, `corrects-nothing`, `correction-too-large`: lines that correct others
 * - `category-unallowable`, `over-category`, `over-cap`, `over-threshold`, `over-balance`, `not-allowed`
 * - `proof-missing`: a proof that the terms demand
 * - `not-ready`, `no-payment`, `no-route`, `last-day-unset`: what is to be done or decided first
 * - `late`, `due`: days left
 * - `not-awarded`, `terms-changed`, `nothing-requested`
 *
 * Lines are numbered as on the sheet. A line that is only proposed is not on it and does not count.
 *
 * Returns: (transfer full) (element-type MusterFinding): the findings, those of the claim as a whole last
 */
GPtrArray *
muster_claim_check (const MusterClaimCase *claim_case);

G_END_DECLS
