/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls of the actions that the window makes at a field or in a form. */

#include "actions/approve.h"
#include "actions/checklist.h"
#include "actions/course.h"
#include "actions/edit.h"
#include "actions/enrol.h"
#include "actions/note.h"
#include "actions/repeat.h"
#include "actions/reschedule.h"
#include "actions/score.h"
#include "actions/snooze.h"
#include "core/certificate.h"
#include "core/class.h"
#include "core/officer.h"
#include "support/action-samples-private.h"

gboolean
test_sample_edit (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *text = g_strdup_printf ("tran%u@example.org", round);
  const MusterEdit edit = { &muster_officer_type,
                            test_sample_find_id (workspace, &muster_officer_type, 2, error),
                            "email", text };

  return edit.id != MUSTER_ID_NONE && muster_action_edit (workspace, &edit, NULL, error);
}

/* What the class posted moves with its meeting. Another day in each round: the same one again is no step. */
gboolean
test_sample_edit_meeting (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *text =
      muster_date_format (muster_date_new (2024, 1, 1) + (MusterDate) (round % 700));
  const MusterEdit edit = { &muster_meeting_type,
                            test_sample_find_id (workspace, &muster_meeting_type, 0, error),
                            "held_on", text };

  return edit.id != MUSTER_ID_NONE && muster_action_edit (workspace, &edit, NULL, error);
}

/* The third officer is not on the roster that was prepared. Who is on it already makes no step, so that is no
 * success here. */
gboolean
test_sample_enrol (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId class_id = test_sample_find_id (workspace, &muster_class_type, 0, error);
  MusterId officer = MUSTER_ID_NONE;
  guint n_added = 0;

  if (class_id != MUSTER_ID_NONE)
    officer = test_sample_find_id (workspace, &muster_officer_type, 2, error);
  return officer != MUSTER_ID_NONE &&
         muster_action_enrol (workspace, class_id, &officer, 1, &n_added, NULL, error) &&
         n_added > 0;
}

/* Replaces the course that was prepared, with other hours in each round. */
gboolean
test_sample_enter_course (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (muster_course_subject_type.free);
  MusterCourseSubject *subject = muster_course_subject_new ();

  g_ptr_array_add (subjects, subject);
  subject->subject = g_strdup ("firearms");
  subject->seconds = 3600;
  course->id = test_sample_find_id (workspace, &muster_course_type, 0, error);
  course->title = g_strdup ("Firearms review");
  course->seconds = 7200 + round;
  course->objectives = g_strdup ("Malfunctions\nLow light");
  return course->id != MUSTER_ID_NONE &&
         muster_action_enter_course (workspace, course, subjects, NULL, error);
}

gboolean
test_sample_approve_course (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterCourseApproval) approval = muster_course_approval_new ();

  approval->course_id = test_sample_find_id (workspace, &muster_course_type, 0, error);
  approval->authority = g_strdup ("Police Officer Standards and Training Council");
  approval->number = g_strdup_printf ("A-%u", round);
  approval->approved_on = muster_date_new (2024, 3, 1);
  approval->expires_on = muster_date_new (2027, 2, 28);
  return approval->course_id != MUSTER_ID_NONE &&
         muster_action_approve_course (workspace, approval, NULL, error);
}

gboolean
test_sample_write_note (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *text = g_strdup_printf ("Asked for the range on day %u.", round);
  MusterId officer = test_sample_find_id (workspace, &muster_officer_type, 0, error);

  return officer != MUSTER_ID_NONE &&
         muster_action_write_note (workspace, &muster_officer_type, officer, text, NULL, error);
}

/* The certificate that was prepared ends on 30 Jun 2026; another day in each round. */
gboolean
test_sample_snooze (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *title = g_strdup ("Corvane, Luis");
  MusterAgendaItem item = { .code = "certificate",
                            .due_on = muster_date_new (2026, 6, 30),
                            .title = title,
                            .type = &muster_certificate_type };

  item.record_id = test_sample_find_id (workspace, &muster_certificate_type, 0, error);
  return item.record_id != MUSTER_ID_NONE &&
         muster_action_snooze (workspace, &item,
                               muster_date_new (2026, 5, 15) + (MusterDate) (round % 46), error);
}

