/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A check of everybody, made into a table. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/renewals.h"
#include "export/memo-parts.h"

#define MOST_COLUMNS 7u     /* so many requirements have a column each */
#define MOST_OWN_COLUMNS 3u /* so many keep one where there are more: what fits beside the panel */
#define SOON_DAYS 90        /* where the rules name no days of warning */
#define RANK_SHIFT 48       /* a look goes before all details */

/* --- Memory --------------------------------------------------------------------------------------- */

static void
column_free (gpointer data)
{
  MusterRenewalColumn *column = data;

  g_free (column->id);
  g_free (column->title);
  g_free (column->subtitle);
  g_array_unref (column->requirements);
  g_free (column);
}

static void
renewals_free (gpointer data)
{
  MusterRenewals *renewals = data;

  g_array_unref (renewals->periods);
  g_ptr_array_unref (renewals->columns);
  muster_plan_free (renewals->plan);
  muster_upcoming_free (renewals->upcoming);
  muster_check_unref (renewals->check);
  g_free (renewals->problem);
  g_free (renewals);
}

const MusterRenewals *
muster_renewals_get (const MusterRows *rows)
{
  return muster_rows_get_data (rows);
}

const MusterCheckOfficer *
muster_renewals_get_officer (const MusterRenewals *renewals, guint row)
{
  g_return_val_if_fail (renewals != NULL && row < renewals->check->officers->len, NULL);

  return g_ptr_array_index (renewals->check->officers, row);
}

/* --- Duties --------------------------------------------------------------------------------------- */

static MusterLook
get_duty_look (const MusterDuty *duty)
{
  return muster_look_of_status (duty->status);
}

static int
compare_duties (gconstpointer a, gconstpointer b)
{
  const MusterDuty *x = *(const MusterDuty *const *) a;
  const MusterDuty *y = *(const MusterDuty *const *) b;
  int order = (int) x->requirement->is_recommended - (int) y->requirement->is_recommended;

  if (order == 0)
    order = (int) get_duty_look (x) - (int) get_duty_look (y);
  return order != 0 ? order : muster_date_compare_deadlines (x->due_on, y->due_on);
}

GPtrArray *
muster_renewals_list_duties (const MusterRenewals *renewals, guint row, guint column)
{
  const MusterCheckOfficer *judged = muster_renewals_get_officer (renewals, row);
  const MusterRenewalColumn *asked = g_ptr_array_index (renewals->columns, column);
  const MusterMatrixOfficer officer = { judged->facts->officer, judged->evaluations };
  GPtrArray *duties = g_ptr_array_new ();
  guint i;

  for (i = 0; i < asked->requirements->len; i++)
    {
      const MusterDuty *duty = muster_matrix_find_duty (
          &officer, &g_array_index (asked->requirements, MusterMatrixColumn, i));

      if (duty != NULL &&
          (asked->kind == MUSTER_RENEWAL_ONE || duty->status != MUSTER_DUTY_STATUS_NOT_APPLICABLE))
        g_ptr_array_add (duties, (gpointer) duty);
    }
  g_ptr_array_sort (duties, compare_duties);
  return duties;
}

const MusterPack *
muster_renewals_find_pack (const MusterRenewals *renewals, guint row, const MusterDuty *duty)
{
  const MusterCheckOfficer *judged = muster_renewals_get_officer (renewals, row);
  guint i;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      if (g_ptr_array_find (evaluation->duties, duty, NULL))
        return evaluation->pack;
    }
  return NULL;
}

/* What is only recommended does not colour a column of several. */
MusterLook
muster_renewals_get_look (const MusterRenewalColumn *column, const GPtrArray *duties)
{
  const MusterDuty *worst;

  g_return_val_if_fail (column != NULL && duties != NULL, MUSTER_LOOK_NONE);

  if (duties->len == 0)
    return MUSTER_LOOK_NONE;
  worst = g_ptr_array_index (duties, 0);
  if (column->kind != MUSTER_RENEWAL_ONE && worst->requirement->is_recommended)
    return MUSTER_LOOK_NONE;
  return get_duty_look (worst);
}

