/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Verdicts on single credits. Where the sources are silent the rule is a parameter of the pack, and
 * the packs that ship leave it unset: then time counts possibly, and a question says so. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "core/word.h"
#include "rules/verdict.h"

/* A failed course still took the time; it counts nothing only where a score is required, and no pack
 * of this format requires one (semantics C5). */
gboolean
muster_verdict_status_counts (MusterRosterStatus status)
{
  switch (status)
    {
    case MUSTER_ROSTER_STATUS_ATTENDED:
    case MUSTER_ROSTER_STATUS_COMPLETED:
    case MUSTER_ROSTER_STATUS_PASSED:
    case MUSTER_ROSTER_STATUS_FAILED:
      return TRUE;
    case MUSTER_ROSTER_STATUS_REGISTERED:
    case MUSTER_ROSTER_STATUS_INCOMPLETE:
    case MUSTER_ROSTER_STATUS_NO_SHOW:
    case MUSTER_ROSTER_STATUS_EXCUSED:
    case MUSTER_ROSTER_STATUS_WITHDRAWN:
    default:
      return FALSE;
    }
}

static MusterQuestion
find_question (const MusterCredit *credit, const MusterCredit *repeats)
{
  if (credit->subject == NULL)
    return MUSTER_QUESTION_UNCLASSIFIED;
  if (repeats != NULL)
    return MUSTER_QUESTION_DUPLICATE;
  if (credit->role == MUSTER_ROLE_INSTRUCTED)
    return MUSTER_QUESTION_TEACHING;
  if (credit->standing == MUSTER_STANDING_REJECTED)
    return MUSTER_QUESTION_REJECTED;
  return MUSTER_QUESTION_NONE;
}

static MusterVerdict
judge (const MusterCredit *credit, const MusterCredit *repeats)
{
  MusterVerdict verdict = { credit, repeats, 0, 0, 0, MUSTER_QUESTION_NONE };

  verdict.time = credit->seconds != MUSTER_NUMBER_NONE ? credit->seconds : 0;
  if (!muster_verdict_status_counts (credit->status))
    return verdict;
  verdict.possible = verdict.time;
  verdict.question = find_question (credit, repeats);
  if (verdict.question == MUSTER_QUESTION_NONE)
    verdict.sure = verdict.time;
  return verdict;
}

/* A clause for a status under which nothing counts. */
static const char *
explain_status (MusterRosterStatus status)
{
  switch (status)
    {
    case MUSTER_ROSTER_STATUS_REGISTERED:
      return _ ("registered only, not completed");
    case MUSTER_ROSTER_STATUS_NO_SHOW:
      return _ ("did not show up");
    case MUSTER_ROSTER_STATUS_EXCUSED:
      return _ ("excused, so not attended");
    case MUSTER_ROSTER_STATUS_WITHDRAWN:
      return _ ("withdrawn");
    case MUSTER_ROSTER_STATUS_INCOMPLETE:
    case MUSTER_ROSTER_STATUS_ATTENDED:
    case MUSTER_ROSTER_STATUS_COMPLETED:
    case MUSTER_ROSTER_STATUS_PASSED:
    case MUSTER_ROSTER_STATUS_FAILED:
    default:
      return _ ("incomplete");
    }
}

static char *
explain_duplicate (const MusterVerdict *verdict)
{
  const MusterCredit *first = verdict->repeats;

  if (first->course_code == NULL)
    return g_strdup (_ ("suspected to repeat another credit of that day"));
  /* Translators: a course code. */
  return g_strdup_printf (_ ("suspected to repeat %s of that day"), first->course_code);
}

GArray *
muster_verdict_list (const GPtrArray *credits, const MusterPeriod *period, MusterDate as_of)
{
  GArray *verdicts = g_array_new (FALSE, FALSE, sizeof (MusterVerdict));
  g_autoptr (GPtrArray) considered = g_ptr_array_new ();
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (GHashTable) repeats = g_hash_table_new (NULL, NULL);
  guint i;

  g_return_val_if_fail (credits != NULL && period != NULL, verdicts);

  for (i = 0; i < credits->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (credits, i);

      if (!credit->voided && credit->earned_on <= as_of &&
          muster_period_contains (period, credit->earned_on))
        g_ptr_array_add (considered, credit);
    }
  muster_verdict_sort_credits (considered);
  pairs = muster_evaluate_find_duplicates (considered);
  for (i = 0; i < pairs->len; i += 2)
    g_hash_table_insert (repeats, pairs->pdata[i + 1], pairs->pdata[i]);
  for (i = 0; i < considered->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (considered, i);
      MusterVerdict verdict = judge (credit, g_hash_table_lookup (repeats, credit));

      g_array_append_val (verdicts, verdict);
    }
  return verdicts;
}

char *
muster_verdict_explain (const MusterVerdict *verdict)
{
  g_return_val_if_fail (verdict != NULL, NULL);

  if (verdict->time == verdict->sure)
    return NULL;
  switch (verdict->question)
    {
    case MUSTER_QUESTION_UNCLASSIFIED:
      return g_strdup (_ ("it has no subject yet"));
    case MUSTER_QUESTION_DUPLICATE:
      return explain_duplicate (verdict);
    case MUSTER_QUESTION_TEACHING:
      return g_strdup (_ ("taught, and no source says whether teaching counts"));
    case MUSTER_QUESTION_REJECTED:
      return g_strdup (_ ("rejected by the state"));
    case MUSTER_QUESTION_NONE:
    case MUSTER_N_QUESTIONS:
    default:
      return g_strdup (explain_status (verdict->credit->status));
    }
}

char *
muster_verdict_ask (MusterQuestion question, guint n, gint64 time)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  muster_duration_print (time, hours);
  switch (question)
    {
    case MUSTER_QUESTION_UNCLASSIFIED:
      /* Translators: a count, and hours. */
      return g_strdup_printf (
          ngettext ("Which subject has the %u credit of %s hours without one?",
                    "Which subjects have the %u credits of %s hours without one?", n),
          n, hours);
    case MUSTER_QUESTION_DUPLICATE:
      return g_strdup_printf (
          ngettext ("Is the %u suspected repeat of %s hours training of its own?",
                    "Are the %u suspected repeats of %s hours training of their own?", n),
          n, hours);
    case MUSTER_QUESTION_TEACHING:
      return g_strdup_printf (ngettext ("Does teaching count? %u credit of %s hours was taught.",
                                        "Does teaching count? %u credits of %s hours were taught.",
                                        n),
                              n, hours);
    case MUSTER_QUESTION_REJECTED:
      return g_strdup_printf (
          ngettext ("Does the %u credit of %s hours that the state rejected count?",
                    "Do the %u credits of %s hours that the state rejected count?", n),
          n, hours);
    case MUSTER_QUESTION_NONE:
    case MUSTER_N_QUESTIONS:
    default:
      return g_strdup ("");
    }
}
