/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a duty stands as it does: what is asked and by which source, what counted, what did not and why, and which planned
 * class would close it. */

#pragma once

#include <adwaita.h>

#include "actions/upcoming.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_REASONS_PANEL (muster_reasons_panel_get_type ())
G_DECLARE_FINAL_TYPE (MusterReasonsPanel, muster_reasons_panel, MUSTER, REASONS_PANEL, AdwBin)

/**
 * MusterReasons:
 * @judged: the officer
 * @pack: the pack that asks it
 * @duty: one of the officer's duties
 * @as_of: the day it was judged as of
 * @upcoming: (nullable): what is planned
 *
 * What a panel shows. Nothing of it is kept.
 */
typedef struct
{
  const MusterCheckOfficer *judged;
  const MusterPack *pack;
  const MusterDuty *duty;
  MusterDate as_of;
  const MusterUpcoming *upcoming;
} MusterReasons;

/**
 * muster_reasons_panel_show_duty:
 * @panel: a panel
 * @reasons: a duty
 */
void
muster_reasons_panel_show_duty (MusterReasonsPanel *panel, const MusterReasons *reasons);

/**
 * muster_reasons_panel_show_duties:
 * @panel: a panel
 * @judged: an officer
 * @title: what the duties have in common
 * @duties: (element-type MusterDuty): duties
 * @as_of: the day they were judged as of
 *
 * Lists several duties of an officer. ::duty-chosen says which of them is to be shown.
 */
void
muster_reasons_panel_show_duties (MusterReasonsPanel *panel, const MusterCheckOfficer *judged,
                                  const char *title, const GPtrArray *duties, MusterDate as_of);

/**
 * muster_reasons_panel_show_nothing:
 * @panel: a panel
 * @judged: (nullable): an officer
 * @title: (nullable): what would be asked
 *
 * Says that nothing is asked here.
 */
void
muster_reasons_panel_show_nothing (MusterReasonsPanel *panel, const MusterCheckOfficer *judged,
                                   const char *title);

/**
 * muster_reasons_panel_set_below:
 * @panel: a panel
 * @is_below: whether it lies below the table, with its parts side by side, rather than beside it
 */
void
muster_reasons_panel_set_below (MusterReasonsPanel *panel, gboolean is_below);

G_END_DECLS
