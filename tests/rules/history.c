/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short ways to write histories and packs for tests. */

#include "config.h"

#include "history.h"

MusterDate
history_date (const char *iso)
{
  MusterDate date = muster_date_parse_iso (iso);

  g_assert_cmpint (date, !=, MUSTER_DATE_NONE);
  return date;
}

MusterPeriod
history_period (const char *from, const char *to)
{
  MusterPeriod period = { history_date (from), history_date (to) };

  return period;
}

MusterCredit *
history_add_credit (MusterOfficerFacts *facts, const char *date, const char *title,
                    const char *subject, gint64 seconds)
{
  MusterCredit *credit = muster_credit_new ();

  credit->id = facts->credits->len + 1;
  credit->earned_on = history_date (date);
  credit->title = g_strdup (title);
  credit->course_code = g_strdup_printf ("C%03u", facts->credits->len + 1);
  credit->subject = g_strdup (subject);
  credit->seconds = seconds;
  credit->status = MUSTER_ROSTER_STATUS_PASSED;
  g_ptr_array_add (facts->credits, credit);
  return credit;
}

MusterCertificate *
history_add_certificate (MusterOfficerFacts *facts, const char *issued, const char *expires)
{
  MusterCertificate *certificate = muster_certificate_new ();

  certificate->id = facts->certificates->len + 1;
  certificate->issued_on = issued != NULL ? history_date (issued) : MUSTER_DATE_NONE;
  certificate->expires_on = expires != NULL ? history_date (expires) : MUSTER_DATE_NONE;
  g_ptr_array_add (facts->certificates, certificate);
  return certificate;
}

void
history_add_cycle (MusterOfficerFacts *facts, const MusterCertificate *certificate,
                   const char *from, const char *to)
{
  MusterCycle *cycle = muster_cycle_new ();

  cycle->id = facts->cycles->len + 1;
  cycle->certificate_id = certificate->id;
  cycle->starts_on = history_date (from);
  cycle->ends_on = history_date (to);
  g_ptr_array_add (facts->cycles, cycle);
}

MusterPack *
history_pack (const char *requirements)
{
  g_autofree char *json = g_strdup_printf (
      "{ \"format\": 1, \"id\": \"test\", \"title\": \"Test\", \"state\": \"CO\","
      "  \"version\": \"2026-01-01\", \"period\": { \"kind\": \"calendar-year\" },"
      "  \"subjects\": [ { \"id\": \"a\", \"title\": \"Subject a\" },"
      "    { \"id\": \"b\", \"title\": \"Subject b\" }, { \"id\": \"c\", \"title\": \"Subject c\" },"
      "    { \"id\": \"d\", \"title\": \"Subject d\" } ],"
      "  \"requirements\": %s }",
      requirements);
  g_autoptr (GError) error = NULL;
  MusterPack *pack = muster_pack_parse (json, &error);

  g_assert_no_error (error);
  return pack;
}

MusterPack *
history_parse (const char *json)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (GError) error = NULL;
  MusterPack *pack = muster_pack_parse (quoted, &error);

  g_assert_no_error (error);
  return pack;
}

MusterEmployment *
history_add_employment (MusterOfficerFacts *facts, const char *from, const char *to)
{
  MusterEmployment *employment = muster_employment_new ();

  employment->id = facts->employments->len + 1;
  employment->hired_on = history_date (from);
  employment->separated_on = to != NULL ? history_date (to) : MUSTER_DATE_NONE;
  employment->employment_type = MUSTER_EMPLOYMENT_TYPE_FULL_TIME;
  g_ptr_array_add (facts->employments, employment);
  return employment;
}

MusterWaiver *
history_add_waiver (MusterOfficerFacts *facts, MusterWaiverKind kind, const char *requirement,
                    const char *from, const char *to)
{
  MusterWaiver *waiver = muster_waiver_new ();

  waiver->id = facts->waivers->len + 1;
  waiver->kind = kind;
  waiver->pack = g_strdup ("test");
  waiver->requirement = g_strdup (requirement);
  waiver->starts_on = history_date (from);
  waiver->ends_on = history_date (to);
  waiver->status = MUSTER_WAIVER_STATUS_APPROVED;
  g_ptr_array_add (facts->waivers, waiver);
  return waiver;
}

MusterCure *
history_add_cure (MusterOfficerFacts *facts, const MusterCredit *credit, const char *from,
                  const char *to)
{
  MusterCure *cure = muster_cure_new ();

  cure->id = facts->cures->len + 1;
  cure->credit_id = credit->id;
  cure->pack = g_strdup ("test");
  cure->starts_on = history_date (from);
  cure->ends_on = history_date (to);
  g_ptr_array_add (facts->cures, cure);
  return cure;
}

