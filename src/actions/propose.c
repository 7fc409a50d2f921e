/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting the costs that a roster proposes on a draft claim. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-book.h"
#include "actions/claim-private.h"
#include "actions/cost-line.h"
#include "actions/rates-shelf.h"
#include "core/class.h"
#include "core/roster.h"

typedef struct
{
  MusterId award_id;
  MusterId class_id;
  MusterProposalOptions options;
  MusterRates *rates;
  MusterDate today;
  MusterAwardBook *book;
  MusterClass *class;
  GPtrArray *meetings;
  GPtrArray *roster;
  MusterDate last;
  MusterProposed *proposed;
} Propose;

void
muster_proposed_free (MusterProposed *proposed)
{
  if (proposed == NULL)
    return;
  g_clear_pointer (&proposed->findings, g_ptr_array_unref);
  g_free (proposed);
}

static gboolean
gather (MusterDb *db, Propose *propose, GError **error)
{
  guint i;

  propose->book = muster_award_book_load (db, propose->award_id, error);
  if (propose->book == NULL)
    return FALSE;
  propose->class = muster_workspace_load_live (db, &muster_class_type, propose->class_id, error);
  if (propose->class == NULL)
    return FALSE;
  propose->meetings =
      muster_db_load_children (db, &muster_meeting_type, "class_id", propose->class_id, error);
  if (propose->meetings == NULL)
    return FALSE;
  propose->roster =
      muster_db_load_children (db, &muster_roster_entry_type, "class_id", propose->class_id, error);
  propose->last = MUSTER_DATE_NONE;
  for (i = 0; i < propose->meetings->len; i++)
    propose->last =
        MAX (propose->last, ((const MusterMeeting *) propose->meetings->pdata[i])->held_on);
  return propose->roster != NULL;
}

/* --- What is there already ------------------------------------------------------------------------ */

/* A line for nobody by name is for all of them. */
static gboolean
is_for_same (const MusterCostLine *a, const MusterCostLine *b)
{
  return a->officer_id == b->officer_id || a->officer_id == MUSTER_ID_NONE ||
         b->officer_id == MUSTER_ID_NONE;
}

static MusterCostLine *
find_known (const Propose *propose, const MusterCostLine *line)
{
  guint i;

  for (i = 0; i < propose->book->lines->len; i++)
    {
      MusterCostLine *other = propose->book->lines->pdata[i];
      const MusterClaim *claim = muster_award_book_find_claim (propose->book, other->claim_id);

      if (!other->voided && other->status != MUSTER_COST_LINE_STATUS_WITHDRAWN && !claim->voided &&
          claim->status != MUSTER_CLAIM_STATUS_WITHDRAWN && other->corrects_id == MUSTER_ID_NONE &&
          other->class_id == line->class_id && other->category == line->category &&
          is_for_same (other, line) && other->backfill_officer_id == line->backfill_officer_id &&
          other->incurred_on == line->incurred_on)
        return other;
    }
  return NULL;
}

/* What was estimated stays beside what it cost. */
static gboolean
fill_estimate (MusterDb *db, MusterCostLine *known, const MusterCostLine *line, GError **error)
{
  known->amount = line->amount;
  known->allowed = line->allowed;
  known->quantity = line->quantity;
  known->rate = line->rate;
  known->until_on = line->until_on;
  muster_record_set_text (&known->allowed_reason, line->allowed_reason);
  muster_record_set_text (&known->arithmetic, line->arithmetic);
  return muster_db_update (db, &muster_cost_line_type, known, error);
}

static gboolean
put_line (MusterDb *db, Propose *propose, MusterCostLine *line, GError **error)
{
  MusterCostLine *known = find_known (propose, line);
  MusterProposed *proposed = propose->proposed;

  if (known == NULL)
    {
      line->claim_id = proposed->claim_id;
      proposed->n_new++;
      return muster_db_insert (db, &muster_cost_line_type, line, error);
    }
  if (known->amount != MUSTER_NUMBER_NONE || line->amount == MUSTER_NUMBER_NONE)
    {
      proposed->n_known++;
      return TRUE;
    }
  proposed->n_filled++;
  return fill_estimate (db, known, line, error);
}

/* --- The step ------------------------------------------------------------------------------------- */

static gboolean
put_lines (MusterDb *db, Propose *propose, MusterProposal *proposal, GError **error)
{
  MusterProposed *proposed = propose->proposed;
  g_autoptr (MusterClaim) claim =
      muster_claim_open_draft (db, propose->award_id, propose->class_id, propose->last, error);
  guint i;

  if (claim == NULL)
    return FALSE;
  proposed->claim_id = claim->id;
  for (i = 0; i < proposal->lines->len; i++)
    if (!put_line (db, propose, proposal->lines->pdata[i], error))
      return FALSE;
  if (proposed->n_new + proposed->n_filled > 0)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               _ ("All of this is on claims of the award already."));
  return FALSE;
}

static gboolean
propose_step (MusterDb *db, gpointer data, GError **error)
{
  Propose *propose = data;
  MusterProposalCase given;
  g_autoptr (MusterProposal) proposal = NULL;

  if (!gather (db, propose, error))
    return FALSE;
  propose->options.is_estimate =
      muster_class_find_status (propose->class->status, propose->last, propose->today) ==
      MUSTER_CLASS_STATUS_PLANNED;
  given = (MusterProposalCase){ propose->book,   propose->class, propose->meetings,
                                propose->roster, propose->rates, &propose->options };
  proposal = muster_proposal_new (&given, error);
  if (proposal == NULL)
    return FALSE;
  /* Translators: title of a class. */
  muster_step_set_label (db,
                         g_strdup_printf (_ ("Propose the costs of “%s”"), propose->class->title));
  g_ptr_array_extend_and_steal (propose->proposed->findings, g_steal_pointer (&proposal->findings));
  proposal->findings = g_ptr_array_new ();
  return put_lines (db, propose, proposal, error);
}

MusterProposed *
muster_action_propose_costs (MusterWorkspace *workspace, MusterId award_id, MusterId class_id,
                             const MusterProposalOptions *options, GError **error)
{
  g_autoptr (MusterRates) rates = NULL;
  g_autoptr (MusterProposed) proposed = NULL;
  Propose propose = { .award_id = award_id, .class_id = class_id };
  gboolean done;

  g_return_val_if_fail (workspace != NULL && options != NULL, NULL);

  rates = muster_rates_load (workspace, error);
  if (rates == NULL)
    return NULL;
  proposed = g_new0 (MusterProposed, 1);
  proposed->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_finding_free);
  propose.options = *options;
  propose.rates = rates;
  propose.today = muster_workspace_get_today (workspace);
  propose.proposed = proposed;
  done = muster_workspace_run_step (workspace, MUSTER_ACTION_PROPOSE_COSTS, propose_step, &propose,
                                    error);
  muster_award_book_free (propose.book);
  muster_class_free (propose.class);
  g_clear_pointer (&propose.meetings, g_ptr_array_unref);
  g_clear_pointer (&propose.roster, g_ptr_array_unref);
  return done ? g_steal_pointer (&proposed) : NULL;
}
