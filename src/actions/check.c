/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Judges everybody, on all processors. */

#include "actions/check-private.h"
#include "actions/gather.h"

#define MIN_THREADS 2u
#define MAX_THREADS 8u

/* --- Judging -------------------------------------------------------------------------------------- */

/* Whether anything is asked of officers at all, rather than of the agency. */
static gboolean
asks_officers (const MusterCheck *check)
{
  guint i, j;

  for (i = 0; i < check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, i);
      const GPtrArray *requirements = muster_pack_get_requirements (entry->pack);

      for (j = 0; j < requirements->len; j++)
        if (!((const MusterRequirement *) g_ptr_array_index (requirements, j))->is_agency_level)
          return TRUE;
    }
  return FALSE;
}

/* Each thread takes the next officer and fills that officer's place, so the order is always the same. */
typedef struct
{
  const MusterCheck *check;
  int next;
} Judging;

void
muster_check_officer_free (gpointer data)
{
  MusterCheckOfficer *officer = data;

  g_ptr_array_unref (officer->evaluations);
  g_free (officer);
}

static void
note_duty (MusterCheckOfficer *officer, const MusterDuty *duty)
{
  /* Where no source says how many hours are asked, the same is open about everybody. */
  if (duty->requirement->is_recommended ||
      (duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE && duty->required == MUSTER_NUMBER_NONE))
    return;
  if (duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE && officer->result == MUSTER_CHECK_FINE)
    officer->result = MUSTER_CHECK_OPEN;
  if (!muster_duty_status_is_unmet (duty->status))
    return;
  officer->result = MUSTER_CHECK_SHORT;
  if (duty->due_on != MUSTER_DATE_NONE &&
      (officer->due_on == MUSTER_DATE_NONE || duty->due_on < officer->due_on))
    officer->due_on = duty->due_on;
}

/* Civilians, recruits and outside students have no duties of their own. */
static gboolean
may_be_sworn (const MusterOfficerFacts *facts, MusterDate day)
{
  guint i;

  for (i = 0; i < facts->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (facts->employments, i);

      if ((employment->employment_type == MUSTER_EMPLOYMENT_TYPE_FULL_TIME ||
           employment->employment_type == MUSTER_EMPLOYMENT_TYPE_PART_TIME ||
           employment->employment_type == MUSTER_EMPLOYMENT_TYPE_RESERVE) &&
          muster_employment_covers (employment, day))
        return TRUE;
    }
  return facts->employments->len == 0;
}

/* Whoever is asked nothing is not in order: the certificate is missing that would give a period. */
static gboolean
is_unjudged (const MusterCheck *check, const MusterCheckOfficer *officer, MusterDate as_of)
{
  guint n_duties = 0;
  guint i, j;

  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      n_duties += evaluation->duties->len;
      for (j = 0; j < evaluation->findings->len; j++)
        if (g_str_equal (((MusterFinding *) evaluation->findings->pdata[j])->code, "no-period"))
          return TRUE;
    }
  return n_duties == 0 && asks_officers (check) && may_be_sworn (officer->facts, as_of);
}

MusterCheckOfficer *
muster_check_judge_officer (const MusterCheck *check, const MusterOfficerFacts *facts,
                            MusterDate as_of)
{
  MusterCheckOfficer *officer = g_new0 (MusterCheckOfficer, 1);
  guint i, j;

  officer->facts = facts;
  officer->result = MUSTER_CHECK_FINE;
  officer->evaluations = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_evaluation_free);
  for (i = 0; i < check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, i);
      MusterEvaluation *evaluation = muster_evaluate (entry->pack, facts, NULL, as_of);

      g_ptr_array_add (officer->evaluations, evaluation);
      for (j = 0; j < evaluation->duties->len; j++)
        note_duty (officer, g_ptr_array_index (evaluation->duties, j));
    }
  officer->short_by = muster_evaluate_further_time (officer->evaluations);
  officer->is_unjudged = is_unjudged (check, officer, as_of);
  if (officer->is_unjudged && officer->result == MUSTER_CHECK_FINE)
    officer->result = MUSTER_CHECK_OPEN;
  return officer;
}

