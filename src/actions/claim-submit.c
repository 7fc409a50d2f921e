/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Submitting a claim, which freezes it, and withdrawing one. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-book.h"
#include "actions/claim-private.h"
#include "actions/claim.h"
#include "actions/log.h"
#include "core/name.h"
#include "grants/claim-total.h"
#include "grants/standing.h"
#include "grants/terms.h"

/* --- Submitting ----------------------------------------------------------------------------------- */

typedef struct
{
  const MusterClaimSubmitting *submitting;
  MusterDate submitted_on;
  const char *head;
  gint64 requested;
} Submit;

static gboolean
check_lines (const MusterAwardBook *book, const MusterClaim *claim, GError **error)
{
  guint n_ready = 0, i;

  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = book->lines->pdata[i];

      if (line->claim_id != claim->id || !muster_terms_counts (claim, line))
        continue;
      n_ready++;
      if (line->amount != MUSTER_NUMBER_NONE)
        continue;
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   _ ("“%s” has no amount. Type what it cost, or take it off the claim."),
                   line->description);
      return FALSE;
    }
  if (n_ready == 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("No line of the claim is ready. Confirm its lines first."));
  return n_ready > 0;
}

/* Works on the book, whose records are written then. */
static gboolean
freeze (MusterDb *db, MusterAwardBook *book, MusterClaim *claim, MusterDate submitted_on,
        GError **error)
{
  g_autoptr (MusterClaimTotal) total = muster_claim_total_new (book, claim);
  guint i;

  muster_claim_total_freeze (total, claim, book->lines, submitted_on);
  for (i = 0; i < total->shares->len; i++)
    if (!muster_db_update (db, &muster_cost_line_type,
                           ((const MusterClaimShare *) total->shares->pdata[i])->line, error))
      return FALSE;
  return muster_db_update (db, &muster_claim_type, claim, error);
}

static gboolean
insert_submission (MusterDb *db, const Submit *submit, const MusterAwardBook *book,
                   const MusterClaim *claim, const char *name, GError **error)
{
  g_autoptr (MusterSubmission) submission = muster_submission_new ();

  submission->kind = MUSTER_SUBMISSION_KIND_REIMBURSEMENT;
  /* Translators: claim 2 of award REG-07. */
  submission->title = g_strdup_printf (_ ("Reimbursement, %s"), name);
  submission->recipient = g_strdup (book->award->funder);
  submission->as_of = submission->submitted_on = submit->submitted_on;
  submission->method = submit->submitting->method;
  submission->reference = muster_name_squeeze (submit->submitting->reference);
  submission->prepared_by = g_strdup (claim->prepared_by);
  submission->claim_id = claim->id;
  submission->head_hash = g_strdup (submit->head);
  return muster_db_insert (db, &muster_submission_type, submission, error);
}

static gboolean
submit_step (MusterDb *db, gpointer data, GError **error)
{
  Submit *submit = data;
  g_autoptr (MusterClaim) draft = muster_claim_load_draft (db, submit->submitting->claim_id, error);
  g_autofree char *name = draft != NULL ? muster_claim_format_name (db, draft, error) : NULL;
  g_autoptr (MusterAwardBook) book =
      name != NULL ? muster_award_book_load (db, draft->award_id, error) : NULL;
  g_autofree char *date = muster_date_format (submit->submitted_on);
  MusterClaim *claim;

  if (book == NULL || !check_lines (book, draft, error))
    return FALSE;
  claim = (MusterClaim *) muster_award_book_find_claim (book, draft->id);
  if (submit->submitting->prepared_by != NULL)
    muster_record_set_text (&claim->prepared_by, submit->submitting->prepared_by);
  /* Translators: claim 2 of award REG-07, a date. */
  muster_step_set_label (db, g_strdup_printf (_ ("Submit %s on %s"), name, date));
  if (!freeze (db, book, claim, submit->submitted_on, error))
    return FALSE;
  submit->requested = claim->requested;
  return insert_submission (db, submit, book, claim, name, error);
}

