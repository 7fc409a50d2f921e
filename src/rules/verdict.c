/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one credit can count at most, before any requirement looks at it: nothing for a no-show, and
 * only possibly where a question about it is open. Where the sources are silent the rule is a parameter
 * of the pack, and the packs that ship leave it unset. */

#include "config.h"

#include "core/name.h"
#include "rules/window.h"

/* A failed course still took the time; where a score is required the filter refuses it (semantics
 * C5). */
gboolean
muster_verdict_status_counts (MusterRosterStatus status)
{
  switch (status)
    {
    case MUSTER_ROSTER_STATUS_ATTENDED:
    case MUSTER_ROSTER_STATUS_COMPLETED:
    case MUSTER_ROSTER_STATUS_PASSED:
    case MUSTER_ROSTER_STATUS_FAILED:
      return TRUE;
    case MUSTER_ROSTER_STATUS_REGISTERED:
    case MUSTER_ROSTER_STATUS_INCOMPLETE:
    case MUSTER_ROSTER_STATUS_NO_SHOW:
    case MUSTER_ROSTER_STATUS_EXCUSED:
    case MUSTER_ROSTER_STATUS_WITHDRAWN:
    case MUSTER_ROSTER_STATUS_WAITLISTED:
    default:
      return FALSE;
    }
}

/* Nothing of the credit counts, and no question is open about it. */
static void
refuse (MusterVerdict *verdict, MusterWhy why)
{
  verdict->most = 0;
  verdict->open = 0;
  verdict->why = why;
}

static void
ask (MusterVerdict *verdict, MusterAnswer counts, MusterWhy open, MusterWhy refused)
{
  if (verdict->most == 0 || counts == MUSTER_ANSWER_YES)
    return;
  if (counts == MUSTER_ANSWER_NO)
    refuse (verdict, refused);
  else
    verdict->open |= MUSTER_WHY_BIT (open);
}

/* --- Part of a class (semantics C5) -------------------------------------------------------------- */

/* Time of the officer in each class: class id → seconds; NULL without classes. */
static GHashTable *
sum_classes (const MusterOfficerFacts *facts)
{
  GHashTable *sums = NULL;
  guint i;

  for (i = 0; i < facts->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (facts->credits, i);
      gint64 *sum;

      if (credit->class_id == MUSTER_ID_NONE || credit->voided ||
          credit->role != MUSTER_ROLE_ATTENDED)
        continue;
      if (sums == NULL)
        sums = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
      sum = g_hash_table_lookup (sums, &credit->class_id);
      if (sum == NULL)
        {
          sum = g_new0 (gint64, 1);
          g_hash_table_insert (sums, (gpointer) &credit->class_id, sum);
        }
      if (credit->seconds != MUSTER_NUMBER_NONE)
        *sum += credit->seconds;
    }
  return sums;
}

/* An officer whose status says "attended" may have been there for a part only. */
static void
judge_share (MusterVerdict *verdict, const MusterJudging *judging, const MusterClassSpan *class_,
             GHashTable *sums)
{
  const MusterCredit *credit = verdict->credit;
  const gint64 *sum;

  if (credit->status != MUSTER_ROSTER_STATUS_ATTENDED || credit->role != MUSTER_ROLE_ATTENDED)
    return;
  sum = sums != NULL ? g_hash_table_lookup (sums, &credit->class_id) : NULL;
  if (sum == NULL || *sum >= class_->seconds)
    return;
  if (judging->rules->least_share > 0)
    {
      if (*sum * 10000 < class_->seconds * judging->rules->least_share)
        refuse (verdict, MUSTER_WHY_SHARE);
    }
  else
    ask (verdict, judging->rules->partial_counts, MUSTER_WHY_PARTIAL, MUSTER_WHY_SHARE);
}

/* --- Who taught it (semantics C14) --------------------------------------------------------------- */

