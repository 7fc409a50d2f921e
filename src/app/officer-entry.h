/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A field that takes officers: by name with suggestions, by state ID, or many state IDs that were pasted. */

#pragma once

#include <gtk/gtk.h>

#include "core/table.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_OFFICER_ENTRY (muster_officer_entry_get_type ())
G_DECLARE_FINAL_TYPE (MusterOfficerEntry, muster_officer_entry, MUSTER, OFFICER_ENTRY, GtkWidget)

/**
 * muster_officer_entry_set_people:
 * @entry: a field
 * @people: (nullable): everybody, as muster_action_list_people() has them
 */
void
muster_officer_entry_set_people (MusterOfficerEntry *entry, MusterTable *people);

/**
 * muster_officer_entry_find:
 * @entry: a field
 * @id: an officer
 * @row: (out): the officer's row
 *
 * Returns: (transfer none) (nullable): the table that has the row, or NULL where nobody has the id
 */
const MusterTable *
muster_officer_entry_find (MusterOfficerEntry *entry, MusterId id, guint *row);

/**
 * muster_officer_entry_take:
 * @entry: a field
 *
 * Takes what is typed, as Enter does: ::chosen is emitted with those who were found, and what is not found stays in
 * the field.
 */
void
muster_officer_entry_take (MusterOfficerEntry *entry);

/**
 * muster_officer_entry_refuse:
 * @entry: a field
 * @sentence: why
 *
 * Says at the field why nobody was taken.
 */
void
muster_officer_entry_refuse (MusterOfficerEntry *entry, const char *sentence);

G_END_DECLS
