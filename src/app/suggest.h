/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Suggestions below a field while somebody types: arrows choose, Enter takes, Escape closes. */

#pragma once

#include <gtk/gtk.h>

#include "core/id.h"

G_BEGIN_DECLS

/**
 * MusterSuggestion:
 * @id: what is suggested
 * @label: what it is called
 * @detail: (nullable): what tells it from others of that name
 */
typedef struct
{
  MusterId id;
  char *label;
  char *detail;
} MusterSuggestion;

/**
 * muster_suggestion_new:
 * @id: what is suggested
 * @label: what it is called
 * @detail: (nullable): what tells it from others of that name
 *
 * Returns: (transfer full): a suggestion
 */
MusterSuggestion *
muster_suggestion_new (MusterId id, const char *label, const char *detail);

/** muster_suggestion_free: frees a suggestion; a GDestroyNotify. */
void
muster_suggestion_free (gpointer suggestion);

/**
 * MusterSuggestFunc:
 * @text: what is typed
 * @data: the caller's
 *
 * Returns: (transfer full) (element-type MusterSuggestion): what could be meant, the best first; few
 */
typedef GPtrArray *(*MusterSuggestFunc) (const char *text, gpointer data);

/**
 * MusterSuggestChosen:
 * @suggestion: what was chosen
 * @data: the caller's
 */
typedef void (*MusterSuggestChosen) (const MusterSuggestion *suggestion, gpointer data);

/**
 * muster_suggest_matches:
 * @label: what something is called
 * @detail: (nullable): what tells it from others
 * @words: (array zero-terminated=1): folded words
 *
 * Returns: whether each word begins a word of @label or @detail
 */
gboolean
muster_suggest_matches (const char *label, const char *detail, const char *const *words);

/**
 * muster_suggest_filter:
 * @choices: (element-type MusterSuggestion): all there is
 * @text: what is typed
 *
 * Returns: (transfer full) (element-type MusterSuggestion): copies of those in whose label or detail each word of
 *   @text begins a word, in the order of @choices; a few
 */
GPtrArray *
muster_suggest_filter (const GPtrArray *choices, const char *text);

/**
 * muster_suggest_find:
 * @choices: (element-type MusterSuggestion): all there is
 * @text: what is typed
 *
 * Returns: (nullable): the only one whose label or detail is @text, whatever the case, or else the only one that
 *   muster_suggest_filter() finds; owned by @choices
 */
const MusterSuggestion *
muster_suggest_find (const GPtrArray *choices, const char *text);

/**
 * muster_suggest_attach:
 * @field: a field, which is a GtkEditable
 * @find: says what could be meant
 * @chosen: takes what was chosen
 * @data: for both; lives as long as @field
 *
 * Gives the field suggestions.
 */
void
muster_suggest_attach (GtkWidget *field, MusterSuggestFunc find, MusterSuggestChosen chosen,
                       gpointer data);

/**
 * muster_suggest_press:
 * @field: a field with suggestions
 * @key: a key
 *
 * Does what the key does while suggestions are shown.
 *
 * Returns: whether it was taken
 */
gboolean
muster_suggest_press (GtkWidget *field, guint key);

G_END_DECLS
