/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting time for one requirement in one window (semantics C0, C3, C6, C7, C11, C13). Credits come
 * in counting order, so a cap cuts the latest. */

#include "core/name.h"
#include "rules/judge.h"

typedef struct
{
  const MusterJudging *judging;
  const MusterRequirement *requirement;
  const MusterSpan *span;
  guint32 mask;
  guint32 open;
  gint64 *cap_rooms;     /* time that each cap still admits */
  GPtrArray *mandates;   /* of MusterRequirement, as they bind; NULL = not in force */
  gint64 *mandate_rooms; /* time that each mandate still lacks */
  gint64 teaching_room;
  gint64 study_room;
  GHashTable *uses; /* course key → Use, where repeats or topics are limited */
} Count;

/* How often one course was used. */
typedef struct
{
  GArray *classes; /* of MusterId: the class of each use, or none */
} Use;

/* --- Rooms --------------------------------------------------------------------------------------- */

/* An unset limit: nothing surely, everything possibly. */
static gint64
resolve (Count *count, gint64 limit, MusterWhy why)
{
  if (limit != MUSTER_NUMBER_NONE)
    return limit;
  count->open |= MUSTER_WHY_BIT (why);
  return (count->mask & MUSTER_WHY_BIT (why)) != 0 ? G_MAXINT64 : 0;
}

static void
open_rooms (Count *count)
{
  const MusterRequirement *requirement = count->requirement;
  MusterDate basis = muster_judge_find_basis (count->judging, count->span);
  guint i;

  count->teaching_room = count->judging->rules->teaching.most;
  if (count->teaching_room == MUSTER_NUMBER_NONE)
    count->teaching_room = G_MAXINT64;
  if (requirement->conversions != NULL && requirement->conversions->len > 0)
    {
      const MusterConversion *study =
          &g_array_index (requirement->conversions, MusterConversion, 0);

      count->study_room = study->uses > 0 ? study->uses * study->seconds : G_MAXINT64;
    }
  if (requirement->caps != NULL)
    count->cap_rooms = g_new0 (gint64, requirement->caps->len);
  for (i = 0; requirement->caps != NULL && i < requirement->caps->len; i++)
    count->cap_rooms[i] =
        resolve (count, g_array_index (requirement->caps, MusterCap, i).most, MUSTER_WHY_CAP_UNSET);
  if (requirement->mandates == NULL)
    return;
  count->mandates = g_ptr_array_new ();
  count->mandate_rooms = g_new0 (gint64, g_strv_length (requirement->mandates));
  for (i = 0; requirement->mandates[i] != NULL; i++)
    {
      const MusterRequirement *mandate = muster_requirement_at (
          muster_pack_find_requirement (count->judging->pack, requirement->mandates[i]), basis);

      if (mandate != NULL)
        count->mandate_rooms[i] = resolve (count, mandate->required, MUSTER_WHY_MANDATE_UNSET);
      g_ptr_array_add (count->mandates, (gpointer) mandate);
    }
}

static void
close_rooms (Count *count)
{
  g_free (count->cap_rooms);
  g_free (count->mandate_rooms);
  g_clear_pointer (&count->mandates, g_ptr_array_unref);
  g_clear_pointer (&count->uses, g_hash_table_unref);
}

static gboolean
admits (Count *count, const MusterFilter *filter, const MusterVerdict *verdict)
{
  return muster_admit_subject (filter, verdict) == MUSTER_ANSWER_YES &&
         muster_admit_find_obstacle (filter, verdict, count->judging->facts->agency, count->mask,
                                     &count->open) == MUSTER_WHY_NONE;
}

/* --- Caps and mandates --------------------------------------------------------------------------- */

