/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the page share: renewals-page.c loads and filters, renewals-panel.c has the panel and the cell that
 * it is about, renewals-commands.c what can be done about it, renewals-date.c the day that all of it speaks of. */

#pragma once

#include "app/chips.h"
#include "app/grid.h"
#include "app/reasons-panel.h"
#include "app/renewals-page.h"
#include "app/renewals.h"

G_BEGIN_DECLS

struct _MusterRenewalsPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkDropDown *chooser;
  MusterChips *chips;
  GtkButton *date_button;
  GtkButton *today_button;
  GtkWidget *packet_button;
  GtkToggleButton *earned_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkPaned *paned;
  MusterGrid *grid;
  GtkLabel *nobody;
  MusterReasonsPanel *panel;

  MusterTableModel *model;
  guint
      duty_index; /* of the duty that was chosen in a column of several; G_MAXUINT where none was */
  MusterDate as_of;  /* the day that it speaks of; none is today */
  MusterDate period; /* last day of those who are shown; none is everybody */
  gboolean has_period;
  gboolean is_narrow;
  gboolean wants_focus; /* as soon as there is something to focus */
  gboolean is_filling;  /* the chooser, so that it says nothing about the user */
  int positions[2];     /* of the pane, beside and below; 0 where it was never moved */
};

/**
 * muster_renewals_page_get_renewals:
 * @page: a page
 *
 * Returns: (nullable): what it shows; NULL before it loaded
 */
const MusterRenewals *
muster_renewals_page_get_renewals (MusterRenewalsPage *page);

/**
 * muster_renewals_page_connect_date:
 * @page: a page whose parts are there
 *
 * Has its buttons choose the day.
 */
void
muster_renewals_page_connect_date (MusterRenewalsPage *page);

/**
 * muster_renewals_page_leave_date:
 * @page: a page that found nobody
 *
 * Says so and goes back to today.
 *
 * Returns: FALSE where it speaks of today already
 */
gboolean
muster_renewals_page_leave_date (MusterRenewalsPage *page);

/**
 * muster_renewals_page_describe_date:
 * @page: a page that loaded
 *
 * Returns: (transfer full): the day that it speaks of: "as of today, 14 May 2026"
 */
char *
muster_renewals_page_describe_date (MusterRenewalsPage *page);

/**
 * muster_renewals_page_find_duty:
 * @page: a page
 * @row: (out): the row that the cursor is in
 *
 * Returns: (nullable): the duty that the cursor's cell is about; NULL where it is about none, or about several of which
 *   none was chosen
 */
const MusterDuty *
muster_renewals_page_find_duty (MusterRenewalsPage *page, guint *row);

/**
 * muster_renewals_page_add_waiver:
 * @page: a page
 *
 * Asks for a waiver of the duty that the cursor's cell is about.
 */
void
muster_renewals_page_add_waiver (MusterRenewalsPage *page);

/**
 * muster_renewals_page_add_to_class:
 * @page: a page
 * @class_id: one of the planned classes that would close the cursor's cell
 *
 * Puts the officers of the selected rows on its roster.
 */
void
muster_renewals_page_add_to_class (MusterRenewalsPage *page, MusterId class_id);

/**
 * muster_renewals_page_press:
 * @page: a page
 * @key: a key without modifiers
 *
 * Returns: whether it is a command for the cursor's cell
 */
gboolean
muster_renewals_page_press (MusterRenewalsPage *page, guint key);

/**
 * muster_renewals_page_connect_panel:
 * @page: a page whose parts are there
 *
 * Has the panel follow the cursor, and both listen to keys.
 */
void
muster_renewals_page_connect_panel (MusterRenewalsPage *page);

/**
 * muster_renewals_page_set_narrow:
 * @page: a page
 * @is_narrow: whether the panel lies below the table rather than beside it
 *
 * Answers MusterPageClass.set_narrow().
 */
void
muster_renewals_page_set_narrow (MusterPage *page, gboolean is_narrow);

G_END_DECLS
