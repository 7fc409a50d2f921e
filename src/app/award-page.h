/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One award, over the page "Grants": its parts as tabs. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_AWARD_PAGE (muster_award_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterAwardPage, muster_award_page, MUSTER, AWARD_PAGE, MusterPage)

/**
 * muster_award_page_new:
 * @award_id: an award
 *
 * Returns: (transfer floating): the page of it
 */
MusterPage *
muster_award_page_new (MusterId award_id);

G_END_DECLS
