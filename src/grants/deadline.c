/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathering an award's deadlines. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/balance.h"
#include "grants/deadline.h"
#include "grants/terms.h"

typedef struct
{
  const MusterAwardBook *book;
  const GPtrArray *classes;
  MusterDate as_of;
  GPtrArray *list;
} Gathering;

void
muster_award_class_free (MusterAwardClass *class)
{
  if (class == NULL)
    return;
  g_free (class->title);
  g_free (class);
}

static void
free_deadline (gpointer data)
{
  MusterAwardDeadline *deadline = data;

  g_free (deadline->text);
  g_free (deadline);
}

/* Takes @text. */
static void
add (Gathering *gathering, const char *code, MusterDate due_on, char *text,
     const MusterRecordType *type, MusterId record_id)
{
  MusterAwardDeadline *deadline = g_new0 (MusterAwardDeadline, 1);

  deadline->code = code;
  deadline->due_on = due_on;
  deadline->text = text;
  deadline->type = type;
  deadline->record_id = record_id;
  g_ptr_array_add (gathering->list, deadline);
}

static gboolean
is_late (const Gathering *gathering, MusterDate due_on)
{
  return due_on < gathering->as_of;
}

/* --- Claims --------------------------------------------------------------------------------------- */

static char *
describe_claim (const Gathering *gathering, const MusterClaim *claim, MusterDate due_on)
{
  const MusterAward *award = gathering->book->award;
  g_autofree char *date = muster_date_format (due_on);

  if (award->forfeits)
    return g_strdup_printf (is_late (gathering, due_on)
                                /* Translators: number of a claim, number of an award, a date. */
                                ? _ ("Claim %" G_GINT64_FORMAT " of %s was due %s: what comes late "
                                     "is forfeited")
                                : _ ("Claim %" G_GINT64_FORMAT " of %s is due %s: what comes later "
                                     "is forfeited"),
                            claim->number, award->number, date);
  return g_strdup_printf (is_late (gathering, due_on)
                              ? _ ("Claim %" G_GINT64_FORMAT " of %s was due %s")
                              : _ ("Claim %" G_GINT64_FORMAT " of %s is due %s"),
                          claim->number, award->number, date);
}

static gboolean
is_open (const MusterClaim *claim)
{
  return !claim->voided && claim->status == MUSTER_CLAIM_STATUS_DRAFT;
}

static void
add_claims (Gathering *gathering)
{
  const MusterAwardBook *book = gathering->book;
  guint i;

  for (i = 0; i < book->claims->len; i++)
    {
      const MusterClaim *claim = g_ptr_array_index (book->claims, i);
      MusterDate due_on = muster_terms_due (book->award, claim->class_ended_on);

      if (is_open (claim) && due_on != MUSTER_DATE_NONE)
        add (gathering, "claim", due_on, describe_claim (gathering, claim, due_on),
             &muster_claim_type, claim->id);
    }
}

/* --- Approval beforehand -------------------------------------------------------------------------- */

