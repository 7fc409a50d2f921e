/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF of ours must be, whatever stands in it. */

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "export/pdf.h"
#include "paper.h"

#define MARGIN 54.0
#define TOLERANCE 0.5
#define LONG_NAME_LENGTH 200

static Paper *
create_long_paper (void)
{
  Paper *paper = paper_new ("us-ct");

  paper_add_officer (paper, "Corvane", "Luis", 300);
  paper_add_officer (paper, "Ashwick", "Dana", 0);
  paper_evaluate (paper);
  return paper;
}

/* Reads an attribute like xMin="54.000000". */
static double
get_attribute (const char *element, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%s=\"", name);
  const char *value = strstr (element, key);

  g_assert_nonnull (value);
  return g_ascii_strtod (value + strlen (key), NULL);
}

static void
assert_within_margins (const char *pdf)
{
  g_autofree char *boxes = paper_run ("pdftotext", "-bbox-layout", pdf, "-", NULL);
  g_auto (GStrv) lines = g_strsplit (boxes, "\n", -1);
  double width = 0, height = 0;
  guint n_words = 0;
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "<page ") != NULL)
        {
          width = get_attribute (lines[i], "width");
          height = get_attribute (lines[i], "height");
        }
      if (strstr (lines[i], "<word ") == NULL)
        continue;
      n_words++;
      g_assert_cmpfloat (get_attribute (lines[i], "xMin"), >=, MARGIN - TOLERANCE);
      g_assert_cmpfloat (get_attribute (lines[i], "xMax"), <=, width - MARGIN + TOLERANCE);
      g_assert_cmpfloat (get_attribute (lines[i], "yMin"), >=, MARGIN - TOLERANCE);
      g_assert_cmpfloat (get_attribute (lines[i], "yMax"), <=, height - MARGIN + TOLERANCE);
    }
  g_assert_cmpuint (n_words, >, 10);
}

static void
test_sound (void)
{
  g_autoptr (Paper) paper = create_long_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_packet (&paper->renewal);
  g_autofree char *path = paper_write_pdf (paper, content);
  g_autofree char *checked = paper_run ("qpdf", "--check", path, NULL);
  g_autofree char *info = paper_run ("pdfinfo", path, NULL);
  g_autofree char *fonts = paper_run ("pdffonts", path, NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  guint i;

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "Title:           Triennial renewal packet"));
  g_assert_nonnull (strstr (info, "Author:          Harrow Mills Police Department"));
  g_assert_nonnull (strstr (info, "CreationDate:    Thu May 14 00:00:00 2026"));
  g_assert_nonnull (strstr (info, "612 x 792 pts (letter)"));
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (i = 2; lines[i] != NULL; i++)
    {
      g_assert_nonnull (strstr (lines[i], "LiberationSans"));
      g_assert_nonnull (strstr (lines[i], "yes yes yes"));
    }
}

static void
test_pages (void)
{
  g_autoptr (Paper) paper = create_long_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_packet (&paper->renewal);
  g_autofree char *path = paper_write_pdf (paper, content);
  g_autofree char *text = paper_read_text (path);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n_pages = g_strv_length (pages) - 1;
  guint n_transcript = 0;
  guint i;

  g_assert_cmpuint (n_pages, >, 10);
  for (i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n_pages);
      gboolean has_rows = strstr (pages[i], "C-0") != NULL || strstr (pages[i], "C-1") != NULL ||
                          strstr (pages[i], "C-2") != NULL;

      g_assert_nonnull (strstr (pages[i], number));
      n_transcript += has_rows ? 1 : 0;
      if (has_rows)
        g_assert_nonnull (strstr (pages[i], "Given by, at"));
    }
  g_assert_cmpuint (n_transcript, >, 5);
  g_assert_null (strstr (text, "…"));
  assert_within_margins (path);
}

static void
test_structure (void)
{
  g_autoptr (Paper) paper = create_long_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_packet (&paper->renewal);
  g_autofree char *path = paper_write_pdf (paper, content);
  g_autofree char *tree = paper_run ("pdfinfo", "-struct-text", path, NULL);

  /* A repeated head is no content: each table has its heads once. */
  g_assert_cmpuint (paper_count (tree, "\"Given by, at\""), ==, 2);
  g_assert_nonnull (strstr (tree, "H1 (block)"));
  g_assert_nonnull (strstr (tree, "TH"));
  /* A text that breaks over lines is one text. */
  g_assert_nonnull (
      strstr (tree, "Every course of the period is listed, whether its time was counted"));
}

