/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads the tests and scores of a class in one job. */

#include "config.h"

#include "actions/class-private.h"
#include "actions/score.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/officer.h"
#include "core/roster.h"

static void
free_line (gpointer data)
{
  MusterScoreLine *line = data;

  g_free (line->name);
  g_free (line->state_id);
  g_ptr_array_unref (line->attempts);
  g_free (line);
}

void
muster_class_scores_free (MusterClassScores *scores)
{
  if (scores == NULL)
    return;
  g_clear_pointer (&scores->tests, g_ptr_array_unref);
  g_ptr_array_unref (scores->lines);
  g_free (scores);
}

static int
compare_tests (gconstpointer a, gconstpointer b)
{
  const MusterTest *x = *(const MusterTest *const *) a;
  const MusterTest *y = *(const MusterTest *const *) b;

  if (x->given_on != y->given_on)
    return x->given_on < y->given_on ? -1 : 1;
  return (x->id > y->id) - (x->id < y->id);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const MusterScoreLine *x = *(const MusterScoreLine *const *) a;
  const MusterScoreLine *y = *(const MusterScoreLine *const *) b;

  return muster_class_compare_names (x->name, x->officer_id, y->name, y->officer_id);
}

static int
compare_attempts (gconstpointer a, gconstpointer b)
{
  const MusterTestScore *x = *(const MusterTestScore *const *) a;
  const MusterTestScore *y = *(const MusterTestScore *const *) b;

  return (x->attempt > y->attempt) - (x->attempt < y->attempt);
}

static gboolean
load_tests (MusterDb *db, MusterId class_id, MusterClassScores *scores, GError **error)
{
  guint i;

  scores->tests = muster_db_load_children (db, &muster_test_type, "class_id", class_id, error);
  if (scores->tests == NULL)
    return FALSE;
  for (i = scores->tests->len; i > 0; i--)
    if (((const MusterTest *) g_ptr_array_index (scores->tests, i - 1))->voided)
      g_ptr_array_remove_index (scores->tests, i - 1);
  g_ptr_array_sort (scores->tests, compare_tests);
  return TRUE;
}

static gboolean
load_attempts (MusterDb *db, const MusterClassScores *scores, MusterId entry_id,
               MusterScoreLine *line, GError **error)
{
  g_autoptr (GPtrArray) all =
      muster_db_load_children (db, &muster_test_score_type, "roster_entry_id", entry_id, error);
  guint i, t;

  if (all == NULL)
    return FALSE;
  g_ptr_array_sort (all, compare_attempts);
  for (t = 0; t < scores->tests->len; t++)
    {
      const MusterTest *test = g_ptr_array_index (scores->tests, t);
      GPtrArray *attempts = g_ptr_array_new_with_free_func (muster_test_score_type.free);

      g_ptr_array_add (line->attempts, attempts);
      for (i = 0; i < all->len; i++)
        {
          const MusterTestScore *score = g_ptr_array_index (all, i);

          if (score->test_id == test->id)
            g_ptr_array_add (attempts, muster_test_score_copy (score));
        }
    }
  return TRUE;
}

static gboolean
load_line (MusterDb *db, const MusterClassScores *scores, const MusterRosterEntry *entry,
           GError **error)
{
  g_autoptr (MusterOfficer) officer =
      muster_db_load (db, &muster_officer_type, entry->officer_id, error);
  MusterScoreLine *line;

  if (officer == NULL)
    return FALSE;
  line = g_new0 (MusterScoreLine, 1);
  line->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  line->officer_id = entry->officer_id;
  line->name = muster_officer_format_name (officer);
  line->state_id = g_strdup (officer->state_id);
  g_ptr_array_add (scores->lines, line);
  return load_attempts (db, scores, entry->id, line, error);
}

typedef struct
{
  MusterId class_id;
  MusterClassScores *scores;
} Loading;

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  const Loading *loading = data;
  g_autoptr (MusterClass) class =
      muster_workspace_load_live (db, &muster_class_type, loading->class_id, error);
  g_autoptr (GPtrArray) entries = NULL;
  guint i;

  if (class == NULL || !load_tests (db, loading->class_id, loading->scores, error))
    return FALSE;
  entries =
      muster_db_load_children (db, &muster_roster_entry_type, "class_id", loading->class_id, error);
  for (i = 0; entries != NULL && i < entries->len; i++)
    {
      const MusterRosterEntry *entry = g_ptr_array_index (entries, i);

      if (entry->role == MUSTER_ROLE_ATTENDED && entry->status != MUSTER_ROSTER_STATUS_WAITLISTED &&
          !load_line (db, loading->scores, entry, error))
        return FALSE;
    }
  g_ptr_array_sort (loading->scores->lines, compare_lines);
  return entries != NULL;
}

MusterClassScores *
muster_action_load_scores (MusterWorkspace *workspace, MusterId class_id, GError **error)
{
  g_autoptr (MusterClassScores) scores = g_new0 (MusterClassScores, 1);
  Loading loading = { class_id, scores };

  g_return_val_if_fail (workspace != NULL, NULL);

  scores->lines = g_ptr_array_new_with_free_func (free_line);
  return muster_workspace_run (workspace, load_job, &loading, error) ? g_steal_pointer (&scores)
                                                                     : NULL;
}
