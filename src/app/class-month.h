/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes as a calendar: six weeks of days. Arrows move by days, Enter opens, N asks for a new class on that day. */

#pragma once

#include <gtk/gtk.h>

#include "core/date.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_CLASS_MONTH (muster_class_month_get_type ())
G_DECLARE_FINAL_TYPE (MusterClassMonth, muster_class_month, MUSTER, CLASS_MONTH, GtkWidget)

/**
 * muster_class_month_set_classes:
 * @month: a calendar; ::open gives the id of a class and its title, ::add a day, ::turned that another month is shown
 * @classes: (element-type MusterClassDate): what muster_action_list_class_dates() gives; kept
 * @today: today, whose month is shown until another one is asked for
 */
void
muster_class_month_set_classes (MusterClassMonth *month, GPtrArray *classes, MusterDate today);

/**
 * muster_class_month_select:
 * @month: a calendar
 * @date: a day
 *
 * Shows its month and moves to it, with the focus where that is in the calendar.
 */
void
muster_class_month_select (MusterClassMonth *month, MusterDate date);

/**
 * muster_class_month_get_selected:
 * @month: a calendar
 *
 * Returns: the day, or MUSTER_DATE_NONE before there is any
 */
MusterDate
muster_class_month_get_selected (MusterClassMonth *month);

/**
 * muster_class_month_turn:
 * @month: a calendar
 * @by: how many months later, below 0 earlier
 *
 * Moves to the same day of another month, or its last one.
 */
void
muster_class_month_turn (MusterClassMonth *month, int by);

/**
 * muster_class_month_count:
 * @month: a calendar
 *
 * Returns: how many classes are held in the month that is shown, each once
 */
guint
muster_class_month_count (MusterClassMonth *month);

/**
 * muster_class_month_press:
 * @month: a calendar
 * @key: a key
 * @modifiers: what is held
 *
 * Does what the key does.
 *
 * Returns: whether it was taken
 */
gboolean
muster_class_month_press (MusterClassMonth *month, guint key, GdkModifierType modifiers);

G_END_DECLS
