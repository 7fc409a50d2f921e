/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Correcting what was claimed, on a later claim: asking again for what was denied, and signed adjustments. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-book.h"
#include "actions/claim-private.h"
#include "actions/claim.h"
#include "core/name.h"
#include "grants/standing.h"
#include "grants/terms.h"

/* A frozen line with its award's book. */
typedef struct
{
  MusterAwardBook *book;
  const MusterCostLine *line;
} Claimed;

static gboolean
load_claimed (MusterDb *db, MusterId line_id, Claimed *claimed, GError **error)
{
  g_autoptr (MusterCostLine) line =
      muster_workspace_load_live (db, &muster_cost_line_type, line_id, error);
  g_autoptr (MusterClaim) claim =
      line != NULL ? muster_claim_load_submitted (db, line->claim_id, error) : NULL;
  guint i;

  if (claim == NULL)
    return FALSE;
  claimed->book = muster_award_book_load (db, claim->award_id, error);
  for (i = 0; claimed->book != NULL && i < claimed->book->lines->len; i++)
    {
      const MusterCostLine *other = claimed->book->lines->pdata[i];

      if (other->id == line_id && muster_terms_counts (claim, other))
        claimed->line = other;
    }
  if (claimed->book != NULL && claimed->line == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("“%s” was not claimed, so there is nothing to correct."), line->description);
  return claimed->line != NULL;
}

/* The draft that the correction goes onto. */
static MusterClaim *
open_claim (MusterDb *db, const Claimed *claimed, MusterId claim_id, GError **error)
{
  g_autoptr (MusterClaim) claim = NULL;

  if (claim_id == MUSTER_ID_NONE)
    return muster_claim_open_draft (db, claimed->book->award->id, MUSTER_ID_NONE, MUSTER_DATE_NONE,
                                    error);
  claim = muster_claim_load_draft (db, claim_id, error);
  if (claim == NULL || claim->award_id == claimed->book->award->id)
    return g_steal_pointer (&claim);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               _ ("That claim is of another award. Correct the line on a claim of its own award."));
  return NULL;
}

static MusterCostLine *
make_correction (const MusterCostLine *line, const MusterClaim *claim)
{
  MusterCostLine *correction = muster_cost_line_new ();

  correction->claim_id = claim->id;
  correction->corrects_id = line->id;
  correction->incurred_on = line->incurred_on;
  correction->until_on = line->until_on;
  correction->category = line->category;
  correction->officer_id = line->officer_id;
  correction->backfill_officer_id = line->backfill_officer_id;
  correction->class_id = line->class_id;
  correction->vendor = g_strdup (line->vendor);
  correction->account_code = g_strdup (line->account_code);
  correction->project_code = g_strdup (line->project_code);
  correction->paid_on = line->paid_on;
  correction->status = MUSTER_COST_LINE_STATUS_READY;
  return correction;
}

/* --- Asking again --------------------------------------------------------------------------------- */

typedef struct
{
  const MusterId *line_ids;
  guint n;
  MusterId claim_id;
} Again;

/* What drafts ask for already counts as asked. */
static gint64
find_claimable (const Claimed *claimed)
{
  gint64 claimable = muster_standing_of_line (claimed->book, claimed->line).claimable;
  guint i;

  for (i = 0; i < claimed->book->lines->len; i++)
    {
      const MusterCostLine *other = claimed->book->lines->pdata[i];
      const MusterClaim *claim = muster_award_book_find_claim (claimed->book, other->claim_id);

      if (other->corrects_id == claimed->line->id && muster_terms_asks_again (other) &&
          claim->status == MUSTER_CLAIM_STATUS_DRAFT && muster_terms_counts (claim, other))
        claimable -= other->claimed;
    }
  return claimable;
}

static gboolean
ask_again (MusterDb *db, const Claimed *claimed, MusterId claim_id, GError **error)
{
  const MusterCostLine *line = claimed->line;
  gint64 claimable = find_claimable (claimed);
  g_autoptr (MusterClaim) claim = NULL;
  g_autoptr (MusterCostLine) again = NULL;

  if (claimable <= 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   _ ("Of “%s” nothing was denied that is not asked for already."),
                   line->description);
      return FALSE;
    }
  claim = open_claim (db, claimed, claim_id, error);
  if (claim == NULL)
    return FALSE;
  again = make_correction (line, claim);
  /* Translators: what a cost line is for. */
  again->description = g_strdup_printf (_ ("Asked for again: %s"), line->description);
  again->amount = 0;
  again->claimed = claimable;
  return muster_db_insert (db, &muster_cost_line_type, again, error);
}

