/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the page share: renewals-page.c loads and filters, renewals-panel.c has the panel and the cell that
 * it is about, renewals-commands.c what can be done about it, renewals-date.c the day that all of it speaks of, renewals-period.c
 * whose period is shown, renewals-plan.c tries what classes would bring. */

#pragma once

#include "app/chips.h"
#include "app/grid.h"
#include "app/reasons-panel.h"
#include "app/renewals-page.h"
#include "app/renewals.h"

G_BEGIN_DECLS

typedef struct _MusterRenewalsTrial MusterRenewalsTrial;

struct _MusterRenewalsPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkWidget *choose_rules;
  GtkDropDown *chooser;
  MusterChips *chips;
  GtkButton *date_button;
  GtkButton *today_button;
  GtkButton *plan_button;
  GtkWidget *packet_button;
  GtkToggleButton *earned_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkPaned *paned;
  MusterGrid *grid;
  GtkWidget *nobody_box;
  GtkLabel *nobody;
  GtkButton *next_button;
  MusterReasonsPanel *panel;

  MusterTableModel *model;
  MusterRenewalsTrial *trial; /* NULL where nothing is tried */
  guint
      duty_index; /* of the duty that was chosen in a column of several; G_MAXUINT where none was */
  GArray *periods;   /* of MusterRenewalPeriod: what the chooser offers */
  MusterDate as_of;  /* the day that it speaks of; none is today */
  MusterDate period; /* last day of those who are shown; none is everybody */
  gboolean has_period;
  MusterSession *period_session; /* weak: the file in which it was chosen */
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
 * muster_renewals_page_connect_periods:
 * @page: a page whose parts are there
 *
 * Has the chooser choose a period.
 */
void
muster_renewals_page_connect_periods (MusterRenewalsPage *page);

/**
 * muster_renewals_page_fill_periods:
 * @page: a page
 * @periods: (element-type MusterRenewalPeriod): the periods that end
 *
 * Offers them. The period that is shown stays offered and shown where nobody's period ends then any more.
 */
void
muster_renewals_page_fill_periods (MusterRenewalsPage *page, const GArray *periods);

/**
 * muster_renewals_page_say_nobody:
 * @page: a page
 * @none: what is said where the chosen filter finds nobody in the period
 *
 * Says in place of the rows why there are none; where nobody's period ends then, it leads to the next one.
 */
void
muster_renewals_page_say_nobody (MusterRenewalsPage *page, const char *none);

/**
 * muster_renewals_page_filter:
 * @page: a page that has loaded
 *
 * Shows those who are in the period and pass the filter.
 */
void
muster_renewals_page_filter (MusterRenewalsPage *page);

/**
 * muster_renewals_page_list_chosen:
 * @page: a page
 *
 * Returns: (transfer full) (element-type MusterId): the officers of the selected rows, or of the cursor's
 */
GArray *
muster_renewals_page_list_chosen (MusterRenewalsPage *page);

/**
 * muster_renewals_page_can_change:
 * @page: a page
 *
 * Returns: whether the file can be changed; where it is read-only, the page says so
 */
gboolean
muster_renewals_page_can_change (MusterRenewalsPage *page);

/**
 * muster_renewals_page_say:
 * @page: a page that loaded
 *
 * Says what is shown: titles, banner, sums.
 */
void
muster_renewals_page_say (MusterRenewalsPage *page);

/**
 * muster_renewals_page_begin_plan:
 * @page: a page
 *
 * Puts the planned classes in the place of the panel, to try what they would bring.
 */
void
muster_renewals_page_begin_plan (MusterRenewalsPage *page);

/**
 * muster_renewals_page_end_plan:
 * @page: a page
 *
 * Forgets what was tried, and shows the panel again.
 */
void
muster_renewals_page_end_plan (MusterRenewalsPage *page);

/** muster_renewals_page_save_plan: asks which year's training plan shall be made; a GtkWidgetActionActivateFunc. */
void
muster_renewals_page_save_plan (GtkWidget *widget, const char *name, GVariant *parameter);

/** muster_renewals_page_free_trial: frees what was tried; where @trial is NULL, nothing happens. */
void
muster_renewals_page_free_trial (MusterRenewalsTrial *trial);

/**
 * muster_renewals_page_set_plan_rows:
 * @page: a page
 * @is_set: FALSE before other rows are set, TRUE after it
 *
 * Tries again with the rows that are shown then.
 */
void
muster_renewals_page_set_plan_rows (MusterRenewalsPage *page, gboolean is_set);

/**
 * muster_renewals_page_describe_plan:
 * @page: a page
 * @rows: its rows
 * @row: a row
 * @column: a column of the grid
 * @text: (inout): what the cell shows; where the plan changes that, both
 */
void
muster_renewals_page_describe_plan (MusterRenewalsPage *page, const MusterRows *rows, guint row,
                                    guint column, MusterGridText *text);

/**
 * muster_renewals_page_get_side:
 * @page: a page
 *
 * Returns: (transfer none): what is beside the table: the panel or the plan
 */
GtkWidget *
muster_renewals_page_get_side (MusterRenewalsPage *page);

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
 * muster_renewals_page_add_cure:
 * @page: a page
 *
 * Asks which late training makes up for the closed period that the cursor's cell is about.
 */
void
muster_renewals_page_add_cure (MusterRenewalsPage *page);

/**
 * muster_renewals_page_install_actions:
 * @widget_class: the page's class
 *
 * Lets its menu do what its keys do.
 */
void
muster_renewals_page_install_actions (GtkWidgetClass *widget_class);

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
