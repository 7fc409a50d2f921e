/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Equipment": the list, the record, what is done with a thing, and a round of inventory by keys. */

#include "record-page.h"

#include "actions/equipment-book.h"
#include "actions/equipment.h"
#include "actions/list.h"
#include "app/choose-file.h"
#include "app/equipment-view.h"
#include "app/inventory-page.h"

#define SHOWN(text) g_assert_true (test_app_shows (record_page_get_view (app), text))

static void
open_equipment (TestApp *app, gconstpointer state)
{
  record_page_set_up (app, state, "equipment", MUSTER_TYPE_EQUIPMENT_VIEW);
}

static void
add (TestApp *app, const char *tag, const char *description)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_type ("Tag", tag);
  test_app_type ("Description", description);
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
}

/* --- The list and the record ---------------------------------------------------------------------- */

static void
test_new (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n = record_page_count (app);

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "The equipment has no tag."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  add (app, "ZZ-1", "Driving simulator");
  g_assert_true (record_page_shows (app, "ZZ-1, Driving simulator, is on record."));
  g_assert_cmpuint (record_page_count (app), ==, n + 1);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_type ("Tag", "zz-1");
  test_app_type ("Description", "Another");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Tag ZZ-1 is taken by Driving simulator."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  record_page_search (app, "no such thing");
  g_assert_true (record_page_shows (app, "No equipment matches “no such thing”."));
}

static void
test_edit (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *view = record_page_get_view (app);

  add (app, "ZZ-1", "Driving simulator");
  record_page_commit (app, view, "Cost", "12,400");
  SHOWN ("12,400.00");
  record_page_commit (app, view, "Federal participation in percent", "101");
  SHOWN ("Federal money pays from 0 to 100 percent.");
  record_page_commit (app, view, "Federal participation in percent", "50");
  record_page_commit (app, view, "Acquisition date", "1 Jul 2024");
  SHOWN ("count by 1 Jul 2026");
  g_assert_true (record_page_shows (app, "due by 1 Jul 2026."));
}

static void
test_documents (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (app->folder, "Invoice 17.txt", NULL);

  g_assert_true (g_file_set_contents (path, "Paid.", -1, NULL));
  add (app, "ZZ-1", "Driving simulator");
  SHOWN ("No photo and no proof of purchase on record.");
  muster_choose_file_answer (path);
  record_page_do (app, "equipment.add-proof");
  test_app_settle (app);
  SHOWN ("Invoice 17.txt");
  SHOWN ("Invoice · ");
}

/* --- What is done with it ------------------------------------------------------------------------- */

static void
test_issue (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add (app, "ZZ-1", "Driving simulator");
  SHOWN ("It was never issued.");
  record_page_do (app, "equipment.issue");
  test_app_settle (app);
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type a name or a state ID"));
  test_app_type ("Officer, by name or state ID", "0000-1009");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  SHOWN (" · issued to ");
  record_page_do (app, "equipment.return");
  test_app_choose ("Condition", MUSTER_EQUIPMENT_CONDITION_POOR);
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (record_page_shows (app, "ZZ-1 is back."));
  g_assert_false (test_app_shows (record_page_get_view (app), " · issued to "));
}

static void
test_dispose (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add (app, "ZZ-1", "Driving simulator");
  record_page_do (app, "equipment.dispose");
  test_app_type ("Proceeds", "100");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (),
                                 "Sold for more than 0.00: enter the funder’s share too."));
  test_app_type ("Funder’s share of the proceeds", "75");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  SHOWN ("proceeds 100.00, funder’s share 75.00");
  record_page_undo (app);
  g_assert_false (test_app_shows (record_page_get_view (app), "proceeds 100.00"));
}

static void
test_void (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n = record_page_count (app);

  add (app, "ZZ-1", "Driving simulator");
  record_page_do (app, "equipment.void");
  test_app_type ("Why it should not be there", "Typed twice");
  test_app_save_form (app);
  g_assert_true (record_page_shows (app, "“Driving simulator” is voided and counts nowhere."));
  g_assert_cmpuint (record_page_count (app), ==, n);
}

/* --- A round of inventory ------------------------------------------------------------------------- */

