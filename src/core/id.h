/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Record ids: 53 bits, so that they are exact in JSON and in spreadsheets. The upper 32 are seconds
 * since 2020, the lower 21 start at random, so that two copies of a file can be merged. */

#pragma once

#include "core/clock.h"

G_BEGIN_DECLS

/** MusterId: the id of a record; 0 is "none". */
typedef gint64 MusterId;

#define MUSTER_ID_NONE ((MusterId) 0)
#define MUSTER_ID_MAX ((G_GINT64_CONSTANT (1) << 53) - 1)

typedef struct _MusterIdSource MusterIdSource;

/**
 * muster_id_source_new:
 * @clock: the clock; copied
 * @seed: what the random bits start from, for samples and tests; 0 takes the system's randomness
 *
 * Returns: (transfer full): a source of ids; not for two threads at once
 */
MusterIdSource *
muster_id_source_new (const MusterClock *clock, guint32 seed);

/**
 * muster_id_source_free:
 * @source: (nullable): a source
 */
void
muster_id_source_free (MusterIdSource *source);

/**
 * muster_id_source_skip_to:
 * @source: a source
 * @last: an id that is taken
 *
 * Makes every further id greater than @last, however the clock was set when @last was made.
 */
void
muster_id_source_skip_to (MusterIdSource *source, MusterId last);

/**
 * muster_id_source_next:
 * @source: a source
 *
 * Returns: an id that is greater than all this source gave
 */
MusterId
muster_id_source_next (MusterIdSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterIdSource, muster_id_source_free)

G_END_DECLS
