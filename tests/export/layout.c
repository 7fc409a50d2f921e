/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* However much or little stands in a paper: words stay whole, nothing overlaps, leaves the margins or
 * gets lost, and nothing is left alone at the foot of a page. */

#include <string.h>

#include "page.h"

#define N_CREDITS 1000
#define N_LINES 400

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
  page_assert_words_whole (content, path);
  page_assert_clean (path);
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
  page_assert_clean (path);
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
  page_assert_words_whole (content, path);
  page_assert_clean (path);
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
  page_assert_clean (path);
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

  page_assert_clean (empty);
  page_assert_clean (path);
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
      page_assert_clean (path);
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
      page_assert_clean (path);
    }
}

/* Adds a table of @n rows whose first cells are @key and the number of the row. */
static void
add_rows (MusterContent *content, const char *key, guint n)
{
  const MusterColumn columns[] = {
    { "line", "Line", MUSTER_COLUMN_TEXT },
    { "what", "What is asked for", MUSTER_COLUMN_TEXT },
    { "amount", "Amount", MUSTER_COLUMN_MONEY },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s%u", key, i);

      muster_table_add_row (table);
      muster_table_set_text (table, i, 0, line);
      muster_table_set_text (table, i, 1, "Allowed outlays up to and with this claim");
      muster_table_set_number (table, i, 2, 100 * i);
    }
  muster_content_add_table (content, table, NULL);
}

/* A short table is not cut in two, wherever on its page it begins. */
static void
test_short_tables_keep (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = muster_content_new ("Tables", NULL, PAPER_AS_OF);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint i, j;

  for (i = 0; i < 30; i++)
    {
      g_autofree char *key = g_strdup_printf ("T%02uR", i);

      muster_content_add_heading (content, 2, "Request");
      add_rows (content, key, 9);
      for (j = 0; j < i % 5; j++)
        muster_content_add_paragraph (content, "Between");
    }
  path = paper_write_pdf (paper, content);
  text = paper_read_text (path);
  pages = g_strsplit (text, "\f", -1);
  for (i = 0; pages[i] != NULL; i++)
    for (j = 0; j < 30; j++)
      {
        g_autofree char *key = g_strdup_printf ("T%02uR", j);
        guint n = paper_count (pages[i], key);

        g_assert_true (n == 0 || n == 9);
      }
  g_assert_cmpuint (g_strv_length (pages), >, 5);
}

/* Facts that head a table stand on its page: a table alone does not say whose it is. */
static void
test_facts_stay_with_table (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = muster_content_new ("Classes", NULL, PAPER_AS_OF);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint i, j;

  for (i = 0; i < 24; i++)
    {
      g_autofree char *number = g_strdup_printf ("N%02uC", i);
      g_autofree char *key = g_strdup_printf ("T%02uR", i);

      muster_content_add_heading (content, 2, "Class");
      muster_content_add_fact (content, "Number", number);
      for (j = 0; j < 3 + i % 4; j++)
        muster_content_add_fact (content, "Place", "Training room");
      add_rows (content, key, 5 + i % 6);
    }
  path = paper_write_pdf (paper, content);
  text = paper_read_text (path);
  pages = g_strsplit (text, "\f", -1);
  for (i = 0; pages[i] != NULL; i++)
    for (j = 0; j < 24; j++)
      {
        g_autofree char *number = g_strdup_printf ("N%02uC", j);
        g_autofree char *key = g_strdup_printf ("T%02uR", j);

        g_assert_cmpint (strstr (pages[i], number) != NULL, ==, strstr (pages[i], key) != NULL);
      }
  g_assert_cmpuint (g_strv_length (pages), >, 5);
}

/* Room that no column needs does not part a letter from what it stands for. */
static void
test_codes_stay_near (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = muster_content_new ("Request", NULL, PAPER_AS_OF);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  add_rows (content, "k", 9);
  path = paper_write_pdf (paper, content);
  text = paper_run ("pdftotext", "-layout", path, "-", NULL);
  g_assert_true (g_regex_match_simple ("k4 {1,9}Allowed", text, 0, 0));
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
  g_test_add_func ("/export/layout/short-tables-keep", test_short_tables_keep);
  g_test_add_func ("/export/layout/facts-stay-with-table", test_facts_stay_with_table);
  g_test_add_func ("/export/layout/codes-stay-near", test_codes_stay_near);

  return g_test_run ();
}
