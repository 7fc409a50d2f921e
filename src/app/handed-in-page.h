/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was handed in to the state, and how many of its officers wait for an answer. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_HANDED_IN_PAGE (muster_handed_in_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterHandedInPage, muster_handed_in_page, MUSTER, HANDED_IN_PAGE, MusterPage)

/**
 * muster_handed_in_page_new:
 *
 * Returns: (transfer floating): the page, for muster_page_push()
 */
MusterPage *
muster_handed_in_page_new (void);

G_END_DECLS
