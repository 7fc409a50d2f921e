/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A shim over the default VFS. Reads, writes and locks go to the real file; beside that it keeps, of each
 * file, the bytes that a sync made durable and the writes since, and of the folder the durable names and
 * the changes since. */

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include <glib/gstdio.h>
#include <string.h>

#include "support/fault-vfs.h"

#define SECTOR 512

/* One write or, with data NULL, one truncation to offset. */
typedef struct
{
  gint64 offset;
  GBytes *data;
} Pending;

/* What a name stood for; deleting and making a file again gives another one. */
typedef struct
{
  gatomicrefcount ref_count;
  GByteArray *durable;
  GPtrArray *pending;
} Inode;

typedef struct
{
  char *path;
  Inode *inode; /* NULL: deleted */
} FolderChange;

typedef struct
{
  sqlite3_file base;
  Inode *inode;
  char *path;
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
  GHashTable *durable_names; /* path → Inode */
  GHashTable *names;         /* path → Inode, as they are now */
  GPtrArray *changes;        /* of FolderChange, not durable yet */
} state;

/* --- Bookkeeping ---------------------------------------------------------------------------------- */

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_clear_pointer (&pending->data, g_bytes_unref);
  g_free (pending);
}

static Inode *
inode_new (void)
{
  Inode *inode = g_new0 (Inode, 1);

  g_atomic_ref_count_init (&inode->ref_count);
  inode->durable = g_byte_array_new ();
  inode->pending = g_ptr_array_new_with_free_func (pending_free);
  return inode;
}

static Inode *
inode_ref (Inode *inode)
{
  g_atomic_ref_count_inc (&inode->ref_count);
  return inode;
}

static void
inode_unref (gpointer data)
{
  Inode *inode = data;

  if (inode == NULL || !g_atomic_ref_count_dec (&inode->ref_count))
    return;
  g_byte_array_unref (inode->durable);
  g_ptr_array_unref (inode->pending);
  g_free (inode);
}

static void
folder_change_free (gpointer data)
{
  FolderChange *change = data;

  g_free (change->path);
  inode_unref (change->inode);
  g_free (change);
}

static void
note_change (const char *path, Inode *inode)
{
  FolderChange *change = g_new0 (FolderChange, 1);

  change->path = g_strdup (path);
  change->inode = inode != NULL ? inode_ref (inode) : NULL;
  g_ptr_array_add (state.changes, change);
  if (inode != NULL)
    g_hash_table_insert (state.names, g_strdup (path), inode_ref (inode));
  else
    g_hash_table_remove (state.names, path);
}

static void
make_changes_durable (guint n)
{
  guint i;

  for (i = 0; i < n; i++)
    {
      FolderChange *change = g_ptr_array_index (state.changes, i);

      if (change->inode != NULL)
        g_hash_table_insert (state.durable_names, g_strdup (change->path),
                             inode_ref (change->inode));
      else
        g_hash_table_remove (state.durable_names, change->path);
    }
  g_ptr_array_remove_range (state.changes, 0, n);
}

/* Writes the part of @data from @from to @until that lies in @bytes at @offset. */
static void
apply_part (GByteArray *bytes, gint64 offset, const guint8 *data, gsize from, gsize until)
{
  gsize end = (gsize) offset + until;
  gsize old = bytes->len;

  if (end > old)
    {
      g_byte_array_set_size (bytes, (guint) end);
      memset (bytes->data + old, 0, end - old);
    }
  memcpy (bytes->data + offset + from, data + from, until - from);
}

static void
apply (GByteArray *bytes, const Pending *pending)
{
  gsize size;
  const guint8 *data;

  if (pending->data == NULL)
    {
      if (bytes->len > pending->offset)
        g_byte_array_set_size (bytes, (guint) pending->offset);
      return;
    }
  data = g_bytes_get_data (pending->data, &size);
  apply_part (bytes, pending->offset, data, 0, size);
}

