/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules as rows of a grid: one for each requirement and each of its changes, and one for each rule of counting; of one
 * version, or of two that are compared. */

#pragma once

#include "actions/rules-shelf.h"
#include "app/grid-cell.h"
#include "app/rows.h"

G_BEGIN_DECLS

/**
 * MusterRuleColumn:
 *
 * The columns of the rows' table, in the order in which a grid shows them; the last ones it does not show.
 */
typedef enum
{
  MUSTER_RULE_TITLE,
  MUSTER_RULE_VALUE,
  MUSTER_RULE_UNIT,
  MUSTER_RULE_FROM,
  MUSTER_RULE_CITATION,
  MUSTER_RULE_VERIFIED, /* when two versions are compared: what it asks besides */
  MUSTER_RULE_ID,
  MUSTER_N_RULE_COLUMNS,
} MusterRuleColumn;

/**
 * MusterRuleLine:
 * @requirement: (nullable): the requirement as it is from @from; NULL for a rule of counting
 * @key: id of the requirement, or key of the rule of counting
 * @member: (nullable): what of it an agency types into the table; NULL where there is no number
 * @question: (nullable): what a rule of counting decides
 * @value: (nullable): its value as people read it; NULL where no source gives it
 * @unit: in what, translated
 * @from: from when it is so, or none for always
 * @changed: bits 1 << MusterRuleColumn of what is different in the other version
 *
 * A row. The texts are static or owned by the rows.
 */
typedef struct
{
  const MusterRequirement *requirement;
  const char *key;
  const char *member;
  const char *question;
  char *value;
  const char *unit;
  MusterDate from;
  guint changed;
} MusterRuleLine;

/**
 * muster_rules_rows_new:
 * @shelf: all versions
 * @version: one of them
 *
 * Returns: (transfer full): its rows, as officers are judged where it judges, otherwise as its text says
 */
MusterRows *
muster_rules_rows_new (const MusterRulesShelf *shelf, const MusterRulesVersion *version);

/**
 * muster_rules_rows_compare:
 * @old: (nullable): a version; NULL where there was none before
 * @new_: another version of the same rules
 *
 * Returns: (transfer full): the rows of both; what is different reads "9.00 ← 8.00"
 */
MusterRows *
muster_rules_rows_compare (const MusterRulesVersion *old, const MusterRulesVersion *new_);

/**
 * muster_rules_rows_get_line:
 * @rows: rows of either
 * @row: one of them
 *
 * Returns: (transfer none): what it is about
 */
const MusterRuleLine *
muster_rules_rows_get_line (const MusterRows *rows, guint row);

/**
 * muster_rules_rows_describe:
 * @rows: rows of either
 * @row: one of them
 * @column: a column
 * @text: receives what the cell shows
 * @data: not used
 *
 * Says what a cell of a grid shows, for MusterGridFuncs.
 */
void
muster_rules_rows_describe (const MusterRows *rows, guint row, guint column, MusterGridText *text,
                            gpointer data);

G_END_DECLS
