/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/award-options.h"

void
muster_award_options_clear (MusterAwardOptions *options)
{
  g_free (options->amount);
  g_free (options->asked);
  g_free (options->authority);
  g_free (options->by);
  g_free (options->class_number);
  g_free (options->due);
  g_free (options->format);
  g_free (options->from);
  g_free (options->funder);
  g_free (options->on);
  g_free (options->officer);
  g_free (options->part);
  g_free (options->reason);
  g_free (options->source);
  g_free (options->status);
  g_free (options->template);
  g_free (options->title);
  g_free (options->to);
}

gboolean
muster_award_options_parse_date (const char *text, MusterDate otherwise, MusterDate *date)
{
  *date = otherwise;
  return text == NULL || muster_arguments_parse_day (text, date);
}

gboolean
muster_award_options_parse_money (const char *text, gint64 *cents)
{
  GError *error = NULL;

  *cents = MUSTER_NUMBER_NONE;
  if (text == NULL || muster_money_parse (text, cents, &error))
    return TRUE;
  muster_arguments_fail (error);
  return FALSE;
}

gboolean
muster_award_options_parse_id (const char *text, MusterId *id)
{
  if (g_ascii_string_to_signed (text, 10, 1, MUSTER_ID_MAX, id, NULL))
    return TRUE;
  muster_arguments_usage (
      _ ("“%s” is no number of a request or report. “muster-cli award show” lists them."), text);
  return FALSE;
}
