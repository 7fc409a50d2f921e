/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A municipal police department in Connecticut: three cohorts whose certificates end on 30 June of three
 * years in a row. Its rules are the pack's; which subjects have no hours there, have none here. */

#include "actions/adopt.h"
#include "actions/import.h"
#include "actions/sample-connecticut-private.h"

#define FULL MUSTER_EMPLOYMENT_TYPE_FULL_TIME
#define RECRUIT MUSTER_EMPLOYMENT_TYPE_RECRUIT
#define PART MUSTER_EMPLOYMENT_TYPE_PART_TIME
#define COUNCIL "POST Council"

static const MusterSamplePost posts[] = {
  { "Chief", FULL, 1, NULL, NULL },
  { "Captain", FULL, 2, NULL, NULL },
  { "Lieutenant", FULL, 0, "crisis-intervention", NULL },
  { "Lieutenant", FULL, 1, NULL, NULL },
  { "Sergeant", FULL, 0, "firearms,use-of-force", "Training" },
  { "Sergeant", FULL, 2, "firearms,defensive-tactics", NULL },
  { "Sergeant", FULL, 1, "driving", NULL },
  { "Sergeant", FULL, 0, NULL, NULL },
  { "Detective", FULL, 0, NULL, NULL },
  { "Detective", FULL, 1, "law,domestic-violence", NULL },
  { "Detective", FULL, 2, NULL, NULL },
  { "Officer", FULL, 0, "juvenile", "School resource officer" },
  { "Officer", FULL, 0, NULL, NULL },
  { "Officer", FULL, 0, NULL, NULL },
  { "Officer", FULL, 0, NULL, NULL },
  { "Officer", FULL, 1, NULL, NULL },
  { "Officer", FULL, 2, NULL, NULL },
  { "Officer", FULL, 0, NULL, NULL },
  { "Officer", FULL, 0, NULL, NULL },
  { "Officer", FULL, 2, NULL, NULL },
  { "Officer", PART, 2, NULL, NULL },
  { "Officer", PART, 0, NULL, NULL },
  { "Recruit", RECRUIT, 0, NULL, NULL },
  { "Officer", FULL, 1, NULL, NULL },
};

static const MusterSamplePost more[] = {
  { "Officer", FULL, 0, NULL, NULL },  { "Officer", FULL, 1, NULL, NULL },
  { "Officer", FULL, 2, NULL, NULL },  { "Sergeant", FULL, 0, NULL, NULL },
  { "Officer", FULL, 1, NULL, NULL },  { "Detective", FULL, 2, NULL, NULL },
  { "Officer", FULL, 0, NULL, NULL },  { "Officer", FULL, 1, NULL, NULL },
  { "Corporal", FULL, 2, NULL, NULL }, { "Officer", PART, 0, NULL, NULL },
  { "Officer", FULL, 1, NULL, NULL },  { "Officer", FULL, 2, NULL, NULL },
};

#define EVERYBODY MUSTER_SAMPLE_AUDIENCE_ALL
#define A_THIRD MUSTER_SAMPLE_AUDIENCE_THIRD

static const MusterSampleTopic topics[] = {
  { "JUV", "Juvenile matters", "juvenile", 1, 8, 11, 2, EVERYBODY, "Training room", NULL,
    "classroom" },
  { "FA", "Handgun review and qualification", "firearms", 3, 9, 14, 3, EVERYBODY,
    "Quarry Road range", NULL, "range" },
  { "DV", "Domestic violence: dominant aggressor", "domestic-violence", 1, 10, 5, 2, EVERYBODY,
    "Training room", NULL, "classroom" },
  { "INV", "Search warrants and digital evidence", "investigations", 4, 10, 19, 2, EVERYBODY,
    "Training room", "Regional Training Council", "classroom" },
  { "CIT", "Crisis intervention refresher", "crisis-intervention", 2, 11, 2, 2, EVERYBODY,
    "Training room", NULL, "classroom" },
  { "BIAS", "Implicit bias", "implicit-bias", 1, 12, 1, 1, EVERYBODY, "Online",
    "Regional Training Council", "online" },
  { "LAW", "Legal update and new legislation", "law", 3, 1, 12, 2, EVERYBODY, "Training room", NULL,
    "classroom" },
  { "SUP", "Supervising a critical incident", "supervision", 4, 1, 26, 1,
    MUSTER_SAMPLE_AUDIENCE_SUPERVISORS, "Regional academy", "Regional Training Council",
    "classroom" },
  { "UOF", "Use of force policy and reporting", "use-of-force", 2, 2, 9, 2, EVERYBODY,
    "Training room", NULL, "classroom" },
  { "DT", "Defensive tactics refresher", "defensive-tactics", 4, 3, 9, 2, EVERYBODY, "Gymnasium",
    NULL, "practical" },
  { "MED", "CPR, AED and naloxone", "medical", 4, 4, 7, 2, EVERYBODY, "Fire headquarters",
    "Ambulance corps", "classroom" },
  { "EVOC", "Emergency vehicle operation", "driving", 4, 5, 11, 2, EVERYBODY, "Fairground lot",
    NULL, "practical" },
  { "PPS", "Building searches and active threat", "practical-police-skills", 4, 6, 8, 2, EVERYBODY,
    "Old Mill School", "Regional Training Council", "practical" },
  { "ETH", "Ethics and report writing", "ethics", 2, 6, 17, 1, A_THIRD, "Training room", NULL,
    "classroom" },
};

