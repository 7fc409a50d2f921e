/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One table of all, so that one search finds it. Classes come last, and the newest of them first: they are many, and
 * most have been held. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/class-record.h"
#include "actions/course-list.h"
#include "actions/people.h"
#include "app/places.h"
#include "app/sidebar.h"
#include "core/class.h"
#include "core/course.h"
#include "core/name.h"
#include "core/officer.h"

#define MAX_OF_KIND 20u

enum
{
  COLUMN_ROW,
  COLUMN_KIND,
  COLUMN_ID, /* of the record; of a page its place in the sidebar */
  COLUMN_LABEL,
  COLUMN_DETAIL,
  N_COLUMNS,
};

typedef enum
{
  KIND_PAGE,
  KIND_COURSE,
  KIND_OFFICER,
  KIND_CLASS,
  N_KINDS,
} Kind;

static const struct
{
  const char *title;
  const MusterRecordType *type;
} kinds[N_KINDS] = {
  [KIND_PAGE] = { N_ ("Page"), NULL },
  [KIND_COURSE] = { N_ ("Course"), &muster_course_type },
  [KIND_OFFICER] = { N_ ("Officer"), &muster_officer_type },
  [KIND_CLASS] = { N_ ("Class"), &muster_class_type },
};

/* --- Listing -------------------------------------------------------------------------------------- */

static void
add (MusterTable *places, Kind kind, MusterId id, const char *label, const char *detail)
{
  guint row = muster_table_add_row (places);

  muster_table_set_number (places, row, COLUMN_ROW, row);
  muster_table_set_number (places, row, COLUMN_KIND, kind);
  muster_table_set_number (places, row, COLUMN_ID, id);
  muster_table_set_text (places, row, COLUMN_LABEL, label);
  muster_table_set_text (places, row, COLUMN_DETAIL, detail);
}

static void
add_pages (MusterTable *places)
{
  guint n, i;
  const MusterSidebarEntry *entries = muster_sidebar_get_entries (&n);

  for (i = 0; i < n; i++)
    add (places, KIND_PAGE, i, _ (entries[i].title), NULL);
}

/* Takes @listed, rows of which three columns say what a place is. */
static gboolean
add_listed (MusterTable *places, Kind kind, MusterTable *listed, guint id, guint label,
            guint detail)
{
  g_autoptr (MusterTable) rows = listed;
  guint i;

  for (i = 0; rows != NULL && i < muster_table_get_n_rows (rows); i++)
    add (places, kind, muster_table_get_number (rows, i, id),
         muster_table_get_text (rows, i, label), muster_table_get_text (rows, i, detail));
  return rows != NULL;
}

static gboolean
add_classes (MusterTable *places, MusterWorkspace *workspace, GError **error)
{
  g_autoptr (MusterTable) classes = muster_action_list_class_rows (workspace, error);
  guint i;

  for (i = classes != NULL ? muster_table_get_n_rows (classes) : 0; i > 0; i--)
    {
      g_autofree char *date = muster_table_format_cell (classes, i - 1, MUSTER_CLASS_FROM);
      const char *number = muster_table_get_text (classes, i - 1, MUSTER_CLASS_NUMBER);
      g_autofree char *detail =
          number != NULL ? g_strdup_printf ("%s · %s", number, date) : g_strdup (date);

      add (places, KIND_CLASS, muster_table_get_number (classes, i - 1, MUSTER_CLASS_ID),
           muster_table_get_text (classes, i - 1, MUSTER_CLASS_TITLE), detail);
    }
  return classes != NULL;
}

MusterRows *
muster_places_list (MusterWorkspace *workspace, GError **error)
{
  static const MusterColumn columns[N_COLUMNS] = {
    [COLUMN_ROW] = { "row", "", MUSTER_COLUMN_INTEGER },
    [COLUMN_KIND] = { "kind", "", MUSTER_COLUMN_INTEGER },
    [COLUMN_ID] = { "id", "", MUSTER_COLUMN_INTEGER },
    [COLUMN_LABEL] = { "label", "", MUSTER_COLUMN_TEXT },
    [COLUMN_DETAIL] = { "detail", "", MUSTER_COLUMN_TEXT },
  };
  g_autoptr (MusterTable) places = muster_table_new (columns, N_COLUMNS);

  add_pages (places);
  if (workspace != NULL &&
      (!add_listed (places, KIND_COURSE, muster_action_list_course_rows (workspace, error),
                    MUSTER_COURSE_ID, MUSTER_COURSE_TITLE, MUSTER_COURSE_CODE) ||
       !add_listed (places, KIND_OFFICER, muster_action_list_people (workspace, error),
                    MUSTER_PEOPLE_ID, MUSTER_PEOPLE_NAME, MUSTER_PEOPLE_STATE_ID) ||
       !add_classes (places, workspace, error)))
    return NULL;
  return muster_rows_new (g_steal_pointer (&places), COLUMN_ROW, NULL, NULL);
}

/* --- Reading -------------------------------------------------------------------------------------- */

static Kind
get_kind (const MusterRows *places, guint row)
{
  return (Kind) muster_table_get_number (muster_rows_get_table (places), row, COLUMN_KIND);
}

void
muster_places_get (const MusterRows *places, guint row, MusterPlace *place)
{
  const MusterTable *table;
  Kind kind;

  g_return_if_fail (places != NULL && row < muster_rows_get_n (places) && place != NULL);

  table = muster_rows_get_table (places);
  kind = get_kind (places, row);
  place->type = kinds[kind].type;
  place->id = muster_table_get_number (table, row, COLUMN_ID);
  place->page = kind == KIND_PAGE ? muster_sidebar_get_nth ((guint) place->id) : NULL;
  place->label = muster_table_get_text (table, row, COLUMN_LABEL);
  place->detail = muster_table_get_text (table, row, COLUMN_DETAIL);
  place->kind = _ (kinds[kind].title);
}

GArray *
muster_places_find (const MusterRows *places, const char *text, guint *n_left)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = muster_name_fold (text);
  g_auto (GStrv) words = g_strsplit (g_strstrip (folded), " ", -1);
  guint n_of_kind[N_KINDS] = { 0 };
  guint i;

  g_return_val_if_fail (places != NULL && n_left != NULL, found);

  *n_left = 0;
  for (i = 0; i < muster_rows_get_n (places); i++)
    {
      Kind kind = get_kind (places, i);

      if (words[0] == NULL ? kind != KIND_PAGE
                           : !muster_rows_matches (places, i, (const char *const *) words))
        continue;
      if (n_of_kind[kind]++ < MAX_OF_KIND)
        g_array_append_val (found, i);
      else
        (*n_left)++;
    }
  return found;
}
