/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose period ends, and how each stands: what the packet shows and what a submission records. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/gather.h"
#include "actions/renewal-choice.h"

/* Whether an employment that had begun by the end of the period lasts to the day of judging. */
static gboolean
is_employed (const MusterOfficerFacts *facts, MusterDate period_end, MusterDate as_of)
{
  MusterDate day = MIN (period_end, as_of);
  guint i;

  if (facts->employments->len == 0)
    return TRUE;
  for (i = 0; i < facts->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (facts->employments, i);

      if (employment->employment_type != MUSTER_EMPLOYMENT_TYPE_CIVILIAN &&
          employment->employment_type != MUSTER_EMPLOYMENT_TYPE_OUTSIDE &&
          (employment->hired_on == MUSTER_DATE_NONE || employment->hired_on <= period_end) &&
          (employment->separated_on == MUSTER_DATE_NONE || employment->separated_on >= day))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_dated_certificate (const MusterOfficerFacts *facts)
{
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (certificate->issued_on != MUSTER_DATE_NONE || certificate->expires_on != MUSTER_DATE_NONE)
        return TRUE;
    }
  return facts->cycles->len > 0;
}

/* Without a certificate nobody knows the cycle. The years that end on the day asked for are the best
 * that can be shown, and the finding says that they are assumed. */
static MusterPeriod
assume_period (MusterRenewalChoice *choice)
{
  MusterPeriod period;

  period.to = choice->ends_by;
  period.from = muster_date_add_years (choice->ends_by + 1,
                                       -MAX (muster_pack_get_window (choice->pack)->years, 1));
  return period;
}

static MusterFinding *
make_assumed_finding (const MusterPeriod *period, MusterId officer_id)
{
  g_autofree char *from = muster_date_format (period->from);
  g_autofree char *to = muster_date_format (period->to);
  MusterFinding *finding = muster_finding_new (
      "period-assumed", MUSTER_SEVERITY_PROBLEM,
      g_strdup_printf (
          _ ("No certificate with dates is on file, so the period is taken to be %s to "
             "%s. Enter the certificate."),
          from, to));

  finding->officer_id = officer_id;
  return finding;
}

/* Whether the period is one that was asked for: of that year, or due and not renewed yet. */
static gboolean
is_asked (const MusterRenewalChoice *choice, const MusterOfficerFacts *facts,
          const MusterPeriod *period)
{
  if (choice->year != 0)
    return muster_date_get_year (period->to) == choice->year;
  return choice->state_ids != NULL || !muster_evaluate_is_renewed (choice->pack, facts, period);
}

/* Adds the officer if a period of theirs ends when it was asked for. */
static void
consider (MusterRenewalChoice *choice, const MusterOfficerFacts *facts)
{
  const MusterCertificate *certificate = NULL;
  MusterRenewalOfficer *entry;
  MusterEvaluation *evaluation;
  MusterPeriod period;
  gboolean is_assumed = FALSE;

  if (!muster_evaluate_find_period (choice->pack, facts, choice->ends_by, &period, &certificate))
    {
      if (has_dated_certificate (facts))
        return;
      period = assume_period (choice);
      is_assumed = TRUE;
    }
  if (!is_asked (choice, facts, &period))
    return;
  if (choice->state_ids == NULL && !is_employed (facts, period.to, choice->as_of))
    {
      g_ptr_array_add (choice->left_out, facts->officer);
      return;
    }
  evaluation = muster_evaluate (choice->pack, facts, &period, choice->as_of);
  evaluation->period_is_assumed = is_assumed;
  evaluation->certificate = certificate;
  if (is_assumed)
    {
      g_ptr_array_insert (evaluation->findings, 0,
                          make_assumed_finding (&period, facts->officer->id));
      g_ptr_array_add (choice->assumed, facts->officer);
    }
  g_ptr_array_add (choice->evaluations, evaluation);
  entry = g_new0 (MusterRenewalOfficer, 1);
  entry->facts = facts;
  entry->evaluation = evaluation;
  g_ptr_array_add (choice->officers, entry);
}

static gboolean
set_nobody (const MusterRenewalChoice *choice, GError **error)
{
  g_autofree char *date = muster_date_format (choice->ends_by);

  if (choice->year != 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No officer's period ends in %d. Choose another year, or enter the "
                    "certificates."),
                 choice->year);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No officer's period ends by %s. Choose a later day, or enter the "
                    "certificates."),
                 date);
  return FALSE;
}

MusterRenewalChoice *
muster_renewal_choose (MusterWorkspace *workspace, MusterDate due_before, int year,
                       const char *const *state_ids, GError **error)
{
  g_autoptr (MusterRenewalChoice) choice = NULL;
  guint i;

  g_return_val_if_fail (workspace != NULL, NULL);

  choice = g_new0 (MusterRenewalChoice, 1);
  choice->year = year;
  choice->state_ids = state_ids;
  choice->ends_by = year != 0 ? muster_date_new (year, 12, 31) : due_before;
  choice->as_of = muster_workspace_get_today (workspace);
  choice->evaluations = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_evaluation_free);
  choice->officers = g_ptr_array_new_with_free_func (g_free);
  choice->assumed = g_ptr_array_new ();
  choice->left_out = g_ptr_array_new ();
  choice->rulebook = muster_workspace_load_rulebook (workspace, error);
  if (choice->rulebook != NULL)
    choice->facts = muster_gather_facts (workspace, state_ids, error);
  if (choice->facts == NULL)
    return NULL;
  choice->rules = g_ptr_array_index (choice->rulebook, 0);
  choice->pack = choice->rules->pack;
  for (i = 0; i < choice->facts->len; i++)
    consider (choice, g_ptr_array_index (choice->facts, i));
  if (choice->officers->len == 0 && !set_nobody (choice, error))
    return NULL;
  return g_steal_pointer (&choice);
}

void
muster_renewal_choice_free (MusterRenewalChoice *choice)
{
  if (choice == NULL)
    return;
  g_ptr_array_unref (choice->left_out);
  g_ptr_array_unref (choice->assumed);
  g_ptr_array_unref (choice->officers);
  /* Evaluations borrow from facts and packs. */
  g_ptr_array_unref (choice->evaluations);
  g_clear_pointer (&choice->facts, g_ptr_array_unref);
  g_clear_pointer (&choice->rulebook, g_ptr_array_unref);
  g_free (choice);
}
