/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What hiring one officer and importing many share. */

#pragma once

#include "actions/workspace-private.h"
#include "core/officer.h"

G_BEGIN_DECLS

/**
 * muster_employ_insert:
 * @db: the document, in a step
 * @officer: a new officer, without id
 * @employment: the employment
 * @officer_id: (out): the officer's id
 * @error: return location
 *
 * Returns: whether both were inserted
 */
gboolean
muster_employ_insert (MusterDb *db, const MusterOfficer *officer,
                      const MusterEmployment *employment, MusterId *officer_id, GError **error);

G_END_DECLS
