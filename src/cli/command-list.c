/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli list, muster-cli history */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/list.h"
#include "cli/arguments.h"

typedef struct
{
  MusterListing listing;
  const char *format;
} Listing;

static MusterStatus
print_listing (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Listing *listing = data;
  g_autoptr (MusterTable) table = muster_action_list (workspace, listing->listing, error);

  return table != NULL ? muster_arguments_print_table (table, listing->format)
                       : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_command_list (int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };
  Listing job = { 0 };
  int listing;

  if (!muster_arguments_parse (
          &argc, &argv,
          "officers|certificates|courses|classes|credits|unclassified|submissions|awards|claims FILE",
          _ ("Lists what is on file. Voided records are not listed."), entries, 2, 2))
    return MUSTER_STATUS_USAGE;
  if (!muster_word_find (muster_listing_words, argv[1], &listing))
    return muster_arguments_usage (
        _ ("“%s” cannot be listed. Type officers, certificates, courses, classes, credits, unclassified, submissions, awards or claims."),
        argv[1]);
  if (!muster_arguments_check_format (format))
    return MUSTER_STATUS_USAGE;
  job.listing = (MusterListing) listing;
  job.format = format;
  return muster_arguments_with_file (argv[2], MUSTER_WORKSPACE_READ, print_listing, &job);
}

MusterStatus
muster_command_history (int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };
  Listing job = { MUSTER_LISTING_HISTORY, NULL };

  if (!muster_arguments_parse (&argc, &argv, "FILE", _ ("Lists every step: who did what, when."),
                               entries, 1, 1) ||
      !muster_arguments_check_format (format))
    return MUSTER_STATUS_USAGE;
  job.format = format;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, print_listing, &job);
}
