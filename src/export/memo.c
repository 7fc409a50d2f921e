/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The chief's page. What an officer owes by one day is one line, so that no amount stands beside a day
 * that it is not due on. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/duration.h"
#include "export/memo-parts.h"
#include "export/part.h"

#define MAX_TITLES 2u /* of what is missing, in one line of the memo; the notice has them all */

enum
{
  LINE_OFFICER,
  LINE_NEEDS,
  LINE_DUE,
  LINE_MISSING,
  N_LINE,
};

void
muster_memo_class_free (MusterMemoClass *class)
{
  if (class == NULL)
    return;
  g_free (class->number);
  g_free (class->title);
  g_free (class->location);
  g_free (class->helps);
  g_free (class->also_on);
  g_free (class);
}

void
muster_memo_share_free (MusterMemoShare *share)
{
  if (share == NULL)
    return;
  g_ptr_array_unref (share->duties);
  g_free (share);
}

void
muster_memo_officer_free (MusterMemoOfficer *officer)
{
  if (officer == NULL)
    return;
  g_ptr_array_unref (officer->shares);
  g_ptr_array_unref (officer->classes);
  g_free (officer);
}

/* --- Words ---------------------------------------------------------------------------------------- */

char *
muster_memo_format_amount (const MusterRequirement *requirement, gint64 amount)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (amount == MUSTER_NUMBER_NONE)
    return g_strdup (_ ("not set"));
  if (requirement->counts == MUSTER_COUNT_HOURS)
    return g_strdup (muster_duration_print (amount, hours));
  return g_strdup_printf ("%" G_GINT64_FORMAT, amount);
}

char *
muster_memo_format_needs (gint64 short_by, gboolean is_open)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (short_by <= 0)
    return NULL;
  muster_duration_print (short_by, hours);
  /* Translators: hours; so many are missing at most. */
  return is_open ? g_strdup_printf (_ ("up to %s"), hours) : g_strdup (hours);
}

char *
muster_memo_share_format_needs (const MusterMemoShare *share)
{
  g_return_val_if_fail (share != NULL, NULL);

  return muster_memo_format_needs (share->short_by, share->is_open);
}

/* "Firearms 9.00", or the title alone where no time is counted. */
static char *
describe_missing (const MusterMemoShare *share, const MusterDuty *duty)
{
  g_autofree char *amount = muster_memo_format_amount (duty->requirement, duty->short_by);

  if (duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE)
    /* Translators: a requirement. */
    return g_strdup_printf (_ ("%s (not decidable)"), duty->requirement->title);
  if (duty->due_on != share->due_on)
    /* Translators: a requirement. */
    return g_strdup_printf (_ ("%s (no day set)"), duty->requirement->title);
  if (duty->requirement->counts != MUSTER_COUNT_HOURS)
    return g_strdup (duty->requirement->title);
  /* Translators: a requirement, and how many hours of it are missing. */
  return g_strdup_printf (_ ("%s %s"), duty->requirement->title, amount);
}

char *
muster_memo_share_describe (const MusterMemoShare *share)
{
  GString *text;
  guint i;

  g_return_val_if_fail (share != NULL && share->duties != NULL, NULL);

  text = g_string_new (NULL);
  for (i = 0; i < MIN (share->duties->len, MAX_TITLES); i++)
    {
      g_autofree char *missing = describe_missing (share, g_ptr_array_index (share->duties, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", missing);
    }
  if (share->duties->len > MAX_TITLES)
    /* Translators: how many requirements are missing beside those before it. */
    g_string_append_printf (text, _ ("; %u more"), share->duties->len - MAX_TITLES);
  return g_string_free (text, FALSE);
}

/* --- The table ------------------------------------------------------------------------------------ */

typedef struct
{
  const MusterMemoOfficer *officer;
  const MusterMemoShare *share;
} Line;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *x = a, *y = b;
  int order = muster_date_compare_deadlines (x->share->due_on, y->share->due_on);

  if (order == 0)
    order = (x->share->short_by < y->share->short_by) - (x->share->short_by > y->share->short_by);
  if (order == 0)
    order = g_strcmp0 (x->officer->officer->folded_name, y->officer->officer->folded_name);
  return order != 0 ? order
                    : (x->officer->officer->id > y->officer->officer->id) -
                          (x->officer->officer->id < y->officer->officer->id);
}

static GArray *
list_lines (const MusterMemo *memo)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  guint i, j;

  for (i = 0; i < memo->officers->len; i++)
    {
      const MusterMemoOfficer *officer = g_ptr_array_index (memo->officers, i);

      for (j = 0; j < officer->shares->len; j++)
        {
          const Line line = { officer, g_ptr_array_index (officer->shares, j) };

          g_array_append_val (lines, line);
        }
    }
  g_array_sort (lines, compare_lines);
  return lines;
}

