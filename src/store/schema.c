/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making, checking and upgrading the schema. The SQL is in resources/schema. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "resources/muster-resources.h"
#include "store/db-private.h"
#include "store/schema.h"
#include "store/statement.h"
#include "store/step-private.h"

/* Do not reorder or remove. Each version adds tables to the log, parents first. */
#define TABLES_1                                                                                   \
  "agency", "adopted_pack", "officer", "employment", "document", "document_link", "certificate",   \
      "certificate_event", "cycle", "course", "course_subject", "class", "class_subject",          \
      "meeting", "meeting_instructor", "roster_entry", "attendance", "credit"
#define TABLES_2 TABLES_1, "award", "claim", "cost_line"
#define TABLES_3                                                                                   \
  TABLES_2, "endorsement", "qualification", "education", "waiver", "cure", "assignment",           \
      "milestone", "segment", "pack_verification", "pack_setting"
#define TABLES_4                                                                                   \
  TABLES_3, "award_budget", "award_proof", "preapproval", "payment", "payment_line", "submission", \
      "submission_file", "submission_officer", "submission_duty"
#define TABLES_5 TABLES_4, "course_approval", "note", "snooze"
#define TABLES_6                                                                                   \
  TABLES_5, "checklist_item", "test", "test_score", "award_amendment", "award_report",             \
      "agency_rate", "equipment", "inventory_round", "inventory_count", "equipment_loan"

static const char *const logged_tables_1[] = { TABLES_1, NULL };
static const char *const logged_tables_2[] = { TABLES_2, NULL };
static const char *const logged_tables_3[] = { TABLES_3, NULL };
static const char *const logged_tables_4[] = { TABLES_4, NULL };
static const char *const logged_tables_5[] = { TABLES_5, NULL };
static const char *const logged_tables_6[] = { TABLES_6, NULL };

