/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names: shown, folded, matched. */

#include "core/name.h"

static void
assert_text (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_format (void)
{
  assert_text (muster_name_format ("Corvane", "Luis", "Abel"), "Corvane, Luis A.");
  assert_text (muster_name_format ("Corvane", "Luis", NULL), "Corvane, Luis");
  assert_text (muster_name_format ("Corvane", NULL, ""), "Corvane");
  assert_text (muster_name_format (NULL, "Luis", NULL), "Luis");
  assert_text (muster_name_format ("Núñez", "Ana", "Óscar"), "Núñez, Ana Ó.");
  assert_text (muster_name_format (NULL, NULL, NULL), "");
}

static void
test_fold (void)
{
  assert_text (muster_name_fold ("  José  NÚÑEZ "), "jose nunez");
  assert_text (muster_name_fold ("O'Brien-Smith"), "o'brien-smith");
  assert_text (muster_name_fold ("Straße"), "strasse");
  assert_text (muster_name_fold (NULL), "");
  assert_text (muster_name_fold ("\xff\xfe"), "\xef\xbf\xbd\xef\xbf\xbd");
}

static void
test_key (void)
{
  assert_text (muster_name_make_key ("O'Brien-Smith"), "obriensmith");
  assert_text (muster_name_make_key ("OBRIEN  SMITH"), "obriensmith");
  assert_text (muster_name_make_key ("O’Brien Smith"), "obriensmith");
  assert_text (muster_name_make_key ("Advanced Academy 2017-1 Crowd  Control"),
               "advancedacademy20171crowdcontrol");
  assert_text (muster_name_make_key (" . "), "");
}

static void
test_squeeze (void)
{
  assert_text (muster_name_squeeze ("  In-Service \t PVO\n"), "In-Service PVO");
  assert_text (muster_name_squeeze ("one"), "one");
  assert_text (muster_name_squeeze ("\xc2\xa0"
                                    "a\xc2\xa0\xc2\xa0"
                                    "b"),
               "a b");
  assert_text (muster_name_squeeze (" \r\n "), NULL);
  assert_text (muster_name_squeeze (""), NULL);
  assert_text (muster_name_squeeze (NULL), NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/name/format", test_format);
  g_test_add_func ("/core/name/fold", test_fold);
  g_test_add_func ("/core/name/key", test_key);
  g_test_add_func ("/core/name/squeeze", test_squeeze);
  return g_test_run ();
}