/* Another day in each round: two meetings are not at one time. */
gboolean
test_sample_reschedule (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  MusterReschedule change = { .added = added };
  MusterMeeting *meeting = muster_meeting_new ();

  g_ptr_array_add (added, meeting);
  meeting->held_on = muster_date_new (2027, 1, 1) + (MusterDate) round;
  meeting->seconds = 7200;
  change.class_id = test_sample_find_id (workspace, &muster_class_type, 0, error);
  return change.class_id != MUSTER_ID_NONE && muster_action_reschedule (workspace, &change, error);
}

gboolean
test_sample_repeat_class (MusterWorkspace *workspace, guint round, GError **error)
{
  const MusterRepeat repeat = { test_sample_find_id (workspace, &muster_class_type, 0, error),
                                muster_date_new (2027, 4, 13) + (MusterDate) round, "B-7", TRUE };
  g_autoptr (MusterRepeated) repeated = repeat.class_id != MUSTER_ID_NONE
                                            ? muster_action_repeat_class (workspace, &repeat, error)
                                            : NULL;

  return repeated != NULL;
}

/* A list that runs is not started again. */
gboolean
test_sample_start_checklist (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId officer = test_sample_find_id (workspace, &muster_officer_type, round % 3, error);

  return officer != MUSTER_ID_NONE &&
         muster_action_start_checklist (workspace, officer, MUSTER_CHECKLIST_KIND_HIRE, error);
}

gboolean
test_sample_enter_checklist_item (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterChecklistItem) item = muster_checklist_item_new ();

  item->officer_id = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  item->title = g_strdup_printf ("Order uniform %u", round);
  return item->officer_id != MUSTER_ID_NONE &&
         muster_action_enter_checklist_item (workspace, item, error);
}

/* Another day in each round: the same one again is no step. */
gboolean
test_sample_tick_checklist_item (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId item = test_sample_find_id (workspace, &muster_checklist_item_type, 0, error);

  return item != MUSTER_ID_NONE &&
         muster_action_tick_checklist_item (
             workspace, item, muster_date_new (2024, 1, 1) + (MusterDate) (round % 700),
             MUSTER_ID_NONE, error);
}

gboolean
test_sample_enter_test (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterTest) test = muster_test_new ();

  test->class_id = test_sample_find_id (workspace, &muster_class_type, 0, error);
  test->title = g_strdup_printf ("Written test %u", round);
  test->given_on = muster_date_new (2026, 3, 3);
  test->points = 5000;
  test->minimum = 7000;
  return test->class_id != MUSTER_ID_NONE &&
         muster_action_enter_test (workspace, test, NULL, error);
}

/* A test and a retest of both officers who were prepared; other points in each round. */
gboolean
test_sample_enter_scores (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterDate day = muster_date_new (2026, 3, 4);
  gint64 points = round % 50 * 100;
  MusterScore scores[] = {
    { MUSTER_ID_NONE, MUSTER_ID_NONE, 1, MUSTER_DATE_NONE, points + 100, NULL },
    { MUSTER_ID_NONE, MUSTER_ID_NONE, 2, day, points, "Asked for it" },
    { MUSTER_ID_NONE, MUSTER_ID_NONE, 1, MUSTER_DATE_NONE, points, NULL },
  };
  const guint officers[G_N_ELEMENTS (scores)] = { 0, 0, 1 };
  MusterId class_id = test_sample_find_id (workspace, &muster_class_type, 0, error);
  MusterId test = class_id != MUSTER_ID_NONE
                      ? test_sample_find_id (workspace, &muster_test_type, 0, error)
                      : MUSTER_ID_NONE;
  guint i;

  if (test == MUSTER_ID_NONE)
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      scores[i].test_id = test;
      scores[i].officer_id =
          test_sample_find_id (workspace, &muster_officer_type, officers[i], error);
      if (scores[i].officer_id == MUSTER_ID_NONE)
        return FALSE;
    }
  return muster_action_enter_scores (workspace, class_id, scores, G_N_ELEMENTS (scores), error);
}
