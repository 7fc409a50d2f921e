/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How many days before a deadline the agenda warns of it, and into what groups it puts what is due. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MUSTER_AGENDA_MAX_TIERS 6u
#define MUSTER_AGENDA_MAX_DAYS 999 /* of one tier */

/**
 * MusterAgendaTiers:
 * @days: days before a deadline, each fewer than the one before it; the first is how far the agenda looks ahead
 * @n: how many there are, at least 1
 *
 * When the agenda warns.
 */
typedef struct
{
  int days[MUSTER_AGENDA_MAX_TIERS];
  guint n;
} MusterAgendaTiers;

/* 90, 60, 30 and 7 days: whoever was not told otherwise. */
extern const MusterAgendaTiers muster_agenda_usual_tiers;

/**
 * muster_agenda_tiers_parse:
 * @text: what somebody typed: "90, 60, 30, 7", with commas or without
 * @tiers: (out): receives the tiers
 * @error: return location; MUSTER_ERROR_INVALID_INPUT says what to type
 *
 * Returns: whether @text are tiers
 */
gboolean
muster_agenda_tiers_parse (const char *text, MusterAgendaTiers *tiers, GError **error);

/**
 * muster_agenda_tiers_print:
 * @tiers: tiers
 *
 * Returns: (transfer full): "90, 60, 30, 7", as it is typed
 */
char *
muster_agenda_tiers_print (const MusterAgendaTiers *tiers);

G_END_DECLS
