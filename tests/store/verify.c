/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits behind Muster's back, one at a time: verify names each in words. The file that nobody touched is
 * the control. */

#include "core/document.h"
#include "store/content.h"
#include "store/records.h"
#include "store/schema.h"
#include "support/document.h"
#include "support/files.h"
#include "support/jobs.h"

static gboolean
attach (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, strlen (data));
  g_autoptr (MusterDocument) document = muster_document_new ();

  document->title = g_strdup ("Sign-in sheet");
  document->file_name = g_strdup ("scan.pdf");
  document->size = (gint64) g_bytes_get_size (bytes);
  document->added_on = muster_date_new (2026, 5, 14);
  muster_step_set_label (db, g_strdup ("Attach the sign-in sheet"));
  return muster_content_insert (db, bytes, &document->sha256, error) &&
         muster_db_insert (db, &muster_document_type, document, error);
}

/* Three officers, the last undone and redone, and a document. */
static TestDocument *
make_document (void)
{
  TestDocument *document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  GError *error = NULL;
  guint i;

  for (i = 1; i <= 3; i++)
    {
      g_autofree char *state_id = g_strdup_printf ("14-%04u", i);

      test_job_add_officer (store, state_id, &error);
      g_assert_no_error (error);
    }
  undone = test_job_undo (store, &error);
  redone = test_job_redo (store, &error);
  g_assert_no_error (error);
  test_document_run (store, "attach-document", attach, (gpointer) "%PDF-1.4 scan", &error);
  g_assert_no_error (error);
  return document;
}

/* Steps: 1 create, 2 to 4 officers, 5 undo, 6 redo, 7 document. */
static const struct
{
  const char *sql;
  const char *problem; /* a pattern that one problem fits; NULL = there is none */
} edits[] = {
  { "SELECT 1", NULL },
  { "UPDATE officer SET last_name = 'Corvina' WHERE state_id = '14-0002'",
    "Table officer, last_name of row *: the value is not the one that was saved." },
  { "UPDATE officer SET email = 'x@example.org' WHERE state_id = '14-0001'",
    "Table officer, email of row *: the value is not the one that was saved." },
  { "INSERT INTO officer (id, last_name, folded_name) VALUES (5, 'X', 'x')",
    "Table officer holds row 5, which no step made." },
  { "DELETE FROM officer WHERE state_id = '14-0001'", "Table officer has lost row *." },
  { "UPDATE officer SET id = id + 1 WHERE state_id = '14-0003'", "Table officer has lost row *." },
  { "UPDATE step SET label = 'Hire nobody' WHERE seq = 3", "Step 3 of the log was changed." },
  { "UPDATE step SET operator = 'Somebody else' WHERE seq = 2", "Step 2 of the log was changed." },
  { "UPDATE step SET made_at = made_at - 86400 WHERE seq = 4", "Step 4 of the log was changed." },
  { "DELETE FROM step WHERE seq = 2", "Step 2 of the log is missing." },
  { "DELETE FROM step WHERE seq = 7", "Table document holds row *, which no step made." },
  { "DELETE FROM step WHERE seq > 3", "Table officer holds row *, which no step made." },
  { "UPDATE step SET previous_hash = hash WHERE seq = 6",
    "Step 6 of the log does not follow the one before." },
  { "UPDATE step SET changeset = (SELECT changeset FROM step WHERE seq = 2), changeset_size = "
    "(SELECT changeset_size FROM step WHERE seq = 2) WHERE seq = 3",
    "What step 3 of the log holds was changed." },
  { "UPDATE step SET changeset = (SELECT s.changeset FROM step s WHERE s.seq = 2), changeset_size = "
    "(SELECT s.changeset_size FROM step s WHERE s.seq = 2), digest = (SELECT s.digest FROM step s "
    "WHERE s.seq = 2) WHERE seq = 3",
    "Step 3 of the log was changed." },
  { "UPDATE step SET changeset = x'00' WHERE seq = 3", "Step 3 of the log is damaged." },
  { "UPDATE step SET changeset = NULL WHERE seq = 3", "Step 3 of the log cannot be replayed." },
  { "UPDATE step SET schema_version = 1 WHERE seq = 3", "Step 3 of the log cannot be replayed." },
  { "UPDATE document_content SET bytes = x'414243'",
    "The content of the document “Sign-in sheet” was changed." },
  { "DELETE FROM document_content", "The content of the document “Sign-in sheet” is missing." },
  { "UPDATE document SET sha256 = 'x'", "The content of the document “Sign-in sheet” is missing." },
  { "UPDATE agency SET name = 'Another Department'", "Table agency, name of row 1: *" },
};

