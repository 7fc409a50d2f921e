/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random awards with their claims, one submitted, paid and denied after the other, worked out twice and
 * compared to the cent. The lines are built from trips, miles, nights and hours, which are worked out twice
 * as well. */

#include "book-fixture.h"
#include "grants/cost.h"
#include "grants/travel.h"
#include "oracle.h"

#define N_AWARDS 8000
#define MAX_CLAIMS 5
#define MAX_LINES 8

typedef struct
{
  OracleAward award;
  OracleLine lines[MAX_CLAIMS * MAX_LINES];
  guint n_lines;
  gint64 requested[MAX_CLAIMS];
  gint64 income;
  MusterAwardBook *book;
} Story;

/* What a run must have met to mean anything. */
typedef struct
{
  guint claims;
  guint lines;
  guint unfunded;
  guint asked_again;
  guint denied;
  guint negative;
  guint over_cap;
  guint withdrawn;
} Met;

static int
pick (int first, int last)
{
  return g_test_rand_int_range (first, last + 1);
}

/* --- Costs ---------------------------------------------------------------------------------------- */

static void
make_meals (gint64 *paid, gint64 *allowed)
{
  gint64 prices[4] = { pick (1000, 2500), pick (1000, 2500), pick (2000, 4500), pick (300, 700) };
  const MusterMealTable table = { prices[0] + prices[1] + prices[2] + prices[3], prices[0],
                                  prices[1], prices[2], prices[3] };
  MusterDate leaves = muster_date_new (2025, 7, 1) + pick (0, 300);
  int n_days = pick (1, 8);
  MusterDate class_end = leaves + n_days - pick (1, 2);
  MusterLastDay rule = pick (0, 1) ? MUSTER_LAST_DAY_TRAVEL : MUSTER_LAST_DAY_TRAINING;
  g_autoptr (GArray) days = muster_travel_days (leaves, leaves + n_days - 1, class_end, rule, NULL);
  int i;

  *paid = 0;
  for (i = 0; i < n_days; i++)
    {
      gboolean is_travel = i == 0 || i == n_days - 1;
      guint provided = pick (0, 2) == 0 ? (guint) pick (0, 7) : 0;

      if (i > 0 && leaves + i == class_end && rule == MUSTER_LAST_DAY_TRAINING && i == n_days - 1)
        is_travel = FALSE;
      g_array_index (days, MusterTravelDay, i).provided = (MusterMeals) provided;
      *paid += oracle_day (prices, is_travel, provided);
    }
  g_assert_true (muster_travel_price (days, &table, 75, NULL));
  *allowed = muster_travel_sum (days, MUSTER_DATE_NONE, MUSTER_DATE_NONE);
  g_assert_cmpint (*allowed, ==, *paid);
}

static void
make_backfill (gint64 *paid, gint64 *allowed, Met *met)
{
  gint64 hours = pick (25, 8000), rate = pick (20000, 90000);
  gint64 cap = pick (0, 3) > 0 ? 50000 : MUSTER_NUMBER_NONE;
  g_autoptr (MusterCost) cost = muster_cost_of_backfill (hours, rate, cap, NULL);

  *paid = oracle_product (hours, rate);
  *allowed = cap != MUSTER_NUMBER_NONE && rate > cap ? oracle_product (hours, cap) : *paid;
  g_assert_cmpint (cost->amount, ==, *paid);
  g_assert_cmpint (cost->allowed, ==, *allowed);
  met->over_cap += *allowed < *paid ? 1 : 0;
}

static void
make_lodging (gint64 *paid, gint64 *allowed)
{
  MusterLodging stay = { pick (1, 6),        pick (5000, 25000), pick (0, 9000),
                         MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE, pick (0, 3) == 0 };
  gint64 nights = stay.nights, rate = stay.rate, tax = stay.tax;
  g_autoptr (MusterCost) cost = NULL;

  if (pick (0, 1))
    rate = MIN (rate, stay.nightly_cap = 11000);
  if (pick (0, 2) == 0)
    nights = MIN (nights, stay.max_nights = 3);
  *paid = stay.nights * stay.rate + tax;
  tax = stay.tax_exempt ? 0 : oracle_divide (tax, nights * rate, stay.nights * stay.rate);
  *allowed = nights * rate + tax;
  cost = muster_cost_of_lodging (&stay, NULL);
  g_assert_cmpint (cost->amount, ==, *paid);
  g_assert_cmpint (cost->allowed, ==, *allowed);
}

static void
make_mileage (gint64 *paid, gint64 *allowed)
{
  gint64 miles = pick (100, 90000), rate = pick (300, 800);
  g_autoptr (MusterCost) cost = muster_cost_of_mileage (miles, rate, NULL);

  *paid = *allowed = oracle_product (miles, rate);
  g_assert_cmpint (cost->amount, ==, *paid);
}

