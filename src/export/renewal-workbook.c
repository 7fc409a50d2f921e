/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The renewal packet as a workbook: one sheet for each question, all officers on each, so that the
 * rows can be sorted, filtered and added up. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/word.h"
#include "export/renewal-parts.h"

/* --- Summary ---------------------------------------------------------------------------------- */

enum
{
  SUMMARY_OFFICER,
  SUMMARY_STATE_ID,
  SUMMARY_RANK,
  SUMMARY_EMPLOYMENT,
  SUMMARY_CERTIFICATE,
  SUMMARY_ISSUED,
  SUMMARY_EXPIRES,
  SUMMARY_FROM,
  SUMMARY_TO,
  SUMMARY_ASSUMED,
  SUMMARY_RECORDED,
  SUMMARY_COUNTED,
  SUMMARY_SHORT,
  SUMMARY_OPEN,
  SUMMARY_RESULT,
  SUMMARY_N_COLUMNS,
};

static gint64
sum_credits (const MusterRenewalOfficer *officer)
{
  gint64 seconds = 0;
  guint i;

  for (i = 0; i < officer->facts->credits->len; i++)
    seconds += ((const MusterCredit *) g_ptr_array_index (officer->facts->credits, i))->seconds;
  return seconds;
}

/* What is missing surely and what is missing at most are never added up, so each has its column. Where
 * nobody can say how much is asked for, nothing stands in either. */
static void
set_short (MusterTable *table, guint row, guint column, guint open_column, gint64 short_by)
{
  if (column != open_column || short_by > 0)
    muster_table_set_number (table, row, column, short_by);
}

static void
fill_summary_row (MusterTable *table, const MusterRenewalOfficer *officer)
{
  const MusterEvaluation *evaluation = officer->evaluation;
  const MusterEmployment *employment = muster_renewal_find_employment (officer);
  const MusterCertificate *held = muster_renewal_find_certificate (officer);
  const MusterDuty *total = muster_renewal_find_total (officer);
  g_autofree char *name = muster_renewal_format_name (officer);
  g_autofree char *certificate = muster_renewal_format_certificate (officer);
  g_autofree char *result = muster_renewal_describe_result (officer);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, SUMMARY_OFFICER, name);
  muster_table_set_text (table, row, SUMMARY_STATE_ID, officer->facts->officer->state_id);
  if (employment != NULL)
    {
      muster_table_set_text (table, row, SUMMARY_RANK, employment->rank);
      muster_table_set_text (
          table, row, SUMMARY_EMPLOYMENT,
          muster_word_label (muster_employment_type_words, (int) employment->employment_type));
    }
  muster_table_set_text (table, row, SUMMARY_CERTIFICATE, certificate);
  if (held != NULL)
    {
      muster_table_set_number (table, row, SUMMARY_ISSUED, held->issued_on);
      muster_table_set_number (table, row, SUMMARY_EXPIRES, held->expires_on);
    }
  muster_table_set_number (table, row, SUMMARY_FROM, evaluation->period.from);
  muster_table_set_number (table, row, SUMMARY_TO, evaluation->period.to);
  muster_table_set_number (table, row, SUMMARY_ASSUMED, evaluation->period_is_assumed);
  muster_table_set_number (table, row, SUMMARY_RECORDED, sum_credits (officer));
  if (total != NULL)
    muster_table_set_number (table, row, SUMMARY_COUNTED, total->sure);
  set_short (table, row, muster_renewal_is_open (officer) ? SUMMARY_OPEN : SUMMARY_SHORT,
             SUMMARY_OPEN, evaluation->short_by);
  muster_table_set_text (table, row, SUMMARY_RESULT, result);
}

