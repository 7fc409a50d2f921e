/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Awards and claims as lists. Inside src/actions only. */

#pragma once

#include "actions/workspace-private.h"
#include "core/table.h"

G_BEGIN_DECLS

/**
 * muster_list_awards:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): one row for each award that is not voided
 */
MusterTable *
muster_list_awards (MusterDb *db, GError **error);

/**
 * muster_list_claims:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): one row for each claim that is not voided
 */
MusterTable *
muster_list_claims (MusterDb *db, GError **error);

G_END_DECLS