static const struct
{
  int version;
  const char *resource;
  const char *const *logged_tables;
} versions[] = {
  { 1, "/org/muster/Muster/schema/1.sql", logged_tables_1 },
  { 2, "/org/muster/Muster/schema/2.sql", logged_tables_2 },
  { 3, "/org/muster/Muster/schema/3.sql", logged_tables_3 },
  { 4, "/org/muster/Muster/schema/4.sql", logged_tables_4 },
  { 5, "/org/muster/Muster/schema/5.sql", logged_tables_5 },
  { 6, "/org/muster/Muster/schema/6.sql", logged_tables_6 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (versions) == MUSTER_SCHEMA_VERSION);

const char *const *
muster_schema_logged_tables (int version)
{
  g_return_val_if_fail (version >= 1 && version <= MUSTER_SCHEMA_VERSION, NULL);

  return versions[version - 1].logged_tables;
}

static gboolean
run_version (MusterDb *db, int version, GError **error)
{
  g_autoptr (GBytes) sql = g_resource_lookup_data (
      muster_get_resource (), versions[version - 1].resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %d", version);

  if (sql == NULL || !muster_db_exec (db, g_bytes_get_data (sql, NULL), error) ||
      !muster_db_exec (db, pragma, error))
    return FALSE;
  db->schema_version = version;
  return TRUE;
}

gboolean
muster_schema_create (MusterDb *db, int version, GError **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA application_id = %d", MUSTER_APPLICATION_ID);
  int i;

  g_return_val_if_fail (db != NULL && version >= 1 && version <= MUSTER_SCHEMA_VERSION, FALSE);

  if (!muster_db_exec (db, pragma, error))
    return FALSE;
  for (i = 1; i <= version; i++)
    if (!run_version (db, i, error))
      return FALSE;
  return TRUE;
}

/* --- Models --------------------------------------------------------------------------------------- */

/* An empty database of each version and what its schema says. To run every statement of every version costs SQLite
 * a tenth of a second, since each added column makes it read the whole schema anew; files are opened, verified and
 * replayed far more often than versions change. They are kept as long as the program runs. */
static struct
{
  MusterDb *db;
  char *description;
} models[G_N_ELEMENTS (versions)];

static GMutex models_mutex;

static char *
describe_schema (MusterDb *db, GError **error);

/* With the mutex held. */
static gboolean
make_model (int version, GError **error)
{
  g_autoptr (MusterDb) db = NULL;
  char *description;

  if (models[version - 1].db != NULL)
    return TRUE;
  db = muster_db_new (NULL, FALSE, error);
  if (db == NULL || !muster_schema_create (db, version, error))
    return FALSE;
  description = describe_schema (db, error);
  if (description == NULL)
    return FALSE;
  models[version - 1].db = g_steal_pointer (&db);
  models[version - 1].description = description;
  return TRUE;
}

/* With the mutex held. */
static gboolean
copy_model (MusterDb *db, int version, GError **error)
{
  sqlite3_backup *backup;
  int rc;

  if (!make_model (version, error))
    return FALSE;
  backup = sqlite3_backup_init (db->handle, "main", models[version - 1].db->handle, "main");
  rc = backup != NULL ? sqlite3_backup_step (backup, -1) : sqlite3_errcode (db->handle);
  if (backup != NULL)
    sqlite3_backup_finish (backup);
  db->schema_version = version;
  return rc == SQLITE_DONE || muster_db_set_error (db, rc, error);
}

gboolean
muster_schema_create_in_memory (MusterDb *db, int version, GError **error)
{
  gboolean is_made;

  g_return_val_if_fail (db != NULL && version >= 1 && version <= MUSTER_SCHEMA_VERSION, FALSE);

  g_mutex_lock (&models_mutex);
  is_made = copy_model (db, version, error);
  g_mutex_unlock (&models_mutex);
  return is_made;
}

/* --- Checking ------------------------------------------------------------------------------------- */

/* Everything that the schema says, in one text; NULL with @error set. Bytes and types, not words: SQLite
 * reads a name stored as a blob, or one with a zero byte behind it, as if nothing were wrong. */
static char *
describe_schema (MusterDb *db, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GError *local_error = NULL;

  statement = muster_statement_prepare (
      db,
      "SELECT format('%s %s %s %s %s %s %s %s', typeof(type), hex(type), typeof(name), hex(name), "
      "typeof(tbl_name), hex(tbl_name), typeof(sql), hex(sql)) AS entry FROM sqlite_schema "
      "ORDER BY type, name",
      error);
  if (statement == NULL)
    return NULL;
  while (muster_statement_next (statement, &local_error))
    g_string_append_printf (text, "%s\n", muster_statement_get_text (statement, "entry"));
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Static. */
static const char *
expect_schema (int version, GError **error)
{
  gboolean is_made;

  g_mutex_lock (&models_mutex);
  is_made = make_model (version, error);
  g_mutex_unlock (&models_mutex);
  return is_made ? models[version - 1].description : NULL;
}

gboolean
muster_schema_check (MusterDb *db, GError **error)
{
  const char *expected;
  g_autofree char *found = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  expected = expect_schema (db->schema_version, error);
  found = expected != NULL ? describe_schema (db, error) : NULL;
  if (found == NULL)
    return FALSE;
  if (!g_str_equal (expected, found))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED,
                   _ ("The tables of “%s” are not those that Muster made: another program changed "
                      "the file. Restore a backup."),
                   db->display_name);
      return FALSE;
    }
  return TRUE;
}

/* --- Upgrading ------------------------------------------------------------------------------------ */

static gboolean
upgrade_in_transaction (MusterDb *db, int version, GError **error)
{
  g_autofree char *label = g_strdup_printf (_ ("Upgrade the file to version %d"), version);

  return run_version (db, version, error) &&
         muster_step_write_baseline (db, "upgrade", label, error);
}

gboolean
muster_schema_upgrade (MusterDb *db, GError **error)
{
  int reached;

  g_return_val_if_fail (db != NULL, FALSE);

  for (reached = db->schema_version; reached < MUSTER_SCHEMA_VERSION; reached++)
    {
      if (!muster_db_exec (db, "BEGIN IMMEDIATE", error))
        return FALSE;
      if (!upgrade_in_transaction (db, reached + 1, error) || !muster_db_exec (db, "COMMIT", error))
        {
          muster_db_rollback (db);
          db->schema_version = reached;
          return FALSE;
        }
    }
  return TRUE;
}
