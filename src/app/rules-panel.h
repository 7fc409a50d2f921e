/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole text of one rule: how much, for whom, over which time, what counts, and what it stands on. */

#pragma once

#include <adwaita.h>

#include "app/rules-rows.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_RULES_PANEL (muster_rules_panel_get_type ())
G_DECLARE_FINAL_TYPE (MusterRulesPanel, muster_rules_panel, MUSTER, RULES_PANEL, AdwBin)

/**
 * muster_rules_panel_show:
 * @panel: a panel
 * @shelf: all versions
 * @version: (nullable): the version that is looked at
 * @line: (nullable): one of its rows; NULL empties the panel
 *
 * Shows a rule. The panel keeps nothing of what it is given.
 */
void
muster_rules_panel_show (MusterRulesPanel *panel, const MusterRulesShelf *shelf,
                         const MusterRulesVersion *version, const MusterRuleLine *line);

G_END_DECLS
