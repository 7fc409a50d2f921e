/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a checklist. What says less or more than a thing to do needs is refused. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "json/json-read.h"
#include "rules/checklist.h"

#define FORMAT 1
#define MAX_TASKS 100
#define MAX_DAYS 3660

static const char *const head_keys[] = { "format", "id", "title", "items", NULL };
static const char *const task_keys[] = { "list",     "title",   "days", "milestone",
                                         "citation", "address", "note", NULL };

static void
free_task (gpointer data)
{
  MusterChecklistTask *task = data;

  g_free (task->title);
  g_free (task->milestone);
  g_free (task->citation);
  g_free (task->address);
  g_free (task->note);
  g_free (task);
}

static gboolean
copy_text (const MusterJsonPlace *place, const char *key, char **text, GError **error)
{
  *text = g_strdup (muster_json_get_text (place, key, error));
  return *text != NULL;
}

static gboolean
read_task (const MusterJsonPlace *place, MusterChecklistTask *task, GError **error)
{
  int list = 0;

  task->days = MUSTER_CHECKLIST_NO_DAYS;
  if (!muster_json_check_keys (place, task_keys, error) ||
      muster_json_get_text (place, "list", error) == NULL ||
      !muster_json_read_word (place, "list", muster_checklist_kind_words, &list, error))
    return FALSE;
  task->list = (MusterChecklistKind) list;
  return copy_text (place, "title", &task->title, error) &&
         muster_json_read_integer (place, "days", 0, MAX_DAYS, &task->days, error) &&
         muster_json_read_text (place, "milestone", &task->milestone, error) &&
         copy_text (place, "citation", &task->citation, error) &&
         copy_text (place, "address", &task->address, error) &&
         muster_json_read_text (place, "note", &task->note, error);
}

static gboolean
read_head (const MusterJsonPlace *root, GError **error)
{
  int format = 0;

  if (!muster_json_check_keys (root, head_keys, error) ||
      !muster_json_read_integer (root, "format", FORMAT, FORMAT, &format, error))
    return FALSE;
  if (format != FORMAT)
    return muster_json_refuse (root, "format", _ ("expected 1"), error);
  return muster_json_get_text (root, "id", error) != NULL &&
         muster_json_get_text (root, "title", error) != NULL;
}

GPtrArray *
muster_checklist_read (const char *json, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (free_task);
  MusterJsonPlace root;
  JsonArray *array;
  guint i;

  g_return_val_if_fail (json != NULL, NULL);

  node = muster_json_parse (json, error);
  if (node == NULL)
    return NULL;
  root = muster_json_root (node);
  array =
      read_head (&root, error) ? muster_json_get_array (&root, "items", MAX_TASKS, error) : NULL;
  if (array == NULL)
    return NULL;
  for (i = 0; i < json_array_get_length (array); i++)
    {
      MusterChecklistTask *task = g_new0 (MusterChecklistTask, 1);
      MusterJsonPlace place;

      g_ptr_array_add (tasks, task);
      if (!muster_json_enter_element (&root, "items", array, i, &place, error) ||
          !read_task (&place, task, error))
        return NULL;
    }
  return g_steal_pointer (&tasks);
}
