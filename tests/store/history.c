/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of a record, read back from changesets: of what changed, of what came and went, and across
 * upgrades of the file. */

#include "store/history.h"

#include "core/certificate.h"
#include "core/officer.h"
#include "store/records.h"
#include "store/schema.h"
#include "support/document.h"
#include "support/files.h"
#include "support/jobs.h"

typedef struct
{
  MusterId officer_id;
  GPtrArray *entries;
} Call;

static gboolean
list_job (MusterDb *db, gpointer data, GError **error)
{
  Call *call = data;
  g_autoptr (GPtrArray) officers = muster_db_load_all (db, &muster_officer_type, error);

  if (officers == NULL)
    return FALSE;
  if (call->officer_id == MUSTER_ID_NONE)
    call->officer_id = ((MusterOfficer *) g_ptr_array_index (officers, 0))->id;
  call->entries = muster_history_list (db, &muster_officer_type, call->officer_id, error);
  return call->entries != NULL;
}

/* Of the first officer of the file where @officer_id is none. */
static GPtrArray *
list (MusterStore *store, MusterId officer_id)
{
  Call call = { officer_id, NULL };
  GError *error = NULL;

  muster_store_run (store, list_job, &call, NULL, &error);
  g_assert_no_error (error);
  return call.entries;
}

static gboolean
change_step (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) officers = muster_db_load_all (db, &muster_officer_type, error);
  g_autoptr (MusterCertificate) certificate = muster_certificate_new ();
  MusterOfficer *officer = g_ptr_array_index (officers, 0);

  muster_step_set_label (db, g_strdup ("Change"));
  muster_record_set_text (&officer->email, data);
  muster_record_set_text (&officer->folded_name, data);
  certificate->officer_id = officer->id;
  return muster_db_update (db, &muster_officer_type, officer, error) &&
         muster_db_insert (db, &muster_certificate_type, certificate, error);
}

static void
test_changes (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const MusterHistoryEntry *entry;
  GError *error = NULL;

  g_assert_true (test_job_add_officer (store, "14-0001", NULL));
  g_assert_true (test_job_add_officer (store, "14-0002", NULL));
  before = list (store, MUSTER_ID_NONE);
  test_document_run (store, "change", change_step, (gpointer) "a@example.org", &error);
  g_assert_no_error (error);
  test_document_run (store, "change", change_step, (gpointer) "b@example.org", &error);
  g_assert_no_error (error);
  entries = list (store, MUSTER_ID_NONE);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_null (((MusterHistoryEntry *) before->pdata[0])->type);
  /* The folded name is nobody's business. */
  g_assert_cmpuint (entries->len, ==, 3);
  entry = g_ptr_array_index (entries, 2);
  g_assert_cmpstr (entry->label, ==, "Change");
  g_assert_true (entry->type == &muster_officer_type);
  g_assert_cmpstr (entry->field->name, ==, "email");
  g_assert_cmpstr (entry->before, ==, "a@example.org");
  g_assert_cmpstr (entry->after, ==, "b@example.org");
}

/* A record that nobody has any more still has its history. */
static void
test_undone (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *undone = NULL;
  Call call = { MUSTER_ID_NONE, NULL };

  g_assert_true (test_job_add_officer (store, "14-0001", NULL));
  muster_store_run (store, list_job, &call, NULL, NULL);
  g_ptr_array_unref (call.entries);
  undone = test_job_undo (store, NULL);
  g_assert_true (test_job_add_officer (store, "14-0002", NULL));
  entries = list (store, call.officer_id);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (((MusterHistoryEntry *) entries->pdata[1])->kind, ==, "undo");
}

/* Upgrading is no change of a record, and what was there before it is known behind it. */
static void
test_upgraded (void)
{
  int version;

  for (version = 1; version <= MUSTER_SCHEMA_VERSION; version++)
    {
      const MusterClock noon = { G_GINT64_CONSTANT (1778760000) };
      g_autofree char *name = g_strdup_printf ("schema-%d.muster", version);
      g_autofree char *fixture =
          g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", name, NULL);
      g_autofree char *folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "Agency.muster", NULL);
      g_autoptr (GPtrArray) entries = NULL;
      MusterStore *store;
      guint i;

      test_file_copy (fixture, path);
      store =
          muster_store_open (path, MUSTER_OPEN_WRITE | MUSTER_OPEN_WITHOUT_BACKUPS, &noon, 1, NULL);
      g_assert_nonnull (store);
      g_assert_true (
          test_document_run (store, "change", change_step, (gpointer) "c@example.org", NULL));
      entries = list (store, MUSTER_ID_NONE);
      g_assert_cmpuint (entries->len, >, 1);
      for (i = 0; i < entries->len; i++)
        g_assert_cmpstr (((MusterHistoryEntry *) entries->pdata[i])->kind, !=, "baseline");
      g_assert_cmpstr (((MusterHistoryEntry *) entries->pdata[entries->len - 1])->after, ==,
                       "c@example.org");
      muster_store_close (store);
      test_remove_tree (folder);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/history/changes", test_changes);
  g_test_add_func ("/store/history/undone", test_undone);
  g_test_add_func ("/store/history/upgraded", test_upgraded);

  return g_test_run ();
}
