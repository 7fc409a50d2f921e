/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a path to a checked connection, and from nothing to a first file. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/durable.h"
#include "store/backup-private.h"
#include "store/header.h"
#include "store/open.h"
#include "store/schema.h"
#include "store/step-private.h"

/* --- Checks after SQLite has it ------------------------------------------------------------------- */

static gboolean
quick_check (MusterDb *db, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean is_sound;
  int rc = sqlite3_prepare_v2 (db->handle, "PRAGMA quick_check(1)", -1, &statement, NULL);

  if (rc == SQLITE_OK)
    rc = sqlite3_step (statement);
  is_sound =
      rc == SQLITE_ROW && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);
  if (rc != SQLITE_ROW)
    return muster_db_set_error (db, rc, error);
  return is_sound ? TRUE : muster_db_set_error (db, SQLITE_CORRUPT, error);
}

static gboolean
check_content (MusterDb *db, const MusterHeader *header, GError **error)
{
  gint64 version;

  /* Read again through SQLite: taking back a cut-short change may have changed it. */
  if (!muster_db_get_number (db, "PRAGMA user_version", &version, error))
    return FALSE;
  db->schema_version = (int) version;
  db->is_newer = version > MUSTER_SCHEMA_VERSION;
  if (db->is_newer)
    return TRUE;
  if (!muster_schema_check (db, error))
    return FALSE;
  return !header->has_journal || quick_check (db, error);
}

/* --- Older files ---------------------------------------------------------------------------------- */

static gboolean
upgrade_file (MusterDb *db, GError **error)
{
  if (!muster_backup_make_before (db, error))
    {
      g_prefix_error (error, _ ("The file was not upgraded: "));
      return FALSE;
    }
  return muster_schema_upgrade (db, error);
}

/* A reader may not touch the file, so it reads an upgraded copy in memory. */
static MusterDb *
upgrade_in_memory (MusterDb *db, GError **error)
{
  g_autoptr (MusterDb) copy = muster_db_new (NULL, FALSE, error);
  sqlite3_backup *backup;
  int rc;

  if (copy == NULL)
    return NULL;
  backup = sqlite3_backup_init (copy->handle, "main", db->handle, "main");
  rc = backup != NULL ? sqlite3_backup_step (backup, -1) : SQLITE_NOMEM;
  sqlite3_backup_finish (backup);
  if (rc != SQLITE_DONE)
    {
      muster_db_set_error (db, rc, error);
      return NULL;
    }
  g_free (copy->display_name);
  copy->display_name = g_strdup (db->display_name);
  copy->schema_version = db->schema_version;
  muster_db_set_clock (copy, &db->clock, 0);
  if (!muster_schema_upgrade (copy, error))
    return NULL;
  copy->is_read_only = TRUE;
  return g_steal_pointer (&copy);
}

/* --- Opening -------------------------------------------------------------------------------------- */

static MusterDb *
finish_open (MusterDb *opened, const MusterHeader *header, GError **error)
{
  g_autoptr (MusterDb) db = opened;

  if (!check_content (db, header, error))
    return NULL;
  if (db->schema_version < MUSTER_SCHEMA_VERSION && db->is_read_only)
    return upgrade_in_memory (db, error);
  if (db->schema_version < MUSTER_SCHEMA_VERSION && !upgrade_file (db, error))
    return NULL;
  muster_identity_read (&db->identity, db->path);
  if (!db->is_newer && !muster_step_get_head (db, &db->head, error))
    return NULL;
  return g_steal_pointer (&db);
}

/* A change that was cut short has to be taken back before the file can be read, and that needs the
 * lock like any other writing. Where somebody has the lock, the journal is of a change under way, which
 * a reader may look past. */
