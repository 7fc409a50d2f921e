/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A class that is held again, and the roster of the class before. */

#include "actions/repeat.h"

#include "actions/class-file.h"
#include "actions/class-record.h"
#include "actions/document.h"
#include "actions/edit.h"
#include "actions/employ.h"
#include "actions/enrol.h"
#include "actions/log.h"
#include "actions/void.h"
#include "core/credit.h"
#include "core/officer.h"
#include "core/roster.h"
#include "support/action-samples.h"
#include "support/agency.h"

#define HOUR 3600

#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused ((call) != NULL, &error, MUSTER_ERROR_##code, words)

static MusterId
find_class (const TestAgency *agency)
{
  g_autoptr (GPtrArray) classes = test_agency_load_all (agency, &muster_class_type);

  return ((MusterClass *) g_ptr_array_index (classes, 0))->id;
}

static MusterRepeated *
repeat (const TestAgency *agency, MusterDate from, gboolean with_roster)
{
  const MusterRepeat what = { find_class (agency), from, " B-7 ", with_roster };
  GError *error = NULL;
  MusterRepeated *repeated = muster_action_repeat_class (agency->workspace, &what, &error);

  g_assert_no_error (error);
  return repeated;
}

static MusterClassFile *
load_file (const TestAgency *agency, MusterId class_id)
{
  GError *error = NULL;
  MusterClassFile *file = muster_action_load_class_file (agency->workspace, class_id, &error);

  g_assert_no_error (error);
  return file;
}

static MusterClassRecord *
load_record (const TestAgency *agency, MusterId class_id)
{
  GError *error = NULL;
  MusterClassRecord *record = muster_action_load_class (agency->workspace, class_id, &error);

  g_assert_no_error (error);
  return record;
}

static const MusterClassFileMeeting *
get_meeting (const MusterClassFile *file, guint n)
{
  return g_ptr_array_index (file->meetings, n);
}

static void
edit (const TestAgency *agency, const MusterRecordType *type, MusterId id, const char *field,
      const char *text)
{
  const MusterEdit what = { type, id, field, text };
  GError *error = NULL;

  muster_action_edit (agency->workspace, &what, NULL, &error);
  g_assert_no_error (error);
}

static void
separate (const TestAgency *agency, guint officer, MusterDate last_day)
{
  GError *error = NULL;

  muster_action_separate (agency->workspace, agency->officers[officer], last_day, NULL, &error);
  g_assert_no_error (error);
}

static void
attach (const TestAgency *agency, MusterProofKind proof, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (name, strlen (name));
  GError *error = NULL;

  muster_action_attach_proof (agency->workspace, &muster_class_type, find_class (agency), proof,
                              name, name, bytes, &error);
  g_assert_no_error (error);
}

/* --- The class ------------------------------------------------------------------------------------ */

/* Of the file only the lesson plan goes along: a test or a sheet proves what was. */
static void
test_class (TestAgency *agency, gconstpointer data)
{
  MusterId old_id = find_class (agency);
  guint n_steps;
  g_autoptr (MusterRepeated) repeated = NULL;
  g_autoptr (MusterClassFile) old = NULL;
  g_autoptr (MusterClassFile) new = NULL;
  g_autofree char *label = NULL;
  guint i;
  GError *error = NULL;

  edit (agency, &muster_class_type, old_id, "location", "Range B");
  edit (agency, &muster_class_type, old_id, "capacity", "12");
  attach (agency, MUSTER_PROOF_KIND_LESSON_PLAN, "plan.pdf");
  attach (agency, MUSTER_PROOF_KIND_SIGN_IN, "sheet.pdf");
  muster_action_set_roster (agency->workspace, old_id, NULL, 0, 0, &error);
  g_assert_no_error (error);
  old = load_file (agency, old_id);
  edit (agency, &muster_meeting_type, get_meeting (old, 1)->meeting->id, "held_on", "5/2/2026");
  edit (agency, &muster_meeting_type, get_meeting (old, 0)->meeting->id, "starts_at", "8:30");
  g_clear_pointer (&old, muster_class_file_free);
  n_steps = test_agency_count_steps (agency);
  repeated = repeat (agency, muster_date_new (2027, 4, 13), FALSE);
  g_assert_cmpuint (test_agency_count_steps (agency), ==, n_steps + 1);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Repeat “Firearms review” on 13 Apr 2027");
  old = load_file (agency, old_id);
  new = load_file (agency, repeated->class_id);
  g_assert_cmpint (new->class->id, !=, old_id);
  g_assert_cmpint (new->class->course_id, ==, old->class->course_id);
  g_assert_cmpstr (new->class->number, ==, "B-7");
  g_assert_cmpstr (new->class->location, ==, "Range B");
  g_assert_cmpint (new->class->capacity, ==, 12);
  g_assert_cmpint (new->class->status, ==, MUSTER_CLASS_STATUS_PLANNED);
  g_assert_cmpuint (new->meetings->len, ==, old->meetings->len);
  for (i = 0; i < new->meetings->len; i++)
    {
      const MusterClassFileMeeting *was = get_meeting (old, i);
      const MusterClassFileMeeting *is = get_meeting (new, i);

      g_assert_cmpint (is->meeting->held_on - was->meeting->held_on, ==, 364);
      g_assert_cmpint (is->meeting->starts_at, ==, was->meeting->starts_at);
      g_assert_cmpint (is->meeting->seconds, ==, 4 * HOUR);
      g_assert_cmpuint (is->instructors->len, ==, 1);
      g_assert_cmpint (g_array_index (is->instructors, MusterId, 0), ==, agency->officers[0]);
      g_assert_cmpuint (is->n_entered, ==, 0);
    }
  g_assert_cmpint (get_meeting (new, 0)->meeting->starts_at, ==, 8 * HOUR + HOUR / 2);
  g_assert_cmpuint (new->subjects->len, ==, old->subjects->len);
  g_assert_cmpuint (new->n_lines, ==, 0);
  g_assert_cmpuint (new->documents->len, ==, 1);
  g_assert_true (muster_class_file_has (new, MUSTER_CLASS_FILE_LESSON_PLAN, NULL));
}

