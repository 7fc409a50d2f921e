/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "By how much" (semantics C9): the least further time that meets everything at once, for an hour of
 * driving may serve the group, the total and a five-year bundle. It is a small linear program: so much
 * time of each kind of training, every shortage covered, the sum least. How it is given, by whom and in
 * which course can be chosen, so only subjects tell the kinds apart. */

#include <math.h>

#include "rules/judge.h"
#include "rules/simplex.h"

#define MAX_WANTS 60
#define MAX_LIMITS 60

/* So much more time that @filter admits. */
typedef struct
{
  const MusterPack *pack;
  const MusterDuty *duty;
  const MusterFilter *filter;
  gint64 lack;
} Want;

/* A kind of training: bits of the wants that it serves, and of the limits under which it stands. */
typedef struct
{
  guint64 serves;
  guint64 limits;
} Kind;

/* Training in one subject. A pack's own wants find it by its place, those of another pack by its id. */
typedef struct
{
  const MusterPack *pack;
  const char *id;
  guint index;
} Subject;

/* At most so much of the kinds that have this limit. */
typedef struct
{
  const MusterDuty *duty;
  guint room; /* index into the duty's rooms */
  gint64 most;
} Limit;

typedef struct
{
  GArray *wants;
  GArray *kinds;
  GArray *limits;
  gboolean has_groups; /* whether any pack has requirements that may not share time */
} Program;

/* --- Wants --------------------------------------------------------------------------------------- */

static void
add_want (Program *program, const MusterPack *pack, const MusterDuty *duty,
          const MusterFilter *filter, gint64 lack)
{
  Want want = { pack, duty, filter, lack };

  if (lack > 0)
    g_array_append_val (program->wants, want);
}

static void
add_duty (Program *program, const MusterPack *pack, const MusterDuty *duty)
{
  const MusterRequirement *requirement = duty->requirement;
  guint i;

  if (requirement->counts != MUSTER_COUNT_HOURS || requirement->is_recommended ||
      duty->status <= MUSTER_DUTY_STATUS_CURED || duty->required == MUSTER_NUMBER_NONE ||
      duty->short_by == 0)
    return;
  /* What one year lacks no other year's time makes up for, and the parts are not known by year. */
  add_want (program, pack, duty, &requirement->filter,
            requirement->window.every != MUSTER_EVERY_NONE ? duty->short_by
                                                           : duty->required - duty->sure);
  for (i = 0; duty->lacks != NULL && i < duty->lacks->len; i++)
    {
      const MusterPart *part = &g_array_index (requirement->parts, MusterPart, i);

      if (part->required != MUSTER_NUMBER_NONE)
        add_want (program, pack, duty, &part->filter, g_array_index (duty->lacks, gint64, i));
    }
}

static gboolean
admits (const MusterPack *pack, const MusterFilter *filter, const Subject *subject)
{
  int index;

  if (filter->subjects == NULL)
    return TRUE;
  index = pack == subject->pack ? (int) subject->index
                                : muster_pack_get_subject_index (pack, subject->id);
  return index >= 0 && filter->admits[index];
}

/* --- Kinds --------------------------------------------------------------------------------------- */

static void
add_kind (Program *program, guint64 serves, guint64 limits)
{
  Kind kind = { serves, limits };
  guint i;

  /* What serves no more than another kind, under no fewer limits, is never needed. */
  for (i = 0; i < program->kinds->len; i++)
    {
      Kind *known = &g_array_index (program->kinds, Kind, i);

      if ((serves & ~known->serves) == 0 && (known->limits & ~limits) == 0)
        return;
    }
  if (serves != 0)
    g_array_append_val (program->kinds, kind);
}

/* The bit of a limit; 0 where there is none. */
static guint64
find_limit (Program *program, const MusterDuty *duty, guint room)
{
  Limit limit = { duty, room, 0 };
  guint i;

  if (duty->rooms == NULL || room >= duty->rooms->len ||
      g_array_index (duty->rooms, gint64, room) == G_MAXINT64)
    return 0;
  for (i = 0; i < program->limits->len; i++)
    {
      const Limit *known = &g_array_index (program->limits, Limit, i);

      if (known->duty == duty && known->room == room)
        return G_GUINT64_CONSTANT (1) << i;
    }
  if (program->limits->len >= MAX_LIMITS)
    return 0;
  limit.most = g_array_index (duty->rooms, gint64, room);
  g_array_append_val (program->limits, limit);
  return G_GUINT64_CONSTANT (1) << (program->limits->len - 1);
}

/* The caps of @want's duty that time in @subject falls under, before its mandates or after them. */
static guint64
find_caps (Program *program, const Want *want, const Subject *subject, gboolean after_mandates)
{
  const GArray *caps = want->duty->requirement->caps;
  guint64 limits = 0;
  guint i;

  for (i = 0; caps != NULL && i < caps->len; i++)
    {
      const MusterCap *cap = &g_array_index (caps, MusterCap, i);

      if (cap->after_mandates == after_mandates && cap->filter.subjects != NULL &&
          admits (want->pack, &cap->filter, subject))
        limits |= find_limit (program, want->duty, i);
    }
  return limits;
}

