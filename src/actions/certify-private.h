/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What entering one certificate and importing many share. */

#pragma once

#include "actions/workspace-private.h"
#include "core/certificate.h"

G_BEGIN_DECLS

/**
 * muster_certify_insert:
 * @db: the document, in a step
 * @certificate: the certificate
 * @cycle_years: length of a cycle in years, or 0 where the rules know no cycles
 * @certificate_id: (out): its id
 * @error: return location
 *
 * Returns: whether certificate, event and cycle were inserted
 */
gboolean
muster_certify_insert (MusterDb *db, const MusterCertificate *certificate, int cycle_years,
                       MusterId *certificate_id, GError **error);

/**
 * muster_certify_get_cycle_years:
 * @pack: (nullable): the adopted pack
 *
 * Returns: length of a certificate's cycle in years, or 0 where the pack has none
 */
int
muster_certify_get_cycle_years (const MusterPack *pack);

/**
 * muster_certify_check_span:
 * @certificate: a certificate
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether it does not expire before it was issued
 */
gboolean
muster_certify_check_span (const MusterCertificate *certificate, GError **error);

G_END_DECLS
