/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Judges one officer by one pack for one window: verdicts on the credits first, then every requirement
 * takes what it admits. What a single credit can count at all is verdict.c's. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "rules/further-time.h"
#include "rules/verdict.h"

/* What one requirement found; the members are the requirement's subjects. */
typedef struct
{
  gint64 *member_sure;
  gint64 *member_possible;
  gint64 unclassified;
  guint n_open[MUSTER_N_QUESTIONS];
  gint64 open[MUSTER_N_QUESTIONS];
} Sums;

static void
free_reason (gpointer data)
{
  MusterReason *reason = data;

  g_free (reason->why);
  g_free (reason);
}

/* --- Counting ----------------------------------------------------------------------------------- */

/* The place of @subject among the requirement's; -1 where it is not one. */
static int
find_member (const MusterRequirement *requirement, const char *subject)
{
  int i;

  for (i = 0; requirement->subjects != NULL && subject != NULL && requirement->subjects[i] != NULL;
       i++)
    if (g_str_equal (requirement->subjects[i], subject))
      return i;
  return -1;
}

static void
add_reason (MusterDuty *duty, const MusterVerdict *verdict)
{
  MusterReason *reason = g_new0 (MusterReason, 1);

  reason->credit = verdict->credit;
  reason->counted = verdict->sure;
  reason->possible = verdict->possible;
  reason->refused = verdict->time - verdict->sure;
  reason->why = muster_verdict_explain (verdict);
  g_ptr_array_add (duty->reasons, reason);
}

/* Considers every credit that the requirement may admit, once (semantics C0). An unclassified credit
 * may turn out to be of any subject. */
static void
count (MusterDuty *duty, GArray *verdicts, Sums *sums)
{
  const MusterRequirement *requirement = duty->requirement;
  guint i;

  for (i = 0; i < verdicts->len; i++)
    {
      const MusterVerdict *verdict = &g_array_index (verdicts, MusterVerdict, i);
      const char *subject = verdict->credit->subject;
      int member = find_member (requirement, subject);

      if (requirement->subjects != NULL && subject != NULL && member < 0)
        continue;
      add_reason (duty, verdict);
      duty->sure += verdict->sure;
      duty->possible += verdict->possible;
      if (member >= 0)
        {
          sums->member_sure[member] += verdict->sure;
          sums->member_possible[member] += verdict->possible;
        }
      if (subject == NULL)
        sums->unclassified += verdict->possible;
      if (verdict->possible > verdict->sure)
        {
          sums->n_open[verdict->question]++;
          sums->open[verdict->question] += verdict->possible - verdict->sure;
        }
    }
}

/* What the members of a group lack together. */
static gint64
sum_lacks (const MusterRequirement *requirement, const gint64 *members)
{
  gint64 lack = 0;
  guint i;

  if (requirement->each == 0)
    return 0;
  for (i = 0; requirement->subjects[i] != NULL; i++)
    lack += MAX (requirement->each - members[i], 0);
  return lack;
}

/* --- Status ------------------------------------------------------------------------------------- */

static void
ask (MusterDuty *duty, const Sums *sums)
{
  guint question;

  if (duty->requirement->required == MUSTER_NUMBER_NONE)
    g_ptr_array_add (
        duty->questions,
        g_strdup_printf (_ ("How many hours does “%s” require? No source gives a number."),
                         duty->requirement->title));
  for (question = MUSTER_QUESTION_NONE + 1; question < MUSTER_N_QUESTIONS; question++)
    if (sums->n_open[question] > 0)
      g_ptr_array_add (duty->questions,
                       muster_verdict_ask ((MusterQuestion) question, sums->n_open[question],
                                           sums->open[question]));
}

