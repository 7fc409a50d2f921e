/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an importer must know of the file on disk. */

#include "core/name.h"
#include "import/known.h"

static void
free_officer (gpointer data)
{
  MusterKnownOfficer *officer = data;

  g_free (officer->name);
  g_free (officer);
}

MusterImportKnown *
muster_import_known_new (MusterDate today)
{
  MusterImportKnown *known = g_new0 (MusterImportKnown, 1);

  known->today = today;
  known->officers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_officer);
  known->certificates = muster_import_key_set_new ();
  known->credits = muster_import_key_set_new ();
  known->costs = muster_import_key_set_new ();
  known->entries = muster_import_key_set_new ();
  return known;
}

void
muster_import_known_free (MusterImportKnown *known)
{
  if (known == NULL)
    return;
  g_hash_table_unref (known->officers);
  muster_import_key_set_free (known->certificates);
  muster_import_key_set_free (known->credits);
  muster_import_key_set_free (known->costs);
  muster_import_key_set_free (known->entries);
  g_free (known);
}

void
muster_import_known_add_officer (MusterImportKnown *known, const MusterOfficer *officer)
{
  g_autofree char *state_id = NULL;
  MusterKnownOfficer *entry;

  g_return_if_fail (known != NULL && officer != NULL);

  state_id = muster_name_squeeze (officer->state_id);
  if (state_id == NULL || g_hash_table_contains (known->officers, state_id))
    return;
  entry = g_new0 (MusterKnownOfficer, 1);
  entry->id = officer->id;
  entry->name = muster_officer_format_name (officer);
  g_hash_table_insert (known->officers, g_steal_pointer (&state_id), entry);
}

void
muster_import_known_add_certificate (MusterImportKnown *known, const MusterCertificate *certificate)
{
  g_return_if_fail (known != NULL && certificate != NULL);

  muster_import_key_set_add (known->certificates, muster_import_certificate_key (certificate));
}

void
muster_import_known_add_credit (MusterImportKnown *known, const MusterCredit *credit)
{
  MusterCredit unclassified;

  g_return_if_fail (known != NULL && credit != NULL);

  muster_import_key_set_add (known->credits, muster_import_credit_key (credit));
  if (credit->subject == NULL)
    return;
  unclassified = *credit;
  unclassified.subject = NULL;
  muster_import_key_set_add (known->credits, muster_import_credit_key (&unclassified));
}

void
muster_import_known_add_cost (MusterImportKnown *known, const char *award, gint64 claim,
                              const MusterCostLine *line)
{
  g_return_if_fail (known != NULL && line != NULL);

  muster_import_key_set_add (known->costs, muster_import_cost_key (award, claim, line));
}

void
muster_import_known_add_entry (MusterImportKnown *known, const MusterRecordType *type,
                               gconstpointer entry)
{
  g_return_if_fail (known != NULL && type != NULL && entry != NULL);

  muster_import_key_set_add (known->entries, muster_import_entry_key (type, entry));
}

const MusterKnownOfficer *
muster_import_known_find_officer (const MusterImportKnown *known, const char *state_id)
{
  g_return_val_if_fail (known != NULL, NULL);

  return state_id != NULL ? g_hash_table_lookup (known->officers, state_id) : NULL;
}
