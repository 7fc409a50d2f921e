/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads one class with its roster in one job. */

#include "config.h"

#include "actions/class-private.h"
#include "actions/class-record.h"
#include "actions/paper-private.h"
#include "actions/workspace-private.h"
#include "core/name.h"
#include "core/officer.h"

/* --- Lines ---------------------------------------------------------------------------------------- */

static void
free_meeting (gpointer data)
{
  MusterClassMeeting *meeting = data;

  muster_meeting_free (meeting->meeting);
  g_free (meeting->instructors);
  g_free (meeting);
}

static void
free_line (gpointer data)
{
  MusterClassLine *line = data;

  g_free (line->name);
  g_free (line->state_id);
  g_free (line->seconds);
  g_free (line->arrived_at);
  g_free (line->left_at);
  g_free (line->excused);
  g_free (line->organisation);
  g_free (line->made_up_seconds);
  g_free (line->made_up_on);
  g_free (line);
}

void
muster_class_record_free (MusterClassRecord *record)
{
  if (record == NULL)
    return;
  muster_class_free (record->class);
  muster_course_free (record->course);
  g_ptr_array_unref (record->meetings);
  g_ptr_array_unref (record->lines);
  g_free (record);
}

static MusterClassRecord *
create_record (void)
{
  MusterClassRecord *record = g_new0 (MusterClassRecord, 1);

  record->meetings = g_ptr_array_new_with_free_func (free_meeting);
  record->lines = g_ptr_array_new_with_free_func (free_line);
  return record;
}

static gint64 *
create_empty (guint n)
{
  gint64 *numbers = g_new (gint64, MAX (n, 1));
  guint i;

  for (i = 0; i < n; i++)
    numbers[i] = MUSTER_NUMBER_NONE;
  return numbers;
}

static MusterClassLine *
create_line (const MusterClassRecord *record, MusterId officer_id)
{
  MusterClassLine *line = g_new0 (MusterClassLine, 1);
  guint i;

  line->officer_id = officer_id;
  line->status = MUSTER_ROSTER_STATUS_REGISTERED;
  line->role = MUSTER_ROLE_ATTENDED;
  line->score = MUSTER_NUMBER_NONE;
  line->seconds = create_empty (record->meetings->len);
  line->arrived_at = create_empty (record->meetings->len);
  line->left_at = create_empty (record->meetings->len);
  line->excused = g_new0 (gboolean, MAX (record->meetings->len, 1));
  line->made_up_seconds = create_empty (record->meetings->len);
  line->made_up_on = g_new (MusterDate, MAX (record->meetings->len, 1));
  for (i = 0; i < record->meetings->len; i++)
    line->made_up_on[i] = MUSTER_DATE_NONE;
  return line;
}

int
muster_class_compare_names (const char *a_name, MusterId a, const char *b_name, MusterId b)
{
  g_autofree char *a_folded = muster_name_fold (a_name);
  g_autofree char *b_folded = muster_name_fold (b_name);
  int order = g_strcmp0 (a_folded, b_folded);

  return order != 0 ? order : (a > b) - (a < b);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const MusterClassLine *x = *(const MusterClassLine *const *) a;
  const MusterClassLine *y = *(const MusterClassLine *const *) b;

  return muster_class_compare_names (x->name, x->officer_id, y->name, y->officer_id);
}

MusterClassLine *
muster_class_record_add_line (MusterClassRecord *record, MusterId officer_id, const char *name,
                              const char *state_id)
{
  MusterClassLine *line;

  g_return_val_if_fail (record != NULL && name != NULL, NULL);

  line = create_line (record, officer_id);
  line->name = g_strdup (name);
  line->state_id = g_strdup (state_id);
  g_ptr_array_add (record->lines, line);
  g_ptr_array_sort (record->lines, compare_lines);
  return line;
}

MusterClassRecord *
muster_class_record_copy (const MusterClassRecord *record)
{
  MusterClassRecord *copy;
  gsize size;
  guint i;

  g_return_val_if_fail (record != NULL, NULL);

  copy = create_record ();
  copy->rostered_on = record->rostered_on;
  copy->class = muster_class_copy (record->class);
  copy->course = muster_course_copy (record->course);
  for (i = 0; i < record->meetings->len; i++)
    {
      const MusterClassMeeting *meeting = g_ptr_array_index (record->meetings, i);
      MusterClassMeeting *same = g_new0 (MusterClassMeeting, 1);

      same->meeting = muster_meeting_copy (meeting->meeting);
      same->instructors = g_strdup (meeting->instructors);
      g_ptr_array_add (copy->meetings, same);
    }
  size = record->meetings->len * sizeof (gint64);
  for (i = 0; i < record->lines->len; i++)
    {
      const MusterClassLine *line = g_ptr_array_index (record->lines, i);
      MusterClassLine *same = g_memdup2 (line, sizeof *line);

      same->name = g_strdup (line->name);
      same->state_id = g_strdup (line->state_id);
      same->seconds = g_memdup2 (line->seconds, size);
      same->arrived_at = g_memdup2 (line->arrived_at, size);
      same->left_at = g_memdup2 (line->left_at, size);
      same->excused = g_memdup2 (line->excused, record->meetings->len * sizeof (gboolean));
      same->organisation = g_strdup (line->organisation);
      same->made_up_seconds = g_memdup2 (line->made_up_seconds, size);
      same->made_up_on = g_memdup2 (line->made_up_on, record->meetings->len * sizeof (MusterDate));
      g_ptr_array_add (copy->lines, same);
    }
  return copy;
}

