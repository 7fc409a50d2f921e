/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Packets: what must hold of a finished file, asked through qpdf and poppler's tools. */

#include <locale.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "foreign.h"
#include "pdf/client.h"
#include "rules.h"

#define N_MAX 32

typedef struct
{
  MusterPdfJob job;
  MusterPdfExhibit exhibits[N_MAX];
} Order;

static void
order_init (Order *order, guint n_pages)
{
  memset (order, 0, sizeof *order);
  order->job.paper = foreign_paper (n_pages);
  order->job.title = "Renewal packet & more";
  order->job.author = "Harrow Mills Police Department";
  order->job.language = "en-US";
  order->job.date = muster_date_new (2026, 5, 14);
  order->job.page_stamp = "Page %u of %u";
  order->job.exhibits = order->exhibits;
  order->job.conforms = TRUE;
}

static void
order_add (Order *order, GBytes *content)
{
  MusterPdfExhibit *exhibit = &order->exhibits[order->job.n_exhibits++];

  g_assert_cmpuint (order->job.n_exhibits, <=, N_MAX);
  exhibit->content = content;
  exhibit->label = g_strdup_printf ("Exhibit %u", order->job.n_exhibits);
  exhibit->description = "Certificate of Dana Ashwick";
  exhibit->bookmark = g_strdup_printf ("Proof %u", order->job.n_exhibits);
  exhibit->parent = order->job.n_exhibits % 2 == 1 ? "Ashwick, Dana" : NULL;
}

