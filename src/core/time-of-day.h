/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of a day: when a meeting starts, when somebody came. Seconds after midnight, where the agency is;
 * no time zone. */

#pragma once

#include <glib.h>

#include "core/error.h"

G_BEGIN_DECLS

#define MUSTER_SECONDS_PER_DAY 86400
#define MUSTER_TIME_OF_DAY_TEXT_SIZE 16

/**
 * muster_time_of_day_parse:
 * @text: "8:30", "08:30:15", "0830", "4 pm", "4:15 p.m."
 * @seconds: (out): seconds after midnight
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * A number alone is refused: it could be hours.
 *
 * Returns: whether @text is a time of a day
 */
gboolean
muster_time_of_day_parse (const char *text, gint64 *seconds, GError **error);

/**
 * muster_time_of_day_print:
 * @seconds: seconds after midnight; a day and more begins anew, as for a class until midnight
 * @buffer: receives "16:30", or "16:30:15" where it is not whole minutes
 *
 * Returns: @buffer
 */
char *
muster_time_of_day_print (gint64 seconds, char buffer[MUSTER_TIME_OF_DAY_TEXT_SIZE]);

G_END_DECLS
