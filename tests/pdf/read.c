/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a text stands, and bookmarks. */

#include "foreign.h"
#include "pdf/client.h"
#include "pdf/protocol.h"

/* A page with a text at the left, its baseline 92 points under the top. */
#define TEXT "BT /F1 24 Tf 72 700 Td (Corv\\341ne, Luis) Tj ET"
#define FONT                                                                                       \
  "/Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica "                                \
  "/Encoding /WinAnsiEncoding>>>>"

static GArray *
find (GBytes *bytes, const char *text)
{
  g_autoptr (GError) error = NULL;
  GArray *matches = muster_pdf_find (bytes, text, NULL, &error);

  g_assert_no_error (error);
  return matches;
}

static void
test_find (void)
{
  g_autoptr (GBytes) page = foreign_page ("", "", FONT, TEXT);
  g_autoptr (GArray) some = find (page, "corvane");
  g_autoptr (GArray) none = find (page, "Ashwick");
  g_autoptr (GArray) empty = find (page, "");
  const MusterPdfMatch *match;

  g_assert_cmpuint (some->len, ==, 1);
  match = &g_array_index (some, MusterPdfMatch, 0);
  g_assert_cmpuint (match->page, ==, 0);
  g_assert_cmpfloat_with_epsilon (match->x, 72, 2);
  g_assert_cmpfloat (match->y, <, 92);
  g_assert_cmpfloat (match->y + match->height, >, 92);
  g_assert_cmpfloat (match->width, >, 60);
  g_assert_cmpfloat (match->width, <, 130);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
}

/* The place is the one that is seen where the page is turned. */
static void
test_turned (void)
{
  g_autoptr (GBytes) page = foreign_page ("", "/Rotate 90", FONT, TEXT);
  g_autoptr (GArray) matches = find (page, "Corváne");
  const MusterPdfMatch *match = &g_array_index (matches, MusterPdfMatch, 0);

  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_cmpfloat (match->height, >, match->width);
  g_assert_cmpfloat_with_epsilon (match->y, 72, 2);
  g_assert_cmpfloat (match->x, >, 612);
}

static void
test_many (void)
{
  g_autoptr (GBytes) paper = foreign_paper (3);
  g_autoptr (GArray) matches = find (paper, "Course");
  guint i;

  g_assert_cmpuint (matches->len, ==, 3);
  for (i = 0; i < matches->len; i++)
    g_assert_cmpuint (g_array_index (matches, MusterPdfMatch, i).page, ==, i);
}

static void
test_limit (void)
{
  g_autoptr (GString) content = g_string_new ("BT /F1 2 Tf 72 700 Td ");
  g_autoptr (GBytes) page = NULL;
  g_autoptr (GArray) matches = NULL;
  guint i;

  for (i = 0; i < MUSTER_PDF_MATCHES_MAX + 50; i++)
    g_string_append_printf (content, "(x) Tj %d %d Td ", i % 50 == 49 ? -294 : 6,
                            i % 50 == 49 ? -6 : 0);
  g_string_append (content, "ET");
  page = foreign_page ("", "", FONT, content->str);
  matches = find (page, "x");
  g_assert_cmpuint (matches->len, ==, MUSTER_PDF_MATCHES_MAX);
}

static void
test_outline (void)
{
  g_autoptr (GBytes) paper = foreign_paper (2);
  g_autoptr (GBytes) plain = foreign_page ("", "", "", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) bookmarks = muster_pdf_read_outline (paper, NULL, &error);
  g_autoptr (GArray) none = NULL;
  const MusterPdfBookmark *first;

  g_assert_no_error (error);
  g_assert_cmpuint (bookmarks->len, ==, 1);
  first = &g_array_index (bookmarks, MusterPdfBookmark, 0);
  g_assert_cmpuint (first->depth, ==, 0);
  g_assert_cmpuint (first->page, ==, 0);
  g_assert_cmpstr (first->title, ==, "Ashwick, Dana");
  none = muster_pdf_read_outline (plain, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A bookmark whose next is itself ends, and so does one whose child is itself. */
static void
test_circles (void)
{
  Foreign foreign;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GArray) bookmarks = NULL;
  GError *error = NULL;

  foreign_begin (&foreign);
  foreign_add (&foreign, "<</Type /Catalog /Pages 2 0 R /Outlines 4 0 R>>");
  foreign_add (&foreign, "<</Type /Pages /Kids [3 0 R] /Count 1>>");
  foreign_add (&foreign, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>");
  foreign_add (&foreign, "<</Type /Outlines /First 5 0 R /Last 5 0 R /Count 1>>");
  foreign_add (&foreign, "<</Title (Again) /Parent 4 0 R /Dest [3 0 R /Fit] /Next 5 0 R "
                         "/First 5 0 R /Last 5 0 R>>");
  bytes = foreign_end (&foreign);
  bookmarks = muster_pdf_read_outline (bytes, NULL, &error);
  if (bookmarks == NULL)
    {
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
      g_clear_error (&error);
    }
  else
    {
      g_assert_cmpuint (bookmarks->len, <=, MUSTER_PDF_BOOKMARKS_MAX);
    }
}

static void
assert_refused (GBytes *bytes, const char *prefix)
{
  GError *error = NULL;

  g_assert_null (muster_pdf_find (bytes, "x", NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_true (g_str_has_prefix (error->message, prefix));
  g_clear_error (&error);
  g_assert_null (muster_pdf_read_outline (bytes, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_clear_error (&error);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) text = g_bytes_new ("hello", 5);
  g_autoptr (GBytes) page = foreign_page ("", "", "", "");
  g_autoptr (GBytes) locked = foreign_encrypt ("secret", page);
  g_autoptr (GBytes) image = foreign_jpeg (40, 20, 0);
  g_autoptr (GArray) nothing = find (image, "x");

  assert_refused (text, "It is neither a PDF");
  assert_refused (locked, "It is protected by a password");
  g_assert_cmpuint (nothing->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/read/find", test_find);
  g_test_add_func ("/pdf/read/turned", test_turned);
  g_test_add_func ("/pdf/read/many", test_many);
  g_test_add_func ("/pdf/read/limit", test_limit);
  g_test_add_func ("/pdf/read/outline", test_outline);
  g_test_add_func ("/pdf/read/circles", test_circles);
  g_test_add_func ("/pdf/read/refused", test_refused);
  return g_test_run ();
}
