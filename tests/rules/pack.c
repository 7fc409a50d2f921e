/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading packs: what ships is right and cited, what is wrong is refused with its place. */

#include "config.h"

#include <string.h>

#include "history.h"

#define HEAD                                                                                       \
  "\"format\": 1, \"id\": \"x\", \"title\": \"X\", \"state\": \"CT\", \"version\": \"2026-01-01\""
#define YEAR "\"period\": { \"kind\": \"calendar-year\" }"
#define SUBJECTS                                                                                   \
  "\"subjects\": [ { \"id\": \"a\", \"title\": \"A\" }, { \"id\": \"b\", \"title\": \"B\" } ]"
#define CITED "\"citation\": { \"text\": \"t\" }"
#define TOTAL "{ \"id\": \"total\", \"title\": \"T\", \"hours\": 60, " CITED " }"
#define PACK(requirements)                                                                         \
  "{ " HEAD ", " YEAR ", " SUBJECTS ", \"requirements\": [ " requirements " ] }"

typedef struct
{
  const char *json;
  const char *message;
} Wrong;

static const Wrong wrong_packs[] = {
  { "", "*not a*JSON*" },
  { "[]", "The rule pack is not a JSON object." },
  { "{", "The rule pack is not JSON: line 1:*" },
  { "\xff", "The rule pack is not UTF-8 text." },
  { "{ \"format\": 2 }", "format: expected 1*" },
  { "{ \"format\": 1, \"titel\": 1 }", "titel: unknown key; expected one of format, id,*" },
  { "{ " HEAD " }", "period: expected an object*" },
  { "{ \"format\": 1, \"id\": \"X Y\" }", "id: expected small letters*" },
  { "{ \"format\": 1, \"id\": \"x\" }", "title: expected a text" },
  { "{ \"format\": 1, \"id\": \"x\", \"title\": \"\" }", "title: expected a text" },
  { "{ \"format\": 1, \"id\": \"x\", \"title\": \"X\", \"state\": \"Ct\", \"version\": \"1\" }",
    "state: expected a postal code*" },
  { "{ \"format\": 1, \"id\": \"x\", \"title\": \"X\", \"state\": \"CT\", \"version\": \"1\" }",
    "version: expected a date*" },
  { "{ " HEAD ", \"period\": { \"kind\": \"decade\" } }",
    "period.kind: expected one of certificate-cycle, calendar-year" },
  { "{ " HEAD ", \"period\": { \"kind\": \"certificate-cycle\", \"years\": 0 } }",
    "period.years: expected a whole number of years*" },
  { "{ " HEAD ", \"period\": { \"kind\": \"certificate-cycle\", \"years\": -3 } }",
    "period.years: expected a whole number of years*" },
  { "{ " HEAD ", \"period\": { \"kind\": \"certificate-cycle\", \"years\": 1e9 } }",
    "period.years: expected a whole number of years*" },
  { "{ " HEAD ", \"period\": { \"kind\": \"certificate-cycle\" } }",
    "period.years: expected a whole number of years*" },
  { "{ " HEAD ", \"period\": { \"kind\": \"calendar-year\", \"years\": 2 } }",
    "period.years: a calendar year takes no number of years" },
  { "{ " HEAD ", " YEAR ", \"subjects\": [ 1 ] }", "subjects[0]: expected an object*" },
  { "{ " HEAD ", " YEAR ", \"subjects\": [ { \"id\": \"a\", \"title\": \"A\" },"
    " { \"id\": \"a\", \"title\": \"B\" } ] }",
    "subjects[1].id: another subject has this id" },
  { "{ " HEAD ", " YEAR ", \"subjects\": [ { \"id\": \"a\", \"title\": \"A\" },"
    " { \"id\": \"b\", \"title\": \" a \" } ] }",
    "subjects[1]: “ a ” already means the subject a" },
  { "{ " HEAD ", " YEAR ", " SUBJECTS ", \"requirements\": [] }",
    "requirements: expected at least one requirement" },
  { "{ " HEAD ", " YEAR ", " SUBJECTS ", \"requirements\": {} }",
    "requirements: expected a list*" },
  { PACK (TOTAL ", " TOTAL), "requirements[1].id: another requirement has this id" },
  { PACK (TOTAL ", { \"id\": \"f\", \"title\": \"F\", \"hours\": \"sixty\", " CITED " }"),
    "requirements[1].hours: expected a number of hours, such as 60" },
  { PACK ("{ \"id\": \"f\", \"title\": \"F\", \"hours\": -1, " CITED " }"),
    "requirements[0].hours: expected a number of hours, such as 60" },
  { PACK ("{ \"id\": \"f\", \"title\": \"F\", \"hours\": 1e999, " CITED " }"),
    "requirements[0].hours: expected a number of hours, such as 60" },
  { PACK ("{ \"id\": \"f\", \"title\": \"F\", " CITED " }"),
    "requirements[0].hours: expected a number of hours, such as 60, or null*" },
  { PACK ("{ \"id\": \"f\", \"title\": \"F\", \"hours\": 1, \"minimum\": 2, " CITED " }"),
    "requirements[0].minimum: unknown key;*" },
  { PACK ("{ \"id\": \"f\", \"title\": \"F\", \"hours\": 1, \"subjects\": [ \"a\", \"z\" ], " CITED
          " }"),
    "requirements[0].subjects[1]: *no subject has the id “z”" },
  { PACK ("{ \"id\": \"f\", \"title\": \"F\", \"hours\": 1, \"subjects\": [ \"a\", \"a\" ], " CITED
          " }"),
    "requirements[0].subjects[1]: this subject is named twice" },
  { PACK ("{ \"id\": \"f\", \"title\": \"F\", \"hours\": 1, \"subjects\": [], " CITED " }"),
    "requirements[0].subjects: expected at least one subject" },
  { PACK ("{ \"id\": \"f\", \"title\": \"F\", \"hours\": 1, \"each\": 1, " CITED " }"),
    "requirements[0].each: expected only beside subjects and hours" },
  { PACK (
        "{ \"id\": \"f\", \"title\": \"F\", \"hours\": 1, \"subjects\": [ \"a\" ], \"each\": -1, " CITED
        " }"),
    "requirements[0].each: expected a number of hours*" },
  { PACK ("{ \"id\": \"f\", \"title\": \"F\", \"hours\": 1 }"),
    "requirements[0].citation: expected an object*" },
  { PACK (
        "{ \"id\": \"f\", \"title\": \"F\", \"hours\": 1, \"citation\": { \"address\": \"x\" } }"),
    "requirements[0].citation.text: expected a text" },
};

