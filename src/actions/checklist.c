/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checklists. Who was imported gets none by itself: ten years of history must raise no alarm. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/checklist-private.h"
#include "actions/checklist.h"
#include "actions/employ-private.h"
#include "actions/environment.h"
#include "core/agency.h"
#include "core/data-dir.h"
#include "core/name.h"
#include "rules/checklist.h"

/* --- Starting ------------------------------------------------------------------------------------- */

/* What the agency's state asks for; nothing where no file speaks of it. NULL with @error set. */
static GPtrArray *
load_tasks (MusterDb *db, GError **error)
{
  g_autoptr (MusterAgency) agency = muster_db_load (db, &muster_agency_type, 1, error);
  g_autofree char *state = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *json = NULL;

  if (agency == NULL)
    return NULL;
  state = g_ascii_strdown (agency->state, -1);
  name = g_strdup_printf ("checklists/us-%s.json", state);
  path = muster_data_dir_find (name);
  if (path == NULL)
    return g_ptr_array_new ();
  json = muster_rules_read_file (path, error);
  return json != NULL ? muster_checklist_read (json, error) : NULL;
}

static gboolean
is_asked (const MusterEmployment *employment)
{
  return employment->employment_type != MUSTER_EMPLOYMENT_TYPE_CIVILIAN &&
         employment->employment_type != MUSTER_EMPLOYMENT_TYPE_OUTSIDE;
}

static MusterDate
get_start (const MusterEmployment *employment, MusterChecklistKind list)
{
  return list == MUSTER_CHECKLIST_KIND_HIRE ? employment->hired_on : employment->separated_on;
}

static MusterChecklistItem *
make_item (const MusterChecklistTask *task, const MusterEmployment *employment)
{
  MusterDate start = get_start (employment, task->list);
  MusterChecklistItem *item = muster_checklist_item_new ();

  item->officer_id = employment->officer_id;
  item->list = task->list;
  item->title = g_strdup (task->title);
  if (start != MUSTER_DATE_NONE && task->days != MUSTER_CHECKLIST_NO_DAYS)
    item->due_on = start + task->days;
  item->citation = g_strdup (task->citation);
  item->address = g_strdup (task->address);
  item->milestone = g_strdup (task->milestone);
  item->note = g_strdup (task->note);
  return item;
}

gboolean
muster_checklist_start (MusterDb *db, const MusterEmployment *employment, MusterChecklistKind list,
                        guint *n, GError **error)
{
  g_autoptr (GPtrArray) tasks = NULL;
  guint i;

  *n = 0;
  if (!is_asked (employment))
    return TRUE;
  tasks = load_tasks (db, error);
  for (i = 0; tasks != NULL && i < tasks->len; i++)
    {
      const MusterChecklistTask *task = g_ptr_array_index (tasks, i);
      g_autoptr (MusterChecklistItem) item = NULL;

      if (task->list != list)
        continue;
      item = make_item (task, employment);
      if (!muster_db_insert (db, &muster_checklist_item_type, item, error))
        return FALSE;
      (*n)++;
    }
  return tasks != NULL;
}

typedef struct
{
  MusterId officer_id;
  MusterChecklistKind list;
} Start;

/* What the agency typed itself starts no list. */
static gboolean
check_not_running (MusterDb *db, const Start *start, const char *name, GError **error)
{
  g_autoptr (GPtrArray) items = muster_db_load_children (db, &muster_checklist_item_type,
                                                         "officer_id", start->officer_id, error);
  guint i;

  for (i = 0; items != NULL && i < items->len; i++)
    {
      const MusterChecklistItem *item = g_ptr_array_index (items, i);

      if (item->list != start->list || item->citation == NULL ||
          !muster_checklist_item_is_open (item))
        continue;
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   /* Translators: name of an officer. */
                   _ ("This checklist of %s runs already. Tick what is done first."), name);
      return FALSE;
    }
  return items != NULL;
}

static const MusterEmployment *
find_latest (const GPtrArray *employments, MusterChecklistKind list)
{
  const MusterEmployment *latest = NULL;
  guint i;

  for (i = 0; i < employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (employments, i);

      if (list == MUSTER_CHECKLIST_KIND_DEPARTURE && employment->separated_on == MUSTER_DATE_NONE)
        continue;
      if (latest == NULL || get_start (employment, list) >= get_start (latest, list))
        latest = employment;
    }
  return latest;
}

static gboolean
start_step (MusterDb *db, gpointer data, GError **error)
{
  const Start *start = data;
  g_autofree char *name = muster_workspace_officer_name (db, start->officer_id, error);
  g_autoptr (GPtrArray) employments = NULL;
  const MusterEmployment *latest;
  guint n = 0;

  if (name == NULL || !check_not_running (db, start, name, error))
    return FALSE;
  employments = muster_employ_load (db, start->officer_id, error);
  if (employments == NULL)
    return FALSE;
  latest = find_latest (employments, start->list);
  if (latest != NULL && !muster_checklist_start (db, latest, start->list, &n, error))
    return FALSE;
  if (n == 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   /* Translators: name of an officer. */
                   _ ("No checklist of the state is known for %s. Add items of your own."), name);
      return FALSE;
    }
  muster_step_set_label (db, g_strdup_printf (start->list == MUSTER_CHECKLIST_KIND_HIRE
                                                  ? _ ("Start the hire checklist of %s")
                                                  : _ ("Start the departure checklist of %s"),
                                              name));
  return TRUE;
}

