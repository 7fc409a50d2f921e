/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A rule pack: dated, cited requirements of one state, read from JSON. It is immutable once read. */

#pragma once

#include "core/date.h"

G_BEGIN_DECLS

/**
 * MusterPeriodKind:
 * @MUSTER_PERIOD_CERTIFICATE_CYCLE: a certificate's cycle of so many years
 * @MUSTER_PERIOD_CALENDAR_YEAR: 1 January to 31 December
 */
typedef enum
{
  MUSTER_PERIOD_CERTIFICATE_CYCLE,
  MUSTER_PERIOD_CALENDAR_YEAR,
} MusterPeriodKind;

/**
 * MusterRequirement:
 * @id: its id, unique in the pack
 * @title: what it asks, for people
 * @subjects: (nullable): ids of the subjects whose time it counts; NULL = all time (a total)
 * @required: time in seconds, or MUSTER_NUMBER_NONE where no source gives it (unset)
 * @each: least time in every one of @subjects, in seconds; 0 = no such minimum
 * @citation: what the number stands on
 * @address: (nullable): address of that source
 */
typedef struct
{
  char *id;
  char *title;
  char **subjects;
  gint64 required;
  gint64 each;
  char *citation;
  char *address;
} MusterRequirement;

typedef struct _MusterPack MusterPack;

/**
 * muster_pack_parse:
 * @json: the text of a pack
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that names the JSON path and
 *   what was expected there
 *
 * Returns: (transfer full) (nullable): the pack
 */
MusterPack *
muster_pack_parse (const char *json, GError **error);

/**
 * muster_pack_ref:
 * @pack: a pack
 *
 * Returns: (transfer full): @pack
 */
MusterPack *
muster_pack_ref (MusterPack *pack);

/**
 * muster_pack_unref:
 * @pack: (nullable) (transfer full): a pack
 */
void
muster_pack_unref (MusterPack *pack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterPack, muster_pack_unref)

/**
 * muster_pack_get_id:
 * @pack: a pack
 *
 * Returns: its id, such as "us-ct"
 */
const char *
muster_pack_get_id (const MusterPack *pack);

/**
 * muster_pack_get_title:
 * @pack: a pack
 *
 * Returns: its title, such as "Connecticut POST: review training"
 */
const char *
muster_pack_get_title (const MusterPack *pack);

/**
 * muster_pack_get_version:
 * @pack: a pack
 *
 * Returns: its version, an ISO date
 */
const char *
muster_pack_get_version (const MusterPack *pack);

/**
 * muster_pack_get_state:
 * @pack: a pack
 *
 * Returns: postal code of its state, such as "CT"
 */
const char *
muster_pack_get_state (const MusterPack *pack);

/**
 * muster_pack_get_period_kind:
 * @pack: a pack
 *
 * Returns: what window its requirements have
 */
MusterPeriodKind
muster_pack_get_period_kind (const MusterPack *pack);

/**
 * muster_pack_get_period_years:
 * @pack: a pack
 *
 * Returns: how many years a certificate's cycle has; 1 for calendar years
 */
int
muster_pack_get_period_years (const MusterPack *pack);

/**
 * muster_pack_get_requirements:
 * @pack: a pack
 *
 * Returns: (element-type MusterRequirement): its requirements in pack order; owned by the pack
 */
const GPtrArray *
muster_pack_get_requirements (const MusterPack *pack);

/**
 * muster_pack_find_subject:
 * @pack: a pack
 * @text: (nullable): a subject's id or its title; case and punctuation do not matter
 *
 * Returns: (nullable): the subject's id; NULL where @text names none, which is "unclassified"
 */
const char *
muster_pack_find_subject (const MusterPack *pack, const char *text);

/**
 * muster_pack_get_subject_title:
 * @pack: a pack
 * @subject: (nullable): a subject's id
 *
 * Returns: its title; the id itself where the pack does not know it; "unclassified" (translated) for
 *   NULL
 */
const char *
muster_pack_get_subject_title (const MusterPack *pack, const char *subject);

G_END_DECLS
