/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cells say of a class. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/class-record.h"
#include "app/class-rows.h"
#include "app/class-words.h"

/* Columns of the list. */
enum
{
  DATE = MUSTER_CLASS_ROWS_DATE,
  NUMBER,
  COURSE,
  PLACE,
  INSTRUCTORS,
  SEATS,
  STATUS,
};

static MusterDate
get_date (const MusterTable *table, guint row, guint column)
{
  gint64 date = muster_table_get_number (table, row, column);

  return date != MUSTER_NUMBER_NONE ? (MusterDate) date : MUSTER_DATE_NONE;
}

MusterClassStatus
muster_class_rows_get_status (const MusterRows *rows, guint row, MusterDate today)
{
  const MusterTable *table;
  int status = MUSTER_CLASS_STATUS_PLANNED;

  g_return_val_if_fail (rows != NULL, MUSTER_CLASS_STATUS_PLANNED);

  table = muster_rows_get_table (rows);
  muster_word_find (muster_class_status_words,
                    muster_table_get_text (table, row, MUSTER_CLASS_STATUS), &status);
  return muster_class_find_status ((MusterClassStatus) status,
                                   get_date (table, row, MUSTER_CLASS_TO), today);
}

/* "12 of 15 · 2 wait", as far as there is anything to say. */
static char *
describe_seats (const MusterTable *table, guint row)
{
  guint n = (guint) muster_table_get_number (table, row, MUSTER_CLASS_SEATS);
  gint64 capacity = muster_table_get_number (table, row, MUSTER_CLASS_CAPACITY);
  guint n_waiting = (guint) muster_table_get_number (table, row, MUSTER_CLASS_WAITING);
  /* Translators: officers in a class, seats it has. */
  g_autofree char *taken = capacity != MUSTER_NUMBER_NONE
                               ? g_strdup_printf (_ ("%u of %u"), n, (guint) capacity)
                               : g_strdup_printf ("%u", n);

  if (n_waiting == 0)
    return g_steal_pointer (&taken);
  /* Translators: "12 of 15", how many are on the waiting list. */
  return g_strdup_printf (ngettext ("%s · %u waits", "%s · %u wait", n_waiting), taken, n_waiting);
}

static void
describe (const MusterRows *rows, guint row, guint column, MusterGridText *text, gpointer data)
{
  static const guint sources[] = {
    [NUMBER] = MUSTER_CLASS_NUMBER,
    [COURSE] = MUSTER_CLASS_TITLE,
    [PLACE] = MUSTER_CLASS_PLACE,
    [INSTRUCTORS] = MUSTER_CLASS_INSTRUCTORS,
  };
  const MusterDate *today = data;
  const MusterTable *table = muster_rows_get_table (rows);

  switch (column)
    {
    case DATE:
      text->text = muster_class_describe_days (get_date (table, row, MUSTER_CLASS_FROM),
                                               get_date (table, row, MUSTER_CLASS_TO));
      break;
    case SEATS:
      text->text = describe_seats (table, row);
      break;
    case STATUS:
      text->text = g_strdup (muster_word_label (
          muster_class_status_words, (int) muster_class_rows_get_status (rows, row, *today)));
      break;
    default:
      text->text = muster_table_format_cell (table, row, sources[column]);
    }
}

void
muster_class_rows_setup (MusterGrid *grid, MusterTableModel *model, const MusterDate *today)
{
  const MusterGridFuncs funcs = { describe, NULL, NULL };
  const MusterGridColumn columns[] = {
    { "date", _ ("Date"), NULL, 17, MUSTER_CLASS_FROM, FALSE, FALSE, FALSE },
    { "number", _ ("Class"), NULL, 12, MUSTER_CLASS_NUMBER, FALSE, FALSE, FALSE },
    { "course", _ ("Course"), NULL, 26, MUSTER_CLASS_TITLE, FALSE, FALSE, TRUE },
    { "place", _ ("Place"), NULL, 15, MUSTER_CLASS_PLACE, FALSE, FALSE, FALSE },
    { "instructors", _ ("Instructors"), NULL, 20, MUSTER_CLASS_INSTRUCTORS, FALSE, FALSE, FALSE },
    { "seats", _ ("Seats"), NULL, 12, MUSTER_CLASS_SEATS, FALSE, TRUE, FALSE },
    { "status", _ ("Status"), NULL, 10, -1, FALSE, FALSE, FALSE },
  };

  g_return_if_fail (MUSTER_IS_GRID (grid) && MUSTER_IS_TABLE_MODEL (model) && today != NULL);

  muster_grid_setup (grid, model, &funcs, (gpointer) today);
  muster_grid_set_columns (grid, columns, G_N_ELEMENTS (columns));
}
