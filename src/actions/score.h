/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests of a class, and entering what those on its roster scored. */

#pragma once

#include "actions/workspace.h"
#include "core/test.h"

G_BEGIN_DECLS

/**
 * muster_action_enter_test:
 * @workspace: the document
 * @test: the test; its class_id says of which class, and its id which test it replaces, or none
 * @test_id: (out) (optional): the id that it has
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without title, day or points, or with a minimum above all of
 *   them, or on a day that its scores do not fit; MUSTER_ERROR_CONSTRAINT where the class was voided, or where
 *   somebody scored more points than the test would have
 *
 * Adds a test to a class or changes one. A single field is changed by muster_action_edit(), too; muster_action_void()
 * voids it. All of them keep its scores; those of the day of the test move along with it.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_enter_test (MusterWorkspace *workspace, const MusterTest *test, MusterId *test_id,
                          GError **error);

/**
 * MusterScore:
 * @test_id: in which test
 * @officer_id: who, on the roster of its class
 * @attempt: 1 is the test itself, 2 its first retest; at most one more than there are
 * @taken_on: when, or MUSTER_DATE_NONE for the day that is on file, or else the day of the test
 * @points: how many, in hundredths; MUSTER_NUMBER_NONE takes the attempt out, which has to be the last
 * @notes: (nullable): what there is to say of it
 *
 * What is entered of one attempt.
 */
typedef struct
{
  MusterId test_id;
  MusterId officer_id;
  gint64 attempt;
  MusterDate taken_on;
  gint64 points;
  const char *notes;
} MusterScore;

/**
 * muster_test_check_points:
 * @test: a test
 * @points: what somebody scored, in hundredths
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with what can be typed
 *
 * Returns: whether the test has so many
 */
gboolean
muster_test_check_points (const MusterTest *test, gint64 points, GError **error);

/**
 * muster_action_enter_scores:
 * @workspace: the document
 * @class_id: whose tests they are
 * @scores: (array length=n): what is entered
 * @n: how many
 * @error: return location; MUSTER_ERROR_INVALID_INPUT for points that the test does not have, a day in the future or
 *   before the test, or a retest without a day; MUSTER_ERROR_NOT_FOUND where somebody is not on the roster or the test
 *   is not one of the class; MUSTER_ERROR_CONSTRAINT where the attempt before is missing or the one after is there
 *
 * Enters scores, all of them or none. The score of the class stays what the coordinator says it is: no source tells
 * which attempt counts, or how tests weigh against each other.
 *
 * Returns: whether they are saved, as one step
 */
gboolean
muster_action_enter_scores (MusterWorkspace *workspace, MusterId class_id,
                            const MusterScore *scores, guint n, GError **error);

/**
 * MusterScoreLine:
 * @officer_id: who
 * @name: "Corvane, Luis A."
 * @state_id: the state's number, or none
 * @attempts: (element-type GPtrArray): for each test its MusterTestScore, in the order of attempts
 *
 * What one officer scored.
 */
typedef struct
{
  MusterId officer_id;
  char *name;
  char *state_id;
  GPtrArray *attempts;
} MusterScoreLine;

/**
 * MusterClassScores:
 * @tests: (element-type MusterTest): the tests that are not voided, by day
 * @lines: (element-type MusterScoreLine): who attended or will, by name; who waits for a seat is left out, and so is
 *   who teaches
 *
 * All scores of a class. Everything is owned.
 */
typedef struct
{
  GPtrArray *tests;
  GPtrArray *lines;
} MusterClassScores;

/**
 * muster_action_load_scores:
 * @workspace: the document
 * @class_id: which class
 * @error: return location; MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_CONSTRAINT where it was voided
 *
 * Returns: (transfer full) (nullable): its tests and scores, read in one job
 */
MusterClassScores *
muster_action_load_scores (MusterWorkspace *workspace, MusterId class_id, GError **error);

/**
 * muster_class_scores_free:
 * @scores: (nullable) (transfer full): scores of a class
 */
void
muster_class_scores_free (MusterClassScores *scores);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterClassScores, muster_class_scores_free)

G_END_DECLS
