/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rosters keep the name as it was written on the sign-in sheet. */

#include "config.h"

#include <string.h>

#include "actions/organisations.h"
#include "actions/workspace-private.h"
#include "core/name.h"
#include "core/roster.h"

typedef struct
{
  MusterId officer_id;
  GHashTable *names; /* key of a name → the name */
  char *latest;
} Listing;

/* Entries come by id, so the last one of the student is the latest. */
static gboolean
take_entry (gpointer record, gpointer data)
{
  const MusterRosterEntry *entry = record;
  Listing *listing = data;

  g_autofree char *key = NULL;

  if (entry->organisation == NULL)
    return FALSE;
  if (entry->officer_id == listing->officer_id)
    muster_record_set_text (&listing->latest, entry->organisation);
  key = muster_name_make_key (entry->organisation);
  if (!g_hash_table_contains (listing->names, key))
    g_hash_table_insert (listing->names, g_steal_pointer (&key), g_strdup (entry->organisation));
  return FALSE;
}

static gboolean
list_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_db_for_each (db, &muster_roster_entry_type, take_entry, data, error);
}

GStrv
muster_action_list_organisations (MusterWorkspace *workspace, MusterId officer_id, char **latest,
                                  GError **error)
{
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GList) keys = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;
  Listing listing;
  GList *link;

  g_return_val_if_fail (workspace != NULL && latest != NULL, NULL);

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  listing = (Listing){ officer_id, names, NULL };
  *latest = NULL;
  if (!muster_workspace_run (workspace, list_job, &listing, error))
    {
      g_free (listing.latest);
      return NULL;
    }
  *latest = listing.latest;
  builder = g_strv_builder_new ();
  keys = g_list_sort (g_hash_table_get_keys (names), (GCompareFunc) strcmp);
  for (link = keys; link != NULL; link = link->next)
    g_strv_builder_add (builder, g_hash_table_lookup (names, link->data));
  return g_strv_builder_end (builder);
}