static gpointer
judge_slice (gpointer data)
{
  Judging *judging = data;
  const MusterCheck *check = judging->check;
  guint i;

  while ((i = (guint) g_atomic_int_add (&judging->next, 1)) < check->facts->len)
    check->evaluated->pdata[i] =
        muster_check_judge_officer (check, g_ptr_array_index (check->facts, i), check->as_of);
  return NULL;
}

static void
judge_all (const MusterCheck *check)
{
  Judging judging = { check, 0 };
  GThread *threads[MAX_THREADS];
  guint n = CLAMP (g_get_num_processors (), MIN_THREADS, MAX_THREADS);
  guint i;

  g_ptr_array_set_size (check->evaluated, (int) check->facts->len);
  for (i = 0; i < n; i++)
    threads[i] = g_thread_new ("check", judge_slice, &judging);
  for (i = 0; i < n; i++)
    g_thread_join (threads[i]);
}

/* --- Who is shown --------------------------------------------------------------------------------- */

/* An officer of whom no employment is known is taken to serve. */
static gboolean
serves (const MusterOfficerFacts *facts, MusterDate day)
{
  guint i;

  for (i = 0; i < facts->employments->len; i++)
    if (muster_employment_covers (g_ptr_array_index (facts->employments, i), day))
      return TRUE;
  return facts->employments->len == 0;
}

static gboolean
owes_for_leaving (const MusterCheckOfficer *officer)
{
  guint i, j;

  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (duty->requirement->window.since == MUSTER_MOMENT_SEPARATED &&
              muster_duty_status_is_unmet (duty->status))
            return TRUE;
        }
    }
  for (i = 0; i < officer->facts->checklist->len; i++)
    {
      const MusterChecklistItem *item = g_ptr_array_index (officer->facts->checklist, i);

      if (item->list == MUSTER_CHECKLIST_KIND_DEPARTURE && item->due_on != MUSTER_DATE_NONE &&
          muster_check_is_to_do (officer, item))
        return TRUE;
    }
  return FALSE;
}

static int
compare_officers (gconstpointer a, gconstpointer b)
{
  const MusterCheckOfficer *x = *(const MusterCheckOfficer *const *) a;
  const MusterCheckOfficer *y = *(const MusterCheckOfficer *const *) b;
  int order;

  if (x->result != y->result)
    return x->result < y->result ? -1 : 1;
  order = muster_date_compare_deadlines (x->due_on, y->due_on);
  if (order == 0)
    order = (x->short_by < y->short_by) - (x->short_by > y->short_by);
  if (order == 0)
    order = g_strcmp0 (x->facts->officer->folded_name, y->facts->officer->folded_name);
  if (order == 0)
    order = g_strcmp0 (x->facts->officer->state_id, y->facts->officer->state_id);
  return order != 0 ? order
                    : (x->facts->officer->id > y->facts->officer->id) -
                          (x->facts->officer->id < y->facts->officer->id);
}

static void
choose_officers (MusterCheck *check, gboolean are_named)
{
  guint i;

  for (i = 0; i < check->evaluated->len; i++)
    {
      MusterCheckOfficer *officer = g_ptr_array_index (check->evaluated, i);

      if (are_named || serves (officer->facts, check->as_of) || owes_for_leaving (officer))
        g_ptr_array_add (check->officers, officer);
    }
  g_ptr_array_sort (check->officers, compare_officers);
}

static GHashTable *
index_officers (const GPtrArray *facts)
{
  GHashTable *by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i;

  for (i = 0; i < facts->len; i++)
    {
      MusterOfficer *officer = ((const MusterOfficerFacts *) g_ptr_array_index (facts, i))->officer;

      g_hash_table_insert (by_id, &officer->id, officer);
    }
  return by_id;
}