void
history_add_class (MusterOfficerFacts *facts, MusterId class_id, const char *title,
                   const char *subject, gint64 seconds, const char *const *dates)
{
  MusterClassSpan *span = g_new0 (MusterClassSpan, 1);
  guint i;

  if (facts->agency == NULL)
    facts->agency = muster_agency_facts_new ();
  for (i = 0; dates[i] != NULL; i++)
    {
      MusterCredit *credit = history_add_credit (facts, dates[i], title, subject, seconds);

      credit->class_id = class_id;
      credit->meeting_id = class_id * 100 + i;
      span->seconds += seconds;
    }
  span->starts_on = history_date (dates[0]);
  span->ends_on = history_date (dates[i - 1]);
  g_hash_table_insert (facts->agency->classes, g_memdup2 (&class_id, sizeof class_id), span);
}

void
history_add_milestone (MusterOfficerFacts *facts, const char *kind, const char *date)
{
  MusterMilestone *milestone = muster_milestone_new ();

  milestone->id = facts->milestones->len + 1;
  milestone->kind = g_strdup (kind);
  milestone->happened_on = history_date (date);
  g_ptr_array_add (facts->milestones, milestone);
}

static const MusterDuty *
find_duty (const MusterEvaluation *evaluation, const char *requirement, gboolean is_closed)
{
  guint i;

  for (i = 0; i < evaluation->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (evaluation->duties, i);

      if (g_str_equal (duty->requirement->id, requirement) && duty->is_closed == is_closed)
        return duty;
    }
  return NULL;
}

const MusterDuty *
history_find_duty (const MusterEvaluation *evaluation, const char *requirement)
{
  const MusterDuty *duty = find_duty (evaluation, requirement, FALSE);

  g_assert_nonnull (duty);
  return duty;
}

const MusterDuty *
history_find_closed (const MusterEvaluation *evaluation, const char *requirement)
{
  return find_duty (evaluation, requirement, TRUE);
}

const MusterReason *
history_find_reason (const MusterDuty *duty, const MusterCredit *credit)
{
  guint i;

  for (i = 0; i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);

      if (reason->credit == credit)
        return reason;
    }
  g_assert_not_reached ();
}

void
history_check_duty (const MusterDuty *duty, const char *status, gint64 sure, gint64 possible)
{
  g_assert_cmpstr (muster_word_nick (muster_duty_status_words, (int) duty->status), ==, status);
  g_assert_cmpint (duty->sure, ==, sure);
  g_assert_cmpint (duty->possible, ==, possible);
}

MusterPack *
history_shipped_pack (const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/rules/%s.json", MUSTER_BUILD_DATADIR, name);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  MusterPack *pack;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  pack = muster_pack_parse (json, &error);
  g_assert_no_error (error);
  return pack;
}

const MusterDuty *
history_duty (const MusterEvaluation *evaluation, guint i)
{
  g_assert_cmpuint (i, <, evaluation->duties->len);
  return g_ptr_array_index (evaluation->duties, i);
}

guint
history_count_findings (const MusterEvaluation *evaluation, const char *code)
{
  guint n = 0, i;

  for (i = 0; i < evaluation->findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (evaluation->findings, i);

      n += g_str_equal (finding->code, code) ? 1 : 0;
    }
  return n;
}

void
history_check_reasons (const MusterEvaluation *evaluation)
{
  guint i, j;

  for (i = 0; i < evaluation->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (evaluation->duties, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      gint64 sure = 0, possible = 0;

      for (j = 0; j < duty->reasons->len; j++)
        {
          const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, j);
          gint64 time = reason->credit->seconds;

          g_assert_true (g_hash_table_add (seen, (gpointer) reason->credit));
          g_assert_cmpint (reason->counted + reason->refused, ==,
                           time != MUSTER_NUMBER_NONE ? time : 0);
          g_assert_true (reason->refused == 0 || reason->why != MUSTER_WHY_NONE);
          sure += reason->counted;
          possible += reason->possible;
        }
      if (duty->requirement->counts == MUSTER_COUNT_HOURS)
        {
          g_assert_cmpint (duty->sure, ==, sure);
          g_assert_cmpint (duty->possible, ==, possible);
          /* Calendar years and years of the cycle are not as many. */
          if (duty->requirement->window.every != MUSTER_EVERY_OPEN)
            g_assert_cmpint (duty->sure, <=, duty->possible);
        }
      g_assert_cmpint (duty->short_by, >=, 0);
      if (duty->requirement->counts == MUSTER_COUNT_HOURS && !duty->is_closed &&
          duty->status > MUSTER_DUTY_STATUS_CURED && !duty->requirement->is_recommended)
        g_assert_cmpint (evaluation->short_by, >=, duty->short_by);
      g_assert_true ((duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE) ==
                     (duty->questions->len > 0));
    }
}