static void
assert_refused (const char *json, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterPack) pack = muster_pack_parse (json, &error);

  g_assert_null (pack);
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  if (!g_pattern_match_simple (message, error->message))
    g_error ("expected “%s”, got “%s”", message, error->message);
}

static void
test_wrong_packs (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (wrong_packs); i++)
    assert_refused (wrong_packs[i].json, wrong_packs[i].message);
}

static void
test_too_much (void)
{
  g_autoptr (GString) json = g_string_new ("{ " HEAD ", " YEAR ", \"subjects\": [ ");
  g_autofree char *nested = g_strnfill (100000, '[');
  guint i;

  for (i = 0; i < 10000; i++)
    g_string_append_printf (json, "%s{ \"id\": \"s%u\", \"title\": \"S %u\" }", i > 0 ? "," : "", i,
                            i);
  g_string_append (json, " ], \"requirements\": [ " TOTAL " ] }");
  assert_refused (json->str, "subjects: expected at most 1000 elements");
  assert_refused (nested, "The rule pack is nested deeper than 16 levels.");
}

/* Every cut of a pack that ships is refused and nothing crashes. */
static void
test_truncated (void)
{
  g_autofree char *json = NULL;
  gsize length, i;

  g_assert_true (
      g_file_get_contents (MUSTER_BUILD_DATADIR "/rules/us-ct.json", &json, &length, NULL));
  g_strchomp (json);
  for (i = strlen (json) - 1; i > 0; i -= MIN (i, 7))
    {
      json[i] = '\0';
      g_assert_null (muster_pack_parse (json, NULL));
    }
}

