/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The oracle on exclusive requirements: every way to share time among up to three of them is tried, and
 * what each may hold in the end is written into a table (C8). */

#include "config.h"

#include "oracle-private.h"

#define MAX_MEMBERS 3
#define MAX_HOURS 20
#define HOUR 3600

typedef gboolean Table[MAX_HOURS + 1][MAX_HOURS + 1][MAX_HOURS + 1];

typedef struct
{
  const MusterRequirement *requirement;
  OracleCount alone;
  int demand;
} Member;

static const char *const *
find_group (const OracleCase *case_, const MusterRequirement *requirement)
{
  const GPtrArray *groups = muster_pack_get_exclusive (case_->pack);
  guint i;

  for (i = 0; i < groups->len; i++)
    if (g_strv_contains (g_ptr_array_index (groups, i), requirement->id))
      return g_ptr_array_index (groups, i);
  return NULL;
}

gboolean
oracle_is_exclusive (const OracleCase *case_, const MusterRequirement *requirement)
{
  return find_group (case_, requirement) != NULL;
}

/* What a member wants, in hours: as much as is required of this officer. One that does not concern the
 * officer, or is waived, wants nothing. Where it is unset it wants everything or nothing. Where it is
 * open whether it concerns the officer, it takes part (decided where C8 is silent). */
static int
find_demand (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
             const OracleSpan *span, gboolean is_asked)
{
  OracleRelief relief = oracle_relieve (case_, requirement, span);

  if (!is_asked &&
      (relief.is_excused || oracle_applies (case_, requirement, span) == MUSTER_ANSWER_NO))
    return 0;
  if (relief.required == MUSTER_NUMBER_NONE)
    return is_asked || !oracle_ask (world, MUSTER_WHY_HOURS_UNSET) ? MAX_HOURS : 0;
  return (int) MIN (relief.required / HOUR, MAX_HOURS);
}

static gint64
find_limit (const Member *member, const MusterCredit *credit)
{
  guint i;

  for (i = 0; i < member->alone.lines->len; i++)
    if (g_array_index (member->alone.lines, OracleLine, i).credit == credit)
      return g_array_index (member->alone.lines, OracleLine, i).counted / HOUR;
  return 0;
}

/* Adds to @after whatever @before holds with each way to give out the hours of one credit. */
static void
give_out (Table before, Table after, const int *demands, const gint64 *limits)
{
  gint64 supply = MAX (MAX (limits[0], limits[1]), limits[2]);
  int a, b, c, x, y, z;

  for (a = 0; a <= demands[0]; a++)
    for (b = 0; b <= demands[1]; b++)
      for (c = 0; c <= demands[2]; c++)
        for (x = 0; before[a][b][c] && x <= limits[0] && a + x <= demands[0]; x++)
          for (y = 0; y <= limits[1] && b + y <= demands[1] && x + y <= supply; y++)
            for (z = 0; z <= limits[2] && c + z <= demands[2] && x + y + z <= supply; z++)
              after[a + x][b + y][c + z] = TRUE;
}

/* The most time in all, then the most for the first, then for the second. */
static void
choose (Table table, const int *demands, int *best)
{
  int a, b, c;

  best[0] = best[1] = best[2] = 0;
  for (a = 0; a <= demands[0]; a++)
    for (b = 0; b <= demands[1]; b++)
      for (c = 0; c <= demands[2]; c++)
        {
          int more = a + b + c - best[0] - best[1] - best[2];

          if (!table[a][b][c])
            continue;
          if (more > 0 || (more == 0 && (a > best[0] || (a == best[0] && b > best[1]))))
            {
              best[0] = a;
              best[1] = b;
              best[2] = c;
            }
        }
}

static guint
list_members (const OracleCase *case_, OracleWorld *world, const MusterRequirement *asked,
              const OracleSpan *span, Member *members)
{
  const GPtrArray *requirements = muster_pack_get_requirements (case_->pack);
  const char *const *group = find_group (case_, asked);
  guint n = 0, i;

  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);
      OracleSpan own = *span;

      if (!g_strv_contains (group, requirement->id))
        continue;
      if (!g_str_equal (requirement->id, asked->id) &&
          !(oracle_is_shared (case_, &requirement->window) &&
            oracle_is_shared (case_, &asked->window)) &&
          !oracle_find_running (case_, &requirement->window, &own))
        continue;
      requirement = oracle_version_at (requirement, oracle_find_basis (case_, &own));
      if (requirement == NULL)
        continue;
      g_assert_cmpuint (n, <, MAX_MEMBERS);
      members[n].requirement = requirement;
      members[n].alone = oracle_count_alone (case_, world, requirement, &own);
      members[n].demand =
          find_demand (case_, world, requirement, &own, g_str_equal (requirement->id, asked->id));
      n++;
    }
  return n;
}

void
oracle_share (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
              const OracleSpan *span, OracleCount *count)
{
  static Table tables[2];
  Member members[MAX_MEMBERS] = { { NULL, { NULL, 0, 0, 0 }, 0 } };
  int demands[MAX_MEMBERS] = { 0 }, best[MAX_MEMBERS];
  guint now = 0, n, m, i;

  if (!oracle_is_exclusive (case_, requirement))
    return;
  n = list_members (case_, world, requirement, span, members);
  for (m = 0; m < n; m++)
    demands[m] = members[m].demand;
  memset (tables, 0, sizeof tables);
  tables[0][0][0][0] = TRUE;
  for (i = 0; i < case_->credits->len; i++)
    {
      gint64 limits[MAX_MEMBERS] = { 0 };

      for (m = 0; m < n; m++)
        limits[m] = find_limit (&members[m], g_ptr_array_index (case_->credits, i));
      if (limits[0] + limits[1] + limits[2] == 0)
        continue;
      memset (tables[1 - now], 0, sizeof tables[0]);
      give_out (tables[now], tables[1 - now], demands, limits);
      now = 1 - now;
    }
  choose (tables[now], demands, best);
  for (m = 0; m < n; m++)
    {
      gint64 rest = (gint64) best[m] * HOUR;

      for (i = 0; members[m].requirement == requirement && i < count->lines->len; i++)
        {
          OracleLine *line = &g_array_index (count->lines, OracleLine, i);

          line->counted = MIN (line->counted, rest);
          rest -= line->counted;
        }
      g_array_unref (members[m].alone.lines);
    }
}
