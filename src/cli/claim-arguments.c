/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the arguments that the verbs of muster-cli claim share. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/award-record.h"
#include "actions/claim-tables.h"
#include "actions/gather.h"
#include "cli/claim-arguments.h"

static gboolean
find_lines (MusterWorkspace *workspace, MusterClaimArguments *arguments, GError **error)
{
  guint i;

  for (i = 0; arguments->lines != NULL && arguments->lines[i] != NULL; i++)
    {
      gint64 number = 0;
      MusterId id;

      if (!g_ascii_string_to_signed (arguments->lines[i], 10, 1, G_MAXINT32, &number, NULL))
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("“%s” is no number of a line. “claim lines” shows them."),
                       arguments->lines[i]);
          return FALSE;
        }
      id = muster_action_find_cost_line (workspace, arguments->award, arguments->claim, number,
                                         error);
      if (id == MUSTER_ID_NONE)
        return FALSE;
      g_array_append_val (arguments->line_ids, id);
    }
  return TRUE;
}

static MusterStatus
find_and_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  MusterClaimArguments *arguments = data;

  if (arguments->claim > 0)
    {
      g_autoptr (MusterClaim) claim =
          muster_action_find_claim (workspace, arguments->award, arguments->claim, error);

      if (claim == NULL)
        return MUSTER_STATUS_REFUSED;
      arguments->claim_id = claim->id;
      arguments->award_id = claim->award_id;
    }
  else
    {
      arguments->award_id = muster_action_find_award (workspace, arguments->award, error);
      if (arguments->award_id == MUSTER_ID_NONE)
        return MUSTER_STATUS_REFUSED;
    }
  return find_lines (workspace, arguments, error)
             ? arguments->work (workspace, arguments->data, error)
             : MUSTER_STATUS_REFUSED;
}

/* @entries with those that every verb has. */
static GOptionEntry *
join_entries (const GOptionEntry *entries, MusterClaimArguments *arguments)
{
  const GOptionEntry common[] = {
    { "award", 0, 0, G_OPTION_ARG_STRING, &arguments->award, N_ ("the funder's number of the award"),
      N_ ("NUMBER") },
    { "claim", 0, 0, G_OPTION_ARG_INT64, &arguments->claim, N_ ("number of the claim"), "N" },
    { "line", 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments->lines,
      N_ ("number of a line; may be given again"), "N" },
  };
  GArray *all = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  guint i;

  g_array_append_vals (all, common, G_N_ELEMENTS (common));
  for (i = 0; entries != NULL && entries[i].long_name != NULL; i++)
    g_array_append_val (all, entries[i]);
  return (GOptionEntry *) (void *) g_array_free (all, FALSE);
}

MusterStatus
muster_claim_arguments_run (int argc, char **argv, const char *usage, const char *summary,
                            const GOptionEntry *entries, MusterClaimArguments *arguments,
                            gboolean (*read) (gpointer data, char **argv), int n_files,
                            MusterWorkspaceMode mode)
{
  g_autofree GOptionEntry *all = join_entries (entries, arguments);
  g_autoptr (GArray) line_ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  MusterStatus status = MUSTER_STATUS_USAGE;

  arguments->line_ids = line_ids;
  if (!muster_arguments_parse (&argc, &argv, usage, summary, all, n_files, n_files))
    status = MUSTER_STATUS_USAGE;
  else if (arguments->award == NULL)
    status = muster_arguments_usage (_ ("Name the award: --award NUMBER."));
  else if (read == NULL || read (arguments->data, argv))
    status = muster_arguments_with_file (argv[1], mode, find_and_work, arguments);
  g_free (arguments->award);
  g_strfreev (arguments->lines);
  return status;
}

gboolean
muster_claim_arguments_parse_money (const char *text, gint64 *cents)
{
  GError *error = NULL;

  if (muster_money_parse (text, cents, &error))
    return TRUE;
  muster_arguments_fail (error);
  return FALSE;
}

GArray *
muster_claim_arguments_find_officers (MusterWorkspace *workspace, char **state_ids, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  guint i;

  for (i = 0; state_ids != NULL && state_ids[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) found =
          muster_arguments_find_officer (workspace, state_ids[i], error);
      MusterId id;

      if (found == NULL)
        return NULL;
      id = ((const MusterOfficerFacts *) g_ptr_array_index (found, 0))->officer->id;
      g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}
