/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One officer's summary in the packet: who it is, hours by requirement, what is open, what was found. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/renewal-parts.h"

enum
{
  DUTY_REQUIREMENT,
  DUTY_REQUIRED,
  DUTY_COUNTED,
  DUTY_POSSIBLE,
  DUTY_SHORT,
  DUTY_STATUS,
  DUTY_AUTHORITY,
  DUTY_N_COLUMNS,
};

static void
add_person (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterEmployment *employment = muster_renewal_find_employment (officer);
  g_autofree char *service = NULL;
  g_autofree char *hired = NULL;

  if (employment != NULL)
    {
      hired = muster_date_format (employment->hired_on);
      service =
          g_strdup (muster_word_label (muster_employment_type_words, employment->employment_type));
    }
  muster_content_add_fact (content, _ ("State ID"), officer->facts->officer->state_id);
  muster_content_add_fact (content, _ ("Rank"), employment != NULL ? employment->rank : NULL);
  muster_content_add_fact (content, _ ("Employment"), service);
  muster_content_add_fact (content, _ ("Appointed"), hired);
  if (employment != NULL && employment->separated_on != MUSTER_DATE_NONE)
    {
      g_autofree char *separated = muster_date_format (employment->separated_on);

      muster_content_add_fact (content, _ ("Separated"), separated);
    }
}

static void
add_certificate (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterCertificate *certificate = muster_renewal_find_certificate (officer);
  g_autofree char *what = muster_renewal_format_certificate (officer);
  g_autofree char *period = muster_renewal_describe_period (officer);
  g_autofree char *result = muster_renewal_describe_result (officer);

  muster_content_add_fact (content, _ ("Certificate"), what);
  if (certificate != NULL)
    {
      g_autofree char *issued = muster_date_format (certificate->issued_on);
      g_autofree char *expires = muster_date_format (certificate->expires_on);

      muster_content_add_fact (
          content, _ ("Certificate status"),
          muster_word_label (muster_certificate_status_words, certificate->status));
      muster_content_add_fact (content, _ ("Issued"), issued);
      muster_content_add_fact (content, _ ("Expires"), expires);
    }
  muster_content_add_fact (content, _ ("Period"), period);
  muster_content_add_fact (content, _ ("Result"), result);
}

static gboolean
counts_hours (const MusterDuty *duty)
{
  return duty->requirement->counts == MUSTER_COUNT_HOURS;
}

static void
fill_duty_row (MusterTable *table, const MusterDuty *duty)
{
  g_autofree char *title = muster_renewal_describe_requirement (duty->requirement);
  g_autofree char *short_by = muster_renewal_format_short (
      duty->short_by, duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, DUTY_REQUIREMENT, title);
  muster_table_set_number (table, row, DUTY_REQUIRED, duty->required);
  muster_table_set_number (table, row, DUTY_COUNTED, duty->sure);
  muster_table_set_number (table, row, DUTY_POSSIBLE,
                           duty->possible != duty->sure ? duty->possible : MUSTER_NUMBER_NONE);
  muster_table_set_text (table, row, DUTY_SHORT, short_by);
  muster_table_set_text (table, row, DUTY_STATUS,
                         muster_word_label (muster_duty_status_words, duty->status));
  muster_table_set_text (table, row, DUTY_AUTHORITY, duty->requirement->citation);
}

