/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A requirement in words: whom it concerns, over which time, and what counts. For those who read the rules and compare
 * them with their source. */

#pragma once

#include "rules/pack.h"

G_BEGIN_DECLS

/**
 * muster_requirement_describe_applies:
 * @requirement: a requirement
 *
 * Returns: (transfer full): whom it concerns, translated; a line for each set of conditions, of which one must hold
 */
char *
muster_requirement_describe_applies (const MusterRequirement *requirement);

/**
 * muster_requirement_describe_window:
 * @requirement: a requirement
 *
 * Returns: (transfer full): over which time, translated: "In each certificate cycle of 3 years"
 */
char *
muster_requirement_describe_window (const MusterRequirement *requirement);

/**
 * muster_requirement_describe_counting:
 * @pack: the pack of @requirement
 * @requirement: a requirement
 *
 * Returns: (transfer full): what counts and how far, translated; a line for each filter, part and limit
 */
char *
muster_requirement_describe_counting (const MusterPack *pack, const MusterRequirement *requirement);

/**
 * muster_requirement_describe_briefly:
 * @pack: the pack of @requirement
 * @requirement: a requirement
 *
 * Returns: (transfer full): what it asks, of whom, how often and from when, translated: "Every sworn officer: 4.00 h of
 *   Firearms in each calendar year, from 1 Jan 2027"
 */
char *
muster_requirement_describe_briefly (const MusterPack *pack, const MusterRequirement *requirement);

/**
 * MusterPackAnswer:
 * @key: its key in the pack, which is what an agency's value of it names
 * @question: what it decides, translated
 * @answer: (nullable): the fixed word that answers it; NULL where no source does
 *
 * How a pack counts, in one respect. All of it is static.
 */
typedef struct
{
  const char *key;
  const char *question;
  const char *answer;
} MusterPackAnswer;

/**
 * muster_pack_list_answers:
 * @pack: a pack
 *
 * Returns: (transfer full) (element-type MusterPackAnswer): every rule of counting that is answered by a word, in the
 *   order of the format
 */
GArray *
muster_pack_list_answers (const MusterPack *pack);

G_END_DECLS
