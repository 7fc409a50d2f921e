/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the forms of the agency's own rules share: rules-own.c has the form for a subject, rules-requirement.c those for
 * a requirement. */

#pragma once

#include "actions/rules-shelf.h"
#include "app/form.h"
#include "rules/draft.h"

G_BEGIN_DECLS

/**
 * MusterRulesOwn:
 * @packs: (element-type MusterPack): the adopted packs
 * @text: (nullable): text of the agency's own
 * @id: (nullable): id of the requirement that the form is about; NULL where it adds one
 *
 * What a form knows of the rules.
 */
typedef struct
{
  GPtrArray *packs;
  char *text;
  char *id;
} MusterRulesOwn;

/**
 * MusterRulesTyped:
 * @edit: the edit; it points into the others
 * @requirement: a requirement as it was typed
 * @subject: a subject as it was typed
 * @texts: (element-type utf8): owns what they point to
 *
 * What was typed, for another thread.
 */
typedef struct
{
  MusterDraftEdit edit;
  MusterRequirementDraft requirement;
  MusterSubjectDraft subject;
  GPtrArray *texts;
} MusterRulesTyped;

/**
 * muster_rules_own_new:
 * @shelf: all versions
 * @id: (nullable): id of a requirement
 *
 * Returns: (transfer full): what a form knows
 */
MusterRulesOwn *
muster_rules_own_new (const MusterRulesShelf *shelf, const char *id);

/** muster_rules_own_free: frees it; a GDestroyNotify. */
void
muster_rules_own_free (gpointer own);

/**
 * muster_rules_typed_new:
 *
 * Returns: (transfer full): nothing that was typed yet
 */
MusterRulesTyped *
muster_rules_typed_new (void);

/** muster_rules_typed_free: frees it; a GDestroyNotify. */
void
muster_rules_typed_free (gpointer typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterRulesTyped, muster_rules_typed_free)

/**
 * muster_rules_typed_keep:
 * @typed: what was typed
 * @text: a text
 *
 * Returns: (transfer none): a copy that lives as long as @typed
 */
const char *
muster_rules_typed_keep (MusterRulesTyped *typed, const char *text);

/**
 * muster_rules_own_try:
 * @own: what the form knows
 * @typed: what was typed
 * @field: (out) (optional): which field was refused; NULL where it was none
 * @error: return location; as for muster_draft_edit()
 *
 * Returns: (transfer full) (nullable): the text that would come out
 */
char *
muster_rules_own_try (const MusterRulesOwn *own, const MusterRulesTyped *typed, const char **field,
                      GError **error);

/**
 * muster_rules_own_run:
 * @form: a form whose rows have the names of the draft's members
 * @own: what it knows
 * @typed: (transfer full): what was typed
 * @sentence: what was done, once it is
 *
 * Edits the agency's own rules, or has the form refuse the field that is in the way.
 */
void
muster_rules_own_run (MusterForm *form, const MusterRulesOwn *own, MusterRulesTyped *typed,
                      const char *sentence);

/**
 * muster_rules_own_add_subjects:
 * @form: a form
 * @own: what it knows
 * @name: how the caller calls the row
 * @title: title of the row
 *
 * Adds a row for subjects, which suggests those of all adopted rules.
 */
void
muster_rules_own_add_subjects (MusterForm *form, const MusterRulesOwn *own, const char *name,
                               const char *title);

G_END_DECLS
