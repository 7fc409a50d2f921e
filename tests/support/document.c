/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents for tests. */

#include "support/document.h"

#include <glib/gstdio.h>

#include "core/agency.h"
#include "store/list.h"
#include "store/records.h"
#include "store/schema.h"
#include "store/verify.h"

#define NOON_14_MAY_2026 G_GINT64_CONSTANT (1778760000)

static gboolean
create_agency (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (MusterAgency) agency = muster_agency_new ();

  agency->id = 1;
  agency->name = g_strdup ("Spring Falls Police Department");
  agency->state = g_strdup ("CT");
  muster_step_set_label (db, g_strdup ("Make the file"));
  return muster_db_insert (db, &muster_agency_type, agency, error);
}

TestDocument *
test_document_new (void)
{
  TestDocument *document = g_new0 (TestDocument, 1);
  GError *error = NULL;

  document->folder = g_dir_make_tmp ("muster-test-XXXXXX", &error);
  g_assert_no_error (error);
  document->path = g_build_filename (document->folder, "Agency.muster", NULL);
  document->clock.fixed = NOON_14_MAY_2026;
  muster_store_create (document->path, &document->clock, 7, create_agency, NULL, &error);
  g_assert_no_error (error);
  return document;
}

void
test_remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        test_remove_tree (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
test_document_free (TestDocument *document)
{
  if (document == NULL)
    return;
  test_remove_tree (document->folder);
  g_free (document->folder);
  g_free (document->path);
  g_free (document);
}

MusterStore *
test_document_open (TestDocument *document)
{
  GError *error = NULL;
  MusterStore *store =
      muster_store_open (document->path, MUSTER_OPEN_WITHOUT_BACKUPS, &document->clock, 11, &error);

  g_assert_no_error (error);
  return store;
}

/* --- Digest --------------------------------------------------------------------------------------- */

static void
digest_field (GChecksum *checksum, const MusterField *field, gconstpointer record)
{
  g_autofree char *text = NULL;

  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
      text = g_strdup (G_STRUCT_MEMBER (char *, record, field->offset));
      break;
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
    case MUSTER_FIELD_NUMBER:
      text = g_strdup_printf ("%" G_GINT64_FORMAT, G_STRUCT_MEMBER (gint64, record, field->offset));
      break;
    case MUSTER_FIELD_DATE:
    case MUSTER_FIELD_BOOLEAN:
    case MUSTER_FIELD_WORD:
    default:
      text = g_strdup_printf ("%d", G_STRUCT_MEMBER (int, record, field->offset));
      break;
    }
  g_checksum_update (checksum, (const guchar *) field->name, -1);
  g_checksum_update (checksum, (const guchar *) "=", 1);
  g_checksum_update (checksum, (const guchar *) (text != NULL ? text : "(none)"), -1);
  g_checksum_update (checksum, (const guchar *) "\n", 1);
}

gboolean
test_digest_content (MusterDb *db, GChecksum *checksum, GError **error)
{
  const char *const *tables = muster_schema_logged_tables (MUSTER_SCHEMA_VERSION);
  const MusterRecordType *const *type;

  for (type = muster_record_types (); *type != NULL; type++)
    {
      g_autoptr (GPtrArray) records = NULL;
      guint i, f;

      if (!g_strv_contains (tables, (*type)->name))
        continue;
      records = muster_db_load_all (db, *type, error);
      if (records == NULL)
        return FALSE;
      g_checksum_update (checksum, (const guchar *) (*type)->name, -1);
      for (i = 0; i < records->len; i++)
        for (f = 0; f < (*type)->n_fields; f++)
          digest_field (checksum, &(*type)->fields[f], g_ptr_array_index (records, i));
    }
  return TRUE;
}

static gboolean
digest_job (MusterDb *db, gpointer data, GError **error)
{
  return test_digest_content (db, data, error);
}

char *
test_document_digest (MusterStore *store)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GError *error = NULL;

  muster_store_run (store, digest_job, checksum, NULL, &error);
  g_assert_no_error (error);
  return g_strdup (g_checksum_get_string (checksum));
}

/* --- Steps ---------------------------------------------------------------------------------------- */

typedef struct
{
  const char *action;
  MusterStepFunc func;
  gpointer data;
} StepCall;

static gboolean
step_job (MusterDb *db, gpointer data, GError **error)
{
  StepCall *call = data;

  return muster_step_run (db, call->action, call->func, call->data, error);
}

gboolean
test_document_run (MusterStore *store, const char *action, MusterStepFunc func, gpointer data,
                   GError **error)
{
  StepCall call = { action, func, data };

  return muster_store_run (store, step_job, &call, NULL, error);
}

gboolean
test_document_add_officer (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();

  officer->state_id = g_strdup (data);
  officer->last_name = g_strdup ("Corvane");
  officer->first_name = g_strdup ("Luis");
  officer->folded_name = g_strdup ("corvane luis");
  muster_step_set_label (db, g_strdup_printf ("Add %s", (const char *) data));
  return muster_db_insert (db, &muster_officer_type, officer, error);
}

static gboolean
verify_job (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (MusterVerifyReport) report = muster_verify (db, error);
  guint i;

  if (report == NULL)
    return FALSE;
  for (i = 0; i < report->problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (report->problems, i));
  g_assert_cmpuint (report->problems->len, ==, 0);
  return TRUE;
}

void
test_document_verify (MusterStore *store)
{
  GError *error = NULL;

  muster_store_run (store, verify_job, NULL, NULL, &error);
  g_assert_no_error (error);
}
