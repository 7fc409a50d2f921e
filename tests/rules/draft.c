/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency's own pack extended by what was typed: the reader takes what comes out, and what was refused names its
 * field. */

#include "config.h"

#include "core/error.h"
#include "core/officer.h"
#include "pack-text.h"
#include "rules/describe.h"
#include "rules/draft.h"

typedef struct
{
  char *json; /* the agency's own */
  GPtrArray *packs;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->json = pack_text_read_shipped ("agency");
  fixture->packs = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_pack_unref);
  g_ptr_array_add (fixture->packs, pack_text_shipped ("us-ct"));
  g_ptr_array_add (fixture->packs, pack_text_shipped ("agency"));
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_free (fixture->json);
  g_ptr_array_unref (fixture->packs);
}

/* What has all that it needs. */
static MusterRequirementDraft
make_draft (void)
{
  return (MusterRequirementDraft){ .title = "Low-light shooting",
                                   .hours = "2:30",
                                   .period = MUSTER_DRAFT_LAST_24,
                                   .citation = "General Order 9, section 3" };
}

static MusterPack *
extend (Fixture *fixture, const MusterRequirementDraft *draft)
{
  GError *error = NULL;
  g_autofree char *text = muster_draft_add_requirement (fixture->json, draft, fixture->packs,
                                                        "2026-06-15", NULL, &error);
  MusterPack *pack;

  g_assert_no_error (error);
  pack = muster_pack_parse (text, &error);
  g_assert_no_error (error);
  g_free (fixture->json);
  fixture->json = g_steal_pointer (&text);
  return pack;
}

static void
test_requirement (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft typed = make_draft ();
  g_autoptr (MusterPack) pack = NULL;
  const MusterRequirement *requirement;

  typed.from = "1 Jul 2026";
  typed.address = "https://example.org/9";
  pack = extend (fixture, &typed);
  g_assert_cmpstr (muster_pack_get_version (pack), ==, "2026-06-15");
  requirement = muster_pack_find_requirement (pack, "low-light-shooting");
  g_assert_nonnull (requirement);
  g_assert_cmpint (requirement->required, ==, 9000);
  g_assert_cmpint (requirement->window.kind, ==, MUSTER_PERIOD_LAST_MONTHS);
  g_assert_cmpint (requirement->window.months, ==, 24);
  g_assert_cmpint (requirement->in_force.from, ==, pack_text_date ("2026-07-01"));
  g_assert_null (requirement->applies);
  g_assert_null (requirement->filter.subjects);
  g_assert_cmpstr (requirement->citation, ==, "General Order 9, section 3");
  g_assert_cmpstr (requirement->address, ==, "https://example.org/9");
}

/* What was written before stays, and ids do not meet. */
static void
test_second (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft typed = make_draft ();
  g_autoptr (MusterPack) first = extend (fixture, &typed);
  g_autoptr (MusterPack) second = NULL;

  g_assert_cmpuint (muster_pack_get_requirements (first)->len, ==, 1);
  typed.title = "Low light: shooting!";
  typed.period = MUSTER_DRAFT_CYCLE;
  typed.audience = MUSTER_DRAFT_RANKS;
  typed.names = " Sergeant ;Lieutenant; ";
  g_assert_null (muster_draft_add_requirement (fixture->json, &typed, fixture->packs, "2026-06-16",
                                               NULL, NULL));
  typed.title = "Löw-light shootings";
  second = extend (fixture, &typed);
  g_assert_cmpuint (muster_pack_get_requirements (second)->len, ==, 2);
  g_assert_nonnull (muster_pack_find_requirement (second, "low-light-shooting"));
  g_assert_nonnull (muster_pack_find_requirement (second, "low-light-shootings"));
  g_assert_cmpint (muster_pack_find_requirement (second, "low-light-shootings")->window.years, ==,
                   3);
  g_assert_true (g_strv_equal (
      (const char *const *) g_array_index (
          muster_pack_find_requirement (second, "low-light-shootings")->applies, MusterCondition, 0)
          .ranks,
      (const char *const[]){ "sergeant", "lieutenant", NULL }));
}

