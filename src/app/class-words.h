/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What pages say of classes. */

#pragma once

#include "core/date.h"

G_BEGIN_DECLS

/**
 * muster_class_describe_days:
 * @from: first day, or MUSTER_DATE_NONE
 * @to: last day, or MUSTER_DATE_NONE
 *
 * Returns: (transfer full): "3 Jun 2026", "3–17 Jun 2026", "30 Jun – 2 Jul 2026"; "" for no day
 */
char *
muster_class_describe_days (MusterDate from, MusterDate to);

/**
 * muster_class_describe_day:
 * @date: a date
 *
 * Returns: (transfer full): "Wed 10 Jun", for the heading of a meeting
 */
char *
muster_class_describe_day (MusterDate date);

/**
 * muster_class_describe_long_day:
 * @date: a date
 *
 * Returns: (transfer full): "Wed 10 Jun 2026"
 */
char *
muster_class_describe_long_day (MusterDate date);

/**
 * muster_class_describe_weekday:
 * @weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: "Wed"
 */
const char *
muster_class_describe_weekday (guint weekday);

/**
 * muster_class_describe_month:
 * @date: a day of it
 *
 * Returns: (transfer full): "June 2026"
 */
char *
muster_class_describe_month (MusterDate date);

/**
 * muster_class_find_weekday:
 * @date: a date, not MUSTER_DATE_NONE
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
guint
muster_class_find_weekday (MusterDate date);

G_END_DECLS
