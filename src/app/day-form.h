/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The day that a page speaks of: today, or another one that somebody asks about. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * MusterDayChosen:
 * @page: the page
 * @as_of: the day; MUSTER_DATE_NONE is today
 */
typedef void (*MusterDayChosen) (MusterPage *page, MusterDate as_of);

/**
 * muster_day_describe:
 * @as_of: the day that is spoken of
 * @is_today: whether it is today
 *
 * Returns: (transfer full): "as of today, 14 May 2026"
 */
char *
muster_day_describe (MusterDate as_of, gboolean is_today);

/**
 * muster_day_form_present:
 * @page: the page
 * @shown: the day that it speaks of, or none
 * @description: what is done as of the day
 * @chosen: takes the day
 *
 * Asks for a day.
 */
void
muster_day_form_present (MusterPage *page, MusterDate shown, const char *description,
                         MusterDayChosen chosen);

G_END_DECLS
