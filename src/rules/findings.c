/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an evaluation noticed on its way: credits and dates that somebody should look at. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "rules/judge.h"

static void
add (MusterEvaluation *evaluation, const MusterJudging *judging, const char *code,
     MusterSeverity severity, MusterId record_id, char *message)
{
  const MusterOfficer *officer = judging->facts->officer;
  MusterFinding *finding = muster_finding_new (code, severity, message);

  finding->officer_id = officer != NULL ? officer->id : MUSTER_ID_NONE;
  finding->record_id = record_id;
  g_ptr_array_add (evaluation->findings, finding);
}

/* Findings are about the period that is judged; without one, about everything. */
static gboolean
is_in_period (const MusterEvaluation *evaluation, const MusterVerdict *verdict)
{
  return evaluation->period.to == MUSTER_DATE_NONE ||
         muster_period_contains (&evaluation->period, verdict->credit->earned_on);
}

/* --- Credits -------------------------------------------------------------------------------------- */

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
find_duplicates (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  guint i;

  for (i = 0; i < judging->verdicts->len; i++)
    {
      const MusterVerdict *verdict = &g_array_index (judging->verdicts, MusterVerdict, i);
      g_autofree char *first = NULL;
      g_autofree char *repeat = NULL;
      g_autofree char *date = NULL;
      char hours[MUSTER_DURATION_TEXT_SIZE];

      if (verdict->repeats == NULL || !is_in_period (evaluation, verdict))
        continue;
      first = describe_credit (verdict->repeats);
      repeat = describe_credit (verdict->credit);
      date = muster_date_format (verdict->credit->earned_on);
      /* Translators: a date, hours, and two courses with code and row. */
      add (evaluation, judging, "suspected-duplicate", MUSTER_SEVERITY_WARNING, verdict->credit->id,
           g_strdup_printf (_ ("On %s %s hours may be there twice: %s and %s."), date,
                            muster_duration_print (verdict->time, hours), first, repeat));
    }
}

static void
find_unclassified (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  gint64 time = 0;
  guint n = 0, i;

  for (i = 0; i < judging->verdicts->len; i++)
    {
      const MusterVerdict *verdict = &g_array_index (judging->verdicts, MusterVerdict, i);

      if ((verdict->open & MUSTER_WHY_BIT (MUSTER_WHY_UNCLASSIFIED)) == 0 || verdict->time == 0 ||
          !is_in_period (evaluation, verdict))
        continue;
      time += verdict->time;
      n++;
    }
  if (n == 0)
    return;
  muster_duration_print (time, hours);
  add (evaluation, judging, "unclassified", MUSTER_SEVERITY_WARNING, MUSTER_ID_NONE,
       g_strdup_printf (
           ngettext ("%u credit of %s hours has no subject, so it counts nowhere yet.",
                     "%u credits of %s hours have no subject, so they count nowhere yet.", n),
           n, hours));
}

/* --- Dates ---------------------------------------------------------------------------------------- */

static const char *
get_number (const MusterCertificate *certificate)
{
  return certificate->number != NULL ? certificate->number : _ ("without a number");
}

/* A certificate or a cycle that ends before it starts gives no window. */
static void
find_impossible_dates (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  const MusterOfficerFacts *facts = judging->facts;
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (!certificate->voided && certificate->expires_on != MUSTER_DATE_NONE &&
          certificate->expires_on < certificate->issued_on)
        add (evaluation, judging, "certificate-dates", MUSTER_SEVERITY_WARNING, certificate->id,
             g_strdup_printf (_ ("Certificate %s expires before it was issued."),
                              get_number (certificate)));
    }
  for (i = 0; i < facts->cycles->len; i++)
    {
      const MusterCycle *cycle = g_ptr_array_index (facts->cycles, i);
      g_autofree char *start = NULL;

      if (cycle->ends_on >= cycle->starts_on)
        continue;
      start = muster_date_format (cycle->starts_on);
      add (evaluation, judging, "cycle-dates", MUSTER_SEVERITY_WARNING, cycle->id,
           g_strdup_printf (_ ("The cycle that starts on %s ends before that."), start));
    }
}

