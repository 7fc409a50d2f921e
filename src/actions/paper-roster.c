/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Roster and sign-in sheets of one class. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/class-private.h"
#include "actions/employ-private.h"
#include "actions/paper-private.h"
#include "actions/workspace-private.h"
#include "core/course.h"
#include "core/duration.h"
#include "core/name.h"
#include "core/officer.h"
#include "export/roster-sheet.h"

typedef struct
{
  const MusterRosterRequest *request;
  const MusterAgency *agency;
  const MusterPack *pack;
  MusterClass *class;
  MusterCourse *course;
  char *subjects;
  GPtrArray *meetings;
  GPtrArray *people;
} Gathering;

/* --- The class ------------------------------------------------------------------------------------ */

static gboolean
describe_subjects (MusterDb *db, Gathering *gathering, GError **error)
{
  g_autoptr (GPtrArray) subjects = muster_db_load_children (
      db, &muster_class_subject_type, "class_id", gathering->class->id, error);
  g_autoptr (GString) text = g_string_new (NULL);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  guint i;

  if (subjects == NULL)
    return FALSE;
  for (i = 0; i < subjects->len; i++)
    {
      const MusterClassSubject *subject = g_ptr_array_index (subjects, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "",
                              muster_pack_get_subject_title (gathering->pack, subject->subject),
                              muster_duration_print (subject->seconds, hours));
    }
  gathering->subjects = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const MusterMeeting *x = (*(const MusterRosterMeeting *const *) a)->meeting;
  const MusterMeeting *y = (*(const MusterRosterMeeting *const *) b)->meeting;

  return muster_meeting_compare (&x, &y);
}

static gboolean
gather_meetings (MusterDb *db, Gathering *gathering, GError **error)
{
  g_autoptr (GHashTable) instructors = muster_paper_list_instructors (db, error);
  g_autoptr (GPtrArray) meetings = NULL;
  guint i;

  if (instructors == NULL)
    return FALSE;
  meetings =
      muster_db_load_children (db, &muster_meeting_type, "class_id", gathering->class->id, error);
  for (i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (meetings, i);
      MusterRosterMeeting *entry = g_new0 (MusterRosterMeeting, 1);

      entry->meeting = muster_meeting_copy (meeting);
      entry->instructors = g_strdup (g_hash_table_lookup (instructors, &meeting->id));
      g_ptr_array_add (gathering->meetings, entry);
    }
  g_ptr_array_sort (gathering->meetings, compare_meetings);
  return meetings != NULL;
}

/* --- The roster ----------------------------------------------------------------------------------- */

static MusterDate
find_day (const Gathering *gathering, MusterId meeting_id)
{
  guint i;

  for (i = 0; i < gathering->meetings->len; i++)
    {
      const MusterRosterMeeting *entry = g_ptr_array_index (gathering->meetings, i);

      if (entry->meeting->id == meeting_id)
        return entry->meeting->held_on;
    }
  return MUSTER_DATE_NONE;
}

static int
compare_made_up (gconstpointer a, gconstpointer b)
{
  const MusterRosterMadeUp *x = a;
  const MusterRosterMadeUp *y = b;

  return (x->held_on > y->held_on) - (x->held_on < y->held_on);
}

/* Time at all meetings with what was made up; none where nobody entered any. */
static gboolean
sum_attendance (MusterDb *db, const Gathering *gathering, MusterId entry_id,
                MusterRosterPerson *person, GError **error)
{
  g_autoptr (GPtrArray) attendance =
      muster_db_load_children (db, &muster_attendance_type, "roster_entry_id", entry_id, error);
  guint i;

  person->seconds = MUSTER_NUMBER_NONE;
  person->made_up = g_array_new (FALSE, FALSE, sizeof (MusterRosterMadeUp));
  for (i = 0; attendance != NULL && i < attendance->len; i++)
    {
      const MusterAttendance *record = g_ptr_array_index (attendance, i);
      const MusterRosterMadeUp made_up = { find_day (gathering, record->meeting_id),
                                           record->made_up_on, record->made_up_seconds };

      if (record->seconds == MUSTER_NUMBER_NONE)
        continue;
      person->seconds = MAX (person->seconds, 0) + record->seconds;
      if (made_up.seconds == MUSTER_NUMBER_NONE)
        continue;
      person->seconds += made_up.seconds;
      g_array_append_val (person->made_up, made_up);
    }
  g_array_sort (person->made_up, compare_made_up);
  return attendance != NULL;
}

/* The agency where the officer serves; of an outside student what the roster says. */
static char *
describe_agency (const Gathering *gathering, const MusterRosterEntry *entry,
                 const GPtrArray *employments)
{
  const MusterRosterMeeting *first =
      gathering->meetings->len > 0 ? g_ptr_array_index (gathering->meetings, 0) : NULL;
  guint i;

  for (i = 0; first != NULL && i < employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (employments, i);

      if (employment->employment_type != MUSTER_EMPLOYMENT_TYPE_OUTSIDE &&
          muster_employment_covers (employment, first->meeting->held_on))
        return g_strdup (gathering->agency->name);
    }
  return g_strdup (entry->organisation);
}

