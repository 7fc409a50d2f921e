/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Awards and claims as they are entered, and what lists say of them. */

#include "actions/award.h"
#include "actions/document.h"
#include "actions/list.h"
#include "core/officer.h"
#include "support/agency.h"

#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static MusterAward *
make_award (const char *number)
{
  MusterAward *award = muster_award_new ();

  award->number = g_strdup (number);
  award->title = g_strdup ("Regional training grant");
  award->starts_on = muster_date_new (2025, 7, 1);
  award->ends_on = muster_date_new (2026, 6, 30);
  award->amount = 1000000;
  award->claim_days = 30;
  award->match_kind = MUSTER_MATCH_KIND_PERCENT_OF_TOTAL;
  award->match_percent = 2500;
  return award;
}

static MusterCostLine *
make_line (gint64 amount)
{
  MusterCostLine *line = muster_cost_line_new ();

  line->incurred_on = muster_date_new (2025, 11, 14);
  line->category = MUSTER_COST_CATEGORY_TUITION;
  line->description = g_strdup ("Instructor course");
  line->amount = amount;
  line->status = MUSTER_COST_LINE_STATUS_READY;
  return line;
}

static void
test_refused (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAward) award = make_award (" ");
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_cost_line_free);
  GError *error = NULL;
  MusterId id = MUSTER_ID_NONE;

  REFUSED (muster_action_enter_award (agency->workspace, award, NULL, &id, &error), INVALID_INPUT,
           "number");
  g_free (award->number);
  award->number = g_strdup ("R-7");
  award->ends_on = muster_date_new (2024, 1, 1);
  REFUSED (muster_action_enter_award (agency->workspace, award, NULL, &id, &error), INVALID_INPUT,
           "before it starts");
  award->ends_on = muster_date_new (2026, 6, 30);
  muster_action_enter_award (agency->workspace, award, NULL, &id, &error);
  g_assert_no_error (error);
  REFUSED (muster_action_enter_award (agency->workspace, award, NULL, &id, &error), CONSTRAINT,
           "R-7");
  claim->award_id = id;
  REFUSED (muster_action_enter_claim (agency->workspace, claim, lines, &error), INVALID_INPUT,
           "from 1");
  claim->number = 1;
  g_ptr_array_add (lines, make_line (45000));
  g_ptr_array_add (lines, muster_cost_line_new ());
  REFUSED (muster_action_enter_claim (agency->workspace, claim, lines, &error), INVALID_INPUT,
           "Line 2");
  g_ptr_array_set_size (lines, 1);
  muster_action_enter_claim (agency->workspace, claim, lines, &error);
  g_assert_no_error (error);
  REFUSED (muster_action_enter_claim (agency->workspace, claim, lines, &error), CONSTRAINT,
           "claim 1 already");
}

/* The row of @table whose first cell is @number. */
static guint
find_row (const MusterTable *table, const char *number)
{
  guint row;

  for (row = 0; row < muster_table_get_n_rows (table); row++)
    if (g_strcmp0 (muster_table_get_text (table, row, 0), number) == 0)
      return row;
  g_error ("There is no row %s", number);
}

static void
assert_cell (const MusterTable *table, guint row, const char *id, const char *expected)
{
  guint column;

  for (column = 0; column < muster_table_get_n_columns (table); column++)
    if (g_str_equal (muster_table_get_column (table, column)->id, id))
      {
        g_autofree char *cell = muster_table_format_cell (table, row, column);

        g_assert_cmpstr (cell, ==, expected);
        return;
      }
  g_error ("There is no column %s", id);
}

/* Of 450.00 a quarter stays with the agency; a class that ended on 14 Nov 2025 is due on 14 Dec (semantics
 * C18). */
static void
test_lists (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAward) award = make_award ("R-7");
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_cost_line_free);
  g_autoptr (MusterTable) awards = NULL;
  g_autoptr (MusterTable) claims = NULL;
  GError *error = NULL;
  guint row;

  muster_action_enter_award (agency->workspace, award, NULL, &claim->award_id, &error);
  g_assert_no_error (error);
  claim->number = 1;
  claim->class_ended_on = muster_date_new (2025, 11, 14);
  g_ptr_array_add (lines, make_line (45000));
  muster_action_enter_claim (agency->workspace, claim, lines, &error);
  g_assert_no_error (error);
  awards = muster_action_list (agency->workspace, MUSTER_LISTING_AWARDS, &error);
  g_assert_no_error (error);
  row = find_row (awards, "R-7");
  assert_cell (awards, row, "amount", "10,000.00");
  assert_cell (awards, row, "claims", "1");
  assert_cell (awards, row, "spent", "450.00");
  assert_cell (awards, row, "requested", "0.00");
  assert_cell (awards, row, "left", "10,000.00");
  assert_cell (awards, row, "terms", "verified");
  claims = muster_action_list (agency->workspace, MUSTER_LISTING_CLAIMS, &error);
  g_assert_no_error (error);
  row = find_row (claims, "R-7");
  assert_cell (claims, row, "claim", "1");
  assert_cell (claims, row, "costs", "450.00");
  assert_cell (claims, row, "requested", "337.50");
  assert_cell (claims, row, "due_on", "14 Dec 2025");
  assert_cell (claims, row, "status", "draft");
}

/* A receipt says what it proves of its line. */
static void
test_proof (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("scan", 4);
  g_autoptr (GPtrArray) links = NULL;
  GError *error = NULL;

  muster_action_attach_proof (agency->workspace, &muster_officer_type, agency->officers[0],
                              MUSTER_PROOF_KIND_CERTIFICATE, "Certificate", "c.pdf", bytes, &error);
  g_assert_no_error (error);
  links = test_agency_load_all (agency, &muster_document_link_type);
  g_assert_cmpuint (links->len, ==, 1);
  g_assert_cmpint (((const MusterDocumentLink *) g_ptr_array_index (links, 0))->proof, ==,
                   MUSTER_PROOF_KIND_CERTIFICATE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/actions/award/refused", TestAgency, NULL, test_agency_set_up, test_refused,
              test_agency_tear_down);
  g_test_add ("/actions/award/lists", TestAgency, NULL, test_agency_set_up, test_lists,
              test_agency_tear_down);
  g_test_add ("/actions/award/proof", TestAgency, NULL, test_agency_set_up, test_proof,
              test_agency_tear_down);
  return g_test_run ();
}
