/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said about files that nobody vouches for. */

#include <string.h>

#include "foreign.h"
#include "pdf/client.h"

#define PAGE(catalogue, page) foreign_page (catalogue, page, "", "0 0 m 9 9 l S")

typedef struct
{
  const char *name;
  GBytes *bytes;
  MusterPdfProblem problem;
  guint notes;
} Case;

static void
check (Case *c)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterPdfInfo) info = muster_pdf_inspect (c->bytes, NULL, &error);
  g_autofree char *sentence = NULL;

  g_assert_no_error (error);
  sentence = muster_pdf_problem_describe (info->problem);
  g_test_message ("%s: problem %d, notes %x", c->name, info->problem, info->notes);
  g_assert_cmpint (info->problem, ==, c->problem);
  g_assert_cmphex (info->notes, ==, c->notes);
  g_assert_cmpint (info->pages->len > 0, ==, c->problem == MUSTER_PDF_PROBLEM_NONE);
  g_assert_cmpint (sentence != NULL, ==, c->problem != MUSTER_PDF_PROBLEM_NONE);
  g_bytes_unref (c->bytes);
}

static GBytes *
make_loop (void)
{
  Foreign foreign;

  foreign_begin (&foreign);
  foreign_add (&foreign, "<</Type /Catalog /Pages 2 0 R>>");
  foreign_add (&foreign, "<</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>>");
  foreign_add (&foreign, "<</Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R>>");
  return foreign_end (&foreign);
}

static GBytes *
make_count (void)
{
  Foreign foreign;

  foreign_begin (&foreign);
  foreign_add (&foreign, "<</Type /Catalog /Pages 2 0 R>>");
  foreign_add (&foreign, "<</Type /Pages /Kids [3 0 R] /Count 2000000000>>");
  foreign_add (&foreign, "<</Type /Page /Parent 2 0 R>>");
  return foreign_end (&foreign);
}

static GBytes *
make_nested (void)
{
  g_autofree char *opened = g_strnfill (200000, '[');
  g_autofree char *closed = g_strnfill (200000, ']');
  g_autofree char *resources = g_strconcat ("/X ", opened, closed, NULL);

  return foreign_page ("", "", resources, "");
}

