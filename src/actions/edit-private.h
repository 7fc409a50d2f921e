/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Editing, in five parts: edit-table.c knows the fields, edit-field.c reads what is typed, edit-follow.c holds it
 * against what is on file and changes what follows from it, edit-owner.c says whose it is, edit.c makes the step. */

#pragma once

#include "actions/edit.h"
#include "actions/workspace-private.h"

G_BEGIN_DECLS

/**
 * MusterEditJob:
 * @edit: what to change
 * @field: the field
 * @cycle_years: length of a certificate's cycle in years, or 0 where the rules know no cycles
 * @before: the record as it was
 * @record: the record with the new value
 * @also: (nullable): what changed with it
 *
 * What one step works on.
 */
typedef struct
{
  const MusterEdit *edit;
  const MusterEditField *field;
  int cycle_years;
  gpointer before;
  gpointer record;
  char *also;
} MusterEditJob;

/**
 * muster_edit_parse:
 * @field: a field
 * @text: (nullable): what was typed
 * @record: a record of the field's type, of which the field is set
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether @text could be read
 */
gboolean
muster_edit_parse (const MusterEditField *field, const char *text, gpointer record, GError **error);

/**
 * muster_edit_follow:
 * @db: the document, in a step
 * @job: with the record as it was and as it shall be
 * @error: return location; MUSTER_ERROR_INVALID_INPUT or MUSTER_ERROR_CONSTRAINT
 *
 * Holds the new value against the rest of the record and the file, and changes what follows from it.
 *
 * Returns: whether the record can be written
 */
gboolean
muster_edit_follow (MusterDb *db, MusterEditJob *job, GError **error);

/**
 * muster_edit_name_owner:
 * @db: the document
 * @type: a record type
 * @record: a record of it
 * @error: return location; also where the owner was voided
 *
 * Returns: (transfer full) (nullable): whose or what record it is, for a label: "Corvane, Luis A."
 */
char *
muster_edit_name_owner (MusterDb *db, const MusterRecordType *type, gconstpointer record,
                        GError **error);

G_END_DECLS
