/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Packets of the real program. */

#include "cli/packet.h"

#include <string.h>

#include "actions/class.h"
#include "actions/document.h"
#include "actions/roster.h"
#include "actions/void.h"
#include "core/document.h"
#include "core/officer.h"
#include "support/files.h"

#define NOON_21_JUNE_2026 G_GINT64_CONSTANT (1782000000)
#define HOUR 3600

/* --- The agency ----------------------------------------------------------------------------------- */

static void
import (TestCommand *command, const char *kind, const char *text)
{
  test_command_write (command, "rows.csv", text, -1);
  test_command_run (command, 0, "import", kind, "Agency.muster", "rows.csv", NULL);
}

static void
add_training (TestCommand *command)
{
  g_autoptr (GString) rows = g_string_new ("state_id,date,title,subject,hours\n");
  guint i;

  for (i = 0; i < 9; i++)
    g_string_append_printf (rows, "14-0001,2025-03-%02u,Course %u,firearms,1.5\n", i + 1, i + 1);
  import (command, "training", rows->str);
}

static void
add_class (TestPacket *packet)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  g_autoptr (GPtrArray) meetings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_meeting_free);
  const MusterClassPlan plan = { course, subjects, details, meetings, NULL, 0, NULL };
  MusterMeeting *meeting = muster_meeting_new ();
  const gint64 full = 4 * HOUR;
  const MusterRosterLine line = { packet->records.officers[0],
                                  MUSTER_ROSTER_STATUS_COMPLETED,
                                  MUSTER_ROLE_ATTENDED,
                                  MUSTER_NUMBER_NONE,
                                  &full,
                                  NULL,
                                  NULL };
  GError *error = NULL;
  MusterId id;

  course->title = g_strdup ("Firearms review");
  course->seconds = full;
  details->number = g_strdup ("26-FA-1");
  meeting->held_on = muster_date_new (2026, 4, 14);
  meeting->seconds = full;
  g_ptr_array_add (meetings, meeting);
  muster_action_schedule_class (packet->records.workspace, &plan, &id, &error);
  g_assert_no_error (error);
  muster_action_set_roster (packet->records.workspace, id, &line, 1, 1, &error);
  g_assert_no_error (error);
}

static void
open_records (TestPacket *packet)
{
  const MusterEnvironment environment = { { NOON_21_JUNE_2026 }, 11, "Pat Quill", TRUE };
  g_autofree char *path = test_command_path (packet->command, "Agency.muster");
  g_autoptr (GPtrArray) officers = NULL;
  GError *error = NULL;
  guint i;

  packet->records.workspace =
      muster_workspace_open (path, MUSTER_WORKSPACE_WRITE, &environment, &error);
  g_assert_no_error (error);
  officers = test_agency_load_all (&packet->records, &muster_officer_type);
  for (i = 0; i < officers->len; i++)
    {
      const MusterOfficer *officer = g_ptr_array_index (officers, i);

      packet->records.officers[officer->state_id[6] - '1'] = officer->id;
    }
}

TestPacket *
test_packet_new (void)
{
  TestPacket *packet = g_new0 (TestPacket, 1);

  packet->command = test_command_new_agency ();
  import (packet->command, "certificates",
          "state_id,kind,number,issued_on,expires_on\n"
          "14-0001,basic,B-1,2023-07-01,2026-06-30\n"
          "14-0002,basic,B-2,2023-07-01,2026-06-30\n"
          "14-0003,basic,B-3,2023-07-01,2026-06-30\n");
  add_training (packet->command);
  import (packet->command, "qualifications",
          "state_id,kind,weapon,date,result,score\n"
          "14-0001,handgun,Glock 17,2025-09-12,pass,91.5\n");
  open_records (packet);
  add_class (packet);
  return packet;
}

void
test_packet_free (TestPacket *packet)
{
  if (packet == NULL)
    return;
  muster_workspace_close (packet->records.workspace);
  test_command_free (packet->command);
  g_free (packet);
}

/* --- Documents ------------------------------------------------------------------------------------ */

MusterId
test_packet_attach (TestPacket *packet, const MusterRecordType *type, guint index,
                    const char *title, GBytes *bytes)
{
  g_autoptr (GPtrArray) owners = test_agency_load_all (&packet->records, type);
  MusterId document = MUSTER_ID_NONE;
  GError *error = NULL;

  g_assert_cmpuint (index, <, owners->len);
  muster_action_attach_document (packet->records.workspace, type,
                                 muster_record_get_id (type, g_ptr_array_index (owners, index)),
                                 title, "scan.pdf", bytes, &document, &error);
  g_assert_no_error (error);
  g_bytes_unref (bytes);
  return document;
}

void
test_packet_void (TestPacket *packet, MusterId document)
{
  GError *error = NULL;

  muster_action_void (packet->records.workspace, &muster_document_type, document, "Wrong person",
                      &error);
  g_assert_no_error (error);
}

/* --- Files ---------------------------------------------------------------------------------------- */

