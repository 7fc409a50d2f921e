/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A year's training plan, for the chief to sign: its classes, how many of those who are short they would bring to
 * nothing missing, and what would remain. It is internal. */

#pragma once

#include "core/agency.h"
#include "core/officer.h"
#include "export/content.h"

G_BEGIN_DECLS

/**
 * MusterTrainingPlanClass:
 * @from: its first day
 * @to: its last day
 * @title: (nullable): its course
 * @number: (nullable): its number
 * @subjects: (nullable): how its time is divided: "Firearms 4.00; Law 2.00"
 * @seconds: time of all its meetings
 * @location: (nullable): where
 * @instructors: (nullable): "Bellandro, Marco; Ashwick, Dana"
 * @n_officers: how many officers have a seat
 * @capacity: how many seats there are, or MUSTER_NUMBER_NONE where that is not limited
 * @is_over: whether it was held, or its last day is over; not a word of whether it was entered
 *
 * A class of the year.
 */
typedef struct
{
  MusterDate from;
  MusterDate to;
  char *title;
  char *number;
  char *subjects;
  gint64 seconds;
  char *location;
  char *instructors;
  gint64 n_officers;
  gint64 capacity;
  gboolean is_over;
} MusterTrainingPlanClass;

/**
 * muster_training_plan_class_free:
 * @class: (nullable) (transfer full): a class
 */
void
muster_training_plan_class_free (MusterTrainingPlanClass *class);

/**
 * MusterTrainingPlanDuty:
 * @pack_id: whose requirement; borrowed
 * @requirement_id: its id; borrowed
 * @title: its title; borrowed
 * @is_later: whether it is due after the year, or on no day that is set
 * @n_short: of how many officers something of it is missing today
 * @n_registered: of how many of them nothing would be, if those who have a seat attended
 * @n_all: of how many of them nothing would be, if all of them attended every class that ends by their last day
 *
 * A requirement that somebody is short of.
 */
typedef struct
{
  const char *pack_id;
  const char *requirement_id;
  const char *title;
  gboolean is_later;
  guint n_short;
  guint n_registered;
  guint n_all;
} MusterTrainingPlanDuty;

/**
 * MusterTrainingPlanOfficer:
 * @officer: who; borrowed
 * @due_on: the last day, or none
 * @is_later: whether that is after the year, or not set
 * @needs: (nullable): time that is missing today: "6.00", "up to 6.00"; NULL where none is
 * @remains: (nullable): the least further time after all classes, likewise
 * @missing: what would still be missing
 *
 * An officer who would stay short of what is due on one day.
 */
typedef struct
{
  const MusterOfficer *officer;
  MusterDate due_on;
  gboolean is_later;
  char *needs;
  char *remains;
  char *missing;
} MusterTrainingPlanOfficer;

/**
 * muster_training_plan_officer_free:
 * @officer: (nullable) (transfer full): an officer who would stay short
 */
void
muster_training_plan_officer_free (MusterTrainingPlanOfficer *officer);

/**
 * MusterTrainingPlan:
 * @agency: whose plan it is
 * @year: the calendar year
 * @as_of: the day it speaks of
 * @prepared_by: (nullable): who wrote it
 * @classes: (element-type MusterTrainingPlanClass): the classes of the year that are not cancelled: those that are
 *   over first, each part by date
 * @n_cancelled: how many are
 * @n_to_come: how many of @classes have a meeting on @as_of or later
 * @duties: (element-type MusterTrainingPlanDuty): what somebody is short of: what is due by the end of the year first
 * @officers: (element-type MusterTrainingPlanOfficer): who would stay short: what is due by the end of the year first
 * @n_judged: how many officers were judged
 * @n_short: how many of them are short
 * @rules: (element-type utf8): what it was judged by, with who verified it, sentences
 *
 * All of it is borrowed from the caller.
 */
typedef struct
{
  const MusterAgency *agency;
  int year;
  MusterDate as_of;
  const char *prepared_by;
  const GPtrArray *classes;
  guint n_cancelled;
  guint n_to_come;
  const GPtrArray *duties;
  const GPtrArray *officers;
  guint n_judged;
  guint n_short;
  const GPtrArray *rules;
} MusterTrainingPlan;

/**
 * muster_training_plan_make:
 * @plan: what to say
 *
 * Returns: (transfer full): the content, for paper
 */
MusterContent *
muster_training_plan_make (const MusterTrainingPlan *plan);

/**
 * muster_training_plan_make_workbook:
 * @plan: what to say
 *
 * Returns: (transfer full): the same for a workbook: a sheet for each of its tables
 */
MusterContent *
muster_training_plan_make_workbook (const MusterTrainingPlan *plan);

G_END_DECLS
