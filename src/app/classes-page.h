/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Classes". */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_CLASSES_PAGE (muster_classes_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterClassesPage, muster_classes_page, MUSTER, CLASSES_PAGE, MusterPage)

G_END_DECLS
