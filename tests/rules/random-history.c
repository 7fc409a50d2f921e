/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random histories: few days, titles and courses, so that credits meet each other and the ends of
 * periods. */

#include "config.h"

#include "random-case.h"

#define TEACHER ((MusterId) 77)

typedef struct
{
  RandomCase *case_;
  MusterOfficerFacts *facts;
  GRand *rand;
} Writer;

static const char *const subjects[] = { "a", "a1", "b", "c", "d", "b", "c", "x", NULL };
static const char *const titles[] = { "Range day", "Law update", "RANGE, DAY", "Driving", NULL };
static const char *const codes[] = { "K1", "K2", "K3", NULL };
static const char *const days[] = { "2024-02-29", "2024-06-30", "2024-07-01", "2024-12-31",
                                    "2025-01-01", "2025-06-30", "2025-07-01", "2025-12-31",
                                    "2026-01-01", "2026-03-14", "2026-03-15", NULL };

static MusterDate
pick_day (GRand *rand)
{
  if (random_chance (rand, 30))
    return history_date (random_pick (rand, days));
  return history_date ("2024-01-15") + g_rand_int_range (rand, 0, 60) * 15;
}

static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static gint64
pick_time (Writer *writer)
{
  gint64 hours = g_rand_int_range (writer->rand, 1, 5);

  if (writer->case_->kind == RANDOM_FURTHER)
    return HOURS ((hours + 1) / 2 * 2);
  if (writer->case_->kind == RANDOM_MIXED && random_chance (writer->rand, 15))
    return HOURS (hours) + 1800;
  return HOURS (hours);
}

/* --- Credits --------------------------------------------------------------------------------------- */

/* What makes a credit doubtful or none. */
static void
spoil (Writer *writer, MusterCredit *credit)
{
  GRand *rand = writer->rand;

  if (random_chance (rand, 12))
    credit->status =
        (MusterRosterStatus) g_rand_int_range (rand, 0, MUSTER_ROSTER_STATUS_WITHDRAWN + 1);
  if (random_chance (rand, 8))
    credit->standing = MUSTER_STANDING_REJECTED;
  if (random_chance (rand, 10))
    g_clear_pointer (&credit->subject, g_free);
  if (random_chance (rand, 15))
    credit->role = MUSTER_ROLE_INSTRUCTED;
  if (random_chance (rand, 3))
    credit->voided = TRUE;
}

static void
dress (Writer *writer, MusterCredit *credit)
{
  static const char *const deliveries[] = { "Online", "Classroom", NULL };
  static const char *const providers[] = { "State Police", "Academy", NULL };
  GRand *rand = writer->rand;

  g_clear_pointer (&credit->course_code, g_free);
  if (random_chance (rand, 70))
    credit->course_code = g_strdup (random_pick (rand, codes));
  if (random_chance (rand, 60))
    credit->delivery = g_strdup (random_pick (rand, deliveries));
  if (random_chance (rand, 60))
    credit->provider = g_strdup (random_pick (rand, providers));
  if (random_chance (rand, 50))
    credit->score = g_rand_int_range (rand, 70, 91) * 100;
  if (random_chance (rand, 50))
    g_hash_table_add (writer->facts->agency->proofs, g_memdup2 (&credit->id, sizeof credit->id));
  credit->source_row = g_rand_int_range (rand, 1, 4);
}

static MusterCredit *
add_credit (Writer *writer)
{
  char day[MUSTER_DATE_TEXT_SIZE];
  GPtrArray *credits = writer->facts->credits;
  MusterCredit *credit = history_add_credit (
      writer->facts, muster_date_print (pick_day (writer->rand), day),
      random_pick (writer->rand, titles), random_pick (writer->rand, subjects), pick_time (writer));

  dress (writer, credit);
  if (writer->case_->kind != RANDOM_FURTHER)
    spoil (writer, credit);
  /* Now and then one that looks like the one before, or taught what that attended. */
  if (credits->len > 1 && random_chance (writer->rand, 12))
    {
      const MusterCredit *before = g_ptr_array_index (credits, credits->len - 2);

      credit->earned_on = before->earned_on;
      set_text (&credit->title, before->title);
      set_text (&credit->subject, before->subject);
      if (random_chance (writer->rand, 60))
        credit->seconds = before->seconds;
    }
  return credit;
}

