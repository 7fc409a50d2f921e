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

#include "store/backup-private.h"
#include "store/verify.h"

#define PAGES_PER_STEP 256
#define BUDGET_BYTES (G_GUINT64_CONSTANT (2) * 1024 * 1024 * 1024)
#define MIN_KEPT 3
#define MAX_KEPT 36
#define SUFFIX ".muster"

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
sync_path (const char *path, int flags, GError **error)
{
  int fd = open (path, flags | O_CLOEXEC);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    set_output_error (path, errno, error);
  if (fd >= 0)
    close (fd);
  return synced;
}

/* --- Copying and verifying ------------------------------------------------------------------------ */

static gboolean
copy_pages (MusterDb *db, sqlite3 *target, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", db->handle, "main");
  int rc;

  if (backup == NULL)
    return muster_db_set_error (db, sqlite3_errcode (target), error);
  do
    {
      rc = sqlite3_backup_step (backup, PAGES_PER_STEP);
      if (db->progress != NULL)
        db->progress ((guint64) (sqlite3_backup_pagecount (backup)
                                 - sqlite3_backup_remaining (backup)),
                      (guint64) sqlite3_backup_pagecount (backup), db->progress_data);
    }
  while (rc == SQLITE_OK && muster_db_check_cancelled (db, NULL));
  sqlite3_backup_finish (backup);
  if (rc == SQLITE_OK)
    rc = SQLITE_INTERRUPT;
  return rc == SQLITE_DONE ? TRUE : muster_db_set_error (db, rc, error);
}

static gboolean
copy_to (MusterDb *db, const char *path, GError **error)
{
  sqlite3 *target = NULL;
  gboolean copied;
  int fd = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    return set_output_error (path, errno, error);
  close (fd);
  if (sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    {
      sqlite3_close (target);
      return set_output_error (path, EIO, error);
    }
  copied = copy_pages (db, target, error);
  sqlite3_close (target);
  return copied && sync_path (path, O_RDONLY, error);
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
  copy->is_newer = db->is_newer;
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

/* link() rather than rename(): it never replaces a file that is there. */
static gboolean
give_name (const char *temporary, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (link (temporary, path) != 0)
    {
      gboolean no_links = errno == EPERM || errno == ENOTSUP;

      if (!no_links || g_file_test (path, G_FILE_TEST_EXISTS) || rename (temporary, path) != 0)
        return set_output_error (path, errno, error);
    }
  g_unlink (temporary);
  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

static gboolean
make_at (MusterDb *db, const char *path, GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.part%d", path, (int) getpid ());
  gboolean made;

  g_unlink (temporary);
  made = copy_to (db, temporary, error) && verify_copy (db, temporary, error) &&
         give_name (temporary, path, error);
  if (!made)
    g_unlink (temporary);
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

/* A dated name that is not taken; names sort by age. */
static char *
make_dated_path (MusterDb *db)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (muster_clock_now (&db->clock));
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%d-%H%M%S");
  guint n;

  for (n = 0;; n++)
    {
      g_autofree char *name = n == 0 ? g_strconcat (stamp, SUFFIX, NULL)
                                     : g_strdup_printf ("%s-%03u%s", stamp, n, SUFFIX);
      g_autofree char *path = g_build_filename (db->backup_folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) b, *(const char *const *) a);
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

static void
rotate (const char *folder)
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
      if (i >= MIN_KEPT && (used > BUDGET_BYTES || i >= MAX_KEPT))
        g_unlink (path);
    }
}

gboolean
muster_backup_make (MusterDb *db, const char *path, char **made, GError **error)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  if (path != NULL)
    target = g_strdup (path);
  else
    {
      g_return_val_if_fail (db->backup_folder != NULL, FALSE);
      if (g_mkdir_with_parents (db->backup_folder, 0700) != 0)
        return set_output_error (db->backup_folder, errno, error);
      target = make_dated_path (db);
    }
  if (!make_at (db, target, error))
    return FALSE;
  if (path == NULL)
    rotate (db->backup_folder);
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
  if (!muster_backup_make (db, NULL, NULL, &error))
    {
      g_free (db->notice);
      db->notice = g_strdup (error->message);
      g_error_free (error);
    }
}
