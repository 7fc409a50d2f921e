/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody who teaches, and the questions that their snapshot answers. The prepared agency has one instructor,
 * Corvane: certified from 1 Jul 2023 to 30 Jun 2026; it is 14 May 2026. */

#include "actions/instructors.h"

#include "actions/certify.h"
#include "actions/class.h"
#include "actions/employ.h"
#include "actions/qualify.h"
#include "actions/training.h"
#include "core/class.h"
#include "core/course.h"
#include "support/agency.h"

#define HOUR 3600

static MusterInstructors *
load (const TestAgency *agency)
{
  GError *error = NULL;
  MusterInstructors *snapshot = muster_action_load_instructors (agency->workspace, &error);

  g_assert_no_error (error);
  return snapshot;
}

static MusterId
find_certificate (const TestAgency *agency)
{
  g_autoptr (GPtrArray) certificates = test_agency_load_all (agency, &muster_certificate_type);

  return ((MusterCertificate *) g_ptr_array_index (certificates, 0))->id;
}

static void
endorse (const TestAgency *agency, MusterId certificate_id, const char *subject,
         MusterEndorsementKind kind, MusterDate starts_on)
{
  g_autoptr (MusterEndorsement) endorsement = muster_endorsement_new ();
  GError *error = NULL;

  endorsement->certificate_id = certificate_id;
  endorsement->subject = g_strdup (subject);
  endorsement->kind = kind;
  endorsement->starts_on = starts_on;
  muster_action_endorse (agency->workspace, endorsement, &error);
  g_assert_no_error (error);
}

static void
teach (const TestAgency *agency, MusterDate date, gint64 seconds)
{
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func (muster_credit_type.free);
  MusterCredit *credit = muster_credit_new ();
  GError *error = NULL;

  credit->officer_id = agency->officers[0];
  credit->earned_on = date;
  credit->title = g_strdup ("Firearms review");
  credit->subject = g_strdup ("firearms");
  credit->seconds = seconds;
  credit->role = MUSTER_ROLE_INSTRUCTED;
  credit->status = MUSTER_ROSTER_STATUS_COMPLETED;
  g_ptr_array_add (credits, credit);
  muster_action_record_training (agency->workspace, credits, &error);
  g_assert_no_error (error);
}

static void
schedule (const TestAgency *agency, MusterDate date, MusterId instructor)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (MusterMeeting) meeting = muster_meeting_new ();
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  MusterClassPlan plan = { course, NULL, details, meetings, &instructor, 1, NULL };
  GError *error = NULL;

  course->title = g_strdup ("Report writing");
  details->number = g_strdup ("RW-1");
  meeting->held_on = date;
  meeting->seconds = 2 * HOUR;
  g_ptr_array_add (meetings, meeting);
  muster_action_schedule_class (agency->workspace, &plan, NULL, &error);
  g_assert_no_error (error);
}

/* Firearms asks for one class a year, domestic violence for none. */
static void
endorse_both (const TestAgency *agency)
{
  MusterId certificate_id = find_certificate (agency);
  MusterDate start = muster_date_new (2023, 7, 1);

  endorse (agency, certificate_id, "firearms", MUSTER_ENDORSEMENT_KIND_FULL, start);
  endorse (agency, certificate_id, "domestic-violence", MUSTER_ENDORSEMENT_KIND_FULL, start);
}

static void
test_load (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterInstructors) snapshot = NULL;
  const MusterInstructor *instructor;
  const MusterInstructorArea *area;
  const MusterTeachingTime *time;

  endorse_both (agency);
  teach (agency, muster_date_new (2025, 3, 1), 3 * HOUR);
  teach (agency, muster_date_new (2025, 4, 1), 2 * HOUR);
  snapshot = load (agency);
  g_assert_cmpuint (snapshot->instructors->len, ==, 1);
  instructor = muster_instructors_find (snapshot, agency->officers[0]);
  g_assert_nonnull (instructor);
  g_assert_null (muster_instructors_find (snapshot, agency->officers[1]));
  g_assert_cmpstr (instructor->name, ==, "Corvane, Luis");
  g_assert_cmpuint (instructor->certificates->len, ==, 1);
  g_assert_cmpuint (instructor->areas->len, ==, 2);
  area = g_ptr_array_index (instructor->areas, 0);
  g_assert_cmpstr (area->title, ==, "Domestic violence");
  g_assert_null (area->requirement);
  area = g_ptr_array_index (instructor->areas, 1);
  g_assert_cmpstr (area->title, ==, "Firearms");
  g_assert_cmpstr (area->code, ==, "301");
  g_assert_cmpstr (area->requirement->id, ==, "instructor-annual");
  g_assert_cmpuint (instructor->times->len, ==, 1);
  time = &g_array_index (instructor->times, MusterTeachingTime, 0);
  g_assert_cmpint (time->year, ==, 2025);
  g_assert_cmpint (time->seconds, ==, 5 * HOUR);
}