gboolean
muster_action_start_checklist (MusterWorkspace *workspace, MusterId officer_id,
                               MusterChecklistKind list, GError **error)
{
  Start start = { officer_id, list };

  g_return_val_if_fail (workspace != NULL, FALSE);

  return muster_workspace_run_step (workspace, MUSTER_ACTION_START_CHECKLIST, start_step, &start,
                                    error);
}

/* --- Adding --------------------------------------------------------------------------------------- */

static gboolean
enter_step (MusterDb *db, gpointer data, GError **error)
{
  MusterChecklistItem *item = data;
  g_autofree char *name = muster_workspace_officer_name (db, item->officer_id, error);

  if (name == NULL)
    return FALSE;
  /* Translators: what is to be done, name of an officer. */
  muster_step_set_label (
      db, g_strdup_printf (_ ("Add “%s” to the checklist of %s"), item->title, name));
  return muster_db_insert (db, &muster_checklist_item_type, item, error);
}

gboolean
muster_action_enter_checklist_item (MusterWorkspace *workspace, const MusterChecklistItem *item,
                                    GError **error)
{
  g_autoptr (MusterChecklistItem) copy = muster_checklist_item_copy (item);

  g_return_val_if_fail (workspace != NULL && item != NULL, FALSE);

  copy->id = MUSTER_ID_NONE;
  copy->voided = FALSE;
  return muster_workspace_require_text (&copy->title, _ ("Type what is to be done."), error) &&
         muster_workspace_check_past (workspace, copy->done_on, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_ENTER_CHECKLIST_ITEM, enter_step, copy,
                                    error);
}

/* --- Ticking -------------------------------------------------------------------------------------- */

/* A milestone of an earlier employment is another one. */
static gboolean
is_on_file (MusterDb *db, const MusterChecklistItem *item, gboolean *found, GError **error)
{
  g_autoptr (GPtrArray) milestones =
      muster_db_load_children (db, &muster_milestone_type, "officer_id", item->officer_id, error);
  g_autoptr (GPtrArray) employments =
      milestones != NULL ? muster_employ_load (db, item->officer_id, error) : NULL;
  g_autofree char *wanted = muster_name_make_key (item->milestone);
  const MusterEmployment *latest;
  guint i;

  *found = FALSE;
  if (employments == NULL)
    return FALSE;
  latest = find_latest (employments, item->list);
  for (i = 0; i < milestones->len; i++)
    {
      const MusterMilestone *milestone = g_ptr_array_index (milestones, i);
      g_autofree char *kind = muster_name_make_key (milestone->kind);

      if (!milestone->voided && g_str_equal (kind, wanted) &&
          (latest == NULL || milestone->happened_on >= get_start (latest, item->list)))
        *found = TRUE;
    }
  return TRUE;
}

gboolean
muster_checklist_note_done (MusterDb *db, const MusterChecklistItem *item, GError **error)
{
  g_autoptr (MusterMilestone) milestone = NULL;
  gboolean found;

  if (item->milestone == NULL || item->done_on == MUSTER_DATE_NONE)
    return TRUE;
  if (!is_on_file (db, item, &found, error))
    return FALSE;
  if (found)
    return TRUE;
  milestone = muster_milestone_new ();
  milestone->officer_id = item->officer_id;
  milestone->kind = g_strdup (item->milestone);
  milestone->happened_on = item->done_on;
  milestone->document_id = item->document_id;
  return muster_db_insert (db, &muster_milestone_type, milestone, error);
}

typedef struct
{
  MusterId item_id;
  MusterDate done_on;
  MusterId document_id;
} Tick;

static gboolean
tick_step (MusterDb *db, gpointer data, GError **error)
{
  const Tick *tick = data;
  g_autoptr (MusterChecklistItem) item =
      muster_workspace_load_live (db, &muster_checklist_item_type, tick->item_id, error);
  g_autofree char *name = NULL;

  if (item == NULL)
    return FALSE;
  name = muster_workspace_officer_name (db, item->officer_id, error);
  if (name == NULL)
    return FALSE;
  item->done_on = tick->done_on;
  if (tick->document_id != MUSTER_ID_NONE)
    item->document_id = tick->document_id;
  muster_step_set_label (
      db, g_strdup_printf (
              /* Translators: what was to be done, name of an officer. */
              tick->done_on != MUSTER_DATE_NONE ? _ ("Tick “%s” of %s") : _ ("Untick “%s” of %s"),
              item->title, name));
  return muster_db_update (db, &muster_checklist_item_type, item, error) &&
         muster_checklist_note_done (db, item, error);
}

gboolean
muster_action_tick_checklist_item (MusterWorkspace *workspace, MusterId item_id, MusterDate done_on,
                                   MusterId document_id, GError **error)
{
  Tick tick = { item_id, done_on, document_id };

  g_return_val_if_fail (workspace != NULL, FALSE);

  return muster_workspace_check_past (workspace, done_on, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_TICK_CHECKLIST_ITEM, tick_step, &tick,
                                    error);
}