static gboolean
fits_one (const GPtrArray *problems, const char *pattern)
{
  guint i;

  for (i = 0; i < problems->len; i++)
    {
      const char *problem = g_ptr_array_index (problems, i);

      g_assert_true (g_str_has_suffix (problem, "."));
      if (g_pattern_match_simple (pattern, problem))
        return TRUE;
      g_test_message ("%s", problem);
    }
  return FALSE;
}

static void
test_edits (void)
{
  g_autoptr (TestDocument) document = make_document ();
  g_autofree char *original = g_strconcat (document->path, ".original", NULL);
  guint i;

  test_file_copy (document->path, original);
  for (i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (MusterStore) store = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      GError *error = NULL;

      test_file_copy (original, document->path);
      test_file_exec (document->path, edits[i].sql);
      store = test_document_open (document);
      problems = test_job_problems (store, &error);
      g_assert_no_error (error);
      if (edits[i].problem == NULL)
        g_assert_cmpuint (problems->len, ==, 0);
      else if (!fits_one (problems, edits[i].problem))
        g_error ("Nothing like “%s” is said of: %s", edits[i].problem, edits[i].sql);
    }
}

/* What changes the schema is refused before anything is read. */
static void
test_schema_edits (void)
{
  static const char *const statements[] = {
    "DROP INDEX officer_by_name",
    "CREATE TABLE extra (id INTEGER)",
    "CREATE VIEW extra AS SELECT 1",
    "CREATE TRIGGER extra AFTER UPDATE ON officer BEGIN DELETE FROM officer; END",
    "CREATE INDEX extra ON officer (email)",
    "ALTER TABLE officer ADD COLUMN badge TEXT",
    "ALTER TABLE officer RENAME COLUMN email TO mail",
    "DROP TABLE cost_line",
    /* What one flipped bit of the schema does: SQLite takes the name for the same. */
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET tbl_name = CAST(tbl_name AS BLOB) "
    "WHERE name = 'officer_by_name'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || char(0) || 'x' "
    "WHERE name = 'officer_by_name'",
  };
  g_autoptr (TestDocument) document = make_document ();
  g_autofree char *original = g_strconcat (document->path, ".original", NULL);
  guint i, mode;

  test_file_copy (document->path, original);
  for (i = 0; i < G_N_ELEMENTS (statements); i++)
    for (mode = 0; mode < 2; mode++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *before = NULL;
        g_autofree char *after = NULL;

        test_file_copy (original, document->path);
        test_file_exec (document->path, statements[i]);
        before = test_file_digest (document->path);
        g_assert_null (muster_store_open (
            document->path, mode == 0 ? MUSTER_OPEN_READ : MUSTER_OPEN_WITHOUT_BACKUPS,
            &document->clock, 1, &error));
        g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED);
        g_assert_nonnull (strstr (error->message, "another program changed the file"));
        after = test_file_digest (document->path);
        g_assert_cmpstr (after, ==, before);
      }
}

/* A log cut at its end together with its rows is a valid older file; only the head differs. */
static void
test_older_copy (void)
{
  g_autoptr (TestDocument) document = make_document ();
  MusterStore *store = test_document_open (document);
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *old = g_strconcat (document->path, ".old", NULL);
  g_autofree char *head = NULL;
  g_autofree char *now = NULL;
  GError *error = NULL;

  muster_store_close (store);
  test_file_copy (document->path, old);
  store = test_document_open (document);
  test_job_add_officer (store, "14-0009", &error);
  g_assert_no_error (error);
  muster_store_close (store);
  head = test_file_get_text (document->path, "SELECT hash FROM step ORDER BY seq DESC");
  test_file_copy (old, document->path);
  store = test_document_open (document);
  problems = test_job_problems (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  muster_store_close (store);
  now = test_file_get_text (document->path, "SELECT hash FROM step ORDER BY seq DESC");
  g_assert_cmpstr (now, !=, head);
}

/* A newer Muster's log can be read but not replayed: that is said, not guessed. */
static void
test_newer (void)
{
  g_autoptr (TestDocument) document = make_document ();
  g_autoptr (MusterStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", MUSTER_SCHEMA_VERSION + 1);

  test_file_exec (document->path, sql);
  store = test_document_open (document);
  g_assert_true (muster_store_is_newer (store));
  g_assert_null (test_job_problems (store, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_TOO_NEW);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/verify/edits", test_edits);
  g_test_add_func ("/store/verify/schema-edits", test_schema_edits);
  g_test_add_func ("/store/verify/older-copy", test_older_copy);
  g_test_add_func ("/store/verify/newer", test_newer);

  return g_test_run ();
}