static const MusterSampleTopic elsewhere[] = {
  { "", "Interview techniques for patrol", "investigations", 8, 0, 0, 0, EVERYBODY, NULL,
    "Regional Training Council", "classroom" },
  { "", "Crash investigation: measuring a scene", "traffic", 8, 0, 0, 0, EVERYBODY, NULL,
    "State Traffic Institute", "classroom" },
  { "", "Resilience for first responders", "wellness", 4, 0, 0, 0, EVERYBODY, NULL,
    "Ambulance corps", "classroom" },
  { "", "First-line supervision", "supervision", 8, 0, 0, 0, EVERYBODY, NULL,
    "Regional Training Council", "classroom" },
  { "", "Incident command, ICS-300", "incident-command", 6, 0, 0, 0, EVERYBODY, NULL,
    "Emergency management", "classroom" },
  { "", "Ethics in a small department", "ethics", 3, 0, 0, 0, EVERYBODY, NULL,
    "Regional Training Council", "online" },
  { "", "Elective: court preparation", "area-v", 4, 0, 0, 0, EVERYBODY, NULL,
    "State’s Attorney’s office", "classroom" },
};

/* --- Dates ---------------------------------------------------------------------------------------- */

/* The end of the cohort that is due next. */
MusterDate
muster_sample_ct_find_due (const MusterSample *sample)
{
  int year = muster_date_get_year (sample->as_of);
  MusterDate due = muster_date_new (year, 6, 30);

  return due >= sample->as_of ? due : muster_date_new (year + 1, 6, 30);
}

static void
set_dates (MusterSample *sample)
{
  int due = muster_date_get_year (muster_sample_ct_find_due (sample));
  int start = due - (int) sample->options->years;

  sample->starts_on = muster_date_new (start, 7, 1);
  sample->history_from = muster_date_new (MIN (due - 6, start - 1), 7, 1);
}

/* The cycle that ends @years before the one that runs. */
MusterPeriod
muster_sample_ct_get_cycle (const MusterSamplePerson *person, int years)
{
  MusterDate to = muster_date_add_years (person->expires_on, -years);
  MusterPeriod period = { muster_date_add_years (to + 1, -3), to };

  return period;
}

/* --- People --------------------------------------------------------------------------------------- */

/* Certified on a 1 July, so that every cycle ends on a 30 June; hired some months before. */
static void
plan_certification (MusterSample *sample, MusterSamplePerson *person)
{
  int due = muster_date_get_year (muster_sample_ct_find_due (sample)) + (int) person->post->cohort;
  int cycles = person->index < 8 ? 6 - (int) person->index / 3 : 3 + (int) person->index % 2;
  int first = due - 3 * cycles;

  /* Never after the history begins. */
  while (muster_date_new (first, 7, 1) > sample->history_from)
    first -= 3;
  person->expires_on = muster_date_new (due, 6, 30);
  person->certified_on = muster_date_new (first, 7, 1);
  person->hired_on = person->certified_on - g_rand_int_range (sample->random, 190, 340);
}

