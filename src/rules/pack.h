/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A rule pack: dated, cited requirements of one state or of the agency itself, read from JSON and
 * immutable once read. data/rules/FORMAT.md says how a pack is written; this and requirement.h say what it
 * means here. */

#pragma once

#include "core/adopted-pack.h"
#include "core/roster.h"
#include "core/waiver.h"
#include "rules/requirement.h"

G_BEGIN_DECLS

/* --- Packs -------------------------------------------------------------------------------------- */

/**
 * MusterBasis:
 * @MUSTER_BASIS_PERIOD_END: versions bind by the date on which the period ends (Connecticut)
 * @MUSTER_BASIS_PERIOD_START: by the date on which it starts
 * @MUSTER_BASIS_COMPLETION: by the date on which the requirement is complete
 */
typedef enum
{
  MUSTER_BASIS_PERIOD_END,
  MUSTER_BASIS_PERIOD_START,
  MUSTER_BASIS_COMPLETION,
} MusterBasis;

/**
 * MusterTeaching:
 * @counts: whether time that was taught counts
 * @factor: by which factor, in hundredths
 * @most: at most so much in a window, in seconds; MUSTER_NUMBER_NONE = without limit
 * @is_once_per_topic: whether one course counts once in a window
 */
typedef struct
{
  MusterAnswer counts;
  int factor;
  gint64 most;
  gboolean is_once_per_topic;
} MusterTeaching;

/**
 * MusterPackRules:
 * @basis: by which date versions bind
 * @counts_on_class_end: YES: all time of a class counts on the day the class ends; NO: on each meeting's
 * @partial_counts: whether time counts where an officer attended a part of a class
 * @least_share: a part from so many hundredths of a percent of the class on counts in any case, and a
 *   smaller part never; 0 = no such share
 * @unendorsed_counts: whether time counts that an instructor without endorsement taught
 * @outside_employment_counts: whether time counts that was earned while not employed here
 * @late_rest_counts: whether the part of a late credit that the old period does not need counts in the
 *   new one
 * @rejected_counts: whether time counts that the state rejected
 * @teaching: what teaching counts
 *
 * How a state counts. What no source says is open, and is evaluated both ways.
 */
typedef struct
{
  MusterBasis basis;
  MusterAnswer counts_on_class_end;
  MusterAnswer partial_counts;
  int least_share;
  MusterAnswer unendorsed_counts;
  MusterAnswer outside_employment_counts;
  MusterAnswer late_rest_counts;
  MusterAnswer rejected_counts;
  MusterTeaching teaching;
} MusterPackRules;

/**
 * MusterWaiverReason:
 * @id: its id
 * @title: what, for people
 * @is_partial_year: whether an officer who was hired inside a period may ask for it
 * @citation: what it stands on
 * @address: (nullable): address of that source
 *
 * A reason for which the state takes waiver requests.
 */
typedef struct
{
  char *id;
  char *title;
  gboolean is_partial_year;
  char *citation;
  char *address;
} MusterWaiverReason;

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
 * Returns: (nullable): postal code of its state, such as "CT"; NULL for the agency's own pack
 */
const char *
muster_pack_get_state (const MusterPack *pack);

/**
 * muster_pack_get_rules:
 * @pack: a pack
 *
 * Returns: how it counts; owned by the pack
 */
const MusterPackRules *
muster_pack_get_rules (const MusterPack *pack);

/**
 * muster_pack_get_window:
 * @pack: a pack
 *
 * Returns: the window of those requirements that name none: the period that a renewal packet or an
 *   annual record is about; owned by the pack
 */
const MusterWindow *
muster_pack_get_window (const MusterPack *pack);

/**
 * muster_pack_get_requirements:
 * @pack: a pack
 *
 * Returns: (element-type MusterRequirement): its requirements in pack order, each as it was first;
 *   owned by the pack
 */
const GPtrArray *
muster_pack_get_requirements (const MusterPack *pack);

/**
 * muster_pack_find_requirement:
 * @pack: a pack
 * @id: (nullable): a requirement's id
 *
 * Returns: (nullable): the requirement as it was first; owned by the pack
 */
const MusterRequirement *
muster_pack_find_requirement (const MusterPack *pack, const char *id);

/**
 * muster_pack_get_exclusive:
 * @pack: a pack
 *
 * Returns: (element-type GStrv): groups of ids of requirements that may not count the same time; owned
 *   by the pack
 */
const GPtrArray *
muster_pack_get_exclusive (const MusterPack *pack);

/**
 * muster_pack_get_waiver_reasons:
 * @pack: a pack
 *
 * Returns: (element-type MusterWaiverReason): for what waivers may be asked; owned by the pack
 */
const GArray *
muster_pack_get_waiver_reasons (const MusterPack *pack);

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
 * muster_pack_get_n_subjects:
 * @pack: a pack
 *
 * Returns: how many subjects it has
 */
guint
muster_pack_get_n_subjects (const MusterPack *pack);

/**
 * muster_pack_get_subject_id:
 * @pack: a pack
 * @index: place of a subject, in pack order
 *
 * Returns: its id
 */
const char *
muster_pack_get_subject_id (const MusterPack *pack, guint index);

/**
 * muster_pack_get_subject_index:
 * @pack: a pack
 * @subject: (nullable): a subject's id
 *
 * Returns: its place in pack order; -1 where the pack does not know it
 */
int
muster_pack_get_subject_index (const MusterPack *pack, const char *subject);

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

/**
 * muster_pack_get_subject_code:
 * @pack: a pack
 * @subject: (nullable): a subject's id
 *
 * Returns: (nullable): the state's code of it, such as "301"
 */
const char *
muster_pack_get_subject_code (const MusterPack *pack, const char *subject);

G_END_DECLS
