/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A hundred thousand rows sort and filter between two frames: when the rows are made, texts are folded and each is
 * given its place among those of its column, so that what is sorted later are numbers. */

#include "config.h"

#include <string.h>

#include "app/rows.h"
#include "core/name.h"

#define TEXT_BLOCK_SIZE 4096
#define N_KEY_BYTES 8
#define SIGN_BIT (G_GUINT64_CONSTANT (1) << 63)

struct _MusterRows
{
  gatomicrefcount ref_count;
  MusterTable *table;
  guint id_column;
  guint n_rows;
  guint n_columns;
  const char ***folded; /* by column and row; NULL for a column of numbers */
  guint32 **places;     /* of those texts among each other, likewise; equal texts have the same */
  GStringChunk *texts;
  gpointer data;
  GDestroyNotify free_data;
};

/* --- Sorting numbers ------------------------------------------------------------------------------ */

typedef struct
{
  guint64 key;
  guint32 row;
} Entry;

static guint8
get_byte (const Entry *entry, guint byte)
{
  return (guint8) (entry->key >> (8 * byte));
}

static void
move_by_byte (const Entry *from, Entry *to, guint n, guint byte, guint *counts)
{
  guint start = 0, i;

  for (i = 0; i <= G_MAXUINT8; i++)
    {
      guint count = counts[i];

      counts[i] = start;
      start += count;
    }
  for (i = 0; i < n; i++)
    to[counts[get_byte (&from[i], byte)]++] = from[i];
}

/* Byte by byte from the last, without comparing; entries with the same key stay in their order. */
static void
sort_entries (Entry *entries, guint n)
{
  g_autofree Entry *other = g_new (Entry, n);
  guint counts[N_KEY_BYTES][G_MAXUINT8 + 1] = { { 0 } };
  Entry *from = entries, *to = other;
  guint i, byte;

  for (i = 0; i < n; i++)
    for (byte = 0; byte < N_KEY_BYTES; byte++)
      counts[byte][get_byte (&entries[i], byte)]++;
  for (byte = 0; n > 0 && byte < N_KEY_BYTES; byte++)
    {
      Entry *last = from;

      if (counts[byte][get_byte (&entries[0], byte)] == n)
        continue;
      move_by_byte (from, to, n, byte, counts[byte]);
      from = to;
      to = last;
    }
  if (from != entries)
    memcpy (entries, from, n * sizeof (Entry));
}

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

/* The first bytes of a text as a number; texts whose numbers are equal may still differ. */
static guint64
make_text_key (const char *text)
{
  guint64 bytes = 0;

  memcpy (&bytes, text, strnlen (text, sizeof bytes));
  return GUINT64_FROM_BE (bytes);
}

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer texts)
{
  const Entry *x = a;
  const Entry *y = b;

  return strcmp (((const char **) texts)[x->row], ((const char **) texts)[y->row]);
}

static guint
count_same_key (const Entry *entries, guint n)
{
  guint i = 1;

  while (i < n && entries[i].key == entries[0].key)
    i++;
  return i;
}

static guint32 *
find_places (const char **texts, guint n_rows)
{
  g_autofree Entry *entries = g_new (Entry, MAX (n_rows, 1));
  guint32 *places = g_new0 (guint32, MAX (n_rows, 1));
  guint n = 0, n_same, i;

  for (i = 0; i < n_rows; i++)
    if (texts[i] != NULL)
      entries[n++] = (Entry){ make_text_key (texts[i]), i };
  sort_entries (entries, n);
  for (i = 0; i < n; i += n_same)
    {
      n_same = count_same_key (&entries[i], n - i);
      if (n_same > 1)
        g_qsort_with_data (&entries[i], (int) n_same, sizeof (Entry), compare_texts, texts);
    }
  for (i = 1; i < n; i++)
    places[entries[i].row] =
        places[entries[i - 1].row] + (entries[i].key != entries[i - 1].key ||
                                      compare_texts (&entries[i], &entries[i - 1], texts) != 0);
  return places;
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
  rows->places = g_new0 (guint32 *, rows->n_columns);
  for (i = 0; i < rows->n_columns; i++)
    {
      rows->folded[i] = fold_column (rows, i, known);
      if (rows->folded[i] != NULL)
        rows->places[i] = find_places (rows->folded[i], rows->n_rows);
    }
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
    {
      g_free (rows->folded[i]);
      g_free (rows->places[i]);
    }
  g_free (rows->folded);
  g_free (rows->places);
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

/* FALSE where the cell is empty. */
static gboolean
make_key (const MusterRows *rows, guint row, guint column, guint64 *key)
{
  gint64 number;

  if (rows->folded[column] != NULL)
    {
      *key = rows->places[column][row];
      return rows->folded[column][row] != NULL;
    }
  number = muster_table_get_number (rows->table, row, column);
  *key = (guint64) number ^ SIGN_BIT;
  return number != MUSTER_NUMBER_NONE;
}

guint32 *
muster_rows_sort (const MusterRows *rows, int column, gboolean descending)
{
  g_autofree Entry *entries = NULL;
  guint32 *order;
  guint n = 0, n_ordered = 0, i;

  g_return_val_if_fail (rows != NULL && column < (int) rows->n_columns, NULL);

  order = g_new (guint32, MAX (rows->n_rows, 1));
  entries = g_new (Entry, MAX (rows->n_rows, 1));
  for (i = 0; column >= 0 && i < rows->n_rows; i++)
    {
      guint64 key;

      if (make_key (rows, i, (guint) column, &key))
        entries[n++] = (Entry){ descending ? ~key : key, i };
    }
  sort_entries (entries, n);
  for (i = 0; i < n; i++)
    order[n_ordered++] = entries[i].row;
  for (i = 0; i < rows->n_rows; i++)
    {
      guint64 key;

      if (column < 0 || !make_key (rows, i, (guint) column, &key))
        order[n_ordered++] = i;
    }
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