gboolean
muster_class_record_save_roster (MusterWorkspace *workspace, const MusterClassRecord *record,
                                 GError **error)
{
  g_autofree MusterRosterLine *lines = NULL;
  guint i;

  g_return_val_if_fail (workspace != NULL && record != NULL, FALSE);

  lines = g_new0 (MusterRosterLine, MAX (record->lines->len, 1));
  for (i = 0; i < record->lines->len; i++)
    {
      const MusterClassLine *line = g_ptr_array_index (record->lines, i);

      lines[i] = (MusterRosterLine){ line->officer_id,      line->status,    line->role,
                                     line->score,           line->seconds,   line->arrived_at,
                                     line->left_at,         line->excused,   line->organisation,
                                     line->made_up_seconds, line->made_up_on };
    }
  return muster_action_set_roster (workspace, record->class->id, lines, record->lines->len,
                                   record->meetings->len, error);
}

/* --- Loading -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId class_id;
  MusterClassRecord *record;
} Loading;

static gboolean
load_meetings (MusterDb *db, MusterClassRecord *record, GError **error)
{
  g_autoptr (GHashTable) instructors = muster_paper_list_instructors (db, error);
  g_autoptr (GPtrArray) meetings = NULL;
  guint i;

  if (instructors != NULL)
    meetings =
        muster_db_load_children (db, &muster_meeting_type, "class_id", record->class->id, error);
  if (meetings == NULL)
    return FALSE;
  g_ptr_array_sort (meetings, muster_meeting_compare);
  for (i = 0; i < meetings->len; i++)
    {
      MusterClassMeeting *meeting = g_new0 (MusterClassMeeting, 1);

      meeting->meeting = muster_meeting_copy (g_ptr_array_index (meetings, i));
      meeting->instructors = g_strdup (g_hash_table_lookup (instructors, &meeting->meeting->id));
      g_ptr_array_add (record->meetings, meeting);
    }
  return TRUE;
}

static gboolean
load_attendance (MusterDb *db, const MusterClassRecord *record, MusterClassLine *line,
                 MusterId entry_id, GError **error)
{
  g_autoptr (GPtrArray) attendances =
      muster_db_load_children (db, &muster_attendance_type, "roster_entry_id", entry_id, error);
  guint i, m;

  for (i = 0; attendances != NULL && i < attendances->len; i++)
    {
      const MusterAttendance *attendance = g_ptr_array_index (attendances, i);

      for (m = 0; m < record->meetings->len; m++)
        {
          const MusterClassMeeting *meeting = g_ptr_array_index (record->meetings, m);

          if (meeting->meeting->id != attendance->meeting_id)
            continue;
          line->seconds[m] = attendance->seconds;
          line->arrived_at[m] = attendance->arrived_at;
          line->left_at[m] = attendance->left_at;
          line->excused[m] = attendance->excused;
          line->made_up_seconds[m] = attendance->made_up_seconds;
          line->made_up_on[m] = attendance->made_up_on;
        }
    }
  return attendances != NULL;
}

static gboolean
load_line (MusterDb *db, MusterClassRecord *record, const MusterRosterEntry *entry, GError **error)
{
  g_autoptr (MusterOfficer) officer =
      muster_db_load (db, &muster_officer_type, entry->officer_id, error);
  MusterClassLine *line;

  if (officer == NULL)
    return FALSE;
  line = create_line (record, entry->officer_id);
  line->name = muster_officer_format_name (officer);
  line->state_id = g_strdup (officer->state_id);
  line->status = entry->status;
  line->role = entry->role;
  line->score = entry->score;
  line->organisation = g_strdup (entry->organisation);
  g_ptr_array_add (record->lines, line);
  return load_attendance (db, record, line, entry->id, error);
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  const Loading *loading = data;
  MusterClassRecord *record = loading->record;
  g_autoptr (GPtrArray) entries = NULL;
  MusterId previous_id;
  guint i;

  record->class = muster_workspace_load_live (db, &muster_class_type, loading->class_id, error);
  if (record->class != NULL)
    record->course = muster_db_load (db, &muster_course_type, record->class->course_id, error);
  if (record->course == NULL || !load_meetings (db, record, error))
    return FALSE;
  entries =
      muster_db_load_children (db, &muster_roster_entry_type, "class_id", loading->class_id, error);
  if (entries == NULL)
    return FALSE;
  for (i = 0; i < entries->len; i++)
    if (!load_line (db, record, g_ptr_array_index (entries, i), error))
      return FALSE;
  g_ptr_array_sort (record->lines, compare_lines);
  return entries->len > 0 ||
         muster_class_find_previous (db, record->class, &previous_id, &record->rostered_on, error);
}

MusterClassRecord *
muster_action_load_class (MusterWorkspace *workspace, MusterId class_id, GError **error)
{
  g_autoptr (MusterClassRecord) record = NULL;
  Loading loading;

  g_return_val_if_fail (workspace != NULL, NULL);

  record = create_record ();
  loading = (Loading){ class_id, record };
  return muster_workspace_run (workspace, load_job, &loading, error) ? g_steal_pointer (&record)
                                                                     : NULL;
}
