/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From counted credits to what is missing, and requirements that ask for each year of a longer
 * window. */

#include "rules/count.h"

/* --- Time ---------------------------------------------------------------------------------------- */

static gboolean
is_in_part (const MusterJudging *judging, const MusterPart *part, const MusterEntry *entry,
            guint32 mask, guint32 *open)
{
  return entry->counted > 0 &&
         muster_admit_subject (&part->filter, entry->verdict) == MUSTER_ANSWER_YES &&
         muster_admit_find_obstacle (&part->filter, entry->verdict, judging->facts->agency, mask,
                                     open) == MUSTER_WHY_NONE;
}

/* Unclassified time that no part has yet. */
static gint64
sum_free_time (const MusterJudging *judging, const MusterRequirement *requirement,
               const GArray *entries, guint32 mask, guint32 *open)
{
  gint64 free_time = 0;
  guint i, j;

  for (i = 0; i < entries->len; i++)
    {
      const MusterEntry *entry = &g_array_index (entries, MusterEntry, i);
      gboolean is_free = entry->verdict->subject == MUSTER_PLACE_UNCLASSIFIED;

      for (j = 0; is_free && j < requirement->parts->len; j++)
        is_free = !is_in_part (judging, &g_array_index (requirement->parts, MusterPart, j), entry,
                               mask, open);
      if (is_free)
        free_time += entry->counted;
    }
  return free_time;
}

/* What the parts lack together. Unclassified time may belong to whichever part lacks it, but only
 * once. */
static gint64
sum_lacks (const MusterJudging *judging, const MusterRequirement *requirement,
           const GArray *entries, guint32 mask, MusterTally *tally)
{
  gint64 lack = 0;
  gint64 free_time;
  guint i, j;

  tally->known = 0;
  if (requirement->parts == NULL)
    return 0;
  for (j = 0; j < requirement->parts->len; j++)
    {
      const MusterPart *part = &g_array_index (requirement->parts, MusterPart, j);
      gint64 sum = 0;
      gint64 missing;

      for (i = 0; i < entries->len; i++)
        {
          const MusterEntry *entry = &g_array_index (entries, MusterEntry, i);

          if (is_in_part (judging, part, entry, mask, &tally->open))
            sum += entry->counted;
        }
      if (part->required == MUSTER_NUMBER_NONE)
        {
          tally->open |= MUSTER_WHY_BIT (MUSTER_WHY_HOURS_UNSET);
          missing = (mask & MUSTER_WHY_BIT (MUSTER_WHY_HOURS_UNSET)) != 0 ? 0 : 1;
        }
      else
        missing = MAX (part->required - sum, 0);
      if (tally->lacks != NULL)
        g_array_append_val (tally->lacks, missing);
      lack += missing;
      tally->known += part->required != MUSTER_NUMBER_NONE ? missing : 0;
    }
  free_time = sum_free_time (judging, requirement, entries, mask, &tally->open);
  tally->known = MAX (tally->known - free_time, 0);
  return MAX (lack - free_time, 0);
}

/* Time beyond what one year asks does not help another. */
static void
cut (GArray *entries, gint64 required)
{
  gint64 room = required;
  guint i;

  for (i = 0; i < entries->len; i++)
    {
      MusterEntry *entry = &g_array_index (entries, MusterEntry, i);

      if (entry->counted > room)
        {
          entry->counted = room;
          entry->why = MUSTER_WHY_YEAR_MET;
        }
      room -= entry->counted;
    }
}

static void
add_reasons (const GArray *entries, GArray *reasons)
{
  guint first = reasons->len;
  guint i;

  g_array_set_size (reasons, first + entries->len);
  for (i = 0; i < entries->len; i++)
    {
      const MusterEntry *entry = &g_array_index (entries, MusterEntry, i);
      MusterReason *reason = &g_array_index (reasons, MusterReason, first + i);

      reason->credit = entry->verdict->credit;
      reason->about = entry->about;
      reason->counted = entry->counted;
      reason->possible = entry->counted;
      reason->refused = entry->verdict->time - entry->counted;
      reason->why =
          reason->refused > 0 || entry->why == MUSTER_WHY_STATUS ? entry->why : MUSTER_WHY_NONE;
    }
}

void
muster_count_hours (const MusterJudging *judging, const MusterRequirement *requirement,
                    const MusterSpan *span, gint64 required, guint32 mask, MusterTally *tally)
{
  g_autoptr (GArray) entries = muster_count_list_entries (judging, requirement, span, mask, tally);
  gint64 lack;
  guint i;

  muster_exclusive_share (judging, requirement, span, mask, entries, &tally->open);
  /* A part may have been attended when the year had its hours already. */
  lack = sum_lacks (judging, requirement, entries, mask, tally);
  if (tally->is_cut && required != MUSTER_NUMBER_NONE)
    cut (entries, required);
  tally->required = required;
  tally->sum = 0;
  for (i = 0; i < entries->len; i++)
    tally->sum += g_array_index (entries, MusterEntry, i).counted;
  if (required != MUSTER_NUMBER_NONE)
    {
      lack = MAX (lack, required - tally->sum);
      tally->known = MAX (tally->known, required - tally->sum);
    }
  else
    {
      tally->open |= MUSTER_WHY_BIT (MUSTER_WHY_HOURS_UNSET);
      if ((mask & MUSTER_WHY_BIT (MUSTER_WHY_HOURS_UNSET)) == 0)
        lack = MAX (lack, 1);
    }
  tally->lack = lack;
  if (tally->reasons != NULL)
    add_reasons (entries, tally->reasons);
}

