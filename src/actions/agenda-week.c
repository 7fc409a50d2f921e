/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The next seven days' meetings, and who renews next. */

#include "config.h"

#include "actions/agenda-private.h"
#include "core/class.h"
#include "core/roster.h"

#define DAYS_PER_WEEK 7

/* --- Classes -------------------------------------------------------------------------------------- */

void
muster_agenda_class_free (gpointer data)
{
  MusterAgendaClass *class = data;

  g_free (class->title);
  g_free (class->number);
  g_free (class->location);
  g_free (class);
}

static gboolean
count_roster (MusterDb *db, MusterAgendaClass *shown, GError **error)
{
  g_autoptr (GPtrArray) roster =
      muster_db_load_children (db, &muster_roster_entry_type, "class_id", shown->class_id, error);
  guint i;

  for (i = 0; roster != NULL && i < roster->len; i++)
    shown->n_officers += muster_roster_entry_takes_seat (g_ptr_array_index (roster, i));
  return roster != NULL;
}

static gboolean
add_class (MusterDb *db, MusterAgenda *agenda, const MusterMeeting *meeting, GError **error)
{
  g_autoptr (MusterClass) class = muster_db_load (db, &muster_class_type, meeting->class_id, error);
  MusterAgendaClass *shown;

  if (class == NULL)
    return FALSE;
  if (class->voided || class->status == MUSTER_CLASS_STATUS_CANCELLED)
    return TRUE;
  shown = g_new0 (MusterAgendaClass, 1);
  shown->class_id = class->id;
  shown->title = g_strdup (class->title);
  shown->number = g_strdup (class->number);
  shown->location = g_strdup (class->location);
  shown->held_on = meeting->held_on;
  shown->starts_at = meeting->starts_at;
  shown->seconds = meeting->seconds;
  g_ptr_array_add (agenda->classes, shown);
  return count_roster (db, shown, error);
}

typedef struct
{
  MusterDate as_of;
  GPtrArray *meetings;
} Week;

static gboolean
take_meeting (gpointer record, gpointer data)
{
  const MusterMeeting *meeting = record;
  const Week *week = data;

  if (meeting->held_on < week->as_of || meeting->held_on >= week->as_of + DAYS_PER_WEEK)
    return FALSE;
  g_ptr_array_add (week->meetings, record);
  return TRUE;
}

gboolean
muster_agenda_add_classes (MusterDb *db, MusterAgenda *agenda, GError **error)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  Week week = { agenda->as_of, meetings };
  guint i;

  if (!muster_db_for_each (db, &muster_meeting_type, take_meeting, &week, error))
    return FALSE;
  g_ptr_array_sort (meetings, muster_meeting_compare);
  for (i = 0; i < meetings->len; i++)
    if (!add_class (db, agenda, g_ptr_array_index (meetings, i), error))
      return FALSE;
  return TRUE;
}

/* --- Who renews next ------------------------------------------------------------------------------ */

static void
free_bar (gpointer data)
{
  MusterAgendaBar *bar = data;

  g_free (bar->name);
  g_free (bar);
}

void
muster_agenda_cohort_free (MusterAgendaCohort *cohort)
{
  if (cohort == NULL)
    return;
  g_free (cohort->pack);
  g_free (cohort->requirement);
  g_ptr_array_unref (cohort->bars);
  g_free (cohort);
}

/* How the officer stands under the state's rules. */
static const MusterEvaluation *
get_evaluation (const MusterCheckOfficer *judged)
{
  return g_ptr_array_index (judged->evaluations, 0);
}

static MusterDate
find_next_end (const MusterCheck *check)
{
  MusterDate next = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (check->officers, i);
      MusterDate end = get_evaluation (judged)->period.to;

      if (!judged->is_unjudged && end >= check->as_of && (next == MUSTER_DATE_NONE || end < next))
        next = end;
    }
  return next;
}

/* The duty of the period that asks for most time, which the others are parts of; NULL where none counts
 * time. */
static const MusterDuty *
find_total (const MusterEvaluation *evaluation)
{
  const MusterDuty *total = NULL;
  guint i;

  for (i = 0; i < evaluation->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (evaluation->duties, i);

      if (duty->requirement->counts != MUSTER_COUNT_HOURS || duty->is_closed ||
          duty->requirement->is_recommended || duty->period.to != evaluation->period.to ||
          duty->requirement->required == MUSTER_NUMBER_NONE)
        continue;
      if (total == NULL || duty->requirement->required > total->requirement->required)
        total = duty;
    }
  return total;
}

static gboolean
has_nothing_missing (const MusterCheckOfficer *judged, MusterDate ends_on)
{
  return judged->result == MUSTER_CHECK_FINE ||
         (judged->result == MUSTER_CHECK_SHORT && judged->due_on > ends_on);
}

static void
add_bar (MusterAgendaCohort *cohort, const MusterCheckOfficer *judged, const MusterDuty *total)
{
  MusterAgendaBar *bar = g_new0 (MusterAgendaBar, 1);

  bar->officer_id = judged->facts->officer->id;
  bar->name = muster_agenda_name (judged->facts->officer);
  bar->counted = total->sure != MUSTER_NUMBER_NONE ? total->sure : 0;
  bar->required = total->required != MUSTER_NUMBER_NONE ? total->required : 0;
  bar->short_by = muster_evaluate_further_time_due (judged->evaluations, cohort->ends_on);
  bar->status = total->status;
  bar->has_nothing_missing = has_nothing_missing (judged, cohort->ends_on);
  cohort->short_by += bar->short_by;
  cohort->n_fine += bar->has_nothing_missing;
  if (total->requirement->required > cohort->required)
    {
      cohort->required = total->requirement->required;
      g_free (cohort->requirement);
      cohort->requirement = g_strdup (total->requirement->id);
    }
  g_ptr_array_add (cohort->bars, bar);
}

static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const MusterAgendaBar *x = *(const MusterAgendaBar *const *) a;
  const MusterAgendaBar *y = *(const MusterAgendaBar *const *) b;

  if (x->counted != y->counted)
    return x->counted < y->counted ? -1 : 1;
  return g_strcmp0 (x->name, y->name);
}

void
muster_agenda_add_cohort (MusterAgendaMaking *making)
{
  const MusterCheck *check = making->check;
  const MusterRulebookEntry *rules = g_ptr_array_index (check->rulebook, 0);
  MusterAgendaCohort *cohort = g_new0 (MusterAgendaCohort, 1);
  guint i;

  cohort->ends_on = find_next_end (check);
  cohort->pack = g_strdup (muster_pack_get_id (rules->pack));
  cohort->bars = g_ptr_array_new_with_free_func (free_bar);
  for (i = 0; cohort->ends_on != MUSTER_DATE_NONE && i < check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (check->officers, i);
      const MusterEvaluation *evaluation = get_evaluation (judged);
      const MusterDuty *total =
          evaluation->period.to == cohort->ends_on ? find_total (evaluation) : NULL;

      if (total != NULL)
        add_bar (cohort, judged, total);
    }
  g_ptr_array_sort (cohort->bars, compare_bars);
  if (cohort->bars->len > 0)
    making->agenda->cohort = cohort;
  else
    muster_agenda_cohort_free (cohort);
}
