/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps: one transaction and one row of the log each; undo, redo, failure. */

#include "core/officer.h"
#include "store/list.h"
#include "store/records.h"
#include "store/step.h"
#include "support/document.h"

typedef struct
{
  MusterListing kind;
  MusterTable *table;
} ListCall;

static gboolean
list_job (MusterDb *db, gpointer data, GError **error)
{
  ListCall *call = data;

  call->table = muster_list_make (db, call->kind, error);
  return call->table != NULL;
}

static MusterTable *
list (MusterStore *store, MusterListing kind)
{
  ListCall call = { kind, NULL };
  GError *error = NULL;

  muster_store_run (store, list_job, &call, NULL, &error);
  g_assert_no_error (error);
  return call.table;
}

static guint
count (MusterStore *store, MusterListing kind)
{
  g_autoptr (MusterTable) table = list (store, kind);

  return muster_table_get_n_rows (table);
}

static gboolean
undo_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_step_undo (db, data, error);
}

static gboolean
redo_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_step_redo (db, data, error);
}

static void
test_undo_and_redo (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autofree char *empty = test_document_digest (store);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *now = NULL;
  g_autofree char *label = NULL;
  GError *error = NULL;

  test_document_run (store, "hire", test_document_add_officer, (gpointer) "14-0001", &error);
  g_assert_no_error (error);
  one = test_document_digest (store);
  test_document_run (store, "hire", test_document_add_officer, (gpointer) "14-0002", &error);
  g_assert_no_error (error);
  two = test_document_digest (store);
  test_document_verify (store);

  muster_store_run (store, undo_job, &label, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Add 14-0002");
  now = test_document_digest (store);
  g_assert_cmpstr (now, ==, one);
  g_clear_pointer (&now, g_free);
  g_clear_pointer (&label, g_free);
  test_document_verify (store);

  muster_store_run (store, undo_job, &label, NULL, &error);
  g_assert_no_error (error);
  now = test_document_digest (store);
  g_assert_cmpstr (now, ==, empty);
  g_clear_pointer (&now, g_free);
  g_clear_pointer (&label, g_free);

  g_assert_false (muster_store_run (store, undo_job, &label, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (&error);

  muster_store_run (store, redo_job, &label, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Add 14-0001");
  g_clear_pointer (&label, g_free);
  muster_store_run (store, redo_job, &label, NULL, &error);
  g_assert_no_error (error);
  now = test_document_digest (store);
  g_assert_cmpstr (now, ==, two);
  g_clear_pointer (&label, g_free);
  g_assert_false (muster_store_run (store, redo_job, &label, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  test_document_verify (store);
  g_assert_cmpuint (count (store, MUSTER_LISTING_HISTORY), ==, 7);
}

static gboolean
find_next_job (MusterDb *db, gpointer data, GError **error)
{
  char **next = data;

  return muster_step_find_next (db, &next[0], &next[1], error);
}

static void
assert_next (MusterStore *store, const char *undo, const char *redo)
{
  char *next[2] = { NULL, NULL };
  GError *error = NULL;

  muster_store_run (store, find_next_job, next, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (next[0], ==, undo);
  g_assert_cmpstr (next[1], ==, redo);
  g_free (next[0]);
  g_free (next[1]);
}

/* What undo and redo would take is named beforehand. */
static void
test_find_next (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  MusterStore *store = test_document_open (document);
  g_autofree char *label = NULL;
  GError *error = NULL;

  assert_next (store, NULL, NULL);
  test_document_run (store, "hire", test_document_add_officer, (gpointer) "14-0001", &error);
  g_assert_no_error (error);
  assert_next (store, "Add 14-0001", NULL);
  muster_store_run (store, undo_job, &label, NULL, &error);
  g_assert_no_error (error);
  assert_next (store, NULL, "Add 14-0001");
  test_document_run (store, "hire", test_document_add_officer, (gpointer) "14-0003", &error);
  g_assert_no_error (error);
  assert_next (store, "Add 14-0003", NULL);
  muster_store_close (store);
}

/* Undo survives closing the file, and a new command after an undo ends what could be redone. */
static void
test_across_restarts (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  MusterStore *store = test_document_open (document);
  g_autofree char *label = NULL;
  GError *error = NULL;

  test_document_run (store, "hire", test_document_add_officer, (gpointer) "14-0001", &error);
  g_assert_no_error (error);
  muster_store_close (store);

  store = test_document_open (document);
  muster_store_run (store, undo_job, &label, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, MUSTER_LISTING_OFFICERS), ==, 0);
  muster_store_close (store);

  store = test_document_open (document);
  test_document_run (store, "hire", test_document_add_officer, (gpointer) "14-0003", &error);
  g_assert_no_error (error);
  g_clear_pointer (&label, g_free);
  g_assert_false (muster_store_run (store, redo_job, &label, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (count (store, MUSTER_LISTING_OFFICERS), ==, 1);
  test_document_verify (store);
  muster_store_close (store);
}

static gboolean
fail_half_way (MusterDb *db, gpointer data, GError **error)
{
  if (!test_document_add_officer (db, (gpointer) "14-0009", error))
    return FALSE;
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, "Stop.");
  return FALSE;
}

static gboolean
change_nothing (MusterDb *db, gpointer data, GError **error)
{
  return TRUE;
}

static void
test_failure_and_nothing (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  GError *error = NULL;

  g_assert_false (test_document_run (store, "hire", fail_half_way, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_clear_error (&error);
  test_document_run (store, "nothing", change_nothing, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, MUSTER_LISTING_OFFICERS), ==, 0);
  g_assert_cmpuint (count (store, MUSTER_LISTING_HISTORY), ==, 1);
  test_document_verify (store);
}

static gboolean
insert_outside_step (MusterDb *db, gpointer data, GError **error)
{
  return test_document_add_officer (db, (gpointer) "14-0001", error);
}

static void
test_writing_outside_a_step (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  GError *error = NULL;

  g_assert_false (muster_store_run (store, insert_outside_step, NULL, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL);
  g_clear_error (&error);
  g_assert_cmpuint (count (store, MUSTER_LISTING_OFFICERS), ==, 0);
}

/* Random walks of adding, undoing and redoing: undoing all gives the first content, redoing all the
 * last (recipe: 10,000 sequences; here as many steps as a second takes). */
static void
test_random_walk (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autoptr (GPtrArray) digests = g_ptr_array_new_with_free_func (g_free);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint position = 0, i;

  g_test_message ("seed %u", seed);
  g_ptr_array_add (digests, test_document_digest (store));
  for (i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("14-%04u", i);
      g_autofree char *label = NULL;
      g_autofree char *digest = NULL;
      GError *error = NULL;
      int choice = g_rand_int_range (random, 0, 3);

      if (choice == 0)
        {
          test_document_run (store, "hire", test_document_add_officer, id, &error);
          g_assert_no_error (error);
          g_ptr_array_set_size (digests, (int) position + 1);
          g_ptr_array_add (digests, test_document_digest (store));
          position++;
          continue;
        }
      if (muster_store_run (store, choice == 1 ? undo_job : redo_job, &label, NULL, &error))
        position += choice == 1 ? -1 : 1;
      else
        {
          g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
          g_clear_error (&error);
          g_assert_cmpuint (position, ==, choice == 1 ? 0 : digests->len - 1);
        }
      digest = test_document_digest (store);
      g_assert_cmpstr (digest, ==, g_ptr_array_index (digests, position));
    }
  test_document_verify (store);
}

/* Users whose real name is empty, as Debian makes them, and whoever types nothing but spaces. */
static void
test_operator (void)
{
  const char *const names[] = { "Pat Quill", "", "   ", "Jos\351" };
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autoptr (MusterTable) history = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("14-%04u", i);
      GError *error = NULL;

      muster_store_set_operator (store, names[i]);
      test_document_run (store, "hire", test_document_add_officer, id, &error);
      g_assert_no_error (error);
    }
  history = list (store, MUSTER_LISTING_HISTORY);
  g_assert_cmpstr (muster_table_get_text (history, 1, 2), ==, "Pat Quill");
  g_assert_nonnull (muster_table_get_text (history, 2, 2));
  g_assert_nonnull (muster_table_get_text (history, 3, 2));
  g_assert_true (g_utf8_validate (muster_table_get_text (history, 4, 2), -1, NULL));
  test_document_verify (store);
}

/* --- One step of many ----------------------------------------------------------------------------- */

typedef struct
{
  gint64 seq;
  char *label;
} OneCall;

static gboolean
undo_one_job (MusterDb *db, gpointer data, GError **error)
{
  OneCall *call = data;

  return muster_step_undo_one (db, call->seq, &call->label, error);
}

static gboolean
undo_one (MusterStore *store, gint64 seq, GError **error)
{
  OneCall call = { seq, NULL };
  gboolean done = muster_store_run (store, undo_one_job, &call, NULL, error);

  g_assert_cmpint (done, ==, call.label != NULL);
  g_free (call.label);
  return done;
}

static gboolean
rename_first (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) found =
      muster_db_find_by_text (db, &muster_officer_type, "state_id", "14-0001", error);
  MusterOfficer *officer;

  if (found == NULL || found->len == 0)
    return FALSE;
  officer = g_ptr_array_index (found, 0);
  muster_record_set_text (&officer->first_name, data);
  muster_step_set_label (db, g_strdup_printf ("Rename to %s", (const char *) data));
  return muster_db_update (db, &muster_officer_type, officer, error);
}

static void
run (MusterStore *store, MusterStepFunc func, const char *data)
{
  GError *error = NULL;

  test_document_run (store, "edit", func, (gpointer) data, &error);
  g_assert_no_error (error);
}

/* What is taken back out of the middle comes again by undo, and everything else undoes as before. */
static void
test_undo_one (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autofree char *both = NULL;
  g_autofree char *second = NULL;
  g_autofree char *empty = test_document_digest (store);
  g_autofree char *now = NULL;
  GError *error = NULL;
  guint i;

  run (store, test_document_add_officer, "14-0001");
  run (store, test_document_add_officer, "14-0002");
  both = test_document_digest (store);
  undo_one (store, 2, &error);
  g_assert_no_error (error);
  second = test_document_digest (store);
  g_assert_cmpstr (second, !=, both);
  g_assert_cmpuint (count (store, MUSTER_LISTING_OFFICERS), ==, 1);
  test_document_verify (store);

  for (i = 0; i < 3; i++)
    {
      g_autofree char *label = NULL;

      muster_store_run (store, undo_job, &label, NULL, &error);
      g_assert_no_error (error);
      now = test_document_digest (store);
      if (i == 0)
        g_assert_cmpstr (now, ==, both);
      else if (i == 2)
        g_assert_cmpstr (now, ==, empty);
      g_clear_pointer (&now, g_free);
    }
  test_document_verify (store);
}

static void
test_undo_one_refused (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GError *error = NULL;

  run (store, test_document_add_officer, "14-0001");
  muster_store_set_operator (store, "Pat Quill");
  run (store, rename_first, "Luisa");
  muster_store_set_operator (store, "Somebody");
  run (store, test_document_add_officer, "14-0002");
  before = test_document_digest (store);
  g_assert_false (undo_one (store, 2, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==,
                   "What “Add 14-0001” changed was changed again on 14 May 2026 by Pat Quill. Undo "
                   "that first.");
  g_clear_error (&error);
  /* The first step makes the agency, and there is no hundredth. */
  g_assert_false (undo_one (store, 1, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (undo_one (store, 100, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  after = test_document_digest (store);
  g_assert_cmpstr (after, ==, before);
  test_document_verify (store);

  /* The renaming comes off first, then the officer; and nothing comes off twice. */
  undo_one (store, 3, &error);
  g_assert_no_error (error);
  undo_one (store, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store, MUSTER_LISTING_OFFICERS), ==, 1);
  g_assert_false (undo_one (store, 2, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_clear_error (&error);
  test_document_verify (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/step/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/store/step/find-next", test_find_next);
  g_test_add_func ("/store/step/across-restarts", test_across_restarts);
  g_test_add_func ("/store/step/failure-and-nothing", test_failure_and_nothing);
  g_test_add_func ("/store/step/writing-outside-a-step", test_writing_outside_a_step);
  g_test_add_func ("/store/step/operator", test_operator);
  g_test_add_func ("/store/step/undo-one", test_undo_one);
  g_test_add_func ("/store/step/undo-one-refused", test_undo_one_refused);
  g_test_add_func ("/store/step/random-walk", test_random_walk);

  return g_test_run ();
}
