/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Judges one endorsed subject at a time by the same counting as the duty. */

#include "rules/teaching.h"

#include "rules/judge.h"

static gboolean
asks_for_classes (const MusterRequirement *requirement)
{
  return requirement != NULL && requirement->counts == MUSTER_COUNT_CLASSES &&
         requirement->is_per_endorsement && !requirement->is_agency_level;
}

static gboolean
lists_subject (const MusterRequirement *requirement, const char *subject)
{
  return subject == NULL || requirement->filter.subjects == NULL ||
         g_strv_contains ((const char *const *) requirement->filter.subjects, subject);
}

const MusterRequirement *
muster_teaching_find_requirement (const MusterPack *pack, const char *subject, MusterDate date)
{
  const GPtrArray *requirements;
  guint i;

  g_return_val_if_fail (pack != NULL, NULL);

  requirements = muster_pack_get_requirements (pack);
  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *variant =
          muster_requirement_at (g_ptr_array_index (requirements, i), date);

      if (asks_for_classes (variant) && lists_subject (variant, subject))
        return variant;
    }
  return NULL;
}

/* --- One subject ---------------------------------------------------------------------------------- */

/* A requirement in its window, and what is asked of it. */
typedef struct
{
  const MusterJudging *judging;
  const MusterRequirement *requirement;
  MusterSpan span;
  gint64 required;
  GArray *years;
} Listing;

static void
add_year (const Listing *listing, const MusterJudging *judging, const MusterSpan *year,
          const char *subject, MusterEveryKind every)
{
  MusterTally sure = { 0 };
  MusterTally possible = { 0 };
  MusterTeachingYear found = { listing->requirement, listing->span.certificate, subject, every };

  muster_count_occasions (judging, listing->requirement, year, listing->required, MUSTER_MASK_SURE,
                          &sure);
  muster_count_occasions (judging, listing->requirement, year, listing->required,
                          MUSTER_MASK_POSSIBLE, &possible);
  if (sure.required == 0)
    return;
  found.is_either = listing->requirement->window.every == MUSTER_EVERY_OPEN;
  found.period = year->period;
  found.required = sure.required;
  found.sure = sure.sum;
  found.possible = possible.sum;
  g_array_append_val (listing->years, found);
}

static void
add_years (const Listing *listing, const MusterJudging *judging, const char *subject,
           MusterEveryKind every)
{
  MusterSpan year;
  MusterDate from;

  if (every == MUSTER_EVERY_NONE)
    {
      add_year (listing, judging, &listing->span, subject, every);
      return;
    }
  for (from = listing->span.period.from; from <= listing->span.count_to; from = year.period.to + 1)
    {
      year = muster_count_find_year (&listing->span, from, every);
      add_year (listing, judging, &year, subject, every);
    }
}

/* Counts as if the officer were endorsed for this subject alone. */
static void
add_subject (const Listing *listing, const char *subject)
{
  g_autoptr (GPtrArray) endorsements = g_ptr_array_new ();
  MusterEveryKind every = listing->requirement->window.every;
  MusterOfficerFacts facts = *listing->judging->facts;
  MusterJudging judging = *listing->judging;
  guint i;

  for (i = 0; i < facts.endorsements->len; i++)
    {
      MusterEndorsement *endorsement = g_ptr_array_index (facts.endorsements, i);

      if (g_strcmp0 (endorsement->subject, subject) == 0)
        g_ptr_array_add (endorsements, endorsement);
    }
  facts.endorsements = endorsements;
  judging.facts = &facts;
  if (every != MUSTER_EVERY_OPEN)
    {
      add_years (listing, &judging, subject, every);
      return;
    }
  add_years (listing, &judging, subject, MUSTER_EVERY_CALENDAR_YEAR);
  add_years (listing, &judging, subject, MUSTER_EVERY_CYCLE_YEAR);
}

/* --- All of them ---------------------------------------------------------------------------------- */

static void
add_requirement (Listing *listing)
{
  const GPtrArray *endorsements = listing->judging->facts->endorsements;
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  guint i;

  for (i = 0; i < endorsements->len; i++)
    {
      const MusterEndorsement *endorsement = g_ptr_array_index (endorsements, i);

      if (endorsement->subject == NULL ||
          g_ptr_array_find_with_equal_func (subjects, endorsement->subject, g_str_equal, NULL))
        continue;
      g_ptr_array_add (subjects, endorsement->subject);
      add_subject (listing, endorsement->subject);
    }
}

static gboolean
find_window (MusterJudging *judging, const MusterRequirement *requirement, MusterDate today,
             MusterDate until, MusterSpan *span)
{
  gboolean runs;

  judging->as_of = today;
  runs = muster_window_find_running (judging, &requirement->window, span);
  judging->as_of = until;
  if (runs)
    span->count_to = span->period.to != MUSTER_DATE_NONE ? MIN (span->period.to, until) : until;
  return runs;
}

GArray *
muster_teaching_list_years (MusterPack *pack, const MusterOfficerFacts *facts, MusterDate today,
                            MusterDate until)
{
  const GPtrArray *requirements;
  g_autoptr (GPtrArray) study = g_ptr_array_new ();
  MusterJudging judging = { pack, NULL, facts, until, NULL, NULL, FALSE };
  Listing listing = { .judging = &judging };
  guint i;

  g_return_val_if_fail (pack != NULL && facts != NULL && today <= until, NULL);

  judging.rules = muster_pack_get_rules (pack);
  judging.verdicts = muster_verdict_list (&judging, study);
  listing.years = g_array_new (FALSE, FALSE, sizeof (MusterTeachingYear));
  requirements = muster_pack_get_requirements (pack);
  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);

      if (!asks_for_classes (requirement) ||
          !find_window (&judging, requirement, today, until, &listing.span))
        continue;
      listing.requirement =
          muster_requirement_at (requirement, muster_judge_find_basis (&judging, &listing.span));
      if (!asks_for_classes (listing.requirement) ||
          muster_window_is_asked (&judging, &listing.requirement->window, &listing.span.period) ==
              MUSTER_ANSWER_NO ||
          muster_applies (&judging, listing.requirement, &listing.span) == MUSTER_ANSWER_NO)
        continue;
      listing.required = muster_relief_find (&judging, listing.requirement, &listing.span).required;
      add_requirement (&listing);
    }
  g_array_unref (judging.verdicts);
  return listing.years;
}

/* --- Time ----------------------------------------------------------------------------------------- */

static void
add_time (GArray *times, const MusterCredit *credit)
{
  MusterTeachingTime time = { credit->subject, muster_date_get_year (credit->earned_on),
                              credit->seconds };
  guint i;

  for (i = 0; i < times->len; i++)
    {
      MusterTeachingTime *known = &g_array_index (times, MusterTeachingTime, i);

      if (known->year == time.year && g_strcmp0 (known->subject, time.subject) == 0)
        {
          known->seconds += time.seconds;
          return;
        }
    }
  g_array_append_val (times, time);
}

GArray *
muster_teaching_list_times (const MusterOfficerFacts *facts, MusterDate as_of)
{
  GArray *times;
  guint i;

  g_return_val_if_fail (facts != NULL, NULL);

  times = g_array_new (FALSE, FALSE, sizeof (MusterTeachingTime));
  for (i = 0; i < facts->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (facts->credits, i);

      if (credit->role == MUSTER_ROLE_INSTRUCTED && credit->earned_on <= as_of &&
          credit->seconds > 0 && muster_verdict_status_counts (credit->status))
        add_time (times, credit);
    }
  return times;
}