static gboolean
recover (const char *path, const MusterClock *clock, GError **error)
{
  GError *local_error = NULL;
  g_autoptr (MusterLock) lock = muster_lock_take (path, clock, &local_error);
  g_autoptr (MusterDb) db = NULL;
  gint64 version;

  if (g_error_matches (local_error, MUSTER_ERROR, MUSTER_ERROR_LOCKED))
    {
      g_error_free (local_error);
      return TRUE;
    }
  if (lock == NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  db = muster_db_new (path, FALSE, error);
  return db != NULL && muster_db_get_number (db, "PRAGMA user_version", &version, error);
}

MusterDb *
muster_open_document (const char *typed, MusterOpenFlags flags, const MusterClock *clock,
                      guint32 seed, MusterLock **lock, GError **error)
{
  /* Lock, journal and backups belong to the file, not to a link that leads to it. */
  g_autofree char *real = realpath (typed, NULL);
  const char *path = real != NULL ? real : typed;
  g_autoptr (MusterLock) taken = NULL;
  g_autoptr (MusterDb) db = NULL;
  gboolean read_only = (flags & MUSTER_OPEN_READ) != 0;
  MusterHeader header;

  *lock = NULL;
  if (!muster_header_read (path, &header, error))
    return NULL;
  read_only = read_only || header.schema_version > MUSTER_SCHEMA_VERSION;
  if (!read_only && access (path, W_OK) != 0)
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_READ_ONLY,
                   _ ("“%s” is write-protected. Nothing was changed; open a copy instead."), name);
      return NULL;
    }
  if (read_only && header.has_journal && !recover (path, clock, error))
    return NULL;
  if (!read_only && (taken = muster_lock_take (path, clock, error)) == NULL)
    return NULL;
  db = muster_db_new (path, read_only, error);
  if (db == NULL)
    return NULL;
  muster_db_set_clock (db, clock, seed);
  if (!read_only && (flags & MUSTER_OPEN_WITHOUT_BACKUPS) == 0)
    db->backup_folder = muster_backup_default_folder (path);
  db = finish_open (g_steal_pointer (&db), &header, error);
  *lock = db != NULL ? g_steal_pointer (&taken) : NULL;
  return g_steal_pointer (&db);
}

/* --- Making --------------------------------------------------------------------------------------- */

static gboolean
set_create_error (const char *path, int saved_errno, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (saved_errno == EEXIST)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("“%s” is there already and was left as it is. Choose another name."), shown);
  else if (saved_errno == ENOENT)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("There is no folder for “%s”. Make it first, or choose another one."), shown);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
                 _ ("“%s” could not be made (%s). Choose another place."), shown,
                 g_strerror (saved_errno));
  return FALSE;
}

static gboolean
fill (const char *path, const char *name, const MusterClock *clock, guint32 seed,
      MusterStepFunc func, gpointer data, GError **error)
{
  g_autoptr (MusterDb) db = muster_db_new (path, FALSE, error);

  if (db == NULL)
    return FALSE;
  g_free (db->display_name);
  db->display_name = g_strdup (name);
  muster_db_set_clock (db, clock, seed);
  if (!muster_db_exec (db, "BEGIN IMMEDIATE", error) ||
      !muster_schema_create (db, MUSTER_SCHEMA_VERSION, error) ||
      !muster_db_exec (db, "COMMIT", error))
    return FALSE;
  muster_identity_read (&db->identity, path);
  db->head = g_strdup ("");
  return muster_step_run (db, "create", func, data, error);
}

/* Gives the whole file its name; never takes it from another file. */
static gboolean
give_name (const char *temporary, const char *path, GError **error)
{
  int result = muster_durable_give_name (temporary, path);

  if (result != 0)
    return set_create_error (path, result, error);
  /* The file is whole and at its place; that a power cut could still take its name is no failure. */
  result = muster_durable_sync_folder (path);
  if (result != 0)
    g_info ("The folder of %s could not be synced: %s", path, g_strerror (result));
  return TRUE;
}

/* Removes what killed runs left while they made a file of this name: their process is gone. */
static void
sweep_unfinished (const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      gint64 pid;

      if (!g_str_has_prefix (name, prefix))
        continue;
      pid = g_ascii_strtoll (name + strlen (prefix), NULL, 10);
      path = g_build_filename (folder, name, NULL);
      if (pid > 0 && kill ((pid_t) pid, 0) != 0 && errno == ESRCH)
        g_unlink (path);
    }
}

gboolean
muster_open_create (const char *path, const MusterClock *clock, guint32 seed, MusterStepFunc func,
                    gpointer data, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strdup_printf (".%s.new", name);
  g_autofree char *temporary = g_strdup_printf ("%s/%s%d", folder, prefix, (int) getpid ());
  g_autofree char *journal = g_strconcat (temporary, "-journal", NULL);
  gboolean made;
  int fd;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return set_create_error (path, EEXIST, error);
  sweep_unfinished (folder, prefix);
  g_unlink (temporary);
  g_unlink (journal);
  fd = open (temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0)
    return set_create_error (path, errno, error);
  close (fd);
  made =
      fill (temporary, name, clock, seed, func, data, error) && give_name (temporary, path, error);
  if (!made)
    {
      g_unlink (temporary);
      g_unlink (journal);
    }
  return made;
}
