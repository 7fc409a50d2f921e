/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step that puts an item off, and how the next agenda knows it again. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/agenda-private.h"
#include "actions/snooze.h"
#include "core/snooze.h"

typedef struct
{
  const MusterAgendaItem *item;
  MusterDate until;
} Snoozing;

/* --- Knowing an item again ------------------------------------------------------------------------ */

static MusterSnooze *
make_snooze (const MusterAgendaItem *item)
{
  MusterSnooze *snooze = muster_snooze_new ();

  snooze->code = g_strdup (item->code);
  if (item->type != NULL)
    {
      snooze->owner_table = g_strdup (item->type->name);
      snooze->owner_id = item->record_id;
    }
  snooze->pack = g_strdup (item->pack);
  snooze->requirement = g_strdup (item->requirement);
  snooze->due_on = item->due_on;
  return snooze;
}

static gboolean
is_of (const MusterSnooze *snooze, const MusterAgendaItem *item)
{
  g_autoptr (MusterSnooze) named = make_snooze (item);

  named->id = snooze->id;
  named->until_on = snooze->until_on;
  return muster_record_equal (&muster_snooze_type, named, snooze);
}

static MusterSnooze *
find_snooze (const GPtrArray *snoozes, const MusterAgendaItem *item)
{
  guint i;

  for (i = 0; i < snoozes->len; i++)
    if (is_of (g_ptr_array_index (snoozes, i), item))
      return g_ptr_array_index (snoozes, i);
  return NULL;
}

/* Of what was put off once, most is over. */
static gboolean
take_running (gpointer record, gpointer data)
{
  const MusterSnooze *snooze = record;
  const MusterAgendaMaking *making = data;

  if (snooze->until_on <= making->agenda->as_of)
    return FALSE;
  g_ptr_array_add (making->snoozes, record);
  return TRUE;
}

gboolean
muster_agenda_load_snoozes (MusterDb *db, MusterAgendaMaking *making, GError **error)
{
  making->snoozes = g_ptr_array_new_with_free_func (muster_snooze_type.free);
  return muster_db_for_each (db, &muster_snooze_type, take_running, making, error);
}

void
muster_agenda_mark_snoozed (MusterAgendaMaking *making)
{
  guint i;

  for (i = 0; making->snoozes->len > 0 && i < making->agenda->items->len; i++)
    {
      MusterAgendaItem *item = g_ptr_array_index (making->agenda->items, i);
      const MusterSnooze *snooze = find_snooze (making->snoozes, item);

      if (snooze != NULL)
        item->snoozed_until = snooze->until_on;
    }
}

/* --- The step ------------------------------------------------------------------------------------- */

static gboolean
check_day (MusterWorkspace *workspace, const Snoozing *snoozing, GError **error)
{
  MusterDate today = muster_workspace_get_today (workspace);
  g_autofree char *due = muster_date_format (snoozing->item->due_on);

  if (snoozing->until > today && snoozing->until < snoozing->item->due_on)
    return TRUE;
  if (snoozing->item->due_on <= today + 1)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: a date. */
                 _ ("What is due on %s cannot be snoozed any more."), due);
  else if (snoozing->until <= today)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: a date. */
                 _ ("Snooze to a day after today and before the due date, %s."), due);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: a date. */
                 _ ("Snooze to a day before the due date, %s."), due);
  return FALSE;
}

static void
set_label (MusterDb *db, const Snoozing *snoozing)
{
  g_autofree char *date = muster_date_format (snoozing->until);

  if (snoozing->until > muster_clock_today (muster_db_get_clock (db)))
    muster_step_set_label (
        /* Translators: an item of the agenda, a date. */
        db, g_strdup_printf (_ ("Snooze “%s” until %s"), snoozing->item->title, date));
  else
    muster_step_set_label (
        /* Translators: an item of the agenda. */
        db, g_strdup_printf (_ ("Put “%s” back on the agenda"), snoozing->item->title));
}

static gboolean
snooze_step (MusterDb *db, gpointer data, GError **error)
{
  const Snoozing *snoozing = data;
  g_autoptr (GPtrArray) snoozes = muster_db_load_all (db, &muster_snooze_type, error);
  g_autoptr (MusterSnooze) fresh = NULL;
  MusterSnooze *known;

  if (snoozes == NULL)
    return FALSE;
  set_label (db, snoozing);
  known = find_snooze (snoozes, snoozing->item);
  if (known != NULL)
    {
      known->until_on = snoozing->until;
      return muster_db_update (db, &muster_snooze_type, known, error);
    }
  fresh = make_snooze (snoozing->item);
  fresh->until_on = snoozing->until;
  return muster_db_insert (db, &muster_snooze_type, fresh, error);
}

gboolean
muster_action_snooze (MusterWorkspace *workspace, const MusterAgendaItem *item, MusterDate until,
                      GError **error)
{
  Snoozing snoozing = { item, until };

  g_return_val_if_fail (workspace != NULL && item != NULL, FALSE);

  if (until == MUSTER_DATE_NONE)
    snoozing.until = muster_workspace_get_today (workspace);
  else if (!check_day (workspace, &snoozing, error))
    return FALSE;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_SNOOZE, snooze_step, &snoozing, error);
}
