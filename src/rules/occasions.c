/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements that count occasions among the credits: courses completed, whatever their time, and
 * classes taught. */

#include "core/name.h"
#include "rules/count.h"

typedef struct
{
  const MusterJudging *judging;
  const MusterRequirement *requirement;
  const MusterSpan *span;
  guint32 mask;
  MusterTally *tally;
  GHashTable *classes; /* ids of classes that counted; NULL = none */
  GPtrArray *single;   /* of MusterCredit: what counted without a class, by date; NULL = none */
} Occasions;

static const char *
get_course (const MusterCredit *credit)
{
  return credit->course_code != NULL ? credit->course_code : credit->title;
}

static gboolean
are_of_one_course (const MusterCredit *a, const MusterCredit *b)
{
  g_autofree char *course_a = NULL;
  g_autofree char *course_b = NULL;

  if (g_strcmp0 (get_course (a), get_course (b)) == 0)
    return TRUE;
  course_a = muster_name_make_key (get_course (a));
  course_b = muster_name_make_key (get_course (b));
  return g_str_equal (course_a, course_b);
}

/* The meetings of one class are one occasion; so are credits of one course on one day. Credits come by
 * date. */
static gboolean
is_new (Occasions *occasions, const MusterCredit *credit)
{
  guint i;

  if (credit->class_id != MUSTER_ID_NONE)
    {
      if (occasions->classes == NULL)
        occasions->classes = g_hash_table_new (g_int64_hash, g_int64_equal);
      return g_hash_table_add (occasions->classes, (gpointer) &credit->class_id);
    }
  if (occasions->single == NULL)
    occasions->single = g_ptr_array_new ();
  for (i = occasions->single->len; i > 0; i--)
    {
      const MusterCredit *other = g_ptr_array_index (occasions->single, i - 1);

      if (other->earned_on != credit->earned_on)
        break;
      if (are_of_one_course (other, credit))
        return FALSE;
    }
  g_ptr_array_add (occasions->single, (gpointer) credit);
  return TRUE;
}

static void
forget (Occasions *occasions)
{
  g_clear_pointer (&occasions->classes, g_hash_table_unref);
  g_clear_pointer (&occasions->single, g_ptr_array_unref);
}

/* Questions about how much time counts do not matter where time does not. */
#define NOT_ASKED (MUSTER_WHY_BIT (MUSTER_WHY_TEACHING) | MUSTER_WHY_BIT (MUSTER_WHY_DUPLICATE))

/* Whether @verdict counts as an occasion; @considered whether the requirement looks at it. */
static gboolean
is_occasion (const Occasions *occasions, const MusterVerdict *verdict, gboolean *considered,
             MusterWhy *why)
{
  const MusterRequirement *requirement = occasions->requirement;
  const MusterCredit *credit = verdict->credit;
  gboolean taught = requirement->counts == MUSTER_COUNT_CLASSES;
  MusterVerdict whole;
  MusterWhy obstacle;
  guint32 open = 0;

  *considered = muster_admit_subject (&requirement->filter, verdict) != MUSTER_ANSWER_NO &&
                (!taught || credit->role == MUSTER_ROLE_INSTRUCTED);
  if (!*considered)
    return FALSE;
  whole = *verdict;
  /* A course of no recorded time was held all the same, and who taught it taught it. */
  whole.most = 1;
  whole.yields = FALSE;
  whole.open &= ~NOT_ASKED;
  /* Where the course alone decides, its subject does not matter. */
  if (requirement->filter.subjects == NULL)
    whole.open &= ~MUSTER_WHY_BIT (MUSTER_WHY_UNCLASSIFIED);
  *considered = muster_verdict_time (&whole, occasions->span, occasions->mask, &open, why) >= 0;
  if (!*considered)
    return FALSE;
  if (!muster_verdict_status_counts (credit->status))
    {
      *why = MUSTER_WHY_STATUS;
      return FALSE;
    }
  obstacle = muster_admit_find_obstacle (&requirement->filter, verdict,
                                         occasions->judging->facts->agency, occasions->mask, &open);
  if (*why == MUSTER_WHY_NONE || obstacle > MUSTER_WHY_LAST_OPEN)
    *why = obstacle;
  if (obstacle <= MUSTER_WHY_LAST_OPEN)
    occasions->tally->open |= open;
  return *why == MUSTER_WHY_NONE;
}

