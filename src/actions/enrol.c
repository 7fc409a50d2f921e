/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Registering officers for a class. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/enrol.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/roster.h"

typedef struct
{
  MusterId class_id;
  const MusterId *officers;
  guint n;
  guint n_added;
  guint n_waitlisted;
  gint64 n_free; /* seats; the most where that is not limited */
  char *name;    /* of the last one who was added */
} Enrolling;

static MusterRosterEntry *
find_entry (const GPtrArray *roster, MusterId officer_id)
{
  guint i;

  for (i = 0; i < roster->len; i++)
    {
      MusterRosterEntry *entry = g_ptr_array_index (roster, i);

      if (entry->officer_id == officer_id)
        return entry;
    }
  return NULL;
}

/* How the next one stands. */
static MusterRosterStatus
take_seat (Enrolling *enrolling)
{
  if (enrolling->n_free > 0)
    {
      enrolling->n_free--;
      return MUSTER_ROSTER_STATUS_REGISTERED;
    }
  enrolling->n_waitlisted++;
  return MUSTER_ROSTER_STATUS_WAITLISTED;
}

/* @roster takes whoever is added, so that nobody is added twice. */
static gboolean
register_officer (MusterDb *db, Enrolling *enrolling, GPtrArray *roster, MusterId officer_id,
                  GError **error)
{
  g_autofree char *name = muster_workspace_officer_name (db, officer_id, error);
  MusterRosterEntry *entry = find_entry (roster, officer_id);

  if (name == NULL)
    return FALSE;
  if (entry != NULL && entry->status != MUSTER_ROSTER_STATUS_WITHDRAWN)
    return TRUE;
  enrolling->n_added++;
  g_free (enrolling->name);
  enrolling->name = g_steal_pointer (&name);
  if (entry != NULL)
    {
      entry->status = take_seat (enrolling);
      return muster_db_update (db, &muster_roster_entry_type, entry, error);
    }
  entry = muster_roster_entry_new ();
  g_ptr_array_add (roster, entry);
  entry->class_id = enrolling->class_id;
  entry->officer_id = officer_id;
  entry->status = take_seat (enrolling);
  entry->role = MUSTER_ROLE_ATTENDED;
  return muster_db_insert (db, &muster_roster_entry_type, entry, error);
}

static MusterClass *
load_class (MusterDb *db, MusterId class_id, GError **error)
{
  g_autoptr (MusterClass) class =
      muster_workspace_load_live (db, &muster_class_type, class_id, error);

  if (class == NULL || class->status != MUSTER_CLASS_STATUS_CANCELLED)
    return g_steal_pointer (&class);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               _ ("“%s” was cancelled, so nobody can be registered for it."), class->title);
  return NULL;
}

static void
count_free (Enrolling *enrolling, const MusterClass *class, const GPtrArray *roster)
{
  guint i;

  enrolling->n_free = G_MAXINT64;
  if (class->capacity == MUSTER_NUMBER_NONE)
    return;
  enrolling->n_free = class->capacity;
  for (i = 0; i < roster->len; i++)
    enrolling->n_free -= muster_roster_entry_takes_seat (g_ptr_array_index (roster, i));
}

static char *
make_label (const Enrolling *enrolling, const MusterClass *class)
{
  guint n = enrolling->n_added;

  if (n == 1)
    return g_strdup_printf (enrolling->n_waitlisted == 1
                                /* Translators: officer, class. */
                                ? _ ("Put %s on the waiting list of “%s”")
                                /* Translators: officer, class. */
                                : _ ("Register %s for “%s”"),
                            enrolling->name, class->title);
  if (enrolling->n_waitlisted > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: how many, class, how many of them. */
                                         "Register %u officer for “%s”, %u of them waiting",
                                         "Register %u officers for “%s”, %u of them waiting", n),
                            n, class->title, enrolling->n_waitlisted);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Register %u officer for “%s”",
                                       "Register %u officers for “%s”", n),
                          n, class->title);
}

static gboolean
enrol_step (MusterDb *db, gpointer data, GError **error)
{
  Enrolling *enrolling = data;
  g_autoptr (MusterClass) class = load_class (db, enrolling->class_id, error);
  g_autoptr (GPtrArray) roster = NULL;
  guint i;

  if (class != NULL)
    roster = muster_db_load_children (db, &muster_roster_entry_type, "class_id",
                                      enrolling->class_id, error);
  if (roster == NULL)
    return FALSE;
  count_free (enrolling, class, roster);
  for (i = 0; i < enrolling->n; i++)
    if (!register_officer (db, enrolling, roster, enrolling->officers[i], error))
      return FALSE;
  muster_step_set_label (db, make_label (enrolling, class));
  return TRUE;
}

gboolean
muster_action_enrol (MusterWorkspace *workspace, MusterId class_id, const MusterId *officers,
                     guint n, guint *n_added, guint *n_waitlisted, GError **error)
{
  Enrolling enrolling = { class_id, officers, n, 0, 0, 0, NULL };
  gboolean done;

  g_return_val_if_fail (workspace != NULL && officers != NULL && n > 0, FALSE);

  done = muster_workspace_run_step (workspace, MUSTER_ACTION_ENROL, enrol_step, &enrolling, error);
  g_free (enrolling.name);
  if (done && n_added != NULL)
    *n_added = enrolling.n_added;
  if (done && n_waitlisted != NULL)
    *n_waitlisted = enrolling.n_waitlisted;
  return done;
}
