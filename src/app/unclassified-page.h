/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Training that counts nowhere because it has no subject, grouped by title; one step gives a subject to all of a title,
 * to several titles, or to some credits of one. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_UNCLASSIFIED_PAGE (muster_unclassified_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterUnclassifiedPage, muster_unclassified_page, MUSTER, UNCLASSIFIED_PAGE,
                      MusterPage)

/**
 * muster_unclassified_page_new:
 * @title: (nullable): the title whose credits are listed; NULL lists all titles
 *
 * Returns: (transfer floating): the page, for muster_page_push()
 */
MusterPage *
muster_unclassified_page_new (const char *title);

G_END_DECLS
