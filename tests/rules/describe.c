/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements in words: everything that narrows one is said. */

#include "config.h"

#include "pack-text.h"
#include "rules/describe.h"

static void
assert_applies (const char *members, const char *expected)
{
  const MusterRequirement *requirement;
  g_autoptr (MusterPack) pack = pack_text_parse_one (members, &requirement);
  g_autofree char *text = muster_requirement_describe_applies (requirement);

  g_assert_nonnull (pack);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_applies (void)
{
  assert_applies ("'hours': 1", "Every sworn officer");
  assert_applies ("'hours': 1, 'applies': { 'employment': [ 'reserve', 'recruit' ],"
                  " 'hired': { 'to': '2009-03-01' } }",
                  "Officers employed as: Reserve, Recruit; hired up to 1 Mar 2009");
  assert_applies (
      "'hours': 1, 'applies': [ { 'ranks': [ 'Chief' ] },"
      " { 'certificates': [ 'fto' ], 'certified': { 'from': '2020-01-01' } } ]",
      "Officers of the rank: chief\n"
      "or officers with a certificate of the kind: Field training officer; certified since 1 Jan"
      " 2020");
  assert_applies ("'counts': 'classes', 'level': 'agency', 'times': 2",
                  "The agency needs 2 officers who meet it.\nEvery sworn officer");
}

static void
assert_window (const char *period, const char *expected)
{
  g_autofree char *members = g_strdup_printf ("'hours': 1, 'period': { %s }", period);
  const MusterRequirement *requirement;
  g_autoptr (MusterPack) pack = pack_text_parse_one (members, &requirement);
  g_autofree char *text = muster_requirement_describe_window (requirement);

  g_assert_nonnull (pack);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_window (void)
{
  assert_window ("'kind': 'calendar-year', 'turns': { 'every': 2, 'turn': 0 }",
                 "In each calendar year\nOnly in one of 2 such periods");
  assert_window ("'kind': 'fixed-years', 'years': 1, 'month': 7",
                 "In each period of 1 year that begins on day 1 of month 7");
  assert_window ("'kind': 'certificate-cycle', 'years': 3, 'every_year': null, 'delay': 1",
                 "In each certificate cycle of 3 years\n"
                 "For each year in it; no source says from which day\n"
                 "Not before 1 whole period after the first certificate");
  assert_window ("'kind': 'fixed', 'from': '2024-01-01', 'to': '2025-06-30'",
                 "From 1 Jan 2024 to 30 Jun 2025");
  assert_window ("'kind': 'last-months', 'months': 24", "Always within the last 24 months");
  assert_window ("'kind': 'once', 'by': '2026-06-30'", "Once by 30 Jun 2026");
  assert_window ("'kind': 'once', 'within': { 'days': 10, 'of': 'hired' }",
                 "Once within 10 days of the day of hire");
  assert_window ("'kind': 'restarting', 'years': 5",
                 "Every 5 years from the day it was last complete; first at any time");
}

static void
assert_counting (const char *members, const char *expected)
{
  const MusterRequirement *requirement;
  g_autoptr (MusterPack) pack = pack_text_parse_one (members, &requirement);
  g_autofree char *text = muster_requirement_describe_counting (pack, requirement);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_counting (void)
{
  assert_counting ("'hours': 1", "Hours\nAll training counts.");
  assert_counting (
      "'hours': 2, 'subjects': [ 'a' ], 'score': 80, 'block_hours': 2, 'proof': true,"
      " 'except': { 'delivery': [ 'Online' ] }, 'grace_days': 90, 'repeats': 1",
      "Hours\nin: Area A; hours in one piece, at least: 2.00; score, at least: 80; proved by"
      " a document; but not: given as: online\n"
      "One course counts 1 time in a period\n"
      "Can be met until 90 days after the last day");
  assert_counting ("'hours': 4, 'parts': [ { 'subjects': [ 'b' ], 'hours': 1 },"
                   " { 'subjects': [ 'c' ], 'hours': null } ],"
                   " 'caps': [ { 'title': 'Online', 'delivery': [ 'online' ], 'hours': 2 } ]",
                   "Hours\nAll training counts.\nOf it at least 1.00 h: Subject B\n"
                   "Of it, and no source says how much: Subject C\nAt most 2.00 h: Online");
  assert_counting ("'counts': 'credentials', 'names': [ 'CPR' ], 'valid_months': 24",
                   "Credentials\ncpr\nHolds for 24 months");
}

static void
test_answers (void)
{
  g_autoptr (MusterPack) pack =
      pack_text_parse (", 'rules': { 'late_rest': 'refused', 'rejected': null }",
                       PACK_TEXT_TOTAL ", " PACK_TEXT_FORCE);
  g_autoptr (GArray) answers = muster_pack_list_answers (pack);
  guint i, n_answered = 0;

  g_assert_cmpuint (answers->len, ==, 8);
  for (i = 0; i < answers->len; i++)
    {
      const MusterPackAnswer *answer = &g_array_index (answers, MusterPackAnswer, i);

      g_assert_nonnull (answer->question);
      n_answered += answer->answer != NULL;
      if (g_str_equal (answer->key, "late_rest"))
        g_assert_cmpstr (answer->answer, ==, "refused");
    }
  /* The basis always has an answer. */
  g_assert_cmpuint (n_answered, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/describe/applies", test_applies);
  g_test_add_func ("/rules/describe/window", test_window);
  g_test_add_func ("/rules/describe/counting", test_counting);
  g_test_add_func ("/rules/describe/answers", test_answers);

  return g_test_run ();
}
