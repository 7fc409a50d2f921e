/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Closed vocabularies: an enum in C, a fixed word in the file and in scripts, a translated label for
 * people. One array per vocabulary, in the order of its enum, ended by a NULL nick. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MusterWord:
 * @nick: the fixed word, as in the file, in CSV and in JSON; never translated
 * @label: the word for people, marked for translation with N_()
 */
typedef struct
{
  const char *nick;
  const char *label;
} MusterWord;

/**
 * muster_word_nick:
 * @words: a vocabulary
 * @value: a value of its enum
 *
 * Returns: the fixed word of @value, or NULL where @value is not of the vocabulary
 */
const char *
muster_word_nick (const MusterWord *words, int value);

/**
 * muster_word_label:
 * @words: a vocabulary
 * @value: a value of its enum
 *
 * Returns: the translated word of @value, or "" where @value is not of the vocabulary
 */
const char *
muster_word_label (const MusterWord *words, int value);

/**
 * muster_word_matches:
 * @nick: a fixed word
 * @text: (nullable): what was typed; case and the difference of space, "_" and "-" do not matter
 *
 * Returns: whether @text is that word
 */
gboolean
muster_word_matches (const char *nick, const char *text);

/**
 * muster_word_find:
 * @words: a vocabulary
 * @text: (nullable): a fixed word, as muster_word_matches() compares
 * @value: (out): the value of the enum
 *
 * Returns: whether @text is a word of the vocabulary
 */
gboolean
muster_word_find (const MusterWord *words, const char *text, int *value);

/**
 * muster_word_find_typed:
 * @words: a vocabulary
 * @text: (nullable): a label in the user's language, without regard to case and accents, or a fixed word
 * @value: (out): the value of the enum
 *
 * Returns: whether @text is of the vocabulary
 */
gboolean
muster_word_find_typed (const MusterWord *words, const char *text, int *value);

/**
 * muster_word_list_labels:
 * @words: a vocabulary
 *
 * Returns: (transfer full): all words for people, separated by ", "
 */
char *
muster_word_list_labels (const MusterWord *words);

/**
 * muster_word_list:
 * @words: a vocabulary
 *
 * Returns: (transfer full): all fixed words, separated by ", ", for a sentence that says what is
 *   accepted
 */
char *
muster_word_list (const MusterWord *words);

G_END_DECLS
