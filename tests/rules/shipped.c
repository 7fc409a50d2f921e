/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The packs that ship: each number in a requirement stands on a sentence of a source. The table below was
 * written from the sources, not from the packs: a number that is changed without its source fails, and so
 * does a source that nobody uses. */

#include "config.h"

#include <string.h>

#include "pack-text.h"

#define BUDGET "https://docsbay.net/police-officer-standards-and-training-council"
#define LAWS9 "http://laws9.com/statutes/connecticut/title7/chap104/Sec7-294d"
#define NOTICES "https://authoring-stage.ct.egov.com/post/_old/general-notices/general-notice-"
#define GN_01_06 NOTICES "01-06-review-training-credit-hours"
#define GN_03_3 NOTICES "03-3-revised-review-firearms-course-content"
#define PORTAL "https://portal.ct.gov/post/_old-misc/general-notices/general-notice-"
#define GN_04_3 PORTAL "04-3-review-training-credit-hours"
#define GN_04_4 PORTAL "04-4-post-council-standard-for-firearms-qualification"
#define CGS_294G                                                                                   \
  "https://getpocketlaw.com/law/state_connecticut/section-7-294g-state-and-local-police-training-" \
  "programs-to-provide-training-re-domestic-violence-child-abuse-and-suicide-intervention-"        \
  "procedures_93794a58a49a"
#define CGS_294V "https://lawserver.com/law/state/connecticut/ct-laws/connecticut_statutes_7-294v"
#define CGS_291E                                                                                   \
  "https://print.casetext.com/statute/general-statutes-of-connecticut/title-7-municipalities/"     \
  "chapter-104-municipal-police-and-fire-protection/part-i-police-departments/section-7-291e-"     \
  "requirements-re-provision-of-behavioral-health-assessments-to-police-officers"
#define RCSA_E1                                                                                    \
  "http://print.casetext.com/regulation/connecticut-administrative-code/title-7-municipalities/"   \
  "original-certification-lateral-certification-and-comparative-certification-to-the-position-of-" \
  "police-officer/section-7-294e-1-original-appointment-and-reappointment-to-the-position-of-"     \
  "police-officer"
#define RCSA_E13 "http://ctrules.elaws.us/rule/7-294e-13"
#define FAQ                                                                                        \
  "https://authoring-stage.ct.egov.com/despp/knowledge-base/articles/frequently-asked-questions/"  \
  "post/police-officer-certification"

#define RULE_28 "https://coloradopost.gov/training/mandated-training"
#define CRS_PROGRAMS                                                                               \
  "https://law.uslawyerdatabase.com/category/us-law/2022-colorado-code/title-24-government-state/" \
  "article-31-department-of-law/part-3-peace-officers-standards-and-training"
#define GUIDE_OLD "https://post.colorado.gov/training/crs-24-31-315-training-resource-guide"
#define GUIDE "https://coloradopost.gov/training/crs-24-31-315-training-resource-guide"
#define NEWSLETTER "https://coloradopost.gov/node/1250"
#define RULE_12                                                                                    \
  "https://d1tvxue8o4w0fl.cloudfront.net/regulation/colorado-administrative-code/department-900-"  \
  "department-of-law/division-901-peace-officer-standards-and-training-board/rule-4-ccr-901-1-"    \
  "peace-officer-training-programs-and-peace-officer-certification/rule-4-ccr-901-1-12-reserve-"   \
  "certification"
#define DNA                                                                                        \
  "https://post.colorado.gov/training/mandated-training/dna-evidence-collection-and-retention-"    \
  "course"
#define DOGS "https://vulcanbills.com/co/2013/SB226"
#define ELDERS                                                                                     \
  "https://casetext.com/statute/colorado-revised-statutes/title-24-government-state/principal-"    \
  "departments/article-31-department-of-law/part-3-peace-officers-standards-and-training/section-" \
  "24-31-313-training-concerning-abuse-and-exploitation-of-at-risk-elders"

#define ALTERNATING                                                                                \
  "in alternating years either 2 h community policing/partnerships or 2 h situational de-escalation"
#define BUNDLE_12 "4 h holds + 4 h anti-bias + 2 h community policing + 2 h de-escalation = 12 h"
#define BUNDLE_14 "the 12 h + 1 h disabilities + 1 h Missing & Murdered Indigenous Relatives = 14 h"
#define DOG_ACT "local police and sheriff agencies only; minimum 3 h by 1 Jan 2015"
#define REISSUE                                                                                    \
  "GN 97-01 as revised and reissued 1 Oct 2003: nine mandated hours per three-year cycle"