void
test_packet_export (TestPacket *packet, const char *folder, int status)
{
  g_clear_pointer (&packet->records.workspace, muster_workspace_close);
  test_command_run (packet->command, status, "export", "renewal", "Agency.muster", "--due-before",
                    "2026-06-30", "--output", folder, NULL);
}

void
test_packet_assert_said (TestPacket *packet, const char *words)
{
  if (strstr (packet->command->errors, words) == NULL)
    g_error ("“%s” does not say “%s”", packet->command->errors, words);
}

static char *
get_path (TestPacket *packet, const char *folder, const char *suffix)
{
  g_autofree char *inside = test_command_path (packet->command, folder);
  g_autofree char *name = g_strconcat (TEST_PACKET_NAME, suffix, NULL);

  return g_build_filename (inside, name, NULL);
}

GBytes *
test_packet_load (TestPacket *packet, const char *folder, const char *suffix)
{
  g_autofree char *path = get_path (packet, folder, suffix);
  GError *error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

char *
test_packet_ask (TestPacket *packet, const char *folder, ...)
{
  g_autofree char *path = get_path (packet, folder, ".pdf");
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *word;
  va_list list;
  char *answer;
  int status;

  va_start (list, folder);
  while ((word = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (words, g_str_equal (word, "--") ? path : (gpointer) word);
  va_end (list);
  g_ptr_array_add (words, NULL);
  answer = test_child_run (FALSE, (const char *const *) words->pdata, &status);
  g_assert_cmpint (status, ==, 0);
  return answer;
}

GStrv
test_packet_pages (TestPacket *packet, const char *folder)
{
  g_autofree char *text = test_packet_ask (packet, folder, "pdftotext", "-layout", "--", "-", NULL);
  GStrv pages = g_strsplit (text, "\f", -1);
  guint n = g_strv_length (pages);

  /* What stands behind the last page's end is no page. */
  g_assert_cmpstr (pages[n - 1], ==, "");
  g_clear_pointer (&pages[n - 1], g_free);
  return pages;
}

/* --- Contents ------------------------------------------------------------------------------------- */

/* Whether a page is where the entry of the contents says it is; counts exhibits. */
static void
check_entry (GStrv pages, const char *title, guint number, guint *n_exhibits)
{
  g_auto (GStrv) parts = g_strsplit (title, " · ", 2);

  g_assert_cmpuint (number, >=, 1);
  g_assert_cmpuint (number, <=, g_strv_length (pages));
  if (g_str_has_prefix (title, "Exhibit ") && parts[1] != NULL)
    {
      g_autofree char *stamp = g_strdup_printf ("%s · Page %u of ", parts[0], number);

      g_autofree char *before = g_strdup_printf ("%s · Page %u of ", parts[0], number - 1);

      (*n_exhibits)++;
      if (strstr (pages[number - 1], stamp) == NULL || strstr (pages[number - 2], before) != NULL)
        g_error ("Page %u is not the first of “%s”: %s", number, title, pages[number - 1]);
    }
  else if (g_str_equal (title, "Cover letter"))
    g_assert_cmpuint (number, ==, 1);
  else if (strstr (pages[number - 1], title) == NULL)
    g_error ("Page %u does not show “%s”: %s", number, title, pages[number - 1]);
}

static guint
check_contents (GStrv pages)
{
  g_autoptr (GRegex) entry = g_regex_new ("^ *(\\S.*?\\S) {3,}(\\d+)$", G_REGEX_MULTILINE, 0, NULL);
  guint n_exhibits = 0, n_entries = 0;
  guint i;

  for (i = 0; pages[i] != NULL; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!g_regex_match_simple ("^\\s*Contents\n", pages[i], 0, 0))
        continue;
      for (g_regex_match (entry, pages[i], 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *title = g_match_info_fetch (match, 1);
          g_autofree char *number = g_match_info_fetch (match, 2);

          n_entries++;
          check_entry (pages, title, (guint) g_ascii_strtoull (number, NULL, 10), &n_exhibits);
        }
    }
  g_assert_cmpuint (n_entries, >, 0);
  return n_exhibits;
}

void
test_packet_check_pages (TestPacket *packet, const char *folder)
{
  g_autofree char *checked = test_packet_ask (packet, folder, "qpdf", "--check", "--", NULL);
  g_auto (GStrv) pages = test_packet_pages (packet, folder);
  guint n = g_strv_length (pages);
  guint i;

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  for (i = 0; i < n; i++)
    {
      g_autofree char *stamp = g_strdup_printf ("Page %u of %u", i + 1, n);

      if (strstr (pages[i], stamp) == NULL)
        g_error ("Page %u does not say “%s”: %s", i + 1, stamp, pages[i]);
    }
}

guint
test_packet_check (TestPacket *packet, const char *folder)
{
  g_auto (GStrv) pages = test_packet_pages (packet, folder);

  test_packet_check_pages (packet, folder);
  return check_contents (pages);
}
