/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Synthetic agencies: the same from the same seed, whole by their step log, and each story that they
 * promise is there when the rules judge it, on whatever day they are made for. */

#include "actions/sample.h"

#include <string.h>

#include "actions/gather.h"
#include "actions/log.h"
#include "actions/workspace-private.h"
#include "core/adopted-pack.h"
#include "core/data-dir.h"
#include "rules/overlay.h"
#include "support/action-samples.h"
#include "support/agency.h"
#include "support/document.h"

#define HOUR 3600

/* A sample in a folder of its own, open, with the state's rules as the agency set them. */
typedef struct
{
  TestAgency agency;
  MusterDate as_of;
  MusterPack *pack;
  GPtrArray *facts;
} Sample;

static MusterSampleOptions
make_options (const char *state, guint officers, MusterDate as_of)
{
  MusterSampleOptions options = { state, officers, 4, 7, as_of, NULL };

  return options;
}

static gboolean
try_to_make (const char *path, MusterSampleOptions options, GError **error)
{
  g_autofree char *name =
      g_strdup_printf ("rules/%s.json", g_str_equal (options.state, "CO") ? "us-co" : "us-ct");
  g_autofree char *rules = muster_data_dir_find (name);
  g_autofree char *json = NULL;

  g_assert_true (g_file_get_contents (rules, &json, NULL, NULL));
  options.rules = json;
  return muster_sample_make (path, &options, error);
}

/* The state's rules with the agency's values. */
static MusterPack *
load_rules (const Sample *sample)
{
  g_autoptr (GPtrArray) settings =
      test_agency_load_all (&sample->agency, &muster_pack_setting_type);
  g_autoptr (MusterPack) pack = NULL;
  GError *error = NULL;

  pack = muster_workspace_load_pack (sample->agency.workspace, &error);
  g_assert_no_error (error);
  return muster_overlay_apply (pack, settings, NULL);
}

static void
open_sample (Sample *sample, MusterSampleOptions options)
{
  g_autofree char *path = NULL;
  GError *error = NULL;

  sample->agency.folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (sample->agency.folder, "Agency.muster", NULL);
  try_to_make (path, options, &error);
  g_assert_no_error (error);
  sample->agency.workspace = test_action_open (path);
  sample->as_of = options.as_of;
  sample->pack = load_rules (sample);
  sample->facts = muster_gather_facts (sample->agency.workspace, NULL, &error);
  g_assert_no_error (error);
}

static void
close_sample (Sample *sample)
{
  g_clear_pointer (&sample->facts, g_ptr_array_unref);
  g_clear_pointer (&sample->pack, muster_pack_unref);
  test_agency_tear_down (&sample->agency, NULL);
}

static const MusterOfficerFacts *
find_officer (const Sample *sample, const char *state_id)
{
  guint i;

  for (i = 0; i < sample->facts->len; i++)
    {
      const MusterOfficerFacts *facts = g_ptr_array_index (sample->facts, i);

      if (g_str_equal (facts->officer->state_id, state_id))
        return facts;
    }
  g_error ("There is no officer %s", state_id);
}

static MusterEvaluation *
judge (const Sample *sample, const char *state_id)
{
  return muster_evaluate (sample->pack, find_officer (sample, state_id), NULL, sample->as_of);
}

static const MusterDuty *
find_duty (const MusterEvaluation *evaluation, const char *requirement, gboolean is_closed)
{
  guint i;

  for (i = 0; i < evaluation->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (evaluation->duties, i);

      if (g_str_equal (duty->requirement->id, requirement) && duty->is_closed == is_closed)
        return duty;
    }
  return NULL;
}

static void
check_duty (const Sample *sample, const char *state_id, const char *requirement, gboolean is_closed,
            MusterDutyStatus status, double sure, double possible)
{
  g_autoptr (MusterEvaluation) evaluation = judge (sample, state_id);
  const MusterDuty *duty = find_duty (evaluation, requirement, is_closed);

  if (duty == NULL)
    g_error ("%s has no duty “%s”", state_id, requirement);
  if (duty->status != status || duty->sure != (gint64) (sure * HOUR) ||
      duty->possible != (gint64) (possible * HOUR))
    g_error ("%s, %s: %s with %.2f and %.2f h", state_id, requirement,
             muster_word_nick (muster_duty_status_words, (int) duty->status),
             (double) duty->sure / HOUR, (double) duty->possible / HOUR);
}

static void
check_status (const Sample *sample, const char *state_id, const char *requirement,
              MusterDutyStatus status)
{
  g_autoptr (MusterEvaluation) evaluation = judge (sample, state_id);
  const MusterDuty *duty = find_duty (evaluation, requirement, FALSE);

  if (duty == NULL || duty->status != status)
    g_error ("%s, %s: %s", state_id, requirement,
             duty != NULL ? muster_word_nick (muster_duty_status_words, (int) duty->status)
                          : "no duty");
}