#define SIXTY "at least 60 hours of certified review training every three years"

typedef struct
{
  const char *requirement;
  const char *unit;
  const char *number;
  const char *sentence; /* of the source; what is computed from it stands in brackets */
  const char *address;
} Source;

static const Source connecticut[] = {
  { "total", "hours", "60", SIXTY, BUDGET },
  { "total", "years", "3", SIXTY, BUDGET },
  { "total", "hours", "8", "through the 2002 recertification: 8 h + mandates for each area",
    GN_01_06 },
  { "total", "date", "2003-01-01",
    "due by 1 Jul 2003 onward, WILL NOT include 2002 [so what ends from 1 January 2003 on]",
    GN_01_06 },
  { "total", "hours", "16", "16 h + mandates for each area", GN_01_06 },
  { "total", "date", "2005-06-30", "triennial period ending 30 June 2005 onward", GN_04_3 },
  { "total", "hours", "24", "Area III: 24 h", GN_04_3 },
  { "firearms", "years", "3", REISSUE, GN_03_3 },
  { "firearms", "hours", "8", "REVIEW FIREARMS COURSE CONTENT 8 HOURS MINIMUM", GN_03_3 },
  { "firearms", "hours", "9", REISSUE, GN_03_3 },
  { "firearms", "date", "2003-10-01", REISSUE, GN_03_3 },
  { "domestic-violence", "hours", "2",
    "at least two hours in each basic or review training program", CGS_294G },
  { "domestic-violence", "years", "3", SIXTY, BUDGET },
  { "statutory-total", "hours", "40", "at least forty hours every three years", LAWS9 },
  { "statutory-total", "years", "3", "at least forty hours every three years", LAWS9 },
  { "juvenile", "years", "3", SIXTY, BUDGET },
  { "disabilities", "years", "3", SIXTY, BUDGET },
  { "disabilities", "date", "2023-10-01", "1 Oct 2023: in each basic or review program", CGS_294V },
  { "crisis-intervention", "years", "3", SIXTY, BUDGET },
  { "crisis-intervention", "date", "2024-07-01", "1 Jul 2024: added to the curriculum", CGS_294V },
  { "implicit-bias", "years", "3", SIXTY, BUDGET },
  { "use-of-force", "years", "3", SIXTY, BUDGET },
  { "body-worn-equipment", "years", "3", SIXTY, BUDGET },
  { "cultural-competency", "years", "3", SIXTY, BUDGET },
  { "complaints", "years", "3", SIXTY, BUDGET },
  { "electronic-defense-weapons", "years", "3", SIXTY, BUDGET },
  { "mental-illness", "years", "3", SIXTY, BUDGET },
  { "firearms-annual", "hours", "3", "three 3-hour periods, one a year, HIGHLY RECOMMENDED",
    GN_03_3 },
  { "firearms-annual", "years", "3", REISSUE, GN_03_3 },
  { "firearms-annual", "date", "2003-10-01", REISSUE, GN_03_3 },
  { "firearms-standard", "years", "3", SIXTY, BUDGET },
  { "firearms-standard", "date", "2004-09-20", "20 Sep 2004: must be completed to be recertified",
    GN_04_4 },
  { "initial-certification", "months", "12", "within one year [12 months] of hire", FAQ },
  { "academy-registration", "days", "10", "within ten days of hiring", LAWS9 },
  { "appointment-registered", "days", "10", "appointments and departures within ten days",
    RCSA_E1 },
  { "departure-registered", "days", "10", "appointments and departures within ten days", RCSA_E1 },
  { "behavioral-assessment", "years", "5", "at least once every five years", CGS_291E },
  { "behavioral-assessment", "date", "2021-01-01", "from 1 Jan 2021", CGS_291E },
  { "behavioral-assessment-later", "years", "5", "at least once every five years", CGS_291E },
  { "behavioral-assessment-later", "date", "2021-01-01", "from 1 Jan 2021", CGS_291E },
  { "behavioral-assessment-later", "date", "2021-01-02",
    "from 1 Jan 2021 [whoever was hired from 2 January 2021 on came later]", CGS_291E },
  { "behavioral-assessment", "date", "2025-12-31",
    "from 1 Jan 2021 at least once every five years [the first five end on 31 December 2025]",
    CGS_291E },
  { "instructor-annual", "years", "3", "certificates run at most three years", RCSA_E13 },
  { "instructor-annual", "days", "60", "apply 60 days before expiry", RCSA_E13 },
};

