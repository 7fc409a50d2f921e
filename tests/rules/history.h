/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short ways to write an officer's history and a small pack, for the tests of src/rules. */

#pragma once

#include "rules/evaluate.h"

G_BEGIN_DECLS

/* Hours in seconds. */
#define HOURS(hours) ((gint64) ((hours) *3600 + 0.5))

/* "2026-06-30" as a date; aborts on anything else. */
MusterDate
history_date (const char *iso);

/* "2024-01-01" to "2026-12-31". */
MusterPeriod
history_period (const char *from, const char *to);

/* Adds a passed, attended credit with a code of its own; @subject NULL = unclassified. Borrowed. */
MusterCredit *
history_add_credit (MusterOfficerFacts *facts, const char *date, const char *title,
                    const char *subject, gint64 seconds);

/* Adds a certified basic certificate; NULL = no date. Borrowed. */
MusterCertificate *
history_add_certificate (MusterOfficerFacts *facts, const char *issued, const char *expires);

/* Adds a recorded cycle. */
void
history_add_cycle (MusterOfficerFacts *facts, const MusterCertificate *certificate,
                   const char *from, const char *to);

/* A calendar-year pack with subjects a, b, c, d and these requirements (a JSON array). */
MusterPack *
history_pack (const char *requirements);

/* A pack that ships. */
MusterPack *
history_shipped_pack (const char *name);

/* Duty number @i. */
const MusterDuty *
history_duty (const MusterEvaluation *evaluation, guint i);

/* How many findings have this code. */
guint
history_count_findings (const MusterEvaluation *evaluation, const char *code);

/* Checks what holds for every evaluation: counted + refused = time, sums of reasons = the duty's. */
void
history_check_reasons (const MusterEvaluation *evaluation);

G_END_DECLS
