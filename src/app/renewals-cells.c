/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns and cells of the matrix of officers and requirements. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/renewals-cells.h"
#include "app/renewals-words.h"
#include "core/duration.h"

#define NAME_CHARS 14
#define CELL_CHARS 10 /* "16.00 → 12.00" without an icon */
#define GROUP_CHARS 10
#define HOURS_CHARS 6
#define TOPICS_CHARS 8

static char *
describe_topics (const MusterRenewalColumn *column, const GPtrArray *duties)
{
  guint n = 0;
  guint i;

  for (i = 0; i < duties->len; i++)
    n += ((const MusterDuty *) g_ptr_array_index (duties, i))->sure > 0;
  if (duties->len == 0)
    return g_strdup (_ ("n/a"));
  /* Translators: in how many of so many topics somebody took a class. */
  return g_strdup_printf (_ ("%u of %u"), n, MIN (duties->len, column->requirements->len));
}

static char *
describe_group (MusterLook look, const GPtrArray *duties, MusterDate as_of)
{
  guint n = 0;
  guint i;

  if (look == MUSTER_LOOK_NONE)
    return g_strdup (_ ("n/a"));
  if (look != MUSTER_LOOK_MET)
    return muster_status_describe (g_ptr_array_index (duties, 0), as_of);
  for (i = 0; i < duties->len; i++)
    n += !((const MusterDuty *) g_ptr_array_index (duties, i))->requirement->is_recommended;
  /* Translators: how many duties are done. */
  return g_strdup_printf (ngettext ("%u done", "%u done", n), n);
}

static void
describe_requirement (const MusterRenewals *renewals, guint row, guint column, gboolean is_earned,
                      MusterGridText *text)
{
  const MusterRenewalColumn *asked = g_ptr_array_index (renewals->columns, column);
  g_autoptr (GPtrArray) duties = muster_renewals_list_duties (renewals, row, column);
  const MusterDuty *first = duties->len > 0 ? g_ptr_array_index (duties, 0) : NULL;
  MusterLook look = muster_renewals_get_look (asked, duties);
  MusterDate as_of = renewals->check->as_of;

  if (asked->kind == MUSTER_RENEWAL_UNSET)
    text->text = describe_topics (asked, duties);
  else if (first == NULL || asked->kind == MUSTER_RENEWAL_GROUP)
    text->text = describe_group (look, duties, as_of);
  else if (is_earned)
    text->text = muster_status_describe_earned (first);
  else
    text->text = muster_status_describe (first, as_of);
  if (first != NULL && (asked->kind == MUSTER_RENEWAL_ONE || look < MUSTER_LOOK_MET) &&
      asked->kind != MUSTER_RENEWAL_UNSET)
    text->spoken = muster_status_speak (first, as_of);
  text->icon = muster_look_get_icon (look);
  text->css_class = muster_look_get_css_class (look);
  text->is_tinted = muster_look_is_tinted (look);
}

static void
describe_shortage (const MusterRows *rows, guint row, MusterGridText *text)
{
  gint64 seconds =
      muster_table_get_number (muster_rows_get_table (rows), row, MUSTER_RENEWAL_ROW_SHORT);
  gboolean is_short = muster_renewals_is_wanted (rows, row, MUSTER_DATE_NONE, MUSTER_RENEWAL_SHORT);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  muster_duration_print (seconds, hours);
  text->is_bold = seconds > 0 && is_short;
  text->css_class = seconds > 0 ? NULL : "dim";
  if (seconds == 0 || is_short)
    text->text = g_strdup (hours);
  else
    {
      /* Translators: at most so many hours, as long as something is not decided. */
      text->text = g_strdup_printf (_ ("≤ %s"), hours);
      text->spoken = g_strdup_printf (_ ("up to %s hours, not decidable"), hours);
    }
}

void
muster_renewals_describe_cell (const MusterRows *rows, guint row, guint column, gboolean is_earned,
                               MusterGridText *text)
{
  const MusterRenewals *renewals = muster_renewals_get (rows);

  g_return_if_fail (renewals != NULL && text != NULL);

  if (column < MUSTER_RENEWALS_FIRST_REQUIREMENT)
    text->text = g_strdup (
        muster_table_get_text (muster_rows_get_table (rows), row, MUSTER_RENEWAL_ROW_NAME));
  else if (column - MUSTER_RENEWALS_FIRST_REQUIREMENT < renewals->columns->len)
    describe_requirement (renewals, row, column - MUSTER_RENEWALS_FIRST_REQUIREMENT, is_earned,
                          text);
  else
    describe_shortage (rows, row, text);
}

void
muster_renewals_set_columns (const MusterRenewals *renewals, MusterGrid *grid)
{
  static const guint chars[] = {
    [MUSTER_RENEWAL_ONE] = CELL_CHARS,
    [MUSTER_RENEWAL_GROUP] = GROUP_CHARS,
    [MUSTER_RENEWAL_UNSET] = TOPICS_CHARS,
  };
  guint n = renewals->columns->len + 2;
  g_autofree MusterGridColumn *columns = g_new0 (MusterGridColumn, n);
  guint i;

  columns[0] = (MusterGridColumn){ .id = "officer",
                                   .name = _ ("Officer"),
                                   .chars = NAME_CHARS,
                                   .sort_column = MUSTER_RENEWAL_ROW_NAME,
                                   .expands = TRUE };
  for (i = 0; i < renewals->columns->len; i++)
    {
      const MusterRenewalColumn *column = g_ptr_array_index (renewals->columns, i);

      columns[MUSTER_RENEWALS_FIRST_REQUIREMENT + i] =
          (MusterGridColumn){ .id = column->id,
                              .name = column->title,
                              .subtitle = column->subtitle,
                              .chars = chars[column->kind],
                              .sort_column = (int) (MUSTER_RENEWAL_N_ROW_COLUMNS + i),
                              .has_icon = TRUE };
    }
  columns[n - 1] = (MusterGridColumn){ .id = "short",
                                       .name = _ ("Short hours"),
                                       .chars = HOURS_CHARS,
                                       .sort_column = MUSTER_RENEWAL_ROW_SHORT,
                                       .is_number = TRUE };
  muster_grid_set_columns (grid, columns, n);
}
