/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The templates that ship: each term stands on a sentence of a source. The table below was written from the
 * sources, not from the files: a term that is changed without its source fails, and so does a source that
 * nobody uses. */

#include "config.h"

#include <string.h>

#include "core/data-dir.h"
#include "core/error.h"
#include "core/money.h"
#include "grants/award-template.h"

#define DATES "https://coloradopost.gov/grants/available-grants-due-dates"
#define YEARS "https://post.colorado.gov/grants/available-grants/regional-in-service-grant-programs"
#define HEADS "https://www.coloradopost.gov/grants"
#define RURAL                                                                                      \
  "https://coloradopost.gov/grants/available-grants/rural-small-academy-scholarship-grant-program"
#define RURAL_WORDS                                                                                \
  "tuition only; apply 1–31 March; academy start, finish and claim inside the same fiscal year " \
  "(claim by 30 June)"
#define THRESHOLD "https://www.adamsbrowncpa.com/blog/uniform-guidance-updates"
#define THRESHOLD_WORDS "equipment $5,000 → $10,000, for awards from 1 Oct 2024"
#define CALENDAR "apply 1–31 March; funds from 1 July"
#define BACKFILL "actual salary and overtime, not over $50 per hour"

typedef struct
{
  const char *name;
  const char *term;
  const char *value;
  const char *dates; /* "from/until" as in the file */
  const char *sentence;
  const char *address;
} Source;

static const Source sources[] = {
  { "us-co-regional", "period", "07-01/06-30", "/", "Regional year: 1 July–30 June", YEARS },
  { "us-co-regional", "apply-by", "03-31", "/", CALENDAR, DATES },
  { "us-co-regional", "needs-preapproval", "yes", "/",
    "Courses paid by regional grant must be approved before they are held",
    "https://coloradopost.gov/training/course-approval-process" },
  { "us-co-regional", "claim-days", "30", "/",
    "agencies to the coordinator within 30 days (Southeast)",
    "https://setrainingregion.org/?page_id=20&preview=true" },
  { "us-co-regional", "backfill-cap", "50.00", "/", BACKFILL, HEADS },
  { "us-co-in-service", "period", "07-01/03-31", "/",
    "In-Service year: 1 July–31 March on POST's page; actual awards vary", YEARS },
  { "us-co-in-service", "apply-by", "03-31", "/", CALENDAR, DATES },
  { "us-co-in-service", "backfill-cap", "50.00", "/", BACKFILL, HEADS },
  { "us-co-academy", "period", "07-01/06-30", "/", RURAL_WORDS, RURAL },
  { "us-co-academy", "apply-by", "03-31", "/", RURAL_WORDS, RURAL },
  { "us-co-academy", "claim-by", "06-30", "/", RURAL_WORDS, RURAL },
  { "us-co-academy", "only", "tuition", "/", RURAL_WORDS, RURAL },
  { "us-ct-certification", "match-of-total", "50", "/",
    "hiring unit repays 50% of total cost of certification",
    "https://vulcanbills.com/ct/2019/SB00789" },
  { "us-sf-270", "equipment-threshold", "5000.00", "/2024-09-30", THRESHOLD_WORDS, THRESHOLD },
  { "us-sf-270", "equipment-threshold", "10000.00", "2024-10-01/", THRESHOLD_WORDS, THRESHOLD },
};

static const char *const names[] = { "us-co-academy", "us-co-in-service", "us-co-regional",
                                     "us-ct-certification", "us-sf-270" };

static MusterAwardTemplate *
read_shipped (const char *name)
{
  g_autofree char *file = g_strdup_printf ("awards/%s.json", name);
  g_autofree char *path = muster_data_dir_find (file);
  g_autofree char *json = NULL;
  MusterAwardTemplate *read;
  GError *error = NULL;

  g_assert_nonnull (path);
  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  read = muster_award_template_read (json, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->name, ==, name);
  return read;
}

static char *
print_dates (const MusterAwardTerm *term)
{
  char from[MUSTER_DATE_TEXT_SIZE] = "", until[MUSTER_DATE_TEXT_SIZE] = "";

  if (term->from != MUSTER_DATE_NONE)
    muster_date_print (term->from, from);
  if (term->until != MUSTER_DATE_NONE)
    muster_date_print (term->until, until);
  return g_strdup_printf ("%s/%s", from, until);
}

static gboolean
is_source_of (const Source *source, const char *name, const MusterAwardTerm *term)
{
  g_autofree char *dates = print_dates (term);

  return g_str_equal (source->name, name) && g_str_equal (source->value, term->text) &&
         g_str_equal (source->term, muster_word_nick (muster_award_term_words, (int) term->kind)) &&
         g_str_equal (source->dates, dates) && g_str_equal (source->address, term->address) &&
         *term->citation != '\0';
}

