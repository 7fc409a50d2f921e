/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the words of a paper stand. */

#include "page.h"

#include <string.h>

#define MARGIN 54.0
#define TOLERANCE 0.5
#define OVERLAP 1.0 /* boxes of words reach a little beyond their ink */

/* --- Words ------------------------------------------------------------------------------------ */

static void
count_word (GHashTable *words, const char *word)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (words, word));

  if (*word != '\0')
    g_hash_table_insert (words, g_strdup (word), GUINT_TO_POINTER (n + 1));
}

/* A line may end at a hyphen between two words, but not within a number or a code. */
static void
count_parts (GHashTable *words, const char *word)
{
  g_autofree char *parted = g_strdup (word);
  g_auto (GStrv) parts = NULL;
  char *p;
  guint i;

  for (p = parted; *p != '\0'; p++)
    if (*p == '-' && p > parted && g_ascii_isalpha (p[-1]) &&
        (g_ascii_isalpha (p[1]) || p[1] == '\0'))
      *p = ' ';
  parts = g_strsplit (parted, " ", -1);
  for (i = 0; parts[i] != NULL; i++)
    count_word (words, parts[i]);
}

/* Addresses are longer than any column. */
static void
count_words (GHashTable *words, const char *text)
{
  g_auto (GStrv) split = g_strsplit_set (text, " \n\f", -1);
  guint i;

  for (i = 0; split[i] != NULL; i++)
    if (!g_str_has_prefix (split[i], "http"))
      count_parts (words, split[i]);
}

static void
count_table (GHashTable *words, const MusterContentTable *table)
{
  guint row, column;

  for (column = 0; column < muster_table_get_n_columns (table->table); column++)
    count_words (words, muster_table_get_column (table->table, column)->title);
  for (column = 0; column < muster_table_get_n_columns (table->table); column++)
    for (row = 0; row < muster_table_get_n_rows (table->table); row++)
      {
        g_autofree char *text = muster_table_format_cell (table->table, row, column);

        count_words (words, text);
      }
}

static GHashTable *
words_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
page_assert_words_whole (const MusterContent *content, const char *pdf)
{
  g_autofree char *text = paper_run ("pdftotext", "-raw", pdf, "-", NULL);
  g_autoptr (GHashTable) expected = words_new ();
  g_autoptr (GHashTable) found = words_new ();
  GHashTableIter iter;
  gpointer word, n;
  guint i;

  count_words (found, text);
  for (i = 0; i < content->blocks->len; i++)
    {
      const MusterBlock *block = g_ptr_array_index (content->blocks, i);

      if (block->table != NULL)
        count_table (expected, block->table);
    }
  g_assert_cmpuint (g_hash_table_size (expected), >, 0);
  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &word, &n))
    {
      if (GPOINTER_TO_UINT (g_hash_table_lookup (found, word)) < GPOINTER_TO_UINT (n))
        g_test_message ("broken: %s", (const char *) word);
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (found, word)), >=,
                        GPOINTER_TO_UINT (n));
    }
}

/* --- Boxes ------------------------------------------------------------------------------------ */

typedef struct
{
  double x[2];
  double y[2];
} Box;

static double
get_attribute (const char *element, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%s=\"", name);
  const char *value = strstr (element, key);

  g_assert_nonnull (value);
  return g_ascii_strtod (value + strlen (key), NULL);
}

static void
assert_apart (const GArray *boxes, const Box *box)
{
  guint i;

  for (i = 0; i < boxes->len; i++)
    {
      const Box *other = &g_array_index (boxes, Box, i);

      g_assert_false (box->x[0] + OVERLAP < other->x[1] && other->x[0] + OVERLAP < box->x[1] &&
                      box->y[0] + OVERLAP < other->y[1] && other->y[0] + OVERLAP < box->y[1]);
    }
}

void
page_assert_clean (const char *pdf)
{
  g_autofree char *text = paper_run ("pdftotext", "-bbox", pdf, "-", NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  double width = 0, height = 0;
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "<page ") != NULL)
        {
          width = get_attribute (lines[i], "width");
          height = get_attribute (lines[i], "height");
          g_array_set_size (boxes, 0);
        }
      else if (strstr (lines[i], "<word ") != NULL)
        {
          const Box box = { { get_attribute (lines[i], "xMin"), get_attribute (lines[i], "xMax") },
                            { get_attribute (lines[i], "yMin"),
                              get_attribute (lines[i], "yMax") } };

          g_assert_cmpfloat (box.x[0], >=, MARGIN - TOLERANCE);
          g_assert_cmpfloat (box.x[1], <=, width - MARGIN + TOLERANCE);
          g_assert_cmpfloat (box.y[0], >=, MARGIN - TOLERANCE);
          g_assert_cmpfloat (box.y[1], <=, height - MARGIN + TOLERANCE);
          assert_apart (boxes, &box);
          g_array_append_val (boxes, box);
        }
    }
}

guint
page_count (const char *pdf)
{
  g_autofree char *text = paper_run ("pdfinfo", pdf, NULL);
  const char *pages = strstr (text, "Pages:");

  g_assert_nonnull (pages);
  return (guint) g_ascii_strtoull (pages + strlen ("Pages:"), NULL, 10);
}