/* Sorted by it, the worst comes first: by look, then what lacks most or is due first. */
static gint64
rank (const MusterRenewalColumn *column, const GPtrArray *duties)
{
  gint64 look = muster_renewals_get_look (column, duties);
  gint64 detail = (G_GINT64_CONSTANT (1) << RANK_SHIFT) - 1;
  const MusterDuty *worst = duties->len > 0 ? g_ptr_array_index (duties, 0) : NULL;

  if (worst != NULL && look == MUSTER_LOOK_SHORT)
    detail -= worst->short_by;
  else if (worst != NULL && look < MUSTER_LOOK_SHORT + 2 && worst->due_on != MUSTER_DATE_NONE)
    detail = worst->due_on;
  return (look << RANK_SHIFT) + detail;
}

/* --- Columns -------------------------------------------------------------------------------------- */

static MusterRenewalColumn *
create_column (MusterRenewalColumnKind kind, const char *id, const char *title,
               const char *subtitle)
{
  MusterRenewalColumn *column = g_new0 (MusterRenewalColumn, 1);

  column->kind = kind;
  column->id = g_strdup (id);
  column->title = g_strdup (title);
  column->subtitle = g_strdup (subtitle);
  column->requirements = g_array_new (FALSE, FALSE, sizeof (MusterMatrixColumn));
  return column;
}

static char *
describe_minimum (const MusterRequirement *requirement)
{
  g_autofree char *amount = NULL;

  if (requirement->is_recommended)
    return g_strdup (_ ("recommended"));
  if (requirement->counts != MUSTER_COUNT_HOURS)
    return g_strdup (muster_word_label (muster_count_kind_words, (int) requirement->counts));
  if (requirement->required == MUSTER_NUMBER_NONE)
    return g_strdup (_ ("no hours set"));
  amount = muster_memo_format_amount (requirement, requirement->required);
  /* Translators: hours that are asked, under a heading. */
  return g_strdup_printf (_ ("%s h"), amount);
}

static void
add_own (MusterRenewals *renewals, const MusterMatrixColumn *asked)
{
  /* What binds now, where a number changed. */
  const MusterRequirement *now = muster_requirement_at (asked->requirement, renewals->check->as_of);
  g_autofree char *id = g_strconcat (asked->pack_id, "/", asked->requirement->id, NULL);
  g_autofree char *minimum = describe_minimum (now != NULL ? now : asked->requirement);
  MusterRenewalColumn *column =
      create_column (MUSTER_RENEWAL_ONE, id, asked->requirement->title, minimum);

  g_array_append_val (column->requirements, *asked);
  g_ptr_array_add (renewals->columns, column);
}

/* What is done once or counts no time can share a column. */
static gboolean
is_own (const MusterMatrixColumn *asked)
{
  return asked->requirement->counts == MUSTER_COUNT_HOURS && !asked->requirement->is_recommended &&
         asked->requirement->window.kind != MUSTER_PERIOD_ONCE;
}

static void
add_group (MusterRenewals *renewals, MusterRenewalColumn *group)
{
  if (group->requirements->len == 1)
    {
      add_own (renewals, &g_array_index (group->requirements, MusterMatrixColumn, 0));
      column_free (group);
    }
  else if (group->requirements->len > 1)
    g_ptr_array_add (renewals->columns, group);
  else
    column_free (group);
}

static void
list_columns (MusterRenewals *renewals, const MusterMatrix *matrix)
{
  g_autoptr (GArray) set = muster_matrix_list_columns (matrix, FALSE);
  g_autoptr (GArray) unset = muster_matrix_list_columns (matrix, TRUE);
  MusterRenewalColumn *others =
      create_column (MUSTER_RENEWAL_GROUP, "others", _ ("Other duties"), _ ("done or held"));
  MusterRenewalColumn *topics =
      create_column (MUSTER_RENEWAL_UNSET, "topics", _ ("Topics"), _ ("no hours set"));
  gboolean are_many = set->len + (unset->len > 0) > MOST_COLUMNS;
  guint i;

  for (i = 0; i < set->len; i++)
    {
      const MusterMatrixColumn *asked = &g_array_index (set, MusterMatrixColumn, i);

      if (!are_many || (is_own (asked) && renewals->columns->len < MOST_OWN_COLUMNS))
        add_own (renewals, asked);
      else
        g_array_append_val (others->requirements, *asked);
    }
  g_array_append_vals (topics->requirements, unset->data, unset->len);
  add_group (renewals, others);
  add_group (renewals, topics);
}

