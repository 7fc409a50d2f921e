/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One award with everything about it, as its page and the command line show it. */

#pragma once

#include "actions/workspace.h"
#include "core/table.h"
#include "grants/balance.h"
#include "grants/deadline.h"

G_BEGIN_DECLS

/**
 * MusterAwardPart:
 *
 * What of an award is shown as a table.
 */
typedef enum
{
  MUSTER_AWARD_PART_TERMS,
  MUSTER_AWARD_PART_BUDGET,
  MUSTER_AWARD_PART_AMENDMENTS,
  MUSTER_AWARD_PART_PREAPPROVALS,
  MUSTER_AWARD_PART_COSTS,
  MUSTER_AWARD_PART_CLAIMS,
  MUSTER_AWARD_PART_PAYMENTS,
  MUSTER_AWARD_PART_REPORTS,
  MUSTER_AWARD_PART_DEADLINES,
} MusterAwardPart;

extern const MusterWord muster_award_part_words[];

/**
 * MusterAwardRecord:
 * @entered: the award as it was entered
 * @book: everything on file about it; its award is as amended
 * @classes: (element-type MusterAwardClass): classes that its records name
 * @balance: what it came to
 * @deadlines: (element-type MusterAwardDeadline): what it wants done
 * @as_of: the day it speaks of
 *
 * A snapshot.
 */
typedef struct
{
  MusterAward *entered;
  MusterAwardBook *book;
  GPtrArray *classes;
  MusterBalance *balance;
  GPtrArray *deadlines;
  MusterDate as_of;
} MusterAwardRecord;

/**
 * muster_award_record_free:
 * @record: (nullable) (transfer full): a record
 */
void
muster_award_record_free (MusterAwardRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterAwardRecord, muster_award_record_free)

/**
 * muster_action_load_award:
 * @workspace: the document
 * @award_id: an award
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): it as of today
 */
MusterAwardRecord *
muster_action_load_award (MusterWorkspace *workspace, MusterId award_id, GError **error);

/**
 * muster_action_load_awards:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MusterAwardRecord): all that are not voided, by number
 */
GPtrArray *
muster_action_load_awards (MusterWorkspace *workspace, GError **error);

/**
 * muster_action_find_award:
 * @workspace: the document
 * @number: its number
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: its id, or MUSTER_ID_NONE
 */
MusterId
muster_action_find_award (MusterWorkspace *workspace, const char *number, GError **error);

/**
 * MusterAwardHeading:
 *
 * What a term is about.
 */
typedef enum
{
  MUSTER_AWARD_HEADING_AWARD,
  MUSTER_AWARD_HEADING_MATCH,
  MUSTER_AWARD_HEADING_CLAIMS,
  MUSTER_AWARD_HEADING_LIMITS,
  MUSTER_AWARD_HEADING_SOURCE,
} MusterAwardHeading;

extern const MusterWord muster_award_heading_words[];

/**
 * MusterAwardFact:
 * @heading: what it is about
 * @title: the term, as it stands inside a sentence: "claim due after the class"
 * @value: (nullable): what it says, printed; NULL where it is not set
 * @citation: (nullable): what it stands on
 * @address: (nullable): where that can be read
 */
typedef struct
{
  MusterAwardHeading heading;
  char *title;
  char *value;
  char *citation;
  char *address;
} MusterAwardFact;

/**
 * muster_award_record_list_terms:
 * @record: a record
 *
 * Returns: (transfer full) (element-type MusterAwardFact): what the award says, as amended, and which of the terms of
 *   every award letter nobody entered
 */
GPtrArray *
muster_award_record_list_terms (const MusterAwardRecord *record);

/**
 * muster_award_record_list:
 * @record: a record
 * @part: what of it
 *
 * Voided records are left out. Of approvals each row says what was approved up to and with it.
 *
 * Returns: (transfer full): the table
 */
MusterTable *
muster_award_record_list (const MusterAwardRecord *record, MusterAwardPart part);

/**
 * MusterAwardColumn:
 *
 * Columns of muster_award_records_list().
 */
typedef enum
{
  MUSTER_AWARD_COLUMN_ID,
  MUSTER_AWARD_COLUMN_TITLE,
  MUSTER_AWARD_COLUMN_NUMBER,
  MUSTER_AWARD_COLUMN_STATUS,
  MUSTER_AWARD_COLUMN_FROM,
  MUSTER_AWARD_COLUMN_TO,
  MUSTER_AWARD_COLUMN_AWARDED,
  MUSTER_AWARD_COLUMN_PREAPPROVED,
  MUSTER_AWARD_COLUMN_SPENT,
  MUSTER_AWARD_COLUMN_CLAIMED,
  MUSTER_AWARD_COLUMN_PAID,
  MUSTER_AWARD_COLUMN_LEFT,
  MUSTER_AWARD_COLUMN_NEXT,
  MUSTER_AWARD_COLUMN_ON_TIME, /* nothing is late */
  MUSTER_AWARD_N_COLUMNS,
} MusterAwardColumn;

/**
 * muster_award_records_list:
 * @records: (element-type MusterAwardRecord): awards
 *
 * Returns: (transfer full): a row for each, with its balance and what it wants done next, in words
 */
MusterTable *
muster_award_records_list (const GPtrArray *records);

/**
 * muster_award_records_count_due:
 * @records: (element-type MusterAwardRecord): awards
 * @days: how many days ahead
 *
 * Returns: how much is late or due by then
 */
guint
muster_award_records_count_due (const GPtrArray *records, int days);

/**
 * muster_award_records_list_deadlines:
 * @records: (element-type MusterAwardRecord): awards
 *
 * Returns: (transfer full): what all of them want done, the earliest first
 */
MusterTable *
muster_award_records_list_deadlines (const GPtrArray *records);

G_END_DECLS
