/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the text of a cell stands. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_inscription_align:
 * @inscription: an inscription, with its text
 * @at_end: whether the text stands at the end of the line, as numbers do, and not at its start
 *
 * Aligns the text in the window's direction, whichever way it runs itself: a column stands flush. Say it again when
 * the text or the direction changes.
 */
void
muster_inscription_align (GtkInscription *inscription, gboolean at_end);

/**
 * muster_inscription_new_line:
 *
 * Returns: (transfer floating): an inscription of one line, which ends in an ellipsis where it is cut; its text is
 *   to be aligned with muster_inscription_align() whenever it is set
 */
GtkWidget *
muster_inscription_new_line (void);

G_END_DECLS
