/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli award request, answer, report, sent: what is asked of the funder, and what it is told. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/award-change.h"
#include "actions/award-record.h"
#include "actions/claim-tables.h"
#include "actions/preapproval.h"
#include "cli/award-options.h"

typedef struct
{
  const char *number;
  const MusterAwardOptions *typed;
  MusterPreapproval *preapproval;
  MusterPreapprovalDecision decision;
  MusterAwardReport *report;
  MusterId id;
  MusterDate on; /* or none: today */
} Job;

static MusterDate
day_of (const Job *job, MusterWorkspace *workspace)
{
  return job->on != MUSTER_DATE_NONE ? job->on : muster_workspace_get_today (workspace);
}

/* Prints the number by which the request or report is named from now on. */
static MusterStatus
print_id (gboolean done, const char *format, MusterId id)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr (GString) text = g_string_new (format);

  if (!done)
    return MUSTER_STATUS_REFUSED;
  g_string_replace (text, "%s", number, 1);
  return muster_arguments_print (text->str);
}

/* --- Requests ------------------------------------------------------------------------------------- */

static MusterStatus
request (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Job *job = data;
  MusterId id = MUSTER_ID_NONE;

  job->preapproval->award_id = muster_action_find_award (workspace, job->number, error);
  job->preapproval->requested_on = day_of (job, workspace);
  if (job->preapproval->award_id == MUSTER_ID_NONE)
    return MUSTER_STATUS_REFUSED;
  if (job->typed->class_number != NULL)
    {
      job->preapproval->class_id =
          muster_action_find_class (workspace, job->typed->class_number, error);
      if (job->preapproval->class_id == MUSTER_ID_NONE)
        return MUSTER_STATUS_REFUSED;
    }
  return print_id (
      muster_action_request_preapproval (workspace, job->preapproval, &id, error),
      /* Translators: a number. */
      _ ("The request is number %s. “muster-cli award answer” enters that it was sent, and the "
         "answer.\n"),
      id);
}

MusterStatus
muster_award_request (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "class", 0, 0, G_OPTION_ARG_STRING, &typed.class_number, N_ ("for which class"),
      N_ ("NUMBER") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &typed.title, N_ ("for what, without a class"),
      N_ ("TEXT") },
    { "amount", 0, 0, G_OPTION_ARG_STRING, &typed.amount,
      N_ ("how much; else what is estimated for the class"), N_ ("AMOUNT") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &typed.on, N_ ("when; else today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterPreapproval) preapproval = muster_preapproval_new ();
  Job job = { .typed = &typed, .preapproval = preapproval };

  if (!muster_arguments_parse (&argc, &argv, "FILE NUMBER (--class NUMBER | --title TEXT)",
                               _ ("Asks the funder of an award to approve costs beforehand."),
                               entries, 2, 2) ||
      !muster_award_options_parse_date (typed.on, MUSTER_DATE_NONE, &job.on) ||
      !muster_award_options_parse_money (typed.amount, &preapproval->requested))
    return MUSTER_STATUS_USAGE;
  job.number = argv[2];
  preapproval->title = g_strdup (typed.title);
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, request, &job);
}

static MusterStatus
answer (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Job *job = data;

  job->decision.on = day_of (job, workspace);
  return muster_action_decide_preapproval (workspace, job->id, &job->decision, error)
             ? MUSTER_STATUS_DONE
             : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_award_answer (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "amount", 0, 0, G_OPTION_ARG_STRING, &typed.amount,
      N_ ("how much was approved; else all that was asked for"), N_ ("AMOUNT") },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &typed.authority, N_ ("who decided"), N_ ("TEXT") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &typed.on, N_ ("when; else today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  Job job = { 0 };
  int status;

  if (!muster_arguments_parse (&argc, &argv, "FILE REQUEST sent|approved|refused",
                               _ ("Enters that a request for approval was sent, or what the funder "
                                  "decided. “muster-cli award show” lists their numbers."),
                               entries, 3, 3) ||
      !muster_award_options_parse_id (argv[2], &job.id) ||
      !muster_award_options_parse_date (typed.on, MUSTER_DATE_NONE, &job.on) ||
      !muster_award_options_parse_money (typed.amount, &job.decision.amount))
    return MUSTER_STATUS_USAGE;
  if (!muster_word_find (muster_preapproval_status_words, argv[3], &status) ||
      status == MUSTER_PREAPPROVAL_STATUS_REQUESTED)
    return muster_arguments_usage (_ ("“%s” is no answer. Type sent, approved or refused."),
                                   argv[3]);
  job.decision.status = (MusterPreapprovalStatus) status;
  job.decision.authority = typed.authority;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, answer, &job);
}

/* --- Reports -------------------------------------------------------------------------------------- */

static MusterStatus
enter_report (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Job *job = data;
  MusterId id = MUSTER_ID_NONE;

  job->report->award_id = muster_action_find_award (workspace, job->number, error);
  if (job->report->award_id == MUSTER_ID_NONE)
    return MUSTER_STATUS_REFUSED;
  return print_id (
      muster_action_enter_award_report (workspace, job->report, &id, error),
      /* Translators: a number. */
      _ ("The report is number %s. “muster-cli award sent” enters that it was sent.\n"), id);
}

MusterStatus
muster_award_report_command (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "due", 0, 0, G_OPTION_ARG_STRING, &typed.due, N_ ("its last day"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterAwardReport) report = muster_award_report_new ();
  Job job = { .report = report };

  if (!muster_arguments_parse (&argc, &argv, "FILE NUMBER TITLE --due DATE",
                               _ ("Enters a report that the funder of an award wants."), entries, 3,
                               3) ||
      !muster_award_options_parse_date (typed.due, MUSTER_DATE_NONE, &report->due_on))
    return MUSTER_STATUS_USAGE;
  job.number = argv[2];
  report->title = g_strdup (argv[3]);
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, enter_report, &job);
}

static MusterStatus
send_report (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Job *job = data;

  return muster_action_send_award_report (workspace, job->id, day_of (job, workspace),
                                          MUSTER_ID_NONE, error)
             ? MUSTER_STATUS_DONE
             : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_award_sent (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &typed.on, N_ ("when; else today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  Job job = { 0 };

  if (!muster_arguments_parse (&argc, &argv, "FILE REPORT",
                               _ ("Enters that a report was sent. “muster-cli award show” lists "
                                  "their numbers."),
                               entries, 2, 2) ||
      !muster_award_options_parse_id (argv[2], &job.id) ||
      !muster_award_options_parse_date (typed.on, MUSTER_DATE_NONE, &job.on))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, send_report, &job);
}
