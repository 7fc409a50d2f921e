/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli classify */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/classify.h"
#include "actions/list.h"
#include "cli/arguments.h"

typedef struct
{
  const char *title;
  const char *subject;
  const char *format;
} Classification;

static MusterStatus
list_unclassified (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Classification *job = data;
  g_autoptr (MusterTable) table =
      muster_action_list (workspace, MUSTER_LISTING_UNCLASSIFIED, error);

  return table != NULL ? muster_arguments_print_table (table, job->format) : MUSTER_STATUS_REFUSED;
}

static MusterStatus
classify (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Classification *job = data;
  g_autoptr (GArray) ids = muster_classify_find_title (workspace, job->title, error);
  g_autofree char *text = NULL;

  if (ids == NULL || !muster_action_classify (workspace, ids, job->subject, error))
    return MUSTER_STATUS_REFUSED;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u credit of “%s” was classified.\n",
                                       "%u credits of “%s” were classified.\n", ids->len),
                          ids->len, job->title);
  return muster_arguments_print (text);
}

MusterStatus
muster_command_classify (int argc, char **argv)
{
  g_autofree char *title = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_ ("title of the training"), N_ ("TEXT") },
    { "subject", 0, 0, G_OPTION_ARG_STRING, &subject, N_ ("the subject of the rules it belongs to"),
      "ID" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("how to print the list"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };
  Classification job = { NULL, NULL, NULL };

  if (!muster_arguments_parse (&argc, &argv, "FILE [--title TEXT --subject ID]",
                               _ ("Lists unclassified training by its title, or gives all of one "
                                  "title its subject. Unclassified training counts nowhere."),
                               entries, 1, 1) ||
      !muster_arguments_check_format (format, FALSE))
    return MUSTER_STATUS_USAGE;
  if ((title == NULL) != (subject == NULL))
    return muster_arguments_usage (_ ("Give both --title TEXT and --subject ID, or neither."));
  job.title = title;
  job.subject = subject;
  job.format = format;
  return title == NULL
             ? muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, list_unclassified, &job)
             : muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, classify, &job);
}
