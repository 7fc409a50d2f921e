/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Renewals" in its window. */

#pragma once

#include "app/grid.h"
#include "support.h"

G_BEGIN_DECLS

GtkWidget *
renewals_window_get_page (TestApp *app);

/* Opens the file and the page. Returns its grid, with the cursor on the first requirement of whoever lacks most. */
MusterGrid *
renewals_window_show_grid (TestApp *app);

G_END_DECLS
