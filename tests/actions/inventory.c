/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Physical inventories: counted, closed, and when the next one is due. */

#include "actions/inventory.h"

#include "actions/agenda.h"
#include "actions/check.h"
#include "actions/edit.h"
#include "actions/equipment-book.h"
#include "actions/equipment.h"
#include "actions/list.h"
#include "support/agency.h"

#define DAY(month, day) muster_date_new (2026, month, day)
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static MusterEquipmentBook *
load (const TestAgency *agency)
{
  GError *error = NULL;
  MusterEquipmentBook *book = muster_action_load_equipment (agency->workspace, &error);

  g_assert_no_error (error);
  return book;
}

static MusterId
find_id (const TestAgency *agency, const char *tag)
{
  g_autoptr (MusterEquipmentBook) book = load (agency);

  return muster_equipment_book_find_tag (book, tag)->equipment->id;
}

static void
edit (const TestAgency *agency, const char *tag, const char *field, const char *text)
{
  const MusterEdit change = { &muster_equipment_type, find_id (agency, tag), field, text };
  GError *error = NULL;

  muster_action_edit (agency->workspace, &change, NULL, &error);
  g_assert_no_error (error);
}

static void
enter (const TestAgency *agency, const char *tag)
{
  g_autoptr (MusterEquipment) equipment = muster_equipment_new ();
  GError *error = NULL;

  equipment->tag = g_strdup (tag);
  equipment->description = g_strdup ("Radio");
  muster_action_enter_equipment (agency->workspace, equipment, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
count (const TestAgency *agency, const char *tag, MusterInventoryResult result,
       const char *location, GError **error)
{
  const MusterInventoryMark mark = { find_id (agency, tag), result, location,
                                     MUSTER_EQUIPMENT_CONDITION_UNKNOWN, NULL };

  return muster_action_count_equipment (agency->workspace, &mark, 1, error);
}

static void
test_count (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterEquipmentBook) book = NULL;
  const MusterEquipmentEntry *entry;
  g_autofree char *label = NULL;
  GError *error = NULL;

  REFUSED (count (agency, "RA-0001", MUSTER_INVENTORY_RESULT_MOVED, " ", &error), INVALID_INPUT,
           "RA-0001 was moved. Type where it was found.");
  g_assert_true (count (agency, "RA-0001", MUSTER_INVENTORY_RESULT_MOVED, "Armory", &error));
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Count RA-0001: Moved");
  book = load (agency);
  entry = muster_equipment_book_find_tag (book, "RA-0001");
  /* Counted twice in one inventory is counted once. */
  g_assert_cmpuint (entry->countings->len, ==, 1);
  g_assert_cmpstr (entry->equipment->location, ==, "Armory");
  g_assert_cmpint (muster_equipment_entry_get_count (entry, book->inventory)->result, ==,
                   MUSTER_INVENTORY_RESULT_MOVED);
  g_assert_false (muster_equipment_entry_is_missing (entry));
}

static void
test_missing (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterEquipmentBook) book = NULL;
  g_autoptr (MusterCheck) check = NULL;
  const MusterEquipmentEntry *entry;
  const MusterFinding *finding;
  GError *error = NULL;

  g_assert_true (count (agency, "RA-0001", MUSTER_INVENTORY_RESULT_MISSING, NULL, &error));
  book = load (agency);
  entry = muster_equipment_book_find_tag (book, "RA-0001");
  g_assert_true (muster_equipment_entry_is_missing (entry));
  /* Where it was is where to look for it. */
  g_assert_cmpstr (entry->equipment->location, ==, "Range");
  check = muster_action_check (agency->workspace, DAY (5, 14), NULL, &error);
  g_assert_no_error (error);
  finding = g_ptr_array_index (check->findings, check->findings->len - 1);
  g_assert_cmpstr (finding->code, ==, "equipment-missing");
  g_assert_cmpint (finding->record_id, ==, entry->equipment->id);
  g_assert_cmpstr (finding->message, ==,
                   "RA-0001, Training pistol, was missing on 14 May 2026. Find it, or enter how it "
                   "was lost.");
}

static void
test_close (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterEquipmentBook) book = NULL;
  GError *error = NULL;

  enter (agency, "RC-1");
  enter (agency, "RC-2");
  REFUSED (muster_action_end_inventory (agency->workspace, NULL, &error), CONSTRAINT,
           "2 pieces of equipment were not counted: RC-1, RC-2. Count them or mark them missing.");
  g_assert_true (count (agency, "RC-1", MUSTER_INVENTORY_RESULT_COUNTED, NULL, &error));
  g_assert_true (count (agency, "RC-2", MUSTER_INVENTORY_RESULT_MISSING, NULL, &error));
  g_assert_true (muster_action_end_inventory (agency->workspace, "Both rooms", &error));
  book = load (agency);
  g_assert_null (book->inventory);
  g_assert_cmpint (book->last_full_on, ==, DAY (5, 14));
  REFUSED (muster_action_end_inventory (agency->workspace, NULL, &error), NOT_FOUND,
           "No inventory runs.");
}

