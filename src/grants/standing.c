/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding up what the funder did about a line. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/standing.h"
#include "grants/terms.h"

const MusterWord muster_line_state_words[] = {
  { "proposed", N_ ("Proposed") },   { "ready", N_ ("Ready") },
  { "claimed", N_ ("Claimed") },     { "part-paid", N_ ("Part paid") },
  { "paid", N_ ("Paid") },           { "denied", N_ ("Denied") },
  { "withdrawn", N_ ("Withdrawn") }, { NULL, NULL },
};

static gboolean
payment_stands (const MusterAwardBook *book, MusterId payment_id)
{
  guint i;

  for (i = 0; i < book->payments->len; i++)
    {
      const MusterPayment *payment = book->payments->pdata[i];

      if (payment->id == payment_id)
        return !payment->voided;
    }
  return FALSE;
}

static void
add_payments (const MusterAwardBook *book, MusterId line_id, gint64 *paid, gint64 *denied)
{
  guint i;

  for (i = 0; i < book->payment_lines->len; i++)
    {
      const MusterPaymentLine *part = book->payment_lines->pdata[i];

      if (part->cost_line_id != line_id || !payment_stands (book, part->payment_id))
        continue;
      *paid += part->amount;
      *denied += part->denied != MUSTER_NUMBER_NONE ? part->denied : 0;
    }
}

gint64
muster_standing_denied (const MusterAwardBook *book, MusterId line_id)
{
  gint64 paid = 0, denied = 0;

  g_return_val_if_fail (book != NULL, 0);

  add_payments (book, line_id, &paid, &denied);
  return denied;
}

static MusterLineState
find_state (const MusterStanding *standing)
{
  if (standing->paid == 0 && standing->denied == 0)
    return MUSTER_LINE_STATE_CLAIMED;
  if (standing->pending == 0 && standing->denied == 0)
    return MUSTER_LINE_STATE_PAID;
  if (standing->pending == 0 && standing->paid == 0)
    return MUSTER_LINE_STATE_DENIED;
  return MUSTER_LINE_STATE_PART_PAID;
}

static gboolean
is_submitted (const MusterAwardBook *book, const MusterCostLine *line)
{
  const MusterClaim *claim = muster_award_book_find_claim (book, line->claim_id);

  return claim != NULL && claim->status == MUSTER_CLAIM_STATUS_SUBMITTED &&
         muster_terms_counts (claim, line);
}

static void
add_line (const MusterAwardBook *book, const MusterCostLine *line, MusterStanding *standing)
{
  standing->claimed +=
      line->claimed != MUSTER_NUMBER_NONE ? line->claimed : muster_terms_allowed (line);
  add_payments (book, line->id, &standing->paid, &standing->denied);
}

/* Whoever asks again for a line that asks again means the line that both are about. */
static gboolean
asks_again_for (const MusterAwardBook *book, const MusterCostLine *line, MusterId wanted)
{
  guint n_hops, i;

  for (n_hops = 0; muster_terms_asks_again (line) && n_hops <= book->lines->len; n_hops++)
    {
      const MusterCostLine *next = NULL;

      if (line->corrects_id == wanted)
        return TRUE;
      for (i = 0; i < book->lines->len && next == NULL; i++)
        if (((const MusterCostLine *) book->lines->pdata[i])->id == line->corrects_id)
          next = book->lines->pdata[i];
      if (next == NULL)
        return FALSE;
      line = next;
    }
  return FALSE;
}

static MusterStanding
settle (MusterStanding standing)
{
  standing.pending = standing.claimed - standing.paid - standing.denied;
  standing.state = find_state (&standing);
  return standing;
}

