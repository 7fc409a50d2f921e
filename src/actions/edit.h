/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing one field of one record in place, as it is typed. */

#pragma once

#include "actions/workspace.h"
#include "core/record.h"

G_BEGIN_DECLS

#define MUSTER_EDIT_MAX_DAYS 3660 /* ten years */

/**
 * MusterEditKind:
 * @MUSTER_EDIT_TEXT: one line
 * @MUSTER_EDIT_LINES: several lines
 * @MUSTER_EDIT_DATE: "30 Jun 2026", "6/30/2026" or ISO
 * @MUSTER_EDIT_DURATION: "4", "3.5", "2:30", "45 min"
 * @MUSTER_EDIT_TIME_OF_DAY: "8:30", "4 pm"
 * @MUSTER_EDIT_QUANTITY: "92.5"
 * @MUSTER_EDIT_MONTH: 1 to 12
 * @MUSTER_EDIT_WORD: a word of the field's vocabulary, in the user's language
 * @MUSTER_EDIT_SEATS: 1 to MUSTER_CLASS_MAX_CAPACITY
 * @MUSTER_EDIT_MONEY: "1234.56"
 * @MUSTER_EDIT_RATE: "61.50", dollars for an hour or a mile
 * @MUSTER_EDIT_DAYS: 1 to MUSTER_EDIT_MAX_DAYS
 *
 * How a field is typed.
 */
typedef enum
{
  MUSTER_EDIT_TEXT,
  MUSTER_EDIT_LINES,
  MUSTER_EDIT_DATE,
  MUSTER_EDIT_DURATION,
  MUSTER_EDIT_TIME_OF_DAY,
  MUSTER_EDIT_QUANTITY,
  MUSTER_EDIT_MONTH,
  MUSTER_EDIT_WORD,
  MUSTER_EDIT_SEATS,
  MUSTER_EDIT_MONEY,
  MUSTER_EDIT_RATE,
  MUSTER_EDIT_DAYS,
} MusterEditKind;

/**
 * MusterEditField:
 * @type: a record type
 * @name: one of its fields
 * @kind: how it is typed
 * @title: what people call it: "state ID"; marked for translation, as muster_edit_get_title() gives it
 * @missing: (nullable): what to say where nothing is typed; NULL where the field may be empty
 * @is_past: whether a date may not be in the future
 *
 * A field that may be changed by itself.
 */
typedef struct
{
  const MusterRecordType *type;
  const char *name;
  MusterEditKind kind;
  const char *title;
  const char *missing;
  gboolean is_past;
} MusterEditField;

/**
 * muster_edit_list_fields:
 * @n: (out): how many
 *
 * Returns: (array length=n): every field that may be changed by itself, by type
 */
const MusterEditField *
muster_edit_list_fields (guint *n);

/**
 * muster_edit_find_field:
 * @type: a record type
 * @field: a field's name
 *
 * Returns: (nullable): the field, or NULL where it may not be changed by itself
 */
const MusterEditField *
muster_edit_find_field (const MusterRecordType *type, const char *field);

/**
 * muster_edit_get_title:
 * @field: a field
 *
 * Returns: what people call it, translated: "state ID"
 */
const char *
muster_edit_get_title (const MusterEditField *field);

/**
 * muster_edit_check:
 * @type: a record type
 * @field: one of its fields that may be changed by itself
 * @text: (nullable): what is typed so far
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Looks at the text alone, so it can be called at every key. What is on file is looked at by
 * muster_action_edit().
 *
 * Returns: whether @text can be read
 */
gboolean
muster_edit_check (const MusterRecordType *type, const char *field, const char *text,
                   GError **error);

/**
 * muster_edit_read:
 * @type: a record type
 * @field: one of its fields that may be changed by itself
 * @text: (nullable): what was typed
 * @record: a record of @type, of which the field is set
 * @error: return location; as for muster_edit_check()
 *
 * For records that are typed in before they are on file.
 *
 * Returns: whether @text could be read
 */
gboolean
muster_edit_read (const MusterRecordType *type, const char *field, const char *text,
                  gpointer record, GError **error);

/**
 * muster_edit_print:
 * @type: the type of @record
 * @record: a record
 * @field: one of its fields that may be changed by itself
 *
 * Returns: (transfer full): its value as it would be typed, "" for none; typing it again changes nothing
 */
char *
muster_edit_print (const MusterRecordType *type, gconstpointer record, const char *field);

/**
 * MusterEdit:
 * @type: a record type
 * @id: a record of it
 * @field: one of its fields that may be changed by itself
 * @text: (nullable): its new value as it was typed; empty takes the value out
 *
 * One change.
 */
typedef struct
{
  const MusterRecordType *type;
  MusterId id;
  const char *field;
  const char *text;
} MusterEdit;

/**
 * muster_action_edit:
 * @workspace: the document
 * @edit: what to change
 * @also: (out) (optional) (transfer full) (nullable): a sentence about what changed with it and is not seen
 *   at the field, such as the credits of a meeting; NULL where nothing did
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the text cannot be read or contradicts the rest
 *   of the record, MUSTER_ERROR_CONSTRAINT where it contradicts another record or the record was voided,
 *   MUSTER_ERROR_NOT_FOUND
 *
 * The same value again makes no step. A certificate's dates take the event of its issue and its cycle
 * along; what a class posted follows its meetings' days, its provider and its delivery.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_edit (MusterWorkspace *workspace, const MusterEdit *edit, char **also,
                    GError **error);

G_END_DECLS
