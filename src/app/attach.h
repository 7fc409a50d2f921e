/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attaching files to the record that a page shows: chosen, or dropped. */

#pragma once

#include "app/page.h"
#include "core/document.h"

G_BEGIN_DECLS

/**
 * muster_attach_file:
 * @page: the page that shows the record
 * @type: the record's type
 * @id: the record
 * @proof: what the file proves of it
 * @file: the file
 *
 * Attaches a file and says so.
 */
void
muster_attach_file (MusterPage *page, const MusterRecordType *type, MusterId id,
                    MusterProofKind proof, GFile *file);

/**
 * muster_attach_choose:
 * @page: the page that shows the record
 * @type: the record's type
 * @id: the record
 * @proof: what the file proves of it
 * @title: title of the dialog
 *
 * Asks for a file and attaches it.
 */
void
muster_attach_choose (MusterPage *page, const MusterRecordType *type, MusterId id,
                      MusterProofKind proof, const char *title);

G_END_DECLS
