/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody who teaches: certificates, endorsements, what was taught and what is to come, and questions that a
 * snapshot of them answers. */

#pragma once

#include "actions/rulebook.h"
#include "rules/teaching.h"

G_BEGIN_DECLS

/**
 * MusterInstructorArea:
 * @endorsement: the endorsement; borrowed from the facts
 * @certificate: the certificate that it stands on; borrowed likewise
 * @title: title of the subject by the first rules that know it; borrowed from the rulebook
 * @code: (nullable): the state's code of it, the endorsement's own first; borrowed
 * @requirement: (nullable): the requirement that asks for classes in it today; borrowed from the rulebook
 *
 * A subject that somebody is or was endorsed for.
 */
typedef struct
{
  const MusterEndorsement *endorsement;
  const MusterCertificate *certificate;
  const char *title;
  const char *code;
  const MusterRequirement *requirement;
} MusterInstructorArea;

/**
 * MusterInstructorClass:
 * @class_id: which
 * @title: what is taught
 * @number: (nullable): its number
 * @location: (nullable): where
 * @from: first day on which the instructor teaches it
 * @to: last such day
 *
 * A class that somebody teaches.
 */
typedef struct
{
  MusterId class_id;
  char *title;
  char *number;
  char *location;
  MusterDate from;
  MusterDate to;
} MusterInstructorClass;

/**
 * MusterInstructor:
 * @facts: who; borrowed from the snapshot
 * @name: "Corvane, Luis A."
 * @certificates: (element-type MusterCertificate): instructor certificates, the newest first; borrowed
 * @areas: (element-type MusterInstructorArea): what the instructor is endorsed for today first, then by title
 * @times: (element-type MusterTeachingTime): time taught in each subject and calendar year
 * @years: (element-type MusterTeachingYear): what the rules ask to be taught in years that have begun
 * @to_come: (element-type MusterInstructorClass): classes that end today or later, the next first
 * @unrecorded: (element-type MusterInstructorClass): classes held whose roster does not say that the instructor
 *   taught, so that they count for nobody's certificate; the newest first
 *
 * Somebody who holds or held an instructor certificate, or is named as who teaches a meeting.
 */
typedef struct
{
  const MusterOfficerFacts *facts;
  char *name;
  GPtrArray *certificates;
  GPtrArray *areas;
  GArray *times;
  GArray *years;
  GPtrArray *to_come;
  GPtrArray *unrecorded;
} MusterInstructor;

/**
 * MusterInstructors:
 * @today: the day of the snapshot
 * @rulebook: (element-type MusterRulebookEntry): the rules
 * @facts: (element-type MusterOfficerFacts): of everybody, by folded name
 * @instructors: (element-type MusterInstructor): by name
 *
 * A snapshot of everybody who teaches.
 */
typedef struct
{
  MusterDate today;
  GPtrArray *rulebook;
  GPtrArray *facts;
  GPtrArray *instructors;
} MusterInstructors;

/**
 * muster_action_load_instructors:
 * @workspace: the document
 * @error: return location; as for muster_workspace_load_rulebook()
 *
 * Returns: (transfer full) (nullable): the snapshot, whose records are read in one job
 */
MusterInstructors *
muster_action_load_instructors (MusterWorkspace *workspace, GError **error);

/**
 * muster_instructors_free:
 * @snapshot: (nullable) (transfer full): a snapshot
 */
void
muster_instructors_free (MusterInstructors *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterInstructors, muster_instructors_free)

/**
 * muster_instructors_find:
 * @snapshot: a snapshot
 * @officer_id: an officer
 *
 * Returns: (nullable): the instructor
 */
const MusterInstructor *
muster_instructors_find (const MusterInstructors *snapshot, MusterId officer_id);

/**
 * muster_instructors_find_subject:
 * @snapshot: a snapshot
 * @subject: (nullable): a subject's id
 * @pack: (out) (optional): the first rules that know it, or NULL
 *
 * Returns: its title; @subject where no rules know it
 */
