/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of a class and what those on its roster scored: one grid. It is shown inside the page of the class. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_CLASS_SCORES_PAGE (muster_class_scores_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterClassScoresPage, muster_class_scores_page, MUSTER, CLASS_SCORES_PAGE,
                      MusterPage)

/**
 * muster_class_scores_page_new:
 * @class_id: a class
 *
 * Returns: (transfer floating): its page
 */
MusterPage *
muster_class_scores_page_new (MusterId class_id);

G_END_DECLS