static MusterInventoryPage *
open_round (TestApp *app)
{
  GtkWidget *page;

  gtk_widget_activate_action (record_page_get (app), "equipment-page.inventory", NULL);
  test_app_settle (app);
  page = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_INVENTORY_PAGE, NULL);
  g_assert_nonnull (page);
  return MUSTER_INVENTORY_PAGE (page);
}

static void
press (TestApp *app, MusterInventoryPage *page, guint key)
{
  g_assert_true (muster_inventory_page_press (page, key, 0));
  test_app_settle (app);
}

static void
scan (TestApp *app, MusterInventoryPage *page, const char *tag)
{
  GtkWidget *entry = test_app_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), tag);
  g_signal_emit_by_name (entry, "activate");
  test_app_settle (app);
}

static gpointer
load_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_load_equipment (workspace, error);
}

static void
assert_result (TestApp *app, const char *tag, MusterInventoryResult result,
               MusterEquipmentCondition condition)
{
  g_autoptr (MusterEquipmentBook) book = test_app_run (app, load_work, NULL, FALSE);
  const MusterInventoryCount *count =
      muster_equipment_entry_get_count (muster_equipment_book_find_tag (book, tag), NULL);

  g_assert_nonnull (count);
  g_assert_cmpint (count->result, ==, result);
  g_assert_cmpint (count->condition, ==, condition);
}

static void
test_round (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterInventoryPage *page;
  GtkWidget *rows;

  add (app, "AA-1", "Radio");
  add (app, "AA-2", "Radio");
  add (app, "AA-3", "Radio");
  page = open_round (app);
  g_assert_true (record_page_shows (app, "0 of 3 counted"));
  scan (app, page, "aa-9");
  g_assert_true (test_app_shows (GTK_WIDGET (page), "No equipment has the tag “aa-9”."));
  scan (app, page, "aa-1");
  assert_result (app, "AA-1", MUSTER_INVENTORY_RESULT_COUNTED, MUSTER_EQUIPMENT_CONDITION_UNKNOWN);
  rows = test_app_find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 1)));
  press (app, page, GDK_KEY_x);
  assert_result (app, "AA-2", MUSTER_INVENTORY_RESULT_MISSING, MUSTER_EQUIPMENT_CONDITION_UNKNOWN);
  /* The next row has the focus by now. */
  press (app, page, GDK_KEY_2);
  assert_result (app, "AA-3", MUSTER_INVENTORY_RESULT_COUNTED, MUSTER_EQUIPMENT_CONDITION_GOOD);
  g_assert_true (record_page_shows (app, "3 of 3 counted"));
  press (app, page, GDK_KEY_m);
  test_app_type ("Where it was found", "Armory");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  assert_result (app, "AA-3", MUSTER_INVENTORY_RESULT_MOVED, MUSTER_EQUIPMENT_CONDITION_GOOD);
  test_app_check_names (GTK_WIDGET (page));
  test_app_assert_fits (app, GTK_WIDGET (page));
  g_signal_emit_by_name (test_app_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Close the Inventory"),
                         "clicked");
  test_app_settle (app);
  g_assert_true (record_page_shows (app, "The inventory is closed."));
}

/* --- Reach ---------------------------------------------------------------------------------------- */

static void
test_reach (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add (app, "ZZ-1", "Driving simulator");
  test_app_check_names (record_page_get (app));
  test_app_assert_fits (app, record_page_get (app));
}

static void
test_empty (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = record_page_get (app);

  g_assert_true (test_app_shows (page, "No equipment."));
  g_assert_true (test_app_shows (page, "Equipment lines of a claim can be added here."));
  gtk_widget_activate_action (page, "equipment-page.take", NULL);
  test_app_settle (app);
  g_assert_true (
      record_page_shows (app, "No line of a claim has equipment that is not entered yet."));
}

#define ADD(name, state, func)                                                                     \
  g_test_add ("/app/equipment-page/" name, TestApp, state, open_equipment, func, test_app_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  ADD ("new", "CO", test_new);
  ADD ("edit", "CO", test_edit);
  ADD ("documents", "CO", test_documents);
  ADD ("issue", "CO", test_issue);
  ADD ("dispose", "CO", test_dispose);
  ADD ("void", "CO", test_void);
  ADD ("round", NULL, test_round);
  ADD ("reach", "CO", test_reach);
  ADD ("empty", NULL, test_empty);
  return g_test_run ();
}
