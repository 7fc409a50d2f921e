/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Single bits of the file are flipped. A flip that changes what the file says must be reported, when it is
 * opened or by verify; what SQLite's own check alone would have found is counted beside it. */

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include <glib/gstdio.h>
#include <string.h>

#include "support/action-samples.h"
#include "support/tally.h"
#include "support/template.h"

#define USUAL_FLIPS 1500

/* --- What the file says, by SQLite alone ---------------------------------------------------------- */

static gboolean
digest_rows (sqlite3 *handle, const char *sql, GChecksum *checksum)
{
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL);
  int i;

  while (rc == SQLITE_OK && (rc = sqlite3_step (statement)) == SQLITE_ROW)
    {
      for (i = 0; i < sqlite3_column_count (statement); i++)
        {
          int type = sqlite3_column_type (statement, i);
          int size = sqlite3_column_bytes (statement, i);

          g_checksum_update (checksum, (const guchar *) &type, sizeof type);
          g_checksum_update (checksum, (const guchar *) &size, sizeof size);
          if (size > 0)
            g_checksum_update (checksum, sqlite3_column_blob (statement, i), size);
        }
      rc = SQLITE_OK;
    }
  sqlite3_finalize (statement);
  return rc == SQLITE_DONE;
}

static GPtrArray *
list_tables (sqlite3 *handle)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (handle, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
                      -1, &statement, NULL);
  while (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (names, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
  sqlite3_finalize (statement);
  return names;
}

/* Digest of every cell of every table, the schema and both ids; NULL where it cannot all be read. */
static char *
digest_file (const char *path)
{
  sqlite3 *handle = NULL;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) tables = NULL;
  gboolean whole;
  guint i;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    {
      sqlite3_close (handle);
      return NULL;
    }
  whole = digest_rows (handle, "PRAGMA application_id", checksum) &&
          digest_rows (handle, "PRAGMA user_version", checksum) &&
          digest_rows (handle, "SELECT type, name, tbl_name, sql FROM sqlite_schema", checksum);
  tables = list_tables (handle);
  for (i = 0; whole && i < tables->len; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" NOT INDEXED",
                                              (char *) g_ptr_array_index (tables, i));

      whole = digest_rows (handle, sql, checksum);
    }
  sqlite3_close (handle);
  return whole ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static gboolean
sqlite_finds_it (const char *path)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  gboolean sound = FALSE;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
      sqlite3_prepare_v2 (handle, "PRAGMA integrity_check", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    sound = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return !sound;
}

/* --- Flipping ------------------------------------------------------------------------------------- */

static void
write_flipped (TestTemplate *template, gsize bit)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (template->bytes, &length);
  g_autofree guint8 *copy = g_memdup2 (bytes, length);

  copy[bit / 8] ^= (guint8) (1 << bit % 8);
  g_assert_true (g_file_set_contents_full (template->path, (const char *) copy, (gssize) length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
attach_something (TestTemplate *template)
{
  MusterWorkspace *workspace = test_action_open (template->path);
  guint n, i;
  const TestActionSample *samples = test_action_samples (&n);
  char *content;
  gsize length;

  for (i = 0; i < n; i++)
    if (samples[i].action != MUSTER_ACTION_VOID)
      samples[i].run (workspace, i, NULL);
  muster_workspace_close (workspace);
  g_bytes_unref (template->bytes);
  g_assert_true (g_file_get_contents (template->path, &content, &length, NULL));
  template->bytes = g_bytes_new_take (content, length);
}

static void
test_bit_flips (void)
{
  g_autoptr (TestTemplate) template = test_template_new ();
  TestTally tally = { "bit flips (fired: changed what the file says)" };
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint64 n_flips = g_getenv ("MUSTER_TORTURE_SECONDS") != NULL
                        ? 10 * USUAL_FLIPS
                        : USUAL_FLIPS / test_tally_stride ();
  g_autofree char *original = NULL;
  guint64 n_by_sqlite = 0;
  gsize length;

  g_test_message ("seed %u", seed);
  attach_something (template);
  original = digest_file (template->path);
  g_assert_nonnull (original);
  length = g_bytes_get_size (template->bytes);
  for (; tally.tried < n_flips; tally.tried++)
    {
      g_autofree char *digest = NULL;
      guint n_problems;
      gsize bit = ((gsize) g_rand_int (random) << 16 ^ g_rand_int (random)) % (length * 8);

      write_flipped (template, bit);
      digest = digest_file (template->path);
      if (g_strcmp0 (digest, original) == 0)
        continue;
      tally.fired++;
      n_by_sqlite += sqlite_finds_it (template->path) ? 1 : 0;
      if (test_template_count_steps (template->path, &n_problems) >= 0 && n_problems == 0)
        {
          g_test_message ("bit %" G_GSIZE_FORMAT " changed the content and nobody said so", bit);
          tally.silent++;
        }
    }
  g_test_message ("of %" G_GUINT64_FORMAT " harmful flips integrity_check finds %" G_GUINT64_FORMAT,
                  tally.fired, n_by_sqlite);
  test_tally_assert_clean (&tally);
  /* The control: SQLite's own check must not be enough, or this test proves nothing. */
  g_assert_cmpuint (n_by_sqlite, <, tally.fired);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actions/bit-flip/reported", test_bit_flips);

  return g_test_run ();
}
