/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Small steps over qpdf's objects. A handle that a loop makes is released in the loop: qpdf keeps them
 * all until then. */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * muster_object_get_number:
 * @q: a document
 * @object: a dictionary or an array
 * @key: (nullable): a key, or NULL for an item of an array
 * @index: the item
 * @fallback: what stands where there is no number
 *
 * Returns: the number
 */
double
muster_object_get_number (qpdf_data q, qpdf_oh object, const char *key, int index, double fallback);

/**
 * muster_object_is_name:
 * @q: a document
 * @dictionary: a dictionary
 * @key: a key
 * @name: a name, with its slash
 *
 * Returns: whether the value of @key is @name
 */
gboolean
muster_object_is_name (qpdf_data q, qpdf_oh dictionary, const char *key, const char *name);

/**
 * muster_object_has:
 * @q: a document
 * @dictionary: a dictionary
 * @key: a key
 *
 * Returns: whether it has @key with a value that is not null
 */
gboolean
muster_object_has (qpdf_data q, qpdf_oh dictionary, const char *key);

/**
 * muster_object_put:
 * @q: a document
 * @dictionary: a dictionary
 * @key: a key
 * @value: (transfer full): its value; the handle is released
 */
void
muster_object_put (qpdf_data q, qpdf_oh dictionary, const char *key, qpdf_oh value);

/**
 * muster_object_put_parsed:
 * @q: a document
 * @dictionary: a dictionary
 * @key: a key
 * @syntax: the value as a PDF writes it; never foreign text
 */
void
muster_object_put_parsed (qpdf_data q, qpdf_oh dictionary, const char *key, const char *syntax);

/**
 * muster_object_put_text:
 * @q: a document
 * @dictionary: a dictionary
 * @key: a key
 * @text: UTF-8
 */
void
muster_object_put_text (qpdf_data q, qpdf_oh dictionary, const char *key, const char *text);

/**
 * muster_object_make_stream:
 * @q: a document
 * @data: bytes as the stream holds them
 * @length: how many
 * @filter: (nullable): name of the filter that they are packed with, with its slash
 * @parameters: (nullable): the filter's parameters, as a PDF writes them
 *
 * Returns: the stream, an indirect object
 */
qpdf_oh
muster_object_make_stream (qpdf_data q, const void *data, gsize length, const char *filter,
                           const char *parameters);

/**
 * muster_object_make_packed_stream:
 * @q: a document
 * @data: bytes
 * @length: how many
 *
 * Returns: a stream that holds them packed, an indirect object
 */
qpdf_oh
muster_object_make_packed_stream (qpdf_data q, const void *data, gsize length);

/**
 * muster_object_print_number:
 * @number: a number
 * @buffer: receives it
 *
 * Returns: @buffer, with at most four places and a point whatever the locale
 */
const char *
muster_object_print_number (double number, char buffer[G_ASCII_DTOSTR_BUF_SIZE]);

/**
 * muster_object_append_matrix:
 * @string: receives it
 * @matrix: six numbers
 *
 * Appends the numbers and " cm\n".
 */
void
muster_object_append_matrix (GString *string, const double matrix[6]);

/**
 * muster_object_put_numbers:
 * @q: a document
 * @dictionary: a dictionary
 * @key: a key
 * @numbers: numbers
 * @n: how many
 */
void
muster_object_put_numbers (qpdf_data q, qpdf_oh dictionary, const char *key, const double *numbers,
                           guint n);

/**
 * muster_object_decode:
 * @q: a document
 * @stream: a stream
 * @budget: (inout): most bytes that may come of it; what came is taken off
 *
 * Unpacks what can be stopped half way or is short. What is not, or is over the budget, uses it up.
 *
 * Returns: (transfer full) (nullable): its content; NULL where it is faulty or too much
 */
GByteArray *
muster_object_decode (qpdf_data q, qpdf_oh stream, gsize *budget);

/**
 * muster_object_is_tame:
 * @q: a document
 * @stream: a stream
 *
 * qpdf packs anew what it writes unless it is told not to, and for that unpacks streams with several
 * filters as far as they go.
 *
 * Returns: whether qpdf leaves @stream as it is or can do no harm with it
 */
gboolean
muster_object_is_tame (qpdf_data q, qpdf_oh stream);

G_END_DECLS
