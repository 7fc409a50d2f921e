/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli submit, muster-cli accept, muster-cli return */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "actions/submit.h"
#include "cli/arguments.h"

/* --- submit --------------------------------------------------------------------------------------- */

static MusterStatus
submit (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autofree char *text = NULL;
  guint n = 0;

  if (!muster_action_submit_renewal (workspace, data, &n, error))
    return MUSTER_STATUS_REFUSED;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "The packet of %u officer is entered as handed in.\n",
                                       "The packets of %u officers are entered as handed in.\n", n),
                          n);
  return muster_arguments_print (text);
}

static gboolean
read_method (const char *text, MusterSubmissionMethod *method)
{
  int value;

  if (text != NULL && muster_word_find (muster_submission_method_words, text, &value))
    {
      *method = (MusterSubmissionMethod) value;
      return TRUE;
    }
  muster_arguments_usage (
      _ ("Say how it was handed in: --method portal, email, mail, fax, in-person or other."));
  return FALSE;
}

/* What was typed on the command line of submit. */
typedef struct
{
  char *due_before, *method, *submitted_on, *recipient, *reference;
  char **officers;
  char **files;
  int year;
} SubmitOptions;

static void
clear_submit_options (SubmitOptions *options)
{
  g_free (options->due_before);
  g_free (options->method);
  g_free (options->submitted_on);
  g_free (options->recipient);
  g_free (options->reference);
  g_strfreev (options->officers);
  g_strfreev (options->files);
}

static gboolean
read_submit (const SubmitOptions *options, MusterSubmitRequest *request)
{
  if ((options->due_before == NULL) == (options->year == 0))
    {
      muster_arguments_usage (_ ("Give either --due-before DATE or --period YEAR."));
      return FALSE;
    }
  if ((options->due_before != NULL &&
       !muster_arguments_parse_day (options->due_before, &request->due_before)) ||
      (options->submitted_on != NULL &&
       !muster_arguments_parse_day (options->submitted_on, &request->submitted_on)) ||
      !read_method (options->method, &request->method))
    return FALSE;
  request->year = options->year;
  request->state_ids = (const char *const *) options->officers;
  request->files = (const char *const *) options->files;
  request->recipient = options->recipient;
  request->reference = options->reference;
  request->prepared_by = muster_environment_read ().operator_name;
  return TRUE;
}

static MusterStatus
parse_submit (int argc, char **argv, SubmitOptions *typed)
{
  const GOptionEntry entries[] = {
    { "due-before", 0, 0, G_OPTION_ARG_STRING, &typed->due_before,
      N_ ("periods that end by this day"), N_ ("DATE") },
    { "period", 0, 0, G_OPTION_ARG_INT, &typed->year, N_ ("periods that end in this year"),
      N_ ("YEAR") },
    { "officer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &typed->officers,
      N_ ("only this officer; may be given again"), N_ ("STATE-ID") },
    { "file", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed->files,
      N_ ("a file that was handed in; may be given again"), N_ ("PATH") },
    { "method", 0, 0, G_OPTION_ARG_STRING, &typed->method, N_ ("how it was handed in"),
      "portal|email|mail|fax|in-person|other" },
    { "on", 0, 0, G_OPTION_ARG_STRING, &typed->submitted_on, N_ ("when; else today"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &typed->recipient, N_ ("to whom"), N_ ("TEXT") },
    { "reference", 0, 0, G_OPTION_ARG_STRING, &typed->reference, N_ ("the recipient's number"),
      N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };
  MusterSubmitRequest request = { 0 };

  if (!muster_arguments_parse (
          &argc, &argv, "FILE (--due-before DATE | --period YEAR) --method METHOD --file PATH",
          _ ("Records that a packet was handed in: its files and how every officer stood."),
          entries, 1, 1) ||
      !read_submit (typed, &request))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, submit, &request);
}

MusterStatus
muster_command_submit (int argc, char **argv)
{
  SubmitOptions typed = { 0 };
  MusterStatus status = parse_submit (argc, argv, &typed);

  clear_submit_options (&typed);
  return status;
}

/* --- accept, return ------------------------------------------------------------------------------- */

/* One answer about several officers. */
typedef struct
{
  MusterSubmissionDecision decision;
  char **officers;
} Answer;

static MusterStatus
decide (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Answer *answer = data;
  guint n = g_strv_length (answer->officers);
  g_autofree char *text = NULL;

  answer->decision.state_ids = (const char *const *) answer->officers;
  if (!muster_action_decide_submission (workspace, &answer->decision, error))
    return MUSTER_STATUS_REFUSED;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The answer about %u officer is entered.\n",
                                       "The answers about %u officers are entered.\n", n),
                          n);
  return muster_arguments_print (text);
}

static gboolean
read_answer (Answer *answer, const char *decided_on, const char *expires_on)
{
  if (answer->officers == NULL)
    {
      muster_arguments_usage (_ ("Name the officers: --officer STATE-ID."));
      return FALSE;
    }
  return (decided_on == NULL ||
          muster_arguments_parse_day (decided_on, &answer->decision.decided_on)) &&
         (expires_on == NULL ||
          muster_arguments_parse_day (expires_on, &answer->decision.expires_on));
}

MusterStatus
muster_command_accept (int argc, char **argv)
{
  g_auto (GStrv) officers = NULL;
  g_autofree char *decided_on = NULL;
  g_autofree char *expires_on = NULL;
  g_autofree char *authority = NULL;
  const GOptionEntry entries[] = {
    { "officer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &officers, N_ ("whose; may be given again"),
      N_ ("STATE-ID") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &decided_on, N_ ("when; else today"), N_ ("DATE") },
    { "expires", 0, 0, G_OPTION_ARG_STRING, &expires_on,
      N_ ("the new expiry; else the end of the next cycle"), N_ ("DATE") },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &authority, N_ ("who accepted it"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };
  Answer answer = { { .outcome = MUSTER_SUBMISSION_OUTCOME_ACCEPTED }, NULL };

  if (!muster_arguments_parse (&argc, &argv, "FILE --officer STATE-ID",
                               _ ("Enters that the state accepted a packet, and renews the "
                                  "certificate."),
                               entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  answer.officers = officers;
  answer.decision.authority = authority;
  if (!read_answer (&answer, decided_on, expires_on))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, decide, &answer);
}

MusterStatus
muster_command_return (int argc, char **argv)
{
  g_auto (GStrv) officers = NULL;
  g_autofree char *decided_on = NULL;
  g_autofree char *reason = NULL;
  gboolean withdrawn = FALSE;
  const GOptionEntry entries[] = {
    { "officer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &officers, N_ ("whose; may be given again"),
      N_ ("STATE-ID") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("why"), N_ ("TEXT") },
    { "withdrawn", 0, 0, G_OPTION_ARG_NONE, &withdrawn, N_ ("the agency took it back"), NULL },
    { "on", 0, 0, G_OPTION_ARG_STRING, &decided_on, N_ ("when; else today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  Answer answer = { { .outcome = MUSTER_SUBMISSION_OUTCOME_RETURNED }, NULL };

  if (!muster_arguments_parse (&argc, &argv, "FILE --officer STATE-ID --reason TEXT",
                               _ ("Enters that the state returned a packet, or that it was "
                                  "withdrawn. It can be handed in again."),
                               entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  if (withdrawn)
    answer.decision.outcome = MUSTER_SUBMISSION_OUTCOME_WITHDRAWN;
  answer.officers = officers;
  answer.decision.reason = reason;
  if (!read_answer (&answer, decided_on, NULL))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, decide, &answer);
}
