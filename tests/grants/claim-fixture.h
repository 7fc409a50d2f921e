/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A claim with which nothing is wrong, to be broken. */

#pragma once

#include "book-fixture.h"
#include "grants/claim-check.h"

#define CLAIM_FIXTURE_CLASS 7
#define CLAIM_FIXTURE_OFFICER 8

typedef struct
{
  MusterAwardBook *book;
  MusterClaim *claim;
  MusterCostLine *line;
  MusterOfficer *officer;
  MusterMeeting *meeting;
  MusterRosterEntry *entry;
  GPtrArray *officers;
  GPtrArray *meetings;
  GPtrArray *roster;
  GPtrArray *links;
  GPtrArray *others;
} ClaimFixture;

/** claim_fixture_new: one line of 500.00 on one claim of an award of 1,000.00. */
ClaimFixture *
claim_fixture_new (void);

/** claim_fixture_free: frees it. */
void
claim_fixture_free (ClaimFixture *fix);

/** claim_fixture_check: what is found about @claim on 1 December 2025. */
GPtrArray *
claim_fixture_check (const ClaimFixture *fix, const MusterClaim *claim);

/** claim_fixture_find: the first finding of that code, or NULL. */
const MusterFinding *
claim_fixture_find (const GPtrArray *findings, const char *code);
