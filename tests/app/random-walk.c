/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two thousand random commands in a window: actions of the catalogue, undo, redo and going from page to page. What was
 * undone is as before, what was redone is as after, and no page minds what happens to its file. */

#include "actions/log.h"
#include "app/sidebar.h"
#include "support.h"
#include "support/action-samples.h"

#define N_COMMANDS 2000u
#define STEPS_VARIABLE "MUSTER_WALK_COMMANDS" /* fewer, where each one is slow */

typedef struct
{
  TestApp *app;
  GRand *random;
  GPtrArray *digests; /* of the content after each step that can be undone */
  guint position;     /* in @digests: where the file is now */
  guint round;
  guint n_steps;
  guint n_undone;
  guint n_redone;
} Walk;

/* --- On the session's threads --------------------------------------------------------------------- */

typedef struct
{
  const TestActionSample *sample;
  guint round;
} Command;

static gpointer
run_command (MusterWorkspace *workspace, gpointer data, GError **error G_GNUC_UNUSED)
{
  const Command *command = data;

  /* What the state of the file does not allow is refused, and is no step. */
  command->sample->run (workspace, command->round, NULL);
  return data;
}

static gpointer
make_digest (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  return test_action_digest (workspace);
}

/* --- Commands ------------------------------------------------------------------------------------- */

static void
act (Walk *walk)
{
  guint n;
  const TestActionSample *samples = test_action_samples (&n);
  Command command = { &samples[g_rand_int_range (walk->random, 0, (int) n)], walk->round };
  g_autofree char *digest = NULL;

  test_app_run (walk->app, run_command, &command, TRUE);
  digest = test_app_run (walk->app, make_digest, NULL, FALSE);
  if (g_str_equal (digest, g_ptr_array_index (walk->digests, walk->position)))
    return;
  g_ptr_array_set_size (walk->digests, (int) ++walk->position);
  g_ptr_array_add (walk->digests, g_steal_pointer (&digest));
  walk->n_steps++;
}

static void
move (Walk *walk, const char *action, int by)
{
  g_autofree char *digest = NULL;

  gtk_widget_activate_action (GTK_WIDGET (walk->app->window), action, NULL);
  test_app_settle (walk->app);
  walk->position = (guint) ((int) walk->position + by);
  digest = test_app_run (walk->app, make_digest, NULL, FALSE);
  g_assert_cmpstr (digest, ==, g_ptr_array_index (walk->digests, walk->position));
}

static void
go_to_page (Walk *walk)
{
  guint n;
  const MusterSidebarEntry *entries = muster_sidebar_get_entries (&n);

  muster_app_window_show_page (walk->app->window,
                               entries[g_rand_int_range (walk->random, 0, (int) n)].name);
}

static void
do_command (Walk *walk)
{
  switch (g_rand_int_range (walk->random, 0, 6))
    {
    case 0:
      if (walk->position == 0)
        break;
      move (walk, "win.undo", -1);
      walk->n_undone++;
      break;
    case 1:
      if (walk->position + 1 >= walk->digests->len)
        break;
      move (walk, "win.redo", 1);
      walk->n_redone++;
      break;
    case 2:
      go_to_page (walk);
      break;
    default:
      act (walk);
    }
}

/* --- The walk ------------------------------------------------------------------------------------- */

static guint
count_commands (void)
{
  const char *text = g_getenv (STEPS_VARIABLE);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : N_COMMANDS;
}

static void
test_walk (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint32 seed = g_test_rand_int ();
  Walk walk = { app, g_rand_new_with_seed (seed), g_ptr_array_new_with_free_func (g_free), 0 };
  MusterWorkspace *workspace;

  g_test_message ("seed %u", seed);
  test_action_create (app->path);
  workspace = test_action_open (app->path);
  test_action_prepare (workspace);
  muster_workspace_close (workspace);
  test_app_open (app);
  g_ptr_array_add (walk.digests, test_app_run (app, make_digest, NULL, FALSE));
  for (walk.round = 0; walk.round < count_commands (); walk.round++)
    do_command (&walk);
  test_app_settle (app);
  g_test_message ("%u steps, %u undone, %u redone", walk.n_steps, walk.n_undone, walk.n_redone);
  g_assert_cmpuint (walk.n_steps, >, count_commands () / 20);
  g_assert_cmpuint (walk.n_undone, >, count_commands () / 20);
  g_assert_cmpuint (walk.n_redone, >, 0);
  g_rand_free (walk.random);
  g_ptr_array_unref (walk.digests);
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add ("/app/random-walk", TestApp, NULL, test_app_set_up, test_walk, test_app_tear_down);

  return g_test_run ();
}