static void
add_teacher (Writer *writer, MusterId meeting)
{
  GArray *teachers = g_array_new (FALSE, FALSE, sizeof (MusterId));
  const MusterId teacher = TEACHER;

  g_array_append_val (teachers, teacher);
  g_hash_table_insert (writer->facts->agency->meetings, g_memdup2 (&meeting, sizeof meeting),
                       teachers);
}

/* A class of up to three meetings, some days apart; perhaps over the end of a period. */
static void
add_class (Writer *writer, MusterId id)
{
  GPtrArray *credits = writer->facts->credits;
  MusterDate day = pick_day (writer->rand) - g_rand_int_range (writer->rand, 0, 3);
  guint n = (guint) g_rand_int_range (writer->rand, 1, 4);
  char text[3][MUSTER_DATE_TEXT_SIZE];
  const char *dates[4] = { NULL };
  const char *code = random_pick (writer->rand, codes);
  MusterRosterStatus status = random_chance (writer->rand, 50) ? MUSTER_ROSTER_STATUS_ATTENDED
                                                               : MUSTER_ROSTER_STATUS_PASSED;
  gboolean taught = random_chance (writer->rand, 15);
  guint i;

  for (i = 0; i < n; i++, day += g_rand_int_range (writer->rand, 0, 20))
    dates[i] = muster_date_print (day, text[i]);
  history_add_class (writer->facts, id, random_pick (writer->rand, titles),
                     random_pick (writer->rand, subjects), pick_time (writer), dates);
  for (i = credits->len - n; i < credits->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (credits, i);

      dress (writer, credit);
      set_text (&credit->course_code, code);
      credit->status = status;
      credit->role = taught ? MUSTER_ROLE_INSTRUCTED : MUSTER_ROLE_ATTENDED;
      if (random_chance (writer->rand, 30))
        credit->seconds = HOURS (1);
      if (random_chance (writer->rand, 30))
        add_teacher (writer, credit->meeting_id);
    }
}

static void
add_agency (Writer *writer)
{
  MusterAgencyFacts *agency = muster_agency_facts_new ();
  GPtrArray *certificates =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_certificate_free);
  GPtrArray *endorsements =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_endorsement_free);
  MusterCertificate *certificate = muster_certificate_new ();
  MusterEndorsement *endorsement = muster_endorsement_new ();
  const MusterId teacher = TEACHER;

  certificate->id = 700;
  certificate->kind = MUSTER_CERTIFICATE_KIND_INSTRUCTOR;
  certificate->issued_on = history_date ("2024-07-01");
  endorsement->certificate_id = certificate->id;
  endorsement->subject = g_strdup ("b");
  g_ptr_array_add (certificates, certificate);
  g_ptr_array_add (endorsements, endorsement);
  g_hash_table_insert (agency->certificates, g_memdup2 (&teacher, sizeof teacher), certificates);
  g_hash_table_insert (agency->endorsements, g_memdup2 (&certificate->id, sizeof certificate->id),
                       endorsements);
  if (writer->case_->kind == RANDOM_LATE || random_chance (writer->rand, 70))
    agency->earliest_credit = history_date ("2024-01-01");
  writer->facts->agency = agency;
}

/* --- The officer ----------------------------------------------------------------------------------- */

static void
add_employments (Writer *writer)
{
  static const char *const hires[] = { "2019-08-31", "2023-02-01", "2024-10-01", "2025-08-31",
                                       NULL };
  GRand *rand = writer->rand;
  MusterEmployment *employment;

  if (random_chance (rand, 35))
    return;
  if (random_chance (rand, 30))
    history_add_employment (writer->facts, "2015-01-05", "2024-03-31")->rank = g_strdup ("Officer");
  employment = history_add_employment (writer->facts, random_pick (rand, hires),
                                       random_chance (rand, 10) ? "2026-02-28" : NULL);
  if (random_chance (rand, 25))
    employment->employment_type = (MusterEmploymentType) g_rand_int_range (rand, 0, 6);
  if (random_chance (rand, 70))
    employment->rank = g_strdup (random_chance (rand, 50) ? "sergeant" : "officer");
}

