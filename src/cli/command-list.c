/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli list, muster-cli history */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/list.h"
#include "cli/arguments.h"

static MusterStatus
print_listing (const char *path, MusterListing listing, const char *format)
{
  g_autoptr (MusterTable) table = NULL;
  MusterWorkspace *workspace;
  MusterStatus status;
  GError *error = NULL;

  workspace = muster_arguments_open (path, MUSTER_WORKSPACE_READ, &status);
  if (workspace == NULL)
    return status;
  table = muster_action_list (workspace, listing, &error);
  status = table != NULL ? muster_arguments_print_table (table, format)
                         : muster_arguments_fail (error);
  muster_arguments_close (workspace);
  return status;
}

MusterStatus
muster_command_list (int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };
  int listing;

  if (!muster_arguments_parse (&argc, &argv, "officers|certificates|courses|classes|credits FILE",
                               _ ("Lists what is on file. Voided records are not listed."), entries,
                               2, 2))
    return MUSTER_STATUS_USAGE;
  if (!muster_word_find (muster_listing_words, argv[1], &listing))
    return muster_arguments_usage (
        _ ("“%s” cannot be listed. Type officers, certificates, courses, classes or credits."),
        argv[1]);
  return print_listing (argv[2], (MusterListing) listing, format);
}

MusterStatus
muster_command_history (int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE", _ ("Lists every step: who did what, when."),
                               entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  return print_listing (argv[1], MUSTER_LISTING_HISTORY, format);
}
