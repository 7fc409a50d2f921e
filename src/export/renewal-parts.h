/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the renewal packet share. */

#pragma once

#include "export/renewal.h"

G_BEGIN_DECLS

/**
 * muster_renewal_create_content:
 * @renewal: what to say
 *
 * Returns: (transfer full): content with title, date and footers, and no blocks
 */
MusterContent *
muster_renewal_create_content (const MusterRenewal *renewal);

/**
 * muster_renewal_add_basis:
 * @content: content
 * @renewal: what to say
 *
 * Says what the requirements are, and whether anybody verified them.
 */
void
muster_renewal_add_basis (MusterContent *content, const MusterRenewal *renewal);

/**
 * muster_renewal_format_name:
 * @officer: one officer
 *
 * Returns: (transfer full): "Corvane, Luis A."
 */
char *
muster_renewal_format_name (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_format_period:
 * @period: a period
 *
 * Returns: (transfer full): "1 Jul 2023 to 30 Jun 2026"
 */
char *
muster_renewal_format_period (const MusterPeriod *period);

/**
 * muster_renewal_describe_period:
 * @officer: one officer
 *
 * Returns: (transfer full): the period that was judged; says so where it is assumed
 */
char *
muster_renewal_describe_period (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_find_certificate:
 * @officer: one officer
 *
 * Returns: (nullable): the certificate whose cycle was judged; where the period is none of a
 *   certificate's, the one that lets the officer serve, and of several the latest
 */
const MusterCertificate *
muster_renewal_find_certificate (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_format_certificate:
 * @officer: one officer
 *
 * Returns: (transfer full) (nullable): "Basic 14-2237-B", NULL where there is no certificate
 */
char *
muster_renewal_format_certificate (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_find_employment:
 * @officer: one officer
 *
 * Returns: (nullable): the employment on the day the officer was judged as of, else the last one
 */
const MusterEmployment *
muster_renewal_find_employment (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_find_total:
 * @officer: one officer
 *
 * Returns: (nullable): the duty that counts all time
 */
const MusterDuty *
muster_renewal_find_total (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_describe_result:
 * @officer: one officer
 *
 * An officer is short only where even the time that is possible is not enough.
 *
 * Returns: (transfer full): "nothing missing", "short by 4.00 hours", "2 requirements not decidable"
 */
char *
muster_renewal_describe_result (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_is_open:
 * @officer: one officer
 *
 * Returns: whether any requirement is not decidable, so that the further time is one at most
 */
gboolean
muster_renewal_is_open (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_format_short:
 * @short_by: the time that is missing
 * @is_open: whether it is that much at most
 *
 * Returns: (transfer full) (nullable): "4.78", "up to 4.78", NULL where nothing is missing
 */
char *
muster_renewal_format_short (gint64 short_by, gboolean is_open);

/**
 * muster_renewal_describe_requirement:
 * @requirement: a requirement
 *
 * Returns: (transfer full): its title, with the least time in each part where it has parts
 */
char *
muster_renewal_describe_requirement (const MusterRequirement *requirement);

/**
 * muster_renewal_has_possible:
 * @officer: one officer
 *
 * Returns: whether open questions make a difference in any duty
 */
gboolean
muster_renewal_has_possible (const MusterRenewalOfficer *officer);

/**
 * MusterTranscriptRow:
 * @credit: the credit
 * @reason: (nullable): how it was counted; NULL outside the period
 * @why: (nullable): why time was not counted
 */
typedef struct
{
  const MusterCredit *credit;
  const MusterReason *reason;
  char *why;
} MusterTranscriptRow;

/**
 * muster_renewal_list_credits:
 * @officer: one officer
 * @n_inside: (out): how many of them lie in the period
 *
 * Returns: (transfer full) (element-type MusterTranscriptRow): every credit on record, those in the
 *   period first, each part by date
 */
GPtrArray *
muster_renewal_list_credits (const MusterRenewalOfficer *officer, guint *n_inside);

/**
 * muster_renewal_add_letter:
 * @content: content
 * @renewal: what to say
 *
 * Adds the letter with the list of the officers.
 */
void
muster_renewal_add_letter (MusterContent *content, const MusterRenewal *renewal);

/**
 * muster_renewal_add_officer:
 * @content: content
 * @renewal: what to say
 * @officer: one officer
 *
 * Adds the officer's summary: who, hours by requirement, what is open, where to sign.
 */
void
muster_renewal_add_officer (MusterContent *content, const MusterRenewal *renewal,
                            const MusterRenewalOfficer *officer);

/**
 * muster_renewal_add_transcript:
 * @content: content
 * @renewal: what to say
 * @officer: one officer
 *
 * Adds the officer's transcript: every credit on record.
 */
void
muster_renewal_add_transcript (MusterContent *content, const MusterRenewal *renewal,
                               const MusterRenewalOfficer *officer);

G_END_DECLS
