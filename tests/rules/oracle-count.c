/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The oracle's counting: unit by unit, in counting order, in one world. */

#include "config.h"

#include "core/name.h"
#include "oracle-private.h"

#define MAX_ROOMS 16
#define UNLIMITED G_MAXINT64

/* What a requirement still takes, unit by unit. */
typedef struct
{
  const OracleCase *case_;
  OracleWorld *world;
  const MusterRequirement *requirement;
  gint64 caps[MAX_ROOMS];
  const MusterRequirement *mandates[MAX_ROOMS];
  gint64 mandate_rooms[MAX_ROOMS];
  guint n_mandates;
  gint64 teaching;
} Rooms;

static gint64
find_room (OracleWorld *world, gint64 most, MusterWhy question)
{
  if (most != MUSTER_NUMBER_NONE)
    return most;
  return oracle_ask (world, question) ? UNLIMITED : 0;
}

static void
open_rooms (Rooms *rooms, const OracleSpan *span)
{
  const MusterRequirement *requirement = rooms->requirement;
  MusterDate basis = oracle_find_basis (rooms->case_, span);
  gint64 most = rooms->case_->rules->teaching.most;
  guint i;

  rooms->teaching = most != MUSTER_NUMBER_NONE ? most : UNLIMITED;
  for (i = 0; requirement->caps != NULL && i < requirement->caps->len; i++)
    rooms->caps[i] = find_room (rooms->world, g_array_index (requirement->caps, MusterCap, i).most,
                                MUSTER_WHY_CAP_UNSET);
  for (i = 0; requirement->mandates != NULL && requirement->mandates[i] != NULL; i++)
    {
      const MusterRequirement *mandate = oracle_version_at (
          muster_pack_find_requirement (rooms->case_->pack, requirement->mandates[i]), basis);

      if (mandate == NULL)
        continue;
      rooms->mandates[rooms->n_mandates] = mandate;
      rooms->mandate_rooms[rooms->n_mandates++] =
          find_room (rooms->world, mandate->required, MUSTER_WHY_MANDATE_UNSET);
    }
}

static gboolean
admits (const Rooms *rooms, const MusterFilter *filter, const MusterCredit *credit)
{
  return oracle_has_subject (rooms->case_, filter, credit) == MUSTER_ANSWER_YES &&
         oracle_passes (rooms->case_, rooms->world, filter, credit);
}

/* Whether every cap of the kind has room for one more unit of @credit; @take takes it. */
static gboolean
caps_admit (Rooms *rooms, const MusterCredit *credit, gboolean after_mandates, gboolean take)
{
  const GArray *caps = rooms->requirement->caps;
  gboolean all = TRUE;
  guint i;

  for (i = 0; caps != NULL && i < caps->len; i++)
    {
      const MusterCap *cap = &g_array_index (caps, MusterCap, i);

      if (cap->after_mandates != after_mandates || !admits (rooms, &cap->filter, credit))
        continue;
      all = all && rooms->caps[i] > 0;
      if (take && rooms->caps[i] != UNLIMITED)
        rooms->caps[i] -= ORACLE_UNIT;
    }
  return all;
}

/* Where one unit goes behind the mandates that admit it: the surplus rule of the last one. A mandate that
 * is unset has no known surplus, so that time beyond it is time like any other (decided where C7 is
 * silent). */
static gboolean
place_behind (Rooms *rooms, const MusterCredit *credit)
{
  const MusterRequirement *mandate = NULL;
  guint i;

  for (i = 0; i < rooms->n_mandates; i++)
    if (rooms->mandates[i]->required != MUSTER_NUMBER_NONE &&
        admits (rooms, &rooms->mandates[i]->filter, credit))
      mandate = rooms->mandates[i];
  if (mandate != NULL && mandate->surplus == MUSTER_SURPLUS_LOST)
    return FALSE;
  if (mandate != NULL && mandate->surplus == MUSTER_SURPLUS_TOTAL)
    return TRUE;
  if (mandate != NULL && mandate->surplus == MUSTER_SURPLUS_OPEN)
    return oracle_ask (rooms->world, MUSTER_WHY_SURPLUS_UNSET);
  if (!caps_admit (rooms, credit, TRUE, FALSE))
    return FALSE;
  caps_admit (rooms, credit, TRUE, TRUE);
  return TRUE;
}

