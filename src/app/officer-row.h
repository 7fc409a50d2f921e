/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the list of officers draws somebody. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_officer_row_create_factory:
 *
 * Returns: (transfer full): makes the rows of a list of MusterOfficerItem
 */
GtkListItemFactory *
muster_officer_row_create_factory (void);

G_END_DECLS
