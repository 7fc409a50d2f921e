/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A walk through every page and dialog of the window. */

#pragma once

#include "support.h"

G_BEGIN_DECLS

/* Looks at @root, the window or a dialog, which is shown and settled; @stop names it in one word. */
typedef void (*TestTourVisit) (GtkWidget *root, const char *stop, gpointer data);

/* Shows the window without a file, then every page of the sample, what each page adds, the parts of an officer's
 * record, a class, a packet and the dialogs, and visits each. The file must not be open yet. */
void
test_tour (TestApp *app, TestTourVisit visit, gpointer data);

/* Starts the application, which brings its style sheet and its icons; with @is_pseudo in the language that nobody
 * speaks. After test_app_init(); free it with g_object_unref(). */
GApplication *
test_tour_start (gboolean is_pseudo);

/* Fails where @root, the window or a dialog, cannot be made as small as the smallest window is: 1000 by 640. A visit
 * of test_tour(). */
void
test_tour_check_size (GtkWidget *root, const char *stop, gpointer data);

G_END_DECLS
