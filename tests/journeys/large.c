/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One officer out of ten thousand, by keys alone: found by state ID, given a credit, looked up among who renews, and
 * come back to. Nothing is timed. */

#include "app/grid.h"
#include "app/officer-view.h"
#include "app/record-list.h"
#include "keys.h"
#include "perf/agency.h"

#define OFFICERS_VARIABLE "MUSTER_JOURNEY_OFFICERS" /* fewer, where each one is slow */
#define N_OFFICERS 10000u

static guint n_officers = N_OFFICERS;

/* Who is looked for: somebody in the middle. */
static char *
make_name (guint after)
{
  return g_strdup_printf ("Surname%u, Given", n_officers / 2 + after);
}

static char *
make_state_id (void)
{
  return g_strdup_printf ("%u", 100000 + n_officers / 2);
}

static void
set_up (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_set_up (app, NULL);
  perf_agency_create (app->path, n_officers);
  test_app_open (app);
  keys_begin (app);
}

/* --- What is seen --------------------------------------------------------------------------------- */

/* What is waited for: that @text is to be read in the widget of type @type. */
typedef struct
{
  TestApp *app;
  GType type;
  const char *text;
} Sight;

static gboolean
is_seen (gpointer data)
{
  const Sight *sight = data;
  GtkWidget *widget = test_app_find (GTK_WIDGET (sight->app->window), sight->type, NULL);

  return widget != NULL && test_app_shows (widget, sight->text);
}

static void
wait_for (TestApp *app, GType type, const char *text)
{
  Sight sight = { app, type, text };

  test_app_wait (is_seen, &sight, text);
  keys_settle ();
}

static gboolean
is_alone (gpointer app)
{
  GtkWidget *list =
      test_app_find (GTK_WIDGET (((TestApp *) app)->window), MUSTER_TYPE_RECORD_LIST, NULL);

  return list != NULL && muster_record_list_count_shown (MUSTER_RECORD_LIST (list)) == 1;
}

/* --- The journey ---------------------------------------------------------------------------------- */

static void
find_officer (TestApp *app, const char *state_id, const char *name)
{
  g_autofree char *on_books = g_strdup_printf ("%u on the books", n_officers);

  keys_press ("Control+2");
  wait_for (app, MUSTER_TYPE_APP_WINDOW, on_books);
  keys_press ("Control+f");
  keys_type (state_id);
  test_app_wait (is_alone, app, "one officer to be left");
  keys_press ("Control+Down");
  wait_for (app, MUSTER_TYPE_OFFICER_VIEW, name);
}

static void
add_credit (TestApp *app, const char *name)
{
  g_autofree char *added = g_strdup_printf ("“Night shoot” added to %s", name);

  keys_press ("Control+Shift+n");
  keys_type ("Night shoot");
  keys_press ("Tab");
  keys_press ("Tab");
  keys_type ("4");
  keys_press ("Return");
  wait_for (app, MUSTER_TYPE_APP_WINDOW, added);
  g_assert_null (test_app_find_form ());
}

static gboolean
is_complete (gpointer app)
{
  GtkWidget *list =
      test_app_find (GTK_WIDGET (((TestApp *) app)->window), MUSTER_TYPE_RECORD_LIST, NULL);

  return list != NULL && muster_record_list_count_shown (MUSTER_RECORD_LIST (list)) == n_officers;
}

/* From among all of them, where the end of what is found lies far before what is seen of the list. */
static void
find_again (TestApp *app, const char *state_id, const char *name)
{
  g_autofree char *next = make_name (1);

  keys_press ("Control+f");
  keys_press ("BackSpace");
  test_app_wait (is_complete, app, "all officers");
  keys_press ("Control+Down");
  wait_for (app, MUSTER_TYPE_OFFICER_VIEW, next);
  keys_press ("Control+f");
  keys_type (state_id);
  test_app_wait (is_alone, app, "one officer to be left");
  keys_press ("Control+Down");
  wait_for (app, MUSTER_TYPE_OFFICER_VIEW, name);
}

/* What was added is not completed, so that it is counted nowhere and the reasons say so. */
static void
look_up_renewal (TestApp *app, const char *state_id, const char *name)
{
  g_autofree char *everybody = g_strdup_printf ("%u officers · ", n_officers);
  g_autofree char *heading = g_strdup_printf ("%s · %s", name, state_id);

  keys_press ("Control+3");
  wait_for (app, MUSTER_TYPE_APP_WINDOW, everybody);
  keys_press ("Control+f");
  keys_type (state_id);
  wait_for (app, MUSTER_TYPE_GRID, name);
  wait_for (app, MUSTER_TYPE_APP_WINDOW, heading);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "short 24.00"));
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Night shoot"));
}

static void
test_find_and_credit (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *state_id = make_state_id ();
  g_autofree char *name = make_name (0);

  find_officer (app, state_id, name);
  add_credit (app, name);
  look_up_renewal (app, state_id, name);
  keys_press ("Control+2");
  wait_for (app, MUSTER_TYPE_OFFICER_VIEW, name);
  /* Search and choice are as they were left. */
  g_assert_true (is_alone (app));
  find_again (app, state_id, name);
  keys_end ();
}

int
main (int argc, char *argv[])
{
  const char *text = g_getenv (OFFICERS_VARIABLE);

  test_app_init (&argc, &argv);
  if (text != NULL)
    n_officers = (guint) g_ascii_strtoull (text, NULL, 10);

  g_test_add ("/journeys/large/find-and-credit", TestApp, NULL, set_up, test_find_and_credit,
              test_app_tear_down);

  return g_test_run ();
}
