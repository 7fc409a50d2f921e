/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The temporary file is locked while it is written. A file of our name that nobody locks was left by
 * a run that was killed, and the next export into that folder removes it. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/durable.h"
#include "export/output.h"

#define TEMPORARY_PREFIX ".muster-export-"
#define TEMPORARY_TEMPLATE TEMPORARY_PREFIX "XXXXXX"
#define MAX_ATTEMPTS 8

struct _MusterOutput
{
  char *path;
  char *folder;
  char *temporary;
  int fd;
};

static gboolean
set_error (const char *path, const char *folder, int errnum, GError **error)
{
  g_autofree char *shown_path = g_filename_display_name (path);
  g_autofree char *shown_folder = g_filename_display_name (folder);

  switch (errnum)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
                   _ ("There is no space left for “%s”. Free some space or choose another place."),
                   shown_path);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
                   _ ("There is no folder “%s”. Choose another place."), shown_folder);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
                   _ ("The folder “%s” cannot be written. Choose another place."), shown_folder);
      break;
    case EISDIR:
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
                   _ ("“%s” is a folder. Choose another name."), shown_path);
      break;
    default:
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
                   _ ("“%s” could not be written (%s). Choose another place."), shown_path,
                   errnum != 0 ? g_strerror (errnum) : _ ("unknown reason"));
      break;
    }
  return FALSE;
}

static void
remove_if_abandoned (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);

  if (fd < 0)
    return;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    g_unlink (path);
  close (fd);
}

static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, TEMPORARY_PREFIX) && strlen (name) == strlen (TEMPORARY_TEMPLATE))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        remove_if_abandoned (path);
      }
}

/* A sweep of another process may take the file between its making and its locking; then there is no
 * link to it any more and it is made anew. */
static gboolean
make_temporary (MusterOutput *output)
{
  guint i;

  for (i = 0; i < MAX_ATTEMPTS; i++)
    {
      struct stat status;

      g_free (output->temporary);
      output->temporary = g_build_filename (output->folder, TEMPORARY_TEMPLATE, NULL);
      output->fd = g_mkstemp_full (output->temporary, O_RDWR | O_CLOEXEC, 0600);
      if (output->fd < 0)
        return FALSE;
      if (flock (output->fd, LOCK_EX | LOCK_NB) != 0)
        {
          /* Some network shares have no locks: then nothing sweeps there either. */
          if (errno != EWOULDBLOCK)
            return TRUE;
        }
      else if (fstat (output->fd, &status) == 0 && status.st_nlink > 0)
        return TRUE;
      close (output->fd);
      output->fd = -1;
    }
  errno = EBUSY;
  return FALSE;
}

MusterOutput *
muster_output_begin (const char *path, GError **error)
{
  g_autoptr (MusterOutput) output = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  output = g_new0 (MusterOutput, 1);
  output->fd = -1;
  output->path = g_strdup (path);
  output->folder = g_path_get_dirname (path);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      set_error (output->path, output->folder, EISDIR, error);
      return NULL;
    }
  sweep (output->folder);
  if (!make_temporary (output))
    {
      int errnum = errno;

      g_clear_pointer (&output->temporary, g_free);
      set_error (output->path, output->folder, errnum, error);
      return NULL;
    }
  return g_steal_pointer (&output);
}

const char *
muster_output_get_path (const MusterOutput *output)
{
  g_return_val_if_fail (output != NULL, NULL);

  return output->temporary;
}

gboolean
muster_output_write (MusterOutput *output, const void *data, gsize length, GError **error)
{
  const char *p = data;

  g_return_val_if_fail (output != NULL && (data != NULL || length == 0), FALSE);

  while (length > 0)
    {
      gssize n = write (output->fd, p, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return muster_output_fail (output, errno, error);
      p += n;
      length -= (gsize) n;
    }
  return TRUE;
}

gboolean
muster_output_fail (const MusterOutput *output, int errnum, GError **error)
{
  g_return_val_if_fail (output != NULL, FALSE);

  return set_error (output->path, output->folder, errnum, error);
}

gboolean
muster_output_commit (MusterOutput *output, GError **error)
{
  int errnum;

  g_return_val_if_fail (output != NULL && output->temporary != NULL, FALSE);

  if (fsync (output->fd) != 0 || g_rename (output->temporary, output->path) != 0)
    return muster_output_fail (output, errno, error);
  g_clear_pointer (&output->temporary, g_free);
  errnum = muster_durable_sync_folder (output->path);
  if (errnum != 0)
    g_debug ("%s: the folder was not synced: %s", output->folder, g_strerror (errnum));
  return TRUE;
}

void
muster_output_free (MusterOutput *output)
{
  if (output == NULL)
    return;
  if (output->temporary != NULL)
    g_unlink (output->temporary);
  if (output->fd >= 0)
    close (output->fd);
  g_free (output->temporary);
  g_free (output->folder);
  g_free (output->path);
  g_free (output);
}
