/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing: gather what is known, plan, save in one step. What each kind of row becomes is in
 * import-rows.c. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "actions/import-rows.h"
#include "actions/import.h"
#include "actions/rules-private.h"
#include "actions/workspace-private.h"
#include "core/claim.h"
#include "core/credit.h"
#include "core/duration.h"
#include "core/officer.h"
#include "core/qualification.h"
#include "import/certificates.h"
#include "import/costs.h"
#include "import/entries.h"
#include "import/officers.h"
#include "import/training.h"
#include "rules/evaluate.h"
#include "store/backup.h"

const MusterWord muster_import_kind_words[] = {
  { "officers", N_ ("Officers") },
  { "certificates", N_ ("Certificates") },
  { "training", N_ ("Training") },
  { "costs", N_ ("Costs") },
  { "qualifications", N_ ("Qualifications") },
  { "education", N_ ("Education") },
  { "milestones", N_ ("Milestones") },
  { NULL, NULL },
};

typedef struct
{
  MusterAction action;
  MusterImportPlan *(*read) (GBytes *bytes, const MusterImportKnown *known, GError **error);
  MusterImportRowsFunc insert;
} ImportDefinition;

static const ImportDefinition definitions[] = {
  [MUSTER_IMPORT_OFFICERS] = { MUSTER_ACTION_IMPORT_OFFICERS, muster_import_officers_read,
                               muster_import_rows_insert_officers },
  [MUSTER_IMPORT_CERTIFICATES] = { MUSTER_ACTION_IMPORT_CERTIFICATES,
                                   muster_import_certificates_read,
                                   muster_import_rows_insert_certificates },
  [MUSTER_IMPORT_TRAINING] = { MUSTER_ACTION_IMPORT_TRAINING, muster_import_training_read,
                               muster_import_rows_insert_training },
  [MUSTER_IMPORT_COSTS] = { MUSTER_ACTION_IMPORT_COSTS, muster_import_costs_read,
                            muster_import_rows_insert_costs },
  [MUSTER_IMPORT_QUALIFICATIONS] = { MUSTER_ACTION_IMPORT_QUALIFICATIONS,
                                     muster_import_qualifications_read,
                                     muster_import_rows_insert_qualifications },
  [MUSTER_IMPORT_EDUCATION] = { MUSTER_ACTION_IMPORT_EDUCATION, muster_import_education_read,
                                muster_import_rows_insert_education },
  [MUSTER_IMPORT_MILESTONES] = { MUSTER_ACTION_IMPORT_MILESTONES, muster_import_milestones_read,
                                 muster_import_rows_insert_milestones },
};

void
muster_import_outcome_free (MusterImportOutcome *outcome)
{
  if (outcome == NULL)
    return;
  g_clear_pointer (&outcome->refused, g_ptr_array_unref);
  g_clear_pointer (&outcome->notes, g_ptr_array_unref);
  g_clear_pointer (&outcome->duplicates, g_ptr_array_unref);
  g_free (outcome);
}

/* --- What is on file ------------------------------------------------------------------------------ */

typedef struct
{
  MusterImportKind kind;
  MusterImportKnown *known;
} Gathering;

static gboolean
add_officer (gpointer record, gpointer data)
{
  const MusterOfficer *officer = record;

  if (!officer->voided)
    muster_import_known_add_officer (data, officer);
  return FALSE;
}

static gboolean
add_certificate (gpointer record, gpointer data)
{
  const MusterCertificate *certificate = record;

  if (!certificate->voided)
    muster_import_known_add_certificate (data, certificate);
  return FALSE;
}

static gboolean
add_credit (gpointer record, gpointer data)
{
  const MusterCredit *credit = record;

  if (!credit->voided)
    muster_import_known_add_credit (data, credit);
  return FALSE;
}

typedef struct
{
  MusterImportKnown *known;
  const MusterRecordType *type;
} EntryGathering;

static gboolean
add_entry (gpointer record, gpointer data)
{
  EntryGathering *gathering = data;
  const MusterField *voided = muster_record_find_field (gathering->type, "voided");

  if (!G_STRUCT_MEMBER (gboolean, record, voided->offset))
    muster_import_known_add_entry (gathering->known, gathering->type, record);
  return FALSE;
}

static gboolean
gather_entries (MusterDb *db, MusterImportKnown *known, const MusterRecordType *type,
                GError **error)
{
  EntryGathering gathering = { known, type };

  return muster_db_for_each (db, type, add_entry, &gathering, error);
}

/* A cost line is found again by its award's and its claim's number, not by their ids. */
typedef struct
{
  MusterImportKnown *known;
  GHashTable *awards; /* id → MusterAward */
  GHashTable *claims; /* id → MusterClaim */
} CostGathering;

static gboolean
note_award (gpointer record, gpointer data)
{
  CostGathering *gathering = data;
  MusterAward *award = record;

  g_hash_table_insert (gathering->awards, &award->id, award);
  return TRUE;
}

