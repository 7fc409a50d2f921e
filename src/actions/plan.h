/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What if: how officers would stand if planned classes ran and they attended them. Nothing is saved. */

#pragma once

#include "actions/check.h"

G_BEGIN_DECLS

typedef struct _MusterPlan MusterPlan;

/**
 * MusterPlanClass:
 * @class_id: which
 * @held_on: its first meeting that is still to come
 * @ends_on: its last one
 * @title: (nullable): its course
 * @location: (nullable): where
 * @seconds: time of the meetings that are still to come
 *
 * A class that can be planned with. All of it is borrowed from the plan.
 */
typedef struct
{
  MusterId class_id;
  MusterDate held_on;
  MusterDate ends_on;
  const char *title;
  const char *location;
  gint64 seconds;
} MusterPlanClass;

/**
 * MusterPlanOutcome:
 * @as_of: the day that it was judged as of: that of the check, or the last meeting if that is later
 * @judged: the officer, as if the classes had been attended
 *
 * How an officer would stand.
 */
typedef struct
{
  MusterDate as_of;
  MusterCheckOfficer *judged;

  /*< private >*/
  MusterOfficerFacts *facts; /* a shallow copy; its credits are an array of its own */
  GPtrArray *made;           /* of MusterCredit: those that nobody else owns */
} MusterPlanOutcome;

/**
 * muster_plan_load:
 * @workspace: the document
 * @as_of: the day; classes with a meeting on it or later can be planned with
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the classes, but for cancelled and voided ones
 */
MusterPlan *
muster_plan_load (MusterWorkspace *workspace, MusterDate as_of, GError **error);

/**
 * muster_plan_free:
 * @plan: (nullable) (transfer full): a plan
 */
void
muster_plan_free (MusterPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterPlan, muster_plan_free)

/**
 * muster_plan_list_classes:
 * @plan: a plan
 *
 * Returns: (transfer none) (element-type MusterPlanClass): the classes, by date
 */
const GArray *
muster_plan_list_classes (const MusterPlan *plan);

/**
 * muster_plan_judge:
 * @plan: a plan
 * @check: a check, which has to live as long as what comes back
 * @judged: one of its officers
 * @classes: (array length=n): which classes the officer attends
 * @n: how many
 *
 * Gives the officer the credits that the roster of each class would post for attending every meeting that is still to
 * come in full, and judges anew. What was posted for meetings before stays.
 *
 * Returns: (transfer full): how the officer would stand
 */
MusterPlanOutcome *
muster_plan_judge (const MusterPlan *plan, const MusterCheck *check,
                   const MusterCheckOfficer *judged, const MusterId *classes, guint n);

/**
 * muster_plan_outcome_free:
 * @outcome: (nullable) (transfer full): how an officer would stand
 */
void
muster_plan_outcome_free (MusterPlanOutcome *outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterPlanOutcome, muster_plan_outcome_free)

/**
 * muster_plan_find_same:
 * @outcome: how an officer would stand
 * @duty: one of the officer's duties as it stands
 *
 * Returns: (nullable): the same duty of the same period as it would stand
 */
const MusterDuty *
muster_plan_find_same (const MusterPlanOutcome *outcome, const MusterDuty *duty);

G_END_DECLS
