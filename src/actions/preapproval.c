/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-private.h"
#include "actions/preapproval.h"
#include "core/claim.h"
#include "core/class.h"
#include "core/name.h"

static gboolean
is_decided (MusterPreapprovalStatus status)
{
  return status == MUSTER_PREAPPROVAL_STATUS_APPROVED ||
         status == MUSTER_PREAPPROVAL_STATUS_REFUSED;
}

/* --- Requesting ----------------------------------------------------------------------------------- */

/* What the lines of one claim estimate for the class; none adds nothing. */
static gboolean
add_estimates (MusterDb *db, const MusterClaim *claim, MusterPreapproval *preapproval,
               GError **error)
{
  g_autoptr (GPtrArray) lines =
      muster_db_load_children (db, &muster_cost_line_type, "claim_id", claim->id, error);
  guint i;

  for (i = 0; lines != NULL && i < lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (lines, i);
      MusterId class_id = line->class_id != MUSTER_ID_NONE ? line->class_id : claim->class_id;

      if (line->voided || line->status == MUSTER_COST_LINE_STATUS_WITHDRAWN ||
          class_id != preapproval->class_id || line->estimated == MUSTER_NUMBER_NONE)
        continue;
      if (preapproval->requested == MUSTER_NUMBER_NONE)
        preapproval->requested = 0;
      preapproval->requested += line->estimated;
    }
  return lines != NULL;
}

/* The estimate of a planned class becomes the request. */
static gboolean
take_estimate (MusterDb *db, MusterPreapproval *preapproval, GError **error)
{
  g_autoptr (GPtrArray) claims = NULL;
  guint i;

  if (preapproval->requested != MUSTER_NUMBER_NONE || preapproval->class_id == MUSTER_ID_NONE)
    return TRUE;
  claims =
      muster_db_load_children (db, &muster_claim_type, "award_id", preapproval->award_id, error);
  for (i = 0; claims != NULL && i < claims->len; i++)
    {
      const MusterClaim *claim = g_ptr_array_index (claims, i);

      if (!claim->voided && claim->status == MUSTER_CLAIM_STATUS_DRAFT &&
          !add_estimates (db, claim, preapproval, error))
        return FALSE;
    }
  return claims != NULL;
}

static gboolean
check_is_new (MusterDb *db, const MusterPreapproval *preapproval, GError **error)
{
  g_autoptr (GPtrArray) others = muster_db_load_children (db, &muster_preapproval_type, "award_id",
                                                          preapproval->award_id, error);
  guint i;

  for (i = 0; others != NULL && i < others->len; i++)
    {
      const MusterPreapproval *other = g_ptr_array_index (others, i);

      if (!other->voided && !is_decided (other->status) &&
          other->class_id == preapproval->class_id &&
          g_strcmp0 (other->title, preapproval->title) == 0)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                       _ ("Approval of this is asked for already. Enter the answer, or void the "
                          "request."));
          return FALSE;
        }
    }
  return others != NULL;
}

/* What it is for, for the history; NULL with @error set where the class is not there. */
static char *
name_subject (MusterDb *db, const MusterPreapproval *preapproval, GError **error)
{
  g_autoptr (MusterClass) class = NULL;

  if (preapproval->class_id == MUSTER_ID_NONE)
    return g_strdup (preapproval->title);
  class = muster_workspace_load_live (db, &muster_class_type, preapproval->class_id, error);
  return class != NULL ? g_strdup (class->title) : NULL;
}

static gboolean
request_step (MusterDb *db, gpointer data, GError **error)
{
  MusterPreapproval *preapproval = data;
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, preapproval->award_id, error);
  g_autofree char *subject = award != NULL ? name_subject (db, preapproval, error) : NULL;

  if (subject == NULL || !check_is_new (db, preapproval, error) ||
      !take_estimate (db, preapproval, error))
    return FALSE;
  muster_step_set_label (
      db,
      /* Translators: a class or another expense, number of an award. */
      g_strdup_printf (_ ("Ask for approval of “%s” by award %s"), subject, award->number));
  return muster_db_insert (db, &muster_preapproval_type, preapproval, error);
}

static gboolean
check_subject (MusterPreapproval *preapproval, GError **error)
{
  g_autofree char *title = muster_name_squeeze (preapproval->title);

  muster_record_set_text (&preapproval->title, title);
  if (title != NULL || preapproval->class_id != MUSTER_ID_NONE)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("Name the class, or type what the costs are for."));
  return FALSE;
}

