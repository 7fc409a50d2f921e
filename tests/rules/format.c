/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* data/rules/FORMAT.md: its packs are read as they stand there, its keys and words are those of the reader,
 * and the messages that it explains are those that people see. */

#include "config.h"

#include <string.h>

#include "pack-text.h"

static char *
read_document (void)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (MUSTER_BUILD_DATADIR "/rules/FORMAT.md", &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The packs of the document, in its order. */
static GPtrArray *
parse_packs (void)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_pack_unref);
  g_autofree char *text = read_document ();
  g_auto (GStrv) pieces = g_strsplit (text, "```json\n", -1);
  guint i;

  for (i = 1; pieces[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      char *end = strstr (pieces[i], "```");

      g_assert_nonnull (end);
      *end = '\0';
      g_ptr_array_add (packs, muster_pack_parse (pieces[i], &error));
      g_assert_no_error (error);
    }
  return packs;
}

static void
test_packs (void)
{
  g_autoptr (GPtrArray) packs = parse_packs ();
  const MusterRequirement *total, *firearms;

  g_assert_cmpuint (packs->len, ==, 3);
  g_assert_cmpstr (muster_pack_get_id (g_ptr_array_index (packs, 0)), ==, "us-xx");
  total = muster_pack_find_requirement (g_ptr_array_index (packs, 1), "total");
  firearms = muster_pack_find_requirement (g_ptr_array_index (packs, 1), "firearms");
  g_assert_cmpint (firearms->surplus, ==, MUSTER_SURPLUS_AREA);
  total = muster_requirement_at (total, pack_text_date ("2005-06-30"));
  g_assert_cmpint (g_array_index (total->caps, MusterCap, 2).most, ==, 24 * PACK_TEXT_HOUR);
  g_assert_cmpstr (total->mandates[0], ==, "firearms");
  g_assert_null (muster_pack_get_state (g_ptr_array_index (packs, 2)));
  g_assert_cmpuint (muster_pack_get_requirements (g_ptr_array_index (packs, 2))->len, ==, 5);
}

/* Each key that the reader lists where it meets an unknown one is explained. */
static void
assert_explained (const char *document, const char *pack)
{
  g_autofree char *json = pack_text_quote (pack);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) keys = NULL;
  const char *list;
  guint i;

  g_assert_null (muster_pack_parse (json, &error));
  list = strstr (error->message, "expected one of ");
  g_assert_nonnull (list);
  keys = g_strsplit (list + strlen ("expected one of "), ", ", -1);
  for (i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *code = g_strdup_printf ("`%s`", keys[i]);
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", keys[i]);

      if (strstr (document, code) == NULL && strstr (document, quoted) == NULL)
        g_error ("FORMAT.md does not explain “%s” (%s)", keys[i], error->message);
    }
}

#define HEAD "'format': 1, 'id': 'x', 'title': 'X', 'version': '2026-01-01'"
#define PERIOD(members) "{ " HEAD ", 'period': { " members " } }"
#define ONE(members)                                                                               \
  "{ " HEAD ", 'period': { 'kind': 'calendar-year' }, 'subjects': [], 'requirements': ["           \
  " { 'id': 'r', 'title': 'R', " members " } ] }"

static void
test_keys (void)
{
  static const char *const packs[] = {
    "{ '?': 1 }",
    PERIOD ("'kind': '?'"),
    PERIOD ("'kind': 'certificate-cycle', '?': 1"),
    PERIOD ("'kind': 'certificate-cycle', 'years': 3, 'end': { 'round': '?' }"),
    PERIOD ("'kind': 'fixed-years', '?': 1"),
    PERIOD ("'kind': 'fixed', '?': 1"),
    PERIOD ("'kind': 'last-months', '?': 1"),
    PERIOD ("'kind': 'once', '?': 1"),
    PERIOD ("'kind': 'once', 'within': { '?': 1 }"),
    PERIOD ("'kind': 'once', 'within': { 'days': 1, 'of': '?' }"),
    PERIOD ("'kind': 'restarting', '?': 1"),
    PERIOD ("'kind': 'calendar-year', 'every_year': '?'"),
    "{ " HEAD ", 'rules': { '?': 1 } }",
    "{ " HEAD ", 'rules': { 'basis': '?' } }",
    "{ " HEAD ", 'rules': { 'teaching': { '?': 1 } } }",
    "{ " HEAD ", 'waivers': [ { '?': 1 } ] }",
    "{ " HEAD ", 'subjects': [ { '?': 1 } ] }",
    ONE ("'?': 1"),
    ONE ("'counts': '?'"),
    ONE ("'level': '?'"),
    ONE ("'role': '?', 'hours': 1"),
    ONE ("'applies': { '?': 1 }"),
    ONE ("'applies': { 'employment': [ '?' ] }"),
    ONE ("'applies': { 'certificates': [ '?' ] }"),
    ONE ("'hours': 1, 'caps': [ { '?': 1 } ]"),
    ONE ("'hours': 1, 'surplus': '?'"),
    ONE ("'hours': 1, 'conversions': [ { '?': 1 } ]"),
  };
  g_autofree char *document = read_document ();
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (packs); i++)
    assert_explained (document, packs[i]);
}

/* The message that the document reads aloud. */
static void
test_message (void)
{
  g_autofree char *json = pack_text_make (
      "", "{ 'id': 'r', 'title': 'R', 'hours': 1, 'parts': [ { 'subjects': [ 'a' ] } ],"
          " 'citation': { 'text': 't' } }");
  g_autofree char *document = read_document ();
  g_autoptr (GError) error = NULL;

  g_assert_null (muster_pack_parse (json, &error));
  g_assert_nonnull (strstr (document, strstr (error->message, "].parts[0].hours:")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/format/packs", test_packs);
  g_test_add_func ("/rules/format/keys", test_keys);
  g_test_add_func ("/rules/format/message", test_message);
  return g_test_run ();
}
