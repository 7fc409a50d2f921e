/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the page share: classes-page.c has the list, classes-month.c the calendar. */

#pragma once

#include "app/chips.h"
#include "app/class-month.h"
#include "app/classes-page.h"
#include "app/grid.h"

G_BEGIN_DECLS

struct _MusterClassesPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  GtkStack *shown;
  MusterChips *chips;
  GtkEditable *search;
  MusterGrid *grid;
  AdwStatusPage *nothing;
  GtkWidget *elsewhere_button;
  GtkToggleButton *list_button;
  GtkToggleButton *month_button;
  GtkWidget *month_tools;
  GtkLabel *month_title;
  MusterClassMonth *month;
  MusterTableModel *model;
  MusterDate today;
  MusterId wanted;      /* a class that shall be opened when the list is there */
  gboolean wants_focus; /* likewise the grid has the focus then */
};

/**
 * muster_classes_page_show:
 * @page: a page
 *
 * Shows the list or the month, and its sum.
 */
void
muster_classes_page_show (MusterClassesPage *page);

/**
 * muster_classes_page_is_month:
 * @page: a page
 *
 * Returns: whether the month is shown
 */
gboolean
muster_classes_page_is_month (MusterClassesPage *page);

/**
 * muster_classes_page_describe_month:
 * @page: a page that shows the month
 *
 * Shows which it is.
 *
 * Returns: (transfer full): "4 classes in June 2026"
 */
char *
muster_classes_page_describe_month (MusterClassesPage *page);

/**
 * muster_classes_page_load_month:
 * @page: a page
 *
 * Has the days of all classes read.
 */
void
muster_classes_page_load_month (MusterClassesPage *page);

/**
 * muster_classes_page_setup_month:
 * @page: a page whose parts are there
 */
void
muster_classes_page_setup_month (MusterClassesPage *page);

/**
 * muster_classes_page_install_month:
 * @klass: class of the page
 *
 * Installs the commands of the month.
 */
void
muster_classes_page_install_month (GtkWidgetClass *klass);

G_END_DECLS
