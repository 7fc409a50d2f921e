/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of exhibits: from each exhibit back to whose training it proves. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/renewal-parts.h"

#define MAX_USES 12u /* names in one row */

static char *
list_uses (const GPtrArray *uses)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < MIN (uses->len, MAX_USES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (uses, i));
  if (uses->len > MAX_USES)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", uses->len - MAX_USES),
                            uses->len - MAX_USES);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
muster_renewal_add_exhibits (MusterContent *content, const MusterRenewal *renewal)
{
  const MusterColumn columns[] = {
    { "number", _ ("Exhibit"), MUSTER_COLUMN_TEXT },
    { "title", _ ("Document"), MUSTER_COLUMN_TEXT },
    { "uses", _ ("Proves training of"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *exhibits;
  MusterTable *table;
  guint i;

  if (renewal->exhibits == NULL)
    return;
  exhibits = muster_exhibits_get_list (renewal->exhibits);
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < exhibits->len; i++)
    {
      const MusterExhibit *exhibit = g_ptr_array_index (exhibits, i);
      g_autofree char *number = g_strdup_printf ("%u", exhibit->number);
      g_autofree char *uses = list_uses (exhibit->uses);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, 0, number);
      muster_table_set_text (table, row, 1, exhibit->document->title);
      muster_table_set_text (table, row, 2, uses);
    }
  muster_content_add_section (content, _ ("Exhibits"), NULL, 1, FALSE);
  muster_content_add_heading (content, 1, _ ("Exhibits"));
  muster_content_add_paragraph (
      content,
      _ ("Every page of an exhibit carries its number. The contents say on which page each "
         "begins."));
  muster_content_table_set_nothing (
      muster_content_add_table (content, table, NULL),
      _ ("No document on file proves any of this training. Where a row names no exhibit, the record "
         "rests on the agency’s word."));
}
