/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What belongs to an officer, opened to be corrected or voided. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_officer_edit_present:
 * @page: the page "Officers"
 * @type: type of something that an officer's record lists: training, a qualification, a note
 * @record: which
 *
 * Shows its fields in a window. Each is saved as it is left.
 */
void
muster_officer_edit_present (MusterPage *page, const MusterRecordType *type, gconstpointer record);

/**
 * muster_officer_edit_attach:
 * @row: an AdwActionRow that shows it
 * @page: the page "Officers"
 * @type: as for muster_officer_edit_present()
 * @record: which; copied
 *
 * Has the row open it.
 */
void
muster_officer_edit_attach (GtkWidget *row, MusterPage *page, const MusterRecordType *type,
                            gconstpointer record);

G_END_DECLS