/* --- For each year ------------------------------------------------------------------------------- */

static void
count_kind (const MusterJudging *judging, const MusterRequirement *requirement,
            const MusterSpan *span, gint64 required, guint32 mask, MusterTally *tally)
{
  switch (requirement->counts)
    {
    case MUSTER_COUNT_HOURS:
      muster_count_hours (judging, requirement, span, required, mask, tally);
      break;
    case MUSTER_COUNT_COURSES:
    case MUSTER_COUNT_CLASSES:
      muster_count_occasions (judging, requirement, span, required, mask, tally);
      tally->known = tally->lack;
      break;
    case MUSTER_COUNT_QUALIFICATIONS:
    case MUSTER_COUNT_CREDENTIALS:
    case MUSTER_COUNT_MILESTONES:
    case MUSTER_COUNT_CERTIFICATES:
    default:
      muster_count_evidence (judging, requirement, span, required, mask, tally);
      tally->known = tally->lack;
      break;
    }
}

MusterSpan
muster_count_find_year (const MusterSpan *whole, MusterDate from, MusterEveryKind every)
{
  MusterSpan year = *whole;
  MusterDate end;
  int n;

  if (every == MUSTER_EVERY_CALENDAR_YEAR)
    end = muster_date_new (muster_date_get_year (from), 12, 31);
  else
    for (n = 1, end = MUSTER_DATE_NONE; end < from; n++)
      end = muster_date_add_years (whole->period.from, n) - 1;
  year.period.from = from;
  year.period.to = MIN (end, whole->period.to);
  year.count_to = MIN (year.period.to, whole->count_to);
  return year;
}

/* A class over the end of a year is considered in both; as a reason it stands once. */
static void
merge_reasons (GArray *reasons)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  guint n = 0, i;

  for (i = 0; i < reasons->len; i++)
    {
      MusterReason reason = g_array_index (reasons, MusterReason, i);
      gpointer place = g_hash_table_lookup (places, reason.credit);
      MusterReason *known;

      if (place == NULL)
        {
          g_array_index (reasons, MusterReason, n++) = reason;
          g_hash_table_insert (places, (gpointer) reason.credit, GUINT_TO_POINTER (n));
          continue;
        }
      known = &g_array_index (reasons, MusterReason, GPOINTER_TO_UINT (place) - 1);
      known->counted += reason.counted;
      known->possible += reason.possible;
      known->refused -= reason.counted;
      if (known->refused == 0)
        known->why = MUSTER_WHY_NONE;
    }
  g_array_set_size (reasons, n);
}

/* Sums what is counted in each year that has begun. */
static void
count_years (const MusterJudging *judging, const MusterRequirement *requirement,
             const MusterSpan *span, gint64 required, guint32 mask, MusterEveryKind every,
             MusterTally *tally)
{
  MusterSpan year;
  MusterDate from;

  tally->required = required == MUSTER_NUMBER_NONE ? required : 0;
  for (from = span->period.from; from <= span->count_to; from = year.period.to + 1)
    {
      MusterTally part = { 0 };

      year = muster_count_find_year (span, from, every);
      part.is_cut = TRUE;
      part.lacks = NULL;
      part.reasons = tally->reasons;
      part.evidence = tally->evidence;
      count_kind (judging, requirement, &year, required, mask, &part);
      tally->sum += part.sum;
      tally->lack += part.lack;
      tally->known += part.known;
      tally->open |= part.open;
      if (tally->required != MUSTER_NUMBER_NONE)
        tally->required += part.required;
    }
  if (tally->reasons != NULL && !requirement->is_per_endorsement)
    merge_reasons (tally->reasons);
}

void
muster_count (const MusterJudging *judging, const MusterRequirement *requirement,
              const MusterSpan *span, gint64 required, guint32 mask, MusterTally *tally)
{
  MusterEveryKind every = requirement->window.every;

  if (every == MUSTER_EVERY_NONE)
    {
      count_kind (judging, requirement, span, required, mask, tally);
      return;
    }
  if (every == MUSTER_EVERY_OPEN)
    {
      MusterTally calendar = { 0 };
      MusterTally cycle = { 0 };
      gboolean better;

      /* The better of the two ways for the officer, or the worse. */
      count_years (judging, requirement, span, required, mask, MUSTER_EVERY_CALENDAR_YEAR,
                   &calendar);
      count_years (judging, requirement, span, required, mask, MUSTER_EVERY_CYCLE_YEAR, &cycle);
      tally->open |= MUSTER_WHY_BIT (MUSTER_WHY_YEAR_UNSET);
      better = (mask & MUSTER_WHY_BIT (MUSTER_WHY_YEAR_UNSET)) != 0;
      every = (calendar.lack <= cycle.lack) == better ? MUSTER_EVERY_CALENDAR_YEAR
                                                      : MUSTER_EVERY_CYCLE_YEAR;
    }
  count_years (judging, requirement, span, required, mask, every, tally);
}