/* No change of bytes crashes the reader; what it refuses it explains. */
static void
test_damaged (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *json = NULL;
  gsize length;
  int round;

  g_test_message ("seed %u", seed);
  g_assert_true (
      g_file_get_contents (MUSTER_BUILD_DATADIR "/rules/us-co.json", &json, &length, NULL));
  for (round = 0; round < 3000; round++)
    {
      static const char signs[] = "{}[]\",:-0a\\n";
      g_autofree char *damaged = g_strdup (json);
      g_autoptr (GError) error = NULL;
      g_autoptr (MusterPack) pack = NULL;
      int i;

      for (i = g_rand_int_range (random, 1, 4); i > 0; i--)
        damaged[g_rand_int_range (random, 0, (gint32) length)] =
            signs[g_rand_int_range (random, 0, sizeof signs - 1)];
      pack = muster_pack_parse (damaged, &error);
      g_assert_true ((pack == NULL) == (error != NULL));
    }
}

static void
test_connecticut (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-ct");
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  const MusterRequirement *total = g_ptr_array_index (requirements, 0);
  const MusterRequirement *firearms = g_ptr_array_index (requirements, 1);
  const MusterRequirement *violence = g_ptr_array_index (requirements, 2);

  g_assert_cmpstr (muster_pack_get_id (pack), ==, "us-ct");
  g_assert_cmpstr (muster_pack_get_state (pack), ==, "CT");
  g_assert_cmpint (muster_pack_get_period_kind (pack), ==, MUSTER_PERIOD_CERTIFICATE_CYCLE);
  g_assert_cmpint (muster_pack_get_period_years (pack), ==, 3);
  g_assert_null (total->subjects);
  g_assert_cmpint (total->required, ==, HOURS (60));
  g_assert_cmpint (firearms->required, ==, HOURS (9));
  g_assert_cmpint (violence->required, ==, HOURS (2));
  g_assert_nonnull (strstr (violence->citation, "7-294g(a)"));
}

static void
test_colorado (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-co");
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  const MusterRequirement *total = g_ptr_array_index (requirements, 0);
  const MusterRequirement *perishable = g_ptr_array_index (requirements, 1);

  g_assert_cmpint (muster_pack_get_period_kind (pack), ==, MUSTER_PERIOD_CALENDAR_YEAR);
  g_assert_cmpint (muster_pack_get_period_years (pack), ==, 1);
  g_assert_cmpint (total->required, ==, HOURS (24));
  g_assert_cmpint (perishable->required, ==, HOURS (12));
  g_assert_cmpint (perishable->each, ==, HOURS (1));
  g_assert_cmpuint (g_strv_length (perishable->subjects), ==, 3);
}

/* Every number that ships stands on a source with an address. */
static void
test_every_number_is_cited (void)
{
  static const char *const names[] = { "us-ct", "us-co" };
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (MusterPack) pack = history_shipped_pack (names[i]);
      const GPtrArray *requirements = muster_pack_get_requirements (pack);

      for (j = 0; j < requirements->len; j++)
        {
          const MusterRequirement *requirement = g_ptr_array_index (requirements, j);

          g_assert_cmpstr (requirement->citation, !=, "");
          g_assert_true (g_str_has_prefix (requirement->address, "https://"));
        }
    }
}

static void
test_subjects (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-co");

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
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/pack/wrong-packs", test_wrong_packs);
  g_test_add_func ("/rules/pack/too-much", test_too_much);
  g_test_add_func ("/rules/pack/truncated", test_truncated);
  g_test_add_func ("/rules/pack/damaged", test_damaged);
  g_test_add_func ("/rules/pack/connecticut", test_connecticut);
  g_test_add_func ("/rules/pack/colorado", test_colorado);
  g_test_add_func ("/rules/pack/every-number-is-cited", test_every_number_is_cited);
  g_test_add_func ("/rules/pack/subjects", test_subjects);
  return g_test_run ();
}
