/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The oracle's duties: every answer to the open questions is tried; the worst is what is sure, the best
 * what is possible. */

#include "config.h"

#include "oracle-private.h"

void
oracle_duty_free (OracleDuty *duty)
{
  if (duty == NULL)
    return;
  g_clear_pointer (&duty->sure_lines, g_array_unref);
  g_clear_pointer (&duty->possible_lines, g_array_unref);
  g_free (duty);
}

/* --- Every answer ---------------------------------------------------------------------------------- */

typedef struct
{
  OracleCount worst;
  OracleCount best;
  guint32 asked;
} Extremes;

static gboolean
is_better (const OracleCount *a, const OracleCount *b)
{
  return a->lack < b->lack || (a->lack == b->lack && a->sum > b->sum);
}

/* Keeps the worst and the best, and frees whichever is neither. Of equal ones the first worst stays, and
 * the last best: no to everything comes first, yes to everything last. */
static void
keep (Extremes *extremes, OracleCount count)
{
  gboolean first = extremes->worst.lines == NULL;

  if (first || is_better (&extremes->worst, &count))
    {
      g_clear_pointer (&extremes->worst.lines, g_array_unref);
      extremes->worst = count;
      g_array_ref (count.lines);
    }
  if (first || !is_better (&extremes->best, &count))
    {
      g_clear_pointer (&extremes->best.lines, g_array_unref);
      extremes->best = count;
      g_array_ref (count.lines);
    }
  g_array_unref (count.lines);
}

/* Counts in every world that differs in what is asked. A question that shows up only in some world starts
 * the whole over. */
static Extremes
try_every_answer (const OracleCase *case_, const MusterRequirement *requirement,
                  const OracleSpan *span, gint64 required)
{
  Extremes extremes = { { NULL, 0, 0, 0 }, { NULL, 0, 0, 0 }, 0 };
  guint32 known, yes;

  do
    {
      known = extremes.asked;
      g_clear_pointer (&extremes.worst.lines, g_array_unref);
      g_clear_pointer (&extremes.best.lines, g_array_unref);
      yes = 0;
      do
        {
          OracleWorld world = { yes, 0 };

          keep (&extremes, oracle_count (case_, &world, requirement, span, required));
          extremes.asked |= world.asked;
          /* The next set of yes among what is known to be asked. */
          yes = (yes - known) & known;
        }
      while (yes != 0 && extremes.asked == known);
    }
  while (extremes.asked != known);
  return extremes;
}

/* --- Status (C10) ---------------------------------------------------------------------------------- */

static gint64
count_worst_lack (const OracleCase *case_, const MusterRequirement *requirement,
                  const OracleSpan *span, gint64 required)
{
  Extremes extremes = try_every_answer (case_, requirement, span, required);

  g_array_unref (extremes.worst.lines);
  g_array_unref (extremes.best.lines);
  return extremes.worst.lack;
}

static gboolean
is_cured (const OracleCase *case_, const OracleDuty *duty, const OracleSpan *span)
{
  OracleCase without = *case_;
  OracleSpan on_time = *span;
  gboolean late = FALSE;
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (OracleLate));
  guint i;

  for (i = 0; i < case_->late->len; i++)
    late |= g_array_index (case_->late, OracleLate, i).is_cure &&
            g_array_index (case_->late, OracleLate, i).period.from == span->period.from;
  if (duty->requirement->window.kind == MUSTER_PERIOD_ONCE && duty->due_on != MUSTER_DATE_NONE)
    {
      late = TRUE;
      on_time.count_to = MIN (on_time.count_to, duty->due_on);
    }
  without.late = none;
  return late && count_worst_lack (&without, duty->requirement, &on_time, duty->required) > 0;
}

