/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of an award as tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-record.h"
#include "grants/standing.h"

const MusterWord muster_award_part_words[] = {
  { "terms", N_ ("Terms") },           { "budget", N_ ("Budget") },
  { "amendments", N_ ("Amendments") }, { "preapprovals", N_ ("Pre-approvals") },
  { "costs", N_ ("Costs") },           { "claims", N_ ("Claims") },
  { "payments", N_ ("Payments") },     { "reports", N_ ("Reports") },
  { "deadlines", N_ ("Deadlines") },   { NULL, NULL },
};

/* --- Terms ---------------------------------------------------------------------------------------- */

enum
{
  TERM_TERM,
  TERM_VALUE,
  TERM_SOURCE,
  TERM_ADDRESS,
  TERM_N_COLUMNS,
};

/* What is not set is left out. */
static MusterTable *
list_terms (const MusterAwardRecord *record)
{
  const MusterColumn columns[TERM_N_COLUMNS] = {
    [TERM_TERM] = { "term", _ ("Term"), MUSTER_COLUMN_TEXT },
    [TERM_VALUE] = { "value", _ ("Value"), MUSTER_COLUMN_TEXT },
    [TERM_SOURCE] = { "source", _ ("Source"), MUSTER_COLUMN_TEXT },
    [TERM_ADDRESS] = { "address", _ ("Address"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (GPtrArray) terms = muster_award_record_list_terms (record);
  MusterTable *table = muster_table_new (columns, TERM_N_COLUMNS);
  guint i;

  for (i = 0; i < terms->len; i++)
    {
      const MusterAwardFact *term = g_ptr_array_index (terms, i);
      guint row;

      if (term->value == NULL)
        continue;
      row = muster_table_add_row (table);
      muster_table_set_text (table, row, TERM_TERM, term->title);
      muster_table_set_text (table, row, TERM_VALUE, term->value);
      muster_table_set_text (table, row, TERM_SOURCE, term->citation);
      muster_table_set_text (table, row, TERM_ADDRESS, term->address);
    }
  return table;
}

/* --- Budget --------------------------------------------------------------------------------------- */

static MusterTable *
list_budget (const MusterAwardRecord *record)
{
  const MusterColumn columns[] = {
    { "category", _ ("Category"), MUSTER_COLUMN_TEXT },
    { "budget", _ ("Budget"), MUSTER_COLUMN_MONEY },
    { "spent", _ ("Spent"), MUSTER_COLUMN_MONEY },
    { "claimed", _ ("Claimed"), MUSTER_COLUMN_MONEY },
    { "paid", _ ("Received"), MUSTER_COLUMN_MONEY },
    { "denied", _ ("Denied"), MUSTER_COLUMN_MONEY },
    { "left", _ ("Left"), MUSTER_COLUMN_MONEY },
    { "note", _ ("Note"), MUSTER_COLUMN_TEXT },
  };
  const GArray *categories = record->balance->categories;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < categories->len; i++)
    {
      const MusterBalanceCategory *category = &g_array_index (categories, MusterBalanceCategory, i);
      guint row = muster_table_add_row (table);

      muster_table_set_text (
          table, row, 0, muster_word_label (muster_cost_category_words, (int) category->category));
      muster_table_set_number (table, row, 1, category->budget);
      muster_table_set_number (table, row, 2, category->spent);
      muster_table_set_number (table, row, 3, category->claimed);
      muster_table_set_number (table, row, 4, category->paid);
      muster_table_set_number (table, row, 5, category->denied);
      muster_table_set_number (table, row, 6, category->left);
      muster_table_set_text (table, row, 7, category->unallowable ? _ ("Not paid for") : NULL);
    }
  return table;
}

/* --- Amendments, approvals, reports --------------------------------------------------------------- */

static MusterTable *
list_amendments (const MusterAwardRecord *record)
{
  const MusterColumn columns[] = {
    { "decided_on", _ ("Decided"), MUSTER_COLUMN_DATE },
    { "starts_on", _ ("From"), MUSTER_COLUMN_DATE },
    { "ends_on", _ ("To"), MUSTER_COLUMN_DATE },
    { "amount", _ ("Amount"), MUSTER_COLUMN_MONEY },
    { "reason", _ ("Reason"), MUSTER_COLUMN_TEXT },
    { "authority", _ ("Authority"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *amendments = record->book->amendments;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < amendments->len; i++)
    {
      const MusterAwardAmendment *amendment = g_ptr_array_index (amendments, i);
      guint row;

      if (amendment->voided)
        continue;
      row = muster_table_add_row (table);
      muster_table_set_number (table, row, 0, amendment->decided_on);
      muster_table_set_number (table, row, 1, amendment->starts_on);
      muster_table_set_number (table, row, 2, amendment->ends_on);
      muster_table_set_number (table, row, 3, amendment->amount);
      muster_table_set_text (table, row, 4, amendment->reason);
      muster_table_set_text (table, row, 5, amendment->authority);
    }
  return table;
}

static const char *
name_class (const MusterAwardRecord *record, const MusterPreapproval *preapproval)
{
  guint i;

  for (i = 0; i < record->classes->len; i++)
    {
      const MusterAwardClass *class = g_ptr_array_index (record->classes, i);

      if (class->id == preapproval->class_id)
        return class->title;
    }
  return preapproval->title;
}

static MusterTable *
list_preapprovals (const MusterAwardRecord *record)
{
  const MusterColumn columns[] = {
    { "id", _ ("Request"), MUSTER_COLUMN_INTEGER },
    { "requested_on", _ ("Asked"), MUSTER_COLUMN_DATE },
    { "what", _ ("For"), MUSTER_COLUMN_TEXT },
    { "requested", _ ("Requested"), MUSTER_COLUMN_MONEY },
    { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    { "decided_on", _ ("Decided"), MUSTER_COLUMN_DATE },
    { "approved", _ ("Approved"), MUSTER_COLUMN_MONEY },
    { "total", _ ("Total"), MUSTER_COLUMN_MONEY },
    { "authority", _ ("Authority"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *preapprovals = record->book->preapprovals;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  gint64 total = 0;
  guint i;

  for (i = 0; i < preapprovals->len; i++)
    {
      const MusterPreapproval *preapproval = g_ptr_array_index (preapprovals, i);
      guint row;

      if (preapproval->voided)
        continue;
      total += muster_balance_approved (preapproval);
      row = muster_table_add_row (table);
      muster_table_set_number (table, row, 0, preapproval->id);
      muster_table_set_number (table, row, 1, preapproval->requested_on);
      muster_table_set_text (table, row, 2, name_class (record, preapproval));
      muster_table_set_number (table, row, 3, preapproval->requested);
      muster_table_set_text (table, row, 4,
                             muster_preapproval_status_words[preapproval->status].nick);
      muster_table_set_number (table, row, 5, preapproval->decided_on);
      muster_table_set_number (table, row, 6, preapproval->approved);
      muster_table_set_number (table, row, 7, total);
      muster_table_set_text (table, row, 8, preapproval->authority);
    }
  return table;
}

static MusterTable *
list_reports (const MusterAwardRecord *record)
{
  const MusterColumn columns[] = {
    { "id", _ ("Report"), MUSTER_COLUMN_INTEGER },
    { "title", _ ("Title"), MUSTER_COLUMN_TEXT },
    { "due_on", _ ("Due"), MUSTER_COLUMN_DATE },
    { "sent_on", _ ("Sent"), MUSTER_COLUMN_DATE },
  };
  const GPtrArray *reports = record->book->reports;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < reports->len; i++)
    {
      const MusterAwardReport *report = g_ptr_array_index (reports, i);
      guint row;

      if (report->voided)
        continue;
      row = muster_table_add_row (table);
      muster_table_set_number (table, row, 0, report->id);
      muster_table_set_text (table, row, 1, report->title);
      muster_table_set_number (table, row, 2, report->due_on);
      muster_table_set_number (table, row, 3, report->sent_on);
    }
  return table;
}

/* --- Costs, claims, payments ---------------------------------------------------------------------- */

static MusterTable *
list_costs (const MusterAwardRecord *record)
{
  const MusterColumn columns[] = {
    { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    { "category", _ ("Category"), MUSTER_COLUMN_TEXT },
    { "what", _ ("Cost"), MUSTER_COLUMN_TEXT },
    { "vendor", _ ("Vendor"), MUSTER_COLUMN_TEXT },
    { "estimated", _ ("Estimated"), MUSTER_COLUMN_MONEY },
    { "amount", _ ("Amount"), MUSTER_COLUMN_MONEY },
    { "claimed", _ ("Claimed"), MUSTER_COLUMN_MONEY },
    { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *lines = record->book->lines;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (lines, i);
      guint row;

      if (line->voided)
        continue;
      row = muster_table_add_row (table);
      muster_table_set_number (table, row, 0, line->incurred_on);
      muster_table_set_text (table, row, 1,
                             muster_word_label (muster_cost_category_words, (int) line->category));
      muster_table_set_text (table, row, 2, line->description);
      muster_table_set_text (table, row, 3, line->vendor);
      muster_table_set_number (table, row, 4, line->estimated);
      muster_table_set_number (table, row, 5, line->amount);
      muster_table_set_number (table, row, 6, line->claimed);
      muster_table_set_text (
          table, row, 7,
          muster_line_state_words[muster_standing_of_line (record->book, line).state].nick);
    }
  return table;
}

static MusterTable *
list_claims (const MusterAwardRecord *record)
{
  const MusterColumn columns[] = {
    { "claim", _ ("Claim"), MUSTER_COLUMN_INTEGER },
    { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    { "submitted_on", _ ("Submitted"), MUSTER_COLUMN_DATE },
    { "requested", _ ("Requested"), MUSTER_COLUMN_MONEY },
    { "paid", _ ("Received"), MUSTER_COLUMN_MONEY },
    { "denied", _ ("Denied"), MUSTER_COLUMN_MONEY },
  };
  const GPtrArray *claims = record->book->claims;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < claims->len; i++)
    {
      const MusterClaim *claim = g_ptr_array_index (claims, i);
      MusterStanding standing;
      guint row;

      if (claim->voided)
        continue;
      standing = muster_standing_of_claim (record->book, claim);
      row = muster_table_add_row (table);
      muster_table_set_number (table, row, 0, claim->number);
      muster_table_set_text (table, row, 1, muster_line_state_words[standing.state].nick);
      muster_table_set_number (table, row, 2, claim->submitted_on);
      muster_table_set_number (table, row, 3, claim->requested);
      muster_table_set_number (table, row, 4, standing.paid);
      muster_table_set_number (table, row, 5, standing.denied);
    }
  return table;
}

static MusterTable *
list_payments (const MusterAwardRecord *record)
{
  const MusterColumn columns[] = {
    { "received_on", _ ("Received"), MUSTER_COLUMN_DATE },
    { "claim", _ ("Claim"), MUSTER_COLUMN_INTEGER },
    { "amount", _ ("Amount"), MUSTER_COLUMN_MONEY },
    { "reference", _ ("Reference"), MUSTER_COLUMN_TEXT },
    { "notes", _ ("Notes"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *payments = record->book->payments;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < payments->len; i++)
    {
      const MusterPayment *payment = g_ptr_array_index (payments, i);
      const MusterClaim *claim = muster_award_book_find_claim (record->book, payment->claim_id);
      guint row;

      if (payment->voided)
        continue;
      row = muster_table_add_row (table);
      muster_table_set_number (table, row, 0, payment->received_on);
      muster_table_set_number (table, row, 1, claim != NULL ? claim->number : MUSTER_NUMBER_NONE);
      muster_table_set_number (table, row, 2, payment->amount);
      muster_table_set_text (table, row, 3, payment->reference);
      muster_table_set_text (table, row, 4, payment->notes);
    }
  return table;
}

/* --- Deadlines ------------------------------------------------------------------------------------ */

static void
add_deadline (MusterTable *table, const MusterAward *award, const MusterAwardDeadline *deadline)
{
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, 0, award->number);
  muster_table_set_number (table, row, 1, deadline->due_on);
  muster_table_set_text (table, row, 2, deadline->code);
  muster_table_set_text (table, row, 3, deadline->text);
}

typedef struct
{
  const MusterAward *award;
  const MusterAwardDeadline *deadline;
} Due;

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const Due *x = a, *y = b;

  if (x->deadline->due_on != y->deadline->due_on)
    return x->deadline->due_on < y->deadline->due_on ? -1 : 1;
  return g_strcmp0 (x->deadline->text, y->deadline->text);
}

MusterTable *
muster_award_records_list_deadlines (const GPtrArray *records)
{
  const MusterColumn columns[] = {
    { "award", _ ("Award"), MUSTER_COLUMN_TEXT },
    { "due_on", _ ("Due"), MUSTER_COLUMN_DATE },
    { "code", _ ("What"), MUSTER_COLUMN_TEXT },
    { "text", _ ("To do"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Due));
  MusterTable *table;
  guint i, j;

  g_return_val_if_fail (records != NULL, NULL);

  for (i = 0; i < records->len; i++)
    {
      const MusterAwardRecord *record = g_ptr_array_index (records, i);

      for (j = 0; j < record->deadlines->len; j++)
        {
          const Due due = { record->book->award, g_ptr_array_index (record->deadlines, j) };

          g_array_append_val (all, due);
        }
    }
  g_array_sort (all, compare_due);
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < all->len; i++)
    add_deadline (table, g_array_index (all, Due, i).award, g_array_index (all, Due, i).deadline);
  return table;
}

static MusterTable *
list_deadlines (const MusterAwardRecord *record)
{
  g_autoptr (GPtrArray) only = g_ptr_array_new ();

  g_ptr_array_add (only, (gpointer) record);
  return muster_award_records_list_deadlines (only);
}

/* --- All ------------------------------------------------------------------------------------------ */

MusterTable *
muster_award_record_list (const MusterAwardRecord *record, MusterAwardPart part)
{
  static MusterTable *(*const lists[]) (const MusterAwardRecord *record) = {
    [MUSTER_AWARD_PART_TERMS] = list_terms,
    [MUSTER_AWARD_PART_BUDGET] = list_budget,
    [MUSTER_AWARD_PART_AMENDMENTS] = list_amendments,
    [MUSTER_AWARD_PART_PREAPPROVALS] = list_preapprovals,
    [MUSTER_AWARD_PART_COSTS] = list_costs,
    [MUSTER_AWARD_PART_CLAIMS] = list_claims,
    [MUSTER_AWARD_PART_PAYMENTS] = list_payments,
    [MUSTER_AWARD_PART_REPORTS] = list_reports,
    [MUSTER_AWARD_PART_DEADLINES] = list_deadlines,
  };

  g_return_val_if_fail (record != NULL && part < G_N_ELEMENTS (lists), NULL);

  return lists[part](record);
}
