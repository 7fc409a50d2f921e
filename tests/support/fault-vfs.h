/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A VFS over the real one that makes storage fail. It can report a full disk or an I/O error at the kth
 * operation, once or from then on, and it can cut the power there: then everything after fails, and the
 * files are left as a disk may leave them, with each write that was not synced kept, lost or torn, and
 * each change of the folder that was not synced kept or lost.
 *
 * Only what SQLite does through a VFS is seen: the database and its journal. */

#pragma once

#include <glib.h>

/**
 * TestFault:
 * @TEST_FAULT_NONE: everything works; operations are counted
 * @TEST_FAULT_FULL: writing fails as on a full disk
 * @TEST_FAULT_IO: reading, writing, syncing, deleting fail as on a broken disk
 * @TEST_FAULT_POWER: the power goes
 */
typedef enum
{
  TEST_FAULT_NONE,
  TEST_FAULT_FULL,
  TEST_FAULT_IO,
  TEST_FAULT_POWER,
} TestFault;

/** test_fault_vfs_install: makes it the default VFS of this process. */
void
test_fault_vfs_install (void);

/**
 * test_fault_vfs_arm:
 * @fault: what shall happen
 * @at: at which operation from now, from 1; operations are those that @fault can meet
 * @sticky: whether every later one fails, too
 */
void
test_fault_vfs_arm (TestFault fault, guint64 at, gboolean sticky);

/** test_fault_vfs_disarm: lets everything work again. */
void
test_fault_vfs_disarm (void);

/** test_fault_vfs_fired: how often the fault was met since it was armed. */
guint64
test_fault_vfs_fired (void);

/** test_fault_vfs_count: operations since it was armed that the armed fault could have met. */
guint64
test_fault_vfs_count (void);

/**
 * test_fault_vfs_ignore_sync:
 * @ignore: whether syncing does nothing, as on a disk that lies: the control, which must lose data
 */
void
test_fault_vfs_ignore_sync (gboolean ignore);

/** test_fault_vfs_track: forgets all files and begins to keep what is durable of those opened. */
void
test_fault_vfs_track (void);

/**
 * test_fault_vfs_settle:
 * @random: decides what the disk kept
 *
 * After the power went and all files are closed: leaves the files as the disk may have them.
 *
 * Returns: whether a journal is left, so that opening has to take a change back
 */
gboolean
test_fault_vfs_settle (GRand *random);