static gboolean
add_person (MusterDb *db, Gathering *gathering, const MusterRosterEntry *entry, GError **error)
{
  g_autoptr (MusterOfficer) officer =
      muster_db_load (db, &muster_officer_type, entry->officer_id, error);
  g_autoptr (GPtrArray) employments = NULL;
  MusterRosterPerson *person;

  if (officer == NULL)
    return FALSE;
  employments = muster_employ_load (db, officer->id, error);
  if (employments == NULL)
    return FALSE;
  person = g_new0 (MusterRosterPerson, 1);
  g_ptr_array_add (gathering->people, person);
  person->name = muster_officer_format_name (officer);
  person->state_id = g_strdup (officer->state_id);
  person->agency = describe_agency (gathering, entry, employments);
  person->status = entry->status;
  person->role = entry->role;
  person->score = entry->score;
  return sum_attendance (db, gathering, entry->id, person, error);
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const MusterRosterPerson *x = *(const MusterRosterPerson *const *) a;
  const MusterRosterPerson *y = *(const MusterRosterPerson *const *) b;
  g_autofree char *left = muster_name_fold (x->name);
  g_autofree char *right = muster_name_fold (y->name);
  int order = g_strcmp0 (left, right);

  return order != 0 ? order : g_strcmp0 (x->state_id, y->state_id);
}

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  Gathering *gathering = data;
  g_autoptr (GPtrArray) entries = NULL;
  guint i;

  if (gathering->request->class_id != MUSTER_ID_NONE)
    gathering->class = muster_db_load (db, &muster_class_type, gathering->request->class_id, error);
  else
    gathering->class = muster_class_find_by_number (db, gathering->request->class_number, error);
  if (gathering->class == NULL)
    return FALSE;
  gathering->course = muster_db_load (db, &muster_course_type, gathering->class->course_id, error);
  if (gathering->course == NULL || !describe_subjects (db, gathering, error) ||
      !gather_meetings (db, gathering, error))
    return FALSE;
  entries = muster_db_load_children (db, &muster_roster_entry_type, "class_id",
                                     gathering->class->id, error);
  for (i = 0; entries != NULL && i < entries->len; i++)
    {
      const MusterRosterEntry *entry = g_ptr_array_index (entries, i);

      /* Who only waits has no line to sign. */
      if (entry->status != MUSTER_ROSTER_STATUS_WAITLISTED &&
          !add_person (db, gathering, entry, error))
        return FALSE;
    }
  g_ptr_array_sort (gathering->people, compare_people);
  return entries != NULL;
}

/* --- Files ---------------------------------------------------------------------------------------- */

/* A class that has no number yet has its course's code in place of it. */
static char *
name_file (const Gathering *gathering)
{
  const char *number = gathering->class->number;
  const char *code = gathering->course->code;

  return g_strconcat ("roster-", number != NULL ? number : code != NULL ? code : "class", NULL);
}

static MusterPapers *
write_papers (MusterWorkspace *workspace, const Gathering *gathering, GError **error)
{
  const MusterRosterRequest *request = gathering->request;
  const MusterRosterSheet sheet = { gathering->agency,
                                    gathering->class,
                                    gathering->course->code,
                                    gathering->subjects,
                                    gathering->meetings,
                                    gathering->people,
                                    muster_workspace_get_today (workspace) };
  g_autoptr (MusterPapers) papers = muster_paper_begin (request->folder, error);
  g_autoptr (MusterContent) content = muster_roster_sheet_make (&sheet);
  g_autoptr (MusterTable) table = muster_roster_sheet_list (&sheet);
  g_autofree char *name = name_file (gathering);
  const MusterContent *const contents[2] = { content, content };

  if (papers == NULL || !muster_paper_write_all (papers, request->formats, contents, table,
                                                 request->folder, name, error))
    return NULL;
  if (gathering->people->len == 0)
    g_ptr_array_add (papers->notes, g_strdup (_ ("Nobody is on the roster of this class yet; the "
                                                 "sign-in sheet has blank lines.")));
  return g_steal_pointer (&papers);
}

MusterPapers *
muster_action_export_roster (MusterWorkspace *workspace, const MusterRosterRequest *request,
                             GError **error)
{
  g_autoptr (MusterAgency) agency = NULL;
  g_autoptr (MusterPack) pack = NULL;
  g_autoptr (GPtrArray) meetings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_roster_meeting_free);
  g_autoptr (GPtrArray) people =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_roster_person_free);
  Gathering gathering = { request, NULL, NULL, NULL, NULL, NULL, meetings, people };
  MusterPapers *papers = NULL;

  g_return_val_if_fail (workspace != NULL && request != NULL, NULL);
  g_return_val_if_fail (request->class_id != MUSTER_ID_NONE || request->class_number != NULL, NULL);

  agency = muster_workspace_load_agency (workspace, error);
  pack = agency != NULL ? muster_workspace_load_pack (workspace, error) : NULL;
  if (pack == NULL)
    return NULL;
  gathering.agency = agency;
  gathering.pack = pack;
  if (muster_workspace_run (workspace, gather_job, &gathering, error))
    papers = write_papers (workspace, &gathering, error);
  muster_class_free (gathering.class);
  muster_course_free (gathering.course);
  g_free (gathering.subjects);
  return papers;
}
