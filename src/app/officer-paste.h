/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Training of an officer as rows that were copied from a spreadsheet. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_officer_paste_present:
 * @page: the page that asks
 * @officer_id: whose training it is
 * @text: the rows
 *
 * Shows what each row would become, or why it cannot be taken, while the text can be mended; then takes those that can
 * be taken, in one step. Where some cannot, the text comes back: nothing of it is lost.
 */
void
muster_officer_paste_present (MusterPage *page, MusterId officer_id, const char *text);

/**
 * muster_officer_paste_clipboard:
 * @page: the page that asks
 * @officer_id: whose training it is
 *
 * As muster_officer_paste_present(), with what was copied last.
 */
void
muster_officer_paste_clipboard (MusterPage *page, MusterId officer_id);

G_END_DECLS