static void
add_duties (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterColumn columns[DUTY_N_COLUMNS] = {
    [DUTY_REQUIREMENT] = { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    [DUTY_REQUIRED] = { "required", _ ("Required"), MUSTER_COLUMN_DURATION },
    [DUTY_COUNTED] = { "counted", _ ("Counted"), MUSTER_COLUMN_DURATION },
    [DUTY_POSSIBLE] = { "possible", _ ("Possible"), MUSTER_COLUMN_DURATION },
    [DUTY_SHORT] = { "short_by", _ ("Short by"), MUSTER_COLUMN_TEXT },
    [DUTY_STATUS] = { "status", _ ("Result"), MUSTER_COLUMN_TEXT },
    [DUTY_AUTHORITY] = { "authority", _ ("Authority"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *duties = officer->evaluation->duties;
  MusterTable *table = muster_table_new (columns, DUTY_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < duties->len; i++)
    if (counts_hours (g_ptr_array_index (duties, i)))
      fill_duty_row (table, g_ptr_array_index (duties, i));
  muster_content_add_heading (content, 2, _ ("Hours by requirement"));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_empty (drawn, DUTY_REQUIRED, _ ("not set"));
  muster_content_table_set_empty (drawn, DUTY_POSSIBLE, "–");
  muster_content_table_set_figure (drawn, DUTY_SHORT);
  muster_content_table_set_empty (drawn, DUTY_SHORT, "–");
  muster_content_table_set_strong (drawn, DUTY_STATUS);
  muster_content_table_set_nothing (drawn, _ ("The pack has no requirement."));
  if (muster_renewal_has_possible (officer))
    muster_content_table_add_note (
        drawn, _ ("“Counted” holds every open question against the officer, “Possible” for the "
                  "officer."));
}

/* Qualifications and the like: there is no number of hours to show. */
static void
add_other_duties (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterColumn columns[] = {
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    { "status", _ ("Result"), MUSTER_COLUMN_TEXT },
    { "authority", _ ("Authority"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *duties = officer->evaluation->duties;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *title = muster_renewal_describe_requirement (duty->requirement);
      guint row;

      if (counts_hours (duty))
        continue;
      row = muster_table_add_row (table);
      muster_table_set_text (table, row, 0, title);
      muster_table_set_text (table, row, 1,
                             muster_word_label (muster_duty_status_words, (int) duty->status));
      muster_table_set_text (table, row, 2, duty->requirement->citation);
    }
  if (muster_table_get_n_rows (table) == 0)
    {
      muster_table_unref (table);
      return;
    }
  muster_content_add_heading (content, 2, _ ("Other requirements"));
  muster_content_table_set_strong (muster_content_add_table (content, table, NULL), 1);
}

/* What is open decides a duty; a question that several duties share stands once for each. */
static void
add_questions (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterColumn columns[] = {
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    { "question", _ ("What is open"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *duties = officer->evaluation->duties;
  g_autoptr (MusterTable) table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i, j;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      for (j = 0; j < duty->questions->len; j++)
        {
          guint row = muster_table_add_row (table);

          muster_table_set_text (table, row, 0, j == 0 ? duty->requirement->title : NULL);
          muster_table_set_text (table, row, 1, g_ptr_array_index (duty->questions, j));
        }
    }
  if (muster_table_get_n_rows (table) == 0)
    return;
  muster_content_add_heading (content, 2, _ ("What is open"));
  muster_content_add_table (content, g_steal_pointer (&table), NULL);
}

static void
add_findings (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterColumn columns[] = { { "finding", _ ("Finding"), MUSTER_COLUMN_TEXT } };
  const GPtrArray *findings = officer->evaluation->findings;
  g_autoptr (MusterTable) table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (findings, i);

      if (!finding->is_internal)
        muster_table_set_text (table, muster_table_add_row (table), 0, finding->message);
    }
  if (muster_table_get_n_rows (table) == 0)
    return;
  muster_content_add_heading (content, 2, _ ("What was found"));
  muster_content_add_table (content, g_steal_pointer (&table), NULL);
}

void
muster_renewal_add_officer (MusterContent *content, const MusterRenewal *renewal,
                            const MusterRenewalOfficer *officer)
{
  g_autofree char *name = muster_renewal_format_name (officer);
  g_autofree char *period = muster_renewal_format_period (&officer->evaluation->period);
  /* Translators: what the paper is called, and a period such as "1 Jul 2023 to 30 Jun 2026". */
  g_autofree char *subtitle =
      g_strdup_printf (_ ("%s, %s"), muster_renewal_get_title (renewal->pack), period);

  muster_content_add_section (content, name, NULL, 1, FALSE);
  muster_content_add_letterhead (content, renewal->agency->name, renewal->agency->letterhead);
  muster_content_add_heading (content, 1, name);
  muster_content_add_paragraph (content, subtitle);
  add_person (content, officer);
  add_certificate (content, officer);
  if (officer->evaluation->period_is_assumed)
    muster_content_add_notice (content, _ ("No certificate on file gives this officer’s period. It "
                                           "was taken to end where the packet does."));
  add_duties (content, officer);
  add_other_duties (content, officer);
  add_questions (content, officer);
  add_findings (content, officer);
  muster_content_add_signature (content, _ ("Officer"), name);
  muster_content_add_signature (content, _ ("Training officer"), renewal->prepared_by);
}
