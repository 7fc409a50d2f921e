/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Organisations beside the agency, and the operators at the keyboard. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterOrganisationKind:
 *
 * What an organisation is to the agency.
 */
typedef enum
{
  MUSTER_ORGANISATION_KIND_EMPLOYER,
  MUSTER_ORGANISATION_KIND_SPONSOR,
  MUSTER_ORGANISATION_KIND_REGION,
  MUSTER_ORGANISATION_KIND_FUNDER,
  MUSTER_ORGANISATION_KIND_PROVIDER,
  MUSTER_ORGANISATION_KIND_VENDOR,
} MusterOrganisationKind;

extern const MusterWord muster_organisation_kind_words[];

/**
 * MusterOrganisation:
 * @id: its id
 * @kind: what it is to the agency
 * @name: its name
 * @contact: whom to ask for
 * @address: its lines separated by newlines
 * @phone: telephone
 * @email: e-mail address
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * An employer, sponsor, region, funder, provider or vendor, with its contact.
 */
typedef struct
{
  MusterId id;
  MusterOrganisationKind kind;
  char *name;
  char *contact;
  char *address;
  char *phone;
  char *email;
  gboolean voided;
  char *void_reason;
} MusterOrganisation;

MUSTER_DECLARE_RECORD (MusterOrganisation, muster_organisation)

/**
 * MusterOperator:
 * @id: its id
 * @name: full name
 * @initials: as on paper
 * @from_on: from when
 * @until_on: until when, or none
 *
 * A person at the keyboard. The step log names the operator and the operating system's user.
 */
typedef struct
{
  MusterId id;
  char *name;
  char *initials;
  MusterDate from_on;
  MusterDate until_on;
} MusterOperator;

MUSTER_DECLARE_RECORD (MusterOperator, muster_operator)

G_END_DECLS
