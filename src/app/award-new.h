/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A new award: from a template, or from its letter. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_award_new_present:
 * @page: the page that asks; it is shown the award
 *
 * Asks for what is known of an award and enters it.
 */
void
muster_award_new_present (MusterPage *page);

G_END_DECLS
