/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli undo, redo, verify, backup */

#include "config.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "actions/environment.h"
#include "actions/log.h"
#include "cli/arguments.h"
#include "core/error.h"

#define SUFFIX ".muster"

typedef struct
{
  const char *done;
  char *(*action) (MusterWorkspace *workspace, GError **error);
} Inversion;

static MusterStatus
invert (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Inversion *inversion = data;
  g_autofree char *label = inversion->action (workspace, error);
  g_autofree char *text = NULL;

  if (label == NULL)
    return MUSTER_STATUS_REFUSED;
  text = g_strdup_printf ("%s: %s\n", inversion->done, label);
  return muster_arguments_print (text);
}

MusterStatus
muster_command_undo (int argc, char **argv)
{
  Inversion inversion = { _ ("Undone"), muster_action_undo };

  if (!muster_arguments_parse (&argc, &argv, "FILE", _ ("Takes back the last step that stands."),
                               NULL, 1, 1))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, invert, &inversion);
}

MusterStatus
muster_command_redo (int argc, char **argv)
{
  Inversion inversion = { _ ("Redone"), muster_action_redo };

  if (!muster_arguments_parse (&argc, &argv, "FILE", _ ("Does again what was undone last."), NULL,
                               1, 1))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, invert, &inversion);
}

static MusterStatus
report_verification (const MusterVerifyReport *report)
{
  g_autofree char *text = NULL;
  guint i;

  for (i = 0; i < report->problems->len; i++)
    muster_arguments_warn (g_ptr_array_index (report->problems, i));
  if (report->problems->len > 0)
    return MUSTER_STATUS_REFUSED;
  text = g_strdup_printf (
      _ ("All agrees: %" PRId64 " steps, %" PRId64 " rows, %" PRId64 " documents. Head: %s\n"),
      report->n_steps, report->n_rows, report->n_documents, report->head);
  return muster_arguments_print (text);
}

/* A paper's hash must still be in the log: a log whose end was cut off agrees with itself. */
static MusterStatus
check_head (MusterWorkspace *workspace, const char *head, GError **error)
{
  gint64 seq;

  if (head == NULL)
    return MUSTER_STATUS_DONE;
  if (!muster_action_find_step (workspace, head, &seq, error))
    return MUSTER_STATUS_REFUSED;
  if (seq > 0)
    return MUSTER_STATUS_DONE;
  muster_arguments_warn (
      _ ("The log does not hold the step with this hash: its end was cut off, or the "
         "hash is of another file."));
  return MUSTER_STATUS_REFUSED;
}

static MusterStatus
verify (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterVerifyReport) report = NULL;
  MusterStatus status = check_head (workspace, data, error);

  if (status != MUSTER_STATUS_DONE)
    return status;
  report = muster_action_verify (workspace, error);
  return report != NULL ? report_verification (report) : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_command_verify (int argc, char **argv)
{
  g_autofree char *head = NULL;
  const GOptionEntry entries[] = {
    { "head", 0, 0, G_OPTION_ARG_STRING, &head, N_ ("a hash from a paper, which the log must hold"),
      N_ ("HASH") },
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE",
                               _ ("Replays the step log and compares every cell with the file."),
                               entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, verify, head);
}

typedef struct
{
  const char *file;
  const char *destination; /* NULL: the backup folder */
} Backup;

/* "Agency-20260621-120000.muster" in @folder, in UTC as the names in the backup folder. */
static char *
make_dated_path (const char *file, const char *folder)
{
  MusterEnvironment environment = muster_environment_read ();
  g_autoptr (GDateTime) time =
      g_date_time_new_from_unix_utc (muster_clock_now (&environment.clock));
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%d-%H%M%S");
  g_autofree char *stem = g_path_get_basename (file);
  g_autofree char *name = NULL;

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  name = g_strdup_printf ("%s-%s" SUFFIX, stem, stamp);
  return g_build_filename (folder, name, NULL);
}

/* Where the backup goes; a file that is there is never replaced. */
static gboolean
find_target (const Backup *backup, char **target, GError **error)
{
  g_autofree char *shown = NULL;

  *target = NULL;
  if (backup->destination == NULL)
    return TRUE;
  if (g_file_test (backup->destination, G_FILE_TEST_IS_DIR))
    *target = make_dated_path (backup->file, backup->destination);
  else
    *target = g_strdup (backup->destination);
  if (!g_file_test (*target, G_FILE_TEST_EXISTS))
    return TRUE;
  shown = g_filename_display_name (*target);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
               _ ("“%s” is there already and was left as it is. Choose another name."), shown);
  return FALSE;
}

static MusterStatus
back_up (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *made = NULL;
  g_autofree char *text = NULL;

  if (find_target (data, &target, error))
    made = muster_action_back_up (workspace, target, error);
  if (made == NULL)
    return MUSTER_STATUS_REFUSED;
  text = g_strconcat (made, "\n", NULL);
  return muster_arguments_print (text);
}

MusterStatus
muster_command_backup (int argc, char **argv)
{
  Backup backup = { NULL, NULL };

  if (!muster_arguments_parse (
          &argc, &argv, "FILE [DEST]",
          _ ("Makes a copy, verified by replaying its step log: the file DEST, a "
             "dated file in the folder DEST, or without DEST one in the backup "
             "folder."),
          NULL, 1, 2))
    return MUSTER_STATUS_USAGE;
  backup.file = argv[1];
  backup.destination = argc == 3 ? argv[2] : NULL;
  if (argc == 3 && *argv[2] == '\0')
    return muster_arguments_usage (_ ("DEST is empty. Name a file or a folder, or leave it out."));
  /* The backup folder belongs to whoever may change the file. */
  return muster_arguments_with_file (
      argv[1], argc == 3 ? MUSTER_WORKSPACE_READ : MUSTER_WORKSPACE_WRITE, back_up, &backup);
}
