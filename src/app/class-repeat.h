/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked where a class is held again. */

#pragma once

#include "actions/repeat.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_class_repeat_present:
 * @page: the page that asks
 * @class_id: a class
 *
 * Asks when the class is held again, and shows who may teach it then. The window shows the new class when it is made.
 */
void
muster_class_repeat_present (MusterPage *page, MusterId class_id);

/**
 * muster_class_describe_roster:
 * @repeated: what came of filling a roster
 *
 * Returns: (transfer full): "12 officers are registered, 2 of them wait. Not on these days any more: Corvane, Luis A."
 */
char *
muster_class_describe_roster (const MusterRepeated *repeated);

G_END_DECLS