/* A mandate of @want's duty that admits @subject, as it binds; NULL where number @i does not. */
static const MusterRequirement *
find_mandate (const Want *want, const Subject *subject, guint i)
{
  const MusterRequirement *mandate = muster_requirement_at (
      muster_pack_find_requirement (want->pack, want->duty->requirement->mandates[i]),
      want->duty->basis);

  return mandate != NULL && mandate->filter.subjects != NULL &&
                 admits (want->pack, &mandate->filter, subject)
             ? mandate
             : NULL;
}

static void
add_serving (Program *program, guint64 serves, guint64 limits, guint64 settled,
             const Subject *subject);

/* A duty with caps or mandates takes time in @subject into a mandate, or behind its mandates, or not at
 * all: a kind for each. @bits are the duty's wants. */
static void
add_limited (Program *program, guint64 serves, guint64 limits, guint64 settled, guint64 bits,
             const Want *want, const Subject *subject)
{
  const MusterRequirement *requirement = want->duty->requirement;
  guint n_caps = requirement->caps != NULL ? requirement->caps->len : 0;
  guint64 before = limits | find_caps (program, want, subject, FALSE);
  MusterSurplus surplus = MUSTER_SURPLUS_AREA;
  guint i;

  settled |= bits;
  for (i = 0; requirement->mandates != NULL && requirement->mandates[i] != NULL; i++)
    {
      const MusterRequirement *mandate = find_mandate (want, subject, i);

      if (mandate == NULL)
        continue;
      add_serving (program, serves, before | find_limit (program, want->duty, n_caps + i), settled,
                   subject);
      if (mandate->required != MUSTER_NUMBER_NONE)
        surplus = mandate->surplus;
    }
  if (surplus == MUSTER_SURPLUS_AREA)
    add_serving (program, serves, before | find_caps (program, want, subject, TRUE), settled,
                 subject);
  else if (surplus == MUSTER_SURPLUS_TOTAL)
    add_serving (program, serves, before, settled, subject);
  add_serving (program, serves & ~bits, limits, settled, subject);
}

static gboolean
share_group (const Want *a, const Want *b)
{
  const GPtrArray *groups = muster_pack_get_exclusive (a->pack);
  guint i;

  if (a->pack != b->pack || a->duty == b->duty)
    return FALSE;
  for (i = 0; i < groups->len; i++)
    if (g_strv_contains (g_ptr_array_index (groups, i), a->duty->requirement->id) &&
        g_strv_contains (g_ptr_array_index (groups, i), b->duty->requirement->id))
      return TRUE;
  return FALSE;
}

/* The wants of @want's duty among @serves. */
static guint64
find_siblings (const Program *program, guint64 serves, const Want *want)
{
  guint64 bits = 0;
  guint i;

  for (i = 0; i < program->wants->len; i++)
    if (g_array_index (program->wants, Want, i).duty == want->duty)
      bits |= G_GUINT64_CONSTANT (1) << i;
  return bits & serves;
}

/* One minute cannot serve two requirements of an exclusive group: a kind for each way to choose. Wants
 * in @settled are chosen and stand under @limits. */
static void
add_serving (Program *program, guint64 serves, guint64 limits, guint64 settled,
             const Subject *subject)
{
  guint i, j;

  for (i = 0; program->has_groups && i < program->wants->len; i++)
    for (j = i + 1; j < program->wants->len; j++)
      if ((serves >> i & 1) != 0 && (serves >> j & 1) != 0 &&
          share_group (&g_array_index (program->wants, Want, i),
                       &g_array_index (program->wants, Want, j)))
        {
          add_serving (program, serves & ~(G_GUINT64_CONSTANT (1) << i), limits, settled, subject);
          add_serving (program, serves & ~(G_GUINT64_CONSTANT (1) << j), limits, settled, subject);
          return;
        }
  for (i = 0; subject != NULL && i < program->wants->len; i++)
    {
      const Want *want = &g_array_index (program->wants, Want, i);

      if ((serves & ~settled) >> i & 1 &&
          (want->duty->requirement->caps != NULL || want->duty->requirement->mandates != NULL))
        {
          add_limited (program, serves, limits, settled, find_siblings (program, serves, want),
                       want, subject);
          return;
        }
    }
  add_kind (program, serves, limits);
}

static void
add_subject (Program *program, const Subject *subject)
{
  guint64 serves = 0;
  guint i;

  for (i = 0; i < program->wants->len; i++)
    {
      const Want *want = &g_array_index (program->wants, Want, i);

      if (subject != NULL ? admits (want->pack, want->filter, subject)
                          : want->filter->subjects == NULL)
        serves |= G_GUINT64_CONSTANT (1) << i;
    }
  add_serving (program, serves, 0, 0, subject);
}

/* --- The program --------------------------------------------------------------------------------- */