/* Semantics C10: met by what is sure, not decidable where only what is possible meets it. */
static void
decide (MusterDuty *duty, const Sums *sums, MusterDate as_of)
{
  const MusterRequirement *requirement = duty->requirement;
  gint64 possible_lack;

  if (requirement->required == MUSTER_NUMBER_NONE)
    {
      duty->status = MUSTER_DUTY_STATUS_NOT_DECIDABLE;
      ask (duty, sums);
      return;
    }
  duty->short_by =
      MAX (requirement->required - duty->sure, sum_lacks (requirement, sums->member_sure));
  duty->short_by = MAX (duty->short_by, 0);
  /* Unclassified time may belong to whichever members lack it, but only once. */
  possible_lack = MAX (requirement->required - duty->possible,
                       sum_lacks (requirement, sums->member_possible) - sums->unclassified);
  if (duty->short_by == 0)
    duty->status = MUSTER_DUTY_STATUS_MET;
  else if (possible_lack <= 0)
    {
      duty->status = MUSTER_DUTY_STATUS_NOT_DECIDABLE;
      ask (duty, sums);
    }
  else
    duty->status = as_of > duty->due_on ? MUSTER_DUTY_STATUS_OVERDUE : MUSTER_DUTY_STATUS_SHORT;
}

static MusterDuty *
judge_requirement (const MusterRequirement *requirement, GArray *verdicts,
                   const MusterPeriod *period, MusterDate as_of)
{
  MusterDuty *duty = g_new0 (MusterDuty, 1);
  guint n_members = requirement->subjects != NULL ? g_strv_length (requirement->subjects) : 0;
  g_autofree gint64 *member_sure = g_new0 (gint64, n_members);
  g_autofree gint64 *member_possible = g_new0 (gint64, n_members);
  Sums sums = { 0 };

  sums.member_sure = member_sure;
  sums.member_possible = member_possible;
  duty->requirement = requirement;
  duty->period = *period;
  duty->due_on = period->to;
  duty->questions = g_ptr_array_new_with_free_func (g_free);
  duty->reasons = g_ptr_array_new_with_free_func (free_reason);
  count (duty, verdicts, &sums);
  decide (duty, &sums, as_of);
  return duty;
}

static GHashTable *
sum_by_subject (GArray *verdicts)
{
  GHashTable *by_subject = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint i;

  for (i = 0; i < verdicts->len; i++)
    {
      const MusterVerdict *verdict = &g_array_index (verdicts, MusterVerdict, i);
      char *subject = verdict->credit->subject;
      gint64 *time;

      if (subject == NULL)
        continue;
      time = g_hash_table_lookup (by_subject, subject);
      if (time == NULL)
        {
          time = g_new0 (gint64, 1);
          g_hash_table_insert (by_subject, subject, time);
        }
      *time += verdict->sure;
    }
  return by_subject;
}

/* --- Findings ----------------------------------------------------------------------------------- */

static void
add_finding (MusterEvaluation *evaluation, const MusterOfficerFacts *facts, const char *code,
             MusterId record_id, char *message)
{
  MusterFinding *finding = muster_finding_new (code, MUSTER_SEVERITY_WARNING, message);

  finding->officer_id = facts->officer != NULL ? facts->officer->id : MUSTER_ID_NONE;
  finding->record_id = record_id;
  g_ptr_array_add (evaluation->findings, finding);
}

/* “Crowd Control” (RCPB24527, row 215) */
static char *
describe_credit (const MusterCredit *credit)
{
  g_autoptr (GString) place = g_string_new (credit->course_code);
  const char *title = credit->title != NULL ? credit->title : _ ("untitled");

  if (credit->source_row != MUSTER_NUMBER_NONE)
    {
      g_string_append (place, place->len > 0 ? ", " : "");
      g_string_append_printf (place, _ ("row %u"), (guint) credit->source_row);
    }
  if (place->len == 0)
    return g_strdup_printf (_ ("“%s”"), title);
  return g_strdup_printf (_ ("“%s” (%s)"), title, place->str);
}

static void
find_duplicates (MusterEvaluation *evaluation, const MusterOfficerFacts *facts, GArray *verdicts)
{
  guint i;

  for (i = 0; i < verdicts->len; i++)
    {
      const MusterVerdict *verdict = &g_array_index (verdicts, MusterVerdict, i);
      g_autofree char *first = NULL;
      g_autofree char *repeat = NULL;
      g_autofree char *date = NULL;
      char hours[MUSTER_DURATION_TEXT_SIZE];

      if (verdict->repeats == NULL)
        continue;
      first = describe_credit (verdict->repeats);
      repeat = describe_credit (verdict->credit);
      date = muster_date_format (verdict->credit->earned_on);
      /* Translators: a date, hours, and two courses with code and row. */
      add_finding (evaluation, facts, "suspected-duplicate", verdict->credit->id,
                   g_strdup_printf (_ ("On %s %s hours may be there twice: %s and %s."), date,
                                    muster_duration_print (verdict->time, hours), first, repeat));
    }
}

