/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on file about a class, and what its file lacks. */

#include "actions/class-file.h"

#include "actions/document.h"
#include "actions/edit.h"
#include "actions/note.h"
#include "actions/roster.h"
#include "actions/void.h"
#include "support/agency.h"

static MusterClassFile *
load (const TestAgency *agency)
{
  g_autoptr (GPtrArray) classes = test_agency_load_all (agency, &muster_class_type);
  GError *error = NULL;
  MusterClassFile *file = muster_action_load_class_file (
      agency->workspace, ((MusterClass *) g_ptr_array_index (classes, 0))->id, &error);

  g_assert_no_error (error);
  return file;
}

static void
attach (const TestAgency *agency, const MusterRecordType *type, MusterId id, MusterProofKind proof,
        const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (name, strlen (name));
  GError *error = NULL;

  muster_action_attach_proof (agency->workspace, type, id, proof, name, name, bytes, &error);
  g_assert_no_error (error);
}

static void
assert_has (const TestAgency *agency, MusterClassFileItem item, gboolean is_there, guint n)
{
  g_autoptr (MusterClassFile) file = load (agency);
  g_autoptr (GPtrArray) documents = NULL;

  g_assert_cmpint (muster_class_file_has (file, item, &documents), ==, is_there);
  g_assert_cmpuint (documents->len, ==, n);
}

static void
test_load (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassFile) file = load (agency);
  g_autoptr (MusterClassFile) noted = NULL;
  GError *error = NULL;

  g_assert_cmpstr (file->class->title, ==, "Firearms review");
  g_assert_cmpint (file->course->id, ==, file->class->course_id);
  g_assert_cmpuint (file->meetings->len, >, 0);
  g_assert_cmpuint (file->n_lines, >, 0);
  g_assert_cmpuint (file->notes->len, ==, 0);
  muster_action_write_note (agency->workspace, &muster_class_type, file->class->id, "Bring ears.",
                            NULL, &error);
  g_assert_no_error (error);
  noted = load (agency);
  g_assert_cmpuint (noted->notes->len, ==, 1);
}

static void
test_voided (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassFile) file = load (agency);
  GError *error = NULL;

  muster_action_void (agency->workspace, &muster_class_type, file->class->id, "Twice", &error);
  g_assert_no_error (error);
  test_agency_assert_refused (
      muster_action_load_class_file (agency->workspace, file->class->id, &error) != NULL, &error,
      MUSTER_ERROR_CONSTRAINT, "voided");
}

/* A sign-in sheet proves itself alone; a lesson plan of the course is one of the class. */
static void
test_documents (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassFile) file = load (agency);

  assert_has (agency, MUSTER_CLASS_FILE_SIGN_IN, FALSE, 0);
  assert_has (agency, MUSTER_CLASS_FILE_LESSON_PLAN, FALSE, 0);
  attach (agency, &muster_class_type, file->class->id, MUSTER_PROOF_KIND_SIGN_IN, "sheet.pdf");
  attach (agency, &muster_course_type, file->course->id, MUSTER_PROOF_KIND_LESSON_PLAN, "plan.pdf");
  attach (agency, &muster_course_type, file->course->id, MUSTER_PROOF_KIND_TEST, "test.pdf");
  assert_has (agency, MUSTER_CLASS_FILE_SIGN_IN, TRUE, 1);
  assert_has (agency, MUSTER_CLASS_FILE_LESSON_PLAN, TRUE, 1);
  assert_has (agency, MUSTER_CLASS_FILE_TEST, FALSE, 0);
  attach (agency, &muster_class_type, file->class->id, MUSTER_PROOF_KIND_TEST, "marked.pdf");
  assert_has (agency, MUSTER_CLASS_FILE_TEST, TRUE, 1);
}

/* What was entered here needs no scan. */
static void
test_entered (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassFile) file = load (agency);
  const MusterEdit edit = { &muster_course_type, file->course->id, "objectives", "Low light" };
  GError *error = NULL;

  assert_has (agency, MUSTER_CLASS_FILE_ROSTER, TRUE, 0);
  muster_action_set_roster (agency->workspace, file->class->id, NULL, 0, 0, &error);
  g_assert_no_error (error);
  assert_has (agency, MUSTER_CLASS_FILE_ROSTER, FALSE, 0);
  assert_has (agency, MUSTER_CLASS_FILE_OBJECTIVES, file->course->objectives != NULL, 0);
  muster_action_edit (agency->workspace, &edit, NULL, &error);
  g_assert_no_error (error);
  assert_has (agency, MUSTER_CLASS_FILE_OBJECTIVES, TRUE, 0);
}

/* Every item has a kind of document of its own, so that what is dropped on one is no other. */
static void
test_items (void)
{
  guint i, j;

  for (i = 0; i < MUSTER_N_CLASS_FILE_ITEMS; i++)
    for (j = 0; j < i; j++)
      g_assert_cmpint (muster_class_file_get_proof (i), !=, muster_class_file_get_proof (j));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/class-file/" name, TestAgency, NULL, test_agency_set_up, test,             \
              test_agency_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("load", test_load);
  ADD ("voided", test_voided);
  ADD ("documents", test_documents);
  ADD ("entered", test_entered);
  g_test_add_func ("/actions/class-file/items", test_items);

  return g_test_run ();
}
