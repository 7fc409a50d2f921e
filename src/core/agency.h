/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency that owns the file, as its paper is headed. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterAgency:
 * @id: always 1
 * @name: legal name
 * @state: postal code of the state: CT, CO
 * @letterhead: address and telephone lines under the name
 * @ein: employer identification number, for the reimbursement sheet
 * @vendor_number: the agency's number with the funder
 * @remit_to: where payments go, its lines separated by newlines
 * @kind: what it is, by the word that a pack uses: police, sheriff, academy; none = not said
 *
 * One row in every file. The letterhead is one text, its lines separated by newlines.
 */
typedef struct
{
  MusterId id;
  char *name;
  char *state;
  char *letterhead;
  char *ein;
  char *vendor_number;
  char *remit_to;
  char *kind;
} MusterAgency;

MUSTER_DECLARE_RECORD (MusterAgency, muster_agency)

G_END_DECLS
