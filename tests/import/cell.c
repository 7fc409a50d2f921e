/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which formats are dates, and what numbers look like. */

#include "core/date.h"
#include "import/cell.h"

static void
assert_look (const char *code, gboolean is_date, gboolean is_time, guint n_digits)
{
  MusterCellLook look = muster_cell_get_look (code);

  if (look.is_date != is_date || look.is_time != is_time || look.n_digits != n_digits)
    g_error ("“%s”: date %d, time %d, digits %u", code, look.is_date, look.is_time, look.n_digits);
}

static void
test_formats (void)
{
  assert_look ("General", FALSE, FALSE, 0);
  assert_look ("0.00", FALSE, FALSE, 0);
  assert_look ("00000", FALSE, FALSE, 5);
  assert_look ("#,##0.00;[Red]-#,##0.00", FALSE, FALSE, 0);
  assert_look ("0.00E+00", FALSE, FALSE, 0);
  assert_look ("0.00\" hours\"", FALSE, FALSE, 0);
  assert_look ("0\\d", FALSE, FALSE, 0);
  assert_look ("m/d/yyyy", TRUE, FALSE, 0);
  assert_look ("[$-409]d-mmm-yy;@", TRUE, FALSE, 0);
  assert_look ("mmmm", TRUE, FALSE, 0);
  assert_look ("h:mm AM/PM", FALSE, TRUE, 0);
  assert_look ("mm:ss", FALSE, TRUE, 0);
  assert_look ("[h]:mm", FALSE, TRUE, 0);
  assert_look ("yyyy-mm-dd hh:mm", TRUE, TRUE, 0);
  assert_look ("_(* #,##0_);_(@_)", FALSE, FALSE, 0);
  assert_look ("\"never closed", FALSE, FALSE, 0);
  assert_look ("", FALSE, FALSE, 0);
}

static void
test_1904 (void)
{
  const MusterCellLook date = { TRUE, FALSE, 0 };
  g_autofree char *first = muster_cell_print_number ("0", date, TRUE);
  g_autofree char *last = muster_cell_print_number ("2958465", date, FALSE);
  g_autofree char *beyond = muster_cell_print_number ("2958466", date, FALSE);
  g_autofree char *same = muster_cell_print_number ("44741", date, TRUE);

  g_assert_cmpstr (first, ==, "1904-01-01");
  g_assert_cmpstr (last, ==, "9999-12-31");
  g_assert_cmpstr (beyond, ==, "2958466");
  g_assert_cmpstr (same, ==, "2026-06-30");
}

/* Every day from 1 March 1900 on is the day that the library of dates counts. */
static void
test_every_day (void)
{
  const MusterCellLook date = { TRUE, FALSE, 0 };
  MusterDate day = muster_date_new (1900, 3, 1);
  int serial;

  for (serial = 61; serial < 80000; serial++, day++)
    {
      g_autofree char *text = g_strdup_printf ("%d", serial);
      g_autofree char *shown = muster_cell_print_number (text, date, FALSE);
      char expected[MUSTER_DATE_TEXT_SIZE];

      g_assert_cmpstr (shown, ==, muster_date_print (day, expected));
    }
}

static void
test_rounding (void)
{
  const MusterCellLook both = { TRUE, TRUE, 0 };
  const MusterCellLook time = { FALSE, TRUE, 0 };
  g_autofree char *midnight = muster_cell_print_number ("46202.999999999", both, FALSE);
  g_autofree char *minute = muster_cell_print_number ("0.33263888888888887", time, FALSE);
  g_autofree char *second = muster_cell_print_number ("0.000011574", time, FALSE);
  g_autofree char *word = muster_cell_print_number ("soon", both, FALSE);

  g_assert_cmpstr (midnight, ==, "2026-06-30");
  g_assert_cmpstr (minute, ==, "7:59");
  g_assert_cmpstr (second, ==, "0:00:01");
  g_assert_cmpstr (word, ==, "soon");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/cell/formats", test_formats);
  g_test_add_func ("/import/cell/1904", test_1904);
  g_test_add_func ("/import/cell/every-day", test_every_day);
  g_test_add_func ("/import/cell/rounding", test_rounding);
  return g_test_run ();
}
