/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Officers". */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_OFFICERS_PAGE (muster_officers_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterOfficersPage, muster_officers_page, MUSTER, OFFICERS_PAGE, MusterPage)

G_END_DECLS
