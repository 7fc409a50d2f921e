/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every officer stands beside every requirement, on however many pages, with a mark that is right. */

#include <string.h>

#include "export/matrix.h"
#include "page.h"

typedef struct
{
  Paper *paper;
  GPtrArray *rows;
  GPtrArray *rules;
  MusterMatrix matrix;
} Fixture;

static void
row_free (gpointer data)
{
  MusterMatrixOfficer *row = data;

  g_ptr_array_unref ((GPtrArray *) row->evaluations);
  g_free (row);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->paper = paper_new ("us-ct");
  fixture->rows = g_ptr_array_new_with_free_func (row_free);
  fixture->rules = g_ptr_array_new ();
  g_ptr_array_add (fixture->rules, (gpointer) "Rules of a test");
  fixture->matrix =
      (MusterMatrix){ fixture->paper->agency, PAPER_AS_OF, fixture->rows, fixture->rules };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->rows);
  g_ptr_array_unref (fixture->rules);
  paper_free (fixture->paper);
}

static MusterOfficerFacts *
add_officer (Fixture *fixture, const char *last, guint n)
{
  return paper_add_officer (fixture->paper, last, "Luis", n);
}

static void
judge (Fixture *fixture)
{
  guint i;

  for (i = 0; i < fixture->paper->officers->len; i++)
    {
      MusterRenewalOfficer *judged = g_ptr_array_index (fixture->paper->officers, i);
      MusterMatrixOfficer *row = g_new0 (MusterMatrixOfficer, 1);
      GPtrArray *evaluations = g_ptr_array_new ();

      judged->evaluation = muster_evaluate (fixture->paper->pack, judged->facts, NULL, PAPER_AS_OF);
      g_ptr_array_add (evaluations, (gpointer) judged->evaluation);
      row->officer = judged->facts->officer;
      row->evaluations = evaluations;
      g_ptr_array_add (fixture->rows, row);
    }
}

static const char *
get_mark (const MusterTable *table, guint row, const char *id)
{
  guint i;

  for (i = 0; i < muster_table_get_n_columns (table); i++)
    if (g_str_equal (muster_table_get_column (table, i)->id, id))
      return muster_table_get_text (table, row, i);
  g_error ("no column %s", id);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  MusterOfficerFacts *facts = add_officer (fixture, "Corvane", 0);
  g_autoptr (MusterTable) table = NULL;

  paper_add_credit (facts, muster_date_new (2024, 3, 1), "Domestic violence", "domestic-violence",
                    2 * 3600);
  paper_add_credit (facts, muster_date_new (2024, 3, 2), "Firearms", "firearms", 5 * 3600);
  judge (fixture);
  table = muster_matrix_list (&fixture->matrix);
  g_assert_cmpstr (get_mark (table, 0, "us-ct/domestic-violence"), ==, "met");
  g_assert_cmpstr (get_mark (table, 0, "us-ct/firearms"), ==, "4.00 short");
}

static void
test_split (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterContent) content = NULL;
  g_autoptr (MusterContent) workbook = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  guint n_parts = 0;
  guint i;

  for (i = 0; i < 40; i++)
    {
      g_autofree char *last = g_strdup_printf ("Officer%03u", i);

      add_officer (fixture, last, 2 * i);
    }
  judge (fixture);
  content = muster_matrix_make (&fixture->matrix);
  for (i = 0; i < content->blocks->len; i++)
    n_parts += ((MusterBlock *) g_ptr_array_index (content->blocks, i))->kind == MUSTER_BLOCK_TABLE;
  path = paper_write_pdf (fixture->paper, content);
  page_assert_clean (path);
  page_assert_words_whole (content, path);
  text = paper_read_text (path);
  g_assert_cmpuint (n_parts, >, 1);
  for (i = 0; i < 40; i++)
    {
      g_autofree char *last = g_strdup_printf ("Officer%03u", i);

      g_assert_cmpuint (paper_count (text, last), ==, n_parts);
    }
  g_assert_nonnull (strstr (text, "Rules of a test"));
  /* What no source gives hours for is said once, not in a column of its own. */
  g_assert_cmpuint (paper_count (text, "Implicit bias"), ==, 1);
  workbook = muster_matrix_make_workbook (&fixture->matrix);
  g_free (paper_write_xlsx (fixture->paper, workbook));
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterContent) content = muster_matrix_make (&fixture->matrix);
  g_autofree char *path = paper_write_pdf (fixture->paper, content);
  g_autofree char *text = paper_read_text (path);

  g_assert_nonnull (strstr (text, "No officer was judged."));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export/matrix/marks", test_marks);
  ADD ("/export/matrix/split", test_split);
  ADD ("/export/matrix/nobody", test_nobody);

  return g_test_run ();
}
