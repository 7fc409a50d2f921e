/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose renewal, or whose year, is asked for. Inside src/actions only. */

#pragma once

#include "actions/rulebook.h"
#include "actions/workspace.h"
#include "export/renewal.h"

G_BEGIN_DECLS

/**
 * MusterRenewalChoice:
 * @rulebook: (element-type MusterRulebookEntry): the agency's rules
 * @rules: of the agency's state, with the agency's values over them; borrowed
 * @pack: of those rules; borrowed
 * @facts: (element-type MusterOfficerFacts): of everybody, or of those who were asked for
 * @state_ids: (nullable): who was asked for; borrowed
 * @year: the year that was asked for, or 0
 * @as_of: the day of judging
 * @ends_by: the last day that a period may end
 * @evaluations: (element-type MusterEvaluation): how those in @officers stand
 * @officers: (element-type MusterRenewalOfficer): whose period ends then, by name
 * @assumed: (element-type MusterOfficer): whose period is assumed; borrowed
 * @left_out: (element-type MusterOfficer): who is not employed; borrowed
 */
typedef struct
{
  GPtrArray *rulebook;
  const MusterRulebookEntry *rules;
  MusterPack *pack;
  GPtrArray *facts;
  const char *const *state_ids;
  int year;
  MusterDate as_of;
  MusterDate ends_by;
  GPtrArray *evaluations;
  GPtrArray *officers;
  GPtrArray *assumed;
  GPtrArray *left_out;
} MusterRenewalChoice;

/**
 * muster_renewal_choose:
 * @workspace: the document
 * @due_before: periods that end by this day and are not renewed, or MUSTER_DATE_NONE
 * @year: periods that end in this year, or 0
 * @state_ids: (nullable): whose; NULL is everybody who is employed
 * @error: return location; MUSTER_ERROR_NOT_FOUND where nobody's period ends then or a state ID is
 *   unknown
 *
 * An officer without a dated certificate is judged over the years that end on the day asked for, which is
 * noted as a finding.
 *
 * Returns: (transfer full) (nullable): the choice
 */
MusterRenewalChoice *
muster_renewal_choose (MusterWorkspace *workspace, MusterDate due_before, int year,
                       const char *const *state_ids, GError **error);

/**
 * muster_renewal_choice_free:
 * @choice: (nullable) (transfer full): a choice
 */
void
muster_renewal_choice_free (MusterRenewalChoice *choice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterRenewalChoice, muster_renewal_choice_free)

G_END_DECLS
