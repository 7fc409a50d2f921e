/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be listed. */

#pragma once

#include "core/word.h"

G_BEGIN_DECLS

/**
 * MusterListing:
 * @MUSTER_LISTING_OFFICERS: officers with their latest employment
 * @MUSTER_LISTING_CERTIFICATES: certificates with their holders
 * @MUSTER_LISTING_COURSES: the catalogue
 * @MUSTER_LISTING_CLASSES: classes with their first and last day
 * @MUSTER_LISTING_CREDITS: credits by officer and date
 * @MUSTER_LISTING_HISTORY: the step log, newest last
 * @MUSTER_LISTING_UNCLASSIFIED: titles of credits without a subject, the most frequent first
 * @MUSTER_LISTING_SUBMISSIONS: packets that were handed in, by officer
 * @MUSTER_LISTING_AWARDS: grants, with what is requested and paid
 * @MUSTER_LISTING_CLAIMS: claims of all awards, with when they are due and what was paid
 * @MUSTER_LISTING_CHECKLISTS: what is to be done when officers are hired or leave, the earliest due first
 * @MUSTER_LISTING_EQUIPMENT: equipment with the fields of 2 CFR 200.313(d), disposed of or not
 * @MUSTER_LISTING_LOANS: to whom equipment was issued
 * @MUSTER_LISTING_INVENTORY: what physical inventories found
 *
 * Voided records are not listed. The words are the command line's.
 */
typedef enum
{
  MUSTER_LISTING_OFFICERS,
  MUSTER_LISTING_CERTIFICATES,
  MUSTER_LISTING_COURSES,
  MUSTER_LISTING_CLASSES,
  MUSTER_LISTING_CREDITS,
  MUSTER_LISTING_HISTORY,
  MUSTER_LISTING_UNCLASSIFIED,
  MUSTER_LISTING_SUBMISSIONS,
  MUSTER_LISTING_AWARDS,
  MUSTER_LISTING_CLAIMS,
  MUSTER_LISTING_CHECKLISTS,
  MUSTER_LISTING_EQUIPMENT,
  MUSTER_LISTING_LOANS,
  MUSTER_LISTING_INVENTORY,
} MusterListing;

extern const MusterWord muster_listing_words[];

G_END_DECLS
