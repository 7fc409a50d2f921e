/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Running the checks of a claim, and those of one line by itself. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/claim-check-private.h"
#include "grants/terms.h"

#define MANY_MILES 40000 /* hundredths of a mile in a day */

void
muster_claim_check_add (MusterClaimChecking *checking, const MusterCostLine *line, const char *code,
                        MusterSeverity severity, char *message)
{
  MusterFinding *finding = muster_finding_new (code, severity, message);

  if (line != NULL)
    {
      finding->record_id = line->id;
      finding->officer_id = line->officer_id;
    }
  g_ptr_array_add (checking->findings, finding);
}

MusterId
muster_claim_check_class_of (const MusterClaimChecking *checking, const MusterCostLine *line)
{
  return line->class_id != MUSTER_ID_NONE ? line->class_id : checking->given->claim->class_id;
}

void
muster_claim_check_class_dates (const MusterClaimChecking *checking, MusterId class_id,
                                MusterDate *first, MusterDate *last)
{
  const GPtrArray *meetings = checking->given->meetings;
  const MusterClaim *claim = checking->given->claim;
  guint i;

  *first = *last = MUSTER_DATE_NONE;
  for (i = 0; class_id != MUSTER_ID_NONE && i < meetings->len; i++)
    {
      const MusterMeeting *meeting = meetings->pdata[i];

      if (meeting->class_id != class_id || meeting->held_on == MUSTER_DATE_NONE)
        continue;
      if (muster_date_compare_deadlines (meeting->held_on, *first) < 0)
        *first = meeting->held_on;
      *last = MAX (*last, meeting->held_on);
    }
  /* What the claim says of its own class is for classes that are not on file. */
  if (*last == MUSTER_DATE_NONE && class_id == claim->class_id)
    *last = claim->class_ended_on;
}

/* --- One line ------------------------------------------------------------------------------------- */

static gboolean
is_outside (const MusterAward *award, MusterDate date)
{
  return (award->starts_on != MUSTER_DATE_NONE && date < award->starts_on) ||
         (award->ends_on != MUSTER_DATE_NONE && date > award->ends_on);
}

static void
check_period (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  const MusterAward *award = checking->given->book->award;
  MusterDate first, last, date, until;
  g_autofree char *text = NULL;

  muster_claim_check_class_dates (checking, muster_claim_check_class_of (checking, line), &first,
                                  &last);
  date = muster_terms_date (award, line, last);
  if (date == MUSTER_DATE_NONE)
    return;
  until = date == line->incurred_on && line->until_on != MUSTER_DATE_NONE ? line->until_on : date;
  if (!is_outside (award, date) && !is_outside (award, until))
    return;
  text = muster_date_format (is_outside (award, date) ? date : until);
  muster_claim_check_add (
      checking, line, "outside-award-period", MUSTER_SEVERITY_PROBLEM,
      g_strdup_printf (_ ("Line %u counts on %s, outside the award's period."), number, text));
}

static void
check_payment (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  gboolean decides = checking->given->book->award->dated_by == MUSTER_DATED_BY_PAID;

  if (line->paid_on == MUSTER_DATE_NONE && line->amount != 0)
    muster_claim_check_add (checking, line, "no-payment",
                            decides ? MUSTER_SEVERITY_PROBLEM : MUSTER_SEVERITY_WARNING,
                            g_strdup_printf (_ ("Line %u does not say when it was paid."), number));
}

/* No rule forbids it, but whoever sits in a class as well has rarely driven that far. */
static void
check_miles (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  MusterDate until = line->until_on != MUSTER_DATE_NONE ? line->until_on : line->incurred_on;
  gint64 days = MAX (until - line->incurred_on, 0) + 1;
  char text[MUSTER_MONEY_TEXT_SIZE];

  if (line->category != MUSTER_COST_CATEGORY_MILEAGE || line->quantity == MUSTER_NUMBER_NONE ||
      line->quantity < days * MANY_MILES)
    return;
  muster_claim_check_add (checking, line, "many-miles", MUSTER_SEVERITY_WARNING,
                          g_strdup_printf (_ ("Line %u drives %s miles a day; check the miles."),
                                           number,
                                           muster_quantity_print (line->quantity / days, text)));
}

