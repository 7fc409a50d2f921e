/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Both kinds of rows come from the same groups, so that a title opened shows what was counted. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/rulebook.h"
#include "app/unclassified-rows.h"

/* Columns of the titles. */
enum
{
  TITLE_ID,
  TITLE_TITLE,
  TITLE_CREDITS,
  TITLE_OFFICERS,
  TITLE_HOURS,
  TITLE_FIRST,
  TITLE_LAST,
  TITLE_BEFORE,
  N_TITLE_COLUMNS,
};

/* Columns of the credits of a title. */
enum
{
  CREDIT_ID,
  CREDIT_OFFICER,
  CREDIT_STATE_ID,
  CREDIT_DATE,
  CREDIT_HOURS,
  CREDIT_PROVIDER,
  CREDIT_SUBJECT,
  N_CREDIT_COLUMNS,
};

#define MAX_COLUMNS 8

G_STATIC_ASSERT (N_TITLE_COLUMNS <= MAX_COLUMNS && N_CREDIT_COLUMNS <= MAX_COLUMNS);

/* A column of the table, and how wide the grid shows it; 0 is not at all. */
typedef struct
{
  MusterColumn stored;
  guint chars;
} Column;

static const Column title_columns[N_TITLE_COLUMNS] = {
  [TITLE_ID] = { { "id", "", MUSTER_COLUMN_INTEGER }, 0 },
  [TITLE_TITLE] = { { "title", N_ ("Title"), MUSTER_COLUMN_TEXT }, 28 },
  [TITLE_CREDITS] = { { "credits", N_ ("Credits"), MUSTER_COLUMN_INTEGER }, 9 },
  [TITLE_OFFICERS] = { { "officers", N_ ("Officers"), MUSTER_COLUMN_INTEGER }, 9 },
  [TITLE_HOURS] = { { "hours", N_ ("Hours"), MUSTER_COLUMN_DURATION }, 10 },
  [TITLE_FIRST] = { { "first_on", N_ ("First"), MUSTER_COLUMN_DATE }, 12 },
  [TITLE_LAST] = { { "last_on", N_ ("Last"), MUSTER_COLUMN_DATE }, 12 },
  [TITLE_BEFORE] = { { "before", N_ ("Classified before as"), MUSTER_COLUMN_TEXT }, 26 },
};

static const Column credit_columns[N_CREDIT_COLUMNS] = {
  [CREDIT_ID] = { { "id", "", MUSTER_COLUMN_INTEGER }, 0 },
  [CREDIT_OFFICER] = { { "officer", N_ ("Officer"), MUSTER_COLUMN_TEXT }, 26 },
  [CREDIT_STATE_ID] = { { "state_id", N_ ("State ID"), MUSTER_COLUMN_TEXT }, 12 },
  [CREDIT_DATE] = { { "date", N_ ("Date"), MUSTER_COLUMN_DATE }, 12 },
  [CREDIT_HOURS] = { { "hours", N_ ("Hours"), MUSTER_COLUMN_DURATION }, 9 },
  [CREDIT_PROVIDER] = { { "provider", N_ ("Provider"), MUSTER_COLUMN_TEXT }, 20 },
  [CREDIT_SUBJECT] = { { "subject", N_ ("Unknown subject"), MUSTER_COLUMN_TEXT }, 18 },
};

typedef struct
{
  GPtrArray *groups;   /* of MusterUnclassifiedGroup */
  GPtrArray *rulebook; /* of MusterRulebookEntry */
  const MusterUnclassifiedGroup
      *group; /* whose credits are the rows; NULL where the rows are titles */
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_ptr_array_unref (source->groups);
  g_ptr_array_unref (source->rulebook);
  g_free (source);
}

static MusterTable *
create_table (const Column *columns, guint n)
{
  MusterColumn stored[MAX_COLUMNS];
  guint i;

  for (i = 0; i < n; i++)
    {
      stored[i] = columns[i].stored;
      /* The heading of the id, which nobody sees, is empty: gettext has other plans for that. */
      if (*stored[i].title != '\0')
        stored[i].title = _ (columns[i].stored.title);
    }
  return muster_table_new (stored, n);
}

/* --- Titles --------------------------------------------------------------------------------------- */

/* "Firearms", or "Firearms, 12 of 14" where others of the title have other subjects. */
static char *
describe_before (const MusterUnclassifiedGroup *group)
{
  if (group->before == NULL || group->n_before == group->n_classified)
    return g_strdup (group->before);
  /* Translators: a subject, how many credits have it, how many have any subject. */
  return g_strdup_printf (_ ("%s, %u of %u"), group->before, group->n_before, group->n_classified);
}

static void
add_title (MusterTable *table, const MusterUnclassifiedGroup *group)
{
  const MusterUnclassifiedCredit *first = g_ptr_array_index (group->credits, 0);
  g_autofree char *before = describe_before (group);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, TITLE_ID, first->id);
  muster_table_set_text (table, row, TITLE_TITLE, group->title);
  muster_table_set_number (table, row, TITLE_CREDITS, group->credits->len);
  muster_table_set_number (table, row, TITLE_OFFICERS, group->n_officers);
  muster_table_set_number (table, row, TITLE_HOURS, group->seconds);
  muster_table_set_number (table, row, TITLE_FIRST, group->first_on);
  muster_table_set_number (table, row, TITLE_LAST, group->last_on);
  muster_table_set_text (table, row, TITLE_BEFORE, before);
}

