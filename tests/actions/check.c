/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The check of a whole file: by which rules, who is shown and in which order, what the agency owes, what
 * is found. */

#include <string.h>

#include "actions/adopt.h"
#include "actions/check.h"
#include "actions/import.h"
#include "actions/log.h"
#include "core/duration.h"
#include "support/action-samples.h"
#include "support/document.h"

#define HOUR 3600
#define DAY muster_date_new (2026, 5, 14)

/* "total" asks 24 hours a year, "card" is due after leaving, "elders" needs two officers. */
#define PACK(version, total)                                                                       \
  "{ \"format\": 1, \"id\": \"trial\", \"title\": \"Trial\", \"state\": \"XX\", \"version\": "     \
  "\"" version "\", \"period\": { \"kind\": \"calendar-year\" }, \"subjects\": [ { \"id\": "       \
  "\"legal\", \"title\": \"Legal\" } ], \"requirements\": [ { \"id\": \"" total                    \
  "\", \"title\": \"Total\", \"hours\": 24, \"citation\": { \"text\": \"trial\" } }, { \"id\": "   \
  "\"card\", \"title\": \"Card returned\", \"counts\": \"milestones\", \"names\": [ \"card\" ], "  \
  "\"period\": { \"kind\": \"once\", \"within\": { \"days\": 10, \"of\": \"separated\" } }, "      \
  "\"citation\": { \"text\": \"trial\" } }, { \"id\": \"elders\", \"title\": \"Elders\", "         \
  "\"counts\": \"courses\", \"courses\": [ \"ELD\" ], \"level\": \"agency\", \"times\": 2, "       \
  "\"period\": { \"kind\": \"once\" }, \"citation\": { \"text\": \"trial\" } } ] }"

#define OFFICERS                                                                                   \
  "state_id,last_name,first_name,hired_on,separated_on\n"                                          \
  "1,Young,Zoe,2015-01-05,\n"                                                                      \
  "2,Adams,Al,2015-01-05,\n"                                                                       \
  "3,Baker,Bo,2015-01-05,\n"                                                                       \
  "4,Clark,Cy,2015-01-05,2026-03-02\n"                                                             \
  "5,Davis,Di,2015-01-05,2026-05-10\n"                                                             \
  "6,Evans,Ed,,\n"                                                                                 \
  "7,Frost,Fe,2027-01-04,\n"
/* Without one from before a file cannot say that nobody handed in a card. */
#define MILESTONES "state_id,kind,date\n1,card,2020-01-06\n"
#define TRAINING                                                                                   \
  "state_id,date,course_code,title,subject,hours\n"                                                \
  "1,2026-02-02,L,Law,legal,24\n"                                                                  \
  "2,2026-02-02,L,Law,legal,20\n"                                                                  \
  "3,2026-02-02,L,Law,legal,4\n"                                                                   \
  "6,2026-02-02,L,Law,legal,20\n"                                                                  \
  "1,2025-02-03,ELD,At-Risk Elders,legal,0\n"                                                      \
  "4,2025-02-03,ELD,At-Risk Elders,legal,4\n"                                                      \
  "3,2026-05-13,ELD,At-Risk Elders,legal,4\n"

typedef struct
{
  char *folder;
  MusterWorkspace *workspace;
} Fixture;

static void
import (Fixture *fixture, MusterImportKind kind, const char *csv)
{
  const MusterImportOptions options = { "source.csv", FALSE, FALSE };
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  GError *error = NULL;
  g_autoptr (MusterImportOutcome) outcome =
      muster_action_import (fixture->workspace, kind, bytes, &options, &error);

  g_assert_no_error (error);
  g_assert_true (outcome->is_saved);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  MusterEnvironment environment = test_action_environment ();
  g_autoptr (MusterAgency) agency = muster_agency_new ();
  g_autofree char *path = NULL;
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "Agency.muster", NULL);
  agency->name = g_strdup ("Trial Police Department");
  agency->state = g_strdup ("XX");
  muster_workspace_create (path, agency, PACK ("2026-01-01", "total"), &environment, &error);
  g_assert_no_error (error);
  fixture->workspace = test_action_open (path);
  import (fixture, MUSTER_IMPORT_OFFICERS, OFFICERS);
  import (fixture, MUSTER_IMPORT_MILESTONES, MILESTONES);
  import (fixture, MUSTER_IMPORT_TRAINING, TRAINING);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (test_action_verify (fixture->workspace), ==, 0);
  muster_workspace_close (fixture->workspace);
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static MusterCheck *
check_file (Fixture *fixture, const char *const *state_ids)
{
  GError *error = NULL;
  MusterCheck *check = muster_action_check (fixture->workspace, DAY, state_ids, &error);

  g_assert_no_error (error);
  return check;
}

