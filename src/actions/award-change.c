/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-change.h"
#include "actions/award-private.h"
#include "grants/terms.h"

/* What the steps that change an award itself work on. */
typedef struct
{
  MusterId award_id;
  const MusterAwardDecision *decision;
  const char *source;
  const char *by;
  MusterDate on;
} Change;

static gboolean
refuse_status (const MusterAward *award, GError **error)
{
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               /* Translators: number of an award; planned, applied, awarded, declined, closed. */
               _ ("Award %s stands as “%s”, so this cannot be entered of it."), award->number,
               muster_word_label (muster_award_status_words, (int) award->status));
  return FALSE;
}

/* --- Application ---------------------------------------------------------------------------------- */

static char *
label_decision (const MusterAward *award, const MusterAwardDecision *decision)
{
  switch (decision->status)
    {
    case MUSTER_AWARD_STATUS_APPLIED:
      return g_strdup_printf (_ ("Apply for the award %s"), award->number);
    case MUSTER_AWARD_STATUS_DECLINED:
      return g_strdup_printf (_ ("Enter that the award %s was declined"), award->number);
    case MUSTER_AWARD_STATUS_AWARDED:
    case MUSTER_AWARD_STATUS_PLANNED:
    case MUSTER_AWARD_STATUS_CLOSED:
    default:
      return g_strdup_printf (_ ("Enter that the award %s was awarded"), award->number);
    }
}

static gboolean
decide_step (MusterDb *db, gpointer data, GError **error)
{
  const Change *change = data;
  const MusterAwardDecision *decision = change->decision;
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, change->award_id, error);
  gboolean applies = decision->status == MUSTER_AWARD_STATUS_APPLIED;

  if (award == NULL)
    return FALSE;
  if (award->status != MUSTER_AWARD_STATUS_PLANNED &&
      (applies || award->status != MUSTER_AWARD_STATUS_APPLIED))
    return refuse_status (award, error);
  muster_step_set_label (db, label_decision (award, decision));
  award->status = decision->status;
  *(applies ? &award->applied_on : &award->decided_on) = decision->on;
  if (decision->amount != MUSTER_NUMBER_NONE)
    *(applies ? &award->asked : &award->amount) = decision->amount;
  return muster_db_update (db, &muster_award_type, award, error);
}

gboolean
muster_action_decide_award (MusterWorkspace *workspace, MusterId award_id,
                            const MusterAwardDecision *decision, GError **error)
{
  Change change = { .award_id = award_id, .decision = decision };

  g_return_val_if_fail (workspace != NULL && decision != NULL, FALSE);
  g_return_val_if_fail (decision->status == MUSTER_AWARD_STATUS_APPLIED ||
                            decision->status == MUSTER_AWARD_STATUS_AWARDED ||
                            decision->status == MUSTER_AWARD_STATUS_DECLINED,
                        FALSE);

  return muster_award_require_day (
             workspace, decision->on,
             _ ("Type the day on which it was applied for, or on which the funder decided."),
             error) &&
         muster_award_check_amount (decision->amount, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_DECIDE_AWARD, decide_step, &change,
                                    error);
}

/* --- Verification --------------------------------------------------------------------------------- */

static gboolean
verify_step (MusterDb *db, gpointer data, GError **error)
{
  const Change *change = data;
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, change->award_id, error);

  if (award == NULL)
    return FALSE;
  muster_record_set_text (&award->terms_source, change->source);
  muster_record_set_text (&award->verified_by, change->by);
  award->verified_on = change->on;
  if (!muster_workspace_require_text (
          &award->terms_source,
          _ ("Type what the terms were held against, such as the award letter and its date."),
          error) ||
      !muster_workspace_require_text (&award->verified_by, _ ("Type who verified the terms."),
                                      error))
    return FALSE;
  muster_step_set_label (db,
                         /* Translators: number of an award, a document. */
                         g_strdup_printf (_ ("Verify the terms of award %s by %s"), award->number,
                                          award->terms_source));
  return muster_db_update (db, &muster_award_type, award, error);
}

