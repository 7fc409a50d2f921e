/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the tour share. */

#pragma once

#include "tour.h"

G_BEGIN_DECLS

typedef struct
{
  TestApp *app;
  TestTourVisit visit;
  gpointer data;
} TestTour;

/* Visits the window. */
void
test_tour_look_at_window (const TestTour *tour, const char *stop);

/* Visits the dialog that came up and closes it again; returns whether one had. */
gboolean
test_tour_look_at_dialog (const TestTour *tour, const char *stop);

/* The award, the equipment and the round of inventory: what money bought. */
void
test_tour_look_at_grants (const TestTour *tour);
void
test_tour_look_at_equipment (const TestTour *tour);

G_END_DECLS
