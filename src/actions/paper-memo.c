/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The memo to the chief: a check, sorted by who owes what by when, and what is planned that would help. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/check.h"
#include "actions/paper-memo-private.h"
#include "actions/paper-private.h"
#include "core/name.h"
#include "export/memo.h"

/* --- What an officer owes ------------------------------------------------------------------------- */

/* What belongs into a memo: what is unmet or, where somebody said how much is asked, undecided. */
static gboolean
is_owed (const MusterDuty *duty)
{
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
  MusterMemoShare *undated = g_ptr_array_index (shares, shares->len - 1);
  MusterMemoShare *last;

  if (shares->len < 2 || undated->due_on != MUSTER_DATE_NONE || undated->short_by > 0)
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

          if (!is_owed (duty) || (duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE) != is_open)
            continue;
          share = ensure_share (shares, judged, duty->due_on);
          share->is_open |= is_open;
          g_ptr_array_add (share->duties, duty);
        }
    }
}

static GPtrArray *
list_shares (const MusterCheckOfficer *judged)
{
  GPtrArray *shares = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_memo_share_free);
  guint i;

  add_duties (shares, judged, FALSE);
  add_duties (shares, judged, TRUE);
  for (i = shares->len; i > 0; i--)
    if (!has_unmet (g_ptr_array_index (shares, i - 1)))
      g_ptr_array_remove_index (shares, i - 1);
  g_ptr_array_sort (shares, compare_shares);
  fold_undated (shares);
  return shares;
}

static gboolean
is_any_open (const GPtrArray *shares)
{
  guint i;

  for (i = 0; i < shares->len; i++)
    if (((const MusterMemoShare *) g_ptr_array_index (shares, i))->is_open)
      return TRUE;
  return FALSE;
}

static GPtrArray *
list_short (const MusterCheck *check, const MusterUpcoming *upcoming)
{
  GPtrArray *officers = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_memo_officer_free);
  guint i;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (check->officers, i);
      MusterMemoOfficer *officer;

      if (judged->result != MUSTER_CHECK_SHORT)
        continue;
      officer = g_new0 (MusterMemoOfficer, 1);
      officer->officer = judged->facts->officer;
      officer->short_by = judged->short_by;
      officer->shares = list_shares (judged);
      officer->is_open = is_any_open (officer->shares);
      officer->classes = muster_upcoming_list (upcoming, judged);
      g_ptr_array_add (officers, officer);
    }
  return officers;
}

/* --- Everybody else ------------------------------------------------------------------------------- */

static char *
describe_undecided (const MusterCheckOfficer *judged)
{
  const MusterOfficer *officer = judged->facts->officer;
  g_autofree char *name =
      muster_name_format (officer->last_name, officer->first_name, officer->middle_name);
  const char *title = NULL;
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len && title == NULL; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (is_owed (duty))
            title = duty->requirement->title;
        }
    }
  /* Translators: an officer, and what cannot be decided. */
  return g_strdup_printf (_ ("%s (%s)"), name,
                          title != NULL ? title : _ ("no certificate gives a period"));
}

static GPtrArray *
list_undecided (const MusterCheck *check)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (check->officers, i);

      if (judged->result == MUSTER_CHECK_OPEN)
        g_ptr_array_add (texts, describe_undecided (judged));
    }
  return texts;
}

static GPtrArray *
list_agency_lacks (const MusterCheck *check)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < check->agency_duties->len; i++)
    {
      const MusterCheckAgencyDuty *duty = g_ptr_array_index (check->agency_duties, i);

      if (!duty->requirement->is_recommended && muster_duty_status_is_unmet (duty->status))
        g_ptr_array_add (
            texts,
            g_strdup_printf (
                /* Translators: a requirement; how many officers meet it; how many must. */
                _ ("%s, met by %" G_GINT64_FORMAT " of the %" G_GINT64_FORMAT " officers it needs"),
                duty->requirement->title, duty->sure, duty->required));
    }
  return texts;
}

GPtrArray *
muster_paper_describe_rules (const GPtrArray *rulebook)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  guint i;

  g_return_val_if_fail (rulebook != NULL, NULL);

  for (i = 0; i < rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (rulebook, i);
      const char *title = muster_pack_get_title (entry->pack);
      const char *version = muster_pack_get_version (entry->pack);

      /* Translators: title of rules, their version, the document that they were compared with. */
      g_ptr_array_add (texts, entry->verification != NULL
                                  ? g_strdup_printf (_ ("%s, version %s, verified with %s"), title,
                                                     version, entry->verification->source)
                                  : g_strdup_printf (_ ("%s, version %s, a template that nobody at "
                                                        "the agency has verified"),
                                                     title, version));
    }
  return texts;
}

static guint
count_fine (const MusterCheck *check)
{
  guint n = 0;
  guint i;

  for (i = 0; i < check->officers->len; i++)
    n += ((const MusterCheckOfficer *) g_ptr_array_index (check->officers, i))->result ==
         MUSTER_CHECK_FINE;
  return n;
}

/* --- Files ---------------------------------------------------------------------------------------- */

static gboolean
write_memo (const MusterRecordsRequest *request, const MusterCheck *check,
            const MusterUpcoming *upcoming, MusterPapers *papers, GError **error)
{
  g_autoptr (GPtrArray) officers = list_short (check, upcoming);
  g_autoptr (GPtrArray) undecided = list_undecided (check);
  g_autoptr (GPtrArray) lacks = list_agency_lacks (check);
  g_autoptr (GPtrArray) rules = muster_paper_describe_rules (check->rulebook);
  const MusterMemo memo = { check->agency,
                            check->as_of,
                            request->prepared_by,
                            officers,
                            check->officers->len,
                            count_fine (check),
                            undecided,
                            lacks,
                            rules };
  g_autoptr (MusterContent) paper = muster_memo_make (&memo);
  g_autoptr (MusterContent) workbook = muster_memo_make_workbook (&memo);
  const MusterContent *const contents[2] = { paper, workbook };
  char date[MUSTER_DATE_TEXT_SIZE];
  g_autofree char *name = g_strconcat ("memo-", muster_date_print (check->as_of, date), NULL);

  return muster_paper_write_all (papers, request->formats, contents, NULL, request->folder, name,
                                 error);
}

MusterPapers *
muster_action_export_memo (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                           GError **error)
{
  g_autoptr (MusterCheck) check = NULL;
  g_autoptr (MusterUpcoming) upcoming = NULL;
  g_autoptr (MusterPapers) papers = NULL;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  check = muster_action_check (workspace, request->as_of, request->state_ids, error);
  upcoming = check != NULL ? muster_upcoming_load (workspace, check->as_of, error) : NULL;
  papers = upcoming != NULL ? muster_paper_begin (request->folder, error) : NULL;
  if (papers == NULL || !write_memo (request, check, upcoming, papers, error))
    return NULL;
  return g_steal_pointer (&papers);
}