MusterStanding
muster_standing_of_line (const MusterAwardBook *book, const MusterCostLine *line)
{
  MusterStanding standing = { 0 };
  const MusterClaim *claim;
  guint i;

  g_return_val_if_fail (book != NULL && line != NULL, standing);

  claim = muster_award_book_find_claim (book, line->claim_id);
  if (claim == NULL || claim->voided || claim->status == MUSTER_CLAIM_STATUS_WITHDRAWN ||
      line->voided || line->status == MUSTER_COST_LINE_STATUS_WITHDRAWN)
    {
      standing.state = MUSTER_LINE_STATE_WITHDRAWN;
      return standing;
    }
  standing.entitled = muster_terms_allowed (line);
  if (!is_submitted (book, line))
    {
      standing.state = line->status == MUSTER_COST_LINE_STATUS_READY ? MUSTER_LINE_STATE_READY
                                                                     : MUSTER_LINE_STATE_PROPOSED;
      standing.claimable = MAX (standing.entitled, 0);
      return standing;
    }
  add_line (book, line, &standing);
  if (book->award->match_kind != MUSTER_MATCH_KIND_NONE || muster_terms_asks_again (line))
    standing.entitled = standing.claimed;
  for (i = 0; i < book->lines->len; i++)
    if (book->lines->pdata[i] != line && is_submitted (book, book->lines->pdata[i]) &&
        asks_again_for (book, book->lines->pdata[i], line->id))
      add_line (book, book->lines->pdata[i], &standing);
  standing = settle (standing);
  standing.claimable = MAX (standing.entitled - standing.paid - standing.pending, 0);
  return standing;
}

/* --- Claims --------------------------------------------------------------------------------------- */

/* What was paid of a claim, whether or not the funder said for which lines. */
static void
add_claim_payments (const MusterAwardBook *book, const MusterClaim *claim, MusterStanding *standing)
{
  guint i;

  for (i = 0; i < book->payments->len; i++)
    {
      const MusterPayment *payment = book->payments->pdata[i];

      if (payment->claim_id == claim->id && !payment->voided)
        standing->paid += payment->amount;
    }
  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = book->lines->pdata[i];

      if (line->claim_id == claim->id)
        standing->denied += muster_standing_denied (book, line->id);
    }
}

static gboolean
has_ready_line (const MusterAwardBook *book, const MusterClaim *claim)
{
  guint i;

  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = book->lines->pdata[i];

      if (line->claim_id == claim->id && muster_terms_counts (claim, line))
        return TRUE;
    }
  return FALSE;
}

MusterStanding
muster_standing_of_claim (const MusterAwardBook *book, const MusterClaim *claim)
{
  MusterStanding standing = { 0 };

  g_return_val_if_fail (book != NULL && claim != NULL, standing);

  if (claim->voided || claim->status == MUSTER_CLAIM_STATUS_WITHDRAWN)
    {
      standing.state = MUSTER_LINE_STATE_WITHDRAWN;
      return standing;
    }
  if (claim->status == MUSTER_CLAIM_STATUS_DRAFT)
    {
      standing.state =
          has_ready_line (book, claim) ? MUSTER_LINE_STATE_READY : MUSTER_LINE_STATE_PROPOSED;
      return standing;
    }
  standing.claimed = claim->requested != MUSTER_NUMBER_NONE ? claim->requested : 0;
  standing.entitled = standing.claimed;
  add_claim_payments (book, claim, &standing);
  standing = settle (standing);
  standing.claimable = MAX (standing.denied, 0);
  return standing;
}

gint64
muster_standing_paid_at_large (const MusterAwardBook *book)
{
  gint64 sum = 0;
  guint i;

  g_return_val_if_fail (book != NULL, 0);

  for (i = 0; i < book->payments->len; i++)
    {
      const MusterPayment *payment = book->payments->pdata[i];

      sum += payment->voided ? 0 : payment->amount;
    }
  for (i = 0; i < book->payment_lines->len; i++)
    {
      const MusterPaymentLine *part = book->payment_lines->pdata[i];

      sum -= payment_stands (book, part->payment_id) ? part->amount : 0;
    }
  return sum;
}
