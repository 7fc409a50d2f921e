/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of the document's records as tables, each from one query. */

#pragma once

#include "core/table.h"
#include "store/db.h"

G_BEGIN_DECLS

/**
 * MusterListKind:
 * @MUSTER_LIST_OFFICERS: officers with their latest employment
 * @MUSTER_LIST_CERTIFICATES: certificates with their holders
 * @MUSTER_LIST_COURSES: the catalogue
 * @MUSTER_LIST_CLASSES: classes with their first and last day
 * @MUSTER_LIST_CREDITS: credits by officer and date
 * @MUSTER_LIST_HISTORY: the step log, newest last
 *
 * Voided records are not listed.
 */
typedef enum
{
  MUSTER_LIST_OFFICERS,
  MUSTER_LIST_CERTIFICATES,
  MUSTER_LIST_COURSES,
  MUSTER_LIST_CLASSES,
  MUSTER_LIST_CREDITS,
  MUSTER_LIST_HISTORY,
} MusterListKind;

/**
 * muster_list_make:
 * @db: the document
 * @kind: what to list
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the table
 */
MusterTable *muster_list_make (MusterDb *db, MusterListKind kind, GError **error);

G_END_DECLS
