/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Awards and claims as lists: what they come to follows from their lines and payments, so it is no query. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-book.h"
#include "actions/list-grants.h"
#include "grants/award-template.h"
#include "grants/balance.h"
#include "grants/claim-total.h"
#include "grants/standing.h"
#include "grants/terms.h"

/* --- Awards --------------------------------------------------------------------------------------- */

enum
{
  AWARD_NUMBER,
  AWARD_TITLE,
  AWARD_FUNDER,
  AWARD_STATUS,
  AWARD_FROM,
  AWARD_TO,
  AWARD_AMOUNT,
  AWARD_PREAPPROVED,
  AWARD_SPENT,
  AWARD_CLAIMS,
  AWARD_REQUESTED,
  AWARD_PAID,
  AWARD_LEFT,
  AWARD_TERMS,
  AWARD_N_COLUMNS,
};

static void
fill_award (MusterTable *table, const MusterAwardBook *book)
{
  const MusterAward *award = book->award;
  g_autoptr (MusterBalance) balance = muster_balance_new (book);
  guint row = muster_table_add_row (table);
  guint n = 0, i;

  for (i = 0; i < book->claims->len; i++)
    n += !((const MusterClaim *) g_ptr_array_index (book->claims, i))->voided;
  muster_table_set_text (table, row, AWARD_NUMBER, award->number);
  muster_table_set_text (table, row, AWARD_TITLE, award->title);
  muster_table_set_text (table, row, AWARD_FUNDER, award->funder);
  muster_table_set_text (table, row, AWARD_STATUS, muster_award_status_words[award->status].nick);
  muster_table_set_number (table, row, AWARD_FROM, award->starts_on);
  muster_table_set_number (table, row, AWARD_TO, award->ends_on);
  muster_table_set_number (table, row, AWARD_AMOUNT, award->amount);
  muster_table_set_number (table, row, AWARD_PREAPPROVED, balance->preapproved);
  muster_table_set_number (table, row, AWARD_SPENT, balance->spent);
  muster_table_set_number (table, row, AWARD_CLAIMS, n);
  muster_table_set_number (table, row, AWARD_REQUESTED, balance->claimed);
  muster_table_set_number (table, row, AWARD_PAID, balance->paid);
  muster_table_set_number (table, row, AWARD_LEFT, balance->left);
  muster_table_set_text (table, row, AWARD_TERMS,
                         muster_award_template_is_unverified (award) ? "not-verified" : "verified");
}