/* --- Rows ----------------------------------------------------------------------------------------- */

/* How the officer stands with the state: its pack gives the period. */
static const MusterEvaluation *
find_evaluation (const MusterCheckOfficer *judged)
{
  guint i;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      if (muster_pack_get_state (evaluation->pack) != NULL)
        return evaluation;
    }
  return judged->evaluations->len > 0 ? g_ptr_array_index (judged->evaluations, 0) : NULL;
}

static MusterDate
get_period_end (const MusterCheckOfficer *judged)
{
  const MusterEvaluation *evaluation = find_evaluation (judged);

  return evaluation != NULL && !judged->is_unjudged ? evaluation->period.to : MUSTER_DATE_NONE;
}

static gboolean
is_soon (const MusterDuty *duty, MusterDate as_of)
{
  const GArray *warn_days = duty->requirement->warn_days;
  int most = warn_days != NULL && warn_days->len > 0 ? 0 : SOON_DAYS;
  guint i;

  for (i = 0; warn_days != NULL && i < warn_days->len; i++)
    most = MAX (most, g_array_index (warn_days, int, i));
  return duty->due_on >= as_of && duty->due_on - as_of <= most;
}

static guint
mark_duty (const MusterDuty *duty, MusterDate as_of)
{
  guint marks = 0;

  if (duty->waiver != NULL || duty->status == MUSTER_DUTY_STATUS_WAIVED)
    marks |= MUSTER_RENEWAL_WAIVED;
  if (!muster_duty_status_is_unmet (duty->status) || duty->requirement->is_recommended)
    return marks;
  if (duty->status != MUSTER_DUTY_STATUS_DUE)
    marks |= MUSTER_RENEWAL_SHORT;
  if (duty->status == MUSTER_DUTY_STATUS_OVERDUE)
    marks |= MUSTER_RENEWAL_LATE;
  else if (is_soon (duty, as_of))
    marks |= MUSTER_RENEWAL_DUE_SOON;
  return marks;
}

static guint
mark (const MusterCheckOfficer *judged, MusterDate as_of)
{
  guint marks = judged->result == MUSTER_CHECK_FINE   ? MUSTER_RENEWAL_FINE
                : judged->result == MUSTER_CHECK_OPEN ? MUSTER_RENEWAL_OPEN
                                                      : 0;
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        marks |= mark_duty (g_ptr_array_index (evaluation->duties, j), as_of);
    }
  return marks;
}

static void
add_row (MusterTable *table, const MusterRenewals *renewals, guint i)
{
  const MusterCheckOfficer *judged = muster_renewals_get_officer (renewals, i);
  const MusterOfficer *officer = judged->facts->officer;
  g_autofree char *name = muster_officer_format_name (officer);
  guint row = muster_table_add_row (table);
  guint j;

  muster_table_set_number (table, row, MUSTER_RENEWAL_ROW_ID, officer->id);
  muster_table_set_text (table, row, MUSTER_RENEWAL_ROW_NAME, name);
  muster_table_set_text (table, row, MUSTER_RENEWAL_ROW_STATE_ID, officer->state_id);
  muster_table_set_number (table, row, MUSTER_RENEWAL_ROW_PERIOD, get_period_end (judged));
  muster_table_set_number (table, row, MUSTER_RENEWAL_ROW_MARKS,
                           mark (judged, renewals->check->as_of));
  muster_table_set_number (table, row, MUSTER_RENEWAL_ROW_SHORT, judged->short_by);
  for (j = 0; j < renewals->columns->len; j++)
    {
      g_autoptr (GPtrArray) duties = muster_renewals_list_duties (renewals, i, j);

      muster_table_set_number (table, row, MUSTER_RENEWAL_N_ROW_COLUMNS + j,
                               rank (g_ptr_array_index (renewals->columns, j), duties));
    }
}

