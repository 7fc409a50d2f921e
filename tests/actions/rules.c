/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency's rules: adopted once, verified, set; and training that is classified by them. */

#include <string.h>

#include "actions/adopt.h"
#include "actions/classify.h"
#include "actions/roster.h"
#include "actions/rules-table.h"
#include "core/class.h"
#include "core/credit.h"
#include "core/data-dir.h"
#include "support/agency.h"

#define HOUR 3600
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

/* A shipped pack as another version; "2026-01-01" is its own. */
static char *
load_rules (const char *name, const char *version)
{
  g_autofree char *path = muster_data_dir_find (name);
  char *json = NULL;
  char *place;

  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  place = strstr (json, "\"version\": \"");
  g_assert_nonnull (place);
  memcpy (place + strlen ("\"version\": \""), version, strlen (version));
  return json;
}

/* The version of the rules that ship. */
#define SHIPPED "2026-11-21"

static void
assert_packs (const TestAgency *agency, const char *expected)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) packs = muster_workspace_load_packs (agency->workspace, &error);
  g_autoptr (MusterPack) state = muster_workspace_load_pack (agency->workspace, &error);
  g_autoptr (GString) found = g_string_new (NULL);
  guint i;

  g_assert_no_error (error);
  for (i = 0; i < packs->len; i++)
    g_string_append_printf (found, "%s%s %s", i > 0 ? ", " : "",
                            muster_pack_get_id (packs->pdata[i]),
                            muster_pack_get_version (packs->pdata[i]));
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpstr (muster_pack_get_id (state), ==, "us-ct");
}

/* Another state's rules do not push the state's own aside, and a newer version does. */
static void
test_adopt (TestAgency *agency, gconstpointer data)
{
  g_autofree char *shipped = load_rules ("rules/us-ct.json", SHIPPED);
  g_autofree char *changed = g_strconcat (shipped, "\n", NULL);
  g_autofree char *newer = load_rules ("rules/us-ct.json", "2027-01-01");
  g_autofree char *other = load_rules ("rules/us-co.json", "2026-01-01");
  GError *error = NULL;

  muster_action_adopt_pack (agency->workspace, other, &error);
  g_assert_no_error (error);
  assert_packs (agency, "us-ct " SHIPPED ", us-co 2026-01-01");
  REFUSED (muster_action_adopt_pack (agency->workspace, shipped, &error), CONSTRAINT,
           "adopted already");
  REFUSED (muster_action_adopt_pack (agency->workspace, changed, &error), CONSTRAINT,
           "with another text");
  REFUSED (muster_action_adopt_pack (agency->workspace, "{}", &error), INVALID_INPUT, "");
  muster_action_adopt_pack (agency->workspace, newer, &error);
  g_assert_no_error (error);
  assert_packs (agency, "us-ct 2027-01-01, us-co 2026-01-01");
}

static void
assert_cell (const MusterTable *table, guint row, guint column, const char *expected)
{
  g_autofree char *text = muster_table_format_cell (table, row, column);

  g_assert_cmpstr (text, ==, expected);
}

/* A verification is of one version: a newer one is a template again. */
static void
test_verify (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterPackVerification) verification = muster_pack_verification_new ();
  g_autofree char *newer = load_rules ("rules/us-ct.json", "2027-01-01");
  g_autoptr (MusterTable) before = NULL;
  g_autoptr (MusterTable) after = NULL;
  GError *error = NULL;

  before = muster_rules_table_adopted (agency->workspace, NULL);
  assert_cell (before, 0, 3, "template, not verified");
  verification->pack = g_strdup ("us-tx");
  verification->source = g_strdup ("General Notice 24-01, 3 March 2024");
  REFUSED (muster_action_verify_pack (agency->workspace, verification, &error), NOT_FOUND, "us-tx");
  muster_record_set_text (&verification->pack, "us-ct");
  REFUSED (muster_action_verify_pack (agency->workspace, verification, &error), INVALID_INPUT,
           "who compared");
  verification->verified_by = g_strdup ("Pat Quill");
  muster_action_verify_pack (agency->workspace, verification, &error);
  g_assert_no_error (error);
  muster_action_adopt_pack (agency->workspace, newer, &error);
  g_assert_no_error (error);
  after = muster_rules_table_adopted (agency->workspace, NULL);
  assert_cell (after, 0, 3, "verified");
  assert_cell (after, 0, 4, "General Notice 24-01, 3 March 2024");
  assert_cell (after, 0, 6, "14 May 2026");
  assert_cell (after, 1, 3, "template, not verified");
}

