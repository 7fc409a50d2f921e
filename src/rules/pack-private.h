/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pack holds, for its reader and the agency's values that are laid over it. */

#pragma once

#include "rules/pack.h"

G_BEGIN_DECLS

/**
 * MusterPackSubject:
 * @id: its id
 * @title: its title
 * @within: (nullable): id of the subject that it lies in
 * @code: (nullable): the state's code
 * @index: its place in the pack
 */
typedef struct
{
  char *id;
  char *title;
  char *within;
  char *code;
  guint index;
} MusterPackSubject;

struct _MusterPack
{
  gatomicrefcount ref_count;
  char *id;
  char *title;
  char *state;
  char *version;
  gboolean has_window; /* whether the text names the window */
  MusterWindow window;
  MusterPackRules rules;
  GPtrArray *subjects;     /* of MusterPackSubject, in pack order */
  GHashTable *by_id;       /* id → MusterPackSubject */
  GHashTable *by_key;      /* matching key of id or title → MusterPackSubject */
  GPtrArray *requirements; /* of MusterRequirement, in pack order */
  GPtrArray *exclusive;    /* of GStrv */
  GArray *waivers;         /* of MusterWaiverReason */
};

/**
 * muster_pack_new:
 *
 * Returns: (transfer full): a pack without content, every rule open, for the reader to fill
 */
MusterPack *
muster_pack_new (void);

/**
 * muster_pack_copy:
 * @pack: a pack
 *
 * What the agency's values may change is copied; subjects, exclusive groups and waiver reasons are
 * shared.
 *
 * Returns: (transfer full): a copy, for the caller to change
 */
MusterPack *
muster_pack_copy (const MusterPack *pack);

/* --- Words and rules (pack-read-rules.c) -------------------------------------------------------- */

/**
 * MusterPackRule:
 * @key: its key in the pack
 * @words: the words for no and yes
 * @offset: of its MusterAnswer in MusterPackRules
 *
 * A rule of the pack that is answered by a word.
 */
typedef struct
{
  const char *key;
  const MusterWord *words;
  glong offset;
} MusterPackRule;

/* Ended by a NULL key. */
extern const MusterPackRule muster_pack_rules[];

/* "refused" and "counts". */
extern const MusterWord muster_pack_counts_words[];

/* In the order of MusterBasis, and of MusterSurplus without its last. */
extern const MusterWord muster_pack_basis_words[];
extern const MusterWord muster_pack_surplus_words[];

/**
 * muster_pack_rule_answer:
 * @rule: a rule
 * @rules: how a pack counts
 *
 * Returns: where the answer stands
 */
MusterAnswer *
muster_pack_rule_answer (const MusterPackRule *rule, MusterPackRules *rules);

/* --- Requirements (requirement.c) ---------------------------------------------------------- */

/**
 * muster_requirement_new:
 *
 * Returns: (transfer full): a requirement without content
 */
MusterRequirement *
muster_requirement_new (void);

/**
 * muster_requirement_copy:
 * @requirement: a requirement
 * @n_subjects: how many subjects its pack has
 *
 * Returns: (transfer full): a deep copy without the changes that follow it
 */
MusterRequirement *
muster_requirement_copy (const MusterRequirement *requirement, guint n_subjects);

/**
 * muster_requirement_free:
 * @requirement: (nullable) (transfer full): a requirement with its changes
 */
void
muster_requirement_free (MusterRequirement *requirement);

/**
 * muster_requirement_bind:
 * @requirement: a requirement as it was first
 * @date: a date of basis
 * @n_subjects: how many subjects its pack has
 *
 * Makes a change that binds from @date and says what bound before, where there is none yet.
 *
 * Returns: (transfer none): that change; @requirement itself for MUSTER_DATE_NONE
 */
MusterRequirement *
muster_requirement_bind (MusterRequirement *requirement, MusterDate date, guint n_subjects);

/**
 * muster_pack_set_each:
 * @pack: the pack of @requirement
 * @requirement: a requirement that lists subjects
 * @seconds: least time in each, in seconds; 0 = none
 *
 * Makes one part for each listed subject.
 */
void
muster_pack_set_each (const MusterPack *pack, MusterRequirement *requirement, gint64 seconds);

/**
 * muster_pack_admit:
 * @pack: a pack whose subjects are complete
 * @filter: a filter of it
 *
 * Marks the subjects that @filter admits: those it names and those that lie within them.
 */
void
muster_pack_admit (const MusterPack *pack, MusterFilter *filter);

/**
 * muster_condition_array_new:
 *
 * Returns: (transfer full) (element-type MusterCondition): an empty array that frees what its elements
 *   hold
 */
GArray *
muster_condition_array_new (void);

/**
 * muster_part_array_new:
 *
 * Returns: (transfer full) (element-type MusterPart): an empty array that frees what its elements hold
 */
GArray *
muster_part_array_new (void);

/**
 * muster_cap_array_new:
 *
 * Returns: (transfer full) (element-type MusterCap): an empty array that frees what its elements hold
 */
GArray *
muster_cap_array_new (void);

/**
 * muster_window_clear:
 * @window: a window
 *
 * Frees what @window holds and makes it empty.
 */
void
muster_window_clear (MusterWindow *window);

/**
 * muster_window_copy:
 * @window: a window
 * @copy: (out caller-allocates): receives a deep copy; what it held is not freed
 */
void
muster_window_copy (const MusterWindow *window, MusterWindow *copy);

/**
 * muster_filter_clear:
 * @filter: a filter
 *
 * Frees what @filter holds and makes it empty.
 */
void
muster_filter_clear (MusterFilter *filter);

/**
 * muster_filter_copy:
 * @filter: a filter
 * @n_subjects: how many subjects its pack has
 * @copy: (out caller-allocates): receives a deep copy; what it held is not freed
 */
void
muster_filter_copy (const MusterFilter *filter, guint n_subjects, MusterFilter *copy);

G_END_DECLS