gboolean
muster_action_submit_claim (MusterWorkspace *workspace, const MusterClaimSubmitting *submitting,
                            gint64 *requested, GError **error)
{
  Submit submit = { submitting, MUSTER_DATE_NONE, NULL, 0 };
  g_autofree char *head = NULL;

  g_return_val_if_fail (workspace != NULL && submitting != NULL, FALSE);

  submit.submitted_on = submitting->submitted_on != MUSTER_DATE_NONE
                            ? submitting->submitted_on
                            : muster_workspace_get_today (workspace);
  if (!muster_workspace_check_past (workspace, submit.submitted_on, error))
    return FALSE;
  submit.head = head = muster_action_get_head (workspace, error);
  if (head == NULL || !muster_workspace_run_step (workspace, MUSTER_ACTION_SUBMIT_CLAIM,
                                                  submit_step, &submit, error))
    return FALSE;
  if (requested != NULL)
    *requested = submit.requested;
  return TRUE;
}

/* --- Withdrawing ---------------------------------------------------------------------------------- */

typedef struct
{
  MusterId claim_id;
  const char *reason;
} Withdraw;

static gboolean
check_untouched (const MusterAwardBook *book, const MusterClaim *claim, GError **error)
{
  MusterStanding standing = muster_standing_of_claim (book, claim);
  guint i, j;

  if (standing.paid != 0 || standing.denied != 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   _ ("The funder has answered the claim. Adjust it on a later claim."));
      return FALSE;
    }
  for (i = 0; i < book->lines->len; i++)
    for (j = 0; j < book->lines->len; j++)
      {
        const MusterCostLine *line = book->lines->pdata[i];
        const MusterCostLine *other = book->lines->pdata[j];

        if (line->claim_id != claim->id || other->corrects_id != line->id || other->voided)
          continue;
        g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                     _ ("“%s” corrects the claim. Void that line first."), other->description);
        return FALSE;
      }
  return TRUE;
}

static gboolean
void_submissions (MusterDb *db, const Withdraw *withdraw, GError **error)
{
  g_autoptr (GPtrArray) submissions =
      muster_db_load_children (db, &muster_submission_type, "claim_id", withdraw->claim_id, error);
  guint i;

  for (i = 0; submissions != NULL && i < submissions->len; i++)
    {
      MusterSubmission *submission = submissions->pdata[i];

      if (submission->voided)
        continue;
      submission->voided = TRUE;
      muster_record_set_text (&submission->void_reason, withdraw->reason);
      if (!muster_db_update (db, &muster_submission_type, submission, error))
        return FALSE;
    }
  return submissions != NULL;
}

static gboolean
withdraw_step (MusterDb *db, gpointer data, GError **error)
{
  const Withdraw *withdraw = data;
  g_autoptr (MusterClaim) claim = muster_claim_load_submitted (db, withdraw->claim_id, error);
  g_autofree char *name = claim != NULL ? muster_claim_format_name (db, claim, error) : NULL;
  g_autoptr (MusterAwardBook) book =
      name != NULL ? muster_award_book_load (db, claim->award_id, error) : NULL;

  if (book == NULL || !check_untouched (book, claim, error))
    return FALSE;
  /* Translators: claim 2 of award REG-07, why. */
  muster_step_set_label (db, g_strdup_printf (_ ("Withdraw %s: %s"), name, withdraw->reason));
  claim->status = MUSTER_CLAIM_STATUS_WITHDRAWN;
  muster_record_set_text (&claim->notes, withdraw->reason);
  return muster_db_update (db, &muster_claim_type, claim, error) &&
         void_submissions (db, withdraw, error);
}

gboolean
muster_action_withdraw_claim (MusterWorkspace *workspace, MusterId claim_id, const char *reason,
                              GError **error)
{
  g_autofree char *squeezed = muster_name_squeeze (reason);
  Withdraw withdraw = { claim_id, squeezed };

  g_return_val_if_fail (workspace != NULL, FALSE);

  if (squeezed == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("Type why the claim is withdrawn: it stays with the claim."));
      return FALSE;
    }
  return muster_workspace_run_step (workspace, MUSTER_ACTION_WITHDRAW_CLAIM, withdraw_step,
                                    &withdraw, error);
}
