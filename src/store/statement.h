/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepared statements: parameters bound by name, columns read by name, reset when they go out of scope.
 * Debug builds abort on a parameter that was not bound and on a column that was selected but not read:
 * both are mistakes of the program that would otherwise hide. */

#pragma once

#include "store/db.h"

G_BEGIN_DECLS

typedef struct _MusterStatement MusterStatement;

/**
 * muster_statement_prepare:
 * @db: the document
 * @sql: one statement; the text must live as long as @db (a literal, or interned), since statements are
 *   kept for reuse by its address
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the statement, to be given back with
 *   muster_statement_release(), which g_autoptr does
 */
MusterStatement *
muster_statement_prepare (MusterDb *db, const char *sql, GError **error);

/**
 * muster_statement_release:
 * @statement: (nullable) (transfer full): a statement; it is reset and kept for its next use
 */
void
muster_statement_release (MusterStatement *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterStatement, muster_statement_release)

/**
 * muster_statement_bind_text:
 * @statement: a statement
 * @name: a parameter such as ":state_id"
 * @text: (nullable): the value; copied; empty is bound as NULL
 */
void
muster_statement_bind_text (MusterStatement *statement, const char *name, const char *text);

/**
 * muster_statement_bind_number:
 * @statement: a statement
 * @name: a parameter
 * @number: the value; MUSTER_NUMBER_NONE is bound as NULL
 */
void
muster_statement_bind_number (MusterStatement *statement, const char *name, gint64 number);

/**
 * muster_statement_bind_date:
 * @statement: a statement
 * @name: a parameter
 * @date: the value, bound as ISO text; MUSTER_DATE_NONE as NULL
 */
void
muster_statement_bind_date (MusterStatement *statement, const char *name, MusterDate date);

/**
 * muster_statement_bind_blob:
 * @statement: a statement
 * @name: a parameter
 * @bytes: (nullable): the value; must live until the statement is released
 */
void
muster_statement_bind_blob (MusterStatement *statement, const char *name, GBytes *bytes);

/**
 * muster_statement_bind_field:
 * @statement: a statement
 * @index: a parameter's number, from 1
 * @field: a record's field
 * @record: the record
 *
 * Binds one field of a record as its kind is kept in the file.
 */
void
muster_statement_bind_field (MusterStatement *statement, int index, const MusterField *field,
                             gconstpointer record);

/**
 * muster_statement_next:
 * @statement: a statement
 * @error: return location; also set where a statement that writes runs outside a step
 *
 * Returns: TRUE for each row; FALSE after the last one, or with @error set
 */
gboolean
muster_statement_next (MusterStatement *statement, GError **error);

/**
 * muster_statement_run:
 * @statement: a statement that gives no rows
 * @error: return location
 *
 * Returns: whether it ran; the statement can then be bound and run again
 */
gboolean
muster_statement_run (MusterStatement *statement, GError **error);

/**
 * muster_statement_get_text:
 * @statement: a statement on a row
 * @column: a column's name
 *
 * Returns: (nullable): its text; valid until the next row
 */
const char *
muster_statement_get_text (MusterStatement *statement, const char *column);

/**
 * muster_statement_get_number:
 * @statement: a statement on a row
 * @column: a column's name
 *
 * Returns: its number; MUSTER_NUMBER_NONE for NULL
 */
gint64
muster_statement_get_number (MusterStatement *statement, const char *column);

/**
 * muster_statement_get_date:
 * @statement: a statement on a row
 * @column: a column's name
 *
 * Returns: its date; MUSTER_DATE_NONE for NULL
 */
MusterDate
muster_statement_get_date (MusterStatement *statement, const char *column);

/**
 * muster_statement_get_blob:
 * @statement: a statement on a row
 * @column: a column's name
 *
 * Returns: (transfer full) (nullable): its bytes, copied
 */
GBytes *
muster_statement_get_blob (MusterStatement *statement, const char *column);

/**
 * muster_statement_read_record:
 * @statement: a statement on a row that has a column for each field of @type
 * @type: a record type
 *
 * Returns: (transfer full): the row as a record
 */
gpointer
muster_statement_read_record (MusterStatement *statement, const MusterRecordType *type);

/**
 * muster_statement_read_packed:
 * @statement: a statement on a row
 * @type: a record type; fields without a column are left empty
 *
 * For very many records that are only looked at. The texts lie behind the struct, in one block with it:
 * the record is freed with g_free() alone, and its texts are never replaced.
 *
 * Returns: (transfer full): the row as a record in one block
 */
gpointer
muster_statement_read_packed (MusterStatement *statement, const MusterRecordType *type);

/**
 * muster_statement_cache_new: (skip)
 *
 * Returns: (transfer full): where a connection keeps its idle statements
 */
GHashTable *
muster_statement_cache_new (void);

G_END_DECLS
