/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What hiring one officer, importing many and correcting one share. */

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

/**
 * muster_employ_fold_name:
 * @officer: an officer whose name is new
 *
 * Sets the folded name.
 */
void
muster_employ_fold_name (MusterOfficer *officer);

/**
 * muster_employ_load:
 * @db: the document
 * @officer_id: whose
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MusterEmployment): the officer's employments that are not
 *   voided, by id
 */
GPtrArray *
muster_employ_load (MusterDb *db, MusterId officer_id, GError **error);

/**
 * muster_employ_find_current:
 * @employments: (element-type MusterEmployment): all of one officer's that are not voided
 *
 * Returns: (transfer none) (nullable): the one that is not ended; of several the one that began last
 */
MusterEmployment *
muster_employ_find_current (const GPtrArray *employments);

/**
 * muster_employ_check_span:
 * @employment: an employment
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether it does not end before it starts
 */
gboolean
muster_employ_check_span (const MusterEmployment *employment, GError **error);

/**
 * muster_employ_check_state_id:
 * @db: the document
 * @officer: an officer, on file or not
 * @error: return location; MUSTER_ERROR_CONSTRAINT names the other officer who has the state ID
 *
 * Returns: whether nobody else has it
 */
gboolean
muster_employ_check_state_id (MusterDb *db, const MusterOfficer *officer, GError **error);

G_END_DECLS
