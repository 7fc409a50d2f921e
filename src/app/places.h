/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everywhere that one can go by name: pages, courses, officers and classes. */

#pragma once

#include "actions/workspace.h"
#include "app/rows.h"

G_BEGIN_DECLS

/**
 * MusterPlace:
 * @page: (nullable): name of a page of the sidebar; NULL is a record
 * @type: (nullable): type of the record
 * @id: its id
 * @label: what it is called
 * @detail: (nullable): what tells it from others of that name
 * @kind: what it is, translated
 *
 * A place to go to. Its texts are owned by the rows.
 */
typedef struct
{
  const char *page;
  const MusterRecordType *type;
  MusterId id;
  const char *label;
  const char *detail;
  const char *kind;
} MusterPlace;

/**
 * muster_places_list:
 * @workspace: (nullable): the document; NULL lists the pages alone
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a row for each place
 */
MusterRows *
muster_places_list (MusterWorkspace *workspace, GError **error);

/**
 * muster_places_get:
 * @places: what muster_places_list() gave
 * @row: a row
 * @place: (out): the place
 */
void
muster_places_get (const MusterRows *places, guint row, MusterPlace *place);

/**
 * muster_places_find:
 * @places: what muster_places_list() gave
 * @text: what is typed; nothing finds the pages
 * @n_left: (out): how many more there are
 *
 * As the lists of the pages search: each word stands somewhere in the label or the detail. There are only so many of
 * each kind, that a name that many classes have does not hide who else has it.
 *
 * Returns: (transfer full) (element-type guint): rows
 */
GArray *
muster_places_find (const MusterRows *places, const char *text, guint *n_left);

G_END_DECLS
