/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rates that the agency set itself. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterAgencyRate:
 * @id: its id
 * @kind: fixed word of what it is, as in the files of rates: “mileage”, “per-diem”, “meals”, “backfill-cap”
 * @name: whose it is, or of which place: “irs-business”, “Greeley”
 * @starts_on: first day, or none
 * @ends_on: last day, or none
 * @value: mills a mile or an hour, or none
 * @lodging: cents a night, or none
 * @total: cents of a whole day's meals, or none
 * @breakfast: cents of it, or none where they are not known
 * @lunch: the same
 * @dinner: the same
 * @incidentals: the same
 * @citation: what it stands on
 * @address: where that can be read
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A dated, cited rate. On its days it goes before what came with Muster.
 */
typedef struct
{
  MusterId id;
  char *kind;
  char *name;
  MusterDate starts_on;
  MusterDate ends_on;
  gint64 value;
  gint64 lodging;
  gint64 total;
  gint64 breakfast;
  gint64 lunch;
  gint64 dinner;
  gint64 incidentals;
  char *citation;
  char *address;
  gboolean voided;
  char *void_reason;
} MusterAgencyRate;

MUSTER_DECLARE_RECORD (MusterAgencyRate, muster_agency_rate)

G_END_DECLS
