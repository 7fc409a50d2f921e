/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The side file: its flock is the lock, its text is only for people. */

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

#include "core/date.h"
#include "store/lock.h"

#define MAX_NOTE 1024
#define MAX_TRIES 10

struct _MusterLock
{
  int fd;
  char *path;
};

static char *
make_lock_path (const char *document)
{
  g_autofree char *folder = g_path_get_dirname (document);
  g_autofree char *name = g_path_get_basename (document);
  g_autofree char *lock_name = g_strdup_printf (".%s.lock", name);

  return g_build_filename (folder, lock_name, NULL);
}

/* Whether the file that was locked is still the one at its path: its last holder removes it. */
static gboolean
is_current (int fd, const char *path)
{
  struct stat ours, theirs;

  return fstat (fd, &ours) == 0 && stat (path, &theirs) == 0 && ours.st_dev == theirs.st_dev &&
         ours.st_ino == theirs.st_ino;
}

static gboolean
write_note (int fd, const MusterClock *clock)
{
  g_autofree char *time = muster_clock_print (muster_clock_now (clock));
  g_autofree char *note = g_strdup_printf ("%s\n%s\n%s\n%d\n", g_get_user_name (),
                                           g_get_host_name (), time, (int) getpid ());
  gsize length = strlen (note);

  return ftruncate (fd, 0) == 0 && pwrite (fd, note, length, 0) == (gssize) length;
}

/* "14 May 2026, 8:12" by the clock on this wall, or what the note says where it says something else. */
static char *
describe_time (const char *noted)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (noted, NULL);
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;
  g_autofree char *date = NULL;
  int year, month, day;

  if (local == NULL)
    return g_strdup (noted);
  g_date_time_get_ymd (local, &year, &month, &day);
  date = muster_date_format (muster_date_new (year, month, day));
  return g_strdup_printf ("%s, %d:%02d", date, g_date_time_get_hour (local),
                          g_date_time_get_minute (local));
}

static void
set_locked (int fd, const char *document, GError **error)
{
  g_autofree char *name = g_path_get_basename (document);
  char note[MAX_NOTE + 1];
  gssize length = pread (fd, note, MAX_NOTE, 0);
  g_auto (GStrv) lines = NULL;

  note[MAX (length, 0)] = '\0';
  lines = g_strsplit (note, "\n", 4);
  if (g_strv_length (lines) >= 3 && g_utf8_validate (note, -1, NULL))
    {
      g_autofree char *since = describe_time (lines[2]);

      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_LOCKED,
                   /* Translators: file, user, computer, time. */
                   _ ("“%s” is open by %s on %s since %s. Close it there, then try again."), name,
                   lines[0], lines[1], since);
    }
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_LOCKED,
                 _ ("“%s” is open in another program. Close it there, then try again."), name);
}

static void
set_not_writable (const char *document, int saved_errno, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (document);
  g_autofree char *shown = g_filename_display_name (folder);

  if (saved_errno == ENOSPC || saved_errno == EDQUOT)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
                 _ ("There is no space left in the folder “%s”. Free some space and try again."),
                 shown);
  else
    g_set_error (
        error, MUSTER_ERROR, MUSTER_ERROR_READ_ONLY,
        _ ("Nothing can be written in the folder “%s” (%s). Copy the file to a folder that "
           "you may write to."),
        shown, g_strerror (saved_errno));
}

static void
set_no_locks (const char *document, int saved_errno, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (document);
  g_autofree char *shown = g_filename_display_name (folder);

  g_set_error (
      error, MUSTER_ERROR, MUSTER_ERROR_READ_ONLY,
      _ ("Files in the folder “%s” cannot be locked (%s), so two people could write at once. "
         "Copy the file to a folder of this computer."),
      shown, g_strerror (saved_errno));
}

MusterLock *
muster_lock_take (const char *path, const MusterClock *clock, GError **error)
{
  g_autofree char *lock_path = NULL;
  MusterLock *lock;
  int fd = -1, i;

  g_return_val_if_fail (path != NULL && clock != NULL, NULL);

  lock_path = make_lock_path (path);
  for (i = 0; i < MAX_TRIES; i++)
    {
      fd = open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      if (fd < 0)
        {
          set_not_writable (path, errno, error);
          return NULL;
        }
      if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno != EINTR)
        {
          if (errno == EWOULDBLOCK)
            set_locked (fd, path, error);
          else
            set_no_locks (path, errno, error);
          close (fd);
          return NULL;
        }
      if (is_current (fd, lock_path))
        break;
      close (fd);
      fd = -1;
    }
  if (fd < 0)
    {
      set_not_writable (path, EBUSY, error);
      return NULL;
    }
  if (!write_note (fd, clock))
    g_info ("The lock file %s could not be signed: %s", lock_path, g_strerror (errno));
  lock = g_new0 (MusterLock, 1);
  lock->fd = fd;
  lock->path = g_steal_pointer (&lock_path);
  return lock;
}

void
muster_lock_free (MusterLock *lock)
{
  if (lock == NULL)
    return;
  /* Removed before it is let go, so that nobody locks a file that is about to vanish unseen. */
  g_unlink (lock->path);
  close (lock->fd);
  g_free (lock->path);
  g_free (lock);
}
