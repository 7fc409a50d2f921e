/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The text gets the headings that a file has, in place of its own or before its first row. What reads files reads the
 * rest. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/name.h"
#include "core/word.h"
#include "import/csv.h"
#include "import/paste.h"

#define MIN_COLUMNS 4  /* date, course, subject and hours */
#define MIN_HEADINGS 2 /* a title may be "Subject"; two such cells are headings */

/* What people call the columns, in the order in which they are shown, and what files call them. */
static const struct
{
  const char *label;
  const char *name;
} headings[] = {
  { N_ ("Date"), "date" },   { N_ ("Course"), "title" }, { N_ ("Subject"), "subject" },
  { N_ ("Hours"), "hours" }, { N_ ("Role"), "role" },    { N_ ("Provider"), "provider" },
};

/* The file's name of the column; NULL where the cell is no heading. */
static const char *
find_heading (const char *cell)
{
  g_autofree char *typed = muster_name_fold (cell);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *label = muster_name_fold (_ (headings[i].label));

      if (g_str_equal (g_strstrip (typed), label) ||
          muster_word_matches (headings[i].label, cell) ||
          muster_word_matches (headings[i].name, cell))
        return headings[i].name;
    }
  return NULL;
}

static gboolean
has_headings (const MusterSheet *first)
{
  guint n = 0, i;

  for (i = 0; i < muster_sheet_get_n_cells (first, 0); i++)
    n += find_heading (muster_sheet_get_cell (first, 0, i)) != NULL;
  return n >= MIN_HEADINGS;
}

/* A cell that is no heading known here stays as it is: the file's reader may know it. */
static char *
make_header (const MusterSheet *first, gboolean has_own, char separator)
{
  g_autoptr (GString) header = g_string_new (NULL);
  guint i;

  for (i = 0; i < muster_sheet_get_n_cells (first, 0); i++)
    {
      const char *cell = has_own ? muster_sheet_get_cell (first, 0, i) : "";
      const char *name = has_own                       ? find_heading (cell)
                         : i < G_N_ELEMENTS (headings) ? headings[i].name
                                                       : NULL;

      if (i > 0)
        g_string_append_c (header, separator);
      g_string_append (header, name != NULL ? name : cell);
    }
  return g_string_free (g_steal_pointer (&header), FALSE);
}

static char
find_separator (const char *line)
{
  if (strchr (line, '\t') != NULL)
    return '\t';
  return strchr (line, ';') != NULL ? ';' : ',';
}

/* The text as a file has it; @is_moved says that every row is one further down. */
static char *
make_file (const char *text, gboolean *is_moved, GError **error)
{
  gsize length = strcspn (text, "\r\n");
  g_autofree char *line = g_strndup (text, length);
  g_autofree char *header = NULL;
  char separator = find_separator (line);
  g_autoptr (MusterSheet) first = NULL;

  if (line[strspn (line, " \t")] == '\0')
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("There are no rows yet. Copy them in a spreadsheet and paste them here."));
      return NULL;
    }
  first = muster_csv_parse (g_strdup (line), length, error);
  if (first == NULL)
    return NULL;
  *is_moved = !has_headings (first);
  if (*is_moved && muster_sheet_get_n_cells (first, 0) < MIN_COLUMNS)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("Copy at least date, course, subject and hours, in this order or under their "
                      "headings."));
      return NULL;
    }
  header = make_header (first, !*is_moved, separator);
  return g_strconcat (header, *is_moved ? "\n" : "", *is_moved ? text : text + length, NULL);
}

MusterImportPlan *
muster_import_paste_read (const char *text, MusterId officer_id, const MusterImportKnown *known,
                          GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gboolean is_moved = FALSE;
  MusterImportPlan *plan;
  char *file;
  guint i;

  g_return_val_if_fail (text != NULL && officer_id != MUSTER_ID_NONE && known != NULL, NULL);

  file = make_file (text, &is_moved, error);
  if (file == NULL)
    return NULL;
  bytes = g_bytes_new_take (file, strlen (file));
  plan = muster_import_training_read_of (bytes, officer_id, known, error);
  for (i = 0; plan != NULL && i < plan->accepted->len; i++)
    {
      MusterImportTraining *row = g_ptr_array_index (plan->accepted, i);

      row->row -= is_moved ? 1 : 0;
      row->credit->source_row = MUSTER_NUMBER_NONE;
    }
  for (i = 0; plan != NULL && i < plan->refused->len; i++)
    ((MusterImportRefusal *) g_ptr_array_index (plan->refused, i))->row -= is_moved ? 1 : 0;
  return plan;
}
