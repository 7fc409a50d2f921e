/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rates that ship: each number and each date stands on a sentence of a source. The table below was
 * written from the sources, not from the files: a number that is changed without its source fails, and so
 * does a source that nobody uses. */

#include "config.h"

#include <string.h>

#include "rates-fixture.h"

#define IRS "https://www.taxformprocessing.com/mileage/index.html"
#define IRS_2025 "https://calculatorhub.com/us/irs-mileage-rate-history/"
#define MILEAGE                                                                                    \
  "2017 53.5; 2018 54.5; 2019 58; 2020 57.5; 2021 56; 2022 58.5 to 30 June, 62.5 from 1 July; "    \
  "2023 65.5; 2024 67"
#define CONUS                                                                                      \
  "https://www.travel.dod.mil/Travel-Transportation-Rates/Per-Diem/CONUS-Per-Diem-Rate-Changes"
#define STANDARD                                                                                     \
  "tables run 1 Oct–30 Sep; standard CONUS: FY2024 $107 / M&IE $59 → FY2025 $110 / $68; FY2026 " \
  "kept at FY2025 level"
#define GSA "https://origin-www.gsa.gov/mie"
#define GSA_MEALS "68 = 16/19/28/5, 74 = 18/20/31/5"
#define FIRST_DAY "http://ers.psu.edu/faq/what-deducted-provided-meal-the-firstlast-day-travel"
#define FIRST_DAY_MEALS                                                                            \
  "first and last day = 75 % of M&IE; example M&IE $74 → $55.50 − breakfast $17 = $38.50; floor $5"
#define CRS "https://colorado.public.law/statutes/crs_24-9-104"
#define CRS_MILEAGE                                                                                \
  "90 % of IRS, to the nearest cent; 95 % for four-wheel drive (SUV/pick-up only, not AWD cars); " \
  "aircraft 40 ¢/nautical mile"

typedef struct
{
  const char *name;   /* of the rate, and its citation's address below */
  const char *dates;  /* "from/until" as in the file */
  const char *number; /* as the sentence has it; "/" between several */
  const char *sentence;
  const char *address;
} Source;

static const Source sources[] = {
  { "irs-business", "2017-01-01/2017-12-31", "53.5", MILEAGE, IRS },
  { "irs-business", "2018-01-01/2018-12-31", "54.5", MILEAGE, IRS },
  { "irs-business", "2019-01-01/2019-12-31", "58", MILEAGE, IRS },
  { "irs-business", "2020-01-01/2020-12-31", "57.5", MILEAGE, IRS },
  { "irs-business", "2021-01-01/2021-12-31", "56", MILEAGE, IRS },
  { "irs-business", "2022-01-01/2022-06-30", "58.5", MILEAGE, IRS },
  { "irs-business", "2022-07-01/2022-12-31", "62.5", MILEAGE, IRS },
  { "irs-business", "2023-01-01/2023-12-31", "65.5", MILEAGE, IRS },
  { "irs-business", "2024-01-01/2024-12-31", "67", MILEAGE, IRS },
  { "irs-business", "2025-01-01/2025-12-31", "70", "2025 70", IRS_2025 },
  { "conus-standard", "2023-10-01/2024-09-30", "107/59", STANDARD, CONUS },
  { "conus-standard", "2024-10-01/2025-09-30", "110/68", STANDARD, CONUS },
  { "conus-standard", "2025-10-01/2026-09-30", "110/68", STANDARD, CONUS },
  { "gsa", "/", "68/16/19/28/5", GSA_MEALS, GSA },
  { "gsa", "/", "74/18/20/31/5", GSA_MEALS, GSA },
  { "gsa", "/", "74/17/5", FIRST_DAY_MEALS, FIRST_DAY },
  { "gsa", "/", "75", FIRST_DAY_MEALS, FIRST_DAY },
  { "co-two-wheel", "/", "90", CRS_MILEAGE, CRS },
  { "co-four-wheel", "/", "95", CRS_MILEAGE, CRS },
  { "co-aircraft", "/", "40", CRS_MILEAGE, CRS },
  { "co-post", "/", "50", "actual salary and overtime, not over $50 per hour",
    "https://www.coloradopost.gov/grants" },
};

/* --- The rates as the sources write them ---------------------------------------------------------- */

static void
append_number (GString *text, gint64 value, gint64 unit)
{
  char buffer[MUSTER_MONEY_TEXT_SIZE];

  if (value == MUSTER_NUMBER_NONE)
    return;
  if (text->len > 0)
    g_string_append_c (text, '/');
  g_assert_cmpint (value * 100 % unit, ==, 0);
  g_string_append (text, muster_quantity_print (value * 100 / unit, buffer));
}

static char *
print_numbers (const MusterRate *rate)
{
  GString *text = g_string_new (NULL);

  /* Mileage is written in cents, everything else in dollars or percent. */
  append_number (text, rate->value, rate->kind == MUSTER_RATE_KIND_MILEAGE ? 10 : 1000);
  append_number (text, rate->lodging, 100);
  append_number (text, rate->meals.total, 100);
  append_number (text, rate->meals.breakfast, 100);
  append_number (text, rate->meals.lunch, 100);
  append_number (text, rate->meals.dinner, 100);
  append_number (text, rate->meals.incidentals, 100);
  return g_string_free (text, FALSE);
}

static char *
print_dates (const MusterRate *rate)
{
  char from[MUSTER_DATE_TEXT_SIZE], until[MUSTER_DATE_TEXT_SIZE];

  return g_strdup_printf ("%s/%s", muster_date_print (rate->from, from),
                          muster_date_print (rate->until, until));
}

static gboolean
is_source_of (const Source *source, const MusterRate *rate)
{
  g_autofree char *numbers = print_numbers (rate);
  g_autofree char *dates = print_dates (rate);

  return g_str_equal (source->name, rate->name) && g_str_equal (source->number, numbers) &&
         g_str_equal (source->dates, dates) && g_str_equal (source->address, rate->address);
}

static void
test_numbers (void)
{
  g_autoptr (MusterRates) rates = test_rates_shipped ();
  gboolean used[G_N_ELEMENTS (sources)] = { FALSE };
  guint i, j;

  for (i = 0; i < rates->list->len; i++)
    {
      const MusterRate *rate = rates->list->pdata[i];
      gboolean found = FALSE;

      for (j = 0; j < G_N_ELEMENTS (sources) && !found; j++)
        if (!used[j] && is_source_of (&sources[j], rate))
          found = used[j] = TRUE;
      if (!found)
        g_error ("No source for “%s”", rate->citation);
    }
  for (j = 0; j < G_N_ELEMENTS (sources); j++)
    if (!used[j])
      g_error ("Nothing stands on “%s” of %s", sources[j].number, sources[j].name);
}

/* The sentence really has the numbers. */
static void
test_sentences (void)
{
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_auto (GStrv) numbers = g_strsplit (sources[i].number, "/", -1);

      for (j = 0; numbers[j] != NULL; j++)
        {
          g_autofree char *quoted = g_regex_escape_string (numbers[j], -1);
          g_autofree char *pattern = g_strdup_printf ("(?<![\\d.])%s(?![\\d]|\\.\\d)", quoted);

          if (!g_regex_match_simple (pattern, sources[i].sentence, 0, 0))
            g_error ("“%s” has no %s", sources[i].sentence, numbers[j]);
        }
      g_assert_true (g_str_has_prefix (sources[i].address, "http"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/shipped/numbers", test_numbers);
  g_test_add_func ("/grants/shipped/sentences", test_sentences);

  return g_test_run ();
}
