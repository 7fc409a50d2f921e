/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever people, agencies, courses and documents are called, the packet is whole: nothing is outside of
 * its margins, the workbook keeps each name, and the user is told of what the font cannot show. */

#include <locale.h>
#include <string.h>

#include "cli/packet.h"
#include "core/credit.h"
#include "pdf/foreign.h"
#include "support/files.h"

#define MARGIN 54.0
#define STAMP_MARGIN 14.0 /* what is stamped stands below the text */
#define TOLERANCE 1.5     /* boxes of words reach a little beyond their ink */

#define VIETNAMESE "Nguyễn Thị Ngọc"
#define HEBREW "כהן־לוי, שרה"
#define ARABIC "محمد الشريف"
#define CHINESE "王小明"
#define EMOJI "👮🏽‍♀️🚓"
#define MIXED "Ünï\u202eevil\u202c e\u0301\u0301 \u200dZ"

/* --- What is asked of the files ------------------------------------------------------------------- */

static double
get_attribute (const char *line, const char *name)
{
  g_autofree char *start = g_strconcat (name, "=\"", NULL);
  const char *p = strstr (line, start);

  g_assert_nonnull (p);
  return g_ascii_strtod (p + strlen (start), NULL);
}

static void
check_word (const char *line, double width, double height)
{
  gboolean is_stamp = get_attribute (line, "yMin") > height - MARGIN;
  double margin = (is_stamp ? STAMP_MARGIN : MARGIN) - TOLERANCE;

  if (get_attribute (line, "xMin") < margin || get_attribute (line, "xMax") > width - margin ||
      get_attribute (line, "yMin") < margin || get_attribute (line, "yMax") > height - margin)
    g_error ("This is outside of the margins: %s", line);
}

static void
check_margins (TestPacket *packet, const char *folder)
{
  g_autofree char *text = test_packet_ask (packet, folder, "pdftotext", "-bbox", "--", "-", NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double width = 0, height = 0;
  guint n_words = 0, i;

  for (i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "<page ") != NULL)
      {
        width = get_attribute (lines[i], "width");
        height = get_attribute (lines[i], "height");
      }
    else if (strstr (lines[i], "<word ") != NULL)
      {
        check_word (lines[i], width, height);
        n_words++;
      }
  g_assert_cmpuint (n_words, >, 100);
}

/* The text of the workbook's cells, which is XML. */
static char *
read_workbook (TestPacket *packet, const char *folder)
{
  g_autofree char *name = g_build_filename (folder, TEST_PACKET_NAME ".xlsx", NULL);
  g_autofree char *path = test_command_path (packet->command, name);
  const char *const test[] = { "unzip", "-tq", path, NULL };
  const char *const print[] = { "unzip", "-p", path, "xl/sharedStrings.xml", NULL };
  g_autofree char *tested = NULL;
  char *text;
  int status;

  tested = test_child_run (FALSE, test, &status);
  g_assert_cmpint (status, ==, 0);
  text = test_child_run (FALSE, print, &status);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  return text;
}

static void
assert_holds (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing", part);
}

/* --- Tests ---------------------------------------------------------------------------------------- */

static void
import (TestPacket *packet, const char *kind, const char *rows)
{
  g_clear_pointer (&packet->records.workspace, muster_workspace_close);
  test_command_write (packet->command, "rows.csv", rows, -1);
  test_command_run (packet->command, 0, "import", kind, "Agency.muster", "rows.csv", NULL);
}

/* One officer for each name, with a course and a provider of that name. */
static void
add_people (TestPacket *packet, const char *const *names)
{
  g_autoptr (GString) officers = g_string_new ("state_id,last_name,first_name,hired_on\n");
  g_autoptr (GString) certificates = g_string_new ("state_id,kind,number,issued_on,expires_on\n");
  g_autoptr (GString) training =
      g_string_new ("state_id,date,title,subject,hours,provider,instructor\n");
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name =
          g_utf8_substring (names[i], 0, MIN (g_utf8_strlen (names[i], -1), 100));

      g_string_append_printf (officers, "15-%04u,\"%s\",\"%s\",2016-07-01\n", i, name, name);
      g_string_append_printf (certificates, "15-%04u,basic,C-%u,2023-07-01,2026-06-30\n", i, i);
      g_string_append_printf (training, "15-%04u,2025-05-01,\"%s\",firearms,2,\"%s\",\"%s\"\n", i,
                              names[i], names[i], names[i]);
    }
  import (packet, "officers", officers->str);
  import (packet, "certificates", certificates->str);
  import (packet, "training", training->str);
}

