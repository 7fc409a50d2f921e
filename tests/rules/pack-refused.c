/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong in a pack is refused with its place and what was expected there. */

#include "config.h"

#include <string.h>

#include "pack-text.h"

#define HEAD "'format': 1, 'id': 'x', 'title': 'X', 'state': 'CT', 'version': '2026-01-01'"
#define YEAR "'period': { 'kind': 'calendar-year' }"
#define SUBJECTS "'subjects': [ { 'id': 'a', 'title': 'A' }, { 'id': 'b', 'title': 'B' } ]"
#define CITED "'citation': { 'text': 't' }"
#define TOTAL "{ 'id': 'total', 'title': 'T', 'hours': 60, " CITED " }"
#define PACK(requirements)                                                                         \
  "{ " HEAD ", " YEAR ", " SUBJECTS ", 'requirements': [ " requirements " ] }"
#define ONE(members) PACK ("{ 'id': 'f', 'title': 'F', " CITED ", " members " }")
#define WINDOW(members) "{ " HEAD ", 'period': { " members " } }"
#define RULES(members) "{ " HEAD ", " YEAR ", 'rules': { " members " } }"
#define LIST(elements)                                                                             \
  "{ " HEAD ", " YEAR ", 'subjects': [ " elements " ], 'requirements': [ " TOTAL " ] }"
#define WHOLE(members)                                                                             \
  "{ " HEAD ", " YEAR ", " SUBJECTS ", " members ", 'requirements': [ " TOTAL " ] }"

typedef struct
{
  const char *json; /* with apostrophes for quotes */
  const char *message;
} Wrong;

static const Wrong wrong_heads[] = {
  { "", "*not a*JSON*" },
  { "[]", "The rule pack is not a JSON object." },
  { "{", "The rule pack is not JSON: line 1:*" },
  { "\xff", "The rule pack is not UTF-8 text." },
  { "{ 'format': 2 }", "format: expected 1*" },
  { "{ 'format': 1.5 }", "format: expected 1*" },
  { "{ 'id': 'x' }", "format: expected 1*" },
  { "{ 'format': 1, 'titel': 1 }", "titel: unknown key; expected one of format, id,*" },
  { "{ 'format': 1, 'id': 'X Y' }", "id: expected small letters*" },
  { "{ 'format': 1, 'id': 'x' }", "title: expected a text" },
  { "{ 'format': 1, 'id': 'x', 'title': '' }", "title: expected a text" },
  { "{ 'format': 1, 'id': 'x', 'title': 'X', 'state': 'Ct', 'version': '1' }",
    "state: expected a postal code*" },
  { "{ 'format': 1, 'id': 'x', 'title': 'X', 'state': 5, 'version': '1' }",
    "state: expected a text" },
  { "{ 'format': 1, 'id': 'x', 'title': 'X', 'state': 'CT', 'version': '1' }",
    "version: expected a date*" },
  { "{ " HEAD ", " YEAR " }", "subjects: expected a list*" },
  { "{ " HEAD ", " YEAR ", " SUBJECTS ", 'requirements': [] }",
    "requirements: expected at least one requirement" },
  { "{ " HEAD ", " YEAR ", " SUBJECTS ", 'requirements': {} }", "requirements: expected a list*" },
  { "{ " HEAD ", " SUBJECTS ", 'requirements': [ " TOTAL " ] }",
    "requirements[0].period: expected a period, since the pack as a whole has none" },
};