static const char *
find_group (const MusterMemo *memo, const MusterMemoShare *share)
{
  MusterDate year = muster_date_add_years (memo->as_of, 1);

  if (share->due_on == MUSTER_DATE_NONE)
    return _ ("Due later");
  if (share->due_on < memo->as_of)
    return _ ("Overdue");
  /* There is no day a year after the last one that dates have. */
  return year == MUSTER_DATE_NONE || share->due_on <= year ? _ ("Due within a year")
                                                           : _ ("Due later");
}

static void
fill_line (MusterTable *table, const Line *line)
{
  g_autofree char *name = muster_officer_format_name (line->officer->officer);
  g_autofree char *needs = muster_memo_share_format_needs (line->share);
  g_autofree char *missing = muster_memo_share_describe (line->share);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, LINE_OFFICER, name);
  muster_table_set_text (table, row, LINE_NEEDS, needs);
  muster_table_set_number (table, row, LINE_DUE, line->share->due_on);
  muster_table_set_text (table, row, LINE_MISSING, missing);
}

static void
add_lines (MusterContent *content, const MusterMemo *memo)
{
  const MusterColumn columns[N_LINE] = {
    [LINE_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [LINE_NEEDS] = { "needs", _ ("Still needs"), MUSTER_COLUMN_TEXT },
    [LINE_DUE] = { "due_on", _ ("By"), MUSTER_COLUMN_DATE },
    [LINE_MISSING] = { "missing", _ ("What is missing"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (GArray) lines = list_lines (memo);
  MusterTable *table = muster_table_new (columns, N_LINE);
  MusterContentTable *drawn;
  const char *last = NULL;
  guint i;

  for (i = 0; i < lines->len; i++)
    fill_line (table, &g_array_index (lines, Line, i));
  drawn = muster_content_add_table (content, table, NULL);
  for (i = 0; i < lines->len; i++)
    {
      const char *group = find_group (memo, g_array_index (lines, Line, i).share);

      if (group != last)
        muster_content_table_add_group (drawn, i, group, NULL);
      last = group;
    }
  muster_content_table_set_whole (drawn, LINE_OFFICER);
  muster_content_table_set_figure (drawn, LINE_NEEDS);
  muster_content_table_set_strong (drawn, LINE_NEEDS);
  muster_content_table_set_empty (drawn, LINE_NEEDS, "–");
  muster_content_table_set_empty (drawn, LINE_DUE, _ ("no day set"));
  muster_content_table_set_nothing (drawn, _ ("Nobody is short."));
  muster_content_table_add_note (
      drawn, _ ("“Still needs” is the least further training, in hours, that meets all that is due "
                "on that day."));
}

/* --- The memo ------------------------------------------------------------------------------------- */

static guint
count_overdue (const MusterMemo *memo)
{
  guint n = 0;
  guint i;

  for (i = 0; i < memo->officers->len; i++)
    {
      const MusterMemoOfficer *officer = g_ptr_array_index (memo->officers, i);
      const MusterMemoShare *first = g_ptr_array_index (officer->shares, 0);

      n += first->due_on != MUSTER_DATE_NONE && first->due_on < memo->as_of;
    }
  return n;
}

static char *
write_summary (const MusterMemo *memo)
{
  guint n_overdue = count_overdue (memo);
  g_autofree char *officers =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u officer was judged",
                                    "%u officers were judged", memo->n_judged),
                       memo->n_judged);
  g_autofree char *overdue =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of them has something overdue",
                                    "%u of them have something overdue", n_overdue),
                       n_overdue);

  /* Translators: how many officers were judged; how many are short; how many of those are overdue; how
   * many cannot be decided; of how many nothing is missing. */
  return g_strdup_printf (_ ("%s: %u short (%s), %u not decidable, %u with nothing missing."),
                          officers, memo->officers->len, overdue, memo->undecided->len,
                          memo->n_fine);
}

