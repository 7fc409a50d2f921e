/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "actions/award-private.h"
#include "core/name.h"

#define WHOLE 10000 /* 100 %, in hundredths of a percent */

/* --- Awards --------------------------------------------------------------------------------------- */

typedef struct
{
  const MusterAward *award;
  const GPtrArray *proofs;
  const GPtrArray *budget;
  MusterId award_id;
} EnterAward;

gboolean
muster_award_check_period (const MusterAward *award, GError **error)
{
  if (award->starts_on == MUSTER_DATE_NONE || award->ends_on == MUSTER_DATE_NONE ||
      award->ends_on >= award->starts_on)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("The award ends before it starts. Correct its period."));
  return FALSE;
}

gboolean
muster_award_require_day (MusterWorkspace *workspace, MusterDate date, const char *sentence,
                          GError **error)
{
  if (date != MUSTER_DATE_NONE)
    return muster_workspace_check_past (workspace, date, error);
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

gboolean
muster_award_check_amount (gint64 amount, GError **error)
{
  if (amount == MUSTER_NUMBER_NONE || amount >= 0)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("The amount is below 0. Type what is awarded or asked for."));
  return FALSE;
}

gboolean
muster_award_check_terms (const MusterAward *award, GError **error)
{
  if (award->match_percent != MUSTER_NUMBER_NONE &&
      (award->match_percent < 0 || award->match_percent > WHOLE))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The match is a percentage. Type 0 to 100."));
      return FALSE;
    }
  return muster_award_check_period (award, error) &&
         muster_award_check_amount (award->amount, error) &&
         muster_award_check_amount (award->asked, error) &&
         muster_award_check_amount (award->match_amount, error) &&
         muster_award_check_amount (award->backfill_cap, error) &&
         muster_award_check_amount (award->equipment_threshold, error);
}