static void
test_set (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterPackSetting) setting = muster_pack_setting_new ();
  g_autoptr (MusterTable) table = NULL;
  GError *error = NULL;

  setting->pack = g_strdup ("us-ct");
  setting->requirement = g_strdup ("firarms");
  setting->member = g_strdup ("hours");
  setting->value = g_strdup ("10");
  REFUSED (muster_action_set_rule (agency->workspace, setting, &error), NOT_FOUND, "firarms");
  muster_record_set_text (&setting->requirement, "firearms");
  REFUSED (muster_action_set_rule (agency->workspace, setting, &error), INVALID_INPUT, "stands on");
  setting->citation = g_strdup ("Order 5");
  muster_record_set_text (&setting->value, "many");
  REFUSED (muster_action_set_rule (agency->workspace, setting, &error), INVALID_INPUT, "");
  muster_record_set_text (&setting->value, "10");
  muster_action_set_rule (agency->workspace, setting, &error);
  g_assert_no_error (error);
  muster_record_set_text (&setting->value, "12");
  muster_action_set_rule (agency->workspace, setting, &error);
  g_assert_no_error (error);
  setting->binds_from = muster_date_new (2027, 1, 1);
  muster_record_set_text (&setting->value, "14");
  muster_action_set_rule (agency->workspace, setting, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count (agency, &muster_pack_setting_type), ==, 2);
  table = muster_rules_table_requirements (agency->workspace, "us-ct", &error);
  g_assert_no_error (error);
  assert_cell (table, 1, 0, "firearms");
  assert_cell (table, 1, 3, "hours = 12 (Order 5); hours = 14 from 2027-01-01 (Order 5)");
}

/* --- Classifying ---------------------------------------------------------------------------------- */

static guint
count_subject (const TestAgency *agency, const char *subject)
{
  g_autoptr (GPtrArray) credits = test_agency_load_all (agency, &muster_credit_type);
  guint n = 0, i;

  for (i = 0; i < credits->len; i++)
    n += g_strcmp0 (((MusterCredit *) g_ptr_array_index (credits, i))->subject, subject) == 0;
  return n;
}

static void
test_classify (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (GArray) ids =
      muster_classify_find_title (agency->workspace, " Firearms  review ", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 4);
  REFUSED (muster_action_classify (agency->workspace, ids, "cooking", &error), NOT_FOUND,
           "“cooking” is no subject");
  muster_action_classify (agency->workspace, ids, "Law and legal updates", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_subject (agency, "law"), ==, 4);
  REFUSED (muster_action_classify (agency->workspace, ids, "driving", &error), CONSTRAINT,
           "has the subject “law” already");
  g_assert_null (muster_classify_find_title (agency->workspace, "Firearms review", &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
}

/* A roster that is set again does not forget what was classified, even as what the class teaches, too. */
static void
check_classified_roster (TestAgency *agency, const char *subject, guint n_expected)
{
  const gint64 full[] = { 4 * HOUR, 4 * HOUR };
  const MusterRosterLine lines[] = {
    { agency->officers[0], MUSTER_ROSTER_STATUS_PASSED, MUSTER_ROLE_ATTENDED, 9500, full, NULL,
      NULL },
    { agency->officers[1], MUSTER_ROSTER_STATUS_PASSED, MUSTER_ROLE_ATTENDED, 9000, full, NULL,
      NULL },
  };
  g_autoptr (GPtrArray) classes = test_agency_load_all (agency, &muster_class_type);
  g_autoptr (GArray) ids = muster_classify_find_title (agency->workspace, "Firearms review", NULL);
  GError *error = NULL;

  muster_action_classify (agency->workspace, ids, subject, &error);
  g_assert_no_error (error);
  muster_action_set_roster (agency->workspace, ((MusterClass *) g_ptr_array_index (classes, 0))->id,
                            lines, G_N_ELEMENTS (lines), G_N_ELEMENTS (full), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_subject (agency, subject), ==, n_expected);
  g_assert_cmpuint (count_subject (agency, NULL), ==, 0);
  g_assert_cmpuint (test_agency_count (agency, &muster_credit_type), ==, 8);
}

static void
test_classified_stays (TestAgency *agency, gconstpointer data)
{
  check_classified_roster (agency, "law", 4);
}

static void
test_classified_as_taught (TestAgency *agency, gconstpointer data)
{
  check_classified_roster (agency, "firearms", 8);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (TestAgency *agency, gconstpointer data);
  } tests[] = {
    { "/actions/rules/adopt", test_adopt },
    { "/actions/rules/verify", test_verify },
    { "/actions/rules/set", test_set },
    { "/actions/rules/classify", test_classify },
    { "/actions/rules/classified-stays", test_classified_stays },
    { "/actions/rules/classified-as-taught", test_classified_as_taught },
  };
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestAgency, NULL, test_agency_set_up, tests[i].run,
                test_agency_tear_down);
  return g_test_run ();
}