static const Source colorado[] = {
  { "total", "hours", "24", "24 per calendar year", RULE_28 },
  { "total", "date", "2015-01-14", "14 Jan 2015: new Rule 28", RULE_28 },
  { "perishable", "hours", "12", "at least 12 of the 24", RULE_28 },
  { "perishable", "hours", "1", "at least 1 h in each of the three", RULE_28 },
  { "perishable", "date", "2015-01-14", "14 Jan 2015: new Rule 28", RULE_28 },
  { "statute-anti-bias", "hours", "2", "annual programs must include 2 h anti-bias", CRS_PROGRAMS },
  { "statute-community-policing", "hours", "2", ALTERNATING, CRS_PROGRAMS },
  { "statute-community-policing", "turns", "2", ALTERNATING, CRS_PROGRAMS },
  { "statute-de-escalation", "hours", "2", ALTERNATING, CRS_PROGRAMS },
  { "statute-de-escalation", "turns", "2", ALTERNATING, CRS_PROGRAMS },
  { "bundle", "hours", "12", BUNDLE_12, GUIDE_OLD },
  { "bundle", "hours", "4", BUNDLE_12, GUIDE_OLD },
  { "bundle", "hours", "2", BUNDLE_12, GUIDE_OLD },
  { "bundle", "years", "5", "then at least once every five years", NEWSLETTER },
  { "bundle", "date", "2017-07-01", "2 h in each of the four topics by 1 July 2017", NEWSLETTER },
  { "bundle", "hours", "14", BUNDLE_14, GUIDE },
  { "bundle", "hours", "1", BUNDLE_14, GUIDE },
  { "bundle", "date", "2022-07-01", "POST cycle after 1 July 2022", GUIDE },
  { "new-certificate", "hours", "8", "2 h each in four topics [8 h]", RULE_12 },
  { "new-certificate", "hours", "2", "2 h each in four topics", RULE_12 },
  { "new-certificate", "months", "6", "within 6 months of certification and appointment", RULE_12 },
  { "new-certificate", "date", "2024-11-01", "text effective 1 Nov 2024", RULE_12 },
  { "dna-evidence", "date", "2009-03-01",
    "whose basic academy began after 1 Mar 2009 already satisfy it", DNA },
  { "dog-protection", "hours", "3", DOG_ACT, DOGS },
  { "dog-protection", "date", "2015-01-01", DOG_ACT, DOGS },
  { "dog-protection-later", "hours", "3", DOG_ACT, DOGS },
  { "dog-protection-later", "date", "2015-01-02", DOG_ACT " [hired from 2 January 2015 on]", DOGS },
  { "at-risk-elders", "date", "2015-01-01", "from 1 Jan 2015 at least one officer", ELDERS },
};

/* --- Which sentence holds a number -------------------------------------------------------------- */

static const char *const number_words[] = { "zero", "one",   "two",   "three", "four", "five",
                                            "six",  "seven", "eight", "nine",  "ten" };

/* Whether @word stands in @text by itself, in capitals or not. */
static gboolean
has_word (const char *text, const char *word)
{
  g_autofree char *quoted = g_regex_escape_string (word, -1);
  g_autofree char *pattern = g_strdup_printf ("(?<![0-9A-Za-z.])%s(?![0-9A-Za-z])", quoted);

  return g_regex_match_simple (pattern, text, G_REGEX_CASELESS, 0);
}

/* A date is found by its year, month and day: "1 Oct 2003". */
static gboolean
has_date (const char *text, const char *iso)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  g_autofree char *pattern = NULL;
  int year, month, day;

  muster_date_get (pack_text_date (iso), &year, &month, &day);
  pattern = g_strdup_printf ("\\b%d %s[a-z]* %d\\b", day, months[month - 1], year);
  return g_regex_match_simple (pattern, text, 0, 0);
}

static gboolean
has_number (const Source *source)
{
  guint64 number;

  if (g_str_equal (source->unit, "date"))
    return has_date (source->sentence, source->number);
  if (g_str_equal (source->unit, "turns"))
    return has_word (source->sentence, "alternating") && g_str_equal (source->number, "2");
  if (has_word (source->sentence, source->number))
    return TRUE;
  number = g_ascii_strtoull (source->number, NULL, 10);
  if (number == 40)
    return has_word (source->sentence, "forty");
  return number < G_N_ELEMENTS (number_words) && has_word (source->sentence, number_words[number]);
}

/* --- Which numbers a requirement has ------------------------------------------------------------ */

typedef struct
{
  const Source *sources;
  gsize n;
  gboolean *used;
  const char *requirement;
} Check;

