/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/part.h"

#define SECONDS_PER_HUNDREDTH 36

MusterContent *
muster_part_begin (const MusterAgency *agency, const char *title, MusterDate as_of)
{
  MusterContent *content;
  g_autofree char *date = muster_date_format (as_of);

  g_return_val_if_fail (agency != NULL && title != NULL, NULL);

  content = muster_content_new (title, agency->name, as_of);
  /* Translators: what the paper is, a date, the agency. */
  muster_content_add_footer (
      content, g_strdup_printf (_ ("%s · as of %s · %s"), title, date,
                                agency->name != NULL ? agency->name : _ ("not on file")));
  return content;
}

void
muster_part_add_head (MusterContent *content, const MusterAgency *agency, const char *title,
                      const char *sheet, guint level, gboolean is_landscape)
{
  g_return_if_fail (content != NULL && agency != NULL && title != NULL);

  muster_content_add_section (content, title, sheet, level, is_landscape);
  muster_content_add_letterhead (content, agency->name, agency->letterhead);
  muster_content_add_heading (content, 1, title);
}

char *
muster_part_format_days (MusterDate from, MusterDate to)
{
  g_autofree char *first = muster_date_format (from);
  g_autofree char *last = muster_date_format (to);

  if (from == to)
    return g_steal_pointer (&first);
  /* Translators: the first and the last day of a period. */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

const MusterEmployment *
muster_part_find_employment (const GPtrArray *employments, MusterDate day)
{
  const MusterEmployment *last = NULL;
  guint i;

  g_return_val_if_fail (employments != NULL, NULL);

  for (i = 0; i < employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (employments, i);

      if (muster_employment_covers (employment, day))
        return employment;
      if (last == NULL || employment->hired_on > last->hired_on)
        last = employment;
    }
  return last;
}

/* Hundredths of an hour are 36 seconds; any other time prints as hours and minutes. */
void
muster_part_note_odd_time (MusterContentTable *drawn, guint column)
{
  guint row;

  g_return_if_fail (drawn != NULL);

  for (row = 0; row < muster_table_get_n_rows (drawn->table); row++)
    if (!muster_table_is_empty (drawn->table, row, column) &&
        muster_table_get_number (drawn->table, row, column) % SECONDS_PER_HUNDREDTH != 0)
      {
        muster_content_table_add_note (
            drawn, _ ("A time with a colon is hours:minutes; it is not a whole number of "
                      "hundredths of an hour."));
        return;
      }
}

void
muster_part_add_rules (MusterContent *content, const GPtrArray *rules)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *paragraph = NULL;
  guint i;

  g_return_if_fail (content != NULL && rules != NULL);

  for (i = 0; i < rules->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (rules, i));
  paragraph = g_strdup_printf (_ ("Judged by: %s."), text->str);
  muster_content_add_paragraph (content, paragraph);
}