static gboolean
note_claim (gpointer record, gpointer data)
{
  CostGathering *gathering = data;
  MusterClaim *claim = record;

  g_hash_table_insert (gathering->claims, &claim->id, claim);
  return TRUE;
}

static gboolean
add_cost (gpointer record, gpointer data)
{
  CostGathering *gathering = data;
  const MusterCostLine *line = record;
  const MusterClaim *claim = g_hash_table_lookup (gathering->claims, &line->claim_id);
  const MusterAward *award =
      claim != NULL ? g_hash_table_lookup (gathering->awards, &claim->award_id) : NULL;

  if (award != NULL && !award->voided && !line->voided)
    muster_import_known_add_cost (gathering->known, award->number, claim->number, line);
  return FALSE;
}

static gboolean
gather_costs (MusterDb *db, MusterImportKnown *known, GError **error)
{
  g_autoptr (GHashTable) awards =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) muster_award_free);
  g_autoptr (GHashTable) claims =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) muster_claim_free);
  CostGathering gathering = { known, awards, claims };

  return muster_db_for_each (db, &muster_award_type, note_award, &gathering, error) &&
         muster_db_for_each (db, &muster_claim_type, note_claim, &gathering, error) &&
         muster_db_for_each (db, &muster_cost_line_type, add_cost, &gathering, error);
}

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  Gathering *gathering = data;

  if (!muster_db_for_each (db, &muster_officer_type, add_officer, gathering->known, error))
    return FALSE;
  switch (gathering->kind)
    {
    case MUSTER_IMPORT_CERTIFICATES:
      return muster_db_for_each (db, &muster_certificate_type, add_certificate, gathering->known,
                                 error);
    case MUSTER_IMPORT_TRAINING:
      return muster_db_for_each (db, &muster_credit_type, add_credit, gathering->known, error);
    case MUSTER_IMPORT_COSTS:
      return gather_costs (db, gathering->known, error);
    case MUSTER_IMPORT_QUALIFICATIONS:
      return gather_entries (db, gathering->known, &muster_qualification_type, error);
    case MUSTER_IMPORT_EDUCATION:
      return gather_entries (db, gathering->known, &muster_education_type, error);
    case MUSTER_IMPORT_MILESTONES:
      return gather_entries (db, gathering->known, &muster_milestone_type, error);
    case MUSTER_IMPORT_OFFICERS:
    default:
      return TRUE;
    }
}

static const char *
find_subject_cb (const char *text, gpointer data)
{
  return muster_rules_find_subject (data, text, NULL, NULL);
}

/* --- Suspected duplicates ------------------------------------------------------------------------- */

typedef struct
{
  const MusterImportPlan *plan;
  GPtrArray *sentences;
} DuplicateSearch;

static char *
describe_source (const MusterCredit *credit)
{
  if (credit->id != MUSTER_ID_NONE)
    return g_strdup (_ ("on file"));
  return g_strdup_printf (_ ("row %" PRId64), credit->source_row);
}

static char *
describe_duplicate (const MusterCredit *first, const MusterCredit *repeat)
{
  g_autofree char *date = muster_date_format (repeat->earned_on);
  g_autofree char *one = describe_source (first);
  g_autofree char *other = describe_source (repeat);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  /* Translators: title, date, hours, code and place of one row, code and place of the other. */
  return g_strdup_printf (_ ("“%s” on %s, %s h, looks entered twice: %s (%s) and %s (%s)."),
                          repeat->title, date, muster_duration_print (repeat->seconds, hours),
                          first->course_code != NULL ? first->course_code : _ ("no code"), one,
                          repeat->course_code != NULL ? repeat->course_code : _ ("no code"), other);
}

/* The rows of each officer: id → array of borrowed credits. */
static GHashTable *
group_by_officer (const MusterImportPlan *plan)
{
  GHashTable *groups =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  guint i;

  for (i = 0; i < plan->accepted->len; i++)
    {
      MusterImportTraining *row = g_ptr_array_index (plan->accepted, i);
      GPtrArray *group = g_hash_table_lookup (groups, &row->credit->officer_id);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, &row->credit->officer_id, group);
        }
      g_ptr_array_add (group, row->credit);
    }
  return groups;
}

static void
describe_new_duplicates (const GPtrArray *credits, GPtrArray *sentences)
{
  g_autoptr (GPtrArray) pairs = muster_evaluate_find_duplicates (credits, NULL);
  guint i;

  for (i = 0; i + 1 < pairs->len; i += 2)
    {
      const MusterCredit *first = g_ptr_array_index (pairs, i);
      const MusterCredit *repeat = g_ptr_array_index (pairs, i + 1);

      if (first->id == MUSTER_ID_NONE || repeat->id == MUSTER_ID_NONE)
        g_ptr_array_add (sentences, describe_duplicate (first, repeat));
    }
}