/* A subject of the state comes over with what lies within it. */
static void
test_subjects (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft typed = make_draft ();
  g_autoptr (MusterPack) pack = NULL;
  const MusterRequirement *requirement;

  typed.subjects = "area-iii; Firearms";
  typed.audience = MUSTER_DRAFT_EVERYBODY;
  pack = extend (fixture, &typed);
  requirement = muster_pack_find_requirement (pack, "low-light-shooting");
  g_assert_true (g_strv_equal ((const char *const *) requirement->filter.subjects,
                               (const char *const[]){ "area-iii", "firearms", NULL }));
  g_assert_cmpstr (muster_pack_find_subject (pack, "practical-police-skills"), ==,
                   "practical-police-skills");
  g_assert_cmpint (
      requirement->filter.admits[muster_pack_get_subject_index (pack, "practical-police-skills")],
      ==, 1);
  g_assert_cmpstr (muster_pack_get_subject_code (pack, "firearms"), ==, "301");
  g_assert_cmpint (muster_pack_get_subject_index (pack, "driving"), ==, -1);
  g_assert_cmpuint (g_array_index (requirement->applies, MusterCondition, 0).employments, ==,
                    (1u << MUSTER_EMPLOYMENT_TYPE_OUTSIDE) - 1);
}

static void
assert_refused (Fixture *fixture, const MusterRequirementDraft *typed, const char *field,
                const char *words)
{
  g_autoptr (GError) error = NULL;
  const char *refused = NULL;

  g_assert_null (muster_draft_add_requirement (fixture->json, typed, fixture->packs, "2026-06-15",
                                               &refused, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_cmpstr (refused, ==, field);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft typed = make_draft ();

  typed.title = "  ";
  assert_refused (fixture, &typed, "title", "Type what is asked");
  typed = make_draft ();
  typed.hours = "many";
  assert_refused (fixture, &typed, "hours", "how many hours");
  typed.hours = "0";
  assert_refused (fixture, &typed, "hours", "how many hours");
  typed = make_draft ();
  typed.audience = MUSTER_DRAFT_ASSIGNMENTS;
  assert_refused (fixture, &typed, "names", "assignments");
  typed = make_draft ();
  typed.subjects = "Firearms; Juggling";
  assert_refused (fixture, &typed, "subjects", "“Juggling”");
  typed = make_draft ();
  typed.from = "31 Jun 2026";
  assert_refused (fixture, &typed, "from", "June has 30 days");
  typed = make_draft ();
  typed.citation = NULL;
  assert_refused (fixture, &typed, "citation", "stands on");
  typed = make_draft ();
  typed.period = MUSTER_DRAFT_CYCLE;
  g_ptr_array_remove_index (fixture->packs, 0);
  assert_refused (fixture, &typed, "period", "certificate cycles");
}

static void
assert_briefly (const MusterPack *pack, const char *id, const char *expected)
{
  g_autofree char *text =
      muster_requirement_describe_briefly (pack, muster_pack_find_requirement (pack, id));

  g_assert_cmpstr (text, ==, expected);
}

/* What counts no hours, and who is meant by how they are employed. */
static void
test_kinds (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft typed = make_draft ();
  g_autoptr (MusterPack) course = NULL;
  g_autoptr (MusterPack) card = NULL;

  typed.kind = MUSTER_DRAFT_COMPLETION;
  assert_refused (fixture, &typed, "courses", "Type a course");
  typed.subjects = "Firearms";
  typed.period = MUSTER_DRAFT_YEARS;
  assert_refused (fixture, &typed, "years", "number of years from 1 to 20");
  typed.years = "5";
  typed.audience = MUSTER_DRAFT_EMPLOYMENTS;
  typed.names = "Part-time; sometimes";
  assert_refused (fixture, &typed, "names", "Full-time, Part-time");
  typed.names = "Part-time; reserve";
  course = extend (fixture, &typed);
  assert_briefly (
      course, "low-light-shooting",
      "Officers employed as: Part-time, Reserve: a course completed in Firearms every 5 "
      "years");
  typed = make_draft ();
  typed.title = "CPR";
  typed.kind = MUSTER_DRAFT_CREDENTIAL;
  assert_refused (fixture, &typed, "holds", "such as CPR");
  typed.holds = "CPR";
  typed.months = "2 years";
  assert_refused (fixture, &typed, "months", "number of months");
  typed.months = "24";
  typed.is_recommended = TRUE;
  card = extend (fixture, &typed);
  assert_briefly (
      card, "cpr",
      "Every sworn officer: cpr in force all the time, which holds for 24 months (recommended)");
}

/* Each subject with hours of its own, in blocks of years that are the same for everybody; read back as typed. */
static void
test_each_in_blocks (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  MusterRequirementDraft typed = make_draft ();
  MusterRequirementDraft again;
  g_autoptr (MusterPack) pack = NULL;
  const MusterRequirement *requirement;
  GError *error = NULL;

  typed.hours = "12";
  typed.each = "much";
  assert_refused (fixture, &typed, "each", "in each subject, such as 1");
  typed.each = "1:30";
  assert_refused (fixture, &typed, "each", "Type the subjects first");
  typed.subjects = "Firearms; Domestic violence";
  typed.each = "13";
  assert_refused (fixture, &typed, "each", "at most the hours that are asked");
  typed.each = "1:30";
  typed.period = MUSTER_DRAFT_BLOCKS;
  assert_refused (fixture, &typed, "years", "number of years from 1 to 20");
  typed.years = "3";
  typed.first_year = "26";
  assert_refused (fixture, &typed, "first_year", "a year in which a block begins, such as 2026");
  typed.first_year = "2026";
  pack = extend (fixture, &typed);
  requirement = muster_pack_find_requirement (pack, "low-light-shooting");
  g_assert_cmpint (requirement->window.kind, ==, MUSTER_PERIOD_CALENDAR_YEAR);
  g_assert_cmpint (requirement->window.years, ==, 3);
  g_assert_cmpint (requirement->window.first_year, ==, 2026);
  g_assert_cmpuint (requirement->parts->len, ==, 2);
  g_assert_cmpint (g_array_index (requirement->parts, MusterPart, 1).required, ==, 5400);
  assert_briefly (pack, "low-light-shooting",
                  "Every sworn officer: 12.00 h of Firearms, Domestic violence, at least 1.50 h of "
                  "each in each block of 3 calendar years, such as 2026 to 2028");
  muster_draft_read_requirement (fixture->json, "low-light-shooting", fixture->packs, &again, texts,
                                 &error);
  g_assert_no_error (error);
  g_assert_cmpint (again.period, ==, MUSTER_DRAFT_BLOCKS);
  g_assert_cmpstr (again.years, ==, "3");
  g_assert_cmpstr (again.first_year, ==, "2026");
  g_assert_cmpstr (again.each, ==, "1.50");
}

static MusterPack *
edit (Fixture *fixture, const MusterRequirementDraft *draft, const char *id, const char *on)
{
  const MusterDraftEdit what = { draft, NULL, id, on };
  GError *error = NULL;
  char *text = muster_draft_edit (fixture->json, &what, fixture->packs, "2026-06-20", NULL, &error);
  MusterPack *pack;

  g_assert_no_error (error);
  pack = muster_pack_parse (text, &error);
  g_assert_no_error (error);
  g_free (fixture->json);
  fixture->json = text;
  return pack;
}

static void
assert_edit_refused (Fixture *fixture, const MusterRequirementDraft *draft, const char *on,
                     const char *field, const char *words)
{
  const MusterDraftEdit what = { draft, NULL, "low-light-shooting", on };
  g_autoptr (GError) error = NULL;
  const char *refused = NULL;

  g_assert_null (
      muster_draft_edit (fixture->json, &what, fixture->packs, "2026-06-20", &refused, &error));
  g_assert_cmpstr (refused, ==, field);
  g_assert_nonnull (strstr (error->message, words));
}

/* With a day the old stays, without one it is corrected. What is read comes back as it was typed. */
static void
test_change (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft typed = { .title = "Low-light shooting",
                                   .audience = MUSTER_DRAFT_RANKS,
                                   .names = "Sergeant; Lieutenant",
                                   .hours = "2:30",
                                   .period = MUSTER_DRAFT_LAST_24,
                                   .citation = "General Order 9, section 3" };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MusterPack) corrected = NULL;
  g_autoptr (MusterPack) changed = NULL;
  MusterRequirementDraft read;
  const MusterRequirement *requirement;

  muster_pack_unref (extend (fixture, &typed));
  g_assert_true (muster_draft_read_requirement (fixture->json, "low-light-shooting", fixture->packs,
                                                &read, texts, NULL));
  g_assert_cmpstr (read.title, ==, typed.title);
  g_assert_cmpstr (read.hours, ==, "2.50");
  g_assert_cmpint (read.period, ==, MUSTER_DRAFT_LAST_24);
  g_assert_cmpstr (read.citation, ==, typed.citation);
  g_assert_cmpstr (read.names, ==, "Sergeant; Lieutenant");
  read.hours = "3";
  corrected = edit (fixture, &read, "low-light-shooting", "");
  requirement = muster_pack_find_requirement (corrected, "low-light-shooting");
  g_assert_cmpint (requirement->required, ==, 10800);
  g_assert_null (requirement->next);
  assert_edit_refused (fixture, &read, "31 Jun 2027", "on", "June has 30 days");
  read.hours = "4";
  changed = edit (fixture, &read, "low-light-shooting", "1 Jan 2027");
  requirement = muster_pack_find_requirement (changed, "low-light-shooting");
  g_assert_cmpint (requirement->required, ==, 10800);
  g_assert_cmpint (requirement->next->required, ==, 14400);
  g_assert_cmpint (requirement->next->binds_from, ==, pack_text_date ("2027-01-01"));
  assert_edit_refused (fixture, &read, "1 Jan 2027", "on", "It changed on 1 Jan 2027 before");
  assert_edit_refused (fixture, &read, "", "on", "It changed before");
  read.kind = MUSTER_DRAFT_CREDENTIAL;
  read.holds = "CPR";
  assert_edit_refused (fixture, &read, "1 Jan 2028", "kind", "End this requirement");
}

static void
test_end (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft typed = make_draft ();
  g_autoptr (MusterPack) first = NULL;
  g_autoptr (MusterPack) ended = NULL;
  g_autoptr (MusterPack) without = NULL;
  const MusterRequirement *requirement;

  typed.from = "1 Jan 2026";
  first = extend (fixture, &typed);
  assert_edit_refused (fixture, NULL, "1 Jan 2026", "on", "not asked before that day");
  ended = edit (fixture, NULL, "low-light-shooting", "1 Jan 2027");
  requirement = muster_pack_find_requirement (ended, "low-light-shooting");
  g_assert_cmpint (requirement->in_force.from, ==, pack_text_date ("2026-01-01"));
  g_assert_cmpint (requirement->in_force.to, ==, pack_text_date ("2026-12-31"));
  without = edit (fixture, NULL, "low-light-shooting", NULL);
  g_assert_null (muster_pack_find_requirement (without, "low-light-shooting"));
}

/* What a form cannot hold is left to who wrote it. */
static void
test_unreadable (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft typed = make_draft ();
  g_autoptr (GString) text = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  MusterRequirementDraft read;

  muster_pack_unref (extend (fixture, &typed));
  text = g_string_new (fixture->json);
  g_assert_cmpuint (g_string_replace (text, "\"months\" : 24", "\"months\" : 18", 1), ==, 1);
  g_assert_false (muster_draft_read_requirement (text->str, "low-light-shooting", fixture->packs,
                                                 &read, texts, &error));
  g_assert_nonnull (strstr (error->message, "more than the form can hold"));
  g_clear_error (&error);
  g_string_replace (text, "\"months\" : 18", "\"months\" : 24", 1);
  g_string_replace (text, "\"title\" : \"Low-light",
                    "\"warn_days\" : [ 90 ], \"title\" : \"Low-light", 1);
  g_assert_false (muster_draft_read_requirement (text->str, "low-light-shooting", fixture->packs,
                                                 &read, texts, &error));
  g_assert_nonnull (error);
}

/* A member is checked whatever the others are. */
static void
test_check (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft typed = { .hours = "many", .from = "1 Jul 2026" };
  MusterDraftEdit edit = { &typed, NULL, NULL, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (muster_draft_check (fixture->json, &edit, fixture->packs, "from", &error));
  g_assert_false (muster_draft_check (fixture->json, &edit, fixture->packs, "hours", &error));
  g_assert_nonnull (strstr (error->message, "how many hours"));
}

static void
test_subject (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterSubjectDraft typed = { "Drone flying", "D-1", "Area III" };
  g_autofree char *text = NULL;
  g_autoptr (MusterPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  const char *field = NULL;

  text = muster_draft_add_subject (fixture->json, &typed, fixture->packs, "2026-06-15", &field,
                                   &error);
  g_assert_no_error (error);
  g_assert_null (field);
  pack = muster_pack_parse (text, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (muster_pack_find_subject (pack, "drone flying"), ==, "drone-flying");
  g_assert_cmpstr (muster_pack_get_subject_code (pack, "drone-flying"), ==, "D-1");
  g_assert_nonnull (muster_pack_find_subject (pack, "area-iii"));
  typed.title = "firearms";
  g_assert_null (muster_draft_add_subject (fixture->json, &typed, fixture->packs, "2026-06-15",
                                           &field, &error));
  g_assert_cmpstr (field, ==, "title");
  g_clear_error (&error);
  typed = (MusterSubjectDraft){ "Drones", NULL, "Area XL" };
  g_assert_null (muster_draft_add_subject (fixture->json, &typed, fixture->packs, "2026-06-15",
                                           &field, &error));
  g_assert_cmpstr (field, ==, "within");
}

static void
test_version (void)
{
  MusterDate today = pack_text_date ("2026-06-15");
  g_autofree char *first = muster_draft_next_version (NULL, today);
  g_autofree char *later = muster_draft_next_version ("2026-01-01", today);
  g_autofree char *same = muster_draft_next_version ("2026-06-15", today);
  g_autofree char *ahead = muster_draft_next_version ("2026-06-30", today);

  g_assert_cmpstr (first, ==, "2026-06-15");
  g_assert_cmpstr (later, ==, "2026-06-15");
  g_assert_cmpstr (same, ==, "2026-06-16");
  g_assert_cmpstr (ahead, ==, "2026-07-01");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/rules/draft/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("requirement", test_requirement);
  ADD ("second", test_second);
  ADD ("subjects", test_subjects);
  ADD ("refused", test_refused);
  ADD ("kinds", test_kinds);
  ADD ("each-in-blocks", test_each_in_blocks);
  ADD ("check", test_check);
  ADD ("change", test_change);
  ADD ("end", test_end);
  ADD ("unreadable", test_unreadable);
  ADD ("subject", test_subject);
  g_test_add_func ("/rules/draft/version", test_version);

  return g_test_run ();
}
