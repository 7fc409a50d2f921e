/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The notice that an officer who is short gets and signs for. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/memo-parts.h"
#include "export/part.h"

#define ROWS_OF_A_PAGE 9u /* of what is missing and what is planned together */
#define LEAST_CLASSES 3u

static void
fill_duty (MusterTable *table, const MusterDuty *duty)
{
  /* What is beyond a part that is full does not help the others. */
  gint64 helps = duty->required != MUSTER_NUMBER_NONE
                     ? MAX (MIN (duty->sure, duty->required - duty->short_by), 0)
                     : duty->sure;
  g_autofree char *required = muster_memo_format_amount (duty->requirement, duty->required);
  g_autofree char *has = muster_memo_format_amount (duty->requirement, helps);
  g_autofree char *missing = duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE
                                 ? muster_memo_format_needs (duty->short_by, TRUE)
                                 : muster_memo_format_amount (duty->requirement, duty->short_by);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, 0, duty->requirement->title);
  muster_table_set_text (table, row, 1, required);
  muster_table_set_text (table, row, 2, has);
  muster_table_set_text (table, row, 3, missing);
  muster_table_set_number (table, row, 4, duty->due_on);
  muster_table_set_text (table, row, 5,
                         muster_word_label (muster_duty_status_words, (int) duty->status));
}

static void
add_duties (MusterContent *content, const MusterMemoOfficer *officer)
{
  const MusterColumn columns[] = {
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    { "required", _ ("Required"), MUSTER_COLUMN_TEXT },
    { "has", _ ("On record"), MUSTER_COLUMN_TEXT },
    { "missing", _ ("Missing"), MUSTER_COLUMN_TEXT },
    { "due_on", _ ("By"), MUSTER_COLUMN_DATE },
    { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  MusterContentTable *drawn;
  guint i, j;

  for (i = 0; i < officer->shares->len; i++)
    {
      const MusterMemoShare *share = g_ptr_array_index (officer->shares, i);

      for (j = 0; j < share->duties->len; j++)
        fill_duty (table, g_ptr_array_index (share->duties, j));
    }
  muster_content_add_heading (content, 2, _ ("What is missing"));
  drawn = muster_content_add_table (content, table, NULL);
  for (i = 1; i <= 3; i++)
    muster_content_table_set_figure (drawn, i);
  muster_content_table_set_strong (drawn, 3);
  muster_content_table_set_empty (drawn, 3, "–");
  muster_content_table_set_empty (drawn, 4, _ ("no day set"));
  muster_content_table_add_note (drawn,
                                 _ ("Training counts in hours and hundredths; qualifications and "
                                    "the like count by number. One hour may serve several "
                                    "requirements."));
}

/* What follows from what is overdue already; each consequence once. */
static void
add_consequences (MusterContent *content, const MusterMemoOfficer *officer)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  guint i, j;

  for (i = 0; i < officer->shares->len; i++)
    {
      const MusterMemoShare *share = g_ptr_array_index (officer->shares, i);

      for (j = 0; j < share->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (share->duties, j);
          char *consequence = duty->requirement->consequence;
          g_autofree char *text = NULL;

          if (duty->status != MUSTER_DUTY_STATUS_OVERDUE || consequence == NULL ||
              !g_hash_table_add (said, consequence))
            continue;
          /* Translators: a requirement, and what follows from not meeting it, a sentence. */
          text = g_strdup_printf (_ ("%s: %s"), duty->requirement->title, consequence);
          muster_content_add_notice (content, text);
        }
    }
}

/* What is in a subject that is missing, then what serves hours in general. */
static void
group_classes (MusterContentTable *drawn, const GPtrArray *classes, guint n)
{
  guint i;

  for (i = 0; i < n; i++)
    {
      const MusterMemoClass *class = g_ptr_array_index (classes, i);
      const MusterMemoClass *before = i > 0 ? g_ptr_array_index (classes, i - 1) : NULL;

      if (before == NULL || (before->helps != NULL) != (class->helps != NULL))
        muster_content_table_add_group (
            drawn, i, class->helps != NULL ? _ ("In what is missing") : _ ("For hours in general"),
            NULL);
    }
}

static void
note_more_classes (MusterContentTable *drawn, guint n)
{
  g_autofree char *note = NULL;

  if (n == 0)
    return;
  note = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more course is planned.",
                                       "%u more courses are planned.", n),
                          n);
  muster_content_table_add_note (drawn, note);
}

