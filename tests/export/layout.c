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
#define N_CREDITS 1000
#define N_LINES 400

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
  credit =
      paper_add_credit (facts, muster_date_new (2025, 5, 2),
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

/* @prefix and four digits of every number below @n stand once in @text. */
static void
assert_numbers_once (const char *text, const char *prefix, guint n)
{
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autofree char *part = g_strdup_printf ("%s%04u", prefix, i);

      g_assert_cmpuint (paper_count (text, part), ==, 1);
    }
}

static void
test_long_transcript (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  MusterOfficerFacts *facts = paper_add_officer (paper, "Corvane", "Luis", 0);
  guint i;

  for (i = 0; i < N_CREDITS; i++)
    {
      MusterCredit *credit = paper_add_credit (facts, muster_date_new (2023, 7, 1) + (MusterDate) i,
                                               "Roll call: search warrants", "law", 900);

      credit->course_code = g_strdup_printf ("RC-%04u", i);
    }
  paper_evaluate (paper);
  content = muster_renewal_make_packet (&paper->renewal);
  path = paper_write_pdf (paper, content);
  text = paper_run ("pdftotext", "-raw", path, "-", NULL);
  assert_numbers_once (text, "RC-", N_CREDITS);
  assert_clean (path);
}

/* Whatever its rows hold, nothing of a table overlaps or is lost. */
static void
test_long_texts (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  MusterOfficerFacts *facts =
      paper_add_officer (paper, "WORTHINGTON-SMYTHE-MACALLISTER", "BARTHOLOMEW-MAXIMILIAN", 12);
  guint i, j;

  paper_add_officer (paper, "O’SHAUGHNESSY-WETHERBURN", "MARY-KATHERINE ELISABETH WILHELMINA", 12);
  for (i = 0; i < 12; i++)
    {
      g_autoptr (GString) title = g_string_new (NULL);

      for (j = 0; j < 50; j++)
        g_string_append_printf (title, "T%02uword%02u ", i, j);
      paper_add_credit (facts, muster_date_new (2025, 1, 1) + (MusterDate) i, title->str, "law",
                        3600);
    }
  paper_evaluate (paper);
  content = muster_renewal_make_packet (&paper->renewal);
  path = paper_write_pdf (paper, content);
  assert_words_whole (content, path);
  assert_clean (path);
  text = paper_run ("pdftotext", "-raw", path, "-", NULL);
  for (i = 0; i < 12; i++)
    for (j = 0; j < 50; j++)
      {
        g_autofree char *word = g_strdup_printf ("T%02uword%02u", i, j);

        /* In the transcript; what was found may quote it again. */
        g_assert_cmpuint (paper_count (text, word), >=, 1);
      }
}

/* A word that is longer than any column is broken, and all of it is there. */
static void
test_monstrous_word (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *word = g_strnfill (500, 'X');
  MusterOfficerFacts *facts = paper_add_officer (paper, "Corvane", "Luis", 3);
  guint n = 0;
  const char *p;

  paper_add_credit (facts, muster_date_new (2025, 1, 1), word, "law", 3600);
  paper_evaluate (paper);
  content = muster_renewal_make_packet (&paper->renewal);
  path = paper_write_pdf (paper, content);
  assert_clean (path);
  text = paper_run ("pdftotext", "-raw", path, "-", NULL);
  for (p = text; *p != '\0'; p++)
    n += *p == 'X' ? 1 : 0;
  g_assert_cmpuint (n, ==, 500);
}

static const MusterCostCategory categories[] = { MUSTER_COST_CATEGORY_TUITION,
                                                 MUSTER_COST_CATEGORY_LODGING,
                                                 MUSTER_COST_CATEGORY_MILEAGE };

static char *
make_claim (Paper *paper, guint n_lines)
{
  g_autoptr (MusterContent) content = NULL;
  guint i;

  for (i = 0; i < n_lines; i++)
    {
      g_autofree char *description = g_strdup_printf ("Line-%04u of the claim", i);

      paper_add_line (paper, categories[i % G_N_ELEMENTS (categories)], description, 100, 10000,
                      1000);
    }
  content = muster_reimbursement_make (&paper->reimbursement);
  return paper_write_pdf (paper, content);
}

