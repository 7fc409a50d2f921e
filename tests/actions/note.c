/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes on officers, courses and classes: written, corrected, voided, in the record and its history. */

#include "actions/note.h"

#include "actions/edit.h"
#include "actions/log.h"
#include "actions/officer-record.h"
#include "actions/void.h"
#include "core/class.h"
#include "core/course.h"
#include "support/agency.h"

#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static MusterId
write_note (const TestAgency *agency, const MusterRecordType *owner, MusterId owner_id,
            const char *text, const char *expected_label)
{
  g_autofree char *label = NULL;
  MusterId id;
  GError *error = NULL;

  muster_action_write_note (agency->workspace, owner, owner_id, text, &id, &error);
  g_assert_no_error (error);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, expected_label);
  return id;
}

static MusterOfficerRecord *
load (const TestAgency *agency)
{
  GError *error = NULL;
  MusterOfficerRecord *record =
      muster_action_load_officer_record (agency->workspace, agency->officers[0], &error);

  g_assert_no_error (error);
  return record;
}

static void
test_write (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) courses = test_agency_load_all (agency, &muster_course_type);
  g_autoptr (GPtrArray) classes = test_agency_load_all (agency, &muster_class_type);
  g_autoptr (MusterOfficerRecord) record = NULL;
  const MusterNote *note;

  write_note (agency, &muster_officer_type, agency->officers[0], " Left-handed. \n\n Own holster ",
              "Write a note on Corvane, Luis");
  write_note (agency, &muster_officer_type, agency->officers[1], "Somebody else's",
              "Write a note on Abernathy, Rose");
  write_note (agency, &muster_course_type,
              muster_record_get_id (&muster_course_type, courses->pdata[0]), "Ask for the new plan",
              "Write a note on Firearms review");
  write_note (agency, &muster_class_type,
              muster_record_get_id (&muster_class_type, classes->pdata[0]), "Rained out at noon",
              "Write a note on Firearms review");
  g_assert_cmpuint (test_agency_count (agency, &muster_note_type), ==, 4);
  record = load (agency);
  g_assert_cmpuint (record->notes->len, ==, 1);
  note = g_ptr_array_index (record->notes, 0);
  g_assert_cmpstr (note->text, ==, "Left-handed.\n\nOwn holster");
  g_assert_cmpstr (note->author, ==, "Pat Quill");
  g_assert_cmpint (note->written_on, ==, muster_date_new (2026, 5, 14));
}

static void
test_correct (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterOfficerRecord) before = NULL;
  g_autoptr (MusterOfficerRecord) after = NULL;
  g_autoptr (MusterTable) history = NULL;
  g_autofree char *label = NULL;
  MusterEdit edit = { &muster_note_type, MUSTER_ID_NONE, "text", "Left-handed.\nOwn holster" };
  GError *error = NULL;

  edit.id = write_note (agency, &muster_officer_type, agency->officers[0], "Lefthanded",
                        "Write a note on Corvane, Luis");
  write_note (agency, &muster_officer_type, agency->officers[0], "Later",
              "Write a note on Corvane, Luis");
  muster_action_edit (agency->workspace, &edit, NULL, &error);
  g_assert_no_error (error);
  before = load (agency);
  g_assert_cmpuint (before->notes->len, ==, 2);
  g_assert_cmpstr (((MusterNote *) before->notes->pdata[0])->text, ==, "Later");
  g_assert_cmpstr (((MusterNote *) before->notes->pdata[1])->text, ==, edit.text);
  history = muster_action_load_record_history (agency->workspace, agency->officers[0], &error);
  g_assert_cmpstr (muster_table_get_text (history, 0, MUSTER_RECORD_HISTORY_FIELD), ==, "note");
  g_assert_cmpstr (muster_table_get_text (history, 0, MUSTER_RECORD_HISTORY_OLD), ==, "Lefthanded");
  g_assert_cmpstr (muster_table_get_text (history, 0, MUSTER_RECORD_HISTORY_NEW), ==, edit.text);

  muster_action_void (agency->workspace, &muster_note_type, edit.id, "Not so", &error);
  g_assert_no_error (error);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Void “Left-handed.…”: Not so");
  after = load (agency);
  g_assert_cmpuint (after->notes->len, ==, 1);
}

static void
test_refused (TestAgency *agency, gconstpointer data)
{
  MusterId officer = agency->officers[0];
  MusterEdit edit = { &muster_note_type, MUSTER_ID_NONE, "text", " " };
  GError *error = NULL;

  REFUSED (muster_action_write_note (agency->workspace, &muster_officer_type, officer, " \n ", NULL,
                                     &error),
           INVALID_INPUT, "The note says nothing. Type it.");
  REFUSED (
      muster_action_write_note (agency->workspace, &muster_officer_type, 12345, "x", NULL, &error),
      NOT_FOUND, "no longer");
  edit.id =
      write_note (agency, &muster_officer_type, officer, "x", "Write a note on Corvane, Luis");
  REFUSED (muster_action_edit (agency->workspace, &edit, NULL, &error), INVALID_INPUT,
           "The note says nothing.");
  muster_action_void (agency->workspace, &muster_officer_type, officer, "Twice", &error);
  g_assert_no_error (error);
  REFUSED (muster_action_write_note (agency->workspace, &muster_officer_type, officer, "x", NULL,
                                     &error),
           CONSTRAINT, "This record was voided (Twice)");
  edit.text = "y";
  REFUSED (muster_action_edit (agency->workspace, &edit, NULL, &error), CONSTRAINT,
           "This record was voided (Twice)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/note/" name, TestAgency, NULL, test_agency_set_up, test,                   \
              test_agency_tear_down)
  ADD ("write", test_write);
  ADD ("correct", test_correct);
  ADD ("refused", test_refused);

  return g_test_run ();
}
