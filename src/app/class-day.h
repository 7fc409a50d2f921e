/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A day of a calendar of classes: its number and its first classes, each a button. */

#pragma once

#include <gtk/gtk.h>

#include "core/date.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_CLASS_DAY (muster_class_day_get_type ())
G_DECLARE_FINAL_TYPE (MusterClassDay, muster_class_day, MUSTER, CLASS_DAY, GtkWidget)

/**
 * muster_class_day_new:
 *
 * Returns: (transfer floating): a day; ::open gives the id of a class that is to be opened, and its title
 */
GtkWidget *
muster_class_day_new (void);

/**
 * muster_class_day_show:
 * @day: a day
 * @date: which
 * @today: today
 * @is_of_month: whether it is of the month that is shown, not of one beside it
 * @classes: (element-type MusterClassDate): every class of that day, by time; kept
 */
void
muster_class_day_show (MusterClassDay *day, MusterDate date, MusterDate today, gboolean is_of_month,
                       GPtrArray *classes);

/**
 * muster_class_day_get_date:
 * @day: a day
 *
 * Returns: which
 */
MusterDate
muster_class_day_get_date (MusterClassDay *day);

/**
 * muster_class_day_set_is_selected:
 * @day: a day
 * @is_selected: whether it is the one that has the focus, where the calendar has it
 */
void
muster_class_day_set_is_selected (MusterClassDay *day, gboolean is_selected);

/**
 * muster_class_day_open:
 * @day: a day
 *
 * Opens its only class, or shows all of them in a popover.
 */
void
muster_class_day_open (MusterClassDay *day);

G_END_DECLS
