/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that a document is judged by: its packs with the agency's values laid over them, and who
 * compared them with what. */

#pragma once

#include "actions/workspace.h"
#include "core/adopted-pack.h"

G_BEGIN_DECLS

/**
 * MusterRulebookEntry:
 * @pack: a pack as it judges: the last adopted version, with the agency's values over it
 * @verification: (nullable): who compared that version with a document; NULL where it is a template
 * @findings: (element-type MusterFinding): where the agency's values do not go with the pack
 */
typedef struct
{
  MusterPack *pack;
  MusterPackVerification *verification;
  GPtrArray *findings;
} MusterRulebookEntry;

/**
 * muster_workspace_load_rulebook:
 * @workspace: the document
 * @error: return location; as for muster_workspace_load_packs()
 *
 * Whoever judges, judges by this; muster_workspace_load_packs() gives the packs as they were adopted.
 *
 * Returns: (transfer full) (nullable) (element-type MusterRulebookEntry): one entry for each of
 *   muster_workspace_load_packs(), in its order; at least one
 */
GPtrArray *
muster_workspace_load_rulebook (MusterWorkspace *workspace, GError **error);

/**
 * muster_rulebook_find_subject:
 * @rulebook: (element-type MusterRulebookEntry): what is judged by
 * @subject: (nullable): a subject's id
 *
 * Returns: (transfer none) (nullable): the first pack that knows it; NULL where none does
 */
const MusterPack *
muster_rulebook_find_subject (const GPtrArray *rulebook, const char *subject);

/**
 * muster_rulebook_get_subject_title:
 * @rulebook: (element-type MusterRulebookEntry): what is judged by
 * @subject: (nullable): a subject's id
 *
 * Returns: its title in the first pack that knows it; the id itself where none does; "unclassified" (translated) for
 *   NULL
 */
const char *
muster_rulebook_get_subject_title (const GPtrArray *rulebook, const char *subject);

G_END_DECLS
