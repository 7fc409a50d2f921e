/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tab "Details" of a class: its fields, meetings, instructors and notes. */

#pragma once

#include "actions/class-file.h"
#include "actions/instructors.h"
#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_CLASS_DETAILS (muster_class_details_get_type ())
G_DECLARE_FINAL_TYPE (MusterClassDetails, muster_class_details, MUSTER, CLASS_DETAILS, AdwBin)

/**
 * muster_class_details_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): the tab without a class
 */
MusterClassDetails *
muster_class_details_new (MusterPage *page);

/**
 * muster_class_details_show:
 * @details: the tab
 * @file: a class; it lives until another is shown, or as long as the tab
 * @instructors: (nullable): who may teach, likewise; NULL where that is not known yet
 *
 * Shows a class.
 */
void
muster_class_details_show (MusterClassDetails *details, const MusterClassFile *file,
                           const MusterInstructors *instructors);

G_END_DECLS
