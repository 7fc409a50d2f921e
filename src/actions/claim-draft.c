/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding the claim that costs go onto, and refusing to change what was submitted. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "actions/claim-private.h"
#include "core/name.h"
#include "grants/cost.h"

char *
muster_claim_format_name (MusterDb *db, const MusterClaim *claim, GError **error)
{
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, claim->award_id, error);

  if (award == NULL)
    return NULL;
  /* Translators: a claim's number, an award's; stands within a sentence. */
  return g_strdup_printf (_ ("claim %" PRId64 " of award %s"), claim->number, award->number);
}

static MusterClaim *
load_claim (MusterDb *db, MusterId id, MusterClaimStatus status, const char *sentence,
            GError **error)
{
  g_autoptr (MusterClaim) claim = muster_workspace_load_live (db, &muster_claim_type, id, error);
  g_autofree char *name = NULL;

  if (claim == NULL || claim->status == status)
    return g_steal_pointer (&claim);
  name = muster_claim_format_name (db, claim, error);
  if (name != NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT, "%s: %s", name, sentence);
  return NULL;
}

MusterClaim *
muster_claim_load_draft (MusterDb *db, MusterId id, GError **error)
{
  return load_claim (db, id, MUSTER_CLAIM_STATUS_DRAFT,
                     _ ("It was submitted and stays as it is. Correct it on a later claim."),
                     error);
}

MusterClaim *
muster_claim_load_submitted (MusterDb *db, MusterId id, GError **error)
{
  return load_claim (db, id, MUSTER_CLAIM_STATUS_SUBMITTED,
                     _ ("Nothing was asked of the funder with it. Submit it first."), error);
}

static gboolean
insert_draft (MusterDb *db, MusterClaim *claim, gint64 number, GError **error)
{
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, claim->award_id, error);

  claim->number = number;
  claim->status = MUSTER_CLAIM_STATUS_DRAFT;
  return award != NULL && muster_db_insert (db, &muster_claim_type, claim, error);
}

MusterClaim *
muster_claim_open_draft (MusterDb *db, MusterId award_id, MusterId class_id,
                         MusterDate class_ended_on, GError **error)
{
  g_autoptr (GPtrArray) claims =
      muster_db_load_children (db, &muster_claim_type, "award_id", award_id, error);
  g_autoptr (MusterClaim) claim = NULL;
  const MusterClaim *found = NULL;
  gint64 last = 0;
  guint i;

  for (i = 0; claims != NULL && i < claims->len; i++)
    {
      const MusterClaim *other = g_ptr_array_index (claims, i);

      last = MAX (last, other->number);
      if (!other->voided && other->status == MUSTER_CLAIM_STATUS_DRAFT &&
          (class_id == MUSTER_ID_NONE || other->class_id == class_id) &&
          (found == NULL || other->number < found->number))
        found = other;
    }
  if (claims == NULL || found != NULL)
    return muster_claim_copy (found);
  claim = muster_claim_new ();
  claim->award_id = award_id;
  claim->class_id = class_id;
  claim->class_ended_on = class_ended_on;
  return insert_draft (db, claim, last + 1, error) ? g_steal_pointer (&claim) : NULL;
}

/* --- Lines ---------------------------------------------------------------------------------------- */

gboolean
muster_cost_line_check_free (MusterDb *db, const MusterCostLine *line, GError **error)
{
  g_autoptr (MusterClaim) claim = NULL;

  if (line->status == MUSTER_COST_LINE_STATUS_PROPOSED)
    return TRUE;
  claim = muster_db_load (db, &muster_claim_type, line->claim_id, error);
  if (claim == NULL)
    return FALSE;
  if (claim->voided || claim->status != MUSTER_CLAIM_STATUS_SUBMITTED)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               _ ("“%s” was claimed and stays as it is. Adjust it on a later claim."),
               line->description);
  return FALSE;
}

MusterCostLine *
muster_cost_line_load_free (MusterDb *db, MusterId id, GError **error)
{
  g_autoptr (MusterCostLine) line =
      muster_workspace_load_live (db, &muster_cost_line_type, id, error);

  return line != NULL && muster_cost_line_check_free (db, line, error) ? g_steal_pointer (&line)
                                                                       : NULL;
}

