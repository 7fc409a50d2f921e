/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli import */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "actions/import.h"
#include "cli/arguments.h"

/* Larger than any agency's history; a source is read into memory as a whole. */
#define MAX_SOURCE_BYTES (256 * 1024 * 1024)

static GBytes *
load_source (const char *path, GError **error)
{
  g_autoptr (GMappedFile) mapped = NULL;
  g_autofree char *shown = g_filename_display_name (path);
  int fd;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("“%s” is a folder. Name the file in it."), shown);
      return NULL;
    }
  fd = open (path, O_RDONLY | O_CLOEXEC);
  mapped = fd >= 0 ? g_mapped_file_new_from_fd (fd, FALSE, NULL) : NULL;
  if (mapped == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND, _ ("“%s” cannot be read (%s)."),
                 shown, g_strerror (errno));
  else if (g_mapped_file_get_length (mapped) > MAX_SOURCE_BYTES)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("“%s” has more than 256 MB. Split it and import the parts."), shown);
  if (fd >= 0)
    close (fd);
  if (mapped == NULL || g_mapped_file_get_length (mapped) > MAX_SOURCE_BYTES)
    return NULL;
  /* Copied, so that a source which shrinks while it is read cannot kill the program. */
  return g_bytes_new (g_mapped_file_get_contents (mapped), g_mapped_file_get_length (mapped));
}

static void
report_refusals (const MusterImportOutcome *outcome)
{
  guint i;

  for (i = 0; i < outcome->refused->len; i++)
    {
      const MusterImportRefusal *refusal = g_ptr_array_index (outcome->refused, i);

      if (refusal->column != NULL)
        /* Translators: number of a row, name of a column, why it is refused. */
        g_printerr (_ ("Row %u, %s: %s\n"), refusal->row, refusal->column, refusal->reason);
      else
        g_printerr (_ ("Row %u: %s\n"), refusal->row, refusal->reason);
    }
}

static void
report_sentences (const GPtrArray *sentences)
{
  guint i;

  for (i = 0; i < sentences->len; i++)
    muster_arguments_warn (g_ptr_array_index (sentences, i));
}

static MusterStatus
report (const MusterImportOutcome *outcome, gboolean dry_run, gboolean skip_refused)
{
  g_autoptr (GString) text = g_string_new (NULL);
  MusterStatus status;

  report_sentences (outcome->notes);
  report_refusals (outcome);
  report_sentences (outcome->duplicates);
  g_string_append_printf (text, _ ("%u rows: %u accepted, %u refused."), outcome->n_rows,
                          outcome->n_accepted, outcome->refused->len);
  if (outcome->duplicates->len > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, " %u suspected duplicate pair.",
                                         " %u suspected duplicate pairs.",
                                         outcome->duplicates->len),
                            outcome->duplicates->len);
  if (outcome->is_saved)
    g_string_append_printf (text, _ (" %u imported.\n"), outcome->n_accepted);
  else
    g_string_append (text, dry_run ? _ (" Nothing was imported: this was a dry run.\n")
                                   : _ (" Nothing was imported.\n"));
  status = muster_arguments_print (text->str);
  if (status == MUSTER_STATUS_DONE && outcome->refused->len > 0 &&
      !(skip_refused && outcome->is_saved))
    status = MUSTER_STATUS_REFUSED;
  return status;
}

typedef struct
{
  MusterImportKind kind;
  GBytes *bytes;
  MusterImportOptions options;
} Import;

static MusterStatus
import (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Import *job = data;
  g_autoptr (MusterImportOutcome) outcome =
      muster_action_import (workspace, job->kind, job->bytes, &job->options, error);

  if (outcome != NULL)
    return report (outcome, job->options.dry_run, job->options.skip_refused);
  if (g_error_matches (*error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT))
    g_prefix_error (error, "%s: ", job->options.source_name);
  return MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_command_import (int argc, char **argv)
{
  gboolean dry_run = FALSE, skip_refused = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("say what would be done, do nothing"),
      NULL },
    { "skip-refused", 0, 0, G_OPTION_ARG_NONE, &skip_refused,
      N_ ("import the other rows although some are refused"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *source_name = NULL;
  Import job = { 0 };
  GError *error = NULL;
  int kind;

  if (!muster_arguments_parse (
          &argc, &argv,
          "officers|certificates|training|costs|qualifications|education|milestones FILE SOURCE",
          _ ("Imports a CSV file, or the first sheet of a workbook (XLSX or ODS): all rows or "
             "none."),
          entries, 3, 3))
    return MUSTER_STATUS_USAGE;
  if (!muster_word_find (muster_import_kind_words, argv[1], &kind))
    return muster_arguments_usage (
        _ ("“%s” cannot be imported. Type officers, certificates, training, costs, qualifications, education or milestones."),
        argv[1]);
  bytes = load_source (argv[3], &error);
  if (bytes == NULL)
    return muster_arguments_fail (error);
  source_name = g_filename_display_basename (argv[3]);
  job.kind = (MusterImportKind) kind;
  job.bytes = bytes;
  job.options.source_name = source_name;
  job.options.dry_run = dry_run;
  job.options.skip_refused = skip_refused;
  return muster_arguments_with_file (
      argv[2], dry_run ? MUSTER_WORKSPACE_READ : MUSTER_WORKSPACE_WRITE, import, &job);
}
