/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency that owns the file, as its paper is headed: vocabularies and field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/agency.h"

static const MusterField agency_fields[] = {
  MUSTER_FIELD (MusterAgency, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAgency, MUSTER_FIELD_TEXT, name),
  MUSTER_FIELD (MusterAgency, MUSTER_FIELD_TEXT, state),
  MUSTER_FIELD (MusterAgency, MUSTER_FIELD_TEXT, letterhead),
  MUSTER_FIELD (MusterAgency, MUSTER_FIELD_TEXT, ein),
  MUSTER_FIELD (MusterAgency, MUSTER_FIELD_TEXT, vendor_number),
  MUSTER_FIELD (MusterAgency, MUSTER_FIELD_TEXT, remit_to),
  MUSTER_FIELD (MusterAgency, MUSTER_FIELD_TEXT, kind),
};

MUSTER_DEFINE_RECORD (MusterAgency, muster_agency, "agency", agency_fields)
