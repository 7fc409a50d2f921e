/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering certificates that the state gave. */

#pragma once

#include "actions/workspace.h"
#include "core/certificate.h"

G_BEGIN_DECLS

/**
 * muster_action_certify:
 * @workspace: the document
 * @certificate: the certificate; its officer_id says whose
 * @certificate_id: (out) (optional): its id
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it ends before it starts,
 *   MUSTER_ERROR_NOT_FOUND where there is no such officer
 *
 * Enters the certificate, the event of its issue and, where it has an expiry, the cycle that ends with
 * it (semantics C1; its length is the adopted pack's).
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_certify (MusterWorkspace *workspace, const MusterCertificate *certificate,
                       MusterId *certificate_id, GError **error);

G_END_DECLS