static void
plan_people (MusterSample *sample)
{
  MusterSamplePerson *person;
  guint i;

  for (i = 0; i < sample->people->len; i++)
    plan_certification (sample, g_ptr_array_index (sample->people, i));
  if ((person = muster_sample_get (sample, MUSTER_SAMPLE_CT_REHIRED)) != NULL)
    {
      person->gap_from = muster_sample_ct_get_cycle (person, 0).from + 31;
      person->gap_to = person->gap_from + 149;
    }
  if ((person = muster_sample_get (sample, MUSTER_SAMPLE_CT_EXTENDED)) != NULL)
    {
      person->away_from = muster_sample_ct_get_cycle (person, 3).to - 200;
      person->away_to = sample->as_of + 60;
    }
  if ((person = muster_sample_get (sample, MUSTER_SAMPLE_CT_REQUESTED)) != NULL)
    {
      person->away_from = sample->as_of - 90;
      person->away_to = sample->as_of + 60;
    }
  if ((person = muster_sample_get (sample, MUSTER_SAMPLE_CT_LATERAL)) != NULL)
    {
      person->hired_on = sample->as_of - 120;
      person->certified_on = person->hired_on + 15;
    }
  if ((person = muster_sample_get (sample, MUSTER_SAMPLE_CT_RECRUIT)) != NULL)
    {
      person->hired_on = sample->as_of - 150;
      person->certified_on = MUSTER_DATE_NONE;
    }
  if ((person = muster_sample_get (sample, MUSTER_SAMPLE_CT_RETIRED)) != NULL)
    person->left_on = sample->as_of - 420;
}

/* --- Certificates and milestones ------------------------------------------------------------------ */

/* The card that ran when the file began, then each that came with a renewal. */
static void
plan_cards (MusterSample *sample, MusterSamplePerson *person)
{
  MusterDate issued_on = person->certified_on;
  MusterDate expires_on = person->expires_on;

  if (issued_on == MUSTER_DATE_NONE)
    return;
  if (person->index == MUSTER_SAMPLE_CT_LATERAL)
    {
      muster_sample_plan_certificate (sample, person, issued_on + 4,
                                      MUSTER_CERTIFICATE_KIND_COMPARATIVE, issued_on, expires_on,
                                      MUSTER_CERTIFICATE_STATUS_CERTIFIED);
      return;
    }
  while (muster_date_add_years (expires_on, -3) >= sample->starts_on)
    expires_on = muster_date_add_years (expires_on, -3);
  for (; issued_on <= sample->as_of; expires_on = muster_date_add_years (expires_on, 3))
    {
      if ((person->left_on != MUSTER_DATE_NONE && issued_on > person->left_on) ||
          (person->index == MUSTER_SAMPLE_CT_EXTENDED && issued_on > sample->starts_on))
        return;
      muster_sample_plan_certificate (sample, person, issued_on, MUSTER_CERTIFICATE_KIND_BASIC,
                                      issued_on, expires_on, MUSTER_CERTIFICATE_STATUS_CERTIFIED);
      issued_on = expires_on + 1;
    }
}

/* Once in five years from 2021 on, a fifth of the department in each. */
static void
plan_assessments (MusterSample *sample, MusterSamplePerson *person)
{
  MusterDate last = person->left_on != MUSTER_DATE_NONE ? person->left_on : sample->as_of;
  MusterDate date =
      muster_date_new (2021 + (int) person->index % 5, 1 + (int) person->index % 9, 10);

  for (; date <= last; date = muster_date_add_years (date, 5) - 20)
    muster_sample_plan_milestone (sample, person, "behavioral-assessment", date, NULL);
}

static void
plan_milestones (MusterSample *sample, MusterSamplePerson *person)
{
  muster_sample_plan_milestone (sample, person, "academy-registration", person->hired_on + 4,
                                COUNCIL);
  if (person->index == MUSTER_SAMPLE_CT_LATERAL)
    return;
  muster_sample_plan_milestone (sample, person, "appointment-registered", person->hired_on + 6,
                                COUNCIL);
  if (person->index == MUSTER_SAMPLE_CT_RECRUIT)
    {
      muster_sample_plan_milestone (sample, person, "academy-start", person->hired_on + 21, NULL);
      return;
    }
  plan_assessments (sample, person);
  if (person->left_on != MUSTER_DATE_NONE)
    muster_sample_plan_milestone (sample, person, "departure-registered", person->left_on + 5,
                                  COUNCIL);
  if (person->gap_from == MUSTER_DATE_NONE)
    return;
  muster_sample_plan_milestone (sample, person, "departure-registered", person->gap_from + 3,
                                COUNCIL);
  muster_sample_plan_milestone (sample, person, "academy-registration", person->gap_to + 4,
                                COUNCIL);
  muster_sample_plan_milestone (sample, person, "appointment-registered", person->gap_to + 5,
                                COUNCIL);
}

