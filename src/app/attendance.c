/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands of a roster. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/attendance-private.h"
#include "core/duration.h"

gboolean
muster_attendance_is_entered (const MusterClassLine *line, guint meeting)
{
  return line->seconds[meeting] != MUSTER_NUMBER_NONE;
}

gboolean
muster_attendance_is_excused (const MusterClassLine *line, guint meeting)
{
  return line->excused[meeting] || (line->status == MUSTER_ROSTER_STATUS_EXCUSED &&
                                    !muster_attendance_is_entered (line, meeting));
}

static gboolean
is_excused_always (const MusterClassRecord *record, const MusterClassLine *line)
{
  guint i;

  for (i = 0; i < record->meetings->len; i++)
    if (!muster_attendance_is_excused (line, i))
      return FALSE;
  return TRUE;
}

guint
muster_attendance_count_entered (const MusterClassRecord *record, const MusterClassLine *line)
{
  guint n = 0;
  guint i;

  for (i = 0; i < record->meetings->len; i++)
    n += muster_attendance_is_entered (line, i);
  return n;
}

gint64
muster_attendance_get_total (const MusterClassRecord *record, const MusterClassLine *line)
{
  gint64 total = 0;
  guint i;

  g_return_val_if_fail (record != NULL && line != NULL, 0);

  for (i = 0; i < record->meetings->len; i++)
    total += MAX (line->seconds[i], 0) + muster_attendance_get_made_up (line, i);
  return total;
}

gint64
muster_attendance_get_length (const MusterClassRecord *record, guint meeting)
{
  g_return_val_if_fail (record != NULL && meeting < record->meetings->len, 0);

  return ((const MusterClassMeeting *) g_ptr_array_index (record->meetings, meeting))
      ->meeting->seconds;
}

gint64
muster_attendance_get_whole (const MusterClassRecord *record)
{
  gint64 whole = 0;
  guint i;

  for (i = 0; i < record->meetings->len; i++)
    whole += muster_attendance_get_length (record, i);
  return whole;
}

/* --- Entering ------------------------------------------------------------------------------------- */

/* What a test or an instructor said of the officer stays; what only the time says follows the time. A credit counts
 * what an officer attended or completed, and nothing of who is registered, excused or did not come. */
void
muster_attendance_settle_status (const MusterClassRecord *record, MusterClassLine *line)
{
  gint64 total = muster_attendance_get_total (record, line);

  if (line->status == MUSTER_ROSTER_STATUS_PASSED || line->status == MUSTER_ROSTER_STATUS_FAILED)
    return;
  if (total == 0)
    {
      if (line->status == MUSTER_ROSTER_STATUS_EXCUSED ||
          !muster_roster_status_has_seat (line->status))
        return;
      if (muster_attendance_count_entered (record, line) < record->meetings->len)
        line->status = MUSTER_ROSTER_STATUS_REGISTERED;
      else
        line->status = is_excused_always (record, line) ? MUSTER_ROSTER_STATUS_EXCUSED
                                                        : MUSTER_ROSTER_STATUS_NO_SHOW;
      return;
    }
  if (total < muster_attendance_get_whole (record) &&
      (line->status == MUSTER_ROSTER_STATUS_INCOMPLETE))
    return;
  if (total == muster_attendance_get_whole (record) &&
      line->status == MUSTER_ROSTER_STATUS_COMPLETED)
    return;
  line->status = MUSTER_ROSTER_STATUS_ATTENDED;
}

/* What was excused as a whole is taken apart by the first meeting that says otherwise. */
static void
enter (const MusterClassRecord *record, MusterClassLine *line, guint meeting, gint64 seconds,
       gboolean excused)
{
  line->seconds[meeting] = seconds;
  line->excused[meeting] = excused;
  /* The hours are typed; when somebody came and went would contradict them. */
  line->arrived_at[meeting] = MUSTER_NUMBER_NONE;
  line->left_at[meeting] = MUSTER_NUMBER_NONE;
  muster_attendance_settle_made_up (record, line, meeting);
  if (line->status == MUSTER_ROSTER_STATUS_EXCUSED)
    line->status = MUSTER_ROSTER_STATUS_REGISTERED;
  muster_attendance_settle_status (record, line);
}

