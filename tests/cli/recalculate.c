/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "cli/recalculate.h"
#include "support/files.h"

#define CENT 0.005

/* "Recalculate on load: always", for files of Excel. */
static const char settings[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
    "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\">"
    "<prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item>"
    "</oor:items>\n";

/* Cell → value of the cells with a formula on one sheet; NULL where there is no such sheet. */
static GHashTable *
read_values (const char *path, guint sheet, gboolean is_formula_only)
{
  g_autofree char *part = g_strdup_printf ("xl/worksheets/sheet%u.xml", sheet);
  const char *const words[] = { "unzip", "-p", path, part, NULL };
  g_autoptr (GRegex) cell = g_regex_new ("<c r=\"([A-Z]+[0-9]+)\"[^>]*>(<f[^>]*>[^<]*</f>)?"
                                         "<v>([^<]*)</v></c>",
                                         0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  GHashTable *values;
  int status;

  text = test_child_run (FALSE, words, &status);
  if (status != 0)
    return NULL;
  values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (g_regex_match (cell, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *formula = g_match_info_fetch (match, 2);

      if (!is_formula_only || *formula != '\0')
        g_hash_table_insert (values, g_match_info_fetch (match, 1), g_match_info_fetch (match, 3));
    }
  return values;
}

/* Gives how many cells were compared. */
static guint
compare_sheet (GHashTable *written, GHashTable *computed)
{
  GHashTableIter iter;
  gpointer cell, value;

  g_hash_table_iter_init (&iter, written);
  while (g_hash_table_iter_next (&iter, &cell, &value))
    {
      const char *other = g_hash_table_lookup (computed, cell);

      if (other == NULL ||
          fabs (g_ascii_strtod (value, NULL) - g_ascii_strtod (other, NULL)) > CENT)
        g_error ("%s holds %s and comes to %s", (char *) cell, (char *) value, other);
    }
  return g_hash_table_size (written);
}

static guint
compare (const char *written, const char *computed)
{
  guint n = 0;
  guint sheet;

  for (sheet = 1;; sheet++)
    {
      g_autoptr (GHashTable) before = read_values (written, sheet, TRUE);
      g_autoptr (GHashTable) after = read_values (computed, sheet, FALSE);

      if (before == NULL)
        return n;
      g_assert_nonnull (after);
      n += compare_sheet (before, after);
    }
}

static void
recalculate (TestCommand *command, const char *path)
{
  g_autofree char *profile = test_command_path (command, "profile");
  g_autofree char *user = g_build_filename (profile, "user", NULL);
  g_autofree char *installation = g_strconcat ("-env:UserInstallation=file://", profile, NULL);
  g_autofree char *folder = test_command_path (command, "computed");
  const char *const words[] = { "soffice",      installation, "--headless",
                                "--convert-to", "xlsx",       "--outdir",
                                folder,         path,         NULL };
  g_autofree char *said = NULL;
  int status;

  g_assert_cmpint (g_mkdir_with_parents (user, 0700), ==, 0);
  test_command_write (command, "profile/user/registrymodifications.xcu", settings, -1);
  said = test_child_run (FALSE, words, &status);
  g_assert_cmpint (status, ==, 0);
}

gboolean
test_recalculate_can (void)
{
  g_autofree char *program = g_find_program_in_path ("soffice");

  if (program == NULL)
    g_test_skip ("LibreOffice is not installed.");
  return program != NULL;
}

guint
test_recalculate (TestCommand *command, const char *workbook)
{
  g_autofree char *written = test_command_path (command, workbook);
  g_autofree char *name = g_path_get_basename (workbook);
  g_autofree char *other = g_build_filename ("computed", name, NULL);
  g_autofree char *computed = test_command_path (command, other);

  recalculate (command, written);
  return compare (written, computed);
}
