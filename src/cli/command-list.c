/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli list, muster-cli history */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "actions/list.h"
#include "cli/arguments.h"
#include "cli/export.h"

typedef struct
{
  MusterListing listing;
  const char *format;
  const char *output;
} Listing;

static MusterStatus
print_listing (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Listing *listing = data;
  g_autoptr (MusterTable) table = NULL;
  g_autoptr (MusterPapers) papers = NULL;

  if (listing->output != NULL)
    {
      papers = muster_action_export_listing (workspace, listing->listing, listing->output, error);
      return muster_export_report (papers);
    }
  table = muster_action_list (workspace, listing->listing, error);
  return table != NULL ? muster_arguments_print_table (table, listing->format)
                       : MUSTER_STATUS_REFUSED;
}

static gboolean
is_same_file (const char *path, const char *other)
{
  GStatBuf status, other_status;

  return g_stat (path, &status) == 0 && g_stat (other, &other_status) == 0 &&
         status.st_dev == other_status.st_dev && status.st_ino == other_status.st_ino;
}

/* A workbook goes to a file, never to a terminal, and never over records. */
static gboolean
check_output (const Listing *listing, const char *file)
{
  const char *output = listing->output;

  if (!muster_arguments_check_format (listing->format, TRUE))
    return FALSE;
  if (g_strcmp0 (listing->format, "xlsx") != 0)
    {
      if (output != NULL)
        muster_arguments_usage (_ ("Only a workbook goes to a file. Add --format xlsx, or leave "
                                   "--output out."));
      return output == NULL;
    }
  if (output != NULL && g_str_has_suffix (output, ".xlsx") && !is_same_file (output, file))
    return TRUE;
  muster_arguments_usage (_ ("Say which file the workbook shall be: --output FILE.xlsx."));
  return FALSE;
}

static MusterStatus
run (const Listing *listing, const char *file)
{
  Listing job = *listing;

  return check_output (listing, file)
             ? muster_arguments_with_file (file, MUSTER_WORKSPACE_READ, print_listing, &job)
             : MUSTER_STATUS_USAGE;
}

#define LISTING_OPTIONS(format, output)                                                            \
  {                                                                                                \
    "format", 0, 0, G_OPTION_ARG_STRING, &(format), N_ ("how to print it"), "text|json|csv|xlsx"   \
  },                                                                                               \
  {                                                                                                \
    "output", 0, 0, G_OPTION_ARG_FILENAME, &(output), N_ ("the workbook, with --format xlsx"),     \
        N_ ("FILE.xlsx")                                                                           \
  }

MusterStatus
muster_command_list (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    LISTING_OPTIONS (format, output),
    G_OPTION_ENTRY_NULL,
  };
  int listing;

  if (!muster_arguments_parse (
          &argc, &argv,
          "officers|certificates|courses|classes|credits|unclassified|submissions|awards|claims|"
          "checklists|equipment|loans|inventory FILE",
          _ ("Lists what is on file. Voided records are not listed."), entries, 2, 2))
    return MUSTER_STATUS_USAGE;
  if (!muster_word_find (muster_listing_words, argv[1], &listing))
    return muster_arguments_usage (
        _ ("“%s” cannot be listed. Type officers, certificates, courses, classes, credits, "
           "unclassified, submissions, awards, claims, checklists, equipment, loans or inventory."),
        argv[1]);
  return run (&(Listing){ (MusterListing) listing, format, output }, argv[2]);
}

MusterStatus
muster_command_history (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    LISTING_OPTIONS (format, output),
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE", _ ("Lists every step: who did what, when."),
                               entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  return run (&(Listing){ MUSTER_LISTING_HISTORY, format, output }, argv[1]);
}