static MusterDutyStatus
find_status (const OracleCase *case_, const OracleDuty *duty, const OracleSpan *span,
             const OracleRelief *relief, MusterAnswer applies, const Extremes *extremes)
{
  if (relief->is_excused)
    return MUSTER_DUTY_STATUS_WAIVED;
  if (extremes->worst.lack <= 0)
    return is_cured (case_, duty, span) ? MUSTER_DUTY_STATUS_CURED : MUSTER_DUTY_STATUS_MET;
  if (extremes->best.lack <= 0 || applies == MUSTER_ANSWER_OPEN)
    return MUSTER_DUTY_STATUS_NOT_DECIDABLE;
  if (duty->due_on != MUSTER_DATE_NONE && case_->as_of > duty->due_on)
    return MUSTER_DUTY_STATUS_OVERDUE;
  if (duty->period.to != MUSTER_DATE_NONE && case_->as_of > duty->period.to)
    return MUSTER_DUTY_STATUS_EXTENDED;
  return MUSTER_DUTY_STATUS_SHORT;
}

/* --- One duty -------------------------------------------------------------------------------------- */

/* Whether the lines are the same whichever of several equal worlds they come from: where nothing is asked,
 * or where a yes adds to its own credit and takes nothing from another. */
static gboolean
is_plain (const OracleCase *case_, const MusterRequirement *requirement, guint32 asked)
{
  const guint32 moving =
      1u << MUSTER_WHY_CLASS_END | 1u << MUSTER_WHY_YEAR_UNSET | 1u << MUSTER_WHY_TEACHING;
  const MusterTeaching *teaching = &case_->rules->teaching;

  if (oracle_is_exclusive (case_, requirement))
    return FALSE;
  return asked == 0 || (requirement->repeats == 0 && requirement->caps == NULL &&
                        requirement->mandates == NULL && !teaching->is_once_per_topic &&
                        teaching->most == MUSTER_NUMBER_NONE && (asked & moving) == 0);
}

OracleDuty *
oracle_judge_span (const OracleCase *case_, const MusterRequirement *requirement,
                   const OracleSpan *span)
{
  const MusterRequirement *version =
      oracle_version_at (requirement, oracle_find_basis (case_, span));
  MusterAnswer applies;
  OracleRelief relief;
  Extremes extremes;
  OracleDuty *duty;

  if (version == NULL)
    return NULL;
  applies = oracle_applies (case_, version, span);
  relief = oracle_relieve (case_, version, span);
  duty = g_new0 (OracleDuty, 1);
  duty->requirement = version;
  duty->period = span->period;
  duty->due_on = MAX (span->due_on, relief.extended_to);
  duty->required = relief.required;
  if (applies == MUSTER_ANSWER_NO)
    {
      duty->status = MUSTER_DUTY_STATUS_NOT_APPLICABLE;
      return duty;
    }
  extremes = try_every_answer (case_, version, span, relief.required);
  duty->required = extremes.worst.required;
  duty->sure = extremes.worst.sum;
  duty->possible = extremes.best.sum;
  /* One second stands for a part without a number, and all times here are quarters of an hour. */
  duty->short_by =
      duty->required != MUSTER_NUMBER_NONE ? MAX (extremes.worst.lack, 0) / 900 * 900 : 0;
  duty->is_plain = is_plain (case_, version, extremes.asked);
  duty->sure_lines = extremes.worst.lines;
  duty->possible_lines = extremes.best.lines;
  duty->status = find_status (case_, duty, span, &relief, applies, &extremes);
  return duty;
}

/* --- Clocks that restart (C17) --------------------------------------------------------------------- */

/* What lies longer back than a completion lasts does not help to complete it. */
static MusterDate
find_from (const MusterRequirement *requirement, MusterDate start, MusterDate day)
{
  return MAX (start, muster_date_add_years (day, -requirement->window.years) + 1);
}

/* Day after day: on the day on which all is complete the clock starts anew on the next. Tries two worlds
 * only, no to everything and yes to everything (decided where C17 is silent). */
