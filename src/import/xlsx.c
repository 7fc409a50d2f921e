/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of an XLSX (ECMA-376). Which part is what is said by relations; names such as xl/worksheets/sheet1.xml are
 * a habit, no rule. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/workbook-private.h"

/* A relation of a part to another. */
typedef struct
{
  char *id;
  char *kind; /* the last word of its type: "worksheet" */
  char *target;
} Relation;

typedef struct
{
  char *name;
  char *relation;
} Tab;

typedef struct
{
  GPtrArray *tabs; /* of Tab: those that are not hidden */
  gboolean starts_1904;
} Book;

static void
free_relation (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->kind);
  g_free (relation->target);
  g_free (relation);
}

static void
free_tab (gpointer data)
{
  Tab *tab = data;

  g_free (tab->name);
  g_free (tab->relation);
  g_free (tab);
}

/* --- Relations ------------------------------------------------------------------------------------ */

static void
start_relation (GMarkupParseContext *context, const char *element, const char **names,
                const char **values, gpointer data, GError **error)
{
  const char *id = muster_markup_find (names, values, "Id");
  const char *type = muster_markup_find (names, values, "Type");
  const char *target = muster_markup_find (names, values, "Target");
  Relation *relation;

  if (!g_str_equal (muster_markup_get_local (element), "Relationship") || id == NULL ||
      type == NULL || target == NULL)
    return;
  relation = g_new0 (Relation, 1);
  relation->id = g_strdup (id);
  relation->kind = g_path_get_basename (type);
  relation->target = g_strdup (target);
  g_ptr_array_add (data, relation);
}

/* "xl/worksheets/sheet1.xml" of "../worksheets/sheet1.xml" in "xl/charts", and of "/xl/worksheets/sheet1.xml". */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *path =
      *target == '/' ? g_strdup (target) : g_strconcat ("/", folder, "/", target, NULL);
  g_autofree char *plain = g_canonicalize_filename (path, "/");

  /* Two slashes at the start stay two. */
  return g_strdup (plain + strspn (plain, "/"));
}

/* The relations of a part, their targets as names of parts. */
static GPtrArray *
read_relations (MusterZip *zip, const char *part, GError **error)
{
  const GMarkupParser parser = { .start_element = start_relation };
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);
  g_autofree char *given = g_path_get_dirname (part);
  const char *folder = g_str_equal (given, ".") ? "" : given;
  g_autofree char *base = *part != '\0' ? g_path_get_basename (part) : g_strdup ("");
  g_autofree char *name =
      g_strconcat (folder, *folder != '\0' ? "/" : "", "_rels/", base, ".rels", NULL);
  guint i;

  if (!muster_markup_read (zip, name, &parser, relations, error))
    return NULL;
  for (i = 0; i < relations->len; i++)
    {
      Relation *relation = g_ptr_array_index (relations, i);
      char *resolved = resolve (folder, relation->target);

      g_free (relation->target);
      relation->target = resolved;
    }
  return g_steal_pointer (&relations);
}

/* By its id or, where that is NULL, by its kind. */
static const char *
find_target (const GPtrArray *relations, const char *id, const char *kind)
{
  guint i;

  for (i = 0; i < relations->len; i++)
    {
      const Relation *relation = g_ptr_array_index (relations, i);

      if ((id == NULL || g_str_equal (relation->id, id)) && g_str_equal (relation->kind, kind))
        return relation->target;
    }
  return NULL;
}

/* --- The book ------------------------------------------------------------------------------------- */

static gboolean
is_true (const char *value)
{
  return value != NULL && (g_str_equal (value, "1") || g_str_equal (value, "true"));
}

static void
start_book (GMarkupParseContext *context, const char *element, const char **names,
            const char **values, gpointer data, GError **error)
{
  const char *local = muster_markup_get_local (element);
  Book *book = data;
  const char *name, *state;
  guint i;
  Tab *tab;

  if (g_str_equal (local, "workbookPr"))
    book->starts_1904 = is_true (muster_markup_find (names, values, "date1904"));
  if (!g_str_equal (local, "sheet"))
    return;
  name = muster_markup_find (names, values, "name");
  state = muster_markup_find (names, values, "state");
  if (name == NULL || (state != NULL && !g_str_equal (state, "visible")))
    return;
  tab = g_new0 (Tab, 1);
  tab->name = g_strdup (name);
  /* The sheet has an id of its own, too: the relation's is the one with a prefix. */
  for (i = 0; names[i] != NULL; i++)
    if (strchr (names[i], ':') != NULL && g_str_equal (muster_markup_get_local (names[i]), "id"))
      tab->relation = g_strdup (values[i]);
  g_ptr_array_add (book->tabs, tab);
}

/* --- Texts that cells share ------------------------------------------------------------------------ */

typedef struct
{
  MusterXlsxShared *shared;
  gboolean is_text;
  gboolean is_sound; /* how a text in Japanese is pronounced */
} Strings;

static void
start_string (GMarkupParseContext *context, const char *element, const char **names,
              const char **values, gpointer data, GError **error)
{
  const char *local = muster_markup_get_local (element);
  Strings *strings = data;

  if (g_str_equal (local, "si"))
    g_array_append_val (strings->shared->starts, strings->shared->text->len);
  else if (g_str_equal (local, "rPh"))
    strings->is_sound = TRUE;
  strings->is_text = g_str_equal (local, "t") && !strings->is_sound;
}

