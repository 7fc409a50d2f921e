/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which period of an officer a date means. */

#include "config.h"

#include "history.h"

static void
assert_period (const MusterPack *pack, const MusterOfficerFacts *facts, const char *ends_by,
               const char *from, const char *to)
{
  const MusterCertificate *certificate = NULL;
  MusterPeriod period;

  if (from == NULL)
    {
      g_assert_false (
          muster_evaluate_find_period (pack, facts, history_date (ends_by), &period, &certificate));
      g_assert_null (certificate);
      return;
    }
  g_assert_true (
      muster_evaluate_find_period (pack, facts, history_date (ends_by), &period, &certificate));
  g_assert_cmpint (period.from, ==, history_date (from));
  g_assert_cmpint (period.to, ==, history_date (to));
}

static void
test_from_card (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-ct");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  assert_period (pack, facts, "2026-12-31", NULL, NULL);
  history_add_certificate (facts, "2022-11-14", "2025-06-30");
  assert_period (pack, facts, "2025-06-29", NULL, NULL);
  assert_period (pack, facts, "2025-06-30", "2022-11-14", "2025-06-30");
  assert_period (pack, facts, "2028-06-29", "2022-11-14", "2025-06-30");
  assert_period (pack, facts, "2028-06-30", "2025-07-01", "2028-06-30");
  assert_period (pack, facts, "2031-12-31", "2028-07-01", "2031-06-30");
}

static void
test_from_date_of_issue (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-ct");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  history_add_certificate (facts, "2024-02-29", NULL);
  assert_period (pack, facts, "2027-02-26", NULL, NULL);
  assert_period (pack, facts, "2027-02-27", "2024-02-29", "2027-02-27");
  assert_period (pack, facts, "2039-12-31", "2036-02-29", "2039-02-27");
}

static void
test_recorded_cycles_first (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-ct");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  MusterCertificate *certificate = history_add_certificate (facts, "2017-01-01", "2026-06-30");

  history_add_cycle (facts, certificate, "2020-01-15", "2023-03-31");
  history_add_cycle (facts, certificate, "2023-04-01", "2026-06-30");
  assert_period (pack, facts, "2025-01-01", "2020-01-15", "2023-03-31");
  assert_period (pack, facts, "2026-06-30", "2023-04-01", "2026-06-30");
  assert_period (pack, facts, "2029-06-30", "2026-07-01", "2029-06-30");
  assert_period (pack, facts, "2023-03-30", NULL, NULL);
}

static void
test_not_every_certificate_goes_on (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-ct");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  MusterCertificate *certificate = history_add_certificate (facts, "2019-07-01", "2022-06-30");

  certificate->status = MUSTER_CERTIFICATE_STATUS_LAPSED;
  assert_period (pack, facts, "2030-01-01", "2019-07-01", "2022-06-30");
  certificate->voided = TRUE;
  assert_period (pack, facts, "2030-01-01", NULL, NULL);
  certificate = history_add_certificate (facts, "2024-01-01", "2026-12-31");
  certificate->kind = MUSTER_CERTIFICATE_KIND_INSTRUCTOR;
  assert_period (pack, facts, "2030-01-01", NULL, NULL);
}

static void
test_certificate_ends_before_it_starts (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-ct");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  MusterPeriod period = history_period ("2023-07-01", "2026-06-30");
  MusterCertificate *certificate = history_add_certificate (facts, "2024-01-01", "2023-01-01");

  history_add_cycle (facts, certificate, "2024-01-01", "2023-01-01");
  assert_period (pack, facts, "2030-01-01", NULL, NULL);
  evaluation = muster_evaluate (pack, facts, &period, period.to);
  g_assert_cmpuint (history_count_findings (evaluation, "certificate-dates"), ==, 1);
  g_assert_cmpuint (history_count_findings (evaluation, "cycle-dates"), ==, 1);
  g_assert_null (evaluation->certificate);
}

static void
test_calendar_year (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-co");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  assert_period (pack, facts, "2025-12-31", "2025-01-01", "2025-12-31");
  assert_period (pack, facts, "2026-12-30", "2025-01-01", "2025-12-31");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/facts/from-card", test_from_card);
  g_test_add_func ("/rules/facts/from-date-of-issue", test_from_date_of_issue);
  g_test_add_func ("/rules/facts/recorded-cycles-first", test_recorded_cycles_first);
  g_test_add_func ("/rules/facts/not-every-certificate-goes-on",
                   test_not_every_certificate_goes_on);
  g_test_add_func ("/rules/facts/certificate-ends-before-it-starts",
                   test_certificate_ends_before_it_starts);
  g_test_add_func ("/rules/facts/calendar-year", test_calendar_year);
  return g_test_run ();
}