static MusterDate
find_completion (const OracleCase *case_, const MusterRequirement *requirement, guint32 yes,
                 MusterDate *began, MusterDate *start)
{
  MusterDate completed = MUSTER_DATE_NONE;
  guint i;

  *began = *start = MUSTER_DATE_NONE;
  for (i = 0; i < case_->credits->len; i++)
    {
      MusterDate day = ((MusterCredit *) g_ptr_array_index (case_->credits, i))->earned_on;
      MusterDate from = find_from (requirement, *start, day);
      OracleSpan span = { { from, day }, day, MUSTER_DATE_NONE, MUSTER_DATE_NONE, NULL };
      const MusterRequirement *version = oracle_version_at (requirement, day);
      OracleWorld world = { yes, 0 };
      OracleCount count;

      if (version == NULL || day < *start)
        continue;
      count = oracle_count (case_, &world, version, &span,
                            oracle_relieve (case_, version, &span).required);
      g_array_unref (count.lines);
      if (count.lack > 0)
        continue;
      completed = day;
      *began = from;
      *start = day + 1;
    }
  return completed;
}

static OracleDuty *
judge_completed (const OracleCase *case_, const MusterRequirement *requirement, MusterDate began,
                 MusterDate completed, MusterDate due_on)
{
  OracleSpan span = { { began, completed }, completed, due_on, MUSTER_DATE_NONE, NULL };
  OracleCase by_completion = *case_;
  MusterPackRules rules = *case_->rules;

  rules.basis = MUSTER_BASIS_COMPLETION;
  by_completion.rules = &rules;
  return oracle_judge_span (&by_completion, requirement, &span);
}

static OracleDuty *
judge_restarting (const OracleCase *case_, const MusterRequirement *requirement)
{
  MusterDate began, start, maybe_began, maybe_start;
  int years = requirement->window.years;
  MusterDate sure = find_completion (case_, requirement, 0, &began, &start);
  MusterDate maybe = find_completion (case_, requirement, G_MAXUINT32, &maybe_began, &maybe_start);
  OracleSpan span = { { find_from (requirement, start, case_->as_of), MUSTER_DATE_NONE },
                      case_->as_of,
                      requirement->window.to,
                      MUSTER_DATE_NONE,
                      NULL };
  MusterDate in_office = oracle_find_in_office (case_);
  OracleCase now = *case_;
  MusterPackRules rules = *case_->rules;
  OracleDuty *duty;

  if (in_office > span.due_on)
    span.due_on = MUSTER_DATE_NONE;
  if (sure != MUSTER_DATE_NONE)
    span.due_on = muster_date_add_years (sure, years);
  if (sure != MUSTER_DATE_NONE && case_->as_of <= span.due_on)
    return judge_completed (case_, requirement, began, sure, span.due_on);
  span.period.to = span.due_on;
  rules.basis = MUSTER_BASIS_COMPLETION;
  now.rules = &rules;
  requirement = oracle_version_at (requirement, case_->as_of);
  if (requirement == NULL)
    return NULL;
  duty = oracle_judge_span (&now, requirement, &span);
  if (duty != NULL && muster_duty_status_is_unmet (duty->status) && maybe != MUSTER_DATE_NONE &&
      case_->as_of <= muster_date_add_years (maybe, years))
    {
      oracle_duty_free (duty);
      duty = judge_completed (case_, requirement, maybe_began, maybe,
                              muster_date_add_years (maybe, years));
    }
  return duty;
}

/* --- All duties ------------------------------------------------------------------------------------ */

static gboolean
was_met_late (const OracleDuty *duty)
{
  guint i;

  for (i = 0; i < duty->sure_lines->len; i++)
    {
      const OracleLine *line = &g_array_index (duty->sure_lines, OracleLine, i);

      if (line->counted > 0 && line->credit->earned_on > duty->period.to)
        return TRUE;
    }
  return FALSE;
}

static void
add_closed (const OracleCase *case_, GPtrArray *duties, const MusterRequirement *requirement,
            gboolean runs, const OracleSpan *running)
{
  OracleSpan before;
  OracleDuty *duty;

  if (requirement->is_recommended ||
      !oracle_find_before (case_, &requirement->window, runs, running, &before))
    return;
  duty = oracle_judge_span (case_, requirement, &before);
  if (duty == NULL)
    return;
  duty->is_closed = TRUE;
  /* What closed well is not shown, nor what no source gives hours for. */
  if (duty->status <= MUSTER_DUTY_STATUS_WAIVED ||
      (duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE && duty->required == MUSTER_NUMBER_NONE) ||
      (duty->status == MUSTER_DUTY_STATUS_MET && !was_met_late (duty)))
    oracle_duty_free (duty);
  else
    g_ptr_array_add (duties, duty);
}

