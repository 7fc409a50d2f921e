/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheriff's office in Colorado: 24 hours in each calendar year, the year of the sample half done. */

#include "actions/relieve.h"
#include "actions/sample-private.h"
#include "actions/workspace-private.h"

#define HOURS(n) ((n) *MUSTER_SAMPLE_HOUR)
#define FULL MUSTER_EMPLOYMENT_TYPE_FULL_TIME
#define RESERVE MUSTER_EMPLOYMENT_TYPE_RESERVE
#define BOARD "Colorado POST"

/* Who has a story; tests/actions/sample.c follows them by hand. */
enum
{
  ELDERS = 12,
  DNA_MISSING = 13,
  MILITARY = 14,
  CURED = 15,
  LATERAL = 16,
  NEW_DONE = 17,
  NEW_OPEN = 18,
  BUNDLE_OVERDUE = 19,
  BUNDLE_OLDER = 20,
  BUNDLE_NEWER = 21,
  NOT_CREDITED = 22,
  REJECTED = 23,
  DOG_MISSING = 24,
  CARD_LAPSED = 27,
};

static const MusterSamplePost posts[] = {
  { "Sheriff", FULL, 0, NULL, NULL },
  { "Undersheriff", FULL, 0, NULL, NULL },
  { "Captain", FULL, 0, NULL, "Patrol" },
  { "Captain", FULL, 0, NULL, "Detention" },
  { "Lieutenant", FULL, 0, NULL, "Patrol" },
  { "Lieutenant", FULL, 0, NULL, "Investigations" },
  { "Lieutenant", FULL, 0, NULL, "Detention" },
  { "Sergeant", FULL, 0, "firearms", "Training" },
  { "Sergeant", FULL, 0, "arrest-control", "Patrol" },
  { "Sergeant", FULL, 0, "driving", "Patrol" },
  { "Sergeant", FULL, 0, "firearms,arrest-control", "Patrol" },
  { "Sergeant", FULL, 0, NULL, "Detention" },
  { "Investigator", FULL, 0, NULL, NULL },
  { "Investigator", FULL, 0, NULL, NULL },
  { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Deputy", FULL, 0, "driving", "Patrol" },
  { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Deputy", FULL, 0, NULL, "Civil process" },
  { "Deputy", FULL, 0, NULL, "Court security" },
  { "Deputy", FULL, 0, NULL, "Detention" },
  { "Deputy", FULL, 0, NULL, "Detention" },
  { "Deputy", FULL, 0, NULL, "Detention" },
  { "Deputy", FULL, 0, NULL, "Detention" },
  { "Deputy", FULL, 0, NULL, "Detention" },
  { "Deputy", FULL, 0, NULL, "Detention" },
  { "Deputy", FULL, 0, NULL, "Transport" },
  { "Reserve deputy", RESERVE, 0, NULL, NULL },
  { "Reserve deputy", RESERVE, 0, NULL, NULL },
  { "Reserve deputy", RESERVE, 0, NULL, "Search and rescue" },
  { "Reserve deputy", RESERVE, 0, NULL, NULL },
  { "Legal adviser", MUSTER_EMPLOYMENT_TYPE_CIVILIAN, 0, "legal,ethics", NULL },
};

static const MusterSamplePost more[] = {
  { "Deputy", FULL, 0, NULL, "Patrol" },        { "Deputy", FULL, 0, NULL, "Detention" },
  { "Deputy", FULL, 0, NULL, "Patrol" },        { "Deputy", FULL, 0, NULL, "Detention" },
  { "Sergeant", FULL, 0, NULL, "Patrol" },      { "Deputy", FULL, 0, NULL, "Patrol" },
  { "Investigator", FULL, 0, NULL, NULL },      { "Deputy", FULL, 0, NULL, "Detention" },
  { "Reserve deputy", RESERVE, 0, NULL, NULL }, { "Deputy", FULL, 0, NULL, "Patrol" },
};

#define EVERYBODY MUSTER_SAMPLE_AUDIENCE_ALL

static const MusterSampleTopic topics[] = {
  { "LEG", "Legal update and new legislation", "legal", 2, 1, 20, 2, EVERYBODY, "Briefing room",
    NULL, "classroom" },
  { "BIAS", "Anti-bias policing", "anti-bias", 2, 2, 17, 2, EVERYBODY, "Online", "Training region",
    "online" },
  { "ARC", "Arrest control day", "arrest-control", 4, 3, 10, 3, EVERYBODY, "Armory gymnasium", NULL,
    "practical" },
  { "FAS", "Spring range day", "firearms", 4, 4, 14, 3, EVERYBODY, "Dry Creek range", NULL,
    "range" },
  { "DRV", "Driving: skid pad and backing", "driving", 4, 5, 12, 3, EVERYBODY, "County fairground",
    NULL, "practical" },
  { "CIT", "Crisis intervention in a rural county", "crisis-intervention", 4, 6, 9, 2, EVERYBODY,
    "Community college", "Training region", "classroom" },
  { "ETH", "Ethics and report writing", "ethics", 1, 8, 4, 2, EVERYBODY, "Briefing room", NULL,
    "classroom" },
  { "DEE", "Situational de-escalation", "de-escalation", 2, 9, 8, 2, EVERYBODY, "Briefing room",
    "Training region", "classroom" },
  { "FAF", "Fall range day, low light", "firearms", 4, 10, 6, 3, EVERYBODY, "Dry Creek range", NULL,
    "range" },
  { "MED", "CPR, first aid and tourniquets", "medical", 4, 11, 10, 2, EVERYBODY, "Ambulance barn",
    "Ambulance district", "classroom" },
  { "LDR", "Leading through change", "supervision", 4, 12, 8, 1, MUSTER_SAMPLE_AUDIENCE_SUPERVISORS,
    "Community college", "Training region", "classroom" },
};

static const MusterSampleTopic elsewhere[] = {
  { "", "Methamphetamine trends", "investigations", 4, 0, 0, 0, EVERYBODY, NULL, "Training region",
    "classroom" },
  { "", "Livestock on the highway", "traffic", 2, 0, 0, 0, EVERYBODY, NULL, "Training region",
    "classroom" },
  { "", "Peer support basics", "wellness", 4, 0, 0, 0, EVERYBODY, NULL, "Ambulance district",
    "classroom" },
  { "", "Wildland fire, ICS-200", "incident-command", 8, 0, 0, 0, EVERYBODY, NULL,
    "Emergency management", "classroom" },
  { "", "Domestic violence investigations", "domestic-violence", 4, 0, 0, 0, EVERYBODY, NULL,
    "District attorney", "classroom" },
};

/* --- Dates and people ----------------------------------------------------------------------------- */

static void
set_dates (MusterSample *sample)
{
  int start = muster_date_get_year (sample->as_of) - (int) sample->options->years;

  sample->starts_on = muster_date_new (start, 1, 1);
  sample->history_from = muster_date_new (start - 1, 1, 1);
}

static MusterPeriod
get_year (const MusterSample *sample, int ago)
{
  return muster_period_calendar_year (muster_date_get_year (sample->as_of) - ago);
}

static void
plan_hire (MusterSample *sample, guint index, int days_ago, int certified_before)
{
  MusterSamplePerson *person = muster_sample_get (sample, index);

  if (person == NULL)
    return;
  person->hired_on = sample->as_of - days_ago;
  person->certified_on = person->hired_on - certified_before;
}

static void
plan_people (MusterSample *sample)
{
  MusterDate january = get_year (sample, 0).from;
  /* Far enough into the year that somebody can have trained at a former agency. */
  int mid_year = CLAMP ((sample->as_of - january) / 2, 0, 110);
  MusterSamplePerson *person;
  guint i;

  for (i = 0; i < sample->people->len; i++)
    {
      person = g_ptr_array_index (sample->people, i);
      if (person->post->type != MUSTER_EMPLOYMENT_TYPE_CIVILIAN)
        person->certified_on = person->hired_on - 20;
    }
  if ((person = muster_sample_get (sample, MILITARY)) != NULL)
    {
      person->away_from = january + 4;
      person->away_to = january + 190;
    }
  plan_hire (sample, LATERAL, mid_year, 1500);
  plan_hire (sample, NEW_DONE, 150, 10);
  plan_hire (sample, NEW_OPEN, 45, 10);
}

/* --- Certificates and courses that are taken once --------------------------------------------------- */

static void
plan_certificate (MusterSample *sample, MusterSamplePerson *person)
{
  if (person->certified_on == MUSTER_DATE_NONE)
    return;
  muster_sample_plan_certificate (sample, person, MAX (person->certified_on, person->hired_on),
                                  person->post->type == RESERVE ? MUSTER_CERTIFICATE_KIND_RESERVE
                                                                : MUSTER_CERTIFICATE_KIND_BASIC,
                                  person->certified_on, MUSTER_DATE_NONE,
                                  MUSTER_CERTIFICATE_STATUS_CERTIFIED);
}

static MusterDate
get_academy_start (const MusterSamplePerson *person)
{
  /* The one who lacks the course went before the day from which academies taught it. */
  if (person->index == DNA_MISSING || person->index == ELDERS)
    return muster_date_new (2006, 1, 9) + (MusterDate) person->index;
  return person->certified_on - 170;
}

static void
plan_once (MusterSample *sample, MusterSamplePerson *person)
{
  MusterDate academy = get_academy_start (person);
  MusterDate dogs = MAX (person->hired_on + 35, muster_date_new (2014, 10, 7));

  if (academy <= muster_date_new (2009, 3, 1) && person->index != DNA_MISSING)
    muster_sample_plan_credit (sample, person,
                               MAX (person->hired_on + 30, muster_date_new (2010, 2, 2)),
                               "DNA Course 1", "dna-evidence", HOURS (1), BOARD);
  if (person->hired_on <= muster_date_new (2015, 1, 1))
    dogs = muster_date_new (2014, 10, 7);
  if (person->index != DOG_MISSING && dogs <= sample->as_of)
    muster_sample_plan_credit (sample, person, dogs, "Dog Protection Act", "dog-protection",
                               HOURS (3), "Humane society");
  if (person->index == ELDERS)
    muster_sample_plan_credit (sample, person, muster_date_new (2019, 5, 14),
                               "At-risk elders: abuse and exploitation", "at-risk-elders",
                               HOURS (4), BOARD);
}

/* --- The five-year training of C.R.S. 24-31-315 ----------------------------------------------------- */

/* Four parts of 12 hours; from 1 July 2022 on two more, which make 14. */
static void
plan_bundle (MusterSample *sample, MusterSamplePerson *person, MusterDate date)
{
  static const struct
  {
    const char *title, *subject;
    guint hours;
    int day;
  } parts[] = {
    { "24-31-315: Proper holds and restraints", "proper-holds", 4, 0 },
    { "24-31-315: Anti-bias", "anti-bias", 4, 0 },
    { "24-31-315: Community policing", "community-policing", 2, 1 },
    { "24-31-315: De-escalation", "de-escalation", 2, 1 },
    { "24-31-315: Interactions with persons with disabilities", "disabilities", 1, 1 },
    { "24-31-315: Missing and murdered Indigenous relatives", "mmir", 1, 1 },
  };
  guint n = date + 1 < muster_date_new (2022, 7, 1) ? 4 : G_N_ELEMENTS (parts);
  guint i;

  for (i = 0; i < n; i++)
    muster_sample_plan_credit (sample, person, date + parts[i].day, parts[i].title,
                               parts[i].subject, HOURS (parts[i].hours), "Training region");
}

static void
plan_bundles (MusterSample *sample)
{
  guint i;

  for (i = 0; i < sample->people->len; i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);
      /* Groups of eight go together. */
      MusterDate date = sample->as_of - 120 - (MusterDate) (i / 8 * 97 % 1500);

      if (i == BUNDLE_OVERDUE)
        date = muster_date_add_years (sample->as_of, -5) - 61;
      else if (i == BUNDLE_OLDER)
        date = muster_date_add_years (sample->as_of, -5) + 90;
      else if (i == BUNDLE_NEWER)
        date = muster_date_add_years (sample->as_of, -3);
      else if (i == CURED) /* not in the year that closed short */
        date = get_year (sample, 2).from + 40;
      else if (i == NEW_DONE)
        date = person->hired_on + 50;
      if (person->certified_on != MUSTER_DATE_NONE && i != NEW_OPEN && i != LATERAL &&
          date > person->hired_on)
        plan_bundle (sample, person, date);
    }
}

/* --- Years ------------------------------------------------------------------------------------------ */

static void
plan_year (MusterSample *sample, MusterSamplePerson *person, int ago)
{
  MusterPeriod year = get_year (sample, ago);

  if (year.from < sample->history_from || person->hired_on > year.from ||
      person->certified_on == MUSTER_DATE_NONE)
    return;
  muster_sample_fill (sample, person, "arrest-control", year.from, year.to, HOURS (4));
  muster_sample_fill (sample, person, "driving", year.from, year.to, HOURS (4));
  muster_sample_fill (sample, person, "firearms", year.from, year.to, HOURS (4));
  if (person->index != CURED || ago != 1)
    {
      muster_sample_fill (sample, person, NULL, year.from, year.to, HOURS (24));
      return;
    }
  muster_sample_trim (sample, person, NULL, "arrest-control,driving", year.from, year.to,
                      HOURS (20));
  muster_sample_fill (sample, person, "firearms", year.from, year.to, HOURS (4));
  muster_sample_trim (sample, person, NULL, "arrest-control,driving,firearms", year.from, year.to,
                      HOURS (20));
  muster_sample_fill (sample, person, NULL, year.from, year.to, HOURS (20));
}

static gboolean
find_late_job (MusterDb *db, gpointer data, GError **error)
{
  MusterCure *cure = data;
  g_autoptr (GPtrArray) credits =
      muster_db_load_children (db, &muster_credit_type, "officer_id", cure->officer_id, error);
  guint i;

  for (i = 0; credits != NULL && i < credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (credits, i);

      if (credit->earned_on > cure->ends_on && g_str_equal (credit->subject, "legal") &&
          credit->seconds == HOURS (8))
        cure->credit_id = credit->id;
    }
  return credits != NULL;
}

/* Hours of January make up for the year before: C11 of semantics. */
static gboolean
enter_cure (MusterSample *sample, gpointer data, GError **error)
{
  const MusterSamplePerson *person = data;
  MusterPeriod year = get_year (sample, 1);
  g_autoptr (MusterCure) cure = muster_cure_new ();

  cure->officer_id = person->officer->id;
  cure->pack = g_strdup (sample->department->pack);
  cure->starts_on = year.from;
  cure->ends_on = year.to;
  cure->reason = g_strdup ("Missed two classes while injured");
  cure->authority = g_strdup (BOARD);
  return muster_workspace_run (sample->workspace, find_late_job, cure, error) &&
         muster_action_cure (sample->workspace, cure, error);
}

/* --- Stories ---------------------------------------------------------------------------------------- */

static void
plan_relief (MusterSample *sample)
{
  MusterSamplePerson *military = muster_sample_get (sample, MILITARY);
  MusterSamplePerson *cured = muster_sample_get (sample, CURED);
  MusterPeriod year = get_year (sample, 0);
  MusterDate late = MIN (year.from + 14, sample->as_of);
  MusterDate approved = MIN (year.from + 5, sample->as_of);

  if (military != NULL)
    {
      muster_sample_plan_waiver (sample, military, year.from - 20, "total", &year, HOURS (12),
                                 MUSTER_DATE_NONE, "Military leave", NULL);
      muster_sample_plan_waiver (sample, military, approved, "total", &year, HOURS (12),
                                 MUSTER_DATE_NONE, "Military leave", BOARD);
      muster_sample_plan_waiver (sample, military, approved, "perishable", &year, HOURS (6),
                                 MUSTER_DATE_NONE, "Military leave", BOARD);
    }
  if (cured == NULL)
    return;
  muster_sample_plan_credit (sample, cured, late, "Legal refresher, late", "legal", HOURS (8),
                             "Training region");
  muster_sample_plan (sample, MIN (late + 12, sample->as_of), enter_cure, cured, NULL);
}

static void
plan_questions (MusterSample *sample)
{
  MusterSamplePerson *lateral = muster_sample_get (sample, LATERAL);
  MusterSamplePerson *waiting = muster_sample_get (sample, NOT_CREDITED);
  MusterSamplePerson *rejected = muster_sample_get (sample, REJECTED);
  MusterDate january = get_year (sample, 0).from;
  MusterCredit *credit;

  if (lateral != NULL && lateral->hired_on > january + 6)
    {
      muster_sample_plan_credit (sample, lateral, january + (lateral->hired_on - january) / 3,
                                 "Vehicle pursuit policy and driving", "driving", HOURS (4),
                                 "Former agency");
      muster_sample_plan_credit (sample, lateral, january + (lateral->hired_on - january) / 2,
                                 "Legal update", "legal", HOURS (2), "Former agency");
    }
  if (waiting != NULL)
    muster_sample_plan_credit (sample, waiting, MAX (sample->as_of - 20, january),
                               "Search and rescue, winter", "incident-command", HOURS (6),
                               "Emergency management");
  if (rejected == NULL)
    return;
  credit = muster_sample_plan_credit (sample, rejected, MAX (sample->as_of - 70, january),
                                      "Tactical medicine webinar", "medical", HOURS (3), "Webinar");
  credit->standing = MUSTER_STANDING_REJECTED;
  credit->standing_reason = g_strdup ("Entered under the wrong category.");
}

static void
plan (MusterSample *sample)
{
  static const char *const done[] = { "Have Form 6", "Request the appointment", NULL };
  guint i;
  int ago;

  for (i = 0; i < sample->people->len; i++)
    plan_certificate (sample, g_ptr_array_index (sample->people, i));
  for (i = 0; i < sample->people->len; i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);

      if (person->certified_on != MUSTER_DATE_NONE)
        muster_sample_plan_milestone (sample, person, "academy-start", get_academy_start (person),
                                      NULL);
    }
  for (i = 0; i < sample->people->len; i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);

      if (person->certified_on != MUSTER_DATE_NONE)
        plan_once (sample, person);
    }
  plan_bundles (sample);
  for (i = 0; i < sample->people->len; i++)
    for (ago = 1; ago <= (int) sample->options->years + 1; ago++)
      plan_year (sample, g_ptr_array_index (sample->people, i), ago);
  plan_relief (sample);
  plan_questions (sample);
  muster_sample_plan_instructors (sample, sample->history_from,
                                  muster_date_add_years (sample->as_of, 2));
  muster_sample_plan_shooting (sample);
  muster_sample_plan_cards (sample, CARD_LAPSED);
  muster_sample_plan_hire_checklist (sample, muster_sample_get (sample, NEW_OPEN), done);
}

const MusterSampleDepartment muster_sample_colorado = {
  .state = "CO",
  .pack = "us-co",
  .agency = "Sandrock County Sheriff’s Office",
  .kind = "sheriff",
  .letterhead = "200 Court Street\nSandrock, CO 80000\n970-555-0142",
  .posts = posts,
  .n_posts = G_N_ELEMENTS (posts),
  .more = more,
  .n_more = G_N_ELEMENTS (more),
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .elsewhere = elsewhere,
  .n_elsewhere = G_N_ELEMENTS (elsewhere),
  .state_id = "0000-",
  .authority = BOARD,
  .first_month = 1,
  .set_dates = set_dates,
  .plan_people = plan_people,
  .plan = plan,
};
