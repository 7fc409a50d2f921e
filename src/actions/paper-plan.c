/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The year's training plan: its classes, and everybody who is short judged as if they had attended them. What is due on
 * a day is judged with the classes that end by it: a later one would bring it late, and move the day of judgement out
 * of its period. */

#include "config.h"

#include "actions/class-record.h"
#include "actions/paper-memo-private.h"
#include "actions/paper-private.h"
#include "actions/plan.h"
#include "actions/workspace-private.h"
#include "core/duration.h"
#include "export/memo.h"
#include "export/training-plan.h"

/* What is gathered of one class beside its row. */
typedef struct
{
  gint64 seconds;
  GString *subjects;
  GHashTable *seats; /* ids of officers */
} Details;

/* How many officers are short of one requirement. An officer with two duties of it, such as one for each year, is one
 * officer, of whom nothing is missing only where both are met. */
typedef struct
{
  MusterTrainingPlanDuty duty;
  MusterId officer_id; /* who was counted last, and as what */
  gboolean is_registered;
  gboolean is_all;
} Tally;

typedef struct
{
  const MusterTrainingPlanRequest *request;
  MusterCheck *check;
  MusterPlan *plan;
  GHashTable *details; /* class id → Details */
  GPtrArray *classes;  /* of MusterTrainingPlanClass */
  GArray *coming;      /* of MusterPlanClass: those of @classes that are still to come */
  GPtrArray *tallies;  /* of Tally */
  GPtrArray *officers; /* of MusterTrainingPlanOfficer */
  guint n_cancelled;
  guint n_short;
} Gathering;

/* --- Classes -------------------------------------------------------------------------------------- */

static void
free_details (gpointer data)
{
  Details *details = data;

  g_string_free (details->subjects, TRUE);
  g_hash_table_unref (details->seats);
  g_free (details);
}

static Details *
ensure_details (Gathering *gathering, MusterId class_id)
{
  Details *details = g_hash_table_lookup (gathering->details, &class_id);

  if (details != NULL)
    return details;
  details = g_new0 (Details, 1);
  details->subjects = g_string_new (NULL);
  details->seats = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_hash_table_insert (gathering->details, g_memdup2 (&class_id, sizeof class_id), details);
  return details;
}

static gboolean
note_meeting (gpointer record, gpointer data)
{
  const MusterMeeting *meeting = record;

  ensure_details (data, meeting->class_id)->seconds += MAX (meeting->seconds, 0);
  return FALSE;
}

static gboolean
note_subject (gpointer record, gpointer data)
{
  const MusterClassSubject *subject = record;
  const Gathering *gathering = data;
  GString *text = ensure_details (data, subject->class_id)->subjects;
  char hours[MUSTER_DURATION_TEXT_SIZE];

  g_string_append_printf (
      text, "%s%s %s", text->len > 0 ? "; " : "",
      muster_rulebook_get_subject_title (gathering->check->rulebook, subject->subject),
      muster_duration_print (subject->seconds, hours));
  return FALSE;
}

static gboolean
note_seat (gpointer record, gpointer data)
{
  const MusterRosterEntry *entry = record;

  if (muster_roster_entry_takes_seat (entry) && entry->status != MUSTER_ROSTER_STATUS_EXCUSED)
    g_hash_table_add (ensure_details (data, entry->class_id)->seats,
                      g_memdup2 (&entry->officer_id, sizeof entry->officer_id));
  return FALSE;
}

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_db_for_each (db, &muster_meeting_type, note_meeting, data, error) &&
         muster_db_for_each (db, &muster_class_subject_type, note_subject, data, error) &&
         muster_db_for_each (db, &muster_roster_entry_type, note_seat, data, error);
}