/* Whether one more unit of @credit counts. Only what counts takes room anywhere. */
static gboolean
place_unit (Rooms *rooms, const MusterCredit *credit)
{
  gboolean taught = credit->role == MUSTER_ROLE_INSTRUCTED;
  gboolean placed = FALSE;
  guint i;

  if (!caps_admit (rooms, credit, FALSE, FALSE) || (taught && rooms->teaching <= 0))
    return FALSE;
  for (i = 0; i < rooms->n_mandates && !placed; i++)
    if (rooms->mandate_rooms[i] > 0 && admits (rooms, &rooms->mandates[i]->filter, credit))
      {
        placed = TRUE;
        if (rooms->mandate_rooms[i] != UNLIMITED)
          rooms->mandate_rooms[i] -= ORACLE_UNIT;
      }
  if (!placed && !place_behind (rooms, credit))
    return FALSE;
  caps_admit (rooms, credit, FALSE, TRUE);
  if (taught && rooms->teaching != UNLIMITED)
    rooms->teaching -= ORACLE_UNIT;
  return TRUE;
}

/* --- Repeats --------------------------------------------------------------------------------------- */

static gboolean
are_one_use (const MusterCredit *a, const MusterCredit *b)
{
  return a == b || (a->class_id != MUSTER_ID_NONE && a->class_id == b->class_id);
}

static gboolean
are_one_course (const MusterCredit *a, const MusterCredit *b)
{
  g_autofree char *x = muster_name_make_key (a->course_code != NULL ? a->course_code : a->title);
  g_autofree char *y = muster_name_make_key (b->course_code != NULL ? b->course_code : b->title);

  return a->role == b->role && g_str_equal (x, y);
}

/* Whether the course of @credit had its @most uses by others before. @before are the credits that were
 * worth something so far. */
static gboolean
is_used_up (const GPtrArray *before, const MusterCredit *credit, int most)
{
  int uses = 0;
  guint i, j;

  for (i = 0; i < before->len; i++)
    {
      const MusterCredit *other = g_ptr_array_index (before, i);
      gboolean is_new = are_one_course (other, credit);

      for (j = 0; j < i && is_new; j++)
        is_new = !are_one_use (other, g_ptr_array_index (before, j)) ||
                 !are_one_course (g_ptr_array_index (before, j), other);
      /* A later meeting of a class that was used is that same use. */
      if (is_new && are_one_use (other, credit))
        return uses >= most;
      uses += is_new ? 1 : 0;
    }
  return uses >= most;
}

/* --- Single credits -------------------------------------------------------------------------------- */

static gboolean
lies_in (MusterDate date, const OracleSpan *span)
{
  return date >= span->period.from && date <= span->count_to;
}

/* C3: whether a credit lies in the window; @maybe whether it does by one of the answers at least. */
static gboolean
is_in_window (const OracleCase *case_, OracleWorld *world, const MusterCredit *credit,
              const OracleSpan *span, gboolean *maybe)
{
  const MusterClassSpan *class_ = oracle_find_class (case_->facts, credit);
  MusterAnswer at_end = case_->rules->counts_on_class_end;
  gboolean by_meeting = lies_in (credit->earned_on, span);
  gboolean by_end = class_ != NULL ? lies_in (class_->ends_on, span) : by_meeting;

  *maybe = (at_end != MUSTER_ANSWER_YES && by_meeting) || (at_end != MUSTER_ANSWER_NO && by_end);
  if (by_meeting == by_end)
    return by_meeting;
  return oracle_decide (world, at_end, MUSTER_WHY_CLASS_END) ? by_end : by_meeting;
}

/* C11: late time of @credit that this period was given; -1 where it was given none. */
static gint64
find_late (const OracleCase *case_, const MusterRequirement *requirement, const OracleSpan *span,
           const MusterCredit *credit)
{
  guint i;

  for (i = 0; oracle_is_shared (case_, &requirement->window) && i < case_->late->len; i++)
    {
      const OracleLate *late = &g_array_index (case_->late, OracleLate, i);

      OracleRelief relief = oracle_relieve (case_, requirement, span);

      if (late->credit == credit && late->period.from == span->period.from &&
          (late->is_cure || credit->earned_on <= relief.extended_to))
        return late->used;
    }
  return -1;
}

