/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One value of a record as a row that is typed into. It is saved as soon as it is left; what is refused stays as it
 * was typed, with a sentence below that says why. */

#pragma once

#include "actions/edit.h"
#include "app/page.h"

G_BEGIN_DECLS

/* Set on the focused GtkText while it holds typing that is not saved: undo is its own then, not the file's. */
#define MUSTER_IS_TYPING "muster-is-typing"

#define MUSTER_TYPE_FIELD_ROW (muster_field_row_get_type ())
G_DECLARE_FINAL_TYPE (MusterFieldRow, muster_field_row, MUSTER, FIELD_ROW, GObject)

/**
 * muster_field_row_add:
 * @group: the group that it stands in
 * @page: the page whose file it edits
 * @type: a record type
 * @name: one of its fields that may be changed by itself
 *
 * Adds a row for one field, and below the group's rows the place for its sentence. It shows nothing until
 * muster_field_row_show().
 *
 * Returns: (transfer none): the field; it lives as long as its row
 */
MusterFieldRow *
muster_field_row_add (AdwPreferencesGroup *group, MusterPage *page, const MusterRecordType *type,
                      const char *name);

/**
 * muster_field_row_show:
 * @field: a field
 * @record: a record of its type
 *
 * Shows the record's value. Typing in the same record stays; typing in another is saved first, and what was
 * refused of this record is there again.
 */
void
muster_field_row_show (MusterFieldRow *field, gconstpointer record);

/**
 * muster_field_row_get_widget:
 * @field: a field
 *
 * Returns: (transfer none): its row
 */
GtkWidget *
muster_field_row_get_widget (MusterFieldRow *field);

/**
 * muster_field_row_format_title:
 * @field: a field of a record
 *
 * Returns: (transfer full): its title as a heading: "State ID"
 */
char *
muster_field_row_format_title (const MusterEditField *field);

/**
 * muster_field_row_begin_title:
 * @title: words as they stand inside a sentence: "state ID"
 *
 * Returns: (transfer full): them as a heading: "State ID"
 */
char *
muster_field_row_begin_title (const char *title);

/**
 * muster_field_row_create_choice:
 * @field: a field of the kind %MUSTER_EDIT_WORD
 *
 * Returns: (transfer floating): an AdwComboRow with the words of its vocabulary, in their order
 */
GtkWidget *
muster_field_row_create_choice (const MusterEditField *field);

G_END_DECLS
