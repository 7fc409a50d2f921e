/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of the document's records as tables, each from one query. */

#pragma once

#include "core/listing.h"
#include "core/table.h"
#include "store/db.h"

G_BEGIN_DECLS

/**
 * muster_list_make:
 * @db: the document
 * @listing: what to list
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the table
 */
MusterTable *
muster_list_make (MusterDb *db, MusterListing listing, GError **error);

G_END_DECLS
