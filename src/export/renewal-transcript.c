/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One officer's transcript: every credit on record, in the period or not, counted or not. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/renewal-parts.h"

#define SECONDS_PER_HUNDREDTH 36

enum
{
  CREDIT_DATE,
  CREDIT_CODE,
  CREDIT_TITLE,
  CREDIT_SUBJECT,
  CREDIT_STATUS,
  CREDIT_PROVIDER,
  CREDIT_INSTRUCTOR,
  CREDIT_HOURS,
  CREDIT_COUNTED,
  CREDIT_WHY,
  CREDIT_N_COLUMNS,
};

static void
row_free (gpointer data)
{
  MusterTranscriptRow *row = data;

  g_free (row->why);
  g_free (row);
}

/* The total considers every credit of the period. Where a pack has no total, another duty that
 * considered the credit says how it was counted; the one that counted most of it. */
static GHashTable *
collect_reasons (const MusterRenewalOfficer *officer)
{
  GHashTable *reasons = g_hash_table_new (NULL, NULL);
  const MusterDuty *total = muster_renewal_find_total (officer);
  const GPtrArray *duties = officer->evaluation->duties;
  guint i, j;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      for (j = 0; (total == NULL || duty == total) && j < duty->reasons->len; j++)
        {
          const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, j);
          const MusterReason *known = g_hash_table_lookup (reasons, reason->credit);

          if (known == NULL || known->counted < reason->counted)
            g_hash_table_insert (reasons, (gpointer) reason->credit, (gpointer) reason);
        }
    }
  return reasons;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const MusterCredit *left = (*(MusterTranscriptRow *const *) a)->credit;
  const MusterCredit *right = (*(MusterTranscriptRow *const *) b)->credit;
  int order;

  if (left->earned_on != right->earned_on)
    return left->earned_on < right->earned_on ? -1 : 1;
  if (left->class_id != right->class_id)
    return left->class_id < right->class_id ? -1 : 1;
  order = g_strcmp0 (left->course_code, right->course_code);
  if (order != 0)
    return order;
  if (left->source_row != right->source_row)
    return left->source_row < right->source_row ? -1 : 1;
  return left->id < right->id ? -1 : left->id > right->id;
}

static char *
explain_absence (const MusterEvaluation *evaluation, const MusterCredit *credit)
{
  if (credit->earned_on == MUSTER_DATE_NONE)
    return g_strdup (_ ("no date"));
  if (credit->earned_on < evaluation->period.from)
    return g_strdup (_ ("before the period"));
  if (credit->earned_on > evaluation->period.to)
    return g_strdup (_ ("after the period"));
  if (credit->earned_on > evaluation->as_of)
    return g_strdup (_ ("after the day of this paper"));
  return g_strdup (_ ("no requirement considers it"));
}

static void
fill_row (MusterTable *table, const MusterRenewal *renewal, const MusterTranscriptRow *from)
{
  const MusterCredit *credit = from->credit;
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, CREDIT_DATE, credit->earned_on);
  muster_table_set_text (table, row, CREDIT_CODE, credit->course_code);
  muster_table_set_text (table, row, CREDIT_TITLE, credit->title);
  muster_table_set_text (table, row, CREDIT_SUBJECT,
                         muster_pack_get_subject_title (renewal->pack, credit->subject));
  muster_table_set_text (
      table, row, CREDIT_STATUS,
      credit->role == MUSTER_ROLE_INSTRUCTED
          ? muster_word_label (muster_role_words, (int) credit->role)
          : muster_word_label (muster_roster_status_words, (int) credit->status));
  muster_table_set_text (table, row, CREDIT_PROVIDER, credit->provider);
  muster_table_set_text (table, row, CREDIT_INSTRUCTOR, credit->instructor);
  muster_table_set_number (table, row, CREDIT_HOURS, credit->seconds);
  if (from->reason != NULL)
    muster_table_set_number (table, row, CREDIT_COUNTED, from->reason->counted);
  muster_table_set_text (table, row, CREDIT_WHY, from->why);
}

/* Hundredths of an hour are 36 seconds; any other time prints as hours and minutes. */
static gboolean
has_odd_time (const MusterTable *table)
{
  guint row;

  for (row = 0; row < muster_table_get_n_rows (table); row++)
    if (muster_table_get_number (table, row, CREDIT_HOURS) % SECONDS_PER_HUNDREDTH != 0)
      return TRUE;
  return FALSE;
}

