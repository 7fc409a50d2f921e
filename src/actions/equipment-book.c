/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads all equipment and says of each thing who has it, when it was counted and when it is to be counted again. */

#include "actions/equipment-book.h"

#include "actions/equipment-private.h"
#include "core/name.h"
#include "core/officer.h"

/* A physical inventory at least every two years (2 CFR 200.313(d)). */
#define FEDERAL_MONTHS 24

static void
free_entry (gpointer data)
{
  MusterEquipmentEntry *entry = data;

  g_ptr_array_unref (entry->issues);
  g_ptr_array_unref (entry->countings);
  g_free (entry);
}

void
muster_equipment_book_free (MusterEquipmentBook *book)
{
  if (book == NULL)
    return;
  g_clear_pointer (&book->entries, g_ptr_array_unref);
  g_clear_pointer (&book->equipment, g_ptr_array_unref);
  g_clear_pointer (&book->awards, g_ptr_array_unref);
  g_clear_pointer (&book->rounds, g_ptr_array_unref);
  g_clear_pointer (&book->counts, g_ptr_array_unref);
  g_clear_pointer (&book->loans, g_ptr_array_unref);
  g_clear_pointer (&book->names, g_hash_table_unref);
  g_free (book);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gboolean
load_names (MusterDb *db, MusterEquipmentBook *book, GError **error)
{
  guint i;

  book->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  for (i = 0; i < book->loans->len; i++)
    {
      MusterEquipmentLoan *loan = g_ptr_array_index (book->loans, i);
      g_autoptr (MusterOfficer) officer = NULL;

      if (g_hash_table_contains (book->names, &loan->officer_id))
        continue;
      officer = muster_db_load (db, &muster_officer_type, loan->officer_id, error);
      if (officer == NULL)
        return FALSE;
      g_hash_table_insert (book->names, &loan->officer_id, muster_officer_format_name (officer));
    }
  return TRUE;
}

static gboolean
load_records (MusterDb *db, MusterEquipmentBook *book, GError **error)
{
  book->equipment = muster_db_load_all (db, &muster_equipment_type, error);
  if (book->equipment != NULL)
    book->awards = muster_db_load_all (db, &muster_award_type, error);
  if (book->awards != NULL)
    book->rounds = muster_db_load_all (db, &muster_inventory_round_type, error);
  if (book->rounds != NULL)
    book->counts = muster_db_load_all (db, &muster_inventory_count_type, error);
  if (book->counts != NULL)
    book->loans = muster_db_load_all (db, &muster_equipment_loan_type, error);
  return book->loans != NULL && load_names (db, book, error);
}

/* --- Putting together ----------------------------------------------------------------------------- */

/* Every record begins with its id. */
static gpointer
find_record (const GPtrArray *records, MusterId id)
{
  guint i;

  for (i = 0; i < records->len; i++)
    if (*(const MusterId *) g_ptr_array_index (records, i) == id)
      return g_ptr_array_index (records, i);
  return NULL;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const MusterEquipmentEntry *x = *(const MusterEquipmentEntry *const *) a;
  const MusterEquipmentEntry *y = *(const MusterEquipmentEntry *const *) b;
  int order = g_utf8_collate (x->equipment->tag, y->equipment->tag);

  return order != 0 ? order
                    : (x->equipment->id > y->equipment->id) - (x->equipment->id < y->equipment->id);
}

static int
compare_issues (gconstpointer a, gconstpointer b)
{
  const MusterEquipmentLoan *x = (*(const MusterEquipmentIssue *const *) a)->loan;
  const MusterEquipmentLoan *y = (*(const MusterEquipmentIssue *const *) b)->loan;

  if (x->issued_on != y->issued_on)
    return x->issued_on > y->issued_on ? -1 : 1;
  return (x->id < y->id) - (x->id > y->id);
}

static int
compare_countings (gconstpointer a, gconstpointer b)
{
  const MusterInventoryCount *x = (*(const MusterEquipmentCounting *const *) a)->count;
  const MusterInventoryCount *y = (*(const MusterEquipmentCounting *const *) b)->count;

  if (x->counted_on != y->counted_on)
    return x->counted_on > y->counted_on ? -1 : 1;
  return (x->id < y->id) - (x->id > y->id);
}

static GHashTable *
add_entries (MusterEquipmentBook *book)
{
  GHashTable *by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i;

  book->entries = g_ptr_array_new_with_free_func (free_entry);
  for (i = 0; i < book->equipment->len; i++)
    {
      MusterEquipment *equipment = g_ptr_array_index (book->equipment, i);
      MusterEquipmentEntry *entry;

      if (equipment->voided)
        continue;
      entry = g_new0 (MusterEquipmentEntry, 1);
      entry->equipment = equipment;
      entry->award = find_record (book->awards, equipment->award_id);
      entry->issues = g_ptr_array_new_with_free_func (g_free);
      entry->countings = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (book->entries, entry);
      g_hash_table_insert (by_id, &equipment->id, entry);
    }
  g_ptr_array_sort (book->entries, compare_entries);
  return by_id;
}

static void
add_issues (MusterEquipmentBook *book, GHashTable *by_id)
{
  guint i;

  for (i = 0; i < book->loans->len; i++)
    {
      const MusterEquipmentLoan *loan = g_ptr_array_index (book->loans, i);
      MusterEquipmentEntry *entry = g_hash_table_lookup (by_id, &loan->equipment_id);
      MusterEquipmentIssue *issue;

      if (entry == NULL || loan->voided)
        continue;
      issue = g_new (MusterEquipmentIssue, 1);
      issue->loan = loan;
      issue->name = g_hash_table_lookup (book->names, &loan->officer_id);
      g_ptr_array_add (entry->issues, issue);
    }
}

static void
add_countings (MusterEquipmentBook *book, GHashTable *by_id)
{
  guint i;

  for (i = 0; i < book->counts->len; i++)
    {
      const MusterInventoryCount *count = g_ptr_array_index (book->counts, i);
      const MusterInventoryRound *inventory = find_record (book->rounds, count->round_id);
      MusterEquipmentEntry *entry = g_hash_table_lookup (by_id, &count->equipment_id);
      MusterEquipmentCounting *counting;

      if (entry == NULL || inventory == NULL || inventory->voided)
        continue;
      counting = g_new (MusterEquipmentCounting, 1);
      counting->count = count;
      counting->inventory = inventory;
      g_ptr_array_add (entry->countings, counting);
    }
}

/* --- When it is to be counted --------------------------------------------------------------------- */

static void
note_rounds (MusterEquipmentBook *book)
{
  guint i;

  book->last_full_on = MUSTER_DATE_NONE;
  for (i = 0; i < book->rounds->len; i++)
    {
      const MusterInventoryRound *inventory = g_ptr_array_index (book->rounds, i);

      if (inventory->voided)
        continue;
      if (inventory->ended_on == MUSTER_DATE_NONE)
        book->inventory = inventory;
      else if (book->last_full_on == MUSTER_DATE_NONE || inventory->ended_on > book->last_full_on)
        book->last_full_on = inventory->ended_on;
    }
}

static gboolean
is_asked_by_award (const MusterEquipmentEntry *entry)
{
  return entry->award != NULL && !entry->award->voided &&
         entry->award->inventory_months != MUSTER_NUMBER_NONE;
}

/* How often it is to be counted; 0 where nobody asks for that. */
static int
find_months (const MusterEquipmentEntry *entry)
{
  if (is_asked_by_award (entry))
    return (int) entry->award->inventory_months;
  return muster_equipment_is_federal (entry->equipment) ? FEDERAL_MONTHS : 0;
}

/* An inventory that was not closed was not reconciled, and does not count. */
static MusterDate
find_due (const MusterEquipmentEntry *entry)
{
  MusterDate counted_on = MUSTER_DATE_NONE;
  int months = find_months (entry);
  guint i;

  if (months == 0 || !muster_equipment_is_held (entry->equipment))
    return MUSTER_DATE_NONE;
  for (i = 0; i < entry->countings->len; i++)
    {
      const MusterEquipmentCounting *counting = g_ptr_array_index (entry->countings, i);
      MusterDate ended_on = counting->inventory->ended_on;

      if (ended_on != MUSTER_DATE_NONE && (counted_on == MUSTER_DATE_NONE || ended_on > counted_on))
        counted_on = ended_on;
    }
  if (counted_on == MUSTER_DATE_NONE)
    counted_on = entry->equipment->acquired_on;
  return counted_on != MUSTER_DATE_NONE ? muster_date_add_months (counted_on, months)
                                        : MUSTER_DATE_NONE;
}

MusterEquipmentBook *
muster_equipment_book_load (MusterDb *db, GError **error)
{
  g_autoptr (MusterEquipmentBook) book = g_new0 (MusterEquipmentBook, 1);
  g_autoptr (GHashTable) by_id = NULL;
  guint i;

  if (!load_records (db, book, error))
    return NULL;
  by_id = add_entries (book);
  add_issues (book, by_id);
  add_countings (book, by_id);
  note_rounds (book);
  book->due_on = MUSTER_DATE_NONE;
  for (i = 0; i < book->entries->len; i++)
    {
      MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);

      g_ptr_array_sort (entry->issues, compare_issues);
      g_ptr_array_sort (entry->countings, compare_countings);
      entry->due_on = find_due (entry);
      if (muster_date_compare_deadlines (entry->due_on, book->due_on) < 0)
        book->due_on = entry->due_on;
    }
  return g_steal_pointer (&book);
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  MusterEquipmentBook **book = data;

  *book = muster_equipment_book_load (db, error);
  return *book != NULL;
}

