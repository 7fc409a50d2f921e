/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* “By how much”: the least further time that meets everything (semantics C9). One hour of firearms
 * closes the firearms minimum, its group and the total at once, so shortages are not added up. Inside
 * src/rules only. */

#pragma once

#include "rules/duty.h"

G_BEGIN_DECLS

/**
 * muster_further_time_find:
 * @duties: (element-type MusterDuty): the duties, with their sure time
 * @by_subject: (element-type utf8 gint64): sure time by subject, in seconds
 *
 * It is the least where the sets of subjects that are asked for lie inside each other or apart, as in
 * the packs that ship; where they overlap otherwise it may be more than the least.
 *
 * Returns: seconds; 0 where every duty that has a number is surely met
 */
gint64
muster_further_time_find (const GPtrArray *duties, GHashTable *by_subject);

G_END_DECLS