gboolean
muster_cost_line_check (const MusterCostLine *line, GError **error)
{
  g_autofree char *description = muster_name_squeeze (line->description);
  gint64 amount = line->amount != MUSTER_NUMBER_NONE ? line->amount : 0;
  const char *sentence = NULL;

  if (description == NULL || line->incurred_on == MUSTER_DATE_NONE)
    sentence = _ ("The cost has no date or no description. Type both.");
  else if (line->until_on != MUSTER_DATE_NONE && line->until_on < line->incurred_on)
    sentence = _ ("The cost ends before it starts. Correct its dates.");
  else if (line->corrects_id == MUSTER_ID_NONE &&
           (amount < 0 || (line->estimated != MUSTER_NUMBER_NONE && line->estimated < 0)))
    sentence = _ ("A cost is not negative. What is taken back is an adjustment of its line.");
  else if ((line->quantity != MUSTER_NUMBER_NONE && line->quantity < 0) ||
           (line->rate != MUSTER_NUMBER_NONE && line->rate < 0))
    sentence = _ ("Neither a quantity nor a rate is negative; check both.");
  else if (line->allowed != MUSTER_NUMBER_NONE && line->corrects_id == MUSTER_ID_NONE &&
           (line->allowed < 0 || line->allowed > amount))
    sentence = _ ("The award allows at most what the cost came to; check what is allowed.");
  else if (line->officer_id != MUSTER_ID_NONE && line->officer_id == line->backfill_officer_id)
    sentence = _ ("Nobody fills their own post; name the officer who filled it.");
  else
    return TRUE;
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

/* --- What follows --------------------------------------------------------------------------------- */

static gint64
find_cap (MusterDb *db, const MusterCostLine *line)
{
  g_autoptr (MusterClaim) claim = NULL;
  g_autoptr (MusterAward) award = NULL;

  if (line->category != MUSTER_COST_CATEGORY_BACKFILL)
    return MUSTER_NUMBER_NONE;
  claim = muster_db_load (db, &muster_claim_type, line->claim_id, NULL);
  if (claim != NULL)
    award = muster_db_load (db, &muster_award_type, claim->award_id, NULL);
  return award != NULL ? award->backfill_cap : MUSTER_NUMBER_NONE;
}

static gboolean
follow_product (MusterDb *db, MusterCostLine *line, GError **error)
{
  g_autoptr (MusterCost) cost =
      muster_cost_of_backfill (line->quantity, line->rate, find_cap (db, line), error);

  if (cost == NULL)
    return FALSE;
  if (line->amount == MUSTER_NUMBER_NONE && line->estimated != MUSTER_NUMBER_NONE)
    line->estimated = cost->amount;
  else
    line->amount = cost->amount;
  line->allowed = line->amount != MUSTER_NUMBER_NONE && cost->allowed < cost->amount
                      ? cost->allowed
                      : MUSTER_NUMBER_NONE;
  muster_record_set_text (&line->allowed_reason, cost->reason);
  muster_record_set_text (&line->arithmetic, cost->arithmetic);
  return TRUE;
}

gboolean
muster_cost_line_follow (MusterDb *db, const MusterCostLine *before, MusterCostLine *line,
                         GError **error)
{
  gboolean has_product = line->quantity != MUSTER_NUMBER_NONE && line->rate != MUSTER_NUMBER_NONE;

  if ((line->quantity != before->quantity || line->rate != before->rate) && has_product)
    return follow_product (db, line, error);
  if (line->amount == before->amount)
    return TRUE;
  muster_record_set_text (&line->arithmetic, NULL);
  if (line->allowed != MUSTER_NUMBER_NONE && line->amount != MUSTER_NUMBER_NONE &&
      line->allowed >= line->amount)
    {
      line->allowed = MUSTER_NUMBER_NONE;
      muster_record_set_text (&line->allowed_reason, NULL);
    }
  return TRUE;
}