static void
order_clear (Order *order)
{
  guint i;

  g_bytes_unref (order->job.paper);
  for (i = 0; i < order->job.n_exhibits; i++)
    {
      g_bytes_unref (order->exhibits[i].content);
      g_free ((char *) order->exhibits[i].label);
      g_free ((char *) order->exhibits[i].bookmark);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static MusterPdfPacket *
assemble (const Order *order)
{
  g_autoptr (GError) error = NULL;
  MusterPdfPacket *packet = muster_pdf_assemble (&order->job, NULL, &error);

  g_assert_no_error (error);
  return packet;
}

/* Asks one of the programs that know PDF and nothing of Muster. */
static char *
ask (const MusterPdfPacket *packet, const char *program, const char *option)
{
  g_autofree char *folder = g_dir_make_tmp ("muster-packet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "packet.pdf", NULL);
  g_autoptr (GSubprocess) process = NULL;
  char *answer = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (packet->bytes, NULL),
                                      (gssize) g_bytes_get_size (packet->bytes), NULL));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program,
                              option != NULL ? option : path, option != NULL ? path : NULL,
                              g_str_equal (program, "pdftotext") ? "-" : NULL, NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &answer, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  g_unlink (path);
  g_rmdir (folder);
  return answer;
}

/* What holds of every packet of an order. */
static void
check_rules (const MusterPdfPacket *packet, guint n_figures)
{
  const PdfRules rules = { "Renewal packet & more",
                           "Harrow Mills Police Department",
                           "2026-05-14",
                           packet->n_pages,
                           n_figures,
                           packet->conforms };

  pdf_rules_check (packet->bytes, &rules);
}

/* --- Tests ---------------------------------------------------------------------------------------- */

static void
test_paper (void)
{
  g_auto (Order) order;
  g_autoptr (MusterPdfPacket) packet = NULL;
  g_autofree char *text = NULL, *info = NULL, *fonts = NULL, *checked = NULL;
  g_auto (GStrv) lines = NULL;
  guint i;

  order_init (&order, 3);
  packet = assemble (&order);
  g_assert_true (packet->conforms);
  g_assert_cmpuint (packet->n_pages, ==, 3);
  g_assert_cmpuint (packet->reasons->len, ==, 0);
  check_rules (packet, 0);
  text = ask (packet, "pdftotext", "-layout");
  g_assert_nonnull (strstr (text, "Page 1 of 3"));
  g_assert_nonnull (strstr (text, "Page 3 of 3"));
  info = ask (packet, "pdfinfo", NULL);
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  checked = ask (packet, "qpdf", "--check");
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  fonts = ask (packet, "pdffonts", NULL);
  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (i = 2; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
}

static void
test_exhibits (void)
{
  g_auto (Order) order;
  g_autoptr (MusterPdfPacket) packet = NULL;
  g_autofree char *text = NULL, *checked = NULL;
  const MusterPdfPlace *place;

  order_init (&order, 2);
  order_add (&order, foreign_pages (3));
  order_add (&order, foreign_jpeg (400, 300, 6));
  order_add (&order, foreign_png (100, 50, 1, 3, FALSE));
  order_add (&order, foreign_page ("", "/Rotate 270 /CropBox [100 100 500 400]", "",
                                   "9 w 0 0 m 600 700 l S"));
  packet = assemble (&order);
  g_assert_true (packet->conforms);
  g_assert_cmpuint (packet->n_pages, ==, 8);
  g_assert_cmpuint (packet->places->len, ==, 4);
  place = &g_array_index (packet->places, MusterPdfPlace, 0);
  g_assert_cmpuint (place->first_page, ==, 3);
  g_assert_cmpuint (place->n_pages, ==, 3);
  place = &g_array_index (packet->places, MusterPdfPlace, 3);
  g_assert_cmpuint (place->first_page, ==, 8);
  check_rules (packet, 6);
  text = ask (packet, "pdftotext", "-raw");
  g_assert_nonnull (strstr (text, "Exhibit 1 · Page 3 of 8"));
  g_assert_nonnull (strstr (text, "Exhibit 1 · Page 5 of 8"));
  g_assert_nonnull (strstr (text, "Exhibit 4 · Page 8 of 8"));
  checked = ask (packet, "qpdf", "--check");
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
}

/* The bytes of a JPEG stay what they are. */
static void
test_jpeg_is_kept (void)
{
  g_auto (Order) order;
  g_autoptr (MusterPdfPacket) packet = NULL;
  g_autoptr (GBytes) jpeg = foreign_jpeg (400, 300, 0);
  gsize length, jpeg_length;
  const char *data;

  order_init (&order, 1);
  order_add (&order, g_bytes_ref (jpeg));
  packet = assemble (&order);
  data = g_bytes_get_data (packet->bytes, &length);
  jpeg_length = g_bytes_get_size (jpeg);
  g_assert_nonnull (memmem (data, length, g_bytes_get_data (jpeg, NULL), jpeg_length));
}

/* The stamp is upright at the right below, as the page is seen, however it is turned. */
static void
test_stamps (void)
{
  static const char *const pages[] = {
    "/MediaBox [0 0 612 792]",
    "/MediaBox [300 -100 912 692] /Rotate 90",
    "/MediaBox [912 692 300 -100] /Rotate 180",
    "/MediaBox [0 0 612 792] /Rotate -90",
    "/MediaBox [0 0 2592 3456]",
    "/MediaBox [0 0 1000 1000] /CropBox [400 500 700 900] /Rotate 450",
    "/MediaBox [0 0 100 80]",
    "/MediaBox [0 0 306 396] /UserUnit 2",
  };
  g_auto (Order) order;
  g_autoptr (MusterPdfPacket) packet = NULL;
  guint i;

  order_init (&order, 1);
  for (i = 0; i < G_N_ELEMENTS (pages); i++)
    order_add (&order, foreign_page ("", pages[i], "", "Q Q 0.1 0 0 0.1 5 5 cm q q q"));
  packet = assemble (&order);
  for (i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (MusterPdfPixels) pixels =
          muster_pdf_preview (packet->bytes, i + 1, 612, NULL, NULL);
      const guint8 *data = g_bytes_get_data (pixels->data, NULL);
      guint x, y, left = pixels->width, right = 0, top = pixels->height, bottom = 0;

      for (y = 0; y < pixels->height; y++)
        for (x = 0; x < pixels->width; x++)
          if (data[(y * pixels->width + x) * 3] < 200)
            {
              left = MIN (left, x);
              right = MAX (right, x);
              top = MIN (top, y);
              bottom = MAX (bottom, y);
            }
      g_test_message ("%s: %u to %u of %u, %u to %u of %u", pages[i], left, right, pixels->width,
                      top, bottom, pixels->height);
      g_assert_cmpuint (right - left, >, 4 * (bottom - top));
      g_assert_cmpuint (right, >, pixels->width * 9 / 10);
      g_assert_cmpuint (right, <, pixels->width);
      g_assert_cmpuint (bottom, >, pixels->height * 8 / 10);
      g_assert_cmpuint (bottom, <, pixels->height);
      g_assert_cmpuint (right - left, >, pixels->width / 12);
    }
}

/* One that cannot be used does not lose the others. */
static void
test_bad_exhibits (void)
{
  g_auto (Order) order;
  g_autoptr (MusterPdfPacket) packet = NULL;
  g_autoptr (GBytes) plain = foreign_page ("", "", "", "0 0 9 9 re f");
  g_autofree char *text = NULL;
  guint i;

  order_init (&order, 1);
  order_add (&order, g_bytes_ref (plain));
  order_add (&order, foreign_encrypt ("secret", plain));
  order_add (&order, foreign_bomb (1 << 28, TRUE));
  order.exhibits[2].owner = "Ashwick, Dana B.";
  order_add (&order, g_bytes_new_take (g_malloc0 (51 << 20), 51 << 20));
  order_add (&order, foreign_cut (plain, 100));
  order_add (&order, g_bytes_new (NULL, 0));
  order_add (&order, foreign_exponential ());
  packet = assemble (&order);
  g_assert_cmpuint (packet->n_pages, ==, 8);
  g_assert_cmpuint (packet->reasons->len, ==, 6);
  for (i = 0; i < packet->places->len; i++)
    g_assert_cmpuint (g_array_index (packet->places, MusterPdfPlace, i).n_pages, ==, 1);
  g_assert_true (g_str_has_prefix (packet->reasons->pdata[0],
                                   "Exhibit 2 (Certificate of Dana Ashwick) could not be included. "
                                   "It is protected by a password."));
  g_assert_true (g_str_has_prefix (packet->reasons->pdata[1],
                                   "Exhibit 3 of Ashwick, Dana B. (Certificate of Dana Ashwick) "
                                   "could not be included. It is packed"));
  check_rules (packet, 7);
  text = ask (packet, "pdftotext", "-raw");
  g_assert_nonnull (
      strstr (text, "Exhibit 2 (Certificate of Dana Ashwick) could not be included."));
  g_assert_nonnull (strstr (text, "Exhibit 3 of Ashwick, Dana B. (Certificate of Dana Ashwick)"));
}

static void
test_nothing_acts (void)
{
  static const char page[] =
      "/AA <</O <</S /Launch /F (calc.exe)>>>> /Annots ["
      "<</Type /Annot /Subtype /Widget /Rect [10 10 60 30] /AP <</N 5 0 R>>"
      " /A <</S /JavaScript /JS (app.alert)>>>>"
      "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /SubmitForm /F (x)>>>>]";
  g_auto (Order) order;
  g_autoptr (MusterPdfPacket) packet = NULL;
  g_autoptr (MusterPdfPixels) pixels = NULL;
  const guint8 *pixel;

  order_init (&order, 1);
  order_add (&order, foreign_page ("/OpenAction <</S /JavaScript /JS (app.alert)>>", page, "", ""));
  packet = assemble (&order);
  g_assert_cmphex (g_array_index (packet->places, MusterPdfPlace, 0).notes, ==,
                   MUSTER_PDF_NOTE_SCRIPTS);
  check_rules (packet, 1);
  /* The field's look is there all the same, and red. */
  pixels = muster_pdf_preview (packet->bytes, 1, 612, NULL, NULL);
  pixel = (const guint8 *) g_bytes_get_data (pixels->data, NULL) + (772 * 612 + 30) * 3;
  g_assert_cmpuint (pixel[0], >, 200);
  g_assert_cmpuint (pixel[1], <, 50);
}

static void
test_no_claim (void)
{
  g_auto (Order) order;
  g_autoptr (MusterPdfPacket) packet = NULL;

  order_init (&order, 1);
  order_add (&order,
             foreign_page ("", "",
                           "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>",
                           "BT /F 9 Tf (x) Tj ET"));
  packet = assemble (&order);
  g_assert_false (packet->conforms);
  g_assert_cmpuint (packet->reasons->len, ==, 2);
  g_assert_nonnull (strstr (packet->reasons->pdata[0], "font that is not embedded"));
  check_rules (packet, 1);
}

/* The bytes depend on the job and on nothing else. */
static void
test_bytes_repeat (void)
{
  g_auto (Order) order;
  g_autoptr (MusterPdfPacket) first = NULL, second = NULL;
  g_autofree char *folder = g_get_current_dir ();
  mode_t mask;

  order_init (&order, 2);
  order_add (&order, foreign_jpeg (400, 300, 0));
  order_add (&order, foreign_pages (2));
  first = assemble (&order);
  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  g_setenv ("LC_ALL", "de_DE.UTF-8", TRUE);
  g_setenv ("MUSTER_PDF_SANDBOX", "none", TRUE);
  mask = umask (0);
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  second = assemble (&order);
  umask (mask);
  g_assert_cmpint (g_chdir (folder), ==, 0);
  g_setenv ("TZ", "UTC", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_unsetenv ("MUSTER_PDF_SANDBOX");
  g_assert_true (g_bytes_equal (first->bytes, second->bytes));
}

static void
test_bookmarks (void)
{
  g_auto (Order) order;
  g_autoptr (MusterPdfPacket) packet = NULL;
  qpdf_data q = qpdf_init ();
  qpdf_oh outlines, officer, proof;

  order_init (&order, 1);
  order_add (&order, foreign_pages (1));
  order_add (&order, foreign_pages (1));
  packet = assemble (&order);
  qpdf_read_memory (q, "packet", g_bytes_get_data (packet->bytes, NULL),
                    g_bytes_get_size (packet->bytes), NULL);
  outlines = qpdf_oh_get_key (q, qpdf_get_root (q), "/Outlines");
  officer = qpdf_oh_get_key (q, outlines, "/First");
  pdf_rules_assert_value (q, officer, "/Title", "(Ashwick, Dana)");
  proof = qpdf_oh_get_key (q, officer, "/First");
  pdf_rules_assert_value (q, proof, "/Title", "(Proof 1)");
  g_assert_cmpint (
      qpdf_find_page_by_oh (q, qpdf_oh_get_array_item (q, qpdf_oh_get_key (q, proof, "/Dest"), 0)),
      ==, 1);
  proof = qpdf_oh_get_key (q, officer, "/Next");
  pdf_rules_assert_value (q, proof, "/Title", "(Proof 2)");
  qpdf_cleanup (&q);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/assemble/paper", test_paper);
  g_test_add_func ("/pdf/assemble/exhibits", test_exhibits);
  g_test_add_func ("/pdf/assemble/jpeg-is-kept", test_jpeg_is_kept);
  g_test_add_func ("/pdf/assemble/stamps", test_stamps);
  g_test_add_func ("/pdf/assemble/bad-exhibits", test_bad_exhibits);
  g_test_add_func ("/pdf/assemble/nothing-acts", test_nothing_acts);
  g_test_add_func ("/pdf/assemble/no-claim", test_no_claim);
  g_test_add_func ("/pdf/assemble/bytes-repeat", test_bytes_repeat);
  g_test_add_func ("/pdf/assemble/bookmarks", test_bookmarks);
  return g_test_run ();
}
