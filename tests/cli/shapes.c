/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each shape that the rules of some state have, from CSV files to muster-cli check (tests/shapes). What is
 * expected was computed by hand; the golden holds the whole answer, so that nothing changes unnoticed. */

#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/shape.h"
#include "support/files.h"

/* In an order in which what is referred to comes first. */
static const char *const imports[] = { "officers",  "certificates", "qualifications",
                                       "education", "milestones",   "training" };

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* Commands to run before the check; the file is called FILE in them. */
static void
run_commands (TestCommand *command, const char *folder)
{
  g_autofree char *text = read_file (folder, "commands");
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  guint i, j;

  for (i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = NULL;

      if (*lines[i] == '\0')
        continue;
      g_assert_true (g_shell_parse_argv (lines[i], NULL, &words, NULL));
      for (j = 0; words[j] != NULL; j++)
        if (g_str_equal (words[j], "FILE"))
          {
            g_free (words[j]);
            words[j] = g_strdup ("Agency.muster");
          }
      test_command_run_words (command, 0, words);
    }
}

static TestCommand *
make_agency (const char *folder)
{
  TestCommand *command = test_command_new ();
  g_autofree char *pack = g_build_filename (folder, "pack.json", NULL);
  guint i;

  test_command_run (command, 0, "new", "Agency.muster", "--agency", "Shape Police Department",
                    "--kind", "police", "--state", "XX", "--pack", pack, NULL);
  for (i = 0; i < G_N_ELEMENTS (imports); i++)
    {
      g_autofree char *name = g_strconcat (imports[i], ".csv", NULL);
      g_autofree char *source = g_build_filename (folder, name, NULL);

      if (g_file_test (source, G_FILE_TEST_EXISTS))
        test_command_run (command, 0, "import", imports[i], "Agency.muster", source, NULL);
    }
  run_commands (command, folder);
  return command;
}

static JsonNode *
run_check (TestCommand *command, const char *as_of)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  GError *error = NULL;

  test_command_run (command, 0, "check", "Agency.muster", "--format", "json", "--as-of", as_of,
                    NULL);
  json_parser_load_from_data (parser, command->output, -1, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

/* Holds each row against the check of its day; gives the checks, normalised. */
static JsonNode *
check_expectations (TestCommand *command, const char *folder)
{
  g_autofree char *text = read_file (folder, "expected.csv");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) heading = g_strsplit (lines[0], ",", -1);
  g_autoptr (JsonArray) checks = json_array_new ();
  JsonObject *check = NULL;
  JsonNode *result = json_node_new (JSON_NODE_ARRAY);
  guint i;

  g_assert_cmpstr (heading[0], ==, "as_of");
  for (i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) row = g_strsplit (lines[i], ",", -1);

      if (check == NULL || !g_str_equal (json_object_get_string_member (check, "as_of"), row[0]))
        {
          JsonNode *node = run_check (command, row[0]);

          check = json_node_get_object (node);
          json_array_add_element (checks, node);
        }
      test_shape_compare (check, heading, row);
    }
  g_assert_nonnull (check);
  for (i = 0; i < json_array_get_length (checks); i++)
    test_shape_normalise (json_array_get_object_element (checks, i));
  json_node_set_array (result, checks);
  return result;
}

/* The first line that differs says more than two long texts. */
static void
compare_golden (const char *found, const char *golden)
{
  g_auto (GStrv) lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) expected = g_strsplit (golden != NULL ? golden : "", "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL || expected[i] != NULL; i++)
    if (g_strcmp0 (lines[i], expected[i]) != 0)
      g_error ("line %u of the golden is “%s”, found is “%s”", i + 1,
               expected[i] != NULL ? expected[i] : "", lines[i] != NULL ? lines[i] : "");
}

static void
test_shape (gconstpointer data)
{
  const char *folder = data;
  g_autoptr (TestCommand) command = make_agency (folder);
  g_autoptr (JsonNode) checks = check_expectations (command, folder);
  g_autofree char *found = test_shape_print (checks);
  g_autofree char *golden = NULL;

  if (g_getenv ("MUSTER_WRITE_GOLDEN") != NULL)
    {
      g_autofree char *path = g_build_filename (folder, "golden.json", NULL);

      test_file_write (path, found, -1);
      return;
    }
  golden = read_file (folder, "golden.json");
  compare_golden (found, golden);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

int
main (int argc, char *argv[])
{
  g_autofree char *shapes = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint i;

  g_test_init (&argc, &argv, NULL);
  shapes = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "shapes", NULL);
  dir = g_dir_open (shapes, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_ascii_isdigit (*name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strconcat ("/cli/shapes/", g_ptr_array_index (names, i), NULL);

      g_test_add_data_func_full (
          path, g_build_filename (shapes, g_ptr_array_index (names, i), NULL), test_shape, g_free);
    }
  return g_test_run ();
}
