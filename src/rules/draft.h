/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency's own pack, extended by what was typed into a form. What comes out is the text of a pack, which goes
 * through the same reader as one that was written by hand. */

#pragma once

#include "rules/pack.h"

G_BEGIN_DECLS

/**
 * MusterDraftKind:
 * @MUSTER_DRAFT_HOURS: hours of training
 * @MUSTER_DRAFT_COMPLETION: a course, or something in a subject, that was completed, however long
 * @MUSTER_DRAFT_CREDENTIAL: a qualification or card that is in force all the time
 */
typedef enum
{
  MUSTER_DRAFT_HOURS,
  MUSTER_DRAFT_COMPLETION,
  MUSTER_DRAFT_CREDENTIAL,
} MusterDraftKind;

/**
 * MusterDraftAudience:
 * @MUSTER_DRAFT_SWORN: every sworn officer
 * @MUSTER_DRAFT_EVERYBODY: everybody who is employed, civilians and recruits included
 * @MUSTER_DRAFT_RANKS: some ranks
 * @MUSTER_DRAFT_ASSIGNMENTS: some assignments
 * @MUSTER_DRAFT_EMPLOYMENTS: some kinds of employment, such as reserve
 */
typedef enum
{
  MUSTER_DRAFT_SWORN,
  MUSTER_DRAFT_EVERYBODY,
  MUSTER_DRAFT_RANKS,
  MUSTER_DRAFT_ASSIGNMENTS,
  MUSTER_DRAFT_EMPLOYMENTS,
} MusterDraftAudience;

/**
 * MusterDraftPeriod:
 * @MUSTER_DRAFT_CALENDAR_YEAR: in each calendar year
 * @MUSTER_DRAFT_LAST_12: always within the last 12 months
 * @MUSTER_DRAFT_LAST_24: within the last 24
 * @MUSTER_DRAFT_LAST_36: within the last 36
 * @MUSTER_DRAFT_ONCE: once
 * @MUSTER_DRAFT_CYCLE: in each certificate cycle, as long as the state's are
 * @MUSTER_DRAFT_YEARS: every so many years from the day it was last complete
 * @MUSTER_DRAFT_BLOCKS: in each block of so many calendar years, the same for everybody
 */
typedef enum
{
  MUSTER_DRAFT_CALENDAR_YEAR,
  MUSTER_DRAFT_LAST_12,
  MUSTER_DRAFT_LAST_24,
  MUSTER_DRAFT_LAST_36,
  MUSTER_DRAFT_ONCE,
  MUSTER_DRAFT_CYCLE,
  MUSTER_DRAFT_YEARS,
  MUSTER_DRAFT_BLOCKS,
} MusterDraftPeriod;

/**
 * MusterRequirementDraft:
 * @title: what it asks
 * @kind: what is asked
 * @audience: whom it concerns
 * @names: the ranks, assignments or kinds of employment, apart by semicolons; for the others it does not matter
 * @hours: of hours, how many, as muster_duration_parse() reads them
 * @courses: of a completion, codes or titles of the courses of which one will do, apart by semicolons; may be empty
 *   where there are subjects
 * @holds: of a credential, what it is called, apart by semicolons; any of them will do
 * @months: of a credential, for how many months it holds where its record does not say; may be empty
 * @period: over which time; of a credential it does not matter
 * @years: of %MUSTER_DRAFT_YEARS and %MUSTER_DRAFT_BLOCKS, how many
 * @first_year: of %MUSTER_DRAFT_BLOCKS, a year in which one begins
 * @subjects: titles or ids of subjects that any adopted pack knows, apart by semicolons; empty is all training
 * @each: of hours, how many at least in each of the subjects; may be empty
 * @from: a date from which it is in force, as muster_date_parse_typed() reads it; empty is always
 * @citation: what it stands on
 * @address: where that can be read; may be empty
 * @is_recommended: whether nothing follows where it is not met
 *
 * A requirement as it was typed. All texts may be NULL, which is empty.
 */
typedef struct
{
  const char *title;
  MusterDraftKind kind;
  MusterDraftAudience audience;
  const char *names;
  const char *hours;
  const char *courses;
  const char *holds;
  const char *months;
  MusterDraftPeriod period;
  const char *years;
  const char *first_year;
  const char *subjects;
  const char *each;
  const char *from;
  const char *citation;
  const char *address;
  gboolean is_recommended;
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
 * MusterDraftEdit:
 * @requirement: (nullable): a requirement that is added, or what the one of @id becomes
 * @subject: (nullable): a subject that is added
 * @id: (nullable): id of the requirement that is changed; where @requirement is NULL, of the one that ends
 * @on: (nullable): from which day a change holds, or on which the requirement is not asked any more, as it was typed.
 *   Empty is always: then a change corrects what was written, and what ends is taken out
 *
 * One edit of the agency's own pack.
 */
typedef struct
{
  const MusterRequirementDraft *requirement;
  const MusterSubjectDraft *subject;
  const char *id;
  const char *on;
} MusterDraftEdit;

/**
 * muster_draft_edit:
 * @json: text of the agency's own pack
 * @edit: what is edited
 * @packs: (element-type MusterPack): the adopted packs, whose subjects may be named; those that @json lacks are taken
 *   over with all that lies within them
 * @version: the version of what comes out
 * @field: (out) (optional): which member of the draft or the edit was refused, such as "hours" or "on"; NULL where it
 *   was none
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type, MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): text of the pack after the edit
 */
char *
muster_draft_edit (const char *json, const MusterDraftEdit *edit, const GPtrArray *packs,
                   const char *version, const char **field, GError **error);

/**
 * muster_draft_check:
 * @json: text of the agency's own pack
 * @edit: an edit with a requirement
 * @packs: (element-type MusterPack): the adopted packs
 * @field: a member of the requirement, or "on"
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Returns: whether that member would be accepted, whatever the others are
 */
gboolean
muster_draft_check (const char *json, const MusterDraftEdit *edit, const GPtrArray *packs,
                    const char *field, GError **error);

/**
 * muster_draft_read_requirement:
 * @json: text of the agency's own pack
 * @id: id of a requirement of it
 * @packs: (element-type MusterPack): the adopted packs
 * @draft: receives the requirement, with its last change, as it would be typed
 * @texts: (element-type utf8): receives the texts that @draft points to
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where a draft cannot hold all of it
 *
 * Returns: whether @draft is all of it
 */
gboolean
muster_draft_read_requirement (const char *json, const char *id, const GPtrArray *packs,
                               MusterRequirementDraft *draft, GPtrArray *texts, GError **error);

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
