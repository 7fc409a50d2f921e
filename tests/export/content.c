/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What content makes of the texts and tables that it is given. */

#include "export/content.h"

static void
assert_cleaned (const char *text, gboolean keep_newlines, const char *expected)
{
  g_autofree char *clean = muster_content_clean (text, keep_newlines);

  g_assert_cmpstr (clean, ==, expected);
}

static void
test_clean (void)
{
  assert_cleaned (NULL, FALSE, "");
  assert_cleaned ("Plain ~ text", FALSE, "Plain ~ text");
  assert_cleaned ("one\ntwo", TRUE, "one\ntwo");
  assert_cleaned ("one\ntwo", FALSE, "one two");
  assert_cleaned ("Núñez ✓ 山田", FALSE, "Núñez ✓ 山田");
  assert_cleaned ("a\x01\tb\x7f", FALSE, "a  b ");
  assert_cleaned ("bad \xff byte", FALSE, "bad \xef\xbf\xbd byte");
  assert_cleaned ("one\r\ntwo\rthree", TRUE, "one\ntwo\nthree");
  assert_cleaned ("one\r\ntwo", FALSE, "one two");
}

static MusterTable *
create_table (guint n_rows)
{
  const MusterColumn columns[] = {
    { "name", "Name", MUSTER_COLUMN_TEXT },
    { "hours", "Hours", MUSTER_COLUMN_DURATION },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < n_rows; i++)
    muster_table_set_number (table, muster_table_add_row (table), 1, 3600 * (gint64) (i + 1));
  return table;
}

static void
test_groups (void)
{
  g_autoptr (MusterContent) content = muster_content_new ("Title", "Agency", MUSTER_DATE_NONE);
  MusterContentTable *table = muster_content_add_table (content, create_table (5), NULL);

  muster_content_table_set_sum (table, 1);
  muster_content_table_add_group (table, 0, "First", "Subtotal");
  muster_content_table_add_group (table, 2, "Second", "Subtotal");
  g_assert_cmpuint (muster_content_table_get_group_end (table, 0), ==, 2);
  g_assert_cmpuint (muster_content_table_get_group_end (table, 1), ==, 5);
  g_assert_cmpint (muster_content_table_sum (table, 1, 0, 2), ==, 3 * 3600);
  g_assert_cmpint (muster_content_table_sum (table, 1, 0, 5), ==, 15 * 3600);
}

static void
test_facts_and_signatures_collect (void)
{
  g_autoptr (MusterContent) content = muster_content_new ("Title", NULL, MUSTER_DATE_NONE);
  const MusterBlock *block;

  muster_content_add_fact (content, "EIN", NULL);
  muster_content_add_fact (content, "State ID", "14-2237");
  muster_content_add_signature (content, "Prepared by", NULL);
  muster_content_add_fact (content, "Later", "yes");
  g_assert_cmpuint (content->blocks->len, ==, 3);
  block = content->blocks->pdata[0];
  g_assert_cmpuint (block->pairs->len, ==, 2);
  g_assert_cmpstr (((MusterContentPair *) block->pairs->pdata[0])->value, ==, "not on file");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/content/clean", test_clean);
  g_test_add_func ("/export/content/groups", test_groups);
  g_test_add_func ("/export/content/facts-and-signatures", test_facts_and_signatures_collect);
  return g_test_run ();
}
