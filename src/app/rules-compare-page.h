/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two versions of the same rules beside each other, and adopting the newer one. An inner page. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_RULES_COMPARE_PAGE (muster_rules_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterRulesComparePage, muster_rules_compare_page, MUSTER, RULES_COMPARE_PAGE,
                      MusterPage)

/**
 * muster_rules_compare_page_new:
 * @pack: id of a pack
 * @text: (nullable): text of a version of it that is neither adopted nor comes with Muster, such as a file's
 *
 * Begins with the version that judges and the one of @text, or the newer one that comes with Muster; where there is
 * none, with the last two. Where no version was adopted there is nothing to compare with, and all of it is new.
 *
 * Returns: (transfer floating): the page
 */
MusterPage *
muster_rules_compare_page_new (const char *pack, const char *text);

G_END_DECLS
