/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The oracle on single credits: their order, what a filter says of them, and whether they count at all. */

#include "config.h"

#include "core/name.h"
#include "oracle-private.h"

gboolean
oracle_ask (OracleWorld *world, MusterWhy question)
{
  world->asked |= 1u << question;
  return (world->yes & (1u << question)) != 0;
}

gboolean
oracle_decide (OracleWorld *world, MusterAnswer answer, MusterWhy question)
{
  return answer == MUSTER_ANSWER_OPEN ? oracle_ask (world, question) : answer == MUSTER_ANSWER_YES;
}

const MusterClassSpan *
oracle_find_class (const MusterOfficerFacts *facts, const MusterCredit *credit)
{
  if (facts->agency == NULL || credit->class_id == MUSTER_ID_NONE)
    return NULL;
  return g_hash_table_lookup (facts->agency->classes, &credit->class_id);
}

/* --- Order (C0) ------------------------------------------------------------------------------------ */

static MusterDate
find_start (const MusterOfficerFacts *facts, const MusterCredit *credit)
{
  const MusterClassSpan *class_ = oracle_find_class (facts, credit);

  return class_ != NULL ? class_->starts_on : credit->earned_on;
}

/* Whether @a is counted before @b: date, class start, course code, source row, id. */
static gboolean
comes_before (const MusterOfficerFacts *facts, const MusterCredit *a, const MusterCredit *b)
{
  int codes = g_strcmp0 (a->course_code, b->course_code);

  if (a->earned_on != b->earned_on)
    return a->earned_on < b->earned_on;
  if (find_start (facts, a) != find_start (facts, b))
    return find_start (facts, a) < find_start (facts, b);
  if (codes != 0)
    return codes < 0;
  if (a->source_row != b->source_row)
    return a->source_row < b->source_row;
  return a->id < b->id;
}

GPtrArray *
oracle_list_credits (const MusterOfficerFacts *facts, MusterDate as_of)
{
  GPtrArray *credits = g_ptr_array_new ();
  guint i, place;

  for (i = 0; i < facts->credits->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (facts->credits, i);

      if (credit->voided || credit->earned_on > as_of)
        continue;
      for (place = 0; place < credits->len; place++)
        if (comes_before (facts, credit, g_ptr_array_index (credits, place)))
          break;
      g_ptr_array_insert (credits, (int) place, credit);
    }
  return credits;
}

/* --- Filters --------------------------------------------------------------------------------------- */

static gboolean
is_named (char **keys, const char *text)
{
  g_autofree char *key = muster_name_make_key (text);

  return text != NULL && g_strv_contains ((const char *const *) keys, key);
}

/* Subjects of the packs of the random cases are called after those they lie within: a1 lies within a. */
static gboolean
lies_within (const char *subject, const char *wanted)
{
  return g_str_has_prefix (subject, wanted);
}

MusterAnswer
oracle_has_subject (const OracleCase *case_ G_GNUC_UNUSED, const MusterFilter *filter,
                    const MusterCredit *credit)
{
  guint i;

  if (filter->courses != NULL && !is_named (filter->courses, credit->course_code) &&
      !is_named (filter->courses, credit->title))
    return MUSTER_ANSWER_NO;
  if (filter->subjects == NULL)
    return MUSTER_ANSWER_YES;
  if (credit->subject == NULL)
    return MUSTER_ANSWER_OPEN;
  for (i = 0; filter->subjects[i] != NULL; i++)
    if (lies_within (credit->subject, filter->subjects[i]))
      return MUSTER_ANSWER_YES;
  return MUSTER_ANSWER_NO;
}

gboolean
oracle_passes (const OracleCase *case_, OracleWorld *world, const MusterFilter *filter,
               const MusterCredit *credit)
{
  const MusterAgencyFacts *agency = case_->facts->agency;

  if (filter->role != 0 && (filter->role >> credit->role & 1) == 0)
    return FALSE;
  if (filter->deliveries != NULL && !is_named (filter->deliveries, credit->delivery))
    return FALSE;
  if (filter->providers != NULL && !is_named (filter->providers, credit->provider))
    return FALSE;
  if (credit->seconds < filter->block)
    return FALSE;
  if (filter->except != NULL &&
      oracle_has_subject (case_, filter->except, credit) == MUSTER_ANSWER_YES &&
      oracle_passes (case_, world, filter->except, credit))
    return FALSE;
  if (filter->score > 0 && credit->status == MUSTER_ROSTER_STATUS_FAILED)
    return FALSE;
  if (filter->score > 0 && credit->score != MUSTER_NUMBER_NONE && credit->score < filter->score)
    return FALSE;
  if (filter->score > 0 && credit->score == MUSTER_NUMBER_NONE &&
      !oracle_ask (world, MUSTER_WHY_NO_SCORE))
    return FALSE;
  return !filter->proof ||
         (agency != NULL && g_hash_table_contains (agency->proofs, &credit->id)) ||
         oracle_ask (world, MUSTER_WHY_NO_PROOF);
}

/* --- Whether it counts at all ---------------------------------------------------------------------- */

/* C5. A failed course took the time all the same; a score that is required refuses it elsewhere. */
static gboolean
was_there (const MusterCredit *credit)
{
  return credit->status == MUSTER_ROSTER_STATUS_ATTENDED ||
         credit->status == MUSTER_ROSTER_STATUS_COMPLETED ||
         credit->status == MUSTER_ROSTER_STATUS_PASSED ||
         credit->status == MUSTER_ROSTER_STATUS_FAILED;
}

static gboolean
have_one_title (const MusterCredit *a, const MusterCredit *b)
{
  g_autofree char *x = muster_name_make_key (a->title);
  g_autofree char *y = muster_name_make_key (b->title);

  return g_str_equal (x, y);
}

