/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The packet of a file as of a day has the same bytes, whatever the hour, the time zone, the language, the
 * folder, the umask and the fonts of the machine. */

#include <locale.h>
#include <string.h>

#include "cli/packet.h"
#include "core/class.h"
#include "core/credit.h"
#include "pdf/foreign.h"
#include "support/files.h"
#include "support/tally.h"

#define EXPORT                                                                                     \
  "\"$MUSTER_CLI\" export renewal \"$OLDPWD/Agency.muster\" --due-before 2026-06-30 --output . "   \
  ">/dev/null"

/* Runs the export in a folder of its own, after @setting; the day is the same. */
static void
export_in (TestPacket *packet, const char *folder, const char *setting)
{
  g_autofree char *script = g_strdup_printf ("set -e; cd '%s'; mkdir '%s'; cd '%s'; %s; " EXPORT,
                                             packet->command->folder, folder, folder, setting);
  const char *const words[] = { "sh", "-c", script, NULL };
  g_autofree char *said = NULL;
  int status;

  said = test_child_run (FALSE, words, &status);
  g_assert_cmpint (status, ==, 0);
}

static void
assert_same (TestPacket *packet, const char *folder, const char *suffix)
{
  g_autoptr (GBytes) first = test_packet_load (packet, "first", suffix);
  g_autoptr (GBytes) second = test_packet_load (packet, folder, suffix);

  if (!g_bytes_equal (first, second))
    g_error ("The %s in “%s” is another one", suffix, folder);
}

static void
test_bytes (void)
{
  static const char *const settings[] = {
    "export SOURCE_DATE_EPOCH=1782043200 TZ=UTC", /* the same day, twelve hours later */
    "export TZ=Pacific/Auckland",
    "export LC_ALL=de_DE.UTF-8 LANGUAGE=de",
    "export LC_ALL=C",
    "umask 0",
    "export HOME=/nonexistent XDG_CONFIG_HOME=/nonexistent FONTCONFIG_PATH=/nonexistent",
    "export MUSTER_PDF_SANDBOX=none",
  };
  g_autoptr (TestPacket) packet = test_packet_new ();
  guint stride = MIN (test_tally_stride (), (guint) G_N_ELEMENTS (settings));
  guint i = (guint) g_test_rand_int_range (0, (gint32) stride);

  test_packet_attach (packet, &muster_credit_type, 0, "Certificate", foreign_pages (3));
  test_packet_attach (packet, &muster_class_type, 0, "Sheet", foreign_jpeg (400, 300, 6));
  test_packet_attach (packet, &muster_credit_type, 1, "Locked", g_bytes_new_static ("no", 2));
  g_clear_pointer (&packet->records.workspace, muster_workspace_close);
  g_setenv ("XDG_DATA_HOME", packet->command->data, TRUE);
  g_setenv ("MUSTER_OPERATOR", "Pat Quill", TRUE);
  g_setenv ("SOURCE_DATE_EPOCH", "1782000000", TRUE);
  export_in (packet, "first", "true");
  for (; i < G_N_ELEMENTS (settings); i += stride)
    {
      g_autofree char *folder = g_strdup_printf ("folder %u", i);

      g_test_message ("%s", settings[i]);
      export_in (packet, folder, settings[i]);
      assert_same (packet, folder, ".pdf");
      assert_same (packet, folder, ".xlsx");
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/packet-repeat/bytes", test_bytes);

  return g_test_run ();
}
