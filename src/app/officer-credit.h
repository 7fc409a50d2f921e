/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One credit of an officer's record, opened to be corrected or voided. */

#pragma once

#include "app/page.h"
#include "core/credit.h"

G_BEGIN_DECLS

/**
 * muster_officer_credit_present:
 * @page: the page "Officers"
 * @credit: the credit
 *
 * Shows the credit's fields in a window. Each is saved as it is left.
 */
void
muster_officer_credit_present (MusterPage *page, const MusterCredit *credit);

G_END_DECLS
