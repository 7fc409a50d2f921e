/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Training time: read from what people write, printed exactly. */

#include "core/duration.h"

typedef struct
{
  const char *text;
  gint64 seconds;
} Case;

static void
test_parse (void)
{
  static const Case cases[] = {
    { "8", 28800 },
    { "7.5", 27000 },
    { "0.72", 2592 },
    { "7:30", 27000 },
    { "45 min", 2700 },
    { "0.25", 900 },
    { "640.00", 2304000 },
    { "1 h 30 min", 5400 },
    { "8 hours", 28800 },
    { "1:20:30", 4830 },
    { ".5", 1800 },
    { "8.", 28800 },
    { "0", 0 },
    { "0.00", 0 },
    { "0.33", 1188 },
    { "1.333333333", 4800 },
    { "90 minutes", 5400 },
    { " 2 hrs. ", 7200 },
    { "1h", 3600 },
    { "0:05", 300 },
    { "100000", 360000000 },
    { "0.0001", 0 },
    { "0.99999999999", 3600 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 seconds = -1;

      g_assert_true (muster_duration_parse (cases[i].text, &seconds, &error));
      g_assert_no_error (error);
      g_assert_cmpint (seconds, ==, cases[i].seconds);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = { "",      "-1",           " -0:30",  "eight",  "7:75",
                                       "7:3",   "7:300",        "1.5:30",  "8 days", "100001",
                                       "1e3",   "8,5",          ".",       ":30",    "1:00x",
                                       "8 h h", "1 min 30 min", "9999999", "0x10",   "1:30 h 5",
                                       NULL };
  guint i;

  for (i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 seconds;

      if (muster_duration_parse (texts[i], &seconds, &error))
        g_error ("“%s” was taken", texts[i]);
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
    }
}

static void
test_print (void)
{
  static const Case cases[] = {
    { "7.50", 27000 }, { "1:20", 4800 },      { "1:52:30", 6750 }, { "0.00", 0 },
    { "0.72", 2592 },  { "640.00", 2304000 }, { "-0.50", -1800 },  { "0:00:01", 1 },
    { "0.99", 3564 },  { "-1:20", -4800 },    { "0.01", 36 },
  };
  char text[MUSTER_DURATION_TEXT_SIZE];
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (muster_duration_print (cases[i].seconds, text), ==, cases[i].text);
  muster_duration_print (G_MININT64, text);
  muster_duration_print (G_MAXINT64, text);
}

/* What is printed reads back as the same second, for every second of two days and at random above. */
static void
test_round_trip (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gint64 i;

  g_test_message ("seed %u", seed);
  for (i = 0; i < 172800 + 100000; i++)
    {
      gint64 time = i < 172800 ? i : g_rand_int_range (random, 0, 360000000);
      char text[MUSTER_DURATION_TEXT_SIZE];
      gint64 again = -1;

      g_assert_true (muster_duration_parse (muster_duration_print (time, text), &again, NULL));
      g_assert_cmpint (again, ==, time);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/duration/parse", test_parse);
  g_test_add_func ("/core/duration/refused", test_refused);
  g_test_add_func ("/core/duration/print", test_print);
  g_test_add_func ("/core/duration/round-trip", test_round_trip);
  return g_test_run ();
}
