/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads each record type once and deals its records out to the officers; what they share is gathered in
 * gather-agency.c. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/gather-private.h"
#include "actions/gather.h"
#include "actions/workspace-private.h"
#include "core/checklist.h"

typedef struct
{
  const char *const *state_ids;
  GPtrArray *facts;    /* of MusterOfficerFacts */
  GHashTable *by_id;   /* officer id → its facts, borrowed */
  GHashTable *holders; /* certificate id → facts of its holder, borrowed */
  MusterAgencyFacts *agency;
  GHashTable *proven_classes; /* ids of classes that a document proves */
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

/* --- Dealing out ---------------------------------------------------------------------------------- */

/* What belongs to an officer, or to a certificate of one: which array of the facts it goes to. */
typedef struct
{
  const MusterRecordType *type;
  const char *owner; /* "officer_id" or "certificate_id" */
  gsize array;
} Share;

/* Certificates before what belongs to them. */
static const Share shares[] = {
  { &muster_employment_type, "officer_id", G_STRUCT_OFFSET (MusterOfficerFacts, employments) },
  { &muster_assignment_type, "officer_id", G_STRUCT_OFFSET (MusterOfficerFacts, assignments) },
  { &muster_milestone_type, "officer_id", G_STRUCT_OFFSET (MusterOfficerFacts, milestones) },
  { &muster_certificate_type, "officer_id", G_STRUCT_OFFSET (MusterOfficerFacts, certificates) },
  { &muster_cycle_type, "certificate_id", G_STRUCT_OFFSET (MusterOfficerFacts, cycles) },
  { &muster_endorsement_type, "certificate_id",
    G_STRUCT_OFFSET (MusterOfficerFacts, endorsements) },
  { &muster_credit_type, "officer_id", G_STRUCT_OFFSET (MusterOfficerFacts, credits) },
  { &muster_qualification_type, "officer_id",
    G_STRUCT_OFFSET (MusterOfficerFacts, qualifications) },
  { &muster_education_type, "officer_id", G_STRUCT_OFFSET (MusterOfficerFacts, educations) },
  { &muster_waiver_type, "officer_id", G_STRUCT_OFFSET (MusterOfficerFacts, waivers) },
  { &muster_cure_type, "officer_id", G_STRUCT_OFFSET (MusterOfficerFacts, cures) },
  { &muster_checklist_item_type, "officer_id", G_STRUCT_OFFSET (MusterOfficerFacts, checklist) },
};

/* A share that is being dealt, with what is looked up once. */
typedef struct
{
  Gathering *gathering;
  const Share *share;
  GHashTable *owners; /* of the gathering: by_id or holders */
  gsize owner_offset;
  gboolean can_be_voided;
  gsize voided_offset;
} Dealing;

static void
note_credit (Gathering *gathering, const MusterCredit *credit)
{
  MusterDate *earliest = &gathering->agency->earliest_credit;

  if (gathering->state_ids == NULL &&
      (*earliest == MUSTER_DATE_NONE || credit->earned_on < *earliest))
    *earliest = credit->earned_on;
  if (credit->class_id != MUSTER_ID_NONE &&
      g_hash_table_contains (gathering->proven_classes, &credit->class_id))
    g_hash_table_add (gathering->agency->proofs, g_memdup2 (&credit->id, sizeof credit->id));
}

static gboolean
deal (gpointer record, gpointer data)
{
  const Dealing *dealing = data;
  MusterOfficerFacts *facts;

  if (dealing->can_be_voided && G_STRUCT_MEMBER (gboolean, record, dealing->voided_offset))
    return FALSE;
  if (dealing->share->type == &muster_credit_type)
    note_credit (dealing->gathering, record);
  facts = g_hash_table_lookup (dealing->owners, G_STRUCT_MEMBER_P (record, dealing->owner_offset));
  if (facts == NULL)
    return FALSE;
  g_ptr_array_add (G_STRUCT_MEMBER (GPtrArray *, facts, dealing->share->array), record);
  if (dealing->share->type == &muster_certificate_type)
    g_hash_table_insert (dealing->gathering->holders, &((MusterCertificate *) record)->id, facts);
  return TRUE;
}

/* --- Credits -------------------------------------------------------------------------------------- */

/* So many credits go from the reading thread to the dealing one at a time. */
#define CHUNK 4096

/* There may be hundreds of thousands of credits. While the document's thread reads them, another one
 * finds whose they are. */
typedef struct
{
  Dealing *dealing;
  GAsyncQueue *chunks; /* of GPtrArray of MusterCredit; an empty one ends it */
  GPtrArray *chunk;    /* that is being filled */
} Relay;

static gpointer
deal_chunks (gpointer data)
{
  Relay *relay = data;
  GPtrArray *chunk;
  guint i, n;

  do
    {
      chunk = g_async_queue_pop (relay->chunks);
      n = chunk->len;
      for (i = 0; i < n; i++)
        if (!deal (g_ptr_array_index (chunk, i), relay->dealing))
          g_free (g_ptr_array_index (chunk, i));
      g_ptr_array_unref (chunk);
    }
  while (n > 0);
  return NULL;
}

static gboolean
relay_credit (gpointer record, gpointer data)
{
  Relay *relay = data;

  g_ptr_array_add (relay->chunk, record);
  if (relay->chunk->len == CHUNK)
    {
      g_async_queue_push (relay->chunks, relay->chunk);
      relay->chunk = g_ptr_array_sized_new (CHUNK);
    }
  return TRUE;
}

/* They are read packed, and without what neither rules nor papers look at. */
static gboolean
deal_all_credits (MusterDb *db, Dealing *dealing, GError **error)
{
  static const char *const without[] = { "course_id", "standing_reason", "source",
                                         "voided",    "void_reason",     NULL };
  const GPtrArray *facts = dealing->gathering->facts;
  Relay relay = { dealing, g_async_queue_new (), g_ptr_array_sized_new (CHUNK) };
  GThread *thread;
  gboolean read;
  guint i;

  for (i = 0; i < facts->len; i++)
    g_ptr_array_set_free_func (((MusterOfficerFacts *) g_ptr_array_index (facts, i))->credits,
                               g_free);
  thread = g_thread_new ("gather", deal_chunks, &relay);
  read = muster_db_for_each_live (db, &muster_credit_type, without, relay_credit, &relay, error);
  if (relay.chunk->len > 0)
    {
      g_async_queue_push (relay.chunks, relay.chunk);
      relay.chunk = g_ptr_array_new ();
    }
  g_async_queue_push (relay.chunks, relay.chunk);
  g_thread_join (thread);
  g_async_queue_unref (relay.chunks);
  return read;
}

/* --- Shares --------------------------------------------------------------------------------------- */

static gboolean
deal_share (MusterDb *db, Gathering *gathering, const Share *share, GError **error)
{
  const MusterField *voided = muster_record_find_field (share->type, "voided");
  Dealing dealing = { gathering, share, gathering->by_id, 0, voided != NULL, 0 };
  GHashTableIter iter;
  gpointer owner;

  if (g_str_equal (share->owner, "certificate_id"))
    dealing.owners = gathering->holders;
  dealing.owner_offset = muster_record_find_field (share->type, share->owner)->offset;
  dealing.voided_offset = voided != NULL ? voided->offset : 0;
  if (gathering->state_ids == NULL)
    return share->type == &muster_credit_type
               ? deal_all_credits (db, &dealing, error)
               : muster_db_for_each (db, share->type, deal, &dealing, error);
  /* No certificate is dealt while the holders are walked: it belongs to an officer. */
  g_hash_table_iter_init (&iter, dealing.owners);
  while (g_hash_table_iter_next (&iter, &owner, NULL))
    if (!muster_db_for_each_child (db, share->type, share->owner, *(MusterId *) owner, deal,
                                   &dealing, error))
      return FALSE;
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

/* --- Gathering ------------------------------------------------------------------------------------ */

static gboolean
gather (MusterDb *db, Gathering *gathering, GError **error)
{
  guint i;

  if (!gather_officers (db, gathering, error) ||
      !muster_gather_agency (db, gathering->agency, gathering->proven_classes, error))
    return FALSE;
  if (gathering->state_ids != NULL &&
      !muster_db_find_first_date (db, &muster_credit_type, "earned_on",
                                  &gathering->agency->earliest_credit, error))
    return FALSE;
  if (!muster_db_find_first_date (db, &muster_milestone_type, "happened_on",
                                  &gathering->agency->earliest_milestone, error))
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (shares); i++)
    if (!deal_share (db, gathering, &shares[i], error))
      return FALSE;
  for (i = 0; i < gathering->facts->len; i++)
    {
      MusterOfficerFacts *facts = g_ptr_array_index (gathering->facts, i);

      g_ptr_array_sort (facts->employments, compare_employments);
      facts->agency = muster_agency_facts_ref (gathering->agency);
    }
  g_ptr_array_sort (gathering->facts, compare_facts);
  return TRUE;
}

GPtrArray *
muster_gather_load (MusterDb *db, const char *const *state_ids, GError **error)
{
  g_autoptr (GPtrArray) facts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_officer_facts_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) holders = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) proven_classes =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (MusterAgencyFacts) agency = muster_agency_facts_new ();
  Gathering gathering = { state_ids, facts, by_id, holders, agency, proven_classes };

  return gather (db, &gathering, error) ? g_steal_pointer (&facts) : NULL;
}

typedef struct
{
  const char *const *state_ids;
  GPtrArray *facts;
} Asked;

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  Asked *asked = data;

  asked->facts = muster_gather_load (db, asked->state_ids, error);
  return asked->facts != NULL;
}

GPtrArray *
muster_gather_facts (MusterWorkspace *workspace, const char *const *state_ids, GError **error)
{
  Asked asked = { state_ids, NULL };

  g_return_val_if_fail (workspace != NULL, NULL);

  return muster_workspace_run (workspace, gather_job, &asked, error) ? asked.facts : NULL;
}
