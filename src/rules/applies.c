/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a requirement applies to. A fact that the file does not hold leaves the answer open, and a duty
 * that depends on it asks for it. */

#include "core/name.h"
#include "rules/window.h"

/* Full-time, part-time and reserve officers; recruits, civilians and outside students have no review
 * training of their own. */
#define SWORN                                                                                      \
  (1u << MUSTER_EMPLOYMENT_TYPE_FULL_TIME | 1u << MUSTER_EMPLOYMENT_TYPE_PART_TIME |               \
   1u << MUSTER_EMPLOYMENT_TYPE_RESERVE)

/* Both answers together: no beats open beats yes. */
static MusterAnswer
both (MusterAnswer a, MusterAnswer b)
{
  if (a == MUSTER_ANSWER_NO || b == MUSTER_ANSWER_NO)
    return MUSTER_ANSWER_NO;
  return a == MUSTER_ANSWER_OPEN ? a : b;
}

static MusterAnswer
answer (gboolean holds)
{
  return holds ? MUSTER_ANSWER_YES : MUSTER_ANSWER_NO;
}

static MusterAnswer
lies_in (const MusterDateRange *range, MusterDate date)
{
  if (range->from == MUSTER_DATE_NONE && range->to == MUSTER_DATE_NONE)
    return MUSTER_ANSWER_YES;
  if (date == MUSTER_DATE_NONE)
    return MUSTER_ANSWER_OPEN;
  return answer (date >= range->from && (range->to == MUSTER_DATE_NONE || date <= range->to));
}

static MusterAnswer
is_one_of (char **keys, const char *text)
{
  g_autofree char *key = NULL;

  if (keys == NULL)
    return MUSTER_ANSWER_YES;
  if (text == NULL)
    return MUSTER_ANSWER_OPEN;
  key = muster_name_make_key (text);
  return answer (g_strv_contains ((const char *const *) keys, key));
}

static MusterDate
find_first_hire (const MusterOfficerFacts *facts)
{
  MusterDate first = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < facts->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (facts->employments, i);

      if (employment->hired_on != MUSTER_DATE_NONE &&
          (first == MUSTER_DATE_NONE || employment->hired_on < first))
        first = employment->hired_on;
    }
  return first;
}

static MusterDate
find_academy_start (const MusterOfficerFacts *facts)
{
  MusterDate first = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < facts->milestones->len; i++)
    {
      const MusterMilestone *milestone = g_ptr_array_index (facts->milestones, i);

      if (!milestone->voided && g_strcmp0 (milestone->kind, "academy-start") == 0 &&
          (first == MUSTER_DATE_NONE || milestone->happened_on < first))
        first = milestone->happened_on;
    }
  return first;
}

static MusterAnswer
holds_certificate (const MusterOfficerFacts *facts, guint kinds, MusterDate on)
{
  guint i;

  if (kinds == 0)
    return MUSTER_ANSWER_YES;
  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (!certificate->voided && (kinds & (1u << certificate->kind)) != 0 &&
          muster_cycle_goes_on (certificate) && certificate->issued_on <= on &&
          (certificate->expires_on == MUSTER_DATE_NONE || certificate->expires_on >= on))
        return MUSTER_ANSWER_YES;
    }
  return MUSTER_ANSWER_NO;
}

static MusterAnswer
is_assigned (const MusterOfficerFacts *facts, char **assignments, MusterDate from, MusterDate to)
{
  guint i;

  if (assignments == NULL)
    return MUSTER_ANSWER_YES;
  for (i = 0; i < facts->assignments->len; i++)
    {
      const MusterAssignment *assignment = g_ptr_array_index (facts->assignments, i);

      if (assignment->starts_on <= to &&
          (assignment->ends_on == MUSTER_DATE_NONE || assignment->ends_on >= from) &&
          is_one_of (assignments, assignment->title) == MUSTER_ANSWER_YES)
        return MUSTER_ANSWER_YES;
    }
  return MUSTER_ANSWER_NO;
}

static MusterAnswer
holds (const MusterJudging *judging, const MusterCondition *condition, const MusterSpan *span,
       const MusterEmployment *employment, MusterDate on)
{
  const MusterOfficerFacts *facts = judging->facts;
  static const MusterWindow any_certificate = { 0 };
  const guint kinds = condition->employments != 0 ? condition->employments : SWORN;
  const char *agency = facts->agency != NULL ? facts->agency->kind : NULL;
  MusterAnswer result = MUSTER_ANSWER_YES;

  if (employment != NULL)
    result = answer ((kinds & (1u << employment->employment_type)) != 0);
  else if (condition->employments != 0)
    result = MUSTER_ANSWER_OPEN;
  result = both (result, holds_certificate (facts, condition->certificates, on));
  result =
      both (result, is_one_of (condition->ranks, employment != NULL ? employment->rank : NULL));
  result = both (result, is_assigned (facts, condition->assignments, span->period.from, on));
  result = both (result, is_one_of (condition->agencies, agency));
  result = both (result, lies_in (&condition->hired, find_first_hire (facts)));
  result =
      both (result, lies_in (&condition->certified,
                             muster_window_find_moment (facts, &any_certificate,
                                                        MUSTER_MOMENT_CERTIFIED, judging->as_of)));
  return both (result, lies_in (&condition->academy, find_academy_start (facts)));
}

/* Somebody who left owes nothing any more, except what leaving itself asks for. */
static MusterAnswer
serves (const MusterJudging *judging, const MusterRequirement *requirement, MusterDate on,
        const MusterEmployment **employment)
{
  *employment = muster_officer_facts_find_employment (judging->facts, on);
  if (requirement->window.since == MUSTER_MOMENT_SEPARATED)
    return answer (muster_window_find_moment (judging->facts, &requirement->window,
                                              MUSTER_MOMENT_SEPARATED,
                                              judging->as_of) != MUSTER_DATE_NONE);
  if (*employment == NULL)
    return answer (!muster_officer_facts_has_employment_dates (judging->facts));
  return requirement->applies != NULL
             ? MUSTER_ANSWER_YES
             : answer ((SWORN & (1u << (*employment)->employment_type)) != 0);
}

MusterAnswer
muster_applies (const MusterJudging *judging, const MusterRequirement *requirement,
                const MusterSpan *span)
{
  const MusterEmployment *employment;
  MusterDate on = judging->as_of;
  MusterAnswer result;
  MusterAnswer any = MUSTER_ANSWER_NO;
  guint i;

  /* A closed period asks who served at its end; what is owed once is owed by who serves today. */
  if (requirement->window.kind != MUSTER_PERIOD_ONCE &&
      requirement->window.kind != MUSTER_PERIOD_RESTARTING && span->due_on < on)
    on = span->due_on;
  result = serves (judging, requirement, on, &employment);
  if (result == MUSTER_ANSWER_NO || requirement->applies == NULL)
    return result;
  for (i = 0; i < requirement->applies->len; i++)
    {
      const MusterCondition *condition = &g_array_index (requirement->applies, MusterCondition, i);
      MusterAnswer one = holds (judging, condition, span, employment, on);

      if (one == MUSTER_ANSWER_YES)
        return MUSTER_ANSWER_YES;
      any = one == MUSTER_ANSWER_OPEN ? one : any;
    }
  return any;
}
