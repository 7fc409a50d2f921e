/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Money, rates and quantities in integers. */

#include "core/money.h"

typedef struct
{
  const char *text;
  gint64 number;
} Case;

static void
test_parse (void)
{
  static const Case cases[] = {
    { "1234.56", 123456 },
    { "1,234.56", 123456 },
    { "$1,234.56", 123456 },
    { "-5.00", -500 },
    { "-$5", -500 },
    { ".5", 50 },
    { "0", 0 },
    { "12.", 1200 },
    { "1.500", 150 },
    { " 7 ", 700 },
    { "1,000,000", 100000000 },
    { "1000000000", 100000000000 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 cents;

      g_assert_true (muster_money_parse (cases[i].text, &cents, &error));
      g_assert_no_error (error);
      g_assert_cmpint (cents, ==, cases[i].number);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",    "-",   "$",     "1.234,56", "1.005",         "12,34.00",    "1,2345", ",123", "1,",
    "1e5", "1 2", "1.2.3", "(5.00)",   "1000000000.01", "99999999999", "--1",    "5-",   NULL
  };
  guint i;

  for (i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 cents;

      if (muster_money_parse (texts[i], &cents, &error))
        g_error ("“%s” was taken", texts[i]);
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
    }
}

static void
test_rates_and_quantities (void)
{
  gint64 number;
  char text[MUSTER_MONEY_TEXT_SIZE];

  g_assert_true (muster_rate_parse ("0.655", &number, NULL));
  g_assert_cmpint (number, ==, 655);
  g_assert_cmpstr (muster_rate_print (655, text), ==, "0.655");
  g_assert_cmpstr (muster_rate_print (61500, text), ==, "61.50");
  g_assert_cmpstr (muster_rate_print (-655, text), ==, "-0.655");
  g_assert_false (muster_rate_parse ("0.6555", &number, NULL));
  g_assert_true (muster_quantity_parse ("212.5", &number, NULL));
  g_assert_cmpint (number, ==, 21250);
  g_assert_false (muster_quantity_parse ("1.125", &number, NULL));
  g_assert_cmpstr (muster_quantity_print (21250, text), ==, "212.5");
  g_assert_cmpstr (muster_quantity_print (300, text), ==, "3");
  g_assert_cmpstr (muster_quantity_print (1000, text), ==, "10");
  g_assert_cmpstr (muster_quantity_print (25, text), ==, "0.25");
  g_assert_cmpstr (muster_quantity_print (0, text), ==, "0");
}

static void
test_print (void)
{
  char text[MUSTER_MONEY_TEXT_SIZE];

  g_assert_cmpstr (muster_money_print (123456, text), ==, "1234.56");
  g_assert_cmpstr (muster_money_print (-5, text), ==, "-0.05");
  g_assert_cmpstr (muster_money_format (123456, text), ==, "1,234.56");
  g_assert_cmpstr (muster_money_format (-123456789, text), ==, "-1,234,567.89");
  g_assert_cmpstr (muster_money_format (99999, text), ==, "999.99");
  g_assert_cmpstr (muster_money_format (0, text), ==, "0.00");
  muster_money_format (G_MININT64, text);
  muster_money_format (G_MAXINT64, text);
}

/* Semantics C18: backfill 10 h × 61.50 is 615.00; half a cent goes away from zero. */
static void
test_multiply (void)
{
  gint64 cents;

  g_assert_true (muster_money_multiply (1000, 61500, &cents));
  g_assert_cmpint (cents, ==, 61500);
  g_assert_true (muster_money_multiply (21250, 655, &cents));
  g_assert_cmpint (cents, ==, 13919);
  g_assert_true (muster_money_multiply (100, 5, &cents));
  g_assert_cmpint (cents, ==, 1);
  g_assert_true (muster_money_multiply (100, 4, &cents));
  g_assert_cmpint (cents, ==, 0);
  g_assert_true (muster_money_multiply (-100, 5, &cents));
  g_assert_cmpint (cents, ==, -1);
  g_assert_false (muster_money_multiply (G_MAXINT64, 2, &cents));
  g_assert_false (muster_money_multiply (MUSTER_MONEY_MAX, 100000, &cents));
}

static void
test_round_trip (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  int i;

  g_test_message ("seed %u", seed);
  for (i = 0; i < 100000; i++)
    {
      gint64 cents = (gint64) (g_rand_double (random) * 2e11) - MUSTER_MONEY_MAX;
      char text[MUSTER_MONEY_TEXT_SIZE];
      gint64 again;

      g_assert_true (muster_money_parse (muster_money_print (cents, text), &again, NULL));
      g_assert_cmpint (again, ==, cents);
      g_assert_true (muster_money_parse (muster_money_format (cents, text), &again, NULL));
      g_assert_cmpint (again, ==, cents);
      g_assert_true (muster_rate_parse (muster_rate_print (cents, text), &again, NULL));
      g_assert_cmpint (again, ==, cents);
      g_assert_true (muster_quantity_parse (muster_quantity_print (cents, text), &again, NULL));
      g_assert_cmpint (again, ==, cents);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/money/parse", test_parse);
  g_test_add_func ("/core/money/refused", test_refused);
  g_test_add_func ("/core/money/rates-and-quantities", test_rates_and_quantities);
  g_test_add_func ("/core/money/print", test_print);
  g_test_add_func ("/core/money/multiply", test_multiply);
  g_test_add_func ("/core/money/round-trip", test_round_trip);
  return g_test_run ();
}
