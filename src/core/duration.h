/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Training time. It is whole seconds everywhere: states record hundredths of an hour (36 s), rosters
 * minutes, and only seconds hold both exactly (design §4). */

#pragma once

#include <glib.h>

#include "core/error.h"

G_BEGIN_DECLS

#define MUSTER_SECONDS_PER_HOUR 3600
#define MUSTER_DURATION_TEXT_SIZE 32

/**
 * muster_duration_parse:
 * @text: "8", "7.5", "0.72", "7:30", "45 min", "1 h 30 min", "8 hours"
 * @seconds: (out): the time in seconds; decimals are rounded to the nearest second
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Negative time and more than 100,000 hours are refused.
 *
 * Returns: whether @text is a duration
 */
gboolean
muster_duration_parse (const char *text, gint64 *seconds, GError **error);

/**
 * muster_duration_print:
 * @seconds: a time, may be negative
 * @buffer: receives the text
 *
 * Prints exactly: "7.50" where it is a whole number of hundredths of an hour, else "1:20", and
 * "1:52:30" where it is not whole minutes.
 *
 * Returns: @buffer
 */
char *
muster_duration_print (gint64 seconds, char buffer[MUSTER_DURATION_TEXT_SIZE]);

G_END_DECLS
