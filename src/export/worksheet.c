/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "export/part.h"
#include "export/worksheet.h"

#define BOX "□" /* to tick off */

void
muster_worksheet_line_free (MusterWorksheetLine *line)
{
  if (line == NULL)
    return;
  g_free (line->officer);
  g_free (line->state_id);
  g_free (line->code);
  g_free (line->title);
  g_free (line->subject);
  g_free (line->status);
  g_free (line->provider);
  g_free (line->instructor);
  g_free (line->why);
  g_free (line);
}

void
muster_worksheet_class_free (MusterWorksheetClass *class)
{
  if (class == NULL)
    return;
  g_free (class->number);
  g_free (class->code);
  g_free (class->title);
  g_free (class->location);
  g_free (class->provider);
  g_free (class->delivery);
  g_free (class->instructors);
  g_free (class->proofs);
  g_ptr_array_unref (class->lines);
  g_free (class);
}

static gint64
sum_lines (const GPtrArray *lines)
{
  gint64 seconds = 0;
  guint i;

  for (i = 0; i < lines->len; i++)
    seconds += ((const MusterWorksheetLine *) g_ptr_array_index (lines, i))->seconds;
  return seconds;
}

/* --- A class -------------------------------------------------------------------------------------- */

static void
add_class_facts (MusterContent *content, const MusterWorksheetClass *class)
{
  g_autofree char *from = muster_date_format (class->from);
  g_autofree char *to = muster_date_format (class->to);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  muster_content_add_fact (content, _ ("Course title"), class->title);
  muster_content_add_fact (content, _ ("Course code"), class->code);
  muster_content_add_fact (content, _ ("Start date"), from);
  muster_content_add_fact (content, _ ("End date"), to);
  muster_content_add_fact (content, _ ("Class hours"),
                           muster_duration_print (class->seconds, hours));
  muster_content_add_fact (content, _ ("Provider"), class->provider);
  muster_content_add_fact (content, _ ("Delivery"), class->delivery);
  muster_content_add_fact (content, _ ("Place"), class->location);
  muster_content_add_fact (content, _ ("Instructors"), class->instructors);
  muster_content_add_fact (content, _ ("Proof on file"), class->proofs);
}

