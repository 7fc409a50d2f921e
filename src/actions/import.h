/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing CSV files: read, matched against what is on file, and taken over in one step or not at all. */

#pragma once

#include "actions/workspace.h"
#include "import/plan.h"

G_BEGIN_DECLS

/**
 * MusterImportKind:
 *
 * What a source holds. The words are the command line's.
 */
typedef enum
{
  MUSTER_IMPORT_OFFICERS,
  MUSTER_IMPORT_CERTIFICATES,
  MUSTER_IMPORT_TRAINING,
  MUSTER_IMPORT_COSTS,
  MUSTER_IMPORT_QUALIFICATIONS,
  MUSTER_IMPORT_EDUCATION,
  MUSTER_IMPORT_MILESTONES,
} MusterImportKind;

extern const MusterWord muster_import_kind_words[];

/**
 * MusterImportOptions:
 * @source_name: name of the source file, without folders; credits keep it with their row
 * @dry_run: whether to say what would be done and do nothing
 * @skip_refused: whether to take the rows that can be taken although others are refused
 */
typedef struct
{
  const char *source_name;
  gboolean dry_run;
  gboolean skip_refused;
} MusterImportOptions;

/**
 * MusterImportOutcome:
 * @n_rows: rows below the header: accepted + refused
 * @n_accepted: rows that can be taken
 * @is_saved: whether they were
 * @refused: (element-type MusterImportRefusal): each refused row with the reason
 * @notes: (element-type utf8): what is worth knowing, sentences
 * @duplicates: (element-type utf8): suspected duplicates among the rows and what is on file, sentences
 */
typedef struct
{
  guint n_rows;
  guint n_accepted;
  gboolean is_saved;
  GPtrArray *refused;
  GPtrArray *notes;
  GPtrArray *duplicates;
} MusterImportOutcome;

/** muster_import_outcome_free: frees an outcome; NULL is allowed. */
void
muster_import_outcome_free (MusterImportOutcome *outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterImportOutcome, muster_import_outcome_free)

/**
 * muster_action_import:
 * @workspace: the document; for a dry run it may be open for reading
 * @kind: what the source holds
 * @bytes: the source
 * @options: how
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the source as a whole cannot be read;
 *   refused rows are no error
 *
 * All or nothing: with a refused row nothing is saved, unless @options says so.
 *
 * Returns: (transfer full) (nullable): what became of it
 */
MusterImportOutcome *
muster_action_import (MusterWorkspace *workspace, MusterImportKind kind, GBytes *bytes,
                      const MusterImportOptions *options, GError **error);

G_END_DECLS
