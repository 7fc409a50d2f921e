/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Encodings in the order of certainty: byte order mark, NULs in the pattern of UTF-16, valid UTF-8,
 * Windows-1252. Guessing libraries were wrong on 4 of 10 short samples, so nothing else is guessed. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/encoding.h"

#define MAX_LENGTH ((gsize) 256 << 20)
#define SAMPLE_LENGTH 4096

/* 0x80 to 0x9f of Windows-1252. g_convert() fails on the five undefined bytes; here they become the
 * control characters of the same number, so that the reader can name the cell they are in. */
static const gunichar windows_1252[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

/* How files start that people take for CSV. */
typedef struct
{
  const char *start;
  gsize length;
  const char *sentence;
} Signature;

static const Signature signatures[] = {
  { "PK\003\004", 4, N_ ("This is an archive or a workbook, not a text.") },
  { "\320\317\021\340", 4,
    N_ ("This is an old Excel workbook, or one with a password. Save it as XLSX without a password "
        "and import that.") },
  { "%PDF-", 5, N_ ("This is a PDF; ask for the data as CSV and import that.") },
  { "SQLite format 3", 15, N_ ("This is a database, not a CSV file.") },
};

static gboolean
check_bytes (const guchar *data, gsize length, GError **error)
{
  const char *sentence = NULL;
  guint i;

  if (length == 0)
    sentence = _ ("The file is empty.");
  else if (length > MAX_LENGTH)
    sentence = _ ("The file is larger than 256 MiB; split it and import the parts.");
  for (i = 0; sentence == NULL && i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length &&
        memcmp (data, signatures[i].start, signatures[i].length) == 0)
      sentence = g_dgettext (GETTEXT_PACKAGE, signatures[i].sentence);
  if (sentence == NULL)
    return TRUE;
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

/* UTF-16 of mostly Latin text without a mark: NULs in every other place and nowhere else. */
static const char *
find_utf_16 (const guchar *data, gsize length)
{
  gsize sample = MIN (length, SAMPLE_LENGTH) & ~(gsize) 1;
  gsize n_even = 0, n_odd = 0, i;

  for (i = 0; i < sample; i += 2)
    {
      n_even += data[i] == 0 ? 1 : 0;
      n_odd += data[i + 1] == 0 ? 1 : 0;
    }
  if (n_even == 0 && n_odd > sample / 4)
    return "UTF-16LE";
  if (n_odd == 0 && n_even > sample / 4)
    return "UTF-16BE";
  return NULL;
}

static char *
convert_utf_16 (const guchar *data, gsize length, const char *order, gsize *n_written,
                GError **error)
{
  char *text =
      g_convert ((const char *) data, (gssize) length, "UTF-8", order, NULL, n_written, NULL);

  if (text == NULL)
    g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                         _ ("The file looks like UTF-16 text but is damaged. Save it as CSV UTF-8 "
                            "and import that."));
  return text;
}

static char *
convert_windows_1252 (const guchar *data, gsize length, gsize *n_written)
{
  char *text = g_malloc (length * 3 + 1);
  char *to = text;
  gsize i;

  for (i = 0; i < length; i++)
    if (data[i] < 0x80)
      *to++ = (char) data[i];
    else
      to += g_unichar_to_utf8 (data[i] < 0xa0 ? windows_1252[data[i] - 0x80] : data[i], to);
  *to = '\0';
  *n_written = (gsize) (to - text);
  return text;
}

/* The byte order of UTF-16, by mark or by pattern; @data and @length lose the mark of any encoding. */
static const char *
skip_mark (const guchar **data, gsize *length)
{
  const char *order = NULL;
  gsize n = 0;

  if (*length >= 3 && memcmp (*data, "\xef\xbb\xbf", 3) == 0)
    n = 3;
  else if (*length >= 2 && memcmp (*data, "\xff\xfe", 2) == 0)
    {
      order = "UTF-16LE";
      n = 2;
    }
  else if (*length >= 2 && memcmp (*data, "\xfe\xff", 2) == 0)
    {
      order = "UTF-16BE";
      n = 2;
    }
  *data += n;
  *length -= n;
  return order != NULL || n > 0 ? order : find_utf_16 (*data, *length);
}

char *
muster_encoding_decode (GBytes *bytes, gsize *length, MusterEncoding *encoding, GError **error)
{
  g_autofree char *text = NULL;
  const guchar *data;
  const char *order;
  gsize n;

  g_return_val_if_fail (bytes != NULL && length != NULL && encoding != NULL, NULL);

  data = g_bytes_get_data (bytes, &n);
  if (!check_bytes (data, n, error))
    return NULL;
  order = skip_mark (&data, &n);
  *length = n;
  if (order != NULL)
    {
      *encoding = MUSTER_ENCODING_UTF_16;
      text = convert_utf_16 (data, n, order, length, error);
      if (text == NULL)
        return NULL;
    }
  /* A NUL must be looked for first: g_utf8_validate() takes it for the end. */
  if (memchr (text != NULL ? text : (const char *) data, '\0', *length) != NULL)
    {
      g_set_error_literal (
          error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
          _ ("The file holds NUL bytes; it is not a CSV file. Save it as CSV UTF-8 "
             "and import that."));
      return NULL;
    }
  if (text != NULL)
    return g_steal_pointer (&text);
  if (g_utf8_validate ((const char *) data, (gssize) n, NULL))
    {
      *encoding = MUSTER_ENCODING_UTF_8;
      return g_strndup ((const char *) data, n);
    }
  *encoding = MUSTER_ENCODING_WINDOWS_1252;
  return convert_windows_1252 (data, n, length);
}
