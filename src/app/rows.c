/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A hundred thousand rows sort and filter between two frames: texts are folded once, when the rows are made, and
 * compared by their first eight bytes as one number before they are compared as texts. */

#include "config.h"

#include <string.h>

#include "app/rows.h"
#include "core/name.h"

#define TEXT_BLOCK_SIZE 4096
#define NOTHING G_MAXINT64 /* sort key of an empty cell */

struct _MusterRows
{
  gatomicrefcount ref_count;
  MusterTable *table;
  guint id_column;
  guint n_rows;
  guint n_columns;
  const char ***folded; /* by column and row; NULL for a column of numbers */
  GStringChunk *texts;
  gpointer data;
  GDestroyNotify free_data;
};

/* --- Making --------------------------------------------------------------------------------------- */

static const char *
fold (MusterRows *rows, GHashTable *known, const char *text)
{
  g_autofree char *folded = NULL;
  char *kept;

  if (text == NULL)
    return NULL;
  /* The table keeps one copy of each distinct text, so that a pointer tells them apart. */
  kept = g_hash_table_lookup (known, text);
  if (kept != NULL)
    return kept;
  folded = muster_name_fold (text);
  kept = g_string_chunk_insert (rows->texts, folded);
  g_hash_table_insert (known, (gpointer) text, kept);
  return kept;
}

static const char **
fold_column (MusterRows *rows, guint column, GHashTable *known)
{
  const char **texts;
  guint i;

  if (muster_table_get_column (rows->table, column)->kind != MUSTER_COLUMN_TEXT)
    return NULL;
  texts = g_new0 (const char *, MAX (rows->n_rows, 1));
  for (i = 0; i < rows->n_rows; i++)
    texts[i] = fold (rows, known, muster_table_get_text (rows->table, i, column));
  return texts;
}

MusterRows *
muster_rows_new (MusterTable *table, guint id_column, gpointer data, GDestroyNotify free_data)
{
  g_autoptr (GHashTable) known = NULL;
  MusterRows *rows;
  guint i;

  g_return_val_if_fail (table != NULL && id_column < muster_table_get_n_columns (table), NULL);

  known = g_hash_table_new (NULL, NULL);
  rows = g_new0 (MusterRows, 1);
  g_atomic_ref_count_init (&rows->ref_count);
  rows->table = table;
  rows->id_column = id_column;
  rows->n_rows = muster_table_get_n_rows (table);
  rows->n_columns = muster_table_get_n_columns (table);
  rows->texts = g_string_chunk_new (TEXT_BLOCK_SIZE);
  rows->data = data;
  rows->free_data = free_data;
  rows->folded = g_new0 (const char **, rows->n_columns);
  for (i = 0; i < rows->n_columns; i++)
    rows->folded[i] = fold_column (rows, i, known);
  return rows;
}

MusterRows *
muster_rows_ref (MusterRows *rows)
{
  g_return_val_if_fail (rows != NULL, NULL);

  g_atomic_ref_count_inc (&rows->ref_count);
  return rows;
}

void
muster_rows_unref (MusterRows *rows)
{
  guint i;

  if (rows == NULL || !g_atomic_ref_count_dec (&rows->ref_count))
    return;
  for (i = 0; i < rows->n_columns; i++)
    g_free (rows->folded[i]);
  g_free (rows->folded);
  g_string_chunk_free (rows->texts);
  if (rows->free_data != NULL)
    rows->free_data (rows->data);
  muster_table_unref (rows->table);
  g_free (rows);
}

/* --- Reading -------------------------------------------------------------------------------------- */

const MusterTable *
muster_rows_get_table (const MusterRows *rows)
{
  g_return_val_if_fail (rows != NULL, NULL);

  return rows->table;
}

gpointer
muster_rows_get_data (const MusterRows *rows)
{
  g_return_val_if_fail (rows != NULL, NULL);

  return rows->data;
}

guint
muster_rows_get_n (const MusterRows *rows)
{
  g_return_val_if_fail (rows != NULL, 0);

  return rows->n_rows;
}

MusterId
muster_rows_get_id (const MusterRows *rows, guint row)
{
  g_return_val_if_fail (rows != NULL && row < rows->n_rows, MUSTER_ID_NONE);

  return muster_table_get_number (rows->table, row, rows->id_column);
}

gboolean
muster_rows_find (const MusterRows *rows, MusterId id, guint *row)
{
  guint i;

  for (i = 0; rows != NULL && i < rows->n_rows; i++)
    if (muster_rows_get_id (rows, i) == id)
      {
        if (row != NULL)
          *row = i;
        return TRUE;
      }
  return FALSE;
}

/* --- Sorting -------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 key;
  guint32 row;
} Entry;

typedef struct
{
  const char **texts; /* NULL where the keys say all */
  int sign;
} Sorting;

/* The first bytes of a text as a number; texts whose numbers are equal may still differ. */
static gint64
make_text_key (const char *text)
{
  guint64 bytes = 0;

  if (text == NULL)
    return NOTHING;
  memcpy (&bytes, text, strnlen (text, sizeof bytes));
  return (gint64) (GUINT64_FROM_BE (bytes) >> 1);
}

static gint64
make_key (const MusterRows *rows, guint row, guint column)
{
  gint64 number;

  if (rows->folded[column] != NULL)
    return make_text_key (rows->folded[column][row]);
  number = muster_table_get_number (rows->table, row, column);
  return number != MUSTER_NUMBER_NONE ? number : NOTHING;
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const Entry *x = a;
  const Entry *y = b;
  const Sorting *sorting = data;
  int order = 0;

  if (x->key != y->key)
    {
      order = x->key < y->key ? -1 : 1;
      return x->key == NOTHING || y->key == NOTHING ? order : sorting->sign * order;
    }
  if (sorting->texts != NULL && x->key != NOTHING)
    order = sorting->sign * strcmp (sorting->texts[x->row], sorting->texts[y->row]);
  return order != 0 ? order : (x->row > y->row) - (x->row < y->row);
}

guint32 *
muster_rows_sort (const MusterRows *rows, int column, gboolean descending)
{
  g_autofree Entry *entries = NULL;
  guint32 *order;
  guint i;

  g_return_val_if_fail (rows != NULL && column < (int) rows->n_columns, NULL);

  order = g_new (guint32, MAX (rows->n_rows, 1));
  entries = g_new (Entry, MAX (rows->n_rows, 1));
  for (i = 0; i < rows->n_rows; i++)
    entries[i] = (Entry){ column >= 0 ? make_key (rows, i, (guint) column) : 0, i };
  if (column >= 0)
    {
      Sorting sorting = { rows->folded[column], descending ? -1 : 1 };

      g_qsort_with_data (entries, (int) rows->n_rows, sizeof (Entry), compare_entries, &sorting);
    }
  for (i = 0; i < rows->n_rows; i++)
    order[i] = entries[i].row;
  return order;
}

/* --- Searching ------------------------------------------------------------------------------------ */

static gboolean
has_word (const MusterRows *rows, guint row, const char *word)
{
  guint i;

  for (i = 0; i < rows->n_columns; i++)
    if (rows->folded[i] != NULL && rows->folded[i][row] != NULL &&
        strstr (rows->folded[i][row], word) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
muster_rows_matches (const MusterRows *rows, guint row, const char *const *words)
{
  guint i;

  g_return_val_if_fail (rows != NULL && row < rows->n_rows && words != NULL, FALSE);

  for (i = 0; words[i] != NULL; i++)
    if (!has_word (rows, row, words[i]))
      return FALSE;
  return TRUE;
}
