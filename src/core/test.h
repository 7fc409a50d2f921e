/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests of a class, and what those on its roster scored in them. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

#define MUSTER_TEST_ALL 10000 /* a minimum of every point there is */

/**
 * MusterTest:
 * @id: its id
 * @class_id: of which class
 * @title: what is tested
 * @given_on: when, or when it is planned
 * @points: the most points that it has, in hundredths
 * @minimum: least share of them that passes, in hundredths of a percent, or none where none is stated
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A test of one class. The minimum is a share, as states and academies write it ("70 %"), so that it stays true when
 * the number of points is mended; how many points that is follows from it.
 */
typedef struct
{
  MusterId id;
  MusterId class_id;
  char *title;
  MusterDate given_on;
  gint64 points;
  gint64 minimum;
  gboolean voided;
  char *void_reason;
} MusterTest;

MUSTER_DECLARE_RECORD (MusterTest, muster_test)

/**
 * muster_test_get_least:
 * @test: a test
 *
 * Returns: the least points that pass it, in hundredths, or MUSTER_NUMBER_NONE where no minimum is stated
 */
gint64
muster_test_get_least (const MusterTest *test);

/**
 * MusterTestScore:
 * @id: its id
 * @test_id: of which test
 * @roster_entry_id: whose, by the line of the roster
 * @attempt: 1 is the test itself, 2 its first retest, and so on
 * @taken_on: when
 * @points: how many, in hundredths
 * @notes: what there is to say of it, or none
 *
 * What somebody scored. Whether the best attempt counts or the last is nowhere said, so all of them are kept and none
 * is made the one that counts.
 */
typedef struct
{
  MusterId id;
  MusterId test_id;
  MusterId roster_entry_id;
  gint64 attempt;
  MusterDate taken_on;
  gint64 points;
  char *notes;
} MusterTestScore;

MUSTER_DECLARE_RECORD (MusterTestScore, muster_test_score)

G_END_DECLS
