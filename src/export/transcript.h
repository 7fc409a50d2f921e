/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The transcript: an officer's whole training record, to be signed by who keeps it. It judges nothing. */

#pragma once

#include "core/agency.h"
#include "export/content.h"
#include "rules/facts.h"
#include "rules/pack.h"

G_BEGIN_DECLS

/**
 * MusterTranscript:
 * @agency: who keeps the record
 * @pack: names the subjects
 * @officers: (element-type MusterOfficerFacts): whose record, in the order of the paper
 * @classes: class id → its number, a char *; by a pointer to the id (g_int64_hash())
 * @instructors: meeting id → who taught it, a char *; likewise
 * @reasons: credit id → why the state rejected it, a char *; likewise
 * @as_of: the day; later training is left out
 * @prepared_by: (nullable): who prepared it
 *
 * All of it is borrowed from the caller.
 */
typedef struct
{
  const MusterAgency *agency;
  const MusterPack *pack;
  const GPtrArray *officers;
  GHashTable *classes;
  GHashTable *instructors;
  GHashTable *reasons;
  MusterDate as_of;
  const char *prepared_by;
} MusterTranscript;

/**
 * muster_transcript_make:
 * @transcript: what to say
 *
 * For paper: each officer from a new page on, with a signature.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_transcript_make (const MusterTranscript *transcript);

/**
 * muster_transcript_make_workbook:
 * @transcript: what to say
 *
 * The same for a workbook: the training of all officers on one sheet, their certificates on another.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_transcript_make_workbook (const MusterTranscript *transcript);

/**
 * muster_transcript_list:
 * @transcript: what to say
 *
 * Returns: (transfer full): a row for each credit of each officer, by date
 */
MusterTable *
muster_transcript_list (const MusterTranscript *transcript);

G_END_DECLS
