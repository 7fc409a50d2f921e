/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli sample */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "actions/sample.h"
#include "cli/arguments.h"

#define DEFAULT_YEARS 4
#define DEFAULT_SEED 1

static gboolean
check_numbers (int officers, int years, int seed)
{
  if (officers < 0 || officers > MUSTER_SAMPLE_MAX_OFFICERS)
    muster_arguments_usage (_ ("A sample has 1 to %d officers."), MUSTER_SAMPLE_MAX_OFFICERS);
  else if (years < 1 || years > MUSTER_SAMPLE_MAX_YEARS)
    muster_arguments_usage (_ ("A sample has 1 to %d years of history."), MUSTER_SAMPLE_MAX_YEARS);
  else if (seed < 1)
    muster_arguments_usage (_ ("The seed is a number from 1 on."));
  else
    return TRUE;
  return FALSE;
}

MusterStatus
muster_command_sample (int argc, char **argv)
{
  g_autofree char *state = NULL;
  g_autofree char *day = NULL;
  int officers = 0, years = DEFAULT_YEARS, seed = DEFAULT_SEED;
  const GOptionEntry entries[] = {
    { "state", 0, 0, G_OPTION_ARG_STRING, &state, N_ ("which state's department"), "CT|CO" },
    { "officers", 0, 0, G_OPTION_ARG_INT, &officers, N_ ("how many people"), "N" },
    { "years", 0, 0, G_OPTION_ARG_INT, &years, N_ ("years of history"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_ ("what names and choices start from"), "N" },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &day, N_ ("the day it is made for"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  MusterEnvironment environment = muster_environment_read ();
  MusterSampleOptions options = { 0 };
  g_autofree char *rules = NULL;
  const char *pack;
  GError *error = NULL;

  if (!muster_arguments_parse (&argc, &argv, "FILE [--state CT|CO]",
                               _ ("Makes the file of a synthetic agency, to try Muster out. A file "
                                  "that is there is left as it is."),
                               entries, 1, 1) ||
      !check_numbers (officers, years, seed))
    return MUSTER_STATUS_USAGE;
  options.as_of = muster_clock_today (&environment.clock);
  if (day != NULL && !muster_arguments_parse_day (day, &options.as_of))
    return MUSTER_STATUS_USAGE;
  options.state = state != NULL ? state : "CT";
  options.officers = (guint) officers;
  options.years = (guint) years;
  options.seed = (guint32) seed;
  pack = muster_sample_find_pack (options.state);
  if (pack == NULL)
    return muster_arguments_usage (_ ("There is no sample for “%s”. Type CT or CO."),
                                   options.state);
  rules = muster_arguments_load_rules (pack, &error);
  if (rules == NULL)
    return muster_arguments_fail (error);
  options.rules = rules;
  if (!muster_sample_make (argv[1], &options, &error))
    return muster_arguments_fail (error);
  return MUSTER_STATUS_DONE;
}