gboolean
muster_action_verify_award (MusterWorkspace *workspace, MusterId award_id, const char *source,
                            const char *by, MusterDate on, GError **error)
{
  Change change = { .award_id = award_id, .source = source, .by = by, .on = on };

  g_return_val_if_fail (workspace != NULL, FALSE);

  return muster_award_require_day (workspace, on,
                                   _ ("Type the day on which the terms were verified."), error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_VERIFY_AWARD, verify_step, &change,
                                    error);
}

/* --- The end -------------------------------------------------------------------------------------- */

static gboolean
close_step (MusterDb *db, gpointer data, GError **error)
{
  const Change *change = data;
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, change->award_id, error);

  if (award == NULL)
    return FALSE;
  if (award->status != MUSTER_AWARD_STATUS_AWARDED)
    return refuse_status (award, error);
  muster_step_set_label (db, g_strdup_printf (_ ("Close the award %s"), award->number));
  award->status = MUSTER_AWARD_STATUS_CLOSED;
  award->closed_on = change->on;
  return muster_db_update (db, &muster_award_type, award, error);
}

gboolean
muster_action_close_award (MusterWorkspace *workspace, MusterId award_id, MusterDate on,
                           GError **error)
{
  Change change = { .award_id = award_id, .on = on };

  g_return_val_if_fail (workspace != NULL, FALSE);

  return muster_award_require_day (workspace, on, _ ("Type the day on which the award was closed."),
                                   error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_CLOSE_AWARD, close_step, &change,
                                    error);
}

/* --- Amendments ----------------------------------------------------------------------------------- */

static gboolean
check_amended (MusterDb *db, const MusterAward *award, MusterAwardAmendment *amendment,
               GError **error)
{
  g_autoptr (GPtrArray) amendments =
      muster_db_load_children (db, &muster_award_amendment_type, "award_id", award->id, error);
  g_autoptr (MusterAward) amended = NULL;

  if (amendments == NULL)
    return FALSE;
  amended = muster_award_copy (award);
  amendment->id = MUSTER_ID_MAX; /* it is entered last */
  g_ptr_array_add (amendments, muster_award_amendment_copy (amendment));
  amendment->id = MUSTER_ID_NONE;
  muster_terms_amend (amended, amendments);
  return muster_award_check_period (amended, error);
}

static gboolean
amend_step (MusterDb *db, gpointer data, GError **error)
{
  MusterAwardAmendment *amendment = data;
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, amendment->award_id, error);

  if (award == NULL || !check_amended (db, award, amendment, error))
    return FALSE;
  muster_step_set_label (
      db,
      /* Translators: number of an award, why. */
      g_strdup_printf (_ ("Amend the award %s: %s"), award->number, amendment->reason));
  return muster_db_insert (db, &muster_award_amendment_type, amendment, error);
}

gboolean
muster_action_amend_award (MusterWorkspace *workspace, const MusterAwardAmendment *amendment,
                           MusterId *amendment_id, GError **error)
{
  g_autoptr (MusterAwardAmendment) copy = NULL;

  g_return_val_if_fail (workspace != NULL && amendment != NULL, FALSE);

  copy = muster_award_amendment_copy (amendment);
  copy->id = MUSTER_ID_NONE;
  if (copy->starts_on == MUSTER_DATE_NONE && copy->ends_on == MUSTER_DATE_NONE &&
      copy->amount == MUSTER_NUMBER_NONE)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The amendment changes nothing. Type a new first or last day, or a new "
                      "amount."));
      return FALSE;
    }
  if (!muster_award_check_amount (copy->amount, error) ||
      !muster_workspace_require_text (&copy->reason, _ ("Type why the award was amended."),
                                      error) ||
      !muster_award_require_day (workspace, copy->decided_on,
                                 _ ("Type the day on which the funder amended the award."),
                                 error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_AMEND_AWARD, amend_step, copy, error))
    return FALSE;
  if (amendment_id != NULL)
    *amendment_id = copy->id;
  return TRUE;
}

/* --- Budget --------------------------------------------------------------------------------------- */

