/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering an award from a template that comes with Muster. */

#pragma once

#include "actions/workspace.h"
#include "grants/award-template.h"

G_BEGIN_DECLS

/**
 * muster_award_templates_list:
 * @error: return location; MUSTER_ERROR_NOT_FOUND where the templates are not installed
 *
 * Returns: (transfer full) (nullable) (element-type MusterAwardTemplate): those that come with Muster, by name
 */
GPtrArray *
muster_award_templates_list (GError **error);

/**
 * muster_award_templates_find:
 * @name: a template's name
 * @error: return location; MUSTER_ERROR_NOT_FOUND, naming those that there are
 *
 * Returns: (transfer full) (nullable): the template
 */
MusterAwardTemplate *
muster_award_templates_find (const char *name, GError **error);

/**
 * muster_action_enter_award_from:
 * @workspace: the document
 * @name: a template's name
 * @award: what is known of the award itself, its number at least; receives the template's terms
 * @award_id: (out) (optional): its id
 * @error: return location; MUSTER_ERROR_NOT_FOUND, or see muster_action_enter_award()
 *
 * The award counts as not verified until muster_action_verify_award().
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_enter_award_from (MusterWorkspace *workspace, const char *name, MusterAward *award,
                                MusterId *award_id, GError **error);

G_END_DECLS