/* As much of @time as the caps admit; @entry learns which cap cut it. */
static gint64
look_into_caps (Count *count, MusterEntry *entry, gint64 time, gboolean after_mandates)
{
  GArray *caps = count->requirement->caps;
  gint64 room = time;
  guint i;

  for (i = 0; caps != NULL && i < caps->len; i++)
    {
      const MusterCap *cap = &g_array_index (caps, MusterCap, i);

      if (cap->after_mandates != after_mandates || !admits (count, &cap->filter, entry->verdict) ||
          count->cap_rooms[i] >= room)
        continue;
      room = count->cap_rooms[i];
      entry->why = cap->most == MUSTER_NUMBER_NONE ? MUSTER_WHY_CAP_UNSET : MUSTER_WHY_CAP;
      entry->about = cap;
    }
  return room;
}

/* Only time that counts takes room. */
static void
take_from_caps (Count *count, const MusterEntry *entry, gint64 time, gboolean after_mandates)
{
  GArray *caps = count->requirement->caps;
  guint i;

  for (i = 0; caps != NULL && time > 0 && i < caps->len; i++)
    {
      const MusterCap *cap = &g_array_index (caps, MusterCap, i);

      if (cap->after_mandates == after_mandates && count->cap_rooms[i] != G_MAXINT64 &&
          admits (count, &cap->filter, entry->verdict))
        count->cap_rooms[i] -= time;
    }
}

static gint64
place_under_caps (Count *count, MusterEntry *entry, gint64 time)
{
  time = look_into_caps (count, entry, time, TRUE);
  take_from_caps (count, entry, time, TRUE);
  return time;
}

/* What becomes of time beyond a mandate. */
static gint64
place_surplus (Count *count, MusterEntry *entry, gint64 time, MusterSurplus surplus)
{
  switch (surplus)
    {
    case MUSTER_SURPLUS_AREA:
      return place_under_caps (count, entry, time);
    case MUSTER_SURPLUS_TOTAL:
      return time;
    case MUSTER_SURPLUS_OPEN:
      count->open |= MUSTER_WHY_BIT (MUSTER_WHY_SURPLUS_UNSET);
      if ((count->mask & MUSTER_WHY_BIT (MUSTER_WHY_SURPLUS_UNSET)) != 0)
        return time;
      entry->why = MUSTER_WHY_SURPLUS_UNSET;
      return 0;
    case MUSTER_SURPLUS_LOST:
    default:
      entry->why = MUSTER_WHY_SURPLUS;
      return 0;
    }
}

static gint64
place (Count *count, MusterEntry *entry, gint64 time)
{
  gint64 placed = 0;
  const MusterRequirement *filled = NULL;
  guint i;

  time = look_into_caps (count, entry, time, FALSE);
  for (i = 0; count->mandates != NULL && i < count->mandates->len && placed < time; i++)
    {
      const MusterRequirement *mandate = g_ptr_array_index (count->mandates, i);
      gint64 part;

      if (mandate == NULL || !admits (count, &mandate->filter, entry->verdict))
        continue;
      part = MIN (time - placed, count->mandate_rooms[i]);
      if (count->mandate_rooms[i] != G_MAXINT64)
        count->mandate_rooms[i] -= part;
      placed += part;
      /* Where nobody knows how much a mandate takes, nothing is known to be beyond it. */
      if (mandate->required != MUSTER_NUMBER_NONE)
        filled = mandate;
    }
  if (placed < time)
    placed += filled != NULL ? place_surplus (count, entry, time - placed, filled->surplus)
                             : place_under_caps (count, entry, time - placed);
  take_from_caps (count, entry, placed, FALSE);
  return placed;
}

/* --- Repeats and teaching ------------------------------------------------------------------------ */

static void
free_use (gpointer data)
{
  Use *use = data;

  g_array_unref (use->classes);
  g_free (use);
}

/* Which use of its course @credit is: 1 for the first. The meetings of one class are one use. */
static guint
count_use (Count *count, const MusterCredit *credit)
{
  g_autofree char *name =
      muster_name_make_key (credit->course_code != NULL ? credit->course_code : credit->title);
  g_autofree char *key = g_strdup_printf ("%d|%s", (int) credit->role, name);
  Use *use;
  guint i;

  if (count->uses == NULL)
    count->uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_use);
  use = g_hash_table_lookup (count->uses, key);
  if (use == NULL)
    {
      use = g_new0 (Use, 1);
      use->classes = g_array_new (FALSE, FALSE, sizeof (MusterId));
      g_hash_table_insert (count->uses, g_steal_pointer (&key), use);
    }
  for (i = 0; credit->class_id != MUSTER_ID_NONE && i < use->classes->len; i++)
    if (g_array_index (use->classes, MusterId, i) == credit->class_id)
      return i + 1;
  g_array_append_val (use->classes, credit->class_id);
  return use->classes->len;
}

