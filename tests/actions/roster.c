/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A roster that is set again: what the state said of its credits stays, what it never heard of goes, and
 * nothing is posted for what was voided. */

#include "actions/class.h"
#include "actions/employ.h"
#include "actions/roster.h"
#include "actions/training.h"
#include "actions/void.h"
#include "actions/workspace-private.h"
#include "core/credit.h"
#include "support/action-samples.h"
#include "support/document.h"

#define HOUR 3600

typedef struct
{
  char *folder;
  MusterWorkspace *workspace;
  MusterId class_id;
  MusterId officers[2];
} Fixture;

typedef struct
{
  const MusterRecordType *type;
  GPtrArray *records;
} LoadAll;

static gboolean
load_all_job (MusterDb *db, gpointer data, GError **error)
{
  LoadAll *load = data;

  load->records = muster_db_load_all (db, load->type, error);
  return load->records != NULL;
}

static GPtrArray *
load_all (Fixture *fixture, const MusterRecordType *type)
{
  LoadAll load = { type, NULL };
  GError *error = NULL;

  muster_workspace_run (fixture->workspace, load_all_job, &load, &error);
  g_assert_no_error (error);
  return load.records;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) classes = NULL;
  g_autoptr (GPtrArray) officers = NULL;

  fixture->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "Agency.muster", NULL);
  test_action_create (path);
  fixture->workspace = test_action_open (path);
  test_action_prepare (fixture->workspace);
  classes = load_all (fixture, &muster_class_type);
  officers = load_all (fixture, &muster_officer_type);
  fixture->class_id = ((MusterClass *) g_ptr_array_index (classes, 0))->id;
  fixture->officers[0] = ((MusterOfficer *) g_ptr_array_index (officers, 0))->id;
  fixture->officers[1] = ((MusterOfficer *) g_ptr_array_index (officers, 1))->id;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  muster_workspace_close (fixture->workspace);
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
set_roster (Fixture *fixture, guint n, GError **error)
{
  const gint64 full[] = { 4 * HOUR, 4 * HOUR };
  const MusterRosterLine lines[] = {
    { fixture->officers[0], MUSTER_ROSTER_STATUS_PASSED, MUSTER_ROLE_ATTENDED, 9500, full, NULL,
      NULL },
    { fixture->officers[1], MUSTER_ROSTER_STATUS_PASSED, MUSTER_ROLE_ATTENDED, 9000, full, NULL,
      NULL },
  };

  return muster_action_set_roster (fixture->workspace, fixture->class_id, lines, n, 2, error);
}

/* The state has credited everything. */
static gboolean
credit_all_step (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) credits = muster_db_load_all (db, &muster_credit_type, error);
  guint i;

  muster_step_set_label (db, g_strdup ("Credited"));
  for (i = 0; credits != NULL && i < credits->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (credits, i);

      credit->standing = MUSTER_STANDING_CREDITED;
      if (!muster_db_update (db, &muster_credit_type, credit, error))
        return FALSE;
    }
  return credits != NULL;
}

static void
credit_all (Fixture *fixture)
{
  GError *error = NULL;

  muster_workspace_run_step (fixture->workspace, MUSTER_ACTION_SET_ROSTER, credit_all_step, NULL,
                             &error);
  g_assert_no_error (error);
}

static void
test_standing_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = load_all (fixture, &muster_credit_type);
  g_autoptr (GPtrArray) after = NULL;
  GError *error = NULL;
  guint i;

  credit_all (fixture);
  set_roster (fixture, 2, &error);
  g_assert_no_error (error);
  after = load_all (fixture, &muster_credit_type);
  g_assert_cmpuint (after->len, ==, before->len);
  for (i = 0; i < after->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (after, i);

      g_assert_cmpint (credit->id, ==, ((MusterCredit *) g_ptr_array_index (before, i))->id);
      g_assert_cmpint (credit->standing, ==, MUSTER_STANDING_CREDITED);
      g_assert_false (credit->voided);
    }
}

