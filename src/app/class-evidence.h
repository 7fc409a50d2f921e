/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tab "Class File": what proves that the class was held, and what of it is missing. */

#pragma once

#include "actions/class-file.h"
#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_CLASS_EVIDENCE (muster_class_evidence_get_type ())
G_DECLARE_FINAL_TYPE (MusterClassEvidence, muster_class_evidence, MUSTER, CLASS_EVIDENCE, AdwBin)

/**
 * muster_class_evidence_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): the tab without a class
 */
MusterClassEvidence *
muster_class_evidence_new (MusterPage *page);

/**
 * muster_class_evidence_show:
 * @evidence: the tab
 * @file: a class; it is not kept
 *
 * Shows what a class has.
 */
void
muster_class_evidence_show (MusterClassEvidence *evidence, const MusterClassFile *file);

G_END_DECLS
