/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli undo, redo, verify, backup */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/log.h"
#include "cli/arguments.h"

static MusterStatus
invert (int argc, char **argv, const char *summary, const char *done,
        char *(*action) (MusterWorkspace *workspace, GError **error))
{
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  MusterWorkspace *workspace;
  MusterStatus status;
  GError *error = NULL;

  if (!muster_arguments_parse (&argc, &argv, "FILE", summary, NULL, 1, 1))
    return MUSTER_STATUS_USAGE;
  workspace = muster_arguments_open (argv[1], MUSTER_WORKSPACE_WRITE, &status);
  if (workspace == NULL)
    return status;
  label = action (workspace, &error);
  if (label != NULL)
    text = g_strdup_printf ("%s: %s\n", done, label);
  status = label != NULL ? muster_arguments_print (text) : muster_arguments_fail (error);
  muster_arguments_close (workspace);
  return status;
}

MusterStatus
muster_command_undo (int argc, char **argv)
{
  return invert (argc, argv, _ ("Takes back the last step that stands."), _ ("Undone"),
                 muster_action_undo);
}

MusterStatus
muster_command_redo (int argc, char **argv)
{
  return invert (argc, argv, _ ("Does again what was undone last."), _ ("Redone"),
                 muster_action_redo);
}

static MusterStatus
report_verdict (const MusterVerdict *verdict)
{
  g_autofree char *text = NULL;
  guint i;

  for (i = 0; i < verdict->problems->len; i++)
    muster_arguments_warn (g_ptr_array_index (verdict->problems, i));
  if (verdict->problems->len > 0)
    return MUSTER_STATUS_REFUSED;
  text = g_strdup_printf (_ ("All agrees: %" G_GINT64_FORMAT " steps, %" G_GINT64_FORMAT
                             " rows, %" G_GINT64_FORMAT " documents. Head: %s\n"),
                          verdict->n_steps, verdict->n_rows, verdict->n_documents, verdict->head);
  return muster_arguments_print (text);
}

MusterStatus
muster_command_verify (int argc, char **argv)
{
  g_autoptr (MusterVerdict) verdict = NULL;
  MusterWorkspace *workspace;
  MusterStatus status;
  GError *error = NULL;

  if (!muster_arguments_parse (&argc, &argv, "FILE",
                               _ ("Replays the step log and compares every cell with the file."),
                               NULL, 1, 1))
    return MUSTER_STATUS_USAGE;
  workspace = muster_arguments_open (argv[1], MUSTER_WORKSPACE_READ, &status);
  if (workspace == NULL)
    return status;
  verdict = muster_action_verify (workspace, &error);
  status = verdict != NULL ? report_verdict (verdict) : muster_arguments_fail (error);
  muster_arguments_close (workspace);
  return status;
}

MusterStatus
muster_command_backup (int argc, char **argv)
{
  g_autofree char *made = NULL;
  g_autofree char *text = NULL;
  MusterWorkspace *workspace;
  MusterStatus status;
  GError *error = NULL;

  if (!muster_arguments_parse (&argc, &argv, "FILE [DEST]",
                               _ ("Makes a copy, verified by replaying its step log. Without DEST it "
                                  "goes to the backup folder."),
                               NULL, 1, 2))
    return MUSTER_STATUS_USAGE;
  workspace = muster_arguments_open (
      argv[1], argc == 3 ? MUSTER_WORKSPACE_READ : MUSTER_WORKSPACE_WRITE, &status);
  if (workspace == NULL)
    return status;
  made = muster_action_back_up (workspace, argc == 3 ? argv[2] : NULL, &error);
  if (made != NULL)
    text = g_strconcat (made, "\n", NULL);
  status = made != NULL ? muster_arguments_print (text) : muster_arguments_fail (error);
  muster_arguments_close (workspace);
  return status;
}