/* "3 short 16.00; 1 fine 0.00", in the order in which they are shown. */
static char *
describe (const MusterCheck *check)
{
  static const char *const results[] = { "short", "open", "fine" };
  GString *text = g_string_new (NULL);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  guint i;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->officers, i);

      g_string_append_printf (text, "%s%s %s %s", i > 0 ? "; " : "",
                              officer->facts->officer->state_id, results[officer->result],
                              muster_duration_print (officer->short_by, hours));
    }
  return g_string_free (text, FALSE);
}

static const MusterFinding *
find_finding (const MusterCheck *check, const char *code)
{
  guint i;

  for (i = 0; i < check->findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (check->findings, i);

      if (g_str_equal (finding->code, code))
        return finding;
    }
  return NULL;
}

/* --- Rules ---------------------------------------------------------------------------------------- */

static void
set_hours (Fixture *fixture, const char *requirement, const char *hours)
{
  g_autoptr (MusterPackSetting) setting = muster_pack_setting_new ();
  GError *error = NULL;

  setting->pack = g_strdup ("trial");
  setting->requirement = g_strdup (requirement);
  setting->member = g_strdup ("hours");
  setting->value = g_strdup (hours);
  setting->citation = g_strdup ("Order 5");
  muster_action_set_rule (fixture->workspace, setting, &error);
  g_assert_no_error (error);
}

static void
verify_pack (Fixture *fixture, const char *source)
{
  g_autoptr (MusterPackVerification) verification = muster_pack_verification_new ();
  GError *error = NULL;

  verification->pack = g_strdup ("trial");
  verification->source = g_strdup (source);
  verification->verified_by = g_strdup ("Pat Quill");
  muster_action_verify_pack (fixture->workspace, verification, &error);
  g_assert_no_error (error);
}

static const MusterRulebookEntry *
get_only_entry (const GPtrArray *rulebook)
{
  g_assert_cmpuint (rulebook->len, ==, 1);
  return g_ptr_array_index (rulebook, 0);
}

/* Judging goes by the agency's values; the adopted text stays as it was. */
static void
test_rulebook (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) before = muster_workspace_load_rulebook (fixture->workspace, &error);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) packs = NULL;
  const MusterRulebookEntry *entry;

  g_assert_no_error (error);
  g_assert_null (get_only_entry (before)->verification);
  verify_pack (fixture, "Notice 1");
  verify_pack (fixture, "Notice 2");
  set_hours (fixture, "total", "10");
  after = muster_workspace_load_rulebook (fixture->workspace, &error);
  packs = muster_workspace_load_packs (fixture->workspace, &error);
  g_assert_no_error (error);
  entry = get_only_entry (after);
  g_assert_cmpstr (entry->verification->source, ==, "Notice 2");
  g_assert_cmpint (muster_pack_find_requirement (entry->pack, "total")->required, ==, 10 * HOUR);
  g_assert_cmpint (muster_pack_find_requirement (packs->pdata[0], "total")->required, ==,
                   24 * HOUR);
}

/* A newer version is a template again, and a value for what it dropped is a finding. */
static void
test_newer_rules (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (MusterCheck) check = NULL;

  verify_pack (fixture, "Notice 1");
  set_hours (fixture, "total", "10");
  muster_action_adopt_pack (fixture->workspace, PACK ("2026-02-01", "sum"), &error);
  g_assert_no_error (error);
  check = check_file (fixture, NULL);
  g_assert_null (get_only_entry (check->rulebook)->verification);
  g_assert_nonnull (find_finding (check, "setting-orphaned"));
  g_assert_cmpint (find_finding (check, "setting-orphaned")->officer_id, ==, MUSTER_ID_NONE);
}

