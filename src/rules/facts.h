/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known today, gathered in one go for rules to judge: of one officer, and of the agency where
 * several officers share it. Plain structs; nothing here reads a file. */

#pragma once

#include "core/certificate.h"
#include "core/credit.h"
#include "core/officer.h"
#include "core/qualification.h"
#include "core/waiver.h"

G_BEGIN_DECLS

/**
 * MusterClassSpan:
 * @starts_on: day of its first meeting
 * @ends_on: day of its last meeting
 * @seconds: its scheduled time, in seconds
 *
 * A class, as its credits need it.
 */
typedef struct
{
  MusterDate starts_on;
  MusterDate ends_on;
  gint64 seconds;
} MusterClassSpan;

/**
 * MusterAgencyFacts:
 * @kind: (nullable): kind of agency: police, sheriff
 * @earliest_credit: date of the first credit in the file, or none
 * @earliest_milestone: date of the first milestone in the file, or none
 * @classes: class id → MusterClassSpan
 * @meetings: meeting id → GArray of MusterId, the officers who taught it; absent where nobody is named
 * @certificates: officer id → GPtrArray of MusterCertificate, of those who teach; owned
 * @endorsements: certificate id → GPtrArray of MusterEndorsement, of those certificates; owned
 * @proofs: ids of credits that a document proves, by themselves or by their class
 *
 * What the officers share. Reference counted; not changed once it is shared. Keys are gint64 *.
 */
typedef struct
{
  gatomicrefcount ref_count;
  char *kind;
  MusterDate earliest_credit;
  MusterDate earliest_milestone;
  GHashTable *classes;
  GHashTable *meetings;
  GHashTable *certificates;
  GHashTable *endorsements;
  GHashTable *proofs;
} MusterAgencyFacts;

/**
 * muster_agency_facts_new:
 *
 * Returns: (transfer full): facts of an agency of which nothing is known
 */
MusterAgencyFacts *
muster_agency_facts_new (void);

/**
 * muster_agency_facts_ref:
 * @facts: facts
 *
 * Returns: (transfer full): @facts
 */
MusterAgencyFacts *
muster_agency_facts_ref (MusterAgencyFacts *facts);

/**
 * muster_agency_facts_unref:
 * @facts: (nullable) (transfer full): facts
 */
void
muster_agency_facts_unref (MusterAgencyFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterAgencyFacts, muster_agency_facts_unref)

/**
 * muster_agency_facts_find_instructor:
 * @facts: facts
 * @officer_id: who teaches
 * @subject: (nullable): a subject; NULL = whatever is taught
 * @date: a day
 *
 * Returns: (nullable): an instructor certificate that was in force on @date and, where @subject is given,
 *   endorsed for it then
 */
const MusterCertificate *
muster_agency_facts_find_instructor (const MusterAgencyFacts *facts, MusterId officer_id,
                                     const char *subject, MusterDate date);

/**
 * MusterOfficerFacts:
 * @officer: who
 * @employments: (element-type MusterEmployment): all, oldest first
 * @assignments: (element-type MusterAssignment): all
 * @milestones: (element-type MusterMilestone): all that are not voided
 * @certificates: (element-type MusterCertificate): all that are not voided
 * @cycles: (element-type MusterCycle): all of those certificates
 * @endorsements: (element-type MusterEndorsement): all of those certificates
 * @credits: (element-type MusterCredit): all that are not voided, in any order
 * @qualifications: (element-type MusterQualification): all that are not voided
 * @educations: (element-type MusterEducation): all that are not voided
 * @waivers: (element-type MusterWaiver): all that are not voided, whatever their status
 * @cures: (element-type MusterCure): all that are not voided
 * @checklist: (element-type MusterChecklistItem): all that are not voided; no rule counts them
 * @agency: (nullable): what the officers share; a reference
 *
 * What is known today of one officer. Owned by whoever gathered it.
 */
typedef struct
{
  MusterOfficer *officer;
  GPtrArray *employments;
  GPtrArray *assignments;
  GPtrArray *milestones;
  GPtrArray *certificates;
  GPtrArray *cycles;
  GPtrArray *endorsements;
  GPtrArray *credits;
  GPtrArray *qualifications;
  GPtrArray *educations;
  GPtrArray *waivers;
  GPtrArray *cures;
  GPtrArray *checklist;
  MusterAgencyFacts *agency;
} MusterOfficerFacts;

/**
 * muster_officer_facts_new:
 *
 * Returns: (transfer full): facts without officer, with empty arrays that own their records
 */
MusterOfficerFacts *
muster_officer_facts_new (void);

/**
 * muster_officer_facts_free:
 * @facts: (nullable) (transfer full): facts
 */
void
muster_officer_facts_free (MusterOfficerFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterOfficerFacts, muster_officer_facts_free)

/**
 * muster_officer_facts_find_employment:
 * @facts: an officer's facts
 * @date: a date
 *
 * Returns: (nullable): the employment that covers @date
 */
const MusterEmployment *
muster_officer_facts_find_employment (const MusterOfficerFacts *facts, MusterDate date);

/**
 * muster_officer_facts_has_employment_dates:
 * @facts: an officer's facts
 *
 * Returns: whether the file says when the officer was employed
 */
gboolean
muster_officer_facts_has_employment_dates (const MusterOfficerFacts *facts);

G_END_DECLS
