/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One officer's transcript: every credit of the period, counted or not, with what proves it. What lies
 * outside the period is said in one line; the workbook and the transcript paper list it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "export/renewal-parts.h"

#define SECONDS_PER_HUNDREDTH 36

enum
{
  CREDIT_DATE,
  CREDIT_CLASS,
  CREDIT_TITLE,
  CREDIT_SUBJECT,
  CREDIT_PLACE,
  CREDIT_INSTRUCTOR,
  CREDIT_HOURS,
  CREDIT_COUNTED,
  CREDIT_EXHIBIT,
  CREDIT_NOTE,
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

/* Status is worth a word where it is not the usual one; and why time was not counted. */
static char *
describe_row (const MusterTranscriptRow *from)
{
  const MusterCredit *credit = from->credit;
  const char *status = NULL;

  if (credit->role == MUSTER_ROLE_INSTRUCTED)
    status = muster_word_label (muster_role_words, (int) credit->role);
  else if (credit->status != MUSTER_ROSTER_STATUS_COMPLETED &&
           credit->status != MUSTER_ROSTER_STATUS_ATTENDED &&
           credit->status != MUSTER_ROSTER_STATUS_PASSED)
    status = muster_word_label (muster_roster_status_words, (int) credit->status);
  if (status == NULL || from->why == NULL)
    return g_strdup (status != NULL ? status : from->why);
  return g_strdup_printf ("%s; %s", status, from->why);
}

/* Time that is counted, with proof and without. */
typedef struct
{
  gint64 proven;
  gint64 unproven;
} Proof;

static void
fill_row (MusterTable *table, const MusterRenewal *renewal, const MusterRenewalOfficer *officer,
          const MusterTranscriptRow *from, Proof *proof)
{
  const MusterCredit *credit = from->credit;
  g_autofree char *class_ = muster_renewal_format_class (renewal, credit);
  g_autofree char *place = muster_renewal_format_place (renewal, credit);
  g_autofree char *instructors = muster_renewal_format_instructors (renewal, officer, credit);
  g_autofree char *exhibit = muster_renewal_cite_credit (renewal, officer, credit);
  g_autofree char *note = describe_row (from);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, CREDIT_DATE, credit->earned_on);
  muster_table_set_text (table, row, CREDIT_CLASS, class_);
  muster_table_set_text (table, row, CREDIT_TITLE, credit->title);
  muster_table_set_text (table, row, CREDIT_SUBJECT,
                         muster_pack_get_subject_title (renewal->pack, credit->subject));
  muster_table_set_text (table, row, CREDIT_PLACE, place);
  muster_table_set_text (table, row, CREDIT_INSTRUCTOR, instructors);
  muster_table_set_number (table, row, CREDIT_HOURS, credit->seconds);
  if (from->reason != NULL)
    muster_table_set_number (table, row, CREDIT_COUNTED, from->reason->counted);
  muster_table_set_text (table, row, CREDIT_EXHIBIT, exhibit);
  muster_table_set_text (table, row, CREDIT_NOTE, note);
  if (from->reason != NULL)
    *(exhibit != NULL ? &proof->proven : &proof->unproven) += from->reason->counted;
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
add_table (MusterContent *content, const MusterRenewal *renewal, MusterTable *table)
{
  MusterContentTable *drawn = muster_content_add_table (content, table, NULL);
  guint i;

  muster_content_table_set_sum (drawn, CREDIT_HOURS);
  muster_content_table_set_sum (drawn, CREDIT_COUNTED);
  for (i = CREDIT_CLASS; i <= CREDIT_COUNTED; i++)
    muster_content_table_set_empty (drawn, i, "–");
  muster_content_table_set_figure (drawn, CREDIT_EXHIBIT);
  muster_content_table_set_empty (drawn, CREDIT_EXHIBIT,
                                  renewal->exhibits != NULL ? _ ("none") : "–");
  muster_content_table_set_total (drawn, _ ("Training in the period"));
  muster_content_table_set_nothing (drawn, _ ("No training in the period is on record."));
  if (has_odd_time (table))
    muster_content_table_add_note (
        drawn, _ ("A time with a colon is hours:minutes; it is not a whole number of hundredths of "
                  "an hour."));
}

/* "118 credits of 340.00 hours, before or after the period" */
static char *
describe_outside (const GPtrArray *rows, guint n_inside)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  gint64 seconds = 0;
  guint i;

  for (i = n_inside; i < rows->len; i++)
    {
      gint64 time = ((const MusterTranscriptRow *) g_ptr_array_index (rows, i))->credit->seconds;

      seconds += time != MUSTER_NUMBER_NONE ? time : 0;
    }
  muster_duration_print (seconds, hours);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u credit of %s hours, not listed here",
                                       "%u credits of %s hours, not listed here",
                                       rows->len - n_inside),
                          rows->len - n_inside, hours);
}

static void
add_proof (MusterContent *content, const Proof *proof)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  muster_content_add_fact (content, _ ("Hours with proof"),
                           muster_duration_print (proof->proven, hours));
  muster_content_add_fact (content, _ ("Hours without proof"),
                           muster_duration_print (proof->unproven, hours));
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
      g_ptr_array_add (row->reason != NULL || muster_period_contains (&officer->evaluation->period,
                                                                      row->credit->earned_on)
                           ? rows
                           : outside,
                       row);
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
    [CREDIT_CLASS] = { "class", _ ("Class"), MUSTER_COLUMN_TEXT },
    [CREDIT_TITLE] = { "title", _ ("Course"), MUSTER_COLUMN_TEXT },
    [CREDIT_SUBJECT] = { "subject", _ ("Subject"), MUSTER_COLUMN_TEXT },
    [CREDIT_PLACE] = { "place", _ ("Given by, at"), MUSTER_COLUMN_TEXT },
    [CREDIT_INSTRUCTOR] = { "instructor", _ ("Instructor"), MUSTER_COLUMN_TEXT },
    [CREDIT_HOURS] = { "hours", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [CREDIT_COUNTED] = { "counted", _ ("Counted"), MUSTER_COLUMN_DURATION },
    [CREDIT_EXHIBIT] = { "exhibit", _ ("Exhibit"), MUSTER_COLUMN_TEXT },
    [CREDIT_NOTE] = { "note", _ ("Note"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, CREDIT_N_COLUMNS);
  g_autofree char *name = muster_renewal_format_name (officer);
  g_autofree char *title = g_strdup_printf (_ ("Transcript: %s"), name);
  g_autofree char *period = muster_renewal_describe_period (officer);
  g_autofree char *outside = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  Proof proof = { 0, 0 };
  guint n_inside;
  guint i;

  rows = muster_renewal_list_credits (officer, &n_inside);
  outside = describe_outside (rows, n_inside);
  for (i = 0; i < n_inside; i++)
    fill_row (table, renewal, officer, g_ptr_array_index (rows, i), &proof);
  muster_content_add_section (content, title, NULL, 2, TRUE);
  muster_content_add_heading (content, 1, title);
  muster_content_add_fact (content, _ ("State ID"), officer->facts->officer->state_id);
  muster_content_add_fact (content, _ ("Period"), period);
  if (renewal->exhibits != NULL)
    add_proof (content, &proof);
  if (n_inside < rows->len)
    muster_content_add_fact (content, _ ("Other training on record"), outside);
  add_table (content, renewal, table);
}
