/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency's own values over a pack: the pack's text stays as it was adopted, and a newer version of
 * the pack keeps the values. */

#pragma once

#include "core/finding.h"
#include "rules/pack.h"

G_BEGIN_DECLS

/**
 * muster_overlay_check:
 * @pack: the pack as it was adopted
 * @setting: a value that somebody wants to set
 * @error: return location; MUSTER_ERROR_INVALID_INPUT in a sentence that says what would be accepted
 *
 * Returns: whether @setting names a requirement and a member of @pack and its value can stand there
 */
gboolean
muster_overlay_check (const MusterPack *pack, const MusterPackSetting *setting, GError **error);

/**
 * muster_overlay_apply:
 * @pack: the pack as it was adopted
 * @settings: (element-type MusterPackSetting): the agency's values, oldest first; those of other packs
 *   and voided ones are passed over
 * @findings: (element-type MusterFinding) (nullable): receives one finding for each conflict: a value
 *   for a requirement that the pack no longer has ("setting-orphaned"), a value that no longer fits
 *   ("setting-invalid"), and a number that the pack now gives itself ("setting-overrides")
 *
 * Returns: (transfer full): @pack with the values laid over it
 */
MusterPack *
muster_overlay_apply (MusterPack *pack, const GPtrArray *settings, GPtrArray *findings);

/**
 * muster_overlay_compare:
 * @old: a version of a pack
 * @new_: another version of it
 *
 * Returns: (transfer full) (element-type utf8): what changed, a translated sentence each, in pack order;
 *   empty where nothing did
 */
GPtrArray *
muster_overlay_compare (const MusterPack *old, const MusterPack *new_);

G_END_DECLS