static void
test_sources (void)
{
  gboolean is_used[G_N_ELEMENTS (sources)] = { FALSE };
  guint i, j, k;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (MusterAwardTemplate) from = read_shipped (names[i]);

      g_assert_nonnull (from->ask);
      for (j = 0; j < from->terms->len; j++)
        {
          const MusterAwardTerm *term = g_ptr_array_index (from->terms, j);

          for (k = 0; k < G_N_ELEMENTS (sources); k++)
            if (is_source_of (&sources[k], names[i], term))
              break;
          if (k == G_N_ELEMENTS (sources))
            g_error ("%s: “%s” stands on no source", names[i], term->text);
          is_used[k] = TRUE;
        }
    }
  for (k = 0; k < G_N_ELEMENTS (sources); k++)
    g_assert_true (is_used[k]);
}

/* --- Making --------------------------------------------------------------------------------------- */

static MusterAward *
make (const char *name, MusterAwardStatus status, MusterDate day, GPtrArray **budget)
{
  g_autoptr (MusterAwardTemplate) from = read_shipped (name);
  MusterAward *award = muster_award_new ();

  award->status = status;
  *budget = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_budget_free);
  muster_award_template_apply (from, day, award, *budget);
  g_assert_cmpstr (award->template, ==, name);
  g_assert_true (muster_award_template_is_unverified (award));
  award->verified_on = day;
  g_assert_false (muster_award_template_is_unverified (award));
  return award;
}