/* --- The check ------------------------------------------------------------------------------------ */

MusterCheck *
muster_action_check (MusterWorkspace *workspace, MusterDate as_of, const char *const *state_ids,
                     GError **error)
{
  g_autoptr (MusterCheck) check = NULL;
  g_autoptr (MusterCheckSubmissions) submissions = NULL;
  g_autoptr (MusterEquipmentBook) equipment = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  check = g_new0 (MusterCheck, 1);
  g_atomic_ref_count_init (&check->ref_count);
  check->as_of = as_of != MUSTER_DATE_NONE ? as_of : muster_workspace_get_today (workspace);
  check->agency = muster_workspace_load_agency (workspace, error);
  if (check->agency != NULL)
    check->rulebook = muster_workspace_load_rulebook (workspace, error);
  if (check->rulebook != NULL)
    check->facts = muster_gather_facts (workspace, state_ids, error);
  if (check->facts != NULL)
    submissions = muster_check_load_submissions (workspace, error);
  if (submissions != NULL)
    equipment = muster_action_load_equipment (workspace, error);
  if (equipment == NULL)
    return NULL;
  check->by_id = index_officers (check->facts);
  check->evaluated = g_ptr_array_new_with_free_func (muster_check_officer_free);
  check->officers = g_ptr_array_new ();
  judge_all (check);
  choose_officers (check, state_ids != NULL);
  if (state_ids == NULL)
    check->agency_duties = muster_check_list_agency_duties (check);
  else
    check->agency_duties = g_ptr_array_new ();
  check->findings = muster_check_list_findings (check);
  muster_check_compare_submissions (check, submissions, check->findings);
  muster_check_find_equipment (check, equipment, check->findings);
  return g_steal_pointer (&check);
}

MusterCheck *
muster_check_ref (MusterCheck *check)
{
  g_return_val_if_fail (check != NULL, NULL);

  g_atomic_ref_count_inc (&check->ref_count);
  return check;
}

void
muster_check_unref (MusterCheck *check)
{
  if (check == NULL || !g_atomic_ref_count_dec (&check->ref_count))
    return;
  g_clear_pointer (&check->findings, g_ptr_array_unref);
  g_clear_pointer (&check->agency_duties, g_ptr_array_unref);
  g_clear_pointer (&check->officers, g_ptr_array_unref);
  /* Evaluations borrow from facts and packs. */
  g_clear_pointer (&check->evaluated, g_ptr_array_unref);
  g_clear_pointer (&check->by_id, g_hash_table_unref);
  g_clear_pointer (&check->facts, g_ptr_array_unref);
  g_clear_pointer (&check->rulebook, g_ptr_array_unref);
  muster_agency_free (check->agency);
  g_free (check);
}

const MusterOfficer *
muster_check_find_officer (const MusterCheck *check, MusterId officer_id)
{
  g_return_val_if_fail (check != NULL, NULL);

  return g_hash_table_lookup (check->by_id, &officer_id);
}

guint
muster_check_count_short (const MusterCheck *check)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (check != NULL, 0);

  for (i = 0; i < check->officers->len; i++)
    n += ((const MusterCheckOfficer *) g_ptr_array_index (check->officers, i))->result ==
         MUSTER_CHECK_SHORT;
  for (i = 0; i < check->agency_duties->len; i++)
    {
      const MusterCheckAgencyDuty *duty = g_ptr_array_index (check->agency_duties, i);

      n += !duty->requirement->is_recommended && muster_duty_status_is_unmet (duty->status);
    }
  return n;
}

guint
muster_check_count_findings (const MusterCheck *check)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (check != NULL, 0);

  for (i = 0; i < check->findings->len; i++)
    n += ((const MusterFinding *) g_ptr_array_index (check->findings, i))->severity >=
         MUSTER_SEVERITY_WARNING;
  return n;
}
