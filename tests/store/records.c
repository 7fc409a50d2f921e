/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every record type through the file: inserted, loaded, updated, found, deleted. Each type has one record
 * with the same id, so that every reference of every type has something to refer to. */

#include "store/records.h"

#include <string.h>

#include "core/money.h"
#include "core/officer.h"
#include "store/db-private.h"
#include "store/schema.h"
#include "store/step.h"
#include "support/document.h"

#define COMMON_ID 1000

static char *
make_text (GRand *random)
{
  static const char *const texts[] = { "Núñez",   "O'Brien; DROP TABLE officer",
                                       "李 雷",   "\"quoted\", with comma",
                                       "a\nb\tc", "%s%n",
                                       "x" };

  return g_strdup_printf ("%s %u", texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))],
                          g_rand_int (random));
}

static int
count_words (const MusterWord *words)
{
  int n = 0;

  while (words[n].nick != NULL)
    n++;
  return n;
}

static void
set_field (const MusterField *field, gpointer record, GRand *random)
{
  switch (field->kind)
    {
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
      G_STRUCT_MEMBER (gint64, record, field->offset) = COMMON_ID;
      break;
    case MUSTER_FIELD_TEXT:
      g_free (G_STRUCT_MEMBER (char *, record, field->offset));
      G_STRUCT_MEMBER (char *, record, field->offset) = make_text (random);
      break;
    case MUSTER_FIELD_DATE:
      G_STRUCT_MEMBER (MusterDate, record, field->offset) =
          muster_date_new (2000, 1, 1) + g_rand_int_range (random, 0, 36500);
      break;
    case MUSTER_FIELD_BOOLEAN:
      G_STRUCT_MEMBER (gboolean, record, field->offset) = g_rand_boolean (random);
      break;
    case MUSTER_FIELD_WORD:
      G_STRUCT_MEMBER (int, record, field->offset) =
          g_rand_int_range (random, 0, count_words (field->words));
      break;
    case MUSTER_FIELD_NUMBER:
    default:
      G_STRUCT_MEMBER (gint64, record, field->offset) = (gint64) g_rand_int (random)
                                                        << (g_rand_int (random) % 21);
      break;
    }
}

static void
clear_field (const MusterField *field, gpointer record)
{
  if (field->kind == MUSTER_FIELD_TEXT)
    g_clear_pointer (&G_STRUCT_MEMBER (char *, record, field->offset), g_free);
  else if (field->kind == MUSTER_FIELD_DATE)
    G_STRUCT_MEMBER (MusterDate, record, field->offset) = MUSTER_DATE_NONE;
  else if (field->kind == MUSTER_FIELD_REF)
    G_STRUCT_MEMBER (MusterId, record, field->offset) = MUSTER_ID_NONE;
  else if (field->kind == MUSTER_FIELD_NUMBER)
    G_STRUCT_MEMBER (gint64, record, field->offset) = MUSTER_NUMBER_NONE;
}

static void
fill_record (const MusterRecordType *type, gpointer record, GRand *random)
{
  guint i;

  for (i = 0; i < type->n_fields; i++)
    set_field (&type->fields[i], record, random);
}

static gboolean
is_optional (MusterDb *db, const MusterRecordType *type, const char *column)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT \"notnull\" = 0 FROM pragma_table_info('%s') WHERE name = '%s'", type->name, column);
  gint64 optional;

  g_assert_true (muster_db_get_number (db, sql, &optional, NULL));
  return optional == 1;
}

static gboolean
has_table (const MusterRecordType *type)
{
  return g_strv_contains (muster_schema_logged_tables (MUSTER_SCHEMA_VERSION), type->name);
}

static void
assert_on_file (MusterDb *db, const MusterRecordType *type, gconstpointer record)
{
  GError *error = NULL;
  gpointer loaded = muster_db_load (db, type, COMMON_ID, &error);

  g_assert_no_error (error);
  if (!muster_record_equal (type, loaded, record))
    g_error ("A %s comes back otherwise than it was saved", type->name);
  muster_record_free (type, loaded);
}

static void
check_found (MusterDb *db, const MusterRecordType *type, gpointer record)
{
  GError *error = NULL;
  guint i;

  for (i = 0; i < type->n_fields; i++)
    {
      const MusterField *field = &type->fields[i];
      g_autoptr (GPtrArray) found = NULL;

      if (field->kind == MUSTER_FIELD_REF)
        found = muster_db_load_children (db, type, field->name, COMMON_ID, &error);
      else if (field->kind == MUSTER_FIELD_TEXT)
        found = muster_db_find_by_text (db, type, field->name,
                                        G_STRUCT_MEMBER (char *, record, field->offset), &error);
      else
        continue;
      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_true (muster_record_equal (type, found->pdata[0], record));
    }
}

static gboolean
count_equal (gpointer record, gpointer data)
{
  gpointer *expected = data; /* type, record, count */

  if (muster_record_equal (expected[0], record, expected[1]))
    expected[2] = GUINT_TO_POINTER (GPOINTER_TO_UINT (expected[2]) + 1);
  return FALSE;
}

/* Read in one block each, a record is what it was but for the field that was not asked for; a voided one
 * is not shown. */
