/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The memo to the chief: a check, sorted by who owes what by when, and what is planned that would help. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/check.h"
#include "actions/paper-memo-private.h"
#include "actions/paper-private.h"
#include "actions/upcoming.h"
#include "export/memo.h"

/* --- Who is short ---------------------------------------------------------------------------------- */

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
      officer->shares = muster_shares_list (judged);
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
  g_autofree char *name = muster_officer_format_name (officer);
  const char *title = NULL;
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len && title == NULL; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (muster_shares_is_owed (duty))
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
        g_ptr_array_add (texts, muster_shares_describe_lack (duty));
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
