/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli award: entering awards and what becomes of them. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/award-change.h"
#include "actions/award-record.h"
#include "actions/award-template.h"
#include "actions/award.h"
#include "actions/environment.h"
#include "actions/gather.h"
#include "cli/award-options.h"

static MusterStatus
say (gboolean done)
{
  return done ? MUSTER_STATUS_DONE : MUSTER_STATUS_REFUSED;
}

/* What every change of an award works on. */
typedef struct
{
  const char *number;
  const MusterAwardOptions *typed;
  MusterAward *award;
  MusterAwardDecision decision;
  MusterAwardAmendment *amendment;
  MusterAwardBudget *budget;
  MusterDate on; /* or none: today */
} Job;

static MusterDate
day_of (const Job *job, MusterWorkspace *workspace)
{
  return job->on != MUSTER_DATE_NONE ? job->on : muster_workspace_get_today (workspace);
}

/* --- Entering ------------------------------------------------------------------------------------- */

static MusterStatus
enter (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Job *job = data;

  if (job->typed->officer != NULL)
    {
      g_autoptr (GPtrArray) found =
          muster_arguments_find_officer (workspace, job->typed->officer, error);

      if (found == NULL)
        return MUSTER_STATUS_REFUSED;
      job->award->officer_id = ((const MusterOfficerFacts *) found->pdata[0])->officer->id;
    }
  if (job->typed->template == NULL)
    return say (muster_action_enter_award (workspace, job->award, NULL, NULL, error));
  if (!muster_action_enter_award_from (workspace, job->typed->template, job->award, NULL, error))
    return MUSTER_STATUS_REFUSED;
  return muster_arguments_print (
      _ ("The award is entered with the terms of the template. They count as not verified until "
         "“muster-cli award verify” names the award letter.\n"));
}

static gboolean
read_status (const MusterAwardOptions *typed, MusterAward *award)
{
  int status = MUSTER_AWARD_STATUS_PLANNED;

  if (typed->status != NULL &&
      (!muster_word_find (muster_award_status_words, typed->status, &status) ||
       status == MUSTER_AWARD_STATUS_CLOSED))
    {
      muster_arguments_usage (_ ("“%s” is no status. Type planned, applied, awarded or declined."),
                              typed->status);
      return FALSE;
    }
  award->status = (MusterAwardStatus) status;
  return TRUE;
}

static MusterStatus
award_enter (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "template", 0, 0, G_OPTION_ARG_STRING, &typed.template, N_ ("take the terms from it"),
      N_ ("NAME") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &typed.title, N_ ("what it is for"), N_ ("TEXT") },
    { "funder", 0, 0, G_OPTION_ARG_STRING, &typed.funder, N_ ("who pays"), N_ ("TEXT") },
    { "status", 0, 0, G_OPTION_ARG_STRING, &typed.status, N_ ("how far it got; else planned"),
      "planned|applied|awarded|declined" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &typed.from, N_ ("first day"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &typed.to, N_ ("last day"), N_ ("DATE") },
    { "amount", 0, 0, G_OPTION_ARG_STRING, &typed.amount, N_ ("what is awarded"), N_ ("AMOUNT") },
    { "asked", 0, 0, G_OPTION_ARG_STRING, &typed.asked, N_ ("what is asked for"), N_ ("AMOUNT") },
    { "officer", 0, 0, G_OPTION_ARG_STRING, &typed.officer, N_ ("whose certification it pays back"),
      N_ ("STATE-ID") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterAward) award = muster_award_new ();
  Job job = { .typed = &typed, .award = award };

  if (!muster_arguments_parse (&argc, &argv, "FILE NUMBER",
                               _ ("Enters an award or an application, by the funder's number, from "
                                  "a template or the award letter."),
                               entries, 2, 2) ||
      !read_status (&typed, award) ||
      !muster_award_options_parse_date (typed.from, MUSTER_DATE_NONE, &award->starts_on) ||
      !muster_award_options_parse_date (typed.to, MUSTER_DATE_NONE, &award->ends_on) ||
      !muster_award_options_parse_money (typed.amount, &award->amount) ||
      !muster_award_options_parse_money (typed.asked, &award->asked))
    return MUSTER_STATUS_USAGE;
  award->number = g_strdup (argv[2]);
  award->title = g_strdup (typed.title);
  award->funder = g_strdup (typed.funder);
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, enter, &job);
}

