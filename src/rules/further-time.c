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

/* So much more time that @filter admits. */
typedef struct
{
  const MusterPack *pack;
  const MusterDuty *duty;
  const MusterFilter *filter;
  gint64 lack;
} Want;

/* A kind of training: which wants it serves, and what limits it. */
typedef struct
{
  guint64 serves;
  int limit; /* index of a limit, or -1 */
} Kind;

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
} Program;

/* --- Wants --------------------------------------------------------------------------------------- */

static void
add_want (Program *program, const MusterPack *pack, const MusterDuty *duty,
          const MusterFilter *filter, gint64 lack)
{
  Want want = { pack, duty, filter, lack };

  if (lack > 0 && program->wants->len < MAX_WANTS)
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
  add_want (program, pack, duty, &requirement->filter, duty->required - duty->sure);
  for (i = 0; duty->lacks != NULL && i < duty->lacks->len; i++)
    add_want (program, pack, duty, &g_array_index (requirement->parts, MusterPart, i).filter,
              g_array_index (duty->lacks, gint64, i));
}

static gboolean
admits (const MusterPack *pack, const MusterFilter *filter, const char *subject)
{
  int index;

  if (filter->subjects == NULL)
    return TRUE;
  index = muster_pack_get_subject_index (pack, subject);
  return index >= 0 && filter->admits[index];
}

/* --- Kinds --------------------------------------------------------------------------------------- */

static void
add_kind (Program *program, guint64 serves, int limit)
{
  Kind kind = { serves, limit };
  guint i;

  /* What serves no more than another kind without a limit is never needed. */
  for (i = 0; i < program->kinds->len; i++)
    {
      Kind *known = &g_array_index (program->kinds, Kind, i);

      if (known->limit == -1 && (serves & ~known->serves) == 0)
        return;
      if (known->limit == limit && known->serves == serves)
        return;
    }
  if (serves != 0)
    g_array_append_val (program->kinds, kind);
}

static int
find_limit (Program *program, const MusterDuty *duty, guint room)
{
  Limit limit = { duty, room, 0 };
  guint i;

  if (duty->rooms == NULL || room >= duty->rooms->len ||
      g_array_index (duty->rooms, gint64, room) == G_MAXINT64)
    return -1;
  for (i = 0; i < program->limits->len; i++)
    {
      const Limit *known = &g_array_index (program->limits, Limit, i);

      if (known->duty == duty && known->room == room)
        return (int) i;
    }
  limit.most = g_array_index (duty->rooms, gint64, room);
  g_array_append_val (program->limits, limit);
  return (int) program->limits->len - 1;
}

/* The cap of @duty that time in @subject falls under after its mandates; -1 where none does. */
static int
find_cap (Program *program, const Want *want, const char *subject)
{
  const GArray *caps = want->duty->requirement->caps;
  guint i;

  for (i = 0; caps != NULL && i < caps->len; i++)
    {
      const MusterFilter *filter = &g_array_index (caps, MusterCap, i).filter;

      if (filter->subjects != NULL && admits (want->pack, filter, subject))
        return find_limit (program, want->duty, i);
    }
  return -1;
}

/* The mandate of @duty that @subject belongs to; NULL where it is none. */
static const MusterRequirement *
find_mandate (const Want *want, const char *subject, guint *place)
{
  char **mandates = want->duty->requirement->mandates;
  guint i;

  for (i = 0; mandates != NULL && mandates[i] != NULL; i++)
    {
      const MusterRequirement *mandate = muster_pack_find_requirement (want->pack, mandates[i]);

      if (mandate != NULL && mandate->filter.subjects != NULL &&
          admits (want->pack, &mandate->filter, subject))
        {
          *place = i;
          return mandate;
        }
    }
  return NULL;
}