static gint64
limit_repeats (Count *count, MusterEntry *entry, gint64 time)
{
  const MusterTeaching *teaching = &count->judging->rules->teaching;
  const MusterCredit *credit = entry->verdict->credit;
  gboolean taught = credit->role == MUSTER_ROLE_INSTRUCTED;
  int most = count->requirement->repeats;

  if (taught && teaching->is_once_per_topic)
    most = 1;
  if (time == 0 || most == 0 || count_use (count, credit) <= (guint) most)
    return time;
  entry->why =
      taught && teaching->is_once_per_topic ? MUSTER_WHY_TAUGHT_AGAIN : MUSTER_WHY_REPEATED;
  return 0;
}

static gint64
limit_teaching (Count *count, MusterEntry *entry, gint64 time)
{
  const MusterTeaching *teaching = &count->judging->rules->teaching;
  gint64 taken;

  if (entry->verdict->credit->role != MUSTER_ROLE_INSTRUCTED || time == 0)
    return time;
  if (teaching->factor > 0)
    taken = MIN (time, time * teaching->factor / 100);
  else
    taken = time;
  taken = MIN (taken, count->teaching_room);
  if (taken < time)
    entry->why = MUSTER_WHY_TAUGHT_MOST;
  return taken;
}

/* Study counts so often in a window, and only for a requirement that converts it. */
static gint64
limit_study (Count *count, MusterEntry *entry, gint64 time)
{
  gint64 taken;

  if (entry->verdict->subject != MUSTER_PLACE_STUDY || time == 0)
    return time;
  taken = MIN (time, count->study_room);
  if (count->study_room != G_MAXINT64)
    count->study_room -= taken;
  if (taken < time)
    entry->why = MUSTER_WHY_STUDY;
  return taken;
}

/* --- Single credits ------------------------------------------------------------------------------ */

/* Applies an open question of the window. */
static gint64
apply_question (Count *count, MusterEntry *entry, MusterWhy why, gint64 time)
{
  count->open |= MUSTER_WHY_BIT (why);
  if ((count->mask & MUSTER_WHY_BIT (why)) != 0)
    return time;
  if (time > 0)
    entry->why = why;
  return 0;
}

static gint64
apply_filter (Count *count, MusterEntry *entry, gint64 time)
{
  MusterWhy why =
      muster_admit_find_obstacle (&count->requirement->filter, entry->verdict,
                                  count->judging->facts->agency, count->mask, &count->open);

  if (why == MUSTER_WHY_NONE)
    return time;
  if (time > 0)
    entry->why = why;
  return 0;
}

/* Time of a credit inside the window that an older period used is gone; the rest is the pack's
 * question (semantics C11). */
static gint64
apply_late_use (Count *count, MusterEntry *entry, gint64 time)
{
  const MusterJudging *judging = count->judging;
  MusterAnswer rest = judging->rules->late_rest_counts;
  guint i;

  if (judging->late == NULL || !muster_window_is_shared (judging, &count->requirement->window))
    return time;
  for (i = 0; i < judging->late->len && time > 0; i++)
    {
      const MusterLateUse *use = &g_array_index (judging->late, MusterLateUse, i);

      if (use->credit != entry->verdict->credit || use->period.to >= count->span->period.from ||
          use->used == 0)
        continue;
      entry->why = MUSTER_WHY_LATE_USED;
      time = MAX (time - use->used, 0);
      if (rest == MUSTER_ANSWER_NO)
        return 0;
      if (rest == MUSTER_ANSWER_OPEN && time > 0)
        return apply_question (count, entry, MUSTER_WHY_LATE_REST, time);
    }
  return time;
}

