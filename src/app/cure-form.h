/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Letting late training make up for a period that closed short. */

#pragma once

#include "actions/check.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_cure_form_explain:
 * @judged: an officer
 * @pack: the rules of the duty
 * @duty: one of the officer's duties
 * @today: the file's today
 *
 * Returns: (transfer full) (nullable): why nothing can make up for its period, a sentence; NULL where something can
 */
char *
muster_cure_form_explain (const MusterCheckOfficer *judged, const MusterPack *pack,
                          const MusterDuty *duty, MusterDate today);

/**
 * muster_cure_form_present:
 * @page: the page that asks
 * @judged: an officer
 * @pack: the rules of the duty
 * @duty: one of the officer's duties, whose period something can make up for
 *
 * Asks which of the training that was taken after the period makes up for it, and how much of it.
 */
void
muster_cure_form_present (MusterPage *page, const MusterCheckOfficer *judged,
                          const MusterPack *pack, const MusterDuty *duty);

G_END_DECLS
