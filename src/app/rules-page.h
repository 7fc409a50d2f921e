/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that officers are judged by: read, verified, set, extended. An inner page. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_RULES_PAGE (muster_rules_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterRulesPage, muster_rules_page, MUSTER, RULES_PAGE, MusterPage)

/**
 * muster_rules_page_new:
 *
 * Returns: (transfer floating): the page
 */
MusterPage *
muster_rules_page_new (void);

G_END_DECLS
