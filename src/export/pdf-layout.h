/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Laying content out on pages: block after block, nothing orphaned, nothing outside the margins. */

#pragma once

#include "export/pdf-page.h"

G_BEGIN_DECLS

/**
 * muster_pdf_layout:
 * @pages: pages to fill; they hold what to lay out
 */
void
muster_pdf_layout (MusterPages *pages);

G_END_DECLS
