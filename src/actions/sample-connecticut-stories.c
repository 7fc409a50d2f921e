/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to the people of the Connecticut sample: who is short, what is waived, what is in
 * question. */

#include "actions/sample-connecticut-private.h"

#define HOURS(n) ((n) *MUSTER_SAMPLE_HOUR)
#define MANDATES "firearms,domestic-violence"

/* Over the end of a training year. */
static const MusterSampleTopic interview = { "INT",
                                             "Interview and interrogation",
                                             "investigations",
                                             24,
                                             6,
                                             29,
                                             1,
                                             MUSTER_SAMPLE_AUDIENCE_ALL,
                                             "Regional academy",
                                             "Regional Training Council",
                                             "classroom" };

/* The last class of somebody who taught on after the endorsement had lapsed: C14 of semantics. */
static void
plan_lapsed (MusterSample *sample)
{
  MusterSamplePerson *teacher = muster_sample_get (sample, MUSTER_SAMPLE_CT_UNENDORSED);
  MusterSamplePerson *student = muster_sample_get (sample, MUSTER_SAMPLE_CT_OPEN_ENDORSEMENT);
  MusterSampleSession *last = NULL;
  guint i;

  if (student == NULL)
    return;
  for (i = 0; i < sample->sessions->len; i++)
    {
      MusterSampleSession *session = g_ptr_array_index (sample->sessions, i);

      if (g_array_index (session->dates, MusterDate, 0) <= sample->as_of - 2 &&
          g_ptr_array_find (session->instructors, teacher, NULL))
        last = session;
    }
  if (last == NULL)
    return;
  last->is_doubtful = TRUE;
  teacher->lapsed_subject = last->topic->subject;
  teacher->lapsed_on = g_array_index (last->dates, MusterDate, 0) - 40;
  for (i = 0; i < student->seats->len; i++)
    {
      MusterSampleSeat *seat = g_ptr_array_index (student->seats, i);
      MusterDate date = g_array_index (seat->session->dates, MusterDate, 0);

      if (seat->session->topic == last->topic && ABS (date - teacher->lapsed_on) < 120)
        seat->is_taken = FALSE;
    }
  muster_sample_seat (last, student);
}

/* Takes somebody out of classes whose time is in question. */
static void
leave_doubtful (MusterSamplePerson *person)
{
  guint i;

  for (i = 0; i < person->seats->len; i++)
    {
      MusterSampleSeat *seat = g_ptr_array_index (person->seats, i);

      if (seat->session->is_doubtful)
        seat->is_taken = FALSE;
    }
}

/* Leaves somebody exactly @total hours in a cycle, with the mandated hours complete. */
static void
plan_exactly (MusterSample *sample, guint index, int years, gint64 total)
{
  MusterSamplePerson *person = muster_sample_get (sample, index);
  MusterPeriod cycle;

  if (person == NULL)
    return;
  cycle = muster_sample_ct_get_cycle (person, years);
  if (index != MUSTER_SAMPLE_CT_OPEN_ENDORSEMENT)
    leave_doubtful (person);
  muster_sample_fill (sample, person, "firearms", cycle.from, cycle.to, HOURS (9));
  muster_sample_fill (sample, person, "domestic-violence", cycle.from, cycle.to, HOURS (2));
  muster_sample_trim (sample, person, NULL, MANDATES, cycle.from, cycle.to, total);
  muster_sample_fill (sample, person, NULL, cycle.from, cycle.to, total);
}

static void
plan_short (MusterSample *sample)
{
  MusterSamplePerson *firearms = muster_sample_get (sample, MUSTER_SAMPLE_CT_SHORT_FIREARMS);
  MusterSamplePerson *domestic = muster_sample_get (sample, MUSTER_SAMPLE_CT_SHORT_DOMESTIC);
  MusterPeriod cycle;

  plan_exactly (sample, MUSTER_SAMPLE_CT_SHORT_TOTAL, 0, HOURS (54));
  plan_exactly (sample, MUSTER_SAMPLE_CT_OPEN_ENDORSEMENT, 0, HOURS (58));
  plan_exactly (sample, MUSTER_SAMPLE_CT_EXTENDED, 3, HOURS (50));
  plan_exactly (sample, MUSTER_SAMPLE_CT_REQUESTED, 0, HOURS (44));
  if (firearms != NULL)
    {
      cycle = muster_sample_ct_get_cycle (firearms, 0);
      muster_sample_trim (sample, firearms, "firearms", "", cycle.from, cycle.to, HOURS (6));
      muster_sample_fill (sample, firearms, "firearms", cycle.from, cycle.to, HOURS (6));
      muster_sample_fill (sample, firearms, "domestic-violence", cycle.from, cycle.to, HOURS (2));
      muster_sample_fill (sample, firearms, NULL, cycle.from, cycle.to, HOURS (63));
    }
  if (domestic != NULL)
    {
      cycle = muster_sample_ct_get_cycle (domestic, 0);
      muster_sample_trim (sample, domestic, "domestic-violence", "", cycle.from, cycle.to,
                          HOURS (1));
      muster_sample_fill (sample, domestic, "domestic-violence", cycle.from, cycle.to, HOURS (1));
      muster_sample_fill (sample, domestic, "firearms", cycle.from, cycle.to, HOURS (9));
      muster_sample_fill (sample, domestic, NULL, cycle.from, cycle.to, HOURS (63));
    }
}

