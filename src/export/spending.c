/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/part.h"
#include "export/spending.h"
#include "grants/standing.h"

enum
{
  WHAT,
  LINES,
  SPENT,
  ALLOWED,
  CLAIMED,
  PAID,
  DENIED,
  LOCAL,
  N_COLUMNS,
};

/* In the order of MusterSpendingBy. */
static const struct
{
  const char *title;
  const char *head;
  const char *nobody; /* what stands for costs of none */
} ways[MUSTER_N_SPENDING_BY] = {
  { N_ ("By cost head"), N_ ("Cost head"), N_ ("No cost head") },
  { N_ ("By officer"), N_ ("Officer"), N_ ("Of no single officer") },
  { N_ ("By class"), N_ ("Class"), N_ ("Without a class") },
  { N_ ("By award"), N_ ("Award"), N_ ("Without an award") },
  { N_ ("By region"), N_ ("Region"), N_ ("Of no region") },
  { N_ ("By fiscal year"), N_ ("Fiscal year"), N_ ("Without a year") },
};

static const MusterAward *
find_award (const MusterSpendingReport *report, MusterId id)
{
  guint i;

  for (i = 0; i < report->books->len; i++)
    {
      const MusterAwardBook *book = g_ptr_array_index (report->books, i);

      if (book->award->id == id)
        return book->award;
    }
  return NULL;
}

static char *
name_record (const MusterSpendingReport *report, MusterSpendingBy by, MusterId id)
{
  char *name = NULL;

  if (id != MUSTER_ID_NONE)
    name = report->get_name (by, id, report->data);
  return name != NULL ? name : g_strdup (_ (ways[by].nobody));
}

static char *
name_award (const MusterSpendingReport *report, MusterId id)
{
  const MusterAward *award = find_award (report, id);

  if (award == NULL)
    return g_strdup (_ (ways[MUSTER_SPENDING_BY_AWARD].nobody));
  if (award->title == NULL)
    return g_strdup (award->number);
  /* Translators: number and title of an award. */
  return g_strdup_printf (_ ("%s, %s"), award->number, award->title);
}

static char *
name_sum (const MusterSpendingReport *report, MusterSpendingBy by, const MusterSpending *sum)
{
  switch (by)
    {
    case MUSTER_SPENDING_BY_CATEGORY:
      return g_strdup (muster_word_label (muster_cost_category_words, (int) sum->category));
    case MUSTER_SPENDING_BY_AWARD:
      return name_award (report, sum->id);
    case MUSTER_SPENDING_BY_REGION:
      return g_strdup (sum->region != NULL ? sum->region : _ (ways[by].nobody));
    case MUSTER_SPENDING_BY_YEAR:
      return g_strdup_printf ("%04d", sum->year);
    case MUSTER_SPENDING_BY_OFFICER:
    case MUSTER_SPENDING_BY_CLASS:
    case MUSTER_N_SPENDING_BY:
    default:
      return name_record (report, by, sum->id);
    }
}

static MusterTable *
create_table (const MusterSpendingReport *report, MusterSpendingBy by)
{
  const MusterColumn columns[N_COLUMNS] = {
    [WHAT] = { "what", _ (ways[by].head), MUSTER_COLUMN_TEXT },
    [LINES] = { "lines", _ ("Costs"), MUSTER_COLUMN_INTEGER },
    [SPENT] = { "spent", _ ("Spent"), MUSTER_COLUMN_MONEY },
    [ALLOWED] = { "allowed", _ ("Allowed"), MUSTER_COLUMN_MONEY },
    [CLAIMED] = { "claimed", _ ("Claimed"), MUSTER_COLUMN_MONEY },
    [PAID] = { "paid", _ ("Received"), MUSTER_COLUMN_MONEY },
    [DENIED] = { "denied", _ ("Denied"), MUSTER_COLUMN_MONEY },
    [LOCAL] = { "local", _ ("Not received"), MUSTER_COLUMN_MONEY },
  };
  g_autoptr (GPtrArray) sums = muster_spending_sum (report->books, by, &report->scope);
  MusterTable *table = muster_table_new (columns, N_COLUMNS);
  guint i;

  for (i = 0; i < sums->len; i++)
    {
      const MusterSpending *sum = g_ptr_array_index (sums, i);
      g_autofree char *name = name_sum (report, by, sum);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, WHAT, name);
      muster_table_set_number (table, row, LINES, sum->n_lines);
      muster_table_set_number (table, row, SPENT, sum->spent);
      muster_table_set_number (table, row, ALLOWED, sum->allowed);
      muster_table_set_number (table, row, CLAIMED, sum->claimed);
      muster_table_set_number (table, row, PAID, sum->paid);
      muster_table_set_number (table, row, DENIED, sum->denied);
      muster_table_set_number (table, row, LOCAL, sum->spent - sum->paid);
    }
  return table;
}

