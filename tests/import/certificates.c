/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Certificates from CSV. */

#include "import/certificates.h"
#include "source.h"

#define HEAD "state_id,kind,number,issued_on,expires_on,status\n"
#define REFUSED(text, row, column, pattern)                                                        \
  source_assert_row_refused (muster_import_certificates_read, HEAD text, row, column, pattern)

static void
test_fixture (void)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GBytes) bytes = source_fixture ("certificates.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterImportPlan) plan = muster_import_certificates_read (bytes, known, &error);
  const MusterImportCertificate *row;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_rows, ==, 7);
  g_assert_cmpuint (plan->accepted->len, ==, 3);
  row = g_ptr_array_index (plan->accepted, 2);
  g_assert_cmpint (row->certificate->officer_id, ==, 1);
  g_assert_cmpint (row->certificate->kind, ==, MUSTER_CERTIFICATE_KIND_INSTRUCTOR);
  g_assert_cmpint (row->certificate->status, ==, MUSTER_CERTIFICATE_STATUS_CERTIFIED);
  g_assert_cmpint (row->certificate->expires_on, ==, source_date ("2027-03-13"));
}

static void
test_words (void)
{
  g_autoptr (MusterImportPlan) plan =
      source_read (muster_import_certificates_read,
                   HEAD "14-2041,Basic,1,2020-01-01,,Active\n14-2041,FTO,2,,2035-01-01,EXPIRED\n"
                        "14-2041,basic,3\n");
  const MusterImportCertificate *active = g_ptr_array_index (plan->accepted, 0);
  const MusterImportCertificate *expired = g_ptr_array_index (plan->accepted, 1);
  const MusterImportCertificate *blank = g_ptr_array_index (plan->accepted, 2);

  g_assert_cmpint (active->certificate->status, ==, MUSTER_CERTIFICATE_STATUS_CERTIFIED);
  g_assert_cmpint (expired->certificate->status, ==, MUSTER_CERTIFICATE_STATUS_LAPSED);
  g_assert_cmpint (expired->certificate->kind, ==, MUSTER_CERTIFICATE_KIND_FTO);
  g_assert_cmpint (blank->certificate->status, ==, MUSTER_CERTIFICATE_STATUS_CERTIFIED);
  g_assert_cmpint (blank->certificate->issued_on, ==, MUSTER_DATE_NONE);
}

static void
test_refused_rows (void)
{
  REFUSED ("14-9999,basic\n", 2, "state_id",
           "No officer has state ID 14-9999. Import the officer first, or correct the ID.");
  REFUSED ("14-2041,\n", 2, "kind", "The cell of kind is empty*");
  REFUSED ("14-2041,golden\n", 2, "kind",
           "“golden” is no kind that Muster knows. Use one of basic,*");
  REFUSED ("14-2041,basic,1,2026-07-01,2026-06-30\n", 2, "expires_on",
           "The certificate expires before it was issued.");
  REFUSED ("14-2041,basic,1,,1/1/1950\n", 2, "expires_on", "1 Jan 1950 stands for*");
  REFUSED ("14-2041,basic,1\n14-2117,basic,1\n14-2041,basic,1\n", 4, NULL,
           "An earlier row of the file has the same certificate.");
}

static void
test_endorsements (void)
{
  g_autoptr (MusterImportPlan) plan =
      source_read (muster_import_certificates_read,
                   "state_id,kind,number,issued_on,endorsements\n"
                   "14-2041,instructor,1,2024-03-14,Firearms; firearms\n14-2041,basic,2,,\n");
  const MusterImportCertificate *row = g_ptr_array_index (plan->accepted, 0);
  const MusterEndorsement *endorsement;

  g_assert_cmpuint (row->endorsements->len, ==, 1);
  endorsement = g_ptr_array_index (row->endorsements, 0);
  g_assert_cmpstr (endorsement->subject, ==, "firearms");
  g_assert_cmpint (endorsement->starts_on, ==, source_date ("2024-03-14"));
  source_assert_row_refused (muster_import_certificates_read,
                             "state_id,kind,endorsements\n14-2041,basic,firearms\n", 2,
                             "endorsements", "Only an instructor certificate*");
  source_assert_row_refused (muster_import_certificates_read,
                             "state_id,kind,endorsements\n14-2041,instructor,firearms;cooking\n", 2,
                             "endorsements", "“cooking” is no subject that the rules know.");
}

static void
test_already_on_file (void)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GBytes) bytes =
      source_bytes (HEAD "14-2041,basic,CT-1,2020-01-01,2023-01-01,active\n"
                         "14-2117,basic,CT-1,2020-01-01,2023-01-01,active\n");
  g_autoptr (MusterImportPlan) first = muster_import_certificates_read (bytes, known, NULL);
  g_autoptr (MusterImportPlan) second = NULL;
  const MusterImportCertificate *row = g_ptr_array_index (first->accepted, 0);
  const MusterImportRefusal *refusal;

  muster_import_known_add_certificate (known, row->certificate);
  second = muster_import_certificates_read (bytes, known, NULL);
  g_assert_cmpuint (second->accepted->len, ==, 1);
  refusal = g_ptr_array_index (second->refused, 0);
  g_assert_cmpuint (refusal->row, ==, 2);
  g_assert_cmpstr (refusal->reason, ==, "This certificate is already on file.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/certificates/fixture", test_fixture);
  g_test_add_func ("/import/certificates/words", test_words);
  g_test_add_func ("/import/certificates/refused-rows", test_refused_rows);
  g_test_add_func ("/import/certificates/endorsements", test_endorsements);
  g_test_add_func ("/import/certificates/already-on-file", test_already_on_file);
  return g_test_run ();
}