static void
test_bytes_repeat (void)
{
  g_autoptr (Paper) paper = create_long_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_packet (&paper->renewal);
  g_autofree char *first_path = paper_write_pdf (paper, content);
  g_autoptr (GBytes) first = paper_read_file (first_path);
  g_autofree char *second_path = NULL;
  g_autoptr (GBytes) second = NULL;

  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  tzset ();
  second_path = paper_write_pdf (paper, content);
  second = paper_read_file (second_path);
  g_setenv ("TZ", "UTC", TRUE);
  tzset ();
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_odd_texts (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autofree char *long_name = g_strnfill (LONG_NAME_LENGTH, 'W');
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  MusterOfficerFacts *facts;

  paper_add_officer (paper, long_name, "Bartholomew", 3);
  paper_add_officer (paper, "كوهين", "דוד", 3);
  facts = paper_add_officer (paper, "山田", "太郎", 3);
  paper_add_credit (facts, PAPER_AS_OF, "Bad \xff\xfe bytes \x01 and ✓", "law", 3600);
  paper_add_credit (facts, PAPER_AS_OF, "e\xcc\x81\xe2\x80\x8d\xef\xb7\xbf combined", "law", 3600);
  paper_add_credit (facts, PAPER_AS_OF, "\xe2\x80\xae right to left", "law", 3600);
  paper_evaluate (paper);
  content = muster_renewal_make_packet (&paper->renewal);
  path = paper_write_pdf (paper, content);
  g_free (paper_run ("qpdf", "--check", path, NULL));
  assert_within_margins (path);
  /* The font lacks them, but who copies or searches finds them. */
  text = paper_run ("pdftotext", "-raw", path, "-", NULL);
  g_assert_nonnull (strstr (text, "山"));
  g_assert_nonnull (strstr (text, "✓"));
}

/* A cell that is taller than a page goes on over the next ones, and nothing of it is lost. */
static void
test_tall_row (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  MusterOfficerFacts *facts = paper_add_officer (paper, "Corvane", "Luis", 20);
  guint i;

  for (i = 0; i < 1500; i++)
    g_string_append_printf (title, "word%04u ", i);
  paper_add_credit (facts, muster_date_new (2025, 1, 1), title->str, "law", 3600);
  paper_evaluate (paper);
  content = muster_renewal_make_packet (&paper->renewal);
  path = paper_write_pdf (paper, content);
  assert_within_margins (path);
  text = paper_read_text (path);
  for (i = 0; i < 1500; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%04u", i);

      g_assert_cmpuint (paper_count (text, word), ==, 1);
    }
}

static void
test_empty (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = muster_content_new ("Nothing", NULL, MUSTER_DATE_NONE);
  g_autofree char *path = paper_write_pdf (paper, content);
  g_autofree char *text = paper_read_text (path);

  g_assert_nonnull (strstr (text, "Page 1 of 1"));
}

/* Headings never stand alone at the foot of a page. */
static void
test_headings_keep (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = muster_content_new ("Headings", NULL, PAPER_AS_OF);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint i;

  for (i = 0; i < 120; i++)
    {
      g_autofree char *heading = g_strdup_printf ("Heading%03u", i);
      g_autofree char *below = g_strdup_printf ("Below%03u", i);

      muster_content_add_heading (content, 2 + i % 2, heading);
      muster_content_add_paragraph (content, below);
    }
  path = paper_write_pdf (paper, content);
  text = paper_read_text (path);
  pages = g_strsplit (text, "\f", -1);
  for (i = 0; pages[i] != NULL; i++)
    g_assert_cmpuint (paper_count (pages[i], "Heading"), ==, paper_count (pages[i], "Below"));
  g_assert_cmpuint (g_strv_length (pages), >, 3);
}

/* How many lines of @text hold @part. */
static guint
count_lines (const char *text, const char *part)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0, i;

  for (i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], part) != NULL ? 1 : 0;
  return n;
}

/* One long note in a column that is empty otherwise is no tower of words. */
static void
test_rare_note (void)
{
  const MusterColumn columns[] = {
    { "course", "Course", MUSTER_COLUMN_TEXT },
    { "subject", "Subject", MUSTER_COLUMN_TEXT },
    { "provider", "Given by, at", MUSTER_COLUMN_TEXT },
    { "note", "Note", MUSTER_COLUMN_TEXT },
  };
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = muster_content_new ("Title", NULL, PAPER_AS_OF);
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  guint i;

  for (i = 0; i < 12; i++)
    {
      muster_table_add_row (table);
      muster_table_set_text (table, i, 0, "Crisis intervention strategies for persons in distress");
      muster_table_set_text (table, i, 1, "Crisis intervention and mental illness");
      muster_table_set_text (table, i, 2,
                             "Regional Training Council, Old Mill School in the hills");
    }
  muster_table_set_text (table, 4, 3,
                         "note-a note-b note-c note-d note-e note-f note-g note-h note-i note-j "
                         "note-k note-l note-m note-n note-o note-p");
  muster_content_add_section (content, "Title", NULL, 1, FALSE);
  muster_content_add_table (content, table, NULL);
  path = paper_write_pdf (paper, content);
  text = paper_read_text (path);
  g_assert_cmpuint (paper_count (text, "note-"), ==, 16);
  g_assert_cmpuint (count_lines (text, "note-"), <=, 8);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/pdf/sound", test_sound);
  g_test_add_func ("/export/pdf/pages", test_pages);
  g_test_add_func ("/export/pdf/structure", test_structure);
  g_test_add_func ("/export/pdf/bytes-repeat", test_bytes_repeat);
  g_test_add_func ("/export/pdf/odd-texts", test_odd_texts);
  g_test_add_func ("/export/pdf/tall-row", test_tall_row);
  g_test_add_func ("/export/pdf/empty", test_empty);
  g_test_add_func ("/export/pdf/headings-keep", test_headings_keep);
  g_test_add_func ("/export/pdf/rare-note", test_rare_note);
  return g_test_run ();
}
