/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the file holds what its step log says, and nothing else. */

#pragma once

#include "core/verify-report.h"
#include "store/db.h"

G_BEGIN_DECLS

/**
 * muster_verify:
 * @db: the document
 * @error: return location; only where verifying itself could not go on (cancelled, out of reach), or
 *   MUSTER_ERROR_TOO_NEW: the log of a newer Muster cannot be replayed
 *
 * Checks the pages and the schema, then every link of the log's hash chain, then replays the log from
 * its last baseline and compares every cell, then hashes every document's content. Replay finds what
 * SQLite's own check cannot: a cell that was changed to another valid value. It does not find a log
 * that was cut at its end together with the rows; the head hash that papers print does.
 *
 * Returns: (transfer full) (nullable): the report
 */
MusterVerifyReport *
muster_verify (MusterDb *db, GError **error);

G_END_DECLS
