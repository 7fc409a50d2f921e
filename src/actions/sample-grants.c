/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The grants of a sample. Colorado's office has a regional grant, with a week-long course away of which the claim
 * is ready to send and an earlier one that is late; Connecticut's department asks back half of what an officer's
 * certification cost, for another town hired her away. All terms, vendors and numbers are invented. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award.h"
#include "actions/document.h"
#include "actions/sample-private.h"
#include "export/scan.h"
#include "grants/cost.h"
#include "grants/travel.h"

#define DAYS_OF_AWARD 300  /* that it has run */
#define READY_CLASS_AGO 12 /* days since the last class day; the claim is due in 30 */
#define LATE_CLASS_AGO 75
#define CLAIM_DAYS 30
#define TRAVEL_PERCENT 75
#define CLASS_DAYS 4
#define FIRST_TRAVELLER 9 /* numbers of persons */
#define SECOND_TRAVELLER 7
#define FILLER 12

/* --- Lines ---------------------------------------------------------------------------------------- */

static MusterCostLine *
add_line (GPtrArray *lines, MusterCostCategory category, MusterDate date, const char *description,
          const char *vendor, gint64 amount)
{
  MusterCostLine *line = muster_cost_line_new ();

  line->category = category;
  line->incurred_on = date;
  line->description = g_strdup (description);
  line->vendor = g_strdup (vendor);
  line->amount = amount;
  line->status = MUSTER_COST_LINE_STATUS_READY;
  line->account_code = g_strdup ("5400-10");
  line->paid_on = date + 7;
  g_ptr_array_add (lines, line);
  return line;
}

/* An invoice of @line's vendor, as it comes from the scanner. */
static gboolean
attach_invoice (MusterSample *sample, const MusterCostLine *line, GError **error)
{
  g_autofree char *title =
      g_strdup_printf (_ ("Invoice %s, %s"), line->invoice_number, line->vendor);
  g_autofree char *file_name = g_strdup_printf ("%s.png", line->invoice_number);
  g_autofree char *date = muster_date_format (line->invoiced_on);
  g_autoptr (MusterContent) paper = muster_content_new (title, line->vendor, line->invoiced_on);
  g_autoptr (GBytes) scan = NULL;
  char amount[MUSTER_MONEY_TEXT_SIZE];

  muster_content_add_letterhead (paper, line->vendor, NULL);
  muster_content_add_heading (paper, 1, _ ("Invoice"));
  muster_content_add_fact (paper, _ ("Number"), line->invoice_number);
  muster_content_add_fact (paper, _ ("Date"), date);
  muster_content_add_fact (paper, _ ("For"), line->description);
  muster_content_add_fact (paper, _ ("Amount"), muster_money_format (line->amount, amount));
  muster_content_add_fact (paper, _ ("Billed to"), sample->department->agency);
  muster_content_add_footer (paper, g_strdup (_ ("A synthetic invoice of a sample agency")));
  scan = muster_scan_make (paper, error);
  return scan != NULL &&
         muster_action_attach_proof (sample->workspace, &muster_cost_line_type, line->id,
                                     MUSTER_PROOF_KIND_INVOICE, title, file_name, scan, error);
}

static gboolean
enter_claim (MusterSample *sample, const MusterClaim *claim, GPtrArray *lines, GError **error)
{
  guint i;

  if (!muster_action_enter_claim (sample->workspace, claim, lines, error))
    return FALSE;
  for (i = 0; i < lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (lines, i);

      if (line->invoice_number != NULL && !attach_invoice (sample, line, error))
        return FALSE;
    }
  return TRUE;
}

static void
set_invoice (MusterCostLine *line, const char *number)
{
  line->invoice_number = g_strdup (number);
  line->invoiced_on = line->incurred_on + 2;
  line->payment_reference = g_strdup_printf ("check %d", 4400 + line->incurred_on % 97);
}

/* --- Colorado ------------------------------------------------------------------------------------- */

/* Monday to Thursday. */
static const MusterSampleTopic course_away = {
  "FIC",     "Firearms instructor course",     "firearms", 32, 4, 1, 1, MUSTER_SAMPLE_AUDIENCE_ALL,
  "Greeley", "Front Range Academy (invented)", "in-person"
};

typedef struct
{
  MusterSampleSession *sessions[2]; /* of claims 1 and 2; NULL where nobody can be sent */
} CoursesAway;

