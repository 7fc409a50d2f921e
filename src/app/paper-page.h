/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper over the page that it is made from: looked at, saved, printed. */

#pragma once

#include "app/page.h"
#include "app/paper-work.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_PAPER_PAGE (muster_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterPaperPage, muster_paper_page, MUSTER, PAPER_PAGE, MusterPage)

/**
 * muster_paper_page_push:
 * @from: the page it is made from
 * @title: what it is called
 * @func: makes it
 * @data: (transfer full): for @func; nobody changes it any more
 * @free_data: (nullable): frees @data
 *
 * Shows the paper as it would be saved, and again when the file changes.
 */
void
muster_paper_page_push (MusterPage *from, const char *title, MusterPaperFunc func, gpointer data,
                        GDestroyNotify free_data);

G_END_DECLS