/* One endorsed instructor is enough; a meeting that names nobody says nothing. */
static gboolean
is_unendorsed (const MusterAgencyFacts *agency, const MusterCredit *credit)
{
  const GArray *instructors;
  guint i;

  if (agency == NULL || credit->meeting_id == MUSTER_ID_NONE || credit->subject == NULL)
    return FALSE;
  instructors = g_hash_table_lookup (agency->meetings, &credit->meeting_id);
  if (instructors == NULL || instructors->len == 0)
    return FALSE;
  for (i = 0; i < instructors->len; i++)
    if (muster_agency_facts_find_instructor (agency, g_array_index (instructors, MusterId, i),
                                             credit->subject, credit->earned_on) != NULL)
      return FALSE;
  return TRUE;
}

/* --- Verdicts ------------------------------------------------------------------------------------ */

/* What stays the same for all credits of one officer. */
typedef struct
{
  const MusterJudging *judging;
  gboolean has_employment_dates;
  /* NULL where there is nothing in it, which is the rule. */
  GHashTable *repeats; /* credit → the credit it is suspected to repeat */
  GHashTable *lesser;  /* credits of a class that the officer both attended and taught */
  GHashTable *sums;    /* class id → time attended */
} Desk;

/* What the credit's class says: how much of it was attended, who taught it, when it ended. */
static void
judge_class (MusterVerdict *verdict, const Desk *desk)
{
  const MusterPackRules *rules = desk->judging->rules;
  const MusterAgencyFacts *agency = desk->judging->facts->agency;
  const MusterCredit *credit = verdict->credit;
  const MusterClassSpan *class_ = NULL;

  if (agency != NULL && credit->class_id != MUSTER_ID_NONE)
    class_ = g_hash_table_lookup (agency->classes, &credit->class_id);
  if (class_ == NULL)
    return;
  judge_share (verdict, desk->judging, class_, desk->sums);
  if (rules->unendorsed_counts != MUSTER_ANSWER_YES && is_unendorsed (agency, credit))
    ask (verdict, rules->unendorsed_counts, MUSTER_WHY_UNENDORSED, MUSTER_WHY_UNENDORSED);
  if (rules->counts_on_class_end == MUSTER_ANSWER_YES)
    verdict->date = class_->ends_on;
  else if (rules->counts_on_class_end == MUSTER_ANSWER_OPEN && class_->ends_on > credit->earned_on)
    verdict->class_end = class_->ends_on;
}

static void
judge (MusterVerdict *verdict, const Desk *desk)
{
  const MusterJudging *judging = desk->judging;
  const MusterPackRules *rules = judging->rules;
  const MusterCredit *credit = verdict->credit;

  verdict->most = verdict->time;
  if (!muster_verdict_status_counts (credit->status))
    {
      refuse (verdict, MUSTER_WHY_STATUS);
      return;
    }
  if (desk->lesser != NULL && g_hash_table_contains (desk->lesser, credit))
    {
      verdict->yields =
          credit->role == MUSTER_ROLE_ATTENDED && rules->teaching.counts == MUSTER_ANSWER_OPEN;
      if (!verdict->yields)
        {
          refuse (verdict, MUSTER_WHY_BOTH_ROLES);
          return;
        }
    }
  if (credit->subject == NULL)
    verdict->open |= MUSTER_WHY_BIT (MUSTER_WHY_UNCLASSIFIED);
  if (desk->repeats != NULL)
    verdict->repeats = g_hash_table_lookup (desk->repeats, credit);
  if (verdict->repeats != NULL)
    verdict->open |= MUSTER_WHY_BIT (MUSTER_WHY_DUPLICATE);
  if (credit->role == MUSTER_ROLE_INSTRUCTED)
    ask (verdict, rules->teaching.counts, MUSTER_WHY_TEACHING, MUSTER_WHY_TAUGHT);
  if (credit->standing == MUSTER_STANDING_REJECTED)
    ask (verdict, rules->rejected_counts, MUSTER_WHY_REJECTED, MUSTER_WHY_REJECTED);
  if (desk->has_employment_dates && g_strcmp0 (credit->subject, MUSTER_SUBJECT_STUDY) != 0 &&
      muster_officer_facts_find_employment (judging->facts, credit->earned_on) == NULL)
    ask (verdict, rules->outside_employment_counts, MUSTER_WHY_NOT_EMPLOYED,
         MUSTER_WHY_NOT_EMPLOYED);
  judge_class (verdict, desk);
}