static void
fill_class (MusterTable *table, const MusterMemoClass *class)
{
  /* Translators: a course that the officer is registered for. */
  g_autofree char *registered = g_strdup_printf (_ ("%s (you are registered)"), class->title);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, 0, class->held_on);
  muster_table_set_text (table, row, 1, class->number);
  muster_table_set_text (table, row, 2, class->is_registered ? registered : class->title);
  muster_table_set_text (table, row, 3, class->location);
  muster_table_set_number (table, row, 4, class->seconds);
  muster_table_set_text (table, row, 5, class->helps);
  muster_table_set_text (table, row, 6, class->also_on);
}

static guint
count_duties (const MusterMemoOfficer *officer)
{
  guint n = 0;
  guint i;

  for (i = 0; i < officer->shares->len; i++)
    n += ((const MusterMemoShare *) g_ptr_array_index (officer->shares, i))->duties->len;
  return n;
}

static void
add_classes (MusterContent *content, const MusterMemoOfficer *officer)
{
  const MusterColumn columns[] = {
    { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    { "class", _ ("Class"), MUSTER_COLUMN_TEXT },
    { "title", _ ("Course"), MUSTER_COLUMN_TEXT },
    { "location", _ ("Place"), MUSTER_COLUMN_TEXT },
    { "seconds", _ ("Hours"), MUSTER_COLUMN_DURATION },
    { "helps", _ ("Serves"), MUSTER_COLUMN_TEXT },
    { "also_on", _ ("Also on"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint n_duties = MIN (count_duties (officer), ROWS_OF_A_PAGE);
  guint n = MIN (officer->classes->len, MAX (ROWS_OF_A_PAGE - n_duties, LEAST_CLASSES));
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < n; i++)
    fill_class (table, g_ptr_array_index (officer->classes, i));
  muster_content_add_heading (content, 2, _ ("Planned classes that would help"));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_whole (drawn, 1);
  muster_content_table_set_whole (drawn, 6);
  for (i = 1; i < G_N_ELEMENTS (columns); i++)
    muster_content_table_set_empty (drawn, i, "–");
  muster_content_table_set_nothing (drawn, _ ("No class is planned in what is missing. Ask the "
                                              "training officer."));
  group_classes (drawn, officer->classes, n);
  note_more_classes (drawn, officer->classes->len - n);
}

static char *
write_opening (const MusterMemo *memo, const MusterMemoOfficer *officer)
{
  g_autofree char *as_of = muster_date_format (memo->as_of);
  g_autofree char *needs = muster_memo_format_needs (officer->short_by, officer->is_open);

  if (needs == NULL)
    return g_strdup_printf (_ ("As of %s the following is still open in your training record."),
                            as_of);
  /* Translators: a date, and hours such as "4.00" or "up to 4.00". */
  return g_strdup_printf (
      _ ("As of %s the following is still missing from your training record. The "
         "least further training that meets all of it is %s hours."),
      as_of, needs);
}

void
muster_memo_add_notice (MusterContent *content, const MusterMemo *memo,
                        const MusterMemoOfficer *officer)
{
  g_autofree char *name = muster_officer_format_name (officer->officer);
  g_autofree char *title = g_strdup_printf (_ ("Training notice: %s"), name);
  g_autofree char *as_of = muster_date_format (memo->as_of);
  g_autofree char *opening = write_opening (memo, officer);

  muster_part_add_head (content, memo->agency, title, NULL, 2, FALSE);
  muster_content_add_fact (content, _ ("To"), name);
  muster_content_add_fact (content, _ ("State ID"), officer->officer->state_id);
  muster_content_add_fact (content, _ ("From"), memo->prepared_by);
  muster_content_add_fact (content, _ ("Date"), as_of);
  muster_content_add_paragraph (content, opening);
  add_duties (content, officer);
  add_consequences (content, officer);
  add_classes (content, officer);
  muster_content_add_paragraph (content,
                                _ ("My signature says that I have received this notice, not that I "
                                   "agree with it. If training is missing from the record, hand in "
                                   "the certificate or the roster that proves it."));
  muster_content_add_signature (content, _ ("Officer, received"), name);
  muster_content_add_signature (content, _ ("Training officer"), memo->prepared_by);
}