static void
make_cost (gint64 *paid, gint64 *allowed, Met *met)
{
  switch (pick (0, 5))
    {
    case 0:
      make_meals (paid, allowed);
      break;
    case 1:
      make_backfill (paid, allowed, met);
      break;
    case 2:
      make_lodging (paid, allowed);
      break;
    case 3:
      make_mileage (paid, allowed);
      break;
    case 4:
      *paid = *allowed = -pick (1, 30000);
      break;
    default:
      *paid = *allowed = pick (1, 200000);
      break;
    }
}

/* --- A story -------------------------------------------------------------------------------------- */

static Story *
story_new (void)
{
  static const MusterMatchKind kinds[] = {
    [ORACLE_NO_MATCH] = MUSTER_MATCH_KIND_NONE,
    [ORACLE_OF_TOTAL] = MUSTER_MATCH_KIND_PERCENT_OF_TOTAL,
    [ORACLE_OF_AWARD] = MUSTER_MATCH_KIND_PERCENT_OF_AWARD,
    [ORACLE_FIXED] = MUSTER_MATCH_KIND_FIXED,
  };
  Story *story = g_new0 (Story, 1);

  story->award.match = (OracleMatch) pick (0, 3);
  story->award.value = story->award.match == ORACLE_FIXED ? pick (0, 300000) : pick (0, 10000);
  story->award.amount = pick (0, 2) > 0 ? pick (0, 1200000) : ORACLE_NONE;
  story->book =
      test_book_new (story->award.amount != ORACLE_NONE ? story->award.amount : MUSTER_NUMBER_NONE,
                     kinds[story->award.match], story->award.value);
  return story;
}

static void
story_free (Story *story)
{
  muster_award_book_free (story->book);
  g_free (story);
}

/* Another line of the claim; it may ask again for what was denied before. */
static void
add_line (Story *story, int number, const MusterClaim *claim, Met *met)
{
  OracleLine *ours = &story->lines[story->n_lines];
  int earlier = story->n_lines > 0 ? pick (0, (int) story->n_lines - 1) : ORACLE_NONE;
  MusterCostLine *line;

  *ours = (OracleLine){ number, 0, 0, ORACLE_NONE, 0, TRUE, 0, 0, 0 };
  if (earlier != ORACLE_NONE && story->lines[earlier].denied > 0 && pick (0, 1))
    {
      ours->again = earlier;
      ours->asked = pick (1, (int) story->lines[earlier].denied);
      line =
          test_book_add_again (story->book, claim, story->book->lines->pdata[earlier], ours->asked);
      met->asked_again++;
    }
  else
    {
      make_cost (&ours->paid, &ours->allowed, met);
      line = test_book_add_line (story->book, claim, ours->paid);
      line->allowed = ours->allowed;
      line->category = (MusterCostCategory) pick (0, 9);
      line->incurred_on += pick (0, 20);
    }
  if (pick (0, 9) == 0)
    {
      ours->counts = FALSE;
      line->status =
          pick (0, 1) ? MUSTER_COST_LINE_STATUS_PROPOSED : MUSTER_COST_LINE_STATUS_WITHDRAWN;
    }
  story->n_lines++;
  met->lines++;
}

static void
compare (Story *story, int number, MusterClaim *claim, Met *met)
{
  OracleTotal ours = oracle_total (&story->award, story->lines, story->n_lines, number,
                                   story->requested, story->income);
  g_autoptr (MusterClaimTotal) total = muster_claim_total_new (story->book, claim);
  gint64 on_lines = 0;
  guint i;

  g_assert_cmpint (total->outlays, ==, ours.outlays);
  g_assert_cmpint (total->base, ==, ours.outlays - story->income);
  g_assert_cmpint (total->share, ==, ours.share);
  g_assert_cmpint (total->local, ==, ours.outlays - story->income - ours.share);
  g_assert_cmpint (total->previously, ==, ours.previously);
  g_assert_cmpint (total->requested, ==, ours.requested);
  g_assert_cmpint (total->unfunded, ==, ours.unfunded);
  for (i = 0; i < total->shares->len; i++)
    {
      const MusterClaimShare *share = total->shares->pdata[i];

      on_lines += share->claimed;
      g_assert_cmpint (share->paid, ==, share->claimed + share->local);
    }
  g_assert_cmpint (on_lines + total->adjustment, ==, ours.requested);
  story->requested[number] = ours.requested;
  met->claims++;
  met->unfunded += ours.unfunded > 0 ? 1 : 0;
  met->negative += ours.requested < 0 ? 1 : 0;
}

