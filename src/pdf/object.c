/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps over qpdf's objects. */

#include "pdf/object.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/flate.h"

#define SHORT_BYTES (64 * 1024)
#define FILTERS_MAX 8
#define PLACES 4

double
muster_object_get_number (qpdf_data q, qpdf_oh object, const char *key, int index, double fallback)
{
  qpdf_oh item = key != NULL ? qpdf_oh_get_key_if_dict (q, object, key)
                             : qpdf_oh_get_array_item (q, object, index);
  double number = fallback;

  if (!qpdf_oh_get_value_as_number (q, item, &number) || !isfinite (number))
    number = fallback;
  qpdf_oh_release (q, item);
  return number;
}

gboolean
muster_object_is_name (qpdf_data q, qpdf_oh dictionary, const char *key, const char *name)
{
  qpdf_oh value = qpdf_oh_get_key_if_dict (q, dictionary, key);
  gboolean is_name = qpdf_oh_is_name_and_equals (q, value, name);

  qpdf_oh_release (q, value);
  return is_name;
}

gboolean
muster_object_has (qpdf_data q, qpdf_oh dictionary, const char *key)
{
  qpdf_oh value = qpdf_oh_get_key_if_dict (q, dictionary, key);
  gboolean has = !qpdf_oh_is_null (q, value);

  qpdf_oh_release (q, value);
  return has;
}

void
muster_object_put (qpdf_data q, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (q, dictionary, key, value);
  qpdf_oh_release (q, value);
}

void
muster_object_put_parsed (qpdf_data q, qpdf_oh dictionary, const char *key, const char *syntax)
{
  muster_object_put (q, dictionary, key, qpdf_oh_parse (q, syntax));
}

void
muster_object_put_text (qpdf_data q, qpdf_oh dictionary, const char *key, const char *text)
{
  muster_object_put (q, dictionary, key, qpdf_oh_new_unicode_string (q, text));
}

qpdf_oh
muster_object_make_stream (qpdf_data q, const void *data, gsize length, const char *filter,
                           const char *parameters)
{
  qpdf_oh stream = qpdf_oh_new_stream (q);
  qpdf_oh name = filter != NULL ? qpdf_oh_new_name (q, filter) : qpdf_oh_new_null (q);
  qpdf_oh parms = parameters != NULL ? qpdf_oh_parse (q, parameters) : qpdf_oh_new_null (q);

  qpdf_oh_replace_stream_data (q, stream, data, length, name, parms);
  qpdf_oh_release (q, name);
  qpdf_oh_release (q, parms);
  return stream;
}

qpdf_oh
muster_object_make_packed_stream (qpdf_data q, const void *data, gsize length)
{
  g_autoptr (GBytes) packed = muster_deflate (data, length);
  gsize size;
  const void *bytes = g_bytes_get_data (packed, &size);

  return muster_object_make_stream (q, bytes, size, "/FlateDecode", NULL);
}

const char *
muster_object_print_number (double number, char buffer[G_ASCII_DTOSTR_BUF_SIZE])
{
  gsize length;

  g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.4f", number);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    buffer[--length] = '\0';
  if (buffer[length - 1] == '.')
    buffer[--length] = '\0';
  return buffer;
}

void
muster_object_append_matrix (GString *string, const double matrix[6])
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  guint i;

  for (i = 0; i < 6; i++)
    g_string_append_printf (string, "%s ", muster_object_print_number (matrix[i], buffer));
  g_string_append (string, "cm\n");
}

void
muster_object_put_numbers (qpdf_data q, qpdf_oh dictionary, const char *key, const double *numbers,
                           guint n)
{
  qpdf_oh array = qpdf_oh_new_array (q);
  guint i;

  for (i = 0; i < n; i++)
    {
      qpdf_oh number = qpdf_oh_new_real_from_double (q, numbers[i], PLACES);

      qpdf_oh_append_item (q, array, number);
      qpdf_oh_release (q, number);
    }
  muster_object_put (q, dictionary, key, array);
}

/* --- Unpacking ------------------------------------------------------------------------------------ */

/* The name of filter @i of a stream's dictionary, which may be an array or one name. */
static gboolean
is_filter (qpdf_data q, qpdf_oh filters, int i, const char *name)
{
  qpdf_oh item;
  gboolean result;

  if (!qpdf_oh_is_array (q, filters))
    return qpdf_oh_is_name_and_equals (q, filters, name);
  item = qpdf_oh_get_array_item (q, filters, i);
  result = qpdf_oh_is_name_and_equals (q, item, name);
  qpdf_oh_release (q, item);
  return result;
}

static int
count_filters (qpdf_data q, qpdf_oh filters)
{
  if (qpdf_oh_is_array (q, filters))
    return qpdf_oh_get_array_n_items (q, filters);
  return qpdf_oh_is_null (q, filters) ? 0 : 1;
}

