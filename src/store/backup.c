/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making, verifying and rotating backups. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "core/durable.h"
#include "store/backup-private.h"
#include "store/verify.h"

#define PAGES_PER_STEP 256
#define SUFFIX ".muster"
#define PART ".part" /* of a backup that is not verified yet, before the process's number */

static const MusterBackupLimits usual_limits = { 3, 36,
                                                 G_GUINT64_CONSTANT (2) * 1024 * 1024 * 1024 };

static gboolean
set_output_error (const char *path, int saved_errno, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
               _ ("The backup “%s” could not be written (%s). Choose another place."), shown,
               g_strerror (saved_errno));
  return FALSE;
}

static gboolean
sync_file (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    set_output_error (path, errno, error);
  if (fd >= 0)
    close (fd);
  return synced;
}

/* --- Copying and verifying ------------------------------------------------------------------------ */

/* SQLite gives one code for both files; only the backup is written. */
static gboolean
set_copy_error (MusterDb *db, int rc, const char *path, GError **error)
{
  if ((rc & 0xff) == SQLITE_FULL)
    return set_output_error (path, ENOSPC, error);
  if ((rc & 0xff) == SQLITE_IOERR && rc != SQLITE_IOERR_READ && rc != SQLITE_IOERR_SHORT_READ)
    return set_output_error (path, EIO, error);
  return muster_db_set_error (db, rc, error);
}

static gboolean
copy_pages (MusterDb *db, sqlite3 *target, const char *path, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", db->handle, "main");
  int rc;

  if (backup == NULL)
    return muster_db_set_error (db, sqlite3_errcode (target), error);
  do
    {
      rc = sqlite3_backup_step (backup, PAGES_PER_STEP);
      if (db->progress != NULL)
        db->progress (
            (guint64) (sqlite3_backup_pagecount (backup) - sqlite3_backup_remaining (backup)),
            (guint64) sqlite3_backup_pagecount (backup), db->progress_data);
    }
  while (rc == SQLITE_OK && muster_db_check_cancelled (db, NULL));
  sqlite3_backup_finish (backup);
  if (rc == SQLITE_OK)
    rc = SQLITE_INTERRUPT;
  return rc == SQLITE_DONE ? TRUE : set_copy_error (db, rc, path, error);
}

/* Writes to @temporary; sentences name @path. */
static gboolean
copy_to (MusterDb *db, const char *temporary, const char *path, GError **error)
{
  sqlite3 *target = NULL;
  gboolean copied;
  int fd = open (temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    return set_output_error (path, errno, error);
  close (fd);
  if (sqlite3_open_v2 (temporary, &target, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    {
      sqlite3_close (target);
      return set_output_error (path, EIO, error);
    }
  sqlite3_extended_result_codes (target, 1);
  copied = copy_pages (db, target, path, error);
  sqlite3_close (target);
  return copied && sync_file (temporary, error);
}

static gboolean
verify_copy (MusterDb *db, const char *path, GError **error)
{
  g_autoptr (MusterDb) copy = muster_db_new (path, TRUE, error);
  g_autoptr (MusterVerifyReport) report = NULL;

  if (copy == NULL)
    return FALSE;
  g_free (copy->display_name);
  copy->display_name = g_strdup (db->display_name);
  copy->schema_version = db->schema_version;
  copy->cancellable = db->cancellable;
  report = muster_verify (copy, error);
  if (report == NULL)
    return FALSE;
  if (report->problems->len > 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED,
                   _ ("“%s” was not backed up, since it does not hold what its step log says: %s "
                      "Earlier backups were kept."),
                   db->display_name, (const char *) g_ptr_array_index (report->problems, 0));
      return FALSE;
    }
  return TRUE;
}

static gboolean
give_name (const char *temporary, const char *path, GError **error)
{
  int result = muster_durable_give_name (temporary, path);

  if (result == 0)
    result = muster_durable_sync_folder (path);
  return result == 0 ? TRUE : set_output_error (path, result, error);
}

static gboolean
make_at (MusterDb *db, const char *path, GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s" PART "%d", path, (int) getpid ());
  g_autofree char *journal = g_strconcat (temporary, "-journal", NULL);
  gboolean made;

  /* A journal that a killed process of the same number left would be rolled into the copy. */
  g_unlink (temporary);
  g_unlink (journal);
  made = copy_to (db, temporary, path, error) && verify_copy (db, temporary, error) &&
         give_name (temporary, path, error);
  if (!made)
    {
      g_unlink (temporary);
      g_unlink (journal);
    }
  return made;
}

/* --- The backup folder ---------------------------------------------------------------------------- */

char *
muster_backup_default_folder (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = NULL;

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  hash[12] = '\0';
  folder = g_strdup_printf ("%s-%s", name, hash);
  return g_build_filename (g_get_user_data_dir (), "muster", "backups", folder, NULL);
}

static char *
make_stamp (MusterDb *db)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (muster_clock_now (&db->clock));

  return g_date_time_format (time, "%Y%m%d-%H%M%S");
}

static char *
strip_suffix (const char *path)
{
  char *name = g_path_get_basename (path);

  name[strlen (name) - strlen (SUFFIX)] = '\0';
  return name;
}

/* Names are a stamp, and from the second in one second on a number: without their suffix they sort by
 * age. */
static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  g_autofree char *one = strip_suffix (*(const char *const *) a);
  g_autofree char *other = strip_suffix (*(const char *const *) b);

  return g_strcmp0 (other, one);
}