static void
add_certificates (Writer *writer)
{
  static const char *const issues[] = { "2020-02-29", "2022-07-01", "2023-11-14",
                                        "2024-02-29", "2024-09-01", NULL };
  static const char *const expiries[] = { "2025-06-30", "2026-02-28", "2026-12-31", "2024-12-31",
                                          NULL };
  int n = g_rand_int_range (writer->rand, 0, 3);
  int i;

  for (i = 0; i < n; i++)
    {
      MusterCertificate *certificate = history_add_certificate (
          writer->facts, random_pick (writer->rand, issues),
          random_chance (writer->rand, 50) ? random_pick (writer->rand, expiries) : NULL);

      certificate->kind =
          (MusterCertificateKind) g_rand_int_range (writer->rand, 0, MUSTER_CERTIFICATE_KIND_FTO);
      if (random_chance (writer->rand, 30))
        history_add_cycle (writer->facts, certificate, "2022-07-01", "2025-06-30");
      if (random_chance (writer->rand, 15))
        history_add_cycle (writer->facts, certificate, "2025-07-01", "2026-06-30");
    }
}

static void
add_waivers (Writer *writer)
{
  static const char *const ids[] = { "t", "m1", "x", "y", "g", NULL };
  static const char *const starts[] = { "2025-01-01", "2024-01-01", "2025-07-01", "2026-01-01",
                                        NULL };
  int n = g_rand_int_range (writer->rand, 0, 3);
  int i;

  for (i = 0; i < n && random_chance (writer->rand, 40); i++)
    {
      const char *start = random_pick (writer->rand, starts);
      MusterWaiver *waiver = history_add_waiver (
          writer->facts,
          random_chance (writer->rand, 25) ? MUSTER_WAIVER_KIND_EXCUSE
                                           : MUSTER_WAIVER_KIND_REDUCTION,
          random_chance (writer->rand, 70) ? random_pick (writer->rand, ids) : NULL, start, start);

      if (waiver->kind == MUSTER_WAIVER_KIND_REDUCTION)
        waiver->required_seconds = pick_time (writer);
      if (random_chance (writer->rand, 20))
        waiver->status = MUSTER_WAIVER_STATUS_REQUESTED;
      if (random_chance (writer->rand, 20))
        waiver->decided_on = pick_day (writer->rand);
    }
}

/* An extension of the year 2025, or training of 2026 assigned to it. */
static void
add_late (Writer *writer)
{
  static const char *const named[] = { "t", "m0", "m1", NULL };
  GPtrArray *credits = writer->facts->credits;
  guint i;

  if (random_chance (writer->rand, 50))
    {
      history_add_waiver (writer->facts, MUSTER_WAIVER_KIND_EXTENSION,
                          random_chance (writer->rand, 50) ? random_pick (writer->rand, named)
                                                           : NULL,
                          "2025-01-01", "2025-12-31")
          ->extended_to = history_date ("2026-03-31");
      return;
    }
  for (i = 0; i < credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (credits, i);

      if (credit->earned_on <= history_date ("2025-12-31") || !random_chance (writer->rand, 60))
        continue;
      if (random_chance (writer->rand, 50))
        history_add_cure (writer->facts, credit, "2025-01-01", "2025-12-31");
      else
        history_add_cure (writer->facts, credit, "2025-01-01", "2025-12-31")->seconds = HOURS (1);
    }
}

void
random_history_fill (RandomCase *case_, GRand *rand)
{
  Writer writer = { case_, case_->facts, rand };
  gboolean few = case_->kind == RANDOM_EXCLUSIVE || case_->kind == RANDOM_FURTHER;
  int n = g_rand_int_range (rand, 0, few ? 6 : 12);
  int i;

  case_->as_of = random_chance (rand, 40)
                     ? pick_day (rand)
                     : history_date ("2025-02-01") + g_rand_int_range (rand, 0, 500);
  if (case_->kind == RANDOM_LATE)
    case_->as_of = history_date ("2026-01-10") + g_rand_int_range (rand, 0, 200);
  add_agency (&writer);
  for (i = 0; i < n; i++)
    add_credit (&writer);
  for (i = 1; case_->kind == RANDOM_MIXED && i <= 3; i++)
    if (random_chance (rand, 35))
      add_class (&writer, i);
  if (!few || random_chance (rand, 50))
    add_certificates (&writer);
  if (case_->kind == RANDOM_LATE)
    add_late (&writer);
  if (case_->kind == RANDOM_LATE || case_->kind == RANDOM_FURTHER)
    return;
  add_employments (&writer);
  add_waivers (&writer);
}
