/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All equipment with its inventories and loans, read in one job: for lists, pages, papers and findings alike. */

#pragma once

#include "actions/workspace.h"
#include "core/award.h"
#include "core/equipment.h"

G_BEGIN_DECLS

/**
 * MusterEquipmentIssue:
 * @loan: a loan that is not voided
 * @name: of the officer: "Corvane, Luis A."
 */
typedef struct
{
  const MusterEquipmentLoan *loan;
  const char *name;
} MusterEquipmentIssue;

/**
 * MusterEquipmentCounting:
 * @count: a count
 * @inventory: the inventory that it was made in, which is not voided
 */
typedef struct
{
  const MusterInventoryCount *count;
  const MusterInventoryRound *inventory;
} MusterEquipmentCounting;

/**
 * MusterEquipmentEntry:
 * @equipment: a piece of equipment that is not voided
 * @award: (nullable): the award that paid
 * @issues: (element-type MusterEquipmentIssue): to whom it was issued, the latest first
 * @countings: (element-type MusterEquipmentCounting): when it was counted, the latest first
 * @due_on: the day by which it is to be counted, or none where nobody asks for that
 *
 * Everything is borrowed from the book.
 */
typedef struct
{
  const MusterEquipment *equipment;
  const MusterAward *award;
  GPtrArray *issues;
  GPtrArray *countings;
  MusterDate due_on;
} MusterEquipmentEntry;

/**
 * MusterEquipmentBook:
 * @entries: (element-type MusterEquipmentEntry): the equipment that is not voided, by tag
 * @inventory: (nullable): the inventory that runs
 * @last_full_on: when the last inventory was closed, or none
 * @due_on: the day by which the next one is due, or none
 */
typedef struct
{
  /*< private >*/
  GPtrArray *equipment;
  GPtrArray *awards;
  GPtrArray *rounds;
  GPtrArray *counts;
  GPtrArray *loans;
  GHashTable *names; /* officer id → name */

  /*< public >*/
  GPtrArray *entries;
  const MusterInventoryRound *inventory;
  MusterDate last_full_on;
  MusterDate due_on;
} MusterEquipmentBook;

/**
 * muster_action_load_equipment:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): all equipment, read in one job
 */
MusterEquipmentBook *
muster_action_load_equipment (MusterWorkspace *workspace, GError **error);

/**
 * muster_equipment_book_free:
 * @book: (nullable) (transfer full): a book
 */
void
muster_equipment_book_free (MusterEquipmentBook *book);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterEquipmentBook, muster_equipment_book_free)

/**
 * muster_equipment_book_find:
 * @book: a book
 * @equipment_id: a piece of equipment
 *
 * Returns: (transfer none) (nullable): its entry
 */
const MusterEquipmentEntry *
muster_equipment_book_find (const MusterEquipmentBook *book, MusterId equipment_id);

/**
 * muster_equipment_book_find_tag:
 * @book: a book
 * @tag: (nullable): what was typed or scanned; case does not matter
 *
 * Returns: (transfer none) (nullable): the entry of the thing with that tag
 */
const MusterEquipmentEntry *
muster_equipment_book_find_tag (const MusterEquipmentBook *book, const char *tag);

/**
 * muster_equipment_book_find_award:
 * @book: a book
 * @number: the funder's number
 *
 * Returns: (transfer none) (nullable): the award that is not voided and has that number
 */
const MusterAward *
muster_equipment_book_find_award (const MusterEquipmentBook *book, const char *number);

/**
 * muster_equipment_book_cite_due:
 * @book: a book in which an inventory is due on some day
 *
 * Returns: (transfer full): who asks for it: the award whose terms do, or "2 CFR 200.313(d)"
 */
char *
muster_equipment_book_cite_due (const MusterEquipmentBook *book);

/**
 * muster_equipment_entry_get_issue:
 * @entry: an entry
 *
 * Returns: (transfer none) (nullable): to whom it is issued now
 */
const MusterEquipmentIssue *
muster_equipment_entry_get_issue (const MusterEquipmentEntry *entry);

/**
 * muster_equipment_entry_get_count:
 * @entry: an entry
 * @inventory: (nullable): an inventory; NULL is whichever counted it last
 *
 * Returns: (transfer none) (nullable): what that inventory found of it
 */
const MusterInventoryCount *
muster_equipment_entry_get_count (const MusterEquipmentEntry *entry,
                                  const MusterInventoryRound *inventory);

/**
 * muster_equipment_entry_is_missing:
 * @entry: an entry
 *
 * Returns: whether it is held, and was missing when it was counted last
 */
gboolean
muster_equipment_entry_is_missing (const MusterEquipmentEntry *entry);

/**
 * muster_equipment_entry_belongs_to:
 * @entry: an entry
 * @inventory: an inventory
 *
 * Returns: whether the thing is held and was not acquired after the inventory began
 */
gboolean
muster_equipment_entry_belongs_to (const MusterEquipmentEntry *entry,
                                   const MusterInventoryRound *inventory);

G_END_DECLS