static const Wrong wrong_windows[] = {
  { WINDOW (""), "period.kind: expected a text" },
  { WINDOW ("'kind': 'decade'"),
    "period.kind: expected one of certificate-cycle, calendar-year, fixed-years, fixed, last-months, "
    "once, restarting" },
  { WINDOW ("'kind': 'certificate-cycle', 'years': 0"),
    "period.years: expected a whole number from 1*" },
  { WINDOW ("'kind': 'certificate-cycle', 'years': -3"), "period.years: expected a whole number*" },
  { WINDOW ("'kind': 'certificate-cycle', 'years': 1e9"),
    "period.years: expected a whole number*" },
  { WINDOW ("'kind': 'certificate-cycle', 'years': 21"), "period.years: expected * from 1 to 20" },
  { WINDOW ("'kind': 'certificate-cycle', 'years': 2.5"),
    "period.years: expected a whole number*" },
  { WINDOW ("'kind': 'certificate-cycle'"), "period.years: expected a whole number of years*" },
  { WINDOW ("'kind': 'certificate-cycle', 'years': 3, 'certificates': [ 'driver' ]"),
    "period.certificates[0]: expected one of basic, reserve,*" },
  { WINDOW ("'kind': 'certificate-cycle', 'years': 3, 'end': { 'round': 'up', 'month': 6 }"),
    "period.end.round: expected one of previous, next, nearest" },
  { WINDOW ("'kind': 'certificate-cycle', 'years': 3, 'end': { 'round': 'next' }"),
    "period.end.month: expected a month from 1 to 12, or birth" },
  { WINDOW (
        "'kind': 'certificate-cycle', 'years': 3, 'start': { 'round': 'next', 'month': 2, 'day': 29 }"),
    "period.start.day: expected a day that this month has*" },
  { WINDOW ("'kind': 'certificate-cycle', 'years': 3, 'start': { 'round': 'next', 'month': 13 }"),
    "period.start.month: expected a whole number from 1 to 12" },
  { WINDOW ("'kind': 'calendar-year', 'years': 2"),
    "period.years: unknown key; expected one of kind,*" },
  { WINDOW ("'kind': 'calendar-year', 'months': 2"), "period.months: unknown key*" },
  { WINDOW ("'kind': 'calendar-year', 'every_year': 'lunar'"),
    "period.every_year: expected one of calendar, cycle" },
  { WINDOW ("'kind': 'calendar-year', 'turns': { 'turn': 0 }"), "period.turns.every: expected*" },
  { WINDOW ("'kind': 'calendar-year', 'turns': { 'every': 1, 'turn': 0 }"),
    "period.turns.every: expected a whole number from 2 to 10" },
  { WINDOW ("'kind': 'calendar-year', 'turns': { 'every': 2 }"), "period.turns.turn: expected*" },
  { WINDOW ("'kind': 'calendar-year', 'turns': { 'every': 2, 'turn': 2 }"),
    "period.turns.turn: expected a whole number from 0 to 1" },
  { WINDOW ("'kind': 'calendar-year', 'delay': -1"), "period.delay: expected a whole number*" },
  { WINDOW ("'kind': 'fixed-years', 'years': 2"),
    "period.first_year: expected a year in which a period starts" },
  { WINDOW ("'kind': 'fixed-years', 'years': 0, 'first_year': 2024"), "period.years: expected*" },
  { WINDOW ("'kind': 'fixed-years', 'years': 1, 'month': 6, 'day': 31"),
    "period.day: expected a day*" },
  { WINDOW ("'kind': 'fixed-years', 'years': 3, 'cohorts': []"),
    "period.cohorts: expected at least one*" },
  { WINDOW ("'kind': 'fixed-years', 'years': 3, 'first_year': 2024, 'cohorts': []"),
    "period.first_year: each cohort has its own" },
  { WINDOW (
        "'kind': 'fixed-years', 'years': 3, 'cohorts': [ { 'from': 'AB', 'to': 'H', 'first_year': 2024 } ]"),
    "period.cohorts[0].from: expected one letter, such as A" },
  { WINDOW (
        "'kind': 'fixed-years', 'years': 3, 'cohorts': [ { 'from': 'H', 'to': 'A', 'first_year': 2024 } ]"),
    "period.cohorts[0].to: expected a letter that is not before from" },
  { WINDOW (
        "'kind': 'fixed-years', 'years': 3, 'cohorts': [ { 'from': 'A', 'to': 'H', 'first_year': 2024 },"
        " { 'from': 'H', 'to': 'Z', 'first_year': 2025 } ]"),
    "period.cohorts[1].from: another cohort has this letter" },
  { WINDOW ("'kind': 'fixed', 'to': '2026-01-01'"), "period.from: expected a date*" },
  { WINDOW ("'kind': 'fixed', 'from': '2026-01-01'"), "period.to: expected a date*" },
  { WINDOW ("'kind': 'fixed', 'from': '2026-01-01', 'to': '2025-12-31'"),
    "period.to: expected a date that is not before from" },
  { WINDOW ("'kind': 'fixed', 'from': '2026-02-30', 'to': '2026-12-31'"),
    "period.from: expected a date*" },
  { WINDOW ("'kind': 'last-months'"), "period.months: expected a whole number of months*" },
  { WINDOW ("'kind': 'last-months', 'months': 0"),
    "period.months: expected a whole number from 1*" },
  { WINDOW ("'kind': 'once', 'by': 'soon'"), "period.by: expected a date*" },
  { WINDOW ("'kind': 'once', 'by': '2026-01-01', 'within': { 'days': 1, 'of': 'hired' }"),
    "period.within: expected either by or within" },
  { WINDOW ("'kind': 'once', 'within': { 'of': 'hired' }"),
    "period.within: expected either months or days" },
  { WINDOW ("'kind': 'once', 'within': { 'months': 1, 'days': 1, 'of': 'hired' }"),
    "period.within: expected either months or days" },
  { WINDOW ("'kind': 'once', 'within': { 'months': 6 }"), "period.within.of: expected a text" },
  { WINDOW ("'kind': 'once', 'within': { 'months': 6, 'of': 'birth' }"),
    "period.within.of: expected one of hired, separated, certified, hired-and-certified" },
  { WINDOW ("'kind': 'once', 'before': 'counts'"), "period.before: expected only beside within" },
  { WINDOW ("'kind': 'restarting', 'years': 0"), "period.years: expected*" },
  { WINDOW ("'kind': 'restarting', 'years': 5, 'before': 'counts'"),
    "period.before: unknown key*" },
  { WINDOW ("'kind': 'restarting', 'years': 5, 'within': { 'days': 9, 'of': 'hired' }"),
    "period.within: expected months here, not days" },
};

