/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Encodings that spreadsheets save, and files that are no text. */

#include <string.h>

#include "import/encoding.h"

#define BYTES(literal) literal, sizeof literal - 1

static void
assert_text (const char *data, gsize n, MusterEncoding expected_encoding, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  MusterEncoding encoding;
  gsize length;

  text = muster_encoding_decode (bytes, &length, &encoding, &error);
  g_assert_no_error (error);
  g_assert_cmpint (encoding, ==, expected_encoding);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (length, ==, strlen (expected));
}

static void
assert_refused (const char *data, gsize n, const char *pattern)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n);
  g_autoptr (GError) error = NULL;
  MusterEncoding encoding;
  gsize length;

  g_assert_null (muster_encoding_decode (bytes, &length, &encoding, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_true (g_pattern_match_simple (pattern, error->message));
}

static void
test_encodings (void)
{
  assert_text (BYTES ("a,Joaqu\xc3\xadn"), MUSTER_ENCODING_UTF_8, "a,Joaquín");
  assert_text (BYTES ("\xef\xbb\xbf"
                      "a,b"),
               MUSTER_ENCODING_UTF_8, "a,b");
  assert_text (BYTES ("\xef\xbb\xbf"), MUSTER_ENCODING_UTF_8, "");
  assert_text (BYTES ("\xff\xfe"
                      "a\0,\0\xed\0"),
               MUSTER_ENCODING_UTF_16, "a,í");
  assert_text (BYTES ("\xfe\xff"
                      "\0a\0,\0\xed"),
               MUSTER_ENCODING_UTF_16, "a,í");
  assert_text (BYTES ("a\0,\0b\0\n\0"), MUSTER_ENCODING_UTF_16, "a,b\n");
  assert_text (BYTES ("\0a\0,\0b\0\n"), MUSTER_ENCODING_UTF_16, "a,b\n");
  assert_text (BYTES ("Joaqu\xedn \x96 \x80"), MUSTER_ENCODING_WINDOWS_1252, "Joaquín – €");
  /* Undefined in Windows-1252, where g_convert() gives up. */
  assert_text (BYTES ("a\x81"), MUSTER_ENCODING_WINDOWS_1252, "a\xc2\x81");
}

static void
test_no_text (void)
{
  assert_refused (BYTES (""), "The file is empty.");
  assert_refused (BYTES ("state_id\0,date"), "The file holds NUL bytes; it is not a CSV file.*");
  assert_refused (BYTES ("PK\003\004\024"), "This is an archive or a workbook*");
  assert_refused (BYTES ("\xd0\xcf\x11\xe0\xa1\xb1"), "This is an old Excel workbook*");
  assert_refused (BYTES ("%PDF-1.7"), "This is a PDF;*");
  assert_refused (BYTES ("SQLite format 3\0"), "This is a database*");
  assert_refused (BYTES ("\xff\xfe"
                         "a\0b"),
                  "The file looks like UTF-16 text but is damaged.*");
  assert_refused (BYTES ("\xff\xfe"
                         "a\0\0\xd8"
                         "b\0"),
                  "The file looks like UTF-16 text but*");
  assert_refused (BYTES ("\xff\xfe"
                         "a\0\0\0b\0"),
                  "The file holds NUL bytes;*");
}

static void
test_too_large (void)
{
  gsize n = ((gsize) 256 << 20) + 1;
  g_autofree char *zeros = g_malloc0 (n);
  g_autoptr (GBytes) bytes = g_bytes_new_static (zeros, n);
  g_autoptr (GError) error = NULL;
  MusterEncoding encoding;
  gsize length;

  g_assert_null (muster_encoding_decode (bytes, &length, &encoding, &error));
  g_assert_true (g_pattern_match_simple ("The file is larger than 256 MiB;*", error->message));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/encoding/encodings", test_encodings);
  g_test_add_func ("/import/encoding/no-text", test_no_text);
  g_test_add_func ("/import/encoding/too-large", test_too_large);
  return g_test_run ();
}
