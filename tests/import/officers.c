/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Officers from CSV. */

#include "import/officers.h"
#include "source.h"

#define HEAD                                                                                       \
  "state_id,last_name,first_name,middle_name,rank,employment_type,hired_on,separated_on,email\n"
#define REFUSED(text, row, column, pattern)                                                        \
  source_assert_row_refused (muster_import_officers_read, HEAD text, row, column, pattern)

static void
test_fixture (void)
{
  g_autoptr (MusterImportKnown) known = muster_import_known_new (source_date ("2026-06-30"));
  g_autoptr (GBytes) bytes = source_fixture ("officers.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterImportPlan) plan = muster_import_officers_read (bytes, known, &error);
  const MusterImportOfficer *row;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->accepted->len, ==, 6);
  g_assert_cmpuint (plan->refused->len, ==, 0);
  row = g_ptr_array_index (plan->accepted, 4);
  g_assert_cmpuint (row->row, ==, 6);
  g_assert_cmpstr (row->officer->state_id, ==, "14-2388");
  g_assert_cmpstr (row->officer->first_name, ==, "Joaquín");
  g_assert_cmpstr (row->employment->rank, ==, "Ofcr");
  g_assert_cmpint (row->employment->employment_type, ==, MUSTER_EMPLOYMENT_TYPE_PART_TIME);
  g_assert_cmpint (row->employment->hired_on, ==, source_date ("2018-02-27"));
  row = g_ptr_array_index (plan->accepted, 5);
  g_assert_cmpint (row->employment->separated_on, ==, source_date ("2025-03-14"));
  g_assert_null (row->officer->email);
}

static void
test_synonyms (void)
{
  g_autoptr (MusterImportPlan) plan = source_read (
      muster_import_officers_read, "STATE ID,Last-Name, first name ,Employment Type\n"
                                   "1,A,B,Aux\n2,A,B,Full Time\n3,A,B,\n4,A,B,reserve\n");
  static const MusterEmploymentType types[] = { MUSTER_EMPLOYMENT_TYPE_RESERVE,
                                                MUSTER_EMPLOYMENT_TYPE_FULL_TIME,
                                                MUSTER_EMPLOYMENT_TYPE_FULL_TIME,
                                                MUSTER_EMPLOYMENT_TYPE_RESERVE };
  guint i;

  g_assert_cmpuint (plan->accepted->len, ==, 4);
  for (i = 0; i < 4; i++)
    {
      const MusterImportOfficer *row = g_ptr_array_index (plan->accepted, i);

      g_assert_cmpint (row->employment->employment_type, ==, types[i]);
    }
}

/* What some requirements depend on; an export without those columns is read as before. */
static void
test_more_columns (void)
{
  g_autoptr (MusterImportPlan) plan =
      source_read (muster_import_officers_read,
                   "state_id,last_name,first_name,birth_month,assignments,academy_start,"
                   "badge_number,telephone\n"
                   "1,A,B,09,School resource officer; K-9 ;;K-9,2016-07-18, 117 ,860 555 0142\n"
                   "2,A,B,June,,\n3,A,B\n");
  const MusterImportOfficer *row = g_ptr_array_index (plan->accepted, 0);

  g_assert_cmpuint (plan->accepted->len, ==, 3);
  g_assert_cmpint (row->officer->birth_month, ==, 9);
  g_assert_cmpstr (row->officer->badge_number, ==, "117");
  g_assert_cmpstr (row->officer->telephone, ==, "860 555 0142");
  g_assert_cmpint (row->academy_start, ==, source_date ("2016-07-18"));
  g_assert_cmpuint (row->assignments->len, ==, 2);
  g_assert_cmpstr (((MusterAssignment *) row->assignments->pdata[0])->title, ==,
                   "School resource officer");
  g_assert_cmpstr (((MusterAssignment *) row->assignments->pdata[1])->title, ==, "K-9");
  row = g_ptr_array_index (plan->accepted, 1);
  g_assert_cmpint (row->officer->birth_month, ==, 6);
  row = g_ptr_array_index (plan->accepted, 2);
  g_assert_cmpint (row->officer->birth_month, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (row->academy_start, ==, MUSTER_DATE_NONE);
  g_assert_cmpuint (row->assignments->len, ==, 0);
}

static void
test_bad_months (void)
{
  source_assert_row_refused (
      muster_import_officers_read, "state_id,last_name,first_name,birth_month\n1,A,B,13\n", 2,
      "birth_month", "“13” is no birth_month that Muster knows. Use one of 1,*");
  source_assert_row_refused (muster_import_officers_read,
                             "state_id,last_name,first_name,birth_month\n1,A,B,6/30/1988\n", 2,
                             "birth_month", "*is no birth_month*");
}

static void
test_refused_rows (void)
{
  REFUSED (",A,B\n", 2, "state_id", "The cell of state_id is empty; fill it in.");
  REFUSED ("1, ,B\n", 2, "last_name", "The cell of last_name is empty*");
  REFUSED ("1,A\n", 2, "first_name", "The cell of first_name is empty*");
  REFUSED ("1,A,B\n2,A,B\n 1 ,C,D\n", 4, "state_id", "Row 2 has the same state ID.");
  REFUSED ("14-2041,A,B\n", 2, "state_id", "Corvane, Luis already has state ID 14-2041.");
  REFUSED ("1,A,B,,,volunteer\n", 2, "employment_type",
           "“volunteer” is no employment_type that Muster knows. Use one of full-time,*");
  REFUSED ("1,A,B,,,,2020-02-01,2020-01-31\n", 2, "separated_on",
           "The officer was separated before being hired.");
  REFUSED ("1,A,B,,,,1/1/1950\n", 2, "hired_on", "1 Jan 1950 stands for “no date”*");
  REFUSED ("1,A,B,,,,1949-12-31\n", 2, "hired_on", "31 Dec 1949 is before 1950;*");
  REFUSED ("1,A,B,,,,3201-05-01\n", 2, "hired_on", "1 May 3201 is after 2100;*");
  REFUSED ("1,A\007,B\n", 2, "last_name", "The cell holds control characters;*");
  REFUSED ("1,A,B,,,,,,,x\n", 2, NULL, "The row has 10 cells and the header 9;*");
}

static void
test_long_names (void)
{
  g_autofree char *fits = g_strnfill (100, 'x');
  g_autofree char *text = g_strdup_printf (HEAD "1,é%.99s,%s,%s\n", fits, fits, fits);
  g_autofree char *last = g_strdup_printf (HEAD "1,%sx,B\n", fits);
  g_autofree char *middle = g_strdup_printf (HEAD "1,A,B,%sx\n", fits);
  g_autoptr (MusterImportPlan) plan = source_read (muster_import_officers_read, text);

  g_assert_cmpuint (plan->accepted->len, ==, 1);
  source_assert_row_refused (muster_import_officers_read, last, 2, "last_name",
                             "The name is longer than 100 characters; shorten it.");
  source_assert_row_refused (muster_import_officers_read, middle, 2, "middle_name",
                             "The name is longer than 100 characters; shorten it.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/officers/fixture", test_fixture);
  g_test_add_func ("/import/officers/synonyms", test_synonyms);
  g_test_add_func ("/import/officers/more-columns", test_more_columns);
  g_test_add_func ("/import/officers/bad-months", test_bad_months);
  g_test_add_func ("/import/officers/refused-rows", test_refused_rows);
  g_test_add_func ("/import/officers/long-names", test_long_names);
  return g_test_run ();
}
