/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of one officer and of the agency. */

#include "rules/facts.h"

#include "core/checklist.h"

MusterAgencyFacts *
muster_agency_facts_new (void)
{
  MusterAgencyFacts *facts = g_new0 (MusterAgencyFacts, 1);

  g_atomic_ref_count_init (&facts->ref_count);
  facts->classes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  facts->meetings =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  facts->certificates = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                               (GDestroyNotify) g_ptr_array_unref);
  facts->endorsements = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                               (GDestroyNotify) g_ptr_array_unref);
  facts->proofs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return facts;
}

MusterAgencyFacts *
muster_agency_facts_ref (MusterAgencyFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  g_atomic_ref_count_inc (&facts->ref_count);
  return facts;
}

void
muster_agency_facts_unref (MusterAgencyFacts *facts)
{
  if (facts == NULL || !g_atomic_ref_count_dec (&facts->ref_count))
    return;
  g_free (facts->kind);
  g_hash_table_unref (facts->classes);
  g_hash_table_unref (facts->meetings);
  g_hash_table_unref (facts->certificates);
  g_hash_table_unref (facts->endorsements);
  g_hash_table_unref (facts->proofs);
  g_free (facts);
}

static GPtrArray *
new_array (const MusterRecordType *type)
{
  return g_ptr_array_new_with_free_func (type->free);
}

static gboolean
is_in_force (const MusterCertificate *certificate, MusterDate date)
{
  return !certificate->voided && certificate->kind == MUSTER_CERTIFICATE_KIND_INSTRUCTOR &&
         (certificate->status == MUSTER_CERTIFICATE_STATUS_CERTIFIED ||
          certificate->status == MUSTER_CERTIFICATE_STATUS_EXTENDED) &&
         certificate->issued_on <= date &&
         (certificate->expires_on == MUSTER_DATE_NONE || certificate->expires_on >= date);
}

static gboolean
is_endorsed (const GPtrArray *endorsements, const char *subject, MusterDate date)
{
  guint i;

  for (i = 0; endorsements != NULL && i < endorsements->len; i++)
    {
      const MusterEndorsement *endorsement = g_ptr_array_index (endorsements, i);

      if (g_strcmp0 (endorsement->subject, subject) == 0 && endorsement->starts_on <= date &&
          (endorsement->ends_on == MUSTER_DATE_NONE || endorsement->ends_on >= date))
        return TRUE;
    }
  return FALSE;
}

const MusterCertificate *
muster_agency_facts_find_instructor (const MusterAgencyFacts *facts, MusterId officer_id,
                                     const char *subject, MusterDate date)
{
  const GPtrArray *certificates;
  guint i;

  g_return_val_if_fail (facts != NULL, NULL);

  certificates = g_hash_table_lookup (facts->certificates, &officer_id);
  for (i = 0; certificates != NULL && i < certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (certificates, i);

      if (is_in_force (certificate, date) &&
          (subject == NULL ||
           is_endorsed (g_hash_table_lookup (facts->endorsements, &certificate->id), subject,
                        date)))
        return certificate;
    }
  return NULL;
}

MusterOfficerFacts *
muster_officer_facts_new (void)
{
  MusterOfficerFacts *facts = g_new0 (MusterOfficerFacts, 1);

  facts->employments = new_array (&muster_employment_type);
  facts->assignments = new_array (&muster_assignment_type);
  facts->milestones = new_array (&muster_milestone_type);
  facts->certificates = new_array (&muster_certificate_type);
  facts->cycles = new_array (&muster_cycle_type);
  facts->endorsements = new_array (&muster_endorsement_type);
  facts->credits = new_array (&muster_credit_type);
  facts->qualifications = new_array (&muster_qualification_type);
  facts->educations = new_array (&muster_education_type);
  facts->waivers = new_array (&muster_waiver_type);
  facts->cures = new_array (&muster_cure_type);
  facts->checklist = new_array (&muster_checklist_item_type);
  return facts;
}

void
muster_officer_facts_free (MusterOfficerFacts *facts)
{
  if (facts == NULL)
    return;
  muster_officer_free (facts->officer);
  g_ptr_array_unref (facts->employments);
  g_ptr_array_unref (facts->assignments);
  g_ptr_array_unref (facts->milestones);
  g_ptr_array_unref (facts->certificates);
  g_ptr_array_unref (facts->cycles);
  g_ptr_array_unref (facts->endorsements);
  g_ptr_array_unref (facts->credits);
  g_ptr_array_unref (facts->qualifications);
  g_ptr_array_unref (facts->educations);
  g_ptr_array_unref (facts->waivers);
  g_ptr_array_unref (facts->cures);
  g_ptr_array_unref (facts->checklist);
  muster_agency_facts_unref (facts->agency);
  g_free (facts);
}

gboolean
muster_officer_facts_has_employment_dates (const MusterOfficerFacts *facts)
{
  guint i;

  for (i = 0; i < facts->employments->len; i++)
    if (((const MusterEmployment *) g_ptr_array_index (facts->employments, i))->hired_on !=
        MUSTER_DATE_NONE)
      return TRUE;
  return FALSE;
}

const MusterEmployment *
muster_officer_facts_find_employment (const MusterOfficerFacts *facts, MusterDate date)
{
  const MusterEmployment *found = NULL;
  guint i;

  for (i = 0; i < facts->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (facts->employments, i);

      if (employment->hired_on > date ||
          (employment->separated_on != MUSTER_DATE_NONE && employment->separated_on < date))
        continue;
      /* Of two that overlap the later one, in whatever order they come. */
      if (found == NULL || employment->hired_on > found->hired_on ||
          (employment->hired_on == found->hired_on && employment->id > found->id))
        found = employment;
    }
  return found;
}
