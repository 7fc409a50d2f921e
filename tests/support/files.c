/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files and processes for tests. */

#include "support/files.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#define NOBODY "65534"

char *
test_file_digest (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, NULL))
    return g_strdup ("missing");
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);
}

void
test_file_write (const char *path, const char *bytes, gssize length)
{
  GError *error = NULL;

  g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error);
  g_assert_no_error (error);
}

void
test_file_copy (const char *from, const char *to)
{
  g_autofree char *content = NULL;
  GError *error = NULL;
  gsize length;

  g_file_get_contents (from, &content, &length, &error);
  g_assert_no_error (error);
  test_file_write (to, content, (gssize) length);
}

/* --- Raw SQLite ----------------------------------------------------------------------------------- */

void
test_file_exec (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

char *
test_file_get_text (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  return text;
}

/* --- Folders -------------------------------------------------------------------------------------- */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char *
test_folder_list (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

guint
test_folder_count (const char *folder)
{
  g_autofree char *names = test_folder_list (folder);
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  return g_strv_length (list);
}

/* --- Processes ------------------------------------------------------------------------------------ */

GSubprocess *
test_child_start (gboolean as_user, const char *const *argv)
{
  static const char *const drop[] = {
    "setpriv", "--reuid=" NOBODY, "--regid=" NOBODY, "--clear-groups", "--", NULL
  };
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GSubprocess *child;
  GError *error = NULL;
  guint i;

  for (i = 0; as_user && geteuid () == 0 && drop[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer) drop[i]);
  for (i = 0; argv[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer) argv[i]);
  g_ptr_array_add (words, NULL);
  child =
      g_subprocess_newv ((const char *const *) words->pdata,
                         G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  return child;
}

char *
test_child_run (gboolean as_user, const char *const *argv, int *status)
{
  g_autoptr (GSubprocess) child = test_child_start (as_user, argv);
  char *output = NULL;
  GError *error = NULL;

  g_subprocess_communicate_utf8 (child, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  *status = g_subprocess_get_if_exited (child) ? g_subprocess_get_exit_status (child) : -1;
  return output;
}
