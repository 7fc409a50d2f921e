/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Equipment as lists: who has a thing and when it is to be counted follow from its loans and inventories. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/equipment-private.h"
#include "actions/list-equipment.h"

typedef void (*FillFunc) (MusterTable *table, const MusterEquipmentEntry *entry);

static MusterTable *
make_table (MusterDb *db, const MusterColumn *columns, guint n_columns, FillFunc fill,
            GError **error)
{
  g_autoptr (MusterEquipmentBook) book = muster_equipment_book_load (db, error);
  MusterTable *table;
  guint i;

  if (book == NULL)
    return NULL;
  table = muster_table_new (columns, n_columns);
  for (i = 0; i < book->entries->len; i++)
    fill (table, g_ptr_array_index (book->entries, i));
  return table;
}

static const char *
get_condition (MusterEquipmentCondition condition)
{
  return muster_word_nick (muster_equipment_condition_words, (int) condition);
}

/* --- Equipment ------------------------------------------------------------------------------------ */

enum
{
  EQUIPMENT_TAG,
  EQUIPMENT_DESCRIPTION,
  EQUIPMENT_SERIAL,
  EQUIPMENT_KIND,
  EQUIPMENT_FUNDING,
  EQUIPMENT_AWARD,
  EQUIPMENT_TITLE_HOLDER,
  EQUIPMENT_VENDOR,
  EQUIPMENT_ACQUIRED,
  EQUIPMENT_COST,
  EQUIPMENT_FEDERAL,
  EQUIPMENT_LOCATION,
  EQUIPMENT_USE,
  EQUIPMENT_CONDITION,
  EQUIPMENT_DISPOSAL,
  EQUIPMENT_DISPOSED,
  EQUIPMENT_PROCEEDS,
  EQUIPMENT_SHARE,
  EQUIPMENT_HOLDER,
  EQUIPMENT_COUNTED,
  EQUIPMENT_RESULT,
  EQUIPMENT_DUE,
  EQUIPMENT_N_COLUMNS,
};

static void
fill_status (MusterTable *table, guint row, const MusterEquipmentEntry *entry)
{
  const MusterEquipmentIssue *issue = muster_equipment_entry_get_issue (entry);
  const MusterInventoryCount *count = muster_equipment_entry_get_count (entry, NULL);

  if (issue != NULL)
    muster_table_set_text (table, row, EQUIPMENT_HOLDER, issue->name);
  if (count != NULL)
    {
      muster_table_set_number (table, row, EQUIPMENT_COUNTED, count->counted_on);
      muster_table_set_text (table, row, EQUIPMENT_RESULT,
                             muster_word_nick (muster_inventory_result_words, (int) count->result));
    }
  muster_table_set_number (table, row, EQUIPMENT_DUE, entry->due_on);
}

static void
fill_equipment (MusterTable *table, const MusterEquipmentEntry *entry)
{
  const MusterEquipment *equipment = entry->equipment;
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, EQUIPMENT_TAG, equipment->tag);
  muster_table_set_text (table, row, EQUIPMENT_DESCRIPTION, equipment->description);
  muster_table_set_text (table, row, EQUIPMENT_SERIAL, equipment->serial);
  muster_table_set_text (table, row, EQUIPMENT_KIND, equipment->kind);
  muster_table_set_text (table, row, EQUIPMENT_FUNDING, equipment->funding_source);
  muster_table_set_text (table, row, EQUIPMENT_AWARD,
                         entry->award != NULL ? entry->award->number : NULL);
  muster_table_set_text (table, row, EQUIPMENT_TITLE_HOLDER, equipment->title_holder);
  muster_table_set_text (table, row, EQUIPMENT_VENDOR, equipment->vendor);
  muster_table_set_number (table, row, EQUIPMENT_ACQUIRED, equipment->acquired_on);
  muster_table_set_number (table, row, EQUIPMENT_COST, equipment->cost);
  muster_table_set_number (table, row, EQUIPMENT_FEDERAL, equipment->federal_percent);
  muster_table_set_text (table, row, EQUIPMENT_LOCATION, equipment->location);
  muster_table_set_text (table, row, EQUIPMENT_USE, equipment->use_note);
  muster_table_set_text (table, row, EQUIPMENT_CONDITION, get_condition (equipment->condition));
  muster_table_set_text (table, row, EQUIPMENT_DISPOSAL,
                         muster_word_nick (muster_disposal_words, (int) equipment->disposal));
  muster_table_set_number (table, row, EQUIPMENT_DISPOSED, equipment->disposed_on);
  muster_table_set_number (table, row, EQUIPMENT_PROCEEDS, equipment->proceeds);
  muster_table_set_number (table, row, EQUIPMENT_SHARE, equipment->funder_share);
  fill_status (table, row, entry);
}

