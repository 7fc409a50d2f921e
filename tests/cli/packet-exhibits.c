/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is attached to a record, the packet is there: each document stands behind it or a page in its
 * place says why not, the user is told, and the packet conforms or does not say that it does. */

#include <locale.h>
#include <string.h>

#include "cli/packet.h"
#include "core/class.h"
#include "core/credit.h"
#include "core/document.h"
#include "core/qualification.h"
#include "pdf/foreign.h"
#include "pdf/rules.h"
#include "support/files.h"
#include "support/tally.h"

/* Of everybody in the packet; all that is said where every exhibit is good. */
#define UNMET                                                                                      \
  "3 officers in the packet are not ready to renew; the paper says what is missing.\n"

#define MOST_STRIDE 4u /* of the bad documents, two are tried at least */

static GBytes *
make_text (void)
{
  static const char text[] = "Dear Sir, the certificate is in the mail.";

  return g_bytes_new_static (text, strlen (text));
}

static GBytes *
make_plain (void)
{
  return foreign_page ("", "", "", "0 0 99 99 re f");
}

/* Holds a packet to the rules of its formats; gives how many pages it has. */
static guint
check_rules (TestPacket *packet, const char *folder, guint n_figures, gboolean conforms)
{
  g_autoptr (GBytes) bytes = test_packet_load (packet, folder, ".pdf");
  g_auto (GStrv) pages = test_packet_pages (packet, folder);
  const PdfRules rules = { "Triennial renewal packet",
                           "Spring Falls Police Department",
                           "2026-06-21",
                           g_strv_length (pages),
                           n_figures,
                           conforms };

  pdf_rules_check (bytes, &rules);
  return rules.n_pages;
}