static void
add_summary (MusterContent *content, const MusterRenewal *renewal)
{
  const MusterColumn columns[SUMMARY_N_COLUMNS] = {
    [SUMMARY_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [SUMMARY_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [SUMMARY_RANK] = { "rank", _ ("Rank"), MUSTER_COLUMN_TEXT },
    [SUMMARY_EMPLOYMENT] = { "employment", _ ("Employment"), MUSTER_COLUMN_TEXT },
    [SUMMARY_CERTIFICATE] = { "certificate", _ ("Certificate"), MUSTER_COLUMN_TEXT },
    [SUMMARY_ISSUED] = { "issued_on", _ ("Issued"), MUSTER_COLUMN_DATE },
    [SUMMARY_EXPIRES] = { "expires_on", _ ("Expires"), MUSTER_COLUMN_DATE },
    [SUMMARY_FROM] = { "period_from", _ ("Period from"), MUSTER_COLUMN_DATE },
    [SUMMARY_TO] = { "period_to", _ ("Period to"), MUSTER_COLUMN_DATE },
    [SUMMARY_ASSUMED] = { "period_assumed", _ ("Assumed"), MUSTER_COLUMN_BOOLEAN },
    [SUMMARY_RECORDED] = { "recorded", _ ("On record"), MUSTER_COLUMN_DURATION },
    [SUMMARY_COUNTED] = { "counted", _ ("Counted"), MUSTER_COLUMN_DURATION },
    [SUMMARY_SHORT] = { "short_by", _ ("Short by"), MUSTER_COLUMN_DURATION },
    [SUMMARY_OPEN] = { "short_by_up_to", _ ("Not decidable, up to"), MUSTER_COLUMN_DURATION },
    [SUMMARY_RESULT] = { "result", _ ("Result"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, SUMMARY_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < renewal->officers->len; i++)
    fill_summary_row (table, g_ptr_array_index (renewal->officers, i));
  muster_content_add_section (content, _ ("Summary"), _ ("Summary"), 1, TRUE);
  muster_content_add_letterhead (content, renewal->agency->name, renewal->agency->letterhead);
  muster_content_add_heading (content, 1, muster_renewal_get_title (renewal->pack));
  muster_renewal_add_basis (content, renewal);
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_strong (drawn, SUMMARY_RESULT);
  muster_content_table_set_sum (drawn, SUMMARY_RECORDED);
  muster_content_table_set_sum (drawn, SUMMARY_COUNTED);
  muster_content_table_set_sum (drawn, SUMMARY_SHORT);
  muster_content_table_set_sum (drawn, SUMMARY_OPEN);
  muster_content_table_set_total (drawn, _ ("All officers"));
  if (renewal->head_hash != NULL)
    muster_content_add_fact (content, _ ("Hash of the file’s log"), renewal->head_hash);
  muster_content_add_fact (content, _ ("Prepared by"), renewal->prepared_by);
}

/* --- Requirements ------------------------------------------------------------------------------ */

enum
{
  DUTY_OFFICER,
  DUTY_STATE_ID,
  DUTY_REQUIREMENT,
  DUTY_COUNTS,
  DUTY_REQUIRED,
  DUTY_COUNTED,
  DUTY_POSSIBLE,
  DUTY_SHORT,
  DUTY_OPEN,
  DUTY_STATUS,
  DUTY_DUE,
  DUTY_QUESTIONS,
  DUTY_SOURCE,
  DUTY_N_COLUMNS,
};

static char *
join_questions (const MusterDuty *duty)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < duty->questions->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (duty->questions, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_duty_row (MusterTable *table, const MusterRenewalSources *sources,
               const MusterRenewalOfficer *officer, const MusterDuty *duty)
{
  g_autofree char *name = muster_renewal_format_name (officer);
  g_autofree char *title = muster_renewal_describe_requirement (duty->requirement);
  g_autofree char *questions = join_questions (duty);
  guint source = muster_renewal_sources_find (sources, duty->requirement);
  gboolean is_unset =
      duty->requirement->counts == MUSTER_COUNT_HOURS && duty->required == MUSTER_NUMBER_NONE;
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, DUTY_OFFICER, name);
  muster_table_set_text (table, row, DUTY_STATE_ID, officer->facts->officer->state_id);
  muster_table_set_text (table, row, DUTY_REQUIREMENT, title);
  muster_table_set_text (
      table, row, DUTY_COUNTS,
      is_unset ? _ ("Hours, not set")
               : muster_word_label (muster_count_kind_words, (int) duty->requirement->counts));
  if (duty->requirement->counts == MUSTER_COUNT_HOURS)
    {
      muster_table_set_number (table, row, DUTY_REQUIRED, duty->required);
      muster_table_set_number (table, row, DUTY_COUNTED, duty->sure);
      muster_table_set_number (table, row, DUTY_POSSIBLE, duty->possible);
      set_short (table, row,
                 duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE ? DUTY_OPEN : DUTY_SHORT,
                 DUTY_OPEN, duty->short_by);
    }
  muster_table_set_text (table, row, DUTY_STATUS,
                         muster_word_label (muster_duty_status_words, (int) duty->status));
  muster_table_set_number (table, row, DUTY_DUE, duty->due_on);
  muster_table_set_text (table, row, DUTY_QUESTIONS, questions);
  if (source > 0)
    muster_table_set_number (table, row, DUTY_SOURCE, source);
}

static void
add_requirements (MusterContent *content, const MusterRenewal *renewal,
                  const MusterRenewalSources *sources)
{
  const MusterColumn columns[DUTY_N_COLUMNS] = {
    [DUTY_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [DUTY_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [DUTY_REQUIREMENT] = { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    [DUTY_COUNTS] = { "counts", _ ("Counts"), MUSTER_COLUMN_TEXT },
    [DUTY_REQUIRED] = { "required", _ ("Required"), MUSTER_COLUMN_DURATION },
    [DUTY_COUNTED] = { "counted", _ ("Counted"), MUSTER_COLUMN_DURATION },
    [DUTY_POSSIBLE] = { "possible", _ ("Possible"), MUSTER_COLUMN_DURATION },
    [DUTY_SHORT] = { "short_by", _ ("Short by"), MUSTER_COLUMN_DURATION },
    [DUTY_OPEN] = { "short_by_up_to", _ ("Not decidable, up to"), MUSTER_COLUMN_DURATION },
    [DUTY_STATUS] = { "status", _ ("Result"), MUSTER_COLUMN_TEXT },
    [DUTY_DUE] = { "due_on", _ ("Due on"), MUSTER_COLUMN_DATE },
    [DUTY_QUESTIONS] = { "questions", _ ("What is open"), MUSTER_COLUMN_TEXT },
    [DUTY_SOURCE] = { "source", _ ("Source no."), MUSTER_COLUMN_INTEGER },
  };
  MusterTable *table = muster_table_new (columns, DUTY_N_COLUMNS);
  MusterContentTable *drawn;
  guint i, j;

  for (i = 0; i < renewal->officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (renewal->officers, i);

      for (j = 0; j < officer->evaluation->duties->len; j++)
        fill_duty_row (table, sources, officer, g_ptr_array_index (officer->evaluation->duties, j));
    }
  muster_content_add_section (content, _ ("Requirements"), _ ("Requirements"), 1, TRUE);
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_strong (drawn, DUTY_STATUS);
}

/* --- Transcript -------------------------------------------------------------------------------- */

enum
{
  CREDIT_OFFICER,
  CREDIT_STATE_ID,
  CREDIT_DATE,
  CREDIT_CLASS,
  CREDIT_TITLE,
  CREDIT_SUBJECT,
  CREDIT_ROLE,
  CREDIT_STATUS,
  CREDIT_PLACE,
  CREDIT_INSTRUCTOR,
  CREDIT_HOURS,
  CREDIT_COUNTED,
  CREDIT_EXHIBIT,
  CREDIT_IN_PERIOD,
  CREDIT_WHY,
  CREDIT_N_COLUMNS,
};

static void
fill_credit_row (MusterTable *table, const MusterRenewal *renewal,
                 const MusterRenewalOfficer *officer, const MusterTranscriptRow *from)
{
  const MusterCredit *credit = from->credit;
  g_autofree char *name = muster_renewal_format_name (officer);
  g_autofree char *class_ = muster_renewal_format_class (renewal, credit);
  g_autofree char *place = muster_renewal_format_place (renewal, credit);
  g_autofree char *instructors = muster_renewal_format_instructors (renewal, officer, credit);
  g_autofree char *exhibit = NULL;
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, CREDIT_OFFICER, name);
  muster_table_set_text (table, row, CREDIT_STATE_ID, officer->facts->officer->state_id);
  muster_table_set_number (table, row, CREDIT_DATE, credit->earned_on);
  muster_table_set_text (table, row, CREDIT_CLASS, class_);
  muster_table_set_text (table, row, CREDIT_TITLE, credit->title);
  muster_table_set_text (table, row, CREDIT_SUBJECT,
                         muster_pack_get_subject_title (renewal->pack, credit->subject));
  muster_table_set_text (table, row, CREDIT_ROLE,
                         muster_word_label (muster_role_words, (int) credit->role));
  muster_table_set_text (table, row, CREDIT_STATUS,
                         muster_word_label (muster_roster_status_words, (int) credit->status));
  muster_table_set_text (table, row, CREDIT_PLACE, place);
  muster_table_set_text (table, row, CREDIT_INSTRUCTOR, instructors);
  muster_table_set_number (table, row, CREDIT_HOURS, credit->seconds);
  if (from->reason != NULL)
    {
      exhibit = muster_renewal_cite_credit (renewal, officer, credit);
      muster_table_set_number (table, row, CREDIT_COUNTED, from->reason->counted);
    }
  muster_table_set_text (table, row, CREDIT_EXHIBIT, exhibit);
  muster_table_set_number (table, row, CREDIT_IN_PERIOD, from->reason != NULL);
  muster_table_set_text (table, row, CREDIT_WHY, from->why);
}

static void
add_transcript (MusterContent *content, const MusterRenewal *renewal)
{
  const MusterColumn columns[CREDIT_N_COLUMNS] = {
    [CREDIT_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [CREDIT_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [CREDIT_DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [CREDIT_CLASS] = { "class", _ ("Class"), MUSTER_COLUMN_TEXT },
    [CREDIT_TITLE] = { "title", _ ("Course"), MUSTER_COLUMN_TEXT },
    [CREDIT_SUBJECT] = { "subject", _ ("Subject"), MUSTER_COLUMN_TEXT },
    [CREDIT_ROLE] = { "role", _ ("Role"), MUSTER_COLUMN_TEXT },
    [CREDIT_STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [CREDIT_PLACE] = { "place", _ ("Given by, at"), MUSTER_COLUMN_TEXT },
    [CREDIT_INSTRUCTOR] = { "instructor", _ ("Instructor"), MUSTER_COLUMN_TEXT },
    [CREDIT_HOURS] = { "hours", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [CREDIT_COUNTED] = { "counted", _ ("Counted"), MUSTER_COLUMN_DURATION },
    [CREDIT_EXHIBIT] = { "exhibit", _ ("Exhibit"), MUSTER_COLUMN_TEXT },
    [CREDIT_IN_PERIOD] = { "in_period", _ ("In the period"), MUSTER_COLUMN_BOOLEAN },
    [CREDIT_WHY] = { "why", _ ("Why not counted"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, CREDIT_N_COLUMNS);
  MusterContentTable *drawn;
  guint i, j, n_inside;

  for (i = 0; i < renewal->officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (renewal->officers, i);
      g_autoptr (GPtrArray) rows = muster_renewal_list_credits (officer, &n_inside);

      for (j = 0; j < rows->len; j++)
        fill_credit_row (table, renewal, officer, g_ptr_array_index (rows, j));
    }
  muster_content_add_section (content, _ ("Transcript"), _ ("Transcript"), 1, TRUE);
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_sum (drawn, CREDIT_HOURS);
  muster_content_table_set_sum (drawn, CREDIT_COUNTED);
  muster_content_table_set_total (drawn, _ ("All training on record"));
  muster_content_table_set_nothing (drawn, _ ("No training is on record."));
}

/* --- Findings ---------------------------------------------------------------------------------- */

static const char *
get_severity_label (MusterSeverity severity)
{
  switch (severity)
    {
    case MUSTER_SEVERITY_PROBLEM:
      return _ ("Problem");
    case MUSTER_SEVERITY_WARNING:
      return _ ("Warning");
    case MUSTER_SEVERITY_NOTE:
    default:
      return _ ("Note");
    }
}

static void
fill_findings (MusterTable *table, const MusterRenewalOfficer *officer)
{
  g_autofree char *name = muster_renewal_format_name (officer);
  guint i;

  for (i = 0; i < officer->evaluation->findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (officer->evaluation->findings, i);
      guint row;

      if (finding->is_internal)
        continue;
      row = muster_table_add_row (table);
      muster_table_set_text (table, row, 0, name);
      muster_table_set_text (table, row, 1, officer->facts->officer->state_id);
      muster_table_set_text (table, row, 2, get_severity_label (finding->severity));
      muster_table_set_text (table, row, 3, finding->message);
    }
}

static void
add_findings (MusterContent *content, const MusterRenewal *renewal)
{
  const MusterColumn columns[] = {
    { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    { "severity", _ ("Kind"), MUSTER_COLUMN_TEXT },
    { "finding", _ ("Finding"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < renewal->officers->len; i++)
    fill_findings (table, g_ptr_array_index (renewal->officers, i));
  muster_content_add_section (content, _ ("Findings"), _ ("Findings"), 1, TRUE);
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_nothing (drawn, _ ("Nothing was found."));
}

MusterContent *
muster_renewal_make_workbook (const MusterRenewal *renewal)
{
  g_autoptr (MusterRenewalSources) sources = NULL;
  MusterContent *content;

  g_return_val_if_fail (renewal != NULL && renewal->agency != NULL && renewal->pack != NULL &&
                            renewal->officers != NULL,
                        NULL);

  content = muster_renewal_create_content (renewal);
  add_summary (content, renewal);
  sources = muster_renewal_sources_new (renewal);
  add_requirements (content, renewal, sources);
  add_transcript (content, renewal);
  add_findings (content, renewal);
  muster_renewal_add_sources (content, sources, _ ("Sources"));
  return content;
}
