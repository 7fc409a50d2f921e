/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of a draft share: draft.c reads and writes the text of the pack and adds subjects, draft-requirement.c
 * writes a requirement, draft-change.c changes and ends one that is there. */

#pragma once

#include <json-glib/json-glib.h>

#include "rules/draft.h"

G_BEGIN_DECLS

/**
 * MusterDraft:
 * @packs: (element-type MusterPack): the adopted packs
 * @own: what the text said so far
 * @root: the text, which is written into
 * @id: (nullable): id of the requirement that is changed; NULL where one is added
 * @field: (nullable): which member of the draft was refused
 * @error: receives why
 *
 * The text of the agency's own pack while it is edited.
 */
typedef struct
{
  const GPtrArray *packs;
  MusterPack *own;
  JsonObject *root;
  const char *id;
  const char *field;
  GError **error;
} MusterDraft;

/* The kind of each MusterDraftPeriod, as the format calls it. */
extern const char *const muster_draft_period_kinds[];

/**
 * muster_draft_refuse:
 * @draft: a draft
 * @field: which member of it is refused; static
 * @sentence: what to type there
 *
 * Returns: FALSE, always
 */
gboolean
muster_draft_refuse (MusterDraft *draft, const char *field, const char *sentence);

/**
 * muster_draft_require_text:
 * @draft: a draft
 * @field: a member of it
 * @typed: (nullable): what was typed there
 * @sentence: what to type where that is nothing
 *
 * Returns: (transfer full) (nullable): the text, squeezed
 */
char *
muster_draft_require_text (MusterDraft *draft, const char *field, const char *typed,
                           const char *sentence);

/**
 * muster_draft_split:
 * @typed: (nullable): texts apart by semicolons
 *
 * Returns: (transfer full) (element-type utf8): each of them, squeezed; empty ones are left out
 */
GPtrArray *
muster_draft_split (const char *typed);

/**
 * muster_draft_make_id:
 * @draft: a draft
 * @title: a title
 * @is_subject: whether a subject's, otherwise a requirement's
 *
 * Returns: (transfer full): an id that is not taken
 */
char *
muster_draft_make_id (const MusterDraft *draft, const char *title, gboolean is_subject);

/**
 * muster_draft_name_subject:
 * @draft: a draft
 * @field: the member that it was typed into
 * @text: id or title of a subject that any adopted pack knows
 *
 * Returns: (nullable): its id, which is in the text now
 */
const char *
muster_draft_name_subject (MusterDraft *draft, const char *field, const char *text);

/**
 * muster_draft_write_requirement:
 * @draft: a draft
 * @typed: what was typed
 * @object: an empty object
 *
 * Returns: whether @object is a requirement now
 */
gboolean
muster_draft_write_requirement (MusterDraft *draft, const MusterRequirementDraft *typed,
                                JsonObject *object);

/**
 * muster_draft_check_member:
 * @draft: a draft
 * @typed: what was typed
 * @field: a member of it
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether that member is accepted, whatever the others are
 */
gboolean
muster_draft_check_member (MusterDraft *draft, const MusterRequirementDraft *typed,
                           const char *field, GError **error);

/**
 * muster_draft_read_day:
 * @draft: a draft
 * @on: (nullable): the day of a change or an end, as it was typed
 * @day: (out): the day; none where nothing is typed
 *
 * Returns: whether it is a day or nothing
 */
gboolean
muster_draft_read_day (MusterDraft *draft, const char *on, MusterDate *day);

/**
 * muster_draft_write_change:
 * @draft: a draft with an id
 * @typed: what the requirement becomes
 * @on: (nullable): the day from which it is so, as it was typed; empty is from the beginning
 *
 * Returns: whether it is written
 */
gboolean
muster_draft_write_change (MusterDraft *draft, const MusterRequirementDraft *typed, const char *on);

/**
 * muster_draft_write_end:
 * @draft: a draft with an id
 * @on: (nullable): the first day on which it is not asked any more, as it was typed; empty is never at all
 *
 * Returns: whether it is written
 */
gboolean
muster_draft_write_end (MusterDraft *draft, const char *on);

G_END_DECLS