/* What was planned with parts in its second meeting has them again. */
static void
test_parts (TestAgency *agency, gconstpointer data)
{
  MusterRepeat what = { MUSTER_ID_NONE, muster_date_new (2027, 4, 13), NULL, TRUE };
  guint n_samples, n_segments, n_subjects, i;
  const TestActionSample *samples = test_action_samples (&n_samples);
  g_autoptr (GPtrArray) classes = NULL;
  g_autoptr (MusterRepeated) repeated = NULL;
  GError *error = NULL;

  for (i = 0; i < n_samples; i++)
    if (samples[i].action == MUSTER_ACTION_SCHEDULE_CLASS)
      samples[i].run (agency->workspace, 1, &error);
  g_assert_no_error (error);
  classes = test_agency_load_all (agency, &muster_class_type);
  n_segments = test_agency_count (agency, &muster_segment_type);
  n_subjects = test_agency_count (agency, &muster_class_subject_type);
  g_assert_cmpuint (n_segments, ==, 2);
  what.class_id = ((MusterClass *) g_ptr_array_index (classes, classes->len - 1))->id;
  repeated = muster_action_repeat_class (agency->workspace, &what, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (repeated->n_added, ==, 0);
  g_assert_cmpuint (test_agency_count (agency, &muster_segment_type), ==, 4);
  g_assert_cmpuint (test_agency_count (agency, &muster_class_subject_type), ==, n_subjects + 2);
}

/* Undoing takes all of it back, and doing it again brings it. */
static void
test_undo (TestAgency *agency, gconstpointer data)
{
  guint n_classes = test_agency_count (agency, &muster_class_type);
  guint n_lines = test_agency_count (agency, &muster_roster_entry_type);
  guint n_credits = test_agency_count (agency, &muster_credit_type);
  g_autoptr (MusterRepeated) repeated = repeat (agency, muster_date_new (2027, 4, 13), TRUE);
  g_autofree char *undone = NULL;
  GError *error = NULL;

  g_assert_nonnull (repeated);
  g_assert_cmpuint (test_agency_count (agency, &muster_roster_entry_type), ==, 2 * n_lines);
  g_assert_cmpuint (test_agency_count (agency, &muster_credit_type), ==, n_credits);
  undone = muster_action_undo (agency->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count (agency, &muster_class_type), ==, n_classes);
  g_assert_cmpuint (test_agency_count (agency, &muster_roster_entry_type), ==, n_lines);
}

static void
test_refused (TestAgency *agency, gconstpointer data)
{
  MusterRepeat what = { find_class (agency), MUSTER_DATE_NONE, NULL, TRUE };
  GError *error = NULL;

  REFUSED (muster_action_repeat_class (agency->workspace, &what, &error), INVALID_INPUT,
           "Type when it begins");
  what.from = muster_date_new (2027, 4, 13);
  REFUSED (muster_action_take_roster (agency->workspace, what.class_id, &error), NOT_FOUND,
           "came before this one");
  muster_action_void (agency->workspace, &muster_class_type, what.class_id, "Twice", &error);
  g_assert_no_error (error);
  REFUSED (muster_action_repeat_class (agency->workspace, &what, &error), CONSTRAINT, "voided");
}

/* --- The roster ----------------------------------------------------------------------------------- */

/* Whoever leaves between its first and its last day cannot be there; whoever is no employee comes from outside. */
static void
test_roster (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterRepeated) first = NULL;
  g_autoptr (MusterRepeated) second = NULL;
  g_autoptr (MusterClassRecord) record = NULL;
  const MusterClassLine *line;
  GError *error = NULL;

  muster_action_enrol (agency->workspace, find_class (agency), &agency->officers[2], 1, NULL, NULL,
                       &error);
  g_assert_no_error (error);
  separate (agency, 1, muster_date_new (2027, 4, 13));
  first = repeat (agency, muster_date_new (2027, 4, 12), TRUE);
  g_assert_cmpuint (first->n_added, ==, 3);
  g_assert_cmpuint (g_strv_length (first->left), ==, 0);
  second = repeat (agency, muster_date_new (2027, 4, 13), TRUE);
  g_assert_cmpuint (second->n_added, ==, 2);
  g_assert_cmpuint (g_strv_length (second->left), ==, 1);
  g_assert_cmpstr (second->left[0], ==, "Abernathy, Rose");
  record = load_record (agency, second->class_id);
  g_assert_cmpuint (record->lines->len, ==, 2);
  line = g_ptr_array_index (record->lines, 0);
  g_assert_cmpint (line->status, ==, MUSTER_ROSTER_STATUS_REGISTERED);
  g_assert_cmpint (line->score, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (line->seconds[0], ==, MUSTER_NUMBER_NONE);
}

/* Who withdrew stays away, who waited is last in line again, and who taught takes no seat. */
static void
test_seats (TestAgency *agency, gconstpointer data)
{
  const gint64 none[] = { MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE };
  const MusterRosterLine lines[] = {
    { agency->officers[0], MUSTER_ROSTER_STATUS_WAITLISTED, MUSTER_ROLE_ATTENDED,
      MUSTER_NUMBER_NONE, none, NULL, NULL, NULL, "Harbor Patrol" },
    { agency->officers[1], MUSTER_ROSTER_STATUS_NO_SHOW, MUSTER_ROLE_ATTENDED, MUSTER_NUMBER_NONE,
      none },
    { agency->officers[2], MUSTER_ROSTER_STATUS_ATTENDED, MUSTER_ROLE_INSTRUCTED,
      MUSTER_NUMBER_NONE, none },
  };
  MusterRosterLine withdrawn[G_N_ELEMENTS (lines)];
  g_autoptr (MusterRepeated) full = NULL;
  g_autoptr (MusterRepeated) fewer = NULL;
  g_autoptr (MusterClassRecord) record = NULL;
  const MusterClassLine *last;
  GError *error = NULL;

  edit (agency, &muster_class_type, find_class (agency), "capacity", "1");
  muster_action_set_roster (agency->workspace, find_class (agency), lines, 3, 2, &error);
  g_assert_no_error (error);
  full = repeat (agency, muster_date_new (2027, 4, 13), TRUE);
  g_assert_cmpuint (full->n_added, ==, 3);
  g_assert_cmpuint (full->n_waitlisted, ==, 1);
  record = load_record (agency, full->class_id);
  last = g_ptr_array_index (record->lines, 1);
  g_assert_cmpint (last->officer_id, ==, agency->officers[0]);
  g_assert_cmpint (last->status, ==, MUSTER_ROSTER_STATUS_WAITLISTED);
  g_assert_cmpstr (last->organisation, ==, "Harbor Patrol");
  memcpy (withdrawn, lines, sizeof lines);
  withdrawn[1].status = MUSTER_ROSTER_STATUS_WITHDRAWN;
  muster_action_set_roster (agency->workspace, find_class (agency), withdrawn, 3, 2, &error);
  g_assert_no_error (error);
  fewer = repeat (agency, muster_date_new (2027, 4, 13), TRUE);
  g_assert_cmpuint (fewer->n_added, ==, 2);
  g_assert_cmpuint (fewer->n_waitlisted, ==, 0);
}

/* The last class with anybody on its roster, not one that was cancelled or comes later. */
static void
test_take (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterRepeated) empty = repeat (agency, muster_date_new (2026, 9, 1), FALSE);
  g_autoptr (MusterRepeated) later = repeat (agency, muster_date_new (2028, 9, 1), TRUE);
  g_autoptr (MusterRepeated) class = repeat (agency, muster_date_new (2027, 4, 13), FALSE);
  g_autoptr (MusterRepeated) taken = NULL;
  g_autoptr (MusterRepeated) again = NULL;
  g_autoptr (MusterClassRecord) before = load_record (agency, class->class_id);
  g_autoptr (MusterClassRecord) after = NULL;
  g_autofree char *label = NULL;
  guint n_steps = test_agency_count_steps (agency);
  GError *error = NULL;

  g_assert_nonnull (empty);
  g_assert_nonnull (later);
  g_assert_cmpint (before->rostered_on, ==, muster_date_new (2026, 4, 14));
  taken = muster_action_take_roster (agency->workspace, class->class_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (taken->class_id, ==, class->class_id);
  g_assert_cmpuint (taken->n_added, ==, 2);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Register 2 officers for “Firearms review”");
  after = load_record (agency, class->class_id);
  g_assert_cmpuint (after->lines->len, ==, 2);
  g_assert_cmpint (after->rostered_on, ==, MUSTER_DATE_NONE);
  again = muster_action_take_roster (agency->workspace, class->class_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->n_added, ==, 0);
  g_assert_cmpuint (test_agency_count_steps (agency), ==, n_steps + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/repeat/" name, TestAgency, NULL, test_agency_set_up, test,                 \
              test_agency_tear_down)
  ADD ("class", test_class);
  ADD ("parts", test_parts);
  ADD ("undo", test_undo);
  ADD ("refused", test_refused);
  ADD ("roster", test_roster);
  ADD ("seats", test_seats);
  ADD ("take", test_take);

  return g_test_run ();
}
