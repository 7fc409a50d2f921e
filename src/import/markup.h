/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* XML parts of a workbook, read piece by piece. Inside src/import only. */

#pragma once

#include "import/zip.h"

G_BEGIN_DECLS

/**
 * muster_markup_read:
 * @zip: an archive
 * @name: name of a part that it has
 * @parser: is told what the part holds; elements and attributes with their prefixes
 * @data: for @parser
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the part is damaged, whatever @parser gives
 *
 * Returns: whether all of the part was read
 */
gboolean
muster_markup_read (MusterZip *zip, const char *name, const GMarkupParser *parser, gpointer data,
                    GError **error);

/**
 * muster_markup_get_local:
 * @name: name of an element or attribute
 *
 * Returns: (transfer none): it without its prefix
 */
const char *
muster_markup_get_local (const char *name);

/**
 * muster_markup_find:
 * @names: names of attributes
 * @values: their values
 * @name: a name without prefix
 *
 * Returns: (nullable) (transfer none): the value of the attribute, whatever its prefix
 */
const char *
muster_markup_find (const char **names, const char **values, const char *name);

G_END_DECLS