static gboolean
search_duplicates_job (MusterDb *db, gpointer data, GError **error)
{
  DuplicateSearch *search = data;
  g_autoptr (GHashTable) groups = group_by_officer (search->plan);
  GHashTableIter iter;
  gpointer officer_id, group;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &officer_id, &group))
    {
      g_autoptr (GPtrArray) on_file = muster_db_load_children (
          db, &muster_credit_type, "officer_id", *(MusterId *) officer_id, error);
      guint i;

      if (on_file == NULL)
        return FALSE;
      for (i = 0; i < on_file->len; i++)
        if (!((MusterCredit *) g_ptr_array_index (on_file, i))->voided)
          g_ptr_array_add (group, g_ptr_array_index (on_file, i));
      describe_new_duplicates (group, search->sentences);
    }
  return TRUE;
}

static char *
describe_repeated_cost (const MusterImportCost *row, guint first)
{
  g_autofree char *date = muster_date_format (row->line->incurred_on);
  char amount[MUSTER_MONEY_TEXT_SIZE];

  /* Translators: description, date, dollars, number of a row and of another. */
  return g_strdup_printf (_ ("“%s” on %s, %s, looks entered twice: row %u and row %u."),
                          row->line->description, date,
                          muster_money_format (row->line->amount, amount), first, row->row);
}

/* Two meals on one day may cost the same, so a repeated line is kept and named. */
static void
search_repeated_costs (const MusterImportPlan *plan, GPtrArray *sentences)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  for (i = 0; i < plan->accepted->len; i++)
    {
      const MusterImportCost *row = g_ptr_array_index (plan->accepted, i);
      MusterImportKey key = muster_import_cost_key (row->award, row->claim, row->line);
      g_autofree char *text =
          g_strdup_printf ("%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x", key.high, key.low);
      gpointer first = g_hash_table_lookup (rows, text);

      if (first != NULL)
        g_ptr_array_add (sentences, describe_repeated_cost (row, GPOINTER_TO_UINT (first)));
      else
        g_hash_table_insert (rows, g_steal_pointer (&text), GUINT_TO_POINTER (row->row));
    }
}

/* --- Saving --------------------------------------------------------------------------------------- */

typedef struct
{
  const ImportDefinition *definition;
  MusterImportRows rows;
} Saving;

static gboolean
save_step (MusterDb *db, gpointer data, GError **error)
{
  Saving *saving = data;

  return saving->definition->insert (db, &saving->rows, error);
}

static gboolean
backup_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_backup_make_before (db, error);
}

static gboolean
save_plan (MusterWorkspace *workspace, const ImportDefinition *definition, MusterImportPlan *plan,
           const MusterPack *pack, const char *source_name, GError **error)
{
  Saving saving = { definition, { plan, source_name, pack } };

  return muster_workspace_run (workspace, backup_job, NULL, error) &&
         muster_workspace_run_step (workspace, definition->action, save_step, &saving, error);
}

static MusterImportPlan *
make_plan (MusterWorkspace *workspace, MusterImportKind kind, GBytes *bytes, GPtrArray *packs,
           GError **error)
{
  g_autoptr (MusterImportKnown) known =
      muster_import_known_new (muster_workspace_get_today (workspace));
  Gathering gathering = { kind, known };

  known->find_subject = find_subject_cb;
  known->find_subject_data = packs;
  if (!muster_workspace_run (workspace, gather_job, &gathering, error))
    return NULL;
  return definitions[kind].read (bytes, known, error);
}

MusterImportOutcome *
muster_action_import (MusterWorkspace *workspace, MusterImportKind kind, GBytes *bytes,
                      const MusterImportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (MusterImportPlan) plan = NULL;
  g_autoptr (MusterImportOutcome) outcome = NULL;
  DuplicateSearch search;

  g_return_val_if_fail (workspace != NULL && bytes != NULL && options != NULL, NULL);
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (definitions), NULL);

  packs = muster_workspace_load_packs (workspace, error);
  plan = packs != NULL ? make_plan (workspace, kind, bytes, packs, error) : NULL;
  if (plan == NULL)
    return NULL;
  outcome = g_new0 (MusterImportOutcome, 1);
  outcome->n_rows = plan->n_rows;
  outcome->n_accepted = plan->accepted->len;
  outcome->refused = g_ptr_array_ref (plan->refused);
  outcome->notes = g_ptr_array_ref (plan->notes);
  outcome->duplicates = g_ptr_array_new_with_free_func (g_free);
  if (kind == MUSTER_IMPORT_COSTS)
    search_repeated_costs (plan, outcome->duplicates);
  search.plan = plan;
  search.sentences = outcome->duplicates;
  if (kind == MUSTER_IMPORT_TRAINING &&
      !muster_workspace_run (workspace, search_duplicates_job, &search, error))
    return NULL;
  if (options->dry_run || plan->accepted->len == 0 ||
      (plan->refused->len > 0 && !options->skip_refused))
    return g_steal_pointer (&outcome);
  if (!save_plan (workspace, &definitions[kind], plan, g_ptr_array_index (packs, 0),
                  options->source_name, error))
    return NULL;
  outcome->is_saved = TRUE;
  return g_steal_pointer (&outcome);
}