static gboolean
names_class (const MusterAwardBook *book, const MusterClaim *claim, MusterId class_id)
{
  guint i;

  if (claim->class_id == class_id)
    return TRUE;
  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (book->lines, i);

      if (line->claim_id == claim->id && line->class_id == class_id && !line->voided &&
          line->status != MUSTER_COST_LINE_STATUS_WITHDRAWN)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_planned_for (const MusterAwardBook *book, MusterId class_id)
{
  guint i;

  for (i = 0; i < book->claims->len; i++)
    if (is_open (g_ptr_array_index (book->claims, i)) &&
        names_class (book, g_ptr_array_index (book->claims, i), class_id))
      return TRUE;
  for (i = 0; i < book->preapprovals->len; i++)
    {
      const MusterPreapproval *asked = g_ptr_array_index (book->preapprovals, i);

      if (!asked->voided && asked->class_id == class_id &&
          (asked->status == MUSTER_PREAPPROVAL_STATUS_REQUESTED ||
           asked->status == MUSTER_PREAPPROVAL_STATUS_SENT))
        return TRUE;
    }
  return FALSE;
}

/* Whether the costs of @class were approved before it, and whether a request is under way. */
static gboolean
is_approved (const MusterAwardBook *book, const MusterAwardClass *class, gboolean *is_sent)
{
  guint i;

  *is_sent = FALSE;
  for (i = 0; i < book->preapprovals->len; i++)
    {
      const MusterPreapproval *asked = g_ptr_array_index (book->preapprovals, i);

      if (asked->voided || asked->class_id != class->id)
        continue;
      if (asked->status == MUSTER_PREAPPROVAL_STATUS_APPROVED &&
          asked->decided_on != MUSTER_DATE_NONE && asked->decided_on < class->first)
        return TRUE;
      *is_sent |= asked->status == MUSTER_PREAPPROVAL_STATUS_SENT;
    }
  return FALSE;
}

static char *
describe_approval (const Gathering *gathering, const MusterAwardClass *class, MusterDate due_on,
                   gboolean is_sent)
{
  const char *award = gathering->book->award->number;
  g_autofree char *date = muster_date_format (is_sent ? class->first : due_on);
  g_autofree char *first = muster_date_format (class->first);

  if (class->first <= gathering->as_of)
    /* Translators: a class, a date, number of an award. */
    return g_strdup_printf (_ ("“%s” began %s before its costs were approved by %s"), class->title,
                            first, award);
  if (is_sent)
    return g_strdup_printf (_ ("“%s” begins %s: its costs wait for approval by %s"), class->title,
                            date, award);
  return g_strdup_printf (is_late (gathering, due_on)
                              ? _ ("Approval of “%s” was to be asked for by %s (%s)")
                              : _ ("Ask for approval of “%s” by %s (%s)"),
                          class->title, date, award);
}

static void
add_approvals (Gathering *gathering)
{
  const MusterAward *award = gathering->book->award;
  guint i;

  for (i = 0; award->needs_preapproval && i < gathering->classes->len; i++)
    {
      const MusterAwardClass *class = g_ptr_array_index (gathering->classes, i);
      MusterDate due_on = class->first - 1;
      gboolean is_sent;

      if (class->first == MUSTER_DATE_NONE || !is_planned_for (gathering->book, class->id) ||
          is_approved (gathering->book, class, &is_sent))
        continue;
      if (!is_sent && award->request_days != MUSTER_NUMBER_NONE)
        due_on = class->first - (MusterDate) award->request_days;
      add (gathering, "preapproval", due_on, describe_approval (gathering, class, due_on, is_sent),
           &muster_award_type, award->id);
    }
}

/* --- The award itself ----------------------------------------------------------------------------- */

static void
add_application (Gathering *gathering)
{
  const MusterAward *award = gathering->book->award;
  g_autofree char *date = muster_date_format (award->apply_by);

  if (award->status == MUSTER_AWARD_STATUS_PLANNED && award->apply_by != MUSTER_DATE_NONE)
    add (gathering, "application", award->apply_by,
         /* Translators: a date. */
         g_strdup_printf (_ ("Apply for it by %s"), date), &muster_award_type, award->id);
}

static void
add_end (Gathering *gathering)
{
  const MusterAward *award = gathering->book->award;
  g_autoptr (MusterBalance) balance = muster_balance_new (gathering->book);
  g_autofree char *date = muster_date_format (award->ends_on);
  g_autofree char *last = muster_date_format (award->claim_by);
  char left[MUSTER_MONEY_TEXT_SIZE];

  if (award->claim_by != MUSTER_DATE_NONE)
    add (gathering, "last-claim", award->claim_by,
         /* Translators: number of an award, a date. */
         g_strdup_printf (_ ("Last day of any claim of %s: %s"), award->number, last),
         &muster_award_type, award->id);
  if (award->ends_on == MUSTER_DATE_NONE)
    return;
  if (balance->left == MUSTER_NUMBER_NONE)
    add (gathering, "award-end", award->ends_on,
         g_strdup_printf (is_late (gathering, award->ends_on)
                              /* Translators: number of an award, a date. */
                              ? _ ("%s ended %s and is not closed")
                              : _ ("%s ends %s"),
                          award->number, date),
         &muster_award_type, award->id);
  else
    add (gathering, "award-end", award->ends_on,
         g_strdup_printf (is_late (gathering, award->ends_on)
                              /* Translators: number of an award, a date, an amount. */
                              ? _ ("%s ended %s and is not closed; %s of it is left")
                              : _ ("%s ends %s; %s of it is left"),
                          award->number, date, muster_money_format (balance->left, left)),
         &muster_award_type, award->id);
}

static void
add_reports (Gathering *gathering)
{
  const MusterAwardBook *book = gathering->book;
  guint i;

  for (i = 0; i < book->reports->len; i++)
    {
      const MusterAwardReport *report = g_ptr_array_index (book->reports, i);
      g_autofree char *date = muster_date_format (report->due_on);

      if (report->voided || report->sent_on != MUSTER_DATE_NONE)
        continue;
      add (gathering, "report", report->due_on,
           g_strdup_printf (is_late (gathering, report->due_on)
                                /* Translators: a report, number of an award, a date. */
                                ? _ ("Report “%s” of %s was due %s")
                                : _ ("Report “%s” of %s is due %s"),
                            report->title, book->award->number, date),
           &muster_award_report_type, report->id);
    }
}

static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  const MusterAwardDeadline *x = *(const MusterAwardDeadline *const *) a;
  const MusterAwardDeadline *y = *(const MusterAwardDeadline *const *) b;

  if (x->due_on != y->due_on)
    return x->due_on < y->due_on ? -1 : 1;
  return g_strcmp0 (x->text, y->text);
}

GPtrArray *
muster_award_deadlines_new (const MusterAwardBook *book, const GPtrArray *classes, MusterDate as_of)
{
  Gathering gathering = { book, classes, as_of, NULL };
  MusterAwardStatus status;

  g_return_val_if_fail (book != NULL && classes != NULL, NULL);

  status = book->award->status;
  gathering.list = g_ptr_array_new_with_free_func (free_deadline);
  add_application (&gathering);
  if (status == MUSTER_AWARD_STATUS_AWARDED)
    {
      add_approvals (&gathering);
      add_end (&gathering);
    }
  /* A draft is to be decided whatever became of its award, and a last report may follow the close. */
  add_claims (&gathering);
  if (status == MUSTER_AWARD_STATUS_AWARDED || status == MUSTER_AWARD_STATUS_CLOSED)
    add_reports (&gathering);
  g_ptr_array_sort (gathering.list, compare_deadlines);
  return gathering.list;
}