/* C11: what older periods left of a credit. */
static gint64
subtract_late (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
               const OracleSpan *span, const MusterCredit *credit, gint64 time)
{
  gint64 used = 0;
  guint i;

  for (i = 0; oracle_is_shared (case_, &requirement->window) && i < case_->late->len; i++)
    {
      const OracleLate *late = &g_array_index (case_->late, OracleLate, i);

      if (late->credit == credit && late->period.to < span->period.from)
        used += late->used;
    }
  if (used == 0 || time == 0)
    return time;
  if (used >= time || !oracle_decide (world, case_->rules->late_rest_counts, MUSTER_WHY_LATE_REST))
    return 0;
  return time - used;
}

/* What @credit is worth before caps and mandates; -1 where it is not considered. */
static gint64
find_worth (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
            const OracleSpan *span, const MusterCredit *credit)
{
  const MusterWindow *window = &requirement->window;
  gint64 late = find_late (case_, requirement, span, credit);
  gboolean maybe;
  gboolean is_in = is_in_window (case_, world, credit, span, &maybe);

  if (oracle_has_subject (case_, &requirement->filter, credit) == MUSTER_ANSWER_NO ||
      (!maybe && late < 0))
    return -1;
  if ((!is_in && late < 0) || !oracle_counts_at_all (case_, world, credit) ||
      !oracle_passes (case_, world, &requirement->filter, credit))
    return 0;
  if (window->kind == MUSTER_PERIOD_ONCE && window->before == MUSTER_ANSWER_OPEN &&
      credit->earned_on < span->since && !oracle_ask (world, MUSTER_WHY_BEFORE))
    return 0;
  if (!is_in)
    return late;
  return subtract_late (case_, world, requirement, span, credit, credit->seconds);
}

/* --- One stretch of days --------------------------------------------------------------------------- */

static gint64
count_credit (Rooms *rooms, const GPtrArray *before, const MusterCredit *credit, gint64 worth)
{
  const MusterTeaching *teaching = &rooms->case_->rules->teaching;
  gboolean taught = credit->role == MUSTER_ROLE_INSTRUCTED;
  int most = rooms->requirement->repeats;
  gint64 counted = 0;

  if (taught && teaching->is_once_per_topic)
    most = 1;
  if (most > 0 && is_used_up (before, credit, most))
    return 0;
  if (taught && teaching->factor > 0)
    worth = MIN (worth, worth * teaching->factor / 100);
  while (counted < worth && place_unit (rooms, credit))
    counted += ORACLE_UNIT;
  return counted;
}

OracleCount
oracle_count_alone (const OracleCase *case_, OracleWorld *world,
                    const MusterRequirement *requirement, const OracleSpan *span)
{
  OracleCount count = { g_array_new (FALSE, FALSE, sizeof (OracleLine)), 0, 0, 0 };
  Rooms rooms = { .case_ = case_, .world = world, .requirement = requirement };
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  guint i;

  open_rooms (&rooms, span);
  for (i = 0; i < case_->credits->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (case_->credits, i);
      gint64 worth = find_worth (case_, world, requirement, span, credit);
      OracleLine line = { credit, 0 };

      if (worth < 0)
        continue;
      if (worth > 0)
        {
          line.counted = count_credit (&rooms, before, credit, worth);
          g_ptr_array_add (before, credit);
        }
      g_array_append_val (count.lines, line);
    }
  return count;
}

/* --- What is missing ------------------------------------------------------------------------------- */

/* What the parts lack. Unclassified time that counts may be of any subject, so it may fill any part, but
 * one only (decided where C0 is silent: it may be divided among subjects). */
static gint64
find_parts_lack (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
                 const GArray *lines)
{
  gint64 lack = 0, anywhere = 0;
  guint i, j;

  for (j = 0; requirement->parts != NULL && j < requirement->parts->len; j++)
    {
      const MusterPart *part = &g_array_index (requirement->parts, MusterPart, j);
      gint64 sum = 0;

      for (i = 0; i < lines->len; i++)
        {
          const OracleLine *line = &g_array_index (lines, OracleLine, i);

          if (line->counted > 0 && line->credit->subject == NULL && j == 0)
            anywhere += line->counted;
          if (line->counted > 0 &&
              oracle_has_subject (case_, &part->filter, line->credit) == MUSTER_ANSWER_YES &&
              oracle_passes (case_, world, &part->filter, line->credit))
            sum += line->counted;
        }
      if (part->required != MUSTER_NUMBER_NONE)
        lack += MAX (part->required - sum, 0);
      else if (!oracle_ask (world, MUSTER_WHY_HOURS_UNSET))
        lack += 1;
    }
  return MAX (lack - anywhere, 0);
}