static gboolean
solve_rows (const Program *program, guint n_limits, double *minimum)
{
  guint n_wants = program->wants->len;
  guint n_rows = n_wants + n_limits;
  guint n_columns = program->kinds->len;
  g_autofree double *cells = g_new0 (double, (gsize) n_rows *n_columns + 1);
  g_autofree double *bounds = g_new0 (double, n_rows + 1);
  guint i, j;

  for (i = 0; i < n_wants; i++)
    bounds[i] = (double) g_array_index (program->wants, Want, i).lack;
  for (i = 0; i < n_limits; i++)
    bounds[n_wants + i] = -(double) g_array_index (program->limits, Limit, i).most;
  for (j = 0; j < n_columns; j++)
    {
      const Kind *kind = &g_array_index (program->kinds, Kind, j);

      for (i = 0; i < n_wants; i++)
        cells[(gsize) i * n_columns + j] = (kind->serves >> i & 1) != 0 ? 1 : 0;
      for (i = 0; i < n_limits; i++)
        cells[(gsize) (n_wants + i) * n_columns + j] = (kind->limits >> i & 1) != 0 ? -1 : 0;
    }
  return muster_simplex_minimise (n_rows, n_columns, cells, bounds, minimum);
}

/* Hours that the caps of their own requirement never let come together are missing all the same, so then
 * the caps are left out. */
static gint64
solve (const Program *program)
{
  double minimum = 0;

  if (!solve_rows (program, program->limits->len, &minimum) && !solve_rows (program, 0, &minimum))
    g_return_val_if_reached (0);
  return (gint64) ceil (minimum - 1e-3);
}

/* How many of the packs' subjects @want admits. */
static guint
count_breadth (const Want *want)
{
  guint n_subjects = muster_pack_get_n_subjects (want->pack);
  guint n = 0;
  guint i;

  for (i = 0; want->filter->admits != NULL && i < n_subjects; i++)
    n += want->filter->admits[i] ? 1 : 0;
  return want->filter->admits != NULL ? n : G_MAXUINT;
}

static int
compare_breadth (gconstpointer a, gconstpointer b)
{
  guint x = count_breadth (a);
  guint y = count_breadth (b);

  return (x > y) - (x < y);
}

/* More shortages than a program holds are filled one by one, from the narrowest to the widest: never less
 * than what is needed. What is added for one want goes to its first subject. */
static gint64
fill_one_by_one (Program *program)
{
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gint64 anywhere = 0, total = 0;
  guint i, j;

  g_array_sort (program->wants, compare_breadth);
  for (i = 0; i < program->wants->len; i++)
    {
      const Want *want = &g_array_index (program->wants, Want, i);
      const char *first = want->filter->subjects != NULL ? want->filter->subjects[0] : NULL;
      gint64 lack = want->lack - (first == NULL ? anywhere : 0);

      for (j = 0; j < muster_pack_get_n_subjects (want->pack); j++)
        {
          Subject subject = { want->pack, muster_pack_get_subject_id (want->pack, j), j };
          const gint64 *time = g_hash_table_lookup (added, subject.id);

          if (time != NULL && admits (want->pack, want->filter, &subject))
            lack -= *time;
        }
      if (lack <= 0)
        continue;
      total += lack;
      if (first == NULL)
        anywhere += lack;
      else
        {
          const gint64 *known = g_hash_table_lookup (added, first);
          gint64 *time = g_new0 (gint64, 1);

          *time = lack + (known != NULL ? *known : 0);
          g_hash_table_insert (added, g_strdup (first), time);
        }
    }
  return total;
}

gint64
muster_further_time_find (const MusterWanting *wantings, guint n_wantings, gboolean closed)
{
  Program program = { 0 };
  gint64 time = 0;
  guint i, j;

  g_return_val_if_fail (wantings != NULL, 0);

  program.wants = g_array_new (FALSE, FALSE, sizeof (Want));
  for (i = 0; i < n_wantings; i++)
    program.has_groups |= muster_pack_get_exclusive (wantings[i].pack)->len > 0;
  for (i = 0; i < n_wantings; i++)
    for (j = 0; j < wantings[i].duties->len; j++)
      {
        const MusterDuty *duty = g_ptr_array_index (wantings[i].duties, j);

        if (duty->is_closed == closed)
          add_duty (&program, wantings[i].pack, duty);
      }
  if (program.wants->len == 1)
    time = g_array_index (program.wants, Want, 0).lack;
  else if (program.wants->len > MAX_WANTS)
    time = fill_one_by_one (&program);
  else if (program.wants->len > 1)
    {
      program.kinds = g_array_new (FALSE, FALSE, sizeof (Kind));
      program.limits = g_array_new (FALSE, FALSE, sizeof (Limit));
      add_subject (&program, NULL);
      for (i = 0; i < n_wantings; i++)
        for (j = 0; j < muster_pack_get_n_subjects (wantings[i].pack); j++)
          {
            Subject subject = { wantings[i].pack, muster_pack_get_subject_id (wantings[i].pack, j),
                                j };

            add_subject (&program, &subject);
          }
      time = solve (&program);
      g_array_unref (program.kinds);
      g_array_unref (program.limits);
    }
  g_array_unref (program.wants);
  return time;
}
