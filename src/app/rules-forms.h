/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of rules lists and asks, in files of their own. */

#pragma once

#include "app/page.h"
#include "app/rules-rows.h"

G_BEGIN_DECLS

/**
 * muster_rules_fill_packs:
 * @list: a list
 * @shelf: all versions
 * @chosen: (nullable): id of the pack that is selected; otherwise the first one is
 *
 * Lists the adopted rules.
 */
void
muster_rules_fill_packs (GtkListBox *list, const MusterRulesShelf *shelf, const char *chosen);

/**
 * muster_rules_fill_offers:
 * @list: a list
 * @shelf: all versions
 *
 * Lists the rules that could be adopted; a row activates "rules.look-at" with the id of its pack.
 */
void
muster_rules_fill_offers (GtkListBox *list, const MusterRulesShelf *shelf);

/**
 * muster_rules_present_file:
 * @page: the page that asks
 *
 * Asks for a file with rules, and shows them against what was adopted.
 */
void
muster_rules_present_file (MusterPage *page);

/**
 * muster_rules_present_verify:
 * @page: the page that asks
 * @shelf: all versions
 * @version: the version that judges
 *
 * Asks with which document the rules were compared, by whom and when.
 */
void
muster_rules_present_verify (MusterPage *page, const MusterRulesShelf *shelf,
                             const MusterRulesVersion *version);

/**
 * muster_rules_make_setting:
 * @version: the version that judges
 * @line: one of its rows
 * @value: what was typed as its value
 *
 * Returns: (transfer full): what the agency would set, still without what it stands on
 */
MusterPackSetting *
muster_rules_make_setting (const MusterRulesVersion *version, const MusterRuleLine *line,
                           const char *value);

/**
 * muster_rules_present_set:
 * @page: the page that asks
 * @version: the version that judges
 * @line: one of its rows
 * @value: (nullable): what was typed already as its value
 *
 * Asks what a value of the agency stands on, and lays it over the rules.
 */
void
muster_rules_present_set (MusterPage *page, const MusterRulesVersion *version,
                          const MusterRuleLine *line, const char *value);

/**
 * muster_rules_present_reset:
 * @page: the page that asks
 * @setting: what the agency set
 *
 * Asks why it does not hold any more, and has the rules themselves hold again.
 */
void
muster_rules_present_reset (MusterPage *page, const MusterPackSetting *setting);

/**
 * muster_rules_present_requirement:
 * @page: the page that asks
 * @shelf: all versions
 *
 * Asks for a requirement of the agency's own.
 */
void
muster_rules_present_requirement (MusterPage *page, const MusterRulesShelf *shelf);

/**
 * muster_rules_present_change:
 * @page: the page that asks
 * @shelf: all versions
 * @id: id of a requirement of the agency's own
 *
 * Asks what it becomes and from which day; where a form cannot hold it, says so.
 */
void
muster_rules_present_change (MusterPage *page, const MusterRulesShelf *shelf, const char *id);

/**
 * muster_rules_present_end:
 * @page: the page that asks
 * @shelf: all versions
 * @id: id of a requirement of the agency's own
 *
 * Asks from which day it is not asked any more.
 */
void
muster_rules_present_end (MusterPage *page, const MusterRulesShelf *shelf, const char *id);

/**
 * muster_rules_present_subject:
 * @page: the page that asks
 * @shelf: all versions
 *
 * Asks for a subject of the agency's own.
 */
void
muster_rules_present_subject (MusterPage *page, const MusterRulesShelf *shelf);

G_END_DECLS
