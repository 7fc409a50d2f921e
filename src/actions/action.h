/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue of actions: everything that can change a document. Each is one step with a label that a
 * person understands; a test undoes and redoes every one of them. */

#pragma once

#include "core/word.h"

G_BEGIN_DECLS

/**
 * MusterAction:
 *
 * The fixed word of each is kept in the step log, so words are added but never changed.
 */
typedef enum
{
  MUSTER_ACTION_CREATE,
  MUSTER_ACTION_HIRE,
  MUSTER_ACTION_SEPARATE,
  MUSTER_ACTION_CERTIFY,
  MUSTER_ACTION_RECORD_TRAINING,
  MUSTER_ACTION_SCHEDULE_CLASS,
  MUSTER_ACTION_SET_ROSTER,
  MUSTER_ACTION_ATTACH_DOCUMENT,
  MUSTER_ACTION_VOID,
  MUSTER_ACTION_IMPORT_OFFICERS,
  MUSTER_ACTION_IMPORT_CERTIFICATES,
  MUSTER_ACTION_IMPORT_TRAINING,
  MUSTER_ACTION_IMPORT_COSTS,
} MusterAction;

extern const MusterWord muster_action_words[];

G_END_DECLS
