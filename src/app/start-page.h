/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the window while no file is open: what one can begin with, and the files opened last. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MUSTER_TYPE_START_PAGE (muster_start_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterStartPage, muster_start_page, MUSTER, START_PAGE, AdwBin)

/**
 * muster_start_page_set_recent:
 * @page: the page
 * @paths: (array zero-terminated=1) (element-type filename): files, the last opened first
 *
 * Shows these files. One that is gone is shown as such.
 */
void
muster_start_page_set_recent (MusterStartPage *page, const char *const *paths);

/**
 * muster_start_page_set_problem:
 * @page: the page
 * @sentence: (nullable): why a file could not be opened, and what to do
 *
 * Shows or takes away a problem.
 */
void
muster_start_page_set_problem (MusterStartPage *page, const char *sentence);

G_END_DECLS
