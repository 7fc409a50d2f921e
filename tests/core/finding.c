/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings. */

#include "core/finding.h"

static void
test_copy (void)
{
  g_autoptr (MusterFinding) finding =
      muster_finding_new ("unclassified", MUSTER_SEVERITY_WARNING, g_strdup ("Sentence."));
  g_autoptr (MusterFinding) copy = NULL;

  g_assert_false (finding->is_internal);
  g_assert_cmpint (finding->officer_id, ==, MUSTER_ID_NONE);
  finding->officer_id = 7;
  copy = muster_finding_copy (finding);
  g_assert_cmpstr (copy->code, ==, "unclassified");
  g_assert_cmpstr (copy->message, ==, "Sentence.");
  g_assert_true (copy->message != finding->message);
  g_assert_cmpint (copy->officer_id, ==, 7);
  g_assert_null (muster_finding_copy (NULL));
  muster_finding_free (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/finding/copy", test_copy);
  return g_test_run ();
}
