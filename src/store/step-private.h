/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of the step log as the store's own files see them. */

#pragma once

#include "store/db-private.h"
#include "store/statement.h"

G_BEGIN_DECLS

#define MUSTER_STEP_KIND_DO "do"
#define MUSTER_STEP_KIND_UNDO "undo"
#define MUSTER_STEP_KIND_REDO "redo"
#define MUSTER_STEP_KIND_BASELINE "baseline"

/**
 * MusterStep:
 *
 * One row of the log. @undoes is the step whose changeset this one inverts, or 0. @changeset is
 * uncompressed and NULL where it was purged or not loaded.
 */
typedef struct
{
  gint64 seq;
  char *kind;
  char *action;
  char *label;
  gint64 made_at;
  char *operator_name;
  char *os_user;
  gint64 schema_version;
  gint64 undoes;
  GBytes *changeset;
  GBytes *packed; /* as it is in the file */
  gint64 changeset_size;
  char *digest;
  char *previous_hash;
  char *hash;
} MusterStep;

/** muster_step_free: frees a step. */
void
muster_step_free (MusterStep *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterStep, muster_step_free)

/** The columns that muster_step_read() reads, in SQL. */
#define MUSTER_STEP_COLUMNS                                                                        \
  "seq, kind, action, label, made_at, operator, os_user, schema_version, undoes, changeset, "      \
  "changeset_size, digest, previous_hash, hash"

/**
 * muster_step_read:
 * @statement: on a row with MUSTER_STEP_COLUMNS
 * @error: return location; MUSTER_ERROR_DAMAGED where the changeset cannot be unpacked
 *
 * Returns: (transfer full) (nullable): the step
 */
MusterStep *
muster_step_read (MusterStatement *statement, GError **error);

/**
 * MusterStepVisitor:
 * @step: a step of the log
 * @data: the caller's
 * @error: return location
 *
 * Returns: whether to go on
 */
typedef gboolean (*MusterStepVisitor) (const MusterStep *step, gpointer data, GError **error);

/**
 * muster_step_for_each:
 * @db: the document
 * @visit: is shown every step, oldest first
 * @data: for @visit
 * @error: return location; also where @visit failed, a step is damaged or the job was cancelled
 *
 * Returns: whether all steps were visited
 */
gboolean
muster_step_for_each (MusterDb *db, MusterStepVisitor visit, gpointer data, GError **error);

/**
 * muster_step_compute_digest:
 * @step: a step with its packed changeset
 *
 * A digest that begins with "packed:" is over the bytes in the file: one changeset can be packed in several
 * ways, and a bit that changes only the packing shall be found, too. One without is of a file that was
 * made before that, and over the unpacked changeset.
 *
 * Returns: (transfer full): the digest of the kind that @step has; "packed:" where it has none yet
 */
char *
muster_step_compute_digest (const MusterStep *step);

/**
 * muster_step_compute_hash:
 * @step: a step with its digest and previous hash
 *
 * SHA-256 over the previous hash, the digest and every other field but the changeset, so that a purge
 * may erase a changeset and the chain still holds.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
muster_step_compute_hash (const MusterStep *step);

/**
 * muster_step_append:
 * @db: the document, in a transaction of a step
 * @kind: one of MUSTER_STEP_KIND_…
 * @action: fixed word of the action
 * @label: what it does
 * @undoes: the step it inverts, or 0
 * @changeset: what changed
 * @error: return location
 *
 * Appends a row to the log.
 *
 * Returns: whether it was written
 */
gboolean
muster_step_append (MusterDb *db, const char *kind, const char *action, const char *label,
                    gint64 undoes, GBytes *changeset, GError **error);

/**
 * muster_step_write_baseline:
 * @db: the document, in a transaction
 * @action: fixed word of what made it necessary
 * @label: the same for people
 * @error: return location
 *
 * Logs the whole content as one step, from which verify replays and before which nothing is undone.
 *
 * Returns: whether it was written
 */
gboolean
muster_step_write_baseline (MusterDb *db, const char *action, const char *label, GError **error);

/**
 * muster_step_begin:
 * @db: the document
 * @error: return location; MUSTER_ERROR_READ_ONLY, MUSTER_ERROR_TOO_NEW, MUSTER_ERROR_LOCKED,
 *   MUSTER_ERROR_CHANGED
 *
 * Begins the transaction of a step, having made sure that the file is still ours.
 *
 * Returns: whether the step may go on
 */
gboolean
muster_step_begin (MusterDb *db, GError **error);

/**
 * muster_step_end:
 * @db: the document, in a step
 * @keep: whether to commit
 * @error: return location, for a commit that fails
 *
 * Returns: whether the transaction was committed
 */
gboolean
muster_step_end (MusterDb *db, gboolean keep, GError **error);

G_END_DECLS