GPtrArray *
oracle_judge (MusterPack *pack, const MusterOfficerFacts *facts, MusterDate as_of)
{
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  GPtrArray *duties = g_ptr_array_new_with_free_func ((GDestroyNotify) oracle_duty_free);
  OracleCase case_ = { pack, muster_pack_get_rules (pack), facts, as_of, NULL, NULL };
  guint i;

  case_.credits = oracle_list_credits (facts, as_of);
  case_.late = g_array_new (FALSE, FALSE, sizeof (OracleLate));
  oracle_use_late (&case_);
  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);
      OracleSpan running;
      OracleDuty *duty = NULL;
      gboolean restarts = requirement->window.kind == MUSTER_PERIOD_RESTARTING;
      gboolean runs = !restarts && oracle_find_running (&case_, &requirement->window, &running);

      if (restarts)
        duty = judge_restarting (&case_, requirement);
      else if (runs)
        duty = oracle_judge_span (&case_, requirement, &running);
      if (duty != NULL)
        g_ptr_array_add (duties, duty);
      if (!restarts)
        add_closed (&case_, duties, requirement, runs, &running);
    }
  g_ptr_array_unref (case_.credits);
  g_array_unref (case_.late);
  return duties;
}

/* --- Least further time (C9) ----------------------------------------------------------------------- */

/* Whether the officer would lack nothing; what is closed, recommended, waived or unset does not count. */
static gboolean
lacks_nothing (MusterPack *pack, const MusterOfficerFacts *facts, MusterDate as_of)
{
  g_autoptr (GPtrArray) duties = oracle_judge (pack, facts, as_of);
  guint i;

  for (i = 0; i < duties->len; i++)
    {
      const OracleDuty *duty = g_ptr_array_index (duties, i);

      if (!duty->is_closed && !duty->requirement->is_recommended &&
          duty->status > MUSTER_DUTY_STATUS_CURED && duty->short_by > 0)
        return FALSE;
    }
  return TRUE;
}

/* Divides @rest among the training in each subject from number @subject on, in every way. */
static gboolean
divide (MusterPack *pack, MusterOfficerFacts *facts, MusterDate as_of, GPtrArray *further,
        guint subject, gint64 rest, gint64 step)
{
  MusterCredit *credit = g_ptr_array_index (further, subject);

  if (subject + 1 == further->len)
    {
      credit->seconds = rest;
      return lacks_nothing (pack, facts, as_of);
    }
  for (credit->seconds = 0; credit->seconds <= rest; credit->seconds += step)
    if (divide (pack, facts, as_of, further, subject + 1, rest - credit->seconds, step))
      return TRUE;
  return FALSE;
}

gboolean
oracle_is_enough (MusterPack *pack, MusterOfficerFacts *facts, MusterDate as_of, gint64 time,
                  gint64 step, guint order)
{
  g_autoptr (GPtrArray) further = g_ptr_array_new ();
  guint n_before = facts->credits->len;
  guint n = muster_pack_get_n_subjects (pack);
  gboolean enough;
  guint i;

  for (i = 0; i < muster_pack_get_n_subjects (pack); i++)
    {
      MusterCredit *credit = muster_credit_new ();
      guint place = (i + order) % n;

      credit->id = 1000 + i;
      credit->earned_on = as_of;
      credit->title = g_strdup_printf ("Further %u", i);
      credit->course_code = g_strdup_printf ("Z%u", order < n ? place : n - 1 - place);
      credit->subject = g_strdup (muster_pack_get_subject_id (pack, i));
      credit->status = MUSTER_ROSTER_STATUS_PASSED;
      g_ptr_array_add (further, credit);
      g_ptr_array_add (facts->credits, credit);
    }
  enough = divide (pack, facts, as_of, further, 0, time, step);
  g_ptr_array_set_size (facts->credits, (int) n_before);
  return enough;
}