/* Whether the stream's parameters say anything, such as a predictor. */
static gboolean
has_parameters (qpdf_data q, qpdf_oh dictionary)
{
  qpdf_oh parms = qpdf_oh_get_key (q, dictionary, "/DecodeParms");
  qpdf_oh item = qpdf_oh_is_array (q, parms) ? qpdf_oh_get_array_item (q, parms, 0) : parms;
  gboolean has = qpdf_oh_is_dictionary (q, item) && muster_object_has (q, item, "/Predictor");

  if (item != parms)
    qpdf_oh_release (q, item);
  qpdf_oh_release (q, parms);
  return has;
}

static GByteArray *
decode_raw (qpdf_data q, qpdf_oh stream, gboolean is_packed, gsize *budget)
{
  unsigned char *data = NULL;
  GByteArray *result = NULL;
  size_t length = 0;

  if (qpdf_oh_get_stream_data (q, stream, qpdf_dl_none, NULL, &data, &length) == QPDF_SUCCESS &&
      length == 0)
    result = g_byte_array_new ();
  else if (data != NULL && is_packed)
    result = muster_inflate (data, length, budget);
  else if (data != NULL && length <= *budget)
    {
      *budget -= length;
      result = g_byte_array_append (g_byte_array_new (), data, (guint) length);
    }
  if (data != NULL && result == NULL)
    *budget = 0;
  free (data);
  return result;
}

typedef struct
{
  int n;
  int n_packing;      /* filters that can make much of little */
  gboolean is_opaque; /* qpdf has no decoder for it, so it stays as it is */
} Filters;

static Filters
survey_filters (qpdf_data q, qpdf_oh filters)
{
  static const char *const opaque[] = { "/DCTDecode", "/DCT",       "/CCITTFaxDecode",
                                        "/CCF",       "/JPXDecode", "/JBIG2Decode" };
  static const char *const packing[] = { "/FlateDecode", "/Fl", "/LZWDecode",
                                         "/LZW",         "/RL", "/RunLengthDecode" };
  Filters result = { count_filters (q, filters), 0, FALSE };
  gsize k;
  int i;

  for (i = 0; i < result.n && i < FILTERS_MAX; i++)
    {
      for (k = 0; k < G_N_ELEMENTS (opaque); k++)
        result.is_opaque |= is_filter (q, filters, i, opaque[k]);
      for (k = 0; k < G_N_ELEMENTS (packing); k++)
        result.n_packing += is_filter (q, filters, i, packing[k]) ? 1 : 0;
    }
  return result;
}

/* The length in the dictionary may be a lie, so the bytes themselves are counted. */
static gboolean
is_short (qpdf_data q, qpdf_oh stream)
{
  unsigned char *data = NULL;
  size_t length = 0;

  qpdf_oh_get_stream_data (q, stream, qpdf_dl_none, NULL, &data, &length);
  free (data);
  return length <= SHORT_BYTES;
}

static GByteArray *
decode_by_qpdf (qpdf_data q, qpdf_oh stream, gsize *budget)
{
  QPDF_BOOL is_filtered = QPDF_FALSE;
  GByteArray *result = NULL;
  unsigned char *data = NULL;
  size_t length = 0;

  /* A stream that is faulty is no fault of the document. */
  if (qpdf_oh_get_stream_data (q, stream, qpdf_dl_generalized, &is_filtered, &data, &length) !=
      QPDF_SUCCESS)
    while (qpdf_has_error (q))
      qpdf_get_error (q);
  if (data != NULL && is_filtered && length <= *budget)
    {
      *budget -= length;
      result = g_byte_array_append (g_byte_array_new (), data, (guint) length);
    }
  free (data);
  return result;
}

GByteArray *
muster_object_decode (qpdf_data q, qpdf_oh stream, gsize *budget)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (q, stream);
  qpdf_oh filters = qpdf_oh_get_key (q, dictionary, "/Filter");
  Filters found = survey_filters (q, filters);
  gboolean is_flate = found.n == 1 && (is_filter (q, filters, 0, "/FlateDecode") ||
                                       is_filter (q, filters, 0, "/Fl"));
  GByteArray *result = NULL;

  if (found.n == 0 || (is_flate && !has_parameters (q, dictionary)))
    result = decode_raw (q, stream, is_flate, budget);
  else if (found.n <= FILTERS_MAX && !found.is_opaque && found.n_packing <= 1 &&
           is_short (q, stream))
    result = decode_by_qpdf (q, stream, budget);
  else
    *budget = 0;
  qpdf_oh_release (q, filters);
  qpdf_oh_release (q, dictionary);
  return result;
}

gboolean
muster_object_is_tame (qpdf_data q, qpdf_oh stream)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (q, stream);
  qpdf_oh filters = qpdf_oh_get_key (q, dictionary, "/Filter");
  Filters found = survey_filters (q, filters);
  gboolean is_copied = qpdf_oh_is_name_and_equals (q, filters, "/FlateDecode");

  qpdf_oh_release (q, filters);
  qpdf_oh_release (q, dictionary);
  if (found.n > FILTERS_MAX)
    return FALSE;
  return is_copied || found.is_opaque || found.n_packing == 0 ||
         (found.n_packing == 1 && is_short (q, stream));
}
