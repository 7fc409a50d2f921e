/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The chief's page is one page for a small department, what is urgent stands first, and nobody's hours
 * stand beside a day they are not due on. */

#include <string.h>

#include "export/memo.h"
#include "page.h"

typedef struct
{
  Paper *paper;
  GPtrArray *officers;
  GPtrArray *texts;
  GPtrArray *rules;
  MusterMemo memo;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->paper = paper_new ("us-ct");
  fixture->officers = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_memo_officer_free);
  fixture->texts = g_ptr_array_new ();
  fixture->rules = g_ptr_array_new ();
  g_ptr_array_add (fixture->rules, (gpointer) "Rules of a test, version 2026-01-01, a template");
  fixture->memo = (MusterMemo){
    fixture->paper->agency, PAPER_AS_OF,    "Sgt. R. Farrowell", fixture->officers, 24, 0,
    fixture->texts,         fixture->texts, fixture->rules
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->officers);
  g_ptr_array_unref (fixture->texts);
  g_ptr_array_unref (fixture->rules);
  paper_free (fixture->paper);
}

/* An officer without any training, judged. */
static const MusterRenewalOfficer *
judge_officer (Fixture *fixture, const char *last)
{
  MusterPeriod period;
  MusterRenewalOfficer *judged;

  paper_add_officer (fixture->paper, last, "Luis", 0);
  judged = g_ptr_array_index (fixture->paper->officers, fixture->paper->officers->len - 1);
  g_assert_true (muster_evaluate_find_period (fixture->paper->pack, judged->facts,
                                              muster_date_new (2026, 12, 31), &period, NULL));
  judged->evaluation = muster_evaluate (fixture->paper->pack, judged->facts, &period, PAPER_AS_OF);
  return judged;
}

static MusterMemoOfficer *
add_officer (Fixture *fixture, const char *last)
{
  const MusterRenewalOfficer *judged = judge_officer (fixture, last);
  MusterMemoOfficer *officer = g_new0 (MusterMemoOfficer, 1);

  officer->officer = judged->facts->officer;
  officer->short_by = judged->evaluation->short_by;
  officer->shares = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_memo_share_free);
  officer->classes = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_memo_class_free);
  g_ptr_array_add (fixture->officers, officer);
  return officer;
}

/* What the officer owes by @due_on: the first unmet duty. */
static void
add_share (Fixture *fixture, MusterMemoOfficer *officer, MusterDate due_on, gint64 short_by)
{
  const MusterRenewalOfficer *judged =
      g_ptr_array_index (fixture->paper->officers, fixture->paper->officers->len - 1);
  MusterMemoShare *share = g_new0 (MusterMemoShare, 1);
  guint i;

  share->due_on = due_on;
  share->short_by = short_by;
  share->duties = g_ptr_array_new ();
  for (i = 0; i < judged->evaluation->duties->len && share->duties->len == 0; i++)
    {
      MusterDuty *duty = g_ptr_array_index (judged->evaluation->duties, i);

      if (muster_duty_status_is_unmet (duty->status))
        g_ptr_array_add (share->duties, duty);
    }
  g_assert_cmpuint (share->duties->len, ==, 1);
  g_ptr_array_add (officer->shares, share);
}

static void
add_class (MusterMemoOfficer *officer, const char *title, const char *helps)
{
  MusterMemoClass *class = g_new0 (MusterMemoClass, 1);

  class->held_on = muster_date_new (2026, 6, 3);
  class->number = g_strdup ("26-LAW-1");
  class->title = g_strdup (title);
  class->seconds = 7200;
  class->helps = g_strdup (helps);
  g_ptr_array_add (officer->classes, class);
}

static char *
write_paper (Fixture *fixture)
{
  g_autoptr (MusterContent) content = muster_memo_make (&fixture->memo);
  g_autoptr (MusterContent) workbook = muster_memo_make_workbook (&fixture->memo);
  char *path = paper_write_pdf (fixture->paper, content);

  g_free (paper_write_xlsx (fixture->paper, workbook));
  page_assert_clean (path);
  page_assert_words_whole (content, path);
  return path;
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  MusterMemoOfficer *officer = add_officer (fixture, "Later");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  add_share (fixture, officer, PAPER_AS_OF + 30, 36000);
  add_share (fixture, officer, PAPER_AS_OF + 800, 216000);
  officer = add_officer (fixture, "Overdue-Person");
  add_share (fixture, officer, PAPER_AS_OF - 1, 3600);
  path = write_paper (fixture);
  text = paper_run ("pdftotext", "-layout", "-l", "1", path, "-", NULL);
  g_assert_cmpint (strstr (text, "Overdue-Person") - text, <, strstr (text, "Later, Luis") - text);
  g_assert_true (
      g_regex_match_simple ("Due within a year\\n+ *Later, Luis +10.00 +13 Jun 2026", text, 0, 0));
  g_assert_true (
      g_regex_match_simple ("Due later\\n+ *Later, Luis +60.00 +22 Jul 2028", text, 0, 0));
  g_assert_nonnull (strstr (text, "2 short (1 of them has something overdue)"));
  g_assert_nonnull (strstr (text, "Rules of a test"));
}

/* One page for the chief of 24, and one for each of them. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  guint i, j;

  for (i = 0; i < 24; i++)
    {
      g_autofree char *last = g_strdup_printf ("Officer-Number %u", i);
      MusterMemoOfficer *officer = add_officer (fixture, last);

      add_share (fixture, officer, PAPER_AS_OF + (MusterDate) i * 40, 36000);
      for (j = 0; j < 20; j++)
        add_class (officer, "A course with quite a long title that takes two lines",
                   j < 10 ? "Review training in the certification period" : NULL);
    }
  path = write_paper (fixture);
  g_assert_cmpuint (page_count (path), ==, 25);
}

static void
test_notice (Fixture *fixture, gconstpointer data)
{
  MusterMemoOfficer *officer = add_officer (fixture, "Corvane");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  add_share (fixture, officer, PAPER_AS_OF + 30, 36000);
  add_class (officer, "Legal update", "Law");
  add_class (officer, "Anything", NULL);
  ((MusterMemoClass *) g_ptr_array_index (officer->classes, 1))->is_registered = TRUE;
  path = write_paper (fixture);
  text = paper_run ("pdftotext", "-layout", "-f", "2", path, "-", NULL);
  g_assert_nonnull (strstr (text, "Training notice: Corvane, Luis"));
  g_assert_nonnull (strstr (text, "In what is missing"));
  g_assert_nonnull (strstr (text, "For hours in general"));
  g_assert_nonnull (strstr (text, "Anything (you are registered)"));
  g_assert_nonnull (strstr (text, "Officer, received"));
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_paper (fixture);
  g_autofree char *text = paper_read_text (path);

  g_assert_nonnull (strstr (text, "Nobody is short."));
  g_assert_cmpuint (page_count (path), ==, 1);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export/memo/groups", test_groups);
  ADD ("/export/memo/pages", test_pages);
  ADD ("/export/memo/notice", test_notice);
  ADD ("/export/memo/nobody", test_nobody);

  return g_test_run ();
}
