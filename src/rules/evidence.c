/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements that count something other than training: qualifications, cards in force at all times,
 * milestones and certificates. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/name.h"
#include "rules/count.h"
#include "rules/window.h"

static void
free_evidence (gpointer data)
{
  MusterEvidence *evidence = data;

  g_free (evidence->title);
  g_free (evidence->why);
  g_free (evidence);
}

static void
add (MusterTally *tally, MusterId record_id, MusterDate date, const char *title, const char *why)
{
  MusterEvidence *evidence;

  if (tally->evidence == NULL)
    return;
  g_ptr_array_set_free_func (tally->evidence, free_evidence);
  evidence = g_new0 (MusterEvidence, 1);
  evidence->record_id = record_id;
  evidence->date = date;
  evidence->title = g_strdup (title);
  evidence->counts = why == NULL;
  evidence->why = g_strdup (why);
  g_ptr_array_add (tally->evidence, evidence);
}

static gboolean
is_named (const MusterRequirement *requirement, const char *kind)
{
  g_autofree char *key = muster_name_make_key (kind);

  return g_strv_contains ((const char *const *) requirement->names, key);
}

/* --- Qualifications ------------------------------------------------------------------------------- */

static int
compare_qualifications (gconstpointer a, gconstpointer b)
{
  const MusterQualification *x = *(const MusterQualification *const *) a;
  const MusterQualification *y = *(const MusterQualification *const *) b;

  if (x->qualified_on != y->qualified_on)
    return x->qualified_on < y->qualified_on ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

/* Those that the requirement is about, up to the day of judgement, oldest first. */
static GPtrArray *
list_qualifications (const MusterJudging *judging, const MusterRequirement *requirement)
{
  const GPtrArray *all = judging->facts->qualifications;
  GPtrArray *listed = g_ptr_array_new ();
  guint i;

  for (i = 0; i < all->len; i++)
    {
      MusterQualification *qualification = g_ptr_array_index (all, i);

      if (!qualification->voided && qualification->qualified_on <= judging->as_of &&
          is_named (requirement, qualification->kind))
        g_ptr_array_add (listed, qualification);
    }
  g_ptr_array_sort (listed, compare_qualifications);
  return listed;
}

/* Why @qualification is no pass; NULL where it is one. */
static const char *
explain_failure (const MusterRequirement *requirement, const MusterQualification *qualification)
{
  if (qualification->result != MUSTER_QUALIFICATION_RESULT_PASSED)
    return _ ("not passed");
  if (requirement->filter.score == 0)
    return NULL;
  if (qualification->score == MUSTER_NUMBER_NONE)
    return _ ("no score is recorded");
  return qualification->score >= requirement->filter.score ? NULL : _ ("the score is too low");
}

static MusterDate
find_expiry (const MusterRequirement *requirement, const MusterQualification *qualification)
{
  if (qualification->expires_on != MUSTER_DATE_NONE)
    return qualification->expires_on;
  if (requirement->valid_months > 0)
    return muster_date_add_months (qualification->qualified_on, requirement->valid_months);
  return G_MAXINT32;
}

/* A pass that ran out before the last day that counts is none any more; one that is asked for each year
 * needs to hold on the day alone. */
static const char *
explain_pass (const MusterRequirement *requirement, const MusterSpan *span,
              const MusterQualification *qualification)
{
  const char *why = explain_failure (requirement, qualification);

  if (why == NULL && find_expiry (requirement, qualification) < span->count_to)
    why = _ ("expired");
  return why;
}

/* Passes of @weapon (NULL = any) inside the window; running ones start anew after a failure. */
static gint64
count_passes (const MusterRequirement *requirement, const MusterSpan *span,
              const GPtrArray *qualifications, const char *weapon, gint64 required,
              MusterTally *tally)
{
  gint64 n = 0;
  gint64 best = 0;
  guint i;

  for (i = 0; i < qualifications->len; i++)
    {
      const MusterQualification *qualification = g_ptr_array_index (qualifications, i);
      const char *why;

      if (qualification->qualified_on < span->period.from ||
          qualification->qualified_on > span->count_to ||
          (weapon != NULL && g_strcmp0 (qualification->weapon, weapon) != 0))
        continue;
      why = explain_pass (requirement, span, qualification);
      add (tally, qualification->id, qualification->qualified_on,
           qualification->weapon != NULL ? qualification->weapon : qualification->kind, why);
      n = why == NULL ? n + 1 : (requirement->is_running ? 0 : n);
      best = MAX (best, n);
    }
  return tally->is_cut ? MIN (best, required) : best;
}

static void
count_qualifications (const MusterJudging *judging, const MusterRequirement *requirement,
                      const MusterSpan *span, gint64 required, MusterTally *tally)
{
  g_autoptr (GPtrArray) qualifications = list_qualifications (judging, requirement);
  g_autoptr (GPtrArray) weapons = g_ptr_array_new ();
  guint i;

  for (i = 0; requirement->is_per_weapon && i < qualifications->len; i++)
    {
      const MusterQualification *qualification = g_ptr_array_index (qualifications, i);

      if (qualification->weapon != NULL &&
          !g_ptr_array_find_with_equal_func (weapons, qualification->weapon, g_str_equal, NULL))
        g_ptr_array_add (weapons, qualification->weapon);
    }
  if (weapons->len == 0)
    g_ptr_array_add (weapons, NULL);
  tally->required = required * weapons->len;
  for (i = 0; i < weapons->len; i++)
    {
      gint64 n = count_passes (requirement, span, qualifications, g_ptr_array_index (weapons, i),
                               required, tally);

      /* What one weapon has too much hides no gap of another. */
      tally->sum += requirement->is_per_weapon ? MIN (n, required) : n;
      tally->lack += MAX (required - n, 0);
    }
}

/* --- Cards in force at all times ------------------------------------------------------------------- */

static void
count_credentials (const MusterJudging *judging, const MusterRequirement *requirement,
                   const MusterSpan *span, MusterTally *tally)
{
  g_autoptr (GPtrArray) cards = list_qualifications (judging, requirement);
  guint i;

  tally->required = 1;
  for (i = 0; i < cards->len; i++)
    {
      const MusterQualification *card = g_ptr_array_index (cards, i);
      const char *why;

      if (card->qualified_on > span->count_to)
        continue;
      why = explain_pass (requirement, span, card);
      add (tally, card->id, card->qualified_on, card->kind, why);
      if (why == NULL)
        tally->sum = 1;
    }
  tally->lack = 1 - tally->sum;
}

/* --- Milestones and certificates ------------------------------------------------------------------- */

static void
count_milestones (const MusterJudging *judging, const MusterRequirement *requirement,
                  const MusterSpan *span, MusterTally *tally)
{
  const GPtrArray *milestones = judging->facts->milestones;
  guint i;

  for (i = 0; i < milestones->len; i++)
    {
      const MusterMilestone *milestone = g_ptr_array_index (milestones, i);
      /* What was done for an earlier employment does not serve this one. */
      MusterDate from = MAX (span->period.from, span->since);

      if (milestone->voided || milestone->happened_on < from ||
          milestone->happened_on > span->count_to || !is_named (requirement, milestone->kind))
        continue;
      add (tally, milestone->id, milestone->happened_on, milestone->kind, NULL);
      tally->sum++;
    }
}

static void
count_certificates (const MusterJudging *judging, const MusterRequirement *requirement,
                    const MusterSpan *span, MusterTally *tally)
{
  const GPtrArray *certificates = judging->facts->certificates;
  guint i;

  for (i = 0; i < certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (certificates, i);

      if (certificate->voided || certificate->issued_on == MUSTER_DATE_NONE ||
          !muster_cycle_goes_on (certificate) || certificate->issued_on > span->count_to ||
          certificate->issued_on < span->period.from ||
          (requirement->certificates & (1u << certificate->kind)) == 0)
        continue;
      add (tally, certificate->id, certificate->issued_on,
           muster_word_label (muster_certificate_kind_words, (int) certificate->kind), NULL);
      tally->sum++;
    }
}

void
muster_count_evidence (const MusterJudging *judging, const MusterRequirement *requirement,
                       const MusterSpan *span, gint64 required, guint32 mask G_GNUC_UNUSED,
                       MusterTally *tally)
{
  tally->required = required;
  switch (requirement->counts)
    {
    case MUSTER_COUNT_QUALIFICATIONS:
      count_qualifications (judging, requirement, span, required, tally);
      return;
    case MUSTER_COUNT_CREDENTIALS:
      count_credentials (judging, requirement, span, tally);
      return;
    case MUSTER_COUNT_MILESTONES:
      count_milestones (judging, requirement, span, tally);
      break;
    case MUSTER_COUNT_CERTIFICATES:
      count_certificates (judging, requirement, span, tally);
      break;
    case MUSTER_COUNT_HOURS:
    case MUSTER_COUNT_COURSES:
    case MUSTER_COUNT_CLASSES:
    default:
      g_return_if_reached ();
    }
  tally->lack = MAX (required - tally->sum, 0);
}
