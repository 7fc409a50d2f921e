/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the file is still the one that we wrote last. Another program may replace, move, restore or
 * edit it while it is open; nothing is written over such a file. */

#pragma once

#include <sys/stat.h>

#include "core/error.h"

G_BEGIN_DECLS

/**
 * MusterIdentity:
 *
 * What stat() says of a file. The content is never opened for this: closing any descriptor of the file
 * would drop SQLite's locks.
 */
typedef struct
{
  dev_t device;
  ino_t inode;
  off_t size;
  struct timespec modified;
  struct timespec changed;
} MusterIdentity;

/**
 * muster_identity_read:
 * @identity: (out): receives the identity
 * @path: (nullable): the file; NULL, a database in memory, always has the same
 *
 * A missing file has an identity of its own, so that its loss is a difference like any other.
 */
void
muster_identity_read (MusterIdentity *identity, const char *path);

/**
 * muster_identity_equal:
 * @a: an identity
 * @b: an identity
 *
 * Returns: whether nothing happened to the file between the two
 */
gboolean
muster_identity_equal (const MusterIdentity *a, const MusterIdentity *b);

/**
 * muster_identity_is_same_file:
 * @a: an identity
 * @b: an identity
 *
 * Returns: whether both are of one file, whatever was written to it in between
 */
gboolean
muster_identity_is_same_file (const MusterIdentity *a, const MusterIdentity *b);

G_END_DECLS