static const Wrong wrong_rules[] = {
  { RULES ("'basis': 'class-date'"),
    "rules.basis: expected one of period-end, period-start, completion" },
  { RULES ("'basis': null"), "rules.basis: expected one of*" },
  { RULES ("'count_on': 'meeting'"), "rules.count_on: unknown key*" },
  { RULES ("'counts_on': 'day'"), "rules.counts_on: expected one of meeting, class-end" },
  { RULES ("'late_rest': true"), "rules.late_rest: expected one of refused, counts" },
  { RULES ("'partial_attendance': {}"),
    "rules.partial_attendance.least_percent: expected a percentage*" },
  { RULES ("'partial_attendance': { 'least_percent': 101 }"),
    "rules.partial_attendance.least_percent: expected a number above 0, up to 100,*" },
  { RULES ("'teaching': { 'factor': 0 }"), "rules.teaching.factor: expected a number above 0*" },
  { RULES ("'teaching': { 'most': 16 }"), "rules.teaching.most: unknown key*" },
  { RULES ("'teaching': { 'once_per_topic': 'yes' }"),
    "rules.teaching.once_per_topic: expected true or false" },
};

static const Wrong wrong_lists[] = {
  { LIST ("1"), "subjects[0]: expected an object*" },
  { LIST ("{ 'id': 'a', 'title': 'A' }, { 'id': 'a', 'title': 'B' }"),
    "subjects[1].id: another subject has this id" },
  { LIST ("{ 'id': 'a', 'title': 'A' }, { 'id': 'b', 'title': ' a ' }"),
    "subjects[1].title: “ a ” already means the subject a" },
  { LIST ("{ 'id': 'a', 'title': '…' }"), "subjects[0].title: expected a text with letters*" },
  { LIST ("{ 'id': 'a', 'title': 'A', 'within': 'z' }"),
    "subjects[0].within: expected the id of a subject" },
  { LIST ("{ 'id': 'a', 'title': 'A', 'within': 'a' }"),
    "subjects[0].within: this subject would lie within itself" },
  { LIST ("{ 'id': 'a', 'title': 'A', 'within': 'b' }, { 'id': 'b', 'title': 'B', 'within': 'a' }"),
    "subjects[0].within: this subject would lie within itself" },
  /* One that leads into a circle without being part of it ends too. */
  { LIST ("{ 'id': 'c', 'title': 'C', 'within': 'a' }, { 'id': 'a', 'title': 'A', 'within': 'b' },"
          " { 'id': 'b', 'title': 'B', 'within': 'a' }"),
    "subjects[0].within: expected at most 8 subjects within one another" },
  { WHOLE ("'waivers': [ { 'id': 'w', 'title': 'W' } ]"),
    "waivers[0].citation: expected an object*" },
  { WHOLE ("'waivers': [ { 'id': 'w', 'title': 'W', " CITED " }, { 'id': 'w', 'title': 'V', " CITED
           " } ]"),
    "waivers[1].id: another reason has this id" },
  { WHOLE ("'exclusive': [ 'total' ]"),
    "exclusive[0]: expected a list of at least two requirements" },
  { WHOLE ("'exclusive': [ [ 'total' ] ]"), "exclusive[0]: expected a list of at least two*" },
  { WHOLE ("'exclusive': [ [ 'total', 'other' ] ]"),
    "exclusive[0]: expected the ids of requirements*" },
  { WHOLE ("'exclusive': [ [ 'total', 'total' ] ]"),
    "exclusive[0]: expected different requirements" },
};

