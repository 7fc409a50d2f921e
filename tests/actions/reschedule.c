/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings that are added and removed, and who teaches them. */

#include "actions/reschedule.h"

#include "actions/class-file.h"
#include "actions/roster.h"
#include "core/credit.h"
#include "support/agency.h"

#define HOUR 3600
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static MusterId
find_class (const TestAgency *agency)
{
  g_autoptr (GPtrArray) classes = test_agency_load_all (agency, &muster_class_type);

  return ((MusterClass *) g_ptr_array_index (classes, 0))->id;
}

static MusterClassFile *
load (const TestAgency *agency)
{
  GError *error = NULL;
  MusterClassFile *file =
      muster_action_load_class_file (agency->workspace, find_class (agency), &error);

  g_assert_no_error (error);
  return file;
}

static const MusterClassFileMeeting *
get (const MusterClassFile *file, guint n)
{
  g_assert_cmpuint (n, <, file->meetings->len);
  return g_ptr_array_index (file->meetings, n);
}

static void
add_meeting (GPtrArray *meetings, MusterDate date, gint64 starts_at)
{
  MusterMeeting *meeting = muster_meeting_new ();

  meeting->held_on = date;
  meeting->starts_at = starts_at;
  meeting->seconds = 2 * HOUR;
  g_ptr_array_add (meetings, meeting);
}

static gboolean
add (const TestAgency *agency, MusterDate date, gint64 starts_at, GError **error)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  const MusterReschedule change = { .class_id = find_class (agency), .added = meetings };

  add_meeting (meetings, date, starts_at);
  return muster_action_reschedule (agency->workspace, &change, error);
}

static gboolean
remove_meeting (const TestAgency *agency, MusterId id, GError **error)
{
  g_autoptr (GArray) removed = g_array_new (FALSE, FALSE, sizeof (MusterId));
  const MusterReschedule change = { .class_id = find_class (agency), .removed = removed };

  g_array_append_val (removed, id);
  return muster_action_reschedule (agency->workspace, &change, error);
}

static gboolean
teach (const TestAgency *agency, MusterId meeting, MusterId joins, MusterId leaves, GError **error)
{
  g_autoptr (GArray) taught = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_autoptr (GArray) joining = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_autoptr (GArray) leaving = g_array_new (FALSE, FALSE, sizeof (MusterId));
  const MusterReschedule change = {
    .class_id = find_class (agency), .taught = taught, .joining = joining, .leaving = leaving
  };

  g_array_append_val (taught, meeting);
  if (joins != MUSTER_ID_NONE)
    g_array_append_val (joining, joins);
  if (leaves != MUSTER_ID_NONE)
    g_array_append_val (leaving, leaves);
  return muster_action_reschedule (agency->workspace, &change, error);
}

static void
clear_instructors (const TestAgency *agency, guint n)
{
  g_autoptr (MusterClassFile) file = load (agency);
  guint i;
  GError *error = NULL;

  for (i = 0; i < get (file, n)->instructors->len; i++)
    {
      teach (agency, get (file, n)->meeting->id, MUSTER_ID_NONE,
             g_array_index (get (file, n)->instructors, MusterId, i), &error);
      g_assert_no_error (error);
    }
}

/* What is added follows the last meeting, and is taught by the same; credits stay. */
static void
test_add (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassFile) before = load (agency);
  g_autoptr (MusterClassFile) after = NULL;
  g_autofree char *label = NULL;
  guint n = before->meetings->len;
  guint n_credits = test_agency_count (agency, &muster_credit_type);
  const MusterId teacher = agency->officers[1];
  MusterDate date = get (before, n - 1)->meeting->held_on + 7;
  GError *error = NULL;

  clear_instructors (agency, n - 1);
  teach (agency, get (before, n - 1)->meeting->id, teacher, MUSTER_ID_NONE, &error);
  g_assert_no_error (error);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Change who teaches “Firearms review”");
  add (agency, date, 8 * HOUR, &error);
  g_assert_no_error (error);
  after = load (agency);
  g_assert_cmpuint (after->meetings->len, ==, n + 1);
  g_assert_cmpint (get (after, n)->meeting->held_on, ==, date);
  g_assert_cmpint (get (after, n)->meeting->starts_at, ==, 8 * HOUR);
  g_assert_cmpuint (get (after, n)->n_entered, ==, 0);
  g_assert_cmpuint (get (after, n)->instructors->len, ==, 1);
  g_assert_cmpint (g_array_index (get (after, n)->instructors, MusterId, 0), ==, teacher);
  g_assert_cmpuint (test_agency_count (agency, &muster_credit_type), ==, n_credits);
}

