/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The workbooks of the claims that the sample agencies make: their formulas, and the list of them. */

#include <locale.h>
#include <string.h>

#include "cli/recalculate.h"
#include "support/files.h"

typedef struct
{
  const char *state;
  const char *award;
  const char *claim;
} Claim;

static const Claim claims[] = {
  { "CT", "CERT-1", "1" },
  { "CO", "REG-07", "1" },
  { "CO", "REG-07", "2" },
};

static const char *const states[] = { "CT", "CO" };

/* Making the samples takes longest, and nothing here changes them. */
static TestCommand *shared;

static TestCommand *
share_samples (void)
{
  TestCommand *command = shared;
  guint i;

  if (command != NULL)
    return command;
  shared = command = test_command_new ();

  for (i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *file = g_strconcat (states[i], ".muster", NULL);

      test_command_run (command, 0, "sample", file, "--state", states[i], "--as-of", "2026-06-09",
                        NULL);
    }
  return command;
}

/* Products, subtotals and totals: at least one product and the totals of four columns on the sheet to
 * print, and two totals on the one to post from. */
static void
check_claim (TestCommand *command, const Claim *claim)
{
  g_autofree char *file = g_strconcat (claim->state, ".muster", NULL);
  g_autofree char *workbook =
      g_strdup_printf ("out/reimbursement-%s-%s.xlsx", claim->award, claim->claim);

  test_command_run (command, 0, "export", "reimbursement", file, "--award", claim->award, "--claim",
                    claim->claim, "--format", "xlsx", "--output", "out", NULL);
  g_assert_cmpuint (test_recalculate (command, workbook), >=, 1 + 4 + 2);
}

/* Every claim of the samples stands above. */
static void
check_list (TestCommand *command, const char *state, const char *numbers)
{
  g_autofree char *file = g_strconcat (state, ".muster", NULL);
  g_autofree char *path = test_command_path (command, "Claims.xlsx");
  const char *const sheet[] = { "unzip", "-p", path, "xl/worksheets/sheet1.xml", NULL };
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GRegex) number =
      g_regex_new ("<c r=\"B[0-9]+\" s=\"[0-9]+\"><v>([0-9]+)</v>", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  int status;

  test_command_run (command, 0, "list", "claims", file, "--format", "xlsx", "--output",
                    "Claims.xlsx", NULL);
  text = test_child_run (FALSE, sheet, &status);
  g_assert_cmpint (status, ==, 0);
  for (g_regex_match (number, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *value = g_match_info_fetch (match, 1);

      g_string_append (found, value);
    }
  g_assert_cmpstr (found->str, ==, numbers);
}

static void
test_list (void)
{
  TestCommand *command = share_samples ();

  check_list (command, "CT", "1");
  check_list (command, "CO", "12");
  test_command_run (command, 0, "list", "awards", "CO.muster", "--format", "xlsx", "--output",
                    "Awards.xlsx", NULL);
}

static void
test_values (void)
{
  TestCommand *command;
  guint i;

  if (!test_recalculate_can ())
    return;
  command = share_samples ();
  for (i = 0; i < G_N_ELEMENTS (claims); i++)
    check_claim (command, &claims[i]);
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/claim-workbook/list", test_list);
  g_test_add_func ("/cli/claim-workbook/values", test_values);

  status = g_test_run ();
  g_clear_pointer (&shared, test_command_free);
  return status;
}
