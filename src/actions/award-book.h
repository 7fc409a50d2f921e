/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything on file about an award, gathered in one job. Inside src/actions only. */

#pragma once

#include "actions/workspace-private.h"
#include "grants/book.h"
#include "grants/deadline.h"

G_BEGIN_DECLS

/**
 * muster_award_book_load:
 * @db: the document
 * @award_id: an award
 * @error: return location; also where it was voided
 *
 * Returns: (transfer full) (nullable): its book
 */
MusterAwardBook *
muster_award_book_load (MusterDb *db, MusterId award_id, GError **error);

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

/**
 * muster_award_book_load_classes:
 * @db: the document
 * @books: (element-type MusterAwardBook): books
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MusterAwardClass): the classes that claims, lines and requests
 *   name, without voided and cancelled ones
 */
GPtrArray *
muster_award_book_load_classes (MusterDb *db, const GPtrArray *books, GError **error);

G_END_DECLS
