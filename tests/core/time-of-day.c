/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of a day: read from what people write, printed exactly. */

#include "core/time-of-day.h"

#define HOUR 3600
#define MINUTE 60

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 seconds;
  } cases[] = {
    { "8:30", 8 * HOUR + 30 * MINUTE },
    { "08:30", 8 * HOUR + 30 * MINUTE },
    { "0830", 8 * HOUR + 30 * MINUTE },
    { " 16:00 ", 16 * HOUR },
    { "4 pm", 16 * HOUR },
    { "4:15 p.m.", 16 * HOUR + 15 * MINUTE },
    { "12 am", 0 },
    { "12:05PM", 12 * HOUR + 5 * MINUTE },
    { "0:00", 0 },
    { "23:59:59", 24 * HOUR - 1 },
    { "11a", 11 * HOUR },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 seconds = -1;

      g_assert_true (muster_time_of_day_parse (cases[i].text, &seconds, &error));
      g_assert_no_error (error);
      g_assert_cmpint (seconds, ==, cases[i].seconds);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = { "",      "8",    "24:00", "8:60",   "8:5",  "13 pm",
                                       "0 am",  "830",  "8.30",  "8:30 x", "noon", "8:30:60",
                                       "1:2:3", "2460", "-1:00", ":30",    "am",   "8:30:00:00" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 seconds;

      if (muster_time_of_day_parse (texts[i], &seconds, &error))
        g_error ("“%s” was taken", texts[i]);
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
      g_assert_true (g_str_has_suffix (error->message, "Type it such as 8:30, 16:00 or 4 pm."));
    }
}

/* Every second of the day reads back as it is printed; a day later the clock shows the same. */
static void
test_round_trip (void)
{
  char text[MUSTER_TIME_OF_DAY_TEXT_SIZE];
  gint64 i;

  for (i = 0; i < MUSTER_SECONDS_PER_DAY; i++)
    {
      gint64 again = -1;

      g_assert_true (muster_time_of_day_parse (muster_time_of_day_print (i, text), &again, NULL));
      g_assert_cmpint (again, ==, i);
    }
  g_assert_cmpstr (muster_time_of_day_print (MUSTER_SECONDS_PER_DAY, text), ==, "00:00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/time-of-day/parse", test_parse);
  g_test_add_func ("/core/time-of-day/refused", test_refused);
  g_test_add_func ("/core/time-of-day/round-trip", test_round_trip);
  return g_test_run ();
}
