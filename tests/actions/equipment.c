/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Equipment: entered, taken from a claim, issued, taken back, disposed of; and what is wrong with it. */

#include "actions/equipment.h"

#include "actions/award.h"
#include "actions/check.h"
#include "actions/document.h"
#include "actions/edit.h"
#include "actions/employ.h"
#include "actions/equipment-book.h"
#include "actions/paper.h"
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

/* --- Entering ------------------------------------------------------------------------------------- */

static void
test_enter (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterEquipment) equipment = muster_equipment_new ();
  g_autofree char *label = NULL;
  MusterId id = MUSTER_ID_NONE;
  GError *error = NULL;

  REFUSED (muster_action_enter_equipment (agency->workspace, equipment, NULL, &error),
           INVALID_INPUT, "no tag");
  equipment->tag = g_strdup (" ra-0001 ");
  REFUSED (muster_action_enter_equipment (agency->workspace, equipment, NULL, &error),
           INVALID_INPUT, "no description");
  equipment->description = g_strdup ("Driving simulator");
  REFUSED (muster_action_enter_equipment (agency->workspace, equipment, NULL, &error), CONSTRAINT,
           "Tag RA-0001 is taken by Training pistol.");
  muster_record_set_text (&equipment->tag, "RA-0003");
  equipment->federal_percent = 10001;
  REFUSED (muster_action_enter_equipment (agency->workspace, equipment, NULL, &error),
           INVALID_INPUT, "0 to 100 percent");
  equipment->federal_percent = 10000;
  equipment->acquired_on = DAY (5, 15);
  REFUSED (muster_action_enter_equipment (agency->workspace, equipment, NULL, &error),
           INVALID_INPUT, "in the future");
  equipment->acquired_on = DAY (5, 14);
  muster_action_enter_equipment (agency->workspace, equipment, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, ==, find_id (agency, "ra-0003"));
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Enter equipment RA-0003, Driving simulator");
}

static void
test_edit (TestAgency *agency, gconstpointer data)
{
  MusterEdit change = { &muster_equipment_type, find_id (agency, "RA-0002"), "tag", "RA-0001" };
  g_autoptr (MusterEquipmentBook) book = NULL;
  const MusterEquipment *equipment;
  g_autofree char *cost = NULL;
  GError *error = NULL;

  REFUSED (muster_action_edit (agency->workspace, &change, NULL, &error), CONSTRAINT,
           "Tag RA-0001 is taken by Training pistol.");
  edit (agency, "RA-0002", "tag", "RA-0009");
  edit (agency, "RA-0009", "cost", "$1,250.5");
  edit (agency, "RA-0009", "federal_percent", "75");
  edit (agency, "RA-0009", "condition", "poor");
  book = load (agency);
  equipment = muster_equipment_book_find_tag (book, "RA-0009")->equipment;
  g_assert_cmpint (equipment->cost, ==, 125050);
  g_assert_cmpint (equipment->federal_percent, ==, 7500);
  g_assert_cmpint (equipment->condition, ==, MUSTER_EQUIPMENT_CONDITION_POOR);
  cost = muster_edit_print (&muster_equipment_type, equipment, "cost");
  g_assert_cmpstr (cost, ==, "1,250.50");
}

/* --- From a claim --------------------------------------------------------------------------------- */

/* A claim with one line of equipment for three things. */
static MusterId
enter_line (const TestAgency *agency)
{
  g_autoptr (GPtrArray) awards = test_agency_load_all (agency, &muster_award_type);
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (muster_cost_line_type.free);
  MusterCostLine *line = muster_cost_line_new ();
  GError *error = NULL;

  claim->award_id = muster_record_get_id (&muster_award_type, g_ptr_array_index (awards, 0));
  claim->number = 7;
  line->incurred_on = DAY (3, 2);
  line->invoiced_on = DAY (3, 4);
  line->category = MUSTER_COST_CATEGORY_EQUIPMENT;
  line->description = g_strdup ("Marking pistol");
  line->vendor = g_strdup ("Lakemere Supply");
  line->quantity = 300;
  line->amount = 100000;
  line->status = MUSTER_COST_LINE_STATUS_READY;
  g_ptr_array_add (lines, line);
  muster_action_enter_claim (agency->workspace, claim, lines, &error);
  g_assert_no_error (error);
  return line->id;
}

static guint
count_open_lines (const TestAgency *agency)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) lines = muster_action_list_equipment_lines (agency->workspace, &error);

  g_assert_no_error (error);
  return lines->len;
}

