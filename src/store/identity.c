/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparing what stat() said. */

#include "store/identity.h"

#include <string.h>

void
muster_identity_read (MusterIdentity *identity, const char *path)
{
  struct stat status;

  g_return_if_fail (identity != NULL);

  memset (identity, 0, sizeof *identity);
  if (path == NULL || stat (path, &status) != 0)
    return;
  identity->device = status.st_dev;
  identity->inode = status.st_ino;
  identity->size = status.st_size;
  identity->modified = status.st_mtim;
  identity->changed = status.st_ctim;
}

static gboolean
times_are_equal (const struct timespec *a, const struct timespec *b)
{
  return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

gboolean
muster_identity_equal (const MusterIdentity *a, const MusterIdentity *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->device == b->device && a->inode == b->inode && a->size == b->size &&
         times_are_equal (&a->modified, &b->modified) && times_are_equal (&a->changed, &b->changed);
}

gboolean
muster_identity_is_same_file (const MusterIdentity *a, const MusterIdentity *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->device == b->device && a->inode == b->inode;
}