/* --- Who is shown --------------------------------------------------------------------------------- */

/* What is due first comes first, then who lacks most, then by name; Clark left and handed nothing in,
 * Davis left and may still; Frost has not begun. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterCheck) check = check_file (fixture, NULL);
  g_autofree char *found = describe (check);

  g_assert_cmpstr (found, ==,
                   "4 short 0.00; 5 short 0.00; 3 short 16.00; 2 short 4.00; 6 short 4.00; "
                   "1 fine 0.00");
  g_assert_cmpuint (check->facts->len, ==, 7);
  g_assert_cmpuint (muster_check_count_short (check), ==, 5);
}

static void
test_separated (Fixture *fixture, gconstpointer data)
{
  static const char *const wanted[] = { "4", "7", NULL };
  g_autoptr (MusterCheck) before = NULL;
  g_autoptr (MusterCheck) named = NULL;
  g_autofree char *found = NULL;
  g_autofree char *asked = NULL;

  import (fixture, MUSTER_IMPORT_MILESTONES, "state_id,kind,date\n4,card,2026-03-05\n");
  before = check_file (fixture, NULL);
  found = describe (before);
  g_assert_cmpstr (found, ==,
                   "5 short 0.00; 3 short 16.00; 2 short 4.00; 6 short 4.00; 1 fine 0.00");
  named = check_file (fixture, wanted);
  asked = describe (named);
  g_assert_cmpstr (asked, ==, "4 fine 0.00; 7 fine 0.00");
}

/* Threads take officers as they come, and the answer is the same each time. */
static void
test_deterministic (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) csv = g_string_new ("state_id,last_name,first_name,hired_on\n");
  g_autofree char *first = NULL;
  guint i;

  for (i = 0; i < 300; i++)
    g_string_append_printf (csv, "A-%03u,Same,Name,2015-01-05\n", (i * 7) % 300);
  import (fixture, MUSTER_IMPORT_OFFICERS, csv->str);
  for (i = 0; i < 20; i++)
    {
      g_autoptr (MusterCheck) check = check_file (fixture, NULL);
      g_autofree char *found = describe (check);

      if (first == NULL)
        first = g_strdup (found);
      g_assert_cmpstr (found, ==, first);
    }
  g_assert_nonnull (strstr (first, "; A-000 short 24.00; A-001 short 24.00; A-002 short 24.00; "));
}

/* --- The agency ----------------------------------------------------------------------------------- */

static const MusterCheckAgencyDuty *
get_agency_duty (const MusterCheck *check)
{
  g_assert_cmpuint (check->agency_duties->len, ==, 1);
  return g_ptr_array_index (check->agency_duties, 0);
}

/* Young and Baker completed it, and Clark, who left. */
static void
test_agency (Fixture *fixture, gconstpointer data)
{
  static const char *const wanted[] = { "1", NULL };
  GError *error = NULL;
  g_autoptr (MusterCheck) check = check_file (fixture, NULL);
  g_autoptr (MusterCheck) earlier =
      muster_action_check (fixture->workspace, muster_date_new (2026, 5, 12), NULL, &error);
  g_autoptr (MusterCheck) named = check_file (fixture, wanted);
  const MusterCheckAgencyDuty *duty = get_agency_duty (check);

  g_assert_no_error (error);
  g_assert_cmpint (duty->status, ==, MUSTER_DUTY_STATUS_MET);
  g_assert_cmpint (duty->sure, ==, 2);
  g_assert_cmpuint (duty->holders->len, ==, 2);
  g_assert_cmpstr (((MusterOfficer *) duty->holders->pdata[0])->last_name, ==, "Baker");
  g_assert_cmpstr (((MusterOfficer *) duty->holders->pdata[1])->last_name, ==, "Young");
  /* A day before Baker's course it is one of two, and the agency is short of it. */
  duty = get_agency_duty (earlier);
  g_assert_cmpint (duty->status, ==, MUSTER_DUTY_STATUS_DUE);
  g_assert_cmpint (duty->sure, ==, 1);
  g_assert_cmpuint (muster_check_count_short (earlier), ==, 6);
  g_assert_cmpuint (named->agency_duties->len, ==, 0);
}