gboolean
muster_attendance_set (const MusterClassRecord *record, MusterClassLine *line, guint meeting,
                       gint64 seconds)
{
  g_return_val_if_fail (record != NULL && line != NULL && meeting < record->meetings->len, FALSE);

  if (line->seconds[meeting] == seconds && !muster_attendance_is_excused (line, meeting))
    return FALSE;
  enter (record, line, meeting, seconds, FALSE);
  return TRUE;
}

gboolean
muster_attendance_set_late (const MusterClassRecord *record, MusterClassLine *line, guint meeting,
                            gint64 late)
{
  const MusterMeeting *held;
  gint64 seconds;

  g_return_val_if_fail (record != NULL && line != NULL && meeting < record->meetings->len, FALSE);

  held = ((const MusterClassMeeting *) g_ptr_array_index (record->meetings, meeting))->meeting;
  seconds = MAX (held->seconds - late, 0);
  if (held->starts_at == MUSTER_NUMBER_NONE)
    return muster_attendance_set (record, line, meeting, seconds);
  if (line->arrived_at[meeting] == held->starts_at + late && line->seconds[meeting] == seconds)
    return FALSE;
  enter (record, line, meeting, seconds, FALSE);
  line->arrived_at[meeting] = held->starts_at + late;
  return TRUE;
}

gboolean
muster_attendance_excuse (const MusterClassRecord *record, MusterClassLine *line, guint meeting)
{
  g_return_val_if_fail (record != NULL && line != NULL && meeting < record->meetings->len, FALSE);

  if (muster_attendance_is_excused (line, meeting))
    return FALSE;
  enter (record, line, meeting, 0, TRUE);
  return TRUE;
}

guint
muster_attendance_fill (const MusterClassRecord *record, guint meeting, gboolean everybody)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (record != NULL && meeting < record->meetings->len, 0);

  for (i = 0; i < record->lines->len; i++)
    {
      MusterClassLine *line = g_ptr_array_index (record->lines, i);
      gboolean is_left_out = !muster_roster_status_has_seat (line->status) ||
                             (!everybody && (muster_attendance_is_entered (line, meeting) ||
                                             muster_attendance_is_excused (line, meeting)));

      if (!is_left_out)
        n += muster_attendance_set (record, line, meeting,
                                    muster_attendance_get_length (record, meeting));
    }
  return n;
}

guint
muster_attendance_copy_previous (const MusterClassRecord *record, guint meeting)
{
  gint64 length, before;
  guint n = 0;
  guint i;

  g_return_val_if_fail (record != NULL && meeting > 0 && meeting < record->meetings->len, 0);

  length = muster_attendance_get_length (record, meeting);
  before = muster_attendance_get_length (record, meeting - 1);
  for (i = 0; i < record->lines->len; i++)
    {
      MusterClassLine *line = g_ptr_array_index (record->lines, i);
      gint64 seconds = line->seconds[meeting - 1];

      if (line->excused[meeting - 1])
        n += muster_attendance_excuse (record, line, meeting);
      else if (muster_attendance_is_entered (line, meeting - 1))
        n += muster_attendance_set (record, line, meeting,
                                    seconds == before ? length : MIN (seconds, length));
    }
  return n;
}

guint
muster_attendance_clear (const MusterClassRecord *record, guint meeting)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (record != NULL && meeting < record->meetings->len, 0);

  for (i = 0; i < record->lines->len; i++)
    n += muster_attendance_set (record, g_ptr_array_index (record->lines, i), meeting,
                                MUSTER_NUMBER_NONE);
  return n;
}

/* "L15", "late 0:15": @seconds is how late. */
static gboolean
parse_late (const char *text, gint64 length, gint64 *seconds, GError **error)
{
  g_autofree char *minutes = g_strdup_printf ("%s min", text);
  char lasts[MUSTER_DURATION_TEXT_SIZE];

  if ((muster_duration_parse (minutes, seconds, NULL) ||
       muster_duration_parse (text, seconds, NULL)) &&
      *seconds > 0 && *seconds < length)
    return TRUE;
  muster_duration_print (length, lasts);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: length of the meeting in hours; L is the key for late. */
               _ ("This meeting is %s h long. Type how many minutes late, such as L 15."), lasts);
  return FALSE;
}