/* --- Deciding ------------------------------------------------------------------------------------- */

static MusterStatus
decide (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Job *job = data;
  MusterId id = muster_action_find_award (workspace, job->number, error);

  job->decision.on = day_of (job, workspace);
  return say (id != MUSTER_ID_NONE &&
              muster_action_decide_award (workspace, id, &job->decision, error));
}

static MusterStatus
award_decide (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "amount", 0, 0, G_OPTION_ARG_STRING, &typed.amount, N_ ("what is asked for, or awarded"),
      N_ ("AMOUNT") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &typed.on, N_ ("when; else today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  Job job = { 0 };
  int status;

  if (!muster_arguments_parse (&argc, &argv, "FILE NUMBER applied|awarded|declined",
                               _ ("Enters that an award was applied for, or what the funder "
                                  "decided."),
                               entries, 3, 3) ||
      !muster_award_options_parse_date (typed.on, MUSTER_DATE_NONE, &job.on) ||
      !muster_award_options_parse_money (typed.amount, &job.decision.amount))
    return MUSTER_STATUS_USAGE;
  if (!muster_word_find (muster_award_status_words, argv[3], &status) ||
      status == MUSTER_AWARD_STATUS_PLANNED || status == MUSTER_AWARD_STATUS_CLOSED)
    return muster_arguments_usage (_ ("“%s” is no answer. Type applied, awarded or declined."),
                                   argv[3]);
  job.number = argv[2];
  job.decision.status = (MusterAwardStatus) status;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, decide, &job);
}

/* --- Verifying and closing ------------------------------------------------------------------------ */

static MusterStatus
verify (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Job *job = data;
  MusterId id = muster_action_find_award (workspace, job->number, error);
  const char *operator_name = muster_environment_read ().operator_name;
  const char *by = job->typed->by != NULL  ? job->typed->by
                   : operator_name != NULL ? operator_name
                                           : g_get_user_name ();

  return say (id != MUSTER_ID_NONE &&
              muster_action_verify_award (workspace, id, job->typed->source, by,
                                          day_of (job, workspace), error));
}

static MusterStatus
award_verify (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "source", 0, 0, G_OPTION_ARG_STRING, &typed.source, N_ ("the award letter, with its date"),
      N_ ("TEXT") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &typed.by, N_ ("who compared; else who is at the keyboard"),
      N_ ("NAME") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &typed.on, N_ ("when; else today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  Job job = { .typed = &typed };

  if (!muster_arguments_parse (&argc, &argv, "FILE NUMBER --source TEXT",
                               _ ("Enters that the terms of an award were compared with the award "
                                  "letter."),
                               entries, 2, 2) ||
      !muster_award_options_parse_date (typed.on, MUSTER_DATE_NONE, &job.on))
    return MUSTER_STATUS_USAGE;
  if (typed.source == NULL)
    return muster_arguments_usage (_ ("Name the award letter: --source TEXT."));
  job.number = argv[2];
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, verify, &job);
}

static MusterStatus
close_award (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Job *job = data;
  MusterId id = muster_action_find_award (workspace, job->number, error);

  return say (id != MUSTER_ID_NONE &&
              muster_action_close_award (workspace, id, day_of (job, workspace), error));
}

static MusterStatus
award_close (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &typed.on, N_ ("when; else today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  Job job = { 0 };

  if (!muster_arguments_parse (&argc, &argv, "FILE NUMBER",
                               _ ("Closes an award: nothing more is due of it."), entries, 2, 2) ||
      !muster_award_options_parse_date (typed.on, MUSTER_DATE_NONE, &job.on))
    return MUSTER_STATUS_USAGE;
  job.number = argv[2];
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, close_award, &job);
}

/* --- Amending ------------------------------------------------------------------------------------- */

static MusterStatus
amend (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Job *job = data;

  job->amendment->award_id = muster_action_find_award (workspace, job->number, error);
  job->amendment->decided_on = day_of (job, workspace);
  return say (job->amendment->award_id != MUSTER_ID_NONE &&
              muster_action_amend_award (workspace, job->amendment, NULL, error));
}