static MusterTrainingPlanClass *
create_class (const MusterTable *rows, guint row, const Details *details, MusterClassStatus status,
              MusterDate as_of)
{
  MusterTrainingPlanClass *class = g_new0 (MusterTrainingPlanClass, 1);

  class->from = muster_table_get_number (rows, row, MUSTER_CLASS_FROM);
  class->to = muster_table_get_number (rows, row, MUSTER_CLASS_TO);
  class->title = g_strdup (muster_table_get_text (rows, row, MUSTER_CLASS_TITLE));
  class->number = g_strdup (muster_table_get_text (rows, row, MUSTER_CLASS_NUMBER));
  class->subjects = details->subjects->len > 0 ? g_strdup (details->subjects->str) : NULL;
  class->seconds = details->seconds;
  class->location = g_strdup (muster_table_get_text (rows, row, MUSTER_CLASS_PLACE));
  class->instructors = g_strdup (muster_table_get_text (rows, row, MUSTER_CLASS_INSTRUCTORS));
  class->n_officers = muster_table_get_number (rows, row, MUSTER_CLASS_SEATS);
  class->capacity = muster_table_is_empty (rows, row, MUSTER_CLASS_CAPACITY)
                        ? MUSTER_NUMBER_NONE
                        : muster_table_get_number (rows, row, MUSTER_CLASS_CAPACITY);
  class->is_over = muster_class_find_status (status, class->to, as_of) == MUSTER_CLASS_STATUS_HELD;
  return class;
}

/* A class that runs over the turn of a year is one of both. */
static void
note_class (Gathering *gathering, const MusterTable *rows, guint row)
{
  MusterId id = muster_table_get_number (rows, row, MUSTER_CLASS_ID);
  const GArray *planned = muster_plan_list_classes (gathering->plan);
  int status = MUSTER_CLASS_STATUS_PLANNED;
  MusterTrainingPlanClass *class;
  guint i;

  muster_word_find (muster_class_status_words,
                    muster_table_get_text (rows, row, MUSTER_CLASS_STATUS), &status);
  class = create_class (rows, row, ensure_details (gathering, id), (MusterClassStatus) status,
                        gathering->check->as_of);
  if (class->from == MUSTER_DATE_NONE ||
      class->from > muster_date_new (gathering->request->year, 12, 31) ||
      class->to < muster_date_new (gathering->request->year, 1, 1) ||
      status == MUSTER_CLASS_STATUS_CANCELLED)
    {
      gathering->n_cancelled += status == MUSTER_CLASS_STATUS_CANCELLED &&
                                muster_date_get_year (class->from) == gathering->request->year;
      muster_training_plan_class_free (class);
      return;
    }
  g_ptr_array_add (gathering->classes, class);
  for (i = 0; i < planned->len; i++)
    if (g_array_index (planned, MusterPlanClass, i).class_id == id)
      g_array_append_val (gathering->coming, g_array_index (planned, MusterPlanClass, i));
}

static gboolean
gather_classes (MusterWorkspace *workspace, Gathering *gathering, GError **error)
{
  g_autoptr (MusterTable) rows = NULL;
  guint i;

  if (!muster_workspace_run (workspace, gather_job, gathering, error))
    return FALSE;
  rows = muster_action_list_class_rows (workspace, error);
  for (i = 0; rows != NULL && i < muster_table_get_n_rows (rows); i++)
    note_class (gathering, rows, i);
  return rows != NULL;
}

/* --- What they would bring ------------------------------------------------------------------------ */

/* How the officer would stand after the classes that end by @due_on, or only those in which the officer has a seat. What
 * is overdue or has no last day is brought by any of them. */
static MusterPlanOutcome *
attend (const Gathering *gathering, const MusterCheckOfficer *judged, MusterDate due_on,
        gboolean is_registered)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  guint i;

  for (i = 0; i < gathering->coming->len; i++)
    {
      const MusterPlanClass *class = &g_array_index (gathering->coming, MusterPlanClass, i);
      const Details *details = g_hash_table_lookup (gathering->details, &class->class_id);

      if ((due_on != MUSTER_DATE_NONE && due_on >= gathering->check->as_of &&
           class->ends_on > due_on) ||
          (is_registered && !g_hash_table_contains (details->seats, &judged->facts->officer->id)))
        continue;
      g_array_append_val (ids, class->class_id);
    }
  return muster_plan_judge (gathering->plan, gathering->check, judged,
                            (const MusterId *) (const void *) ids->data, ids->len);
}

static gboolean
is_later (const Gathering *gathering, MusterDate due_on)
{
  return due_on == MUSTER_DATE_NONE || due_on > muster_date_new (gathering->request->year, 12, 31);
}

/* Nothing is surely missing of it any more. */
static gboolean
is_met_by (const MusterPlanOutcome *outcome, const MusterDuty *duty)
{
  const MusterDuty *then = muster_plan_find_same (outcome, duty);

  return then != NULL && !muster_duty_status_is_unmet (then->status) &&
         then->status != MUSTER_DUTY_STATUS_NOT_DECIDABLE;
}

