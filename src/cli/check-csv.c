/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A check as a row for each duty, for a spreadsheet. */

#include "config.h"

#include "cli/check.h"

enum
{
  STATE_ID,
  NAME,
  PACK,
  REQUIREMENT,
  TITLE,
  STATUS,
  FROM,
  TO,
  DUE,
  UNIT,
  REQUIRED,
  SURE,
  POSSIBLE,
  SHORT,
  COMPLETED_ON,
  REPORT,
  NOTICE,
  CLOSED,
  RECOMMENDED,
  OPEN_QUESTIONS,
  CITATION,
  N_COLUMNS,
};

/* Nobody reads the titles: a CSV is headed by the ids. */
static const MusterColumn columns[N_COLUMNS] = {
  [STATE_ID] = { "state_id", "", MUSTER_COLUMN_TEXT },
  [NAME] = { "name", "", MUSTER_COLUMN_TEXT },
  [PACK] = { "pack", "", MUSTER_COLUMN_TEXT },
  [REQUIREMENT] = { "requirement", "", MUSTER_COLUMN_TEXT },
  [TITLE] = { "title", "", MUSTER_COLUMN_TEXT },
  [STATUS] = { "status", "", MUSTER_COLUMN_TEXT },
  [FROM] = { "from", "", MUSTER_COLUMN_DATE },
  [TO] = { "to", "", MUSTER_COLUMN_DATE },
  [DUE] = { "due", "", MUSTER_COLUMN_DATE },
  [UNIT] = { "unit", "", MUSTER_COLUMN_TEXT },
  [REQUIRED] = { "required", "", MUSTER_COLUMN_INTEGER },
  [SURE] = { "sure", "", MUSTER_COLUMN_INTEGER },
  [POSSIBLE] = { "possible", "", MUSTER_COLUMN_INTEGER },
  [SHORT] = { "short", "", MUSTER_COLUMN_INTEGER },
  [COMPLETED_ON] = { "completed_on", "", MUSTER_COLUMN_DATE },
  [REPORT] = { "report", "", MUSTER_COLUMN_DATE },
  [NOTICE] = { "notice", "", MUSTER_COLUMN_DATE },
  [CLOSED] = { "closed", "", MUSTER_COLUMN_BOOLEAN },
  [RECOMMENDED] = { "recommended", "", MUSTER_COLUMN_BOOLEAN },
  [OPEN_QUESTIONS] = { "open_questions", "", MUSTER_COLUMN_TEXT },
  [CITATION] = { "citation", "", MUSTER_COLUMN_TEXT },
};

static guint
add_row (MusterTable *table, const MusterPack *pack, const MusterRequirement *requirement,
         const MusterPeriod *period, MusterDate due_on, MusterDutyStatus status)
{
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, PACK, muster_pack_get_id (pack));
  muster_table_set_text (table, row, REQUIREMENT, requirement->id);
  muster_table_set_text (table, row, TITLE, requirement->title);
  muster_table_set_text (table, row, STATUS,
                         muster_word_nick (muster_duty_status_words, (int) status));
  muster_table_set_number (table, row, FROM, period->from);
  muster_table_set_number (table, row, TO, period->to);
  muster_table_set_number (table, row, DUE, due_on);
  muster_table_set_number (table, row, RECOMMENDED, requirement->is_recommended);
  muster_table_set_text (table, row, CITATION, requirement->citation);
  return row;
}

static void
set_amounts (MusterTable *table, guint row, const char *unit, gint64 required, gint64 sure,
             gint64 possible, gint64 short_by)
{
  muster_table_set_text (table, row, UNIT, unit);
  muster_table_set_number (table, row, REQUIRED, required);
  muster_table_set_number (table, row, SURE, sure);
  muster_table_set_number (table, row, POSSIBLE, possible);
  muster_table_set_number (table, row, SHORT, short_by);
}

static char *
join_questions (const MusterDuty *duty)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < duty->questions->len; i++)
    {
      g_string_append (text, i > 0 ? " " : "");
      g_string_append (text, g_ptr_array_index (duty->questions, i));
    }
  return g_string_free (text, FALSE);
}

static void
add_duty (MusterTable *table, const MusterOfficer *officer, const MusterPack *pack,
          const MusterDuty *duty)
{
  g_autofree char *name = muster_officer_format_name (officer);
  g_autofree char *questions = join_questions (duty);
  guint row = add_row (table, pack, duty->requirement, &duty->period, duty->due_on, duty->status);

  muster_table_set_text (table, row, STATE_ID, officer->state_id);
  muster_table_set_text (table, row, NAME, name);
  set_amounts (table, row, muster_check_get_unit (duty->requirement), duty->required, duty->sure,
               duty->possible, duty->short_by);
  muster_table_set_number (table, row, COMPLETED_ON, duty->completed_on);
  muster_table_set_number (table, row, REPORT, duty->report_on);
  muster_table_set_number (table, row, NOTICE, duty->notice_on);
  muster_table_set_number (table, row, CLOSED, duty->is_closed);
  muster_table_set_text (table, row, OPEN_QUESTIONS, questions);
}

static void
add_officer (MusterTable *table, const MusterCheckOfficer *officer)
{
  guint i, j;

  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        add_duty (table, officer->facts->officer, evaluation->pack,
                  g_ptr_array_index (evaluation->duties, j));
    }
}

char *
muster_check_print_csv (const MusterCheck *check)
{
  g_autoptr (MusterTable) table = NULL;
  guint i;

  g_return_val_if_fail (check != NULL, NULL);

  table = muster_table_new (columns, N_COLUMNS);
  for (i = 0; i < check->officers->len; i++)
    add_officer (table, g_ptr_array_index (check->officers, i));
  for (i = 0; i < check->agency_duties->len; i++)
    {
      const MusterCheckAgencyDuty *duty = g_ptr_array_index (check->agency_duties, i);
      guint row =
          add_row (table, duty->pack, duty->requirement, &duty->period, duty->due_on, duty->status);

      set_amounts (table, row, "officers", duty->required, duty->sure, duty->possible,
                   MAX (duty->required - duty->sure, 0));
    }
  return muster_table_print_csv (table);
}
