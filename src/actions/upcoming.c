/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/paper-private.h"
#include "actions/upcoming.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/course.h"
#include "core/name.h"

typedef struct
{
  const MusterClass *class;
  MusterDate held_on;
  gint64 seconds;
  char *course_code;
  GPtrArray *subjects; /* of char * */
  GHashTable *roster;  /* ids of officers */
} Planned;

struct _MusterUpcoming
{
  MusterDate as_of;
  GHashTable *classes; /* class id → MusterClass */
  GHashTable *planned; /* class id → Planned */
  GPtrArray *in_order; /* of Planned, by date; borrowed */
};

/* --- Loading -------------------------------------------------------------------------------------- */

static void
planned_free (gpointer data)
{
  Planned *planned = data;

  g_free (planned->course_code);
  g_ptr_array_unref (planned->subjects);
  g_hash_table_unref (planned->roster);
  g_free (planned);
}

static gboolean
note_meeting (gpointer record, gpointer data)
{
  const MusterMeeting *meeting = record;
  MusterUpcoming *upcoming = data;
  const MusterClass *class = g_hash_table_lookup (upcoming->classes, &meeting->class_id);
  Planned *planned;

  if (class == NULL || class->status == MUSTER_CLASS_STATUS_CANCELLED ||
      meeting->held_on < upcoming->as_of)
    return FALSE;
  planned = g_hash_table_lookup (upcoming->planned, &class->id);
  if (planned == NULL)
    {
      planned = g_new0 (Planned, 1);
      planned->class = class;
      planned->held_on = meeting->held_on;
      planned->subjects = g_ptr_array_new_with_free_func (g_free);
      planned->roster = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_insert (upcoming->planned, (gpointer) & class->id, planned);
      g_ptr_array_add (upcoming->in_order, planned);
    }
  planned->held_on = MIN (planned->held_on, meeting->held_on);
  planned->seconds += MAX (meeting->seconds, 0);
  return FALSE;
}

static gboolean
note_subject (gpointer record, gpointer data)
{
  const MusterClassSubject *subject = record;
  MusterUpcoming *upcoming = data;
  Planned *planned = g_hash_table_lookup (upcoming->planned, &subject->class_id);

  if (planned != NULL && subject->subject != NULL && subject->seconds > 0)
    g_ptr_array_add (planned->subjects, g_strdup (subject->subject));
  return FALSE;
}

static gboolean
note_entry (gpointer record, gpointer data)
{
  const MusterRosterEntry *entry = record;
  MusterUpcoming *upcoming = data;
  Planned *planned = g_hash_table_lookup (upcoming->planned, &entry->class_id);

  if (planned != NULL && muster_roster_status_has_seat (entry->status))
    g_hash_table_add (planned->roster, g_memdup2 (&entry->officer_id, sizeof entry->officer_id));
  return FALSE;
}

static gboolean
note_course (gpointer record, gpointer data)
{
  const MusterCourse *course = record;
  MusterUpcoming *upcoming = data;
  guint i;

  for (i = 0; i < upcoming->in_order->len; i++)
    {
      Planned *planned = g_ptr_array_index (upcoming->in_order, i);

      if (planned->class->course_id == course->id)
        planned->course_code = g_strdup (course->code);
    }
  return FALSE;
}

static int
compare_planned (gconstpointer a, gconstpointer b)
{
  const Planned *x = *(const Planned *const *) a;
  const Planned *y = *(const Planned *const *) b;
  int order = (x->held_on > y->held_on) - (x->held_on < y->held_on);

  if (order == 0)
    order = g_strcmp0 (x->class->number, y->class->number);
  return order != 0 ? order : (x->class->id > y->class->id) - (x->class->id < y->class->id);
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  MusterUpcoming *upcoming = data;

  upcoming->classes = muster_paper_list_classes (db, error);
  return upcoming->classes != NULL &&
         muster_db_for_each (db, &muster_meeting_type, note_meeting, upcoming, error) &&
         muster_db_for_each (db, &muster_class_subject_type, note_subject, upcoming, error) &&
         muster_db_for_each (db, &muster_roster_entry_type, note_entry, upcoming, error) &&
         muster_db_for_each (db, &muster_course_type, note_course, upcoming, error);
}