static const Wrong wrong_requirements[] = {
  { PACK ("5"), "requirements[0]: expected an object*" },
  { PACK (TOTAL ", " TOTAL), "requirements[1].id: another requirement has this id" },
  { ONE ("'hours': 'sixty'"), "requirements[0].hours: expected a number of hours*" },
  { ONE ("'hours': -1"), "requirements[0].hours: expected a number of hours from 0 to 10000*" },
  { ONE ("'hours': 1e999"), "requirements[0].hours: expected a number of hours*" },
  { ONE ("'hours': 10001"), "requirements[0].hours: expected a number of hours from 0 to 10000*" },
  { ONE ("'hours': 0.3333"),
    "requirements[0].hours: expected hours that are a whole number of seconds" },
  { ONE ("'level': 'officer'"),
    "requirements[0].hours: expected a number of hours, such as 60, or null*" },
  { ONE ("'hours': 1, 'minimum': 2"),
    "requirements[0].minimum: unknown key; expected one of id,*" },
  { ONE ("'hours': 1, 'subjects': [ 'a', 'z' ]"),
    "requirements[0].subjects[1]: *no subject has the id “z”" },
  { ONE ("'hours': 1, 'subjects': [ 'a', 'a' ]"),
    "requirements[0].subjects[1]: this is named twice" },
  { ONE ("'hours': 1, 'subjects': []"), "requirements[0].subjects: expected at least one element" },
  { ONE ("'hours': 1, 'subjects': [ 7 ]"), "requirements[0].subjects[0]: expected a text" },
  { ONE ("'hours': 1, 'each': 1"), "requirements[0].each: expected only beside subjects" },
  { ONE ("'hours': 1, 'subjects': [ 'a' ], 'each': -1"),
    "requirements[0].each: expected a number*" },
  { ONE ("'hours': 1, 'subjects': [ 'a' ], 'each': 1, 'parts': []"),
    "requirements[0].each: expected either each or parts" },
  { ONE ("'hours': 1, 'level': 'chief'"),
    "requirements[0].level: expected one of officer, agency, recommended" },
  { ONE ("'counts': 'beans'"),
    "requirements[0].counts: expected one of hours, courses, classes, qualifications, credentials, "
    "milestones, certificates" },
  { ONE ("'counts': 'courses', 'courses': [ 'X' ], 'hours': 1"),
    "requirements[0].hours: does not belong to a requirement that counts courses" },
  { ONE ("'counts': 'courses'"), "requirements[0].courses: expected courses, or else subjects" },
  { ONE ("'counts': 'qualifications'"), "requirements[0].names: expected what they are called*" },
  { ONE ("'counts': 'credentials'"), "requirements[0].names: expected what they are called*" },
  { ONE ("'counts': 'milestones'"), "requirements[0].names: expected what they are called*" },
  { ONE ("'counts': 'milestones', 'names': [ '-' ]"),
    "requirements[0].names[0]: expected a text with letters*" },
  { ONE ("'counts': 'certificates'"),
    "requirements[0].certificates: expected a list of certificates" },
  { ONE ("'counts': 'classes', 'per': 'weapon'"),
    "requirements[0].per: expected endorsement for classes*" },
  { ONE ("'counts': 'qualifications', 'names': [ 'x' ], 'per': 'gun'"),
    "requirements[0].per: expected one of endorsement, weapon" },
  { ONE ("'hours': 1, 'times': 2"), "requirements[0].times: expected only for classes*" },
  { ONE ("'hours': 1, 'level': 'agency', 'times': 0"),
    "requirements[0].times: expected a whole number from 1*" },
  { ONE ("'hours': 1, 'repeats': 0"), "requirements[0].repeats: expected a whole number*" },
  { ONE ("'hours': 1, 'role': 'watched'"),
    "requirements[0].role: expected one of attended, instructed" },
  { ONE ("'hours': 1, 'block_hours': 0"), "requirements[0].block_hours: expected hours above 0*" },
  { ONE ("'hours': 1, 'score': 101"),
    "requirements[0].score: expected a number above 0, up to 100*" },
  { ONE ("'hours': 1, 'proof': 1"), "requirements[0].proof: expected true or false" },
  { ONE ("'hours': 1, 'except': {}"), "requirements[0].except: expected at least one key" },
  { ONE ("'hours': 1, 'except': { 'except': {} }"), "requirements[0].except.except: unknown key*" },
  { ONE ("'hours': 1, 'except': { 'subjects': [ 'z' ] }"),
    "requirements[0].except.subjects[0]: *no subject has the id “z”" },
  { ONE ("'hours': 1, 'applies': {}"), "requirements[0].applies: expected at least one key" },
  { ONE ("'hours': 1, 'applies': []"), "requirements[0].applies: expected at least one element" },
  { ONE ("'hours': 1, 'applies': [ { 'rank': [ 'chief' ] } ]"),
    "requirements[0].applies[0].rank: unknown key*" },
  { ONE ("'hours': 1, 'applies': { 'employment': [ 'retired' ] }"),
    "requirements[0].applies.employment[0]: expected one of full-time, part-time,*" },
  { ONE ("'hours': 1, 'applies': { 'hired': {} }"),
    "requirements[0].applies.hired: expected from, to or both" },
  { ONE ("'hours': 1, 'applies': { 'academy': { 'from': '2026-01-02', 'to': '2026-01-01' } }"),
    "requirements[0].applies.academy.to: expected a date that is not before from" },
  { ONE ("'hours': 1, 'parts': [ { 'subjects': [ 'a' ] } ]"),
    "requirements[0].parts[0].hours: expected a number of hours, such as 60, or null*" },
  { ONE ("'hours': 1, 'parts': [ { 'subjects': [ 'a', 'b' ], 'hours': 1 } ]"),
    "requirements[0].parts[0].title: expected a text, unless there is exactly one subject" },
  { ONE ("'hours': 1, 'parts': [ { 'subjects': [ 'z' ], 'hours': 1 } ]"),
    "requirements[0].parts[0].subjects[0]: *no subject*" },
  { ONE ("'hours': 1, 'caps': [ { 'subjects': [ 'z' ], 'hours': 1 } ]"),
    "requirements[0].caps[0].subjects[0]: *no subject*" },
  { ONE ("'hours': 1, 'caps': [ { 'subjects': [ 'a' ], 'most': 1 } ]"),
    "requirements[0].caps[0].most: unknown*" },
  { ONE ("'hours': 1, 'mandates': [ 'gone' ]"),
    "requirements[0].mandates[0]: expected the id of another*" },
  { ONE ("'hours': 1, 'mandates': [ 'f' ]"),
    "requirements[0].mandates[0]: expected the id of another*" },
  { ONE ("'hours': 1, 'surplus': 'wasted'"),
    "requirements[0].surplus: expected one of area, total, lost" },
  { ONE ("'hours': 1, 'prorate': [ { 'hours': 1 } ]"),
    "requirements[0].prorate[0].months: expected a whole*" },
  { ONE ("'hours': 1, 'prorate': [ { 'months': 6, 'hours': 1 }, { 'months': 3, 'hours': 2 } ]"),
    "requirements[0].prorate[1].months: expected more months*" },
  { ONE ("'hours': 1, 'conversions': [ { 'hours': 40 } ]"),
    "requirements[0].conversions[0].credit_hours: *" },
  { ONE ("'hours': 1, 'conversions': [ { 'credit_hours': 3, 'hours': null } ]"),
    "requirements[0].conversions[0].hours: expected a number of hours*" },
  { ONE ("'hours': 1, 'grace_days': 400"),
    "requirements[0].grace_days: expected a whole number from 0 to 366" },
  { ONE ("'hours': 1, 'notice_days': -1"),
    "requirements[0].notice_days: expected a whole number*" },
  { ONE ("'hours': 1, 'warn_days': [ 30, 'x' ]"),
    "requirements[0].warn_days[1]: expected a whole number*" },
  { ONE ("'hours': 1, 'report': { 'month': 6 }"),
    "requirements[0].report: expected a month and a day" },
  { ONE ("'hours': 1, 'report': { 'month': 6, 'day': 31 }"),
    "requirements[0].report.day: expected a day*" },
  { ONE ("'hours': 1, 'in_force': { 'from': 2024 }"),
    "requirements[0].in_force.from: expected a date*" },
  { ONE ("'hours': 1, 'period': { 'kind': 'last-months', 'months': 0 }"),
    "requirements[0].period.months: expected a whole number from 1*" },
  { ONE ("'hours': 1, 'changes': [ { 'hours': 2, 'times': 1 } ]"),
    "requirements[0].changes[0].from: expected a date*" },
  { ONE ("'hours': 1, 'changes': [ { 'from': '2026-01-01' } ]"),
    "requirements[0].changes[0]: expected from and what changes" },
  { ONE ("'hours': 1, 'changes': [ { 'from': '2026-01-01', 'id': 'g' } ]"),
    "requirements[0].changes[0].id: unknown key; expected one of from,*" },
  { ONE (
        "'hours': 1, 'changes': [ { 'from': '2026-01-01', 'hours': 2 }, { 'from': '2026-01-01', 'hours': 3 } ]"),
    "requirements[0].changes[1].from: expected a later date*" },
  { ONE ("'hours': 1, 'changes': [ { 'from': '2026-01-01', 'hours': -2 } ]"),
    "requirements[0].changes[0].hours: expected a number of hours*" },
  { ONE ("'hours': 1, 'changes': [ { 'from': '2026-01-01', 'mandates': [ 'gone' ] } ]"),
    "requirements[0].changes[0].mandates[0]: expected the id of another*" },
  { PACK ("{ 'id': 'f', 'title': 'F', 'hours': 1 }"),
    "requirements[0].citation: expected an object*" },
  { PACK ("{ 'id': 'f', 'title': 'F', 'hours': 1, 'citation': { 'address': 'x' } }"),
    "requirements[0].citation.text: expected a text" },
  { PACK ("{ 'id': 'f', 'title': 'F', 'hours': 1, 'citation': { 'text': 'x', 'page': 3 } }"),
    "requirements[0].citation.page: unknown key*" },
};

