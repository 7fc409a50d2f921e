/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of a physical inventory. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/equipment-private.h"
#include "actions/inventory.h"
#include "core/name.h"

#define MAX_NAMED 5 /* tags that a refusal names */

static MusterDate
get_today (MusterDb *db)
{
  return muster_clock_today (muster_db_get_clock (db));
}

/* --- Counting ------------------------------------------------------------------------------------- */

typedef struct
{
  const MusterInventoryMark *marks;
  guint n_marks;
} Counting;

/* A copy of the inventory that runs, or a new one. */
static MusterInventoryRound *
ensure_inventory (MusterDb *db, const MusterEquipmentBook *book, GError **error)
{
  g_autoptr (MusterInventoryRound) inventory = NULL;

  if (book->inventory != NULL)
    return muster_inventory_round_copy (book->inventory);
  inventory = muster_inventory_round_new ();
  inventory->started_on = get_today (db);
  inventory->authority = g_strdup (muster_db_get_operator (db));
  if (!muster_db_insert (db, &muster_inventory_round_type, inventory, error))
    return NULL;
  return g_steal_pointer (&inventory);
}

static const MusterEquipmentEntry *
find_countable (const MusterEquipmentBook *book, const MusterInventoryMark *mark, GError **error)
{
  const MusterEquipmentEntry *entry = muster_equipment_book_find (book, mark->equipment_id);
  g_autofree char *location = muster_name_squeeze (mark->location);

  if (entry == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("This equipment is not on file any more. Load the page again."));
  else if (!muster_equipment_is_held (entry->equipment))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("%s left the agency and is not counted."), entry->equipment->tag);
  else if (mark->result == MUSTER_INVENTORY_RESULT_MOVED && location == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("%s was moved. Type where it was found."), entry->equipment->tag);
  else
    return entry;
  return NULL;
}

static gboolean
write_count (MusterDb *db, const MusterEquipmentEntry *entry, const MusterInventoryRound *inventory,
             const MusterInventoryMark *mark, GError **error)
{
  const MusterInventoryCount *before = muster_equipment_entry_get_count (entry, inventory);
  g_autoptr (MusterInventoryCount) count =
      before != NULL ? muster_inventory_count_copy (before) : muster_inventory_count_new ();
  g_autofree char *location = muster_name_squeeze (mark->location);
  g_autofree char *note = muster_name_squeeze (mark->note);

  count->round_id = inventory->id;
  count->equipment_id = mark->equipment_id;
  count->counted_on = get_today (db);
  count->result = mark->result;
  if (mark->result == MUSTER_INVENTORY_RESULT_MISSING)
    muster_record_set_text (&count->location, NULL);
  else
    muster_record_set_text (&count->location,
                            location != NULL ? location : entry->equipment->location);
  count->condition = mark->condition != MUSTER_EQUIPMENT_CONDITION_UNKNOWN
                         ? mark->condition
                         : entry->equipment->condition;
  muster_record_set_text (&count->note, note);
  return before != NULL ? muster_db_update (db, &muster_inventory_count_type, count, error)
                        : muster_db_insert (db, &muster_inventory_count_type, count, error);
}

static gboolean
update_equipment (MusterDb *db, const MusterEquipmentEntry *entry, const MusterInventoryMark *mark,
                  GError **error)
{
  g_autoptr (MusterEquipment) equipment = muster_equipment_copy (entry->equipment);
  g_autofree char *location = muster_name_squeeze (mark->location);

  if (mark->result == MUSTER_INVENTORY_RESULT_MISSING)
    return TRUE;
  if (location != NULL)
    muster_record_set_text (&equipment->location, location);
  if (mark->condition != MUSTER_EQUIPMENT_CONDITION_UNKNOWN)
    equipment->condition = mark->condition;
  return muster_record_equal (&muster_equipment_type, equipment, entry->equipment) ||
         muster_db_update (db, &muster_equipment_type, equipment, error);
}