static MusterTable *
create_titles (const Source *source)
{
  MusterTable *table = create_table (title_columns, N_TITLE_COLUMNS);
  guint i;

  for (i = 0; i < source->groups->len; i++)
    add_title (table, g_ptr_array_index (source->groups, i));
  return table;
}

/* --- Credits -------------------------------------------------------------------------------------- */

static void
add_credit (MusterTable *table, const MusterUnclassifiedCredit *credit)
{
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, CREDIT_ID, credit->id);
  muster_table_set_text (table, row, CREDIT_OFFICER, credit->officer);
  muster_table_set_text (table, row, CREDIT_STATE_ID, credit->state_id);
  muster_table_set_number (table, row, CREDIT_DATE, credit->earned_on);
  muster_table_set_number (table, row, CREDIT_HOURS, credit->seconds);
  muster_table_set_text (table, row, CREDIT_PROVIDER, credit->provider);
  muster_table_set_text (table, row, CREDIT_SUBJECT, credit->subject);
}

static MusterTable *
create_credits (const MusterUnclassifiedGroup *group)
{
  MusterTable *table = create_table (credit_columns, N_CREDIT_COLUMNS);
  guint i;

  for (i = 0; group != NULL && i < group->credits->len; i++)
    add_credit (table, g_ptr_array_index (group->credits, i));
  return table;
}

/* --- Rows ----------------------------------------------------------------------------------------- */

MusterRows *
muster_unclassified_rows_load (MusterWorkspace *workspace, const char *title, GError **error)
{
  g_autoptr (GPtrArray) rulebook = muster_workspace_load_rulebook (workspace, error);
  g_autoptr (GPtrArray) groups =
      rulebook != NULL ? muster_action_list_unclassified (workspace, error) : NULL;
  Source *source;
  guint i;

  if (groups == NULL)
    return NULL;
  source = g_new0 (Source, 1);
  source->groups = g_steal_pointer (&groups);
  source->rulebook = g_steal_pointer (&rulebook);
  for (i = 0; title != NULL && i < source->groups->len; i++)
    {
      const MusterUnclassifiedGroup *group = g_ptr_array_index (source->groups, i);

      if (g_str_equal (group->title, title))
        source->group = group;
    }
  return muster_rows_new (title == NULL ? create_titles (source) : create_credits (source->group),
                          0, source, source_free);
}

const GPtrArray *
muster_unclassified_rows_get_rulebook (const MusterRows *rows)
{
  g_return_val_if_fail (rows != NULL, NULL);

  return ((const Source *) muster_rows_get_data (rows))->rulebook;
}

const MusterUnclassifiedGroup *
muster_unclassified_rows_get_group (const MusterRows *rows, guint row)
{
  const Source *source;

  g_return_val_if_fail (rows != NULL && row < muster_rows_get_n (rows), NULL);

  source = muster_rows_get_data (rows);
  return source->group != NULL ? source->group : g_ptr_array_index (source->groups, row);
}

const MusterUnclassifiedCredit *
muster_unclassified_rows_get_credit (const MusterRows *rows, guint row)
{
  const Source *source;

  g_return_val_if_fail (rows != NULL && row < muster_rows_get_n (rows), NULL);

  source = muster_rows_get_data (rows);
  return source->group != NULL ? g_ptr_array_index (source->group->credits, row) : NULL;
}

void
muster_unclassified_rows_add_ids (const MusterRows *rows, guint row, GArray *ids)
{
  const MusterUnclassifiedCredit *credit = muster_unclassified_rows_get_credit (rows, row);
  const MusterUnclassifiedGroup *group = muster_unclassified_rows_get_group (rows, row);
  guint i;

  g_return_if_fail (group != NULL && ids != NULL);

  if (credit != NULL)
    g_array_append_val (ids, credit->id);
  for (i = 0; credit == NULL && i < group->credits->len; i++)
    g_array_append_val (ids,
                        ((MusterUnclassifiedCredit *) g_ptr_array_index (group->credits, i))->id);
}

void
muster_unclassified_rows_set_columns (MusterGrid *grid, gboolean is_of_title)
{
  const Column *columns = is_of_title ? credit_columns : title_columns;
  guint n = (is_of_title ? (guint) N_CREDIT_COLUMNS : (guint) N_TITLE_COLUMNS) - 1;
  MusterGridColumn shown[MAX_COLUMNS];
  guint i;

  g_return_if_fail (MUSTER_IS_GRID (grid));

  for (i = 0; i < n; i++)
    {
      const MusterColumn *stored = &columns[i + 1].stored;
      gboolean is_number =
          stored->kind == MUSTER_COLUMN_INTEGER || stored->kind == MUSTER_COLUMN_DURATION;

      shown[i] = (MusterGridColumn){ stored->id,  _ (stored->title),
                                     NULL,        columns[i + 1].chars,
                                     (int) i + 1, i == 0,
                                     is_number,   i == 0 };
    }
  muster_grid_set_columns (grid, shown, n);
}
