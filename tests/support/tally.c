/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of faults. */

#include "support/tally.h"

#include <stdio.h>

void
test_tally_print (const TestTally *tally)
{
  g_autofree char *row = g_strdup_printf (
      "%-44s tried %7" G_GUINT64_FORMAT "  fired %7" G_GUINT64_FORMAT "  lost %5" G_GUINT64_FORMAT
      "  corrupt %5" G_GUINT64_FORMAT "  silent %5" G_GUINT64_FORMAT,
      tally->name, tally->tried, tally->fired, tally->lost, tally->corrupt, tally->silent);

  g_test_message ("%s", row);
  if (g_getenv ("MUSTER_TORTURE_SECONDS") != NULL)
    fprintf (stderr, "%s\n", row);
}

void
test_tally_assert_clean (const TestTally *tally)
{
  test_tally_print (tally);
  g_assert_cmpuint (tally->tried, >, 0);
  g_assert_cmpuint (tally->fired, >, 0);
  g_assert_cmpuint (tally->lost, ==, 0);
  g_assert_cmpuint (tally->corrupt, ==, 0);
  g_assert_cmpuint (tally->silent, ==, 0);
}

double
test_tally_seconds (double usual)
{
  const char *seconds = g_getenv ("MUSTER_TORTURE_SECONDS");

  return seconds != NULL ? MAX (g_ascii_strtod (seconds, NULL), usual) : usual;
}

guint
test_tally_stride (void)
{
  const char *stride = g_getenv ("MUSTER_FAULT_STRIDE");

  return stride != NULL ? (guint) MAX (g_ascii_strtoull (stride, NULL, 10), 1) : 1;
}