MusterTable *
muster_list_awards (MusterDb *db, GError **error)
{
  const MusterColumn columns[AWARD_N_COLUMNS] = {
    [AWARD_NUMBER] = { "award", _ ("Award"), MUSTER_COLUMN_TEXT },
    [AWARD_TITLE] = { "title", _ ("Title"), MUSTER_COLUMN_TEXT },
    [AWARD_FUNDER] = { "funder", _ ("Funder"), MUSTER_COLUMN_TEXT },
    [AWARD_STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [AWARD_FROM] = { "starts_on", _ ("From"), MUSTER_COLUMN_DATE },
    [AWARD_TO] = { "ends_on", _ ("To"), MUSTER_COLUMN_DATE },
    [AWARD_AMOUNT] = { "amount", _ ("Amount"), MUSTER_COLUMN_MONEY },
    [AWARD_PREAPPROVED] = { "preapproved", _ ("Pre-approved"), MUSTER_COLUMN_MONEY },
    [AWARD_SPENT] = { "spent", _ ("Spent"), MUSTER_COLUMN_MONEY },
    [AWARD_CLAIMS] = { "claims", _ ("Claims"), MUSTER_COLUMN_INTEGER },
    [AWARD_REQUESTED] = { "requested", _ ("Requested"), MUSTER_COLUMN_MONEY },
    [AWARD_PAID] = { "paid", _ ("Received"), MUSTER_COLUMN_MONEY },
    [AWARD_LEFT] = { "left", _ ("Left"), MUSTER_COLUMN_MONEY },
    [AWARD_TERMS] = { "terms", _ ("Terms"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (GPtrArray) books = muster_award_book_load_all (db, error);
  MusterTable *table;
  guint i;

  if (books == NULL)
    return NULL;
  table = muster_table_new (columns, AWARD_N_COLUMNS);
  for (i = 0; i < books->len; i++)
    fill_award (table, g_ptr_array_index (books, i));
  return table;
}

/* --- Claims --------------------------------------------------------------------------------------- */

enum
{
  CLAIM_AWARD,
  CLAIM_NUMBER,
  CLAIM_STATUS,
  CLAIM_DUE,
  CLAIM_SUBMITTED,
  CLAIM_LINES,
  CLAIM_COSTS,
  CLAIM_REQUESTED,
  CLAIM_PAID,
  CLAIM_DENIED,
  CLAIM_PENDING,
  CLAIM_N_COLUMNS,
};

static void
fill_claim (MusterTable *table, const MusterAwardBook *book, const MusterClaim *claim)
{
  g_autoptr (MusterClaimTotal) total = muster_claim_total_new (book, claim);
  MusterStanding standing = muster_standing_of_claim (book, claim);
  guint row = muster_table_add_row (table);
  gint64 costs = 0;
  guint i;

  for (i = 0; i < total->shares->len; i++)
    costs += ((const MusterClaimShare *) g_ptr_array_index (total->shares, i))->paid;
  muster_table_set_text (table, row, CLAIM_AWARD, book->award->number);
  muster_table_set_number (table, row, CLAIM_NUMBER, claim->number);
  muster_table_set_text (table, row, CLAIM_STATUS, muster_claim_status_words[claim->status].nick);
  muster_table_set_number (table, row, CLAIM_DUE,
                           muster_terms_due (book->award, claim->class_ended_on));
  muster_table_set_number (table, row, CLAIM_SUBMITTED, claim->submitted_on);
  muster_table_set_number (table, row, CLAIM_LINES, total->shares->len);
  muster_table_set_number (table, row, CLAIM_COSTS, costs);
  muster_table_set_number (table, row, CLAIM_REQUESTED, total->requested);
  muster_table_set_number (table, row, CLAIM_PAID, standing.paid);
  muster_table_set_number (table, row, CLAIM_DENIED, standing.denied);
  muster_table_set_number (table, row, CLAIM_PENDING, standing.pending);
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const MusterClaim *x = *(const MusterClaim *const *) a;
  const MusterClaim *y = *(const MusterClaim *const *) b;

  return (x->number > y->number) - (x->number < y->number);
}

MusterTable *
muster_list_claims (MusterDb *db, GError **error)
{
  const MusterColumn columns[CLAIM_N_COLUMNS] = {
    [CLAIM_AWARD] = { "award", _ ("Award"), MUSTER_COLUMN_TEXT },
    [CLAIM_NUMBER] = { "claim", _ ("Claim"), MUSTER_COLUMN_INTEGER },
    [CLAIM_STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [CLAIM_DUE] = { "due_on", _ ("Due"), MUSTER_COLUMN_DATE },
    [CLAIM_SUBMITTED] = { "submitted_on", _ ("Submitted"), MUSTER_COLUMN_DATE },
    [CLAIM_LINES] = { "lines", _ ("Lines"), MUSTER_COLUMN_INTEGER },
    [CLAIM_COSTS] = { "costs", _ ("Costs"), MUSTER_COLUMN_MONEY },
    [CLAIM_REQUESTED] = { "requested", _ ("Requested"), MUSTER_COLUMN_MONEY },
    [CLAIM_PAID] = { "paid", _ ("Received"), MUSTER_COLUMN_MONEY },
    [CLAIM_DENIED] = { "denied", _ ("Denied"), MUSTER_COLUMN_MONEY },
    [CLAIM_PENDING] = { "pending", _ ("Pending"), MUSTER_COLUMN_MONEY },
  };
  g_autoptr (GPtrArray) books = muster_award_book_load_all (db, error);
  MusterTable *table;
  guint i, j;

  if (books == NULL)
    return NULL;
  table = muster_table_new (columns, CLAIM_N_COLUMNS);
  for (i = 0; i < books->len; i++)
    {
      const MusterAwardBook *book = g_ptr_array_index (books, i);

      g_ptr_array_sort (book->claims, compare_claims);
      for (j = 0; j < book->claims->len; j++)
        if (!((const MusterClaim *) g_ptr_array_index (book->claims, j))->voided)
          fill_claim (table, book, g_ptr_array_index (book->claims, j));
    }
  return table;
}
