/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The renewal packet: what is handed to the state when certificates come up for renewal, or, where
 * requirements have a calendar year, the annual in-service record. */

#pragma once

#include "core/agency.h"
#include "export/content.h"
#include "export/exhibit.h"
#include "rules/evaluate.h"

G_BEGIN_DECLS

/**
 * MusterRenewalOfficer:
 * @facts: what is known of the officer; borrowed
 * @evaluation: how the officer stands; borrowed
 */
typedef struct
{
  const MusterOfficerFacts *facts;
  const MusterEvaluation *evaluation;
} MusterRenewalOfficer;

/**
 * muster_renewal_describe_result:
 * @officer: one officer
 *
 * An officer is short only where even the time that is possible is not enough.
 *
 * Returns: (transfer full): "nothing missing", "short by 4.00 hours", "2 requirements not decidable"
 */
char *
muster_renewal_describe_result (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_is_unmet:
 * @officer: one officer
 *
 * Returns: whether something is surely missing
 */
gboolean
muster_renewal_is_unmet (const MusterRenewalOfficer *officer);

/**
 * muster_renewal_is_open:
 * @officer: one officer
 *
 * Returns: whether any requirement is not decidable, so that the further time is one at most
 */
gboolean
muster_renewal_is_open (const MusterRenewalOfficer *officer);

/**
 * MusterRenewal:
 * @agency: who hands it in
 * @pack: the requirements
 * @as_of: the day it was judged as of, and the document's date
 * @prepared_by: (nullable): who prepared it
 * @verification: (nullable): who verified the pack, against what and when, in words; NULL = nobody
 *   did, and the paper says so
 * @head_hash: (nullable): hash of the last step of the file's log
 * @officers: (element-type MusterRenewalOfficer): whose packet it is, in the order of the paper
 * @classes: (nullable): class id → MusterClass, for numbers and places
 * @people: (nullable): officer id → MusterOfficer, for the names of who taught
 * @exhibits: (nullable): what proves it; the paper numbers them by speaking of them
 *
 * All of it is borrowed from the caller.
 */
typedef struct
{
  const MusterAgency *agency;
  const MusterPack *pack;
  MusterDate as_of;
  const char *prepared_by;
  const char *verification;
  const char *head_hash;
  const GPtrArray *officers;
  GHashTable *classes;
  GHashTable *people;
  MusterExhibits *exhibits;
} MusterRenewal;

/**
 * muster_renewal_get_title:
 * @pack: a pack
 *
 * Returns: what its paper is called: "Triennial renewal packet", "Annual in-service record"; static
 */
const char *
muster_renewal_get_title (const MusterPack *pack);

/**
 * muster_renewal_make_packet:
 * @renewal: what to say
 *
 * For paper: the letter, the contents, then for every officer a summary, the transcript of the period and
 * the qualifications, then the sources, the list of exhibits and what the paper stands on.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_renewal_make_packet (const MusterRenewal *renewal);

/**
 * muster_renewal_make_workbook:
 * @renewal: what to say
 *
 * The same for a workbook, with all officers on each of the sheets Summary, Requirements, Transcript
 * and Findings.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_renewal_make_workbook (const MusterRenewal *renewal);

G_END_DECLS
