/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Partial attendance of mixed subjects (semantics C4), from a planned class to posted credits. */

#include "actions/class.h"
#include "actions/relieve.h"
#include "actions/roster.h"
#include "core/credit.h"
#include "support/agency.h"

#define HOUR 3600
#define NONE MUSTER_NUMBER_NONE
#define REFUSED(call, words)                                                                       \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_INVALID_INPUT, words)

typedef struct
{
  const char *subject;
  gint64 starts_at;
  gint64 seconds;
} Part;

/* Arrest control 08–11, firearms 11–12 and 13–15, legal 15–17. */
static const Part day[] = {
  { "arrest-control", 8 * HOUR, 3 * HOUR },
  { "firearms", 11 * HOUR, HOUR },
  { "firearms", 13 * HOUR, 2 * HOUR },
  { "legal", 15 * HOUR, 2 * HOUR },
};

static void
add_segments (GPtrArray *segments, const Part *parts, guint n)
{
  guint i;

  for (i = 0; i < n; i++)
    {
      MusterSegment *segment = muster_segment_new ();

      segment->subject = g_strdup (parts[i].subject);
      segment->starts_at = parts[i].starts_at;
      segment->seconds = parts[i].seconds;
      g_ptr_array_add (segments, segment);
    }
}

static void
add_subjects (GPtrArray *subjects)
{
  static const Part division[] = { { "arrest-control", 0, 3 * HOUR },
                                   { "firearms", 0, 2 * HOUR },
                                   { "legal", 0, 2 * HOUR } };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (division); i++)
    {
      MusterCourseSubject *subject = muster_course_subject_new ();

      subject->subject = g_strdup (division[i].subject);
      subject->seconds = division[i].seconds;
      g_ptr_array_add (subjects, subject);
    }
}

/* Plans a class of one meeting that starts at 8; without parts its division is 3 + 2 + 2 h. */
static MusterId
plan (TestAgency *agency, gint64 starts_at, gint64 seconds, const Part *parts, guint n_parts,
      GError **error)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (MusterMeeting) meeting = muster_meeting_new ();
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (muster_course_subject_type.free);
  g_autoptr (GPtrArray) segments = g_ptr_array_new_with_free_func (muster_segment_type.free);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  const GPtrArray *by_meeting[] = { segments };
  MusterClassPlan class_plan = { course, subjects, details, meetings, NULL, 0, by_meeting };
  MusterId class_id = MUSTER_ID_NONE;

  course->title = g_strdup ("Mixed day");
  meeting->held_on = muster_date_new (2026, 4, 20);
  meeting->starts_at = starts_at;
  meeting->seconds = seconds;
  g_ptr_array_add (meetings, meeting);
  add_subjects (subjects);
  add_segments (segments, parts, n_parts);
  muster_action_schedule_class (agency->workspace, &class_plan, &class_id, error);
  return class_id;
}

static gboolean
attend (TestAgency *agency, MusterId class_id, gint64 seconds, gint64 arrived_at, gint64 left_at,
        GError **error)
{
  const MusterRosterLine line = { agency->officers[2],
                                  MUSTER_ROSTER_STATUS_ATTENDED,
                                  MUSTER_ROLE_ATTENDED,
                                  NONE,
                                  &seconds,
                                  &arrived_at,
                                  &left_at };

  return muster_action_set_roster (agency->workspace, class_id, &line, 1, 1, error);
}

static void
assert_posted (TestAgency *agency, MusterId class_id, gint64 control, gint64 firearms, gint64 legal)
{
  g_autoptr (GPtrArray) credits = test_agency_load_all (agency, &muster_credit_type);
  gint64 found[3] = { 0, 0, 0 };
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (credits, i);

      if (credit->class_id == class_id)
        found[*credit->subject == 'a' ? 0 : *credit->subject == 'f' ? 1 : 2] += credit->seconds;
    }
  g_assert_cmpint (found[0], ==, control);
  g_assert_cmpint (found[1], ==, firearms);
  g_assert_cmpint (found[2], ==, legal);
}

