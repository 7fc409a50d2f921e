/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a disk keeps when the power goes: of each file the bytes that a sync made durable and the writes
 * since, of the folder the durable names and the changes since. */

#pragma once

#include <glib.h>

/** TestDiskFile: what a name stands for; deleting and making a file again gives another one. */
typedef struct _TestDiskFile TestDiskFile;

/** test_disk_reset: forgets all files; the next to be opened are taken as durable. */
void
test_disk_reset (void);

/**
 * test_disk_open:
 * @path: a file that is about to be opened or made; reading it afterwards would drop its locks
 * @is_new: (out): whether it is made now, so that its name is not durable yet
 *
 * Returns: (transfer full): the file
 */
TestDiskFile *
test_disk_open (const char *path, gboolean *is_new);

/** test_disk_file_unref: lets go of a file; NULL is allowed. */
void
test_disk_file_unref (gpointer file);

/** test_disk_write: notes a write at @offset or, with @data NULL, a truncation to @offset. */
void
test_disk_write (TestDiskFile *file, gint64 offset, GBytes *data);

/** test_disk_sync: makes all writes to @file durable and, with @names, all changes of the folder. */
void
test_disk_sync (TestDiskFile *file, gboolean names);

/** test_disk_delete: notes that @path is gone; @sync makes that durable. */
void
test_disk_delete (const char *path, gboolean sync);

/**
 * test_disk_settle:
 * @random: decides what the disk kept
 *
 * Leaves the real files as the disk may have them: each write that was not synced kept, lost or torn, each
 * change of the folder that was not synced kept or lost.
 *
 * Returns: whether a journal is left
 */
gboolean
test_disk_settle (GRand *random);
