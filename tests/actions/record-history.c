/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who changed what of one officer when, read back from the step log. */

#include "actions/edit.h"
#include "actions/log.h"
#include "actions/officer-record.h"
#include "actions/qualify.h"
#include "core/certificate.h"
#include "core/qualification.h"
#include "support/action-samples.h"
#include "support/agency.h"

static MusterTable *
load (const TestAgency *agency, guint officer)
{
  GError *error = NULL;
  MusterTable *table =
      muster_action_load_record_history (agency->workspace, agency->officers[officer], &error);

  g_assert_no_error (error);
  return table;
}

static void
edit (const TestAgency *agency, const MusterRecordType *type, MusterId id, const char *field,
      const char *text)
{
  const MusterEdit change = { type, id, field, text };
  GError *error = NULL;

  muster_action_edit (agency->workspace, &change, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_row (const MusterTable *table, guint row, const char *label, const char *field,
            const char *before, const char *after)
{
  g_assert_cmpstr (muster_table_get_text (table, row, MUSTER_RECORD_HISTORY_LABEL), ==, label);
  g_assert_cmpstr (muster_table_get_text (table, row, MUSTER_RECORD_HISTORY_OPERATOR), ==,
                   "Pat Quill");
  g_assert_cmpstr (muster_table_get_text (table, row, MUSTER_RECORD_HISTORY_FIELD), ==, field);
  g_assert_cmpstr (muster_table_get_text (table, row, MUSTER_RECORD_HISTORY_OLD), ==, before);
  g_assert_cmpstr (muster_table_get_text (table, row, MUSTER_RECORD_HISTORY_NEW), ==, after);
}

static void
test_fields (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterTable) before = load (agency, 0);
  g_autoptr (MusterTable) table = NULL;
  g_autoptr (MusterOfficerRecord) record =
      muster_action_load_officer_record (agency->workspace, agency->officers[0], NULL);
  const MusterEmployment *employment = g_ptr_array_index (record->employments, 0);
  const MusterCertificate *certificate = g_ptr_array_index (record->certificates, 0);

  edit (agency, &muster_officer_type, agency->officers[0], "first_name", "Luisa");
  edit (agency, &muster_employment_type, employment->id, "employment_type", "Reserve");
  edit (agency, &muster_employment_type, employment->id, "separated_on", "2026-03-03");
  edit (agency, &muster_certificate_type, certificate->id, "expires_on", "30 Jun 2027");
  edit (agency, &muster_officer_type, agency->officers[1], "first_name", "Rosa");
  table = load (agency, 0);
  /* The cycle has two dates that moved, too; another officer's name is not here. */
  g_assert_cmpuint (muster_table_get_n_rows (table), ==, muster_table_get_n_rows (before) + 6);
  assert_row (table, 3, "Change the last day of employment of Corvane, Luisa",
              "last day of employment", NULL, "3 Mar 2026");
  assert_row (table, 4, "Change the kind of employment of Corvane, Luisa", "kind of employment",
              "Full-time", "Reserve");
  assert_row (table, 5, "Change the first name of Corvane, Luis", "first name", "Luis", "Luisa");
  g_assert_cmpint (muster_table_get_number (table, 5, MUSTER_RECORD_HISTORY_ID), ==,
                   agency->officers[0]);
}

/* What only came is one row without a field; taking it back is another. */
static void
test_records (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterQualification) qualification = muster_qualification_new ();
  g_autoptr (MusterTable) before = load (agency, 0);
  g_autoptr (MusterTable) table = NULL;
  g_autofree char *undone = NULL;
  GError *error = NULL;

  qualification->officer_id = agency->officers[0];
  qualification->kind = g_strdup ("handgun");
  qualification->qualified_on = muster_date_new (2026, 4, 14);
  g_assert_true (muster_action_qualify (agency->workspace, qualification, &error));
  undone = muster_action_undo (agency->workspace, &error);
  g_assert_no_error (error);
  table = load (agency, 0);
  g_assert_cmpuint (muster_table_get_n_rows (table), ==, muster_table_get_n_rows (before) + 2);
  assert_row (table, 1, "Enter the qualification “handgun” of Corvane, Luis", NULL, NULL, NULL);
  g_assert_cmpstr (muster_table_get_text (table, 0, MUSTER_RECORD_HISTORY_KIND), ==, "undo");
  g_assert_cmpstr (muster_table_get_text (table, 1, MUSTER_RECORD_HISTORY_KIND), ==, "do");
}

/* The oldest is how the officer came into the file. */
static void
test_beginning (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterTable) table = load (agency, 0);
  guint last = muster_table_get_n_rows (table) - 1;
  gint64 step = muster_table_get_number (table, last, MUSTER_RECORD_HISTORY_STEP);
  guint i;

  g_assert_cmpint (step, ==, 2);
  for (i = 0; i < last; i++)
    g_assert_cmpint (muster_table_get_number (table, i, MUSTER_RECORD_HISTORY_STEP), >=,
                     muster_table_get_number (table, i + 1, MUSTER_RECORD_HISTORY_STEP));
}

/* Every step of every kind is told about in words, whatever it changed. */
static void
test_every_action (TestAgency *agency, gconstpointer data)
{
  guint n, i, j;
  const TestActionSample *samples = test_action_samples (&n);

  for (i = 0; i < n; i++)
    samples[i].run (agency->workspace, i, NULL);
  for (i = 0; i < G_N_ELEMENTS (agency->officers); i++)
    {
      g_autoptr (MusterTable) table = load (agency, i);

      g_assert_cmpuint (muster_table_get_n_rows (table), >, 3);
      for (j = 0; j < muster_table_get_n_rows (table); j++)
        g_assert_false (muster_table_is_empty (table, j, MUSTER_RECORD_HISTORY_LABEL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/record-history/" name, TestAgency, NULL, test_agency_set_up, test,         \
              test_agency_tear_down)
  ADD ("fields", test_fields);
  ADD ("records", test_records);
  ADD ("beginning", test_beginning);
  ADD ("every-action", test_every_action);

  return g_test_run ();
}
