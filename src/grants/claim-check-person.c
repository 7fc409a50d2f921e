/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a line is for, and what else is on other claims of the same cost. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/claim-check-private.h"
#include "grants/standing.h"
#include "grants/terms.h"

static void
check_roster (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  MusterId class_id = muster_claim_check_class_of (checking, line);
  const GPtrArray *roster = checking->given->roster;
  guint i;

  if (class_id == MUSTER_ID_NONE)
    {
      muster_claim_check_add (
          checking, line, "no-class", MUSTER_SEVERITY_WARNING,
          g_strdup_printf (_ ("Line %u does not say for which class it was."), number));
      return;
    }
  for (i = 0; i < roster->len; i++)
    {
      const MusterRosterEntry *entry = roster->pdata[i];

      if (entry->class_id == class_id && entry->officer_id == line->officer_id &&
          muster_roster_status_takes_part (entry->status))
        return;
    }
  muster_claim_check_add (
      checking, line, "not-on-roster", MUSTER_SEVERITY_PROBLEM,
      g_strdup_printf (_ ("Line %u is for an officer who did not attend the class."), number));
}

static void
check_state_id (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  const GPtrArray *officers = checking->given->officers;
  guint i;

  for (i = 0; i < officers->len; i++)
    {
      const MusterOfficer *officer = officers->pdata[i];

      if (officer->id == line->officer_id && officer->state_id != NULL &&
          *officer->state_id != '\0')
        return;
    }
  muster_claim_check_add (
      checking, line, "no-state-id", MUSTER_SEVERITY_PROBLEM,
      g_strdup_printf (_ ("Line %u is for an officer without a state ID."), number));
}

static void
check_backfill (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  if (line->officer_id == MUSTER_ID_NONE || line->backfill_officer_id == MUSTER_ID_NONE)
    muster_claim_check_add (
        checking, line, "backfill-unnamed", MUSTER_SEVERITY_WARNING,
        g_strdup_printf (_ ("Line %u does not say who filled whose post."), number));
  else if (line->officer_id == line->backfill_officer_id)
    muster_claim_check_add (
        checking, line, "same-officer", MUSTER_SEVERITY_PROBLEM,
        g_strdup_printf (_ ("Line %u has an officer fill their own post."), number));
}

void
muster_claim_check_person (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  if (line->category == MUSTER_COST_CATEGORY_BACKFILL)
    check_backfill (checking, line, number);
  if (line->officer_id == MUSTER_ID_NONE)
    return;
  check_roster (checking, line, number);
  check_state_id (checking, line, number);
}

/* --- Claimed twice -------------------------------------------------------------------------------- */

static gboolean
is_same_cost (const MusterCostLine *a, const MusterCostLine *b)
{
  if (a->category != b->category || a->officer_id != b->officer_id || a->amount != b->amount)
    return FALSE;
  if (a->invoice_number != NULL && b->invoice_number != NULL)
    return g_str_equal (a->invoice_number, b->invoice_number) &&
           g_strcmp0 (a->vendor, b->vendor) == 0;
  return a->incurred_on == b->incurred_on && g_strcmp0 (a->vendor, b->vendor) == 0;
}

/* Two awards may share a cost; together they may not pay more of it than it was. What was denied is free. */
static gboolean
is_too_much (const MusterCostLine *line, const MusterAwardBook *book, const MusterCostLine *other,
             MusterSeverity *severity)
{
  MusterStanding standing = muster_standing_of_line (book, other);
  gint64 taken = standing.paid + standing.pending;

  *severity = MUSTER_SEVERITY_PROBLEM;
  if (standing.state == MUSTER_LINE_STATE_WITHDRAWN)
    return FALSE;
  if (standing.state == MUSTER_LINE_STATE_READY || standing.state == MUSTER_LINE_STATE_PROPOSED)
    {
      *severity = MUSTER_SEVERITY_WARNING;
      taken = standing.entitled;
    }
  return muster_terms_allowed (line) > line->amount - taken;
}

static void
look_into (MusterClaimChecking *checking, const MusterCostLine *line, guint number,
           const MusterAwardBook *book)
{
  guint i;

  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *other = book->lines->pdata[i];
      const MusterClaim *claim = muster_award_book_find_claim (book, other->claim_id);
      MusterSeverity severity;

      if (other->claim_id == line->claim_id || claim == NULL || !is_same_cost (line, other) ||
          !is_too_much (line, book, other, &severity))
        continue;
      muster_claim_check_add (
          checking, line, "claimed-twice", severity,
          g_strdup_printf (_ ("Line %u is also on claim %d of award %s."), number,
                           (int) claim->number,
                           book->award->number != NULL ? book->award->number : ""));
    }
}

void
muster_claim_check_twice (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  const GPtrArray *others = checking->given->others;
  guint i;

  if (line->corrects_id != MUSTER_ID_NONE || line->amount == MUSTER_NUMBER_NONE ||
      line->amount <= 0)
    return;
  look_into (checking, line, number, checking->given->book);
  for (i = 0; i < others->len; i++)
    look_into (checking, line, number, others->pdata[i]);
}

/* --- Corrections ---------------------------------------------------------------------------------- */

static const MusterCostLine *
find_corrected (const MusterAwardBook *book, const MusterCostLine *line)
{
  guint i;

  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *other = book->lines->pdata[i];
      const MusterClaim *claim = muster_award_book_find_claim (book, other->claim_id);

      if (other->id == line->corrects_id && other->claim_id != line->claim_id && claim != NULL &&
          claim->status == MUSTER_CLAIM_STATUS_SUBMITTED && muster_terms_counts (claim, other))
        return other;
    }
  return NULL;
}

/* What this claim asks again for the same line, up to and with @line. */
static gint64
sum_asked (const MusterClaimChecking *checking, const MusterCostLine *line)
{
  gint64 sum = 0;
  guint i;

  for (i = 0; i < checking->sum->lines->len; i++)
    {
      const MusterCostLine *other = checking->sum->lines->pdata[i];

      if (muster_terms_asks_again (other) && other->corrects_id == line->corrects_id)
        sum += other->claimed;
      if (other == line)
        break;
    }
  return sum;
}

void
muster_claim_check_correction (MusterClaimChecking *checking, const MusterCostLine *line,
                               guint number)
{
  const MusterCostLine *corrected;

  /* Once it is submitted, what it asks for is no longer claimable. */
  if (line->corrects_id == MUSTER_ID_NONE ||
      checking->given->claim->status == MUSTER_CLAIM_STATUS_SUBMITTED)
    return;
  corrected = find_corrected (checking->given->book, line);
  if (corrected == NULL)
    muster_claim_check_add (
        checking, line, "corrects-nothing", MUSTER_SEVERITY_PROBLEM,
        g_strdup_printf (_ ("Line %u corrects a line that no earlier claim has."), number));
  else if (muster_terms_asks_again (line) &&
           sum_asked (checking, line) >
               muster_standing_of_line (checking->given->book, corrected).claimable)
    muster_claim_check_add (
        checking, line, "over-denied", MUSTER_SEVERITY_PROBLEM,
        g_strdup_printf (_ ("Line %u asks again for more than can be claimed."), number));
  else if (line->amount != MUSTER_NUMBER_NONE && -line->amount > muster_terms_allowed (corrected))
    muster_claim_check_add (
        checking, line, "correction-too-large", MUSTER_SEVERITY_WARNING,
        g_strdup_printf (_ ("Line %u takes back more than was claimed."), number));
}
