/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the sources and checks what a compiler does not: which folder may include which, who may use
 * which library, that nobody runs a shell, the length of files, and their head. The linker checks the
 * layers too (src/meson.build), but only for what is called; a header alone would slip through. */

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#define MAX_LINES 500

/* What each folder may include besides itself (the folder table of the design); "resources" is the SQL
 * that is compiled in. */
typedef struct
{
  const char *folder;
  const char *uses;
} Layer;

static const Layer layers[] = {
  { "core", "" },
  { "json", "core" },
  { "rules", "core json" },
  { "grants", "core json" },
  { "store", "core resources" },
  { "import", "core" },
  { "export", "core rules grants" },
  { "pdf", "core" },
  { "actions", "core rules grants store import export pdf" },
  { "cli", "core rules grants import export pdf actions" },
  { "app", "core rules grants import export pdf actions" },
};

/* Libraries that only some folders may use; by the start of what is included with <>. */
static const Layer libraries[] = {
  { "sqlite3", "store" },
  { "cairo", "export pdf app" },
  { "pango/", "export pdf app" },
  { "fontconfig/", "export pdf app" },
  { "xlsxwriter", "export pdf app" },
  { "poppler", "pdf" },
  { "qpdf/", "pdf" },
  { "gdk-pixbuf/", "pdf" },
  { "json-glib/", "json rules grants export actions cli app" },
  { "gtk/", "app" },
  { "gdk/", "app" },
  { "gsk/", "app" },
  { "adwaita", "app" },
};

/* Files that may be longer: none. */
static const char *const long_files[] = { NULL };

static gboolean
is_listed (const char *names, const char *name)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  return g_strv_contains ((const char *const *) list, name);
}

static void
complain (GPtrArray *complaints, const char *path, guint line, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

static void
complain (GPtrArray *complaints, const char *path, guint line, const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (complaints, g_strdup_printf ("%s:%u: %s", path, line, text));
}

/* --- Includes ----------------------------------------------------------------------------------- */

static void
check_own_include (GPtrArray *complaints, const Layer *layer, const char *path, guint line,
                   const char *included)
{
  const char *slash = strchr (included, '/');
  g_autofree char *folder = NULL;

  if (slash == NULL)
    {
      if (!g_str_equal (included, "config.h"))
        complain (complaints, path, line, "includes \"%s\" without its folder", included);
      return;
    }
  folder = g_strndup (included, (gsize) (slash - included));
  if (!g_str_equal (folder, layer->folder) && !is_listed (layer->uses, folder))
    complain (complaints, path, line, "%s may not include %s (\"%s\")", layer->folder, folder,
              included);
}

static void
check_library (GPtrArray *complaints, const Layer *layer, const char *path, guint line,
               const char *included)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (libraries); i++)
    if (g_str_has_prefix (included, libraries[i].folder) &&
        !is_listed (libraries[i].uses, layer->folder))
      complain (complaints, path, line, "%s may not use <%s>", layer->folder, included);
}

static void
check_include (GPtrArray *complaints, const Layer *layer, const char *path, guint number,
               const char *line)
{
  static const char sign[] = "#";
  const char *p = line + strspn (line, " \t");
  const char *end;
  g_autofree char *included = NULL;

  if (!g_str_has_prefix (p, sign))
    return;
  p++;
  p += strspn (p, " \t");
  if (!g_str_has_prefix (p, "include"))
    return;
  p += strlen ("include");
  p += strspn (p, " \t");
  end = *p != '\0' ? strpbrk (p + 1, "\">") : NULL;
  if (end == NULL)
    return;
  included = g_strndup (p + 1, (gsize) (end - p - 1));
  if (*p == '"')
    check_own_include (complaints, layer, path, number, included);
  else
    check_library (complaints, layer, path, number, included);
}

/* --- Shells ------------------------------------------------------------------------------------- */

