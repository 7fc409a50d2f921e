/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements that may not count the same time (semantics C8). Taking credits as they come can leave
 * one short that another order would fill, so time is moved along augmenting paths: a maximum flow from
 * credits to requirements. Requirements are filled in pack order, credits in counting order. */

#include "rules/judge.h"

/* One requirement of the group. */
typedef struct
{
  const MusterRequirement *requirement;
  gint64 demand;
  gint64 filled;
  gint64 *limits; /* by verdict: time that it could count alone */
  gint64 *flows;  /* by verdict: time that it has */
  gboolean visited;
} Member;

typedef struct
{
  GArray *members; /* of Member */
  gint64 *free;    /* by verdict: time that nobody has */
  gint64 *supply;  /* by verdict: time that is there at most */
  guint n_verdicts;
} Group;

static void
clear_member (gpointer data)
{
  Member *member = data;

  g_free (member->limits);
  g_free (member->flows);
}

static gboolean
find_span (const MusterJudging *judging, const MusterRequirement *requirement,
           const MusterRequirement *asked, const MusterSpan *span, MusterSpan *found)
{
  if (g_str_equal (requirement->id, asked->id) ||
      (muster_window_is_shared (judging, &requirement->window) &&
       muster_window_is_shared (judging, &asked->window)))
    {
      *found = *span;
      return TRUE;
    }
  return muster_window_find_running (judging, &requirement->window, found);
}

/* What @requirement asks of this officer: nothing where it does not apply or is waived. An unset demand
 * against the officer takes everything, for her nothing. */
static gint64
find_demand (const MusterJudging *judging, const MusterRequirement *requirement,
             const MusterSpan *span, guint32 mask, gboolean is_asked, guint32 *open)
{
  MusterRelief relief = muster_relief_find (judging, requirement, span);

  if (!is_asked &&
      (relief.is_excused ||
       muster_window_is_asked (judging, &requirement->window, &span->period) == MUSTER_ANSWER_NO ||
       muster_applies (judging, requirement, span) == MUSTER_ANSWER_NO))
    return 0;
  if (relief.required != MUSTER_NUMBER_NONE)
    return relief.required;
  if (is_asked)
    return G_MAXINT64 / 4;
  *open |= MUSTER_WHY_BIT (MUSTER_WHY_HOURS_UNSET);
  return (mask & MUSTER_WHY_BIT (MUSTER_WHY_HOURS_UNSET)) != 0 ? 0 : G_MAXINT64 / 4;
}

static void
add_member (Group *group, const MusterJudging *judging, const MusterRequirement *requirement,
            const MusterSpan *span, guint32 mask, gboolean is_asked, guint32 *open)
{
  g_autoptr (GArray) entries = NULL;
  const MusterVerdict *verdicts = (const MusterVerdict *) (gpointer) judging->verdicts->data;
  Member member = { .requirement = requirement };
  MusterTally tally = { 0 };
  guint i;

  member.demand = find_demand (judging, requirement, span, mask, is_asked, open);
  member.limits = g_new0 (gint64, group->n_verdicts);
  member.flows = g_new0 (gint64, group->n_verdicts);
  entries = muster_count_list_entries (judging, requirement, span, mask, &tally);
  for (i = 0; i < entries->len; i++)
    {
      const MusterEntry *entry = &g_array_index (entries, MusterEntry, i);
      gsize place = (gsize) (entry->verdict - verdicts);

      member.limits[place] = entry->counted;
      group->supply[place] = MAX (group->supply[place], entry->counted);
    }
  *open |= tally.open;
  g_array_append_val (group->members, member);
}

/* Finds up to @wanted more time for member @m, moving other members on to other credits where that
 * helps; returns what it found. */
static gint64
augment (Group *group, guint m, gint64 wanted)
{
  Member *member = &g_array_index (group->members, Member, m);
  guint i, other;

  member->visited = TRUE;
  for (i = 0; i < group->n_verdicts; i++)
    {
      gint64 found = MIN (MIN (wanted, member->limits[i] - member->flows[i]), group->free[i]);

      if (found <= 0)
        continue;
      group->free[i] -= found;
      member->flows[i] += found;
      return found;
    }
  for (i = 0; i < group->n_verdicts; i++)
    for (other = 0; other < group->members->len; other++)
      {
        Member *holder = &g_array_index (group->members, Member, other);
        gint64 movable = MIN (member->limits[i] - member->flows[i], holder->flows[i]);
        gint64 found;

        if (holder->visited || movable <= 0)
          continue;
        found = augment (group, other, MIN (wanted, movable));
        if (found == 0)
          continue;
        holder->flows[i] -= found;
        member->flows[i] += found;
        return found;
      }
  return 0;
}

