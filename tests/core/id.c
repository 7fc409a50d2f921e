/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Record ids: unique, growing, exact as a double, reproducible from a seed. */

#include "core/id.h"

static const MusterClock standing = { G_GINT64_CONSTANT (1778760000) };

static void
test_growing (void)
{
  g_autoptr (MusterIdSource) source = muster_id_source_new (&standing, 0);
  MusterId last = MUSTER_ID_NONE;
  int i;

  for (i = 0; i < 100000; i++)
    {
      MusterId id = muster_id_source_next (source);

      g_assert_cmpint (id, >, last);
      g_assert_cmpint (id, <=, MUSTER_ID_MAX);
      g_assert_cmpint ((MusterId) (double) id, ==, id);
      last = id;
    }
}

static void
test_seeded (void)
{
  g_autoptr (MusterIdSource) a = muster_id_source_new (&standing, 7);
  g_autoptr (MusterIdSource) b = muster_id_source_new (&standing, 7);
  g_autoptr (MusterIdSource) c = muster_id_source_new (&standing, 8);
  int i;

  g_assert_cmpint (muster_id_source_next (a), !=, muster_id_source_next (c));
  muster_id_source_next (b);
  for (i = 0; i < 1000; i++)
    g_assert_cmpint (muster_id_source_next (a), ==, muster_id_source_next (b));
}

/* A clock that was set back, or a file from a machine whose clock ran ahead, breaks nothing. */
static void
test_clock_behind_the_file (void)
{
  g_autoptr (MusterIdSource) source = muster_id_source_new (&standing, 7);
  MusterId taken = muster_id_source_next (source) + G_GINT64_CONSTANT (1000000000);

  muster_id_source_skip_to (source, taken);
  g_assert_cmpint (muster_id_source_next (source), >, taken);
  muster_id_source_skip_to (source, 5);
  g_assert_cmpint (muster_id_source_next (source), >, taken);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/id/growing", test_growing);
  g_test_add_func ("/core/id/seeded", test_seeded);
  g_test_add_func ("/core/id/clock-behind-the-file", test_clock_behind_the_file);
  return g_test_run ();
}
