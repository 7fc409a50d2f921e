/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every meeting of every class, and every day on which a class is held, for calendars. */

#include "config.h"

#include "actions/class-record.h"
#include "actions/workspace-private.h"

typedef struct
{
  GHashTable *classes; /* id → MusterClass: those that are not cancelled */
  GPtrArray *dates;    /* of MusterClassDate */
} Gathering;

static void
free_date (gpointer data)
{
  MusterClassDate *date = data;

  g_free (date->title);
  g_free (date->number);
  g_free (date->location);
  g_free (date);
}

static gboolean
take_class (gpointer record, gpointer data)
{
  MusterClass *class = record;
  const Gathering *gathering = data;

  if (class->voided || class->status == MUSTER_CLASS_STATUS_CANCELLED)
    return FALSE;
  g_hash_table_insert (gathering->classes, &class->id, class);
  return TRUE;
}

static gboolean
take_meeting (gpointer record, gpointer data)
{
  const MusterMeeting *meeting = record;
  const Gathering *gathering = data;
  const MusterClass *class = g_hash_table_lookup (gathering->classes, &meeting->class_id);
  MusterClassDate *date;

  if (class == NULL)
    return FALSE;
  date = g_new0 (MusterClassDate, 1);
  date->class_id = class->id;
  date->meeting_id = meeting->id;
  date->held_on = meeting->held_on;
  date->starts_at = meeting->starts_at;
  date->seconds = meeting->seconds;
  date->title = g_strdup (class->title);
  date->number = g_strdup (class->number);
  date->location = g_strdup (class->location);
  g_ptr_array_add (gathering->dates, date);
  return FALSE;
}

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_db_for_each (db, &muster_class_type, take_class, data, error) &&
         muster_db_for_each (db, &muster_meeting_type, take_meeting, data, error);
}

/* What has no time comes first. */
static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const MusterClassDate *x = *(const MusterClassDate *const *) a;
  const MusterClassDate *y = *(const MusterClassDate *const *) b;

  if (x->held_on != y->held_on)
    return x->held_on < y->held_on ? -1 : 1;
  if (x->starts_at != y->starts_at)
    return x->starts_at < y->starts_at ? -1 : 1;
  if (x->class_id != y->class_id)
    return x->class_id < y->class_id ? -1 : 1;
  return (x->meeting_id > y->meeting_id) - (x->meeting_id < y->meeting_id);
}

static void
drop_repeats (GPtrArray *dates)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  MusterDate day = MUSTER_DATE_NONE;
  guint i = 0;

  while (i < dates->len)
    {
      MusterClassDate *date = g_ptr_array_index (dates, i);

      if (date->held_on != day)
        g_hash_table_remove_all (seen);
      day = date->held_on;
      if (g_hash_table_add (seen, &date->class_id))
        i++;
      else
        g_ptr_array_remove_index (dates, i);
    }
}

GPtrArray *
muster_action_list_class_meetings (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) dates = NULL;
  g_autoptr (GHashTable) classes = NULL;
  Gathering gathering;

  g_return_val_if_fail (workspace != NULL, NULL);

  dates = g_ptr_array_new_with_free_func (free_date);
  classes = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, muster_class_type.free);
  gathering = (Gathering){ classes, dates };
  if (!muster_workspace_run (workspace, gather_job, &gathering, error))
    return NULL;
  g_ptr_array_sort (dates, compare_dates);
  return g_steal_pointer (&dates);
}

GPtrArray *
muster_action_list_class_dates (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) dates = muster_action_list_class_meetings (workspace, error);

  if (dates != NULL)
    drop_repeats (dates);
  return g_steal_pointer (&dates);
}
