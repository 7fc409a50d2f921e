/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli export: the papers about officers' records, which take the same options. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "cli/arguments.h"
#include "cli/export.h"

typedef MusterPapers *(*Make) (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                               GError **error);

typedef struct
{
  Make make;
  MusterRecordsRequest request;
} Export;

typedef struct
{
  char *as_of;
  char *since;
  char **officers;
  char *formats;
  char *folder;
  gboolean together;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->as_of);
  g_free (options->since);
  g_strfreev (options->officers);
  g_free (options->formats);
  g_free (options->folder);
}

static MusterStatus
make_papers (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Export *export = data;
  g_autoptr (MusterPapers) papers = export->make (workspace, &export->request, error);

  return muster_export_report (papers);
}

static MusterStatus
run_with (const char *path, const Options *options, MusterPaperFormat allowed, Make make)
{
  Export export = { make, { 0 } };
  MusterRecordsRequest *request = &export.request;

  if (!muster_export_check_folder (options->folder) ||
      (options->as_of != NULL && !muster_arguments_parse_day (options->as_of, &request->as_of)) ||
      (options->since != NULL && !muster_arguments_parse_day (options->since, &request->since)) ||
      !muster_export_parse_formats (options->formats, allowed, &request->formats))
    return MUSTER_STATUS_USAGE;
  request->state_ids = (const char *const *) options->officers;
  request->together = options->together;
  request->folder = options->folder;
  request->prepared_by = muster_environment_read ().operator_name;
  return muster_arguments_with_file (path, MUSTER_WORKSPACE_READ, make_papers, &export);
}

/* @own is the paper's own option. */
static MusterStatus
run (int argc, char **argv, const char *summary, Options *options, const GOptionEntry *own,
     MusterPaperFormat allowed, Make make)
{
  const GOptionEntry entries[] = {
    { "officer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->officers,
      N_ ("only this officer; may be given again"), N_ ("STATE-ID") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options->as_of, N_ ("as of that day, not today"),
      N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->formats, N_ ("which files"),
      allowed & MUSTER_PAPER_CSV ? "pdf,xlsx,csv" : "pdf,xlsx" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->folder, N_ ("folder for the files"),
      N_ ("DIR") },
    *own,
    G_OPTION_ENTRY_NULL,
  };
  MusterStatus status = MUSTER_STATUS_USAGE;

  if (muster_arguments_parse (&argc, &argv, "FILE --output DIR", summary, entries, 1, 1))
    status = run_with (argv[1], options, allowed, make);
  clear_options (options);
  return status;
}

#define ANY_FORMAT (MUSTER_PAPER_PDF | MUSTER_PAPER_XLSX | MUSTER_PAPER_CSV)

static const GOptionEntry no_option = G_OPTION_ENTRY_NULL;

MusterStatus
muster_export_transcript (int argc, char **argv)
{
  Options options = { 0 };
  const GOptionEntry own = {
    "together", 0, 0, G_OPTION_ARG_NONE, &options.together, N_ ("all officers in one file"), NULL
  };

  return run (
      argc, argv,
      _ ("Makes transcripts: all training on record, with a place to sign. Each officer has "
         "a file."),
      &options, &own, ANY_FORMAT, muster_action_export_transcript);
}

MusterStatus
muster_export_matrix (int argc, char **argv)
{
  Options options = { 0 };

  return run (argc, argv, _ ("Makes the compliance matrix: officers by requirements."), &options,
              &no_option, ANY_FORMAT, muster_action_export_matrix);
}

MusterStatus
muster_export_memo (int argc, char **argv)
{
  Options options = { 0 };

  return run (
      argc, argv,
      _ ("Makes the memo to the chief: who is short, by how much, by when; and a notice for "
         "each officer who is."),
      &options, &no_option, MUSTER_PAPER_PDF | MUSTER_PAPER_XLSX, muster_action_export_memo);
}

MusterStatus
muster_export_worksheet (int argc, char **argv)
{
  Options options = { 0 };
  const GOptionEntry own = {
    "since",    0, 0, G_OPTION_ARG_STRING, &options.since, N_ ("only training from that day on"),
    N_ ("DATE")
  };

  return run (argc, argv,
              _ ("Makes the portal worksheet: the training that the state does not have yet, class "
                 "by class, to type into its portal and tick off."),
              &options, &own, ANY_FORMAT, muster_action_export_worksheet);
}
