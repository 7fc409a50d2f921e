/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers that are made at once, without anything asked: they are shown over the page where somebody wants them. */

#pragma once

#include "app/page.h"
#include "core/word.h"

G_BEGIN_DECLS

/**
 * MusterRecordsPaper:
 * @MUSTER_RECORDS_PAPER_TRANSCRIPT: all training of an officer, to sign
 * @MUSTER_RECORDS_PAPER_MATRIX: officers by requirements
 * @MUSTER_RECORDS_PAPER_MEMO: who is short, to the chief, and a notice for each of them
 * @MUSTER_RECORDS_PAPER_WORKSHEET: the training that the state does not have yet
 */
typedef enum
{
  MUSTER_RECORDS_PAPER_TRANSCRIPT,
  MUSTER_RECORDS_PAPER_MATRIX,
  MUSTER_RECORDS_PAPER_MEMO,
  MUSTER_RECORDS_PAPER_WORKSHEET,
} MusterRecordsPaper;

extern const MusterWord muster_records_paper_words[];

/**
 * muster_records_paper_push:
 * @from: the page it is made from
 * @paper: which
 * @as_of: the day that it speaks of; MUSTER_DATE_NONE is today
 * @state_id: (nullable): whom it is about; NULL is everybody
 *
 * Shows the paper.
 */
void
muster_records_paper_push (MusterPage *from, MusterRecordsPaper paper, MusterDate as_of,
                           const char *state_id);

/**
 * muster_roster_paper_push:
 * @from: the page it is made from
 * @class_id: a class
 *
 * Shows the roster of the class and a sign-in sheet for each of its meetings.
 */
void
muster_roster_paper_push (MusterPage *from, MusterId class_id);

G_END_DECLS
