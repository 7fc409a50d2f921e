/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which answers to the open questions are the worst for the officer, and which the best. Mostly that is
 * no to everything and yes to everything. But where time is limited, a credit that counts may take the
 * room of one that would help more, and a class that counts on its last day may leave the period: there a
 * yes can be against her. */

#include "rules/judge.h"

/* So many questions are tried in every combination; of more, one at a time is turned around until
 * nothing gets worse, or better. */
#define MAX_COMBINED 3

typedef struct
{
  const MusterJudging *judging;
  const MusterRequirement *requirement;
  const MusterSpan *span;
  gint64 required;
  guint32 open; /* bits of the questions that some count asked */
} Search;

/* Questions whose yes moves time instead of adding it. */
#define MOVING (MUSTER_WHY_BIT (MUSTER_WHY_CLASS_END) | MUSTER_WHY_BIT (MUSTER_WHY_TEACHING))

static gboolean
has_questions (const MusterFilter *filter)
{
  return filter->score > 0 || filter->proof;
}

/* Whether time of one credit can take the place of another's. */
static gboolean
has_rivals (const MusterJudging *judging, const MusterRequirement *requirement)
{
  const MusterTeaching *teaching = &judging->rules->teaching;
  guint n_limits = teaching->most != MUSTER_NUMBER_NONE ? 1 : 0;
  guint i;

  if (requirement->repeats > 0 || teaching->is_once_per_topic ||
      muster_exclusive_has (judging->pack, requirement))
    return TRUE;
  for (i = 0; requirement->caps != NULL && i < requirement->caps->len; i++)
    if (has_questions (&g_array_index (requirement->caps, MusterCap, i).filter))
      return TRUE;
  for (i = 0; requirement->mandates != NULL && requirement->mandates[i] != NULL; i++)
    if (has_questions (
            &muster_pack_find_requirement (judging->pack, requirement->mandates[i])->filter))
      return TRUE;
  n_limits += requirement->caps != NULL ? requirement->caps->len : 0;
  n_limits += requirement->mandates != NULL ? 1 : 0;
  n_limits += requirement->window.every != MUSTER_EVERY_NONE ? 1 : 0;
  return n_limits > 1 || (n_limits == 1 && requirement->parts != NULL);
}

static MusterTally
count_under (Search *search, guint32 mask)
{
  MusterTally tally = { 0 };

  muster_count (search->judging, search->requirement, search->span, search->required, mask, &tally);
  search->open |= tally.open;
  return tally;
}

/* Less is missing, or as much and more counts. */
static gboolean
is_better (const MusterTally *a, const MusterTally *b)
{
  return a->lack < b->lack || (a->lack == b->lack && a->sum > b->sum);
}

static void
keep (MusterExtremes *extremes, guint32 mask, const MusterTally *tally)
{
  if (is_better (&extremes->worst, tally))
    {
      extremes->worst = *tally;
      extremes->worst_mask = mask;
    }
  if (is_better (tally, &extremes->best))
    {
      extremes->best = *tally;
      extremes->best_mask = mask;
    }
}

/* Tries every combination of the questions in @turned, with all others decided against the officer and
 * with all others decided for her. */
static void
combine (Search *search, guint32 turned, MusterExtremes *extremes)
{
  guint32 mask = turned;

  while (mask != 0)
    {
      MusterTally sure = count_under (search, mask);
      MusterTally possible = count_under (search, ~mask);

      keep (extremes, mask, &sure);
      keep (extremes, ~mask, &possible);
      mask = (mask - 1) & turned;
    }
}

/* Turns single answers around for as long as that makes the worst worse or the best better. */
static void
climb (Search *search, guint32 turned, MusterExtremes *extremes)
{
  guint32 before[2];
  guint why, i;

  do
    {
      before[0] = extremes->worst_mask;
      before[1] = extremes->best_mask;
      for (why = MUSTER_WHY_NONE + 1; why <= MUSTER_WHY_LAST_OPEN; why++)
        for (i = 0; (turned & MUSTER_WHY_BIT (why)) != 0 && i < 2; i++)
          {
            guint32 mask =
                (i == 0 ? extremes->worst_mask : extremes->best_mask) ^ MUSTER_WHY_BIT (why);
            MusterTally tally = count_under (search, mask);

            keep (extremes, mask, &tally);
          }
    }
  while (before[0] != extremes->worst_mask || before[1] != extremes->best_mask);
}

static guint
count_bits (guint32 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

void
muster_answers_find_extremes (const MusterJudging *judging, const MusterRequirement *requirement,
                              const MusterSpan *span, gint64 required, const MusterTally *sure,
                              MusterExtremes *extremes)
{
  Search search = { judging, requirement, span, required, sure->open };
  guint32 turned;

  *extremes = (MusterExtremes){ *sure, *sure, MUSTER_MASK_SURE, MUSTER_MASK_SURE, sure->open };
  if (sure->open == 0)
    return;
  extremes->best = count_under (&search, MUSTER_MASK_POSSIBLE);
  extremes->best_mask = MUSTER_MASK_POSSIBLE;
  keep (extremes, MUSTER_MASK_SURE, sure);
  keep (extremes, MUSTER_MASK_POSSIBLE, &extremes->best);
  do
    {
      extremes->open = search.open;
      turned = has_rivals (judging, requirement) ? search.open : search.open & MOVING;
      if (count_bits (turned) <= MAX_COMBINED)
        combine (&search, turned, extremes);
      else
        climb (&search, turned, extremes);
    }
  while (extremes->open != search.open);
}