/* The agency takes a line back before the funder answered. */
static void
withdraw (OracleLine *ours, MusterCostLine *line, Met *met)
{
  ours->counts = FALSE;
  ours->taken = line->claimed;
  line->status = MUSTER_COST_LINE_STATUS_WITHDRAWN;
  met->withdrawn++;
}

/* The funder pays part of a line and refuses part of the rest. */
static void
answer (Story *story, int number, Met *met)
{
  guint i;

  for (i = 0; i < story->n_lines; i++)
    {
      OracleLine *ours = &story->lines[i];
      const MusterCostLine *line = story->book->lines->pdata[i];

      if (ours->claim != number || !ours->counts)
        continue;
      if (pick (0, 9) == 0)
        {
          withdraw (ours, story->book->lines->pdata[i], met);
          continue;
        }
      if (line->claimed <= 0 || pick (0, 2) == 0)
        continue;
      ours->received = pick (0, (int) line->claimed);
      ours->denied = pick (0, 1) ? pick (0, (int) (line->claimed - ours->received)) : 0;
      test_book_pay (story->book, line, ours->received, ours->denied);
      met->denied += ours->denied > 0 ? 1 : 0;
    }
}

/* Where each line stands: what it and all that ask again for it were claimed, paid and refused. */
static gboolean
is_about (const Story *story, guint i, guint wanted)
{
  while (i != wanted && story->lines[i].again != ORACLE_NONE)
    i = (guint) story->lines[i].again;
  return i == wanted;
}

static void
compare_standings (const Story *story)
{
  guint i, j;

  for (i = 0; i < story->n_lines; i++)
    {
      const MusterCostLine *line = story->book->lines->pdata[i];
      MusterStanding standing = muster_standing_of_line (story->book, line);
      gint64 claimed = 0, paid = 0, denied = 0, entitled = line->allowed;

      if (!story->lines[i].counts)
        continue;
      for (j = 0; j < story->n_lines; j++)
        if (story->lines[j].counts && is_about (story, j, i))
          {
            claimed += ((const MusterCostLine *) story->book->lines->pdata[j])->claimed;
            paid += story->lines[j].received;
            denied += story->lines[j].denied;
          }
      if (story->award.match != ORACLE_NO_MATCH || story->lines[i].again != ORACLE_NONE)
        entitled = line->claimed;
      g_assert_cmpint (standing.claimed, ==, claimed);
      g_assert_cmpint (standing.paid, ==, paid);
      g_assert_cmpint (standing.denied, ==, denied);
      g_assert_cmpint (standing.pending, ==, claimed - paid - denied);
      g_assert_cmpint (standing.claimable, ==, MAX (entitled - paid - standing.pending, 0));
    }
}

static void
tell (Met *met)
{
  Story *story = story_new ();
  int n_claims = pick (1, MAX_CLAIMS);
  int number;

  for (number = 0; number < n_claims; number++)
    {
      MusterClaim *claim = test_book_add_claim (story->book);
      int n_lines = pick (0, MAX_LINES);

      if (pick (0, 4) == 0)
        story->income += pick (1, 20000);
      claim->program_income = story->income;
      for (; n_lines > 0; n_lines--)
        add_line (story, number, claim, met);
      compare (story, number, claim, met);
      g_assert_cmpint (test_book_submit (story->book, claim,
                                         muster_date_new (2026, 1, 1) + pick (0, 1) + 2 * number),
                       ==, story->requested[number]);
      answer (story, number, met);
    }
  /* What was denied since changes nothing of what was submitted. */
  for (number = 0; number < n_claims; number++)
    {
      g_autoptr (MusterClaimTotal) total =
          muster_claim_total_new (story->book, story->book->claims->pdata[number]);

      g_assert_cmpint (total->requested, ==, story->requested[number]);
    }
  compare_standings (story);
  story_free (story);
}

static void
test_random (void)
{
  Met met = { 0 };
  guint i;

  for (i = 0; i < N_AWARDS; i++)
    tell (&met);
  g_test_message (
      "%u claims, %u lines, %u unfunded, %u asked again, %u denied, %u negative, %u over",
      met.claims, met.lines, met.unfunded, met.asked_again, met.denied, met.negative, met.over_cap);
  g_assert_cmpuint (met.claims, >, 20000);
  g_assert_cmpuint (met.unfunded, >, 1000);
  g_assert_cmpuint (met.asked_again, >, 1000);
  g_assert_cmpuint (met.denied, >, 1000);
  g_assert_cmpuint (met.negative, >, 100);
  g_assert_cmpuint (met.over_cap, >, 1000);
  g_assert_cmpuint (met.withdrawn, >, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/oracle/random", test_random);

  return g_test_run ();
}