static MusterSampleSession *
send_away (MusterSample *sample, guint traveller, MusterDate ends_on)
{
  MusterSamplePerson *person = muster_sample_get (sample, traveller);
  MusterSampleSession *session;

  if (person == NULL)
    return NULL;
  session = muster_sample_add_session (sample, &course_away, ends_on - CLASS_DAYS + 1, CLASS_DAYS);
  muster_sample_seat (session, person);
  return session;
}

/* Away from Sunday to Thursday, class from Monday on, lunch provided on two days (semantics C18). */
static gboolean
add_meals (GPtrArray *lines, MusterDate class_ends_on, GError **error)
{
  const MusterMealTable table = { 6800, 1600, 1900, 2800, 500 };
  g_autoptr (GArray) days = muster_travel_days (class_ends_on - 4, class_ends_on, class_ends_on,
                                                MUSTER_LAST_DAY_TRAVEL, error);
  MusterCostLine *line;

  if (days == NULL)
    return FALSE;
  g_array_index (days, MusterTravelDay, 2).provided = MUSTER_MEALS_LUNCH;
  g_array_index (days, MusterTravelDay, 3).provided = MUSTER_MEALS_LUNCH;
  if (!muster_travel_price (days, &table, TRAVEL_PERCENT, error))
    return FALSE;
  line = add_line (lines, MUSTER_COST_CATEGORY_MEALS, class_ends_on - 4,
                   "Meals and incidentals, five days", NULL,
                   muster_travel_sum (days, MUSTER_DATE_NONE, MUSTER_DATE_NONE));
  line->until_on = class_ends_on;
  line->arithmetic =
      muster_travel_arithmetic (days, &table, TRAVEL_PERCENT, MUSTER_DATE_NONE, MUSTER_DATE_NONE);
  return TRUE;
}

static gboolean
add_backfill (GPtrArray *lines, MusterDate class_ends_on, gint64 cap, GError **error)
{
  g_autoptr (MusterCost) cost = muster_cost_of_backfill (4000, 61500, cap, error);
  MusterCostLine *line;

  if (cost == NULL)
    return FALSE;
  line = add_line (lines, MUSTER_COST_CATEGORY_BACKFILL, class_ends_on - 3, "Backfill, 40 hours",
                   NULL, cost->amount);
  line->until_on = class_ends_on;
  line->quantity = 4000;
  line->rate = 61500;
  line->allowed = cost->allowed;
  line->allowed_reason = g_strdup (cost->reason);
  line->pay_period = g_strdup ("one");
  return TRUE;
}

/* Whoever travelled, and who filled the post. */
static void
set_people (const MusterSample *sample, GPtrArray *lines, const MusterSampleSession *session)
{
  const MusterSampleSeat *seat = session != NULL ? g_ptr_array_index (session->seats, 0) : NULL;
  const MusterSamplePerson *instead = muster_sample_get (sample, FILLER);
  guint i;

  for (i = 0; i < lines->len; i++)
    {
      MusterCostLine *line = g_ptr_array_index (lines, i);

      if (seat != NULL)
        line->officer_id = seat->person->officer->id;
      if (instead != NULL && line->category == MUSTER_COST_CATEGORY_BACKFILL)
        line->backfill_officer_id = instead->officer->id;
    }
}

static gboolean
enter_course_away (MusterSample *sample, MusterId award_id, gint64 number, MusterDate ends_on,
                   const MusterSampleSession *session, GError **error)
{
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_cost_line_free);
  MusterCostLine *line;

  claim->award_id = award_id;
  claim->number = number;
  claim->class_id = session != NULL ? session->class_id : MUSTER_ID_NONE;
  claim->class_ended_on = ends_on;
  line = add_line (lines, MUSTER_COST_CATEGORY_TUITION, ends_on - 3, course_away.title,
                   course_away.provider, 65000);
  set_invoice (line, number == 1 ? "FRA-1107" : "FRA-1148");
  line = add_line (lines, MUSTER_COST_CATEGORY_LODGING, ends_on - 4, "Four nights",
                   "Ridgeline Inn (invented)", 43600);
  line->until_on = ends_on;
  line->quantity = 400;
  line->rate = 109000;
  set_invoice (line, number == 1 ? "RI-30518" : "RI-30977");
  line = add_line (lines, MUSTER_COST_CATEGORY_MILEAGE, ends_on - 4, "Agency's own car, fuel card",
                   NULL, 11200);
  line->route = g_strdup ("there and back");
  if (!add_meals (lines, ends_on, error) || !add_backfill (lines, ends_on, 50000, error))
    return FALSE;
  set_people (sample, lines, session);
  return enter_claim (sample, claim, lines, error);
}

