/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli new */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "cli/arguments.h"

static const char *
find_pack_name (const char *state)
{
  guint n, i;
  const MusterShippedState *states = muster_shipped_states (&n);

  for (i = 0; i < n; i++)
    if (g_ascii_strcasecmp (states[i].state, state) == 0)
      return states[i].pack;
  return NULL;
}

static const char *const agency_kinds[] = { "police", "sheriff", "academy", "other", NULL };

MusterStatus
muster_command_new (int argc, char **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *state = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *pack_file = NULL;
  g_auto (GStrv) letterhead = NULL;
  const GOptionEntry entries[] = {
    { "agency", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("name of the agency"), N_ ("NAME") },
    { "state", 0, 0, G_OPTION_ARG_STRING, &state, N_ ("state whose rules apply"), "CT|CO" },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &pack_file,
      N_ ("rules to adopt in place of those that come with Muster for the state"),
      N_ ("PACK.json") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_ ("what the agency is"),
      "police|sheriff|academy|other" },
    { "letterhead", 0, 0, G_OPTION_ARG_STRING_ARRAY, &letterhead,
      N_ ("a line under the name on its letters; may be given again"), N_ ("LINE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterAgency) agency = muster_agency_new ();
  g_autofree char *pack = NULL;
  MusterEnvironment environment = muster_environment_read ();
  const char *pack_name;
  GError *error = NULL;

  if (!muster_arguments_parse (
          &argc, &argv, "FILE --agency NAME --state CT|CO",
          _ ("Makes a new agency's file. A file that is there is left as it is."), entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  if (name == NULL || state == NULL)
    return muster_arguments_usage (
        _ ("Name the agency and its state: --agency NAME --state CT|CO."));
  pack_name = pack_file != NULL ? pack_file : find_pack_name (state);
  if (pack_name == NULL)
    return muster_arguments_usage (_ ("There are no rules for “%s” yet. Type CT or CO, or "
                                      "name rules of your own with --pack."),
                                   state);
  if (kind != NULL && !g_strv_contains (agency_kinds, kind))
    return muster_arguments_usage (
        _ ("There is no kind of agency “%s”. Type police, sheriff, academy or other."), kind);
  pack = muster_arguments_load_rules (pack_name, &error);
  if (pack == NULL)
    return muster_arguments_fail (error);
  agency->name = g_strdup (name);
  agency->state = g_ascii_strup (state, -1);
  agency->kind = g_strdup (kind);
  agency->letterhead = letterhead != NULL ? g_strjoinv ("\n", letterhead) : NULL;
  if (!muster_workspace_create (argv[1], agency, pack, &environment, &error))
    return muster_arguments_fail (error);
  return MUSTER_STATUS_DONE;
}