gboolean
muster_attendance_parse (const MusterClassRecord *record, guint meeting, const char *text,
                         gint64 *seconds, gboolean *is_late, GError **error)
{
  g_autofree char *stripped = NULL;
  char lasts[MUSTER_DURATION_TEXT_SIZE];
  gint64 length;

  g_return_val_if_fail (record != NULL && text != NULL && seconds != NULL && is_late != NULL,
                        FALSE);
  g_return_val_if_fail (meeting < record->meetings->len, FALSE);

  stripped = g_strstrip (g_strdup (text));
  length = muster_attendance_get_length (record, meeting);
  *seconds = MUSTER_NUMBER_NONE;
  *is_late = g_ascii_tolower (*stripped) == 'l';
  if (*is_late)
    return parse_late (g_strchug (stripped + 1), length, seconds, error);
  if (*stripped == '\0')
    return TRUE;
  if (muster_duration_parse (stripped, seconds, NULL) && *seconds <= length)
    return TRUE;
  muster_duration_print (length, lasts);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: twice the length of the meeting in hours. */
               _ ("This meeting is %s h long. Type 0 to %s, or 2:30."), lasts, lasts);
  return FALSE;
}

static guint
count_seats (const MusterClassRecord *record)
{
  guint n = 0;
  guint i;

  for (i = 0; i < record->lines->len; i++)
    {
      const MusterClassLine *other = g_ptr_array_index (record->lines, i);

      n += muster_roster_status_has_seat (other->status) && other->role == MUSTER_ROLE_ATTENDED;
    }
  return n;
}

guint
muster_attendance_admit (const MusterClassRecord *record, MusterClassLine *line)
{
  g_return_val_if_fail (record != NULL && line != NULL, 0);

  line->status = MUSTER_ROSTER_STATUS_REGISTERED;
  return count_seats (record);
}

void
muster_attendance_take_seat (const MusterClassRecord *record, MusterClassLine *line)
{
  gint64 capacity;

  g_return_if_fail (record != NULL && line != NULL);

  capacity = record->class->capacity;
  if (muster_attendance_admit (record, line) > capacity && capacity != MUSTER_NUMBER_NONE &&
      line->role == MUSTER_ROLE_ATTENDED)
    line->status = MUSTER_ROSTER_STATUS_WAITLISTED;
}

/* --- What is shown -------------------------------------------------------------------------------- */

#define COLUMNS_PER_PAGE 8u /* so many meetings fit beside the names */
#define DAYS_PER_WEEK 7

static int
get_week (const MusterClassRecord *record, guint meeting)
{
  const MusterClassMeeting *held = g_ptr_array_index (record->meetings, meeting);

  /* 1 Jan 1970 was a Thursday. */
  return (held->meeting->held_on + 3) / DAYS_PER_WEEK;
}

/* The meeting after the week of @meeting. */
static guint
skip_week (const MusterClassRecord *record, guint meeting)
{
  guint next = meeting + 1;

  while (next < record->meetings->len && get_week (record, next) == get_week (record, meeting))
    next++;
  return next;
}

/* As many whole weeks as fit, and at least one. */
static guint
end_page (const MusterClassRecord *record, guint first)
{
  guint end = skip_week (record, first);

  while (end < record->meetings->len && skip_week (record, end) - first <= COLUMNS_PER_PAGE)
    end = skip_week (record, end);
  return end;
}

void
muster_attendance_find_page (const MusterClassRecord *record, guint meeting, guint *first, guint *n)
{
  guint from = 0, end;

  g_return_if_fail (record != NULL && first != NULL && n != NULL);

  *first = 0;
  *n = record->meetings->len;
  if (*n <= COLUMNS_PER_PAGE)
    return;
  meeting = MIN (meeting, *n - 1);
  for (end = end_page (record, from); end <= meeting; end = end_page (record, from))
    from = end;
  *first = from;
  *n = end - from;
}

static int
compare_waiting (gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
  const MusterClassLine *x = *(const MusterClassLine *const *) a;
  const MusterClassLine *y = *(const MusterClassLine *const *) b;

  return (x->status == MUSTER_ROSTER_STATUS_WAITLISTED) -
         (y->status == MUSTER_ROSTER_STATUS_WAITLISTED);
}

void
muster_attendance_order (const MusterClassRecord *record)
{
  g_return_if_fail (record != NULL);

  /* This sort is stable, so names stay in their order. */
  g_ptr_array_sort_with_data (record->lines, compare_waiting, NULL);
}
