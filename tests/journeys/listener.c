/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* libatspi keeps what it heard, so that everything is asked anew before each look. GTK 4.8 tells no position of the
 * focus in a text and takes none from outside: rows are reached with the keys that a person would press. */

#include "listener.h"

#include <atspi/atspi.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "keyboard.h"

#define WAIT_SECONDS 60
#define LOOK_AGAIN (50 * G_TIME_SPAN_MILLISECOND)
#define MAX_STOPS 60u /* of the Tab key in a window */
#define MAX_ROWS 20u  /* of a list, and of a choice */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiSelection, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

static struct
{
  GPid pid;
  AtspiAccessible *program; /* once it is on the bus */
  AtspiAccessible *window;  /* the last one that is open */
  Keyboard *keyboard;
} listener;

/* Somebody's answer may be gone before it is asked for: a window was closed, a row was dropped. That is nothing. */
static char *
get_name (AtspiAccessible *node)
{
  char *name = atspi_accessible_get_name (node, NULL);

  return name != NULL ? name : g_strdup ("");
}

static gboolean
has_state (AtspiAccessible *node, AtspiStateType state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (node);

  return states != NULL && atspi_state_set_contains (states, state);
}

static gboolean
has_role (AtspiAccessible *node, AtspiRole role)
{
  return atspi_accessible_get_role (node, NULL) == role;
}

/* --- Walking -------------------------------------------------------------------------------------- */

/* Returns whether to look at what is inside. */
typedef gboolean (*Visit) (AtspiAccessible *node, guint depth, gpointer data);

static void
walk_from (AtspiAccessible *node, guint depth, Visit visit, gpointer data)
{
  int n, i;

  if (!has_state (node, ATSPI_STATE_VISIBLE) || !visit (node, depth, data))
    return;
  n = atspi_accessible_get_child_count (node, NULL);
  for (i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL)
        walk_from (child, depth + 1, visit, data);
    }
}

static AtspiAccessible *
find_program (void)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int i, n = atspi_accessible_get_child_count (desktop, NULL);

  for (i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && (GPid) atspi_accessible_get_process_id (child, NULL) == listener.pid)
        return g_steal_pointer (&child);
    }
  return NULL;
}

static void
walk (Visit visit, gpointer data)
{
  if (listener.window == NULL)
    return;
  atspi_accessible_clear_cache (listener.program);
  walk_from (listener.window, 0, visit, data);
}

static gboolean
print_node (AtspiAccessible *node, guint depth, gpointer data G_GNUC_UNUSED)
{
  g_autofree char *name = get_name (node);
  g_autofree char *role = atspi_accessible_get_role_name (node, NULL);

  if (*name != '\0')
    g_printerr ("# %*s%s “%s”\n", (int) depth, "", role, name);
  return TRUE;
}

G_GNUC_NORETURN static void
give_up (const char *what)
{
  walk (print_node, NULL);
  kill (listener.pid, SIGTERM);
  g_error ("Listened in vain for %s", what);
}

/* --- Finding -------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  GPtrArray *found; /* of AtspiAccessible */
} Search;

/* GTK 4.8 reads the label of a button with its mnemonic and then without: "_Add Add". */
static gboolean
is_called (const char *spoken, const char *name)
{
  g_autofree char *twice = g_strdup_printf ("%s %s", name, name);
  g_auto (GStrv) parts = g_strsplit (spoken, "_", -1);
  g_autofree char *plain = g_strjoinv (NULL, parts);

  return g_str_equal (spoken, name) || g_str_equal (plain, twice);
}

/* What is inside of what was found, such as the label of a button, has the same name and is no other. */
static gboolean
match (AtspiAccessible *node, guint depth G_GNUC_UNUSED, gpointer data)
{
  Search *search = data;
  g_autofree char *name = get_name (node);

  if (!is_called (name, search->name) ||
      (has_role (node, ATSPI_ROLE_LABEL) && !has_state (node, ATSPI_STATE_FOCUSABLE)))
    return TRUE;
  g_ptr_array_add (search->found, g_object_ref (node));
  return FALSE;
}