/* Semantics C1: the recorded expiry beats the computed one, and the disagreement shows. */
static void
find_differing_expiry (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  const MusterOfficerFacts *facts = judging->facts;
  const MusterWindow *window = muster_pack_get_window (judging->pack);
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);
      MusterDate computed;
      g_autofree char *recorded_text = NULL;
      g_autofree char *computed_text = NULL;

      if (!muster_window_has_certificate (window, certificate) ||
          certificate->issued_on == MUSTER_DATE_NONE ||
          certificate->expires_on < certificate->issued_on ||
          window->end.round != MUSTER_ROUND_NONE)
        continue;
      /* A renewed card shows the first date of issue and the last expiry: any Nth end agrees. */
      computed = muster_date_add_years (
                     certificate->issued_on,
                     window->years * MAX (1, (muster_date_get_year (certificate->expires_on) -
                                              muster_date_get_year (certificate->issued_on)) /
                                                 window->years)) -
                 1;
      if (computed == certificate->expires_on || computed + 1 == certificate->expires_on)
        continue;
      recorded_text = muster_date_format (certificate->expires_on);
      computed_text = muster_date_format (computed);
      /* Translators: a certificate's number and two dates. */
      add (
          evaluation, judging, "expiry-differs", MUSTER_SEVERITY_NOTE, certificate->id,
          g_strdup_printf (_ ("Certificate %s says that it expires on %s; counted from its date of "
                              "issue it would be %s. What it says counts."),
                           get_number (certificate), recorded_text, computed_text));
    }
}

static void
find_cycles (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  const MusterWindow *window = muster_pack_get_window (judging->pack);
  g_autoptr (GArray) running = NULL;
  const MusterCycleFound *first, *second;

  if (window->kind != MUSTER_PERIOD_CERTIFICATE_CYCLE || window->years == 0)
    return;
  running = muster_cycle_list_running (window, judging->facts, judging->as_of);
  if (running->len == 0 && evaluation->period.to == MUSTER_DATE_NONE && evaluation->duties->len > 0)
    add (evaluation, judging, "no-period", MUSTER_SEVERITY_WARNING, MUSTER_ID_NONE,
         g_strdup (_ ("No certificate gives a period that runs, so nothing that is asked for a "
                      "period is judged. Enter the certificate with its dates.")));
  if (running->len < 2)
    return;
  first = &g_array_index (running, MusterCycleFound, 0);
  second = &g_array_index (running, MusterCycleFound, 1);
  if (first->period.from == second->period.from && first->period.to == second->period.to)
    return;
  /* Translators: the numbers of two certificates. */
  add (evaluation, judging, "two-cycles", MUSTER_SEVERITY_WARNING, second->certificate->id,
       g_strdup_printf (_ ("Two cycles run at once, of certificates %s and %s. The one that ends "
                           "later is judged."),
                        get_number (first->certificate), get_number (second->certificate)));
}

/* A cycle that is counted on past a recorded end was not renewed on file; one of a certificate that was
 * taken back should not be judged as if nothing had happened. */
static void
find_unrenewed (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  const MusterWindow *window = muster_pack_get_window (judging->pack);
  MusterCycleFound running;
  g_autofree char *date = NULL;

  if (window->kind != MUSTER_PERIOD_CERTIFICATE_CYCLE || window->years == 0 ||
      !muster_cycle_find (window, judging->facts, MUSTER_CYCLE_RUNNING, judging->as_of, &running))
    return;
  if (!muster_cycle_goes_on (running.certificate))
    add (evaluation, judging, "certificate-ended", MUSTER_SEVERITY_PROBLEM, running.certificate->id,
         g_strdup_printf (
             _ ("Certificate %s has ended (%s), and its period is judged all the same."),
             get_number (running.certificate),
             muster_word_label (muster_certificate_status_words,
                                (int) running.certificate->status)));
  if (running.is_recorded || running.certificate->expires_on == MUSTER_DATE_NONE ||
      running.certificate->expires_on >= judging->as_of)
    return;
  date = muster_date_format (running.certificate->expires_on);
  add (evaluation, judging, "not-renewed", MUSTER_SEVERITY_WARNING, running.certificate->id,
       g_strdup_printf (
           _ ("Certificate %s expired on %s and no renewal is on file. Enter the renewed "
              "certificate."),
           get_number (running.certificate), date));
}