static void
test_long_claim (void)
{
  g_autoptr (Paper) none = paper_new ("us-co");
  g_autoptr (Paper) many = paper_new ("us-co");
  g_autofree char *empty = make_claim (none, 0);
  g_autofree char *path = make_claim (many, N_LINES);
  g_autofree char *text = paper_run ("pdftotext", "-raw", path, "-", NULL);

  assert_clean (empty);
  assert_clean (path);
  assert_numbers_once (text, "Line-", N_LINES);
  g_assert_nonnull (strstr (text, "4,000.00"));
}

/* On no page does a sum stand without a row above it, or the title of a group without one below. */
static void
assert_groups_keep (const char *page)
{
  g_auto (GStrv) lines = g_strsplit (page, "\n", -1);
  gboolean is_body = FALSE, has_row = FALSE, has_title = FALSE;
  guint i;

  for (i = 0; lines[i] != NULL && !g_str_has_prefix (lines[i], "Amounts are"); i++)
    {
      if (strstr (lines[i], "Description") != NULL)
        is_body = TRUE;
      else if (is_body && strstr (lines[i], "Line-") != NULL)
        {
          has_row = TRUE;
          has_title = FALSE;
        }
      else if (is_body && strstr (lines[i], "ubtotal") != NULL)
        g_assert_true (has_row);
      else if (is_body && strstr (lines[i], "Total of this claim") != NULL)
        g_assert_true (has_row);
      else if (is_body &&
               (g_str_has_prefix (lines[i], "Tuition") || g_str_has_prefix (lines[i], "Lodging") ||
                g_str_has_prefix (lines[i], "Mileage")))
        has_title = TRUE;
    }
  g_assert_false (has_title);
}

static void
test_groups_keep (void)
{
  guint n;

  /* Every place on a page that the last group can fall on. */
  for (n = 8; n < 34; n++)
    {
      g_autoptr (Paper) paper = paper_new ("us-co");
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;
      guint i;

      /* The last group has one line. */
      for (i = 0; i < n; i++)
        paper_add_line (paper, MUSTER_COST_CATEGORY_TUITION, "Line-x", 100, 10000, 1000);
      path = make_claim (paper, 3);
      text = paper_read_text (path);
      pages = g_strsplit (text, "\f", -1);
      for (i = 0; pages[i] != NULL; i++)
        assert_groups_keep (pages[i]);
      assert_clean (path);
    }
}

/* Whatever the length of the table before them, signatures are never alone on a page, nor is the heading of
 * the table that they sign. */
static void
test_signatures_keep (void)
{
  static const MusterColumn column = { "finding", "Finding", MUSTER_COLUMN_TEXT };
  guint n, i;

  for (n = 18; n < 46; n++)
    {
      g_autoptr (Paper) paper = paper_new ("us-co");
      g_autoptr (MusterContent) content =
          muster_content_new ("Paper", "Agency", muster_date_new (2026, 5, 14));
      g_autoptr (MusterTable) table = muster_table_new (&column, 1);
      g_autoptr (MusterTable) last = muster_table_new (&column, 1);
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;

      for (i = 0; i < n; i++)
        muster_table_set_text (table, muster_table_add_row (table), 0, "A-row-above");
      muster_table_set_text (last, muster_table_add_row (last), 0, "The-last-row");
      muster_content_add_section (content, "Section", NULL, 1, FALSE);
      muster_content_add_table (content, muster_table_ref (table), NULL);
      muster_content_add_heading (content, 2, "Heading-here");
      muster_content_add_table (content, muster_table_ref (last), NULL);
      muster_content_add_signature (content, "Chief-here", "A. Name");
      path = paper_write_pdf (paper, content);
      text = paper_read_text (path);
      pages = g_strsplit (text, "\f", -1);
      for (i = 0; pages[i] != NULL; i++)
        if (strstr (pages[i], "Chief-here") != NULL || strstr (pages[i], "Heading-here") != NULL)
          g_assert_nonnull (strstr (pages[i], "The-last-row"));
      assert_clean (path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/layout/words-whole", test_words_whole);
  g_test_add_func ("/export/layout/long-transcript", test_long_transcript);
  g_test_add_func ("/export/layout/long-texts", test_long_texts);
  g_test_add_func ("/export/layout/monstrous-word", test_monstrous_word);
  g_test_add_func ("/export/layout/long-claim", test_long_claim);
  g_test_add_func ("/export/layout/groups-keep", test_groups_keep);
  g_test_add_func ("/export/layout/signatures-keep", test_signatures_keep);

  return g_test_run ();
}