static AtspiAccessible *
find (const char *name)
{
  gint64 deadline = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  Search search = { name, found };

  while (found->len == 0)
    {
      walk (match, &search);
      if (g_get_monotonic_time () > deadline)
        give_up (name);
      if (found->len == 0)
        g_usleep (LOOK_AGAIN);
    }
  if (found->len > 1)
    g_error ("%u controls are called “%s”", found->len, name);
  return g_object_ref (g_ptr_array_index (found, 0));
}

typedef struct
{
  const char *name;
  gboolean is_found;
} Glimpse;

static gboolean
glimpse (AtspiAccessible *node, guint depth G_GNUC_UNUSED, gpointer data)
{
  Glimpse *self = data;
  g_autofree char *name = get_name (node);

  self->is_found = self->is_found || strstr (name, self->name) != NULL;
  return !self->is_found;
}

void
listener_wait (const char *name)
{
  gint64 deadline = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;
  Glimpse self = { name, FALSE };

  while (!self.is_found)
    {
      walk (glimpse, &self);
      if (!self.is_found && g_get_monotonic_time () > deadline)
        give_up (name);
      if (!self.is_found)
        g_usleep (LOOK_AGAIN);
    }
}

static int
count_windows (void)
{
  if (listener.program == NULL)
    listener.program = find_program ();
  if (listener.program == NULL)
    return 0;
  atspi_accessible_clear_cache (listener.program);
  return atspi_accessible_get_child_count (listener.program, NULL);
}

/* GTK 4.8 may crash where it is asked for a window that was closed since they were counted: none is asked for before
 * their number is the one that stays. */
void
listener_wait_window (guint n, const char *title)
{
  gint64 deadline = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;

  while (count_windows () != (int) n)
    {
      if (g_get_monotonic_time () > deadline)
        give_up (title);
      g_usleep (LOOK_AGAIN);
    }
  g_clear_object (&listener.window);
  listener.window = atspi_accessible_get_child_at_index (listener.program, (int) n - 1, NULL);
  g_assert_nonnull (listener.window);
  listener_wait (title);
}

/* --- The focus ------------------------------------------------------------------------------------ */

static gboolean
look_for_focus (AtspiAccessible *node, guint depth G_GNUC_UNUSED, gpointer data)
{
  gboolean *has_focus = data;

  *has_focus = *has_focus || has_state (node, ATSPI_STATE_FOCUSED);
  return !*has_focus;
}

static gboolean
has_focus_within (AtspiAccessible *node)
{
  gboolean has_focus = FALSE;

  atspi_accessible_clear_cache (node);
  walk_from (node, 0, look_for_focus, &has_focus);
  return has_focus;
}

static gboolean
press_until (const char *key, AtspiAccessible *node, guint n)
{
  guint i;

  for (i = 0; i < n && !has_focus_within (node); i++)
    listener_key (key);
  return has_focus_within (node);
}

/* Tab goes from list to list, the arrows go from row to row. */
static void
focus (AtspiAccessible *node, const char *name)
{
  g_autoptr (AtspiAccessible) list = atspi_accessible_get_parent (node, NULL);
  gboolean is_row = has_role (list, ATSPI_ROLE_LIST) || has_role (list, ATSPI_ROLE_LIST_BOX);

  if (!press_until ("Tab", is_row ? list : node, MAX_STOPS) ||
      (!press_until ("Down", node, MAX_ROWS) && !press_until ("Up", node, MAX_ROWS)))
    give_up (name);
}

/* --- Doing ---------------------------------------------------------------------------------------- */

void
listener_key (const char *key)
{
  keyboard_press (listener.keyboard, key);
  g_usleep (LOOK_AGAIN);
}

