/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The choice of a packet's officers, for whoever decides about it before it is made. */

#include "actions/renewal-list.h"

#include "actions/renewal-choice.h"

static void
entry_free (gpointer data)
{
  MusterRenewalEntry *entry = data;

  g_free (entry->state_id);
  g_free (entry->name);
  g_free (entry->result);
  g_free (entry);
}

static MusterRenewalEntry *
entry_new (const MusterRenewalOfficer *chosen)
{
  const MusterOfficer *officer = chosen->facts->officer;
  MusterRenewalEntry *entry = g_new0 (MusterRenewalEntry, 1);

  entry->officer_id = officer->id;
  entry->state_id = g_strdup (officer->state_id);
  entry->name = muster_officer_format_name (officer);
  entry->period = chosen->evaluation->period;
  entry->result = muster_renewal_describe_result (chosen);
  entry->is_unmet = muster_renewal_is_unmet (chosen);
  entry->is_open = muster_renewal_is_open (chosen);
  return entry;
}

GPtrArray *
muster_action_list_renewals (MusterWorkspace *workspace, MusterDate due_before, int year,
                             GError **error)
{
  g_autoptr (MusterRenewalChoice) choice = NULL;
  GPtrArray *entries;
  guint i;

  g_return_val_if_fail (workspace != NULL, NULL);

  choice = muster_renewal_choose (workspace, due_before, year, NULL, error);
  if (choice == NULL)
    return NULL;
  entries = g_ptr_array_new_with_free_func (entry_free);
  for (i = 0; i < choice->officers->len; i++)
    g_ptr_array_add (entries, entry_new (g_ptr_array_index (choice->officers, i)));
  return entries;
}
