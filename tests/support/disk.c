/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The simulated disk under the failing VFS. */

#include "support/disk.h"

#include <glib/gstdio.h>
#include <string.h>

#define SECTOR 512

/* One write or, with data NULL, one truncation to offset. */
typedef struct
{
  gint64 offset;
  GBytes *data;
} Pending;

/* What a name stood for; deleting and making a file again gives another one. */
struct _TestDiskFile
{
  gatomicrefcount ref_count;
  GByteArray *durable;
  GPtrArray *pending;
};

typedef struct
{
  char *path;
  TestDiskFile *inode; /* NULL: deleted */
} FolderChange;

static struct
{
  GHashTable *durable_names; /* path → TestDiskFile */
  GHashTable *names;         /* path → TestDiskFile, as they are now */
  GPtrArray *changes;        /* of FolderChange, not durable yet */
} disk;

/* --- Bookkeeping ---------------------------------------------------------------------------------- */

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_clear_pointer (&pending->data, g_bytes_unref);
  g_free (pending);
}

static TestDiskFile *
disk_file_new (void)
{
  TestDiskFile *inode = g_new0 (TestDiskFile, 1);

  g_atomic_ref_count_init (&inode->ref_count);
  inode->durable = g_byte_array_new ();
  inode->pending = g_ptr_array_new_with_free_func (pending_free);
  return inode;
}

static TestDiskFile *
disk_file_ref (TestDiskFile *inode)
{
  g_atomic_ref_count_inc (&inode->ref_count);
  return inode;
}

void
test_disk_file_unref (gpointer data)
{
  TestDiskFile *inode = data;

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
  test_disk_file_unref (change->inode);
  g_free (change);
}

static void
note_change (const char *path, TestDiskFile *inode)
{
  FolderChange *change = g_new0 (FolderChange, 1);

  change->path = g_strdup (path);
  change->inode = inode != NULL ? disk_file_ref (inode) : NULL;
  g_ptr_array_add (disk.changes, change);
  if (inode != NULL)
    g_hash_table_insert (disk.names, g_strdup (path), disk_file_ref (inode));
  else
    g_hash_table_remove (disk.names, path);
}

static void
make_changes_durable (guint n)
{
  guint i;

  for (i = 0; i < n; i++)
    {
      FolderChange *change = g_ptr_array_index (disk.changes, i);

      if (change->inode != NULL)
        g_hash_table_insert (disk.durable_names, g_strdup (change->path),
                             disk_file_ref (change->inode));
      else
        g_hash_table_remove (disk.durable_names, change->path);
    }
  g_ptr_array_remove_range (disk.changes, 0, n);
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
make_file_durable (TestDiskFile *inode)
{
  guint i;

  for (i = 0; i < inode->pending->len; i++)
    apply (inode->durable, g_ptr_array_index (inode->pending, i));
  g_ptr_array_set_size (inode->pending, 0);
}

void
test_disk_reset (void)
{
  if (disk.names == NULL)
    {
      disk.durable_names =
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, test_disk_file_unref);
      disk.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, test_disk_file_unref);
      disk.changes = g_ptr_array_new_with_free_func (folder_change_free);
    }
  g_hash_table_remove_all (disk.durable_names);
  g_hash_table_remove_all (disk.names);
  g_ptr_array_set_size (disk.changes, 0);
}

TestDiskFile *
test_disk_open (const char *path, gboolean *is_new)
{
  TestDiskFile *file = g_hash_table_lookup (disk.names, path);
  g_autofree char *content = NULL;
  gsize length = 0;

  *is_new = FALSE;
  if (file != NULL)
    return disk_file_ref (file);
  file = disk_file_new ();
  if (g_file_get_contents (path, &content, &length, NULL))
    {
      g_byte_array_append (file->durable, (const guint8 *) content, (guint) length);
      g_hash_table_insert (disk.names, g_strdup (path), disk_file_ref (file));
      g_hash_table_insert (disk.durable_names, g_strdup (path), disk_file_ref (file));
      return file;
    }
  *is_new = TRUE;
  note_change (path, file);
  return file;
}

void
test_disk_write (TestDiskFile *file, gint64 offset, GBytes *data)
{
  Pending *pending = g_new0 (Pending, 1);

  pending->offset = offset;
  pending->data = data;
  g_ptr_array_add (file->pending, pending);
}

void
test_disk_sync (TestDiskFile *file, gboolean names)
{
  make_file_durable (file);
  if (names)
    make_changes_durable (disk.changes->len);
}

void
test_disk_delete (const char *path, gboolean sync)
{
  note_change (path, NULL);
  if (sync)
    make_changes_durable (disk.changes->len);
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
settle_file (const TestDiskFile *inode, GRand *random)
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
test_disk_settle (GRand *random)
{
  guint n =
      disk.changes->len > 0 ? (guint) g_rand_int_range (random, 0, (int) disk.changes->len + 1) : 0;
  gboolean has_journal = FALSE;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer path, file;
  guint i;

  for (i = 0; i < disk.changes->len; i++)
    g_hash_table_add (seen,
                      g_strdup (((FolderChange *) g_ptr_array_index (disk.changes, i))->path));
  make_changes_durable (n);
  g_hash_table_iter_init (&iter, disk.durable_names);
  while (g_hash_table_iter_next (&iter, &path, &file))
    {
      g_autoptr (GByteArray) bytes = settle_file (file, random);

      g_assert_true (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      g_hash_table_remove (seen, path);
      has_journal = has_journal || (g_str_has_suffix (path, "-journal") && bytes->len > 0);
    }
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    g_unlink (path);
  test_disk_reset ();
  return has_journal;
}
