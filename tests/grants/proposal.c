/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Costs as a class and its roster propose them, to the cent (semantics C18, facts of Colorado §2). */

#include <string.h>

#include "book-fixture.h"
#include "grants/proposal.h"
#include "rates-fixture.h"

#define CLASS 7
#define HOUR 3600
#define ALL                                                                                        \
  ((1u << MUSTER_COST_CATEGORY_TUITION) | (1u << MUSTER_COST_CATEGORY_LODGING) |                   \
   (1u << MUSTER_COST_CATEGORY_MEALS) | (1u << MUSTER_COST_CATEGORY_MILEAGE) |                     \
   (1u << MUSTER_COST_CATEGORY_BACKFILL))
#define MEALS (1u << MUSTER_COST_CATEGORY_MEALS)

/* A class from Monday 13 October 2025 to Thursday, officers 1 to n on its roster. */
typedef struct
{
  MusterAwardBook *book;
  MusterClass *class;
  GPtrArray *meetings;
  GPtrArray *roster;
  MusterRates *rates;
  MusterProposalOptions options;
  MusterDate monday;
} Fixture;

static void
add_meeting (Fixture *fixture, MusterDate date)
{
  MusterMeeting *meeting = muster_meeting_new ();

  meeting->class_id = CLASS;
  meeting->held_on = date;
  meeting->seconds = 8 * HOUR;
  g_ptr_array_add (fixture->meetings, meeting);
}

static MusterRosterEntry *
add_officer (Fixture *fixture, MusterId officer, MusterRosterStatus status)
{
  MusterRosterEntry *entry = muster_roster_entry_new ();

  entry->class_id = CLASS;
  entry->officer_id = officer;
  entry->status = status;
  g_ptr_array_add (fixture->roster, entry);
  return entry;
}

