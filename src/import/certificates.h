/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Certificates from CSV: state_id, kind, number, issued_on, expires_on, status, endorsements
 * (subjects of an instructor, separated by semicolons). */

#pragma once

#include "core/certificate.h"
#include "import/known.h"
#include "import/plan.h"

G_BEGIN_DECLS

/**
 * MusterImportCertificate:
 * @row: the row's number
 * @certificate: the certificate; with its officer, without id
 * @endorsements: (element-type MusterEndorsement): its subjects from the date of issue; without ids
 */
typedef struct
{
  guint row;
  MusterCertificate *certificate;
  GPtrArray *endorsements;
} MusterImportCertificate;

/**
 * muster_import_certificates_read:
 * @bytes: what the file holds
 * @known: what is on file
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the file as a whole cannot be read
 *
 * Refused are rows of officers who are not on file, an expiry before the issue, and certificates (by
 * officer, kind, number and date of issue) that are on file or twice in the file, endorsements of a
 * certificate that is not an instructor's, and a subject that the rules do not know. A blank status is
 * certified.
 *
 * Returns: (transfer full) (nullable): the plan; its accepted rows are MusterImportCertificate
 */
MusterImportPlan *
muster_import_certificates_read (GBytes *bytes, const MusterImportKnown *known, GError **error);

G_END_DECLS
