/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A class on its attendance page, for the tests of it. */

#pragma once

#include "actions/class-record.h"
#include "app/grid.h"
#include "support.h"

G_BEGIN_DECLS

#define HOUR 3600
#define N_OFFICERS 15u
#define N_MEETINGS 3u
#define FIRST_MEETING 3u /* column */

/**
 * TestAttendance:
 * @app: the window, with the sample
 * @class_id: a class of the first fifteen of the agency with three meetings, of which nothing is entered
 * @page: its page, which is shown
 * @grid: in it
 * @n_pressed: how many keys were pressed
 */
typedef struct
{
  TestApp app;
  MusterId class_id;
  MusterPage *page;
  MusterGrid *grid;
  guint n_pressed;
} TestAttendance;

/* Makes it; for g_test_add(), with a state. */
void
test_attendance_set_up (TestAttendance *fixture, gconstpointer state);

void
test_attendance_tear_down (TestAttendance *fixture, gconstpointer state);

/* Shows its page, to whom people were told. */
void
test_attendance_show_page (TestAttendance *fixture, MusterPage *from);

/* What the file holds. */
MusterClassRecord *
test_attendance_load (TestAttendance *fixture);

/* Presses a key that the grid takes. */
void
test_attendance_press (TestAttendance *fixture, guint key, GdkModifierType modifiers);

/* Types into the cell under the cursor. */
void
test_attendance_type (TestAttendance *fixture, const char *text);

/* Time of a line at a meeting. */
gint64
test_attendance_get_seconds (const MusterClassRecord *record, guint line, guint meeting);

/* How many were at all of a meeting. */
guint
test_attendance_count_present (const MusterClassRecord *record, guint meeting);

G_END_DECLS
