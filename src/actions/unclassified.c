/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One pass over all credits: those without a subject are kept, of the others only how often a title has which. */

#include "config.h"

#include "actions/rules-private.h"
#include "actions/unclassified.h"
#include "actions/workspace-private.h"
#include "core/officer.h"

/* What is known of a title. */
typedef struct
{
  GPtrArray *credits;   /* of MusterUnclassifiedCredit */
  GHashTable *subjects; /* id → how many credits have it */
} Tally;

typedef struct
{
  const GPtrArray *packs;
  GHashTable *officers; /* id → MusterOfficer */
  GHashTable *tallies;  /* title → Tally */
} Listing;

/* --- Memory --------------------------------------------------------------------------------------- */

static void
credit_free (gpointer data)
{
  MusterUnclassifiedCredit *credit = data;

  g_free (credit->officer);
  g_free (credit->state_id);
  g_free (credit->subject);
  g_free (credit->provider);
  g_free (credit);
}

static void
group_free (gpointer data)
{
  MusterUnclassifiedGroup *group = data;

  g_free (group->title);
  g_free (group->before);
  g_ptr_array_unref (group->credits);
  g_free (group);
}

static void
tally_free (gpointer data)
{
  Tally *tally = data;

  g_ptr_array_unref (tally->credits);
  g_hash_table_unref (tally->subjects);
  g_free (tally);
}

/* --- Reading -------------------------------------------------------------------------------------- */

static gboolean
take_officer (gpointer record, gpointer data)
{
  MusterOfficer *officer = record;

  g_hash_table_replace (((const Listing *) data)->officers, &officer->id, officer);
  return TRUE;
}

static Tally *
get_tally (const Listing *listing, const char *title)
{
  Tally *tally = g_hash_table_lookup (listing->tallies, title);

  if (tally != NULL)
    return tally;
  tally = g_new0 (Tally, 1);
  tally->credits = g_ptr_array_new_with_free_func (credit_free);
  tally->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (listing->tallies, g_strdup (title), tally);
  return tally;
}

static void
keep_credit (Tally *tally, const MusterCredit *credit, const MusterOfficer *officer)
{
  MusterUnclassifiedCredit *kept = g_new0 (MusterUnclassifiedCredit, 1);

  kept->id = credit->id;
  kept->officer_id = credit->officer_id;
  kept->officer = muster_officer_format_name (officer);
  kept->state_id = g_strdup (officer->state_id);
  kept->earned_on = credit->earned_on;
  kept->seconds = credit->seconds;
  kept->subject = g_strdup (credit->subject);
  kept->provider = g_strdup (credit->provider);
  g_ptr_array_add (tally->credits, kept);
}

/* Whoever was voided takes the credits out of sight. */
static gboolean
take_credit (gpointer record, gpointer data)
{
  const MusterCredit *credit = record;
  const Listing *listing = data;
  const MusterOfficer *officer = g_hash_table_lookup (listing->officers, &credit->officer_id);
  Tally *tally;

  if (officer == NULL)
    return FALSE;
  tally = get_tally (listing, credit->title != NULL ? credit->title : "");
  if (muster_rules_know_subject (listing->packs, credit->subject))
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (tally->subjects, credit->subject));

      g_hash_table_insert (tally->subjects, g_strdup (credit->subject), GUINT_TO_POINTER (n + 1));
    }
  else
    keep_credit (tally, credit, officer);
  return FALSE;
}

static gboolean
list_job (MusterDb *db, gpointer data, GError **error)
{
  static const char *const without[] = {
    "course_code", "instructor", "delivery", "standing_reason", "source", "void_reason", NULL
  };
  static const char *const unnamed[] = { "void_reason", NULL };

  return muster_db_for_each_live (db, &muster_officer_type, unnamed, take_officer, data, error) &&
         muster_db_for_each_live (db, &muster_credit_type, without, take_credit, data, error);
}

