/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The document as a job sees it. A MusterDb exists only as the first argument of a job, on the one
 * thread that owns the connection; whoever has none cannot query, so nobody can query on the main
 * thread by mistake. */

#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "core/record.h"

G_BEGIN_DECLS

typedef struct _MusterDb MusterDb;

/**
 * muster_db_is_read_only:
 * @db: the document
 *
 * Returns: whether it was opened for reading alone, or can only be read
 */
gboolean
muster_db_is_read_only (const MusterDb *db);

/**
 * muster_db_get_clock:
 * @db: the document
 *
 * Returns: the clock that dates what is done; owned by @db
 */
const MusterClock *
muster_db_get_clock (const MusterDb *db);

/**
 * muster_db_set_clock:
 * @db: the document
 * @clock: what dates what is done from now on; copied
 * @seed: seed of the random bits of ids, or 0 for the machine's
 */
void
muster_db_set_clock (MusterDb *db, const MusterClock *clock, guint32 seed);

/**
 * muster_db_set_operator:
 * @db: the document
 * @name: (nullable): who is at the keyboard, named by every step from the running one on; where it says
 *   nothing, the name of the operating system's user
 */
void
muster_db_set_operator (MusterDb *db, const char *name);

/**
 * muster_db_get_operator:
 * @db: the document
 *
 * Returns: who is at the keyboard, as steps name them; owned by @db
 */
const char *
muster_db_get_operator (const MusterDb *db);

/**
 * muster_db_new_id:
 * @db: the document, in a step
 *
 * Returns: an id that no record of the document has
 */
MusterId
muster_db_new_id (MusterDb *db);

/**
 * muster_db_report_progress:
 * @db: the document
 * @done: units done
 * @total: units in all
 *
 * Tells whoever started the job how far it is. Cheap enough for every row.
 */
void
muster_db_report_progress (MusterDb *db, guint64 done, guint64 total);

/**
 * muster_db_check_cancelled:
 * @db: the document
 * @error: return location; MUSTER_ERROR_CANCELLED
 *
 * For long work between two statements; a running statement is interrupted by itself.
 *
 * Returns: FALSE where the job was cancelled
 */
gboolean
muster_db_check_cancelled (MusterDb *db, GError **error);

/**
 * muster_db_take_notice:
 * @db: the document
 *
 * Returns: (transfer full) (nullable): a sentence about something that went wrong beside the work, such
 *   as a daily backup that could not be made; each is given once
 */
char *
muster_db_take_notice (MusterDb *db);

G_END_DECLS