MusterUpcoming *
muster_upcoming_load (MusterWorkspace *workspace, MusterDate as_of, GError **error)
{
  g_autoptr (MusterUpcoming) upcoming = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  upcoming = g_new0 (MusterUpcoming, 1);
  upcoming->as_of = as_of;
  upcoming->planned = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, planned_free);
  upcoming->in_order = g_ptr_array_new ();
  if (!muster_workspace_run (workspace, load_job, upcoming, error))
    return NULL;
  g_ptr_array_sort (upcoming->in_order, compare_planned);
  return g_steal_pointer (&upcoming);
}

void
muster_upcoming_free (MusterUpcoming *upcoming)
{
  if (upcoming == NULL)
    return;
  g_ptr_array_unref (upcoming->in_order);
  g_hash_table_unref (upcoming->planned);
  g_clear_pointer (&upcoming->classes, g_hash_table_unref);
  g_free (upcoming);
}

/* --- What helps ----------------------------------------------------------------------------------- */

static gboolean
is_listed (char **keys, const char *text)
{
  g_autofree char *key = muster_name_make_key (text);

  return g_strv_contains ((const char *const *) keys, key);
}

static gboolean
has_subject (const MusterPack *pack, const MusterFilter *filter, const Planned *planned)
{
  guint i;

  for (i = 0; i < planned->subjects->len; i++)
    {
      int place = muster_pack_get_subject_index (pack, g_ptr_array_index (planned->subjects, i));

      if (place >= 0 && filter->admits[place])
        return TRUE;
    }
  return FALSE;
}

static gboolean
admits (const MusterPack *pack, const MusterFilter *filter, const Planned *planned)
{
  const MusterClass *class = planned->class;

  if (filter->courses != NULL && !is_listed (filter->courses, planned->course_code) &&
      !is_listed (filter->courses, class->title))
    return FALSE;
  if ((filter->deliveries != NULL && !is_listed (filter->deliveries, class->delivery)) ||
      (filter->providers != NULL && !is_listed (filter->providers, class->provider)) ||
      (filter->role != 0 && (filter->role & (1u << MUSTER_ROLE_ATTENDED)) == 0))
    return FALSE;
  if (filter->except != NULL && admits (pack, filter->except, planned))
    return FALSE;
  return filter->subjects == NULL ? planned->subjects->len > 0 || filter->courses != NULL
                                  : has_subject (pack, filter, planned);
}

/* Where the sum is reached and a part is missing, only classes in that part help. */
static gboolean
helps (const MusterPack *pack, const MusterDuty *duty, const Planned *planned)
{
  const MusterRequirement *requirement = duty->requirement;
  guint i;

  if (!muster_duty_status_is_unmet (duty->status) || requirement->is_recommended ||
      (requirement->counts != MUSTER_COUNT_HOURS && requirement->counts != MUSTER_COUNT_COURSES) ||
      planned->held_on < duty->period.from ||
      (duty->due_on != MUSTER_DATE_NONE && planned->held_on > duty->due_on) ||
      !admits (pack, &requirement->filter, planned))
    return FALSE;
  if (requirement->parts == NULL || duty->lacks == NULL ||
      (duty->required != MUSTER_NUMBER_NONE && duty->sure < duty->required))
    return TRUE;
  for (i = 0; i < MIN (requirement->parts->len, duty->lacks->len); i++)
    if (g_array_index (duty->lacks, gint64, i) > 0 &&
        admits (pack, &g_array_index (requirement->parts, MusterPart, i).filter, planned))
      return TRUE;
  return FALSE;
}

static gboolean
is_specific (const MusterDuty *duty)
{
  return duty->requirement->filter.subjects != NULL || duty->requirement->filter.courses != NULL;
}

/* Titles of the duties that the class serves, specific or general ones, each once; NULL where it serves
 * none. */
static char *
list_served (const MusterCheckOfficer *judged, const Planned *planned, gboolean specific)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (is_specific (duty) == specific && helps (evaluation->pack, duty, planned) &&
              !g_ptr_array_find_with_equal_func (titles, duty->requirement->title, g_str_equal,
                                                 NULL))
            g_ptr_array_add (titles, duty->requirement->title);
        }
    }
  if (titles->len == 0)
    return NULL;
  g_ptr_array_add (titles, NULL);
  return g_strjoinv ("; ", (char **) titles->pdata);
}