/* Blanks comments and texts, so that only code is left; lines stay where they are. */
static void
blank_comments_and_texts (char *code)
{
  char inside = '\0'; /* '*' and '/' for comments, a quote for texts */
  char *p;

  for (p = code; *p != '\0'; p++)
    {
      gboolean ends = (inside == '*' && p[0] == '*' && p[1] == '/') ||
                      (inside == '/' && *p == '\n') ||
                      ((inside == '"' || inside == '\'') && *p == inside);

      if (inside == '\0')
        {
          if (p[0] == '/' && (p[1] == '*' || p[1] == '/'))
            inside = p[1];
          else if (*p == '"' || *p == '\'')
            inside = *p;
          continue;
        }
      if (ends)
        {
          if (inside == '*')
            *p++ = ' ';
          inside = '\0';
          continue;
        }
      if (*p == '\\' && inside != '*' && inside != '/' && p[1] != '\0')
        *p++ = ' ';
      if (*p != '\n')
        *p = ' ';
    }
}

static void
check_no_shell (GPtrArray *complaints, const char *path, const char *content)
{
  g_autofree char *code = g_strdup (content);
  g_autoptr (GRegex) regex =
      g_regex_new ("\\b(system|popen|g_spawn_command_line_a?sync)\\s*\\(", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  blank_comments_and_texts (code);
  for (g_regex_match (regex, code, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *word = g_match_info_fetch (match, 1);
      guint line = 1;
      int start, i;

      g_match_info_fetch_pos (match, 0, &start, NULL);
      for (i = 0; i < start; i++)
        line += code[i] == '\n' ? 1 : 0;
      complain (complaints, path, line, "calls %s(), which runs a shell", word);
    }
}

/* --- Files -------------------------------------------------------------------------------------- */

static void
check_head (GPtrArray *complaints, const char *path, const char *content)
{
  if (!g_str_has_prefix (content, "/* SPDX-FileCopyrightText: The Muster maintainers\n"
                                  " * SPDX-License-Identifier: GPL-3.0-or-later */\n"))
    complain (complaints, path, 1, "does not start with the SPDX lines");
}

static void
check_file (GPtrArray *complaints, const Layer *layer, const char *path, const char *name)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_lines, i;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  check_head (complaints, path, content);
  check_no_shell (complaints, path, content);
  lines = g_strsplit (content, "\n", -1);
  for (i = 0; lines[i] != NULL; i++)
    check_include (complaints, layer, path, i + 1, lines[i]);
  n_lines = i > 0 ? i - 1 : 0;
  if (n_lines > MAX_LINES && !g_strv_contains (long_files, name))
    complain (complaints, path, n_lines, "has %u lines; %d is the most", n_lines, MAX_LINES);
}

static void
check_folder (GPtrArray *complaints, const Layer *layer, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        check_folder (complaints, layer, path);
      else if (g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".h"))
        check_file (complaints, layer, path, name);
    }
}

static const Layer *
find_layer (const char *folder)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (layers); i++)
    if (g_str_equal (layers[i].folder, folder))
      return &layers[i];
  return NULL;
}

/* Everything wrong under @src, as "path:line: what". */
static GPtrArray *
check_sources (const char *src)
{
  GPtrArray *complaints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (src, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (src, name, NULL);
      const Layer *layer = find_layer (name);

      if (layer != NULL)
        check_folder (complaints, layer, path);
      else if (g_file_test (path, G_FILE_TEST_IS_DIR))
        complain (complaints, path, 0, "is no folder of the design");
      else if (g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".h"))
        complain (complaints, path, 0, "lies outside the folders");
    }
  return complaints;
}

/* --- Tests -------------------------------------------------------------------------------------- */

static void
test_sources (gconstpointer src)
{
  g_autoptr (GPtrArray) complaints = check_sources (src);
  guint i;

  for (i = 0; i < complaints->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (complaints, i));
  g_assert_cmpuint (complaints->len, ==, 0);
}

typedef struct
{
  const char *path;
  const char *code;      /* behind the SPDX lines */
  const char *complaint; /* a pattern; NULL = none */
} Planted;

