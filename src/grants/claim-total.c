/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cumulative outlays, the funder's share of them, and this request. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/claim-sum.h"
#include "grants/claim-total.h"
#include "grants/standing.h"
#include "grants/terms.h"

static void
free_share (gpointer data)
{
  MusterClaimShare *share = data;

  g_free (share->reason);
  g_free (share);
}

/* What claims before this one brought. */
typedef struct
{
  gint64 outlays;
  gint64 requested;
  gint64 denied;
  gint64 asked_again; /* of what was denied */
} Earlier;

/* Freezing gives a line both; before that, one that asks again has only what is asked. */
static gboolean
was_requested (const MusterCostLine *line)
{
  return line->allowed != MUSTER_NUMBER_NONE && line->claimed != MUSTER_NUMBER_NONE;
}

static void
add_earlier_claim (const MusterAwardBook *book, const MusterClaim *claim, Earlier *earlier)
{
  guint i;

  if (claim->requested != MUSTER_NUMBER_NONE)
    earlier->requested += claim->requested;
  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = book->lines->pdata[i];

      if (line->claim_id != claim->id)
        continue;
      if (!muster_terms_counts (claim, line))
        {
          /* Taken off after it was submitted: the request holds it still. */
          if (was_requested (line))
            earlier->requested -= line->claimed;
          continue;
        }
      if (muster_terms_asks_again (line))
        earlier->asked_again += line->claimed;
      else
        earlier->outlays += muster_terms_allowed (line);
      earlier->denied += muster_standing_denied (book, line->id);
    }
}

static Earlier
sum_earlier (const MusterAwardBook *book, const MusterClaim *claim)
{
  Earlier earlier = { 0 };
  guint i;

  for (i = 0; i < book->claims->len; i++)
    if (muster_award_book_is_earlier (claim, book->claims->pdata[i]))
      add_earlier_claim (book, book->claims->pdata[i], &earlier);
  return earlier;
}

/* --- Lines ---------------------------------------------------------------------------------------- */

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const MusterClaimShare *left = *(MusterClaimShare *const *) a;
  const MusterClaimShare *right = *(MusterClaimShare *const *) b;

  return muster_claim_sum_compare (left->line, right->line);
}

static GPtrArray *
list_shares (const MusterAwardBook *book, const MusterClaim *claim)
{
  GPtrArray *shares = g_ptr_array_new_with_free_func (free_share);
  guint i;

  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = book->lines->pdata[i];
      MusterClaimShare *share;

      if (line->claim_id != claim->id || !muster_terms_counts (claim, line))
        continue;
      share = g_new0 (MusterClaimShare, 1);
      share->line = line;
      share->paid = line->amount != MUSTER_NUMBER_NONE ? line->amount : 0;
      share->allowed = muster_terms_allowed (line);
      g_ptr_array_add (shares, share);
    }
  g_ptr_array_sort (shares, compare_shares);
  return shares;
}

static gint64
limit (gint64 share, gint64 most)
{
  return most == MUSTER_NUMBER_NONE ? share : MIN (share, most);
}

static char *
explain_share (const MusterClaimShare *share, gboolean is_limited)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (share->allowed < share->paid)
    g_string_append (text, share->line->allowed_reason != NULL
                               ? share->line->allowed_reason
                               : _ ("The award does not allow all of it."));
  if (share->claimed < share->allowed)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, is_limited ? _ ("The award holds no more.")
                                        : _ ("The rest is the agency's match."));
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* Gives each line what it adds to the running share, so that they add up to what is requested. */
static void
divide (const MusterAward *award, MusterClaimTotal *total, gint64 before, gint64 most)
{
  gint64 running = before;
  gint64 last = limit (muster_terms_share (award, before), most);
  guint i;

  for (i = 0; i < total->shares->len; i++)
    {
      MusterClaimShare *share = total->shares->pdata[i];

      if (muster_terms_asks_again (share->line))
        share->claimed = share->line->claimed;
      else
        {
          gint64 full, now;

          running += share->allowed;
          full = muster_terms_share (award, running);
          now = limit (full, most);
          share->claimed = now - last;
          share->reason = explain_share (share, now < full);
          last = now;
        }
      share->local = share->paid - share->claimed;
      total->adjustment -= share->claimed;
    }
  total->adjustment += total->requested;
}

