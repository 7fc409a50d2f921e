/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Equipment". */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_EQUIPMENT_PAGE (muster_equipment_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterEquipmentPage, muster_equipment_page, MUSTER, EQUIPMENT_PAGE,
                      MusterPage)

G_END_DECLS
