/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the samples show of approvals, seats, excused absences, notes and badges. */

#include "actions/agenda.h"
#include "core/class.h"
#include "core/course.h"
#include "core/note.h"
#include "core/officer.h"
#include "core/roster.h"
#include "core/test.h"
#include "support/agency.h"

static guint
count_items (const TestAgency *agency, const char *code)
{
  GError *error = NULL;
  g_autoptr (MusterAgenda) agenda =
      muster_action_make_agenda (agency->workspace, MUSTER_DATE_NONE, NULL, &error);
  guint n = 0;
  guint i;

  g_assert_no_error (error);
  for (i = 0; i < agenda->items->len; i++)
    n += g_str_equal (((MusterAgendaItem *) agenda->items->pdata[i])->code, code);
  return n;
}

static void
test_approvals (TestAgency *agency, gconstpointer data)
{
  g_assert_cmpuint (test_agency_count (agency, &muster_course_approval_type), >, 2);
  g_assert_cmpuint (count_items (agency, "approval"), ==, 1);
}

/* What was imported and what was taught here are one catalogue. */
static void
test_courses (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) courses = test_agency_load_all (agency, &muster_course_type);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  g_assert_cmpuint (courses->len, >, 5);
  for (i = 0; i < courses->len; i++)
    {
      const MusterCourse *course = g_ptr_array_index (courses, i);

      g_assert_true (course->code == NULL || g_hash_table_add (codes, course->code));
    }
}

/* The first class that is to come is full, and one officer waits; the second has seats for everybody. */
static void
test_seats (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) classes = test_agency_load_all (agency, &muster_class_type);
  g_autoptr (GPtrArray) roster = test_agency_load_all (agency, &muster_roster_entry_type);
  guint n_limited = 0, n_taken = 0, i;
  const MusterRosterEntry *waiting = NULL;
  gint64 capacity = 0;

  for (i = 0; i < roster->len; i++)
    if (((MusterRosterEntry *) roster->pdata[i])->status == MUSTER_ROSTER_STATUS_WAITLISTED)
      {
        g_assert_null (waiting);
        waiting = roster->pdata[i];
      }
  g_assert_nonnull (waiting);
  for (i = 0; i < classes->len; i++)
    {
      const MusterClass *class = g_ptr_array_index (classes, i);

      n_limited += class->capacity != MUSTER_NUMBER_NONE;
      capacity = class->id == waiting->class_id ? class->capacity : capacity;
    }
  g_assert_cmpuint (n_limited, ==, 2);
  for (i = 0; i < roster->len; i++)
    n_taken += ((MusterRosterEntry *) roster->pdata[i])->class_id == waiting->class_id &&
               muster_roster_entry_takes_seat (roster->pdata[i]);
  g_assert_cmpint (n_taken, ==, capacity);
}

static void
test_excused (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) attendances = test_agency_load_all (agency, &muster_attendance_type);
  guint n = 0;
  guint i;

  for (i = 0; i < attendances->len; i++)
    {
      const MusterAttendance *attendance = g_ptr_array_index (attendances, i);

      n += attendance->excused;
      if (attendance->excused)
        g_assert_cmpint (attendance->seconds, ==, 0);
    }
  g_assert_cmpuint (n, >, 0);
}

static void
test_people (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) officers = test_agency_load_all (agency, &muster_officer_type);
  g_autoptr (GHashTable) badges = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < officers->len; i++)
    {
      const MusterOfficer *officer = g_ptr_array_index (officers, i);

      g_assert_nonnull (officer->badge_number);
      g_assert_true (g_hash_table_add (badges, officer->badge_number));
    }
  g_assert_cmpuint (test_agency_count (agency, &muster_note_type), ==, 1);
}

/* A class in Connecticut has two tests: one officer is below the minimum, another took it again, a third made an hour
 * up. */
static void
test_scores (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) tests = test_agency_load_all (agency, &muster_test_type);
  g_autoptr (GPtrArray) scores = test_agency_load_all (agency, &muster_test_score_type);
  g_autoptr (GPtrArray) attendances = test_agency_load_all (agency, &muster_attendance_type);
  guint n_below = 0, n_retests = 0, n_made_up = 0, i;

  g_assert_cmpuint (tests->len, ==, 2);
  for (i = 0; i < scores->len; i++)
    {
      const MusterTestScore *score = g_ptr_array_index (scores, i);

      n_below += score->points < 3500;
      n_retests += score->attempt > 1;
    }
  for (i = 0; i < attendances->len; i++)
    n_made_up +=
        ((MusterAttendance *) g_ptr_array_index (attendances, i))->made_up_on != MUSTER_DATE_NONE;
  g_assert_cmpuint (n_below, ==, 2);
  g_assert_cmpuint (n_retests, ==, 1);
  g_assert_cmpuint (n_made_up, ==, 1);
}

int
main (int argc, char *argv[])
{
  static const char *const states[] = { "CT", "CO" };
  guint i;

  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  {                                                                                                \
    g_autofree char *path = g_strdup_printf ("/actions/sample-details/%s/" name, states[i]);       \
                                                                                                   \
    g_test_add (path, TestAgency, states[i], test_agency_set_up_sample, test,                      \
                test_agency_tear_down);                                                            \
  }
  for (i = 0; i < G_N_ELEMENTS (states); i++)
    {
      ADD ("approvals", test_approvals);
      ADD ("courses", test_courses);
      ADD ("seats", test_seats);
      ADD ("excused", test_excused);
      ADD ("people", test_people);
    }
  g_test_add ("/actions/sample-details/CT/scores", TestAgency, "CT", test_agency_set_up_sample,
              test_scores, test_agency_tear_down);
  return g_test_run ();
}