static gboolean
is_used (const MusterEvaluation *evaluation, const MusterWaiver *waiver)
{
  guint i;

  for (i = 0; i < evaluation->duties->len; i++)
    if (((const MusterDuty *) g_ptr_array_index (evaluation->duties, i))->waiver == waiver)
      return TRUE;
  return FALSE;
}

/* Relief for days that are no period of the rules changes nothing, and nobody would notice. */
static void
find_idle_waivers (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  const GPtrArray *waivers = judging->facts->waivers;
  guint i;

  for (i = 0; i < waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (waivers, i);
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      if (!muster_relief_is_approved (judging, waiver) ||
          evaluation->period.to == MUSTER_DATE_NONE || waiver->starts_on > evaluation->period.to ||
          waiver->ends_on < evaluation->period.from ||
          muster_relief_covers (waiver->starts_on, waiver->ends_on, &evaluation->period) ||
          is_used (evaluation, waiver))
        continue;
      from = muster_date_format (waiver->starts_on);
      to = muster_date_format (waiver->ends_on);
      add (evaluation, judging, "waiver-unused", MUSTER_SEVERITY_WARNING, waiver->id,
           g_strdup_printf (
               _ ("The waiver for %s to %s changes nothing, for that is no whole period. "
                  "Enter it for the period from its first day to its last."),
               from, to));
    }
}

/* Without the month the end stays where the years put it. */
static void
find_birth_month (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  const MusterWindow *window = muster_pack_get_window (judging->pack);
  const MusterOfficer *officer = judging->facts->officer;

  if (window->kind != MUSTER_PERIOD_CERTIFICATE_CYCLE || window->end.round == MUSTER_ROUND_NONE ||
      window->end.month != 0 || officer == NULL || officer->birth_month != MUSTER_NUMBER_NONE)
    return;
  add (evaluation, judging, "no-birth-month", MUSTER_SEVERITY_WARNING, officer->id,
       g_strdup (
           _ ("The period ends by the month of birth, and none is recorded, so its last day is "
              "not certain. Enter the month.")));
}

/* --- Hints ---------------------------------------------------------------------------------------- */

/* Semantics C12: nothing is prorated without a table, but a waiver may be asked for. */
static void
find_partial_year (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  const GArray *reasons = muster_pack_get_waiver_reasons (judging->pack);
  MusterDate hired = muster_window_find_moment (
      judging->facts, muster_pack_get_window (judging->pack), MUSTER_MOMENT_HIRED, judging->as_of);
  guint i, j;

  if (hired <= evaluation->period.from || evaluation->period.to == MUSTER_DATE_NONE ||
      hired > evaluation->period.to)
    return;
  for (i = 0; i < reasons->len; i++)
    {
      const MusterWaiverReason *reason = &g_array_index (reasons, MusterWaiverReason, i);

      for (j = 0; reason->is_partial_year && j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (!muster_duty_status_is_unmet (duty->status) || duty->waiver != NULL ||
              duty->requirement->is_recommended || duty->period.from != evaluation->period.from)
            continue;
          /* Translators: a requirement, and the reason for a waiver. */
          add (evaluation, judging, "partial-year", MUSTER_SEVERITY_NOTE, MUSTER_ID_NONE,
               g_strdup_printf (_ ("Hired inside the period and short of “%s”: a waiver may be "
                                   "requested (%s)."),
                                duty->requirement->title, reason->title));
          return;
        }
    }
}

void
muster_findings_list (const MusterJudging *judging, MusterEvaluation *evaluation)
{
  find_duplicates (evaluation, judging);
  find_unclassified (evaluation, judging);
  find_impossible_dates (evaluation, judging);
  find_differing_expiry (evaluation, judging);
  find_cycles (evaluation, judging);
  find_unrenewed (evaluation, judging);
  find_idle_waivers (evaluation, judging);
  find_birth_month (evaluation, judging);
  find_partial_year (evaluation, judging);
}
