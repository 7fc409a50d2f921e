/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading arguments, opening files, printing and reporting. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

#include "cli/arguments.h"
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

MusterEnvironment
muster_arguments_environment (void)
{
  MusterEnvironment environment = { { 0 }, 0, NULL, FALSE };
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  const char *operator_name = g_getenv ("MUSTER_OPERATOR");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 1, G_MAXINT32, &seconds, NULL))
    {
      environment.clock.fixed = seconds;
      environment.seed = (guint32) seconds;
    }
  if (operator_name != NULL && *operator_name != '\0')
    environment.operator_name = operator_name;
  return environment;
}

MusterStatus
muster_arguments_with_file (const char *path, MusterWorkspaceMode mode, MusterCommandWork work,
                            gpointer data)
{
  MusterEnvironment environment = muster_arguments_environment ();
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
muster_arguments_check_format (const char *format)
{
  static const char *const formats[] = { "text", "json", "csv", NULL };

  if (format == NULL || g_strv_contains (formats, format))
    return TRUE;
  muster_arguments_usage (_ ("There is no format “%s”. Type text, json or csv."), format);
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