static void
fill (Group *group)
{
  guint m, i;

  for (m = 0; m < group->members->len; m++)
    {
      Member *member = &g_array_index (group->members, Member, m);
      gint64 found = 1;

      while (found > 0 && member->filled < member->demand)
        {
          for (i = 0; i < group->members->len; i++)
            g_array_index (group->members, Member, i).visited = FALSE;
          found = augment (group, m, member->demand - member->filled);
          member->filled += found;
        }
    }
  /* What nobody needs shows with the first that admits it. */
  for (m = 0; m < group->members->len; m++)
    for (i = 0; i < group->n_verdicts; i++)
      {
        Member *member = &g_array_index (group->members, Member, m);
        gint64 rest = MIN (member->limits[i] - member->flows[i], group->free[i]);

        member->flows[i] += MAX (rest, 0);
        group->free[i] -= MAX (rest, 0);
      }
}

static const char *const *
find_group (const MusterPack *pack, const char *id)
{
  const GPtrArray *groups = muster_pack_get_exclusive (pack);
  guint i;

  for (i = 0; i < groups->len; i++)
    if (g_strv_contains (g_ptr_array_index (groups, i), id))
      return g_ptr_array_index (groups, i);
  return NULL;
}

static void
add_members (Group *group, const MusterJudging *judging, const char *const *ids,
             const MusterRequirement *asked, const MusterSpan *span, guint32 mask, guint32 *open)
{
  const GPtrArray *requirements = muster_pack_get_requirements (judging->pack);
  guint i;

  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);
      MusterSpan found;

      if (!g_strv_contains (ids, requirement->id))
        continue;
      if (!find_span (judging, requirement, asked, span, &found))
        continue;
      requirement = muster_requirement_at (requirement, muster_judge_find_basis (judging, &found));
      if (requirement != NULL && requirement->counts == MUSTER_COUNT_HOURS)
        add_member (group, judging, requirement, &found, mask,
                    g_str_equal (requirement->id, asked->id), open);
    }
}

static void
take_over (const Group *group, const MusterJudging *judging, const MusterRequirement *requirement,
           GArray *entries)
{
  const MusterVerdict *verdicts = (const MusterVerdict *) (gpointer) judging->verdicts->data;
  guint m, i;

  for (m = 0; m < group->members->len; m++)
    {
      const Member *member = &g_array_index (group->members, Member, m);

      for (i = 0; g_str_equal (member->requirement->id, requirement->id) && i < entries->len; i++)
        {
          MusterEntry *entry = &g_array_index (entries, MusterEntry, i);
          gint64 flow = member->flows[entry->verdict - verdicts];

          if (flow < entry->counted)
            entry->why = MUSTER_WHY_EXCLUSIVE;
          entry->counted = flow;
        }
    }
}

void
muster_exclusive_share (const MusterJudging *judging, const MusterRequirement *requirement,
                        const MusterSpan *span, guint32 mask, GArray *entries, guint32 *open)
{
  const char *const *ids = find_group (judging->pack, requirement->id);
  Group group = { NULL, NULL, NULL, judging->verdicts->len };

  if (ids == NULL)
    return;
  group.members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_array_set_clear_func (group.members, clear_member);
  group.supply = g_new0 (gint64, group.n_verdicts);
  add_members (&group, judging, ids, requirement, span, mask, open);
  group.free = g_memdup2 (group.supply, group.n_verdicts * sizeof (gint64));
  fill (&group);
  take_over (&group, judging, requirement, entries);
  g_free (group.free);
  g_free (group.supply);
  g_array_unref (group.members);
}

gboolean
muster_exclusive_has (const MusterPack *pack, const MusterRequirement *requirement)
{
  return find_group (pack, requirement->id) != NULL;
}
