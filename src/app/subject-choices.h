/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The subjects of the rules, for fields in which one is searched. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_subject_choices_new:
 * @rulebook: (element-type MusterRulebookEntry): the rules that a document is judged by
 *
 * Returns: (transfer full) (element-type MusterSuggestion): every subject once, by title; the detail is its id
 */
GPtrArray *
muster_subject_choices_new (const GPtrArray *rulebook);

G_END_DECLS