/* Time in @subject beyond what a total with caps takes serves everything but that total. */
static void
add_capped (Program *program, guint64 serves, guint64 bit, const Want *want, const char *subject)
{
  const GArray *caps = want->duty->requirement->caps;
  guint n_caps = caps != NULL ? caps->len : 0;
  guint place = 0;
  const MusterRequirement *mandate = find_mandate (want, subject, &place);
  int limit = find_cap (program, want, subject);

  if (mandate != NULL)
    {
      add_kind (program, serves, find_limit (program, want->duty, n_caps + place));
      if (mandate->surplus == MUSTER_SURPLUS_TOTAL)
        limit = -1;
      else if (mandate->surplus != MUSTER_SURPLUS_AREA)
        serves &= ~bit;
    }
  add_kind (program, serves, limit);
  add_kind (program, serves & ~bit, -1);
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

/* One minute cannot serve two requirements of an exclusive group: a kind for each way to choose. */
static void
add_serving (Program *program, guint64 serves, const char *subject)
{
  guint i, j;

  for (i = 0; i < program->wants->len; i++)
    for (j = i + 1; j < program->wants->len; j++)
      if ((serves >> i & 1) != 0 && (serves >> j & 1) != 0 &&
          share_group (&g_array_index (program->wants, Want, i),
                       &g_array_index (program->wants, Want, j)))
        {
          add_serving (program, serves & ~(G_GUINT64_CONSTANT (1) << i), subject);
          add_serving (program, serves & ~(G_GUINT64_CONSTANT (1) << j), subject);
          return;
        }
  for (i = 0; subject != NULL && i < program->wants->len; i++)
    {
      const Want *want = &g_array_index (program->wants, Want, i);

      if ((serves >> i & 1) != 0 && want->filter->subjects == NULL &&
          (want->duty->requirement->caps != NULL || want->duty->requirement->mandates != NULL))
        {
          add_capped (program, serves, G_GUINT64_CONSTANT (1) << i, want, subject);
          return;
        }
    }
  add_kind (program, serves, -1);
}

static void
add_subject (Program *program, const char *subject)
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
  add_serving (program, serves, subject);
}

/* --- The program --------------------------------------------------------------------------------- */

static gint64
solve (const Program *program)
{
  guint n_wants = program->wants->len;
  guint n_rows = n_wants + program->limits->len;
  guint n_columns = program->kinds->len;
  g_autofree double *cells = g_new0 (double, (gsize) n_rows *n_columns + 1);
  g_autofree double *bounds = g_new0 (double, n_rows + 1);
  double minimum = 0;
  guint i, j;

  for (i = 0; i < n_wants; i++)
    bounds[i] = (double) g_array_index (program->wants, Want, i).lack;
  for (i = n_wants; i < n_rows; i++)
    bounds[i] = -(double) g_array_index (program->limits, Limit, i - n_wants).most;
  for (j = 0; j < n_columns; j++)
    {
      const Kind *kind = &g_array_index (program->kinds, Kind, j);

      for (i = 0; i < n_wants; i++)
        cells[(gsize) i * n_columns + j] = (kind->serves >> i & 1) != 0 ? 1 : 0;
      if (kind->limit >= 0)
        cells[(gsize) (n_wants + (guint) kind->limit) * n_columns + j] = -1;
    }
  if (!muster_simplex_minimise (n_rows, n_columns, cells, bounds, &minimum))
    g_return_val_if_reached (0);
  return (gint64) ceil (minimum - 1e-3);
}

gint64
muster_further_time_find (const MusterWanting *wantings, guint n_wantings, gboolean closed)
{
  Program program;
  gint64 time = 0;
  guint i, j;

  g_return_val_if_fail (wantings != NULL, 0);

  program.wants = g_array_new (FALSE, FALSE, sizeof (Want));
  for (i = 0; i < n_wantings; i++)
    for (j = 0; j < wantings[i].duties->len; j++)
      {
        const MusterDuty *duty = g_ptr_array_index (wantings[i].duties, j);

        if (duty->is_closed == closed)
          add_duty (&program, wantings[i].pack, duty);
      }
  if (program.wants->len == 1)
    time = g_array_index (program.wants, Want, 0).lack;
  else if (program.wants->len > 1)
    {
      program.kinds = g_array_new (FALSE, FALSE, sizeof (Kind));
      program.limits = g_array_new (FALSE, FALSE, sizeof (Limit));
      add_subject (&program, NULL);
      for (i = 0; i < n_wantings; i++)
        for (j = 0; j < muster_pack_get_n_subjects (wantings[i].pack); j++)
          add_subject (&program, muster_pack_get_subject_id (wantings[i].pack, j));
      time = solve (&program);
      g_array_unref (program.kinds);
      g_array_unref (program.limits);
    }
  g_array_unref (program.wants);
  return time;
}
