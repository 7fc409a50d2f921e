/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Instructors". */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_INSTRUCTORS_PAGE (muster_instructors_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterInstructorsPage, muster_instructors_page, MUSTER, INSTRUCTORS_PAGE,
                      MusterPage)

G_END_DECLS
