/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A roster that is set again: what the state said of its credits stays, what it never heard of goes, and
 * nothing is posted for what was voided. */

#include "actions/class.h"
#include "actions/edit.h"
#include "actions/employ.h"
#include "actions/roster.h"
#include "actions/training.h"
#include "actions/void.h"
#include "actions/workspace-private.h"
#include "core/credit.h"
#include "support/action-samples-private.h"
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

/* --- Made up -------------------------------------------------------------------------------------- */

/* The first officer, at both meetings of 14 and 15 Apr 2026. */
static gboolean
make_up (Fixture *fixture, const gint64 *seconds, const gint64 *made_up, const MusterDate *days,
         GError **error)
{
  const MusterRosterLine line = { .officer_id = fixture->officers[0],
                                  .status = MUSTER_ROSTER_STATUS_ATTENDED,
                                  .score = MUSTER_NUMBER_NONE,
                                  .seconds = seconds,
                                  .made_up_seconds = made_up,
                                  .made_up_on = days };

  return muster_action_set_roster (fixture->workspace, fixture->class_id, &line, 1, 2, error);
}

/* Time that was earned on a day. */
static gint64
sum_credits (const GPtrArray *credits, MusterDate day)
{
  gint64 seconds = 0;
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (credits, i);

      seconds += credit->earned_on == day ? credit->seconds : 0;
    }
  return seconds;
}

/* What was made up counts on the day it was, and is found again when that day is mended. */
static void
test_made_up (Fixture *fixture, gconstpointer data)
{
  const gint64 seconds[] = { 5 * HOUR / 2, 4 * HOUR };
  const gint64 made_up[] = { 3 * HOUR / 2, MUSTER_NUMBER_NONE };
  MusterDate days[] = { muster_date_new (2026, 4, 20), MUSTER_DATE_NONE };
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) attendances = NULL;
  GError *error = NULL;
  guint i;

  make_up (fixture, seconds, made_up, days, &error);
  g_assert_no_error (error);
  before = load_all (fixture, &muster_credit_type);
  g_assert_cmpint (sum_credits (before, muster_date_new (2026, 4, 14)), ==, 5 * HOUR / 2);
  g_assert_cmpint (sum_credits (before, muster_date_new (2026, 4, 15)), ==, 4 * HOUR);
  g_assert_cmpint (sum_credits (before, days[0]), ==, 3 * HOUR / 2);
  attendances = load_all (fixture, &muster_attendance_type);
  g_assert_cmpint (((MusterAttendance *) g_ptr_array_index (attendances, 0))->made_up_seconds, ==,
                   3 * HOUR / 2);
  g_assert_cmpint (((MusterAttendance *) g_ptr_array_index (attendances, 0))->made_up_on, ==,
                   days[0]);
  credit_all (fixture);
  days[0] = muster_date_new (2026, 4, 21);
  make_up (fixture, seconds, made_up, days, &error);
  g_assert_no_error (error);
  after = load_all (fixture, &muster_credit_type);
  g_assert_cmpuint (after->len, ==, before->len);
  for (i = 0; i < after->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (after, i);

      g_assert_cmpint (credit->id, ==, ((MusterCredit *) g_ptr_array_index (before, i))->id);
      g_assert_false (credit->voided);
    }
  g_assert_cmpint (sum_credits (after, days[0]), ==, 3 * HOUR / 2);
  g_assert_cmpuint (test_action_verify (fixture->workspace), ==, 0);
}