static void
check (TestAgency *agency, MusterId class_id, gint64 seconds, gint64 arrived_at, gint64 left_at,
       gint64 control, gint64 firearms, gint64 legal)
{
  GError *error = NULL;

  attend (agency, class_id, seconds, arrived_at, left_at, &error);
  g_assert_no_error (error);
  assert_posted (agency, class_id, control, firearms, legal);
}

static void
test_segments (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;
  MusterId class_id = plan (agency, 8 * HOUR, 8 * HOUR, day, G_N_ELEMENTS (day), &error);
  g_autoptr (GPtrArray) attendances = NULL;
  const MusterAttendance *last;

  g_assert_no_error (error);
  check (agency, class_id, NONE, NONE, 14 * HOUR, 3 * HOUR, 2 * HOUR, 0);
  attendances = test_agency_load_all (agency, &muster_attendance_type);
  last = g_ptr_array_index (attendances, attendances->len - 1);
  g_assert_cmpint (last->seconds, ==, 5 * HOUR);
  g_assert_cmpint (last->arrived_at, ==, NONE);
  g_assert_cmpint (last->left_at, ==, 14 * HOUR);
  /* Within the break, only hours, all of it, none of it. */
  check (agency, class_id, 8 * HOUR, 12 * HOUR + 1800, NONE, 0, 2 * HOUR, 2 * HOUR);
  check (agency, class_id, NONE, 9 * HOUR, 11 * HOUR + 1800, 2 * HOUR, 1800, 0);
  check (agency, class_id, 5 * HOUR, NONE, NONE, 6750, 6750, 4500);
  check (agency, class_id, 8 * HOUR, NONE, NONE, 3 * HOUR, 3 * HOUR, 2 * HOUR);
  check (agency, class_id, NONE, NONE, NONE, 0, 0, 0);
}

/* What was made up goes where something was missed, and nowhere above what was scheduled. */
static void
test_made_up (TestAgency *agency, gconstpointer data)
{
  const gint64 left_at = 14 * HOUR, arrived_at = NONE, seconds = NONE;
  const MusterDate on = muster_date_new (2026, 4, 22);
  gint64 made_up = 3 * HOUR / 2;
  GError *error = NULL;
  MusterId class_id = plan (agency, 8 * HOUR, 8 * HOUR, day, G_N_ELEMENTS (day), &error);
  const MusterRosterLine line = { .officer_id = agency->officers[2],
                                  .status = MUSTER_ROSTER_STATUS_ATTENDED,
                                  .score = NONE,
                                  .seconds = &seconds,
                                  .arrived_at = &arrived_at,
                                  .left_at = &left_at,
                                  .made_up_seconds = &made_up,
                                  .made_up_on = &on };

  g_assert_no_error (error);
  muster_action_set_roster (agency->workspace, class_id, &line, 1, 1, &error);
  g_assert_no_error (error);
  assert_posted (agency, class_id, 3 * HOUR, 2 * HOUR + 1800, HOUR);
  made_up = 3 * HOUR;
  muster_action_set_roster (agency->workspace, class_id, &line, 1, 1, &error);
  g_assert_no_error (error);
  assert_posted (agency, class_id, 3 * HOUR, 3 * HOUR, 2 * HOUR);
  made_up = 3 * HOUR + 1;
  REFUSED (muster_action_set_roster (agency->workspace, class_id, &line, 1, 1, &error),
           "missed 3.00 h");
}

static void
test_proportion (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;
  MusterId class_id = plan (agency, 8 * HOUR, 7 * HOUR, NULL, 0, &error);

  g_assert_no_error (error);
  check (agency, class_id, 5 * HOUR, NONE, NONE, 7714, 5143, 5143);
  /* When somebody came and went says how long, but not in what. */
  check (agency, class_id, 7 * HOUR, 10 * HOUR, NONE, 7714, 5143, 5143);
}

