/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A shim over the default VFS. Reads, writes and locks go to the real file; what would be durable is kept
 * beside that by the simulated disk. */

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include <string.h>

#include "support/disk.h"
#include "support/fault-vfs.h"

typedef struct
{
  sqlite3_file base;
  TestDiskFile *disk_file;
  gboolean is_new; /* made by this opening: its first sync makes its name durable, too */
  sqlite3_file *real;
} ShimFile;

static sqlite3_vfs shim;
static sqlite3_vfs *real_vfs;
static sqlite3_io_methods methods;

static struct
{
  TestFault fault;
  guint64 at, count, fired;
  gboolean sticky, ignores_sync, tracks, is_dead;
} state;

/* --- Failing -------------------------------------------------------------------------------------- */

/* Whether this operation shall fail. A full disk is met by writing alone. */
static gboolean
fails (gboolean is_writing)
{
  if (state.is_dead)
    return TRUE;
  if (state.fault == TEST_FAULT_NONE || (state.fault == TEST_FAULT_FULL && !is_writing))
    return FALSE;
  state.count++;
  if (state.count < state.at || (state.count > state.at && !state.sticky))
    return FALSE;
  state.fired++;
  if (state.fault == TEST_FAULT_POWER)
    state.is_dead = TRUE;
  return TRUE;
}

static int
failure (int io_code)
{
  return state.fault == TEST_FAULT_FULL && !state.is_dead ? SQLITE_FULL : io_code;
}

/* --- A file --------------------------------------------------------------------------------------- */

static ShimFile *
as_shim (sqlite3_file *file)
{
  return (ShimFile *) file;
}

static int
shim_close (sqlite3_file *file)
{
  ShimFile *shim_file = as_shim (file);
  int rc = shim_file->real->pMethods != NULL ? shim_file->real->pMethods->xClose (shim_file->real)
                                             : SQLITE_OK;

  g_clear_pointer (&shim_file->disk_file, test_disk_file_unref);
  return rc;
}

static int
shim_read (sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
  if (state.fault != TEST_FAULT_POWER && fails (FALSE))
    return SQLITE_IOERR_READ;
  if (state.is_dead)
    return SQLITE_IOERR_READ;
  return as_shim (file)->real->pMethods->xRead (as_shim (file)->real, buffer, amount, offset);
}

static void
note_write (ShimFile *file, gint64 offset, GBytes *data)
{
  if (file->disk_file != NULL)
    test_disk_write (file->disk_file, offset, data);
}

static int
shim_write (sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset)
{
  if (fails (TRUE))
    {
      /* The write under way when the power goes may get as far as the disk, in parts. */
      if (state.fault == TEST_FAULT_POWER && state.fired == 1 && state.count == state.at)
        {
          note_write (as_shim (file), offset, g_bytes_new (buffer, (gsize) amount));
          state.fired++;
        }
      return failure (SQLITE_IOERR_WRITE);
    }
  note_write (as_shim (file), offset, g_bytes_new (buffer, (gsize) amount));
  return as_shim (file)->real->pMethods->xWrite (as_shim (file)->real, buffer, amount, offset);
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  if (fails (TRUE))
    return failure (SQLITE_IOERR_TRUNCATE);
  note_write (as_shim (file), size, NULL);
  return as_shim (file)->real->pMethods->xTruncate (as_shim (file)->real, size);
}

static int
shim_sync (sqlite3_file *file, int flags)
{
  ShimFile *shim_file = as_shim (file);

  if (fails (FALSE))
    return SQLITE_IOERR_FSYNC;
  if (!state.ignores_sync && shim_file->disk_file != NULL)
    {
      test_disk_sync (shim_file->disk_file, shim_file->is_new);
      shim_file->is_new = FALSE;
    }
  /* The real sync is left out: what is durable is decided here, and a test shall be quick. */
  return SQLITE_OK;
}

static int
shim_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return as_shim (file)->real->pMethods->xFileSize (as_shim (file)->real, size);
}

static int
shim_lock (sqlite3_file *file, int level)
{
  return as_shim (file)->real->pMethods->xLock (as_shim (file)->real, level);
}

static int
shim_unlock (sqlite3_file *file, int level)
{
  return as_shim (file)->real->pMethods->xUnlock (as_shim (file)->real, level);
}

static int
shim_check_reserved_lock (sqlite3_file *file, int *result)
{
  return as_shim (file)->real->pMethods->xCheckReservedLock (as_shim (file)->real, result);
}

