/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A class as a full page: its details, who was there, and its file. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_CLASS_PAGE (muster_class_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterClassPage, muster_class_page, MUSTER, CLASS_PAGE, MusterPage)

/**
 * muster_class_page_new:
 * @class_id: a class
 *
 * Returns: (transfer floating): its page, for muster_page_push(); attendance is shown first
 */
MusterPage *
muster_class_page_new (MusterId class_id);

G_END_DECLS
