/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records in the file. One implementation serves every record type: its field table names the columns. */

#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/**
 * muster_db_insert:
 * @db: the document, in a step
 * @type: the type of @record
 * @record: a record; gets an id where it has none
 * @error: return location; MUSTER_ERROR_CONSTRAINT
 *
 * Returns: whether it was inserted
 */
gboolean
muster_db_insert (MusterDb *db, const MusterRecordType *type, gpointer record, GError **error);

/**
 * muster_db_update:
 * @db: the document, in a step
 * @type: the type of @record
 * @record: a record that is on file
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Writes every field of the record.
 *
 * Returns: whether it was written
 */
gboolean
muster_db_update (MusterDb *db, const MusterRecordType *type, gconstpointer record, GError **error);

/**
 * muster_db_delete:
 * @db: the document, in a step
 * @type: a record type
 * @id: a record of it
 * @error: return location; MUSTER_ERROR_CONSTRAINT where another record refers to it
 *
 * For rows that another record's edit replaces, such as the credits that a roster posts. What a person
 * entered is voided, not deleted.
 *
 * Returns: whether it was deleted
 */
gboolean
muster_db_delete (MusterDb *db, const MusterRecordType *type, MusterId id, GError **error);

/**
 * muster_db_load:
 * @db: the document
 * @type: a record type
 * @id: an id
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
muster_db_load (MusterDb *db, const MusterRecordType *type, MusterId id, GError **error);

/**
 * muster_db_load_all:
 * @db: the document
 * @type: a record type
 * @error: return location
 *
 * Returns: (transfer full) (nullable): every record of the type, voided ones too, by id; the array owns
 *   them
 */
GPtrArray *
muster_db_load_all (MusterDb *db, const MusterRecordType *type, GError **error);

/**
 * MusterRecordFunc:
 * @record: a record
 * @data: the caller's
 *
 * Returns: whether it took @record; otherwise that is freed
 */
typedef gboolean (*MusterRecordFunc) (gpointer record, gpointer data);

/**
 * muster_db_for_each:
 * @db: the document
 * @type: a record type
 * @func: is shown every record of the type, voided ones too, by id
 * @data: for @func
 * @error: return location
 *
 * For many records of which little is kept.
 *
 * Returns: whether all were read
 */
gboolean
muster_db_for_each (MusterDb *db, const MusterRecordType *type, MusterRecordFunc func,
                    gpointer data, GError **error);

/**
 * muster_db_for_each_live:
 * @db: the document
 * @type: a record type that can be voided
 * @without: (array zero-terminated=1): fields that are left empty because nobody looks at them
 * @func: is shown every record of the type that is not voided, by id; each is one block that is freed
 *   with g_free() alone, and whose texts are never replaced
 * @data: for @func
 * @error: return location
 *
 * For hundreds of thousands of records of which all are kept.
 *
 * Returns: whether all were read
 */
gboolean
muster_db_for_each_live (MusterDb *db, const MusterRecordType *type, const char *const *without,
                         MusterRecordFunc func, gpointer data, GError **error);

/**
 * muster_db_for_each_child:
 * @db: the document
 * @type: a record type
 * @field: its field that refers to the parent: "officer_id"
 * @parent: the parent's id
 * @func: is shown every record whose @field is @parent, voided ones too, by id
 * @data: for @func
 * @error: return location
 *
 * Returns: whether all were read
 */
gboolean
muster_db_for_each_child (MusterDb *db, const MusterRecordType *type, const char *field,
                          MusterId parent, MusterRecordFunc func, gpointer data, GError **error);

/**
 * muster_db_find_first_date:
 * @db: the document
 * @type: a record type that can be voided
 * @field: one of its dates: "earned_on"
 * @date: (out): the earliest that is not voided, or MUSTER_DATE_NONE
 * @error: return location
 *
 * Returns: whether it could be looked for
 */
gboolean
muster_db_find_first_date (MusterDb *db, const MusterRecordType *type, const char *field,
                           MusterDate *date, GError **error);

/**
 * muster_db_load_children:
 * @db: the document
 * @type: a record type
 * @field: its field that refers to the parent: "officer_id"
 * @parent: the parent's id
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the records whose @field is @parent, by id; the array owns them
 */
GPtrArray *
muster_db_load_children (MusterDb *db, const MusterRecordType *type, const char *field,
                         MusterId parent, GError **error);

/**
 * muster_db_load_links:
 * @db: the document
 * @owner: type of a record
 * @owner_id: its id
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MusterDocumentLink): what is attached to the record, by
 *   id
 */
GPtrArray *
muster_db_load_links (MusterDb *db, const MusterRecordType *owner, MusterId owner_id,
                      GError **error);

/**
 * muster_db_load_notes:
 * @db: the document
 * @owner: type of a record
 * @owner_id: its id
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MusterNote): the notes on the record that are not voided,
 *   the newest first
 */
GPtrArray *
muster_db_load_notes (MusterDb *db, const MusterRecordType *owner, MusterId owner_id,
                      GError **error);

/**
 * muster_db_find_by_text:
 * @db: the document
 * @type: a record type
 * @field: one of its text fields: "state_id"
 * @text: a value
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the records whose @field is exactly @text, by id
 */
GPtrArray *
muster_db_find_by_text (MusterDb *db, const MusterRecordType *type, const char *field,
                        const char *text, GError **error);

G_END_DECLS
