/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/listing.h"
#include "export/part.h"

MusterContent *
muster_listing_make_workbook (const MusterAgency *agency, const char *title, MusterDate as_of,
                              MusterTable *table)
{
  MusterContent *content;
  MusterContentTable *drawn;

  g_return_val_if_fail (agency != NULL && title != NULL && table != NULL, NULL);

  content = muster_part_begin (agency, title, as_of);
  /* Heads in the first row, so that the list is filtered, sorted and read by programs as it is. */
  muster_content_add_section (content, title, title, 1, TRUE);
  drawn = muster_content_add_table (content, muster_table_ref (table), NULL);
  muster_content_table_set_nothing (drawn, _ ("Nothing is on file."));
  return content;
}
