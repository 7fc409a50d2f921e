/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The terms of an award: boxed rows under headings. */

#pragma once

#include <adwaita.h>

#include "actions/award-record.h"

G_BEGIN_DECLS

/**
 * muster_award_terms_new:
 *
 * Returns: (transfer floating): the tab, which shows nothing yet
 */
GtkWidget *
muster_award_terms_new (void);

/**
 * muster_award_terms_show:
 * @tab: what muster_award_terms_new() gave
 * @record: an award
 *
 * Shows the terms of another award, or of the same as it is now.
 */
void
muster_award_terms_show (GtkWidget *tab, const MusterAwardRecord *record);

G_END_DECLS
