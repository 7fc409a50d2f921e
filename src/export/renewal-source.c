/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the requirements come from. A citation is long and the same for every officer, so the tables of
 * hours give its number, and one list gives the text. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/renewal-parts.h"

static void
add_requirement (MusterRenewalSources *sources, const MusterRequirement *requirement)
{
  if (requirement->citation == NULL ||
      g_hash_table_contains (sources->numbers, requirement->citation))
    return;
  g_ptr_array_add (sources->requirements, (gpointer) requirement);
  g_hash_table_insert (sources->numbers, requirement->citation,
                       GUINT_TO_POINTER (sources->requirements->len));
}

MusterRenewalSources *
muster_renewal_sources_new (const MusterRenewal *renewal)
{
  MusterRenewalSources *sources = g_new0 (MusterRenewalSources, 1);
  guint i, j;

  sources->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  sources->requirements = g_ptr_array_new ();
  for (i = 0; i < renewal->officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (renewal->officers, i);
      const GPtrArray *duties = officer->evaluation->duties;

      for (j = 0; j < duties->len; j++)
        add_requirement (sources,
                         ((const MusterDuty *) g_ptr_array_index (duties, j))->requirement);
    }
  return sources;
}

void
muster_renewal_sources_free (MusterRenewalSources *sources)
{
  if (sources == NULL)
    return;
  g_hash_table_unref (sources->numbers);
  g_ptr_array_unref (sources->requirements);
  g_free (sources);
}

guint
muster_renewal_sources_find (const MusterRenewalSources *sources,
                             const MusterRequirement *requirement)
{
  if (requirement->citation == NULL)
    return 0;
  return GPOINTER_TO_UINT (g_hash_table_lookup (sources->numbers, requirement->citation));
}

char *
muster_renewal_sources_format (const MusterRenewalSources *sources,
                               const MusterRequirement *requirement)
{
  guint number = muster_renewal_sources_find (sources, requirement);

  return number > 0 ? g_strdup_printf ("%u", number) : NULL;
}

void
muster_renewal_add_sources (MusterContent *content, const MusterRenewalSources *sources,
                            const char *sheet)
{
  const MusterColumn columns[] = {
    { "number", _ ("No."), MUSTER_COLUMN_INTEGER },
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    { "source", _ ("Source"), MUSTER_COLUMN_TEXT },
    { "address", _ ("Where to read it"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table;
  guint i;

  if (sources->requirements->len == 0)
    return;
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < sources->requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (sources->requirements, i);
      guint row = muster_table_add_row (table);

      muster_table_set_number (table, row, 0, i + 1);
      muster_table_set_text (table, row, 1, requirement->title);
      muster_table_set_text (table, row, 2, requirement->citation);
      muster_table_set_text (table, row, 3, requirement->address);
    }
  muster_content_add_section (content, _ ("Sources"), sheet, 1, TRUE);
  if (sheet == NULL)
    muster_content_add_heading (content, 1, _ ("Sources of the requirements"));
  muster_content_add_table (content, table, NULL);
}
