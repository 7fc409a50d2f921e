/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all records share. A record is a plain struct; a table of its fields says how each is copied,
 * freed, compared and stored. The field's name is also its column's, the type's name its table's, so a
 * column is added in three places: the struct, its field table, and the SQL of a new schema version. */

#pragma once

#include "core/date.h"
#include "core/id.h"
#include "core/word.h"

G_BEGIN_DECLS

/**
 * MusterFieldKind:
 * @MUSTER_FIELD_ID: MusterId, the record's own
 * @MUSTER_FIELD_REF: MusterId of another record, 0 = none; NULL in the file
 * @MUSTER_FIELD_TEXT: char *, NULL = none; an empty text is stored as none
 * @MUSTER_FIELD_DATE: MusterDate; ISO text in the file
 * @MUSTER_FIELD_NUMBER: gint64 in the unit that the field's comment says, MUSTER_NUMBER_NONE = none
 * @MUSTER_FIELD_BOOLEAN: gboolean
 * @MUSTER_FIELD_WORD: an enum; its fixed word in the file
 */
typedef enum
{
  MUSTER_FIELD_ID,
  MUSTER_FIELD_REF,
  MUSTER_FIELD_TEXT,
  MUSTER_FIELD_DATE,
  MUSTER_FIELD_NUMBER,
  MUSTER_FIELD_BOOLEAN,
  MUSTER_FIELD_WORD,
} MusterFieldKind;

/**
 * MusterField:
 * @name: the member's name, and the column's
 * @kind: how it is kept
 * @offset: where in the struct
 * @words: the vocabulary of a MUSTER_FIELD_WORD
 */
typedef struct
{
  const char *name;
  MusterFieldKind kind;
  gsize offset;
  const MusterWord *words;
} MusterField;

/**
 * MusterRecordType:
 * @name: the record's name, and its table's
 * @size: size of the struct
 * @fields: its fields; the first is the id
 * @n_fields: how many
 * @free: frees a record; for arrays that own theirs
 */
typedef struct
{
  const char *name;
  gsize size;
  const MusterField *fields;
  guint n_fields;
  GDestroyNotify free;
} MusterRecordType;

/* The tool takes the braces of an initializer for a block. */
/* clang-format off */
#define MUSTER_FIELD(Type, kind, member) { #member, kind, G_STRUCT_OFFSET (Type, member), NULL }
#define MUSTER_FIELD_OF_WORDS(Type, member, words) \
  { #member, MUSTER_FIELD_WORD, G_STRUCT_OFFSET (Type, member), words }
/* clang-format on */

/* Declares the functions of a record type: muster_officer_new() and so on. new() gives a record in
 * which every number is MUSTER_NUMBER_NONE and everything else 0 or NULL. */
#define MUSTER_DECLARE_RECORD(Type, prefix)                                                        \
  extern const MusterRecordType prefix##_type;                                                     \
  Type *prefix##_new (void);                                                                       \
  Type *prefix##_copy (const Type *record);                                                        \
  void prefix##_free (Type *record);                                                               \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, prefix##_free)

#define MUSTER_DEFINE_RECORD(Type, prefix, table, field_array)                                     \
  const MusterRecordType prefix##_type = { table, sizeof (Type), field_array,                      \
                                           G_N_ELEMENTS (field_array),                             \
                                           (GDestroyNotify) prefix##_free };                       \
  Type *prefix##_new (void)                                                                        \
  {                                                                                                \
    return muster_record_new (&prefix##_type);                                                     \
  }                                                                                                \
  Type *prefix##_copy (const Type *record)                                                         \
  {                                                                                                \
    return muster_record_copy (&prefix##_type, record);                                            \
  }                                                                                                \
  void prefix##_free (Type *record)                                                                \
  {                                                                                                \
    muster_record_free (&prefix##_type, record);                                                   \
  }

/**
 * muster_record_new:
 * @type: a record type
 *
 * Returns: (transfer full): an empty record; numbers are MUSTER_NUMBER_NONE
 */
gpointer
muster_record_new (const MusterRecordType *type);

/**
 * muster_record_copy:
 * @type: the type of @record
 * @record: (nullable): a record
 *
 * Returns: (transfer full) (nullable): a deep copy
 */
gpointer
muster_record_copy (const MusterRecordType *type, gconstpointer record);

/**
 * muster_record_free:
 * @type: the type of @record
 * @record: (nullable) (transfer full): a record
 */
void
muster_record_free (const MusterRecordType *type, gpointer record);

/**
 * muster_record_equal:
 * @type: the type of both
 * @a: a record
 * @b: a record
 *
 * Returns: whether all fields are the same; no text and empty text are
 */
gboolean
muster_record_equal (const MusterRecordType *type, gconstpointer a, gconstpointer b);

/**
 * muster_record_find_field:
 * @type: a record type
 * @name: a field's name
 *
 * Returns: (nullable): the field
 */
const MusterField *
muster_record_find_field (const MusterRecordType *type, const char *name);

/**
 * muster_record_get_id:
 * @type: the type of @record
 * @record: a record
 *
 * Returns: its id
 */
MusterId
muster_record_get_id (const MusterRecordType *type, gconstpointer record);

/**
 * muster_record_set_text:
 * @member: the address of a text field
 * @text: (nullable): the new text; empty becomes NULL
 *
 * Replaces a text field of a record.
 */
void
muster_record_set_text (char **member, const char *text);

/**
 * muster_record_find_type:
 * @name: (nullable): name of a record type: "officer"
 *
 * Returns: (nullable): that type
 */
const MusterRecordType *
muster_record_find_type (const char *name);

/**
 * muster_record_types:
 *
 * Returns: every record type, ended by NULL; for tests and for the store
 */
const MusterRecordType *const *
muster_record_types (void);

G_END_DECLS
