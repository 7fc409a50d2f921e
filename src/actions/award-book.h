/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything on file about an award, gathered in one job. Inside src/actions only. */

#pragma once

#include "actions/workspace-private.h"
#include "grants/book.h"

G_BEGIN_DECLS

/**
 * muster_award_book_load_all:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MusterAwardBook): the books of all awards that are not
 *   voided, by number
 */
GPtrArray *
muster_award_book_load_all (MusterDb *db, GError **error);

G_END_DECLS
