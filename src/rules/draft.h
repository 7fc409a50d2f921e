/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency's own pack, extended by what was typed into a form. What comes out is the text of a pack, which goes
 * through the same reader as one that was written by hand. */

#pragma once

#include "rules/pack.h"

G_BEGIN_DECLS

/**
 * MusterDraftAudience:
 * @MUSTER_DRAFT_SWORN: every sworn officer
 * @MUSTER_DRAFT_EVERYBODY: everybody who is employed, civilians and recruits included
 * @MUSTER_DRAFT_RANKS: some ranks
 * @MUSTER_DRAFT_ASSIGNMENTS: some assignments
 */
typedef enum
{
  MUSTER_DRAFT_SWORN,
  MUSTER_DRAFT_EVERYBODY,
  MUSTER_DRAFT_RANKS,
  MUSTER_DRAFT_ASSIGNMENTS,
} MusterDraftAudience;

/**
 * MusterDraftPeriod:
 * @MUSTER_DRAFT_CALENDAR_YEAR: in each calendar year
 * @MUSTER_DRAFT_LAST_12: always within the last 12 months
 * @MUSTER_DRAFT_LAST_24: within the last 24
 * @MUSTER_DRAFT_LAST_36: within the last 36
 * @MUSTER_DRAFT_ONCE: once
 * @MUSTER_DRAFT_CYCLE: in each certificate cycle, as long as the state's are
 */
typedef enum
{
  MUSTER_DRAFT_CALENDAR_YEAR,
  MUSTER_DRAFT_LAST_12,
  MUSTER_DRAFT_LAST_24,
  MUSTER_DRAFT_LAST_36,
  MUSTER_DRAFT_ONCE,
  MUSTER_DRAFT_CYCLE,
} MusterDraftPeriod;

/**
 * MusterRequirementDraft:
 * @title: what it asks
 * @audience: whom it concerns
 * @names: the ranks or assignments, apart by semicolons; for the others it does not matter
 * @hours: how many, as muster_duration_parse() reads them
 * @period: over which time
 * @subjects: titles or ids of subjects that any adopted pack knows, apart by semicolons; empty is all training
 * @from: a date from which it is in force, as muster_date_parse_typed() reads it; empty is always
 * @citation: what it stands on
 * @address: where that can be read; may be empty
 *
 * A requirement as it was typed. All texts may be NULL, which is empty.
 */
typedef struct
{
  const char *title;
  MusterDraftAudience audience;
  const char *names;
  const char *hours;
  MusterDraftPeriod period;
  const char *subjects;
  const char *from;
  const char *citation;
  const char *address;
} MusterRequirementDraft;

/**
 * MusterSubjectDraft:
 * @title: its name
 * @code: a code of its own; may be empty
 * @within: title or id of the subject that it lies in; may be empty
 *
 * A subject as it was typed. All texts may be NULL, which is empty.
 */
typedef struct
{
  const char *title;
  const char *code;
  const char *within;
} MusterSubjectDraft;

/**
 * muster_draft_next_version:
 * @version: (nullable): the last version of a pack
 * @today: today
 *
 * A version is a day: today, or the day after the last version where that is later.
 *
 * Returns: (transfer full): the version of the text to come
 */
char *
muster_draft_next_version (const char *version, MusterDate today);

/**
 * muster_draft_add_requirement:
 * @json: text of the agency's own pack
 * @draft: what was typed
 * @packs: (element-type MusterPack): the adopted packs, whose subjects may be named; those that @json lacks are taken
 *   over with all that lies within them
 * @version: the version of what comes out
 * @field: (out) (optional): which member of @draft was refused, such as "hours"; NULL where it was none
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Returns: (transfer full) (nullable): text of the pack with the requirement at its end
 */
char *
muster_draft_add_requirement (const char *json, const MusterRequirementDraft *draft,
                              const GPtrArray *packs, const char *version, const char **field,
                              GError **error);

/**
 * muster_draft_add_subject:
 * @json: text of the agency's own pack
 * @draft: what was typed
 * @packs: (element-type MusterPack): the adopted packs
 * @version: the version of what comes out
 * @field: (out) (optional): which member of @draft was refused
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Returns: (transfer full) (nullable): text of the pack with the subject at its end
 */
char *
muster_draft_add_subject (const char *json, const MusterSubjectDraft *draft, const GPtrArray *packs,
                          const char *version, const char **field, GError **error);

G_END_DECLS
