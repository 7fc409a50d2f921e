/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sign-in sheets of a sample's classes, as they come from the scanner. As in real departments some
 * are missing, so there is time without proof. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/document.h"
#include "actions/sample-private.h"
#include "core/duration.h"
#include "export/scan.h"

#define KEPT_DAYS 430 /* sheets that are older lie in a binder */
#define MISSING_ONE_OF 5

/* Who was there, with what stands for a signature. */
static MusterTable *
make_list (const MusterSampleSession *session)
{
  const MusterColumn columns[] = {
    { "number", _ ("No."), MUSTER_COLUMN_TEXT },
    { "name", _ ("Name"), MUSTER_COLUMN_TEXT },
    { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    { "signature", _ ("Signature"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < session->seats->len; i++)
    {
      const MusterSampleSeat *seat = g_ptr_array_index (session->seats, i);
      const MusterOfficer *officer = seat->person->officer;
      g_autofree char *name = NULL;
      g_autofree char *number = NULL;
      g_autofree char *signature = NULL;
      guint row;

      if (!seat->is_taken || seat->status != MUSTER_ROSTER_STATUS_COMPLETED)
        continue;
      row = muster_table_add_row (table);
      name = muster_officer_format_name (officer);
      number = g_strdup_printf ("%u", row + 1);
      signature = g_strdup_printf ("/s/ %s %s", officer->first_name, officer->last_name);
      muster_table_set_text (table, row, 0, number);
      muster_table_set_text (table, row, 1, name);
      muster_table_set_text (table, row, 2, officer->state_id);
      muster_table_set_text (table, row, 3, signature);
    }
  return table;
}

static MusterContent *
make_sheet (const MusterSample *sample, const MusterSampleSession *session, const char *title)
{
  const MusterSampleTopic *topic = session->topic;
  MusterDate first = g_array_index (session->dates, MusterDate, 0);
  MusterContent *content = muster_content_new (title, sample->department->agency, first);
  g_autofree char *date = muster_date_format (first);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  muster_content_add_letterhead (content, sample->department->agency,
                                 sample->department->letterhead);
  muster_content_add_heading (content, 1, _ ("Sign-in sheet"));
  muster_content_add_fact (content, _ ("Course"), topic->title);
  muster_content_add_fact (content, _ ("Class"), session->number);
  muster_content_add_fact (content, _ ("Date"), date);
  muster_content_add_fact (content, _ ("Place"), topic->place);
  muster_content_add_fact (content, _ ("Hours"),
                           muster_duration_print (topic->hours * MUSTER_SAMPLE_HOUR, hours));
  muster_content_add_table (content, make_list (session), NULL);
  muster_content_add_footer (content, g_strdup (_ ("A synthetic sheet of a sample agency")));
  return content;
}

gboolean
muster_sample_attach_sheet (MusterSample *sample, const MusterSampleSession *session,
                            GError **error)
{
  MusterDate last = g_array_index (session->dates, MusterDate, session->dates->len - 1);
  g_autofree char *title = NULL;
  g_autofree char *file_name = NULL;
  g_autoptr (MusterContent) sheet = NULL;
  g_autoptr (GBytes) scan = NULL;

  if (last < sample->as_of - KEPT_DAYS || g_str_hash (session->number) % MISSING_ONE_OF == 0)
    return TRUE;
  title = g_strdup_printf (_ ("Sign-in sheet, %s"), session->number);
  file_name = g_strdup_printf ("sign-in-%s.png", session->number);
  sheet = make_sheet (sample, session, title);
  scan = muster_scan_make (sheet, error);
  return scan != NULL &&
         muster_action_attach_document (sample->workspace, &muster_class_type, session->class_id,
                                        title, file_name, scan, NULL, error);
}
