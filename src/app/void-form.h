/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking why a record shall count nowhere. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_void_form_present:
 * @page: the page that asks
 * @type: type of the record
 * @id: the record
 * @what: what it is, for the sentence when it is voided
 *
 * Asks for the reason and voids the record. It stays in the history, and undo takes it back.
 */
void
muster_void_form_present (MusterPage *page, const MusterRecordType *type, MusterId id,
                          const char *what);

G_END_DECLS
