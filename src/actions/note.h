/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing notes on records. */

#pragma once

#include "actions/workspace.h"
#include "core/note.h"

G_BEGIN_DECLS

/**
 * muster_action_write_note:
 * @workspace: the document
 * @owner: type of the record: muster_officer_type, muster_course_type or muster_class_type
 * @owner_id: the record
 * @text: what to remember; several lines
 * @note_id: (out) (optional): the note
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it says nothing, MUSTER_ERROR_NOT_FOUND,
 *   MUSTER_ERROR_CONSTRAINT where the record was voided
 *
 * The note is today's and by whoever is at the keyboard.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_write_note (MusterWorkspace *workspace, const MusterRecordType *owner,
                          MusterId owner_id, const char *text, MusterId *note_id, GError **error);

G_END_DECLS
