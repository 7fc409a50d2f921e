/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane at the left of the page "Officers": search, filter and who is on the books. */

#pragma once

#include <adwaita.h>

#include "actions/check.h"
#include "app/record-list.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_OFFICER_LIST (muster_officer_list_get_type ())
G_DECLARE_FINAL_TYPE (MusterOfficerList, muster_officer_list, MUSTER, OFFICER_LIST, AdwBin)

/**
 * muster_officer_list_create_rows:
 * @people: (transfer full): what muster_action_list_people() gave
 *
 * Returns: (transfer full): what the list shows of them; may be made on any thread
 */
MusterRows *
muster_officer_list_create_rows (MusterTable *people);

/**
 * muster_officer_list_get_records:
 * @list: the list
 *
 * Returns: (transfer none): the list without its filter, that says who is chosen and is moved and searched in
 */
MusterRecordList *
muster_officer_list_get_records (MusterOfficerList *list);

/**
 * muster_officer_list_set_people:
 * @list: the list
 * @rows: (nullable): who is on the books; NULL forgets everybody, search and choice, too
 *
 * Shows who is on the books. Search, filter and who is chosen stay; where nobody is chosen, the first is.
 */
void
muster_officer_list_set_people (MusterOfficerList *list, MusterRows *rows);

/**
 * muster_officer_list_set_check:
 * @list: the list
 * @check: (nullable): how everybody stands; NULL where that is not known
 *
 * Shows the badges. The list keeps a reference for the people who come after it.
 */
void
muster_officer_list_set_check (MusterOfficerList *list, MusterCheck *check);

/**
 * muster_officer_list_choose:
 * @list: the list
 * @id: an officer
 *
 * Chooses an officer. Where search or filter hide the officer, they are taken off.
 */
void
muster_officer_list_choose (MusterOfficerList *list, MusterId id);

/**
 * muster_officer_list_describe_people:
 * @list: the list
 *
 * Returns: (transfer full) (nullable): for the subtitle: "46 on the books · 3 separated are hidden"; NULL where
 *   nothing was loaded yet
 */
char *
muster_officer_list_describe_people (MusterOfficerList *list);

/**
 * muster_officer_list_describe_shown:
 * @list: the list
 *
 * Returns: (transfer full): for the status line: "46 shown · 5 short"
 */
char *
muster_officer_list_describe_shown (MusterOfficerList *list);

G_END_DECLS
