/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has the document. A side file, .NAME.lock, is held with flock() and names the holder. The
 * document's own locks would not do: GIO and the file chooser drop them in passing. */

#pragma once

#include "core/clock.h"

G_BEGIN_DECLS

typedef struct _MusterLock MusterLock;

/**
 * muster_lock_take:
 * @path: the document
 * @clock: dates the lock
 * @error: return location; MUSTER_ERROR_LOCKED, with a sentence that names the holder and since when,
 *   where somebody has it; MUSTER_ERROR_READ_ONLY where the folder cannot be written
 *
 * A lock file that a crash left behind is nobody's: the kernel let go of it with the process.
 *
 * Returns: (transfer full) (nullable): the lock
 */
MusterLock *
muster_lock_take (const char *path, const MusterClock *clock, GError **error);

/**
 * muster_lock_free:
 * @lock: (nullable) (transfer full): a lock; it is released and its file removed
 */
void
muster_lock_free (MusterLock *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterLock, muster_lock_free)

G_END_DECLS
