/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What hiring, leaving and correcting share with checklists. */

#pragma once

#include "actions/workspace-private.h"
#include "core/checklist.h"
#include "core/officer.h"

G_BEGIN_DECLS

/**
 * muster_checklist_start:
 * @db: the document, in a step
 * @employment: one that begins or ends, with its officer
 * @list: which list it starts
 * @n: (out): how many items were added; 0 where the state asks for none of such an employment
 * @error: return location
 *
 * Returns: whether what the agency's state asks for was added
 */
gboolean
muster_checklist_start (MusterDb *db, const MusterEmployment *employment, MusterChecklistKind list,
                        guint *n, GError **error);

/**
 * muster_checklist_note_done:
 * @db: the document, in a step
 * @item: what was done, with its day
 * @error: return location
 *
 * Enters the milestone that it is, unless that is on file.
 *
 * Returns: whether nothing failed
 */
gboolean
muster_checklist_note_done (MusterDb *db, const MusterChecklistItem *item, GError **error);

G_END_DECLS
