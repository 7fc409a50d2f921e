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

/* A whole pack; ' stands for ". */
MusterPack *
history_parse (const char *json);

/* Adds an employment; NULL @to = still employed. Borrowed. */
MusterEmployment *
history_add_employment (MusterOfficerFacts *facts, const char *from, const char *to);

/* Adds an approved waiver for the period; @requirement NULL = all. Borrowed. */
MusterWaiver *
history_add_waiver (MusterOfficerFacts *facts, MusterWaiverKind kind, const char *requirement,
                    const char *from, const char *to);

/* Assigns @credit to the closed period, as much as it lacks. Borrowed. */
MusterCure *
history_add_cure (MusterOfficerFacts *facts, const MusterCredit *credit, const char *from,
                  const char *to);

/* Adds a class with one credit of @subject for each meeting, @seconds long; @dates end with NULL. */
void
history_add_class (MusterOfficerFacts *facts, MusterId class_id, const char *title,
                   const char *subject, gint64 seconds, const char *const *dates);

/* Adds a milestone. */
void
history_add_milestone (MusterOfficerFacts *facts, const char *kind, const char *date);

/* The duty of a requirement whose period runs; aborts where there is none. */
const MusterDuty *
history_find_duty (const MusterEvaluation *evaluation, const char *requirement);

/* The duty of a requirement whose period closed, or NULL. */
const MusterDuty *
history_find_closed (const MusterEvaluation *evaluation, const char *requirement);

/* The reason about @credit in @duty; aborts where there is none. */
const MusterReason *
history_find_reason (const MusterDuty *duty, const MusterCredit *credit);

/* Checks status word, sure and possible time of a duty. */
void
history_check_duty (const MusterDuty *duty, const char *status, gint64 sure, gint64 possible);

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
