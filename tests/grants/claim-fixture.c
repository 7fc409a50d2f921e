/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "claim-fixture.h"

static gpointer
hold (GPtrArray **array, const MusterRecordType *type)
{
  gpointer record = muster_record_new (type);

  *array = g_ptr_array_new_with_free_func (type->free);
  g_ptr_array_add (*array, record);
  return record;
}

static void
hold_people (ClaimFixture *fix)
{
  fix->officer = hold (&fix->officers, &muster_officer_type);
  fix->officer->id = CLAIM_FIXTURE_OFFICER;
  fix->officer->state_id = g_strdup ("14-0001");
  fix->meeting = hold (&fix->meetings, &muster_meeting_type);
  fix->meeting->class_id = CLAIM_FIXTURE_CLASS;
  fix->meeting->held_on = muster_date_new (2025, 11, 14);
  fix->entry = hold (&fix->roster, &muster_roster_entry_type);
  fix->entry->class_id = CLAIM_FIXTURE_CLASS;
  fix->entry->officer_id = CLAIM_FIXTURE_OFFICER;
  fix->entry->status = MUSTER_ROSTER_STATUS_COMPLETED;
}

ClaimFixture *
claim_fixture_new (void)
{
  ClaimFixture *fix = g_new0 (ClaimFixture, 1);

  hold_people (fix);
  fix->book = test_book_new (100000, MUSTER_MATCH_KIND_NONE, 0);
  fix->book->award->number = g_strdup ("IST-26");
  fix->book->award->starts_on = muster_date_new (2025, 7, 1);
  fix->book->award->ends_on = muster_date_new (2026, 6, 30);
  fix->book->award->last_day = MUSTER_LAST_DAY_TRAVEL;
  fix->claim = test_book_add_claim (fix->book);
  fix->claim->class_id = CLAIM_FIXTURE_CLASS;
  fix->line = test_book_add_line (fix->book, fix->claim, 50000);
  fix->line->incurred_on = muster_date_new (2025, 11, 14);
  fix->line->paid_on = muster_date_new (2025, 11, 20);
  fix->line->officer_id = CLAIM_FIXTURE_OFFICER;
  fix->links = g_ptr_array_new_with_free_func (muster_document_link_type.free);
  fix->others = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_book_free);
  return fix;
}

void
claim_fixture_free (ClaimFixture *fix)
{
  muster_award_book_free (fix->book);
  g_ptr_array_unref (fix->officers);
  g_ptr_array_unref (fix->meetings);
  g_ptr_array_unref (fix->roster);
  g_ptr_array_unref (fix->links);
  g_ptr_array_unref (fix->others);
  g_free (fix);
}

GPtrArray *
claim_fixture_check (const ClaimFixture *fix, const MusterClaim *claim)
{
  const MusterClaimCase claim_case = {
    fix->book,     claim,         muster_date_new (2025, 12, 1),
    fix->officers, fix->meetings, fix->roster,
    fix->links,    fix->others,
  };

  return muster_claim_check (&claim_case);
}

const MusterFinding *
claim_fixture_find (const GPtrArray *findings, const char *code)
{
  guint i;

  for (i = 0; i < findings->len; i++)
    if (g_str_equal (((const MusterFinding *) findings->pdata[i])->code, code))
      return findings->pdata[i];
  return NULL;
}