static void
check_text (Check *check, const char *unit, const char *number)
{
  gsize i;

  for (i = 0; i < check->n; i++)
    if (g_str_equal (check->sources[i].requirement, check->requirement) &&
        g_str_equal (check->sources[i].unit, unit) &&
        g_str_equal (check->sources[i].number, number))
      {
        check->used[i] = TRUE;
        return;
      }
  g_error ("%s: no source for %s %s", check->requirement, number, unit);
}

static void
check_number (Check *check, const char *unit, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  if (number > 0)
    check_text (check, unit, text);
}

static void
check_hours (Check *check, gint64 seconds)
{
  g_autofree char *text = NULL;

  if (seconds == MUSTER_NUMBER_NONE)
    return;
  text = g_strdup_printf ("%g", (double) seconds / (double) PACK_TEXT_HOUR);
  check_text (check, "hours", text);
}

static void
check_date (Check *check, MusterDate date)
{
  char buffer[MUSTER_DATE_TEXT_SIZE];

  if (date != MUSTER_DATE_NONE)
    check_text (check, "date", muster_date_print (date, buffer));
}

static void
check_range (Check *check, const MusterDateRange *range)
{
  check_date (check, range->from);
  check_date (check, range->to);
}

/* A calendar year has no number that a source would have to give. */
static void
check_window (Check *check, const MusterWindow *window)
{
  gboolean is_year = window->kind == MUSTER_PERIOD_CALENDAR_YEAR;

  if (is_year)
    g_assert_cmpint (window->years * 10000 + window->month * 100 + window->day, ==, 10101);
  else
    check_number (check, "years", window->years);
  check_number (check, "months", window->months);
  check_number (check, "days", window->days);
  check_number (check, "turns", window->turns);
  check_number (check, "delay", window->delay);
  check_date (check, window->from);
  check_date (check, window->to);
}

static void
check_conditions (Check *check, const GArray *conditions)
{
  guint i;

  for (i = 0; conditions != NULL && i < conditions->len; i++)
    {
      const MusterCondition *condition = &g_array_index (conditions, MusterCondition, i);

      check_range (check, &condition->hired);
      check_range (check, &condition->certified);
      check_range (check, &condition->academy);
    }
}

static void
check_variant (Check *check, const MusterRequirement *requirement)
{
  guint i;

  check_hours (check, requirement->required);
  for (i = 0; requirement->parts != NULL && i < requirement->parts->len; i++)
    check_hours (check, g_array_index (requirement->parts, MusterPart, i).required);
  for (i = 0; requirement->caps != NULL && i < requirement->caps->len; i++)
    check_hours (check, g_array_index (requirement->caps, MusterCap, i).most);
  check_window (check, &requirement->window);
  check_conditions (check, requirement->applies);
  check_range (check, &requirement->in_force);
  check_date (check, requirement->binds_from);
  check_number (check, "days", requirement->notice_days);
  check_number (check, "days", requirement->grace_days);
  check_number (check, "months", requirement->valid_months);
  /* One class, one officer, one pass: what else would have to be in the table. */
  g_assert_cmpint (requirement->times, ==, 1);
  g_assert_null (requirement->prorations);
  g_assert_null (requirement->conversions);
  g_assert_cmpint (requirement->filter.score, ==, 0);
  g_assert_cmpint (requirement->filter.block, ==, 0);
}

/* The address of each variant is that of a number's source; one without numbers has an address too. */
static void
check_address (Check *check, const MusterRequirement *requirement)
{
  gboolean has_sources = FALSE;
  gsize i;

  g_assert_cmpstr (requirement->citation, !=, NULL);
  g_assert_nonnull (requirement->address);
  g_assert_true (g_str_has_prefix (requirement->address, "http"));
  for (i = 0; i < check->n; i++)
    if (g_str_equal (check->sources[i].requirement, requirement->id) &&
        !g_str_equal (check->sources[i].address, BUDGET))
      {
        has_sources = TRUE;
        if (g_str_equal (check->sources[i].address, requirement->address))
          return;
      }
  if (has_sources && !g_str_equal (requirement->address, BUDGET))
    g_error ("%s: no source has the address %s", requirement->id, requirement->address);
}

static void
check_pack (const char *name, const Source *sources, gsize n)
{
  g_autoptr (MusterPack) pack = pack_text_shipped (name);
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  g_autofree gboolean *used = g_new0 (gboolean, n);
  gsize i;

  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);
      Check check = { sources, n, used, requirement->id };

      for (; requirement != NULL; requirement = requirement->next)
        {
          check_variant (&check, requirement);
          check_address (&check, requirement);
        }
    }
  for (i = 0; i < n; i++)
    {
      if (!used[i])
        g_error ("%s: nothing uses the source of %s %s", sources[i].requirement, sources[i].number,
                 sources[i].unit);
      if (!has_number (&sources[i]))
        g_error ("%s: “%s” does not say %s", sources[i].requirement, sources[i].sentence,
                 sources[i].number);
    }
}

