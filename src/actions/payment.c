/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the funder paid, refused or got back of a claim. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-book.h"
#include "actions/claim-private.h"
#include "actions/claim.h"
#include "core/name.h"
#include "grants/standing.h"
#include "grants/terms.h"

typedef struct
{
  const MusterPayment *payment;
  GPtrArray *lines; /* of MusterPaymentLine; copies */
} Pay;

static gint64
get_denied (const MusterPaymentLine *line)
{
  return line->denied != MUSTER_NUMBER_NONE ? line->denied : 0;
}

/* --- What was typed ------------------------------------------------------------------------------- */

static gboolean
check_typed (const Pay *pay, GError **error)
{
  gint64 sum = 0;
  guint i, j;

  for (i = 0; i < pay->lines->len; i++)
    {
      const MusterPaymentLine *line = pay->lines->pdata[i];

      sum += line->amount;
      if (get_denied (line) < 0 || (get_denied (line) > 0 && line->reason == NULL))
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("Type why the funder denied it, and how much of it."));
          return FALSE;
        }
      for (j = 0; j < i; j++)
        if (((const MusterPaymentLine *) pay->lines->pdata[j])->cost_line_id == line->cost_line_id)
          {
            g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                         _ ("A line is named twice. Give its payment and denial once."));
            return FALSE;
          }
    }
  if (pay->lines->len > 0 && sum != pay->payment->amount)
    {
      char whole[MUSTER_MONEY_TEXT_SIZE], parts[MUSTER_MONEY_TEXT_SIZE];

      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The lines add up to %s, but the payment is %s. Correct one of them."),
                   muster_money_format (sum, parts),
                   muster_money_format (pay->payment->amount, whole));
      return FALSE;
    }
  return TRUE;
}

/* --- What is on file ------------------------------------------------------------------------------ */

/* What lowers a claim has a pending amount below zero, which is taken off a payment. */
static gboolean
check_limits (const MusterStanding *standing, gint64 paid, gint64 denied, const char *what,
              GError **error)
{
  char text[MUSTER_MONEY_TEXT_SIZE];

  if (standing->pending < 0 ? paid >= standing->pending && paid <= 0 && denied == 0
                            : paid >= -standing->paid && paid + denied <= standing->pending)
    return TRUE;
  if (paid < 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("%s: only %s was paid, so no more can be paid back."), what,
                 muster_money_format (standing->paid, text));
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("%s: only %s is still asked for; check what was paid and denied."), what,
                 muster_money_format (standing->pending, text));
  return FALSE;
}

static const MusterCostLine *
find_line (const MusterAwardBook *book, const MusterClaim *claim, MusterId id)
{
  guint i;

  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = book->lines->pdata[i];

      if (line->id == id && line->claim_id == claim->id && muster_terms_counts (claim, line))
        return line;
    }
  return NULL;
}

static gboolean
check_lines (const Pay *pay, const MusterAwardBook *book, const MusterClaim *claim, GError **error)
{
  guint i;

  for (i = 0; i < pay->lines->len; i++)
    {
      const MusterPaymentLine *part = pay->lines->pdata[i];
      const MusterCostLine *line = find_line (book, claim, part->cost_line_id);
      MusterStanding standing;

      if (line == NULL)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                       _ ("A line that is paid is not on this claim. Check the claim's lines."));
          return FALSE;
        }
      standing = muster_standing_of_line (book, line);
      if (!check_limits (&standing, part->amount, get_denied (part), line->description, error))
        return FALSE;
    }
  return TRUE;
}

/* All that is pending pays every line. */
static void
divide (Pay *pay, const MusterAwardBook *book, const MusterClaim *claim)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (muster_payment_line_type.free);
  gint64 sum = 0;
  guint i;

  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = book->lines->pdata[i];
      MusterPaymentLine *part;

      if (line->claim_id != claim->id || !muster_terms_counts (claim, line))
        continue;
      part = muster_payment_line_new ();
      part->cost_line_id = line->id;
      part->amount = muster_standing_of_line (book, line).pending;
      sum += part->amount;
      g_ptr_array_add (parts, part);
    }
  if (sum == pay->payment->amount)
    g_ptr_array_extend_and_steal (pay->lines, g_steal_pointer (&parts));
}

static gboolean
insert (MusterDb *db, const Pay *pay, GError **error)
{
  g_autoptr (MusterPayment) payment = muster_payment_copy (pay->payment);
  guint i;

  payment->id = MUSTER_ID_NONE;
  if (!muster_db_insert (db, &muster_payment_type, payment, error))
    return FALSE;
  for (i = 0; i < pay->lines->len; i++)
    {
      MusterPaymentLine *line = pay->lines->pdata[i];

      line->id = MUSTER_ID_NONE;
      line->payment_id = payment->id;
      if (!muster_db_insert (db, &muster_payment_line_type, line, error))
        return FALSE;
    }
  return TRUE;
}

static char *
make_label (const MusterPayment *payment, const char *name)
{
  char text[MUSTER_MONEY_TEXT_SIZE];

  if (payment->amount == 0)
    /* Translators: claim 2 of award REG-07. */
    return g_strdup_printf (_ ("Enter a denial of %s"), name);
  muster_money_format (ABS (payment->amount), text);
  /* Translators: an amount, claim 2 of award REG-07. */
  return payment->amount > 0 ? g_strdup_printf (_ ("Enter a payment of %s for %s"), text, name)
                             : g_strdup_printf (_ ("Enter a repayment of %s for %s"), text, name);
}

static gboolean
pay_step (MusterDb *db, gpointer data, GError **error)
{
  Pay *pay = data;
  g_autoptr (MusterClaim) claim = muster_claim_load_submitted (db, pay->payment->claim_id, error);
  g_autofree char *name = claim != NULL ? muster_claim_format_name (db, claim, error) : NULL;
  g_autoptr (MusterAwardBook) book =
      name != NULL ? muster_award_book_load (db, claim->award_id, error) : NULL;
  MusterStanding standing;

  if (book == NULL)
    return FALSE;
  standing = muster_standing_of_claim (book, claim);
  if (pay->lines->len == 0)
    divide (pay, book, claim);
  if (pay->lines->len == 0 && !check_limits (&standing, pay->payment->amount, 0, name, error))
    return FALSE;
  muster_step_set_label (db, make_label (pay->payment, name));
  return check_lines (pay, book, claim, error) && insert (db, pay, error);
}

gboolean
muster_action_record_payment (MusterWorkspace *workspace, const MusterPayment *payment,
                              const GPtrArray *lines, GError **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (muster_payment_line_type.free);
  Pay pay = { payment, copies };
  guint i;

  g_return_val_if_fail (workspace != NULL && payment != NULL, FALSE);

  for (i = 0; lines != NULL && i < lines->len; i++)
    g_ptr_array_add (copies, muster_payment_line_copy (lines->pdata[i]));
  if (payment->received_on == MUSTER_DATE_NONE || payment->amount == MUSTER_NUMBER_NONE ||
      (payment->amount == 0 && copies->len == 0))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("Type when the payment came and how much it was."));
      return FALSE;
    }
  return muster_workspace_check_past (workspace, payment->received_on, error) &&
         check_typed (&pay, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_RECORD_PAYMENT, pay_step, &pay, error);
}