static void
test_remove (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassFile) before = load (agency);
  g_autoptr (MusterClassFile) after = NULL;
  guint n = before->meetings->len;
  GError *error = NULL;

  add (agency, muster_date_new (2027, 1, 4), MUSTER_NUMBER_NONE, &error);
  g_assert_no_error (error);
  after = load (agency);
  remove_meeting (agency, get (after, n)->meeting->id, &error);
  g_assert_no_error (error);
  muster_class_file_free (after);
  after = load (agency);
  g_assert_cmpuint (after->meetings->len, ==, n);
  g_assert_cmpint (get (after, n - 1)->meeting->id, ==, get (before, n - 1)->meeting->id);
}

/* Who joins twice teaches once, and that is no step; who leaves leaves the others. */
static void
test_teach (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassFile) file = load (agency);
  MusterId meeting = get (file, 0)->meeting->id;
  guint n_steps;
  GError *error = NULL;

  clear_instructors (agency, 0);
  teach (agency, meeting, agency->officers[1], MUSTER_ID_NONE, &error);
  g_assert_no_error (error);
  teach (agency, meeting, agency->officers[2], MUSTER_ID_NONE, &error);
  g_assert_no_error (error);
  n_steps = test_agency_count_steps (agency);
  teach (agency, meeting, agency->officers[1], MUSTER_ID_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count_steps (agency), ==, n_steps);
  muster_class_file_free (file);
  file = load (agency);
  g_assert_cmpuint (get (file, 0)->instructors->len, ==, 2);
  teach (agency, meeting, MUSTER_ID_NONE, agency->officers[1], &error);
  g_assert_no_error (error);
  muster_class_file_free (file);
  file = load (agency);
  g_assert_cmpuint (get (file, 0)->instructors->len, ==, 1);
  g_assert_cmpint (g_array_index (get (file, 0)->instructors, MusterId, 0), ==,
                   agency->officers[2]);
}

static void
test_refused (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterClassFile) file = load (agency);
  const MusterMeeting *first = get (file, 0)->meeting;
  const MusterId nobody = 9999;
  guint n_steps = test_agency_count_steps (agency);
  guint i;
  GError *error = NULL;

  g_assert_cmpuint (get (file, 0)->n_entered, >, 0);
  REFUSED (add (agency, first->held_on, first->starts_at, &error), CONSTRAINT,
           "at that time already");
  REFUSED (add (agency, MUSTER_DATE_NONE, MUSTER_NUMBER_NONE, &error), INVALID_INPUT,
           "needs a date");
  REFUSED (remove_meeting (agency, nobody, &error), NOT_FOUND, "no such meeting");
  REFUSED (teach (agency, first->id, nobody, MUSTER_ID_NONE, &error), NOT_FOUND, "");
  g_assert_cmpuint (test_agency_count_steps (agency), ==, n_steps);
  add (agency, muster_date_new (2027, 1, 4), MUSTER_NUMBER_NONE, &error);
  g_assert_no_error (error);
  REFUSED (remove_meeting (agency, first->id, &error), CONSTRAINT, "Attendance was entered");
  muster_action_set_roster (agency->workspace, find_class (agency), NULL, 0, 0, &error);
  g_assert_no_error (error);
  for (i = 0; i < file->meetings->len; i++)
    {
      remove_meeting (agency, get (file, i)->meeting->id, &error);
      g_assert_no_error (error);
    }
  muster_class_file_free (g_steal_pointer (&file));
  file = load (agency);
  g_assert_cmpuint (file->meetings->len, ==, 1);
  REFUSED (remove_meeting (agency, get (file, 0)->meeting->id, &error), CONSTRAINT,
           "the only meeting");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/reschedule/" name, TestAgency, NULL, test_agency_set_up, test,             \
              test_agency_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("add", test_add);
  ADD ("remove", test_remove);
  ADD ("teach", test_teach);
  ADD ("refused", test_refused);

  return g_test_run ();
}