static int
shim_file_control (sqlite3_file *file, int op, void *argument)
{
  return as_shim (file)->real->pMethods->xFileControl (as_shim (file)->real, op, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return as_shim (file)->real->pMethods->xSectorSize (as_shim (file)->real);
}

/* No promise of atomic or ordered writes: the shim tears and reorders. */
static int
shim_device_characteristics (sqlite3_file *file)
{
  return 0;
}

/* --- The VFS -------------------------------------------------------------------------------------- */

static int
shim_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  ShimFile *shim_file = as_shim (file);
  gboolean existed = name != NULL && g_file_test (name, G_FILE_TEST_EXISTS);
  int rc;

  memset (shim_file, 0, sizeof *shim_file);
  shim_file->real = (sqlite3_file *) (shim_file + 1);
  if (fails ((flags & SQLITE_OPEN_CREATE) != 0 && !existed))
    return failure (SQLITE_CANTOPEN);
  /* Looked at before it is opened: reading it afterwards would drop its locks. */
  if (name != NULL && state.tracks)
    shim_file->disk_file = test_disk_open (name, &shim_file->is_new);
  rc = real_vfs->xOpen (real_vfs, name, shim_file->real, flags, out_flags);
  if (rc == SQLITE_OK)
    shim_file->base.pMethods = &methods;
  else
    shim_close (file);
  return rc;
}

static int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int rc;

  if (fails (FALSE))
    return SQLITE_IOERR_DELETE;
  rc = real_vfs->xDelete (real_vfs, name, 0);
  if (rc == SQLITE_OK && state.tracks)
    test_disk_delete (name, sync_folder && !state.ignores_sync);
  return rc;
}

static int
shim_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  return state.is_dead ? SQLITE_IOERR_ACCESS : real_vfs->xAccess (real_vfs, name, flags, result);
}

static int
shim_full_pathname (sqlite3_vfs *vfs, const char *name, int size, char *out)
{
  return real_vfs->xFullPathname (real_vfs, name, size, out);
}

static int
shim_randomness (sqlite3_vfs *vfs, int size, char *out)
{
  return real_vfs->xRandomness (real_vfs, size, out);
}

static int
shim_sleep (sqlite3_vfs *vfs, int microseconds)
{
  return real_vfs->xSleep (real_vfs, microseconds);
}

static int
shim_current_time (sqlite3_vfs *vfs, double *time)
{
  return real_vfs->xCurrentTime (real_vfs, time);
}

static int
shim_get_last_error (sqlite3_vfs *vfs, int size, char *out)
{
  return real_vfs->xGetLastError != NULL ? real_vfs->xGetLastError (real_vfs, size, out) : 0;
}

void
test_fault_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  methods.iVersion = 1;
  methods.xClose = shim_close;
  methods.xRead = shim_read;
  methods.xWrite = shim_write;
  methods.xTruncate = shim_truncate;
  methods.xSync = shim_sync;
  methods.xFileSize = shim_file_size;
  methods.xLock = shim_lock;
  methods.xUnlock = shim_unlock;
  methods.xCheckReservedLock = shim_check_reserved_lock;
  methods.xFileControl = shim_file_control;
  methods.xSectorSize = shim_sector_size;
  methods.xDeviceCharacteristics = shim_device_characteristics;

  shim.iVersion = 1;
  shim.szOsFile = (int) sizeof (ShimFile) + real_vfs->szOsFile;
  shim.mxPathname = real_vfs->mxPathname;
  shim.zName = "muster-fault";
  shim.xOpen = shim_open;
  shim.xDelete = shim_delete;
  shim.xAccess = shim_access;
  shim.xFullPathname = shim_full_pathname;
  shim.xRandomness = shim_randomness;
  shim.xSleep = shim_sleep;
  shim.xCurrentTime = shim_current_time;
  shim.xGetLastError = shim_get_last_error;

  g_assert_cmpint (sqlite3_vfs_register (&shim, 1), ==, SQLITE_OK);
}

void
test_fault_vfs_arm (TestFault fault, guint64 at, gboolean sticky)
{
  state.fault = fault;
  state.at = at;
  state.sticky = sticky;
  state.count = 0;
  state.fired = 0;
  state.is_dead = FALSE;
}

void
test_fault_vfs_disarm (void)
{
  state.fault = TEST_FAULT_NONE;
  state.is_dead = FALSE;
}

guint64
test_fault_vfs_fired (void)
{
  return state.fired;
}

guint64
test_fault_vfs_count (void)
{
  return state.count;
}

void
test_fault_vfs_ignore_sync (gboolean ignore)
{
  state.ignores_sync = ignore;
}

void
test_fault_vfs_track (void)
{
  state.tracks = TRUE;
  test_disk_reset ();
}

gboolean
test_fault_vfs_settle (GRand *random)
{
  gboolean has_journal = test_disk_settle (random);

  test_fault_vfs_disarm ();
  return has_journal;
}
