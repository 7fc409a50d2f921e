/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli undo, redo, verify, backup */

#include "config.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "actions/log.h"
#include "cli/arguments.h"

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

  if (!muster_arguments_parse (&argc, &argv, "FILE", _ ("Does again what was undone last."), NULL, 1,
                               1))
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
  text = g_strdup_printf (_ ("All agrees: %" PRId64 " steps, %" PRId64
                             " rows, %" PRId64 " documents. Head: %s\n"),
                          report->n_steps, report->n_rows, report->n_documents, report->head);
  return muster_arguments_print (text);
}

static MusterStatus
verify (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterVerifyReport) report = muster_action_verify (workspace, error);

  return report != NULL ? report_verification (report) : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_command_verify (int argc, char **argv)
{
  if (!muster_arguments_parse (&argc, &argv, "FILE",
                               _ ("Replays the step log and compares every cell with the file."),
                               NULL, 1, 1))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, verify, NULL);
}

static MusterStatus
back_up (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autofree char *made = muster_action_back_up (workspace, data, error);
  g_autofree char *text = NULL;

  if (made == NULL)
    return MUSTER_STATUS_REFUSED;
  text = g_strconcat (made, "\n", NULL);
  return muster_arguments_print (text);
}

MusterStatus
muster_command_backup (int argc, char **argv)
{
  if (!muster_arguments_parse (&argc, &argv, "FILE [DEST]",
                               _ ("Makes a copy, verified by replaying its step log. Without DEST it "
                                  "goes to the backup folder."),
                               NULL, 1, 2))
    return MUSTER_STATUS_USAGE;
  /* The backup folder belongs to whoever may change the file. */
  if (argc == 3)
    return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, back_up, argv[2]);
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, back_up, NULL);
}