static gboolean
click (AtspiAccessible *node)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (node);
  int i, n = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;

  for (i = 0; i < n; i++)
    {
      g_autofree char *name = atspi_action_get_action_name (action, i, NULL);

      if (g_strcmp0 (name, "click") == 0)
        return atspi_action_do_action (action, i, NULL);
    }
  return FALSE;
}

/* A button that opens a menu stands in another object of its name. */
static gboolean
click_inside (AtspiAccessible *node)
{
  g_autoptr (AtspiAccessible) child = NULL;

  if (click (node))
    return TRUE;
  if (!has_role (node, ATSPI_ROLE_PUSH_BUTTON))
    return FALSE;
  child = atspi_accessible_get_child_at_index (node, 0, NULL);
  return child != NULL && click (child);
}

void
listener_press (const char *name)
{
  g_autoptr (AtspiAccessible) node = find (name);

  if (click_inside (node))
    return;
  focus (node, name);
  listener_key ("Return");
}

void
listener_show_page (const char *name)
{
  g_autoptr (AtspiAccessible) list = find ("Pages");
  g_autoptr (AtspiSelection) selection = atspi_accessible_get_selection_iface (list);
  g_autofree char *with_count = g_strconcat (name, ",", NULL);
  int i, n = atspi_accessible_get_child_count (list, NULL);

  for (i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) row = atspi_accessible_get_child_at_index (list, i, NULL);
      g_autofree char *spoken = get_name (row);

      if (g_str_equal (spoken, name) || g_str_has_prefix (spoken, with_count))
        {
          g_assert_true (atspi_selection_select_child (selection, i, NULL));
          return;
        }
    }
  give_up (name);
}

void
listener_fill (const char *name, const char *text)
{
  g_autoptr (AtspiAccessible) node = find (name);
  g_autoptr (AtspiEditableText) editable = atspi_accessible_get_editable_text_iface (node);

  if (editable == NULL)
    g_error ("“%s” is no field", name);
  g_assert_true (atspi_editable_text_set_text_contents (editable, text, NULL));
}

void
listener_choose (const char *name, const char *choice)
{
  g_autoptr (AtspiAccessible) node = find (name);
  guint i;

  for (i = 0; i < MAX_ROWS; i++)
    {
      Glimpse self = { choice, FALSE };

      atspi_accessible_clear_cache (node);
      walk_from (node, 0, glimpse, &self);
      if (self.is_found)
        return;
      focus (node, name);
      listener_key ("Return");
      listener_key ("Down");
      listener_key ("Return");
    }
  give_up (choice);
}

void
listener_answer_file (const char *path)
{
  /* The name has the focus, and a path may stand there. */
  g_usleep (10 * LOOK_AGAIN);
  listener_key ("Control+a");
  keyboard_type (listener.keyboard, path);
  listener_key ("Return");
}

/* --- The program ---------------------------------------------------------------------------------- */

void
listener_start (const char *folder)
{
  char *argv[] = { (char *) g_getenv ("MUSTER_TEST_PROGRAM"), NULL };
  g_auto (GStrv) environment = g_get_environ ();
  GError *error = NULL;

  g_assert_nonnull (argv[0]);
  environment = g_environ_setenv (environment, "GTK_A11Y", "atspi", TRUE);
  environment = g_environ_setenv (environment, "HOME", folder, TRUE);
  g_spawn_async (folder, argv, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &listener.pid,
                 &error);
  g_assert_no_error (error);
  listener.keyboard = keyboard_new ();
  atspi_init ();
}

void
listener_end (void)
{
  int status;

  listener_key ("Control+q");
  g_assert_cmpint (waitpid (listener.pid, &status, 0), ==, listener.pid);
  g_assert_cmpint (status, ==, 0);
  g_clear_object (&listener.window);
  g_clear_object (&listener.program);
  g_clear_pointer (&listener.keyboard, keyboard_free);
}