/* Who is taken off the roster: what the state heard of is voided, and comes back with the officer. */
static void
test_taken_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = load_all (fixture, &muster_credit_type);
  g_autoptr (GPtrArray) off = NULL;
  g_autoptr (GPtrArray) back = NULL;
  GError *error = NULL;
  guint n_voided = 0, i;

  credit_all (fixture);
  set_roster (fixture, 1, &error);
  g_assert_no_error (error);
  off = load_all (fixture, &muster_credit_type);
  g_assert_cmpuint (off->len, ==, before->len);
  for (i = 0; i < off->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (off, i);

      g_assert_cmpint (credit->voided, ==, credit->officer_id == fixture->officers[1]);
      n_voided += credit->voided ? 1 : 0;
    }
  g_assert_cmpuint (n_voided, >, 0);
  set_roster (fixture, 2, &error);
  g_assert_no_error (error);
  back = load_all (fixture, &muster_credit_type);
  for (i = 0; i < back->len; i++)
    g_assert_false (((MusterCredit *) g_ptr_array_index (back, i))->voided);
  g_assert_cmpuint (test_action_verify (fixture->workspace), ==, 0);
}

static void
test_never_sent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) credits = NULL;
  GError *error = NULL;

  set_roster (fixture, 0, &error);
  g_assert_no_error (error);
  credits = load_all (fixture, &muster_credit_type);
  g_assert_cmpuint (credits->len, ==, 0);
}

static void
assert_refused (gboolean done, GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_clear_error (error);
}

/* Nothing is added to what was voided: no roster to a class, nothing to an officer. */
static void
test_voided (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterCredit) credit = muster_credit_new ();
  g_autoptr (GPtrArray) credits = g_ptr_array_new ();
  GError *error = NULL;

  muster_action_void (fixture->workspace, &muster_officer_type, fixture->officers[1], "Twice",
                      &error);
  g_assert_no_error (error);
  assert_refused (set_roster (fixture, 2, &error), &error);
  assert_refused (muster_action_separate (fixture->workspace, fixture->officers[1],
                                          muster_date_new (2026, 1, 2), NULL, &error),
                  &error);
  credit->officer_id = fixture->officers[1];
  credit->title = g_strdup ("Roll call");
  credit->earned_on = muster_date_new (2026, 1, 2);
  credit->seconds = 900;
  g_ptr_array_add (credits, credit);
  assert_refused (muster_action_record_training (fixture->workspace, credits, &error), &error);

  muster_action_void (fixture->workspace, &muster_class_type, fixture->class_id, "Twice", &error);
  g_assert_no_error (error);
  assert_refused (set_roster (fixture, 1, &error), &error);
}

/* A roster that speaks of other meetings than the class has now is refused, and nothing is read past its end. */
static void
test_other_meetings (Fixture *fixture, gconstpointer data)
{
  g_autofree gint64 *full = g_new (gint64, 1);
  const MusterRosterLine line = {
    fixture->officers[0], MUSTER_ROSTER_STATUS_PASSED, MUSTER_ROLE_ATTENDED, 9500, full, NULL, NULL
  };
  GError *error = NULL;

  full[0] = 4 * HOUR;
  assert_refused (
      muster_action_set_roster (fixture->workspace, fixture->class_id, &line, 1, 1, &error),
      &error);
  g_assert_true (set_roster (fixture, 2, &error));
}

/* A subject without time cannot be planned: all of the class's time would go to the others, or nowhere. */
static void
test_subject_without_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterCourseSubject) subject = muster_course_subject_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (MusterMeeting) meeting = muster_meeting_new ();
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  MusterClassPlan plan = { course, subjects, details, meetings, NULL, 0, NULL };
  GError *error = NULL;

  course->title = g_strdup ("Review");
  subject->subject = g_strdup ("firearms");
  subject->seconds = 0;
  meeting->held_on = muster_date_new (2026, 4, 1);
  meeting->seconds = 8 * HOUR;
  g_ptr_array_add (subjects, subject);
  g_ptr_array_add (meetings, meeting);
  g_assert_false (muster_action_schedule_class (fixture->workspace, &plan, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_clear_error (&error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/actions/roster/standing-stays", Fixture, NULL, set_up, test_standing_stays,
              tear_down);
  g_test_add ("/actions/roster/taken-off", Fixture, NULL, set_up, test_taken_off, tear_down);
  g_test_add ("/actions/roster/never-sent", Fixture, NULL, set_up, test_never_sent, tear_down);
  g_test_add ("/actions/roster/voided", Fixture, NULL, set_up, test_voided, tear_down);
  g_test_add ("/actions/roster/other-meetings", Fixture, NULL, set_up, test_other_meetings,
              tear_down);
  g_test_add ("/actions/roster/subject-without-time", Fixture, NULL, set_up,
              test_subject_without_time, tear_down);

  return g_test_run ();
}
