/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema in numbered versions. A version is immutable once released; each upgrade is one
 * transaction with its version number and the new baseline of the step log. */

#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/** MUSTER_APPLICATION_ID: "MSTR", in the header of every Muster file. */
#define MUSTER_APPLICATION_ID 0x4d535452

/** MUSTER_SCHEMA_VERSION: what this program writes. */
#define MUSTER_SCHEMA_VERSION 6

/**
 * muster_schema_create:
 * @db: an empty database; outside a transaction or inside one
 * @version: which version, from 1 to MUSTER_SCHEMA_VERSION
 * @error: return location
 *
 * Makes the tables of @version and writes both ids of the header.
 *
 * Returns: whether it was made
 */
gboolean
muster_schema_create (MusterDb *db, int version, GError **error);

/**
 * muster_schema_create_in_memory:
 * @db: an empty database in memory; outside a transaction
 * @version: which version, from 1 to MUSTER_SCHEMA_VERSION
 * @error: return location
 *
 * As muster_schema_create(), of a model that is made once; from any thread.
 *
 * Returns: whether it was made
 */
gboolean
muster_schema_create_in_memory (MusterDb *db, int version, GError **error);

/**
 * muster_schema_check:
 * @db: a document of a known version
 * @error: return location; MUSTER_ERROR_DAMAGED
 *
 * Compares every table and index with what the version has. A trigger, a view or a table that was
 * added to the file is refused, too: nothing in a Muster file runs.
 *
 * Returns: whether the schema is exactly the version's
 */
gboolean
muster_schema_check (MusterDb *db, GError **error);

/**
 * muster_schema_upgrade:
 * @db: a document of an older version
 * @error: return location
 *
 * Takes the document to MUSTER_SCHEMA_VERSION, each version in one transaction.
 *
 * Returns: whether it is at the newest version; on failure it is at the last version that was reached
 */
gboolean
muster_schema_upgrade (MusterDb *db, GError **error);

/**
 * muster_schema_logged_tables:
 * @version: a schema version
 *
 * Returns: (transfer none): names of the tables whose rows the step log keeps, parents before
 *   children, ended by NULL
 */
const char *const *
muster_schema_logged_tables (int version);

G_END_DECLS
