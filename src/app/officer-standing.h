/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How an officer stands, in one place: what the list's badge and the head of the record say. */

#pragma once

#include "actions/check.h"
#include "app/status.h"

G_BEGIN_DECLS

#define MUSTER_EXPIRING_DAYS 90 /* a cycle that ends within them is about to */

/**
 * muster_standing_find_worst:
 * @officer: an officer, judged
 *
 * Returns: (nullable): the duty that matters most, of those that are not only recommended and are missing or
 *   waived; NULL where nothing is out of the ordinary
 */
const MusterDuty *
muster_standing_find_worst (const MusterCheckOfficer *officer);

/**
 * muster_standing_describe:
 * @officer: an officer, judged
 * @as_of: the day of that
 * @look: (out): how it looks
 *
 * Returns: (transfer full) (nullable): the exception in few words: "short 4.00", "due 12 Jun", "waived"; NULL where
 *   there is none
 */
char *
muster_standing_describe (const MusterCheckOfficer *officer, MusterDate as_of, MusterLook *look);

/**
 * muster_standing_find_cycle:
 * @officer: an officer, judged
 *
 * Returns: (nullable): the evaluation whose period is a cycle of a certificate of the officer's; the first
 */
const MusterEvaluation *
muster_standing_find_cycle (const MusterCheckOfficer *officer);

/**
 * muster_standing_count_days_left:
 * @officer: an officer, judged
 * @as_of: the day of that
 *
 * Returns: in how many days the certificate's cycle ends; negative where it does not end within
 *   %MUSTER_EXPIRING_DAYS
 */
int
muster_standing_count_days_left (const MusterCheckOfficer *officer, MusterDate as_of);

G_END_DECLS
