/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All versions of the rules in one snapshot, and the agency's own rules extended without a text. */

#include <string.h>

#include "actions/adopt.h"
#include "actions/environment.h"
#include "actions/log.h"
#include "actions/rules-shelf.h"
#include "support/agency.h"

#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static MusterRulesShelf *
load (const TestAgency *agency)
{
  GError *error = NULL;
  MusterRulesShelf *shelf = muster_rules_shelf_load (agency->workspace, &error);

  g_assert_no_error (error);
  return shelf;
}

/* The shipped rules of Connecticut as another version. */
static char *
make_version (const char *version)
{
  char *json = muster_rules_read_shipped ("us-ct", NULL);
  char *place = strstr (json, "\"version\": \"");

  g_assert_nonnull (place);
  memcpy (place + strlen ("\"version\": \""), version, strlen (version));
  return json;
}

static void
adopt (const TestAgency *agency, const char *version)
{
  g_autofree char *json = make_version (version);
  GError *error = NULL;

  muster_action_adopt_pack (agency->workspace, json, &error);
  g_assert_no_error (error);
}

static void
test_versions (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterRulesShelf) first = load (agency);
  g_autoptr (MusterRulesShelf) second = NULL;
  const MusterRulesVersion *judging = muster_rules_shelf_find (first, "us-ct", NULL);

  g_assert_nonnull (judging);
  g_assert_null (judging->verification);
  g_assert_cmpint (judging->adopted_on, !=, MUSTER_DATE_NONE);
  g_assert_null (muster_rules_shelf_find (first, "us-co", NULL));
  g_assert_null (muster_rules_shelf_find_newer (first, "us-ct"));
  adopt (agency, "2030-01-01");
  second = load (agency);
  g_assert_cmpuint (second->versions->len, ==, 2);
  judging = g_ptr_array_index (second->versions, 0);
  g_assert_cmpstr (muster_pack_get_version (judging->pack), ==, "2030-01-01");
  g_assert_true (judging == muster_rules_shelf_find (second, "us-ct", NULL));
  judging = g_ptr_array_index (second->versions, 1);
  g_assert_null (judging->judging);
}

/* What comes with Muster is offered where it is newer than what judges. */
static void
test_newer (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *shipped = muster_rules_read_shipped ("us-co", NULL);
  char *place = strstr (shipped, "\"version\": \"");
  g_autoptr (MusterRulesShelf) shelf = NULL;
  const MusterRulesVersion *newer;
  GError *error = NULL;

  memcpy (place + strlen ("\"version\": \""), "2020-01-01", 10);
  muster_action_adopt_pack (agency->workspace, shipped, &error);
  g_assert_no_error (error);
  shelf = load (agency);
  newer = muster_rules_shelf_find_newer (shelf, "us-co");
  g_assert_nonnull (newer);
  g_assert_cmpint (newer->adopted_on, ==, MUSTER_DATE_NONE);
  muster_action_adopt_pack (agency->workspace, newer->text, &error);
  g_assert_no_error (error);
  muster_rules_shelf_free (g_steal_pointer (&shelf));
  shelf = load (agency);
  g_assert_null (muster_rules_shelf_find_newer (shelf, "us-co"));
}

static void
test_settings (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterPackSetting) setting = muster_pack_setting_new ();
  g_autoptr (MusterRulesShelf) shelf = NULL;
  const MusterRulesVersion *version;
  GError *error = NULL;

  setting->pack = g_strdup ("us-ct");
  setting->requirement = g_strdup ("juvenile");
  setting->member = g_strdup ("hours");
  setting->value = g_strdup ("3");
  setting->citation = g_strdup ("Letter of the Council");
  muster_action_set_rule (agency->workspace, setting, &error);
  g_assert_no_error (error);
  muster_record_set_text (&setting->value, "4");
  muster_action_set_rule (agency->workspace, setting, &error);
  g_assert_no_error (error);
  shelf = load (agency);
  g_assert_cmpuint (shelf->settings->len, ==, 1);
  g_assert_cmpstr (
      muster_rules_shelf_find_setting (shelf, "us-ct", "juvenile", "hours", MUSTER_DATE_NONE)
          ->value,
      ==, "4");
  g_assert_null (
      muster_rules_shelf_find_setting (shelf, "us-ct", "juvenile", "hours", setting->set_on + 1));
  version = muster_rules_shelf_find (shelf, "us-ct", NULL);
  g_assert_cmpint (muster_pack_find_requirement (version->pack, "juvenile")->required, ==,
                   MUSTER_NUMBER_NONE);
  g_assert_cmpint (muster_pack_find_requirement (version->judging, "juvenile")->required, ==,
                   14400);
}

