/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changesets: what a step changed, as the session extension records it. */

#pragma once

#include "store/db-private.h"

G_BEGIN_DECLS

/**
 * muster_changeset_start:
 * @db: the document, in a transaction
 * @session: (out): the recording
 * @error: return location
 *
 * Records every change to the logged tables from here on.
 *
 * Returns: whether the recording runs
 */
gboolean
muster_changeset_start (MusterDb *db, sqlite3_session **session, GError **error);

/**
 * muster_changeset_finish:
 * @db: the document
 * @session: (transfer full): the recording
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what was changed; empty where nothing was
 */
GBytes *
muster_changeset_finish (MusterDb *db, sqlite3_session *session, GError **error);

/**
 * muster_changeset_invert:
 * @db: the document, for its name in a sentence
 * @changeset: a changeset
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what takes it back
 */
GBytes *
muster_changeset_invert (MusterDb *db, GBytes *changeset, GError **error);

/**
 * muster_changeset_apply:
 * @db: a document, in a transaction
 * @changeset: a changeset
 * @error: return location; MUSTER_ERROR_CONSTRAINT where a row is not as the changeset found it
 *
 * Applies all of it or nothing. SQLite counts a changeset for a table that it does not know as applied,
 * so the rows are counted here.
 *
 * Returns: whether every change was made
 */
gboolean
muster_changeset_apply (MusterDb *db, GBytes *changeset, GError **error);

/**
 * muster_changeset_list_rows:
 * @db: the document, for its name in a sentence
 * @changeset: a changeset
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the rows that it changes, as a set of texts, one for each table and key
 */
GHashTable *
muster_changeset_list_rows (MusterDb *db, GBytes *changeset, GError **error);

/**
 * muster_changeset_pack:
 * @changeset: a changeset
 *
 * Returns: (transfer full): its compressed form
 */
GBytes *
muster_changeset_pack (GBytes *changeset);

/**
 * muster_changeset_unpack:
 * @packed: the compressed form
 * @size: size of the changeset in bytes
 *
 * Returns: (transfer full) (nullable): the changeset; NULL where @packed is damaged
 */
GBytes *
muster_changeset_unpack (GBytes *packed, gsize size);

G_END_DECLS
