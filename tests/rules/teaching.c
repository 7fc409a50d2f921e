/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an instructor has to teach, by subject and year (semantics C13). */

#include "rules/teaching.h"

#include "history.h"

#define CITED ", 'citation': {'text': 'A rule'}"

#define PACK(every)                                                                                \
  "{'format': 1, 'id': 'xx', 'title': 'X', 'version': '2024-01-01',"                               \
  "'period': {'kind': 'calendar-year'},"                                                           \
  "'subjects': [{'id': 'a', 'title': 'A'}, {'id': 'b', 'title': 'B'}, {'id': 'c', 'title': 'C'}]," \
  "'requirements': [{'id': 'taught', 'title': 'One class a year', 'counts': 'classes',"            \
  "'per': 'endorsement', 'subjects': ['a', 'b'], 'in_force': {'from': '2010-01-01'},"              \
  "'period': {'kind': 'certificate-cycle', 'years': 3, 'certificates': ['instructor']" every       \
  "}" CITED "}]}"

static void
endorse (MusterOfficerFacts *facts, const char *subject, const char *from, const char *to)
{
  const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, 0);
  MusterEndorsement *endorsement = muster_endorsement_new ();

  endorsement->id = (MusterId) facts->endorsements->len + 1;
  endorsement->certificate_id = certificate->id;
  endorsement->subject = g_strdup (subject);
  endorsement->starts_on = from != NULL ? history_date (from) : MUSTER_DATE_NONE;
  endorsement->ends_on = to != NULL ? history_date (to) : MUSTER_DATE_NONE;
  g_ptr_array_add (facts->endorsements, endorsement);
}

static void
teach (MusterOfficerFacts *facts, const char *date, const char *subject)
{
  history_add_credit (facts, date, "Taught", subject, HOURS (4))->role = MUSTER_ROLE_INSTRUCTED;
}

/* Issued on 14 Mar 2024; "a" taught in two calendar years, but in each year of the certificate. */
static MusterOfficerFacts *
start (void)
{
  MusterOfficerFacts *facts = muster_officer_facts_new ();

  history_add_certificate (facts, "2024-03-14", "2027-03-13")->kind =
      MUSTER_CERTIFICATE_KIND_INSTRUCTOR;
  endorse (facts, "a", "2024-03-14", NULL);
  teach (facts, "2024-04-01", "a");
  teach (facts, "2025-12-20", "a");
  teach (facts, "2027-01-10", "a");
  return facts;
}

static GArray *
list (MusterPack *pack, const MusterOfficerFacts *facts, const char *today, const char *until)
{
  return muster_teaching_list_years (pack, facts, history_date (today), history_date (until));
}

static void
check (const GArray *years, guint index, const char *subject, MusterEveryKind every,
       const char *from, const char *to, gint64 sure)
{
  const MusterTeachingYear *year;

  g_assert_cmpuint (index, <, years->len);
  year = &g_array_index (years, MusterTeachingYear, index);
  g_assert_cmpstr (year->subject, ==, subject);
  g_assert_cmpint (year->every, ==, every);
  g_assert_cmpint (year->period.from, ==, history_date (from));
  g_assert_cmpint (year->period.to, ==, history_date (to));
  g_assert_cmpint (year->required, ==, 1);
  g_assert_cmpint (year->sure, ==, sure);
}

static void
test_either_year (void)
{
  g_autoptr (MusterPack) pack = history_parse (PACK (", 'every_year': null"));
  g_autoptr (MusterOfficerFacts) facts = start ();
  g_autoptr (GArray) years = list (pack, facts, "2027-02-01", "2027-02-01");

  g_assert_cmpuint (years->len, ==, 7);
  check (years, 0, "a", MUSTER_EVERY_CALENDAR_YEAR, "2024-03-14", "2024-12-31", 1);
  check (years, 1, "a", MUSTER_EVERY_CALENDAR_YEAR, "2025-01-01", "2025-12-31", 1);
  check (years, 2, "a", MUSTER_EVERY_CALENDAR_YEAR, "2026-01-01", "2026-12-31", 0);
  check (years, 3, "a", MUSTER_EVERY_CALENDAR_YEAR, "2027-01-01", "2027-03-13", 1);
  check (years, 4, "a", MUSTER_EVERY_CYCLE_YEAR, "2024-03-14", "2025-03-13", 1);
  check (years, 6, "a", MUSTER_EVERY_CYCLE_YEAR, "2026-03-14", "2027-03-13", 1);
  g_assert_true (g_array_index (years, MusterTeachingYear, 0).is_either);
}