/* The copy comes with the verification, and goes with it. */
static void
test_verify_with (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterPackVerification) verification = muster_pack_verification_new ();
  g_autoptr (GBytes) copy = g_bytes_new_static ("words", 5);
  g_autoptr (MusterRulesShelf) shelf = NULL;
  guint steps = test_agency_count_steps (agency);
  GError *error = NULL;

  verification->pack = g_strdup ("us-ct");
  verification->source = g_strdup ("General Notice 24-01");
  verification->verified_by = g_strdup ("Pat Quill");
  muster_action_verify_pack_with (agency->workspace, verification, "/tmp/notice.pdf", copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count_steps (agency), ==, steps + 1);
  shelf = load (agency);
  g_assert_cmpuint (shelf->documents->len, ==, 1);
  g_assert_cmpstr (((MusterDocument *) shelf->documents->pdata[0])->file_name, ==, "notice.pdf");
  g_assert_cmpint (muster_rules_shelf_find (shelf, "us-ct", NULL)->verification->document_id, ==,
                   ((MusterDocument *) shelf->documents->pdata[0])->id);
  g_free (muster_action_undo (agency->workspace, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count (agency, &muster_document_type), ==, 0);
}

/* The agency had no rules of its own; a second requirement on the same day is a version of its own. */
static void
test_add (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  MusterRequirementDraft draft = { .title = "Low-light shooting",
                                   .hours = "2",
                                   .subjects = "Firearms",
                                   .citation = "General Order 9" };
  const MusterSubjectDraft subject = { "Drone flying", NULL, NULL };
  g_autoptr (MusterRulesShelf) shelf = NULL;
  g_autofree char *label = NULL;
  const MusterRulesVersion *own;
  const char *field = NULL;
  GError *error = NULL;

  muster_action_add_requirement (agency->workspace, &draft, &field, &error);
  g_assert_no_error (error);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Add the requirement “Low-light shooting” to the agency's own rules");
  REFUSED (muster_action_add_requirement (agency->workspace, &draft, &field, &error), INVALID_INPUT,
           "of this name");
  g_assert_cmpstr (field, ==, "title");
  muster_action_add_subject (agency->workspace, &subject, &field, &error);
  g_assert_no_error (error);
  g_assert_null (field);
  draft.title = "Drones";
  draft.subjects = "Drone flying";
  muster_action_add_requirement (agency->workspace, &draft, NULL, &error);
  g_assert_no_error (error);
  shelf = load (agency);
  own = muster_rules_shelf_find (shelf, MUSTER_AGENCY_PACK, NULL);
  g_assert_null (muster_rules_shelf_find (shelf, MUSTER_AGENCY_PACK, "2026-01-01"));
  g_assert_cmpstr (muster_pack_get_version (own->pack), ==, "2026-05-16");
  g_assert_cmpuint (muster_pack_get_requirements (own->pack)->len, ==, 2);
  g_assert_nonnull (muster_pack_find_subject (own->pack, "Firearms"));
  g_assert_nonnull (muster_pack_find_subject (own->pack, "Drone flying"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/actions/rules-shelf/" name, TestAgency, NULL, test_agency_set_up, func,            \
              test_agency_tear_down)
  ADD ("versions", test_versions);
  ADD ("newer", test_newer);
  ADD ("settings", test_settings);
  ADD ("verify-with", test_verify_with);
  ADD ("add", test_add);

  return g_test_run ();
}
