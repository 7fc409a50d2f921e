/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking for a waiver of one duty, and entering what was decided. */

#pragma once

#include "actions/check.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_waiver_form_explain:
 * @duty: a duty
 *
 * Returns: (nullable): why no waiver of it can be entered, a sentence; NULL where one can
 */
const char *
muster_waiver_form_explain (const MusterDuty *duty);

/**
 * muster_waiver_form_present:
 * @page: the page that asks
 * @judged: an officer
 * @pack: the rules of the duty
 * @duty: one of the officer's duties, of which a waiver can be entered
 *
 * Asks what is requested or was approved. Where a request for the duty is on file, it asks what was decided about that.
 */
void
muster_waiver_form_present (MusterPage *page, const MusterCheckOfficer *judged,
                            const MusterPack *pack, const MusterDuty *duty);

G_END_DECLS
