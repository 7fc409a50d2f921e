/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exhibits are numbered as the paper comes to speak of them, each document once, with where it is used; and
 * a packet says what has proof and what has none. */

#include <string.h>

#include "core/class.h"
#include "core/credit.h"
#include "core/document.h"
#include "core/qualification.h"
#include "export/exhibit.h"
#include "paper.h"

typedef struct
{
  GPtrArray *documents;
  GPtrArray *links;
} Files;

static Files *
files_new (void)
{
  Files *files = g_new0 (Files, 1);

  files->documents = g_ptr_array_new_with_free_func (muster_document_type.free);
  files->links = g_ptr_array_new_with_free_func (muster_document_link_type.free);
  return files;
}

static void
files_free (Files *files)
{
  g_ptr_array_unref (files->documents);
  g_ptr_array_unref (files->links);
  g_free (files);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Files, files_free)

static MusterDocument *
add_document (Files *files, MusterId id, const char *title)
{
  MusterDocument *document = muster_document_new ();

  document->id = id;
  document->title = g_strdup (title);
  g_ptr_array_add (files->documents, document);
  return document;
}

static void
add_link (Files *files, MusterId document_id, const MusterRecordType *type, MusterId owner_id)
{
  MusterDocumentLink *link = muster_document_link_new ();

  link->document_id = document_id;
  link->owner_table = g_strdup (type->name);
  link->owner_id = owner_id;
  g_ptr_array_add (files->links, link);
}

static char *
cite (MusterExhibits *exhibits, const MusterRecordType *type, MusterId id, const char *use)
{
  g_autoptr (GArray) cited = g_array_new (FALSE, FALSE, sizeof (guint));

  muster_exhibits_cite (exhibits, type, id, use, cited);
  return muster_exhibits_format (cited);
}

static void
assert_cited (MusterExhibits *exhibits, const MusterRecordType *type, MusterId id, const char *use,
              const char *expected)
{
  g_autofree char *cited = cite (exhibits, type, id, use);

  g_assert_cmpstr (cited, ==, expected);
}

static void
test_numbers (void)
{
  g_autoptr (Files) files = files_new ();
  g_autoptr (MusterExhibits) exhibits = NULL;
  const MusterExhibit *sheet;

  add_document (files, 1, "Certificate");
  add_document (files, 2, "Sign-in sheet");
  add_document (files, 3, "Voided")->voided = TRUE;
  add_link (files, 2, &muster_class_type, 20);
  add_link (files, 1, &muster_credit_type, 10);
  add_link (files, 2, &muster_credit_type, 10);
  add_link (files, 3, &muster_credit_type, 11);
  exhibits = muster_exhibits_new (files->documents, files->links);
  assert_cited (exhibits, &muster_class_type, 20, "Corvane", "1");
  assert_cited (exhibits, &muster_credit_type, 10, "Tran", "1, 2");
  assert_cited (exhibits, &muster_credit_type, 10, "Tran", "1, 2");
  assert_cited (exhibits, &muster_credit_type, 11, "Tran", NULL);
  assert_cited (exhibits, &muster_credit_type, 20, "Tran", NULL);
  g_assert_cmpuint (muster_exhibits_get_list (exhibits)->len, ==, 2);
  sheet = muster_exhibits_get_list (exhibits)->pdata[0];
  g_assert_cmpuint (sheet->number, ==, 1);
  g_assert_cmpstr (sheet->document->title, ==, "Sign-in sheet");
  g_assert_cmpuint (sheet->uses->len, ==, 2);
  g_assert_cmpstr (sheet->uses->pdata[0], ==, "Corvane");
  g_assert_cmpstr (sheet->uses->pdata[1], ==, "Tran");
}

/* What is left out has no number, and those behind it move up. */
static void
test_left_out (void)
{
  g_autoptr (Files) files = files_new ();
  g_autoptr (MusterExhibits) exhibits = NULL;
  const MusterExhibit *first;

  add_document (files, 1, "Certificate");
  add_document (files, 2, "Sign-in sheet");
  add_link (files, 1, &muster_credit_type, 10);
  add_link (files, 2, &muster_credit_type, 11);
  exhibits = muster_exhibits_new (files->documents, files->links);
  muster_exhibits_leave_out (exhibits, 1);
  assert_cited (exhibits, &muster_credit_type, 10, "Corvane", NULL);
  assert_cited (exhibits, &muster_credit_type, 11, "Tran", "1");
  g_assert_cmpuint (muster_exhibits_get_list (exhibits)->len, ==, 1);
  g_assert_cmpuint (muster_exhibits_list_all (exhibits)->len, ==, 2);
  first = muster_exhibits_list_all (exhibits)->pdata[0];
  g_assert_cmpuint (first->number, ==, 0);
  g_assert_cmpstr (first->uses->pdata[0], ==, "Corvane");
}

