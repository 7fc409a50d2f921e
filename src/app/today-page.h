/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Today". */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_TODAY_PAGE (muster_today_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterTodayPage, muster_today_page, MUSTER, TODAY_PAGE, MusterPage)

G_END_DECLS
