/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed between two versions of a pack is said, whatever it is, and a copy of a pack is whole. */

#include "config.h"

#include "pack-text.h"
#include "rules/overlay.h"

static void
assert_changes (const char *old_members, const char *old_requirements, const char *new_members,
                const char *new_requirements, const char *expected)
{
  g_autoptr (MusterPack) old = pack_text_parse (old_members, old_requirements);
  g_autoptr (MusterPack) new_ = pack_text_parse (new_members, new_requirements);
  g_autoptr (GPtrArray) sentences = muster_overlay_compare (old, new_);
  g_autofree char *text = NULL;

  g_ptr_array_add (sentences, NULL);
  text = g_strjoinv (" | ", (char **) sentences->pdata);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_compare (void)
{
  assert_changes ("", PACK_TEXT_ALL, "", PACK_TEXT_ALL, "");
  assert_changes ("", PACK_TEXT_TAUGHT ", " PACK_TEXT_FORCE, "", PACK_TEXT_FORCE,
                  "The requirement “Taught” was dropped.");
  assert_changes ("", PACK_TEXT_FORCE, "",
                  PACK_TEXT_FORCE ", " PACK_TEXT_TAUGHT ", " PACK_TEXT_FIREARMS,
                  "The requirement “Taught” was added. | "
                  "The requirement “Firearms” was added (hours: 8.00).");
  assert_changes ("", PACK_TEXT_FORCE, "",
                  "{ 'id': 'force', 'title': 'Force', 'hours': 6, 'subjects': [ 'a', 'd' ],"
                  " 'citation': { 'text': 'v', 'address': 'u' } }",
                  "“Use of force”: it is called “Force” now. | "
                  "“Use of force”: the hours changed from unset to 6.00. | "
                  "“Use of force”: the citation changed to “v”.");
  assert_changes (
      "", PACK_TEXT_FORCE, "",
      "{ 'id': 'force', 'title': 'Use of force', 'hours': null, 'subjects': [ 'a', 'd' ],"
      " 'each': 1, " PACK_TEXT_CITED " }",
      "“Use of force”: what it asks besides the hours changed.");
  assert_changes (
      "", PACK_TEXT_FIREARMS, "",
      "{ 'id': 'firearms', 'title': 'Firearms', 'hours': 8, 'subjects': [ 'd' ], " PACK_TEXT_CITED
      ", 'changes': [ { 'from': '2003-10-01', 'hours': 10 },"
      " { 'from': '2030-01-01', 'hours': 12 } ] }",
      "“Firearms” from 1 Oct 2003: the hours changed from 9.00 to 10.00. | "
      "“Firearms” from 1 Jan 2030: this change was added (hours: 12.00).");
  assert_changes (
      "", PACK_TEXT_FIREARMS, "",
      "{ 'id': 'firearms', 'title': 'Firearms', 'hours': 8, 'subjects': [ 'd' ], " PACK_TEXT_CITED
      " }",
      "“Firearms” from 1 Oct 2003: this change was dropped.");
  assert_changes ("", PACK_TEXT_FORCE ", " PACK_TEXT_FIREARMS,
                  ", 'exclusive': [ [ 'force', 'firearms' ] ], 'waivers': [ { 'id': 'w',"
                  " 'title': 'W', " PACK_TEXT_CITED " } ]",
                  PACK_TEXT_FORCE ", " PACK_TEXT_FIREARMS,
                  "Which requirements may not count the same time changed. | "
                  "The reasons for which waivers may be asked changed.");
  assert_changes ("", PACK_TEXT_FORCE,
                  ", 'rules': { 'basis': 'completion', 'late_rest': 'refused' }", PACK_TEXT_FORCE,
                  "The rule “basis” changed from period-end to completion. | "
                  "The rule “late_rest” changed from unset to refused.");
}

static void
test_compare_subjects (void)
{
  g_autoptr (MusterPack) old = pack_text_shipped ("agency");
  g_autoptr (MusterPack) new_ = pack_text_parse ("", PACK_TEXT_FORCE);
  g_autoptr (GPtrArray) added = muster_overlay_compare (old, new_);
  g_autoptr (GPtrArray) dropped = muster_overlay_compare (new_, old);

  g_assert_cmpstr (g_ptr_array_index (added, 0), ==, "The subject “Area A” was added.");
  g_assert_cmpuint (added->len, ==, 5);
  g_assert_cmpstr (g_ptr_array_index (dropped, 0), ==, "The subject “Area A” was dropped.");
}

/* --- All that a pack can say -------------------------------------------------------------------- */

static const char rich_rules[] =
    ", 'rules': { 'partial_attendance': { 'least_percent': 90 },"
    " 'teaching': { 'factor': 0.75, 'most_hours': 16, 'once_per_topic': true } }";

static const char rich_requirements[] =
    "{ 'id': 'force', 'title': 'Force', 'hours': 9, 'citation': { 'text': 'one', 'address': 'two' } },"
    " { 'id': 'rich', 'title': 'Rich', 'consequence': 'fine', 'hours': 60, 'subjects': [ 'a' ],"
    " 'courses': [ 'fa' ], 'delivery': [ 'live' ], 'providers': [ 'police' ], 'block_hours': 2,"
    " 'score': 75, 'except': { 'delivery': [ 'online' ], 'score': 50 },"
    " 'applies': [ { 'ranks': [ 'chief' ], 'assignments': [ 'school' ], 'agencies': [ 'sheriff' ],"
    " 'hired': { 'from': '2001-01-01' }, 'certified': { 'to': '2009-03-01' },"
    " 'academy': { 'from': '2003-01-01' } } ],"
    " 'period': { 'kind': 'fixed-years', 'years': 3, 'month': 7, 'day': 2, 'delay': 1,"
    " 'turns': { 'every': 5, 'turn': 2 }, 'cohorts': [ { 'from': 'A', 'to': 'H', 'first_year': 2022 } ] },"
    " 'parts': [ { 'title': 'part', 'courses': [ 'fb' ], 'hours': 4 } ],"
    " 'caps': [ { 'title': 'cap', 'courses': [ 'fc' ], 'hours': 8 } ], 'mandates': [ 'force' ],"
    " 'repeats': 2, 'prorate': [ { 'months': 3, 'hours': 5 } ],"
    " 'conversions': [ { 'credit_hours': 3, 'hours': 40, 'uses': 2 } ], 'grace_days': 90,"
    " 'report': { 'month': 3, 'day': 15 }, 'notice_days': 60, 'warn_days': [ 30, 14 ],"
    " 'in_force': { 'from': '1990-01-01', 'to': '2090-01-01' }, 'citation': { 'text': 'three' },"
    " 'changes': [ { 'from': '2011-01-01', 'hours': 70, 'period': { 'kind': 'once',"
    " 'within': { 'months': 6, 'of': 'hired' } } }, { 'from': '2022-01-01', 'period': {"
    " 'kind': 'certificate-cycle', 'years': 3, 'end': { 'round': 'next', 'month': 6, 'day': 20 },"
    " 'start': { 'round': 'previous', 'month': 5, 'day': 21 } } } ] },"
    " { 'id': 'shots', 'title': 'Shots', 'counts': 'qualifications', 'names': [ 'rifle' ], 'times': 2,"
    " 'valid_months': 12, 'citation': { 'text': 'four' }, 'period': { 'kind': 'fixed',"
    " 'from': '2021-01-01', 'to': '2022-11-11' } }";

static void
assert_copy_is_whole (MusterPack *pack)
{
  g_autoptr (GPtrArray) settings = g_ptr_array_new ();
  g_autoptr (MusterPack) copy = muster_overlay_apply (pack, settings, NULL);
  g_autoptr (GPtrArray) sentences = muster_overlay_compare (pack, copy);

  g_assert_true (copy != pack);
  g_assert_cmpstr (muster_pack_get_title (copy), ==, muster_pack_get_title (pack));
  g_assert_cmpstr (muster_pack_get_version (copy), ==, muster_pack_get_version (pack));
  g_assert_cmpuint (sentences->len, ==, 0);
}

static void
test_copies (void)
{
  g_autoptr (MusterPack) connecticut = pack_text_shipped ("us-ct");
  g_autoptr (MusterPack) colorado = pack_text_shipped ("us-co");
  g_autoptr (MusterPack) rich = pack_text_parse (rich_rules, rich_requirements);

  assert_copy_is_whole (connecticut);
  assert_copy_is_whole (colorado);
  assert_copy_is_whole (rich);
}

/* Changes one letter or digit after the other: the pack is refused, or the difference is said. */
static void
assert_each_letter_matters (const char *rules, const char *requirements, gboolean in_rules)
{
  g_autoptr (MusterPack) pack = pack_text_parse (rules, requirements);
  g_autofree char *text = g_strdup (in_rules ? rules : requirements);
  guint n_read = 0;
  char *p;

  for (p = text; *p != '\0'; p++)
    {
      char before = *p;
      g_autofree char *json = NULL;
      g_autoptr (MusterPack) other = NULL;
      g_autoptr (GPtrArray) sentences = NULL;

      if (!g_ascii_isalnum (before))
        continue;
      *p = g_ascii_isdigit (before) ? (char) ('0' + (before - '0' + 1) % 10) : 'x';
      json = pack_text_make (in_rules ? text : rules, in_rules ? requirements : text);
      other = muster_pack_parse (json, NULL);
      if (other != NULL && *p != before)
        {
          sentences = muster_overlay_compare (pack, other);
          if (sentences->len == 0)
            g_error ("not said: %s", p - MIN (p - text, 40));
          assert_copy_is_whole (other);
          n_read++;
        }
      *p = before;
    }
  g_assert_cmpuint (n_read, >, in_rules ? 2 : 100);
}

static void
test_each_letter (void)
{
  assert_each_letter_matters (rich_rules, rich_requirements, TRUE);
  assert_each_letter_matters (rich_rules, rich_requirements, FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/overlay-compare/sentences", test_compare);
  g_test_add_func ("/rules/overlay-compare/subjects", test_compare_subjects);
  g_test_add_func ("/rules/overlay-compare/copies", test_copies);
  g_test_add_func ("/rules/overlay-compare/each-letter", test_each_letter);
  return g_test_run ();
}