/* --- Findings ------------------------------------------------------------------------------------- */

static void
test_findings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterCheck) before = check_file (fixture, NULL);
  const MusterFinding *finding = find_finding (before, "no-hire-date");

  g_assert_nonnull (finding);
  g_assert_cmpstr (muster_check_find_officer (before, finding->officer_id)->last_name, ==, "Evans");
  g_assert_null (find_finding (before, "duplicate-state-id"));
  g_assert_null (find_finding (before, "certificate-dates"));
  g_assert_null (muster_check_find_officer (before, MUSTER_ID_NONE));
  g_assert_cmpuint (muster_check_count_findings (before), ==, before->findings->len);
}

/* Two packs notice the same. */
static void
test_noticed_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_strdup (PACK ("2026-01-01", "total"));
  g_autoptr (MusterCheck) check = NULL;
  GError *error = NULL;
  guint i, n = 0;

  import (fixture, MUSTER_IMPORT_TRAINING,
          "state_id,date,course_code,title,subject,hours\n3,2026-03-03,A,Twice,legal,2\n"
          "3,2026-03-03,B,Twice,legal,2\n");
  memcpy (strstr (other, "trial"), "again", strlen ("again"));
  muster_action_adopt_pack (fixture->workspace, other, &error);
  g_assert_no_error (error);
  check = check_file (fixture, NULL);
  g_assert_cmpuint (check->rulebook->len, ==, 2);
  for (i = 0; i < check->findings->len; i++)
    n += g_str_equal (((MusterFinding *) check->findings->pdata[i])->code, "suspected-duplicate");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (check->agency_duties->len, ==, 2);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const wanted[] = { "1", "99", NULL };
  GError *error = NULL;

  g_assert_null (muster_action_check (fixture->workspace, DAY, wanted, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "No officer has state ID 99"));
  g_clear_error (&error);
}

/* Who asks again gets the same check, until something was changed or another day is asked for. */
static void
test_shared (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterCheck) first = muster_action_share_check (fixture->workspace, DAY, &error);
  g_autoptr (MusterCheck) again = NULL;
  g_autoptr (MusterCheck) changed = NULL;
  g_autoptr (MusterCheck) undone = NULL;
  g_autoptr (MusterCheck) other_day = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;

  g_assert_no_error (error);
  before = describe (first);
  again = muster_action_share_check (fixture->workspace, DAY, &error);
  g_assert_true (again == first);
  import (fixture, MUSTER_IMPORT_MILESTONES, "state_id,kind,date\n4,card,2026-03-05\n");
  changed = muster_action_share_check (fixture->workspace, DAY, &error);
  after = describe (changed);
  g_assert_cmpstr (after, !=, before);
  label = muster_action_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  g_clear_pointer (&after, g_free);
  undone = muster_action_share_check (fixture->workspace, DAY, &error);
  after = describe (undone);
  g_assert_cmpstr (after, ==, before);
  other_day = muster_action_share_check (fixture->workspace, DAY - 400, &error);
  g_assert_cmpint (other_day->as_of, ==, DAY - 400);
}

static gpointer
share_on_thread (gpointer workspace)
{
  return muster_action_share_check (workspace, DAY, NULL);
}

/* Threads that ask at the same time wait for the one that judges. */
static void
test_shared_by_threads (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GThread *threads[6];
  MusterCheck *checks[6];
  guint i;

  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("share", share_on_thread, fixture->workspace);
  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    checks[i] = g_thread_join (threads[i]);
  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_assert_nonnull (checks[i]);
      g_assert_true (checks[i] == checks[0]);
    }
  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    muster_check_unref (checks[i]);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/actions/check/rulebook", test_rulebook },
    { "/actions/check/newer-rules", test_newer_rules },
    { "/actions/check/order", test_order },
    { "/actions/check/separated", test_separated },
    { "/actions/check/deterministic", test_deterministic },
    { "/actions/check/agency", test_agency },
    { "/actions/check/findings", test_findings },
    { "/actions/check/noticed-once", test_noticed_once },
    { "/actions/check/refused", test_refused },
    { "/actions/check/shared", test_shared },
    { "/actions/check/shared-by-threads", test_shared_by_threads },
  };
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
