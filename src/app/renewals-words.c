/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/renewals-words.h"
#include "core/duration.h"

static gint64
get_number (const MusterRows *rows, guint row, guint column)
{
  return muster_table_get_number (muster_rows_get_table (rows), row, column);
}

gboolean
muster_renewals_is_wanted (const MusterRows *rows, guint row, MusterDate period, guint marks)
{
  if (period != MUSTER_DATE_NONE && get_number (rows, row, MUSTER_RENEWAL_ROW_PERIOD) != period)
    return FALSE;
  return marks == 0 || (get_number (rows, row, MUSTER_RENEWAL_ROW_MARKS) & marks) != 0;
}

guint
muster_renewals_count (const MusterRows *rows, MusterDate period, guint marks)
{
  guint n = 0;
  guint i;

  for (i = 0; i < muster_rows_get_n (rows); i++)
    n += muster_renewals_is_wanted (rows, i, period, marks);
  return n;
}

static gint64
sum_shortage (const MusterRows *rows, MusterDate period)
{
  gint64 sum = 0;
  guint i;

  for (i = 0; i < muster_rows_get_n (rows); i++)
    if (muster_renewals_is_wanted (rows, i, period, MUSTER_RENEWAL_SHORT))
      sum += get_number (rows, i, MUSTER_RENEWAL_ROW_SHORT);
  return sum;
}

/* Adds @part, which it frees, where it counts anybody. */
static void
append_part (GString *text, guint n, char *part)
{
  if (n > 0)
    g_string_append_printf (text, " · %s", part);
  g_free (part);
}

char *
muster_renewals_summarize (const MusterRows *rows, MusterDate period)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = muster_renewals_count (rows, period, 0);
  guint n_short = muster_renewals_count (rows, period, MUSTER_RENEWAL_SHORT);
  guint n_due = muster_renewals_count (rows, period, MUSTER_RENEWAL_DUE_SOON);
  guint n_open = muster_renewals_count (rows, period, MUSTER_RENEWAL_OPEN);
  guint n_waived = muster_renewals_count (rows, period, MUSTER_RENEWAL_WAIVED);
  guint n_fine = muster_renewals_count (rows, period, MUSTER_RENEWAL_FINE);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  g_string_append_printf (text, ngettext ("%u officer", "%u officers", n), n);
  if (n_short > 0)
    /* Translators: how many officers; hours. */
    g_string_append_printf (text, _ (" · %u short by %s h together"), n_short,
                            muster_duration_print (sum_shortage (rows, period), hours));
  append_part (text, n_due, g_strdup_printf (_ ("%u due soon"), n_due));
  append_part (text, n_open, g_strdup_printf (_ ("%u not decidable"), n_open));
  append_part (text, n_waived, g_strdup_printf (_ ("%u waived"), n_waived));
  append_part (text, n_fine, g_strdup_printf (_ ("%u with nothing missing"), n_fine));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
muster_renewals_describe_unverified (const MusterRenewals *renewals)
{
  guint i;

  for (i = 0; i < renewals->check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (renewals->check->rulebook, i);

      if (entry->verification == NULL)
        return g_strdup_printf (
            /* Translators: title of rules and their version. */
            _ ("Nobody here has verified the rules “%s”, version %s, yet. Papers will say so."),
            muster_pack_get_title (entry->pack), muster_pack_get_version (entry->pack));
    }
  return NULL;
}

char *
muster_renewals_describe_period (const MusterRenewalPeriod *period)
{
  g_autofree char *date = muster_date_format (period->to);

  if (period->to == MUSTER_DATE_NONE)
    return g_strdup_printf (_ ("Everybody (%u)"), period->n_officers);
  if (period->is_year)
    /* Translators: a year, how many officers. */
    return g_strdup_printf (_ ("Year %d (%u)"), muster_date_get_year (period->to),
                            period->n_officers);
  /* Translators: a date, how many officers. */
  return g_strdup_printf (_ ("Cycle ends %s (%u)"), date, period->n_officers);
}
