/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A rule pack as it was adopted into the file: vocabularies and field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/adopted-pack.h"

static const MusterField adopted_pack_fields[] = {
  MUSTER_FIELD (MusterAdoptedPack, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAdoptedPack, MUSTER_FIELD_TEXT, pack),
  MUSTER_FIELD (MusterAdoptedPack, MUSTER_FIELD_TEXT, version),
  MUSTER_FIELD (MusterAdoptedPack, MUSTER_FIELD_TEXT, text),
  MUSTER_FIELD (MusterAdoptedPack, MUSTER_FIELD_DATE, adopted_on),
};

MUSTER_DEFINE_RECORD (MusterAdoptedPack, muster_adopted_pack, "adopted_pack", adopted_pack_fields)