static gboolean
check_award (const MusterAward *award, GError **error)
{
  g_autofree char *number = muster_name_squeeze (award->number);
  g_autofree char *title = muster_name_squeeze (award->title);

  if (number == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Type the funder's number of the award."));
  else if (title == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Type what the award is for."));
  else
    return muster_award_check_terms (award, error);
  return FALSE;
}

gboolean
muster_award_find (MusterDb *db, const char *number, MusterId *id, GError **error)
{
  g_autoptr (GPtrArray) awards =
      muster_db_find_by_text (db, &muster_award_type, "number", number, error);
  guint i;

  *id = MUSTER_ID_NONE;
  for (i = 0; awards != NULL && i < awards->len && *id == MUSTER_ID_NONE; i++)
    if (!((const MusterAward *) g_ptr_array_index (awards, i))->voided)
      *id = ((const MusterAward *) g_ptr_array_index (awards, i))->id;
  return awards != NULL;
}

gboolean
muster_award_check_number (MusterDb *db, const char *number, GError **error)
{
  MusterId id;

  if (!muster_award_find (db, number, &id, error))
    return FALSE;
  if (id != MUSTER_ID_NONE)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("An award with the number %s is on file already."), number);
  return id == MUSTER_ID_NONE;
}

static gboolean
insert_proofs (MusterDb *db, const EnterAward *enter, GError **error)
{
  guint i;

  for (i = 0; enter->proofs != NULL && i < enter->proofs->len; i++)
    {
      g_autoptr (MusterAwardProof) proof =
          muster_award_proof_copy (g_ptr_array_index (enter->proofs, i));

      proof->id = MUSTER_ID_NONE;
      proof->award_id = enter->award_id;
      if (!muster_db_insert (db, &muster_award_proof_type, proof, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_budget (MusterDb *db, const EnterAward *enter, GError **error)
{
  guint i;

  for (i = 0; enter->budget != NULL && i < enter->budget->len; i++)
    {
      g_autoptr (MusterAwardBudget) row =
          muster_award_budget_copy (g_ptr_array_index (enter->budget, i));

      row->id = MUSTER_ID_NONE;
      row->award_id = enter->award_id;
      if (!muster_db_insert (db, &muster_award_budget_type, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
enter_award_step (MusterDb *db, gpointer data, GError **error)
{
  EnterAward *enter = data;
  g_autoptr (MusterAward) award = muster_award_copy (enter->award);

  award->id = MUSTER_ID_NONE;
  g_free (award->number);
  award->number = muster_name_squeeze (enter->award->number);
  muster_step_set_label (db, g_strdup_printf (_ ("Enter the award %s"), award->number));
  if (!muster_award_check_number (db, award->number, error) ||
      !muster_db_insert (db, &muster_award_type, award, error))
    return FALSE;
  enter->award_id = award->id;
  return insert_proofs (db, enter, error) && insert_budget (db, enter, error);
}

gboolean
muster_award_enter (MusterWorkspace *workspace, const MusterAward *award, const GPtrArray *proofs,
                    const GPtrArray *budget, MusterId *award_id, GError **error)
{
  EnterAward enter = { award, proofs, budget, MUSTER_ID_NONE };

  g_return_val_if_fail (workspace != NULL && award != NULL, FALSE);

  if (!check_award (award, error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_ENTER_AWARD, enter_award_step, &enter,
                                  error))
    return FALSE;
  if (award_id != NULL)
    *award_id = enter.award_id;
  return TRUE;
}

gboolean
muster_action_enter_award (MusterWorkspace *workspace, const MusterAward *award,
                           const GPtrArray *proofs, MusterId *award_id, GError **error)
{
  return muster_award_enter (workspace, award, proofs, NULL, award_id, error);
}

/* --- Claims --------------------------------------------------------------------------------------- */

typedef struct
{
  const MusterClaim *claim;
  GPtrArray *lines;
} EnterClaim;

static gboolean
check_claim (const MusterClaim *claim, const GPtrArray *lines, GError **error)
{
  guint i;

  if (claim->number < 1)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("Claims are numbered from 1. Type the claim's number."));
      return FALSE;
    }
  for (i = 0; i < lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (lines, i);
      g_autofree char *description = muster_name_squeeze (line->description);

      if (description == NULL || line->incurred_on == MUSTER_DATE_NONE)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("Line %u has no date or no description. Type both."), i + 1);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_claim_number (MusterDb *db, const MusterAward *award, gint64 number, GError **error)
{
  g_autoptr (GPtrArray) claims =
      muster_db_load_children (db, &muster_claim_type, "award_id", award->id, error);
  guint i;

  for (i = 0; claims != NULL && i < claims->len; i++)
    {
      const MusterClaim *claim = g_ptr_array_index (claims, i);

      if (!claim->voided && claim->number == number)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                       _ ("Award %s has a claim %" PRId64 " already."), award->number, number);
          return FALSE;
        }
    }
  return claims != NULL;
}

static gboolean
enter_claim_step (MusterDb *db, gpointer data, GError **error)
{
  EnterClaim *enter = data;
  g_autoptr (MusterClaim) claim = muster_claim_copy (enter->claim);
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, claim->award_id, error);
  guint i;

  claim->id = MUSTER_ID_NONE;
  if (award == NULL || !check_claim_number (db, award, claim->number, error) ||
      !muster_db_insert (db, &muster_claim_type, claim, error))
    return FALSE;
  muster_step_set_label (
      db,
      /* Translators: a claim's number, an award's. */
      g_strdup_printf (_ ("Enter claim %" PRId64 " of award %s"), claim->number, award->number));
  for (i = 0; i < enter->lines->len; i++)
    {
      MusterCostLine *line = g_ptr_array_index (enter->lines, i);

      line->id = MUSTER_ID_NONE;
      line->claim_id = claim->id;
      if (!muster_db_insert (db, &muster_cost_line_type, line, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
muster_action_enter_claim (MusterWorkspace *workspace, const MusterClaim *claim, GPtrArray *lines,
                           GError **error)
{
  EnterClaim enter = { claim, lines };

  g_return_val_if_fail (workspace != NULL && claim != NULL && lines != NULL, FALSE);

  return check_claim (claim, lines, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_ENTER_CLAIM, enter_claim_step, &enter,
                                    error);
}