static Tally *
ensure_tally (Gathering *gathering, const MusterPack *pack, const MusterDuty *duty)
{
  const char *pack_id = muster_pack_get_id (pack);
  gboolean later = is_later (gathering, duty->due_on);
  Tally *tally;
  guint i;

  for (i = 0; i < gathering->tallies->len; i++)
    {
      tally = g_ptr_array_index (gathering->tallies, i);
      if (tally->duty.is_later == later && g_str_equal (tally->duty.pack_id, pack_id) &&
          g_str_equal (tally->duty.requirement_id, duty->requirement->id))
        return tally;
    }
  tally = g_new0 (Tally, 1);
  tally->duty.pack_id = pack_id;
  tally->duty.requirement_id = duty->requirement->id;
  tally->duty.title = duty->requirement->title;
  tally->duty.is_later = later;
  g_ptr_array_add (gathering->tallies, tally);
  return tally;
}

static void
count_duty (Tally *tally, MusterId officer_id, gboolean is_registered, gboolean is_all)
{
  if (tally->officer_id == officer_id)
    {
      tally->duty.n_registered -= tally->is_registered;
      tally->duty.n_all -= tally->is_all;
      is_registered = is_registered && tally->is_registered;
      is_all = is_all && tally->is_all;
    }
  else
    tally->duty.n_short++;
  tally->officer_id = officer_id;
  tally->is_registered = is_registered;
  tally->is_all = is_all;
  tally->duty.n_registered += is_registered;
  tally->duty.n_all += is_all;
}

static const MusterMemoShare *
find_share (const GPtrArray *shares, MusterDate due_on)
{
  guint i;

  for (i = 0; i < shares->len; i++)
    {
      const MusterMemoShare *share = g_ptr_array_index (shares, i);

      if (share->due_on == due_on)
        return share;
    }
  return NULL;
}

static void
note_officer (Gathering *gathering, const MusterOfficer *officer, const MusterMemoShare *today,
              const MusterMemoShare *then)
{
  MusterTrainingPlanOfficer *line = g_new0 (MusterTrainingPlanOfficer, 1);

  line->officer = officer;
  line->due_on = today->due_on;
  line->is_later = is_later (gathering, today->due_on);
  line->needs = muster_memo_share_format_needs (today);
  line->remains = muster_memo_share_format_needs (then);
  line->missing = muster_memo_share_describe (then);
  g_ptr_array_add (gathering->officers, line);
}

static void
judge_share (Gathering *gathering, const MusterCheckOfficer *judged, const MusterMemoShare *today)
{
  g_autoptr (MusterPlanOutcome) registered = attend (gathering, judged, today->due_on, TRUE);
  g_autoptr (MusterPlanOutcome) all = attend (gathering, judged, today->due_on, FALSE);
  g_autoptr (GPtrArray) shares = muster_shares_list_by_day (all->judged);
  const MusterMemoShare *then = find_share (shares, today->due_on);
  gboolean is_short = FALSE;
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (duty->due_on != today->due_on || !muster_shares_is_owed (duty) ||
              !muster_duty_status_is_unmet (duty->status))
            continue;
          count_duty (ensure_tally (gathering, evaluation->pack, duty), judged->facts->officer->id,
                      is_met_by (registered, duty), is_met_by (all, duty));
          is_short |= !is_met_by (all, duty);
        }
    }
  /* What is not judged any more after the classes is missing as it is today. */
  if (is_short)
    note_officer (gathering, judged->facts->officer, today, then != NULL ? then : today);
}

static void
judge_all (Gathering *gathering)
{
  guint i, j;

  for (i = 0; i < gathering->check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (gathering->check->officers, i);
      g_autoptr (GPtrArray) shares = muster_shares_list_by_day (judged);

      gathering->n_short += judged->result == MUSTER_CHECK_SHORT;
      for (j = 0; j < shares->len; j++)
        judge_share (gathering, judged, g_ptr_array_index (shares, j));
    }
}

/* --- The paper ------------------------------------------------------------------------------------ */

static int
compare_classes (gconstpointer a, gconstpointer b)
{
  const MusterTrainingPlanClass *x = *(const MusterTrainingPlanClass *const *) a;
  const MusterTrainingPlanClass *y = *(const MusterTrainingPlanClass *const *) b;

  if (x->is_over != y->is_over)
    return x->is_over ? -1 : 1;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  return g_strcmp0 (x->number, y->number) != 0 ? g_strcmp0 (x->number, y->number)
                                               : g_strcmp0 (x->title, y->title);
}

