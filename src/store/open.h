/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and making the file: every check of design §4 between a path and a connection. */

#pragma once

#include "store/db-private.h"
#include "store/lock.h"
#include "store/step.h"

G_BEGIN_DECLS

/**
 * muster_open_document:
 * @typed: the file; a link is followed
 * @flags: how
 * @clock: the clock
 * @seed: where ids start
 * @lock: (out) (transfer full): the lock, NULL where it is opened for reading
 * @error: as for muster_store_open()
 *
 * Returns: (transfer full) (nullable): the connection, checked and of the newest version
 */
MusterDb *
muster_open_document (const char *typed, MusterOpenFlags flags, const MusterClock *clock,
                      guint32 seed, MusterLock **lock, GError **error);

/**
 * muster_open_create:
 * @path: where the file shall be
 * @clock: the clock
 * @seed: where ids start
 * @func: its first step
 * @data: for @func
 * @error: as for muster_store_create()
 *
 * Returns: whether the file is there
 */
gboolean
muster_open_create (const char *path, const MusterClock *clock, guint32 seed, MusterStepFunc func,
                    gpointer data, GError **error);

G_END_DECLS