const char *
muster_instructors_find_subject (const MusterInstructors *snapshot, const char *subject,
                                 const MusterPack **pack);

/* --- instructors-ask.c ---------------------------------------------------------------------------- */

/**
 * MusterInstructorStanding:
 * @MUSTER_INSTRUCTOR_UNCERTIFIED: no instructor certificate is on file
 * @MUSTER_INSTRUCTOR_ENDED: one is, but none is in force
 * @MUSTER_INSTRUCTOR_LACKING: a year ended in which a class is surely missing
 * @MUSTER_INSTRUCTOR_ENDING: the certificate ends within %MUSTER_INSTRUCTOR_WARN_DAYS
 * @MUSTER_INSTRUCTOR_FINE: nothing of that
 *
 * What is out of the ordinary with an instructor, the worst first.
 */
typedef enum
{
  MUSTER_INSTRUCTOR_UNCERTIFIED,
  MUSTER_INSTRUCTOR_ENDED,
  MUSTER_INSTRUCTOR_LACKING,
  MUSTER_INSTRUCTOR_ENDING,
  MUSTER_INSTRUCTOR_FINE,
} MusterInstructorStanding;

#define MUSTER_INSTRUCTOR_WARN_DAYS 90 /* as the agenda looks ahead */

/**
 * muster_instructors_judge:
 * @snapshot: a snapshot
 * @instructor: one of its instructors
 * @ends_on: (out) (optional): last day of the certificate in force today, or none
 *
 * Returns: how the instructor stands today
 */
MusterInstructorStanding
muster_instructors_judge (const MusterInstructors *snapshot, const MusterInstructor *instructor,
                          MusterDate *ends_on);

/**
 * MusterInstructorChoice:
 * @instructor: who
 * @area: by which endorsement; a full one where there are several
 *
 * Somebody who may teach a subject on a day.
 */
typedef struct
{
  const MusterInstructor *instructor;
  const MusterInstructorArea *area;
} MusterInstructorChoice;

/**
 * muster_instructors_list_for:
 * @snapshot: a snapshot
 * @subject: a subject's id
 * @date: a day
 *
 * Returns: (transfer full) (element-type MusterInstructorChoice): who holds a certificate that is in force on @date and
 *   endorsed for @subject then, by name; borrowed from the snapshot
 */
GArray *
muster_instructors_list_for (const MusterInstructors *snapshot, const char *subject,
                             MusterDate date);

/**
 * muster_instructors_find_rule:
 * @snapshot: a snapshot
 *
 * Returns: (nullable): the first requirement in force today that asks for classes in what somebody is endorsed for;
 *   where there is none, nothing lapses by not teaching
 */
const MusterRequirement *
muster_instructors_find_rule (const MusterInstructors *snapshot);

/**
 * MusterInstructorGap:
 * @instructor: who; borrowed from the snapshot
 * @requirement: what asks for it; borrowed likewise
 * @title: title of the subject; borrowed likewise
 * @years: (element-type MusterTeachingYear): the years that end without the classes; owned
 * @is_sure: whether they are missing whatever is decided; where no source says which kind of year is meant, both
 *   kinds have to be without
 *
 * A subject that is not taught as often as the rules ask.
 */
typedef struct
{
  const MusterInstructor *instructor;
  const MusterRequirement *requirement;
  const char *title;
  GArray *years;
  gboolean is_sure;
} MusterInstructorGap;

/**
 * muster_instructors_list_gaps:
 * @snapshot: a snapshot
 * @until: a day, not before the snapshot's
 *
 * What lacks a class in a year that has ended by @until, if nothing is taught until then.
 *
 * Returns: (transfer full) (element-type MusterInstructorGap): by name of the instructor and subject
 */
GPtrArray *
muster_instructors_list_gaps (const MusterInstructors *snapshot, MusterDate until);

G_END_DECLS