static void
check_fonts (TestPacket *packet, const char *folder)
{
  g_autofree char *fonts = test_packet_ask (packet, folder, "pdffonts", "--", NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  guint i;

  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (i = 2; lines[i] != NULL; i++)
    if (strstr (lines[i], "yes yes yes") == NULL)
      g_error ("A font is not embedded, or without its characters: %s", lines[i]);
}

/* --- Good documents ------------------------------------------------------------------------------- */

static void
test_none (void)
{
  g_autoptr (TestPacket) packet = test_packet_new ();

  test_packet_export (packet, "out", 0);
  g_assert_cmpstr (packet->command->errors, ==, UNMET);
  g_assert_cmpuint (test_packet_check (packet, "out"), ==, 0);
  check_rules (packet, "out", 0, TRUE);
  check_fonts (packet, "out");
}

/* On a credit, a class and a qualification; several pages, turned, of another size. */
static void
test_good (void)
{
  g_autoptr (TestPacket) packet = test_packet_new ();

  test_packet_attach (packet, &muster_credit_type, 0, "Certificate", foreign_pages (3));
  test_packet_attach (packet, &muster_class_type, 0, "Sign-in sheet", foreign_jpeg (400, 300, 6));
  test_packet_attach (packet, &muster_qualification_type, 0, "Range sheet",
                      foreign_page ("", "/MediaBox [0 0 1000 1000] /Rotate 90", "", "9 w"));
  test_packet_export (packet, "out", 0);
  g_assert_cmpstr (packet->command->errors, ==, UNMET);
  g_assert_cmpuint (test_packet_check (packet, "out"), ==, 3);
  check_rules (packet, "out", 5, TRUE);
  check_fonts (packet, "out");
}

/* A font that is missing in an exhibit is missing in the packet, which then claims nothing. */
static void
test_no_claim (void)
{
  g_autoptr (TestPacket) packet = test_packet_new ();

  test_packet_attach (
      packet, &muster_credit_type, 0, "Certificate",
      foreign_page ("", "", "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>",
                    "BT /F 9 Tf (x) Tj ET"));
  test_packet_export (packet, "out", 0);
  test_packet_assert_said (packet, "does not claim PDF/A and PDF/UA");
  g_assert_cmpuint (test_packet_check (packet, "out"), ==, 1);
  check_rules (packet, "out", 1, FALSE);
}

/* --- Bad documents -------------------------------------------------------------------------------- */

typedef struct
{
  const char *title;
  GBytes *bytes;
  const char *sentence;
} Bad;

/* Each to another record: of a class, a qualification and credits. */
static void
attach (TestPacket *packet, const Bad *bad, guint i)
{
  static const MusterRecordType *const types[] = { &muster_class_type, &muster_qualification_type };

  if (i < G_N_ELEMENTS (types))
    test_packet_attach (packet, types[i], 0, bad->title, bad->bytes);
  else
    test_packet_attach (packet, &muster_credit_type, i - G_N_ELEMENTS (types), bad->title,
                        bad->bytes);
}

/* One page says which document is missing; and why, as the user is told. */
static void
check_place (TestPacket *packet, GStrv pages, const Bad *bad)
{
  g_autofree char *missing = g_strdup_printf ("(%s) could not be included", bad->title);
  g_autoptr (GRegex) space = g_regex_new ("\\s+", 0, 0, NULL);
  guint n = 0;
  guint i;

  test_packet_assert_said (packet, bad->sentence);
  for (i = 0; pages[i] != NULL; i++)
    {
      g_autofree char *page = g_regex_replace_literal (space, pages[i], -1, 0, " ", 0, NULL);

      if (strstr (page, missing) == NULL)
        continue;
      g_assert_nonnull (strstr (page, bad->sentence));
      n++;
    }
  if (n != 1)
    g_error ("%u pages say that “%s” is missing", n, bad->title);
}

static void
test_bad (void)
{
  g_autoptr (GBytes) plain = make_plain ();
  const Bad bad[] = {
    { "Locked", foreign_encrypt ("secret", plain), "It is protected by a password." },
    { "Cut off", foreign_cut (plain, 100), "It is damaged, or a part of it is missing." },
    { "Exponential", foreign_exponential (), "It is packed in a way" },
    { "Bomb", foreign_bomb (1 << 26, TRUE), "It is packed in a way" },
    { "Long", foreign_pages (10000), "It has more than 200 pages." },
    { "Wide", foreign_png (60000, 4, 1, 0, FALSE), "The image is too large." },
    { "XFA", foreign_page ("/NeedsRendering true /AcroForm <</XFA (x) /Fields []>>", "", "", ""),
      "It is a form that only some programs can show (XFA)." },
    { "Letter", make_text (), "It is neither a PDF nor a JPEG nor a PNG file." },
  };
  g_autoptr (TestPacket) packet = test_packet_new ();
  g_auto (GStrv) pages = NULL;
  guint stride = MIN (test_tally_stride (), MOST_STRIDE);
  guint first = (guint) g_test_rand_int_range (0, (gint32) stride);
  guint n = 0, i;

  for (i = 0; i < G_N_ELEMENTS (bad); i++)
    if (i % stride == first)
      attach (packet, &bad[i], n++);
    else
      g_bytes_unref (bad[i].bytes);
  test_packet_attach (packet, &muster_credit_type, 8, "Whole", foreign_pages (2));
  test_packet_export (packet, "out", 0);
  g_assert_cmpuint (test_packet_check (packet, "out"), ==, n + 1);
  check_rules (packet, "out", n + 2, TRUE);
  pages = test_packet_pages (packet, "out");
  for (i = first; i < G_N_ELEMENTS (bad); i += stride)
    check_place (packet, pages, &bad[i]);
}

/* Documents that stand there with something to say: one is signed; the same scan under two names stands
 * there twice, for rows name both. A voided one proves nothing, so the paper does not know it. */
static void
test_odd (void)
{
  g_autoptr (TestPacket) packet = test_packet_new ();
  g_autofree char *text = NULL;

  test_packet_attach (packet, &muster_credit_type, 0, "Certificate", foreign_pages (2));
  test_packet_attach (packet, &muster_credit_type, 1, "Signed",
                      foreign_page ("/AcroForm <</SigFlags 3 /Fields []>>", "", "", ""));
  test_packet_attach (packet, &muster_credit_type, 2, "Certificate again", foreign_pages (2));
  test_packet_void (packet,
                    test_packet_attach (packet, &muster_credit_type, 3, "Wrong", make_plain ()));
  test_packet_export (packet, "out", 0);
  test_packet_assert_said (packet,
                           "Exhibit 2 (Signed): It is signed; the signature will not verify");
  test_packet_assert_said (
      packet, "Exhibit 3 (Certificate again) is the same file as Exhibit 1 (Certificate).\n");
  g_assert_cmpuint (test_packet_check (packet, "out"), ==, 3);
  check_rules (packet, "out", 5, TRUE);
  text = test_packet_ask (packet, "out", "pdftotext", "-layout", "--", "-", NULL);
  g_assert_true (g_regex_match_simple ("Hours with proof +4\\.50", text, 0, 0));
  g_assert_null (strstr (text, "Wrong"));
  g_assert_null (strstr (packet->command->errors, "Wrong"));
}

/* --- Left out ------------------------------------------------------------------------------------- */

static void
export_without (TestPacket *packet, const char *folder, const char *first, const char *second)
{
  /* The document is open while documents are attached. */
  g_clear_pointer (&packet->records.workspace, muster_workspace_close);
  test_command_run (packet->command, 0, "export", "renewal", "Agency.muster", "--due-before",
                    "2026-06-30", "--output", folder, "--without-exhibit", first,
                    second != NULL ? "--without-exhibit" : NULL, second, NULL);
}

/* All texts of the workbook; a row names its exhibits by a text. */
static char *
read_texts (TestPacket *packet, const char *folder)
{
  g_autofree char *path = test_command_path (packet->command, folder);
  g_autofree char *workbook = g_build_filename (path, TEST_PACKET_NAME ".xlsx", NULL);
  const char *const words[] = { "unzip", "-p", workbook, "xl/sharedStrings.xml", NULL };
  int status;
  char *text = test_child_run (FALSE, words, &status);

  g_assert_cmpint (status, ==, 0);
  return text;
}

/* The numbers are those of the whole packet; what stays is numbered anew, in PDF and XLSX alike. */
static void
test_without (void)
{
  g_autoptr (TestPacket) packet = test_packet_new ();
  g_autofree char *text = NULL;
  g_autofree char *workbook = NULL;

  test_packet_attach (packet, &muster_credit_type, 0, "First scan", foreign_pages (3));
  test_packet_attach (packet, &muster_credit_type, 1, "Letter", foreign_pages (1));
  test_packet_attach (packet, &muster_credit_type, 2, "Diploma", foreign_pages (2));
  export_without (packet, "out", "1", "2");
  test_packet_assert_said (packet, "“First scan” is left out, though it proves what counts, of "
                                   "Corvane, Luis");
  test_packet_assert_said (packet, "“Letter” is left out");
  g_assert_cmpuint (test_packet_check (packet, "out"), ==, 1);
  check_rules (packet, "out", 2, TRUE);
  text = test_packet_ask (packet, "out", "pdftotext", "-layout", "--", "-", NULL);
  g_assert_nonnull (strstr (text, "Exhibit 1 · Diploma"));
  g_assert_null (strstr (text, "First scan"));
  g_assert_true (g_regex_match_simple ("Hours with proof +1\\.50", text, 0, 0));
  workbook = read_texts (packet, "out");
  g_assert_nonnull (strstr (workbook, ">1<"));
  g_assert_null (strstr (workbook, ">3<"));
}

static void
test_without_refused (void)
{
  g_autoptr (TestPacket) packet = test_packet_new ();

  test_packet_attach (packet, &muster_credit_type, 0, "Certificate", foreign_pages (3));
  g_clear_pointer (&packet->records.workspace, muster_workspace_close);
  test_command_refuse (packet->command, 3, "There is no exhibit 2. The packet has 1 exhibit",
                       "export", "renewal", "Agency.muster", "--due-before", "2026-06-30",
                       "--without-exhibit", "2", "--output", "out", NULL);
  test_command_refuse (packet->command, 2, "“one” is not the number of an exhibit", "export",
                       "renewal", "Agency.muster", "--due-before", "2026-06-30",
                       "--without-exhibit", "one", "--output", "out", NULL);
  test_command_refuse (packet->command, 2, "Give either --without-exhibit N or --per-officer",
                       "export", "renewal", "Agency.muster", "--due-before", "2026-06-30",
                       "--per-officer", "--without-exhibit", "1", "--output", "out", NULL);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/packet-exhibits/none", test_none);
  g_test_add_func ("/cli/packet-exhibits/good", test_good);
  g_test_add_func ("/cli/packet-exhibits/no-claim", test_no_claim);
  g_test_add_func ("/cli/packet-exhibits/bad", test_bad);
  g_test_add_func ("/cli/packet-exhibits/odd", test_odd);
  g_test_add_func ("/cli/packet-exhibits/without", test_without);
  g_test_add_func ("/cli/packet-exhibits/without-refused", test_without_refused);

  return g_test_run ();
}
