/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a row that is typed into: the row is marked, and a sentence below says what to type. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_problem_set:
 * @widget: a row
 * @text: (nullable): its GtkText
 * @caption: the label below that says what is wrong
 * @sentence: (nullable): what to say; NULL where nothing is wrong
 *
 * Marks a row as refused, for the eye and for screen readers.
 */
void
muster_problem_set (GtkWidget *widget, GtkWidget *text, GtkLabel *caption, const char *sentence);

/**
 * muster_problem_create_caption:
 *
 * Returns: (transfer floating): a label for muster_problem_set(), hidden
 */
GtkLabel *
muster_problem_create_caption (void);

G_END_DECLS