static void
find_unclassified (MusterEvaluation *evaluation, const MusterOfficerFacts *facts, GArray *verdicts)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  gint64 time = 0;
  guint n = 0, i;

  for (i = 0; i < verdicts->len; i++)
    {
      const MusterVerdict *verdict = &g_array_index (verdicts, MusterVerdict, i);

      if (verdict->question != MUSTER_QUESTION_UNCLASSIFIED || verdict->time == 0)
        continue;
      time += verdict->time;
      n++;
    }
  if (n == 0)
    return;
  muster_duration_print (time, hours);
  add_finding (
      evaluation, facts, "unclassified", MUSTER_ID_NONE,
      g_strdup_printf (
          ngettext ("%u credit of %s hours has no subject, so it counts nowhere yet.",
                    "%u credits of %s hours have no subject, so they count nowhere yet.", n),
          n, hours));
}

/* A certificate or a cycle that ends before it starts gives no window. */
static void
find_impossible_dates (MusterEvaluation *evaluation, const MusterOfficerFacts *facts)
{
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (!certificate->voided && certificate->expires_on != MUSTER_DATE_NONE &&
          certificate->expires_on < certificate->issued_on)
        add_finding (evaluation, facts, "certificate-dates", certificate->id,
                     g_strdup_printf (_ ("Certificate %s expires before it was issued."),
                                      certificate->number != NULL ? certificate->number
                                                                  : _ ("without a number")));
    }
  for (i = 0; i < facts->cycles->len; i++)
    {
      const MusterCycle *cycle = g_ptr_array_index (facts->cycles, i);
      g_autofree char *start = NULL;

      if (cycle->ends_on >= cycle->starts_on)
        continue;
      start = muster_date_format (cycle->starts_on);
      add_finding (evaluation, facts, "cycle-dates", cycle->id,
                   g_strdup_printf (_ ("The cycle that starts on %s ends before that."), start));
    }
}

void
muster_evaluation_free (MusterEvaluation *evaluation)
{
  if (evaluation == NULL)
    return;
  g_ptr_array_unref (evaluation->duties);
  g_ptr_array_unref (evaluation->findings);
  g_free (evaluation);
}

MusterEvaluation *
muster_evaluate (const MusterPack *pack, const MusterOfficerFacts *facts,
                 const MusterPeriod *period, MusterDate as_of)
{
  MusterEvaluation *evaluation;
  g_autoptr (GArray) verdicts = NULL;
  g_autoptr (GHashTable) by_subject = NULL;
  const GPtrArray *requirements;
  const MusterCertificate *certificate;
  MusterPeriod found;
  guint i;

  g_return_val_if_fail (pack != NULL && facts != NULL && period != NULL, NULL);

  evaluation = g_new0 (MusterEvaluation, 1);
  evaluation->period = *period;
  evaluation->as_of = as_of;
  evaluation->duties = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_duty_free);
  evaluation->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_finding_free);
  if (muster_evaluate_find_period (pack, facts, period->to, &found, &certificate) &&
      found.from == period->from && found.to == period->to)
    evaluation->certificate = certificate;

  verdicts = muster_verdict_list (facts->credits, period, as_of);
  requirements = muster_pack_get_requirements (pack);
  for (i = 0; i < requirements->len; i++)
    g_ptr_array_add (evaluation->duties, judge_requirement (g_ptr_array_index (requirements, i),
                                                            verdicts, period, as_of));
  by_subject = sum_by_subject (verdicts);
  evaluation->short_by = muster_further_time_find (evaluation->duties, by_subject);
  find_duplicates (evaluation, facts, verdicts);
  find_unclassified (evaluation, facts, verdicts);
  find_impossible_dates (evaluation, facts);
  return evaluation;
}
