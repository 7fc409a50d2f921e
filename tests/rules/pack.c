/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading packs: what is written arrives where the evaluation looks for it. */

#include "config.h"

#include "core/certificate.h"
#include "core/officer.h"
#include "pack-text.h"

#define HOUR PACK_TEXT_HOUR

/* --- The pack as a whole ------------------------------------------------------------------------ */

static void
test_unset_rules (void)
{
  g_autoptr (MusterPack) pack = pack_text_parse (
      "", "{ 'id': 'r', 'title': 'R', 'hours': null, 'citation': { 'text': 't' } }");
  const MusterPackRules *rules = muster_pack_get_rules (pack);
  const MusterRequirement *requirement = muster_pack_find_requirement (pack, "r");

  g_assert_cmpint (rules->basis, ==, MUSTER_BASIS_PERIOD_END);
  g_assert_cmpint (rules->counts_on_class_end, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (rules->partial_counts, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (rules->least_share, ==, 0);
  g_assert_cmpint (rules->unendorsed_counts, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (rules->outside_employment_counts, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (rules->late_rest_counts, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (rules->rejected_counts, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (rules->teaching.counts, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (requirement->required, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (requirement->surplus, ==, MUSTER_SURPLUS_OPEN);
  g_assert_cmpint (requirement->times, ==, 1);
  g_assert_null (requirement->address);
  g_assert_null (requirement->applies);
}

static void
test_rules (void)
{
  g_autoptr (MusterPack) pack = pack_text_parse (
      ", 'rules': { 'basis': 'completion', 'counts_on': 'class-end',"
      " 'partial_attendance': { 'least_percent': 87.5 }, 'unendorsed_instructor': 'refused',"
      " 'outside_employment': 'counts', 'late_rest': null, 'rejected': 'refused',"
      " 'teaching': { 'factor': 0.5, 'most_hours': 16, 'once_per_topic': true } }",
      "{ 'id': 'r', 'title': 'R', 'hours': 1, 'citation': { 'text': 't' } }");
  const MusterPackRules *rules = muster_pack_get_rules (pack);

  g_assert_cmpint (rules->basis, ==, MUSTER_BASIS_COMPLETION);
  g_assert_cmpint (rules->counts_on_class_end, ==, MUSTER_ANSWER_YES);
  g_assert_cmpint (rules->partial_counts, ==, MUSTER_ANSWER_YES);
  g_assert_cmpint (rules->least_share, ==, 8750);
  g_assert_cmpint (rules->unendorsed_counts, ==, MUSTER_ANSWER_NO);
  g_assert_cmpint (rules->outside_employment_counts, ==, MUSTER_ANSWER_YES);
  g_assert_cmpint (rules->late_rest_counts, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (rules->rejected_counts, ==, MUSTER_ANSWER_NO);
  g_assert_cmpint (rules->teaching.counts, ==, MUSTER_ANSWER_YES);
  g_assert_cmpint (rules->teaching.factor, ==, 50);
  g_assert_cmpint (rules->teaching.most, ==, 16 * HOUR);
  g_assert_true (rules->teaching.is_once_per_topic);
}

static void
test_groups (void)
{
  g_autoptr (MusterPack) pack = pack_text_parse (
      ", 'exclusive': [ [ 'r', 's' ] ], 'waivers': [ { 'id': 'w', 'title': 'Hired late',"
      " 'partial_year': true, 'citation': { 'text': 'form', 'address': 'u' } } ]",
      "{ 'id': 'r', 'title': 'R', 'hours': 1, 'citation': { 'text': 't' } },"
      " { 'id': 's', 'title': 'S', 'hours': 1, 'citation': { 'text': 't' } }");
  const GPtrArray *exclusive = muster_pack_get_exclusive (pack);
  const GArray *reasons = muster_pack_get_waiver_reasons (pack);
  const MusterWaiverReason *reason = &g_array_index (reasons, MusterWaiverReason, 0);
  char **group;

  g_assert_cmpuint (exclusive->len, ==, 1);
  group = g_ptr_array_index (exclusive, 0);
  g_assert_cmpuint (g_strv_length (group), ==, 2);
  g_assert_cmpstr (group[1], ==, "s");
  g_assert_cmpuint (reasons->len, ==, 1);
  g_assert_cmpstr (reason->id, ==, "w");
  g_assert_true (reason->is_partial_year);
  g_assert_cmpstr (reason->citation, ==, "form");
  g_assert_cmpstr (reason->address, ==, "u");
}

static void
test_subjects (void)
{
  g_autoptr (MusterPack) pack = pack_text_shipped ("us-co");
  g_autoptr (MusterPack) small =
      pack_text_parse ("", "{ 'id': 'r', 'title': 'R', 'hours': 1, 'citation': { 'text': 't' } }");

  g_assert_cmpstr (muster_pack_find_subject (pack, "arrest-control"), ==, "arrest-control");
  g_assert_cmpstr (muster_pack_find_subject (pack, " ARREST  Control "), ==, "arrest-control");
  /* Only an id or a title names a subject: what else a source writes is for a person to classify. */
  g_assert_null (muster_pack_find_subject (pack, "handgun qualification"));
  g_assert_cmpstr (muster_pack_find_subject (pack, "Firearms"), ==, "firearms");
  g_assert_null (muster_pack_find_subject (pack, "basket weaving"));
  g_assert_null (muster_pack_find_subject (pack, ""));
  g_assert_null (muster_pack_find_subject (pack, NULL));
  g_assert_cmpstr (muster_pack_get_subject_title (pack, "driving"), ==, "Driving");
  g_assert_cmpstr (muster_pack_get_subject_title (pack, "elsewhere"), ==, "elsewhere");
  g_assert_cmpstr (muster_pack_get_subject_title (pack, NULL), ==, "unclassified");

  g_assert_cmpuint (muster_pack_get_n_subjects (small), ==, 4);
  g_assert_cmpstr (muster_pack_get_subject_id (small, 3), ==, "d");
  g_assert_cmpint (muster_pack_get_subject_index (small, "c"), ==, 2);
  g_assert_cmpint (muster_pack_get_subject_index (small, "z"), ==, -1);
  g_assert_cmpint (muster_pack_get_subject_index (small, NULL), ==, -1);
  g_assert_cmpstr (muster_pack_get_subject_code (small, "b"), ==, "301");
  g_assert_null (muster_pack_get_subject_code (small, "a"));
  g_assert_null (muster_pack_find_requirement (small, "z"));
  g_assert_null (muster_pack_find_requirement (small, NULL));
}

/* --- Requirements ------------------------------------------------------------------------------- */

static void
test_filter (void)
{
  const MusterRequirement *requirement;
  g_autoptr (MusterPack) pack G_GNUC_UNUSED = pack_text_parse_one (
      "'hours': 1.5, 'subjects': [ 'b' ], 'courses': [ 'FA-101', 'Night shoot' ],"
      " 'delivery': [ 'Live' ], 'providers': [ 'State Police' ],"
      " 'role': 'instructed', 'block_hours': 2, 'score': 80, 'proof': true,"
      " 'except': { 'subjects': [ 'c' ] }",
      &requirement);
  const MusterFilter *filter = &requirement->filter;

  g_assert_cmpint (requirement->required, ==, 3 * HOUR / 2);
  g_assert_cmpstr (filter->subjects[0], ==, "b");
  /* C lies in B, which lies in A. */
  g_assert_cmpmem (filter->admits, 4, "\0\1\1\0", 4);
  g_assert_cmpstr (filter->courses[0], ==, "fa101");
  g_assert_cmpstr (filter->courses[1], ==, "nightshoot");
  g_assert_cmpstr (filter->deliveries[0], ==, "live");
  g_assert_cmpstr (filter->providers[0], ==, "statepolice");
  g_assert_cmpuint (filter->role, ==, 1u << MUSTER_ROLE_INSTRUCTED);
  g_assert_cmpint (filter->block, ==, 2 * HOUR);
  g_assert_cmpint (filter->score, ==, 8000);
  g_assert_true (filter->proof);
  g_assert_cmpmem (filter->except->admits, 4, "\0\0\1\0", 4);
  g_assert_null (filter->except->except);
}

static void
test_applies (void)
{
  const MusterRequirement *requirement;
  const MusterCondition *condition;
  g_autoptr (MusterPack) one G_GNUC_UNUSED = pack_text_parse_one (
      "'hours': 1, 'applies': { 'employment': [ 'reserve', 'full-time' ],"
      " 'certificates': [ 'provisional' ], 'ranks': [ 'Deputy Chief' ],"
      " 'assignments': [ 'SRO' ], 'agencies': [ 'sheriff' ], 'hired': { 'from': '2001-01-01' },"
      " 'certified': { 'to': '2009-03-01' }, 'academy': { 'from': '2001-01-01', 'to': '2009-03-01' } }",
      &requirement);
  g_autoptr (MusterPack) two = NULL;

  condition = &g_array_index (requirement->applies, MusterCondition, 0);
  g_assert_cmpuint (condition->employments, ==,
                    1u << MUSTER_EMPLOYMENT_TYPE_RESERVE | 1u << MUSTER_EMPLOYMENT_TYPE_FULL_TIME);
  g_assert_cmpuint (condition->certificates, ==, 1u << MUSTER_CERTIFICATE_KIND_PROVISIONAL);
  g_assert_cmpstr (condition->ranks[0], ==, "deputychief");
  g_assert_cmpstr (condition->assignments[0], ==, "sro");
  g_assert_cmpstr (condition->agencies[0], ==, "sheriff");
  g_assert_cmpint (condition->hired.from, ==, pack_text_date ("2001-01-01"));
  g_assert_cmpint (condition->hired.to, ==, MUSTER_DATE_NONE);
  g_assert_cmpint (condition->certified.to, ==, pack_text_date ("2009-03-01"));
  g_assert_cmpint (condition->academy.from, ==, pack_text_date ("2001-01-01"));

  two = pack_text_parse_one (
      "'hours': 1, 'applies': [ { 'ranks': [ 'chief' ] }, { 'ranks': [ 'captain' ] } ]",
      &requirement);
  g_assert_cmpuint (requirement->applies->len, ==, 2);
}

static void
test_hours (void)
{
  const MusterRequirement *requirement;
  const MusterPart *part;
  const MusterCap *cap;
  g_autoptr (MusterPack) pack G_GNUC_UNUSED = pack_text_parse_one (
      "'hours': 24, 'parts': [ { 'subjects': [ 'a' ], 'hours': 4 },"
      " { 'title': 'Both', 'subjects': [ 'b', 'd' ], 'hours': null } ],"
      " 'caps': [ { 'title': 'Online', 'delivery': [ 'online' ], 'hours': 8, 'after_mandates': true } ],"
      " 'surplus': 'lost', 'repeats': 1, 'prorate': [ { 'months': 0, 'hours': 0 }, { 'months': 6, 'hours': 12 } ],"
      " 'conversions': [ { 'credit_hours': 3, 'hours': 40, 'uses': 1 } ]",
      &requirement);
  g_autoptr (MusterPack) each = NULL;

  g_assert_cmpuint (requirement->parts->len, ==, 2);
  part = &g_array_index (requirement->parts, MusterPart, 0);
  g_assert_cmpstr (part->title, ==, "Area A");
  g_assert_cmpint (part->required, ==, 4 * HOUR);
  g_assert_cmpmem (part->filter.admits, 4, "\1\1\1\0", 4);
  part = &g_array_index (requirement->parts, MusterPart, 1);
  g_assert_cmpstr (part->title, ==, "Both");
  g_assert_cmpint (part->required, ==, MUSTER_NUMBER_NONE);
  cap = &g_array_index (requirement->caps, MusterCap, 0);
  g_assert_cmpstr (cap->title, ==, "Online");
  g_assert_cmpint (cap->most, ==, 8 * HOUR);
  g_assert_true (cap->after_mandates);
  g_assert_cmpint (requirement->surplus, ==, MUSTER_SURPLUS_LOST);
  g_assert_cmpint (requirement->repeats, ==, 1);
  g_assert_cmpint (g_array_index (requirement->prorations, MusterProration, 1).months, ==, 6);
  g_assert_cmpint (g_array_index (requirement->prorations, MusterProration, 1).required, ==,
                   12 * HOUR);
  g_assert_cmpint (g_array_index (requirement->conversions, MusterConversion, 0).units, ==, 300);
  g_assert_cmpint (g_array_index (requirement->conversions, MusterConversion, 0).seconds, ==,
                   40 * HOUR);
  g_assert_cmpint (g_array_index (requirement->conversions, MusterConversion, 0).uses, ==, 1);

  each = pack_text_parse_one ("'hours': 12, 'subjects': [ 'a', 'd' ], 'each': 1", &requirement);
  g_assert_cmpuint (requirement->parts->len, ==, 2);
  part = &g_array_index (requirement->parts, MusterPart, 1);
  g_assert_cmpstr (part->title, ==, "Subject D");
  g_assert_cmpstr (part->filter.subjects[0], ==, "d");
  g_assert_cmpmem (part->filter.admits, 4, "\0\0\0\1", 4);
  g_assert_cmpint (part->required, ==, HOUR);
}

/* A total names its mandates, wherever they stand. */
static void
test_mandates (void)
{
  g_autoptr (MusterPack) pack = pack_text_parse (
      "",
      "{ 'id': 'total', 'title': 'T', 'hours': 60, 'mandates': [ 'm' ], 'citation': { 'text': 't' } },"
      " { 'id': 'm', 'title': 'M', 'hours': 9, 'subjects': [ 'd' ], 'surplus': 'total',"
      " 'citation': { 'text': 't' } }");

  g_assert_cmpstr (muster_pack_find_requirement (pack, "total")->mandates[0], ==, "m");
  g_assert_cmpint (muster_pack_find_requirement (pack, "m")->surplus, ==, MUSTER_SURPLUS_TOTAL);
}

static void
test_other_counts (void)
{
  const MusterRequirement *requirement;
  g_autoptr (MusterPack) courses G_GNUC_UNUSED = pack_text_parse_one (
      "'counts': 'courses', 'courses': [ 'DNA Course 1' ], 'level': 'agency', 'times': 2",
      &requirement);
  g_autoptr (MusterPack) classes = NULL;
  g_autoptr (MusterPack) passes = NULL;
  g_autoptr (MusterPack) credential = NULL;
  g_autoptr (MusterPack) certificate = NULL;

  g_assert_cmpint (requirement->counts, ==, MUSTER_COUNT_COURSES);
  g_assert_true (requirement->is_agency_level);
  g_assert_cmpint (requirement->times, ==, 2);
  g_assert_cmpint (requirement->required, ==, MUSTER_NUMBER_NONE);

  classes = pack_text_parse_one ("'counts': 'classes', 'per': 'endorsement'", &requirement);
  g_assert_cmpint (requirement->counts, ==, MUSTER_COUNT_CLASSES);
  g_assert_true (requirement->is_per_endorsement);

  passes =
      pack_text_parse_one ("'counts': 'qualifications', 'names': [ 'Hand gun' ], 'per': 'weapon',"
                           " 'times': 2, 'running': true, 'score': 75, 'valid_months': 12",
                           &requirement);
  g_assert_cmpint (requirement->counts, ==, MUSTER_COUNT_QUALIFICATIONS);
  g_assert_cmpstr (requirement->names[0], ==, "handgun");
  g_assert_true (requirement->is_per_weapon);
  g_assert_true (requirement->is_running);
  g_assert_cmpint (requirement->times, ==, 2);
  g_assert_cmpint (requirement->valid_months, ==, 12);
  g_assert_cmpint (requirement->filter.score, ==, 7500);

  credential = pack_text_parse_one (
      "'counts': 'credentials', 'names': [ 'cpr' ], 'level': 'recommended'", &requirement);
  g_assert_cmpint (requirement->counts, ==, MUSTER_COUNT_CREDENTIALS);
  g_assert_true (requirement->is_recommended);
  g_assert_false (requirement->is_agency_level);

  certificate =
      pack_text_parse_one ("'counts': 'certificates', 'certificates': [ 'basic' ]", &requirement);
  g_assert_cmpuint (requirement->certificates, ==, 1u << MUSTER_CERTIFICATE_KIND_BASIC);
}

static void
test_dates (void)
{
  const MusterRequirement *requirement;
  g_autoptr (MusterPack) pack G_GNUC_UNUSED = pack_text_parse_one (
      "'hours': 1, 'grace_days': 90, 'report': { 'month': 3, 'day': 15 }, 'notice_days': 60,"
      " 'warn_days': [ 90, 30 ], 'consequence': 'loss of arrest power',"
      " 'in_force': { 'from': '2024-11-01' }",
      &requirement);

  g_assert_cmpint (requirement->grace_days, ==, 90);
  g_assert_cmpint (requirement->report_month, ==, 3);
  g_assert_cmpint (requirement->report_day, ==, 15);
  g_assert_cmpint (requirement->notice_days, ==, 60);
  g_assert_cmpint (g_array_index (requirement->warn_days, int, 1), ==, 30);
  g_assert_cmpstr (requirement->consequence, ==, "loss of arrest power");
  g_assert_cmpstr (requirement->address, ==, "u");
  g_assert_null (muster_requirement_at (requirement, pack_text_date ("2024-10-31")));
  g_assert_true (muster_requirement_at (requirement, pack_text_date ("2024-11-01")) == requirement);
}

/* A change is complete in itself: what it does not give stands as it was before it. */
static void
test_changes (void)
{
  const MusterRequirement *requirement, *at;
  g_autoptr (MusterPack) pack G_GNUC_UNUSED = pack_text_parse_one (
      "'hours': 8, 'subjects': [ 'a' ], 'notice_days': 60, 'in_force': { 'to': '2029-12-31' }, 'changes': ["
      " { 'from': '2003-10-01', 'hours': 9, 'citation': { 'text': 'notice' } },"
      " { 'from': '2011-01-01', 'subjects': [ 'd' ], 'period': { 'kind': 'last-months', 'months': 12 } } ]",
      &requirement);

  at = muster_requirement_at (requirement, pack_text_date ("2003-09-30"));
  g_assert_true (at == requirement);
  g_assert_cmpint (at->binds_from, ==, MUSTER_DATE_NONE);

  at = muster_requirement_at (requirement, pack_text_date ("2003-10-01"));
  g_assert_cmpint (at->required, ==, 9 * HOUR);
  g_assert_cmpint (at->binds_from, ==, pack_text_date ("2003-10-01"));
  g_assert_cmpstr (at->id, ==, "r");
  g_assert_cmpstr (at->title, ==, "R");
  g_assert_cmpstr (at->citation, ==, "notice");
  g_assert_null (at->address);
  g_assert_cmpstr (at->filter.subjects[0], ==, "a");
  g_assert_cmpint (at->notice_days, ==, 60);

  at = muster_requirement_at (requirement, pack_text_date ("2029-12-31"));
  g_assert_cmpint (at->required, ==, 9 * HOUR);
  g_assert_cmpstr (at->filter.subjects[0], ==, "d");
  g_assert_cmpint (at->window.kind, ==, MUSTER_PERIOD_LAST_MONTHS);
  g_assert_cmpstr (at->citation, ==, "notice");
  g_assert_null (at->next);
  g_assert_null (muster_requirement_at (requirement, pack_text_date ("2030-01-01")));
}

/* Files of the first releases hold packs that said no more than this; they mean what they meant. */
static void
test_released (void)
{
  g_autofree char *text = pack_text_quote (
      "{ 'format': 1, 'id': 'us-ct', 'title': 'Review training', 'state': 'CT', 'version': '2026-01-01',"
      " 'period': { 'kind': 'certificate-cycle', 'years': 3 },"
      " 'subjects': [ { 'id': 'a', 'title': 'A' }, { 'id': 'b', 'title': 'B' } ], 'requirements': ["
      " { 'id': 'total', 'title': 'T', 'hours': 60, 'citation': { 'text': 't', 'address': 'u' } },"
      " { 'id': 'group', 'title': 'G', 'hours': 12, 'subjects': [ 'a', 'b' ], 'each': 1,"
      " 'citation': { 'text': 't' } },"
      " { 'id': 'unset', 'title': 'U', 'hours': null, 'subjects': [ 'a' ], 'citation': { 'text': 't' } } ] }");
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterPack) pack = muster_pack_parse (text, &error);
  const MusterRequirement *requirement;

  g_assert_no_error (error);
  g_assert_cmpint (muster_pack_get_window (pack)->kind, ==, MUSTER_PERIOD_CERTIFICATE_CYCLE);
  g_assert_cmpint (muster_pack_get_window (pack)->years, ==, 3);
  requirement = muster_pack_find_requirement (pack, "total");
  g_assert_cmpint (requirement->counts, ==, MUSTER_COUNT_HOURS);
  g_assert_cmpint (requirement->required, ==, 60 * HOUR);
  g_assert_cmpint (requirement->window.years, ==, 3);
  g_assert_null (requirement->filter.subjects);
  requirement = muster_pack_find_requirement (pack, "group");
  g_assert_cmpint (requirement->required, ==, 12 * HOUR);
  g_assert_cmpuint (requirement->parts->len, ==, 2);
  g_assert_cmpint (g_array_index (requirement->parts, MusterPart, 0).required, ==, HOUR);
  g_assert_cmpint (muster_pack_find_requirement (pack, "unset")->required, ==, MUSTER_NUMBER_NONE);
}

/* The agency's own pack: no state, its own subjects, and empty until somebody writes a rule. */
static void
test_agency (void)
{
  g_autoptr (MusterPack) shipped = pack_text_shipped ("agency");
  g_autofree char *text = pack_text_quote (
      "{ 'format': 1, 'id': 'agency', 'title': 'Ours', 'version': '2026-01-01',"
      " 'subjects': [ { 'id': 'taser', 'title': 'Taser' } ], 'requirements': ["
      " { 'id': 'taser', 'title': 'Taser', 'hours': 2, 'subjects': [ 'taser' ],"
      " 'period': { 'kind': 'last-months', 'months': 12 }, 'citation': { 'text': 'Order 9' } } ] }");
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterPack) own = muster_pack_parse (text, &error);

  g_assert_no_error (error);
  g_assert_null (muster_pack_get_state (shipped));
  g_assert_cmpuint (muster_pack_get_requirements (shipped)->len, ==, 0);
  g_assert_null (muster_pack_get_state (own));
  g_assert_cmpint (muster_pack_find_requirement (own, "taser")->window.months, ==, 12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/pack/unset-rules", test_unset_rules);
  g_test_add_func ("/rules/pack/rules", test_rules);
  g_test_add_func ("/rules/pack/groups", test_groups);
  g_test_add_func ("/rules/pack/subjects", test_subjects);
  g_test_add_func ("/rules/pack/filter", test_filter);
  g_test_add_func ("/rules/pack/applies", test_applies);
  g_test_add_func ("/rules/pack/hours", test_hours);
  g_test_add_func ("/rules/pack/mandates", test_mandates);
  g_test_add_func ("/rules/pack/other-counts", test_other_counts);
  g_test_add_func ("/rules/pack/dates", test_dates);
  g_test_add_func ("/rules/pack/changes", test_changes);
  g_test_add_func ("/rules/pack/released", test_released);
  g_test_add_func ("/rules/pack/agency", test_agency);
  return g_test_run ();
}