static void
end_string (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  const char *local = muster_markup_get_local (element);
  Strings *strings = data;

  strings->is_text = FALSE;
  if (g_str_equal (local, "rPh"))
    strings->is_sound = FALSE;
  else if (g_str_equal (local, "si"))
    g_string_append_c (strings->shared->text, '\0');
}

static void
add_string (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
            GError **error)
{
  Strings *strings = data;

  if (strings->is_text)
    g_string_append_len (strings->shared->text, text, (gssize) length);
}

static gboolean
read_strings (MusterZip *zip, const char *part, MusterXlsxShared *shared, GError **error)
{
  const GMarkupParser parser = { .start_element = start_string,
                                 .end_element = end_string,
                                 .text = add_string };
  Strings strings = { .shared = shared };

  return part == NULL || muster_markup_read (zip, part, &parser, &strings, error);
}

/* --- Styles --------------------------------------------------------------------------------------- */

typedef struct
{
  GHashTable *codes; /* number of a format → its code */
  GArray *looks;
  gboolean is_cell; /* inside the list of cells' styles: there are others */
} Styles;

static guint
read_number (const char *text)
{
  guint64 number = 0;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &number, NULL))
    return 0;
  return (guint) number;
}

static void
start_style (GMarkupParseContext *context, const char *element, const char **names,
             const char **values, gpointer data, GError **error)
{
  const char *local = muster_markup_get_local (element);
  guint id = read_number (muster_markup_find (names, values, "numFmtId"));
  Styles *styles = data;
  MusterCellLook look;
  const char *code;

  if (g_str_equal (local, "cellXfs"))
    styles->is_cell = TRUE;
  else if (g_str_equal (local, "numFmt"))
    {
      code = muster_markup_find (names, values, "formatCode");
      g_hash_table_insert (styles->codes, GUINT_TO_POINTER (id), g_strdup (code));
    }
  else if (styles->is_cell && g_str_equal (local, "xf"))
    {
      code = g_hash_table_lookup (styles->codes, GUINT_TO_POINTER (id));
      look = code != NULL ? muster_cell_get_look (code) : muster_cell_get_built_in_look (id);
      g_array_append_val (styles->looks, look);
    }
}

static void
end_style (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Styles *styles = data;

  if (g_str_equal (muster_markup_get_local (element), "cellXfs"))
    styles->is_cell = FALSE;
}

static gboolean
read_styles (MusterZip *zip, const char *part, MusterXlsxShared *shared, GError **error)
{
  const GMarkupParser parser = { .start_element = start_style, .end_element = end_style };
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Styles styles = { codes, shared->looks, FALSE };

  return part == NULL || muster_markup_read (zip, part, &parser, &styles, error);
}

/* --- A sheet -------------------------------------------------------------------------------------- */

static MusterSheet *
read_part (MusterZip *zip, const GPtrArray *relations, const char *part, gboolean starts_1904,
           GError **error)
{
  MusterXlsxShared shared = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gsize)),
                              g_array_new (FALSE, FALSE, sizeof (MusterCellLook)), starts_1904 };
  MusterSheet *sheet = NULL;

  if (read_strings (zip, find_target (relations, NULL, "sharedStrings"), &shared, error) &&
      read_styles (zip, find_target (relations, NULL, "styles"), &shared, error))
    sheet = muster_xlsx_read_rows (zip, part, &shared, error);
  g_array_unref (shared.looks);
  g_array_unref (shared.starts);
  g_string_free (shared.text, TRUE);
  return sheet;
}

/* Fills @names with the sheets that have cells, for there are sheets that are charts; returns the part of the one that
 * is wanted. */
static const char *
choose_part (const Book *book, const GPtrArray *relations, const char *name, GPtrArray *names)
{
  const char *chosen = NULL;
  guint i;

  for (i = 0; i < book->tabs->len; i++)
    {
      const Tab *tab = g_ptr_array_index (book->tabs, i);
      const char *part =
          tab->relation != NULL ? find_target (relations, tab->relation, "worksheet") : NULL;

      if (part == NULL)
        continue;
      g_ptr_array_add (names, g_strdup (tab->name));
      if (chosen == NULL && (name == NULL || g_str_equal (name, tab->name)))
        chosen = part;
    }
  return chosen;
}

static MusterSheet *
read_book (MusterZip *zip, const char *part, const char *name, GPtrArray *names, GError **error)
{
  const GMarkupParser parser = { .start_element = start_book };
  g_autoptr (GPtrArray) relations = read_relations (zip, part, error);
  g_autoptr (GPtrArray) tabs = g_ptr_array_new_with_free_func (free_tab);
  Book book = { tabs, FALSE };
  const char *chosen;

  if (relations == NULL || !muster_markup_read (zip, part, &parser, &book, error))
    return NULL;
  chosen = choose_part (&book, relations, name, names);
  if (chosen != NULL)
    return read_part (zip, relations, chosen, book.starts_1904, error);
  muster_workbook_refuse_sheet (name, names, error);
  return NULL;
}

MusterSheet *
muster_xlsx_read (MusterZip *zip, const char *name, GPtrArray *names, GError **error)
{
  g_autoptr (GPtrArray) relations = NULL;
  const char *part;

  g_return_val_if_fail (zip != NULL && names != NULL, NULL);

  relations = read_relations (zip, "", error);
  if (relations == NULL)
    return NULL;
  part = find_target (relations, NULL, "officeDocument");
  if (part != NULL && g_str_has_prefix (part, "xl/"))
    return read_book (zip, part, name, names, error);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("This is a document of an office program, but no workbook. Save its table as a "
                  "workbook or as CSV and import that."));
  return NULL;
}
