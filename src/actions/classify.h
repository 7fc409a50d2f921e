/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classifying: giving credits without a subject, or with one that no rules know, the one they belong to. Until then
 * they count nowhere. */

#pragma once

#include "actions/workspace.h"
#include "core/id.h"

G_BEGIN_DECLS

/**
 * muster_action_classify:
 * @workspace: the document
 * @credit_ids: (element-type MusterId): unclassified credits, at least one
 * @subject: a subject's id or title, as an adopted pack has it
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no pack knows the subject, MUSTER_ERROR_CONSTRAINT
 *   where a credit has a subject already
 *
 * Returns: whether all are saved, as one step
 */
gboolean
muster_action_classify (MusterWorkspace *workspace, const GArray *credit_ids, const char *subject,
                        GError **error);

/**
 * muster_classify_find_title:
 * @workspace: the document
 * @title: the title of some training
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no credit of that title is unclassified
 *
 * Returns: (transfer full) (nullable) (element-type MusterId): its unclassified credits
 */
GArray *
muster_classify_find_title (MusterWorkspace *workspace, const char *title, GError **error);

G_END_DECLS