static MusterMemoClass *
create_class (const Planned *planned, const MusterCheckOfficer *judged)
{
  MusterMemoClass *class = g_new0 (MusterMemoClass, 1);

  class->held_on = planned->held_on;
  class->number = g_strdup (planned->class->number);
  class->title = g_strdup (planned->class->title);
  class->location = g_strdup (planned->class->location);
  class->seconds = planned->seconds;
  class->is_registered = g_hash_table_contains (planned->roster, &judged->facts->officer->id);
  return class;
}

/* A course that is planned again is the same help on another day. */
static gboolean
note_again (GPtrArray *classes, const MusterMemoClass *class)
{
  guint i;

  for (i = 0; i < classes->len; i++)
    {
      MusterMemoClass *first = g_ptr_array_index (classes, i);
      g_autofree char *date = muster_date_format (class->held_on);
      /* Translators: a date of a class that the officer is registered for. */
      g_autofree char *day =
          class->is_registered ? g_strdup_printf (_ ("%s (registered)"), date) : g_strdup (date);
      char *days;

      if (g_strcmp0 (first->title, class->title) != 0 || first->seconds != class->seconds)
        continue;
      days =
          first->also_on != NULL ? g_strdup_printf ("%s\n%s", first->also_on, day) : g_strdup (day);
      g_free (first->also_on);
      first->also_on = days;
      return TRUE;
    }
  return FALSE;
}

GPtrArray *
muster_upcoming_list (const MusterUpcoming *upcoming, const MusterCheckOfficer *judged)
{
  g_autoptr (GPtrArray) general = g_ptr_array_new ();
  GPtrArray *classes;
  guint i;

  g_return_val_if_fail (upcoming != NULL && judged != NULL, NULL);

  classes = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_memo_class_free);
  for (i = 0; i < upcoming->in_order->len; i++)
    {
      const Planned *planned = g_ptr_array_index (upcoming->in_order, i);
      g_autofree char *served = list_served (judged, planned, TRUE);
      g_autofree char *broad = served == NULL ? list_served (judged, planned, FALSE) : NULL;
      GPtrArray *part = served != NULL ? classes : general;
      MusterMemoClass *class;

      if (served == NULL && broad == NULL)
        continue;
      class = create_class (planned, judged);
      class->helps = g_steal_pointer (&served);
      if (note_again (part, class))
        muster_memo_class_free (class);
      else
        g_ptr_array_add (part, class);
    }
  g_ptr_array_extend (classes, general, NULL, NULL);
  return classes;
}

GArray *
muster_upcoming_list_for (const MusterUpcoming *upcoming, const MusterCheckOfficer *judged,
                          const MusterPack *pack, const MusterDuty *duty)
{
  GArray *classes;
  guint i;

  g_return_val_if_fail (upcoming != NULL && judged != NULL && pack != NULL && duty != NULL, NULL);

  classes = g_array_new (FALSE, FALSE, sizeof (MusterUpcomingClass));
  for (i = 0; i < upcoming->in_order->len; i++)
    {
      const Planned *planned = g_ptr_array_index (upcoming->in_order, i);
      const MusterUpcomingClass class = {
        planned->class->id,
        planned->held_on,
        planned->class->title,
        planned->class->location,
        planned->seconds,
        g_hash_table_size (planned->roster),
        g_hash_table_contains (planned->roster, &judged->facts->officer->id),
      };

      if (helps (pack, duty, planned))
        g_array_append_val (classes, class);
    }
  return classes;
}

gboolean
muster_upcoming_helps (const MusterUpcoming *upcoming, const MusterCheckOfficer *judged,
                       MusterId class_id)
{
  const Planned *planned;
  g_autofree char *specific = NULL;
  g_autofree char *broad = NULL;

  g_return_val_if_fail (upcoming != NULL && judged != NULL, FALSE);

  planned = g_hash_table_lookup (upcoming->planned, &class_id);
  if (planned == NULL)
    return FALSE;
  specific = list_served (judged, planned, TRUE);
  broad = specific == NULL ? list_served (judged, planned, FALSE) : NULL;
  return specific != NULL || broad != NULL;
}