static void
add_class (MusterContent *content, const MusterWorksheetClass *class, guint number)
{
  const MusterColumn columns[] = {
    { "done", _ ("Done"), MUSTER_COLUMN_TEXT },
    { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    { "subject", _ ("Category"), MUSTER_COLUMN_TEXT },
    { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    { "seconds", _ ("Hours"), MUSTER_COLUMN_DURATION },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  /* Translators: number of the class on this paper, number of the class in the file. */
  g_autofree char *heading = g_strdup_printf (
      _ ("%u. Class %s"), number, class->number != NULL ? class->number : _ ("without a number"));
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < class->lines->len; i++)
    {
      const MusterWorksheetLine *line = g_ptr_array_index (class->lines, i);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, 0, BOX);
      muster_table_set_text (table, row, 1, line->state_id);
      muster_table_set_text (table, row, 2, line->officer);
      muster_table_set_text (table, row, 3, line->subject);
      muster_table_set_text (table, row, 4, line->status);
      muster_table_set_number (table, row, 5, line->seconds);
    }
  muster_content_add_heading (content, 2, heading);
  add_class_facts (content, class);
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_sum (drawn, 5);
  muster_content_table_set_total (drawn, _ ("Total of this class"));
  muster_part_note_odd_time (drawn, 5);
}

/* --- Lines without a class ------------------------------------------------------------------------ */

enum
{
  LINE_DONE,
  LINE_DATE,
  LINE_STATE_ID,
  LINE_OFFICER,
  LINE_CODE,
  LINE_TITLE,
  LINE_SUBJECT,
  LINE_PROVIDER,
  LINE_STATUS,
  LINE_HOURS,
  LINE_WHY,
  N_LINE,
};

/* @why heads the last column; without it there is none. */
static MusterTable *
list_lines (const GPtrArray *lines, const char *why)
{
  const MusterColumn columns[N_LINE] = {
    [LINE_DONE] = { "done", _ ("Done"), MUSTER_COLUMN_TEXT },
    [LINE_DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [LINE_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [LINE_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [LINE_CODE] = { "course_code", _ ("Code"), MUSTER_COLUMN_TEXT },
    [LINE_TITLE] = { "title", _ ("Course"), MUSTER_COLUMN_TEXT },
    [LINE_SUBJECT] = { "subject", _ ("Category"), MUSTER_COLUMN_TEXT },
    [LINE_PROVIDER] = { "provider", _ ("Provider"), MUSTER_COLUMN_TEXT },
    [LINE_STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [LINE_HOURS] = { "seconds", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [LINE_WHY] = { "why", why, MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, why != NULL ? N_LINE : LINE_WHY);
  guint i;

  for (i = 0; i < lines->len; i++)
    {
      const MusterWorksheetLine *line = g_ptr_array_index (lines, i);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, LINE_DONE, BOX);
      muster_table_set_number (table, row, LINE_DATE, line->from);
      muster_table_set_text (table, row, LINE_STATE_ID, line->state_id);
      muster_table_set_text (table, row, LINE_OFFICER, line->officer);
      muster_table_set_text (table, row, LINE_CODE, line->code);
      muster_table_set_text (table, row, LINE_TITLE, line->title);
      muster_table_set_text (table, row, LINE_SUBJECT, line->subject);
      muster_table_set_text (table, row, LINE_PROVIDER, line->provider);
      muster_table_set_text (table, row, LINE_STATUS, line->status);
      muster_table_set_number (table, row, LINE_HOURS, line->seconds);
      if (why != NULL)
        muster_table_set_text (table, row, LINE_WHY, line->why);
    }
  return table;
}

static void
add_lines (MusterContent *content, const char *title, const char *sheet, const GPtrArray *lines,
           const char *why)
{
  MusterContentTable *drawn;

  if (lines->len == 0)
    return;
  muster_content_add_section (content, title, sheet, 1, TRUE);
  muster_content_add_heading (content, 1, title);
  drawn = muster_content_add_table (content, list_lines (lines, why), NULL);
  muster_content_table_set_empty (drawn, LINE_STATE_ID, _ ("not on file"));
  muster_content_table_set_empty (drawn, LINE_CODE, "–");
  muster_content_table_set_empty (drawn, LINE_PROVIDER, "–");
  muster_content_table_set_sum (drawn, LINE_HOURS);
  muster_content_table_set_total (drawn, _ ("Total"));
  muster_part_note_odd_time (drawn, LINE_HOURS);
}

static void
add_rest (MusterContent *content, const MusterWorksheet *worksheet)
{
  add_lines (content, _ ("To enter: training without a class"), _ ("Without a class"),
             worksheet->outside, NULL);
  add_lines (content, _ ("Look at these before they are entered"), _ ("Look at first"),
             worksheet->doubtful, _ ("Why"));
  add_lines (content, _ ("Rejected by the state"), _ ("Rejected"), worksheet->rejected,
             _ ("The state’s reason"));
}

/* --- The first page ------------------------------------------------------------------------------- */

static gint64
sum_classes (const MusterWorksheet *worksheet)
{
  gint64 seconds = 0;
  guint i;

  for (i = 0; i < worksheet->classes->len; i++)
    seconds += sum_lines (
        ((const MusterWorksheetClass *) g_ptr_array_index (worksheet->classes, i))->lines);
  return seconds;
}

static void
add_count (MusterContent *content, const char *label, guint n, gint64 seconds)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *text = NULL;

  muster_duration_print (seconds, hours);
  /* Translators: a number of classes or lines, and their hours. */
  text = g_strdup_printf (_ ("%u (%s hours)"), n, hours);
  muster_content_add_fact (content, label, text);
}

static void
add_overview (MusterContent *content, const MusterWorksheet *worksheet)
{
  g_autofree char *days = NULL;
  g_autofree char *as_of = muster_date_format (worksheet->as_of);

  days = worksheet->since != MUSTER_DATE_NONE
             ? muster_part_format_days (worksheet->since, worksheet->as_of)
             /* Translators: a date. */
             : g_strdup_printf (_ ("up to %s"), as_of);
  muster_content_add_fact (content, _ ("Training"), days);
  muster_content_add_fact (content, _ ("Prepared by"), worksheet->prepared_by);
  add_count (content, _ ("Classes to enter"), worksheet->classes->len, sum_classes (worksheet));
  add_count (content, _ ("Without a class"), worksheet->outside->len,
             sum_lines (worksheet->outside));
  add_count (content, _ ("To look at first"), worksheet->doubtful->len,
             sum_lines (worksheet->doubtful));
  add_count (content, _ ("Rejected"), worksheet->rejected->len, sum_lines (worksheet->rejected));
  muster_content_add_paragraph (
      content,
      _ ("Only training that the file marks as not sent, or as rejected. Enter each class, "
         "then its officers, and tick them off."));
  if (worksheet->classes->len == 0 && worksheet->outside->len == 0)
    muster_content_add_notice (content, _ ("There is nothing to enter."));
}

MusterContent *
muster_worksheet_make (const MusterWorksheet *worksheet)
{
  MusterContent *content;
  guint i;

  g_return_val_if_fail (worksheet != NULL && worksheet->classes != NULL, NULL);

  content = muster_part_begin (worksheet->agency, _ ("Portal worksheet"), worksheet->as_of);
  muster_part_add_head (content, worksheet->agency, _ ("Portal worksheet"), NULL, 1, FALSE);
  add_overview (content, worksheet);
  for (i = 0; i < worksheet->classes->len; i++)
    add_class (content, g_ptr_array_index (worksheet->classes, i), i + 1);
  add_rest (content, worksheet);
  return content;
}

/* --- The workbook --------------------------------------------------------------------------------- */

static void
fill_row (MusterTable *table, const MusterWorksheetClass *class, const MusterWorksheetLine *line)
{
  guint row = muster_table_add_row (table);

  if (class != NULL)
    {
      muster_table_set_text (table, row, 0, class->number);
      muster_table_set_text (table, row, 6, class->location);
      muster_table_set_text (table, row, 7, class->delivery);
      muster_table_set_text (table, row, 14, class->proofs);
    }
  muster_table_set_text (table, row, 1, class != NULL ? class->title : line->title);
  muster_table_set_text (table, row, 2, class != NULL ? class->code : line->code);
  muster_table_set_number (table, row, 3, class != NULL ? class->from : line->from);
  muster_table_set_number (table, row, 4, class != NULL ? class->to : line->to);
  muster_table_set_text (table, row, 5, class != NULL ? class->provider : line->provider);
  muster_table_set_text (table, row, 8, class != NULL ? class->instructors : line->instructor);
  muster_table_set_text (table, row, 9, line->state_id);
  muster_table_set_text (table, row, 10, line->officer);
  muster_table_set_text (table, row, 11, line->subject);
  muster_table_set_text (table, row, 12, line->status);
  muster_table_set_number (table, row, 13, line->seconds);
}

MusterTable *
muster_worksheet_list (const MusterWorksheet *worksheet)
{
  const MusterColumn columns[] = {
    { "class_number", _ ("Class"), MUSTER_COLUMN_TEXT },
    { "title", _ ("Course title"), MUSTER_COLUMN_TEXT },
    { "course_code", _ ("Course code"), MUSTER_COLUMN_TEXT },
    { "starts_on", _ ("Start date"), MUSTER_COLUMN_DATE },
    { "ends_on", _ ("End date"), MUSTER_COLUMN_DATE },
    { "provider", _ ("Provider"), MUSTER_COLUMN_TEXT },
    { "location", _ ("Place"), MUSTER_COLUMN_TEXT },
    { "delivery", _ ("Delivery"), MUSTER_COLUMN_TEXT },
    { "instructors", _ ("Instructors"), MUSTER_COLUMN_TEXT },
    { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    { "subject", _ ("Category"), MUSTER_COLUMN_TEXT },
    { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    { "seconds", _ ("Hours"), MUSTER_COLUMN_DURATION },
    { "proofs", _ ("Proof on file"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table;
  guint i, j;

  g_return_val_if_fail (worksheet != NULL && worksheet->classes != NULL, NULL);

  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < worksheet->classes->len; i++)
    {
      const MusterWorksheetClass *class = g_ptr_array_index (worksheet->classes, i);

      for (j = 0; j < class->lines->len; j++)
        fill_row (table, class, g_ptr_array_index (class->lines, j));
    }
  for (i = 0; i < worksheet->outside->len; i++)
    fill_row (table, NULL, g_ptr_array_index (worksheet->outside, i));
  return table;
}

MusterContent *
muster_worksheet_make_workbook (const MusterWorksheet *worksheet)
{
  MusterContent *content;
  MusterContentTable *drawn;

  g_return_val_if_fail (worksheet != NULL && worksheet->classes != NULL, NULL);

  content = muster_part_begin (worksheet->agency, _ ("Portal worksheet"), worksheet->as_of);
  muster_content_add_section (content, _ ("To enter"), _ ("To enter"), 1, TRUE);
  drawn = muster_content_add_table (content, muster_worksheet_list (worksheet), NULL);
  muster_content_table_set_nothing (drawn, _ ("There is nothing to enter."));
  add_lines (content, _ ("Look at these before they are entered"), _ ("Look at first"),
             worksheet->doubtful, _ ("Why"));
  add_lines (content, _ ("Rejected by the state"), _ ("Rejected"), worksheet->rejected,
             _ ("The state’s reason"));
  return content;
}
