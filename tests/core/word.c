/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Closed vocabularies. */

#include "core/roster.h"
#include "core/word.h"

static const MusterWord words[] = { { "full-time", "Full-time" },
                                    { "fto", "Field" },
                                    { NULL, NULL } };

static void
test_find (void)
{
  int value = -1;

  g_assert_true (muster_word_find (words, "FULL time", &value));
  g_assert_cmpint (value, ==, 0);
  g_assert_true (muster_word_find (words, "full_time", &value));
  g_assert_true (muster_word_find (words, "Fto", &value));
  g_assert_cmpint (value, ==, 1);
  g_assert_false (muster_word_find (words, "full", &value));
  g_assert_false (muster_word_find (words, "full-timer", &value));
  g_assert_false (muster_word_find (words, "", &value));
  g_assert_false (muster_word_find (words, NULL, &value));
  g_assert_cmpint (value, ==, 1);
}

static void
test_matches (void)
{
  g_assert_true (muster_word_matches ("no-show", "No Show"));
  g_assert_true (muster_word_matches ("No_Show", "no-show"));
  g_assert_false (muster_word_matches ("no-show", "noshow"));
  g_assert_false (muster_word_matches ("no-show", NULL));
}

static void
test_typed (void)
{
  g_autofree char *labels = muster_word_list_labels (words);
  int value = -1;

  g_assert_true (muster_word_find_typed (words, " FIELD", &value));
  g_assert_cmpint (value, ==, 1);
  g_assert_true (muster_word_find_typed (words, "full time", &value));
  g_assert_cmpint (value, ==, 0);
  g_assert_true (muster_word_find_typed (words, "fto", &value));
  g_assert_cmpint (value, ==, 1);
  g_assert_false (muster_word_find_typed (words, "Fie", &value));
  g_assert_false (muster_word_find_typed (words, NULL, &value));
  g_assert_cmpstr (labels, ==, "Full-time, Field");
}

static void
test_nick_and_label (void)
{
  g_autofree char *list = muster_word_list (words);

  g_assert_cmpstr (muster_word_nick (words, 1), ==, "fto");
  g_assert_null (muster_word_nick (words, 2));
  g_assert_null (muster_word_nick (words, -1));
  g_assert_cmpstr (muster_word_label (words, 0), ==, "Full-time");
  g_assert_cmpstr (muster_word_label (words, 9), ==, "");
  g_assert_cmpstr (list, ==, "full-time, fto");
}

/* The arrays are in the order of their enums. */
static void
test_order_of_a_vocabulary (void)
{
  int value;

  g_assert_true (muster_word_find (muster_roster_status_words, "withdrawn", &value));
  g_assert_cmpint (value, ==, MUSTER_ROSTER_STATUS_WITHDRAWN);
  g_assert_true (muster_word_find (muster_role_words, "instructed", &value));
  g_assert_cmpint (value, ==, MUSTER_ROLE_INSTRUCTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/word/find", test_find);
  g_test_add_func ("/core/word/matches", test_matches);
  g_test_add_func ("/core/word/typed", test_typed);
  g_test_add_func ("/core/word/nick-and-label", test_nick_and_label);
  g_test_add_func ("/core/word/order-of-a-vocabulary", test_order_of_a_vocabulary);
  return g_test_run ();
}
