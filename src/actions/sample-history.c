/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What both departments plan for their people: cards, waivers, and training elsewhere that makes up for
 * what somebody missed. */

#include "actions/sample-private.h"

#define CARD_YEARS 2

void
muster_sample_plan_cards (MusterSample *sample, guint lapsed)
{
  guint i;

  for (i = 0; i < sample->people->len; i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);
      MusterDate date = MAX (sample->starts_on - (MusterDate) (i * 37 % 600), person->hired_on + 3);

      for (; date <= sample->as_of; date = muster_date_add_years (date, CARD_YEARS) - 5)
        {
          MusterDate expires_on = muster_date_add_years (date, CARD_YEARS);

          if (person->left_on != MUSTER_DATE_NONE && date > person->left_on)
            break;
          if (i == lapsed && expires_on > sample->as_of)
            break;
          muster_sample_plan_qualification (sample, person, "CPR", date, expires_on,
                                            MUSTER_NUMBER_NONE);
          muster_sample_plan_qualification (sample, person, "first aid", date, expires_on,
                                            MUSTER_NUMBER_NONE);
        }
    }
}

void
muster_sample_plan_waiver (MusterSample *sample, MusterSamplePerson *person, MusterDate date,
                           const char *requirement, const MusterPeriod *period, gint64 seconds,
                           MusterDate extended_to, const char *reason, const char *authority)
{
  MusterWaiver *waiver = muster_waiver_new ();

  waiver->kind =
      seconds != MUSTER_NUMBER_NONE ? MUSTER_WAIVER_KIND_REDUCTION : MUSTER_WAIVER_KIND_EXTENSION;
  waiver->pack = g_strdup (sample->department->pack);
  waiver->requirement = g_strdup (requirement);
  waiver->starts_on = period->from;
  waiver->ends_on = period->to;
  waiver->required_seconds = seconds;
  waiver->extended_to = extended_to;
  waiver->reason = g_strdup (reason);
  if (authority != NULL)
    {
      waiver->status = MUSTER_WAIVER_STATUS_APPROVED;
      waiver->authority = g_strdup (authority);
      waiver->decided_on = MIN (date, sample->as_of);
    }
  else
    waiver->requested_on = MIN (date, sample->as_of);
  muster_sample_plan_record (sample, date, person, &muster_waiver_type, waiver);
}

/* --- Training elsewhere --------------------------------------------------------------------------- */

static const MusterSampleTopic *
find_topic (const MusterSampleDepartment *department, const char *subject, guint turn)
{
  guint i;

  if (subject == NULL)
    return &department->elsewhere[turn % department->n_elsewhere];
  for (i = 0; i < department->n_topics; i++)
    if (g_str_equal (department->topics[i].subject, subject))
      return &department->topics[i];
  return NULL;
}

/* A day in the period on which the officer is at work; the last one where there is none. */
static MusterDate
find_day (MusterSample *sample, const MusterSamplePerson *person, MusterDate from, MusterDate to)
{
  MusterDate date;
  guint tries;

  for (tries = 0; tries < 50; tries++)
    {
      date = from + g_rand_int_range (sample->random, 0, to - from + 1);
      if (muster_sample_is_there (person, date))
        return date;
    }
  for (date = to; date > from && !muster_sample_is_there (person, date); date--)
    ;
  return date;
}

void
muster_sample_fill (MusterSample *sample, MusterSamplePerson *person, const char *subject,
                    MusterDate from, MusterDate to, gint64 target)
{
  MusterDate last = MIN (to, sample->as_of);
  guint turn = person->index;
  gint64 lack;

  while (last >= from &&
         (lack = target - muster_sample_count (sample, person, subject, from, to)) > 0)
    {
      const MusterSampleTopic *topic = find_topic (sample->department, subject, turn++);
      gint64 seconds = MIN (lack, topic->hours * MUSTER_SAMPLE_HOUR);
      g_autofree char *title = g_strdup (topic->title);

      if (subject != NULL)
        {
          g_free (title);
          title = g_strdup_printf ("%s, make-up", topic->title);
        }
      muster_sample_plan_credit (
          sample, person, find_day (sample, person, from, last), title, topic->subject, seconds,
          topic->provider != NULL ? topic->provider : "Regional Training Council");
    }
}
