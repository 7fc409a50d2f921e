/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rate is in force on a day, and what a file of rates may not say. */

#include <string.h>

#include "rates-fixture.h"

typedef struct
{
  const char *name;
  const char *date;
  gint64 mills;
} Mileage;

static const Mileage mileage[] = {
  { "irs-business", "2022-06-30", 585 },  { "irs-business", "2022-07-01", 625 },
  { "irs-business", "2025-12-31", 700 },  { "co-two-wheel", "2022-07-01", 560 }, /* 56.25 */
  { "co-four-wheel", "2022-07-01", 590 }, { "co-two-wheel", "2023-01-01", 590 },
  { "co-four-wheel", "2023-01-01", 620 }, { "co-two-wheel", "2024-01-01", 600 }, /* 60.3 */
  { "co-four-wheel", "2024-01-01", 640 },                                        /* 63.65 */
  { "co-aircraft", "2024-01-01", 400 },
};

static void
test_mileage (void)
{
  g_autoptr (MusterRates) rates = test_rates_shipped ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (mileage); i++)
    {
      GError *error = NULL;
      gint64 mills = 0;

      muster_rates_mileage (rates, mileage[i].name, muster_date_parse_iso (mileage[i].date), &mills,
                            &error);
      g_assert_no_error (error);
      g_assert_cmpint (mills, ==, mileage[i].mills);
    }
}

/* No source gives a rate for 2026, so none is made up. */
static void
test_unknown (void)
{
  g_autoptr (MusterRates) rates = test_rates_shipped ();
  g_autoptr (GError) error = NULL;
  gint64 mills;

  g_assert_false (
      muster_rates_mileage (rates, "co-two-wheel", muster_date_new (2026, 1, 1), &mills, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "co-two-wheel"));
}

static void
test_per_diem (void)
{
  g_autoptr (MusterRates) rates = test_rates_shipped ();
  const MusterRate *rate = muster_rates_find (rates, MUSTER_RATE_KIND_PER_DIEM, "conus-standard",
                                              muster_date_new (2024, 9, 30));

  g_assert_nonnull (rate);
  g_assert_cmpint (rate->lodging, ==, 10700);
  g_assert_cmpint (rate->meals.total, ==, 5900);
  rate = muster_rates_find (rates, MUSTER_RATE_KIND_PER_DIEM, "conus-standard",
                            muster_date_new (2024, 10, 1));
  g_assert_cmpint (rate->lodging, ==, 11000);
  g_assert_cmpint (rate->meals.total, ==, 6800);
  g_assert_null (muster_rates_find (rates, MUSTER_RATE_KIND_PER_DIEM, "conus-standard",
                                    muster_date_new (2026, 10, 1)));
}

/* 68 divides in one way; of 74 there are two tables whose years are not known, so it is a choice. */
static void
test_meals (void)
{
  g_autoptr (MusterRates) rates = test_rates_shipped ();
  MusterDate day = muster_date_new (2025, 10, 13);
  g_autoptr (GPtrArray) of_68 = muster_rates_list_meals (rates, 6800, day);
  g_autoptr (GPtrArray) of_74 = muster_rates_list_meals (rates, 7400, day);
  g_autoptr (GPtrArray) of_59 = muster_rates_list_meals (rates, 5900, day);

  g_assert_cmpuint (of_68->len, ==, 1);
  g_assert_cmpint (((const MusterRate *) of_68->pdata[0])->meals.lunch, ==, 1900);
  g_assert_cmpuint (of_74->len, ==, 2);
  g_assert_cmpuint (of_59->len, ==, 0);
  g_assert_null (muster_rates_find (rates, MUSTER_RATE_KIND_MEALS, "gsa", day));
}

/* --- Refusals ------------------------------------------------------------------------------------- */

#define FILE(rate) "{ \"format\": 1, \"id\": \"x\", \"title\": \"X\", \"rates\": [ {" rate "} ] }"
#define CITED "\"citation\": \"c\", \"address\": \"https://example.org\""
#define NAMED "\"kind\": \"mileage\", \"name\": \"n\", "

typedef struct
{
  const char *json;
  const char *complaint; /* a pattern */
} Refused;

static const Refused refused[] = {
  { "[]", "*" },
  { "{ \"format\": 2, \"rates\": [] }", "format: *" },
  { "{ \"rates\": [] }", "format: *" },
  { FILE (CITED), "rates[0].kind: *" },
  { FILE (NAMED "\"value\": 0.5, " CITED), "rates[0].value: *" },
  { FILE (NAMED "\"value\": \"0.6555\", " CITED), "rates[0].value: *" },
  { FILE (NAMED "\"value\": \"-1\", " CITED), "rates[0].value: *" },
  { FILE (NAMED "\"value\": null, " CITED), "rates[0].value: *" },
  { FILE (NAMED "\"value\": \"0.5\", \"address\": \"https://example.org\""),
    "rates[0].citation: *" },
  { FILE (NAMED "\"value\": \"0.5\", \"lunch\": \"3.00\", " CITED), "*lunch*" },
  { FILE (NAMED "\"value\": \"0.5\", \"from\": \"2025-02-30\", " CITED), "rates[0].from: *" },
  { FILE (NAMED "\"value\": \"0.5\", \"from\": \"2025-02-02\", \"until\": \"2025-02-01\", " CITED),
    "rates[0].until: *" },
  { FILE ("\"kind\": \"mileage-share\", \"name\": \"n\", \"value\": \"90\", " CITED),
    "rates[0].of: *" },
  { FILE ("\"kind\": \"meals\", \"name\": \"n\", \"total\": \"68.00\", \"breakfast\": \"16.00\", "
          "\"lunch\": \"19.00\", \"dinner\": \"28.00\", \"incidentals\": \"6.00\", " CITED),
    "rates[0].total: *" },
};

static void
test_refused (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (MusterRates) rates = muster_rates_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (muster_rates_read (rates, refused[i].json, &error));
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
      if (!g_pattern_match_simple (refused[i].complaint, error->message))
        g_error ("“%s” is not like “%s”", error->message, refused[i].complaint);
      g_assert_cmpuint (rates->list->len, ==, 0);
    }
}

/* What the agency set goes before what came with Muster, also before a share of another rate. */
static void
test_own (void)
{
  g_autoptr (MusterRates) rates = test_rates_shipped ();
  MusterRate own = { .kind = MUSTER_RATE_KIND_MILEAGE,
                     .name = (char *) "co-two-wheel",
                     .from = muster_date_new (2025, 7, 1),
                     .until = muster_date_new (2026, 6, 30),
                     .value = 640 };
  gint64 mills = 0;

  muster_rates_add_own (rates, &own);
  g_assert_true (muster_rates_mileage (rates, "co-two-wheel", own.from - 1, &mills, NULL));
  g_assert_cmpint (mills, ==, 630);
  g_assert_true (muster_rates_mileage (rates, "co-two-wheel", own.until, &mills, NULL));
  g_assert_cmpint (mills, ==, 640);
  g_assert_false (muster_rates_mileage (rates, "co-two-wheel", own.until + 1, &mills, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/rates/mileage", test_mileage);
  g_test_add_func ("/grants/rates/unknown", test_unknown);
  g_test_add_func ("/grants/rates/per-diem", test_per_diem);
  g_test_add_func ("/grants/rates/meals", test_meals);
  g_test_add_func ("/grants/rates/refused", test_refused);

  g_test_add_func ("/grants/rates/own", test_own);
  return g_test_run ();
}