/* "Count RA-0001: Moved", or how many. */
static char *
label_counting (const MusterEquipmentBook *book, const Counting *counting)
{
  const MusterInventoryMark *first = &counting->marks[0];

  if (counting->n_marks == 1)
    /* Translators: a tag, what was found. */
    return g_strdup_printf (_ ("Count %s: %s"),
                            muster_equipment_book_find (book, first->equipment_id)->equipment->tag,
                            muster_word_label (muster_inventory_result_words, (int) first->result));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Count %u piece of equipment",
                                       "Count %u pieces of equipment", counting->n_marks),
                          counting->n_marks);
}

static gboolean
count_step (MusterDb *db, gpointer data, GError **error)
{
  const Counting *counting = data;
  g_autoptr (MusterEquipmentBook) book = muster_equipment_book_load (db, error);
  g_autoptr (MusterInventoryRound) inventory =
      book != NULL ? ensure_inventory (db, book, error) : NULL;
  guint i;

  if (inventory == NULL)
    return FALSE;
  for (i = 0; i < counting->n_marks; i++)
    {
      const MusterInventoryMark *mark = &counting->marks[i];
      const MusterEquipmentEntry *entry = find_countable (book, mark, error);

      if (entry == NULL || !write_count (db, entry, inventory, mark, error) ||
          !update_equipment (db, entry, mark, error))
        return FALSE;
    }
  muster_step_set_label (db, label_counting (book, counting));
  return TRUE;
}

gboolean
muster_action_count_equipment (MusterWorkspace *workspace, const MusterInventoryMark *marks,
                               guint n_marks, GError **error)
{
  Counting counting = { marks, n_marks };

  g_return_val_if_fail (workspace != NULL && marks != NULL && n_marks > 0, FALSE);

  return muster_workspace_run_step (workspace, MUSTER_ACTION_COUNT_EQUIPMENT, count_step, &counting,
                                    error);
}

/* --- Closing -------------------------------------------------------------------------------------- */

static gboolean
check_running (const MusterEquipmentBook *book, GError **error)
{
  if (book->inventory == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No inventory runs. Count something first."));
  return book->inventory != NULL;
}

static gboolean
check_all_counted (const MusterEquipmentBook *book, GError **error)
{
  g_autoptr (GString) tags = g_string_new (NULL);
  guint n = 0;
  guint i;

  for (i = 0; i < book->entries->len; i++)
    {
      const MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);

      if (!muster_equipment_entry_belongs_to (entry, book->inventory) ||
          muster_equipment_entry_get_count (entry, book->inventory) != NULL)
        continue;
      if (n++ < MAX_NAMED)
        g_string_append_printf (tags, "%s%s", tags->len > 0 ? ", " : "", entry->equipment->tag);
    }
  if (n == 0)
    return TRUE;
  if (n > MAX_NAMED)
    g_string_append (tags, "…");
  g_set_error (
      error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
      /* Translators: a number, tags. */
      g_dngettext (GETTEXT_PACKAGE,
                   "%u piece of equipment was not counted: %s. Count it or mark it missing.",
                   "%u pieces of equipment were not counted: %s. Count them or mark them missing.",
                   n),
      n, tags->str);
  return FALSE;
}

static gboolean
end_step (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (MusterEquipmentBook) book = muster_equipment_book_load (db, error);
  g_autoptr (MusterInventoryRound) inventory = NULL;
  g_autofree char *date = NULL;

  if (book == NULL || !check_running (book, error) || !check_all_counted (book, error))
    return FALSE;
  inventory = muster_inventory_round_copy (book->inventory);
  inventory->ended_on = get_today (db);
  if (data != NULL)
    muster_record_set_text (&inventory->notes, data);
  date = muster_date_format (inventory->started_on);
  /* Translators: a date. */
  muster_step_set_label (db, g_strdup_printf (_ ("Close the inventory of %s"), date));
  return muster_db_update (db, &muster_inventory_round_type, inventory, error);
}

gboolean
muster_action_end_inventory (MusterWorkspace *workspace, const char *notes, GError **error)
{
  g_autofree char *squeezed = muster_name_squeeze (notes);

  g_return_val_if_fail (workspace != NULL, FALSE);

  return muster_workspace_run_step (workspace, MUSTER_ACTION_END_INVENTORY, end_step, squeezed,
                                    error);
}
