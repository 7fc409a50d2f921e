/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every action there is: done, undone and redone, with the content compared each time. */

#include "actions/list.h"
#include "actions/log.h"
#include "support/action-samples.h"
#include "support/document.h"

static char *folder;
static char *path;

static void
set_up (void)
{
  g_autoptr (MusterWorkspace) workspace = NULL;

  folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (folder, "Agency.muster", NULL);
  test_action_create (path);
  workspace = test_action_open (path);
  test_action_prepare (workspace);
}

static void
tear_down (void)
{
  test_remove_tree (folder);
  g_clear_pointer (&folder, g_free);
  g_clear_pointer (&path, g_free);
}

/* A sample is missing where the catalogue has a word that no sample is for. */
static void
test_complete (void)
{
  guint n_samples, n_actions, i;
  const TestActionSample *samples = test_action_samples (&n_samples);

  for (n_actions = 0; muster_action_words[n_actions].nick != NULL; n_actions++)
    {
      gboolean found = n_actions == MUSTER_ACTION_CREATE;

      for (i = 0; i < n_samples; i++)
        found = found || samples[i].action == (MusterAction) n_actions;
      if (!found)
        g_error ("No sample calls the action %s", muster_action_words[n_actions].nick);
    }
}

static char *
get_last_label (MusterWorkspace *workspace)
{
  g_autoptr (MusterTable) history = muster_action_list (workspace, MUSTER_LISTING_HISTORY, NULL);

  return muster_table_format_cell (history, muster_table_get_n_rows (history) - 1, 6);
}

static void
do_undo_redo (const TestActionSample *sample)
{
  g_autoptr (MusterWorkspace) workspace = test_action_open (path);
  g_autofree char *before = test_action_digest (workspace);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *label = NULL;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  GError *error = NULL;

  sample->run (workspace, 0, &error);
  g_assert_no_error (error);
  after = test_action_digest (workspace);
  g_assert_cmpstr (after, !=, before);
  label = get_last_label (workspace);
  /* A label is a person's sentence, not the fixed word. */
  g_assert_cmpstr (label, !=, muster_action_words[sample->action].nick);
  g_assert_cmpuint (test_action_verify (workspace), ==, 0);

  undo_label = muster_action_undo (workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undo_label, ==, label);
  undone = test_action_digest (workspace);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpuint (test_action_verify (workspace), ==, 0);

  redo_label = muster_action_redo (workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (redo_label, ==, label);
  redone = test_action_digest (workspace);
  g_assert_cmpstr (redone, ==, after);
  g_assert_cmpuint (test_action_verify (workspace), ==, 0);
}

static void
test_undo_and_redo_each (void)
{
  guint n, i;
  const TestActionSample *samples = test_action_samples (&n);

  for (i = 0; i < n; i++)
    {
      set_up ();
      g_test_message ("%s", muster_action_words[samples[i].action].nick);
      do_undo_redo (&samples[i]);
      tear_down ();
    }
}

/* One of the random actions; gives whether it was a step: an action that the state does not allow, or
 * that changes nothing, is none. */
static gboolean
act (MusterWorkspace *workspace, GRand *random, guint round, GPtrArray *digests, guint position)
{
  guint n;
  const TestActionSample *samples = test_action_samples (&n);
  const TestActionSample *sample = &samples[g_rand_int_range (random, 0, (int) n)];
  g_autofree char *digest = NULL;

  if (!sample->run (workspace, round, NULL))
    return FALSE;
  digest = test_action_digest (workspace);
  if (g_str_equal (digest, g_ptr_array_index (digests, position)))
    return FALSE;
  g_ptr_array_set_size (digests, (int) position + 1);
  g_ptr_array_add (digests, g_steal_pointer (&digest));
  return TRUE;
}

/* All of them at random, undone and redone at random. */
static void
test_random_walk (void)
{
  g_autoptr (MusterWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) digests = g_ptr_array_new_with_free_func (g_free);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint i, position = 0;

  g_test_message ("seed %u", seed);
  set_up ();
  workspace = test_action_open (path);
  g_ptr_array_add (digests, test_action_digest (workspace));
  for (i = 0; i < 120; i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *digest = NULL;
      int choice = g_rand_int_range (random, 0, 4);

      if (choice < 2)
        {
          position += act (workspace, random, i, digests, position) ? 1 : 0;
          continue;
        }
      /* What was prepared is not undone here. */
      if (choice == 2 && position == 0)
        continue;
      label =
          choice == 2 ? muster_action_undo (workspace, NULL) : muster_action_redo (workspace, NULL);
      if (label != NULL)
        position += choice == 2 ? -1 : 1;
      digest = test_action_digest (workspace);
      g_assert_cmpstr (digest, ==, g_ptr_array_index (digests, position));
    }
  g_assert_cmpuint (test_action_verify (workspace), ==, 0);
  g_clear_pointer (&workspace, muster_workspace_close);
  tear_down ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actions/catalogue/complete", test_complete);
  g_test_add_func ("/actions/catalogue/undo-and-redo-each", test_undo_and_redo_each);
  g_test_add_func ("/actions/catalogue/random-walk", test_random_walk);

  return g_test_run ();
}
