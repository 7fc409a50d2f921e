/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading arguments, opening files, printing and reporting. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "actions/environment.h"
#include "actions/gather.h"
#include "cli/arguments.h"
#include "core/data-dir.h"
#include "core/duration.h"
#include "core/error.h"

void
muster_arguments_warn (const char *sentence)
{
  g_printerr ("%s\n", sentence);
}

MusterStatus
muster_arguments_usage (const char *format, ...)
{
  va_list arguments;
  g_autofree char *sentence = NULL;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  muster_arguments_warn (sentence);
  return MUSTER_STATUS_USAGE;
}

gboolean
muster_arguments_parse (int *argc, char ***argv, const char *usage, const char *summary,
                        const GOptionEntry *entries, int min, int max)
{
  g_autofree char *parameters = g_strdup_printf ("%s %s", (*argv)[0], usage);
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;
  int n;

  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      muster_arguments_usage (_ ("%s. “muster-cli %s --help” shows what can be typed."),
                              error->message, (*argv)[0]);
      return FALSE;
    }
  /* "--" ends the options and stays in the arguments. */
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      (*argv)[1] = (*argv)[0];
      (*argv)++;
      (*argc)--;
    }
  n = *argc - 1;
  if (n >= min && n <= max)
    return TRUE;
  muster_arguments_usage (n < min ? _ ("Something is missing. Type “muster-cli %s”.")
                                  : _ ("That is one argument too many. Type “muster-cli %s”."),
                          parameters);
  return FALSE;
}

MusterStatus
muster_arguments_fail (GError *error)
{
  MusterStatus status = MUSTER_STATUS_REFUSED;

  muster_arguments_warn (error->message);
  if (g_error_matches (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT))
    status = MUSTER_STATUS_OUTPUT_FAILED;
  g_error_free (error);
  return status;
}

MusterStatus
muster_arguments_with_file (const char *path, MusterWorkspaceMode mode, MusterCommandWork work,
                            gpointer data)
{
  MusterEnvironment environment = muster_environment_read ();
  g_autoptr (MusterWorkspace) workspace = NULL;
  g_autofree char *notice = NULL;
  MusterStatus status;
  GError *error = NULL;

  workspace = muster_workspace_open (path, mode, &environment, &error);
  if (workspace == NULL)
    return muster_arguments_fail (error);
  status = work (workspace, data, &error);
  if (error != NULL)
    status = muster_arguments_fail (error);
  notice = muster_workspace_take_notice (workspace);
  if (notice != NULL)
    muster_arguments_warn (notice);
  return status;
}

MusterStatus
muster_arguments_print (const char *text)
{
  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return MUSTER_STATUS_DONE;
  g_printerr (_ ("The result could not be written (%s).\n"), g_strerror (errno));
  return MUSTER_STATUS_OUTPUT_FAILED;
}

gboolean
muster_arguments_check_format (const char *format, gboolean may_be_workbook)
{
  static const char *const formats[] = { "text", "json", "csv", NULL };

  if (format == NULL || g_strv_contains (formats, format) ||
      (may_be_workbook && g_str_equal (format, "xlsx")))
    return TRUE;
  muster_arguments_usage (may_be_workbook
                              ? _ ("There is no format “%s”. Type text, json, csv or xlsx.")
                              : _ ("There is no format “%s”. Type text, json or csv."),
                          format);
  return FALSE;
}

MusterStatus
muster_arguments_print_table (const MusterTable *table, const char *format)
{
  g_autofree char *text = NULL;

  if (format == NULL || g_str_equal (format, "text"))
    text = muster_table_print_text (table);
  else if (g_str_equal (format, "json"))
    text = muster_table_print_json (table);
  else
    text = muster_table_print_csv (table);
  return muster_arguments_print (text);
}

/* --- What is typed -------------------------------------------------------------------------------- */

gboolean
muster_arguments_parse_day (const char *text, MusterDate *date)
{
  MusterDateOrder order = MUSTER_DATE_ISO;
  GError *error = NULL;

  muster_date_guess_order (text, &order);
  if (muster_date_parse (text, order, date, &error))
    return TRUE;
  muster_arguments_fail (error);
  return FALSE;
}

gboolean
muster_arguments_parse_hours (const char *text, gint64 *seconds)
{
  GError *error = NULL;

  if (muster_duration_parse (text, seconds, &error))
    return TRUE;
  muster_arguments_fail (error);
  return FALSE;
}

gboolean
muster_arguments_parse_period (const char *text, MusterPeriod *period)
{
  g_auto (GStrv) days = g_strsplit (text, "..", 2);
  gint64 year;

  if (g_strv_length (days) == 2)
    {
      if (!muster_arguments_parse_day (days[0], &period->from) ||
          !muster_arguments_parse_day (days[1], &period->to))
        return FALSE;
      if (period->from <= period->to)
        return TRUE;
      muster_arguments_usage (_ ("The period “%s” ends before it starts. Type FROM..TO."), text);
      return FALSE;
    }
  if (g_ascii_string_to_signed (text, 10, 1950, 2099, &year, NULL))
    {
      *period = muster_period_calendar_year ((int) year);
      return TRUE;
    }
  muster_arguments_usage (
      _ ("“%s” is no period. Type a year such as 2025, or 2023-07-01..2026-06-30."), text);
  return FALSE;
}

GPtrArray *
muster_arguments_find_officer (MusterWorkspace *workspace, const char *state_id, GError **error)
{
  const char *const state_ids[] = { state_id, NULL };
  g_autoptr (GPtrArray) facts = muster_gather_facts (workspace, state_ids, error);

  if (facts == NULL)
    return NULL;
  if (facts->len == 1)
    return g_steal_pointer (&facts);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               _ ("%u officers have state ID %s. Correct that first."), facts->len, state_id);
  return NULL;
}

/* --- Rules that are typed or shipped -------------------------------------------------------------- */

char *
muster_arguments_load_rules (const char *name, GError **error)
{
  if (g_str_has_suffix (name, ".json") || strchr (name, G_DIR_SEPARATOR) != NULL)
    return muster_rules_read_file (name, error);
  return muster_rules_read_shipped (name, error);
}

/* --- Verbs ---------------------------------------------------------------------------------------- */

MusterStatus
muster_arguments_run_verb (const MusterVerb *verbs, guint n, const char *help, const char *refusal,
                           int argc, char **argv)
{
  guint i;

  for (i = 0; argc >= 2 && i < n; i++)
    if (g_str_equal (argv[1], verbs[i].name))
      return verbs[i].run (argc - 1, argv + 1);
  if (argc >= 2 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    return muster_arguments_print (help);
  return muster_arguments_usage ("%s", refusal);
}
