/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as pixels. */

#include "foreign.h"
#include "pdf/client.h"

static gboolean
is_dark (const MusterPdfPixels *pixels, double x, double y)
{
  const guint8 *data = g_bytes_get_data (pixels->data, NULL);
  guint column = (guint) (x * pixels->width);
  guint row = (guint) (y * pixels->height);

  return data[(row * pixels->width + column) * 3] < 128;
}

static MusterPdfPixels *
preview (GBytes *bytes, guint width)
{
  g_autoptr (GError) error = NULL;
  MusterPdfPixels *pixels = muster_pdf_preview (bytes, 0, width, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pixels->data), ==, pixels->width * pixels->height * 3);
  return pixels;
}

static void
test_page (void)
{
  g_autoptr (GBytes) upright = foreign_page ("", "", "", "0 594 153 198 re f");
  g_autoptr (GBytes) turned = foreign_page ("", "/Rotate 90", "", "0 594 153 198 re f");
  g_autoptr (MusterPdfPixels) first = preview (upright, 306);
  g_autoptr (MusterPdfPixels) second = preview (turned, 396);

  g_assert_cmpuint (first->width, ==, 306);
  g_assert_cmpuint (first->height, ==, 396);
  g_assert_true (is_dark (first, 0.1, 0.1));
  g_assert_false (is_dark (first, 0.9, 0.1));
  g_assert_cmpuint (second->height, ==, 306);
  g_assert_false (is_dark (second, 0.1, 0.1));
  g_assert_true (is_dark (second, 0.9, 0.1));
}

static void
test_images (void)
{
  g_autoptr (GBytes) plain = foreign_jpeg (400, 200, 0);
  g_autoptr (GBytes) turned = foreign_jpeg (400, 200, 6);
  g_autoptr (GBytes) alpha = foreign_png (100, 50, 8, 6, FALSE);
  g_autoptr (MusterPdfPixels) first = preview (plain, 200);
  g_autoptr (MusterPdfPixels) second = preview (turned, 200);
  g_autoptr (MusterPdfPixels) third = preview (alpha, 50);

  g_assert_cmpuint (first->height, ==, 100);
  g_assert_true (is_dark (first, 0.1, 0.1));
  g_assert_cmpuint (second->height, ==, 200);
  g_assert_true (is_dark (second, 0.9, 0.1));
  g_assert_false (is_dark (second, 0.1, 0.1));
  g_assert_false (is_dark (third, 0.5, 0.5));
}

static void
test_refused (void)
{
  g_autoptr (GBytes) text = g_bytes_new ("hello", 5);
  g_autoptr (GBytes) page = foreign_page ("", "", "", "");
  g_autoptr (GBytes) huge = foreign_png (60000, 60000, 1, 0, FALSE);
  GError *error = NULL;

  g_assert_null (muster_pdf_preview (text, 0, 100, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "It is neither a PDF"));
  g_clear_error (&error);
  g_assert_null (muster_pdf_preview (page, 1, 100, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_clear_error (&error);
  g_assert_null (muster_pdf_preview (huge, 0, 100, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_clear_error (&error);
}

/* What hangs a PDF library is over when the client says so. */
static void
test_hostile (void)
{
  g_autoptr (GBytes) exponential = foreign_exponential ();
  gint64 start = g_get_monotonic_time ();
  GError *error = NULL;

  g_assert_null (muster_pdf_preview (exponential, 0, 100, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_clear_error (&error);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/preview/page", test_page);
  g_test_add_func ("/pdf/preview/images", test_images);
  g_test_add_func ("/pdf/preview/refused", test_refused);
  g_test_add_func ("/pdf/preview/hostile", test_hostile);
  return g_test_run ();
}
