/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a check found: in the rules, about those who are shown, and between officers. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/check-private.h"
#include "core/name.h"

/* Every pack looks at the same credits and dates, so it notices the same. */
static gboolean
is_noticed (const GPtrArray *findings, guint from, const MusterFinding *finding)
{
  guint i;

  for (i = from; i < findings->len; i++)
    {
      const MusterFinding *known = g_ptr_array_index (findings, i);

      if (known->record_id == finding->record_id && g_str_equal (known->code, finding->code) &&
          g_str_equal (known->message, finding->message))
        return TRUE;
    }
  return FALSE;
}

static void
add_for_officer (GPtrArray *findings, const MusterOfficerFacts *facts, const char *code,
                 char *message)
{
  MusterFinding *finding = muster_finding_new (code, MUSTER_SEVERITY_WARNING, message);

  finding->officer_id = facts->officer->id;
  g_ptr_array_add (findings, finding);
}

static gboolean
has_hire_date (const MusterOfficerFacts *facts)
{
  guint i;

  for (i = 0; i < facts->employments->len; i++)
    if (((const MusterEmployment *) g_ptr_array_index (facts->employments, i))->hired_on !=
        MUSTER_DATE_NONE)
      return TRUE;
  return FALSE;
}

/* The rules say it where a pack could judge something else. */
static gboolean
has_code (const GPtrArray *findings, guint from, const char *code)
{
  guint i;

  for (i = from; i < findings->len; i++)
    if (g_str_equal (((MusterFinding *) findings->pdata[i])->code, code))
      return TRUE;
  return FALSE;
}

static gboolean
counts_milestone (const MusterDuty *duty, const char *milestone)
{
  g_autofree char *key = muster_name_make_key (milestone);

  return duty->requirement->counts == MUSTER_COUNT_MILESTONES && duty->requirement->names != NULL &&
         g_strv_contains ((const char *const *) duty->requirement->names, key);
}

gboolean
muster_check_is_to_do (const MusterCheckOfficer *officer, const MusterChecklistItem *item)
{
  guint i, j;

  if (!muster_checklist_item_is_open (item))
    return FALSE;
  for (i = 0; item->milestone != NULL && i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (duty->status != MUSTER_DUTY_STATUS_NOT_APPLICABLE &&
              counts_milestone (duty, item->milestone))
            return FALSE;
        }
    }
  return TRUE;
}

static void
find_late_items (GPtrArray *findings, const MusterCheckOfficer *officer, MusterDate as_of)
{
  const GPtrArray *checklist = officer->facts->checklist;
  guint i;

  for (i = 0; i < checklist->len; i++)
    {
      const MusterChecklistItem *item = g_ptr_array_index (checklist, i);
      g_autofree char *date = NULL;
      MusterFinding *finding;

      if (item->due_on == MUSTER_DATE_NONE || item->due_on >= as_of ||
          !muster_check_is_to_do (officer, item))
        continue;
      date = muster_date_format (item->due_on);
      finding = muster_finding_new ("checklist-late", MUSTER_SEVERITY_WARNING,
                                    /* Translators: what is to be done, a date. */
                                    g_strdup_printf (_ ("“%s” was due %s."), item->title, date));
      finding->officer_id = officer->facts->officer->id;
      finding->record_id = item->id;
      g_ptr_array_add (findings, finding);
    }
}

static void
find_about_officer (GPtrArray *findings, const MusterCheckOfficer *officer, GHashTable *n_state_ids)
{
  const MusterOfficerFacts *facts = officer->facts;
  const char *state_id = facts->officer->state_id;
  guint from = findings->len;
  guint i, j;

  if (state_id != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (n_state_ids, state_id)) > 1)
    add_for_officer (findings, facts, "duplicate-state-id",
                     g_strdup_printf (_ ("Another officer has state ID %s, too."), state_id));
  if (!has_hire_date (facts))
    add_for_officer (findings, facts, "no-hire-date",
                     g_strdup (_ ("No date of hire is on file, so the officer is taken to serve. "
                                  "Enter it.")));
  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->findings->len; j++)
        {
          const MusterFinding *finding = g_ptr_array_index (evaluation->findings, j);

          if (!is_noticed (findings, from, finding))
            g_ptr_array_add (findings, muster_finding_copy (finding));
        }
    }
  if (officer->is_unjudged && !has_code (findings, from, "no-period"))
    add_for_officer (findings, facts, "no-period",
                     g_strdup (_ ("No certificate gives a period that runs, so nothing is judged. "
                                  "Enter the certificate with its dates.")));
}

/* State ID → how many officers have it. Keys are borrowed. */
static GHashTable *
count_state_ids (const GPtrArray *facts)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < facts->len; i++)
    {
      char *state_id =
          ((const MusterOfficerFacts *) g_ptr_array_index (facts, i))->officer->state_id;
      guint n;

      if (state_id == NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, state_id));
      g_hash_table_insert (counts, state_id, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

GPtrArray *
muster_check_list_findings (const MusterCheck *check)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_finding_free);
  g_autoptr (GHashTable) n_state_ids = count_state_ids (check->facts);
  guint i, j;

  for (i = 0; i < check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, i);

      for (j = 0; j < entry->findings->len; j++)
        g_ptr_array_add (findings, muster_finding_copy (g_ptr_array_index (entry->findings, j)));
    }
  for (i = 0; i < check->officers->len; i++)
    {
      find_about_officer (findings, g_ptr_array_index (check->officers, i), n_state_ids);
      find_late_items (findings, g_ptr_array_index (check->officers, i), check->as_of);
    }
  return findings;
}
