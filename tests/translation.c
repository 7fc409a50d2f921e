/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every file with words for people is in po/POTFILES, in order, and no other: what is not listed
 * there is never translated, and nobody would notice. */

#include <glib.h>
#include <string.h>

/* Whether the text of the file marks a word for translation: "_ (", "N_ (", "ngettext (" and the like in C, an
 * attribute in the description of a widget. All that the desktop is told is for people. */
static gboolean
marks_words (const char *name, const char *text)
{
  g_autoptr (GRegex) pattern = g_regex_new ("(\\bN?_|\\b(g_d)?ngettext) ?\\(", 0, 0, NULL);

  if (g_str_has_suffix (name, ".c"))
    return g_regex_match (pattern, text, 0, NULL);
  if (g_str_has_suffix (name, ".desktop.in") || g_str_has_suffix (name, ".metainfo.xml.in"))
    return TRUE;
  return g_str_has_suffix (name, ".ui") && strstr (text, "translatable=\"yes\"") != NULL;
}

static void
collect (const char *root, const char *relative, GPtrArray *names)
{
  g_autofree char *folder = g_build_filename (root, relative, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (relative, name, NULL);
      g_autofree char *path = g_build_filename (root, inner, NULL);
      g_autofree char *text = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect (root, inner, names);
      else if (g_file_get_contents (path, &text, NULL, NULL) && marks_words (name, text))
        g_ptr_array_add (names, g_steal_pointer (&inner));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
test_potfiles (gconstpointer data)
{
  const char *root = data;
  g_autofree char *path = g_build_filename (root, "po", "POTFILES", NULL);
  g_autofree char *content = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) listed = g_string_new (NULL);
  guint i;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      g_string_append_printf (listed, "%s\n", lines[i]);
  collect (root, "data", names);
  collect (root, "src", names);
  collect (root, "ui", names);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, g_strdup (""));
  g_ptr_array_add (names, NULL);
  expected = g_strjoinv ("\n", (char **) names->pdata);
  found = g_strdup (listed->str);
  g_assert_cmpstr (found, ==, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc != 2)
    g_error ("usage: test-translation ROOT");
  g_test_add_data_func ("/translation/potfiles", argv[1], test_potfiles);
  return g_test_run ();
}
