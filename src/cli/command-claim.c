/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli claim: its verbs, and those that only look. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/claim-tables.h"
#include "cli/claim-arguments.h"

typedef struct
{
  MusterClaimArguments common;
  char *format;
} Look;

static gboolean
read_look (gpointer data, char **argv G_GNUC_UNUSED)
{
  const Look *look = data;

  if (look->common.claim < 1)
    {
      muster_arguments_usage (_ ("Name the claim: --claim N."));
      return FALSE;
    }
  return muster_arguments_check_format (look->format, FALSE);
}

static MusterStatus
run_look (int argc, char **argv, const char *summary, MusterCommandWork work)
{
  Look look = { .common.work = work };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &look.format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };
  MusterStatus status;

  look.common.data = &look;
  status = muster_claim_arguments_run (argc, argv, "FILE --award NUMBER --claim N", summary,
                                       entries, &look.common, read_look, 1, MUSTER_WORKSPACE_READ);
  g_free (look.format);
  return status;
}

static MusterStatus
print_lines (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Look *look = data;
  g_autoptr (MusterTable) table =
      muster_action_list_cost_lines (workspace, look->common.award, look->common.claim, error);

  return table != NULL ? muster_arguments_print_table (table, look->format) : MUSTER_STATUS_REFUSED;
}

static MusterStatus
print_sums (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Look *look = data;
  g_autoptr (MusterTable) table =
      muster_action_sum_claim (workspace, look->common.award, look->common.claim, error);

  return table != NULL ? muster_arguments_print_table (table, look->format) : MUSTER_STATUS_REFUSED;
}

static const MusterWord severity_words[] = {
  { "note", N_ ("Note") },
  { "warning", N_ ("Warning") },
  { "problem", N_ ("Problem") },
  { NULL, NULL },
};

static MusterStatus
print_findings (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Look *look = data;
  const MusterColumn columns[] = { { "severity", _ ("Severity"), MUSTER_COLUMN_TEXT },
                                   { "code", _ ("Code"), MUSTER_COLUMN_TEXT },
                                   { "message", _ ("Finding"), MUSTER_COLUMN_TEXT } };
  g_autoptr (GPtrArray) findings =
      muster_action_check_claim (workspace, look->common.award, look->common.claim, error);
  g_autoptr (MusterTable) table = NULL;
  gboolean is_clean = TRUE;
  MusterStatus status;
  guint i;

  if (findings == NULL)
    return MUSTER_STATUS_REFUSED;
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (findings, i);
      guint row = muster_table_add_row (table);

      is_clean = is_clean && finding->severity == MUSTER_SEVERITY_NOTE;
      muster_table_set_text (table, row, 0, severity_words[finding->severity].nick);
      muster_table_set_text (table, row, 1, finding->code);
      muster_table_set_text (table, row, 2, finding->message);
    }
  status = muster_arguments_print_table (table, look->format);
  if (status != MUSTER_STATUS_DONE || is_clean)
    return status;
  muster_arguments_warn (
      _ ("The claim can be submitted; what is listed should be looked at first."));
  return MUSTER_STATUS_FINDINGS;
}

static MusterStatus
list_lines (int argc, char **argv)
{
  return run_look (argc, argv,
                   _ ("Lists the lines of a claim: estimated, approved, actual, allowed, claimed, "
                      "received."),
                   print_lines);
}

static MusterStatus
show (int argc, char **argv)
{
  return run_look (argc, argv, _ ("Shows what a claim requests, and how it is worked out."),
                   print_sums);
}

static MusterStatus
check (int argc, char **argv)
{
  return run_look (argc, argv, _ ("Says what is wrong with a claim before it is submitted."),
                   print_findings);
}

/* --- The verbs ------------------------------------------------------------------------------------ */

static const struct
{
  const char *name;
  MusterCommandFunc run;
  const char *summary;
} verbs[] = {
  { "propose", muster_claim_verb_propose, N_ ("propose the costs of a class") },
  { "enter", muster_claim_verb_enter, N_ ("enter one cost") },
  { "lines", list_lines, N_ ("list the lines") },
  { "edit", muster_claim_verb_edit, N_ ("change fields of a line") },
  { "confirm", muster_claim_verb_confirm, N_ ("confirm proposed lines") },
  { "move", muster_claim_verb_move, N_ ("move lines to another claim") },
  { "void", muster_claim_verb_void, N_ ("void a line") },
  { "prove", muster_claim_verb_prove, N_ ("attach a document to lines") },
  { "check", check, N_ ("say what is wrong") },
  { "show", show, N_ ("show what it requests") },
  { "submit", muster_claim_verb_submit, N_ ("submit and freeze it") },
  { "withdraw", muster_claim_verb_withdraw, N_ ("withdraw it") },
  { "pay", muster_claim_verb_pay, N_ ("enter what was paid and denied") },
  { "again", muster_claim_verb_again, N_ ("ask again for what was denied") },
  { "adjust", muster_claim_verb_adjust, N_ ("correct a line that was claimed") },
};

static MusterStatus
print_help (void)
{
  g_autoptr (GString) help =
      g_string_new (_ ("Usage: muster-cli claim VERB FILE --award NUMBER …\n\n"));
  guint i;

  for (i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (help, "  %-10s %s\n", verbs[i].name, _ (verbs[i].summary));
  g_string_append (help, _ ("\n“muster-cli claim VERB --help” shows what a verb takes.\n"));
  return muster_arguments_print (help->str);
}

MusterStatus
muster_command_claim (int argc, char **argv)
{
  guint i;

  if (argc < 2)
    return muster_arguments_usage (_ ("Say what to do: “muster-cli claim --help” lists it."));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();
  for (i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (argv[1], verbs[i].name))
      return verbs[i].run (argc - 1, argv + 1);
  return muster_arguments_usage (_ ("There is no “claim %s”. “muster-cli claim --help” lists what "
                                    "there is."),
                                 argv[1]);
}
