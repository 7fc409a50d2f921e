/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of filters, of which one is on, each with how many it finds. It scrolls where it does not fit, so that it never
 * sets the width of the window. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUSTER_TYPE_CHIPS (muster_chips_get_type ())
G_DECLARE_FINAL_TYPE (MusterChips, muster_chips, MUSTER, CHIPS, GtkWidget)

/**
 * muster_chips_add:
 * @chips: a row of filters
 * @title: what it finds, translated
 * @is_rare: whether it hides where it finds nothing
 *
 * Adds a filter at the end. The first one is on.
 */
void
muster_chips_add (MusterChips *chips, const char *title, gboolean is_rare);

/**
 * muster_chips_set_count:
 * @chips: a row of filters
 * @index: which
 * @n: how many it finds
 */
void
muster_chips_set_count (MusterChips *chips, guint index, guint n);

/**
 * muster_chips_set_active:
 * @chips: a row of filters
 * @index: which
 *
 * Turns a filter on.
 */
void
muster_chips_set_active (MusterChips *chips, guint index);

/**
 * muster_chips_get_active:
 * @chips: a row of filters
 *
 * Returns: which one is on; ::changed says when it is another
 */
guint
muster_chips_get_active (MusterChips *chips);

G_END_DECLS