static void
test_refused (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;
  MusterId class_id = plan (agency, NONE, 7 * HOUR, NULL, 0, &error);

  g_assert_no_error (error);
  REFUSED (attend (agency, class_id, NONE, 9 * HOUR, NONE, &error), "has no time of day");
  REFUSED (attend (agency, class_id, 7 * HOUR + 1, NONE, NONE, &error), "is 7.00 h long");
  class_id = plan (agency, 8 * HOUR, 8 * HOUR, day, G_N_ELEMENTS (day), &error);
  g_assert_no_error (error);
  REFUSED (attend (agency, class_id, NONE, 10 * HOUR, 9 * HOUR, &error), "before coming");
}

static void
test_bad_segments (TestAgency *agency, gconstpointer data)
{
  static const Part overlapping[] = { { "firearms", 8 * HOUR, 4 * HOUR },
                                      { "legal", 11 * HOUR, 4 * HOUR } };
  static const Part late[] = { { "firearms", 20 * HOUR, 8 * HOUR } };
  GError *error = NULL;

  REFUSED (MUSTER_ID_NONE != plan (agency, 8 * HOUR, 9 * HOUR, day, G_N_ELEMENTS (day), &error),
           "do not add up");
  REFUSED (MUSTER_ID_NONE != plan (agency, 8 * HOUR, 8 * HOUR, overlapping, 2, &error),
           "at the same time");
  REFUSED (MUSTER_ID_NONE != plan (agency, 8 * HOUR, 8 * HOUR, late, 1, &error),
           "not within the meeting's day");
  REFUSED (MUSTER_ID_NONE != plan (agency, 9 * HOUR, 8 * HOUR, day, G_N_ELEMENTS (day), &error),
           "not within the meeting's day");
  g_assert_cmpuint (test_agency_count (agency, &muster_segment_type), ==, 0);
}

/* Training that makes up for a period is voided, not deleted, when it leaves the roster. */
static void
test_cured_credit_stays (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;
  MusterId class_id = plan (agency, 8 * HOUR, 8 * HOUR, day, G_N_ELEMENTS (day), &error);
  g_autoptr (MusterCure) cure = muster_cure_new ();
  g_autoptr (GPtrArray) credits = NULL;
  guint n_live;

  attend (agency, class_id, 8 * HOUR, NONE, NONE, &error);
  g_assert_no_error (error);
  credits = test_agency_load_all (agency, &muster_credit_type);
  n_live = test_agency_count (agency, &muster_credit_type);
  cure->officer_id = agency->officers[2];
  cure->credit_id = ((MusterCredit *) g_ptr_array_index (credits, credits->len - 1))->id;
  cure->pack = g_strdup ("us-ct");
  cure->starts_on = muster_date_new (2025, 1, 1);
  cure->ends_on = muster_date_new (2025, 12, 31);
  muster_action_cure (agency->workspace, cure, &error);
  g_assert_no_error (error);
  muster_action_set_roster (agency->workspace, class_id, NULL, 0, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count (agency, &muster_credit_type), ==, n_live - 3);
  g_clear_pointer (&credits, g_ptr_array_unref);
  credits = test_agency_load_all (agency, &muster_credit_type);
  g_assert_cmpuint (credits->len, ==, n_live - 2);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (TestAgency *agency, gconstpointer data);
  } tests[] = {
    { "/actions/attend/segments", test_segments },
    { "/actions/attend/made-up", test_made_up },
    { "/actions/attend/proportion", test_proportion },
    { "/actions/attend/refused", test_refused },
    { "/actions/attend/bad-segments", test_bad_segments },
    { "/actions/attend/cured-credit-stays", test_cured_credit_stays },
  };
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestAgency, NULL, test_agency_set_up, tests[i].run,
                test_agency_tear_down);
  return g_test_run ();
}