static void
test_connecticut (void)
{
  check_pack ("us-ct", connecticut, G_N_ELEMENTS (connecticut));
}

static void
test_colorado (void)
{
  check_pack ("us-co", colorado, G_N_ELEMENTS (colorado));
}

/* --- Versions ----------------------------------------------------------------------------------- */

/* Connecticut's changes bind by the day on which the cycle ends. */
static void
test_areas (void)
{
  static const struct
  {
    const char *end;
    int most, most_of_three;
  } rows[] = { { "2002-12-31", 8, 8 },
               { "2003-07-01", 16, 16 },
               { "2005-06-29", 16, 16 },
               { "2005-06-30", 16, 24 },
               { "2028-06-30", 16, 24 } };
  g_autoptr (MusterPack) pack = pack_text_shipped ("us-ct");
  const MusterRequirement *total = muster_pack_find_requirement (pack, "total");
  gsize i;

  g_assert_cmpint (muster_pack_get_rules (pack)->basis, ==, MUSTER_BASIS_PERIOD_END);
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const MusterRequirement *at = muster_requirement_at (total, pack_text_date (rows[i].end));

      g_assert_cmpuint (at->caps->len, ==, 9);
      g_assert_cmpint (g_array_index (at->caps, MusterCap, 0).most, ==,
                       rows[i].most * PACK_TEXT_HOUR);
      g_assert_cmpstr (g_array_index (at->caps, MusterCap, 2).filter.subjects[0], ==, "area-iii");
      g_assert_cmpint (g_array_index (at->caps, MusterCap, 2).most, ==,
                       rows[i].most_of_three * PACK_TEXT_HOUR);
      g_assert_cmpint (at->required, ==, 60 * PACK_TEXT_HOUR);
    }
  g_assert_cmpint (
      g_array_index (total->caps, MusterCap, 2)
          .filter.admits[muster_pack_get_subject_index (pack, "practical-police-skills")],
      ==, 1);
}

/* Colorado's perishable skills are three parts of one hour; its bundle changes in July 2022. */
static void
test_bundle (void)
{
  g_autoptr (MusterPack) pack = pack_text_shipped ("us-co");
  const MusterRequirement *perishable = muster_pack_find_requirement (pack, "perishable");
  const MusterRequirement *bundle = muster_pack_find_requirement (pack, "bundle");
  const GArray *reasons = muster_pack_get_waiver_reasons (pack);

  g_assert_cmpuint (perishable->parts->len, ==, 3);
  g_assert_cmpuint (g_strv_length (perishable->filter.subjects), ==, 3);
  g_assert_cmpuint (muster_requirement_at (bundle, pack_text_date ("2022-06-30"))->parts->len, ==,
                    4);
  g_assert_cmpuint (muster_requirement_at (bundle, pack_text_date ("2022-07-01"))->parts->len, ==,
                    6);
  g_assert_cmpuint (reasons->len, ==, 4);
  g_assert_true (g_array_index (reasons, MusterWaiverReason, 0).is_partial_year);
}

/* What no source says is open in both. */
static void
test_open (void)
{
  static const char *const names[] = { "us-ct", "us-co" };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (MusterPack) pack = pack_text_shipped (names[i]);
      const MusterPackRules *rules = muster_pack_get_rules (pack);

      g_assert_cmpint (rules->counts_on_class_end, ==, MUSTER_ANSWER_OPEN);
      g_assert_cmpint (rules->partial_counts, ==, MUSTER_ANSWER_OPEN);
      g_assert_cmpint (rules->unendorsed_counts, ==, MUSTER_ANSWER_OPEN);
      g_assert_cmpint (rules->outside_employment_counts, ==, MUSTER_ANSWER_OPEN);
      g_assert_cmpint (rules->late_rest_counts, ==, MUSTER_ANSWER_OPEN);
      g_assert_cmpint (rules->rejected_counts, ==, MUSTER_ANSWER_OPEN);
      g_assert_cmpint (rules->teaching.counts, ==, MUSTER_ANSWER_OPEN);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/shipped/connecticut", test_connecticut);
  g_test_add_func ("/rules/shipped/colorado", test_colorado);
  g_test_add_func ("/rules/shipped/areas", test_areas);
  g_test_add_func ("/rules/shipped/bundle", test_bundle);
  g_test_add_func ("/rules/shipped/open", test_open);
  return g_test_run ();
}
