/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli new */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/arguments.h"
#include "core/data-dir.h"

static const char *
find_pack_name (const char *state)
{
  static const struct
  {
    const char *state, *pack;
  } packs[] = { { "CT", "rules/us-ct.json" }, { "CO", "rules/us-co.json" } };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (packs); i++)
    if (g_ascii_strcasecmp (packs[i].state, state) == 0)
      return packs[i].pack;
  return NULL;
}

static char *
load_pack (const char *name, GError **error)
{
  g_autofree char *path = muster_data_dir_find (name);
  char *json = NULL;

  if (path != NULL && g_file_get_contents (path, &json, NULL, NULL))
    return json;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               _ ("The rules “%s” that come with Muster are missing. Install Muster again."), name);
  return NULL;
}

MusterStatus
muster_command_new (int argc, char **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *state = NULL;
  g_auto (GStrv) letterhead = NULL;
  const GOptionEntry entries[] = {
    { "agency", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("name of the agency"), N_ ("NAME") },
    { "state", 0, 0, G_OPTION_ARG_STRING, &state, N_ ("state whose rules apply"), "CT|CO" },
    { "letterhead", 0, 0, G_OPTION_ARG_STRING_ARRAY, &letterhead,
      N_ ("a line under the name on its letters; may be given again"), N_ ("LINE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterAgency) agency = muster_agency_new ();
  g_autofree char *pack = NULL;
  MusterEnvironment environment = muster_arguments_environment ();
  const char *pack_name;
  GError *error = NULL;

  if (!muster_arguments_parse (
          &argc, &argv, "FILE --agency NAME --state CT|CO",
          _ ("Makes a new agency's file. A file that is there is left as it is."), entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  if (name == NULL || state == NULL)
    return muster_arguments_usage (
        _ ("Name the agency and its state: --agency NAME --state CT|CO."));
  pack_name = find_pack_name (state);
  if (pack_name == NULL)
    return muster_arguments_usage (_ ("There are no rules for “%s” yet. Type CT or CO."), state);
  pack = load_pack (pack_name, &error);
  if (pack == NULL)
    return muster_arguments_fail (error);
  agency->name = g_strdup (name);
  agency->state = g_ascii_strup (state, -1);
  agency->letterhead = letterhead != NULL ? g_strjoinv ("\n", letterhead) : NULL;
  if (!muster_workspace_create (argv[1], agency, pack, &environment, &error))
    return muster_arguments_fail (error);
  return MUSTER_STATUS_DONE;
}