/* A class to come is one; a class held that nobody's roster calls taught is said to be. Who teaches without a
 * certificate is there, too. */
static void
test_classes (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterInstructors) snapshot = NULL;
  const MusterInstructor *instructor;
  const MusterInstructorClass *class;

  schedule (agency, muster_date_new (2026, 9, 1), agency->officers[0]);
  schedule (agency, muster_date_new (2026, 5, 14), agency->officers[0]);
  schedule (agency, muster_date_new (2026, 8, 1), agency->officers[1]);
  snapshot = load (agency);
  g_assert_cmpuint (snapshot->instructors->len, ==, 2);
  instructor = muster_instructors_find (snapshot, agency->officers[0]);
  g_assert_cmpuint (instructor->to_come->len, ==, 2);
  class = g_ptr_array_index (instructor->to_come, 0);
  g_assert_cmpint (class->from, ==, muster_date_new (2026, 5, 14));
  g_assert_cmpstr (class->title, ==, "Report writing");
  g_assert_cmpstr (class->number, ==, "RW-1");
  g_assert_cmpuint (instructor->unrecorded->len, ==, 1);
  class = g_ptr_array_index (instructor->unrecorded, 0);
  g_assert_cmpstr (class->title, ==, "Firearms review");
  g_assert_cmpint (class->from, ==, muster_date_new (2026, 4, 14));
  g_assert_cmpint (class->to, ==, muster_date_new (2026, 4, 15));
  instructor = muster_instructors_find (snapshot, agency->officers[1]);
  g_assert_cmpint (muster_instructors_judge (snapshot, instructor, NULL), ==,
                   MUSTER_INSTRUCTOR_UNCERTIFIED);
}

static void
test_who_may_teach (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterInstructors) snapshot = NULL;
  g_autoptr (GArray) now = NULL;
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  g_autoptr (GArray) other = NULL;
  const MusterInstructorChoice *choice;
  MusterId certificate_id = find_certificate (agency);

  endorse (agency, certificate_id, "firearms", MUSTER_ENDORSEMENT_KIND_ASSISTANT,
           muster_date_new (2023, 7, 1));
  endorse (agency, certificate_id, "firearms", MUSTER_ENDORSEMENT_KIND_FULL,
           muster_date_new (2024, 7, 1));
  snapshot = load (agency);
  now = muster_instructors_list_for (snapshot, "firearms", snapshot->today);
  g_assert_cmpuint (now->len, ==, 1);
  choice = &g_array_index (now, MusterInstructorChoice, 0);
  g_assert_cmpstr (choice->instructor->name, ==, "Corvane, Luis");
  g_assert_cmpint (choice->area->endorsement->kind, ==, MUSTER_ENDORSEMENT_KIND_FULL);
  before = muster_instructors_list_for (snapshot, "firearms", muster_date_new (2024, 1, 1));
  g_assert_cmpuint (before->len, ==, 1);
  choice = &g_array_index (before, MusterInstructorChoice, 0);
  g_assert_cmpint (choice->area->endorsement->kind, ==, MUSTER_ENDORSEMENT_KIND_ASSISTANT);
  after = muster_instructors_list_for (snapshot, "firearms", muster_date_new (2026, 7, 1));
  g_assert_cmpuint (after->len, ==, 0);
  other = muster_instructors_list_for (snapshot, "traffic", snapshot->today);
  g_assert_cmpuint (other->len, ==, 0);
}

static void
test_standing (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterInstructors) snapshot = load (agency);
  g_autoptr (MusterInstructors) lacking = NULL;
  g_autoptr (MusterCertificate) certificate = muster_certificate_new ();
  g_autoptr (MusterInstructors) ended = NULL;
  MusterDate ends_on;
  GError *error = NULL;

  g_assert_cmpint (
      muster_instructors_judge (snapshot, g_ptr_array_index (snapshot->instructors, 0), &ends_on),
      ==, MUSTER_INSTRUCTOR_ENDING);
  g_assert_cmpint (ends_on, ==, muster_date_new (2026, 6, 30));
  endorse_both (agency);
  lacking = load (agency);
  g_assert_cmpint (
      muster_instructors_judge (lacking, g_ptr_array_index (lacking->instructors, 0), NULL), ==,
      MUSTER_INSTRUCTOR_LACKING);
  certificate->officer_id = agency->officers[1];
  certificate->kind = MUSTER_CERTIFICATE_KIND_INSTRUCTOR;
  certificate->issued_on = muster_date_new (2020, 1, 1);
  certificate->expires_on = muster_date_new (2022, 12, 31);
  muster_action_certify (agency->workspace, certificate, NULL, &error);
  g_assert_no_error (error);
  ended = load (agency);
  g_assert_cmpint (muster_instructors_judge (
                       ended, muster_instructors_find (ended, agency->officers[1]), &ends_on),
                   ==, MUSTER_INSTRUCTOR_ENDED);
  g_assert_cmpint (ends_on, ==, MUSTER_DATE_NONE);
}