static void
set_up_on (Fixture *fixture, MusterDate monday, guint n_officers)
{
  guint i;

  fixture->book = test_book_new (1000000, MUSTER_MATCH_KIND_NONE, MUSTER_NUMBER_NONE);
  fixture->book->award->last_day = MUSTER_LAST_DAY_TRAVEL;
  fixture->book->award->starts_on = fixture->book->award->ends_on = MUSTER_DATE_NONE;
  fixture->class = muster_class_new ();
  fixture->class->id = CLASS;
  fixture->class->title = g_strdup ("Instructor course");
  fixture->class->provider = g_strdup ("Academy");
  fixture->class->status = MUSTER_CLASS_STATUS_HELD;
  fixture->meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  fixture->roster = g_ptr_array_new_with_free_func (muster_roster_entry_type.free);
  fixture->rates = test_rates_shipped ();
  fixture->monday = monday;
  for (i = 0; i < 4; i++)
    add_meeting (fixture, monday + (MusterDate) i);
  for (i = 0; i < n_officers; i++)
    add_officer (fixture, (MusterId) i + 1, MUSTER_ROSTER_STATUS_COMPLETED);
  muster_proposal_init_options (&fixture->options);
  fixture->options.leaves_on = monday - 1;
  fixture->options.per_diem = "conus-standard";
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  set_up_on (fixture, muster_date_new (2025, 10, 13), 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  muster_award_book_free (fixture->book);
  muster_class_free (fixture->class);
  g_ptr_array_unref (fixture->meetings);
  g_ptr_array_unref (fixture->roster);
  muster_rates_free (fixture->rates);
}

static MusterProposal *
try_propose (Fixture *fixture, GError **error)
{
  const MusterProposalCase given = { fixture->book,   fixture->class, fixture->meetings,
                                     fixture->roster, fixture->rates, &fixture->options };

  return muster_proposal_new (&given, error);
}

static MusterProposal *
propose (Fixture *fixture)
{
  GError *error = NULL;
  MusterProposal *proposal = try_propose (fixture, &error);

  g_assert_no_error (error);
  return proposal;
}

static void
assert_refused (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (try_propose (fixture, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static const MusterCostLine *
get_line (const MusterProposal *proposal, guint i)
{
  g_assert_cmpuint (i, <, proposal->lines->len);
  return g_ptr_array_index (proposal->lines, i);
}

static gint64
sum_lines (const MusterProposal *proposal)
{
  gint64 sum = 0;
  guint i;

  for (i = 0; i < proposal->lines->len; i++)
    sum += get_line (proposal, i)->amount;
  return sum;
}

/* --- Meals ---------------------------------------------------------------------------------------- */

/* Lunch on Tuesday and Wednesday. */
static GArray *
make_lunches (MusterDate monday)
{
  GArray *provided = g_array_new (FALSE, FALSE, sizeof (MusterProvidedMeals));
  const MusterProvidedMeals lunches[] = { { monday + 1, MUSTER_MEALS_LUNCH },
                                          { monday + 2, MUSTER_MEALS_LUNCH } };

  g_array_append_vals (provided, lunches, G_N_ELEMENTS (lunches));
  return provided;
}

static void
test_worked_example (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GArray) lunches = make_lunches (fixture->monday);
  g_autoptr (MusterProposal) travel = NULL;
  g_autoptr (MusterProposal) training = NULL;

  fixture->options.categories = MEALS;
  fixture->options.provided = lunches;
  travel = propose (fixture);
  g_assert_cmpuint (travel->lines->len, ==, 1);
  g_assert_cmpint (get_line (travel, 0)->amount, ==, 26800);
  g_assert_cmpint (get_line (travel, 0)->incurred_on, ==, fixture->monday - 1);
  g_assert_cmpint (get_line (travel, 0)->until_on, ==, fixture->monday + 3);
  g_assert_cmpint (get_line (travel, 0)->allowed, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpstr (get_line (travel, 0)->arithmetic, ==,
                   "(75 % of 68.00) + 68.00 + 2 × (68.00 − lunch 19.00) + (75 % of 68.00)");
  fixture->book->award->last_day = MUSTER_LAST_DAY_TRAINING;
  training = propose (fixture);
  g_assert_cmpint (get_line (training, 0)->amount, ==, 28500);
}

/* 29 June to 3 July: two days in the old award, three in the new (semantics C18). */
static void
test_across_period (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterProposal) proposal = NULL;

  tear_down (fixture, NULL);
  set_up_on (fixture, muster_date_new (2025, 6, 30), 1);
  fixture->book->award->ends_on = muster_date_new (2025, 6, 30);
  fixture->options.categories = MEALS;
  proposal = propose (fixture);
  g_assert_cmpuint (proposal->lines->len, ==, 2);
  g_assert_cmpint (get_line (proposal, 0)->amount, ==, 5100 + 6800);
  g_assert_cmpint (get_line (proposal, 0)->until_on, ==, muster_date_new (2025, 6, 30));
  g_assert_cmpint (get_line (proposal, 1)->amount, ==, 6800 + 6800 + 5100);
}

/* The rate of 59 ends on 30 September 2024, that of 68 follows; 59 has no table, which matters only where a meal
 * was provided. */
static void
test_across_rates (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterProposal) proposal = NULL;

  tear_down (fixture, NULL);
  set_up_on (fixture, muster_date_new (2024, 9, 30), 1);
  fixture->options.categories = MEALS;
  proposal = propose (fixture);
  g_assert_cmpuint (proposal->lines->len, ==, 2);
  g_assert_cmpint (get_line (proposal, 0)->amount, ==, 4425 + 5900);
  g_assert_cmpint (get_line (proposal, 1)->amount, ==, 6800 + 6800 + 5100);
  g_assert_cmpuint (proposal->findings->len, ==, 0);
}

/* 74 with breakfast: 37.50 by the newer table, 38.50 by the older; which it is has to be said. */
static void
test_uncertain_table (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const MusterMealTable older = { 7400, 1700, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE, 500 };
  const MusterProvidedMeals breakfast = { fixture->monday - 1, MUSTER_MEALS_BREAKFAST };
  g_autoptr (GArray) provided = g_array_new (FALSE, FALSE, sizeof (MusterProvidedMeals));
  g_autoptr (MusterProposal) uncertain = NULL;
  g_autoptr (MusterProposal) said = NULL;

  g_array_append_val (provided, breakfast);
  fixture->options.categories = MEALS;
  fixture->options.provided = provided;
  fixture->options.meals_total = 7400;
  uncertain = propose (fixture);
  g_assert_cmpuint (uncertain->lines->len, ==, 2);
  g_assert_cmpint (get_line (uncertain, 0)->amount, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (get_line (uncertain, 1)->amount, ==, 3 * 7400 + 5550);
  g_assert_cmpuint (uncertain->findings->len, ==, 1);
  fixture->options.meals = &older;
  said = propose (fixture);
  g_assert_cmpuint (said->lines->len, ==, 1);
  g_assert_cmpint (get_line (said, 0)->amount, ==, 3850 + 3 * 7400 + 5550);
}

/* After the last day that any rate is known for there is a finding, not a total. */
static void
test_gap (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterProposal) proposal = NULL;

  tear_down (fixture, NULL);
  set_up_on (fixture, muster_date_new (2026, 10, 1), 1);
  fixture->options.leaves_on = fixture->monday - 2;
  fixture->options.categories = MEALS | (1u << MUSTER_COST_CATEGORY_MILEAGE);
  fixture->options.miles = 10000;
  proposal = propose (fixture);
  g_assert_cmpuint (proposal->lines->len, ==, 3);
  g_assert_cmpint (get_line (proposal, 0)->amount, ==, 5100 + 6800);
  g_assert_cmpint (get_line (proposal, 1)->amount, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (get_line (proposal, 2)->amount, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (get_line (proposal, 2)->quantity, ==, 10000);
  g_assert_cmpuint (proposal->findings->len, ==, 2);
  g_assert_nonnull (
      strstr (((const MusterFinding *) proposal->findings->pdata[0])->message, "1 Oct 2026"));
  g_assert_nonnull (
      strstr (((const MusterFinding *) proposal->findings->pdata[1])->message, "irs-business"));
}

/* --- Other categories ----------------------------------------------------------------------------- */

/* 67 × 0.9 = 60.3 → 60 in 2024, 70 × 0.9 = 63 in 2025. */
static void
test_mileage (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const MusterId driver = 1;
  g_autoptr (MusterProposal) proposal = NULL;

  tear_down (fixture, NULL);
  set_up_on (fixture, muster_date_new (2024, 12, 30), 3);
  fixture->options.categories = 1u << MUSTER_COST_CATEGORY_MILEAGE;
  fixture->options.vehicle = "co-two-wheel";
  fixture->options.miles = 18501;
  fixture->options.route = "Pueblo to Greeley and back";
  fixture->options.drivers = &driver;
  fixture->options.n_drivers = 1;
  proposal = propose (fixture);
  g_assert_cmpuint (proposal->lines->len, ==, 2);
  g_assert_cmpint (get_line (proposal, 0)->quantity, ==, 9250);
  g_assert_cmpint (get_line (proposal, 0)->amount, ==, 5550);
  g_assert_cmpstr (get_line (proposal, 0)->arithmetic, ==, "92.5 × 0.60");
  g_assert_cmpint (get_line (proposal, 1)->quantity, ==, 9251);
  g_assert_cmpint (get_line (proposal, 1)->amount, ==, 5828);
  g_assert_cmpstr (get_line (proposal, 1)->route, ==, "Pueblo to Greeley and back");
}

/* Ten hours at 61.50 under a cap of 50: paid 615.00, allowed 500.00 (semantics C18). */
static void
test_backfill (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const MusterBackfill backfill = { 1, 9, 1000, 61500, "PP 21" };
  g_autoptr (GArray) backfills = g_array_new (FALSE, FALSE, sizeof (MusterBackfill));
  g_autoptr (MusterProposal) proposal = NULL;
  const MusterCostLine *line;

  g_array_append_val (backfills, backfill);
  fixture->options.categories = 1u << MUSTER_COST_CATEGORY_BACKFILL;
  fixture->options.backfills = backfills;
  fixture->book->award->backfill_cap = 50000;
  proposal = propose (fixture);
  line = get_line (proposal, 0);
  g_assert_cmpint (line->amount, ==, 61500);
  g_assert_cmpint (line->allowed, ==, 50000);
  g_assert_nonnull (strstr (line->allowed_reason, "50.00"));
  g_assert_cmpint (line->backfill_officer_id, ==, 9);
  g_assert_cmpstr (line->arithmetic, ==, "10 × 61.50");
  g_assert_cmpstr (line->pay_period, ==, "PP 21");
  g_array_index (backfills, MusterBackfill, 0).filler_id = 1;
  assert_refused (fixture, "their own post");
  g_array_index (backfills, MusterBackfill, 0).filler_id = 9;
  g_array_index (backfills, MusterBackfill, 0).hours = -100;
  assert_refused (fixture, "quantity");
  g_array_index (backfills, MusterBackfill, 0).officer_id = 4;
  assert_refused (fixture, "did not attend");
}

/* Southeast Colorado's region pays for no backfill; what the award does not pay stays on the line, with why. */
static void
test_unallowable (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterAwardBudget *row = muster_award_budget_new ();
  g_autoptr (MusterProposal) proposal = NULL;

  row->category = MUSTER_COST_CATEGORY_TUITION;
  row->unallowable = TRUE;
  g_ptr_array_add (fixture->book->budget, row);
  fixture->options.categories = 1u << MUSTER_COST_CATEGORY_TUITION;
  fixture->options.tuition = 45000;
  proposal = propose (fixture);
  g_assert_cmpint (get_line (proposal, 0)->amount, ==, 45000);
  g_assert_cmpint (get_line (proposal, 0)->allowed, ==, 0);
  g_assert_nonnull (get_line (proposal, 0)->allowed_reason);
  g_assert_cmpstr (get_line (proposal, 0)->vendor, ==, "Academy");
}

static void
test_estimate (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const MusterLodging stay = { 4, 12900, 4000, 11000, MUSTER_NUMBER_NONE, FALSE };
  g_autoptr (MusterProposal) proposal = NULL;
  const MusterCostLine *line;

  fixture->options.categories = 1u << MUSTER_COST_CATEGORY_LODGING;
  fixture->options.lodging = &stay;
  fixture->options.is_estimate = TRUE;
  proposal = propose (fixture);
  line = get_line (proposal, 0);
  g_assert_cmpint (line->estimated, ==, 55600);
  g_assert_cmpint (line->amount, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (line->allowed, ==, MUSTER_NUMBER_NONE);
  g_assert_nonnull (strstr (line->allowed_reason, "110.00"));
  g_assert_cmpint (line->status, ==, MUSTER_COST_LINE_STATUS_PROPOSED);
}

/* --- Whom ----------------------------------------------------------------------------------------- */

static void
test_roster (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const MusterId absent = 3;
  g_autoptr (MusterProposal) proposal = NULL;

  add_officer (fixture, 2, MUSTER_ROSTER_STATUS_REGISTERED);
  add_officer (fixture, 3, MUSTER_ROSTER_STATUS_NO_SHOW);
  add_officer (fixture, 4, MUSTER_ROSTER_STATUS_WAITLISTED);
  add_officer (fixture, 5, MUSTER_ROSTER_STATUS_COMPLETED)->role = MUSTER_ROLE_INSTRUCTED;
  fixture->options.categories = MEALS;
  proposal = propose (fixture);
  g_assert_cmpuint (proposal->lines->len, ==, 2);
  g_assert_cmpint (get_line (proposal, 0)->officer_id, ==, 1);
  g_assert_cmpint (get_line (proposal, 1)->officer_id, ==, 2);
  fixture->options.officers = &absent;
  fixture->options.n_officers = 1;
  assert_refused (fixture, "did not attend");
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const MusterProvidedMeals late = { fixture->monday + 9, MUSTER_MEALS_LUNCH };
  const MusterLodging negative = { 2, -100, 0, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE, FALSE };
  g_autoptr (GArray) provided = g_array_new (FALSE, FALSE, sizeof (MusterProvidedMeals));

  assert_refused (fixture, "Choose categories");
  fixture->options.categories = ALL;
  fixture->options.tuition = -1;
  assert_refused (fixture, "tuition");
  fixture->options.tuition = 100;
  fixture->options.miles = -100;
  assert_refused (fixture, "quantity");
  fixture->options.miles = MUSTER_NUMBER_NONE;
  fixture->options.lodging = &negative;
  assert_refused (fixture, "quantity");
  fixture->options.lodging = NULL;
  g_array_append_val (provided, late);
  fixture->options.provided = provided;
  assert_refused (fixture, "no day of the trip");
  fixture->options.provided = NULL;
  fixture->options.leaves_on = fixture->monday + 1;
  assert_refused (fixture, "all days of the class");
  g_ptr_array_set_size (fixture->roster, 0);
  fixture->options.leaves_on = MUSTER_DATE_NONE;
  assert_refused (fixture, "roster");
  g_ptr_array_set_size (fixture->meetings, 0);
  assert_refused (fixture, "no day");
  fixture->class->status = MUSTER_CLASS_STATUS_CANCELLED;
  assert_refused (fixture, "cancelled");
}

/* --- At random ------------------------------------------------------------------------------------ */

static GArray *
draw_meals (GRand *random, const Fixture *fixture)
{
  GArray *provided = g_array_new (FALSE, FALSE, sizeof (MusterProvidedMeals));
  MusterDate date;

  for (date = fixture->options.leaves_on; date <= fixture->options.returns_on; date++)
    {
      const MusterProvidedMeals meals = { date, (MusterMeals) g_rand_int_range (random, 0, 8) };

      g_array_append_val (provided, meals);
    }
  return provided;
}

/* Whoever travels the same way gets the same; one officer's cost × their number is the sum of all. */
static void
check_random (GRand *random)
{
  Fixture fixture;
  guint n = (guint) g_rand_int_range (random, 1, 9);
  const MusterLodging stay = {
    g_rand_int_range (random, 0, 9),    g_rand_int_range (random, 0, 30000),
    g_rand_int_range (random, 0, 9000), g_rand_int_range (random, 1, 30000),
    g_rand_int_range (random, 0, 9),    g_rand_boolean (random)
  };
  g_autoptr (GArray) provided = NULL;
  g_autoptr (MusterProposal) each = NULL;
  g_autoptr (MusterProposal) shared = NULL;
  guint i;

  set_up_on (&fixture, muster_date_new (2024, 10, 10) + g_rand_int_range (random, 0, 400), n);
  fixture.book->award->last_day = (MusterLastDay) g_rand_int_range (random, 0, 3);
  fixture.book->award->ends_on = muster_date_new (2025, 6, 30);
  fixture.options.categories = ALL & ~(1u << MUSTER_COST_CATEGORY_BACKFILL);
  fixture.options.leaves_on = fixture.monday - g_rand_int_range (random, 0, 3);
  fixture.options.returns_on = fixture.monday + 3 + g_rand_int_range (random, 0, 3);
  provided = draw_meals (random, &fixture);
  fixture.options.provided = provided;
  fixture.options.tuition = g_rand_int_range (random, 0, 100000);
  fixture.options.lodging = &stay;
  fixture.options.miles = g_rand_int_range (random, 0, 100000);
  each = propose (&fixture);
  fixture.options.is_shared = TRUE;
  shared = propose (&fixture);
  g_assert_cmpuint (each->findings->len, ==, 0);
  g_assert_cmpuint (each->lines->len, ==, shared->lines->len * n);
  g_assert_cmpint (sum_lines (each), ==, sum_lines (shared));
  for (i = 0; i < each->lines->len; i++)
    {
      const MusterCostLine *line = get_line (each, i);

      g_assert_cmpint (line->amount, >=, 0);
      g_assert_cmpint (line->amount, ==, get_line (each, i / n * n)->amount);
      g_assert_true (line->allowed == MUSTER_NUMBER_NONE ||
                     (line->allowed >= 0 && line->allowed < line->amount));
      g_assert_true ((line->allowed != MUSTER_NUMBER_NONE) == (line->allowed_reason != NULL));
      g_assert_nonnull (line->arithmetic);
    }
  tear_down (&fixture, NULL);
}

static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint i;

  g_test_message ("seed %u", seed);
  for (i = 0; i < 500; i++)
    check_random (random);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/grants/proposal/worked-example", test_worked_example);
  ADD ("/grants/proposal/across-period", test_across_period);
  ADD ("/grants/proposal/across-rates", test_across_rates);
  ADD ("/grants/proposal/uncertain-table", test_uncertain_table);
  ADD ("/grants/proposal/gap", test_gap);
  ADD ("/grants/proposal/mileage", test_mileage);
  ADD ("/grants/proposal/backfill", test_backfill);
  ADD ("/grants/proposal/unallowable", test_unallowable);
  ADD ("/grants/proposal/estimate", test_estimate);
  ADD ("/grants/proposal/roster", test_roster);
  ADD ("/grants/proposal/refused", test_refused);
  g_test_add_func ("/grants/proposal/random", test_random);
  return g_test_run ();
}
