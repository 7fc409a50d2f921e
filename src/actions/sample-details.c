/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody sees to on the day of a sample: approvals of courses, seats of the next classes, a note. The
 * numbers of the approvals are made up. */

#include "actions/approve.h"
#include "actions/edit.h"
#include "actions/enrol.h"
#include "actions/note.h"
#include "actions/sample-private.h"

#define N_APPROVED 4     /* courses that were approved */
#define APPROVAL_YEARS 3 /* how long an approval holds */
#define FIRST_ENDS_IN 76 /* days until the first one ends */
#define ENDS_APART 240   /* days between the ends */
#define SEATS "24"       /* of a class whose roster is not made yet */
#define NOTED 9          /* number of the officer whom the note is on */

static gboolean
approve_courses (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  const MusterSampleDepartment *department = sample->department;
  guint i;

  for (i = 0; i < MIN (N_APPROVED, department->n_topics); i++)
    {
      g_autoptr (MusterCourseApproval) approval = muster_course_approval_new ();

      if (!muster_sample_find_course (sample, &department->topics[i], &approval->course_id, error))
        return FALSE;
      if (approval->course_id == MUSTER_ID_NONE)
        continue;
      approval->authority = g_strdup (department->authority);
      approval->number = g_strdup_printf ("%s-%04u", department->topics[i].code, 311 + 17 * i);
      approval->expires_on = sample->as_of + FIRST_ENDS_IN + (MusterDate) i * ENDS_APART;
      approval->approved_on = muster_date_add_years (approval->expires_on + 1, -APPROVAL_YEARS);
      if (!muster_action_approve_course (sample->workspace, approval, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* The first class after a day that is on file; NULL where none is. */
static const MusterSampleSession *
find_next_session (const MusterSample *sample, MusterDate after)
{
  const MusterSampleSession *next = NULL;
  guint i;

  for (i = 0; i < sample->sessions->len; i++)
    {
      const MusterSampleSession *session = g_ptr_array_index (sample->sessions, i);
      MusterDate date = g_array_index (session->dates, MusterDate, 0);

      if (session->class_id != MUSTER_ID_NONE && date > after &&
          (next == NULL || date < g_array_index (next->dates, MusterDate, 0)))
        next = session;
    }
  return next;
}

static gboolean
set_seats (MusterSample *sample, const MusterSampleSession *session, const char *seats,
           GError **error)
{
  const MusterEdit edit = { &muster_class_type, session->class_id, "capacity", seats };

  return muster_action_edit (sample->workspace, &edit, NULL, error);
}

/* One seat less than there are officers to be sent, so that the last of them waits. */
static gboolean
fill_session (MusterSample *sample, const MusterSampleSession *session, GError **error)
{
  g_autoptr (GArray) officers = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_autofree char *seats = NULL;
  guint i;

  for (i = 0; i < session->seats->len; i++)
    {
      const MusterSampleSeat *seat = g_ptr_array_index (session->seats, i);

      if (seat->is_taken && seat->role == MUSTER_ROLE_ATTENDED)
        g_array_append_val (officers, seat->person->officer->id);
    }
  if (officers->len < 2)
    return TRUE;
  seats = g_strdup_printf ("%u", officers->len - 1);
  return set_seats (sample, session, seats, error) &&
         muster_action_enrol (sample->workspace, session->class_id,
                              (const MusterId *) (gconstpointer) officers->data, officers->len,
                              NULL, NULL, error);
}

static gboolean
limit_classes (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  const MusterSampleSession *first = find_next_session (sample, sample->as_of);
  const MusterSampleSession *second;

  if (first == NULL)
    return TRUE;
  second = find_next_session (sample, g_array_index (first->dates, MusterDate, 0));
  return fill_session (sample, first, error) &&
         (second == NULL || set_seats (sample, second, SEATS, error));
}

static gboolean
write_note (MusterSample *sample, gpointer data, GError **error)
{
  const MusterSamplePerson *person = data;

  return muster_action_write_note (sample->workspace, &muster_officer_type, person->officer->id,
                                   "Teaches on Thursdays only.\nAsk for cover two weeks ahead.",
                                   NULL, error);
}

void
muster_sample_plan_details (MusterSample *sample)
{
  MusterSamplePerson *noted = muster_sample_get (sample, NOTED);

  muster_sample_plan (sample, sample->as_of, approve_courses, NULL, NULL);
  muster_sample_plan (sample, sample->as_of, limit_classes, NULL, NULL);
  if (noted != NULL)
    muster_sample_plan (sample, sample->as_of, write_note, noted, NULL);
}