/* What a claim of this day requests. */
static void
work_out (const MusterAwardBook *book, const MusterClaim *claim, MusterClaimTotal *total)
{
  const MusterAward *award = book->award;
  Earlier earlier = sum_earlier (book, claim);
  gint64 asked_again = earlier.asked_again;
  gint64 full, most = MUSTER_NUMBER_NONE;
  guint i;

  total->outlays = earlier.outlays;
  for (i = 0; i < total->shares->len; i++)
    {
      const MusterClaimShare *share = total->shares->pdata[i];

      if (muster_terms_asks_again (share->line))
        asked_again += share->line->claimed;
      else
        total->outlays += share->allowed;
    }
  if (award->amount != MUSTER_NUMBER_NONE)
    most = award->amount + MAX (earlier.denied - asked_again, 0);
  total->net = total->base = total->outlays - total->program_income;
  full = muster_terms_share (award, total->base);
  total->share = limit (full, most);
  total->unfunded = full - total->share;
  total->local = total->base - total->share;
  total->previously = earlier.requested - asked_again;
  total->requested = total->share - total->previously;
  total->balance = most != MUSTER_NUMBER_NONE ? most - total->share : MUSTER_NUMBER_NONE;
  divide (award, total, earlier.outlays - total->program_income, most);
}

/* What was handed in, whatever came to light later. */
static void
take_frozen (const MusterAward *award, const MusterClaim *claim, MusterClaimTotal *total)
{
  guint i;

  total->outlays = claim->outlays;
  total->net = total->base = total->outlays - total->program_income;
  total->share = claim->share;
  total->local = total->base - total->share;
  total->unfunded = MAX (muster_terms_share (award, total->base) - total->share, 0);
  total->previously = claim->previously_requested;
  total->requested = claim->requested;
  total->balance =
      award->amount != MUSTER_NUMBER_NONE ? award->amount - total->share : MUSTER_NUMBER_NONE;
  total->adjustment = total->requested;
  for (i = 0; i < total->shares->len; i++)
    {
      MusterClaimShare *share = total->shares->pdata[i];

      share->claimed = share->line->claimed != MUSTER_NUMBER_NONE ? share->line->claimed : 0;
      share->local = share->paid - share->claimed;
      share->reason = g_strdup (share->line->claimed_reason);
      total->adjustment -= share->claimed;
    }
}

static gboolean
is_frozen (const MusterClaim *claim)
{
  return claim->status == MUSTER_CLAIM_STATUS_SUBMITTED && claim->outlays != MUSTER_NUMBER_NONE &&
         claim->share != MUSTER_NUMBER_NONE && claim->previously_requested != MUSTER_NUMBER_NONE &&
         claim->requested != MUSTER_NUMBER_NONE;
}

MusterClaimTotal *
muster_claim_total_new (const MusterAwardBook *book, const MusterClaim *claim)
{
  MusterClaimTotal *total;

  g_return_val_if_fail (book != NULL && claim != NULL, NULL);

  total = g_new0 (MusterClaimTotal, 1);
  total->shares = list_shares (book, claim);
  total->program_income = claim->program_income != MUSTER_NUMBER_NONE ? claim->program_income : 0;
  if (is_frozen (claim))
    take_frozen (book->award, claim, total);
  else
    work_out (book, claim, total);
  return total;
}

void
muster_claim_total_free (MusterClaimTotal *total)
{
  if (total == NULL)
    return;
  g_ptr_array_unref (total->shares);
  g_free (total);
}

/* --- Freezing ------------------------------------------------------------------------------------- */

static const MusterClaimShare *
find_share (const MusterClaimTotal *total, MusterId line_id)
{
  guint i;

  for (i = 0; i < total->shares->len; i++)
    if (((const MusterClaimShare *) total->shares->pdata[i])->line->id == line_id)
      return total->shares->pdata[i];
  return NULL;
}

void
muster_claim_total_freeze (const MusterClaimTotal *total, MusterClaim *claim, GPtrArray *lines,
                           MusterDate submitted_on)
{
  guint i;

  g_return_if_fail (total != NULL && claim != NULL && lines != NULL);

  for (i = 0; i < lines->len; i++)
    {
      MusterCostLine *line = lines->pdata[i];
      const MusterClaimShare *share = find_share (total, line->id);

      if (share == NULL)
        continue;
      line->allowed = share->allowed;
      line->claimed = share->claimed;
      muster_record_set_text (&line->claimed_reason, share->reason);
    }
  claim->status = MUSTER_CLAIM_STATUS_SUBMITTED;
  claim->submitted_on = submitted_on;
  claim->outlays = total->outlays;
  claim->share = total->share;
  claim->previously_requested = total->previously;
  claim->requested = total->requested;
}