MusterEquipmentBook *
muster_action_load_equipment (MusterWorkspace *workspace, GError **error)
{
  MusterEquipmentBook *book = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_workspace_run (workspace, load_job, &book, error);
  return book;
}

/* --- Asking --------------------------------------------------------------------------------------- */

const MusterEquipmentEntry *
muster_equipment_book_find (const MusterEquipmentBook *book, MusterId equipment_id)
{
  guint i;

  g_return_val_if_fail (book != NULL, NULL);

  for (i = 0; i < book->entries->len; i++)
    {
      const MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);

      if (entry->equipment->id == equipment_id)
        return entry;
    }
  return NULL;
}

const MusterEquipmentEntry *
muster_equipment_book_find_tag (const MusterEquipmentBook *book, const char *tag)
{
  g_autofree char *folded = muster_name_fold (tag);
  guint i;

  g_return_val_if_fail (book != NULL, NULL);

  for (i = 0; i < book->entries->len; i++)
    {
      const MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);
      g_autofree char *other = muster_name_fold (entry->equipment->tag);

      if (g_str_equal (folded, other))
        return entry;
    }
  return NULL;
}

const MusterAward *
muster_equipment_book_find_award (const MusterEquipmentBook *book, const char *number)
{
  guint i;

  g_return_val_if_fail (book != NULL && number != NULL, NULL);

  for (i = 0; i < book->awards->len; i++)
    {
      const MusterAward *award = g_ptr_array_index (book->awards, i);

      if (!award->voided && g_strcmp0 (award->number, number) == 0)
        return award;
    }
  return NULL;
}

