/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli check */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/arguments.h"
#include "cli/check.h"

typedef struct
{
  MusterDate as_of;
  char **state_ids;
  const char *format;
  const char *fail_on;
} Check;

/* The exit status that was asked for, and in a sentence what it stands for. */
static MusterStatus
judge (const Check *job, const MusterCheck *check)
{
  guint n_short = muster_check_count_short (check);
  guint n_findings = muster_check_count_findings (check);
  g_autofree char *sentence = NULL;

  if (job->fail_on == NULL)
    return MUSTER_STATUS_DONE;
  if (n_short > 0)
    sentence = g_strdup_printf (ngettext ("%u is short: an officer, or the agency.",
                                          "%u are short: officers, or the agency.", n_short),
                                n_short);
  else if (g_str_equal (job->fail_on, "finding") && n_findings > 0)
    sentence = g_strdup_printf (ngettext ("There is %u finding to look at.",
                                          "There are %u findings to look at.", n_findings),
                                n_findings);
  if (sentence == NULL)
    return MUSTER_STATUS_DONE;
  muster_arguments_warn (sentence);
  return MUSTER_STATUS_FINDINGS;
}

static MusterStatus
check_file (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Check *job = data;
  g_autoptr (MusterCheck) check =
      muster_action_check (workspace, job->as_of, (const char *const *) job->state_ids, error);
  g_autofree char *text = NULL;
  MusterStatus status;

  if (check == NULL)
    return MUSTER_STATUS_REFUSED;
  if (job->format == NULL || g_str_equal (job->format, "text"))
    text = muster_check_print_text (check, job->state_ids != NULL);
  else if (g_str_equal (job->format, "json"))
    text = muster_check_print_json (check);
  else
    text = muster_check_print_csv (check);
  status = muster_arguments_print (text);
  return status == MUSTER_STATUS_DONE ? judge (job, check) : status;
}

MusterStatus
muster_command_check (int argc, char **argv)
{
  g_autofree char *as_of = NULL;
  g_auto (GStrv) officers = NULL;
  g_autofree char *format = NULL;
  g_autofree char *fail_on = NULL;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("judge as of that day, not today"),
      N_ ("DATE") },
    { "officer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &officers,
      N_ ("only that officer, with reasons; may be given again"), N_ ("STATE-ID") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("how to print it"), "text|json|csv" },
    { "fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on,
      N_ ("end with status 1 where somebody is short, or where there is any finding"),
      "short|finding" },
    G_OPTION_ENTRY_NULL,
  };
  Check job = { MUSTER_DATE_NONE, NULL, NULL, NULL };

  if (!muster_arguments_parse (&argc, &argv, "FILE",
                               _ ("Says who is short, by how much, by when, and why."), entries, 1,
                               1) ||
      !muster_arguments_check_format (format, FALSE) ||
      (as_of != NULL && !muster_arguments_parse_day (as_of, &job.as_of)))
    return MUSTER_STATUS_USAGE;
  if (fail_on != NULL && !g_str_equal (fail_on, "short") && !g_str_equal (fail_on, "finding"))
    return muster_arguments_usage (_ ("“%s” is nothing to look for. Type short or finding."),
                                   fail_on);
  job.state_ids = officers;
  job.format = format;
  job.fail_on = fail_on;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, check_file, &job);
}
