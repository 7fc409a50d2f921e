/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli rules */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "actions/adopt.h"
#include "actions/rules-table.h"
#include "cli/arguments.h"
#include "rules/overlay.h"

/* --- Listing and showing -------------------------------------------------------------------------- */

typedef struct
{
  const char *pack; /* or NULL: list them */
  const char *format;
} Show;

static MusterStatus
show (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Show *job = data;
  g_autoptr (MusterTable) table =
      job->pack != NULL ? muster_rules_table_requirements (workspace, job->pack, error)
                        : muster_rules_table_adopted (workspace, error);

  return table != NULL ? muster_arguments_print_table (table, job->format) : MUSTER_STATUS_REFUSED;
}

static MusterStatus
run_show (int argc, char **argv, gboolean is_list)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };
  Show job = { NULL, NULL };

  if (!muster_arguments_parse (
          &argc, &argv, is_list ? "FILE" : "FILE PACK",
          is_list ? _ ("Lists the adopted rules and what they were verified with.")
                  : _ ("Shows the requirements of the rules, with the agency's own values."),
          entries, is_list ? 1 : 2, is_list ? 1 : 2) ||
      !muster_arguments_check_format (format, FALSE))
    return MUSTER_STATUS_USAGE;
  job.pack = is_list ? NULL : argv[2];
  job.format = format;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, show, &job);
}

static MusterStatus
rules_list (int argc, char **argv)
{
  return run_show (argc, argv, TRUE);
}

static MusterStatus
rules_show (int argc, char **argv)
{
  return run_show (argc, argv, FALSE);
}

/* --- Adopting ------------------------------------------------------------------------------------- */

/* What a newer version changes against the one that held so far. */
static void
print_changes (const GPtrArray *before, const char *json)
{
  g_autoptr (MusterPack) now = muster_pack_parse (json, NULL);
  guint i, j;

  for (i = 0; before != NULL && now != NULL && i < before->len; i++)
    {
      const MusterPack *old = g_ptr_array_index (before, i);
      g_autoptr (GPtrArray) changes = NULL;

      if (!g_str_equal (muster_pack_get_id (old), muster_pack_get_id (now)))
        continue;
      changes = muster_overlay_compare (old, now);
      for (j = 0; j < changes->len; j++)
        g_print ("%s\n", (const char *) g_ptr_array_index (changes, j));
    }
}

static MusterStatus
adopt (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) before = muster_workspace_load_packs (workspace, NULL);

  if (!muster_action_adopt_pack (workspace, data, error))
    return MUSTER_STATUS_REFUSED;
  print_changes (before, data);
  return MUSTER_STATUS_DONE;
}

static MusterStatus
rules_adopt (int argc, char **argv)
{
  g_autofree char *json = NULL;
  GError *error = NULL;

  if (!muster_arguments_parse (&argc, &argv, "FILE us-ct|us-co|agency|PACK.json",
                               _ ("Adopts rules: those that come with Muster, or a file."), NULL, 2,
                               2))
    return MUSTER_STATUS_USAGE;
  json = muster_arguments_load_rules (argv[2], &error);
  if (json == NULL)
    return muster_arguments_fail (error);
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, adopt, json);
}

/* --- Verifying ------------------------------------------------------------------------------------ */

static MusterStatus
verify (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_verify_pack (workspace, data, error) ? MUSTER_STATUS_DONE
                                                            : MUSTER_STATUS_REFUSED;
}

static MusterStatus
rules_verify (int argc, char **argv)
{
  g_autofree char *source = NULL;
  g_autofree char *by = NULL;
  g_autofree char *on = NULL;
  const GOptionEntry entries[] = {
    { "source", 0, 0, G_OPTION_ARG_STRING, &source, N_ ("the document, with its date"),
      N_ ("TEXT") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_ ("who compared; else who is at the keyboard"),
      N_ ("NAME") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("when; else today"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterPackVerification) verification = muster_pack_verification_new ();
  const char *operator_name = muster_environment_read ().operator_name;

  if (!muster_arguments_parse (
          &argc, &argv, "FILE PACK --source TEXT",
          _ ("Enters that rules were compared with a document. Until then they "
             "are a template."),
          entries, 2, 2))
    return MUSTER_STATUS_USAGE;
  if (source == NULL)
    return muster_arguments_usage (_ ("Name the document: --source TEXT."));
  if (on != NULL && !muster_arguments_parse_day (on, &verification->verified_on))
    return MUSTER_STATUS_USAGE;
  verification->pack = g_strdup (argv[2]);
  verification->source = g_steal_pointer (&source);
  if (by != NULL)
    verification->verified_by = g_steal_pointer (&by);
  else
    verification->verified_by =
        g_strdup (operator_name != NULL ? operator_name : g_get_user_name ());
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, verify, verification);
}

/* --- Setting -------------------------------------------------------------------------------------- */

static MusterStatus
set_rule (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_set_rule (workspace, data, error) ? MUSTER_STATUS_DONE
                                                         : MUSTER_STATUS_REFUSED;
}

static MusterStatus
rules_set (int argc, char **argv)
{
  g_autofree char *from = NULL;
  g_autofree char *citation = NULL;
  g_autofree char *address = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("from when it binds; else always"),
      N_ ("DATE") },
    { "citation", 0, 0, G_OPTION_ARG_STRING, &citation, N_ ("what the value stands on"),
      N_ ("TEXT") },
    { "address", 0, 0, G_OPTION_ARG_STRING, &address, N_ ("address of that source"), "URL" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterPackSetting) setting = muster_pack_setting_new ();

  if (!muster_arguments_parse (
          &argc, &argv, "FILE PACK [REQUIREMENT] MEMBER VALUE --citation TEXT",
          _ ("Lays a value of the agency over the rules, such as the hours of a "
             "requirement. Their own text stays as it is."),
          entries, 4, 5))
    return MUSTER_STATUS_USAGE;
  if (citation == NULL)
    return muster_arguments_usage (_ ("Name what the value stands on: --citation TEXT."));
  if (from != NULL && !muster_arguments_parse_day (from, &setting->binds_from))
    return MUSTER_STATUS_USAGE;
  setting->pack = g_strdup (argv[2]);
  if (argc == 6)
    setting->requirement = g_strdup (argv[3]);
  setting->member = g_strdup (argv[argc - 2]);
  setting->value = g_strdup (argv[argc - 1]);
  setting->citation = g_steal_pointer (&citation);
  setting->address = g_steal_pointer (&address);
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, set_rule, setting);
}

/* --- The command ---------------------------------------------------------------------------------- */

MusterStatus
muster_command_rules (int argc, char **argv)
{
  static const MusterVerb verbs[] = {
    { "list", rules_list },     { "show", rules_show }, { "adopt", rules_adopt },
    { "verify", rules_verify }, { "set", rules_set },
  };

  return muster_arguments_run_verb (
      verbs, G_N_ELEMENTS (verbs),
      _ ("Usage: muster-cli rules list|show|adopt|verify|set FILE …\n\n“muster-cli rules list "
         "--help” and so on show the rest.\n"),
      _ ("Say what to do: “muster-cli rules list”, show, adopt, verify or set."),
      argc, argv);
}