MusterTable *
muster_list_equipment (MusterDb *db, GError **error)
{
  const MusterColumn columns[EQUIPMENT_N_COLUMNS] = {
    [EQUIPMENT_TAG] = { "tag", _ ("Tag"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_DESCRIPTION] = { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_SERIAL] = { "serial", _ ("Serial number"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_KIND] = { "kind", _ ("Kind"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_FUNDING] = { "funding_source", _ ("Source of funding"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_AWARD] = { "award", _ ("Award"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_TITLE_HOLDER] = { "title_holder", _ ("Title holder"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_VENDOR] = { "vendor", _ ("Vendor"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_ACQUIRED] = { "acquired_on", _ ("Acquired"), MUSTER_COLUMN_DATE },
    [EQUIPMENT_COST] = { "cost", _ ("Cost"), MUSTER_COLUMN_MONEY },
    [EQUIPMENT_FEDERAL] = { "federal_percent", _ ("Federal %"), MUSTER_COLUMN_QUANTITY },
    [EQUIPMENT_LOCATION] = { "location", _ ("Location"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_USE] = { "use", _ ("Use"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_CONDITION] = { "condition", _ ("Condition"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_DISPOSAL] = { "disposal", _ ("Disposal"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_DISPOSED] = { "disposed_on", _ ("Disposed of"), MUSTER_COLUMN_DATE },
    [EQUIPMENT_PROCEEDS] = { "proceeds", _ ("Proceeds"), MUSTER_COLUMN_MONEY },
    [EQUIPMENT_SHARE] = { "funder_share", _ ("Funder’s share"), MUSTER_COLUMN_MONEY },
    [EQUIPMENT_HOLDER] = { "issued_to", _ ("Issued to"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_COUNTED] = { "counted_on", _ ("Last counted"), MUSTER_COLUMN_DATE },
    [EQUIPMENT_RESULT] = { "result", _ ("Found"), MUSTER_COLUMN_TEXT },
    [EQUIPMENT_DUE] = { "count_due", _ ("Count by"), MUSTER_COLUMN_DATE },
  };

  return make_table (db, columns, EQUIPMENT_N_COLUMNS, fill_equipment, error);
}

/* --- Loans ---------------------------------------------------------------------------------------- */

enum
{
  LOAN_TAG,
  LOAN_DESCRIPTION,
  LOAN_OFFICER,
  LOAN_ISSUED,
  LOAN_RETURNED,
  LOAN_CONDITION_OUT,
  LOAN_CONDITION_IN,
  LOAN_NOTES,
  LOAN_N_COLUMNS,
};

static void
fill_loans (MusterTable *table, const MusterEquipmentEntry *entry)
{
  guint i;

  for (i = 0; i < entry->issues->len; i++)
    {
      const MusterEquipmentIssue *issue = g_ptr_array_index (entry->issues, i);
      const MusterEquipmentLoan *loan = issue->loan;
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, LOAN_TAG, entry->equipment->tag);
      muster_table_set_text (table, row, LOAN_DESCRIPTION, entry->equipment->description);
      muster_table_set_text (table, row, LOAN_OFFICER, issue->name);
      muster_table_set_number (table, row, LOAN_ISSUED, loan->issued_on);
      muster_table_set_number (table, row, LOAN_RETURNED, loan->returned_on);
      muster_table_set_text (table, row, LOAN_CONDITION_OUT, get_condition (loan->condition_out));
      if (loan->returned_on != MUSTER_DATE_NONE)
        muster_table_set_text (table, row, LOAN_CONDITION_IN, get_condition (loan->condition_in));
      muster_table_set_text (table, row, LOAN_NOTES, loan->notes);
    }
}

MusterTable *
muster_list_loans (MusterDb *db, GError **error)
{
  const MusterColumn columns[LOAN_N_COLUMNS] = {
    [LOAN_TAG] = { "tag", _ ("Tag"), MUSTER_COLUMN_TEXT },
    [LOAN_DESCRIPTION] = { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    [LOAN_OFFICER] = { "officer", _ ("Issued to"), MUSTER_COLUMN_TEXT },
    [LOAN_ISSUED] = { "issued_on", _ ("Issued"), MUSTER_COLUMN_DATE },
    [LOAN_RETURNED] = { "returned_on", _ ("Returned"), MUSTER_COLUMN_DATE },
    [LOAN_CONDITION_OUT] = { "condition_out", _ ("Condition when issued"), MUSTER_COLUMN_TEXT },
    [LOAN_CONDITION_IN] = { "condition_in", _ ("Condition when returned"), MUSTER_COLUMN_TEXT },
    [LOAN_NOTES] = { "notes", _ ("Notes"), MUSTER_COLUMN_TEXT },
  };

  return make_table (db, columns, LOAN_N_COLUMNS, fill_loans, error);
}

/* --- Inventories ---------------------------------------------------------------------------------- */

enum
{
  COUNT_TAG,
  COUNT_DESCRIPTION,
  COUNT_STARTED,
  COUNT_ENDED,
  COUNT_AUTHORITY,
  COUNT_COUNTED,
  COUNT_RESULT,
  COUNT_LOCATION,
  COUNT_CONDITION,
  COUNT_NOTE,
  COUNT_N_COLUMNS,
};

static void
fill_counts (MusterTable *table, const MusterEquipmentEntry *entry)
{
  guint i;

  for (i = 0; i < entry->countings->len; i++)
    {
      const MusterEquipmentCounting *counting = g_ptr_array_index (entry->countings, i);
      const MusterInventoryCount *count = counting->count;
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, COUNT_TAG, entry->equipment->tag);
      muster_table_set_text (table, row, COUNT_DESCRIPTION, entry->equipment->description);
      muster_table_set_number (table, row, COUNT_STARTED, counting->inventory->started_on);
      muster_table_set_number (table, row, COUNT_ENDED, counting->inventory->ended_on);
      muster_table_set_text (table, row, COUNT_AUTHORITY, counting->inventory->authority);
      muster_table_set_number (table, row, COUNT_COUNTED, count->counted_on);
      muster_table_set_text (table, row, COUNT_RESULT,
                             muster_word_nick (muster_inventory_result_words, (int) count->result));
      muster_table_set_text (table, row, COUNT_LOCATION, count->location);
      muster_table_set_text (table, row, COUNT_CONDITION, get_condition (count->condition));
      muster_table_set_text (table, row, COUNT_NOTE, count->note);
    }
}

MusterTable *
muster_list_inventory (MusterDb *db, GError **error)
{
  const MusterColumn columns[COUNT_N_COLUMNS] = {
    [COUNT_TAG] = { "tag", _ ("Tag"), MUSTER_COLUMN_TEXT },
    [COUNT_DESCRIPTION] = { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    [COUNT_STARTED] = { "started_on", _ ("Inventory began"), MUSTER_COLUMN_DATE },
    [COUNT_ENDED] = { "ended_on", _ ("Closed"), MUSTER_COLUMN_DATE },
    [COUNT_AUTHORITY] = { "authority", _ ("By"), MUSTER_COLUMN_TEXT },
    [COUNT_COUNTED] = { "counted_on", _ ("Counted"), MUSTER_COLUMN_DATE },
    [COUNT_RESULT] = { "result", _ ("Found"), MUSTER_COLUMN_TEXT },
    [COUNT_LOCATION] = { "location", _ ("Location"), MUSTER_COLUMN_TEXT },
    [COUNT_CONDITION] = { "condition", _ ("Condition"), MUSTER_COLUMN_TEXT },
    [COUNT_NOTE] = { "note", _ ("Note"), MUSTER_COLUMN_TEXT },
  };

  return make_table (db, columns, COUNT_N_COLUMNS, fill_counts, error);
}
