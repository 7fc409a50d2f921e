/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Courses". */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_COURSES_PAGE (muster_courses_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterCoursesPage, muster_courses_page, MUSTER, COURSES_PAGE, MusterPage)

G_END_DECLS
