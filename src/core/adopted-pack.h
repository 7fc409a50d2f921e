/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A rule pack as it was adopted into the file, where its text is immutable; who compared it with what;
 * and the values that the agency laid over it. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterAdoptedPack:
 * @id: its id
 * @pack: the pack's own id: us-ct, us-co
 * @version: the pack's version
 * @text: the JSON, as it was read
 * @adopted_on: when
 *
 * The JSON text that the agency is judged by, with what names it.
 */
typedef struct
{
  MusterId id;
  char *pack;
  char *version;
  char *text;
  MusterDate adopted_on;
} MusterAdoptedPack;

MUSTER_DECLARE_RECORD (MusterAdoptedPack, muster_adopted_pack)

/**
 * MusterPackVerification:
 * @id: its id
 * @pack: the pack, by its id
 * @version: the version that was compared
 * @source: the document that it was compared with: name, number and date
 * @document_id: that document, or none
 * @verified_by: who compared it
 * @verified_on: when
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * Somebody at the agency compared a pack with a named document. Until then it is a template, and every
 * paper says so.
 */
typedef struct
{
  MusterId id;
  char *pack;
  char *version;
  char *source;
  MusterId document_id;
  char *verified_by;
  MusterDate verified_on;
  gboolean voided;
  char *void_reason;
} MusterPackVerification;

MUSTER_DECLARE_RECORD (MusterPackVerification, muster_pack_verification)

/**
 * MusterPackSetting:
 * @id: its id
 * @pack: the pack, by its id
 * @requirement: the requirement, by its id; none = the pack as a whole
 * @member: what is set, by its key in the pack: hours, each, off; a rule of the pack
 * @value: its value, as it would stand in the pack: 3, true, meeting
 * @binds_from: from which date it binds, by the pack's basis; none = always
 * @citation: what the value stands on
 * @address: address of that source
 * @set_on: when it was set
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A value of the agency, laid over a pack whose text stays as it is. It survives a newer version of the
 * pack; where the two disagree, both are shown.
 */
typedef struct
{
  MusterId id;
  char *pack;
  char *requirement;
  char *member;
  char *value;
  MusterDate binds_from;
  char *citation;
  char *address;
  MusterDate set_on;
  gboolean voided;
  char *void_reason;
} MusterPackSetting;

MUSTER_DECLARE_RECORD (MusterPackSetting, muster_pack_setting)

G_END_DECLS