/* Nine credits of 1.50 hours in the period: one has a certificate, one a sign-in sheet. */
static void
test_packet (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (Files) files = files_new ();
  g_autoptr (MusterExhibits) exhibits = NULL;
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  MusterOfficerFacts *facts = paper_add_officer (paper, "Corvane", "Luis", 0);
  MusterQualification *shot = muster_qualification_new ();
  guint i;

  for (i = 0; i < 9; i++)
    paper_add_credit (facts, muster_date_new (2025, 3, 1) + (MusterDate) i, "Law", "law", 5400)
        ->id = 100 + i;
  ((MusterCredit *) facts->credits->pdata[4])->class_id = 20;
  shot->id = 30;
  shot->kind = g_strdup ("handgun");
  shot->weapon = g_strdup ("Glock 17");
  shot->qualified_on = muster_date_new (2025, 5, 1);
  shot->score = 9150;
  shot->document_id = 3;
  g_ptr_array_add (facts->qualifications, shot);
  add_document (files, 1, "Certificate of completion");
  add_document (files, 2, "Sign-in sheet");
  add_document (files, 3, "Range sheet");
  add_link (files, 1, &muster_credit_type, 107);
  add_link (files, 2, &muster_class_type, 20);
  exhibits = muster_exhibits_new (files->documents, files->links);
  paper->renewal.exhibits = exhibits;
  paper_evaluate (paper);
  content = muster_renewal_make_packet (&paper->renewal);
  path = paper_write_pdf (paper, content);
  text = paper_read_text (path);
  /* By the order of the rows, so the sign-in sheet is the first. */
  g_assert_cmpuint (muster_exhibits_get_list (exhibits)->len, ==, 3);
  g_assert_cmpstr (
      ((const MusterExhibit *) muster_exhibits_get_list (exhibits)->pdata[0])->document->title, ==,
      "Sign-in sheet");
  g_assert_nonnull (strstr (text, "Hours with proof"));
  g_assert_true (
      g_regex_match_simple ("Hours with proof +3\\.00 +Hours without proof +10\\.50", text, 0, 0));
  g_assert_true (g_regex_match_simple ("Glock 17 +– +91\\.50 +Passed +– +3", text, 0, 0));
  g_assert_true (g_regex_match_simple ("2 +Certificate of completion +Corvane", text, 0, 0));
}

static void
assert_entry (const char *page, const char *title, guint number)
{
  g_autofree char *pattern = g_strdup_printf ("%s +%u\n", title, number);

  g_assert_true (g_regex_match_simple (pattern, page, 0, 0));
}

/* The contents name the page of each section and of each attachment behind the paper. */
static void
test_contents (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint n_pages, i;

  paper_add_officer (paper, "Corvane", "Luis", 60);
  paper_evaluate (paper);
  content = muster_renewal_make_packet (&paper->renewal);
  muster_content_add_attachment (content, "Exhibit 1", "Sign-in sheet", 3);
  muster_content_add_attachment (content, "Exhibit 2", "Certificate", 1);
  path = paper_write_pdf (paper, content);
  text = paper_read_text (path);
  pages = g_strsplit (text, "\f", -1);
  n_pages = g_strv_length (pages) - 1;
  for (i = 2; i < n_pages; i++)
    if (strstr (pages[i], "Transcript: Corvane, Luis\n") != NULL)
      break;
  g_assert_cmpuint (i, <, n_pages);
  assert_entry (pages[1], "Transcript: Corvane, Luis", i + 1);
  assert_entry (pages[1], "Exhibit 1 · Sign-in sheet", n_pages + 1);
  assert_entry (pages[1], "Exhibit 2 · Certificate", n_pages + 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/exhibit/numbers", test_numbers);
  g_test_add_func ("/export/exhibit/left-out", test_left_out);
  g_test_add_func ("/export/exhibit/packet", test_packet);
  g_test_add_func ("/export/exhibit/contents", test_contents);
  return g_test_run ();
}
