/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The transcript says all that is on record, by year, and nothing else. */

#include <string.h>

#include "export/transcript.h"
#include "page.h"

static const char *const names[] = {
  "Corvane",
  "בן־דוד",
  "عبد الرحمن",
  "王小明",
  "👮‍♀️ Shield",
  "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohl"
  "gepflegeundsorgfaltigkeitbeschutzenvonangreifendurchihrraubgierigfeinde of the long name that has "
  "two hundred letters",
};

typedef struct
{
  Paper *paper;
  GPtrArray *officers;
  GHashTable *classes;
  GHashTable *instructors;
  GHashTable *reasons;
  MusterTranscript transcript;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->paper = paper_new ("us-ct");
  fixture->officers = g_ptr_array_new ();
  fixture->classes = g_hash_table_new (g_int64_hash, g_int64_equal);
  fixture->instructors = g_hash_table_new (g_int64_hash, g_int64_equal);
  fixture->reasons = g_hash_table_new (g_int64_hash, g_int64_equal);
  fixture->transcript = (MusterTranscript){
    fixture->paper->agency, fixture->paper->pack, fixture->officers, fixture->classes,
    fixture->instructors,   fixture->reasons,     PAPER_AS_OF,       "Sgt. R. Farrowell"
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_hash_table_unref (fixture->classes);
  g_hash_table_unref (fixture->instructors);
  g_hash_table_unref (fixture->reasons);
  g_ptr_array_unref (fixture->officers);
  paper_free (fixture->paper);
}

static MusterOfficerFacts *
add_officer (Fixture *fixture, const char *last, guint n)
{
  MusterOfficerFacts *facts = paper_add_officer (fixture->paper, last, "Luis", n);

  g_ptr_array_add (fixture->officers, facts);
  return facts;
}

static char *
read_paper (Fixture *fixture)
{
  g_autoptr (MusterContent) content = muster_transcript_make (&fixture->transcript);
  g_autofree char *path = paper_write_pdf (fixture->paper, content);

  page_assert_clean (path);
  return paper_read_text (path);
}

static void
test_years (Fixture *fixture, gconstpointer data)
{
  MusterOfficerFacts *facts = add_officer (fixture, "Corvane", 0);
  g_autofree char *text = NULL;

  paper_add_credit (facts, muster_date_new (2024, 3, 1), "Law one", "law", 7200);
  paper_add_credit (facts, muster_date_new (2024, 11, 1), "Law two", "law", 4800);
  paper_add_credit (facts, muster_date_new (2023, 1, 9), "Before", "law", 3600);
  paper_add_credit (facts, PAPER_AS_OF + 1, "Tomorrow", "law", 3600);
  text = read_paper (fixture);
  g_assert_nonnull (strstr (text, "Hours in 2023"));
  /* 2.00 and 1:20 */
  g_assert_true (g_regex_match_simple ("Hours in 2024 +3:20", text, 0, 0));
  g_assert_true (g_regex_match_simple ("All training on record +4:20", text, 0, 0));
  g_assert_nonnull (strstr (text, "A time with a colon is hours:minutes"));
  g_assert_nonnull (strstr (text, "Custodian of records"));
  g_assert_null (strstr (text, "Tomorrow"));
  g_assert_cmpint (strstr (text, "Before") - text, <, strstr (text, "Law one") - text);
}

/* A class goes by its number, with those who taught it; what the state rejected says why. */
static void
test_sources (Fixture *fixture, gconstpointer data)
{
  MusterOfficerFacts *facts = add_officer (fixture, "Corvane", 0);
  MusterCredit *credit =
      paper_add_credit (facts, muster_date_new (2025, 5, 1), "From a class", "law", 3600);
  MusterCredit *other =
      paper_add_credit (facts, muster_date_new (2025, 6, 1), "From outside", "law", 3600);
  g_autofree char *text = NULL;

  credit->class_id = 77;
  credit->meeting_id = 78;
  credit->course_code = g_strdup ("LAW-1");
  other->course_code = g_strdup ("LAW-2");
  other->standing = MUSTER_STANDING_REJECTED;
  g_hash_table_insert (fixture->classes, &credit->class_id, (gpointer) "25-LAW-9");
  g_hash_table_insert (fixture->instructors, &credit->meeting_id, (gpointer) "Quillmere, Anya");
  g_hash_table_insert (fixture->reasons, &other->id, (gpointer) "unsigned roster");
  text = read_paper (fixture);
  g_assert_nonnull (strstr (text, "25-LAW-9"));
  g_assert_null (strstr (text, "LAW-1"));
  g_assert_nonnull (strstr (text, "LAW-2"));
  g_assert_nonnull (strstr (text, "Quillmere"));
  g_assert_nonnull (strstr (text, "unsigned"));
}

/* Hours of what was not completed are in the sums, and the paper says so. */
static void
test_incomplete (Fixture *fixture, gconstpointer data)
{
  MusterOfficerFacts *facts = add_officer (fixture, "Corvane", 0);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  paper_add_credit (facts, muster_date_new (2025, 5, 1), "Done", "law", 3600);
  before = read_paper (fixture);
  g_assert_null (strstr (before, "was not completed"));
  paper_add_credit (facts, muster_date_new (2025, 6, 1), "Failed", "law", 7200)->status =
      MUSTER_ROSTER_STATUS_FAILED;
  after = read_paper (fixture);
  g_assert_nonnull (strstr (after, "hold 2.00 hours of training that was not completed"));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  MusterOfficerFacts *facts = add_officer (fixture, "Corvane", 0);
  g_autofree char *text = NULL;

  g_ptr_array_set_size (facts->certificates, 0);
  g_ptr_array_set_size (facts->employments, 0);
  g_ptr_array_set_size (facts->qualifications, 0);
  text = read_paper (fixture);
  g_assert_nonnull (strstr (text, "No certificate is on file."));
  g_assert_nonnull (strstr (text, "No training is on record."));
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    add_officer (fixture, names[i], 40);
  text = read_paper (fixture);
  g_assert_cmpuint (paper_count (text, "Custodian of records"), ==, G_N_ELEMENTS (names));
}

static void
test_whole_words (Fixture *fixture, gconstpointer data)
{
  MusterOfficerFacts *facts = add_officer (fixture, "Corvane", 60);
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;

  paper_add_credit (facts, muster_date_new (2025, 5, 2),
                    "Telecommunications, Counterterrorism and Decontamination", "law", 1800)
      ->status = MUSTER_ROSTER_STATUS_NO_SHOW;
  content = muster_transcript_make (&fixture->transcript);
  path = paper_write_pdf (fixture->paper, content);
  page_assert_words_whole (content, path);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterTable) table = NULL;
  g_autoptr (MusterContent) workbook = NULL;
  g_autofree char *csv = NULL;

  add_officer (fixture, "=1+1", 3);
  add_officer (fixture, "Tran", 4);
  table = muster_transcript_list (&fixture->transcript);
  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 7);
  csv = muster_table_print_csv (table);
  g_assert_nonnull (strstr (csv, "\"'=1+1, Luis\",14-2201,2021-01-10,C-000,"));
  workbook = muster_transcript_make_workbook (&fixture->transcript);
  g_free (paper_write_xlsx (fixture->paper, workbook));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export/transcript/years", test_years);
  ADD ("/export/transcript/sources", test_sources);
  ADD ("/export/transcript/incomplete", test_incomplete);
  ADD ("/export/transcript/nothing", test_nothing);
  ADD ("/export/transcript/names", test_names);
  ADD ("/export/transcript/whole-words", test_whole_words);
  ADD ("/export/transcript/list", test_list);

  return g_test_run ();
}
