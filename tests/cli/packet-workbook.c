/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The formulas of the packet's workbook. */

#include <locale.h>

#include "cli/packet.h"
#include "cli/recalculate.h"

static void
test_values (void)
{
  g_autoptr (TestPacket) packet = NULL;

  if (!test_recalculate_can ())
    return;
  packet = test_packet_new ();
  test_packet_export (packet, "out", 0);
  g_assert_cmpuint (test_recalculate (packet->command, "out/" TEST_PACKET_NAME ".xlsx"), >, 3);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/packet-workbook/values", test_values);

  return g_test_run ();
}