static void
test_hostile (void)
{
  g_autoptr (GBytes) plain = PAGE ("", "");
  g_autoptr (GBytes) noughts = g_bytes_new_take (g_malloc0 (51 << 20), 51 << 20);
  Case cases[] = {
    { "bomb", foreign_bomb (1 << 28, FALSE), MUSTER_PDF_PROBLEM_PACKING,
      MUSTER_PDF_NOTE_UNCHECKED },
    { "bomb in two", foreign_bomb (1 << 28, TRUE), MUSTER_PDF_PROBLEM_PACKING, 0 },
    { "exponential", foreign_exponential (), MUSTER_PDF_PROBLEM_PACKING, 0 },
    { "operators", foreign_operators (), MUSTER_PDF_PROBLEM_PACKING, MUSTER_PDF_NOTE_UNCHECKED },
    { "60,000 wide", foreign_image (60000, 60000), MUSTER_PDF_PROBLEM_PIXELS, 0 },
    { "an image", foreign_image (100, 100), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "loop", make_loop (), MUSTER_PDF_PROBLEM_DAMAGED, 0 },
    { "count", make_count (), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "nested", make_nested (), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "10,000 pages", foreign_pages (10000), MUSTER_PDF_PROBLEM_PAGES, 0 },
    { "201 pages", foreign_pages (201), MUSTER_PDF_PROBLEM_PAGES, 0 },
    { "200 pages", foreign_pages (200), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "truncated", foreign_cut (plain, g_bytes_get_size (plain) / 2), MUSTER_PDF_PROBLEM_DAMAGED,
      MUSTER_PDF_NOTE_REPAIRED },
    { "no end", foreign_cut (plain, g_bytes_get_size (plain) - 9), MUSTER_PDF_PROBLEM_NONE,
      MUSTER_PDF_NOTE_REPAIRED },
    { "empty", g_bytes_new (NULL, 0), MUSTER_PDF_PROBLEM_KIND, 0 },
    { "text", g_bytes_new ("hello", 5), MUSTER_PDF_PROBLEM_KIND, 0 },
    { "51 MB", g_bytes_ref (noughts), MUSTER_PDF_PROBLEM_BYTES, 0 },
    { "password", foreign_encrypt ("secret", plain), MUSTER_PDF_PROBLEM_ENCRYPTED, 0 },
    { "restricted", foreign_encrypt ("", plain), MUSTER_PDF_PROBLEM_NONE,
      MUSTER_PDF_NOTE_RESTRICTED },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

static void
test_forms (void)
{
  Case cases[] = {
    { "dynamic XFA", PAGE ("/NeedsRendering true /AcroForm <</XFA (x) /Fields []>>", ""),
      MUSTER_PDF_PROBLEM_FORM, MUSTER_PDF_NOTE_FORM | MUSTER_PDF_NOTE_XFA },
    { "static XFA", PAGE ("/AcroForm <</XFA (x) /Fields []>>", ""), MUSTER_PDF_PROBLEM_NONE,
      MUSTER_PDF_NOTE_FORM | MUSTER_PDF_NOTE_XFA },
    { "signed", PAGE ("/AcroForm <</SigFlags 3 /Fields []>>", ""), MUSTER_PDF_PROBLEM_NONE,
      MUSTER_PDF_NOTE_FORM | MUSTER_PDF_NOTE_SIGNED },
    { "script", PAGE ("/OpenAction <</S /JavaScript /JS (x)>>", ""), MUSTER_PDF_PROBLEM_NONE,
      MUSTER_PDF_NOTE_SCRIPTS },
    { "launch", PAGE ("", "/AA <</O <</S /Launch /F (calc.exe)>>>>"), MUSTER_PDF_PROBLEM_NONE,
      MUSTER_PDF_NOTE_SCRIPTS },
    { "undrawn field", PAGE ("", "/Annots [<</Type /Annot /Subtype /Widget /Rect [0 0 9 9]>>]"),
      MUSTER_PDF_PROBLEM_NONE, MUSTER_PDF_NOTE_UNDRAWN },
    { "font",
      foreign_page ("", "", "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>",
                    "BT /F 9 Tf (x) Tj ET"),
      MUSTER_PDF_PROBLEM_NONE, MUSTER_PDF_NOTE_FONT | MUSTER_PDF_NOTE_UNICODE },
    { "press", foreign_page ("", "", "", "(k) Tj 0 0 0 1 k"), MUSTER_PDF_PROBLEM_NONE,
      MUSTER_PDF_NOTE_CMYK },
    { "no press", foreign_page ("", "", "", "(0 0 0 1 k) Tj % k\n<6b> Tj"), MUSTER_PDF_PROBLEM_NONE,
      0 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

static void
test_images (void)
{
  g_autoptr (GBytes) jpeg = foreign_jpeg (300, 200, 0);
  g_autoptr (GBytes) png = foreign_png (100, 50, 8, 0, FALSE);
  Case cases[] = {
    { "JPEG", g_bytes_ref (jpeg), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "cut JPEG", foreign_cut (jpeg, g_bytes_get_size (jpeg) / 2), MUSTER_PDF_PROBLEM_DAMAGED, 0 },
    { "JPEG without end", foreign_cut (jpeg, g_bytes_get_size (jpeg) - 2),
      MUSTER_PDF_PROBLEM_DAMAGED, 0 },
    { "gray", g_bytes_ref (png), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "bits", foreign_png (101, 50, 1, 0, FALSE), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "palette", foreign_png (100, 50, 1, 3, FALSE), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "colour", foreign_png (100, 50, 16, 2, FALSE), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "alpha", foreign_png (100, 50, 8, 6, FALSE), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "interlaced", foreign_png (8, 8, 8, 0, TRUE), MUSTER_PDF_PROBLEM_NONE, 0 },
    { "60,000 wide", foreign_png (60000, 60000, 1, 0, FALSE), MUSTER_PDF_PROBLEM_PIXELS, 0 },
    { "cut PNG", foreign_cut (png, g_bytes_get_size (png) - 14), MUSTER_PDF_PROBLEM_DAMAGED, 0 },
    { "rows missing", foreign_png (19000, 5000, 1, 0, FALSE), MUSTER_PDF_PROBLEM_DAMAGED, 0 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

/* The size of a page is the one that is seen. */
static void
test_sizes (void)
{
  static const struct
  {
    const char *page;
    double width, height;
  } cases[] = {
    { "/MediaBox [300 0 520 400]", 220, 400 },
    { "/MediaBox [520 400 300 0] /Rotate 90", 400, 220 },
    { "/MediaBox [0 0 612 792] /Rotate -90", 792, 612 },
    { "/MediaBox [0 0 612 792] /CropBox [100 -50 700 400]", 512, 400 },
    { "/MediaBox [0 0 612 792] /UserUnit 2", 1224, 1584 },
    { "/MediaBox [0 0 0 0]", 612, 792 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = PAGE ("", cases[i].page);
      g_autoptr (MusterPdfInfo) info = muster_pdf_inspect (bytes, NULL, NULL);
      const MusterPdfSize *size = &g_array_index (info->pages, MusterPdfSize, 0);

      g_assert_cmpfloat (size->width, ==, cases[i].width);
      g_assert_cmpfloat (size->height, ==, cases[i].height);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/inspect/hostile", test_hostile);
  g_test_add_func ("/pdf/inspect/forms", test_forms);
  g_test_add_func ("/pdf/inspect/images", test_images);
  g_test_add_func ("/pdf/inspect/sizes", test_sizes);
  return g_test_run ();
}
