/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Grants". */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_GRANTS_PAGE (muster_grants_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterGrantsPage, muster_grants_page, MUSTER, GRANTS_PAGE, MusterPage)

G_END_DECLS