/* Whether some credit is refused for that reason in the total of any period that is judged. */
static gboolean
has_reason (const Sample *sample, const char *state_id, MusterWhy why, gint64 possible)
{
  g_autoptr (MusterEvaluation) evaluation = judge (sample, state_id);
  guint i, j;

  for (i = 0; i < evaluation->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (evaluation->duties, i);

      for (j = 0; j < duty->reasons->len; j++)
        {
          const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, j);

          if (g_str_equal (duty->requirement->id, "total") && reason->why == why &&
              reason->possible == possible)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_finding (const Sample *sample, const char *state_id, const char *code)
{
  g_autoptr (MusterEvaluation) evaluation = judge (sample, state_id);
  guint i;

  for (i = 0; i < evaluation->findings->len; i++)
    if (g_str_equal (((MusterFinding *) g_ptr_array_index (evaluation->findings, i))->code, code))
      return TRUE;
  return FALSE;
}

static guint
count_credits (const Sample *sample, MusterStanding standing)
{
  guint n = 0, i, j;

  for (i = 0; i < sample->facts->len; i++)
    {
      const GPtrArray *credits =
          ((MusterOfficerFacts *) g_ptr_array_index (sample->facts, i))->credits;

      for (j = 0; j < credits->len; j++)
        n += ((MusterCredit *) g_ptr_array_index (credits, j))->standing == standing ? 1 : 0;
    }
  return n;
}

static guint
count_roster (const Sample *sample, MusterRosterStatus status)
{
  g_autoptr (GPtrArray) entries = test_agency_load_all (&sample->agency, &muster_roster_entry_type);
  guint n = 0, i;

  for (i = 0; i < entries->len; i++)
    n += ((MusterRosterEntry *) g_ptr_array_index (entries, i))->status == status ? 1 : 0;
  return n;
}

/* --- The file ------------------------------------------------------------------------------------- */

static void
test_same_from_same_seed (gconstpointer state)
{
  MusterSampleOptions options = make_options (state, 0, muster_date_new (2026, 9, 3));
  char *digests[3];
  guint i;

  for (i = 0; i < G_N_ELEMENTS (digests); i++)
    {
      Sample sample;

      options.seed = i < 2 ? 7 : 8;
      options.years = 1;
      open_sample (&sample, options);
      digests[i] = test_action_digest (sample.agency.workspace);
      close_sample (&sample);
    }
  g_assert_cmpstr (digests[0], ==, digests[1]);
  g_assert_cmpstr (digests[0], !=, digests[2]);
  for (i = 0; i < G_N_ELEMENTS (digests); i++)
    g_free (digests[i]);
}

static void
test_undo (gconstpointer state)
{
  Sample sample;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *after = NULL;
  GError *error = NULL;

  open_sample (&sample, make_options (state, 0, muster_date_new (2026, 9, 3)));
  before = test_action_digest (sample.agency.workspace);
  undone = muster_action_undo (sample.agency.workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_action_verify (sample.agency.workspace), ==, 0);
  redone = muster_action_redo (sample.agency.workspace, &error);
  g_assert_no_error (error);
  after = test_action_digest (sample.agency.workspace);
  g_assert_cmpstr (before, ==, after);
  close_sample (&sample);
}

static void
test_sizes (gconstpointer state)
{
  static const guint sizes[] = { 1, 24, 200 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      MusterSampleOptions options = make_options (state, sizes[i], muster_date_new (2027, 2, 28));
      Sample sample;

      options.years = sizes[i] > 100 ? 1 : 2;
      open_sample (&sample, options);
      g_assert_cmpuint (sample.facts->len, ==, sizes[i]);
      close_sample (&sample);
    }
}

static void
test_refused (void)
{
  MusterSampleOptions options = make_options ("CT", 1, muster_date_new (2026, 9, 3));
  g_autofree char *folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Agency.muster", NULL);
  g_autofree char *content = NULL;
  GError *error = NULL;

  options.state = "TX";
  test_agency_assert_refused (try_to_make (path, options, &error), &error, MUSTER_ERROR_NOT_FOUND,
                              "CT or CO");
  options.state = "CT";
  options.officers = MUSTER_SAMPLE_MAX_OFFICERS + 1;
  test_agency_assert_refused (try_to_make (path, options, &error), &error,
                              MUSTER_ERROR_INVALID_INPUT, "at most");
  options.officers = 1;
  options.as_of = muster_date_new (1999, 1, 1);
  test_agency_assert_refused (try_to_make (path, options, &error), &error,
                              MUSTER_ERROR_INVALID_INPUT, "years");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  options.as_of = muster_date_new (2026, 9, 3);
  g_file_set_contents (path, "mine", -1, NULL);
  g_assert_false (try_to_make (path, options, &error));
  g_clear_error (&error);
  g_file_get_contents (path, &content, NULL, NULL);
  g_assert_cmpstr (content, ==, "mine");
  test_remove_tree (folder);
}

/* --- Connecticut ---------------------------------------------------------------------------------- */

static void
check_short (const Sample *sample)
{
  check_duty (sample, "CT-1013", "total", FALSE, MUSTER_DUTY_STATUS_SHORT, 54, 54);
  check_status (sample, "CT-1013", "firearms", MUSTER_DUTY_STATUS_MET);
  check_duty (sample, "CT-1014", "firearms", FALSE, MUSTER_DUTY_STATUS_SHORT, 6, 6);
  check_status (sample, "CT-1014", "total", MUSTER_DUTY_STATUS_MET);
  check_duty (sample, "CT-1015", "domestic-violence", FALSE, MUSTER_DUTY_STATUS_SHORT, 1, 1);
  check_status (sample, "CT-1015", "total", MUSTER_DUTY_STATUS_MET);
  /* Another one of the same cohort is short of nothing. */
  check_status (sample, "CT-1009", "total", MUSTER_DUTY_STATUS_MET);
  check_status (sample, "CT-1009", "firearms", MUSTER_DUTY_STATUS_MET);
  check_status (sample, "CT-1009", "domestic-violence", MUSTER_DUTY_STATUS_MET);
}

static void
check_waivers (const Sample *sample)
{
  /* Approved: more time for the cycle that ended. Requested: nothing changes. */
  check_duty (sample, "CT-1017", "total", TRUE, MUSTER_DUTY_STATUS_EXTENDED, 50, 50);
  check_duty (sample, "CT-1018", "total", FALSE, MUSTER_DUTY_STATUS_SHORT, 44, 44);
}

static void
check_connecticut_questions (const Sample *sample)
{
  check_duty (sample, "CT-1008", "total", FALSE, MUSTER_DUTY_STATUS_NOT_DECIDABLE, 58, 62);
  g_assert_true (has_reason (sample, "CT-1008", MUSTER_WHY_UNENDORSED, 4 * HOUR));
  g_assert_true (has_reason (sample, "CT-1016", MUSTER_WHY_NOT_EMPLOYED, 4 * HOUR));
  g_assert_true (has_reason (sample, "CT-1011", MUSTER_WHY_REJECTED, 2 * HOUR));
  g_assert_true (has_reason (sample, "CT-1011", MUSTER_WHY_CLASS_END, 8 * HOUR));
  g_assert_true (has_reason (sample, "CT-1019", MUSTER_WHY_DUPLICATE, 3 * HOUR));
  g_assert_true (has_finding (sample, "CT-1019", "suspected-duplicate"));
}

static void
check_connecticut_people (const Sample *sample)
{
  const MusterOfficerFacts *rehired = find_officer (sample, "CT-1016");
  const MusterOfficerFacts *retired = find_officer (sample, "CT-1024");

  g_assert_cmpuint (rehired->employments->len, ==, 2);
  g_assert_cmpint (((MusterEmployment *) g_ptr_array_index (retired->employments, 0))->separated_on,
                   >, 0);
  check_status (sample, "CT-1023", "initial-certification", MUSTER_DUTY_STATUS_DUE);
  check_status (sample, "CT-1009", "initial-certification", MUSTER_DUTY_STATUS_MET);
  check_status (sample, "CT-1020", "academy-registration", MUSTER_DUTY_STATUS_MET);
  check_status (sample, "CT-1009", "appointment-registered", MUSTER_DUTY_STATUS_MET);
  g_assert_cmpuint (find_officer (sample, "CT-1012")->assignments->len, ==, 1);
}

/* Titles of unclassified credits. */
static void
check_unclassified (const Sample *sample)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0, i, j;

  for (i = 0; i < sample->facts->len; i++)
    {
      const MusterOfficerFacts *facts = g_ptr_array_index (sample->facts, i);

      for (j = 0; j < facts->credits->len; j++)
        {
          const MusterCredit *credit = g_ptr_array_index (facts->credits, j);

          if (credit->subject != NULL)
            continue;
          n++;
          g_hash_table_add (titles, credit->title);
        }
    }
  g_assert_cmpuint (n, ==, 15);
  g_assert_cmpuint (g_hash_table_size (titles), ==, 6);
}

static void
test_connecticut (gconstpointer date)
{
  Sample sample;

  open_sample (&sample, make_options ("CT", 0, muster_date_parse_iso (date)));
  check_short (&sample);
  check_waivers (&sample);
  check_connecticut_questions (&sample);
  check_connecticut_people (&sample);
  check_unclassified (&sample);
  g_assert_cmpuint (count_credits (&sample, MUSTER_STANDING_CREDITED), >, 0);
  g_assert_cmpuint (count_credits (&sample, MUSTER_STANDING_SENT), >, 0);
  g_assert_cmpuint (count_credits (&sample, MUSTER_STANDING_NOT_SENT), >, 0);
  g_assert_cmpuint (count_credits (&sample, MUSTER_STANDING_REJECTED), ==, 1);
  g_assert_cmpuint (count_roster (&sample, MUSTER_ROSTER_STATUS_NO_SHOW), >, 0);
  g_assert_cmpuint (count_roster (&sample, MUSTER_ROSTER_STATUS_EXCUSED), >, 0);
  g_assert_cmpuint (count_roster (&sample, MUSTER_ROSTER_STATUS_WITHDRAWN), >, 0);
  close_sample (&sample);
}

/* --- Colorado ------------------------------------------------------------------------------------- */

static void
check_colorado_relief (const Sample *sample)
{
  g_autoptr (MusterEvaluation) military = judge (sample, "0000-1015");
  const MusterDuty *cut = find_duty (military, "total", FALSE);

  g_assert_cmpint (cut->required, ==, 12 * HOUR);
  g_assert_nonnull (cut->waiver);
  g_assert_cmpint (find_duty (military, "perishable", FALSE)->required, ==, 6 * HOUR);
  check_duty (sample, "0000-1016", "total", TRUE, MUSTER_DUTY_STATUS_CURED, 24, 24);
  /* Of the eight late hours four made up for the year before; the rest is an open question. */
  g_assert_true (has_reason (sample, "0000-1016", MUSTER_WHY_LATE_REST, 4 * HOUR));
}

static void
check_bundles (const Sample *sample)
{
  check_status (sample, "0000-1020", "bundle", MUSTER_DUTY_STATUS_OVERDUE);
  check_status (sample, "0000-1021", "bundle", MUSTER_DUTY_STATUS_MET);
  check_status (sample, "0000-1022", "bundle", MUSTER_DUTY_STATUS_MET);
  check_status (sample, "0000-1018", "new-certificate", MUSTER_DUTY_STATUS_MET);
  check_status (sample, "0000-1019", "new-certificate", MUSTER_DUTY_STATUS_SHORT);
  check_status (sample, "0000-1014", "dna-evidence", MUSTER_DUTY_STATUS_DUE);
  check_status (sample, "0000-1013", "dna-evidence", MUSTER_DUTY_STATUS_MET);
}

static void
test_colorado (gconstpointer date)
{
  Sample sample;

  open_sample (&sample, make_options ("CO", 0, muster_date_parse_iso (date)));
  check_colorado_relief (&sample);
  check_bundles (&sample);
  if (sample.as_of > muster_date_new (muster_date_get_year (sample.as_of), 3, 1))
    {
      g_assert_true (has_reason (&sample, "0000-1017", MUSTER_WHY_NOT_EMPLOYED, 4 * HOUR));
      g_assert_true (has_reason (&sample, "0000-1024", MUSTER_WHY_REJECTED, 3 * HOUR));
    }
  g_assert_cmpuint (count_credits (&sample, MUSTER_STANDING_NOT_SENT), >, 0);
  g_assert_cmpuint (count_credits (&sample, MUSTER_STANDING_SENT), >, 0);
  close_sample (&sample);
}

int
main (int argc, char *argv[])
{
  static const char *const connecticut[] = { "2026-07-01", "2026-11-22", "2027-06-30" };
  static const char *const colorado[] = { "2026-01-20", "2026-07-15", "2026-12-31" };
  static const char *const states[] = { "CT", "CO" };
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (connecticut); i++)
    {
      g_autofree char *path = g_strdup_printf ("/actions/sample/connecticut/%s", connecticut[i]);

      g_test_add_data_func (path, connecticut[i], test_connecticut);
    }
  for (i = 0; i < G_N_ELEMENTS (colorado); i++)
    {
      g_autofree char *path = g_strdup_printf ("/actions/sample/colorado/%s", colorado[i]);

      g_test_add_data_func (path, colorado[i], test_colorado);
    }
  g_test_add_data_func ("/actions/sample/same-from-same-seed/ct", states[0],
                        test_same_from_same_seed);
  g_test_add_data_func ("/actions/sample/same-from-same-seed/co", states[1],
                        test_same_from_same_seed);
  g_test_add_data_func ("/actions/sample/undo/ct", states[0], test_undo);
  g_test_add_data_func ("/actions/sample/undo/co", states[1], test_undo);
  g_test_add_data_func ("/actions/sample/sizes/ct", states[0], test_sizes);
  g_test_add_data_func ("/actions/sample/sizes/co", states[1], test_sizes);
  g_test_add_func ("/actions/sample/refused", test_refused);
  return g_test_run ();
}
