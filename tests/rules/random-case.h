/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random packs and histories, each made from one number, so that a case that failed can be made again. */

#pragma once

#include "history.h"

G_BEGIN_DECLS

/**
 * RandomKind:
 * @RANDOM_MIXED: whatever there is but the other kinds
 * @RANDOM_EXCLUSIVE: two or three requirements that may not share time, in whole hours
 * @RANDOM_LATE: a closed year with an extension or with cures
 * @RANDOM_FURTHER: few subjects and hours, for the least further time; everything in even hours
 */
typedef enum
{
  RANDOM_MIXED,
  RANDOM_EXCLUSIVE,
  RANDOM_LATE,
  RANDOM_FURTHER,
} RandomKind;

/**
 * RandomCase:
 * @kind: what is tried
 * @seed: the number that it was made from
 * @json: the pack's text, with ' for "
 * @pack: the pack
 * @facts: the history
 * @as_of: the day of judgement
 */
typedef struct
{
  RandomKind kind;
  guint32 seed;
  char *json;
  MusterPack *pack;
  MusterOfficerFacts *facts;
  MusterDate as_of;
} RandomCase;

/** random_case_new: makes the case of @seed. */
RandomCase *
random_case_new (RandomKind kind, guint32 seed);

/** random_case_free: frees a case. */
void
random_case_free (RandomCase *case_);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomCase, random_case_free)

/** random_case_describe: the pack and the history, with how to run them again. */
char *
random_case_describe (const RandomCase *case_);

/** random_pack_write: text of a random pack (random-pack.c). */
char *
random_pack_write (RandomKind kind, GRand *rand);

/** random_history_fill: fills in facts and as-of date (random-history.c). */
void
random_history_fill (RandomCase *case_, GRand *rand);

/** random_chance: TRUE in so many of a hundred cases. */
gboolean
random_chance (GRand *rand, int percent);

/** random_pick: one of a NULL-terminated list. */
const char *
random_pick (GRand *rand, const char *const *words);

/** random_count: how many cases to try where @usual are; MUSTER_FAULT_STRIDE makes them fewer, MUSTER_CASES
 * says how many, MUSTER_CASE makes it one. */
guint
random_count (guint usual);

/** random_seed: the seed of case @i; MUSTER_CASE gives one, MUSTER_CASE_FROM where to begin. */
guint32
random_seed (guint i);

G_END_DECLS
