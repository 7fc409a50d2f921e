/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The manifest of the Flatpak is not built where there is no network, so this reads it: what the program may do,
 * that its names are those of the rest, that whatever meson.build asks for is there, and that every source is
 * known by its hash. Read line by line; flatpak-builder reads it as a whole where it is installed. */

#include <glib.h>
#include <string.h>

static const char *source_root;

/* A library of meson.build, and where a Flatpak has it from: the name of a module, or NULL for the runtime. */
typedef struct
{
  const char *library;
  const char *module;
} Origin;

static const Origin origins[] = {
  { "cairo", NULL },         { "cairo-ft", NULL },     { "cairo-pdf", NULL },
  { "fontconfig", NULL },    { "freetype2", NULL },    { "gdk-pixbuf-2.0", NULL },
  { "gio-unix-2.0", NULL },  { "glib-2.0", NULL },     { "gtk4", NULL },
  { "json-glib-1.0", NULL }, { "libadwaita-1", NULL }, { "libqpdf", "qpdf" },
  { "pangocairo", NULL },    { "pangoft2", NULL },     { "poppler-glib", "poppler" },
  { "sqlite3", "sqlite" },   { "zlib", NULL },         { "xlsxwriter", "libxlsxwriter" },
};

static char *
read_source (const char *relative)
{
  g_autofree char *path = g_build_filename (source_root, relative, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The lines of the manifest without what surrounds them and without comments. */
static GStrv
read_manifest (void)
{
  g_autofree char *text = read_source ("flatpak/org.muster.Muster.yml");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] != '\0' && *lines[i] != '#')
        g_strv_builder_add (builder, lines[i]);
    }
  return g_strv_builder_end (builder);
}

static guint
count_lines (GStrv lines, const char *line)
{
  guint n = 0, i;

  for (i = 0; lines[i] != NULL; i++)
    n += g_str_equal (lines[i], line) ? 1 : 0;
  return n;
}

static void
test_permissions (void)
{
  static const char *const allowed[] = { "- --share=ipc", "- --socket=wayland",
                                         "- --socket=fallback-x11", "- --device=dri", NULL };
  g_auto (GStrv) lines = read_manifest ();
  gboolean is_inside = FALSE;
  guint n = 0, i;

  g_assert_cmpuint (count_lines (lines, "finish-args:"), ==, 1);
  for (i = 0; lines[i] != NULL; i++)
    if (g_str_equal (lines[i], "finish-args:"))
      is_inside = TRUE;
    else if (is_inside && *lines[i] != '-')
      is_inside = FALSE;
    else if (is_inside)
      {
        if (!g_strv_contains (allowed, lines[i]))
          g_error ("the Flatpak may not have “%s”", lines[i] + 2);
        n++;
      }
  g_assert_cmpuint (n, ==, g_strv_length ((GStrv) allowed));
}

static void
test_names (void)
{
  g_auto (GStrv) lines = read_manifest ();
  g_autofree char *metainfo = read_source ("data/org.muster.Muster.metainfo.xml.in");
  g_autofree char *contents = read_source ("tests/package/contents");

  g_assert_cmpuint (count_lines (lines, "id: org.muster.Muster"), ==, 1);
  g_assert_nonnull (strstr (metainfo, "<id>org.muster.Muster</id>"));
  g_assert_cmpuint (count_lines (lines, "command: muster"), ==, 1);
  g_assert_nonnull (strstr (contents, "/bin/muster\n"));
  /* Its option is named right. */
  g_assert_cmpuint (count_lines (lines, "- -Dtests=false"), ==, 1);
}

static const Origin *
find_origin (const char *library)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (origins); i++)
    if (g_str_equal (origins[i].library, library))
      return &origins[i];
  g_error ("say in tests/flatpak.c where a Flatpak has %s from", library);
}

static void
test_modules (void)
{
  g_auto (GStrv) lines = read_manifest ();
  g_autofree char *text = read_source ("meson.build");
  g_autoptr (GRegex) pattern = g_regex_new ("\\bdependency\\('([^']+)'", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *library = g_match_info_fetch (match, 1);
      const Origin *origin = find_origin (library);
      g_autofree char *line = g_strdup_printf ("- name: %s", origin->module);

      if (origin->module != NULL)
        g_assert_cmpuint (count_lines (lines, line), ==, 1);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (origins));
}

/* Whoever fetches a source must be able to tell that it is the right one. */
static void
test_sources (void)
{
  g_auto (GStrv) lines = read_manifest ();
  guint n = 0, i;

  for (i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "url: "))
      {
        g_assert_true (g_str_has_prefix (lines[i], "url: https://"));
        g_assert_nonnull (lines[i + 1]);
        g_assert_true (g_regex_match_simple ("^sha256: [0-9a-f]{64}$", lines[i + 1], 0,
                                             G_REGEX_MATCH_DEFAULT));
        n++;
      }
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, ==,
                    count_lines (lines, "- type: archive") + count_lines (lines, "- type: file"));
  g_assert_cmpuint (count_lines (lines, "- type: git"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc != 2)
    g_error ("usage: test-flatpak ROOT");
  source_root = argv[1];
  g_test_add_func ("/flatpak/permissions", test_permissions);
  g_test_add_func ("/flatpak/names", test_names);
  g_test_add_func ("/flatpak/modules", test_modules);
  g_test_add_func ("/flatpak/sources", test_sources);
  return g_test_run ();
}