gboolean
muster_action_request_preapproval (MusterWorkspace *workspace, const MusterPreapproval *preapproval,
                                   MusterId *preapproval_id, GError **error)
{
  g_autoptr (MusterPreapproval) copy = NULL;

  g_return_val_if_fail (workspace != NULL && preapproval != NULL, FALSE);

  copy = muster_preapproval_copy (preapproval);
  copy->id = MUSTER_ID_NONE;
  copy->status = MUSTER_PREAPPROVAL_STATUS_REQUESTED;
  copy->decided_on = copy->sent_on = MUSTER_DATE_NONE;
  copy->approved = MUSTER_NUMBER_NONE;
  if (copy->requested_on == MUSTER_DATE_NONE)
    copy->requested_on = muster_workspace_get_today (workspace);
  if (!check_subject (copy, error) || !muster_award_check_amount (copy->requested, error) ||
      !muster_workspace_check_past (workspace, copy->requested_on, error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_REQUEST_PREAPPROVAL, request_step, copy,
                                  error))
    return FALSE;
  if (preapproval_id != NULL)
    *preapproval_id = copy->id;
  return TRUE;
}

/* --- Deciding ------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId id;
  const MusterPreapprovalDecision *decision;
} Deciding;

static gboolean
check_decision (const MusterPreapprovalDecision *decision, GError **error)
{
  g_autofree char *authority = muster_name_squeeze (decision->authority);

  if (!is_decided (decision->status) || authority != NULL)
    return muster_award_check_amount (decision->amount, error);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("Type who decided about the costs."));
  return FALSE;
}

static void
apply_decision (const MusterPreapprovalDecision *decision, MusterPreapproval *preapproval)
{
  g_autofree char *authority = muster_name_squeeze (decision->authority);

  preapproval->status = decision->status;
  if (decision->document_id != MUSTER_ID_NONE)
    preapproval->document_id = decision->document_id;
  if (!is_decided (decision->status))
    {
      preapproval->sent_on = decision->on;
      return;
    }
  preapproval->decided_on = decision->on;
  muster_record_set_text (&preapproval->authority, authority);
  if (decision->status == MUSTER_PREAPPROVAL_STATUS_APPROVED)
    preapproval->approved =
        decision->amount != MUSTER_NUMBER_NONE ? decision->amount : preapproval->requested;
}

static gboolean
decide_step (MusterDb *db, gpointer data, GError **error)
{
  const Deciding *deciding = data;
  g_autoptr (MusterPreapproval) preapproval =
      muster_workspace_load_live (db, &muster_preapproval_type, deciding->id, error);
  g_autofree char *subject = preapproval != NULL ? name_subject (db, preapproval, error) : NULL;

  if (subject == NULL)
    return FALSE;
  if (is_decided (preapproval->status) || preapproval->status == deciding->decision->status)
    {
      g_set_error (
          error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
          /* Translators: requested, sent, approved, refused. */
          _ ("This request stands as “%s” already. Void it and enter it anew to change that."),
          muster_word_label (muster_preapproval_status_words, (int) preapproval->status));
      return FALSE;
    }
  if (deciding->decision->on < preapproval->requested_on)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("That is before approval was asked for. Correct the day."));
      return FALSE;
    }
  apply_decision (deciding->decision, preapproval);
  muster_step_set_label (db,
                         /* Translators: a class or another expense; sent, approved, refused. */
                         g_strdup_printf (_ ("Approval of “%s”: %s"), subject,
                                          muster_word_label (muster_preapproval_status_words,
                                                             (int) preapproval->status)));
  return muster_db_update (db, &muster_preapproval_type, preapproval, error);
}

gboolean
muster_action_decide_preapproval (MusterWorkspace *workspace, MusterId preapproval_id,
                                  const MusterPreapprovalDecision *decision, GError **error)
{
  Deciding deciding = { preapproval_id, decision };

  g_return_val_if_fail (workspace != NULL && decision != NULL, FALSE);
  g_return_val_if_fail (decision->status != MUSTER_PREAPPROVAL_STATUS_REQUESTED, FALSE);

  return muster_award_require_day (
             workspace, decision->on,
             _ ("Type the day on which it was sent, or on which the funder decided."), error) &&
         check_decision (decision, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_DECIDE_PREAPPROVAL, decide_step,
                                    &deciding, error);
}