static void
add_way (MusterContent *content, const MusterSpendingReport *report, MusterSpendingBy by)
{
  static const guint figures[] = { LINES, SPENT, ALLOWED, CLAIMED, PAID, DENIED, LOCAL };
  MusterContentTable *drawn;
  guint i;

  drawn = muster_content_add_table (content, create_table (report, by), NULL);
  muster_content_table_set_whole (drawn, WHAT);
  for (i = 0; i < G_N_ELEMENTS (figures); i++)
    muster_content_table_set_sum (drawn, figures[i]);
  muster_content_table_set_total (drawn, _ ("Total"));
  muster_content_table_set_nothing (drawn, _ ("No costs are on file for these days."));
}

/* --- What it counts ------------------------------------------------------------------------------- */

static char *
describe_days (const MusterSpendingScope *scope)
{
  g_autofree char *from = muster_date_format (scope->from);
  g_autofree char *until = muster_date_format (scope->until);

  if (scope->from != MUSTER_DATE_NONE && scope->until != MUSTER_DATE_NONE)
    return muster_part_format_days (scope->from, scope->until);
  if (scope->from != MUSTER_DATE_NONE)
    return g_strdup_printf (_ ("From %s on"), from);
  if (scope->until != MUSTER_DATE_NONE)
    return g_strdup_printf (_ ("Up to %s"), until);
  return g_strdup (_ ("All costs on file"));
}

/* As an example: the one that the report's day is in. */
static void
add_year (MusterContent *content, const MusterSpendingReport *report)
{
  int month = report->scope.first_month;
  int year = muster_spending_get_year (report->as_of, month);
  MusterDate first = muster_date_new (month > 1 ? year - 1 : year, month, 1);
  g_autofree char *label = g_strdup_printf (_ ("Fiscal year %d"), year);
  g_autofree char *days = muster_part_format_days (first, muster_date_add_months (first, 12) - 1);

  muster_content_add_fact (content, label, days);
}

/* Payments whose letter names no line cannot be put to an officer or a class. */
static void
note_payments (MusterContent *content, const MusterSpendingReport *report)
{
  char amount[MUSTER_MONEY_TEXT_SIZE];
  g_autofree char *text = NULL;
  gint64 sum = 0;
  guint i;

  for (i = 0; i < report->books->len; i++)
    sum += muster_standing_paid_at_large (g_ptr_array_index (report->books, i));
  if (sum == 0)
    return;
  text = g_strdup_printf (_ ("Funders paid %s without saying for which costs. It is in no table."),
                          muster_money_format (sum, amount));
  muster_content_add_notice (content, text);
}

static void
add_scope (MusterContent *content, const MusterSpendingReport *report)
{
  g_autofree char *days = describe_days (&report->scope);

  muster_content_add_fact (content, _ ("Costs"), days);
  add_year (content, report);
  muster_content_add_paragraph (
      content,
      _ ("Counted is what the agency decided to claim, by the day on which it arose. Costs that are only "
         "estimated, withdrawn or voided are not. What was asked for a second time is counted once."));
  note_payments (content, report);
}

static MusterContent *
begin (const MusterSpendingReport *report)
{
  MusterContent *content =
      muster_part_begin (report->agency, _ ("What training cost"), report->as_of);

  muster_part_add_head (content, report->agency, _ ("What training cost"), _ ("About"), 1, TRUE);
  add_scope (content, report);
  return content;
}

MusterContent *
muster_spending_report_make (const MusterSpendingReport *report)
{
  MusterContent *content;
  int by;

  g_return_val_if_fail (report != NULL && report->get_name != NULL, NULL);

  content = begin (report);
  for (by = 0; by < MUSTER_N_SPENDING_BY; by++)
    {
      muster_content_add_heading (content, 2, _ (ways[by].title));
      add_way (content, report, (MusterSpendingBy) by);
    }
  return content;
}

MusterContent *
muster_spending_report_make_workbook (const MusterSpendingReport *report)
{
  MusterContent *content;
  int by;

  g_return_val_if_fail (report != NULL && report->get_name != NULL, NULL);

  content = begin (report);
  for (by = 0; by < MUSTER_N_SPENDING_BY; by++)
    {
      muster_content_add_section (content, _ (ways[by].title), _ (ways[by].title), 1, TRUE);
      add_way (content, report, (MusterSpendingBy) by);
    }
  return content;
}