static gboolean
budget_step (MusterDb *db, gpointer data, GError **error)
{
  MusterAwardBudget *budget = data;
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, budget->award_id, error);
  g_autoptr (GPtrArray) rows = NULL;
  guint i;

  if (award != NULL)
    rows = muster_db_load_children (db, &muster_award_budget_type, "award_id", award->id, error);
  if (rows == NULL)
    return FALSE;
  for (i = 0; i < rows->len; i++)
    {
      const MusterAwardBudget *row = g_ptr_array_index (rows, i);

      if (row->category == budget->category)
        budget->id = row->id;
    }
  muster_step_set_label (
      db,
      /* Translators: a category such as "Lodging", number of an award. */
      g_strdup_printf (_ ("Set the budget of “%s” of award %s"),
                       muster_word_label (muster_cost_category_words, (int) budget->category),
                       award->number));
  return budget->id != MUSTER_ID_NONE
             ? muster_db_update (db, &muster_award_budget_type, budget, error)
             : muster_db_insert (db, &muster_award_budget_type, budget, error);
}

gboolean
muster_action_set_award_budget (MusterWorkspace *workspace, const MusterAwardBudget *budget,
                                GError **error)
{
  g_autoptr (MusterAwardBudget) copy = NULL;

  g_return_val_if_fail (workspace != NULL && budget != NULL, FALSE);
  g_return_val_if_fail (budget->category != MUSTER_COST_CATEGORY_ANY, FALSE);

  copy = muster_award_budget_copy (budget);
  copy->id = MUSTER_ID_NONE;
  return muster_award_check_amount (copy->amount, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_SET_AWARD_BUDGET, budget_step, copy,
                                    error);
}

/* --- Reports -------------------------------------------------------------------------------------- */

static gboolean
enter_report_step (MusterDb *db, gpointer data, GError **error)
{
  MusterAwardReport *report = data;
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, report->award_id, error);

  if (award == NULL)
    return FALSE;
  muster_step_set_label (
      db,
      /* Translators: a report, number of an award. */
      g_strdup_printf (_ ("Enter the report “%s” of award %s"), report->title, award->number));
  return muster_db_insert (db, &muster_award_report_type, report, error);
}

gboolean
muster_action_enter_award_report (MusterWorkspace *workspace, const MusterAwardReport *report,
                                  MusterId *report_id, GError **error)
{
  g_autoptr (MusterAwardReport) copy = NULL;

  g_return_val_if_fail (workspace != NULL && report != NULL, FALSE);

  copy = muster_award_report_copy (report);
  copy->id = MUSTER_ID_NONE;
  if (!muster_workspace_require_text (&copy->title, _ ("Type which report it is."), error) ||
      !muster_workspace_check_past (workspace, copy->sent_on, error))
    return FALSE;
  if (copy->due_on == MUSTER_DATE_NONE)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The report has no last day. Type when it is due."));
      return FALSE;
    }
  if (!muster_workspace_run_step (workspace, MUSTER_ACTION_ENTER_AWARD_REPORT, enter_report_step,
                                  copy, error))
    return FALSE;
  if (report_id != NULL)
    *report_id = copy->id;
  return TRUE;
}

typedef struct
{
  MusterId report_id;
  MusterDate on;
  MusterId document_id;
} Sending;

static gboolean
send_report_step (MusterDb *db, gpointer data, GError **error)
{
  const Sending *sending = data;
  g_autoptr (MusterAwardReport) report =
      muster_workspace_load_live (db, &muster_award_report_type, sending->report_id, error);

  if (report == NULL)
    return FALSE;
  if (report->sent_on != MUSTER_DATE_NONE)
    {
      g_autofree char *date = muster_date_format (report->sent_on);

      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   /* Translators: a report, a date. */
                   _ ("The report “%s” was sent on %s already."), report->title, date);
      return FALSE;
    }
  muster_step_set_label (db, g_strdup_printf (_ ("Send the report “%s”"), report->title));
  report->sent_on = sending->on;
  if (sending->document_id != MUSTER_ID_NONE)
    report->document_id = sending->document_id;
  return muster_db_update (db, &muster_award_report_type, report, error);
}

gboolean
muster_action_send_award_report (MusterWorkspace *workspace, MusterId report_id, MusterDate on,
                                 MusterId document_id, GError **error)
{
  Sending sending = { report_id, on, document_id };

  g_return_val_if_fail (workspace != NULL, FALSE);

  return muster_award_require_day (workspace, on, _ ("Type the day on which the report was sent."),
                                   error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_SEND_AWARD_REPORT, send_report_step,
                                    &sending, error);
}
