/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Operators told apart from what only looks like one. */

#include <string.h>

#include "pdf/lexer.h"

static void
assert_marked (const char *content, const char *expected)
{
  g_autoptr (GString) marked =
      muster_content_mark_artifacts (content, strlen (content), "/Private");

  g_assert_cmpstr (marked->str, ==, expected);
}

static void
test_artifacts (void)
{
#define ARTIFACT "/Artifact <</Type /Pagination>> BDC"
  assert_marked ("/Private << /MCID 0 >> BDC\n(a) Tj\nEMC", ARTIFACT "\n(a) Tj\nEMC");
  assert_marked ("q/Private<</MCID 0>>BDC Q", "q" ARTIFACT " Q");
  assert_marked ("/Private BMC EMC", ARTIFACT " EMC");
  assert_marked ("/P <</MCID 1 /X /Private>> BDC", "/P <</MCID 1 /X /Private>> BDC");
  assert_marked ("(/Private <<>> BDC) Tj", "(/Private <<>> BDC) Tj");
  assert_marked ("(\\(/Private <<>> BDC) Tj", "(\\(/Private <<>> BDC) Tj");
  assert_marked ("% /Private <<>> BDC\nq", "% /Private <<>> BDC\nq");
  assert_marked ("/Private gs /P <<>> BDC", "/Private gs /P <<>> BDC");
  assert_marked ("BI /W 1 ID \xff/Private <<>> BDC EI Q", "BI /W 1 ID \xff/Private <<>> BDC EI Q");
  assert_marked ("/Private", "/Private");
  assert_marked ("", "");
}

static void
test_survey (void)
{
  static const struct
  {
    const char *content;
    guint notes;
  } cases[] = {
    { "0 0 0 1 k", MUSTER_PDF_NOTE_CMYK },
    { "/DeviceCMYK cs", MUSTER_PDF_NOTE_CMYK },
    { "BI /CS /CMYK ID x EI", MUSTER_PDF_NOTE_CMYK },
    { "(0 0 0 1 k) Tj", 0 },
    { "[(k) 3 <6b>] TJ", 0 },
    { "/P <</MCID 0>> BDC EMC", MUSTER_PDF_NOTE_UNCHECKED },
    { "((((", 0 },
    { "<<<<", 0 },
    { ")>>]}", 0 },
    { "BI ID", 0 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmphex (muster_content_survey (cases[i].content, strlen (cases[i].content)), ==,
                     cases[i].notes);
}

/* Any bytes come to an end, within their bounds. */
static void
test_random (void)
{
  static const char alphabet[] = "()<>[]{}/%\\ \nkKBIDE0.\xff";
  guint i, k;

  for (i = 0; i < 20000; i++)
    {
      gsize length = (gsize) g_test_rand_int_range (0, 40);
      g_autofree char *content = g_malloc (length + 1);

      for (k = 0; k < length; k++)
        content[k] = alphabet[g_test_rand_int_range (0, sizeof alphabet)];
      muster_content_survey (content, length);
      g_string_free (muster_content_mark_artifacts (content, length, "/P"), TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/lexer/artifacts", test_artifacts);
  g_test_add_func ("/pdf/lexer/survey", test_survey);
  g_test_add_func ("/pdf/lexer/random", test_random);
  return g_test_run ();
}