static void
test_regional (void)
{
  g_autoptr (GPtrArray) budget = NULL;
  g_autoptr (MusterAward) award =
      make ("us-co-regional", MUSTER_AWARD_STATUS_AWARDED, muster_date_new (2026, 3, 31), &budget);

  g_assert_cmpint (award->starts_on, ==, muster_date_new (2025, 7, 1));
  g_assert_cmpint (award->ends_on, ==, muster_date_new (2026, 6, 30));
  g_assert_cmpint (award->apply_by, ==, MUSTER_DATE_NONE);
  g_assert_cmpint (award->claim_days, ==, 30);
  g_assert_cmpint (award->backfill_cap, ==, 50000);
  g_assert_true (award->needs_preapproval);
  g_assert_false (award->forfeits);
  g_assert_cmpint (award->request_days, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (award->last_day, ==, MUSTER_LAST_DAY_UNSET);
  g_assert_cmpint (award->match_kind, ==, MUSTER_MATCH_KIND_NONE);
  g_assert_cmpuint (budget->len, ==, 0);
}

/* Who applies until 31 March gets the money from 1 July on. */
static void
test_planned (void)
{
  g_autoptr (GPtrArray) budget = NULL;
  g_autoptr (MusterAward) award =
      make ("us-co-regional", MUSTER_AWARD_STATUS_PLANNED, muster_date_new (2026, 6, 15), &budget);

  g_assert_cmpint (award->apply_by, ==, muster_date_new (2027, 3, 31));
  g_assert_cmpint (award->starts_on, ==, muster_date_new (2027, 7, 1));
  g_assert_cmpint (award->ends_on, ==, muster_date_new (2028, 6, 30));
}

/* Between two years' awards the next one is meant. */
static void
test_in_service (void)
{
  g_autoptr (GPtrArray) budget = NULL;
  g_autoptr (MusterAward) award =
      make ("us-co-in-service", MUSTER_AWARD_STATUS_AWARDED, muster_date_new (2026, 4, 1), &budget);

  g_assert_cmpint (award->starts_on, ==, muster_date_new (2026, 7, 1));
  g_assert_cmpint (award->ends_on, ==, muster_date_new (2027, 3, 31));
  g_assert_cmpint (award->claim_days, ==, MUSTER_NUMBER_NONE);
}

static void
test_academy (void)
{
  g_autoptr (GPtrArray) budget = NULL;
  g_autoptr (MusterAward) award =
      make ("us-co-academy", MUSTER_AWARD_STATUS_AWARDED, muster_date_new (2025, 7, 1), &budget);
  guint i;

  g_assert_cmpint (award->claim_by, ==, muster_date_new (2026, 6, 30));
  g_assert_cmpuint (budget->len, ==, 9);
  for (i = 0; i < budget->len; i++)
    {
      const MusterAwardBudget *row = g_ptr_array_index (budget, i);

      g_assert_true (row->unallowable);
      g_assert_cmpint (row->category, !=, MUSTER_COST_CATEGORY_TUITION);
    }
}

static void
test_certification (void)
{
  g_autoptr (GPtrArray) budget = NULL;
  g_autoptr (MusterAward) award = make ("us-ct-certification", MUSTER_AWARD_STATUS_AWARDED,
                                        muster_date_new (2026, 1, 1), &budget);

  g_assert_cmpint (award->match_kind, ==, MUSTER_MATCH_KIND_PERCENT_OF_TOTAL);
  g_assert_cmpint (award->match_percent, ==, 5000);
  g_assert_cmpint (award->starts_on, ==, MUSTER_DATE_NONE);
  g_assert_null (award->funder);
}

static void
test_threshold (void)
{
  g_autoptr (GPtrArray) older_budget = NULL;
  g_autoptr (GPtrArray) newer_budget = NULL;
  g_autoptr (MusterAward) older =
      make ("us-sf-270", MUSTER_AWARD_STATUS_AWARDED, muster_date_new (2024, 9, 30), &older_budget);
  g_autoptr (MusterAward) newer =
      make ("us-sf-270", MUSTER_AWARD_STATUS_AWARDED, muster_date_new (2024, 10, 1), &newer_budget);

  g_assert_cmpint (older->equipment_threshold, ==, 500000);
  g_assert_cmpint (newer->equipment_threshold, ==, 1000000);
}

/* What the award states itself stays. */
static void
test_own_period (void)
{
  g_autoptr (MusterAwardTemplate) from = read_shipped ("us-co-in-service");
  g_autoptr (MusterAward) award = muster_award_new ();
  g_autoptr (GPtrArray) budget = g_ptr_array_new ();

  award->title = g_strdup ("Our grant");
  award->starts_on = muster_date_new (2024, 1, 30);
  award->ends_on = muster_date_new (2024, 6, 30);
  muster_award_template_apply (from, muster_date_new (2024, 2, 1), award, budget);
  g_assert_cmpstr (award->title, ==, "Our grant");
  g_assert_cmpint (award->starts_on, ==, muster_date_new (2024, 1, 30));
  g_assert_cmpint (award->ends_on, ==, muster_date_new (2024, 6, 30));
}

/* --- Refused -------------------------------------------------------------------------------------- */

#define HEAD "{ \"format\": 1, \"name\": \"x\", \"title\": \"X\", \"terms\": [ { "
#define TAIL ", \"citation\": \"c\", \"address\": \"a\" } ] }"

static const struct
{
  const char *json;
  const char *place;
} refused[] = {
  { "{ \"format\": 2, \"name\": \"x\", \"title\": \"X\", \"terms\": [] }", "format" },
  { HEAD "\"term\": \"period\", \"value\": \"07-01\"" TAIL, "value" },
  { HEAD "\"term\": \"period\", \"value\": \"07-01/02-30\"" TAIL, "value" },
  { HEAD "\"term\": \"apply-by\", \"value\": \"03-31-01\"" TAIL, "value" },
  { HEAD "\"term\": \"claim-days\", \"value\": \"0\"" TAIL, "value" },
  { HEAD "\"term\": \"claim-days\", \"value\": 30" TAIL, "value" },
  { HEAD "\"term\": \"match-of-total\", \"value\": \"101\"" TAIL, "value" },
  { HEAD "\"term\": \"only\", \"value\": \"fun\"" TAIL, "value" },
  { HEAD "\"term\": \"needs-preapproval\", \"value\": \"no\"" TAIL, "value" },
  { HEAD "\"term\": \"gift\", \"value\": \"1\"" TAIL, "term" },
  { HEAD "\"term\": \"claim-days\", \"value\": \"30\", \"days\": 1" TAIL, "days" },
  { HEAD "\"term\": \"claim-days\", \"value\": \"30\" } ] }", "citation" },
  { HEAD "\"term\": \"claim-days\", \"value\": \"30\", \"from\": \"2025-01-02\", \"until\": "
         "\"2025-01-01\"" TAIL,
    "until" },
};

static void
test_refused (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      GError *error = NULL;
      MusterAwardTemplate *read = muster_award_template_read (refused[i].json, &error);

      g_assert_null (read);
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
      if (strstr (error->message, refused[i].place) == NULL)
        g_error ("“%s” does not name %s", error->message, refused[i].place);
      g_clear_error (&error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/award-template/sources", test_sources);
  g_test_add_func ("/grants/award-template/regional", test_regional);
  g_test_add_func ("/grants/award-template/planned", test_planned);
  g_test_add_func ("/grants/award-template/in-service", test_in_service);
  g_test_add_func ("/grants/award-template/academy", test_academy);
  g_test_add_func ("/grants/award-template/certification", test_certification);
  g_test_add_func ("/grants/award-template/threshold", test_threshold);
  g_test_add_func ("/grants/award-template/own-period", test_own_period);
  g_test_add_func ("/grants/award-template/refused", test_refused);

  return g_test_run ();
}