static void
test_from_claim (TestAgency *agency, gconstpointer data)
{
  MusterId line = enter_line (agency);
  GError *error = NULL;
  gint64 sum = 0;
  guint i;

  for (i = 0; i < 3; i++)
    {
      g_autoptr (MusterEquipment) equipment =
          muster_action_propose_equipment (agency->workspace, line, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (count_open_lines (agency), ==, 1);
      g_assert_cmpstr (equipment->description, ==, "Marking pistol");
      g_assert_cmpstr (equipment->vendor, ==, "Lakemere Supply");
      g_assert_nonnull (equipment->funding_source);
      g_assert_cmpint (equipment->acquired_on, ==, DAY (3, 4));
      g_assert_cmpint (equipment->award_id, !=, MUSTER_ID_NONE);
      sum += equipment->cost;
      equipment->tag = g_strdup_printf ("M-%u", i);
      muster_action_enter_equipment (agency->workspace, equipment, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (sum, ==, 100000);
  g_assert_cmpuint (count_open_lines (agency), ==, 0);
  REFUSED (muster_action_propose_equipment (agency->workspace, line, &error) != NULL, CONSTRAINT,
           "All equipment of the line “Marking pistol” is entered already.");
}

/* --- Issuing -------------------------------------------------------------------------------------- */

static gboolean
issue (const TestAgency *agency, const char *tag, MusterId officer_id, MusterDate day,
       GError **error)
{
  g_autoptr (MusterEquipmentLoan) loan = muster_equipment_loan_new ();

  loan->equipment_id = find_id (agency, tag);
  loan->officer_id = officer_id;
  loan->issued_on = day;
  return muster_action_issue_equipment (agency->workspace, loan, error);
}

static gboolean
take_back (const TestAgency *agency, const char *tag, MusterDate day, GError **error)
{
  const MusterEquipmentReturn back = { find_id (agency, tag), day, MUSTER_EQUIPMENT_CONDITION_POOR,
                                       NULL };

  return muster_action_return_equipment (agency->workspace, &back, error);
}

static void
test_issue (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterEquipmentBook) book = NULL;
  const MusterEquipmentEntry *entry;
  GError *error = NULL;

  REFUSED (issue (agency, "RA-0002", agency->officers[0], DAY (5, 1), &error), CONSTRAINT,
           "RA-0002 is issued to Abernathy, Rose since 2 Feb 2026. Take it back first.");
  REFUSED (take_back (agency, "RA-0001", DAY (5, 1), &error), CONSTRAINT, "Nobody has RA-0001.");
  REFUSED (take_back (agency, "RA-0002", DAY (2, 1), &error), INVALID_INPUT,
           "It was issued on 2 Feb 2026.");
  g_assert_true (take_back (agency, "RA-0002", DAY (4, 6), &error));
  REFUSED (issue (agency, "RA-0002", agency->officers[0], DAY (4, 5), &error), INVALID_INPUT,
           "Abernathy, Rose had it until 6 Apr 2026.");
  REFUSED (issue (agency, "RA-0002", agency->officers[0], MUSTER_DATE_NONE, &error), INVALID_INPUT,
           "There is no date.");
  REFUSED (issue (agency, "RA-0002", 17, DAY (4, 6), &error), NOT_FOUND, "");
  g_assert_true (issue (agency, "RA-0002", agency->officers[0], DAY (4, 6), &error));
  book = load (agency);
  entry = muster_equipment_book_find_tag (book, "RA-0002");
  g_assert_cmpuint (entry->issues->len, ==, 2);
  g_assert_cmpstr (muster_equipment_entry_get_issue (entry)->name, ==, "Corvane, Luis");
  g_assert_cmpint (muster_equipment_entry_get_issue (entry)->loan->condition_out, ==,
                   MUSTER_EQUIPMENT_CONDITION_POOR);
}

/* --- Disposing ------------------------------------------------------------------------------------ */

static void
test_dispose (TestAgency *agency, gconstpointer data)
{
  MusterEquipmentDisposal disposal = { find_id (agency, "RA-0002"), MUSTER_DISPOSAL_SOLD,
                                       MUSTER_DATE_NONE, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE };
  g_autofree char *label = NULL;
  GError *error = NULL;

#define DISPOSE() muster_action_dispose_equipment (agency->workspace, &disposal, &error)
  REFUSED (DISPOSE (), INVALID_INPUT, "There is no date.");
  disposal.disposed_on = DAY (5, 1);
  REFUSED (DISPOSE (), INVALID_INPUT, "Type for how much");
  disposal.proceeds = 1;
  REFUSED (DISPOSE (), INVALID_INPUT, "Sold for more than 0.00: enter the funder’s share too.");
  disposal.funder_share = 2;
  REFUSED (DISPOSE (), INVALID_INPUT, "a part of the proceeds");
  disposal.funder_share = 1;
  REFUSED (DISPOSE (), CONSTRAINT, "is issued to Abernathy, Rose");
  disposal.equipment_id = find_id (agency, "RA-0001");
  g_assert_true (DISPOSE ());
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Dispose of RA-0001: Sold");
  REFUSED (issue (agency, "RA-0001", agency->officers[0], DAY (5, 2), &error), CONSTRAINT,
           "left the agency on 1 May 2026");
  disposal.disposal = MUSTER_DISPOSAL_HELD;
  g_assert_true (DISPOSE ());
  g_assert_true (issue (agency, "RA-0001", agency->officers[0], DAY (5, 2), &error));
#undef DISPOSE
}

/* --- Findings ------------------------------------------------------------------------------------- */

static char *
find_message (const TestAgency *agency, const char *code)
{
  GError *error = NULL;
  g_autoptr (MusterCheck) check =
      muster_action_check (agency->workspace, DAY (5, 14), NULL, &error);
  guint i;

  g_assert_no_error (error);
  for (i = 0; i < check->findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (check->findings, i);

      if (g_str_equal (finding->code, code))
        return g_strdup (finding->message);
    }
  return NULL;
}

static void
assert_found (const TestAgency *agency, const char *code, const char *expected)
{
  g_autofree char *message = find_message (agency, code);

  g_assert_cmpstr (message, ==, expected);
}

static void
test_incomplete (TestAgency *agency, gconstpointer data)
{
  assert_found (agency, "equipment-incomplete", NULL);
  edit (agency, "RA-0001", "federal_percent", "100");
  assert_found (agency, "equipment-incomplete",
                "The record of RA-0001, Training pistol, lacks source of funding, title holder, "
                "acquisition date, use (2 CFR 200.313(d)).");
  edit (agency, "RA-0001", "funding_source", "Federal program, FAIN 15-123");
  edit (agency, "RA-0001", "title_holder", "The city");
  edit (agency, "RA-0001", "acquired_on", "5 Jan 2026");
  edit (agency, "RA-0001", "use_note", "Scenario training");
  assert_found (agency, "equipment-incomplete", NULL);
}

static void
test_kept (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;

  assert_found (agency, "equipment-kept", NULL);
  muster_action_separate (agency->workspace, agency->officers[1], DAY (4, 30), "Retired", &error);
  g_assert_no_error (error);
  assert_found (agency, "equipment-kept",
                "Abernathy, Rose left on 30 Apr 2026 and has RA-0002, Training pistol. Take it "
                "back.");
  g_assert_true (take_back (agency, "RA-0002", DAY (5, 1), &error));
  assert_found (agency, "equipment-kept", NULL);
}

/* --- The paper ------------------------------------------------------------------------------------ */

/* A photo that cannot be read has a page in its place, and a note says so: it stands behind the paper. */
static void
test_exhibits (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GBytes) photo = g_bytes_new_static ("no picture", 10);
  g_autofree char *folder = g_build_filename (agency->folder, "out", NULL);
  const MusterEquipmentRequest request = { NULL, MUSTER_PAPER_PDF, folder };
  g_autoptr (MusterPapers) without = NULL;
  g_autoptr (MusterPapers) with = NULL;
  GError *error = NULL;
  guint n = 0;
  guint i;

  without = muster_action_export_equipment (agency->workspace, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (without->notes->len, ==, 0);
  muster_action_attach_proof (agency->workspace, &muster_equipment_type,
                              find_id (agency, "RA-0001"), MUSTER_PROOF_KIND_PHOTO, "Photo",
                              "photo.png", photo, &error);
  g_assert_no_error (error);
  with = muster_action_export_equipment (agency->workspace, &request, &error);
  g_assert_no_error (error);
  for (i = 0; i < with->notes->len; i++)
    n += strstr (g_ptr_array_index (with->notes, i), "Exhibit 1 of RA-0001 (Photo)") != NULL;
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/equipment/" name, TestAgency, NULL, test_agency_set_up, test,              \
              test_agency_tear_down)
  ADD ("enter", test_enter);
  ADD ("edit", test_edit);
  ADD ("from-claim", test_from_claim);
  ADD ("issue", test_issue);
  ADD ("dispose", test_dispose);
  ADD ("incomplete", test_incomplete);
  ADD ("kept", test_kept);
  ADD ("exhibits", test_exhibits);

  return g_test_run ();
}
