/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a shape's check came to, beside what was expected of it. */

#pragma once

#include <json-glib/json-glib.h>

/** test_shape_normalise: numbers records in the order in which they come, and leaves out what is empty or
 * only repeats the pack. */
void
test_shape_normalise (JsonObject *check);

/** test_shape_print: a file for people to read: what holds only plain values stands on one line. */
char *
test_shape_print (JsonNode *node);

/**
 * test_shape_compare:
 * @check: what muster-cli check printed
 * @heading: the columns of a table of expectations
 * @row: one row of it, for the day of @check
 *
 * Aborts where the check does not hold what the row says. An empty cell says nothing.
 */
void
test_shape_compare (JsonObject *check, char **heading, char **row);
