/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Syncing folders and naming files. */

#include "core/durable.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

int
muster_durable_sync_folder (const char *path)
{
  g_autofree char *folder = NULL;
  int fd, result = 0;

  g_return_val_if_fail (path != NULL, EINVAL);

  folder = g_path_get_dirname (path);
  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0)
    return errno;
  /* EINVAL: the file system has nothing to sync for a folder. */
  if (fsync (fd) != 0 && errno != EINVAL)
    result = errno;
  close (fd);
  return result;
}

int
muster_durable_give_name (const char *temporary, const char *path)
{
  g_return_val_if_fail (temporary != NULL && path != NULL, EINVAL);

  if (link (temporary, path) == 0)
    {
      g_unlink (temporary);
      return 0;
    }
  /* Sticks with FAT have no links. */
  if ((errno == EPERM || errno == ENOTSUP) &&
      renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return 0;
  return errno;
}
