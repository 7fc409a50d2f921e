/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked for of a test, and of a retest. */

#pragma once

#include "app/class-scores-private.h"

G_BEGIN_DECLS

/**
 * muster_class_scores_ask_test:
 * @page: the page that asks
 * @class_id: a class
 * @test: (nullable): the test that is changed, or NULL for a new one
 *
 * Asks for title, day, points and minimum of a test.
 */
void
muster_class_scores_ask_test (MusterPage *page, MusterId class_id, const MusterTest *test);

/**
 * muster_class_scores_ask_retest:
 * @page: the page that asks
 * @test: a test
 * @line: who took it again
 * @attempt: which attempt it is, from 2
 *
 * Asks for day and points of a retest.
 */
void
muster_class_scores_ask_retest (MusterPage *page, const MusterTest *test,
                                const MusterScoreLine *line, gint64 attempt);

G_END_DECLS