static char *
join (const GPtrArray *texts, const char *separator)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < texts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? separator : "",
                            (const char *) g_ptr_array_index (texts, i));
  return g_string_free (text, FALSE);
}

static void
add_remarks (MusterContent *content, const MusterMemo *memo)
{
  g_autofree char *undecided = join (memo->undecided, "; ");
  g_autofree char *lacks = join (memo->agency_lacks, "; ");

  if (memo->undecided->len > 0)
    {
      g_autofree char *names = g_strdup_printf (_ ("Not decidable: %s."), undecided);

      muster_content_add_paragraph (content, names);
    }
  if (memo->agency_lacks->len > 0)
    {
      g_autofree char *owed = g_strdup_printf (_ ("The agency as a whole: %s."), lacks);

      muster_content_add_paragraph (content, owed);
    }
  muster_part_add_rules (content, memo->rules);
}

static void
add_memo (MusterContent *content, const MusterMemo *memo)
{
  g_autofree char *as_of = muster_date_format (memo->as_of);
  g_autofree char *summary = write_summary (memo);

  muster_part_add_head (content, memo->agency, _ ("Memo: who is short of training"), _ ("Memo"), 1,
                        FALSE);
  muster_content_add_fact (content, _ ("To"), _ ("Chief executive officer"));
  muster_content_add_fact (content, _ ("From"), memo->prepared_by);
  muster_content_add_fact (content, _ ("As of"), as_of);
  muster_content_add_fact (content, _ ("For"), _ ("internal use"));
  muster_content_add_paragraph (content, summary);
  add_lines (content, memo);
  add_remarks (content, memo);
}

MusterContent *
muster_memo_make (const MusterMemo *memo)
{
  MusterContent *content;
  guint i;

  g_return_val_if_fail (memo != NULL && memo->officers != NULL, NULL);

  content = muster_part_begin (memo->agency, _ ("Training memo"), memo->as_of);
  add_memo (content, memo);
  for (i = 0; i < memo->officers->len; i++)
    muster_memo_add_notice (content, memo, g_ptr_array_index (memo->officers, i));
  return content;
}

/* --- The workbook --------------------------------------------------------------------------------- */

static void
fill_duty (MusterTable *table, const Line *line, const MusterDuty *duty, const char *group)
{
  g_autofree char *name = muster_officer_format_name (line->officer->officer);
  g_autofree char *needs = muster_memo_share_format_needs (line->share);
  g_autofree char *short_by = muster_memo_format_amount (duty->requirement, duty->short_by);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, 0, name);
  muster_table_set_text (table, row, 1, line->officer->officer->state_id);
  muster_table_set_text (table, row, 2, group);
  muster_table_set_number (table, row, 3, duty->due_on);
  muster_table_set_text (table, row, 4, duty->requirement->title);
  muster_table_set_text (table, row, 5, short_by);
  muster_table_set_text (table, row, 6,
                         muster_word_label (muster_duty_status_words, (int) duty->status));
  muster_table_set_text (table, row, 7, needs);
}

MusterContent *
muster_memo_make_workbook (const MusterMemo *memo)
{
  const MusterColumn columns[] = {
    { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    { "group", _ ("When"), MUSTER_COLUMN_TEXT },
    { "due_on", _ ("By"), MUSTER_COLUMN_DATE },
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    { "short_by", _ ("Short by"), MUSTER_COLUMN_TEXT },
    { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    { "needs", _ ("Still needs, all of that day"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (GArray) lines = NULL;
  MusterTable *table;
  MusterContent *content;
  MusterContentTable *drawn;
  guint i, j;

  g_return_val_if_fail (memo != NULL && memo->officers != NULL, NULL);

  content = muster_part_begin (memo->agency, _ ("Training memo"), memo->as_of);
  add_memo (content, memo);
  lines = list_lines (memo);
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      for (j = 0; j < line->share->duties->len; j++)
        fill_duty (table, line, g_ptr_array_index (line->share->duties, j),
                   find_group (memo, line->share));
    }
  muster_content_add_section (content, _ ("Requirements"), _ ("Requirements"), 1, TRUE);
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_figure (drawn, 5);
  muster_content_table_set_figure (drawn, 7);
  muster_content_table_set_empty (drawn, 7, "–");
  muster_content_table_set_nothing (drawn, _ ("Nobody is short."));
  return content;
}
