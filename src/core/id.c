/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The source of record ids. */

#include "core/id.h"

#define EPOCH_2020 G_GINT64_CONSTANT (1577836800)
#define RANDOM_BITS 21
/* Within one second ids go up by small random steps: 100,000 imported rows stay inside its 2^21. */
#define MAX_STEP 16

struct _MusterIdSource
{
  MusterClock clock;
  GRand *random;
  MusterId last;
};

MusterIdSource *
muster_id_source_new (const MusterClock *clock, guint32 seed)
{
  MusterIdSource *source;

  g_return_val_if_fail (clock != NULL, NULL);

  source = g_new0 (MusterIdSource, 1);
  source->clock = *clock;
  source->random = seed != 0 ? g_rand_new_with_seed (seed) : g_rand_new ();
  return source;
}

void
muster_id_source_free (MusterIdSource *source)
{
  if (source == NULL)
    return;
  g_rand_free (source->random);
  g_free (source);
}

void
muster_id_source_skip_to (MusterIdSource *source, MusterId last)
{
  g_return_if_fail (source != NULL);

  source->last = MAX (source->last, last);
}

MusterId
muster_id_source_next (MusterIdSource *source)
{
  gint64 seconds, low;
  MusterId id;

  g_return_val_if_fail (source != NULL, MUSTER_ID_NONE);

  seconds = MAX (muster_clock_now (&source->clock) - EPOCH_2020, 1);
  low = g_rand_int (source->random) & ((1 << RANDOM_BITS) - 1);
  id = (seconds << RANDOM_BITS) | low;
  if (id <= source->last || seconds == source->last >> RANDOM_BITS)
    id = source->last + g_rand_int_range (source->random, 1, MAX_STEP + 1);
  source->last = MIN (id, MUSTER_ID_MAX);
  return source->last;
}
