/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering what an officer can show beside training time, and what requirements depend on:
 * qualifications, education, milestones, assignments, and the endorsements of instructors. */

#pragma once

#include "actions/workspace.h"
#include "core/certificate.h"
#include "core/officer.h"
#include "core/qualification.h"

G_BEGIN_DECLS

/**
 * muster_action_qualify:
 * @workspace: the document
 * @qualification: the qualification; its officer_id says whose
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without kind or date, in the future, or where it
 *   expires before it was shot
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_qualify (MusterWorkspace *workspace, const MusterQualification *qualification,
                       GError **error);

/**
 * muster_action_record_education:
 * @workspace: the document
 * @education: the degree or study; its officer_id says whose
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without a school
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_record_education (MusterWorkspace *workspace, const MusterEducation *education,
                                GError **error);

/**
 * muster_action_record_milestone:
 * @workspace: the document
 * @milestone: what happened; its officer_id says to whom
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without kind or date, or in the future
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_record_milestone (MusterWorkspace *workspace, const MusterMilestone *milestone,
                                GError **error);

/**
 * MusterAssignmentEffects:
 * @ended: a running assignment of the officer's that ends on the day before, or none
 * @is_rank: whether it is a rank, which the running employment has from then on; one with a last day is history and
 *   leaves the employment as it is
 *
 * What else changes with an assignment.
 */
typedef struct
{
  MusterId ended;
  gboolean is_rank;
} MusterAssignmentEffects;

/**
 * muster_action_assign:
 * @workspace: the document
 * @assignment: to what; its officer_id says whom
 * @effects: (nullable): what else changes; NULL is nothing
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without a title, or where it or what it ends would end before it
 *   starts, MUSTER_ERROR_CONSTRAINT where what is to be ended is over or somebody else's, MUSTER_ERROR_NOT_FOUND for the
 *   rank of somebody who is not employed
 *
 * Returns: whether all of it is saved, as one step
 */
gboolean
muster_action_assign (MusterWorkspace *workspace, const MusterAssignment *assignment,
                      const MusterAssignmentEffects *effects, GError **error);

/**
 * muster_endorsement_check_start:
 * @endorsement: an endorsement
 * @certificate: the certificate that it is for
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with the day on which @certificate starts
 *
 * Returns: whether it does not start before the certificate
 */
gboolean
muster_endorsement_check_start (const MusterEndorsement *endorsement,
                                const MusterCertificate *certificate, GError **error);

/**
 * muster_action_endorse:
 * @workspace: the document
 * @endorsement: for which subject; its certificate_id says whose, and is an instructor's
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it ends before it starts or
 *   starts before the certificate, MUSTER_ERROR_NOT_FOUND where no adopted pack knows the subject, MUSTER_ERROR_CONSTRAINT where the
 *   certificate is not an instructor's
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_endorse (MusterWorkspace *workspace, const MusterEndorsement *endorsement,
                       GError **error);

G_END_DECLS
