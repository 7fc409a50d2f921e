/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a ZIP archive, as workbooks are, read piece by piece within limits: an archive of three megabytes can
 * hold a gigabyte. */

#pragma once

#include <gio/gio.h>

#include "core/error.h"

G_BEGIN_DECLS

typedef struct _MusterZip MusterZip;

/**
 * muster_zip_open:
 * @bytes: what the file holds
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it is no archive, is damaged, encrypted or has over 10,000
 *   parts
 *
 * Returns: (transfer full) (nullable): the archive
 */
MusterZip *
muster_zip_open (GBytes *bytes, GError **error);

/**
 * muster_zip_free:
 * @zip: (nullable) (transfer full): an archive
 */
void
muster_zip_free (MusterZip *zip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterZip, muster_zip_free)

/**
 * muster_zip_has:
 * @zip: an archive
 * @name: name of a part, such as "xl/workbook.xml"
 *
 * Returns: whether there is such a part
 */
gboolean
muster_zip_has (const MusterZip *zip, const char *name);

/**
 * MusterZipFunc:
 * @data: some bytes of the part, in order
 * @length: how many
 * @user_data: what was given to muster_zip_read()
 * @error: return location
 *
 * Returns: whether to go on; FALSE with an error stops
 */
typedef gboolean (*MusterZipFunc) (const char *data, gsize length, gpointer user_data,
                                   GError **error);

/**
 * muster_zip_read:
 * @zip: an archive
 * @name: name of a part that it has
 * @func: is given the part piece by piece
 * @user_data: for @func
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the part is damaged, packed in a way that is not known, or
 *   all that was read from the archive exceeds 512 MiB; whatever @func gives
 *
 * Returns: whether all of the part was read
 */
gboolean
muster_zip_read (MusterZip *zip, const char *name, MusterZipFunc func, gpointer user_data,
                 GError **error);

G_END_DECLS
