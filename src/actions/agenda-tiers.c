/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tiers as they are typed. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/agenda-tiers.h"
#include "core/error.h"

const MusterAgendaTiers muster_agenda_usual_tiers = { { 90, 60, 30, 7 }, 4 };

static gboolean
add_tier (const char *word, MusterAgendaTiers *tiers, GError **error)
{
  guint64 days;

  if (!g_ascii_string_to_unsigned (word, 10, 1, MUSTER_AGENDA_MAX_DAYS, &days, NULL))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("“%s” is no tier. Type whole days from 1 to %d, such as 90, 60, 30, 7."),
                   word, MUSTER_AGENDA_MAX_DAYS);
      return FALSE;
    }
  if (tiers->n == MUSTER_AGENDA_MAX_TIERS)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   g_dngettext (GETTEXT_PACKAGE, "Type %u tier at most.", "Type %u tiers at most.",
                                MUSTER_AGENDA_MAX_TIERS),
                   MUSTER_AGENDA_MAX_TIERS);
      return FALSE;
    }
  tiers->days[tiers->n++] = (int) days;
  return TRUE;
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
  return *(const int *) b - *(const int *) a;
}

/* The same days in their order, each once. */
static void
sort (MusterAgendaTiers *tiers)
{
  guint i, n = 1;

  g_qsort_with_data (tiers->days, (int) tiers->n, sizeof tiers->days[0], compare_days, NULL);
  for (i = 1; i < tiers->n; i++)
    if (tiers->days[i] != tiers->days[n - 1])
      tiers->days[n++] = tiers->days[i];
  tiers->n = n;
}

static gboolean
check_go_down (const MusterAgendaTiers *tiers, GError **error)
{
  MusterAgendaTiers sorted = *tiers;
  g_autofree char *shown = NULL;
  guint i = 1;

  while (i < tiers->n && tiers->days[i] < tiers->days[i - 1])
    i++;
  if (i == tiers->n)
    return TRUE;
  sort (&sorted);
  shown = muster_agenda_tiers_print (&sorted);
  /* Translators: what was typed, in the order it belongs in: “90, 60, 30, 7”. */
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, _ ("Tiers go down: %s."), shown);
  return FALSE;
}

gboolean
muster_agenda_tiers_parse (const char *text, MusterAgendaTiers *tiers, GError **error)
{
  g_auto (GStrv) words = NULL;
  MusterAgendaTiers parsed = { { 0 }, 0 };
  guint i;

  g_return_val_if_fail (text != NULL && tiers != NULL, FALSE);

  words = g_strsplit_set (text, ", \t", -1);
  for (i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !add_tier (words[i], &parsed, error))
      return FALSE;
  if (parsed.n == 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("Type the days before a deadline, such as 90, 60, 30, 7."));
      return FALSE;
    }
  if (!check_go_down (&parsed, error))
    return FALSE;
  *tiers = parsed;
  return TRUE;
}

char *
muster_agenda_tiers_print (const MusterAgendaTiers *tiers)
{
  GString *text = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (tiers != NULL, NULL);

  for (i = 0; i < tiers->n; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? ", " : "", tiers->days[i]);
  return g_string_free (text, FALSE);
}
