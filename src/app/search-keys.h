/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a search to what it found, by keys. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_search_leads_to:
 * @search: a GtkSearchEntry
 * @list: the list that shows what was found
 *
 * Down and Enter in @search go to @list, where arrows go on.
 */
void
muster_search_leads_to (GtkWidget *search, GtkWidget *list);

G_END_DECLS
