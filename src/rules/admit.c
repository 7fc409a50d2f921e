/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which credits a filter admits. Whether a requirement considers a credit is decided by subject and
 * course alone; everything else is a reason why a considered credit does not count. */

#include "core/name.h"
#include "rules/judging.h"

static gboolean
is_listed (char **keys, const char *text)
{
  g_autofree char *key = muster_name_make_key (text);

  return g_strv_contains ((const char *const *) keys, key);
}

static gboolean
is_course (const MusterFilter *filter, const MusterCredit *credit)
{
  return (credit->course_code != NULL && is_listed (filter->courses, credit->course_code)) ||
         (credit->title != NULL && is_listed (filter->courses, credit->title));
}

MusterAnswer
muster_admit_subject (const MusterFilter *filter, const MusterVerdict *verdict)
{
  if (filter->courses != NULL && !is_course (filter, verdict->credit))
    return MUSTER_ANSWER_NO;
  if (filter->subjects == NULL)
    return MUSTER_ANSWER_YES;
  if (verdict->subject == MUSTER_PLACE_UNCLASSIFIED)
    return MUSTER_ANSWER_OPEN;
  return verdict->subject >= 0 && filter->admits[verdict->subject] ? MUSTER_ANSWER_YES
                                                                   : MUSTER_ANSWER_NO;
}

static gboolean
is_score_too_low (const MusterFilter *filter, const MusterCredit *credit)
{
  if (filter->score == 0)
    return FALSE;
  return credit->status == MUSTER_ROSTER_STATUS_FAILED ||
         (credit->score != MUSTER_NUMBER_NONE && credit->score < filter->score);
}

/* Notes a question; whether it is decided against the officer. */
static gboolean
is_refused (MusterWhy question, guint32 mask, guint32 *open)
{
  *open |= MUSTER_WHY_BIT (question);
  return (mask & MUSTER_WHY_BIT (question)) == 0;
}

MusterWhy
muster_admit_find_obstacle (const MusterFilter *filter, const MusterVerdict *verdict,
                            const MusterAgencyFacts *facts, guint32 mask, guint32 *open)
{
  const MusterCredit *credit = verdict->credit;

  if (filter->role != 0 && (filter->role & (1u << credit->role)) == 0)
    return MUSTER_WHY_ROLE;
  if (filter->deliveries != NULL && !is_listed (filter->deliveries, credit->delivery))
    return MUSTER_WHY_DELIVERY;
  if (filter->providers != NULL && !is_listed (filter->providers, credit->provider))
    return MUSTER_WHY_PROVIDER;
  if (filter->block > 0 && verdict->time < filter->block)
    return MUSTER_WHY_BLOCK;
  if (filter->except != NULL &&
      muster_admit_subject (filter->except, verdict) == MUSTER_ANSWER_YES &&
      muster_admit_find_obstacle (filter->except, verdict, facts, mask, open) == MUSTER_WHY_NONE)
    return MUSTER_WHY_EXCEPTED;
  if (is_score_too_low (filter, credit))
    return MUSTER_WHY_SCORE;
  if (filter->score > 0 && credit->score == MUSTER_NUMBER_NONE &&
      is_refused (MUSTER_WHY_NO_SCORE, mask, open))
    return MUSTER_WHY_NO_SCORE;
  if (filter->proof && (facts == NULL || !g_hash_table_contains (facts->proofs, &credit->id)) &&
      is_refused (MUSTER_WHY_NO_PROOF, mask, open))
    return MUSTER_WHY_NO_PROOF;
  return MUSTER_WHY_NONE;
}
