/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli: does without a display what the window does. */

#include "config.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>

#include "cli/arguments.h"

static const struct
{
  const char *name;
  MusterCommandFunc run;
  const char *summary;
} commands[] = {
  { "new", muster_command_new, N_ ("make a new agency's file") },
  { "import", muster_command_import, N_ ("import officers, certificates, training and more") },
  { "list", muster_command_list, N_ ("list what is on file") },
  { "undo", muster_command_undo, N_ ("take back the last step") },
  { "redo", muster_command_redo, N_ ("do again what was undone") },
  { "history", muster_command_history, N_ ("list the steps: who did what, when") },
  { "verify", muster_command_verify, N_ ("compare the file with its step log") },
  { "backup", muster_command_backup, N_ ("make a verified copy") },
  { "classify", muster_command_classify, N_ ("give unclassified training its subject") },
  { "waive", muster_command_waive, N_ ("ask for a waiver, or enter one") },
  { "cure", muster_command_cure, N_ ("let late training make up for a closed period") },
  { "rules", muster_command_rules, N_ ("list, show, adopt, verify or set rules") },
  { "award", muster_command_award, N_ ("enter, amend, verify, show or close awards") },
  { "rates", muster_command_rates, N_ ("list or set the rates that costs are worked out by") },
  { "check", muster_command_check, N_ ("say who is short, by how much, by when") },
  { "equipment", muster_command_equipment, N_ ("enter, issue, count or dispose of equipment") },
  { "sample", muster_command_sample, N_ ("make the file of a synthetic agency") },
  { "export", muster_command_export, N_ ("make a renewal packet or a reimbursement sheet") },
  { "claim", muster_command_claim, N_ ("propose, prove, submit and settle the costs of a grant") },
  { "submit", muster_command_submit, N_ ("record that a packet was handed in") },
  { "accept", muster_command_accept, N_ ("enter that the state accepted it; renews") },
  { "return", muster_command_return, N_ ("enter that the state returned it, and why") },
};

static MusterStatus
print_help (void)
{
  g_autoptr (GString) help = g_string_new (_ ("Usage: muster-cli COMMAND …\n\n"));
  guint i;

  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-10s %s\n", commands[i].name, _ (commands[i].summary));
  g_string_append (help, _ ("\n“muster-cli COMMAND --help” shows what a command takes.\n"));
  return muster_arguments_print (help->str);
}

/* Where no locale is set, as under cron, bytes are taken for ASCII, and a name with an accent would be
 * refused. Arguments are UTF-8 then. Another encoding that somebody chose is kept. */
static void
set_locale (void)
{
  const char *codeset;

  setlocale (LC_ALL, "");
  codeset = nl_langinfo (CODESET);
  if (g_str_equal (codeset, "ANSI_X3.4-1968") || g_str_equal (codeset, "US-ASCII"))
    setlocale (LC_CTYPE, "C.UTF-8");
}

int
main (int argc, char *argv[])
{
  guint i;

  set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, MUSTER_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* What Muster makes is the agency's business alone; and a write past a size limit shall fail, not
   * kill. */
  umask (077);
  signal (SIGXFSZ, SIG_IGN);

  if (argc < 2)
    {
      print_help ();
      return MUSTER_STATUS_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();
  if (g_str_equal (argv[1], "--version"))
    return muster_arguments_print ("muster-cli " MUSTER_VERSION "\n");
  g_set_prgname ("muster-cli");
  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (argc - 1, argv + 1);
  return muster_arguments_usage (_ ("There is no command “%s”. “muster-cli --help” lists them."),
                                 argv[1]);
}
