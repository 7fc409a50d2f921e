/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Registering officers for a class. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/enrol-private.h"
#include "actions/enrol.h"
#include "actions/workspace-private.h"

typedef struct
{
  MusterId class_id;
  const MusterId *officers;
  guint n;
  MusterEnrolling enrolling;
} Registering;

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

/* How the next one stands. Who teaches needs no seat. */
static MusterRosterStatus
take_seat (MusterEnrolling *enrolling, MusterRole role)
{
  if (role == MUSTER_ROLE_INSTRUCTED)
    return MUSTER_ROSTER_STATUS_REGISTERED;
  if (enrolling->n_free > 0)
    {
      enrolling->n_free--;
      return MUSTER_ROSTER_STATUS_REGISTERED;
    }
  enrolling->n_waitlisted++;
  return MUSTER_ROSTER_STATUS_WAITLISTED;
}

/* The roster takes whoever is added, so that nobody is added twice. */
gboolean
muster_enrolling_add (MusterEnrolling *enrolling, MusterDb *db, const MusterRosterEntry *line,
                      GError **error)
{
  g_autofree char *name = muster_workspace_officer_name (db, line->officer_id, error);
  MusterRosterEntry *entry = find_entry (enrolling->roster, line->officer_id);

  if (name == NULL)
    return FALSE;
  if (entry != NULL && entry->status != MUSTER_ROSTER_STATUS_WITHDRAWN)
    return TRUE;
  enrolling->n_added++;
  g_free (enrolling->name);
  enrolling->name = g_steal_pointer (&name);
  if (entry != NULL)
    {
      entry->status = take_seat (enrolling, entry->role);
      return muster_db_update (db, &muster_roster_entry_type, entry, error);
    }
  entry = muster_roster_entry_new ();
  g_ptr_array_add (enrolling->roster, entry);
  entry->class_id = enrolling->class->id;
  entry->officer_id = line->officer_id;
  entry->role = line->role;
  entry->status = take_seat (enrolling, line->role);
  muster_record_set_text (&entry->organisation, line->organisation);
  return muster_db_insert (db, &muster_roster_entry_type, entry, error);
}

static void
count_free (MusterEnrolling *enrolling)
{
  guint i;

  enrolling->n_free = G_MAXINT64;
  if (enrolling->class->capacity == MUSTER_NUMBER_NONE)
    return;
  enrolling->n_free = enrolling->class->capacity;
  for (i = 0; i < enrolling->roster->len; i++)
    enrolling->n_free -= muster_roster_entry_takes_seat (g_ptr_array_index (enrolling->roster, i));
}

gboolean
muster_enrolling_begin (MusterEnrolling *enrolling, MusterDb *db, MusterId class_id, GError **error)
{
  *enrolling = (MusterEnrolling){ 0 };
  enrolling->class = muster_workspace_load_live (db, &muster_class_type, class_id, error);
  if (enrolling->class == NULL)
    return FALSE;
  if (enrolling->class->status == MUSTER_CLASS_STATUS_CANCELLED)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   _ ("“%s” was cancelled, so nobody can be registered for it."),
                   enrolling->class->title);
      return FALSE;
    }
  enrolling->roster =
      muster_db_load_children (db, &muster_roster_entry_type, "class_id", class_id, error);
  if (enrolling->roster == NULL)
    return FALSE;
  count_free (enrolling);
  return TRUE;
}

void
muster_enrolling_clear (MusterEnrolling *enrolling)
{
  g_clear_pointer (&enrolling->class, muster_class_free);
  g_clear_pointer (&enrolling->roster, g_ptr_array_unref);
  g_clear_pointer (&enrolling->name, g_free);
}

char *
muster_enrolling_make_label (const MusterEnrolling *enrolling)
{
  const char *title = enrolling->class->title;
  guint n = enrolling->n_added;

  if (n == 1)
    return g_strdup_printf (enrolling->n_waitlisted == 1
                                /* Translators: officer, class. */
                                ? _ ("Put %s on the waiting list of “%s”")
                                /* Translators: officer, class. */
                                : _ ("Register %s for “%s”"),
                            enrolling->name, title);
  if (enrolling->n_waitlisted > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: how many, class, how many of them. */
                                         "Register %u officer for “%s”, %u of them waiting",
                                         "Register %u officers for “%s”, %u of them waiting", n),
                            n, title, enrolling->n_waitlisted);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Register %u officer for “%s”",
                                       "Register %u officers for “%s”", n),
                          n, title);
}

static gboolean
enrol_step (MusterDb *db, gpointer data, GError **error)
{
  Registering *registering = data;
  MusterRosterEntry line = { .role = MUSTER_ROLE_ATTENDED };
  guint i;

  if (!muster_enrolling_begin (&registering->enrolling, db, registering->class_id, error))
    return FALSE;
  for (i = 0; i < registering->n; i++)
    {
      line.officer_id = registering->officers[i];
      if (!muster_enrolling_add (&registering->enrolling, db, &line, error))
        return FALSE;
    }
  muster_step_set_label (db, muster_enrolling_make_label (&registering->enrolling));
  return TRUE;
}

gboolean
muster_action_enrol (MusterWorkspace *workspace, MusterId class_id, const MusterId *officers,
                     guint n, guint *n_added, guint *n_waitlisted, GError **error)
{
  Registering registering = { class_id, officers, n, { 0 } };
  gboolean done;

  g_return_val_if_fail (workspace != NULL && officers != NULL && n > 0, FALSE);

  done =
      muster_workspace_run_step (workspace, MUSTER_ACTION_ENROL, enrol_step, &registering, error);
  if (done && n_added != NULL)
    *n_added = registering.enrolling.n_added;
  if (done && n_waitlisted != NULL)
    *n_waitlisted = registering.enrolling.n_waitlisted;
  muster_enrolling_clear (&registering.enrolling);
  return done;
}
