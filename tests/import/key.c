/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys of credits and certificates, and the set of them. */

#include "import/key.h"

static MusterCredit *
make_credit (void)
{
  MusterCredit *credit = muster_credit_new ();

  credit->officer_id = 7;
  credit->earned_on = 739000;
  credit->course_code = g_strdup ("HM1");
  credit->title = g_strdup ("Firearms");
  credit->seconds = 3600;
  return credit;
}

static gboolean
keys_are_equal (const MusterCredit *a, const MusterCredit *b)
{
  MusterImportKey x = muster_import_credit_key (a);
  MusterImportKey y = muster_import_credit_key (b);

  return x.high == y.high && x.low == y.low;
}

static void
test_what_a_credit_is (void)
{
  g_autoptr (MusterCredit) a = make_credit ();
  g_autoptr (MusterCredit) b = make_credit ();

  b->id = 99;
  b->score = 8500;
  b->provider = g_strdup ("Elsewhere");
  b->source_row = 12;
  g_assert_true (keys_are_equal (a, b));
  b->role = MUSTER_ROLE_INSTRUCTED;
  g_assert_false (keys_are_equal (a, b));
  b->role = a->role;
  b->status = MUSTER_ROSTER_STATUS_PASSED;
  g_assert_false (keys_are_equal (a, b));
  b->status = a->status;
  b->seconds++;
  g_assert_false (keys_are_equal (a, b));
  b->seconds--;
  muster_record_set_text (&b->subject, "firearms");
  g_assert_false (keys_are_equal (a, b));
  muster_record_set_text (&b->subject, NULL);
  g_assert_true (keys_are_equal (a, b));
  /* The border between two texts matters. */
  muster_record_set_text (&a->course_code, "HM1F");
  muster_record_set_text (&a->title, "irearms");
  g_assert_false (keys_are_equal (a, b));
}

static void
test_set (void)
{
  g_autoptr (MusterImportKeySet) set = muster_import_key_set_new ();
  g_autoptr (MusterCredit) credit = make_credit ();
  int i;

  for (i = 0; i < 200000; i++)
    {
      credit->seconds = i;
      g_assert_true (muster_import_key_set_add (set, muster_import_credit_key (credit)));
    }
  g_assert_false (muster_import_key_set_add (set, muster_import_credit_key (credit)));
  for (i = 0; i < 400000; i++)
    {
      credit->seconds = i;
      g_assert_true (muster_import_key_set_contains (set, muster_import_credit_key (credit)) ==
                     (i < 200000));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/key/what-a-credit-is", test_what_a_credit_is);
  g_test_add_func ("/import/key/set", test_set);
  return g_test_run ();
}
