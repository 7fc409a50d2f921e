/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills wants from the narrowest set of subjects to the widest, so that what is added for a member
 * already helps its group and the total. */

#include "rules/further-time.h"

/* So much more time in any of these subjects; @member alone where it is set, all where neither is. */
typedef struct
{
  char **subjects;
  const char *member;
  gint64 lack;
  guint breadth;
} Want;

/* Time that is added in one subject; NULL = any other subject. */
typedef struct
{
  const char *subject;
  gint64 time;
} Addition;

static gboolean
want_admits (const Want *want, const char *subject)
{
  if (want->member != NULL)
    return g_strcmp0 (want->member, subject) == 0;
  if (want->subjects == NULL)
    return TRUE;
  return subject != NULL && g_strv_contains ((const char *const *) want->subjects, subject);
}

static int
compare_wants (gconstpointer a, gconstpointer b)
{
  const Want *x = a;
  const Want *y = b;

  return (x->breadth > y->breadth) - (x->breadth < y->breadth);
}

static void
add_want (GArray *wants, char **subjects, const char *member, gint64 lack)
{
  Want want = { subjects, member, lack, 1 };

  if (lack <= 0)
    return;
  if (member == NULL)
    want.breadth = subjects != NULL ? g_strv_length (subjects) : G_MAXUINT;
  g_array_append_val (wants, want);
}

static gint64
get_time (GHashTable *by_subject, const char *subject)
{
  const gint64 *time = g_hash_table_lookup (by_subject, subject);

  return time != NULL ? *time : 0;
}

static GArray *
list_wants (const GPtrArray *duties, GHashTable *by_subject)
{
  GArray *wants = g_array_new (FALSE, FALSE, sizeof (Want));
  guint i, j;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);
      const MusterRequirement *requirement = duty->requirement;

      if (requirement->required == MUSTER_NUMBER_NONE)
        continue;
      add_want (wants, requirement->subjects, NULL, requirement->required - duty->sure);
      for (j = 0; requirement->each > 0 && requirement->subjects[j] != NULL; j++)
        add_want (wants, NULL, requirement->subjects[j],
                  requirement->each - get_time (by_subject, requirement->subjects[j]));
    }
  g_array_sort (wants, compare_wants);
  return wants;
}

/* The subject of want @i that helps the most wants after it. */
static const char *
choose_subject (GArray *wants, guint i)
{
  const Want *want = &g_array_index (wants, Want, i);
  const char *best = NULL;
  guint best_helped = 0;
  guint s, j;

  if (want->member != NULL || want->subjects == NULL)
    return want->member;
  for (s = 0; want->subjects[s] != NULL; s++)
    {
      guint helped = 1;

      for (j = i + 1; j < wants->len; j++)
        helped += want_admits (&g_array_index (wants, Want, j), want->subjects[s]) ? 1 : 0;
      if (helped > best_helped)
        {
          best = want->subjects[s];
          best_helped = helped;
        }
    }
  return best;
}

gint64
muster_further_time_find (const GPtrArray *duties, GHashTable *by_subject)
{
  g_autoptr (GArray) wants = NULL;
  g_autoptr (GArray) additions = g_array_new (FALSE, FALSE, sizeof (Addition));
  gint64 total = 0;
  guint i, j;

  g_return_val_if_fail (duties != NULL && by_subject != NULL, 0);

  wants = list_wants (duties, by_subject);
  for (i = 0; i < wants->len; i++)
    {
      const Want *want = &g_array_index (wants, Want, i);
      Addition addition = { NULL, want->lack };

      for (j = 0; j < additions->len; j++)
        if (want_admits (want, g_array_index (additions, Addition, j).subject))
          addition.time -= g_array_index (additions, Addition, j).time;
      if (addition.time <= 0)
        continue;
      addition.subject = choose_subject (wants, i);
      g_array_append_val (additions, addition);
      total += addition.time;
    }
  return total;
}