static void
add_table (MusterContent *content, MusterTable *table, guint n_inside)
{
  guint n_rows = muster_table_get_n_rows (table);
  MusterContentTable *drawn = muster_content_add_table (content, table, NULL);

  muster_content_table_set_sum (drawn, CREDIT_HOURS);
  muster_content_table_set_sum (drawn, CREDIT_COUNTED);
  muster_content_table_set_empty (drawn, CREDIT_COUNTED, "–");
  if (n_rows == 0)
    {
      muster_content_table_set_nothing (drawn, _ ("No training is on record."));
      muster_content_table_set_total (drawn, _ ("All training on record"));
      return;
    }
  muster_content_table_set_nothing (drawn, _ ("None."));
  muster_content_table_add_group (drawn, 0, _ ("Training in the period"),
                                  _ ("Training in the period"));
  if (n_inside < n_rows)
    muster_content_table_add_group (drawn, n_inside,
                                    _ ("Other training on record, outside this period"),
                                    _ ("Other training on record"));
  muster_content_table_set_total (drawn, _ ("All training on record"));
  if (has_odd_time (table))
    muster_content_table_add_note (
        drawn, _ ("A time with a colon is hours:minutes; it is not a whole number of hundredths of "
                  "an hour."));
}

GPtrArray *
muster_renewal_list_credits (const MusterRenewalOfficer *officer, guint *n_inside)
{
  g_autoptr (GHashTable) reasons = collect_reasons (officer);
  const GPtrArray *credits = officer->facts->credits;
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GPtrArray) outside = g_ptr_array_new ();
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      MusterTranscriptRow *row = g_new0 (MusterTranscriptRow, 1);

      row->credit = g_ptr_array_index (credits, i);
      row->reason = g_hash_table_lookup (reasons, row->credit);
      if (row->reason != NULL)
        row->why = muster_reason_explain (row->reason);
      else
        row->why = explain_absence (officer->evaluation, row->credit);
      g_ptr_array_add (row->reason != NULL ? rows : outside, row);
    }
  g_ptr_array_sort (rows, compare_rows);
  g_ptr_array_sort (outside, compare_rows);
  *n_inside = rows->len;
  g_ptr_array_extend (rows, outside, NULL, NULL);
  return rows;
}

void
muster_renewal_add_transcript (MusterContent *content, const MusterRenewal *renewal,
                               const MusterRenewalOfficer *officer)
{
  const MusterColumn columns[CREDIT_N_COLUMNS] = {
    [CREDIT_DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [CREDIT_CODE] = { "course_code", _ ("Code"), MUSTER_COLUMN_TEXT },
    [CREDIT_TITLE] = { "title", _ ("Course"), MUSTER_COLUMN_TEXT },
    [CREDIT_SUBJECT] = { "subject", _ ("Subject"), MUSTER_COLUMN_TEXT },
    [CREDIT_STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [CREDIT_PROVIDER] = { "provider", _ ("Provider"), MUSTER_COLUMN_TEXT },
    [CREDIT_INSTRUCTOR] = { "instructor", _ ("Instructor"), MUSTER_COLUMN_TEXT },
    [CREDIT_HOURS] = { "hours", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [CREDIT_COUNTED] = { "counted", _ ("Counted"), MUSTER_COLUMN_DURATION },
    [CREDIT_WHY] = { "why", _ ("Why not counted"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, CREDIT_N_COLUMNS);
  g_autofree char *name = muster_renewal_format_name (officer);
  g_autofree char *title = g_strdup_printf (_ ("Transcript: %s"), name);
  g_autofree char *period = muster_renewal_describe_period (officer);
  g_autoptr (GPtrArray) rows = NULL;
  guint n_inside;
  guint i;

  rows = muster_renewal_list_credits (officer, &n_inside);
  for (i = 0; i < rows->len; i++)
    fill_row (table, renewal, g_ptr_array_index (rows, i));
  muster_content_add_section (content, title, NULL, 2, TRUE);
  muster_content_add_heading (content, 1, title);
  muster_content_add_fact (content, _ ("State ID"), officer->facts->officer->state_id);
  muster_content_add_fact (content, _ ("Period"), period);
  add_table (content, table, n_inside);
}
