/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli claim submit, withdraw, pay, again, adjust */

#include "config.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "actions/claim-tables.h"
#include "actions/claim.h"
#include "actions/environment.h"
#include "cli/claim-arguments.h"

typedef struct
{
  MusterClaimArguments common;
  char *method, *on, *reference, *reason, *amount;
  char **paid;
  char **denied;
  MusterDate date;
  gint64 cents;
  int method_value;
} Funder;

static gboolean
need_claim (const Funder *funder)
{
  if (funder->common.claim >= 1)
    return TRUE;
  muster_arguments_usage (_ ("Name the claim: --claim N."));
  return FALSE;
}

static gboolean
read_date (Funder *funder)
{
  funder->date = MUSTER_DATE_NONE;
  return funder->on == NULL || muster_arguments_parse_day (funder->on, &funder->date);
}

static MusterStatus
run (int argc, char **argv, const char *usage, const char *summary, const GOptionEntry *entries,
     Funder *funder, gboolean (*read) (gpointer data, char **argv))
{
  MusterStatus status;

  funder->common.data = funder;
  status = muster_claim_arguments_run (argc, argv, usage, summary, entries, &funder->common, read,
                                       1, MUSTER_WORKSPACE_WRITE);
  g_free (funder->method);
  g_free (funder->on);
  g_free (funder->reference);
  g_free (funder->reason);
  g_free (funder->amount);
  g_strfreev (funder->paid);
  g_strfreev (funder->denied);
  return status;
}

/* --- submit --------------------------------------------------------------------------------------- */

static MusterStatus
submit (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Funder *funder = data;
  const MusterClaimSubmitting submitting = {
    .claim_id = funder->common.claim_id,
    .submitted_on = funder->date,
    .method = (MusterSubmissionMethod) funder->method_value,
    .reference = funder->reference,
    .prepared_by = muster_environment_read ().operator_name,
  };
  char money[MUSTER_MONEY_TEXT_SIZE];
  g_autofree char *text = NULL;
  gint64 requested = 0;

  if (!muster_action_submit_claim (workspace, &submitting, &requested, error))
    return MUSTER_STATUS_REFUSED;
  /* Translators: a claim's number, an amount. */
  text = g_strdup_printf (_ ("Claim %" PRId64 " is submitted and requests %s.\n"),
                          funder->common.claim, muster_money_format (requested, money));
  return muster_arguments_print (text);
}

static gboolean
read_submit (gpointer data, char **argv G_GNUC_UNUSED)
{
  Funder *funder = data;

  if (!need_claim (funder) || !read_date (funder))
    return FALSE;
  if (funder->method != NULL &&
      muster_word_find (muster_submission_method_words, funder->method, &funder->method_value))
    return TRUE;
  muster_arguments_usage (
      _ ("Say how it was handed in: --method portal, email, mail, fax, in-person or other."));
  return FALSE;
}