/* The sum over subjects and years is what the evaluation judges. */
static void
test_sum (void)
{
  g_autoptr (MusterPack) pack = history_parse (PACK (", 'every_year': 'calendar'"));
  g_autoptr (MusterOfficerFacts) facts = start ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  g_autoptr (GArray) years = NULL;
  const MusterDuty *duty;
  gint64 required = 0, sure = 0;
  guint i;

  endorse (facts, "b", "2025-06-01", "2026-06-01");
  endorse (facts, "c", "2024-03-14", NULL);
  teach (facts, "2025-07-01", "b");
  teach (facts, "2025-08-01", "b");
  evaluation = muster_evaluate (pack, facts, NULL, history_date ("2027-02-01"));
  duty = history_find_duty (evaluation, "taught");
  years = list (pack, facts, "2027-02-01", "2027-02-01");
  for (i = 0; i < years->len; i++)
    {
      const MusterTeachingYear *year = &g_array_index (years, MusterTeachingYear, i);

      required += year->required;
      sure += year->sure;
    }
  g_assert_cmpint (required, ==, 6);
  g_assert_cmpint (sure, ==, 4);
  g_assert_cmpint (duty->required, ==, required);
  g_assert_cmpint (duty->sure, ==, sure);
}

/* Years to come are listed up to the day that is asked about, but not beyond the certificate. */
static void
test_until (void)
{
  g_autoptr (MusterPack) pack = history_parse (PACK (", 'every_year': 'calendar'"));
  g_autoptr (MusterOfficerFacts) facts = start ();
  g_autoptr (GArray) now = list (pack, facts, "2025-06-01", "2025-06-01");
  g_autoptr (GArray) later = list (pack, facts, "2025-06-01", "2026-01-01");
  g_autoptr (GArray) much_later = list (pack, facts, "2025-06-01", "2029-12-31");

  g_assert_cmpuint (now->len, ==, 2);
  check (now, 1, "a", MUSTER_EVERY_CALENDAR_YEAR, "2025-01-01", "2025-12-31", 0);
  g_assert_cmpuint (later->len, ==, 3);
  g_assert_cmpuint (much_later->len, ==, 4);
  check (much_later, 3, "a", MUSTER_EVERY_CALENDAR_YEAR, "2027-01-01", "2027-03-13", 1);
}

/* Where nothing is said of years, all of the window is one. */
static void
test_whole_window (void)
{
  g_autoptr (MusterPack) pack = history_parse (PACK (""));
  g_autoptr (MusterOfficerFacts) facts = start ();
  g_autoptr (GArray) years = list (pack, facts, "2027-02-01", "2027-02-01");

  g_assert_cmpuint (years->len, ==, 1);
  check (years, 0, "a", MUSTER_EVERY_NONE, "2024-03-14", "2027-03-13", 1);
}

static void
test_find_requirement (void)
{
  g_autoptr (MusterPack) pack = history_parse (PACK (""));
  g_autoptr (MusterPack) other =
      history_pack ("[{'id': 'total', 'title': 'Total', 'hours': 1" CITED "}]");
  MusterDate date = history_date ("2026-01-01");

  g_assert_nonnull (muster_teaching_find_requirement (pack, "a", date));
  g_assert_nonnull (muster_teaching_find_requirement (pack, NULL, date));
  g_assert_null (muster_teaching_find_requirement (pack, "c", date));
  g_assert_null (muster_teaching_find_requirement (pack, "a", history_date ("2009-12-31")));
  g_assert_null (muster_teaching_find_requirement (other, NULL, date));
}

static void
test_times (void)
{
  g_autoptr (MusterOfficerFacts) facts = start ();
  g_autoptr (GArray) times = NULL;
  const MusterTeachingTime *time;

  teach (facts, "2024-11-02", "a");
  teach (facts, "2024-11-02", NULL);
  ((MusterCredit *) g_ptr_array_index (facts->credits, 1))->status = MUSTER_ROSTER_STATUS_NO_SHOW;
  history_add_credit (facts, "2024-12-01", "Attended", "a", HOURS (4));
  times = muster_teaching_list_times (facts, history_date ("2026-12-31"));
  g_assert_cmpuint (times->len, ==, 2);
  time = &g_array_index (times, MusterTeachingTime, 0);
  g_assert_cmpstr (time->subject, ==, "a");
  g_assert_cmpint (time->year, ==, 2024);
  g_assert_cmpint (time->seconds, ==, HOURS (8));
  time = &g_array_index (times, MusterTeachingTime, 1);
  g_assert_null (time->subject);
  g_assert_cmpint (time->seconds, ==, HOURS (4));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/teaching/either-year", test_either_year);
  g_test_add_func ("/rules/teaching/sum", test_sum);
  g_test_add_func ("/rules/teaching/until", test_until);
  g_test_add_func ("/rules/teaching/whole-window", test_whole_window);
  g_test_add_func ("/rules/teaching/find-requirement", test_find_requirement);
  g_test_add_func ("/rules/teaching/times", test_times);
  return g_test_run ();
}