/* --- Groups --------------------------------------------------------------------------------------- */

static int
compare_credits (gconstpointer a, gconstpointer b)
{
  const MusterUnclassifiedCredit *x = *(const MusterUnclassifiedCredit *const *) a;
  const MusterUnclassifiedCredit *y = *(const MusterUnclassifiedCredit *const *) b;
  int order = (x->earned_on > y->earned_on) - (x->earned_on < y->earned_on);

  if (order == 0)
    order = g_strcmp0 (x->officer, y->officer);
  return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const MusterUnclassifiedGroup *x = *(const MusterUnclassifiedGroup *const *) a;
  const MusterUnclassifiedGroup *y = *(const MusterUnclassifiedGroup *const *) b;

  if (x->credits->len != y->credits->len)
    return x->credits->len > y->credits->len ? -1 : 1;
  return g_strcmp0 (x->title, y->title);
}

static void
sum_credits (MusterUnclassifiedGroup *group)
{
  g_autoptr (GHashTable) officers = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i;

  for (i = 0; i < group->credits->len; i++)
    {
      MusterUnclassifiedCredit *credit = g_ptr_array_index (group->credits, i);

      g_hash_table_add (officers, &credit->officer_id);
      if (credit->seconds != MUSTER_NUMBER_NONE)
        group->seconds += credit->seconds;
    }
  group->n_officers = g_hash_table_size (officers);
  group->first_on = ((MusterUnclassifiedCredit *) g_ptr_array_index (group->credits, 0))->earned_on;
  group->last_on =
      ((MusterUnclassifiedCredit *) g_ptr_array_index (group->credits, group->credits->len - 1))
          ->earned_on;
}

/* Of two that are as frequent the first by id, so that the same file always says the same. */
static void
find_before (MusterUnclassifiedGroup *group, GHashTable *subjects, const GPtrArray *packs)
{
  const MusterPack *pack = NULL;
  const char *most = NULL;
  GHashTableIter iter;
  gpointer subject, count;

  g_hash_table_iter_init (&iter, subjects);
  while (g_hash_table_iter_next (&iter, &subject, &count))
    {
      guint n = GPOINTER_TO_UINT (count);

      group->n_classified += n;
      if (n < group->n_before || (n == group->n_before && g_strcmp0 (subject, most) > 0))
        continue;
      most = subject;
      group->n_before = n;
    }
  if (most != NULL && muster_rules_find_subject (packs, most, &pack, NULL) != NULL)
    group->before = g_strdup (muster_pack_get_subject_title (pack, most));
}

static GPtrArray *
make_groups (const Listing *listing)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  GHashTableIter iter;
  gpointer title, value;

  g_hash_table_iter_init (&iter, listing->tallies);
  while (g_hash_table_iter_next (&iter, &title, &value))
    {
      const Tally *tally = value;
      MusterUnclassifiedGroup *group;

      if (tally->credits->len == 0)
        continue;
      group = g_new0 (MusterUnclassifiedGroup, 1);
      group->title = g_strdup (title);
      group->credits = g_ptr_array_ref (tally->credits);
      g_ptr_array_sort (group->credits, compare_credits);
      sum_credits (group);
      find_before (group, tally->subjects, listing->packs);
      g_ptr_array_add (groups, group);
    }
  g_ptr_array_sort (groups, compare_groups);
  return groups;
}

GPtrArray *
muster_action_list_unclassified (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (GHashTable) officers = NULL;
  g_autoptr (GHashTable) tallies = NULL;
  Listing listing;

  g_return_val_if_fail (workspace != NULL, NULL);

  packs = muster_workspace_load_packs (workspace, error);
  if (packs == NULL)
    return NULL;
  officers = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  tallies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, tally_free);
  listing = (Listing){ packs, officers, tallies };
  if (!muster_workspace_run (workspace, list_job, &listing, error))
    return NULL;
  return make_groups (&listing);
}