/* What most are short of, first. */
static int
compare_duties (gconstpointer a, gconstpointer b)
{
  const MusterTrainingPlanDuty *x = *(const MusterTrainingPlanDuty *const *) a;
  const MusterTrainingPlanDuty *y = *(const MusterTrainingPlanDuty *const *) b;

  if (x->is_later != y->is_later)
    return x->is_later ? 1 : -1;
  if (x->n_short != y->n_short)
    return x->n_short > y->n_short ? -1 : 1;
  return g_strcmp0 (x->title, y->title) != 0 ? g_strcmp0 (x->title, y->title)
                                             : g_strcmp0 (x->requirement_id, y->requirement_id);
}

static int
compare_officers (gconstpointer a, gconstpointer b)
{
  const MusterTrainingPlanOfficer *x = *(const MusterTrainingPlanOfficer *const *) a;
  const MusterTrainingPlanOfficer *y = *(const MusterTrainingPlanOfficer *const *) b;
  int order = muster_date_compare_deadlines (x->due_on, y->due_on);

  if (order == 0)
    order = g_strcmp0 (x->officer->folded_name, y->officer->folded_name);
  return order != 0 ? order : (x->officer->id > y->officer->id) - (x->officer->id < y->officer->id);
}

static gboolean
write_plan (const Gathering *gathering, MusterPapers *papers, GError **error)
{
  const MusterTrainingPlanRequest *request = gathering->request;
  const MusterCheck *check = gathering->check;
  g_autoptr (GPtrArray) rules = muster_paper_describe_rules (check->rulebook);
  const MusterTrainingPlan plan = { .agency = check->agency,
                                    .year = request->year,
                                    .as_of = check->as_of,
                                    .prepared_by = request->prepared_by,
                                    .classes = gathering->classes,
                                    .n_cancelled = gathering->n_cancelled,
                                    .n_to_come = gathering->coming->len,
                                    .duties = gathering->tallies,
                                    .officers = gathering->officers,
                                    .n_judged = check->officers->len,
                                    .n_short = gathering->n_short,
                                    .rules = rules };
  g_autoptr (MusterContent) paper = muster_training_plan_make (&plan);
  g_autoptr (MusterContent) workbook = muster_training_plan_make_workbook (&plan);
  const MusterContent *const contents[2] = { paper, workbook };
  g_autofree char *name = g_strdup_printf ("plan-%04d", request->year);

  return muster_paper_write_all (papers, request->formats, contents, NULL, request->folder, name,
                                 error);
}

static MusterPapers *
make_plan (MusterWorkspace *workspace, Gathering *gathering, GError **error)
{
  const MusterTrainingPlanRequest *request = gathering->request;
  g_autoptr (MusterPapers) papers = NULL;

  gathering->check = muster_action_check (workspace, request->as_of, NULL, error);
  if (gathering->check == NULL)
    return NULL;
  gathering->plan = muster_plan_load (workspace, gathering->check->as_of, error);
  if (gathering->plan == NULL || !gather_classes (workspace, gathering, error))
    return NULL;
  judge_all (gathering);
  g_ptr_array_sort (gathering->classes, compare_classes);
  g_ptr_array_sort (gathering->tallies, compare_duties);
  g_ptr_array_sort (gathering->officers, compare_officers);
  papers = muster_paper_begin (request->folder, error);
  if (papers == NULL || !write_plan (gathering, papers, error))
    return NULL;
  return g_steal_pointer (&papers);
}

MusterPapers *
muster_action_export_plan (MusterWorkspace *workspace, const MusterTrainingPlanRequest *request,
                           GError **error)
{
  Gathering gathering = { .request = request };
  MusterPapers *papers;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  gathering.details = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_details);
  gathering.classes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_training_plan_class_free);
  gathering.coming = g_array_new (FALSE, FALSE, sizeof (MusterPlanClass));
  gathering.tallies = g_ptr_array_new_with_free_func (g_free);
  gathering.officers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_training_plan_officer_free);
  papers = make_plan (workspace, &gathering, error);
  g_ptr_array_unref (gathering.officers);
  g_ptr_array_unref (gathering.tallies);
  g_array_unref (gathering.coming);
  g_ptr_array_unref (gathering.classes);
  g_hash_table_unref (gathering.details);
  muster_plan_free (gathering.plan);
  muster_check_unref (gathering.check);
  return papers;
}
