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

static const MusterField pack_verification_fields[] = {
  MUSTER_FIELD (MusterPackVerification, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterPackVerification, MUSTER_FIELD_TEXT, pack),
  MUSTER_FIELD (MusterPackVerification, MUSTER_FIELD_TEXT, version),
  MUSTER_FIELD (MusterPackVerification, MUSTER_FIELD_TEXT, source),
  MUSTER_FIELD (MusterPackVerification, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterPackVerification, MUSTER_FIELD_TEXT, verified_by),
  MUSTER_FIELD (MusterPackVerification, MUSTER_FIELD_DATE, verified_on),
  MUSTER_FIELD (MusterPackVerification, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterPackVerification, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterPackVerification, muster_pack_verification, "pack_verification",
                      pack_verification_fields)

static const MusterField pack_setting_fields[] = {
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_TEXT, pack),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_TEXT, requirement),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_TEXT, member),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_TEXT, value),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_DATE, binds_from),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_TEXT, citation),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_TEXT, address),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_DATE, set_on),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterPackSetting, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterPackSetting, muster_pack_setting, "pack_setting", pack_setting_fields)
