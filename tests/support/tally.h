/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of faults: what was tried, what fired, and what became of the records. A harness that never
 * fires looks green, so the counts are printed with every run. */

#pragma once

#include <glib.h>

/**
 * TestTally:
 * @name: which fault, on what
 * @tried: runs
 * @fired: runs in which the fault happened
 * @lost: saved steps that were gone afterwards
 * @corrupt: files that did not verify afterwards
 * @silent: failures that nobody was told of
 */
typedef struct
{
  const char *name;
  guint64 tried;
  guint64 fired;
  guint64 lost;
  guint64 corrupt;
  guint64 silent;
} TestTally;

/** test_tally_print: prints the row as a test message, and on standard error for the torture run. */
void
test_tally_print (const TestTally *tally);

/** test_tally_assert_clean: asserts that it fired and that nothing was lost, corrupt or silent. */
void
test_tally_assert_clean (const TestTally *tally);

/**
 * test_tally_seconds:
 * @usual: how long a part runs in the test suite, in seconds
 *
 * Returns: that, or the part of MUSTER_TORTURE_SECONDS in the environment
 */
double
test_tally_seconds (double usual);

/**
 * test_tally_stride:
 *
 * Returns: 1, or what MUSTER_FAULT_STRIDE says: every how many-th fault is tried, where another run tries
 *   them all
 */
guint
test_tally_stride (void);