static void
finish (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
        gint64 required, gboolean is_year, OracleCount *count)
{
  guint i;

  count->required = required;
  count->lack = find_parts_lack (case_, world, requirement, count->lines);
  for (i = 0; i < count->lines->len; i++)
    {
      OracleLine *line = &g_array_index (count->lines, OracleLine, i);

      /* What is beyond one year's hours helps no other year. */
      if (is_year && required != MUSTER_NUMBER_NONE)
        line->counted = MIN (line->counted, required - count->sum);
      count->sum += line->counted;
    }
  if (required != MUSTER_NUMBER_NONE)
    count->lack = MAX (count->lack, required - count->sum);
  else if (!oracle_ask (world, MUSTER_WHY_HOURS_UNSET))
    count->lack = MAX (count->lack, 1);
}

/* --- For each year --------------------------------------------------------------------------------- */

static void
add_line (GArray *lines, const OracleLine *line)
{
  guint i;

  for (i = 0; i < lines->len; i++)
    if (g_array_index (lines, OracleLine, i).credit == line->credit)
      {
        g_array_index (lines, OracleLine, i).counted += line->counted;
        return;
      }
  g_array_append_val (lines, *line);
}

static void
add_count (OracleCount *whole, OracleCount *year)
{
  guint i;

  for (i = 0; i < year->lines->len; i++)
    add_line (whole->lines, &g_array_index (year->lines, OracleLine, i));
  g_array_unref (year->lines);
  whole->sum += year->sum;
  whole->lack += year->lack;
  if (whole->required != MUSTER_NUMBER_NONE)
    whole->required += year->required;
}

/* Whether a year that @every asks for begins on @date. */
static gboolean
begins (const OracleSpan *span, MusterEveryKind every, MusterDate date)
{
  int month, day, years;

  if (date == span->period.from)
    return TRUE;
  muster_date_get (date, NULL, &month, &day);
  if (every == MUSTER_EVERY_CALENDAR_YEAR)
    return month == 1 && day == 1;
  years = muster_date_get_year (date) - muster_date_get_year (span->period.from);
  return muster_date_add_years (span->period.from, years) == date;
}

static OracleCount
count_years (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
             const OracleSpan *span, gint64 required, MusterEveryKind every)
{
  OracleCount whole = { g_array_new (FALSE, FALSE, sizeof (OracleLine)), 0, 0, 0 };
  MusterDate day, next;

  whole.required = required == MUSTER_NUMBER_NONE ? required : 0;
  for (day = span->period.from; day <= span->count_to; day = next)
    {
      OracleSpan year = *span;
      OracleCount count;

      for (next = day + 1; next <= span->period.to && !begins (span, every, next);)
        next++;
      year.period.from = day;
      year.period.to = next - 1;
      year.count_to = MIN (next - 1, span->count_to);
      count = oracle_count_alone (case_, world, requirement, &year);
      finish (case_, world, requirement, required, TRUE, &count);
      add_count (&whole, &count);
    }
  return whole;
}

OracleCount
oracle_count (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
              const OracleSpan *span, gint64 required)
{
  MusterEveryKind every = requirement->window.every;
  OracleCount count, calendar, cycle;

  if (every == MUSTER_EVERY_NONE)
    {
      count = oracle_count_alone (case_, world, requirement, span);
      oracle_share (case_, world, requirement, span, &count);
      finish (case_, world, requirement, required, FALSE, &count);
      return count;
    }
  if (every != MUSTER_EVERY_OPEN)
    return count_years (case_, world, requirement, span, required, every);
  calendar = count_years (case_, world, requirement, span, required, MUSTER_EVERY_CALENDAR_YEAR);
  cycle = count_years (case_, world, requirement, span, required, MUSTER_EVERY_CYCLE_YEAR);
  count =
      (calendar.lack <= cycle.lack) == oracle_ask (world, MUSTER_WHY_YEAR_UNSET) ? calendar : cycle;
  g_array_unref (count.lines == calendar.lines ? cycle.lines : calendar.lines);
  return count;
}