/* An extension, or grace, is for the requirements that have it; the others stand. */
static gboolean
has_time_until (const Count *count, MusterDate date)
{
  MusterRelief relief = muster_relief_find (count->judging, count->requirement, count->span);

  return date <= MAX (relief.extended_to, count->span->period.to + count->requirement->grace_days);
}

/* A late credit that makes up for this period; -1 where @verdict is none. */
static gint64
find_late_time (Count *count, const MusterVerdict *verdict)
{
  const MusterJudging *judging = count->judging;
  guint i;

  if (judging->late == NULL || !muster_window_is_shared (judging, &count->requirement->window))
    return -1;
  for (i = 0; i < judging->late->len; i++)
    {
      const MusterLateUse *use = &g_array_index (judging->late, MusterLateUse, i);

      if (use->credit == verdict->credit && use->period.from == count->span->period.from &&
          use->period.to == count->span->period.to &&
          (use->is_cure || has_time_until (count, verdict->date)))
        return MIN (use->used, muster_verdict_is_sure (verdict) ? verdict->most : 0);
    }
  return -1;
}

/* FALSE where the requirement does not consider the credit at all. */
static gboolean
count_credit (Count *count, const MusterVerdict *verdict, MusterEntry *entry)
{
  const MusterWindow *window = &count->requirement->window;
  gboolean is_late = FALSE;
  guint32 open = 0;
  gint64 time;

  *entry = (MusterEntry){ verdict, 0, MUSTER_WHY_NONE, NULL };
  if (muster_admit_subject (&count->requirement->filter, verdict) == MUSTER_ANSWER_NO)
    return FALSE;
  time = muster_verdict_time (verdict, count->span, count->mask, &open, &entry->why);
  if (time < 0)
    {
      time = find_late_time (count, verdict);
      if (time < 0)
        return FALSE;
      is_late = TRUE;
      entry->why = time < verdict->most ? MUSTER_WHY_LATE_NOT_NEEDED : MUSTER_WHY_NONE;
    }
  if (verdict->most > 0)
    count->open |= open;
  if (verdict->repeats != NULL)
    entry->about = verdict->repeats;
  time = apply_filter (count, entry, time);
  if (window->kind == MUSTER_PERIOD_ONCE && window->before == MUSTER_ANSWER_OPEN &&
      verdict->date < count->span->since)
    time = apply_question (count, entry, MUSTER_WHY_BEFORE, time);
  if (!is_late)
    time = apply_late_use (count, entry, time);
  time = limit_repeats (count, entry, time);
  time = limit_teaching (count, entry, time);
  time = limit_study (count, entry, time);
  entry->counted = time > 0 ? place (count, entry, time) : 0;
  if (verdict->credit->role == MUSTER_ROLE_INSTRUCTED && count->teaching_room != G_MAXINT64)
    count->teaching_room -= entry->counted;
  return TRUE;
}

GArray *
muster_count_list_entries (const MusterJudging *judging, const MusterRequirement *requirement,
                           const MusterSpan *span, guint32 mask, MusterTally *tally)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (MusterEntry));
  Count count = { .judging = judging, .requirement = requirement, .span = span, .mask = mask };
  guint first;
  guint end = muster_verdict_find_run (judging, span, &first);
  guint n = 0, i;

  g_array_set_size (entries, end - first);
  open_rooms (&count);
  for (i = first; i < end; i++)
    if (count_credit (&count, &g_array_index (judging->verdicts, MusterVerdict, i),
                      &g_array_index (entries, MusterEntry, n)))
      n++;
  g_array_set_size (entries, n);
  tally->open |= count.open;
  if (tally->rooms != NULL)
    {
      if (count.cap_rooms != NULL)
        g_array_append_vals (tally->rooms, count.cap_rooms, requirement->caps->len);
      if (count.mandates != NULL)
        g_array_append_vals (tally->rooms, count.mandate_rooms, count.mandates->len);
    }
  close_rooms (&count);
  return entries;
}
