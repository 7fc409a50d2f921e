/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Renewals". */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_RENEWALS_PAGE (muster_renewals_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterRenewalsPage, muster_renewals_page, MUSTER, RENEWALS_PAGE, MusterPage)

G_END_DECLS
