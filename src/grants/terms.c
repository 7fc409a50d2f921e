/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shares, due dates, and the date and part of a line that count. */

#include "config.h"

#include "grants/cost.h"
#include "grants/terms.h"

#define WHOLE 10000 /* 100 %, in hundredths of a percent */

gint64
muster_terms_share (const MusterAward *award, gint64 outlays)
{
  gint64 percent, fixed;

  g_return_val_if_fail (award != NULL, 0);

  percent = award->match_percent != MUSTER_NUMBER_NONE ? CLAMP (award->match_percent, 0, WHOLE) : 0;
  fixed = award->match_amount != MUSTER_NUMBER_NONE ? MAX (award->match_amount, 0) : 0;
  switch (award->match_kind)
    {
    case MUSTER_MATCH_KIND_PERCENT_OF_TOTAL:
      return muster_divide_half_up (outlays, WHOLE - percent, WHOLE);
    case MUSTER_MATCH_KIND_PERCENT_OF_AWARD:
      return muster_divide_half_up (outlays, WHOLE, WHOLE + percent);
    case MUSTER_MATCH_KIND_FIXED:
      return MAX (outlays - fixed, MIN (outlays, 0));
    case MUSTER_MATCH_KIND_NONE:
    default:
      return outlays;
    }
}

static int
compare_amendments (gconstpointer a, gconstpointer b)
{
  const MusterAwardAmendment *x = *(const MusterAwardAmendment *const *) a;
  const MusterAwardAmendment *y = *(const MusterAwardAmendment *const *) b;

  if (x->decided_on != y->decided_on)
    return x->decided_on < y->decided_on ? -1 : 1;
  return (x->id > y->id) - (x->id < y->id);
}

void
muster_terms_amend (MusterAward *award, const GPtrArray *amendments)
{
  g_autoptr (GPtrArray) in_order = g_ptr_array_new ();
  guint i;

  g_return_if_fail (award != NULL && amendments != NULL);

  for (i = 0; i < amendments->len; i++)
    g_ptr_array_add (in_order, g_ptr_array_index (amendments, i));
  g_ptr_array_sort (in_order, compare_amendments);
  for (i = 0; i < in_order->len; i++)
    {
      const MusterAwardAmendment *amendment = g_ptr_array_index (in_order, i);

      if (amendment->voided)
        continue;
      if (amendment->starts_on != MUSTER_DATE_NONE)
        award->starts_on = amendment->starts_on;
      if (amendment->ends_on != MUSTER_DATE_NONE)
        award->ends_on = amendment->ends_on;
      if (amendment->amount != MUSTER_NUMBER_NONE)
        award->amount = amendment->amount;
    }
}

MusterDate
muster_terms_asked_on (const MusterPreapproval *preapproval)
{
  g_return_val_if_fail (preapproval != NULL, MUSTER_DATE_NONE);

  return preapproval->sent_on != MUSTER_DATE_NONE ? preapproval->sent_on
                                                  : preapproval->requested_on;
}

MusterDate
muster_terms_due (const MusterAward *award, MusterDate class_ended_on)
{
  MusterDate after = MUSTER_DATE_NONE;

  g_return_val_if_fail (award != NULL, MUSTER_DATE_NONE);

  if (award->claim_days != MUSTER_NUMBER_NONE && class_ended_on != MUSTER_DATE_NONE)
    after = class_ended_on + (MusterDate) award->claim_days;
  return muster_date_compare_deadlines (after, award->claim_by) <= 0 ? after : award->claim_by;
}

MusterDate
muster_terms_date (const MusterAward *award, const MusterCostLine *line, MusterDate class_ended_on)
{
  g_return_val_if_fail (award != NULL && line != NULL, MUSTER_DATE_NONE);

  if (award->dated_by == MUSTER_DATED_BY_PAID)
    return line->paid_on;
  if (line->category == MUSTER_COST_CATEGORY_MEALS || class_ended_on == MUSTER_DATE_NONE)
    return line->incurred_on;
  return class_ended_on;
}

gint64
muster_terms_allowed (const MusterCostLine *line)
{
  g_return_val_if_fail (line != NULL, 0);

  if (line->allowed != MUSTER_NUMBER_NONE)
    return line->allowed;
  return line->amount != MUSTER_NUMBER_NONE ? line->amount : 0;
}

gboolean
muster_terms_counts (const MusterClaim *claim, const MusterCostLine *line)
{
  g_return_val_if_fail (claim != NULL && line != NULL, FALSE);

  return !claim->voided && claim->status != MUSTER_CLAIM_STATUS_WITHDRAWN && !line->voided &&
         line->status == MUSTER_COST_LINE_STATUS_READY;
}

gboolean
muster_terms_asks_again (const MusterCostLine *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  return line->corrects_id != MUSTER_ID_NONE && line->amount == 0 &&
         line->claimed != MUSTER_NUMBER_NONE;
}
