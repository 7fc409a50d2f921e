/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane at the left of the page "Officers": search, filter and who is on the books. */

#pragma once

#include <gtk/gtk.h>

#include "actions/check.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_OFFICER_LIST (muster_officer_list_get_type ())
G_DECLARE_FINAL_TYPE (MusterOfficerList, muster_officer_list, MUSTER, OFFICER_LIST, GtkWidget)

/**
 * muster_officer_list_set_people:
 * @list: the list
 * @people: what muster_action_list_people() gave
 *
 * Shows who is on the books. Search, filter and who is chosen stay; where nobody is chosen, the first is.
 */
void
muster_officer_list_set_people (MusterOfficerList *list, const MusterTable *people);

/**
 * muster_officer_list_set_check:
 * @list: the list
 * @check: how everybody stands
 *
 * Shows the badges. The list keeps a reference for the people who come after it.
 */
void
muster_officer_list_set_check (MusterOfficerList *list, MusterCheck *check);

/**
 * muster_officer_list_clear:
 * @list: the list
 *
 * Forgets everybody, search and filter: another file is shown.
 */
void
muster_officer_list_clear (MusterOfficerList *list);

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
 * muster_officer_list_move:
 * @list: the list
 * @by: 1 for the next officer, -1 for the previous one
 *
 * Chooses the neighbour of who is chosen.
 */
void
muster_officer_list_move (MusterOfficerList *list, int by);

/**
 * muster_officer_list_search:
 * @list: the list
 *
 * Moves the focus to the search field.
 */
void
muster_officer_list_search (MusterOfficerList *list);

/**
 * muster_officer_list_describe_people:
 * @list: the list
 *
 * Returns: (transfer full): for the subtitle: "46 on the books · 3 separated are hidden"
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
