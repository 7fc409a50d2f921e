/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads how a pack counts. What it does not say stays open. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/pack-read.h"

/* What the words mean is said in FORMAT.md; nobody but the writer of a pack reads them, so they have no
 * words for people. */
const MusterWord muster_pack_counts_words[] = {
  { "refused", "" },
  { "counts", "" },
  { NULL, NULL },
};

static const MusterWord counts_on_words[] = {
  { "meeting", "" },
  { "class-end", "" },
  { NULL, NULL },
};

const MusterWord muster_pack_surplus_words[] = {
  { "area", "" },
  { "total", "" },
  { "lost", "" },
  { NULL, NULL },
};

const MusterWord muster_pack_basis_words[] = {
  { "period-end", "" },
  { "period-start", "" },
  { "completion", "" },
  { NULL, NULL },
};

#define RULE(key, words, member)                                                                   \
  {                                                                                                \
    key, words, G_STRUCT_OFFSET (MusterPackRules, member)                                          \
  }

const MusterPackRule muster_pack_rules[] = {
  RULE ("counts_on", counts_on_words, counts_on_class_end),
  RULE ("partial_attendance", muster_pack_counts_words, partial_counts),
  RULE ("unendorsed_instructor", muster_pack_counts_words, unendorsed_counts),
  RULE ("outside_employment", muster_pack_counts_words, outside_employment_counts),
  RULE ("late_rest", muster_pack_counts_words, late_rest_counts),
  RULE ("rejected", muster_pack_counts_words, rejected_counts),
  RULE ("teaching", muster_pack_counts_words, teaching.counts),
  { NULL, NULL, 0 },
};

MusterAnswer *
muster_pack_rule_answer (const MusterPackRule *rule, MusterPackRules *rules)
{
  return G_STRUCT_MEMBER_P (rules, rule->offset);
}

static const char *const rules_keys[] = {
  "basis",
  "counts_on",
  "partial_attendance",
  "unendorsed_instructor",
  "outside_employment",
  "late_rest",
  "rejected",
  "teaching",
  NULL,
};
static const char *const partial_keys[] = { "least_percent", NULL };
static const char *const teaching_keys[] = { "factor", "most_hours", "once_per_topic", NULL };

gboolean
muster_pack_read_answer (const MusterJsonPlace *place, const char *key, const MusterWord *words,
                         MusterAnswer *answer, GError **error)
{
  int value = MUSTER_ANSWER_OPEN;

  if (!muster_json_has (place, key))
    return TRUE;
  if (!muster_json_is_null (place, key) &&
      !muster_json_read_word (place, key, words, &value, error))
    return FALSE;
  *answer = (MusterAnswer) value;
  return TRUE;
}

/* Two rules have an object instead of the word "counts" where they have numbers. */
static gboolean
read_partial (MusterPackRules *rules, const MusterJsonPlace *place, GError **error)
{
  MusterJsonPlace child;
  gint64 share = 0;

  if (!muster_json_enter (place, "partial_attendance", &child, error) ||
      !muster_json_check_keys (&child, partial_keys, error) ||
      !muster_json_read_hundredths (&child, "least_percent", 100, &share, error))
    return FALSE;
  if (share == 0)
    return muster_json_refuse (&child, "least_percent", _ ("expected a percentage, such as 90"),
                               error);
  rules->partial_counts = MUSTER_ANSWER_YES;
  rules->least_share = (int) share;
  return TRUE;
}

static gboolean
read_teaching (MusterTeaching *teaching, const MusterJsonPlace *place, GError **error)
{
  MusterJsonPlace child;
  gint64 factor = teaching->factor;

  if (!muster_json_enter (place, "teaching", &child, error) ||
      !muster_json_check_keys (&child, teaching_keys, error) ||
      !muster_json_read_hundredths (&child, "factor", 1, &factor, error) ||
      (muster_json_has (&child, "most_hours") &&
       !muster_json_read_hours (&child, "most_hours", &teaching->most, error)) ||
      !muster_json_read_boolean (&child, "once_per_topic", &teaching->is_once_per_topic, error))
    return FALSE;
  teaching->counts = MUSTER_ANSWER_YES;
  teaching->factor = (int) factor;
  return TRUE;
}

static gboolean
read_rule (MusterPackRules *rules, const MusterPackRule *rule, const MusterJsonPlace *place,
           GError **error)
{
  MusterAnswer *answer = muster_pack_rule_answer (rule, rules);

  if (answer == &rules->partial_counts && muster_json_is_object (place, rule->key))
    return read_partial (rules, place, error);
  if (answer == &rules->teaching.counts && muster_json_is_object (place, rule->key))
    return read_teaching (&rules->teaching, place, error);
  return muster_pack_read_answer (place, rule->key, rule->words, answer, error);
}

gboolean
muster_pack_read_rules (MusterPack *pack, const MusterJsonPlace *root, GError **error)
{
  MusterJsonPlace place;
  int basis = (int) pack->rules.basis;
  guint i;

  if (!muster_json_has (root, "rules"))
    return TRUE;
  if (!muster_json_enter (root, "rules", &place, error) ||
      !muster_json_check_keys (&place, rules_keys, error) ||
      !muster_json_read_word (&place, "basis", muster_pack_basis_words, &basis, error))
    return FALSE;
  pack->rules.basis = (MusterBasis) basis;
  for (i = 0; muster_pack_rules[i].key != NULL; i++)
    if (!read_rule (&pack->rules, &muster_pack_rules[i], &place, error))
      return FALSE;
  return TRUE;
}
