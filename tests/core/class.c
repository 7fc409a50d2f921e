/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes. */

#include "core/class.h"

#include "core/date.h"

static void
test_status (void)
{
  static const struct
  {
    MusterClassStatus on_file;
    MusterDate to;
    MusterClassStatus status;
  } cases[] = {
    { MUSTER_CLASS_STATUS_PLANNED, 4, MUSTER_CLASS_STATUS_HELD },
    { MUSTER_CLASS_STATUS_PLANNED, 5, MUSTER_CLASS_STATUS_PLANNED },
    { MUSTER_CLASS_STATUS_PLANNED, 6, MUSTER_CLASS_STATUS_PLANNED },
    { MUSTER_CLASS_STATUS_PLANNED, MUSTER_DATE_NONE, MUSTER_CLASS_STATUS_PLANNED },
    { MUSTER_CLASS_STATUS_HELD, 4, MUSTER_CLASS_STATUS_HELD },
    { MUSTER_CLASS_STATUS_HELD, 6, MUSTER_CLASS_STATUS_HELD },
    { MUSTER_CLASS_STATUS_CANCELLED, 4, MUSTER_CLASS_STATUS_CANCELLED },
    { MUSTER_CLASS_STATUS_CANCELLED, 6, MUSTER_CLASS_STATUS_CANCELLED },
  };
  const MusterDate today = 5;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (muster_class_find_status (cases[i].on_file, cases[i].to, today), ==,
                     cases[i].status);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/class/status", test_status);
  return g_test_run ();
}