/* Taught once in every calendar year and in every year of the certificate up to today: only the years that run are
 * open. */
static void
test_gaps (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterInstructors) snapshot = NULL;
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) later = NULL;
  const MusterInstructorGap *gap;

  endorse_both (agency);
  teach (agency, muster_date_new (2023, 9, 1), HOUR);
  teach (agency, muster_date_new (2024, 9, 1), HOUR);
  teach (agency, muster_date_new (2025, 3, 1), HOUR);
  snapshot = load (agency);
  now = muster_instructors_list_gaps (snapshot, snapshot->today);
  g_assert_cmpuint (now->len, ==, 0);
  /* Both the year of the certificate and what is left of the calendar year in it end on 30 Jun 2026. */
  later = muster_instructors_list_gaps (snapshot, muster_date_new (2026, 12, 31));
  g_assert_cmpuint (later->len, ==, 1);
  gap = g_ptr_array_index (later, 0);
  g_assert_cmpstr (gap->title, ==, "Firearms");
  g_assert_cmpstr (gap->instructor->name, ==, "Corvane, Luis");
  g_assert_cmpuint (gap->years->len, ==, 2);
  g_assert_true (gap->is_sure);
}

/* One kind of year alone decides nothing where no source says which is meant. */
static void
test_gap_of_one_kind (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterInstructors) snapshot = NULL;
  g_autoptr (GPtrArray) gaps = NULL;
  const MusterInstructorGap *gap;

  endorse_both (agency);
  teach (agency, muster_date_new (2024, 3, 1), HOUR);
  teach (agency, muster_date_new (2024, 9, 1), HOUR);
  teach (agency, muster_date_new (2025, 8, 1), HOUR);
  snapshot = load (agency);
  gaps = muster_instructors_list_gaps (snapshot, snapshot->today);
  g_assert_cmpuint (gaps->len, ==, 1);
  gap = g_ptr_array_index (gaps, 0);
  g_assert_cmpuint (gap->years->len, ==, 1);
  g_assert_cmpint (g_array_index (gap->years, MusterTeachingYear, 0).every, ==,
                   MUSTER_EVERY_CALENDAR_YEAR);
  g_assert_false (gap->is_sure);
}

static void
test_rule (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterInstructors) snapshot = load (agency);

  g_assert_cmpstr (muster_instructors_find_rule (snapshot)->id, ==, "instructor-annual");
  g_assert_cmpstr (muster_instructors_find_subject (snapshot, "firearms", NULL), ==, "Firearms");
  g_assert_cmpstr (muster_instructors_find_subject (snapshot, "cooking", NULL), ==, "cooking");
}

/* The sample's instructors teach, and every one of them is on the rosters. */
static void
test_sample (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterInstructors) snapshot = load (agency);
  guint i;

  g_assert_cmpuint (snapshot->instructors->len, >, 1);
  for (i = 0; i < snapshot->instructors->len; i++)
    {
      const MusterInstructor *instructor = g_ptr_array_index (snapshot->instructors, i);

      g_assert_cmpuint (instructor->areas->len, >, 0);
      g_assert_cmpuint (instructor->times->len, >, 0);
      g_assert_cmpuint (instructor->unrecorded->len, ==, 0);
    }
}

#define ADD(name, func)                                                                            \
  g_test_add (name, TestAgency, NULL, test_agency_set_up, func, test_agency_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/actions/instructors/load", test_load);
  ADD ("/actions/instructors/classes", test_classes);
  ADD ("/actions/instructors/who-may-teach", test_who_may_teach);
  ADD ("/actions/instructors/standing", test_standing);
  ADD ("/actions/instructors/gaps", test_gaps);
  ADD ("/actions/instructors/gap-of-one-kind", test_gap_of_one_kind);
  ADD ("/actions/instructors/rule", test_rule);
  g_test_add ("/actions/instructors/sample", TestAgency, NULL, test_agency_set_up_sample,
              test_sample, test_agency_tear_down);
  return g_test_run ();
}
