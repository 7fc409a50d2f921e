/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys by which a row is found again on file, when the same export is imported a second time. A key is
 * 16 bytes, so that those of 750,000 credits fit into 32 MiB. */

#pragma once

#include "core/claim.h"
#include "core/certificate.h"
#include "core/credit.h"

G_BEGIN_DECLS

/**
 * MusterImportKey:
 * @high: one half
 * @low: the other
 *
 * 128 bits over what makes two records the same. Only for memory: never stored.
 */
typedef struct
{
  guint64 high;
  guint64 low;
} MusterImportKey;

/**
 * muster_import_credit_key:
 * @credit: a credit
 *
 * Returns: the key of officer, date, course code, title, subject, time, status and role
 */
MusterImportKey
muster_import_credit_key (const MusterCredit *credit);

/**
 * muster_import_certificate_key:
 * @certificate: a certificate
 *
 * Returns: the key of officer, kind, number and date of issue
 */
MusterImportKey
muster_import_certificate_key (const MusterCertificate *certificate);

/**
 * muster_import_cost_key:
 * @award: number of the award
 * @claim: number of the claim within it
 * @line: a cost line
 *
 * Returns: the key of award, claim, date, category, description, officer, vendor, quantity, rate and
 *   amount
 */
MusterImportKey
muster_import_cost_key (const char *award, gint64 claim, const MusterCostLine *line);

/**
 * muster_import_entry_key:
 * @type: the type of @entry: qualification, education or milestone
 * @entry: a record of it
 *
 * Returns: the key of everything that an export says again: all but id, score, document and voiding
 */
MusterImportKey
muster_import_entry_key (const MusterRecordType *type, gconstpointer entry);

typedef struct _MusterImportKeySet MusterImportKeySet;

/**
 * muster_import_key_set_new:
 *
 * Returns: (transfer full): an empty set
 */
MusterImportKeySet *
muster_import_key_set_new (void);

/**
 * muster_import_key_set_free:
 * @set: (nullable) (transfer full): a set
 */
void
muster_import_key_set_free (MusterImportKeySet *set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterImportKeySet, muster_import_key_set_free)

/**
 * muster_import_key_set_add:
 * @set: a set
 * @key: a key
 *
 * Returns: whether @key is new in it
 */
gboolean
muster_import_key_set_add (MusterImportKeySet *set, MusterImportKey key);

/**
 * muster_import_key_set_contains:
 * @set: a set
 * @key: a key
 *
 * Returns: whether @key is in it
 */
gboolean
muster_import_key_set_contains (const MusterImportKeySet *set, MusterImportKey key);

G_END_DECLS
