/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a packet's lists. */

#pragma once

#include <gtk/gtk.h>

#include "actions/renewal-list.h"

G_BEGIN_DECLS

/**
 * muster_packet_row_new:
 * @entry: an officer
 *
 * Returns: (transfer floating): a check button with the officer's name and how the officer stands
 */
GtkWidget *
muster_packet_row_new (const MusterRenewalEntry *entry);

/**
 * muster_packet_note_new:
 * @sentence: what was found
 *
 * Returns: (transfer floating): the sentence, wrapped for the narrow pane
 */
GtkWidget *
muster_packet_note_new (const char *sentence);

G_END_DECLS
