/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that is on file about one officer, and who changed what of it when. */

#pragma once

#include "actions/record-document.h"
#include "actions/workspace.h"
#include "core/credit.h"
#include "core/note.h"
#include "core/officer.h"

G_BEGIN_DECLS

/**
 * MusterRecordCredit:
 * @credit: the credit
 * @class_number: (nullable): number of its class
 * @location: (nullable): where that class was
 * @n_documents: how many documents prove it, its own and its class's
 *
 * A credit as the record shows it.
 */
typedef struct
{
  MusterCredit *credit;
  char *class_number;
  char *location;
  guint n_documents;
} MusterRecordCredit;

/**
 * MusterOfficerRecord:
 * @officer: who; voided ones can be looked at, too
 * @employments: (element-type MusterEmployment)
 * @assignments: (element-type MusterAssignment)
 * @milestones: (element-type MusterMilestone)
 * @certificates: (element-type MusterCertificate)
 * @events: (element-type MusterCertificateEvent): of all those certificates
 * @cycles: (element-type MusterCycle): likewise
 * @endorsements: (element-type MusterEndorsement): likewise
 * @qualifications: (element-type MusterQualification)
 * @educations: (element-type MusterEducation)
 * @credits: (element-type MusterRecordCredit)
 * @waivers: (element-type MusterWaiver)
 * @cures: (element-type MusterCure)
 * @checklist: (element-type MusterChecklistItem)
 * @documents: (element-type MusterRecordDocument): attached to any of these, or to the class of a credit
 * @notes: (element-type MusterNote): notes on the officer
 *
 * Everything is owned, without what was voided, the newest first.
 */
typedef struct
{
  MusterOfficer *officer;
  GPtrArray *employments;
  GPtrArray *assignments;
  GPtrArray *milestones;
  GPtrArray *certificates;
  GPtrArray *events;
  GPtrArray *cycles;
  GPtrArray *endorsements;
  GPtrArray *qualifications;
  GPtrArray *educations;
  GPtrArray *credits;
  GPtrArray *waivers;
  GPtrArray *cures;
  GPtrArray *checklist;
  GPtrArray *documents;
  GPtrArray *notes;
} MusterOfficerRecord;

/**
 * muster_action_load_officer_record:
 * @workspace: the document
 * @officer_id: who
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the record, read in one job
 */
MusterOfficerRecord *
muster_action_load_officer_record (MusterWorkspace *workspace, MusterId officer_id, GError **error);

/**
 * muster_officer_record_free:
 * @record: (nullable) (transfer full): a record
 */
void
muster_officer_record_free (MusterOfficerRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterOfficerRecord, muster_officer_record_free)

/**
 * MusterRecordHistoryColumn:
 *
 * The columns of muster_action_load_record_history().
 */
typedef enum
{
  MUSTER_RECORD_HISTORY_STEP,     /* its number in the log */
  MUSTER_RECORD_HISTORY_TIME,     /* seconds since 1970 */
  MUSTER_RECORD_HISTORY_OPERATOR, /* who */
  MUSTER_RECORD_HISTORY_KIND,     /* "do", "undo" or "redo" */
  MUSTER_RECORD_HISTORY_LABEL,    /* what, in the words of the history */
  MUSTER_RECORD_HISTORY_TABLE,    /* name of the record's type; empty where records came or went */
  MUSTER_RECORD_HISTORY_ID,       /* the record, likewise */
  MUSTER_RECORD_HISTORY_FIELD,    /* what people call the field, likewise */
  MUSTER_RECORD_HISTORY_OLD,      /* as people read it */
  MUSTER_RECORD_HISTORY_NEW,
  MUSTER_N_RECORD_HISTORY_COLUMNS,
} MusterRecordHistoryColumn;

/**
 * muster_action_load_record_history:
 * @workspace: the document
 * @officer_id: whose
 * @error: return location
 *
 * Every step that changed the officer or what belongs to the officer, the newest first: a row for each field
 * that it changed, and one without a field where it only added or took away records.
 *
 * Returns: (transfer full) (nullable): the table
 */
MusterTable *
muster_action_load_record_history (MusterWorkspace *workspace, MusterId officer_id, GError **error);

G_END_DECLS