static MusterTable *
make_table (const MusterRenewals *renewals)
{
  guint n = MUSTER_RENEWAL_N_ROW_COLUMNS + renewals->columns->len;
  g_autofree MusterColumn *columns = g_new0 (MusterColumn, n);
  MusterTable *table;
  guint i;

  for (i = 0; i < n; i++)
    columns[i] = (MusterColumn){ "rank", "", MUSTER_COLUMN_INTEGER };
  columns[MUSTER_RENEWAL_ROW_NAME].kind = MUSTER_COLUMN_TEXT;
  columns[MUSTER_RENEWAL_ROW_STATE_ID].kind = MUSTER_COLUMN_TEXT;
  columns[MUSTER_RENEWAL_ROW_PERIOD].kind = MUSTER_COLUMN_DATE;
  columns[MUSTER_RENEWAL_ROW_SHORT].kind = MUSTER_COLUMN_DURATION;
  table = muster_table_new (columns, n);
  for (i = 0; renewals->check != NULL && i < renewals->check->officers->len; i++)
    add_row (table, renewals, i);
  return table;
}

/* --- Periods -------------------------------------------------------------------------------------- */

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return muster_date_compare_deadlines (((const MusterRenewalPeriod *) a)->to,
                                        ((const MusterRenewalPeriod *) b)->to);
}

static void
count_period (MusterRenewals *renewals, const MusterCheckOfficer *judged)
{
  const MusterEvaluation *evaluation = find_evaluation (judged);
  MusterRenewalPeriod period = { get_period_end (judged), FALSE, 1 };
  guint i;

  if (period.to == MUSTER_DATE_NONE)
    return;
  period.is_year = muster_pack_get_window (evaluation->pack)->kind == MUSTER_PERIOD_CALENDAR_YEAR;
  for (i = 0; i < renewals->periods->len; i++)
    if (g_array_index (renewals->periods, MusterRenewalPeriod, i).to == period.to)
      {
        g_array_index (renewals->periods, MusterRenewalPeriod, i).n_officers++;
        return;
      }
  g_array_append_val (renewals->periods, period);
}

static void
list_periods (MusterRenewals *renewals)
{
  const MusterRenewalPeriod everybody = { MUSTER_DATE_NONE, FALSE, renewals->check->officers->len };
  guint i;

  for (i = 0; i < renewals->check->officers->len; i++)
    count_period (renewals, g_ptr_array_index (renewals->check->officers, i));
  g_array_append_val (renewals->periods, everybody);
  g_array_sort (renewals->periods, compare_periods);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static void
fill (MusterRenewals *renewals)
{
  g_autoptr (GPtrArray) officers = g_ptr_array_new_with_free_func (g_free);
  const MusterMatrix matrix = { renewals->check->agency, renewals->check->as_of, officers, NULL };
  guint i;

  for (i = 0; i < renewals->check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (renewals->check->officers, i);
      const MusterMatrixOfficer officer = { judged->facts->officer, judged->evaluations };

      g_ptr_array_add (officers, g_memdup2 (&officer, sizeof officer));
    }
  list_columns (renewals, &matrix);
  list_periods (renewals);
}

gpointer
muster_renewals_load (MusterWorkspace *workspace, gpointer data, GError **error)
{
  MusterDate as_of = (MusterDate) GPOINTER_TO_INT (data);
  MusterRenewals *renewals = g_new0 (MusterRenewals, 1);
  g_autoptr (GError) problem = NULL;

  renewals->columns = g_ptr_array_new_with_free_func (column_free);
  renewals->periods = g_array_new (FALSE, FALSE, sizeof (MusterRenewalPeriod));
  renewals->check = muster_action_share_check (workspace, as_of, &problem);
  /* Nobody can be put into a class of the past. */
  as_of = MAX (as_of, muster_workspace_get_today (workspace));
  if (renewals->check != NULL)
    renewals->upcoming = muster_upcoming_load (workspace, as_of, &problem);
  if (renewals->upcoming != NULL)
    renewals->plan = muster_plan_load (workspace, as_of, &problem);
  if (renewals->plan != NULL)
    fill (renewals);
  else if (g_error_matches (problem, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND))
    renewals->problem = g_strdup (problem->message);
  else
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      renewals_free (renewals);
      return NULL;
    }
  return muster_rows_new (make_table (renewals), MUSTER_RENEWAL_ROW_ID, renewals, renewals_free);
}