/* C15. Two meetings of one class on one day are not one. */
static gboolean
is_suspected_repeat (const OracleCase *case_, const MusterCredit *credit)
{
  guint i;

  for (i = 0; g_ptr_array_index (case_->credits, i) != credit; i++)
    {
      const MusterCredit *first = g_ptr_array_index (case_->credits, i);

      if (was_there (first) && first->earned_on == credit->earned_on &&
          first->seconds == credit->seconds && first->role == credit->role &&
          g_strcmp0 (first->subject, credit->subject) == 0 && have_one_title (first, credit))
        return credit->class_id == MUSTER_ID_NONE || credit->class_id != first->class_id ||
               credit->meeting_id == first->meeting_id;
    }
  return FALSE;
}

/* C13: of time attended and taught at once the larger counts; taught time that does not count is not
 * the larger. Of two that are as long, the time attended. */
static gboolean
is_lesser_role (const OracleCase *case_, OracleWorld *world, const MusterCredit *credit)
{
  gboolean taught = credit->role == MUSTER_ROLE_INSTRUCTED;
  guint i;

  for (i = 0; i < case_->credits->len; i++)
    {
      const MusterCredit *other = g_ptr_array_index (case_->credits, i);
      const MusterCredit *teaching = taught ? credit : other;
      gboolean at_once = teaching->meeting_id != MUSTER_ID_NONE
                             ? other->meeting_id == credit->meeting_id
                             : have_one_title (other, credit);

      if (other->role == credit->role || !was_there (other) ||
          other->earned_on != credit->earned_on ||
          g_strcmp0 (other->subject, credit->subject) != 0 || !at_once)
        continue;
      if (taught && other->seconds >= credit->seconds)
        return TRUE;
      if (!taught && other->seconds > credit->seconds &&
          oracle_decide (world, case_->rules->teaching.counts, MUSTER_WHY_TEACHING))
        return TRUE;
    }
  return FALSE;
}

/* C5: enough of the class, or any part of it where the pack allows that. */
static gboolean
attended_enough (const OracleCase *case_, OracleWorld *world, const MusterCredit *credit)
{
  const MusterClassSpan *class_ = oracle_find_class (case_->facts, credit);
  gint64 attended = 0;
  guint i;

  if (class_ == NULL || credit->status != MUSTER_ROSTER_STATUS_ATTENDED ||
      credit->role != MUSTER_ROLE_ATTENDED)
    return TRUE;
  for (i = 0; i < case_->facts->credits->len; i++)
    {
      const MusterCredit *other = g_ptr_array_index (case_->facts->credits, i);

      if (!other->voided && other->class_id == credit->class_id &&
          other->role == MUSTER_ROLE_ATTENDED)
        attended += other->seconds;
    }
  if (attended >= class_->seconds)
    return TRUE;
  if (case_->rules->least_share > 0)
    return attended * 10000 >= class_->seconds * case_->rules->least_share;
  return oracle_decide (world, case_->rules->partial_counts, MUSTER_WHY_PARTIAL);
}

const MusterEmployment *
oracle_find_employment (const MusterOfficerFacts *facts, MusterDate date)
{
  const MusterEmployment *found = NULL;
  guint i;

  for (i = 0; i < facts->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (facts->employments, i);

      if (employment->hired_on <= date &&
          (employment->separated_on == MUSTER_DATE_NONE || date <= employment->separated_on) &&
          (found == NULL || employment->hired_on >= found->hired_on))
        found = employment;
    }
  return found;
}

/* C14: one of those who taught the meeting must be endorsed. The random cases know one instructor, whose
 * certificate is for subject b from 2024-07-01 on. */
static gboolean
was_endorsed (const OracleCase *case_, const MusterCredit *credit)
{
  const MusterAgencyFacts *agency = case_->facts->agency;
  const GArray *teachers = NULL;

  if (agency != NULL && credit->meeting_id != MUSTER_ID_NONE)
    teachers = g_hash_table_lookup (agency->meetings, &credit->meeting_id);
  if (teachers == NULL || credit->subject == NULL)
    return TRUE;
  return g_str_equal (credit->subject, "b") && credit->earned_on >= muster_date_new (2024, 7, 1);
}

gboolean
oracle_counts_at_all (const OracleCase *case_, OracleWorld *world, const MusterCredit *credit)
{
  const MusterPackRules *rules = case_->rules;

  if (!was_there (credit) || is_lesser_role (case_, world, credit))
    return FALSE;
  if (credit->subject == NULL && !oracle_ask (world, MUSTER_WHY_UNCLASSIFIED))
    return FALSE;
  if (is_suspected_repeat (case_, credit) && !oracle_ask (world, MUSTER_WHY_DUPLICATE))
    return FALSE;
  if (credit->role == MUSTER_ROLE_INSTRUCTED &&
      !oracle_decide (world, rules->teaching.counts, MUSTER_WHY_TEACHING))
    return FALSE;
  if (credit->standing == MUSTER_STANDING_REJECTED &&
      !oracle_decide (world, rules->rejected_counts, MUSTER_WHY_REJECTED))
    return FALSE;
  if (case_->facts->employments->len > 0 &&
      oracle_find_employment (case_->facts, credit->earned_on) == NULL &&
      !oracle_decide (world, rules->outside_employment_counts, MUSTER_WHY_NOT_EMPLOYED))
    return FALSE;
  return attended_enough (case_, world, credit) &&
         (was_endorsed (case_, credit) ||
          oracle_decide (world, rules->unendorsed_counts, MUSTER_WHY_UNENDORSED));
}
