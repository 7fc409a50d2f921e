/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of a reasons panel: what counted, what did not and why, what would close it. */

#pragma once

#include "app/reasons-panel.h"

G_BEGIN_DECLS

/* An action of the panel, with the id of a class. */
#define MUSTER_REASONS_ADD_TO_CLASS "reasons.add-to-class"

/**
 * muster_reasons_create_text:
 * @text: a text
 * @css_class: (nullable): class of its label
 *
 * Returns: (transfer floating): a label that wraps, so that a reason is never cut
 */
GtkWidget *
muster_reasons_create_text (const char *text, const char *css_class);

/**
 * muster_reasons_join:
 * @first: (nullable): a text
 * @second: (nullable): another
 * @third: (nullable): another
 *
 * Returns: (transfer full): those that are not empty: "18 Sep 2024 · Range day"
 */
char *
muster_reasons_join (const char *first, const char *second, const char *third);

/**
 * muster_reasons_list_clear:
 * @list: a list
 *
 * Empties and hides it.
 */
void
muster_reasons_list_clear (GtkBox *list);

/**
 * muster_reasons_list_fill:
 * @list: an empty list
 * @duty: a duty
 * @is_refused: whether it lists what did not count, with the reasons, rather than what did
 */
void
muster_reasons_list_fill (GtkBox *list, const MusterDuty *duty, gboolean is_refused);

/**
 * muster_reasons_list_fill_closing:
 * @list: an empty list
 * @reasons: a duty
 *
 * Lists the planned classes that would bring the duty further, where something is missing, each with a button that puts
 * the officer on its roster.
 */
void
muster_reasons_list_fill_closing (GtkBox *list, const MusterReasons *reasons);

/**
 * muster_reasons_describe_class:
 * @class: a planned class
 *
 * Returns: (transfer full): when, how long and where, and who is on its roster: "3 Jun 2026 · 4.00 h · registered"
 */
char *
muster_reasons_describe_class (const MusterUpcomingClass *class);

/**
 * muster_reasons_can_be_closed:
 * @duty: a duty
 *
 * Returns: whether something is missing that a class can bring
 */
gboolean
muster_reasons_can_be_closed (const MusterDuty *duty);

G_END_DECLS
