/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step log as the history of one record: which steps changed it, or what belongs to it, and how. */

#pragma once

#include "core/record.h"
#include "store/db.h"

G_BEGIN_DECLS

/**
 * MusterHistoryEntry:
 * @step: number of the step
 * @kind: "do", "undo" or "redo"
 * @made_at: when, seconds since 1970
 * @operator_name: who
 * @label: what the step did
 * @type: (nullable): type of the record that was changed; NULL where the step only added or took away
 *   records
 * @id: that record's id
 * @field: (nullable): the field that was changed
 * @before: (nullable): its old value as it is in the file
 * @after: (nullable): its new value as it is in the file
 *
 * One change.
 */
typedef struct
{
  gint64 step;
  char *kind;
  gint64 made_at;
  char *operator_name;
  char *label;
  const MusterRecordType *type;
  MusterId id;
  const MusterField *field;
  char *before;
  char *after;
} MusterHistoryEntry;

/**
 * muster_history_list:
 * @db: the document
 * @type: a record type
 * @id: a record of it, on file or not any more
 * @error: return location; MUSTER_ERROR_CANCELLED
 *
 * What belongs to a record is what refers to it, and what refers to that. The whole log is read.
 *
 * Returns: (transfer full) (nullable) (element-type MusterHistoryEntry): the changes, oldest first
 */
GPtrArray *
muster_history_list (MusterDb *db, const MusterRecordType *type, MusterId id, GError **error);

G_END_DECLS