/* --- What came from elsewhere --------------------------------------------------------------------- */

/* Rows of an older list whose courses nobody can place. */
static gboolean
import_old_list (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  static const char *const titles[] = { "Wellness day",           "FEMA IS-100",
                                        "Range officers meeting", "Verbal judo",
                                        "Leadership breakfast",   "Hazmat awareness (DVD)" };
  static const char *const hours[] = { "4", "3.00", "1.5", "8:00", "1.25", "2" };
  g_autoptr (GString) csv = g_string_new ("state_id,date,title,subject,hours\n");
  guint i;

  for (i = 0; i < MIN (15, sample->people->len); i++)
    {
      const MusterSamplePerson *person = g_ptr_array_index (sample->people, i);
      MusterDate date = sample->history_from + 40 + (MusterDate) (i % 6) * 35;
      char text[MUSTER_DATE_TEXT_SIZE];

      muster_sample_append_row (csv, person->officer->state_id, muster_date_print (date, text),
                                titles[i % G_N_ELEMENTS (titles)], "misc",
                                hours[i % G_N_ELEMENTS (hours)], NULL);
    }
  return muster_sample_import (sample, MUSTER_IMPORT_TRAINING, csv, "old-list.csv", error);
}

/* Where the surplus of a mandated subject goes is no number of the pack's; this agency lets it count in the
 * total, so that the total of its officers can be decided. */
static gboolean
set_surplus (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  static const char *const requirements[] = {
    "firearms",      "domestic-violence", "juvenile", "crisis-intervention",
    "implicit-bias", "use-of-force",
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (requirements); i++)
    {
      g_autoptr (MusterPackSetting) setting = muster_pack_setting_new ();

      setting->pack = g_strdup ("us-ct");
      setting->requirement = g_strdup (requirements[i]);
      setting->member = g_strdup ("surplus");
      setting->value = g_strdup ("total");
      setting->citation = g_strdup ("Training bulletin 3, invented for this sample");
      if (!muster_action_set_rule (sample->workspace, setting, error))
        return FALSE;
    }
  return TRUE;
}

static void
plan (MusterSample *sample)
{
  MusterDate due = muster_sample_ct_find_due (sample);
  guint i;

  muster_sample_plan (sample, sample->starts_on + 2, set_surplus, NULL, NULL);
  muster_sample_plan (sample, sample->starts_on + 30, import_old_list, NULL, NULL);
  for (i = 0; i < sample->people->len; i++)
    plan_cards (sample, g_ptr_array_index (sample->people, i));
  for (i = 0; i < sample->people->len; i++)
    plan_milestones (sample, g_ptr_array_index (sample->people, i));
  muster_sample_ct_plan_stories (sample);
  muster_sample_plan_instructors (sample, muster_date_add_years (due + 1, -6),
                                  muster_date_add_years (due, -3));
  muster_sample_plan_instructors (sample, muster_date_add_years (due + 1, -3), due);
  muster_sample_plan_shooting (sample);
  muster_sample_plan_cards (sample, MUSTER_SAMPLE_CT_CARD_LAPSED);
}

const MusterSampleDepartment muster_sample_connecticut = {
  .state = "CT",
  .pack = "us-ct",
  .agency = "Marlow Falls Police Department",
  .kind = "police",
  .letterhead = "17 Mill Street\nMarlow Falls, CT 06000\n860-555-0117",
  .posts = posts,
  .n_posts = G_N_ELEMENTS (posts),
  .more = more,
  .n_more = G_N_ELEMENTS (more),
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .elsewhere = elsewhere,
  .n_elsewhere = G_N_ELEMENTS (elsewhere),
  .state_id = "CT-",
  .authority = COUNCIL,
  .first_month = 7,
  .set_dates = set_dates,
  .plan_people = plan_people,
  .plan = plan,
};