/* What left the agency, and what came after the inventory began, is not asked for. */
static void
test_belongs (TestAgency *agency, gconstpointer data)
{
  const MusterEquipmentDisposal disposal = { find_id (agency, "RA-0001"), MUSTER_DISPOSAL_SCRAPPED,
                                             DAY (5, 14), MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE };
  GError *error = NULL;

  g_assert_true (muster_action_dispose_equipment (agency->workspace, &disposal, &error));
  REFUSED (count (agency, "RA-0001", MUSTER_INVENTORY_RESULT_COUNTED, NULL, &error), CONSTRAINT,
           "left the agency");
  g_assert_true (muster_action_end_inventory (agency->workspace, NULL, &error));
}

/* --- When it is due ------------------------------------------------------------------------------- */

static void
assert_due (const TestAgency *agency, MusterDate expected)
{
  g_autoptr (MusterEquipmentBook) book = load (agency);

  g_assert_cmpint (book->due_on, ==, expected);
}

static void
test_due (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;

  assert_due (agency, MUSTER_DATE_NONE);
  edit (agency, "RA-0001", "federal_percent", "50");
  assert_due (agency, MUSTER_DATE_NONE);
  edit (agency, "RA-0001", "acquired_on", "2024-06-03");
  assert_due (agency, DAY (6, 3));
  /* The inventory that runs is not closed. */
  g_assert_true (muster_action_end_inventory (agency->workspace, NULL, &error));
  assert_due (agency, muster_date_new (2028, 5, 14));
}

static const MusterAgendaItem *
find_item (const MusterAgenda *agenda)
{
  guint i;

  for (i = 0; i < agenda->items->len; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);

      if (g_str_equal (item->code, "inventory"))
        return item;
    }
  return NULL;
}

static void
test_agenda (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAgenda) before = NULL;
  g_autoptr (MusterAgenda) after = NULL;
  const MusterAgendaItem *item;
  GError *error = NULL;
  guint i;

  edit (agency, "RA-0001", "federal_percent", "50");
  edit (agency, "RA-0001", "acquired_on", "2024-06-03");
  before = muster_action_make_agenda (agency->workspace, DAY (5, 14), NULL, &error);
  g_assert_no_error (error);
  item = find_item (before);
  g_assert_cmpint (item->due_on, ==, DAY (6, 3));
  g_assert_cmpstr (item->detail, ==, "1 piece is to be counted by 3 Jun 2026 (2 CFR 200.313(d))");
  after = muster_action_make_agenda (agency->workspace, DAY (6, 4), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (find_item (after)->tier, ==, MUSTER_AGENDA_LATE);
  for (i = 0; i < after->findings->len; i++)
    g_assert_cmpstr (
        ((const MusterAgendaFinding *) g_ptr_array_index (after->findings, i))->finding->code, !=,
        "inventory-overdue");
}

static void
test_lists (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (MusterTable) equipment =
      muster_action_list (agency->workspace, MUSTER_LISTING_EQUIPMENT, &error);
  g_autoptr (MusterTable) loans =
      muster_action_list (agency->workspace, MUSTER_LISTING_LOANS, &error);
  g_autoptr (MusterTable) inventory =
      muster_action_list (agency->workspace, MUSTER_LISTING_INVENTORY, &error);
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (muster_table_get_n_rows (equipment), ==, 2);
  g_assert_cmpstr (muster_table_get_text (equipment, 1, 18), ==, "Abernathy, Rose");
  csv = muster_table_print_csv (loans);
  g_assert_nonnull (strstr (csv, "RA-0002,Training pistol,\"Abernathy, Rose\",2026-02-02,,good,,"));
  json = muster_table_print_json (inventory);
  g_assert_nonnull (strstr (json, "\"result\""));
  g_assert_nonnull (strstr (json, "counted"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/inventory/" name, TestAgency, NULL, test_agency_set_up, test,              \
              test_agency_tear_down)
  ADD ("count", test_count);
  ADD ("missing", test_missing);
  ADD ("close", test_close);
  ADD ("belongs", test_belongs);
  ADD ("due", test_due);
  ADD ("agenda", test_agenda);
  ADD ("lists", test_lists);

  return g_test_run ();
}
