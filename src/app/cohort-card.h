/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who renews next, as a bar for each officer. */

#pragma once

#include <gtk/gtk.h>

#include "actions/agenda.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_COHORT_CARD (muster_cohort_card_get_type ())
G_DECLARE_FINAL_TYPE (MusterCohortCard, muster_cohort_card, MUSTER, COHORT_CARD, GtkWidget)

/**
 * muster_cohort_card_set:
 * @card: a card
 * @agenda: (nullable): an agenda with a cohort; borrowed, it must live until another is set
 *
 * Shows the cohort, or nothing.
 */
void
muster_cohort_card_set (MusterCohortCard *card, const MusterAgenda *agenda);

G_END_DECLS