static gboolean
have_one_title (const MusterCredit *a, const MusterCredit *b)
{
  g_autofree char *key_a = muster_name_make_key (a->title);
  g_autofree char *key_b = muster_name_make_key (b->title);

  return g_str_equal (key_a, key_b);
}

/* Whether @taught and @attended are of the same meeting, or of the same day and title. */
static gboolean
are_at_once (const MusterCredit *taught, const MusterCredit *attended)
{
  if (attended->role != MUSTER_ROLE_ATTENDED || attended->earned_on != taught->earned_on ||
      g_strcmp0 (attended->subject, taught->subject) != 0)
    return FALSE;
  return taught->meeting_id != MUSTER_ID_NONE ? attended->meeting_id == taught->meeting_id
                                              : have_one_title (attended, taught);
}

/* Credits in which the officer attended what the officer also taught: of the two the larger counts
 * (semantics C13). What counts nothing in any case, for its status or as teaching, is not the larger. */
static GHashTable *
find_lesser (const GPtrArray *sorted, MusterAnswer teaching)
{
  GHashTable *lesser = NULL;
  guint i, j;

  for (i = 0; i < sorted->len; i++)
    {
      const MusterCredit *taught = g_ptr_array_index (sorted, i);

      if (taught->role != MUSTER_ROLE_INSTRUCTED || !muster_verdict_status_counts (taught->status))
        continue;
      for (j = 0; j < sorted->len; j++)
        {
          const MusterCredit *attended = g_ptr_array_index (sorted, j);

          if (!muster_verdict_status_counts (attended->status) || !are_at_once (taught, attended))
            continue;
          if (lesser == NULL)
            lesser = g_hash_table_new (NULL, NULL);
          if (attended->seconds >= taught->seconds)
            g_hash_table_add (lesser, (gpointer) taught);
          else if (teaching != MUSTER_ANSWER_NO)
            g_hash_table_add (lesser, (gpointer) attended);
        }
    }
  return lesser;
}

static GPtrArray *
sort_considered (const MusterJudging *judging, const GPtrArray *study)
{
  const GPtrArray *credits = judging->facts->credits;
  GPtrArray *sorted = g_ptr_array_sized_new (credits->len + study->len);
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (credits, i);

      if (!credit->voided && credit->earned_on <= judging->as_of)
        g_ptr_array_add (sorted, credit);
    }
  for (i = 0; i < study->len; i++)
    if (((MusterCredit *) g_ptr_array_index (study, i))->earned_on <= judging->as_of)
      g_ptr_array_add (sorted, g_ptr_array_index (study, i));
  muster_verdict_sort_credits (sorted, judging->facts->agency);
  return sorted;
}

static GHashTable *
index_repeats (const GPtrArray *sorted, const MusterAgencyFacts *agency)
{
  GHashTable *repeats = NULL;
  g_autoptr (GPtrArray) pairs = muster_verdict_find_repeats (sorted);
  guint i;

  if (pairs->len > 0)
    repeats = g_hash_table_new (NULL, NULL);
  for (i = 0; i < pairs->len; i += 2)
    g_hash_table_insert (repeats, pairs->pdata[i + 1], pairs->pdata[i]);
  return repeats;
}