MusterStatus
muster_claim_verb_submit (int argc, char **argv)
{
  Funder funder = { .common.work = submit };
  const GOptionEntry entries[] = {
    { "method", 0, 0, G_OPTION_ARG_STRING, &funder.method, N_ ("how it was handed in"),
      "portal|email|mail|fax|in-person|other" },
    { "on", 0, 0, G_OPTION_ARG_STRING, &funder.on, N_ ("when; else today"), N_ ("DATE") },
    { "reference", 0, 0, G_OPTION_ARG_STRING, &funder.reference, N_ ("the recipient's number"),
      N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  return run (argc, argv, "FILE --award NUMBER --claim N --method WORD",
              _ ("Submits a claim. From then on it stays as it is."), entries, &funder,
              read_submit);
}

/* --- withdraw ------------------------------------------------------------------------------------- */

static MusterStatus
withdraw (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Funder *funder = data;

  return muster_action_withdraw_claim (workspace, funder->common.claim_id, funder->reason, error)
             ? MUSTER_STATUS_DONE
             : MUSTER_STATUS_REFUSED;
}

static gboolean
read_reason (gpointer data, char **argv G_GNUC_UNUSED)
{
  const Funder *funder = data;

  if (funder->reason == NULL)
    muster_arguments_usage (_ ("Say why: --reason TEXT."));
  return funder->reason != NULL && need_claim (funder);
}

MusterStatus
muster_claim_verb_withdraw (int argc, char **argv)
{
  Funder funder = { .common.work = withdraw };
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &funder.reason, N_ ("why"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  return run (argc, argv, "FILE --award NUMBER --claim N --reason TEXT",
              _ ("Withdraws a claim that was submitted. Its lines can be moved then."), entries,
              &funder, read_reason);
}

/* --- pay ------------------------------------------------------------------------------------------ */

static MusterPaymentLine *
find_part (GPtrArray *parts, MusterId line_id)
{
  MusterPaymentLine *part;
  guint i;

  for (i = 0; i < parts->len; i++)
    if (((const MusterPaymentLine *) parts->pdata[i])->cost_line_id == line_id)
      return parts->pdata[i];
  part = muster_payment_line_new ();
  part->cost_line_id = line_id;
  part->amount = 0;
  g_ptr_array_add (parts, part);
  return part;
}

/* “3=120.00”, and of a denial “3=80.00:no receipt”. */
static gboolean
read_part (MusterWorkspace *workspace, const Funder *funder, const char *text, gboolean is_denial,
           GPtrArray *parts, GError **error)
{
  g_auto (GStrv) sides = g_strsplit (text, "=", 2);
  char *reason = g_strv_length (sides) == 2 ? strchr (sides[1], ':') : NULL;
  MusterPaymentLine *part;
  gint64 number, amount;
  MusterId id;

  if (reason != NULL && is_denial)
    *reason++ = '\0';
  if (g_strv_length (sides) != 2 || (is_denial && reason == NULL) ||
      !g_ascii_string_to_signed (sides[0], 10, 1, G_MAXINT32, &number, NULL))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("“%s” is not what was paid or denied of a line. Type LINE=AMOUNT, and for a "
                      "denial LINE=AMOUNT:REASON."),
                   text);
      return FALSE;
    }
  id = muster_action_find_cost_line (workspace, funder->common.award, funder->common.claim, number,
                                     error);
  if (id == MUSTER_ID_NONE || !muster_money_parse (sides[1], &amount, error))
    return FALSE;
  part = find_part (parts, id);
  if (!is_denial)
    part->amount = amount;
  else
    {
      part->denied = amount;
      muster_record_set_text (&part->reason, reason);
    }
  return TRUE;
}

static MusterStatus
pay (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Funder *funder = data;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (muster_payment_line_type.free);
  g_autoptr (MusterPayment) payment = muster_payment_new ();
  guint i;

  for (i = 0; funder->paid != NULL && funder->paid[i] != NULL; i++)
    if (!read_part (workspace, funder, funder->paid[i], FALSE, parts, error))
      return MUSTER_STATUS_REFUSED;
  for (i = 0; funder->denied != NULL && funder->denied[i] != NULL; i++)
    if (!read_part (workspace, funder, funder->denied[i], TRUE, parts, error))
      return MUSTER_STATUS_REFUSED;
  payment->claim_id = funder->common.claim_id;
  payment->received_on =
      funder->date != MUSTER_DATE_NONE ? funder->date : muster_workspace_get_today (workspace);
  payment->amount = funder->cents;
  payment->reference = g_strdup (funder->reference);
  return muster_action_record_payment (workspace, payment, parts, error) ? MUSTER_STATUS_DONE
                                                                         : MUSTER_STATUS_REFUSED;
}

static gboolean
read_pay (gpointer data, char **argv G_GNUC_UNUSED)
{
  Funder *funder = data;

  if (!need_claim (funder) || !read_date (funder))
    return FALSE;
  if (funder->amount != NULL)
    return muster_claim_arguments_parse_money (funder->amount, &funder->cents);
  muster_arguments_usage (_ ("Say how much came: --amount MONEY; 0 where all of it was denied."));
  return FALSE;
}

MusterStatus
muster_claim_verb_pay (int argc, char **argv)
{
  Funder funder = { .common.work = pay };
  const GOptionEntry entries[] = {
    { "amount", 0, 0, G_OPTION_ARG_STRING, &funder.amount,
      N_ ("how much came; negative where it was paid back"), N_ ("MONEY") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &funder.on, N_ ("when; else today"), N_ ("DATE") },
    { "paid", 0, 0, G_OPTION_ARG_STRING_ARRAY, &funder.paid,
      N_ ("what of it is for a line; may be given again"), N_ ("LINE=MONEY") },
    { "denied", 0, 0, G_OPTION_ARG_STRING_ARRAY, &funder.denied,
      N_ ("what was denied of a line, and why; may be given again"), N_ ("LINE=MONEY:REASON") },
    { "reference", 0, 0, G_OPTION_ARG_STRING, &funder.reference, N_ ("the funder's number of it"),
      N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  return run (argc, argv, "FILE --award NUMBER --claim N --amount MONEY",
              _ ("Enters what the funder paid, denied or got back of a claim."), entries, &funder,
              read_pay);
}

/* --- again, adjust -------------------------------------------------------------------------------- */

static MusterStatus
again (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Funder *funder = data;
  const GArray *ids = funder->common.line_ids;

  return muster_action_claim_again (workspace, &g_array_index (ids, MusterId, 0), ids->len,
                                    MUSTER_ID_NONE, error)
             ? MUSTER_STATUS_DONE
             : MUSTER_STATUS_REFUSED;
}

static gboolean
read_lines (gpointer data, char **argv G_GNUC_UNUSED)
{
  const Funder *funder = data;

  if (funder->common.lines == NULL)
    muster_arguments_usage (_ ("Name the line: --line N."));
  return funder->common.lines != NULL && need_claim (funder);
}

MusterStatus
muster_claim_verb_again (int argc, char **argv)
{
  Funder funder = { .common.work = again };

  return run (argc, argv, "FILE --award NUMBER --claim N --line N…",
              _ ("Asks again, on a later claim, for what was denied of lines."), NULL, &funder,
              read_lines);
}

static MusterStatus
adjust (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Funder *funder = data;
  const MusterAdjusting adjusting = { .line_id =
                                          g_array_index (funder->common.line_ids, MusterId, 0),
                                      .amount = funder->cents,
                                      .reason = funder->reason };

  return muster_action_adjust_cost (workspace, &adjusting, error) ? MUSTER_STATUS_DONE
                                                                  : MUSTER_STATUS_REFUSED;
}

static gboolean
read_adjust (gpointer data, char **argv)
{
  Funder *funder = data;

  if (!read_lines (data, argv) || !read_reason (data, argv))
    return FALSE;
  if (funder->amount != NULL)
    return muster_claim_arguments_parse_money (funder->amount, &funder->cents);
  muster_arguments_usage (_ ("Say how much more or less it cost: --amount MONEY."));
  return FALSE;
}

MusterStatus
muster_claim_verb_adjust (int argc, char **argv)
{
  Funder funder = { .common.work = adjust };
  const GOptionEntry entries[] = {
    { "amount", 0, 0, G_OPTION_ARG_STRING, &funder.amount,
      N_ ("how much more it cost; negative where it was less"), N_ ("MONEY") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &funder.reason, N_ ("why"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  return run (argc, argv, "FILE --award NUMBER --claim N --line N --amount MONEY --reason TEXT",
              _ ("Corrects, on a later claim, a line that was claimed."), entries, &funder,
              read_adjust);
}
