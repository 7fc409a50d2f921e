/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tiers as they are typed: what is understood, and what each refusal says. */

#include "actions/agenda-tiers.h"

#include <string.h>

#include "core/error.h"

static void
test_typed (void)
{
  static const struct
  {
    const char *text;
    const char *printed; /* NULL: refused */
    const char *words;
  } cases[] = {
    { "90, 60, 30, 7", "90, 60, 30, 7", NULL },
    { "90,60,30,7", "90, 60, 30, 7", NULL },
    { "  120 45\t1 ", "120, 45, 1", NULL },
    { "14", "14", NULL },
    { "999, 6, 5, 4, 3, 2", "999, 6, 5, 4, 3, 2", NULL },
    { "7, 30, 60, 90", NULL, "Tiers go down: 90, 60, 30, 7." },
    { "90, 60, 60, 7", NULL, "Tiers go down: 90, 60, 7." },
    { "", NULL, "Type the days before a deadline" },
    { " , ", NULL, "Type the days before a deadline" },
    { "90, soon", NULL, "“soon” is no tier." },
    { "90, 0", NULL, "“0” is no tier." },
    { "90, -7", NULL, "“-7” is no tier." },
    { "1000, 90", NULL, "“1000” is no tier." },
    { "9.5", NULL, "from 1 to 999" },
    { "7, 6, 5, 4, 3, 2, 1", NULL, "Type 6 tiers at most." },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MusterAgendaTiers tiers = { { 1 }, 1 };
      g_autoptr (GError) error = NULL;
      gboolean is_done = muster_agenda_tiers_parse (cases[i].text, &tiers, &error);
      g_autofree char *printed = muster_agenda_tiers_print (&tiers);

      g_test_message ("%s: %s", cases[i].text, is_done ? printed : error->message);
      g_assert_cmpstr (printed, ==, cases[i].printed != NULL ? cases[i].printed : "1");
      g_assert_cmpint (is_done, ==, cases[i].printed != NULL);
      if (is_done)
        continue;
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }
}

static void
test_usual (void)
{
  g_autofree char *printed = muster_agenda_tiers_print (&muster_agenda_usual_tiers);

  g_assert_cmpstr (printed, ==, "90, 60, 30, 7");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actions/agenda-tiers/typed", test_typed);
  g_test_add_func ("/actions/agenda-tiers/usual", test_usual);

  return g_test_run ();
}
