/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an importer must know of the file on disk, as plain data that whoever calls it gathers. */

#pragma once

#include "core/officer.h"
#include "import/key.h"

G_BEGIN_DECLS

/**
 * MusterImportFindSubject:
 * @text: a subject as the file writes it: an id or a title
 * @data: the caller's
 *
 * Returns: (nullable): the subject's id, which must outlive the import; NULL is "unclassified"
 */
typedef const char *(*MusterImportFindSubject) (const char *text, gpointer data);

/**
 * MusterKnownOfficer:
 * @id: the officer's id
 * @name: as it is shown
 */
typedef struct
{
  MusterId id;
  char *name;
} MusterKnownOfficer;

/**
 * MusterImportKnown:
 * @today: no training and no cost can be later; MUSTER_DATE_NONE = not checked
 * @find_subject: (nullable): says which subject a text means; NULL leaves all unclassified
 * @find_subject_data: its data; borrowed
 * @officers: (element-type utf8 MusterKnownOfficer): by state ID
 * @certificates: keys of what is on file
 * @credits: keys of what is on file
 * @costs: keys of what is on file
 * @entries: keys of what is on file of the kind that is imported: qualifications, education, milestones
 */
typedef struct
{
  MusterDate today;
  MusterImportFindSubject find_subject;
  gpointer find_subject_data;
  GHashTable *officers;
  MusterImportKeySet *certificates;
  MusterImportKeySet *credits;
  MusterImportKeySet *costs;
  MusterImportKeySet *entries;
} MusterImportKnown;

/**
 * muster_import_known_new:
 * @today: see MusterImportKnown
 *
 * Returns: (transfer full): an empty file
 */
MusterImportKnown *
muster_import_known_new (MusterDate today);

/**
 * muster_import_known_free:
 * @known: (nullable) (transfer full): what is known
 */
void
muster_import_known_free (MusterImportKnown *known);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterImportKnown, muster_import_known_free)

/**
 * muster_import_known_add_officer:
 * @known: what is known
 * @officer: an officer on file; one without a state ID is passed over
 *
 * Of two with one state ID the first is kept.
 */
void
muster_import_known_add_officer (MusterImportKnown *known, const MusterOfficer *officer);

/**
 * muster_import_known_add_certificate:
 * @known: what is known
 * @certificate: a certificate on file
 */
void
muster_import_known_add_certificate (MusterImportKnown *known,
                                     const MusterCertificate *certificate);

/**
 * muster_import_known_add_credit:
 * @known: what is known
 * @credit: a credit on file
 *
 * It is also known without its subject: a row without one was perhaps classified since it was
 * imported first.
 */
void
muster_import_known_add_credit (MusterImportKnown *known, const MusterCredit *credit);

/**
 * muster_import_known_add_cost:
 * @known: what is known
 * @award: number of the award
 * @claim: number of the claim within it
 * @line: a cost line on file
 */
void
muster_import_known_add_cost (MusterImportKnown *known, const char *award, gint64 claim,
                              const MusterCostLine *line);

/**
 * muster_import_known_add_entry:
 * @known: what is known
 * @type: the type of @entry: qualification, education or milestone
 * @entry: a record of it on file
 */
void
muster_import_known_add_entry (MusterImportKnown *known, const MusterRecordType *type,
                               gconstpointer entry);

/**
 * muster_import_known_find_officer:
 * @known: what is known
 * @state_id: (nullable): a state ID without outer spaces
 *
 * Returns: (nullable): the officer; owned by @known
 */
const MusterKnownOfficer *
muster_import_known_find_officer (const MusterImportKnown *known, const char *state_id);

G_END_DECLS