static const Planted planted[] = {
  { "core/upward.c", "#include \"store/step.h\"\n", "*:3: core may not include store (*" },
  { "rules/export.h", "#  include \"export/pdf.h\"\n", "*:3: rules may not include export (*" },
  { "import/rules.c", "\n#include \"rules/pack.h\"\n", "*:4: import may not include rules (*" },
  { "cli/store.c", "#include \"store/db.h\"\n", "*:3: cli may not include store (*" },
  { "app/store.c", "#include \"store/db.h\"\n", "*:3: app may not include store (*" },
  { "core/bare.c", "#include \"date.h\"\n", "*:3: includes \"date.h\" without its folder" },
  { "actions/sql.c", "#include <sqlite3.h>\n", "*:3: actions may not use <sqlite3.h>" },
  { "actions/sql-text.c", "#include \"resources/muster-resources.h\"\n",
    "*:3: actions may not include resources (*" },
  { "core/draw.c", "#include <cairo.h>\n", "*:3: core may not use <cairo.h>" },
  { "actions/text.c", "#include <pango/pangocairo.h>\n", "*may not use <pango/pangocairo.h>" },
  { "store/sheet.c", "#include <xlsxwriter.h>\n", "*:3: store may not use <xlsxwriter.h>" },
  { "cli/window.c", "#include <gtk/gtk.h>\n", "*:3: cli may not use <gtk/gtk.h>" },
  { "export/shell.c", "int x (void) { return system (\"ls\"); }\n", "*:3: calls system()*" },
  { "pdf/pipe.c", "void y (void)\n{\n  popen(\"ls\", \"r\");\n}\n", "*:5: calls popen()*" },
  { "other/a.c", "", "*other:0: is no folder of the design" },
  { "loose.c", "", "*loose.c:0: lies outside the folders" },
  { "core/right.c", "#include \"config.h\"\n#include <glib.h>\n#include \"core/date.h\"\n", NULL },
  { "store/right.c", "#include <sqlite3.h>\n#include \"core/date.h\"\n", NULL },
  { "store/sql-text.c", "#include \"resources/muster-resources.h\"\n", NULL },
  { "actions/right.c", "#include \"store/db.h\"\n#include \"export/pdf.h\"\n", NULL },
  { "core/comment.c",
    "/* a file system (such) */ // popen (x)\nstatic const char t[] = \"a\\\" system (\";\n",
    NULL },
};

static void
plant (const char *src, const char *relative, const char *content)
{
  g_autofree char *path = g_build_filename (src, relative, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* Plants one file into a tree of its own; it alone must be complained about. */
static void
check_planted (const char *relative, const char *content, const char *complaint)
{
  g_autofree char *src = g_dir_make_tmp ("muster-structure-XXXXXX", NULL);
  g_autoptr (GPtrArray) complaints = NULL;

  g_assert_nonnull (src);
  plant (src, relative, content);
  complaints = check_sources (src);
  remove_tree (src);
  g_assert_cmpuint (complaints->len, ==, complaint != NULL ? 1 : 0);
  if (complaint != NULL && !g_pattern_match_simple (complaint, complaints->pdata[0]))
    g_error ("expected “%s”, got “%s”", complaint, (char *) complaints->pdata[0]);
}

static void
test_planted (void)
{
  static const char head[] = "/* SPDX-FileCopyrightText: The Muster maintainers\n"
                             " * SPDX-License-Identifier: GPL-3.0-or-later */\n";
  g_autofree char *newlines = g_strnfill (MAX_LINES - 1, '\n');
  g_autofree char *too_long = g_strconcat (head, newlines, NULL);
  g_autofree char *just_right = g_strconcat (head, newlines + 1, NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      g_autofree char *content = g_strconcat (head, planted[i].code, NULL);

      check_planted (planted[i].path, content, planted[i].complaint);
    }
  check_planted ("core/no-head.c", "int x;\n", "*:1: does not start with the SPDX lines");
  check_planted ("core/long.c", too_long, "*has 501 lines; 500 is the most");
  check_planted ("core/long.c", just_right, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc != 2)
    g_error ("usage: test-structure SRC");
  g_test_add_data_func ("/structure/sources", argv[1], test_sources);
  g_test_add_func ("/structure/planted", test_planted);
  return g_test_run ();
}