static void
add_reason (GArray *reasons, const MusterVerdict *verdict, gboolean counts, MusterWhy why)
{
  MusterReason reason = { verdict->credit, NULL, 0, 0, 0, why };

  if (counts)
    reason.counted = verdict->time;
  reason.possible = reason.counted;
  reason.refused = verdict->time - reason.counted;
  g_array_append_val (reasons, reason);
}

/* Counts the occasions of @subject (NULL = any), up to @required. */
static gint64
count_subject (Occasions *occasions, const char *subject, gint64 required)
{
  const GArray *verdicts = occasions->judging->verdicts;
  gint64 n = 0;
  guint first;
  guint end = muster_verdict_find_run (occasions->judging, occasions->span, &first);
  guint i;

  for (i = first; i < end; i++)
    {
      const MusterVerdict *verdict = &g_array_index (verdicts, MusterVerdict, i);
      gboolean considered, counts;
      MusterWhy why;

      if (subject != NULL && g_strcmp0 (verdict->credit->subject, subject) != 0)
        continue;
      counts = is_occasion (occasions, verdict, &considered, &why);
      if (!considered)
        continue;
      if (occasions->tally->reasons != NULL)
        add_reason (occasions->tally->reasons, verdict, counts, why);
      if (counts && is_new (occasions, verdict->credit))
        n++;
    }
  forget (occasions);
  return occasions->tally->is_cut ? MIN (n, required) : n;
}

/* The subjects that the certificate was endorsed for inside the window. */
static GPtrArray *
list_endorsed (const Occasions *occasions)
{
  const GPtrArray *endorsements = occasions->judging->facts->endorsements;
  const MusterFilter *filter = &occasions->requirement->filter;
  GPtrArray *subjects = g_ptr_array_new ();
  guint i;

  for (i = 0; i < endorsements->len; i++)
    {
      const MusterEndorsement *endorsement = g_ptr_array_index (endorsements, i);

      if (endorsement->subject == NULL || endorsement->starts_on > occasions->span->count_to ||
          (endorsement->ends_on != MUSTER_DATE_NONE &&
           endorsement->ends_on < occasions->span->period.from) ||
          (occasions->span->certificate != NULL &&
           endorsement->certificate_id != occasions->span->certificate->id) ||
          (filter->subjects != NULL &&
           !g_strv_contains ((const char *const *) filter->subjects, endorsement->subject)) ||
          g_ptr_array_find_with_equal_func (subjects, endorsement->subject, g_str_equal, NULL))
        continue;
      g_ptr_array_add (subjects, endorsement->subject);
    }
  return subjects;
}

void
muster_count_occasions (const MusterJudging *judging, const MusterRequirement *requirement,
                        const MusterSpan *span, gint64 required, guint32 mask, MusterTally *tally)
{
  Occasions occasions = { judging, requirement, span, mask, tally, NULL, NULL };

  tally->required = required;
  if (!requirement->is_per_endorsement)
    {
      tally->sum = count_subject (&occasions, NULL, required);
      tally->lack = MAX (required - tally->sum, 0);
    }
  else
    {
      g_autoptr (GPtrArray) subjects = list_endorsed (&occasions);
      guint i;

      tally->required = required * subjects->len;
      for (i = 0; i < subjects->len; i++)
        {
          gint64 n = count_subject (&occasions, g_ptr_array_index (subjects, i), required);

          /* What one subject has too much hides no gap of another. */
          tally->sum += MIN (n, required);
          tally->lack += MAX (required - n, 0);
        }
    }
}
