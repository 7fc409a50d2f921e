/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One officer's record: head, tabs, and what can be added to it. */

#pragma once

#include "actions/check.h"
#include "actions/officer-record.h"
#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_OFFICER_VIEW (muster_officer_view_get_type ())
G_DECLARE_FINAL_TYPE (MusterOfficerView, muster_officer_view, MUSTER, OFFICER_VIEW, GtkWidget)

/**
 * muster_officer_view_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): an empty view
 */
MusterOfficerView *
muster_officer_view_new (MusterPage *page);

/**
 * muster_officer_view_show_record:
 * @view: the view
 * @record: (nullable) (transfer full): whom to show
 *
 * Shows an officer, or that nobody is chosen. The tab stays.
 */
void
muster_officer_view_show_record (MusterOfficerView *view, MusterOfficerRecord *record);

/**
 * muster_officer_view_set_check:
 * @view: the view
 * @check: (nullable) (transfer full): how everybody stands
 *
 * Shows how the officer stands.
 */
void
muster_officer_view_set_check (MusterOfficerView *view, MusterCheck *check);

/**
 * muster_officer_view_set_is_other_day:
 * @view: a view
 * @is_other_day: whether the check is as of another day than today
 *
 * Offers the way back to today. ::day-chosen says which day is to be shown, ::day-wanted that one is to be asked for.
 */
void
muster_officer_view_set_is_other_day (MusterOfficerView *view, gboolean is_other_day);

/**
 * muster_officer_view_turn_tab:
 * @view: the view
 * @by: 1 for the next tab, -1 for the previous one
 *
 * Shows a neighbour of the tab that is shown.
 */
void
muster_officer_view_turn_tab (MusterOfficerView *view, int by);

G_END_DECLS