static void
assert_refused (const char *text, const char *message)
{
  g_autofree char *json = pack_text_quote (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterPack) pack = muster_pack_parse (json, &error);

  if (pack != NULL)
    g_error ("this was read, expecting “%s”: %s", message, json);
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  if (!g_pattern_match_simple (message, error->message))
    g_error ("expected “%s”, got “%s”", message, error->message);
}

typedef struct
{
  const Wrong *wrongs;
  gsize n;
} Table;

static const Table tables[] = {
  { wrong_heads, G_N_ELEMENTS (wrong_heads) },
  { wrong_windows, G_N_ELEMENTS (wrong_windows) },
  { wrong_rules, G_N_ELEMENTS (wrong_rules) },
  { wrong_lists, G_N_ELEMENTS (wrong_lists) },
  { wrong_requirements, G_N_ELEMENTS (wrong_requirements) },
};

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  gsize i;

  for (i = 0; i < table->n; i++)
    assert_refused (table->wrongs[i].json, table->wrongs[i].message);
}

/* --- Too much ----------------------------------------------------------------------------------- */

static char *
repeat (const char *format, guint n)
{
  GString *list = g_string_new (NULL);
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto (GStrv) pieces = g_strsplit (format, "#", -1);
      g_autofree char *element = g_strjoinv (number, pieces);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", element);
    }
  return g_string_free (list, FALSE);
}

