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

/* --- renewal-credit.c ------------------------------------------------------------------------- */

/**
 * muster_renewal_format_class:
 * @renewal: what to say
 * @credit: a credit
 *
 * Returns: (transfer full) (nullable): the number of its class, else the code of its course
 */
char *
muster_renewal_format_class (const MusterRenewal *renewal, const MusterCredit *credit);

/**
 * muster_renewal_format_place:
 * @renewal: what to say
 * @credit: a credit
 *
 * Returns: (transfer full) (nullable): who gave it and where: "Regional Training Council, Meriden"
 */
char *
muster_renewal_format_place (const MusterRenewal *renewal, const MusterCredit *credit);

/**
 * muster_renewal_format_instructors:
 * @renewal: what to say
 * @officer: who earned it
 * @credit: a credit
 *
 * Returns: (transfer full) (nullable): who taught it, each with the instructor certificate of that date,
 *   and whether it was endorsed for the subject
 */
char *
muster_renewal_format_instructors (const MusterRenewal *renewal,
                                   const MusterRenewalOfficer *officer, const MusterCredit *credit);

/**
 * muster_renewal_cite_credit:
 * @renewal: what to say
 * @officer: who earned it
 * @credit: a credit
 *
 * Makes what proves the credit, by itself or by its class, exhibits.
 *
 * Returns: (transfer full) (nullable): their numbers: "3, 5"; NULL where nothing proves it
 */
char *
muster_renewal_cite_credit (const MusterRenewal *renewal, const MusterRenewalOfficer *officer,
                            const MusterCredit *credit);

/* --- renewal-source.c ------------------------------------------------------------------------- */

/**
 * MusterRenewalSources:
 * @numbers: citation → number, from 1
 * @requirements: (element-type MusterRequirement): one for each citation, by number; borrowed
 *
 * Where the requirements come from: a text that says it for all officers once.
 */
typedef struct
{
  GHashTable *numbers;
  GPtrArray *requirements;
} MusterRenewalSources;

/**
 * muster_renewal_sources_new:
 * @renewal: what to say
 *
 * Returns: (transfer full): the sources of what was judged, in the order of the requirements
 */
MusterRenewalSources *
muster_renewal_sources_new (const MusterRenewal *renewal);

/**
 * muster_renewal_sources_free:
 * @sources: (nullable) (transfer full): sources
 */
void
muster_renewal_sources_free (MusterRenewalSources *sources);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterRenewalSources, muster_renewal_sources_free)

/**
 * muster_renewal_sources_find:
 * @sources: sources
 * @requirement: a requirement that was judged
 *
 * Returns: the number of its source, 0 where it has none
 */
guint
muster_renewal_sources_find (const MusterRenewalSources *sources,
                             const MusterRequirement *requirement);

/**
 * muster_renewal_sources_format:
 * @sources: sources
 * @requirement: a requirement that was judged
 *
 * Returns: (transfer full) (nullable): the number of its source
 */
char *
muster_renewal_sources_format (const MusterRenewalSources *sources,
                               const MusterRequirement *requirement);

/**
 * muster_renewal_add_sources:
 * @content: content
 * @sources: sources
 * @sheet: (nullable): name of its sheet in a workbook; NULL is a paper, where it has a heading
 *
 * Adds the list of sources, each with its address.
 */
void
muster_renewal_add_sources (MusterContent *content, const MusterRenewalSources *sources,
                            const char *sheet);

/* --- Sections --------------------------------------------------------------------------------- */

/**
 * muster_renewal_add_qualifications:
 * @content: content
 * @renewal: what to say
 * @officer: one officer
 *
 * Adds the officer's firearms qualifications on letterhead, and other qualifications; nothing where the
 * period has none.
 */
void
muster_renewal_add_qualifications (MusterContent *content, const MusterRenewal *renewal,
                                   const MusterRenewalOfficer *officer);

/**
 * muster_renewal_add_exhibits:
 * @content: content
 * @renewal: what to say; all that speaks of exhibits has been added
 *
 * Adds the list of exhibits, each with the rows that it proves.
 */
void
muster_renewal_add_exhibits (MusterContent *content, const MusterRenewal *renewal);

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
 * @sources: sources
 * @officer: one officer
 *
 * Adds the officer's summary: who, hours by requirement, relief, what is open, where to sign.
 */
void
muster_renewal_add_officer (MusterContent *content, const MusterRenewal *renewal,
                            const MusterRenewalSources *sources,
                            const MusterRenewalOfficer *officer);

/**
 * muster_renewal_add_transcript:
 * @content: content
 * @renewal: what to say
 * @officer: one officer
 *
 * Adds the officer's transcript: every credit that a requirement of the period considered.
 */
void
muster_renewal_add_transcript (MusterContent *content, const MusterRenewal *renewal,
                               const MusterRenewalOfficer *officer);

G_END_DECLS