static void
check_live (MusterDb *db, const MusterRecordType *type, gpointer record)
{
  const MusterField *voided = muster_record_find_field (type, "voided");
  const MusterField *left_out = muster_record_find_field (type, "void_reason");
  static const char *const without[] = { "void_reason", NULL };
  gpointer expected[] = { (gpointer) type, record, NULL };
  gboolean is_voided;
  GError *error = NULL;

  if (voided == NULL)
    return;
  is_voided = G_STRUCT_MEMBER (gboolean, record, voided->offset);
  clear_field (left_out, record);
  muster_db_for_each_live (db, type, without, count_equal, expected, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (GPOINTER_TO_UINT (expected[2]), ==, is_voided ? 0 : 1);
}

static void
check_first_date (MusterDb *db, const MusterRecordType *type, gconstpointer record)
{
  const MusterField *voided = muster_record_find_field (type, "voided");
  GError *error = NULL;
  guint i;

  for (i = 0; voided != NULL && i < type->n_fields; i++)
    {
      const MusterField *field = &type->fields[i];
      MusterDate first = -1;

      if (field->kind != MUSTER_FIELD_DATE)
        continue;
      muster_db_find_first_date (db, type, field->name, &first, &error);
      g_assert_no_error (error);
      g_assert_cmpint (first, ==,
                       G_STRUCT_MEMBER (gboolean, record, voided->offset)
                           ? MUSTER_DATE_NONE
                           : G_STRUCT_MEMBER (MusterDate, record, field->offset));
    }
}

static void
check_type (MusterDb *db, const MusterRecordType *type, GRand *random)
{
  gpointer record = muster_record_new (type);
  GError *error = NULL;
  guint i;

  fill_record (type, record, random);
  muster_db_insert (db, type, record, &error);
  g_assert_no_error (error);
  assert_on_file (db, type, record);
  check_found (db, type, record);
  check_first_date (db, type, record);
  check_live (db, type, record);
  fill_record (type, record, random);
  muster_db_update (db, type, record, &error);
  g_assert_no_error (error);
  assert_on_file (db, type, record);
  for (i = 1; i < type->n_fields; i++)
    if (is_optional (db, type, type->fields[i].name))
      clear_field (&type->fields[i], record);
  muster_db_update (db, type, record, &error);
  g_assert_no_error (error);
  assert_on_file (db, type, record);
  fill_record (type, record, random);
  muster_db_update (db, type, record, &error);
  g_assert_no_error (error);
  muster_record_free (type, record);
}

static gboolean
round_trip_step (MusterDb *db, gpointer data, GError **error)
{
  const MusterRecordType *const *type;

  for (type = muster_record_types (); *type != NULL; type++)
    if (has_table (*type))
      check_type (db, *type, data);
  return TRUE;
}

/* Children first; before that, nothing that is referred to can be deleted. */
static gboolean
delete_step (MusterDb *db, gpointer data, GError **error)
{
  const MusterRecordType *const *types = muster_record_types ();
  guint n = 0;

  g_assert_false (muster_db_delete (db, &muster_officer_type, COMMON_ID, error));
  g_assert_error (*error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_clear_error (error);
  while (types[n] != NULL)
    n++;
  while (n-- > 0)
    if (has_table (types[n]))
      {
        muster_db_delete (db, types[n], COMMON_ID, error);
        g_assert_no_error (*error);
        g_assert_false (muster_db_delete (db, types[n], COMMON_ID, error));
        g_assert_error (*error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
        g_clear_error (error);
      }
  return TRUE;
}

static void
test_round_trips (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  GError *error = NULL;
  guint i;

  g_test_message ("seed %u", seed);
  for (i = 0; i < 20; i++)
    {
      test_document_run (store, "fill", round_trip_step, random, &error);
      g_assert_no_error (error);
      test_document_run (store, "delete", delete_step, NULL, &error);
      g_assert_no_error (error);
    }
  test_document_verify (store);
}

static gboolean
missing_step (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();

  g_assert_null (muster_db_load (db, &muster_officer_type, 77, error));
  g_assert_error (*error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (error);
  officer->id = 77;
  officer->last_name = g_strdup ("Corvane");
  officer->folded_name = g_strdup ("corvane");
  g_assert_false (muster_db_update (db, &muster_officer_type, officer, error));
  g_assert_error (*error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (error);
  g_clear_pointer (&officer->last_name, g_free);
  g_assert_false (muster_db_insert (db, &muster_officer_type, officer, error));
  g_assert_error (*error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_clear_error (error);
  return TRUE;
}

static gboolean
orphan_step (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (MusterEmployment) employment = muster_employment_new ();

  employment->officer_id = 77;
  return muster_db_insert (db, &muster_employment_type, employment, error);
}

static void
test_refusals (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  GError *error = NULL;

  test_document_run (store, "missing", missing_step, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (test_document_run (store, "orphan", orphan_step, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_clear_error (&error);
}

static gboolean
count_record (gpointer record, gpointer data)
{
  const MusterOfficer *officer = record;
  MusterId *last = data;

  g_assert_cmpint (officer->id, >, *last);
  *last = officer->id;
  return FALSE;
}

static gboolean
for_each_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_db_for_each (db, &muster_officer_type, count_record, data, error);
}

static gboolean
add_many (MusterDb *db, gpointer data, GError **error)
{
  guint i;

  for (i = 0; i < 500; i++)
    if (!test_document_add_officer (db, (gpointer) "14-0001", error))
      return FALSE;
  return TRUE;
}

/* Ids are given in rising order although the clock stands still. */
static void
test_for_each (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  MusterId last = 0;
  GError *error = NULL;

  test_document_run (store, "hire", add_many, NULL, &error);
  g_assert_no_error (error);
  muster_store_run (store, for_each_job, &last, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (last, >, 0);
  g_assert_cmpint (last, <=, MUSTER_ID_MAX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/records/round-trips", test_round_trips);
  g_test_add_func ("/store/records/refusals", test_refusals);
  g_test_add_func ("/store/records/for-each", test_for_each);

  return g_test_run ();
}