static void
test_too_much (void)
{
  g_autofree char *subjects = repeat ("{ 'id': 's#', 'title': 'S #' }", 10000);
  g_autofree char *requirements =
      repeat ("{ 'id': 'r#', 'title': 'R', 'hours': 1, " CITED " }", 201);
  g_autofree char *many_subjects =
      g_strdup_printf ("{ " HEAD ", " YEAR ", 'subjects': [ %s ] }", subjects);
  g_autofree char *many_requirements = g_strdup_printf (
      "{ " HEAD ", " YEAR ", " SUBJECTS ", 'requirements': [ %s ] }", requirements);
  g_autofree char *opened = g_strnfill (100, '[');
  g_autofree char *closed = g_strnfill (100, ']');
  g_autofree char *nested = g_strdup_printf ("{ 'rules': %s%s }", opened, closed);

  assert_refused (many_subjects, "subjects: expected at most 500 elements");
  assert_refused (many_requirements, "requirements: expected at most 200 elements");
  assert_refused (nested, "The rule pack is nested deeper than 16 levels.");
}

/* --- Damage ------------------------------------------------------------------------------------- */

/* Every cut of a pack that ships is refused and nothing crashes. */
static void
test_truncated (void)
{
  g_autofree char *json = pack_text_read_shipped ("us-ct");
  gsize i;

  g_strchomp (json);
  for (i = strlen (json) - 1; i > 0; i -= MIN (i, 61))
    {
      json[i] = '\0';
      g_assert_null (muster_pack_parse (json, NULL));
    }
}