static void
test_scripts (void)
{
  static const char *const names[] = { VIETNAMESE, HEBREW, ARABIC, CHINESE, EMOJI, MIXED, NULL };
  g_autoptr (TestPacket) packet = test_packet_new ();
  g_autofree char *cells = NULL;
  guint i;

  test_packet_attach (packet, &muster_credit_type, 0, CHINESE " " EMOJI, foreign_pages (1));
  test_packet_attach (packet, &muster_credit_type, 1, ARABIC, g_bytes_new_static ("no", 2));
  packet->command->echoes = TRUE;
  add_people (packet, names);
  test_packet_export (packet, "out", 0);
  test_packet_assert_said (packet, "The PDF shows boxes for characters that its font lacks, in ");
  test_packet_assert_said (packet, "“" CHINESE "”");
  g_assert_null (strstr (packet->command->errors, "“" VIETNAMESE));
  g_assert_null (strstr (packet->command->errors, "“" HEBREW));
  test_packet_check (packet, "out");
  check_margins (packet, "out");
  cells = read_workbook (packet, "out");
  for (i = 0; names[i] != NULL; i++)
    assert_holds (cells, names[i]);
}

/* Two hundred letters without a space, and with; a name of a person has half of that twice. */
static void
test_long (void)
{
  g_autofree char *word = g_strnfill (200, 'W');
  g_autofree char *part = g_strnfill (88, 'W');
  g_autofree char *sentence = g_strdup_printf ("van den %s Broecke %s", part, part);
  const char *const names[] = { word, sentence, NULL };
  g_autoptr (TestPacket) packet = test_packet_new ();
  g_autofree char *cells = NULL;

  test_packet_attach (packet, &muster_credit_type, 0, word, foreign_pages (1));
  test_packet_attach (packet, &muster_credit_type, 1, sentence, foreign_pages (2));
  test_packet_attach (packet, &muster_credit_type, 2, sentence, g_bytes_new_static ("no", 2));
  packet->command->echoes = TRUE;
  add_people (packet, names);
  test_packet_export (packet, "out", 0);
  test_packet_assert_said (packet, "5 officers in the packet are not ready to renew; ");
  g_assert_null (strstr (packet->command->errors, "boxes"));
  test_packet_check_pages (packet, "out");
  check_margins (packet, "out");
  cells = read_workbook (packet, "out");
  assert_holds (cells, word);
  assert_holds (cells, sentence);
}

/* The agency's own name is on every page. It has no picture in it: pdftotext -bbox writes the author's
 * name with surrogates, which is no UTF-8. */
static void
test_agency (void)
{
  static const char *const names[] = { CHINESE " " HEBREW, ARABIC };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      TestPacket packet = { test_command_new (), { 0 } };

      test_command_run (packet.command, 0, "new", "Agency.muster", "--agency", names[i], "--state",
                        "CT", NULL);
      import (&packet, "officers",
              "state_id,last_name,first_name,hired_on\n14-0001,Corvane,Luis,2014-06-30\n");
      test_packet_export (&packet, "out", 0);
      test_packet_assert_said (&packet, "boxes for characters");
      test_packet_check (&packet, "out");
      check_margins (&packet, "out");
      test_command_free (packet.command);
    }
}

/* Officers with nothing to show have their pages all the same, and a workbook. */
static void
test_nothing (void)
{
  g_autoptr (TestPacket) packet = test_packet_new ();
  g_autofree char *text = NULL;
  g_autofree char *cells = NULL;

  test_packet_export (packet, "out", 0);
  test_packet_check (packet, "out");
  text = test_packet_ask (packet, "out", "pdftotext", "-layout", "--", "-", NULL);
  assert_holds (text, "Transcript: Tran, Minh");
  cells = read_workbook (packet, "out");
  assert_holds (cells, "Tran, Minh");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/packet-names/scripts", test_scripts);
  g_test_add_func ("/cli/packet-names/long", test_long);
  g_test_add_func ("/cli/packet-names/agency", test_agency);
  g_test_add_func ("/cli/packet-names/nothing", test_nothing);

  return g_test_run ();
}
