/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* However much or little stands in a paper: words stay whole, nothing overlaps, leaves the margins or
 * gets lost, and nothing is left alone at the foot of a page. */

#include <string.h>

#include "export/pdf.h"
#include "paper.h"

#define MARGIN 54.0
#define TOLERANCE 0.5
#define OVERLAP 1.0 /* boxes of words reach a little beyond their ink */
#define N_CREDITS 2000
#define N_LINES 400

/* --- Words ------------------------------------------------------------------------------------ */

static void
count_words (GHashTable *words, const char *text)
{
  g_auto (GStrv) split = g_strsplit_set (text, " \n\f", -1);
  guint i;

  for (i = 0; split[i] != NULL; i++)
    if (*split[i] != '\0')
      {
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (words, split[i]));

        g_hash_table_insert (words, g_strdup (split[i]), GUINT_TO_POINTER (n + 1));
      }
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

/* Every word of every head and cell, as often as it stands in the tables, is a whole word on the paper. */
static void
assert_words_whole (const MusterContent *content, const char *pdf)
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
        g_test_message ("broken: %s", (const char *)word);
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

/* No word on any page leaves the margins or overlaps another. */
static void
assert_clean (const char *pdf)
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
                            { get_attribute (lines[i], "yMin"), get_attribute (lines[i], "yMax") } };

          g_assert_cmpfloat (box.x[0], >=, MARGIN - TOLERANCE);
          g_assert_cmpfloat (box.x[1], <=, width - MARGIN + TOLERANCE);
          g_assert_cmpfloat (box.y[0], >=, MARGIN - TOLERANCE);
          g_assert_cmpfloat (box.y[1], <=, height - MARGIN + TOLERANCE);
          assert_apart (boxes, &box);
          g_array_append_val (boxes, box);
        }
    }
}

/* --- Tests ------------------------------------------------------------------------------------ */

/* Long words in narrow columns, as real transcripts have them. */
static void
add_narrow_credits (MusterOfficerFacts *facts)
{
  MusterCredit *credit;

  credit = paper_add_credit (facts, muster_date_new (2024, 12, 3),
                             "Interview and Interrogation for Detectives", "investigations", 28800);
  credit->status = MUSTER_ROSTER_STATUS_INCOMPLETE;
  credit = paper_add_credit (facts, muster_date_new (2024, 12, 10), "Annual Records Maintenance",
                             NULL, 0);
  credit->course_code = g_strdup ("CA20-0003");
  credit = paper_add_credit (facts, muster_date_new (2025, 4, 29),
                             "Firearms Instruction: Recruit Range Day", "firearms", 28800);
  credit->role = MUSTER_ROLE_INSTRUCTED;
  credit->course_code = g_strdup ("HM251330-RANGE");
  credit->instructor = g_strdup ("Lindqvist-Okafor, D.");
  credit = paper_add_credit (facts, muster_date_new (2025, 5, 2),
                             "Telecommunications, Counterterrorism and Decontamination", "law", 1800);
  credit->status = MUSTER_ROSTER_STATUS_NO_SHOW;
  g_free (credit->provider);
  credit->provider = g_strdup ("Naugatuck Valley Regional Academy");
}

static void
test_words_whole (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;

  add_narrow_credits (paper_add_officer (paper, "Corvane", "Luis", 60));
  add_narrow_credits (paper_add_officer (paper, "LINDQVIST-OKAFOR", "BARTHOLOMEW", 0));
  paper_evaluate (paper);
  content = muster_renewal_make_packet (&paper->renewal);
  path = paper_write_pdf (paper, content);
  assert_words_whole (content, path);
  assert_clean (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/layout/words-whole", test_words_whole);
  return g_test_run ();
}