static MusterStatus
award_amend (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &typed.from, N_ ("new first day"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &typed.to, N_ ("new last day"), N_ ("DATE") },
    { "amount", 0, 0, G_OPTION_ARG_STRING, &typed.amount, N_ ("what is awarded now in all"),
      N_ ("AMOUNT") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &typed.reason, N_ ("why"), N_ ("TEXT") },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &typed.authority, N_ ("who decided"), N_ ("TEXT") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &typed.on, N_ ("when; else today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterAwardAmendment) amendment = muster_award_amendment_new ();
  Job job = { .amendment = amendment };

  if (!muster_arguments_parse (&argc, &argv, "FILE NUMBER --reason TEXT",
                               _ ("Enters what the funder changed of an award. What it said first "
                                  "is kept."),
                               entries, 2, 2) ||
      !muster_award_options_parse_date (typed.on, MUSTER_DATE_NONE, &job.on) ||
      !muster_award_options_parse_date (typed.from, MUSTER_DATE_NONE, &amendment->starts_on) ||
      !muster_award_options_parse_date (typed.to, MUSTER_DATE_NONE, &amendment->ends_on) ||
      !muster_award_options_parse_money (typed.amount, &amendment->amount))
    return MUSTER_STATUS_USAGE;
  job.number = argv[2];
  amendment->reason = g_strdup (typed.reason);
  amendment->authority = g_strdup (typed.authority);
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, amend, &job);
}

/* --- Budget --------------------------------------------------------------------------------------- */

static MusterStatus
set_budget (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Job *job = data;

  job->budget->award_id = muster_action_find_award (workspace, job->number, error);
  return say (job->budget->award_id != MUSTER_ID_NONE &&
              muster_action_set_award_budget (workspace, job->budget, error));
}

static MusterStatus
award_budget (int argc, char **argv)
{
  g_autoptr (MusterAwardBudget) budget = muster_award_budget_new ();
  Job job = { .budget = budget };
  int category;

  if (!muster_arguments_parse (&argc, &argv, "FILE NUMBER CATEGORY AMOUNT|unlimited|unallowable",
                               _ ("Sets what an award pays at most for a category of costs."), NULL,
                               4, 4))
    return MUSTER_STATUS_USAGE;
  if (!muster_word_find (muster_cost_category_words, argv[3], &category))
    {
      g_autofree char *known = muster_word_list (muster_cost_category_words);

      return muster_arguments_usage (_ ("“%s” is no category. Type one of: %s."), argv[3], known);
    }
  budget->unallowable = g_str_equal (argv[4], "unallowable");
  if (!budget->unallowable && !g_str_equal (argv[4], "unlimited") &&
      !muster_award_options_parse_money (argv[4], &budget->amount))
    return MUSTER_STATUS_USAGE;
  budget->category = (MusterCostCategory) category;
  job.number = argv[2];
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, set_budget, &job);
}

/* --- The command ---------------------------------------------------------------------------------- */

MusterStatus
muster_command_award (int argc, char **argv)
{
  static const MusterVerb verbs[] = {
    { "templates", muster_award_templates },
    { "enter", award_enter },
    { "decide", award_decide },
    { "verify", award_verify },
    { "amend", award_amend },
    { "budget", award_budget },
    { "request", muster_award_request },
    { "answer", muster_award_answer },
    { "report", muster_award_report_command },
    { "sent", muster_award_sent },
    { "close", award_close },
    { "show", muster_award_show },
    { "deadlines", muster_award_deadlines },
  };

  return muster_arguments_run_verb (
      verbs, G_N_ELEMENTS (verbs),
      _ ("Usage: muster-cli award "
         "templates|enter|decide|verify|amend|budget|request|answer|report|sent|close|show|"
         "deadlines …\n\n“muster-cli award enter --help” and so on show the rest.\n"),
      _ ("Say what to do: “muster-cli award templates”, enter, decide, verify, amend, budget, "
         "request, answer, report, sent, close, show or deadlines."),
      argc, argv);
}