static void
make_file_durable (Inode *inode)
{
  guint i;

  for (i = 0; i < inode->pending->len; i++)
    apply (inode->durable, g_ptr_array_index (inode->pending, i));
  g_ptr_array_set_size (inode->pending, 0);
}

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

  g_clear_pointer (&shim_file->inode, inode_unref);
  g_clear_pointer (&shim_file->path, g_free);
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
  Pending *pending;

  if (file->inode == NULL)
    return;
  pending = g_new0 (Pending, 1);
  pending->offset = offset;
  pending->data = data;
  g_ptr_array_add (file->inode->pending, pending);
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
  if (!state.ignores_sync && shim_file->inode != NULL)
    {
      make_file_durable (shim_file->inode);
      if (shim_file->is_new)
        make_changes_durable (state.changes->len);
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

static void
find_inode (ShimFile *file, gboolean existed)
{
  Inode *inode = g_hash_table_lookup (state.names, file->path);
  g_autofree char *content = NULL;
  gsize length = 0;

  if (inode != NULL)
    {
      file->inode = inode_ref (inode);
      return;
    }
  file->inode = inode_new ();
  if (existed && g_file_get_contents (file->path, &content, &length, NULL))
    {
      g_byte_array_append (file->inode->durable, (const guint8 *) content, (guint) length);
      g_hash_table_insert (state.names, g_strdup (file->path), inode_ref (file->inode));
      g_hash_table_insert (state.durable_names, g_strdup (file->path), inode_ref (file->inode));
      return;
    }
  file->is_new = TRUE;
  note_change (file->path, file->inode);
}

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
    {
      shim_file->path = g_strdup (name);
      find_inode (shim_file, existed);
    }
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
    {
      note_change (name, NULL);
      if (sync_folder && !state.ignores_sync)
        make_changes_durable (state.changes->len);
    }
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

  state.durable_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, inode_unref);
  state.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, inode_unref);
  state.changes = g_ptr_array_new_with_free_func (folder_change_free);
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
  g_hash_table_remove_all (state.durable_names);
  g_hash_table_remove_all (state.names);
  g_ptr_array_set_size (state.changes, 0);
}

/* --- After the power went ------------------------------------------------------------------------- */

static void
apply_torn (GByteArray *bytes, const Pending *pending, GRand *random)
{
  gsize size, from;
  const guint8 *data;

  if (pending->data == NULL)
    {
      apply (bytes, pending);
      return;
    }
  data = g_bytes_get_data (pending->data, &size);
  for (from = 0; from < size; from += SECTOR)
    {
      gsize until = MIN (from + SECTOR, size);
      int choice = g_rand_int_range (random, 0, 8);

      if (choice < 4)
        apply_part (bytes, pending->offset, data, from, until);
      else if (choice == 4)
        {
          /* Neither the old nor the new: the sector was being written. */
          g_autofree guint8 *garbage = g_malloc (until);
          gsize i;

          for (i = from; i < until; i++)
            garbage[i] = (guint8) g_rand_int (random);
          apply_part (bytes, pending->offset, garbage, from, until);
        }
    }
}

static GByteArray *
settle_file (const Inode *inode, GRand *random)
{
  GByteArray *bytes = g_byte_array_new ();
  int choice = g_rand_int_range (random, 0, 4);
  guint i;

  g_byte_array_append (bytes, inode->durable->data, inode->durable->len);
  for (i = 0; choice > 0 && i < inode->pending->len; i++)
    {
      const Pending *pending = g_ptr_array_index (inode->pending, i);

      if (choice == 1)
        apply (bytes, pending);
      else if (choice == 2 && g_rand_boolean (random))
        apply (bytes, pending);
      else if (choice == 3)
        apply_torn (bytes, pending, random);
    }
  return bytes;
}

gboolean
test_fault_vfs_settle (GRand *random)
{
  guint n = state.changes->len > 0
                ? (guint) g_rand_int_range (random, 0, (int) state.changes->len + 1)
                : 0;
  gboolean has_journal = FALSE;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer path, inode;
  guint i;

  for (i = 0; i < state.changes->len; i++)
    g_hash_table_add (seen, g_strdup (((FolderChange *) g_ptr_array_index (state.changes, i))->path));
  make_changes_durable (n);
  g_hash_table_iter_init (&iter, state.durable_names);
  while (g_hash_table_iter_next (&iter, &path, &inode))
    {
      g_autoptr (GByteArray) bytes = settle_file (inode, random);

      g_assert_true (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      g_hash_table_remove (seen, path);
      has_journal = has_journal || (g_str_has_suffix (path, "-journal") && bytes->len > 0);
    }
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    g_unlink (path);
  test_fault_vfs_disarm ();
  test_fault_vfs_track ();
  return has_journal;
}
