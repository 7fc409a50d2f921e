/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A round of inventory: everything that is held, marked found, moved or missing by one key. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_INVENTORY_PAGE (muster_inventory_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterInventoryPage, muster_inventory_page, MUSTER, INVENTORY_PAGE,
                      MusterPage)

/**
 * muster_inventory_page_press:
 * @page: the page
 * @key: a key
 * @state: what is held with it
 *
 * Does at the row that has the focus what the key does: Space found, M moved, X missing, 1 to 5 found in that condition.
 *
 * Returns: whether it is such a key
 */
gboolean
muster_inventory_page_press (MusterInventoryPage *page, guint key, GdkModifierType state);

G_END_DECLS