GArray *
muster_verdict_list (const MusterJudging *judging, const GPtrArray *study)
{
  g_autoptr (GPtrArray) sorted = sort_considered (judging, study);
  GArray *verdicts = g_array_sized_new (FALSE, FALSE, sizeof (MusterVerdict), sorted->len);
  Desk desk = { judging, muster_officer_facts_has_employment_dates (judging->facts),
                index_repeats (sorted, judging->facts->agency),
                find_lesser (sorted, judging->rules->teaching.counts),
                sum_classes (judging->facts) };
  guint i;

  for (i = 0; i < sorted->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (sorted, i);
      MusterVerdict verdict = { .credit = credit,
                                .date = credit->earned_on,
                                .subject = MUSTER_PLACE_UNCLASSIFIED };

      if (credit->subject != NULL)
        verdict.subject = g_str_equal (credit->subject, MUSTER_SUBJECT_STUDY)
                              ? MUSTER_PLACE_STUDY
                              : muster_pack_get_subject_index (judging->pack, credit->subject);
      if (credit->seconds != MUSTER_NUMBER_NONE)
        verdict.time = MAX (credit->seconds, 0);
      judge (&verdict, &desk);
      g_array_append_val (verdicts, verdict);
    }
  g_clear_pointer (&desk.repeats, g_hash_table_unref);
  g_clear_pointer (&desk.lesser, g_hash_table_unref);
  g_clear_pointer (&desk.sums, g_hash_table_unref);
  return verdicts;
}

gboolean
muster_verdict_is_sure (const MusterVerdict *verdict)
{
  return verdict->open == 0 && !verdict->yields;
}

static MusterWhy
find_lowest (guint32 bits)
{
  guint why;

  for (why = MUSTER_WHY_NONE + 1; why <= MUSTER_WHY_LAST_OPEN; why++)
    if ((bits & MUSTER_WHY_BIT (why)) != 0)
      return (MusterWhy) why;
  return MUSTER_WHY_NONE;
}

/* Why nothing of @verdict counts under @mask, with its questions @open. */
static MusterWhy
find_refusal (const MusterVerdict *verdict, guint32 mask, guint32 open, gboolean lies_in)
{
  if (verdict->most == 0)
    return verdict->why;
  if ((verdict->open & ~mask) != 0)
    return find_lowest (open & ~mask);
  if (verdict->yields && (mask & MUSTER_WHY_BIT (MUSTER_WHY_TEACHING)) != 0)
    return MUSTER_WHY_BOTH_ROLES;
  return lies_in ? MUSTER_WHY_NONE : MUSTER_WHY_CLASS_END;
}

/* Semantics C3: by its meetings or by its last day. */
gint64
muster_verdict_time (const MusterVerdict *verdict, const MusterSpan *span, guint32 mask,
                     guint32 *open, MusterWhy *why)
{
  MusterDate date = verdict->date;
  MusterDate end = verdict->class_end;
  gboolean by_meeting = date >= span->period.from && date <= span->count_to;
  gboolean by_end = end >= span->period.from && end <= span->count_to;
  gboolean lies_in = by_meeting;

  *open = 0;
  *why = MUSTER_WHY_NONE;
  if (end == MUSTER_DATE_NONE)
    by_end = by_meeting;
  if (!by_meeting && !by_end)
    return -1;
  *open = verdict->open;
  if (verdict->yields)
    *open |= MUSTER_WHY_BIT (MUSTER_WHY_TEACHING);
  if (by_meeting != by_end)
    {
      *open |= MUSTER_WHY_BIT (MUSTER_WHY_CLASS_END);
      lies_in = (mask & MUSTER_WHY_BIT (MUSTER_WHY_CLASS_END)) != 0 ? by_end : by_meeting;
    }
  *why = find_refusal (verdict, mask, *open, lies_in);
  return *why == MUSTER_WHY_NONE ? verdict->most : 0;
}

/* The place of the first verdict from @date on. */
static guint
find_place (const GArray *verdicts, MusterDate date)
{
  guint first = 0;
  guint end = verdicts->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (verdicts, MusterVerdict, middle).date < date)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

guint
muster_verdict_find_run (const MusterJudging *judging, const MusterSpan *span, guint *first)
{
  *first = 0;
  if (!judging->by_day)
    return judging->verdicts->len;
  *first = find_place (judging->verdicts, span->period.from);
  return find_place (judging->verdicts, span->count_to + 1);
}
