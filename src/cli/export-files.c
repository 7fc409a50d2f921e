/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli export roster, muster-cli export plan, muster-cli export spending,
 * muster-cli export calendar, muster-cli export everything */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "actions/everything.h"
#include "cli/arguments.h"
#include "cli/export.h"

/* --- export roster -------------------------------------------------------------------------------- */

static MusterStatus
make_roster (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterPapers) papers = muster_action_export_roster (workspace, data, error);

  return muster_export_report (papers);
}

MusterStatus
muster_export_roster (int argc, char **argv)
{
  g_autofree char *class_number = NULL;
  g_autofree char *formats = NULL;
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
    { "class", 0, 0, G_OPTION_ARG_STRING, &class_number, N_ ("the class"), N_ ("NUMBER") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &formats, N_ ("which files"), "pdf,xlsx,csv" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("folder for the files"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  MusterRosterRequest request = { 0 };

  if (!muster_arguments_parse (&argc, &argv, "FILE --class NUMBER --output DIR",
                               _ ("Makes the roster of a class and a sign-in sheet for each of its "
                                  "meetings."),
                               entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  if (class_number == NULL || *class_number == '\0')
    return muster_arguments_usage (_ ("Name the class: --class NUMBER. “muster-cli list classes” "
                                      "shows the numbers."));
  if (!muster_export_check_folder (folder) ||
      !muster_export_parse_formats (
          formats, MUSTER_PAPER_PDF | MUSTER_PAPER_XLSX | MUSTER_PAPER_CSV, &request.formats))
    return MUSTER_STATUS_USAGE;
  request.class_number = class_number;
  request.folder = folder;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, make_roster, &request);
}

/* --- export plan ---------------------------------------------------------------------------------- */

static MusterStatus
make_plan (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterPapers) papers = muster_action_export_plan (workspace, data, error);

  return muster_export_report (papers);
}

MusterStatus
muster_export_plan (int argc, char **argv)
{
  g_autofree char *as_of = NULL;
  g_autofree char *formats = NULL;
  g_autofree char *folder = NULL;
  MusterTrainingPlanRequest request = { 0 };
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &request.year, N_ ("the calendar year"), N_ ("YEAR") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("as of that day, not today"), N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &formats, N_ ("which files"), "pdf,xlsx" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("folder for the files"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE --year YEAR --output DIR",
                               _ ("Makes the training plan of a year: its classes, what they would "
                                  "bring those who are short, and who would stay short."),
                               entries, 1, 1) ||
      !muster_export_check_folder (folder))
    return MUSTER_STATUS_USAGE;
  if (request.year == 0)
    return muster_arguments_usage (_ ("Say which year: --year YEAR."));
  if (!muster_export_check_year (request.year) ||
      (as_of != NULL && !muster_arguments_parse_day (as_of, &request.as_of)) ||
      !muster_export_parse_formats (formats, MUSTER_PAPER_PDF | MUSTER_PAPER_XLSX,
                                    &request.formats))
    return MUSTER_STATUS_USAGE;
  request.folder = folder;
  request.prepared_by = muster_environment_read ().operator_name;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, make_plan, &request);
}

/* --- export spending ------------------------------------------------------------------------------ */

static MusterStatus
make_spending (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterPapers) papers = muster_action_export_spending (workspace, data, error);

  return muster_export_report (papers);
}

MusterStatus
muster_export_spending (int argc, char **argv)
{
  g_autofree char *award = NULL;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *formats = NULL;
  g_autofree char *folder = NULL;
  MusterSpendingRequest request = { .first_month = 1 };
  const GOptionEntry entries[] = {
    { "award", 0, 0, G_OPTION_ARG_STRING, &award, N_ ("only this award"), N_ ("NUMBER") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("costs from that day on"), N_ ("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, N_ ("costs up to that day"), N_ ("DATE") },
    { "year-begins", 0, 0, G_OPTION_ARG_INT, &request.first_month,
      N_ ("month in which the fiscal year begins, such as 7"), N_ ("MONTH") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &formats, N_ ("which files"), "pdf,xlsx" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("folder for the files"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE --output DIR",
                               _ ("Makes the report of what training cost, by cost head, officer, "
                                  "class, award, region and fiscal year."),
                               entries, 1, 1) ||
      !muster_export_check_folder (folder))
    return MUSTER_STATUS_USAGE;
  if (request.first_month < 1 || request.first_month > 12)
    return muster_arguments_usage (_ ("There is no month %d. Type 1 to 12, such as 7 for July."),
                                   request.first_month);
  if ((from != NULL && !muster_arguments_parse_day (from, &request.from)) ||
      (until != NULL && !muster_arguments_parse_day (until, &request.until)) ||
      !muster_export_parse_formats (formats, MUSTER_PAPER_PDF | MUSTER_PAPER_XLSX,
                                    &request.formats))
    return MUSTER_STATUS_USAGE;
  request.award = award;
  request.folder = folder;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, make_spending, &request);
}

/* --- export calendar ------------------------------------------------------------------------------ */

static MusterStatus
make_calendar (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterPapers) papers = muster_action_export_calendar (workspace, data, error);

  return muster_export_report (papers);
}

MusterStatus
muster_export_calendar (int argc, char **argv)
{
  g_autofree char *as_of = NULL;
  g_autofree char *folder = NULL;
  MusterCalendarRequest request = { 0 };
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("from that day on, not from today"),
      N_ ("DATE") },
    { "classes-only", 0, 0, G_OPTION_ARG_NONE, &request.is_for_others,
      N_ ("without deadlines, which name officers"), NULL },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("folder for the file"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (
          &argc, &argv, "FILE --output DIR",
          _ ("Makes a file for any calendar (.ics): the meetings of classes to "
             "come, and what is due in the next 90 days."),
          entries, 1, 1) ||
      !muster_export_check_folder (folder) ||
      (as_of != NULL && !muster_arguments_parse_day (as_of, &request.as_of)))
    return MUSTER_STATUS_USAGE;
  request.folder = folder;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, make_calendar, &request);
}

/* --- export everything ---------------------------------------------------------------------------- */

static MusterStatus
write_everything (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const char *folder = data;
  g_autofree char *text = NULL;

  if (!muster_action_export_everything (workspace, folder, error))
    return MUSTER_STATUS_REFUSED;
  text = g_strdup_printf ("%s\n", folder);
  return muster_arguments_print (text);
}

MusterStatus
muster_export_everything (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("a new or empty folder"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE --output DIR",
                               _ ("Writes all that the file holds, to read without Muster: a CSV "
                                  "for each kind of record, the documents, the rules."),
                               entries, 1, 1) ||
      !muster_export_check_folder (folder))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, write_everything, folder);
}
