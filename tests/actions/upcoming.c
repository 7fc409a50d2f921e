/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is planned and would help: for an officer and for one duty. */

#include "actions/environment.h"
#include "actions/sample.h"
#include "actions/upcoming.h"
#include "support/action-samples.h"
#include "support/document.h"

static gboolean
has_class (const GPtrArray *classes, const MusterUpcomingClass *wanted)
{
  guint i;

  for (i = 0; i < classes->len; i++)
    {
      const MusterMemoClass *class = g_ptr_array_index (classes, i);

      if (g_strcmp0 (class->title, wanted->title) == 0 && class->seconds == wanted->seconds)
        return TRUE;
    }
  return FALSE;
}

/* What helps one duty helps the officer, and is in time. */
static guint
look_at_duty (const MusterUpcoming *upcoming, const MusterCheckOfficer *judged,
              const MusterPack *pack, const MusterDuty *duty, const GPtrArray *all)
{
  g_autoptr (GArray) classes = muster_upcoming_list_for (upcoming, judged, pack, duty);
  guint i;

  g_assert_true (classes->len == 0 || muster_duty_status_is_unmet (duty->status));
  for (i = 0; i < classes->len; i++)
    {
      const MusterUpcomingClass *class = &g_array_index (classes, MusterUpcomingClass, i);

      g_assert_true (has_class (all, class));
      g_assert_true (muster_upcoming_helps (upcoming, judged, class->class_id));
      g_assert_cmpint (class->class_id, !=, MUSTER_ID_NONE);
      g_assert_true (!class->is_registered || class->n_registered > 0);
      g_assert_cmpint (class->held_on, >=, duty->period.from);
      g_assert_true (duty->due_on == MUSTER_DATE_NONE || class->held_on <= duty->due_on);
    }
  return classes->len;
}

static guint
look_at_officer (const MusterUpcoming *upcoming, const MusterCheckOfficer *judged)
{
  g_autoptr (GPtrArray) all = muster_upcoming_list (upcoming, judged);
  guint n = 0;
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        n += look_at_duty (upcoming, judged, evaluation->pack,
                           g_ptr_array_index (evaluation->duties, j), all);
    }
  /* Whatever helps the officer helps with some duty. */
  g_assert_cmpint (all->len > 0, ==, n > 0);
  return n;
}

static void
test_one_duty (gconstpointer data)
{
  MusterSampleOptions options = { data, 0, 1, 7, muster_date_new (2026, 6, 15), NULL };
  GError *error = NULL;
  g_autofree char *rules =
      muster_rules_read_shipped (muster_sample_find_pack (options.state), &error);
  g_autofree char *folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Agency.muster", NULL);
  MusterWorkspace *workspace;
  MusterUpcoming *upcoming;
  MusterCheck *check;
  guint n = 0;
  guint i;

  options.rules = rules;
  muster_sample_make (path, &options, &error);
  g_assert_no_error (error);
  workspace = test_action_open (path);
  check = muster_action_check (workspace, options.as_of, NULL, &error);
  g_assert_no_error (error);
  upcoming = muster_upcoming_load (workspace, options.as_of, &error);
  g_assert_no_error (error);
  for (i = 0; i < check->officers->len; i++)
    n += look_at_officer (upcoming, g_ptr_array_index (check->officers, i));
  g_assert_cmpuint (n, >, 10);
  muster_upcoming_free (upcoming);
  muster_check_unref (check);
  muster_workspace_close (workspace);
  test_remove_tree (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/actions/upcoming/connecticut", "CT", test_one_duty);
  g_test_add_data_func ("/actions/upcoming/colorado", "CO", test_one_duty);

  return g_test_run ();
}
