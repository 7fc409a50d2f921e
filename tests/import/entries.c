/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Qualifications, education and milestones from CSV. */

#include "core/officer.h"
#include "core/qualification.h"
#include "import/entries.h"
#include "source.h"

#define QUALIFICATIONS "state_id,kind,weapon,date,expires,result,score\n"
#define EDUCATION "state_id,school,degree,awarded_on,credit_hours\n"
#define MILESTONES "state_id,kind,date\n"
#define REFUSED(kind, text, row, column, pattern)                                                  \
  source_assert_row_refused (muster_import_##kind##_read, text, row, column, pattern)

static gconstpointer
get_record (const MusterImportPlan *plan, guint i, const MusterRecordType *type)
{
  const MusterImportEntry *entry = g_ptr_array_index (plan->accepted, i);

  g_assert_true (entry->type == type);
  g_assert_cmpuint (entry->row, ==, i + 2);
  return entry->record;
}

static void
test_qualifications (void)
{
  g_autoptr (MusterImportPlan) plan =
      source_read (muster_import_qualifications_read,
                   QUALIFICATIONS "14-2041,handgun,Glock 17,4/14/2026,4/13/2027,Pass,92.5\n"
                                  "14-2117,rifle,,4/14/2026,,no,\n14-2117,baton,,4/14/2026\n");
  const MusterQualification *passed = get_record (plan, 0, &muster_qualification_type);
  const MusterQualification *failed = get_record (plan, 1, &muster_qualification_type);
  const MusterQualification *blank = get_record (plan, 2, &muster_qualification_type);

  g_assert_cmpint (passed->officer_id, ==, 1);
  g_assert_cmpstr (passed->weapon, ==, "Glock 17");
  g_assert_cmpint (passed->qualified_on, ==, source_date ("2026-04-14"));
  g_assert_cmpint (passed->expires_on, ==, source_date ("2027-04-13"));
  g_assert_cmpint (passed->score, ==, 9250);
  g_assert_cmpint (passed->result, ==, MUSTER_QUALIFICATION_RESULT_PASSED);
  g_assert_cmpint (failed->result, ==, MUSTER_QUALIFICATION_RESULT_FAILED);
  g_assert_cmpint (failed->score, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (blank->result, ==, MUSTER_QUALIFICATION_RESULT_PASSED);
}

static void
test_education (void)
{
  g_autoptr (MusterImportPlan) plan = source_read (muster_import_education_read, EDUCATION
                                                   "14-2041,Quinnipiac,Bachelor,2011-05-20,120\n"
                                                   "14-2041,Quinnipiac,Master,2013-05-20,\n");
  const MusterEducation *bachelor = get_record (plan, 0, &muster_education_type);
  const MusterEducation *master = get_record (plan, 1, &muster_education_type);

  g_assert_cmpstr (bachelor->school, ==, "Quinnipiac");
  g_assert_cmpstr (bachelor->degree, ==, "Bachelor");
  g_assert_cmpint (bachelor->awarded_on, ==, source_date ("2011-05-20"));
  g_assert_cmpint (bachelor->hours, ==, 12000);
  g_assert_cmpint (master->hours, ==, MUSTER_NUMBER_NONE);
}

static void
test_milestones (void)
{
  g_autoptr (MusterImportPlan) plan =
      source_read (muster_import_milestones_read, MILESTONES "14-2041,academy-start,2016-07-18\n");
  const MusterMilestone *milestone = get_record (plan, 0, &muster_milestone_type);

  g_assert_cmpstr (milestone->kind, ==, "academy-start");
  g_assert_cmpint (milestone->happened_on, ==, source_date ("2016-07-18"));
}

static void
test_refused_rows (void)
{
  REFUSED (qualifications, QUALIFICATIONS "14-9999,handgun,,2026-04-14\n", 2, "state_id",
           "No officer has state ID 14-9999.*");
  REFUSED (qualifications, QUALIFICATIONS "14-2041,,,2026-04-14\n", 2, "kind",
           "The cell of kind is empty*");
  REFUSED (qualifications, QUALIFICATIONS "14-2041,handgun,,2026-07-01\n", 2, "date",
           "1 Jul 2026 is in the future*");
  REFUSED (qualifications, QUALIFICATIONS "14-2041,handgun,,2026-04-14,2026-04-13\n", 2, "expires",
           "The qualification expires before it was taken.");
  REFUSED (qualifications, QUALIFICATIONS "14-2041,handgun,,2026-04-14,,maybe\n", 2, "result",
           "“maybe” is no result that Muster knows. Use one of passed, failed.");
  REFUSED (qualifications,
           QUALIFICATIONS "14-2041,handgun,,2026-04-14,,,90\n14-2041,handgun,,2026-04-14,,,91\n", 3,
           NULL, "An earlier row of the file says the same.");
  REFUSED (education, EDUCATION "14-2041,,Bachelor\n", 2, "school", "The cell of school is empty*");
  REFUSED (milestones, MILESTONES "14-2041,registered,\n", 2, "date", "The cell of date is empty*");
}

static void
test_already_on_file (void)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GBytes) bytes = source_bytes (MILESTONES "14-2041,registered,2016-07-18\n"
                                                      "14-2117,registered,2016-07-18\n");
  g_autoptr (MusterImportPlan) first = muster_import_milestones_read (bytes, known, NULL);
  g_autoptr (MusterImportPlan) second = NULL;
  MusterMilestone *milestone =
      ((MusterImportEntry *) g_ptr_array_index (first->accepted, 0))->record;
  const MusterImportRefusal *refusal;

  milestone->id = 99;
  muster_import_known_add_entry (known, &muster_milestone_type, milestone);
  second = muster_import_milestones_read (bytes, known, NULL);
  g_assert_cmpuint (second->accepted->len, ==, 1);
  refusal = g_ptr_array_index (second->refused, 0);
  g_assert_cmpuint (refusal->row, ==, 2);
  g_assert_cmpstr (refusal->reason, ==, "This is already on file.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/entries/qualifications", test_qualifications);
  g_test_add_func ("/import/entries/education", test_education);
  g_test_add_func ("/import/entries/milestones", test_milestones);
  g_test_add_func ("/import/entries/refused-rows", test_refused_rows);
  g_test_add_func ("/import/entries/already-on-file", test_already_on_file);
  return g_test_run ();
}
