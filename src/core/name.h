/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* People's names: how they are shown, searched and compared. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_name_format:
 * @last: (nullable): family name
 * @first: (nullable): given name
 * @middle: (nullable): middle name; its initial is shown
 *
 * Returns: (transfer full): "Corvane, Luis A."
 */
char *
muster_name_format (const char *last, const char *first, const char *middle);

/**
 * muster_name_fold:
 * @text: (nullable): any text
 *
 * Returns: (transfer full): @text without case, accents and doubled spaces, for searching and
 *   sorting: "  José  NÚÑEZ" and "jose nunez" fold alike
 */
char *
muster_name_fold (const char *text);

/**
 * muster_name_make_key:
 * @text: (nullable): a name or a title
 *
 * Returns: (transfer full): the folded letters and digits alone, for matching: "O'Brien-Smith",
 *   "OBRIEN SMITH" and "O’Brien Smith" have one key
 */
char *
muster_name_make_key (const char *text);

/**
 * muster_name_squeeze:
 * @text: (nullable): text from a spreadsheet
 *
 * Returns: (transfer full) (nullable): @text without outer spaces and with inner runs of white space
 *   as one space; NULL where nothing is left
 */
char *
muster_name_squeeze (const char *text);

G_END_DECLS