static void
check_last_day (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  MusterDate first, last, until;

  if (line->category != MUSTER_COST_CATEGORY_MEALS ||
      checking->given->book->award->last_day != MUSTER_LAST_DAY_UNSET)
    return;
  muster_claim_check_class_dates (checking, muster_claim_check_class_of (checking, line), &first,
                                  &last);
  until = line->until_on != MUSTER_DATE_NONE ? line->until_on : line->incurred_on;
  if (last != MUSTER_DATE_NONE && until == last)
    muster_claim_check_add (
        checking, line, "last-day-unset", MUSTER_SEVERITY_WARNING,
        g_strdup_printf (
            _ ("Line %u ends on the last class day, and the award does not say whether "
               "that is a travel day; ask the funder."),
            number));
}

void
muster_claim_check_line (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  if (line->status == MUSTER_COST_LINE_STATUS_PROPOSED)
    muster_claim_check_add (
        checking, line, "not-ready", MUSTER_SEVERITY_WARNING,
        g_strdup_printf (_ ("Line %u is only proposed and is not claimed."), number));
  if (line->allowed != MUSTER_NUMBER_NONE && line->amount != MUSTER_NUMBER_NONE &&
      line->allowed > MAX (line->amount, 0))
    muster_claim_check_add (checking, line, "not-allowed", MUSTER_SEVERITY_PROBLEM,
                            g_strdup_printf (_ ("Line %u allows more than it cost."), number));
  if (line->category == MUSTER_COST_CATEGORY_MILEAGE && line->route == NULL)
    muster_claim_check_add (
        checking, line, "no-route", MUSTER_SEVERITY_WARNING,
        g_strdup_printf (_ ("Line %u does not say from where to where."), number));
  check_period (checking, line, number);
  check_payment (checking, line, number);
  check_miles (checking, line, number);
  check_last_day (checking, line, number);
}

/* --- All ------------------------------------------------------------------------------------------ */

static void
take_sum_findings (MusterClaimChecking *checking)
{
  const GPtrArray *findings = checking->sum->findings;
  guint i;

  for (i = 0; i < findings->len; i++)
    g_ptr_array_add (checking->findings, muster_finding_copy (findings->pdata[i]));
}

static GPtrArray *
list_lines (const MusterClaimCase *given)
{
  GPtrArray *lines = g_ptr_array_new ();
  guint i;

  for (i = 0; i < given->book->lines->len; i++)
    if (((const MusterCostLine *) given->book->lines->pdata[i])->claim_id == given->claim->id)
      g_ptr_array_add (lines, given->book->lines->pdata[i]);
  return lines;
}

GPtrArray *
muster_claim_check (const MusterClaimCase *claim_case)
{
  MusterClaimChecking checking = { claim_case };
  g_autoptr (GPtrArray) lines = NULL;
  guint i;

  g_return_val_if_fail (claim_case != NULL && claim_case->book != NULL, NULL);
  g_return_val_if_fail (claim_case->claim != NULL, NULL);

  lines = list_lines (claim_case);
  checking.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_finding_free);
  checking.sum = muster_claim_sum_new (lines);
  checking.total = muster_claim_total_new (claim_case->book, claim_case->claim);
  take_sum_findings (&checking);
  for (i = 0; i < checking.sum->lines->len; i++)
    {
      const MusterCostLine *line = checking.sum->lines->pdata[i];

      muster_claim_check_line (&checking, line, i + 1);
      muster_claim_check_person (&checking, line, i + 1);
      muster_claim_check_terms (&checking, line, i + 1);
      muster_claim_check_twice (&checking, line, i + 1);
      muster_claim_check_correction (&checking, line, i + 1);
    }
  muster_claim_check_approvals (&checking);
  muster_claim_check_whole (&checking);
  muster_claim_sum_free (checking.sum);
  muster_claim_total_free (checking.total);
  return checking.findings;
}
