/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed into a roster and is not saved: how much, where, and upon what the file says by now. */

#include "config.h"

#include "app/attendance-private.h"

MusterClassLine *
muster_attendance_find_line (const MusterClassRecord *record, MusterId officer_id)
{
  guint i;

  g_return_val_if_fail (record != NULL, NULL);

  for (i = 0; i < record->lines->len; i++)
    {
      MusterClassLine *line = g_ptr_array_index (record->lines, i);

      if (line->officer_id == officer_id)
        return line;
    }
  return NULL;
}

static MusterId
get_meeting_id (const MusterClassRecord *record, guint meeting)
{
  return ((const MusterClassMeeting *) g_ptr_array_index (record->meetings, meeting))->meeting->id;
}

static gboolean
find_meeting (const MusterClassRecord *record, MusterId id, guint *meeting)
{
  for (*meeting = 0; *meeting < record->meetings->len; (*meeting)++)
    if (get_meeting_id (record, *meeting) == id)
      return TRUE;
  return FALSE;
}

gboolean
muster_attendance_has_other_meetings (const MusterClassRecord *a, const MusterClassRecord *b)
{
  guint i;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->meetings->len != b->meetings->len)
    return TRUE;
  for (i = 0; i < a->meetings->len; i++)
    if (get_meeting_id (a, i) != get_meeting_id (b, i))
      return TRUE;
  return FALSE;
}

/* --- What differs --------------------------------------------------------------------------------- */

/* @before is NULL where the officer was added. */
static gboolean
is_other_time (const MusterClassLine *before, const MusterClassLine *line, guint meeting)
{
  if (before == NULL)
    return line->seconds[meeting] != MUSTER_NUMBER_NONE || line->excused[meeting];
  if (line->made_up_seconds[meeting] != before->made_up_seconds[meeting] ||
      line->made_up_on[meeting] != before->made_up_on[meeting])
    return TRUE;
  return line->seconds[meeting] != before->seconds[meeting] ||
         line->excused[meeting] != before->excused[meeting] ||
         line->arrived_at[meeting] != before->arrived_at[meeting] ||
         line->left_at[meeting] != before->left_at[meeting];
}

static MusterRosterStatus
get_status_before (const MusterClassLine *before)
{
  return before != NULL ? before->status : MUSTER_ROSTER_STATUS_REGISTERED;
}

/* How many changes there are to a line. How an officer stands mostly follows the time, and is none beside it. */
static guint
count_changes (const MusterClassRecord *base, const MusterClassLine *line)
{
  const MusterClassLine *before = muster_attendance_find_line (base, line->officer_id);
  guint n = 0;
  guint i;

  for (i = 0; i < base->meetings->len; i++)
    n += is_other_time (before, line, i);
  if (before == NULL)
    return n + 1;
  n += line->role != before->role;
  n += line->score != before->score;
  n += g_strcmp0 (line->organisation, before->organisation) != 0;
  return n == 0 ? line->status != before->status : n;
}

gboolean
muster_attendance_is_unsaved (const MusterClassRecord *base, const MusterClassLine *line,
                              guint meeting)
{
  g_return_val_if_fail (base != NULL && line != NULL && meeting < base->meetings->len, FALSE);

  return is_other_time (muster_attendance_find_line (base, line->officer_id), line, meeting);
}

gboolean
muster_attendance_is_score_unsaved (const MusterClassRecord *base, const MusterClassLine *line)
{
  const MusterClassLine *before;

  g_return_val_if_fail (base != NULL && line != NULL, FALSE);

  before = muster_attendance_find_line (base, line->officer_id);
  return line->score != (before != NULL ? before->score : MUSTER_NUMBER_NONE);
}

guint
muster_attendance_count_unsaved (const MusterClassRecord *base, const MusterClassRecord *record)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (base != NULL && record != NULL, 0);

  for (i = 0; i < record->lines->len; i++)
    n += count_changes (base, g_ptr_array_index (record->lines, i));
  for (i = 0; i < base->lines->len; i++)
    {
      const MusterClassLine *line = g_ptr_array_index (base->lines, i);

      n += muster_attendance_find_line (record, line->officer_id) == NULL;
    }
  return n;
}

/* --- Upon the file -------------------------------------------------------------------------------- */

static void
copy_time (MusterClassLine *to, guint at, const MusterClassLine *from, guint meeting)
{
  to->seconds[at] = from->seconds[meeting];
  to->arrived_at[at] = from->arrived_at[meeting];
  to->left_at[at] = from->left_at[meeting];
  to->excused[at] = from->excused[meeting];
  to->made_up_seconds[at] = from->made_up_seconds[meeting];
  to->made_up_on[at] = from->made_up_on[meeting];
}

/* Returns how many times were typed at meetings that are gone. */
static guint
merge_times (const MusterClassRecord *typed, const MusterClassLine *before,
             const MusterClassLine *line, const MusterClassRecord *file, MusterClassLine *into)
{
  guint n_lost = 0, n_kept = 0;
  guint i, at;

  for (i = 0; i < typed->meetings->len; i++)
    if (is_other_time (before, line, i))
      {
        if (find_meeting (file, get_meeting_id (typed, i), &at))
          {
            copy_time (into, at, line, i);
            n_kept++;
          }
        else
          n_lost++;
      }
  if (n_kept + n_lost > 0)
    muster_attendance_settle_status (file, into);
  return n_lost;
}

static guint
merge_line (const MusterClassRecord *base, const MusterClassRecord *typed,
            const MusterClassLine *line, MusterClassRecord *file)
{
  const MusterClassLine *before = muster_attendance_find_line (base, line->officer_id);
  MusterClassLine *into = muster_attendance_find_line (file, line->officer_id);

  if (before != NULL && count_changes (base, line) == 0)
    return 0;
  if (into == NULL)
    into = muster_class_record_add_line (file, line->officer_id, line->name, line->state_id);
  if (line->status != get_status_before (before))
    into->status = line->status;
  if (line->role != (before != NULL ? before->role : MUSTER_ROLE_ATTENDED))
    into->role = line->role;
  if (muster_attendance_is_score_unsaved (base, line))
    into->score = line->score;
  if (g_strcmp0 (line->organisation, before != NULL ? before->organisation : NULL) != 0)
    muster_record_set_text (&into->organisation, line->organisation);
  return merge_times (typed, before, line, file, into);
}

guint
muster_attendance_merge (const MusterClassRecord *base, const MusterClassRecord *typed,
                         MusterClassRecord *file)
{
  guint n_lost = 0;
  guint i;

  g_return_val_if_fail (base != NULL && typed != NULL && file != NULL, 0);

  for (i = 0; i < typed->lines->len; i++)
    n_lost += merge_line (base, typed, g_ptr_array_index (typed->lines, i), file);
  for (i = 0; i < base->lines->len; i++)
    {
      MusterId officer = ((const MusterClassLine *) g_ptr_array_index (base->lines, i))->officer_id;

      if (muster_attendance_find_line (typed, officer) == NULL)
        g_ptr_array_remove (file->lines, muster_attendance_find_line (file, officer));
    }
  return n_lost;
}