static void
assert_not_made_up (Fixture *fixture, gint64 seconds, gint64 made_up, MusterDate day,
                    const char *sentence)
{
  const gint64 attended[] = { seconds, 4 * HOUR };
  const gint64 later[] = { made_up, MUSTER_NUMBER_NONE };
  const MusterDate days[] = { day, MUSTER_DATE_NONE };
  GError *error = NULL;

  g_assert_false (make_up (fixture, attended, later, days, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_cmpstr (error->message, ==, sentence);
  g_clear_error (&error);
}

static void
test_made_up_refused (Fixture *fixture, gconstpointer data)
{
  MusterDate day = muster_date_new (2026, 4, 20);

  assert_not_made_up (fixture, 3 * HOUR, HOUR + 1, day,
                      "Corvane, Luis missed 1.00 h of the meeting on 14 Apr 2026. Type no more "
                      "than that as made up.");
  assert_not_made_up (fixture, 3 * HOUR, -1, day,
                      "Corvane, Luis missed 1.00 h of the meeting on 14 Apr 2026. Type no more "
                      "than that as made up.");
  assert_not_made_up (fixture, MUSTER_NUMBER_NONE, HOUR, day,
                      "Corvane, Luis missed 0.00 h of the meeting on 14 Apr 2026. Type no more "
                      "than that as made up.");
  assert_not_made_up (fixture, 3 * HOUR, HOUR, MUSTER_DATE_NONE,
                      "Type the day on which Corvane, Luis made the meeting on 14 Apr 2026 up.");
  assert_not_made_up (fixture, 3 * HOUR, HOUR, muster_date_new (2026, 4, 13),
                      "The meeting on 14 Apr 2026 cannot be made up by Corvane, Luis on 13 Apr "
                      "2026. Type a later day.");
  assert_not_made_up (fixture, 3 * HOUR, HOUR, muster_date_new (2031, 4, 13),
                      "13 Apr 2031 is still to come. Enter from then on that Corvane, Luis made "
                      "the meeting on 14 Apr 2026 up.");
}

static gboolean
move_meeting (Fixture *fixture, const char *day, GError **error)
{
  const MusterEdit edit = {
    &muster_meeting_type, test_sample_find_id (fixture->workspace, &muster_meeting_type, 0, error),
    "held_on", day
  };

  return muster_action_edit (fixture->workspace, &edit, NULL, error);
}

/* A meeting moves with what was earned there; what was made up stays, and is later than the meeting. */
static void
test_made_up_moved (Fixture *fixture, gconstpointer data)
{
  const gint64 seconds[] = { HOUR, 4 * HOUR };
  const gint64 made_up[] = { 2 * HOUR, MUSTER_NUMBER_NONE };
  const MusterDate days[] = { muster_date_new (2026, 4, 20), MUSTER_DATE_NONE };
  g_autoptr (GPtrArray) credits = NULL;
  GError *error = NULL;

  make_up (fixture, seconds, made_up, days, &error);
  g_assert_no_error (error);
  g_assert_false (move_meeting (fixture, "20 Apr 2026", &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==,
                   "Somebody made this meeting up on 20 Apr 2026. Type an earlier day.");
  g_clear_error (&error);
  g_assert_true (move_meeting (fixture, "13 Apr 2026", &error));
  g_assert_no_error (error);
  credits = load_all (fixture, &muster_credit_type);
  g_assert_cmpint (sum_credits (credits, muster_date_new (2026, 4, 13)), ==, HOUR);
  g_assert_cmpint (sum_credits (credits, days[0]), ==, 2 * HOUR);
}

/* Whatever was missed and made up: every second is posted once, on its day, and the class is never exceeded. */
static void
test_made_up_random (Fixture *fixture, gconstpointer data)
{
  const MusterDate held[] = { muster_date_new (2026, 4, 14), muster_date_new (2026, 4, 15) };
  const MusterDate days[] = { muster_date_new (2026, 4, 20), muster_date_new (2026, 4, 21) };
  guint round, i;

  for (round = 0; round < 40; round++)
    {
      g_autoptr (GPtrArray) credits = NULL;
      GError *error = NULL;
      gint64 seconds[2], made_up[2];

      for (i = 0; i < 2; i++)
        {
          seconds[i] = g_test_rand_int_range (0, 4 * HOUR + 1);
          made_up[i] = g_test_rand_int_range (0, (gint32) (4 * HOUR - seconds[i] + 1));
        }
      make_up (fixture, seconds, made_up, days, &error);
      g_assert_no_error (error);
      credits = load_all (fixture, &muster_credit_type);
      for (i = 0; i < 2; i++)
        {
          g_assert_cmpint (sum_credits (credits, held[i]), ==, seconds[i]);
          g_assert_cmpint (sum_credits (credits, days[i]), ==, made_up[i]);
        }
    }
  g_assert_cmpuint (test_action_verify (fixture->workspace), ==, 0);
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

  g_test_add ("/actions/roster/made-up", Fixture, NULL, set_up, test_made_up, tear_down);
  g_test_add ("/actions/roster/made-up-refused", Fixture, NULL, set_up, test_made_up_refused,
              tear_down);
  g_test_add ("/actions/roster/made-up-moved", Fixture, NULL, set_up, test_made_up_moved,
              tear_down);
  g_test_add ("/actions/roster/made-up-random", Fixture, NULL, set_up, test_made_up_random,
              tear_down);

  return g_test_run ();
}
