/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A finding: something wrong or missing, with where and how bad. A broken rule is a finding, never an
 * error. */

#pragma once

#include "core/id.h"

G_BEGIN_DECLS

/**
 * MusterSeverity:
 * @MUSTER_SEVERITY_NOTE: worth knowing
 * @MUSTER_SEVERITY_WARNING: should be looked at before the paper leaves
 * @MUSTER_SEVERITY_PROBLEM: the paper is wrong or will be returned
 */
typedef enum
{
  MUSTER_SEVERITY_NOTE,
  MUSTER_SEVERITY_WARNING,
  MUSTER_SEVERITY_PROBLEM,
} MusterSeverity;

/**
 * MusterFinding:
 * @code: a fixed word for scripts: "suspected-duplicate"
 * @severity: how bad
 * @is_internal: whether it must never leave the agency
 * @officer_id: whom it concerns, or none
 * @record_id: the record it is about, or none
 * @message: one translated sentence: where, and what is wrong
 */
typedef struct
{
  char *code;
  MusterSeverity severity;
  gboolean is_internal;
  MusterId officer_id;
  MusterId record_id;
  char *message;
} MusterFinding;

/**
 * muster_finding_new:
 * @code: a fixed word
 * @severity: how bad
 * @message: (transfer full): the sentence
 *
 * Returns: (transfer full): a finding for the state, about nobody yet
 */
MusterFinding *
muster_finding_new (const char *code, MusterSeverity severity, char *message);

/**
 * muster_finding_copy:
 * @finding: (nullable): a finding
 *
 * Returns: (transfer full) (nullable): a deep copy
 */
MusterFinding *
muster_finding_copy (const MusterFinding *finding);

/**
 * muster_finding_free:
 * @finding: (nullable) (transfer full): a finding
 */
void
muster_finding_free (MusterFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterFinding, muster_finding_free)

G_END_DECLS