char *
muster_equipment_book_cite_due (const MusterEquipmentBook *book)
{
  guint i;

  g_return_val_if_fail (book != NULL, NULL);

  for (i = 0; i < book->entries->len; i++)
    {
      const MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);

      if (entry->due_on == book->due_on && is_asked_by_award (entry))
        return g_strdup (entry->award->number);
    }
  return g_strdup ("2 CFR 200.313(d)");
}

const MusterEquipmentIssue *
muster_equipment_entry_get_issue (const MusterEquipmentEntry *entry)
{
  guint i;

  g_return_val_if_fail (entry != NULL, NULL);

  for (i = 0; i < entry->issues->len; i++)
    {
      const MusterEquipmentIssue *issue = g_ptr_array_index (entry->issues, i);

      if (issue->loan->returned_on == MUSTER_DATE_NONE)
        return issue;
    }
  return NULL;
}

const MusterInventoryCount *
muster_equipment_entry_get_count (const MusterEquipmentEntry *entry,
                                  const MusterInventoryRound *inventory)
{
  guint i;

  g_return_val_if_fail (entry != NULL, NULL);

  for (i = 0; i < entry->countings->len; i++)
    {
      const MusterEquipmentCounting *counting = g_ptr_array_index (entry->countings, i);

      if (inventory == NULL || counting->inventory->id == inventory->id)
        return counting->count;
    }
  return NULL;
}

gboolean
muster_equipment_entry_is_missing (const MusterEquipmentEntry *entry)
{
  const MusterInventoryCount *count = muster_equipment_entry_get_count (entry, NULL);

  return muster_equipment_is_held (entry->equipment) && count != NULL &&
         count->result == MUSTER_INVENTORY_RESULT_MISSING;
}

gboolean
muster_equipment_entry_belongs_to (const MusterEquipmentEntry *entry,
                                   const MusterInventoryRound *inventory)
{
  g_return_val_if_fail (entry != NULL && inventory != NULL, FALSE);

  return muster_equipment_is_held (entry->equipment) &&
         (entry->equipment->acquired_on == MUSTER_DATE_NONE ||
          entry->equipment->acquired_on <= inventory->started_on);
}