/* Everybody else has what the cycle asks: always in one that ended, and in the one that ends next. */
static void
plan_complete (MusterSample *sample, MusterSamplePerson *person, int years)
{
  MusterPeriod cycle = muster_sample_ct_get_cycle (person, years);

  if (cycle.from < sample->history_from || cycle.from > sample->as_of ||
      person->certified_on == MUSTER_DATE_NONE || person->certified_on > cycle.from)
    return;
  muster_sample_fill (sample, person, "firearms", cycle.from, cycle.to, HOURS (9));
  muster_sample_fill (sample, person, "domestic-violence", cycle.from, cycle.to, HOURS (2));
  muster_sample_fill (sample, person, NULL, cycle.from, cycle.to, HOURS (61));
}

static void
plan_training (MusterSample *sample)
{
  guint i;

  for (i = 0; i < sample->people->len; i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);
      gboolean has_story =
          i == MUSTER_SAMPLE_CT_SHORT_TOTAL || i == MUSTER_SAMPLE_CT_OPEN_ENDORSEMENT ||
          i == MUSTER_SAMPLE_CT_REQUESTED || i == MUSTER_SAMPLE_CT_SHORT_FIREARMS ||
          i == MUSTER_SAMPLE_CT_SHORT_DOMESTIC;

      if (i != MUSTER_SAMPLE_CT_EXTENDED)
        plan_complete (sample, person, 3);
      if (person->post->cohort == 0 && !has_story)
        plan_complete (sample, person, 0);
    }
}

static void
plan_waivers (MusterSample *sample)
{
  MusterSamplePerson *extended = muster_sample_get (sample, MUSTER_SAMPLE_CT_EXTENDED);
  MusterSamplePerson *requested = muster_sample_get (sample, MUSTER_SAMPLE_CT_REQUESTED);
  MusterPeriod cycle;

  if (extended == NULL)
    return;
  cycle = muster_sample_ct_get_cycle (extended, 3);
  muster_sample_plan_waiver (sample, extended, cycle.to - 60, "total", &cycle, MUSTER_NUMBER_NONE,
                             muster_date_add_years (cycle.to, 1), "Medical leave", NULL);
  muster_sample_plan_waiver (sample, extended, cycle.to - 12, "total", &cycle, MUSTER_NUMBER_NONE,
                             muster_date_add_years (cycle.to, 1), "Medical leave", "POST Council");
  if (requested == NULL)
    return;
  cycle = muster_sample_ct_get_cycle (requested, 0);
  muster_sample_plan_waiver (sample, requested, sample->as_of - 20, "total", &cycle,
                             MUSTER_NUMBER_NONE, muster_date_add_months (cycle.to, 6),
                             "Injured on duty", NULL);
}

/* Training elsewhere that leaves a question: in a gap, rejected, entered twice. */
static void
plan_questions (MusterSample *sample)
{
  MusterSamplePerson *rejected = muster_sample_get (sample, MUSTER_SAMPLE_CT_REJECTED);
  MusterSamplePerson *rehired = muster_sample_get (sample, MUSTER_SAMPLE_CT_REHIRED);
  MusterSamplePerson *twice = muster_sample_get (sample, MUSTER_SAMPLE_CT_DUPLICATE);
  MusterCredit *credit;

  if (rejected != NULL)
    {
      credit = muster_sample_plan_credit (
          sample, rejected, MAX (sample->as_of - 75, muster_sample_ct_get_cycle (rejected, 0).from),
          "Talking people down, online", "crisis-intervention", HOURS (2), "Webinar");
      credit->standing = MUSTER_STANDING_REJECTED;
      credit->standing_reason = g_strdup ("No lesson plan was on file.");
    }
  if (rehired != NULL)
    muster_sample_plan_credit (sample, rehired, rehired->gap_from + 60,
                               "Active threat response for first responders",
                               "practical-police-skills", HOURS (4), "Emergency management");
  if (twice != NULL)
    {
      credit = muster_sample_plan_credit (sample, twice, sample->as_of - 100,
                                          "Search and seizure update", "law", HOURS (3),
                                          "State’s Attorney’s office");
      credit = muster_credit_copy (credit);
      muster_record_set_text (&credit->title, "SEARCH AND SEIZURE UPDATE");
      muster_sample_plan_record (sample, sample->as_of - 80, twice, &muster_credit_type, credit);
    }
}

/* A class that began in one cycle and ended in the next. */
static void
plan_interview (MusterSample *sample)
{
  static const guint sent[] = { 5, MUSTER_SAMPLE_CT_REJECTED, MUSTER_SAMPLE_CT_SCHOOL_OFFICER };
  int year = muster_date_get_year (muster_sample_ct_find_due (sample)) - 1;
  MusterSampleSession *session;
  guint i;

  if (sample->people->len <= MUSTER_SAMPLE_CT_SCHOOL_OFFICER)
    return;
  session = muster_sample_add_session (sample, &interview, muster_date_new (year, 6, 29), 3);
  session->is_doubtful = TRUE;
  for (i = 0; i < G_N_ELEMENTS (sent); i++)
    muster_sample_seat (session, muster_sample_get (sample, sent[i]));
}

/* The appointment of the one who came last is not registered yet, as the duty says. */
static void
plan_checklists (MusterSample *sample)
{
  static const char *const done[] = { "Register the officer", "Swear the candidate",
                                      "Hand in proof", NULL };

  muster_sample_plan_hire_checklist (sample, muster_sample_get (sample, MUSTER_SAMPLE_CT_LATERAL),
                                     done);
  muster_sample_plan_departure_checklist (
      sample, muster_sample_get (sample, MUSTER_SAMPLE_CT_RETIRED), "Register the departure");
}

void
muster_sample_ct_plan_stories (MusterSample *sample)
{
  plan_interview (sample);
  plan_lapsed (sample);
  plan_short (sample);
  plan_training (sample);
  plan_waivers (sample);
  plan_questions (sample);
  plan_checklists (sample);
}