static gboolean
enter_proofs (GPtrArray *proofs)
{
  static const MusterCostCategory invoiced[] = { MUSTER_COST_CATEGORY_TUITION,
                                                 MUSTER_COST_CATEGORY_LODGING };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (invoiced); i++)
    {
      MusterAwardProof *proof = muster_award_proof_new ();

      proof->category = invoiced[i];
      proof->proof = MUSTER_PROOF_KIND_INVOICE;
      g_ptr_array_add (proofs, proof);
    }
  return TRUE;
}

static gboolean
enter_colorado (MusterSample *sample, gpointer data, GError **error)
{
  const CoursesAway *away = data;
  g_autoptr (MusterAward) award = muster_award_new ();
  g_autoptr (GPtrArray) proofs =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_proof_free);
  MusterId id = MUSTER_ID_NONE;

  award->number = g_strdup ("REG-07");
  award->title = g_strdup ("Regional training grant (invented)");
  award->funder = g_strdup ("Colorado POST, training region");
  award->region = g_strdup ("Northeast");
  award->status = MUSTER_AWARD_STATUS_AWARDED;
  award->starts_on = sample->as_of - DAYS_OF_AWARD;
  award->ends_on = muster_date_add_years (award->starts_on, 1) - 1;
  award->amount = 1200000;
  award->claim_days = CLAIM_DAYS;
  award->forfeits = TRUE;
  award->backfill_cap = 50000;
  award->last_day = MUSTER_LAST_DAY_TRAVEL;
  award->project_code = g_strdup ("POST-REG");
  award->inventory_months = 24;
  enter_proofs (proofs);
  return muster_action_enter_award (sample->workspace, award, proofs, &id, error) &&
         enter_course_away (sample, id, 1, sample->as_of - LATE_CLASS_AGO, away->sessions[0],
                            error) &&
         enter_course_away (sample, id, 2, sample->as_of - READY_CLASS_AGO, away->sessions[1],
                            error);
}

/* --- Connecticut ---------------------------------------------------------------------------------- */

/* Half of the cost of certification, less what was given back (facts of Connecticut, §5.4: a summary of 2019
 * whose section is not verified). */
static gboolean
enter_connecticut (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterAward) award = muster_award_new ();
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_cost_line_free);
  MusterDate left = sample->as_of - LATE_CLASS_AGO;
  MusterCostLine *line;

  award->number = g_strdup ("CERT-1");
  award->title = g_strdup ("Cost of certification of an officer who was hired away (invented)");
  award->funder = g_strdup ("Town of Elm Hollow (invented)");
  award->status = MUSTER_AWARD_STATUS_AWARDED;
  award->starts_on = muster_date_add_years (left, -2);
  award->ends_on = sample->as_of;
  award->match_kind = MUSTER_MATCH_KIND_PERCENT_OF_TOTAL;
  award->match_percent = 5000;
  claim->number = 1;
  line = add_line (lines, MUSTER_COST_CATEGORY_TUITION, left - 560, "Basic training, academy fee",
                   "Regional academy (invented)", 450000);
  set_invoice (line, "RA-2210");
  add_line (lines, MUSTER_COST_CATEGORY_OTHER, left - 420, "Salary during basic training",
            "Payroll", 3862050);
  add_line (lines, MUSTER_COST_CATEGORY_OTHER, left - 420, "Fringe benefits during basic training",
            "Payroll", 1120333);
  line = add_line (lines, MUSTER_COST_CATEGORY_EQUIPMENT, left - 610, "Uniforms and equipment",
                   "Harbor Outfitters (invented)", 284517);
  set_invoice (line, "HO-88120");
  add_line (lines, MUSTER_COST_CATEGORY_EQUIPMENT, left, "Less returned uniforms and equipment",
            NULL, -112800);
  return muster_action_enter_award (sample->workspace, award, NULL, &claim->award_id, error) &&
         enter_claim (sample, claim, lines, error);
}

void
muster_sample_plan_grants (MusterSample *sample)
{
  CoursesAway *away;

  if (g_str_equal (sample->department->state, "CO"))
    {
      away = g_new0 (CoursesAway, 1);
      away->sessions[0] = send_away (sample, FIRST_TRAVELLER, sample->as_of - LATE_CLASS_AGO);
      away->sessions[1] = send_away (sample, SECOND_TRAVELLER, sample->as_of - READY_CLASS_AGO);
      muster_sample_plan (sample, sample->as_of, enter_colorado, away, g_free);
    }
  else
    muster_sample_plan (sample, sample->as_of, enter_connecticut, NULL, NULL);
}