/* No change of bytes crashes the reader; what it refuses it explains. */
static void
test_damaged (void)
{
  static const char signs[] = "{}[]\",:-0a\\n";
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *json = pack_text_read_shipped ("us-co");
  int round, i;

  g_test_message ("seed %u", seed);
  for (round = 0; round < 3000; round++)
    {
      g_autofree char *damaged = g_strdup (json);
      g_autoptr (GError) error = NULL;
      g_autoptr (MusterPack) pack = NULL;

      for (i = g_rand_int_range (random, 1, 4); i > 0; i--)
        damaged[g_rand_int_range (random, 0, (gint32) strlen (json))] =
            signs[g_rand_int_range (random, 0, sizeof signs - 1)];
      pack = muster_pack_parse (damaged, &error);
      g_assert_true ((pack == NULL) == (error != NULL));
    }
}

/* A member of another kind than expected is refused, wherever it stands, or it is read. */
static void
test_mistyped (void)
{
  static const char *const values[] = {
    "null", "true", "-1", "1e300", "'x'", "[]", "{}", "[ {} ]"
  };
  g_autofree char *text = pack_text_read_shipped ("us-co");
  g_auto (GStrv) pieces = g_strsplit (text, "\": ", -1);
  guint i, j;

  for (i = 0; pieces[i] != NULL && pieces[i + 1] != NULL; i++)
    for (j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_autofree char *whole = g_steal_pointer (&pieces[i + 1]);
        g_autofree char *value = pack_text_quote (values[j]);
        const char *rest = strpbrk (whole, ",\n");
        g_autofree char *json = NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (MusterPack) pack = NULL;

        pieces[i + 1] = g_strconcat (value, rest, NULL);
        json = g_strjoinv ("\": ", pieces);
        pack = muster_pack_parse (json, &error);
        g_assert_true ((pack == NULL) == (error != NULL));
        g_free (pieces[i + 1]);
        pieces[i + 1] = g_steal_pointer (&whole);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/rules/pack-refused/heads", &tables[0], test_table);
  g_test_add_data_func ("/rules/pack-refused/windows", &tables[1], test_table);
  g_test_add_data_func ("/rules/pack-refused/rules", &tables[2], test_table);
  g_test_add_data_func ("/rules/pack-refused/lists", &tables[3], test_table);
  g_test_add_data_func ("/rules/pack-refused/requirements", &tables[4], test_table);
  g_test_add_func ("/rules/pack-refused/too-much", test_too_much);
  g_test_add_func ("/rules/pack-refused/truncated", test_truncated);
  g_test_add_func ("/rules/pack-refused/damaged", test_damaged);
  g_test_add_func ("/rules/pack-refused/mistyped", test_mistyped);
  return g_test_run ();
}