static gboolean
again_step (MusterDb *db, gpointer data, GError **error)
{
  const Again *again = data;
  guint i;

  muster_step_set_label (db, g_strdup_printf (ngettext ("Ask again for %u denied line",
                                                        "Ask again for %u denied lines", again->n),
                                              again->n));
  for (i = 0; i < again->n; i++)
    {
      Claimed claimed = { NULL, NULL };
      gboolean done = load_claimed (db, again->line_ids[i], &claimed, error) &&
                      ask_again (db, &claimed, again->claim_id, error);

      muster_award_book_free (claimed.book);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

gboolean
muster_action_claim_again (MusterWorkspace *workspace, const MusterId *line_ids, guint n,
                           MusterId claim_id, GError **error)
{
  Again again = { line_ids, n, claim_id };

  g_return_val_if_fail (workspace != NULL && line_ids != NULL && n > 0, FALSE);

  return muster_workspace_run_step (workspace, MUSTER_ACTION_CLAIM_AGAIN, again_step, &again,
                                    error);
}

/* --- Adjusting ------------------------------------------------------------------------------------ */

typedef struct
{
  gint64 amount;
  gint64 allowed;
} Sum;

/* What the line comes to with every adjustment that stands. */
static Sum
sum_adjusted (const Claimed *claimed)
{
  Sum sum = { claimed->line->amount, muster_terms_allowed (claimed->line) };
  guint i;

  for (i = 0; i < claimed->book->lines->len; i++)
    {
      const MusterCostLine *other = claimed->book->lines->pdata[i];
      const MusterClaim *claim = muster_award_book_find_claim (claimed->book, other->claim_id);

      if (other->corrects_id != claimed->line->id || !muster_terms_counts (claim, other) ||
          other->amount == MUSTER_NUMBER_NONE)
        continue;
      sum.amount += other->amount;
      sum.allowed += muster_terms_allowed (other);
    }
  return sum;
}

static gboolean
check_sum (const Claimed *claimed, gint64 amount, GError **error)
{
  gint64 sum = sum_adjusted (claimed).amount;
  char text[MUSTER_MONEY_TEXT_SIZE];

  if (amount >= -sum && amount <= MUSTER_MONEY_MAX)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               _ ("“%s” came to %s, so no more can be taken back."), claimed->line->description,
               muster_money_format (sum, text));
  return FALSE;
}

/* Where the award paid for a part only, the rest is taken back first, and nothing is added to that part. */
static void
set_allowed (const Claimed *claimed, MusterCostLine *line)
{
  Sum sum = sum_adjusted (claimed);
  gint64 allowed = sum.amount + line->amount;

  if (sum.allowed >= sum.amount)
    return;
  line->allowed = MIN (allowed, sum.allowed) - sum.allowed;
  line->allowed_reason = g_strdup (claimed->line->allowed_reason);
}

static gboolean
insert_adjustment (MusterDb *db, const Claimed *claimed, const MusterAdjusting *adjusting,
                   GError **error)
{
  g_autoptr (MusterClaim) claim = open_claim (db, claimed, adjusting->claim_id, error);
  g_autoptr (MusterCostLine) line = NULL;

  if (claim == NULL)
    return FALSE;
  line = make_correction (claimed->line, claim);
  /* Translators: what a cost line is for, why it is adjusted. */
  line->description =
      g_strdup_printf (_ ("Adjustment of %s: %s"), claimed->line->description, adjusting->reason);
  line->amount = adjusting->amount;
  set_allowed (claimed, line);
  muster_step_set_label (db, g_strdup (line->description));
  return muster_db_insert (db, &muster_cost_line_type, line, error);
}

static gboolean
adjust_step (MusterDb *db, gpointer data, GError **error)
{
  const MusterAdjusting *adjusting = data;
  Claimed claimed = { NULL, NULL };
  gboolean done = load_claimed (db, adjusting->line_id, &claimed, error) &&
                  check_sum (&claimed, adjusting->amount, error) &&
                  insert_adjustment (db, &claimed, adjusting, error);

  muster_award_book_free (claimed.book);
  return done;
}

gboolean
muster_action_adjust_cost (MusterWorkspace *workspace, const MusterAdjusting *adjusting,
                           GError **error)
{
  g_autofree char *reason = NULL;
  MusterAdjusting squeezed;

  g_return_val_if_fail (workspace != NULL && adjusting != NULL, FALSE);

  reason = muster_name_squeeze (adjusting->reason);
  if (reason == NULL || adjusting->amount == 0 || adjusting->amount == MUSTER_NUMBER_NONE)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("Type how much more or less the line cost, and why."));
      return FALSE;
    }
  squeezed = *adjusting;
  squeezed.reason = reason;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_ADJUST_COST, adjust_step, &squeezed,
                                    error);
}
