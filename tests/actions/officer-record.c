/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One officer's record: everything that is on file, the newest first, and nobody else's. */

#include "actions/officer-record.h"

#include <string.h>

#include "actions/document.h"
#include "actions/qualify.h"
#include "actions/void.h"
#include "core/certificate.h"
#include "core/class.h"
#include "core/waiver.h"
#include "support/agency.h"

static MusterOfficerRecord *
load (const TestAgency *agency, guint officer)
{
  GError *error = NULL;
  MusterOfficerRecord *record =
      muster_action_load_officer_record (agency->workspace, agency->officers[officer], &error);

  g_assert_no_error (error);
  return record;
}

static void
attach (const TestAgency *agency, const MusterRecordType *type, MusterId id, const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  GError *error = NULL;

  muster_action_attach_document (agency->workspace, type, id, content, "scan.pdf", bytes, NULL,
                                 &error);
  g_assert_no_error (error);
}

static MusterId
find_only (const TestAgency *agency, const MusterRecordType *type)
{
  g_autoptr (GPtrArray) records = test_agency_load_all (agency, type);

  g_assert_cmpuint (records->len, ==, 1);
  return muster_record_get_id (type, g_ptr_array_index (records, 0));
}

static void
test_whole (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterOfficerRecord) record = load (agency, 0);

  g_assert_cmpstr (record->officer->last_name, ==, "Corvane");
  g_assert_cmpuint (record->employments->len, ==, 1);
  g_assert_cmpuint (record->certificates->len, ==, 1);
  g_assert_cmpuint (record->events->len, ==, 1);
  g_assert_cmpuint (record->cycles->len, ==, 1);
  g_assert_cmpuint (record->waivers->len, ==, 1);
  g_assert_cmpuint (record->credits->len, ==, 4);
  g_assert_cmpuint (record->documents->len, ==, 0);
}

/* A class's scan proves each of its credits; the list names it once. */
static void
test_documents (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterOfficerRecord) record = NULL;
  g_autoptr (MusterOfficerRecord) other = NULL;
  const MusterRecordCredit *credit = NULL;
  guint i;

  attach (agency, &muster_officer_type, agency->officers[0], "%PDF-1.4 card");
  attach (agency, &muster_certificate_type, find_only (agency, &muster_certificate_type),
          "%PDF-1.4 certificate");
  attach (agency, &muster_class_type, find_only (agency, &muster_class_type), "%PDF-1.4 sign-in");
  record = load (agency, 0);
  g_assert_cmpuint (record->documents->len, ==, 3);
  for (i = 0; i < record->credits->len; i++)
    {
      credit = g_ptr_array_index (record->credits, i);
      g_assert_cmpuint (credit->n_documents, ==, 1);
    }
  g_assert_nonnull (credit);
  attach (agency, &muster_credit_type, credit->credit->id, "%PDF-1.4 test");
  g_clear_pointer (&record, muster_officer_record_free);
  record = load (agency, 0);
  credit = g_ptr_array_index (record->credits, record->credits->len - 1);
  g_assert_cmpuint (credit->n_documents, ==, 2);
  other = load (agency, 1);
  g_assert_cmpuint (other->documents->len, ==, 1);
  g_assert_true (((MusterRecordDocument *) other->documents->pdata[0])->owner ==
                 &muster_class_type);
}

static void
qualify (const TestAgency *agency, MusterDate day)
{
  g_autoptr (MusterQualification) qualification = muster_qualification_new ();
  GError *error = NULL;

  qualification->officer_id = agency->officers[0];
  qualification->kind = g_strdup ("handgun");
  qualification->qualified_on = day;
  muster_action_qualify (agency->workspace, qualification, &error);
  g_assert_no_error (error);
}

static void
test_newest_first (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterOfficerRecord) record = NULL;
  g_autoptr (MusterOfficerRecord) again = NULL;
  const MusterQualification *newest;
  GError *error = NULL;

  qualify (agency, muster_date_new (2024, 4, 14));
  qualify (agency, muster_date_new (2026, 4, 14));
  qualify (agency, muster_date_new (2025, 4, 14));
  record = load (agency, 0);
  g_assert_cmpuint (record->qualifications->len, ==, 3);
  newest = g_ptr_array_index (record->qualifications, 0);
  g_assert_cmpint (newest->qualified_on, ==, muster_date_new (2026, 4, 14));
  newest = g_ptr_array_index (record->qualifications, 2);
  g_assert_cmpint (newest->qualified_on, ==, muster_date_new (2024, 4, 14));
  muster_action_void (agency->workspace, &muster_qualification_type, newest->id, "Wrong officer",
                      &error);
  g_assert_no_error (error);
  again = load (agency, 0);
  g_assert_cmpuint (again->qualifications->len, ==, 2);
}

/* Whatever a real file holds belongs to whom it is shown for, and nothing is missing. */
static void
test_sample (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) officers = test_agency_load_all (agency, &muster_officer_type);
  guint n_credits = 0, n_certificates = 0, n_cycles = 0;
  guint i, j;

  for (i = 0; i < officers->len; i++)
    {
      GError *error = NULL;
      g_autoptr (MusterOfficerRecord) record = muster_action_load_officer_record (
          agency->workspace, ((MusterOfficer *) officers->pdata[i])->id, &error);
      MusterDate last = G_MAXINT32;

      g_assert_no_error (error);
      n_credits += record->credits->len;
      n_certificates += record->certificates->len;
      n_cycles += record->cycles->len;
      for (j = 0; j < record->credits->len; j++)
        {
          const MusterRecordCredit *credit = g_ptr_array_index (record->credits, j);

          g_assert_cmpint (credit->credit->officer_id, ==, record->officer->id);
          g_assert_cmpint (credit->credit->earned_on, <=, last);
          last = credit->credit->earned_on;
        }
    }
  g_assert_cmpuint (n_credits, ==, test_agency_count (agency, &muster_credit_type));
  g_assert_cmpuint (n_certificates, ==, test_agency_count (agency, &muster_certificate_type));
  g_assert_cmpuint (n_cycles, ==, test_agency_count (agency, &muster_cycle_type));
}

static void
test_nobody (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (muster_action_load_officer_record (agency->workspace, 12345, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, set_up, test)                                                                    \
  g_test_add ("/actions/officer-record/" name, TestAgency, NULL, set_up, test,                     \
              test_agency_tear_down)
  ADD ("whole", test_agency_set_up, test_whole);
  ADD ("documents", test_agency_set_up, test_documents);
  ADD ("newest-first", test_agency_set_up, test_newest_first);
  ADD ("sample", test_agency_set_up_sample, test_sample);
  ADD ("nobody", test_agency_set_up, test_nobody);

  return g_test_run ();
}
