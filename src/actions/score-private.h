/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to agree with the scores of a class: a test that is changed, a line that is taken off the roster. */

#pragma once

#include "actions/workspace-private.h"
#include "core/roster.h"
#include "core/test.h"

G_BEGIN_DECLS

/**
 * muster_score_follow_test:
 * @db: the document, in a step
 * @before: a test as it was
 * @test: the same as it would be
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, MUSTER_ERROR_CONSTRAINT with what a score does not fit
 *
 * Moves the scores that were taken on the day of the test along with it.
 *
 * Returns: whether the test makes sense, and so does every score in it
 */
gboolean
muster_score_follow_test (MusterDb *db, const MusterTest *before, const MusterTest *test,
                          GError **error);

/**
 * muster_score_drop:
 * @db: the document
 * @entry: a line of a roster that is taken off
 * @error: return location; MUSTER_ERROR_CONSTRAINT where somebody scored in a test
 *
 * Takes out scores in tests that were voided: they count nowhere, and undoing brings them back with the line. Any
 * other score stands against it: whoever sat a test was there, so a coordinator who takes the officer off has made a
 * mistake with one or the other, and says which.
 *
 * Returns: whether nothing refers to the line any more
 */
gboolean
muster_score_drop (MusterDb *db, const MusterRosterEntry *entry, GError **error);

G_END_DECLS
