/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an officer owes by which day: what the memo tells the chief, and the agenda whoever opens the file. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/paper-memo-private.h"
#include "export/memo.h"

gboolean
muster_shares_is_owed (const MusterDuty *duty)
{
  g_return_val_if_fail (duty != NULL, FALSE);

  if (duty->requirement->is_recommended)
    return FALSE;
  return muster_duty_status_is_unmet (duty->status) ||
         (duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE && duty->required != MUSTER_NUMBER_NONE);
}

static MusterMemoShare *
ensure_share (GPtrArray *shares, const MusterCheckOfficer *judged, MusterDate due_on)
{
  MusterMemoShare *share;
  guint i;

  for (i = 0; i < shares->len; i++)
    {
      share = g_ptr_array_index (shares, i);
      if (share->due_on == due_on)
        return share;
    }
  share = g_new0 (MusterMemoShare, 1);
  share->due_on = due_on;
  share->short_by = muster_evaluate_further_time_due (judged->evaluations, due_on);
  share->duties = g_ptr_array_new ();
  g_ptr_array_add (shares, share);
  return share;
}

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const MusterMemoShare *x = *(const MusterMemoShare *const *) a;
  const MusterMemoShare *y = *(const MusterMemoShare *const *) b;

  return muster_date_compare_deadlines (x->due_on, y->due_on);
}

/* A day on which nothing is surely missing is no line of the memo. */
static gboolean
has_unmet (const MusterMemoShare *share)
{
  guint i;

  for (i = 0; i < share->duties->len; i++)
    if (muster_duty_status_is_unmet (
            ((const MusterDuty *) g_ptr_array_index (share->duties, i))->status))
      return TRUE;
  return FALSE;
}

/* What is only to do and has no last day goes with what is due last, so that the memo stays one page. */
static void
fold_undated (GPtrArray *shares)
{
  MusterMemoShare *undated, *last;

  if (shares->len < 2)
    return;
  undated = g_ptr_array_index (shares, shares->len - 1);
  if (undated->due_on != MUSTER_DATE_NONE || undated->short_by > 0)
    return;
  last = g_ptr_array_index (shares, shares->len - 2);
  g_ptr_array_extend (last->duties, undated->duties, NULL, NULL);
  g_ptr_array_remove_index (shares, shares->len - 1);
}

/* Adds to @shares what is unmet, or what is not decidable. */
static void
add_duties (GPtrArray *shares, const MusterCheckOfficer *judged, gboolean is_open)
{
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);
          MusterMemoShare *share;

          if (!muster_shares_is_owed (duty) ||
              (duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE) != is_open)
            continue;
          share = ensure_share (shares, judged, duty->due_on);
          share->is_open |= is_open;
          g_ptr_array_add (share->duties, duty);
        }
    }
}

GPtrArray *
muster_shares_list_by_day (const MusterCheckOfficer *judged)
{
  GPtrArray *shares;
  guint i;

  g_return_val_if_fail (judged != NULL, NULL);

  shares = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_memo_share_free);
  add_duties (shares, judged, FALSE);
  add_duties (shares, judged, TRUE);
  for (i = shares->len; i > 0; i--)
    if (!has_unmet (g_ptr_array_index (shares, i - 1)))
      g_ptr_array_remove_index (shares, i - 1);
  g_ptr_array_sort (shares, compare_shares);
  return shares;
}

GPtrArray *
muster_shares_list (const MusterCheckOfficer *judged)
{
  GPtrArray *shares = muster_shares_list_by_day (judged);

  if (shares != NULL)
    fold_undated (shares);
  return shares;
}

char *
muster_shares_describe_lack (const MusterCheckAgencyDuty *duty)
{
  g_return_val_if_fail (duty != NULL, NULL);

  return g_strdup_printf (
      /* Translators: a requirement; how many officers meet it; how many must. */
      _ ("%s, met by %" G_GINT64_FORMAT " of the %" G_GINT64_FORMAT " officers it needs"),
      duty->requirement->title, duty->sure, duty->required);
}