static GPtrArray *
list_backups (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_newest_first);
  return paths;
}

/* A dated name after every other of its second, so that rotation never takes it for an older one. */
static char *
make_dated_path (MusterDb *db)
{
  g_autoptr (GPtrArray) paths = list_backups (db->backup_folder);
  g_autofree char *stamp = make_stamp (db);
  g_autofree char *name = g_strconcat (stamp, SUFFIX, NULL);
  guint i;

  for (i = 0; i < paths->len; i++)
    {
      g_autofree char *other = strip_suffix (g_ptr_array_index (paths, i));
      const char *number = other + strlen (stamp);

      if (!g_str_has_prefix (other, stamp) || (*number != '\0' && *number != '-'))
        continue;
      g_free (name);
      name = g_strdup_printf (
          "%s-%06u%s", stamp,
          *number != '\0' ? (guint) g_ascii_strtoull (number + 1, NULL, 10) + 1 : 1, SUFFIX);
      break;
    }
  return g_build_filename (db->backup_folder, name, NULL);
}

void
muster_backup_rotate (const char *folder, const char *made, const MusterBackupLimits *limits)
{
  g_autoptr (GPtrArray) paths = list_backups (folder);
  guint64 used = 0;
  guint i;

  for (i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      GStatBuf status;

      if (g_stat (path, &status) == 0)
        used += (guint64) status.st_size;
      /* With a clock that was set back the one just made does not look like the newest. */
      if (i >= limits->min_kept && (used > limits->budget || i >= limits->max_kept) &&
          !g_str_equal (path, made))
        g_unlink (path);
    }
}

/* Removes what killed runs left in the backup folder. Only who holds the document's lock writes there, so
 * whatever is unfinished is nobody's. */
static void
sweep_unfinished (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (strstr (name, SUFFIX PART) != NULL)
        g_unlink (path);
    }
}

gboolean
muster_backup_make (MusterDb *db, const char *path, char **made, GError **error)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (db->is_newer)
    {
      g_set_error (
          error, MUSTER_ERROR, MUSTER_ERROR_TOO_NEW,
          _ ("“%s” was made by a newer Muster, so that a backup could not be verified; update "
             "Muster."),
          db->display_name);
      return FALSE;
    }
  if (path != NULL)
    target = g_strdup (path);
  else
    {
      g_return_val_if_fail (db->backup_folder != NULL, FALSE);
      if (g_mkdir_with_parents (db->backup_folder, 0700) != 0)
        return set_output_error (db->backup_folder, errno, error);
      sweep_unfinished (db->backup_folder);
      target = make_dated_path (db);
    }
  if (!make_at (db, target, error))
    return FALSE;
  if (path == NULL)
    muster_backup_rotate (db->backup_folder, target, &usual_limits);
  if (made != NULL)
    *made = g_steal_pointer (&target);
  return TRUE;
}

/* --- By itself ------------------------------------------------------------------------------------ */

/* Whether a backup of @day is there already, of this sitting or an earlier one. */
static gboolean
has_backup_of_day (MusterDb *db, MusterDate day)
{
  g_autoptr (GPtrArray) paths = list_backups (db->backup_folder);
  g_autofree char *newest = NULL;
  char iso[MUSTER_DATE_TEXT_SIZE];
  char stamp[9];

  if (paths->len == 0)
    return FALSE;
  muster_date_print (day, iso);
  g_snprintf (stamp, sizeof stamp, "%.4s%.2s%.2s", iso, iso + 5, iso + 8);
  newest = g_path_get_basename (g_ptr_array_index (paths, 0));
  return g_str_has_prefix (newest, stamp);
}

/* Backups are stamped in UTC, so their days are, too. */
static MusterDate
get_day (MusterDb *db)
{
  return muster_date_new (1970, 1, 1) + (MusterDate) (muster_clock_now (&db->clock) / 86400);
}

/* A file of one step holds nothing yet but its own making. */
static gboolean
holds_something (MusterDb *db)
{
  gint64 n_steps;

  return muster_db_get_number (db, "SELECT count(*) FROM (SELECT seq FROM step LIMIT 2)", &n_steps,
                               NULL) &&
         n_steps > 1;
}

gboolean
muster_backup_make_before (MusterDb *db, GError **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  if (db->backup_folder == NULL || !holds_something (db))
    return TRUE;
  if (!muster_backup_make (db, NULL, NULL, error))
    return FALSE;
  db->backed_up_on = get_day (db);
  return TRUE;
}

void
muster_backup_make_daily (MusterDb *db)
{
  MusterDate today = get_day (db);
  GError *error = NULL;

  if (db->backup_folder == NULL || db->backed_up_on == today)
    return;
  db->backed_up_on = today;
  if (has_backup_of_day (db, today) || !holds_something (db))
    return;
  if (muster_backup_make (db, NULL, NULL, &error))
    return;
  if (g_error_matches (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED))
    db->backed_up_on = MUSTER_DATE_NONE;
  else
    {
      g_free (db->notice);
      db->notice = g_strdup (error->message);
    }
  g_error_free (error);
}
