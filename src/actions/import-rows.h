/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inserting the accepted rows of an import, one function for each kind of source. */

#pragma once

#include "actions/workspace-private.h"
#include "import/plan.h"

G_BEGIN_DECLS

/**
 * MusterImportRows:
 * @plan: whose accepted rows to insert
 * @source_name: the source file's name
 * @pack: the rules of the state
 */
typedef struct
{
  const MusterImportPlan *plan;
  const char *source_name;
  const MusterPack *pack;
} MusterImportRows;

/**
 * MusterImportRowsFunc:
 * @db: the document, in a step
 * @rows: what to insert
 * @error: return location
 *
 * Inserts all rows and labels the step.
 *
 * Returns: whether all were inserted
 */
typedef gboolean (*MusterImportRowsFunc) (MusterDb *db, const MusterImportRows *rows,
                                          GError **error);

/** muster_import_rows_insert_officers: rows are MusterImportOfficer. */
gboolean
muster_import_rows_insert_officers (MusterDb *db, const MusterImportRows *rows, GError **error);

/** muster_import_rows_insert_certificates: rows are MusterImportCertificate. */
gboolean
muster_import_rows_insert_certificates (MusterDb *db, const MusterImportRows *rows, GError **error);

/** muster_import_rows_insert_training: rows are MusterImportTraining; courses are added as needed. */
gboolean
muster_import_rows_insert_training (MusterDb *db, const MusterImportRows *rows, GError **error);

/** muster_import_rows_insert_costs: rows are MusterImportCost; awards and claims are added as needed. */
gboolean
muster_import_rows_insert_costs (MusterDb *db, const MusterImportRows *rows, GError **error);

/** muster_import_rows_insert_qualifications: rows are MusterImportEntry. */
gboolean
muster_import_rows_insert_qualifications (MusterDb *db, const MusterImportRows *rows,
                                          GError **error);

/** muster_import_rows_insert_education: rows are MusterImportEntry. */
gboolean
muster_import_rows_insert_education (MusterDb *db, const MusterImportRows *rows, GError **error);

/** muster_import_rows_insert_milestones: rows are MusterImportEntry. */
gboolean
muster_import_rows_insert_milestones (MusterDb *db, const MusterImportRows *rows, GError **error);

G_END_DECLS
