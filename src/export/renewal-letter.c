/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The packet's first page: whose training it is, and where each officer stands in one line. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/renewal-parts.h"

enum
{
  COVER_OFFICER,
  COVER_STATE_ID,
  COVER_CERTIFICATE,
  COVER_PERIOD,
  COVER_COUNTED,
  COVER_SHORT,
  COVER_RESULT,
  COVER_N_COLUMNS,
};

static char *
describe_end (const MusterEvaluation *evaluation)
{
  g_autofree char *end = muster_date_format (evaluation->period.to);

  if (!evaluation->period_is_assumed)
    return g_steal_pointer (&end);
  /* Translators: the last day of a period that no certificate gives. */
  return g_strdup_printf (_ ("%s (assumed)"), end);
}

static void
fill_cover_row (MusterTable *table, const MusterRenewalOfficer *officer)
{
  const MusterDuty *total = muster_renewal_find_total (officer);
  g_autofree char *name = muster_renewal_format_name (officer);
  g_autofree char *certificate = muster_renewal_format_certificate (officer);
  g_autofree char *period = describe_end (officer->evaluation);
  g_autofree char *result = muster_renewal_describe_result (officer);
  g_autofree char *short_by =
      muster_renewal_format_short (officer->evaluation->short_by, muster_renewal_is_open (officer));
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, COVER_OFFICER, name);
  muster_table_set_text (table, row, COVER_STATE_ID, officer->facts->officer->state_id);
  muster_table_set_text (table, row, COVER_CERTIFICATE, certificate);
  muster_table_set_text (table, row, COVER_PERIOD, period);
  muster_table_set_number (table, row, COVER_COUNTED,
                           total != NULL ? total->sure : MUSTER_NUMBER_NONE);
  muster_table_set_text (table, row, COVER_SHORT, short_by);
  muster_table_set_text (table, row, COVER_RESULT, result);
}

static void
add_cover_table (MusterContent *content, const MusterRenewal *renewal)
{
  const MusterColumn columns[COVER_N_COLUMNS] = {
    [COVER_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [COVER_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [COVER_CERTIFICATE] = { "certificate", _ ("Certificate"), MUSTER_COLUMN_TEXT },
    [COVER_PERIOD] = { "period", _ ("Period ends"), MUSTER_COLUMN_TEXT },
    [COVER_COUNTED] = { "counted", _ ("Hours counted"), MUSTER_COLUMN_DURATION },
    [COVER_SHORT] = { "short_by", _ ("Short by"), MUSTER_COLUMN_TEXT },
    [COVER_RESULT] = { "result", _ ("Result"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, COVER_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < renewal->officers->len; i++)
    fill_cover_row (table, g_ptr_array_index (renewal->officers, i));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_empty (drawn, COVER_STATE_ID, _ ("not on file"));
  muster_content_table_set_empty (drawn, COVER_CERTIFICATE, _ ("not on file"));
  muster_content_table_set_empty (drawn, COVER_COUNTED, "–");
  muster_content_table_set_figure (drawn, COVER_SHORT);
  muster_content_table_set_empty (drawn, COVER_SHORT, "–");
  muster_content_table_set_strong (drawn, COVER_RESULT);
  muster_content_table_set_nothing (drawn, _ ("No officer is in this packet."));
  muster_content_table_add_note (
      drawn,
      _ ("Hours are hours and hundredths; a time that is not a whole number of hundredths "
         "is hours:minutes. “Short by” is the least further time that meets everything; with “up "
         "to”, what is open may make it less."));
}

/* The one calendar year that all were judged for, or 0. */
static int
find_year (const MusterRenewal *renewal)
{
  int year = 0;
  guint i;

  for (i = 0; i < renewal->officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (renewal->officers, i);
      int ends_in = muster_date_get_year (officer->evaluation->period.to);

      if (year != 0 && year != ends_in)
        return 0;
      year = ends_in;
    }
  return year;
}

static char *
write_subject (const MusterRenewal *renewal)
{
  guint n = renewal->officers->len;
  int year = find_year (renewal);

  if (muster_pack_get_window (renewal->pack)->kind != MUSTER_PERIOD_CALENDAR_YEAR)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "This is the review training of %u officer whose "
                                         "certificate comes up for renewal",
                                         "This is the review training of %u officers whose "
                                         "certificates come up for renewal",
                                         n),
                            n);
  if (year == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "This is the in-service training of %u officer in the "
                                         "period shown",
                                         "This is the in-service training of %u officers in the "
                                         "period shown",
                                         n),
                            n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "This is the in-service training of %u officer in the "
                                       "calendar year %d",
                                       "This is the in-service training of %u officers in the "
                                       "calendar year %d",
                                       n),
                          n, year);
}

static char *
write_introduction (const MusterRenewal *renewal, const char *as_of)
{
  g_autofree char *subject = write_subject (renewal);

  /* Translators: whose training this is, and a date. */
  return g_strdup_printf (_ ("%s, as it is on record on %s. Every course of the period is listed, "
                             "whether its time was counted or not, and why not."),
                          subject, as_of);
}

void
muster_renewal_add_letter (MusterContent *content, const MusterRenewal *renewal)
{
  const char *title = muster_renewal_get_title (renewal->pack);
  g_autofree char *as_of = muster_date_format (renewal->as_of);
  g_autofree char *introduction = write_introduction (renewal, as_of);

  muster_content_add_section (content, _ ("Cover letter"), NULL, 1, FALSE);
  muster_content_add_letterhead (content, renewal->agency->name, renewal->agency->letterhead);
  muster_content_add_heading (content, 1, title);
  muster_content_add_paragraph (content, as_of);
  muster_content_add_paragraph (content, introduction);
  muster_renewal_add_basis (content, renewal);
  add_cover_table (content, renewal);
  muster_content_add_signature (content, _ ("Prepared by"), renewal->prepared_by);
  muster_content_add_signature (content, _ ("Chief executive officer"), NULL);
}
