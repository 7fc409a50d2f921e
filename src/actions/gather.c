/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads each record type once and deals its records out to the officers. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/gather.h"
#include "actions/workspace-private.h"

typedef struct
{
  const char *const *state_ids;
  GPtrArray *facts;    /* of MusterOfficerFacts */
  GHashTable *by_id;   /* officer id → its facts, borrowed */
  GHashTable *holders; /* certificate id → facts of its holder, borrowed */
} Gathering;

static void
add_officer (Gathering *gathering, MusterOfficer *officer)
{
  MusterOfficerFacts *facts = muster_officer_facts_new ();

  facts->officer = officer;
  g_ptr_array_add (gathering->facts, facts);
  g_hash_table_insert (gathering->by_id, &facts->officer->id, facts);
}

static gboolean
add_any_officer (gpointer record, gpointer data)
{
  MusterOfficer *officer = record;

  if (officer->voided)
    return FALSE;
  add_officer (data, officer);
  return TRUE;
}

static gboolean
add_named_officer (MusterDb *db, Gathering *gathering, const char *state_id, GError **error)
{
  g_autoptr (GPtrArray) officers =
      muster_db_find_by_text (db, &muster_officer_type, "state_id", state_id, error);
  guint i, n_found = 0;

  if (officers == NULL)
    return FALSE;
  for (i = 0; i < officers->len; i++)
    {
      const MusterOfficer *officer = g_ptr_array_index (officers, i);

      if (officer->voided)
        continue;
      n_found++;
      if (!g_hash_table_contains (gathering->by_id, &officer->id))
        add_officer (gathering, muster_officer_copy (officer));
    }
  if (n_found > 0)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               _ ("No officer has state ID %s. List the officers to see the IDs."), state_id);
  return FALSE;
}

static gboolean
gather_officers (MusterDb *db, Gathering *gathering, GError **error)
{
  guint i;

  if (gathering->state_ids == NULL)
    return muster_db_for_each (db, &muster_officer_type, add_any_officer, gathering, error);
  for (i = 0; gathering->state_ids[i] != NULL; i++)
    if (!add_named_officer (db, gathering, gathering->state_ids[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
deal_employment (gpointer record, gpointer data)
{
  const MusterEmployment *employment = record;
  Gathering *gathering = data;
  MusterOfficerFacts *facts = g_hash_table_lookup (gathering->by_id, &employment->officer_id);

  if (facts == NULL)
    return FALSE;
  g_ptr_array_add (facts->employments, record);
  return TRUE;
}

static gboolean
deal_certificate (gpointer record, gpointer data)
{
  const MusterCertificate *certificate = record;
  Gathering *gathering = data;
  MusterOfficerFacts *facts = g_hash_table_lookup (gathering->by_id, &certificate->officer_id);

  if (facts == NULL || certificate->voided)
    return FALSE;
  g_ptr_array_add (facts->certificates, record);
  g_hash_table_insert (gathering->holders, (gpointer) &certificate->id, facts);
  return TRUE;
}

static gboolean
deal_cycle (gpointer record, gpointer data)
{
  const MusterCycle *cycle = record;
  Gathering *gathering = data;
  MusterOfficerFacts *facts = g_hash_table_lookup (gathering->holders, &cycle->certificate_id);

  if (facts == NULL)
    return FALSE;
  g_ptr_array_add (facts->cycles, record);
  return TRUE;
}

static gboolean
deal_credit (gpointer record, gpointer data)
{
  const MusterCredit *credit = record;
  Gathering *gathering = data;
  MusterOfficerFacts *facts = g_hash_table_lookup (gathering->by_id, &credit->officer_id);

  if (facts == NULL || credit->voided)
    return FALSE;
  g_ptr_array_add (facts->credits, record);
  return TRUE;
}

static int
compare_employments (gconstpointer a, gconstpointer b)
{
  const MusterEmployment *x = *(const MusterEmployment *const *) a;
  const MusterEmployment *y = *(const MusterEmployment *const *) b;

  if (x->hired_on != y->hired_on)
    return x->hired_on < y->hired_on ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  const MusterOfficer *x = (*(const MusterOfficerFacts *const *) a)->officer;
  const MusterOfficer *y = (*(const MusterOfficerFacts *const *) b)->officer;
  int order = g_strcmp0 (x->folded_name, y->folded_name);

  if (order == 0)
    order = g_strcmp0 (x->state_id, y->state_id);
  return order != 0 ? order : x->id < y->id ? -1 : x->id > y->id;
}

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  Gathering *gathering = data;
  guint i;

  if (!gather_officers (db, gathering, error) ||
      !muster_db_for_each (db, &muster_employment_type, deal_employment, gathering, error) ||
      !muster_db_for_each (db, &muster_certificate_type, deal_certificate, gathering, error) ||
      !muster_db_for_each (db, &muster_cycle_type, deal_cycle, gathering, error) ||
      !muster_db_for_each (db, &muster_credit_type, deal_credit, gathering, error))
    return FALSE;
  for (i = 0; i < gathering->facts->len; i++)
    g_ptr_array_sort (((MusterOfficerFacts *) g_ptr_array_index (gathering->facts, i))->employments,
                      compare_employments);
  g_ptr_array_sort (gathering->facts, compare_facts);
  return TRUE;
}

GPtrArray *
muster_gather_facts (MusterWorkspace *workspace, const char *const *state_ids, GError **error)
{
  Gathering gathering = { state_ids, NULL, NULL, NULL };
  g_autoptr (GPtrArray) facts = NULL;
  gboolean gathered;

  g_return_val_if_fail (workspace != NULL, NULL);

  facts = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_officer_facts_free);
  gathering.facts = facts;
  gathering.by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  gathering.holders = g_hash_table_new (g_int64_hash, g_int64_equal);
  gathered = muster_workspace_run (workspace, gather_job, &gathering, error);
  g_hash_table_unref (gathering.by_id);
  g_hash_table_unref (gathering.holders);
  return gathered ? g_steal_pointer (&facts) : NULL;
}
