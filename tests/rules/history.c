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
          const MusterReason *reason = g_ptr_array_index (duty->reasons, j);
          gint64 time = reason->credit->seconds;

          g_assert_true (g_hash_table_add (seen, (gpointer) reason->credit));
          g_assert_cmpint (reason->counted + reason->refused, ==,
                           time != MUSTER_NUMBER_NONE ? time : 0);
          g_assert_cmpint (reason->counted, <=, reason->possible);
          g_assert_true ((reason->refused > 0) == (reason->why != NULL));
          sure += reason->counted;
          possible += reason->possible;
        }
      g_assert_cmpint (duty->sure, ==, sure);
      g_assert_cmpint (duty->possible, ==, possible);
      g_assert_cmpint (duty->short_by, >=, 0);
      g_assert_cmpint (evaluation->short_by, >=, duty->short_by);
      g_assert_true ((duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE) ==
                     (duty->questions->len > 0));
    }
}
