/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking which year's training plan shall be made, and where. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_training_plan_form_present:
 * @page: the page that asks
 * @as_of: the day that the plan speaks of; MUSTER_DATE_NONE is today
 *
 * Asks for the year and a folder, and makes the training plan there.
 */
void
muster_training_plan_form_present (MusterPage *page, MusterDate as_of);

G_END_DECLS
