/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Headings. A file with Social Security numbers is refused as a whole, so that they come no further
 * than this. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/name.h"
#include "core/word.h"
#include "import/heading.h"

static const char *const ssn_keys[] = { "ssn",
                                        "ssno",
                                        "ssnumber",
                                        "ssnum",
                                        "socialsecurity",
                                        "socialsecurityno",
                                        "socialsecuritynumber",
                                        "socsec",
                                        "socialsec",
                                        "officerssn",
                                        "ssnlast4",
                                        "last4ssn",
                                        NULL };

/* NNN-NN-NNNN and nothing else; the first character rules most cells out. */
static gboolean
looks_like_ssn (const char *cell)
{
  static const char pattern[] = "ddd-dd-dddd";
  guint i;

  while (*cell == ' ')
    cell++;
  for (i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (cell[i]) : cell[i] != pattern[i])
      return FALSE;
  return cell[i] == '\0' || cell[i] == ' ';
}

static gboolean
column_holds_ssn (const MusterSheet *sheet, guint column, const char *name)
{
  g_autofree char *key = muster_name_make_key (name);
  guint i;

  if (g_strv_contains (ssn_keys, key))
    return TRUE;
  for (i = 1; i < muster_sheet_get_n_rows (sheet); i++)
    if (looks_like_ssn (muster_sheet_get_cell (sheet, i, column)))
      return TRUE;
  return FALSE;
}

static gboolean
check_no_ssn (const MusterSheet *sheet, GError **error)
{
  guint column;

  for (column = 0; column < muster_sheet_get_n_cells (sheet, 0); column++)
    {
      g_autofree char *name = muster_name_squeeze (muster_sheet_get_cell (sheet, 0, column));
      g_autofree char *number = g_strdup_printf ("%u", column + 1);

      if (!column_holds_ssn (sheet, column, name))
        continue;
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("Column “%s” looks like Social Security numbers. Muster does not keep them. "
                      "Remove the column and import again."),
                   name != NULL ? name : number);
      return FALSE;
    }
  return TRUE;
}

/* Finds the file's column @name among the known ones; -1 where it is none. */
static int
find_column (const MusterImportColumn *columns, guint n_columns, const char *name)
{
  guint i;

  for (i = 0; name != NULL && i < n_columns; i++)
    if (muster_word_matches (columns[i].name, name))
      return (int) i;
  return -1;
}

static gboolean
map_columns (const MusterSheet *sheet, const MusterImportColumn *columns, guint n_columns,
             int *places, GPtrArray *unknown, GError **error)
{
  guint i, column;

  for (i = 0; i < n_columns; i++)
    places[i] = MUSTER_HEADING_ABSENT;
  for (column = 0; column < muster_sheet_get_n_cells (sheet, 0); column++)
    {
      g_autofree char *name = muster_name_squeeze (muster_sheet_get_cell (sheet, 0, column));
      int known = find_column (columns, n_columns, name);

      if (known < 0)
        {
          if (name != NULL)
            g_ptr_array_add (unknown, g_steal_pointer (&name));
          continue;
        }
      if (places[known] != MUSTER_HEADING_ABSENT)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("The column “%s” is there twice. Remove one and import again."),
                       columns[known].name);
          return FALSE;
        }
      places[known] = (int) column;
    }
  return TRUE;
}

static char *
join_found (const MusterSheet *sheet)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint column;

  for (column = 0; column < muster_sheet_get_n_cells (sheet, 0) && found->len < 300; column++)
    {
      g_autofree char *name = muster_name_squeeze (muster_sheet_get_cell (sheet, 0, column));
      g_autofree char *start =
          name != NULL ? g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 40)) : NULL;

      if (start != NULL)
        g_string_append_printf (found, "%s%s", found->len > 0 ? ", " : "", start);
    }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

static gboolean
check_required (const MusterSheet *sheet, const MusterImportColumn *columns, guint n_columns,
                const int *places, GError **error)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *found = NULL;
  guint n_missing = 0, i;

  for (i = 0; i < n_columns; i++)
    if (columns[i].is_required && places[i] == MUSTER_HEADING_ABSENT)
      {
        g_string_append_printf (missing, "%s%s", n_missing > 0 ? ", " : "", columns[i].name);
        n_missing++;
      }
  if (n_missing == 0)
    return TRUE;
  found = join_found (sheet);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: columns that are missing, and columns that are there. */
               ngettext ("The first row must name the columns; %s is missing. Found: %s.",
                         "The first row must name the columns; %s are missing. Found: %s.",
                         n_missing),
               missing->str, found);
  return FALSE;
}

int *
muster_heading_map (const MusterSheet *sheet, const MusterImportColumn *columns, guint n_columns,
                    MusterImportPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  g_autofree int *places = NULL;

  g_return_val_if_fail (sheet != NULL && columns != NULL && plan != NULL, NULL);

  places = g_new (int, n_columns);
  if (!check_no_ssn (sheet, error) ||
      !map_columns (sheet, columns, n_columns, places, unknown, error) ||
      !check_required (sheet, columns, n_columns, places, error))
    return NULL;
  if (unknown->len > 0)
    {
      g_autofree char *list = NULL;

      g_ptr_array_add (unknown, NULL);
      list = g_strjoinv (", ", (char **) unknown->pdata);
      /* Translators: headings of columns. */
      muster_import_plan_note (plan, g_strdup_printf (_ ("Not read: %s."), list));
    }
  return g_steal_pointer (&places);
}
